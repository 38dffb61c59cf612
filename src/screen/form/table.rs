//! Which fields a form has.

use super::field::{Field, Kind};
use crate::app::{At, Deed, Task};
use crate::domain::{Collection, PathStep};
use crate::screen::words::form::{Table, deeds};

pub use crate::screen::words::form::table;
use crate::screen::words::keep::deeds as keep;

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
        Deed::NextMeeting => &keep::NEXT_MEETING,
        Deed::PutOnAgenda => &keep::PUT_ON_AGENDA,
        Deed::StepFromItem => &keep::STEP,
        Deed::CaseFromItem => &keep::NEW_CASE,
        Deed::CloseCase => &keep::CLOSE_CASE,
        Deed::Vote => &keep::VOTE,
    }
}

/// The tables of all collections, the workspace's own fields first.
pub fn tables() -> impl Iterator<Item = Table> {
    let all = Collection::ALL.iter().copied();
    std::iter::once(Collection::Own).chain(all).map(table)
}

/// What is at a place: its fields, and what one of it is called.
#[derive(Clone, Copy, Debug)]
pub struct Described {
    /// The fields.
    pub fields: &'static [Field],
    /// ”källa”.
    pub one: &'static str,
}

/// What is at a place in the records: a record, an element of a list or a group of fields.
pub fn place(at: &At) -> Option<Described> {
    let table = table(at.collection);
    let mut here = Described {
        fields: table.fields,
        one: table.one,
    };
    for step in &at.path {
        // The element of a list has the fields its list says.
        if let PathStep::Field(name) = step {
            let field = here.fields.iter().find(|field| field.name == name)?;
            here = Described {
                fields: field.inner()?,
                one: one(field),
            };
        }
    }
    Some(here)
}

/// What one of what a field holds is called.
pub fn one(field: &Field) -> &'static str {
    match field.kind {
        Kind::List { one, .. } | Kind::Apart { one, .. } => one,
        _ => field.label,
    }
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
