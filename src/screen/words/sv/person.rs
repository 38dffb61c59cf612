//! Words of the page of one person.

use super::labels;
use super::meetings::capital;
use crate::domain::Role;

/// When there is no such person.
pub const NOT_THERE: &str = "Personen finns inte i den här utgåvan";
/// What to do about it.
pub const NOT_THERE_TEXT: &str =
    "Adressen leder inte till någon person här. Sök på namnet, eller leta hos en huvudman.";
/// To the box that finds people.
pub const TO_SEARCH: &str = "Sök på namnet";
/// Above the name.
pub const PERSON: &str = "person";
/// What the page is made of.
pub const BASIS: &str =
    "Här står bara offentliga uppdrag, med namnet så som protokollen skriver det.";
/// Nobody is known to have a seat.
pub const NO_SEAT: &str = "Inget uppdrag i ett organ är känt.";
/// That only the name is known.
pub const BARE: &str = "Inget mer står i dokumenten.";
/// Heading: seats and functions.
pub const SEATS: &str = "Platser och uppdrag";
/// Why there are days and no terms.
pub const NO_TERM: &str = "Hur länge uppdraget varar står inte alltid i dokumenten. Dagarna är de då ett protokoll eller en lista visar det.";
/// Heading: meetings.
pub const MEETINGS: &str = "På möten";
/// What the table of meetings is.
pub const MEETINGS_TEXT: &str = "Så står namnet i närvarolistorna.";
/// Column: whose list it is.
pub const LIST: &str = "Lista";
/// Column: as what.
pub const AS_WHAT: &str = "Som";
/// Heading: presented.
pub const PRESENTED: &str = "Föredrog";
/// Heading: where else the name stands.
pub const NAMED: &str = "Också nämnd";
/// An assignment.
pub const ASSIGNED: &str = "Uppdrag";
/// Heading: people of the same name.
pub const NAMESAKES: &str = "Samma eller liknande namn";
/// Who may be the same person.
pub const MAYBE_SAME: &str = "Kan vara samma person. Inget dokument säger det, så de hålls isär.";
/// Somebody else.
pub const ANOTHER: &str = "En annan person med samma namn.";
/// What the data says does not tell them apart.
pub const CANNOT_TELL: &str = "Samma namn, och dokumenten säger inget som skiljer de två åt.";
/// Before places where nobody has said who is meant.
pub const UNKNOWN: &str = "Namnet står också här. Om det är samma person framgår inte:";

/// A role with a capital letter, or the title where that says more: ”Ordförande”.
pub fn role(role: Role, title: Option<&str>) -> String {
    let label = labels::role(role);
    capital(&match (role, title) {
        (_, None) => label.to_owned(),
        (Role::ChairOfBeredning | Role::Officer | Role::CoOpted, Some(title)) => title.to_owned(),
        (_, Some(title)) => format!("{label}, {title}"),
    })
}

/// A seat in running text: ”ledamot i Samråd för Malå”, ”tjänsteperson, LSG, Umeå”.
pub fn seat(role: Role, title: Option<&str>, body: &str, huvudman: Option<&str>) -> String {
    let label = labels::role(role);
    match role {
        Role::Chair | Role::ViceChair | Role::Member | Role::Substitute | Role::Coordinator => {
            let huvudman = huvudman.map(|huvudman| format!(" för {huvudman}"));
            format!("{label} i {body}{}", huvudman.unwrap_or_default())
        }
        Role::ChairOfBeredning
        | Role::CoOpted
        | Role::Officer
        | Role::Secretary
        | Role::Adjuster => {
            let parts = [Some(title.unwrap_or(label)), Some(body), huvudman];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            parts.join(", ")
        }
    }
}

/// As what and for whom somebody stands on a list.
pub fn as_what(role: &str, huvudman: Option<&str>) -> String {
    match huvudman {
        Some(huvudman) => format!("{role}, {huvudman}"),
        None => role.to_owned(),
    }
}

/// What the newest document shows.
pub fn last_known(day: &str, seats: &str) -> String {
    format!("Senast känt, {day}: {seats}.")
}

/// What the documents show, without a day.
pub fn by_documents(seats: &str) -> String {
    format!("Enligt dokumenten: {seats}.")
}

/// The days on which a document shows a seat.
pub fn seen(days: &str) -> String {
    format!("Syns {days}.")
}

/// A term.
pub fn term(term: &str) -> String {
    format!("Tid: {term}.")
}

/// A name and what tells the person apart.
pub fn name_and(name: &str, apart: &str) -> String {
    format!("{name} ({apart})")
}

/// One of several of a name whom the documents do not tell apart.
pub fn of_several(number: usize, count: usize) -> String {
    format!("nummer {number} av {count} som dokumenten inte skiljer åt")
}

/// An earlier name.
pub fn was_called(name: &str, until: &str) -> String {
    format!("Hette {name} till och med {until}.")
}

/// Other spellings.
pub fn also_spelt(names: &str) -> String {
    format!("Skrivs också {names}.")
}

/// A signature.
pub fn signed(role: &str) -> String {
    format!("Skrev under protokollet som {role}")
}

/// ”15 mars 2024, Samråd”.
pub fn place(date: &str, body: &str) -> String {
    format!("{date}, {body}")
}

/// Before the huvudman a seat is held for.
pub const ON_BEHALF_OF: &str = "för";
