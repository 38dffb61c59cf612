//! The workspaces side by side in this browser.

use super::moments;
use super::words::workspaces as words;
use crate::app::State;

/// A workspace in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceRow {
    /// What it goes by.
    pub key: String,
    /// Its title.
    pub title: String,
    /// When something was last saved in it, in words.
    pub when: String,
    /// Whether it is the one that is open.
    pub is_open: bool,
}

/// All of them, the open one first.
pub fn side_by_side(state: &State) -> Vec<WorkspaceRow> {
    let present = state.workspace().map(|it| it.records().title.clone());
    let mut rows = Vec::new();
    let own = state
        .workspaces
        .iter()
        .find(|it| it.key == state.workspace_key);
    if let Some(title) = present {
        let saved = [
            state.saved_at.as_str(),
            own.map_or("", |it| it.changed_at.as_str()),
        ];
        let last = saved.into_iter().max().unwrap_or_default();
        rows.push(row(state, &state.workspace_key, &title, last));
    }
    let others = state
        .workspaces
        .iter()
        .filter(|it| it.key != state.workspace_key);
    rows.extend(others.map(|it| row(state, &it.key, &it.title, &it.changed_at)));
    rows
}

fn row(state: &State, key: &str, title: &str, changed_at: &str) -> WorkspaceRow {
    let when = moments::since(changed_at, state.today);
    let title = if title.is_empty() {
        words::UNTITLED
    } else {
        title
    };
    WorkspaceRow {
        key: key.to_owned(),
        title: title.to_owned(),
        when: when.map_or_else(|| words::EMPTY.to_owned(), |at| words::changed(&at)),
        is_open: key == state.workspace_key,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::Data;
    use crate::domain::{Id, Records, Workspace};
    use crate::interchange::keeping::KeptWorkspace;
    use crate::interchange::snapshot::Origin;

    #[test]
    fn the_open_one_stands_first_with_the_title_it_has_now() {
        let date = "2026-11-22".parse().unwrap();
        let records = Records::empty(Id::new("x").unwrap(), "Nytt namn".into(), date);
        let kept = |key: &str, title: &str, changed_at: &str| KeptWorkspace {
            key: key.into(),
            title: title.into(),
            changed_at: changed_at.into(),
        };
        let state = State {
            today: "2026-11-22".parse().unwrap(),
            data: Data::Open {
                workspace: Arc::new(Workspace::new(records).unwrap()),
                origin: Origin::Made,
                not_kept: None,
                saving: false,
            },
            workspaces: vec![
                kept("", "Västerbotten", "2026-11-20T13:05:00.000Z"),
                kept("x", "Gammalt namn", "2026-11-22T13:05:00.000Z"),
                kept("y", "", ""),
            ],
            workspace_key: "x".into(),
            ..State::default()
        };
        let told: Vec<_> = side_by_side(&state)
            .into_iter()
            .map(|it| (it.title, it.when.replace('\u{a0}', " "), it.is_open))
            .collect();
        let row = |title: &str, when: &str, is_open| (title.to_owned(), when.to_owned(), is_open);
        assert_eq!(
            told,
            [
                row("Nytt namn", "sparad kl. 14.05", true),
                row("Västerbotten", "sparad 20 november 2026 kl. 14.05", false),
                row("Utan namn", "inget sparat", false),
            ]
        );
    }
}
