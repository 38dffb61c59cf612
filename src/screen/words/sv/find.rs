//! Words of the one search.

use crate::search::{Kind, Place};

/// The screen, and what leads to it.
pub const SEARCH: &str = "Sök";
/// Over the field.
pub const LABEL: &str = "Sök i allt";
/// Under the field, before anything is asked for.
pub const HINT: &str = "Ärende, beslut, möte, person, organ, ord, dag, diarienummer eller paragraf. ”Ord i rad” inom citattecken, -ord för att utesluta.";
/// A person of whom no seat is known.
pub const NO_SEAT: &str = "inget uppdrag är känt";
/// Nothing was found, and what to try.
pub const NOTHING: &str = "Inget hittades. Pröva en del av ordet eller ett annat ord.";
/// While everything is read for the search.
pub const MAKING: &str = "Allt läses igenom för sökningen.";
/// Over other questions.
pub const NEAR: &str = "Närmast";
/// It says the same in another word of the glossary.
pub const SAME_MEANING: &str = "samma sak med ett annat ord";
/// It parts a word.
pub const PARTED: &str = "ordet delat";
/// It leaves a word out.
pub const WITHOUT: &str = "utan ett av orden";

/// What is found of a kind.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => "Ärenden",
        Kind::Decision => "Beslut och omröstningar",
        Kind::Meeting => "Möten och punkter",
        Kind::Person => "Personer",
        Kind::Body => "Organ",
        Kind::Huvudman => "Huvudmän",
        Kind::Term => "Ord",
        Kind::Paper => "Handlingar",
    }
}

/// Where the words stand, before what stands there.
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Name | Place::Summary => "",
        Place::OtherName => "Också kallat: ",
        Place::Diary => "Diarienummer: ",
        Place::Step(_) => "I ett steg: ",
        Place::Outcome => "Vad det ledde till: ",
        Place::Decision => "Beslut: ",
        Place::Assignment => "Uppdrag: ",
        Place::View => "Synpunkt: ",
        Place::People => "Personer: ",
        Place::Remark => "Anmärkning: ",
        Place::Whereabouts => "Hör till: ",
    }
}

/// In which step of a case the words stand.
pub fn in_step(number: usize) -> String {
    format!("Steg {number}: ")
}

/// Leads to all of a kind: ”Alla 6”.
pub fn all(count: usize) -> String {
    format!("Alla {count}")
}

/// A word that was taken for another.
pub fn corrected(typed: &str, meant: &str) -> String {
    format!("Inget har ”{typed}”. Det här har ”{meant}”.")
}

/// What was found, kind by kind: ”Ärenden: 6. Ord: 3.”
pub fn found(counts: impl Iterator<Item = (&'static str, usize)>) -> String {
    let counts: Vec<_> = counts
        .map(|(heading, count)| format!("{heading}: {count}."))
        .collect();
    if counts.is_empty() {
        return NOTHING.to_owned();
    }
    counts.join(" ")
}

/// How it is with a case: ”Pågår, senast 6 september 2024”.
pub fn treated(standing: &str, when: &str) -> String {
    format!("{standing}, senast {when}")
}

/// What a body is: ”Tjänstepersoner, hela länet”.
pub fn body(track: &str, level: &str) -> String {
    format!("{track}, {level}")
}

/// When more answer than are shown.
pub fn shown_of(shown: usize) -> String {
    format!("De {shown} som svarar bäst visas. Skriv fler ord för att få färre.")
}
