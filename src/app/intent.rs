//! What a page that is read wants of the editing half: what is to be changed, added or noted,
//! and of what. Which form that takes and what it holds at first, the editing half knows.

use serde_json::{Value, json};

use crate::domain::{
    Case, Collection, Consultation, Deviation, Id, Level, Meeting, Organization, Rule, Track,
};
use crate::form::{At, Deed, Task, blank};

/// Something that is wanted (*avsikt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Change a record, or the part of it a way leads to.
    Change(At),
    /// Add a record to a collection.
    Add(Collection),
    /// Add a body of a kind, shown in the overview.
    AddBody(BodyKind),
    /// Add a record to a collection, of what concerns this.
    AddAbout(Collection, Subject),
    /// Add an element to the list a way leads to.
    AddTo(At),
    /// Log one more step of a case.
    LogStep(Id<Case>),
    /// Say something of a departure.
    Assess(Departed),
    /// Do what has a form of its own, to what has this id.
    Do(Deed, String),
}

/// What kind of body (*organ*) is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyKind {
    /// *Kommun*, *beredning* …
    pub classification: String,
    /// Whom it is for.
    pub level: Level,
    /// Which line it belongs to.
    pub track: Track,
}

/// What a new record is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A body.
    Body(Id<Organization>),
    /// A case.
    Case(Id<Case>),
    /// A meeting.
    Meeting(Id<Meeting>),
}

/// A departure from the agreed way that something can be said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Departed {
    /// The minutes record it.
    Recorded(Id<Deviation>),
    /// A rule sees it.
    Seen(Box<Seen>),
}

/// A departure that a rule sees, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The rule.
    pub rule: Id<Rule>,
    /// In this case,
    pub case: Option<Id<Case>>,
    /// at this step of it,
    pub consultation: Option<Id<Consultation>>,
    /// at this meeting,
    pub meeting: Option<Id<Meeting>>,
    /// in this body.
    pub organization: Option<Id<Organization>>,
}

impl Intent {
    /// The task it is, and what its form holds at first, where the task does not say.
    pub fn form(self) -> (Task, Option<Value>) {
        let (task, given) = match self {
            Self::Change(at) => return (Task::Change(at), None),
            Self::Do(deed, id) => return (Task::Deed(deed, id), None),
            Self::Add(collection) => (Task::Add(collection), Vec::new()),
            Self::AddBody(kind) => (Task::Add(Collection::Organizations), kind.given()),
            Self::AddAbout(collection, subject) => {
                (Task::Add(collection), vec![subject.given(collection)])
            }
            Self::AddTo(list) => (Task::AddPart(list), Vec::new()),
            Self::LogStep(case) => {
                let case = At::record(Collection::Cases, case.as_str());
                let list = case.field("consultations");
                (Task::AddPart(list), vec![("role", json!("treated"))])
            }
            Self::Assess(departed) => (Task::Add(Collection::Assessments), departed.given()),
        };
        let start = blank::blank(&task, &given);
        (task, Some(start))
    }
}

impl BodyKind {
    /// The fields of a body that say it.
    fn given(self) -> Vec<(&'static str, Value)> {
        vec![
            ("classification", json!(self.classification)),
            ("level", json!(self.level)),
            ("track", json!(self.track)),
            ("overview", json!(true)),
        ]
    }
}

impl Subject {
    /// The field of a collection's records that leads to it.
    fn given(self, collection: Collection) -> (&'static str, Value) {
        match self {
            Self::Body(id) if collection == Collection::Relations => ("from", json!(id)),
            Self::Body(id) => ("organization", json!(id)),
            Self::Case(id) => ("case", json!(id)),
            Self::Meeting(id) => ("meeting", json!(id)),
        }
    }
}

impl Departed {
    /// The fields of an assessment that lead to it.
    fn given(self) -> Vec<(&'static str, Value)> {
        let seen = match self {
            Self::Recorded(id) => return vec![("deviation", json!(id))],
            Self::Seen(seen) => *seen,
        };
        let fields = [
            ("rule", Some(json!(seen.rule))),
            ("case", seen.case.map(|id| json!(id))),
            ("consultation", seen.consultation.map(|id| json!(id))),
            ("meeting", seen.meeting.map(|id| json!(id))),
            ("organization", seen.organization.map(|id| json!(id))),
        ];
        let said = fields
            .into_iter()
            .filter_map(|(name, id)| Some((name, id?)));
        said.collect()
    }
}
