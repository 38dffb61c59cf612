//! The short ways: what is done again at every meeting, with what its form holds at first.

use serde_json::{Value, json};

use crate::app::{At, Deed, Task, next_number};
use crate::domain::{AgendaItem, Case, Collection, Finished, ItemType, Meeting, Workspace};
use crate::form::blank;
use crate::screen::words::{clerk as words, labels};

/// A short way: what its control is called, and the form it opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What the control is called.
    pub label: &'static str,
    /// What it is about, where there are several alike: ” vid punkt 5”.
    pub about: String,
    /// What is done.
    pub task: Task,
    /// What the form holds at first, where the task does not say.
    pub start: Option<Value>,
}

impl Way {
    fn deed(label: &'static str, deed: Deed, id: &str, about: &str) -> Self {
        Self {
            label,
            about: about.to_owned(),
            task: Task::Deed(deed, id.to_owned()),
            start: None,
        }
    }

    /// The same, with more in the form.
    fn with(mut self, workspace: &Workspace, more: &[(&str, Value)]) -> Self {
        let Task::Deed(deed, id) = &self.task else {
            return self;
        };
        let mut start = deed.start(id, workspace);
        if let Some(fields) = start.as_mut().and_then(Value::as_object_mut) {
            let more = more.iter().cloned();
            fields.extend(more.map(|(name, value)| (name.to_owned(), value)));
        }
        self.start = start;
        self
    }
}

/// The way that begins at a meeting: the next one.
pub fn of_meeting(meeting: &Meeting) -> Vec<Way> {
    let id = meeting.id.as_str();
    vec![Way::deed(words::NEXT_MEETING, Deed::NextMeeting, id, "")]
}

/// The way that begins at the end of an agenda: one item more.
pub fn of_agenda(workspace: &Workspace, meeting: &Meeting) -> Vec<Way> {
    let agenda = At::record(Collection::Meetings, meeting.id.as_str()).field("agenda");
    let number = next_number(workspace, meeting);
    let (task, start) = blank::part(
        agenda,
        &[("number", json!(number)), ("type", json!("none"))],
    );
    vec![Way {
        label: words::NEW_ITEM,
        about: String::new(),
        task,
        start: Some(start),
    }]
}

/// The ways that begin at an agenda item: what was decided and voted, and what happened to
/// which case.
pub fn of_item(workspace: &Workspace, meeting: &Meeting, item: &AgendaItem) -> Vec<Way> {
    let id = format!("{}/{}", meeting.id, item.key());
    let about = words::at_item(item.key());
    let deed = |label, deed| Way::deed(label, deed, &id, &about);
    let decisions = At::record(Collection::Meetings, meeting.id.as_str())
        .field("agenda")
        .element(item.key())
        .field("decisions");
    let by = item.body.as_ref().or(meeting.organizations.first());
    let (task, start) = blank::part(decisions, &[("by", json!(by))]);
    let decision = Way {
        label: words::NEW_DECISION,
        about: about.clone(),
        task,
        start: Some(start),
    };
    let tabled = (!item.cases.is_empty()).then(|| {
        let tabled = [("role", json!("tabled"))];
        deed(words::TABLE, Deed::StepFromItem).with(workspace, &tabled)
    });
    let kind = [("caseType", json!(case_type(item)))];
    let rest = [
        deed(words::NEW_STEP, Deed::StepFromItem),
        deed(words::NEW_CASE, Deed::CaseFromItem).with(workspace, &kind),
    ];
    let ways = [decision, deed(words::NEW_VOTE, Deed::Vote)].into_iter();
    ways.chain(rest).chain(tabled).collect()
}

/// What type of case an item raises: the item's own, as the log writes it.
fn case_type(item: &AgendaItem) -> String {
    match item.item_type {
        ItemType::None => words::OTHER_MATTER.to_owned(),
        printed => labels::item_type(printed).to_lowercase(),
    }
}

/// The ways that begin at a case.
pub fn of_case(case: &Case) -> Vec<Way> {
    let id = case.id.as_str();
    let agenda = Way::deed(words::PUT_ON_AGENDA, Deed::PutOnAgenda, id, "");
    let close = Way::deed(words::CLOSE_CASE, Deed::CloseCase, id, "");
    let is_open = case.outcome.finished != Finished::Yes;
    [agenda]
        .into_iter()
        .chain(is_open.then_some(close))
        .collect()
}
