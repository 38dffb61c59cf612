//! Words for whoever keeps the log of a meeting.

use super::meetings::attendance;

/// The heading of the list of those who are there, where it is kept here.
pub const LIST: &str = "Närvarolista";
/// Present.
pub const PRESENT: &str = "Närvarande";
/// Present a part of the meeting.
pub const PARTLY: &str = "En del";
/// Absent.
pub const ABSENT: &str = "Frånvarande";
/// How the attendance list is kept with keys.
pub const ROLL_KEYS: &str = "Tangenterna N, D och F väljer och går till nästa namn. Pil upp och ned byter rad. Varje val sparas direkt.";
/// What stands over the names.
pub const WHO: &str = "Namn";
/// What a substitute is asked.
pub const STANDS_IN_FOR: &str = "Ersätter";
/// Nobody.
pub const NOBODY: &str = "anges inte";
/// A name to be added.
pub const ADD_NAME: &str = "Lägg till namn";

/// The same, and to which list.
pub fn add_name_to(list: &str) -> String {
    format!("{ADD_NAME}: {list}")
}

/// As what.
pub const ADD_AS: &str = "Som";
/// For which huvudman somebody is there.
pub const ADD_FOR: &str = "För";
/// For the one that is known of a seat or a list before.
pub const AS_SEATED: &str = "enligt platsen";
/// The button.
pub const ADD: &str = "Lägg till";
/// A name that stands there already.
pub const LISTED: &str = "Namnet står redan på listan.";
/// A name that several have.
pub const SEVERAL: &str = "Flera heter så. Välj den som menas bland förslagen.";
/// What came of adding a name.
pub const ADDED: &str = "Tillagd.";
/// For.
pub const YES: &str = "Bifall";
/// Against.
pub const NO: &str = "Avslag";
/// Abstains.
pub const ABSTAINS: &str = "Avstår";
/// How a vote is kept with keys.
pub const BALLOT_KEYS: &str = "Tangenterna J (bifall), N (avslag), A (avstår) och F (frånvarande) väljer och går till nästa namn. Pil upp och ned byter rad. Backsteg tar bort rösten.";
/// Adds a name to a ballot.
pub const ONE_MORE: &str = "Ett namn till";
/// The names of a ballot, to be changed.
pub const VOTERS: &str = "Ändra eller lägg till namn";
/// When nobody is on the list.
pub const NO_VOTERS: &str = "Ingen ledamot finns på närvarolistan. Skriv först upp dem som är med.";
/// The short ways of a meeting.
pub const WAYS: &str = "Skriv i loggen";
/// A meeting from this one.
pub const NEXT_MEETING: &str = "Nytt möte efter det här";
/// An item.
pub const NEW_ITEM: &str = "Ny punkt";
/// A decision at an item.
pub const NEW_DECISION: &str = "Nytt beslut";
/// A vote at an item.
pub const NEW_VOTE: &str = "Omröstning";
/// A step of a case from an item.
pub const NEW_STEP: &str = "Steg i ärende";
/// A case from an item.
pub const NEW_CASE: &str = "Nytt ärende";
/// Table the case of an item.
pub const TABLE: &str = "Bordlägg";
/// Put a case on an agenda.
pub const PUT_ON_AGENDA: &str = "Sätt upp på dagordning";
/// Close a case.
pub const CLOSE_CASE: &str = "Avsluta ärendet";
/// The adoptions.
pub const ADOPTIONS: &str = "Antaget hos huvudmännen";
/// Column.
pub const HUVUDMAN: &str = "Huvudman";
/// Column.
pub const STATUS: &str = "Läge";
/// Day, paragraph and note of an adoption.
pub const EDIT_ADOPTION: &str = "Dag och paragraf";
/// What a case of an item without a type of its own is called.
pub const OTHER_MATTER: &str = "övrig fråga";

/// How many are there: ”16 närvarande, 9 frånvarande, 4 utanför listorna”.
pub fn roll(present: usize, absent: usize, beside: usize) -> String {
    let counted = attendance(present, absent);
    match beside {
        0 => counted,
        beside => format!("{counted}, {beside}\u{a0}utanför listorna"),
    }
}

/// The button that notes of all others that they are there.
pub fn others_there(count: usize) -> String {
    match count {
        1 => "Den som är kvar var där".to_owned(),
        count => format!("De {count}\u{a0}som är kvar var där"),
    }
}

/// How many are there, and of how many nothing is noted.
pub fn with_not_noted(counted: &str, open: usize) -> String {
    match open {
        0 => counted.to_owned(),
        1 => format!("{counted}. Om 1\u{a0}namn är inget noterat."),
        open => format!("{counted}. Om {open}\u{a0}namn är inget noterat."),
    }
}

/// How many have voted what: ”12 bifall, 3 avslag, 0 avstår, 1 frånvarande. 2 har inte fått någon röst.”
pub fn tally(counts: [usize; 4], open: usize) -> String {
    let [yes, no, abstain, absent] = counts;
    let counted = format!(
        "{yes}\u{a0}bifall, {no}\u{a0}avslag, {abstain}\u{a0}avstår, {absent}\u{a0}frånvarande."
    );
    match open {
        0 => counted,
        1 => format!("{counted} 1\u{a0}namn utan röst tas inte med."),
        open => format!("{counted} {open}\u{a0}namn utan röst tas inte med."),
    }
}

/// How many of those asked have adopted: ”3 av 16 har antagit”; nothing of nobody.
pub fn adopted(adopted: usize, of: usize) -> String {
    if of == 0 {
        return String::new();
    }
    format!("{adopted} av {of} har antagit")
}

/// What a control is about, after its name: ”Nytt beslut vid punkt 5”.
pub fn at_item(number: &str) -> String {
    format!(" vid {}", super::meeting::item(number))
}

/// The paragraph of a huvudman's own minutes.
pub fn paragraph(paragraph: &str) -> String {
    if paragraph.starts_with('§') {
        paragraph.to_owned()
    } else {
        format!("§\u{a0}{paragraph}")
    }
}
