//! Which fields a form has.

use super::field::Field;
use super::tables::{agreed, case, deeds, meeting, structure};
use super::task::{At, Deed, Task};
use crate::domain::{Collection, PathStep};

/// A table of fields.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The collection.
    pub collection: Collection,
    /// The fields, in the order of the form.
    pub fields: &'static [Field],
}

/// The table of a collection.
pub fn table(collection: Collection) -> Table {
    let fields: &'static [Field] = match collection {
        Collection::Own => &structure::OWN,
        Collection::Documents => &structure::DOCUMENT,
        Collection::Organizations => &structure::ORGANIZATION,
        Collection::Relations => &structure::RELATION,
        Collection::SeatRules => &structure::SEAT_RULE,
        Collection::Persons => &structure::PERSON,
        Collection::Memberships => &structure::MEMBERSHIP,
        Collection::Meetings => &meeting::MEETING,
        Collection::Topics => &structure::TOPIC,
        Collection::Cases => &case::CASE,
        Collection::Terms => &structure::TERM,
        Collection::Principles => &structure::PRINCIPLE,
        Collection::Goals => &structure::GOAL,
        Collection::Steps => &agreed::STEP,
        Collection::Routes => &agreed::ROUTE,
        Collection::Rules => &agreed::RULE,
        Collection::Deviations => &case::DEVIATION,
        Collection::Anomalies => &case::ANOMALY,
        Collection::Assessments => &agreed::ASSESSMENT,
    };
    Table { collection, fields }
}

/// The tables of all collections, the workspace's own fields first.
pub fn tables() -> impl Iterator<Item = Table> {
    let all = Collection::ALL.iter().copied();
    std::iter::once(Collection::Own).chain(all).map(table)
}

/// The fields of the form for a task.
pub fn fields_of(task: &Task) -> &'static [Field] {
    match task {
        Task::Change(at) | Task::AddPart(at) => place(at).map_or(&[], |place| place.fields),
        Task::Add(collection) => table(*collection).fields,
        Task::Deed(deed, _) => of_deed(*deed),
    }
}

fn of_deed(deed: Deed) -> &'static [Field] {
    match deed {
        Deed::Rename => &deeds::RENAME,
        Deed::End => &deeds::END,
        Deed::MoveMembership => &deeds::MOVE_MEMBERSHIP,
        Deed::NextMeeting => &deeds::NEXT_MEETING,
        Deed::PutOnAgenda => &deeds::PUT_ON_AGENDA,
        Deed::StepFromItem => &deeds::STEP_FROM_ITEM,
        Deed::CaseFromItem => &deeds::CASE_FROM_ITEM,
        Deed::CloseCase => &deeds::CLOSE_CASE,
        Deed::Vote => &deeds::VOTE_BY_NAME,
    }
}

/// What is at a place in the records: a record, an element of a list or a group of fields.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its fields.
    pub fields: &'static [Field],
    /// The field of its record that it stands in; `None` for a whole record.
    pub within: Option<&'static Field>,
}

/// What is at a place; `None` where no form leads there.
pub fn place(at: &At) -> Option<Place> {
    let mut here = Place {
        fields: table(at.collection).fields,
        within: None,
    };
    for step in &at.path {
        // The element of a list has the fields its list says.
        if let PathStep::Field(name) = step {
            let field = here.fields.iter().find(|field| field.name == name)?;
            here = Place {
                fields: field.inner()?,
                within: Some(field),
            };
        }
    }
    Some(here)
}

/// The field a pointer into a form leads to: `/names/0/name`.
pub fn field_at(fields: &'static [Field], pointer: &str) -> Option<&'static Field> {
    let mut here = fields;
    let mut found = None;
    for name in pointer.split('/').skip(1) {
        if name.bytes().all(|byte| byte.is_ascii_digit()) && found.is_some() {
            continue; // the place in a list
        }
        let field = here.iter().find(|field| field.name == name)?;
        here = field.inner().unwrap_or_default();
        found = Some(field);
    }
    found
}
