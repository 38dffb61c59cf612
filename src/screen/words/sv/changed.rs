//! Words that tell what was changed.

pub use super::common::quoted;

pub use super::nouns::of as record;

/// One of what has no name of its own, with an article: ”en närvaro”.
pub fn a(one: &str) -> String {
    format!("en {one}")
}

/// The way to whom a record is for.
pub const WHOM_FOR: &str = "Vem det är för";

/// What stands beside the records and no form has, by the way to it: as it is called in running
/// text, and its label.
pub fn beside(way: &[&str]) -> Option<(&'static str, &'static str)> {
    Some(match way {
        ["edition"] => ("utgåvans uppgifter", "Utgåvan"),
        ["edition", "date"] => ("utgivningsdagen", super::publish::DATE),
        ["edition", "publisher"] => ("utgivaren", super::publish::PUBLISHER),
        ["edition", "note"] => ("noten till läsaren", super::publish::NOTE),
        ["edition", "news"] => ("det som är nytt i utgåvan", super::publish::NEWS),
        ["conflicts"] => ("det som är kvar att välja mellan", super::joining::KEPT),
        ["restricted"] => ("begränsningarna", "Begränsningar"),
        ["lineage", ..] => ("härkomsten", "Härkomst"),
        _ => return None,
    })
}

/// How many revisions something comes from.
pub fn revisions(count: usize) -> String {
    match count {
        1 => "en version".to_owned(),
        count => format!("{count}\u{a0}versioner"),
    }
}

/// An edition: its day, and who answers for it.
pub fn edition(day: &str, publisher: &str) -> String {
    match publisher {
        "" => format!("utgiven {day}"),
        publisher => format!("utgiven {day} av {publisher}"),
    }
}

/// Whom something is for: ”ärendet ”HLT”: de som sitter i organen”.
pub fn is_for(what: &str, field: Option<&str>, whom: &str) -> String {
    match field {
        Some(field) => format!("{what}, {field}: {whom}"),
        None => format!("{what}: {whom}"),
    }
}

/// A record came: ”La till ärendet ”HLT””.
pub fn added(record: &str) -> String {
    format!("La till {record}")
}

/// A record went.
pub fn removed(record: &str) -> String {
    format!("Tog bort {record}")
}

/// An element came into a list: ”La till ett steg i ärendet ”HLT”: ”…””.
pub fn added_one(one: &str, place: &str, caption: &str) -> String {
    format!("La till {one} {place}{}", after(caption))
}

/// An element went out of a list.
pub fn removed_one(one: &str, place: &str, caption: &str) -> String {
    format!("Tog bort {one} {place}{}", after(caption))
}

fn after(caption: &str) -> String {
    match caption {
        "" => String::new(),
        caption => format!(": {}", quoted(caption)),
    }
}

/// A text or name came into a list: ”La till ”Hjälpmedel” under ämnena i ärendet …”.
pub fn came(field: &str, place: &str, what: &str) -> String {
    format!("La till {} under {field} {place}", quoted(what))
}

/// A text or name went out of a list.
pub fn went(field: &str, place: &str, what: &str) -> String {
    format!("Tog bort {} under {field} {place}", quoted(what))
}

/// The elements of a list changed places.
pub fn reordered(field: &str, place: &str) -> String {
    format!("Ändrade ordningen på {field} {place}")
}

/// A field that said nothing says something.
pub fn filled(field: &str, place: &str, value: &str) -> String {
    format!("Fyllde i {field} {place}: {value}")
}

/// A field says nothing any more.
pub fn emptied(field: &str, place: &str) -> String {
    format!("Tömde {field} {place}")
}

/// A field says something else; the values where they are short.
pub fn changed(field: &str, place: &str, values: Option<(&str, &str)>) -> String {
    match values {
        Some((before, after)) => format!("Ändrade {field} {place}: från {before} till {after}"),
        None => format!("Ändrade {field} {place}"),
    }
}

/// A box was ticked.
pub fn ticked(field: &str, place: &str) -> String {
    format!("Kryssade för {field} {place}")
}

/// A box was cleared.
pub fn unticked(field: &str, place: &str) -> String {
    format!("Tog bort krysset för {field} {place}")
}

/// Somebody's presence: ”Antecknade Carin Nilsson som frånvarande på mötet …”.
pub fn presence(name: &str, presence: &str, place: &str) -> String {
    format!("Antecknade {name} som {presence} {place}")
}

/// What a huvudman did: ”Antecknade för Umeå: antagen, i ärendet …”.
pub fn adoption(huvudman: &str, status: &str, place: &str) -> String {
    format!("Antecknade för {huvudman}: {status}, {place}")
}

/// Several fields of one record: ”Ändrade 3 uppgifter i ärendet ”HLT”: …”.
pub fn several(count: usize, place: &str, fields: &str) -> String {
    format!("Ändrade {count}\u{a0}uppgifter {place}: {fields}")
}

/// So many more of them.
pub fn more(count: usize) -> String {
    format!("{count}\u{a0}till")
}

/// Several records: ”Ändrade 12 uppgifter i 5 poster: …”.
pub fn many(edits: usize, records: usize, names: &str) -> String {
    format!("Ändrade {edits}\u{a0}uppgifter i {records}\u{a0}poster: {names}")
}

/// A place in a list: ”punkt 5”, ”beslut ”…””.
pub fn within(one: &str, caption: &str) -> String {
    format!("{one} {}", quoted(caption))
}

/// An agenda item: ”punkt 5”.
pub fn item(number: &str) -> String {
    format!("punkt\u{a0}{number}")
}

/// Yes and no, as what stands in a field.
pub fn flag(is_set: bool) -> &'static str {
    if is_set { "Ja" } else { "Nej" }
}

/// What stood where nothing stands, and the other way round.
pub const NOTHING: &str = "ingenting";
/// Over what stood there.
pub const BEFORE: &str = "Före";
/// Over what stands there now.
pub const AFTER: &str = "Efter";
/// Over the names of the fields.
pub const FIELD: &str = "Uppgift";
/// The summary under which the details stand.
pub const DETAILS: &str = "Visa vad som ändrades";
