//! Who somebody is, in a few words, and what tells people of one name apart.

use super::held::{newest_day, of};
use crate::app::Route;
use crate::domain::order::sort_by_key;
use crate::domain::{Date, Id, Membership, Organization, Person, Workspace};
use crate::screen::words::person as words;
use crate::screen::{dates, names};
use crate::search::Folded;

/// Another of the same name, or who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namesake {
    /// The name.
    pub name: String,
    /// The page.
    pub route: Route,
    /// ”ledamot i LSG för Vännäs”; missing when no document says.
    pub who: Option<String>,
    /// How it is with the two.
    pub how: &'static str,
}

/// Who a person is by the newest document: ”ledamot i Samråd för Malå”. `None` when no seat or
/// function is known.
pub fn who(workspace: &Workspace, id: &Id<Person>) -> Option<String> {
    let newest = newest(workspace, id);
    Some(told(workspace, newest.first()?))
}

/// The name, with who it is where others have the same name: what a page is called.
pub fn title(workspace: &Workspace, person: &Person) -> String {
    match apart(workspace, person) {
        Some(apart) => words::name_and(&person.name, &apart),
        None => person.name.clone(),
    }
}

/// What tells a person from others of the same name, where there are such.
pub(super) fn apart(workspace: &Workspace, person: &Person) -> Option<String> {
    let others: Vec<_> = of_one_name(workspace, person).collect();
    if others.is_empty() {
        return None;
    }
    let own = who(workspace, &person.id);
    let alike = others.iter().any(|it| who(workspace, &it.id) == own);
    own.filter(|_| !alike).or_else(|| {
        let before = others.iter().filter(|it| it.id < person.id).count();
        Some(words::of_several(before + 1, others.len() + 1))
    })
}

/// The seats and functions of the newest day that shows any, those of most weight first.
pub(super) fn newest<'a>(workspace: &'a Workspace, id: &Id<Person>) -> Vec<&'a Membership> {
    let mut seats = of(workspace, id);
    let newest = seats.iter().map(|it| newest_day(it)).max().flatten();
    seats.retain(|it| newest_day(it) == newest);
    sort_by_key(&mut seats, |it| it.role);
    seats
}

/// ”Senast känt, 15 mars 2024: ordförande i Samråd för Umeå.”
pub(super) fn lead(workspace: &Workspace, newest: &[&Membership]) -> String {
    let Some(first) = newest.first() else {
        return words::NO_SEAT.to_owned();
    };
    let day = first.observed.iter().max_by_key(|day| day.sort_day());
    let seats: Vec<_> = newest.iter().map(|it| told(workspace, it)).collect();
    let seats = names::join(&seats);
    match day {
        Some(day) => words::last_known(&dates::date(day), &seats),
        None => words::by_documents(&seats),
    }
}

fn told(workspace: &Workspace, it: &Membership) -> String {
    let date = it.observed.iter().max_by_key(|day| day.sort_day());
    let named = |id: &Id<Organization>| {
        let body = workspace.find(id)?;
        Some(date.map_or_else(
            || body.short_name().to_owned(),
            |date: &Date| names::short_name_at(body, date),
        ))
    };
    let body = named(&it.organization).unwrap_or_default();
    let huvudman = it.on_behalf_of.as_ref().and_then(named);
    words::seat(it.role, it.title.as_deref(), &body, huvudman.as_deref())
}

fn of_one_name<'a>(
    workspace: &'a Workspace,
    person: &'a Person,
) -> impl Iterator<Item = &'a Person> {
    let all = workspace.records().persons.iter();
    all.filter(|other| other.id != person.id && is_one_name(&other.name, &person.name))
}

/// Whether two printed names are the same but for capital letters and accents.
pub(super) fn is_one_name(a: &str, b: &str) -> bool {
    Folded::new(a).as_str() == Folded::new(b).as_str()
}

impl Namesake {
    /// Those of the same name, then those who may be the same person.
    pub(super) fn all(workspace: &Workspace, person: &Person) -> Vec<Self> {
        let maybe = |other: &Person| {
            person.maybe_same_as.contains(&other.id) || other.maybe_same_as.contains(&person.id)
        };
        let own = who(workspace, &person.id);
        let new = |other: &Person| {
            let who = who(workspace, &other.id);
            Self {
                name: other.name.clone(),
                route: Route::Person(other.id.clone()),
                how: match (maybe(other), who == own) {
                    (true, _) => words::MAYBE_SAME,
                    (false, false) => words::ANOTHER,
                    (false, true) => words::CANNOT_TELL,
                },
                who,
            }
        };
        let same = of_one_name(workspace, person);
        let like = workspace
            .records()
            .persons
            .iter()
            .filter(|other| maybe(other) && !is_one_name(&other.name, &person.name));
        same.chain(like).map(new).collect()
    }
}
