//! The table of what the huvudmän decided after joint recommendations.

use super::tables::text;
use super::{body, sources, when};
use crate::domain::{Adoption, Case, Id, Organization, Workspace};
use crate::screen::recommended::asked;
use crate::screen::words::{adopted, export, labels};

/// One row for each thing noted of a huvudman, and one for each that was asked and of whom nothing
/// is noted.
pub(super) fn rows(workspace: &Workspace, case: &Case) -> Vec<Vec<String>> {
    let asked = asked(workspace, case);
    let is_asked = |id: &Id<Organization>| asked.iter().any(|it| it.id == *id);
    let noted = case.adoptions.iter();
    let noted = noted.map(|it| {
        row(
            workspace,
            case,
            &it.huvudman,
            is_asked(&it.huvudman),
            Some(it),
        )
    });
    let silent = asked.iter().filter(|it| case.adoption_of(&it.id).is_none());
    let silent = silent.map(|it| row(workspace, case, &it.id, true, None));
    noted.chain(silent).collect()
}

fn row(
    workspace: &Workspace,
    case: &Case,
    huvudman: &Id<Organization>,
    is_asked: bool,
    noted: Option<&Adoption>,
) -> Vec<String> {
    let date = noted.and_then(|it| it.date.as_ref());
    let status = noted.map_or(adopted::NOT_KNOWN, |it| labels::adoption(it.status));
    vec![
        case.id.to_string(),
        case.short_title.clone(),
        body(
            (workspace, date.unwrap_or_else(|| workspace.as_of())),
            huvudman,
        ),
        text(is_asked.then_some(export::YES)),
        status.to_owned(),
        text(date.map(when)),
        text(noted.and_then(|it| it.paragraph.as_ref())),
        text(noted.and_then(|it| it.note.as_ref())),
        noted.map_or_else(String::new, |it| sources(workspace, &it.sources)),
    ]
}
