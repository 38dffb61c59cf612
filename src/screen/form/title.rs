//! What a form, an element of a list and a place in the records are called.

use serde_json::Value;

use super::label::Label;
use crate::app::{Intent, MapView, Route};
use crate::domain::{Collection, Date, Finding, Id, Place, Workspace};
use crate::form::reference::name_of;
use crate::form::table::{self, table};
use crate::form::{At, Deed, Field, Kind, Need, Task, field_at};
use crate::screen::dates;
use crate::screen::names::route_of;
use crate::screen::words::errors::{self, Advice};
use crate::screen::words::form as words;

/// What the form for a task is called: ”Ändra ärende: Vaccination”.
pub fn heading(task: &Task, workspace: &Workspace) -> String {
    match task {
        Task::Change(at) => {
            words::change_heading(one_at(at), &name_of(workspace, at.collection, &at.record))
        }
        Task::Add(collection) => words::add(words::one(*collection)),
        Task::AddPart(at) => {
            words::add_heading(one_at(at), &name_of(workspace, at.collection, &at.record))
        }
        Task::Deed(deed, id) => words::deed_heading(*deed, &about(*deed, id, workspace)),
    }
}

/// What one of what is at a place is called: ”källa”; empty where no form leads there.
pub fn one_at(at: &At) -> &'static str {
    match table::place(at) {
        Some(place) => place.within.map_or_else(
            || words::one(at.collection),
            |field| Label::of(field.id).one(),
        ),
        None => "",
    }
}

/// What is added, one of it: ”steg”; empty for what adds nothing.
pub fn adding(intent: &Intent) -> &'static str {
    match intent {
        Intent::Add(collection) | Intent::AddAbout(collection, _) => words::one(*collection),
        Intent::AddTo(list) => one_at(list),
        Intent::LogStep(case) => {
            let case = At::record(Collection::Cases, case.as_str());
            one_at(&case.field("consultations"))
        }
        Intent::AddBody(_) => words::one(Collection::Organizations),
        Intent::Assess(_) => words::one(Collection::Assessments),
        Intent::Change(_) | Intent::Do(..) => "",
    }
}

/// What a task with a form of its own is about.
fn about(deed: Deed, id: &str, workspace: &Workspace) -> String {
    let (id, number) = id.split_once('/').unwrap_or((id, ""));
    let collection = match deed {
        Deed::Rename | Deed::End => Collection::Organizations,
        Deed::MoveMembership => Collection::Memberships,
        Deed::PutOnAgenda | Deed::CloseCase => Collection::Cases,
        Deed::NextMeeting | Deed::StepFromItem | Deed::CaseFromItem | Deed::Vote => {
            Collection::Meetings
        }
    };
    let name = name_of(workspace, collection, id);
    if number.is_empty() {
        name
    } else {
        format!("{name}, {number}")
    }
}

/// What an element of a list is called, by what it must say: ”5 · Budget”, ”bordlägga · …”.
pub fn of_element(fields: &[Field], element: &Value, workspace: &Workspace) -> String {
    let says = |field: &&Field| match field.need {
        Need::Required => true,
        Need::MayBeEmpty => matches!(field.kind, Kind::Line),
        Need::Optional => false,
    };
    let said = fields.iter().filter(says).filter_map(|field| {
        let text = element
            .get(field.name)?
            .as_str()
            .filter(|text| !text.is_empty())?;
        match field.kind {
            Kind::Line | Kind::Short(_) | Kind::Text | Kind::Suggest(..) => Some(text.to_owned()),
            Kind::Date => {
                let date = text.parse::<Date>();
                Some(date.map_or_else(|_| text.to_owned(), |date| dates::date(&date)))
            }
            Kind::One(to) => {
                let names = to.iter().map(|it| name_of(workspace, *it, text));
                names.into_iter().find(|name| !name.is_empty())
            }
            _ => None,
        }
    });
    let said: Vec<_> = said.take(2).collect();
    said.join(" · ")
}

/// A place that refers to something, in words, and where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referring {
    /// ”ärende ”Vaccination”: steg 4, Organ”.
    pub text: String,
    /// Where it is shown.
    pub route: Route,
}

impl Referring {
    /// A place.
    pub fn new(place: &Place, workspace: &Workspace) -> Self {
        let collection = place.collection;
        let name = match name_of(workspace, collection, &place.record) {
            name if name.is_empty() => workspace.records().title.clone(),
            name => name,
        };
        let field = of_path(table(collection).fields, &place.field);
        Self {
            text: words::place(words::one(collection), &name, &field),
            route: shown_at(workspace, collection, &place.record),
        }
    }
}

/// What is wrong with the records, where, in words, and what to do.
pub fn fault(finding: &Finding) -> Advice {
    errors::finding(finding, &field_of(&finding.place))
}

/// The field of a place, in words where a form has some.
pub fn field_of(place: &Place) -> String {
    match of_path(table(place.collection).fields, &place.field) {
        words if words.is_empty() => errors::unnamed_field(&place.field),
        words => words,
    }
}

/// A field's path in words: `consultations[3].organization` is ”steg 4, Organ”.
fn of_path(fields: &'static [Field], path: &str) -> String {
    let mut pointer = String::new();
    let mut said = Vec::new();
    for step in path.split('.') {
        let (name, number) = match step.trim_end_matches(']').split_once('[') {
            Some((name, number)) => (name, number.parse::<usize>().ok()),
            None => (step, None),
        };
        pointer = format!("{pointer}/{name}");
        let Some(field) = field_at(fields, &pointer) else {
            break;
        };
        said.push(match number {
            Some(number) => words::nth(Label::of(field.id).one(), number + 1),
            None => Label::of(field.id).name.to_owned(),
        });
    }
    said.join(", ")
}

/// Where a record is shown.
pub fn shown_at(workspace: &Workspace, collection: Collection, id: &str) -> Route {
    let record = || {
        workspace
            .records()
            .value(collection, id)
            .unwrap_or_default()
    };
    let body = |id: &str| {
        let body = Id::new(id).ok().and_then(|id| workspace.find(&id));
        body.map_or(Route::Map(MapView::default()), route_of)
    };
    let body_in = |field: &str| {
        body(
            record()
                .get(field)
                .and_then(Value::as_str)
                .unwrap_or_default(),
        )
    };
    match collection {
        Collection::Organizations => body(id),
        Collection::Relations => body_in("from"),
        Collection::SeatRules | Collection::Memberships => body_in("organization"),
        Collection::Meetings => Id::new(id).map_or(Route::Meetings, |id| Route::Meeting(id, None)),
        Collection::Cases => Id::new(id).map_or(Route::Data, |id| Route::case(id, None)),
        Collection::Terms => Route::Glossary(String::new(), Id::new(id).ok()),
        Collection::Deviations | Collection::Anomalies | Collection::Assessments => {
            let record = record();
            let text = |field: &str| record.get(field).and_then(Value::as_str);
            match (text("case"), text("meeting")) {
                (Some(case), _) => shown_at(workspace, Collection::Cases, case),
                (None, Some(meeting)) => shown_at(workspace, Collection::Meetings, meeting),
                _ => Route::About(None),
            }
        }
        Collection::Own | Collection::Documents | Collection::Persons | Collection::Topics => {
            Route::Data
        }
        Collection::Principles
        | Collection::Goals
        | Collection::Steps
        | Collection::Routes
        | Collection::Rules => Route::About(None),
    }
}
