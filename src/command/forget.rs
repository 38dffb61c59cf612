//! A file without a person.

use samverkanskartan::domain::{Forgetting, Id, Person, Refusal, Workspace};
use samverkanskartan::interchange::{self, ReadError};
use samverkanskartan::screen::words::forgetting as words;

use super::line::Line;
use super::{Fault, read, refused};

/// The file without somebody, by id or by the whole name. What was taken out is told, and what
/// is left to look at.
pub(super) fn forget(line: &Line<'_>, file: &str, person: &str) -> Result<String, Fault> {
    line.allows(&["out"])?;
    let workspace = read(file)?;
    let id = found(&workspace, person)
        .ok_or_else(|| Fault::File(format!("{file}: ingen person heter {person}, eller flera.")))?;
    let forgetting = Forgetting::new(&workspace, &id, words::marks())
        .ok_or_else(|| Fault::File(format!("{file}: {person} finns inte.")))?;
    let (left, traces) = forgetting.forget(&workspace).map_err(|why| match why {
        Refusal::Findings(findings) => Fault::File(refused(file, &ReadError::Findings(findings))),
        Refusal::Malformed(_) | Refusal::Clash(_) => Fault::File(format!(
            "{file}: {person} kan inte tas bort ur filen så att resten håller ihop."
        )),
    })?;
    eprintln!(
        "{}: {}.",
        words::TAKEN_OUT,
        words::counted(&traces).join(", ")
    );
    if !traces.to_look_at.is_empty() {
        eprintln!(
            "{}: {}",
            words::TO_LOOK_AT,
            if forgetting.is_shared() {
                words::TO_LOOK_AT_SHARED
            } else {
                words::TO_LOOK_AT_LAST
            }
        );
        for place in &traces.to_look_at {
            eprintln!(
                "  {} {} {}",
                place.collection.name(),
                place.record,
                place.field
            );
        }
    }
    Ok(interchange::write(&left))
}

/// The one person who goes by this id or, if nobody does, by this name.
fn found(workspace: &Workspace, person: &str) -> Option<Id<Person>> {
    let by_id = Id::new(person)
        .ok()
        .filter(|id| workspace.find(id).is_some());
    let persons = workspace.records().persons.iter();
    let mut named = persons.filter(|it| it.name == person);
    by_id.or_else(|| {
        let only = named.next()?.id.clone();
        named.next().is_none().then_some(only)
    })
}
