//! Words of *Din plats*.

use crate::screen::map::Floor;
use crate::screen::words::map;

/// The screen.
pub const SEAT: &str = "Din plats";
/// When what is chosen is not there.
pub const NOT_THERE: &str = "Platsen finns inte i den här utgåvan";
/// What to do about it.
pub const NOT_THERE_TEXT: &str = "Organet eller huvudmannen finns inte här. Välj på nytt.";
/// To the choice.
pub const TO_CHOICE: &str = "Välj plats";
/// What one gets, before anything is chosen.
pub const LEAD: &str = "Välj organ och huvudman. Då får du veta vad organet är till för, vilka som sitter där, vilka ärenden som ligger där och vad din huvudman beslutar själv.";
/// The name of the choice.
pub const CHOICE: &str = "Välj plats";
/// Which body.
pub const WHICH_BODY: &str = "Jag sitter i";
/// For whom.
pub const FOR_WHOM: &str = "för";
/// Nothing chosen yet.
pub const CHOOSE: &str = "Välj …";
/// Shows it.
pub const SHOW: &str = "Visa";
/// Heading: what the body is for.
pub const PURPOSE: &str = "Vad organet får och inte får";
/// No document says what it may.
pub const NO_PURPOSE: &str = "Inget dokument säger vad organet ska göra.";
/// Heading: ways.
pub const WAYS: &str = "Det som kommer hit, och det som går vidare";
/// Heading: to the body.
pub const COMES: &str = "Kommer hit";
/// Heading: from the body.
pub const GOES: &str = "Går vidare härifrån";
/// No relation is known.
pub const NO_WAYS: &str = "Inget dokument säger hur ärenden kommer hit eller går vidare.";
/// To the picture.
pub const ON_THE_MAP: &str = "Se det på kartan";
/// Heading: who sits there.
pub const MEMBERS: &str = "Alla som sitter här";
/// Heading: meetings.
pub const MEETINGS: &str = "Möten";
/// Heading: meetings that were.
pub const PAST: &str = "De senaste";
/// Heading: meetings to come.
pub const COMING: &str = "Kommande";
/// Heading: cases.
pub const CASES: &str = "Ärenden som ligger här nu";
/// None is there.
pub const NO_CASES: &str = "Inget öppet ärende ligger här, såvitt dokumenten visar.";
/// All cases.
pub const ALL_CASES: &str = "Alla ärenden som har varit här";
/// To the huvudman's page.
pub const MORE_HUVUDMAN: &str = "Mer om";

/// The heading.
pub fn heading(body: &str, huvudman: &str) -> String {
    format!("Din plats i {body} för {huvudman}")
}

/// The heading while only the body is chosen.
pub fn heading_of_body(body: &str) -> String {
    format!("Din plats i {body}")
}

/// Where in the picture the body stands.
pub fn floor(body: &str, floor: Floor, name: &str) -> String {
    let name = name.replace('\u{ad}', "");
    match (floor, map::floor_note(floor)) {
        (Floor::Side, note) => format!("I bilden står {body} utanför strukturen: {note}."),
        (_, "") => format!("I bilden står {body} på våningen {name}."),
        (_, note) => format!("I bilden står {body} på våningen {name}: {note}."),
    }
}

/// No meeting is known to come.
pub fn no_coming(as_of: &str) -> String {
    format!("Inget kommande möte är känt. Uppgifterna slutar {as_of}.")
}

/// What happened last with a case.
pub fn last(when: &str, what: &str) -> String {
    format!("{when}: {what}")
}
