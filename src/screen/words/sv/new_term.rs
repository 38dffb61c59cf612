//! Words of the screen *Ny mandatperiod*, and those lists of people are written with.

use super::labels;
use crate::app::new_term::Trouble;
use crate::domain::Role;
use crate::form::people::{Column, Unread, Words};

/// What lists of people are read by.
pub const LISTS: Words = Words {
    columns: &[
        ("namn", Column::Name),
        ("person", Column::Name),
        ("ledamot", Column::Name),
        ("ledamöter", Column::Name),
        ("ordinarie", Column::Name),
        ("ordinarie ledamot", Column::Name),
        ("för- och efternamn", Column::Name),
        ("name", Column::Name),
        ("förnamn", Column::First),
        ("tilltalsnamn", Column::First),
        ("efternamn", Column::Last),
        ("organ", Column::Body),
        ("nämnd", Column::Body),
        ("grupp", Column::Body),
        ("organization", Column::Body),
        ("roll", Column::Role),
        ("uppdrag", Column::Role),
        ("funktion", Column::Role),
        ("befattning", Column::Role),
        ("role", Column::Role),
        ("huvudman", Column::OnBehalfOf),
        ("kommun", Column::OnBehalfOf),
        ("kommun/region", Column::OnBehalfOf),
        ("representerar", Column::OnBehalfOf),
        ("för", Column::OnBehalfOf),
        ("organisation", Column::OnBehalfOf),
        ("onbehalfof", Column::OnBehalfOf),
        ("parti", Column::Party),
        ("partibeteckning", Column::Party),
        ("party", Column::Party),
        ("ersättare", Column::Substitute),
        ("personlig ersättare", Column::Substitute),
        ("suppleant", Column::Substitute),
        ("substitute", Column::Substitute),
        ("från", Column::From),
        ("från och med", Column::From),
        ("fr.o.m", Column::From),
        ("tillträder", Column::From),
        ("tillträde", Column::From),
        ("from", Column::From),
    ],
    names: &[
        ("namn", ()),
        ("för- och efternamn", ()),
        ("förnamn", ()),
        ("efternamn", ()),
        ("name", ()),
    ],
    roles: &[
        ("ordförande", Role::Chair),
        ("ordf", Role::Chair),
        ("chair", Role::Chair),
        ("vice ordförande", Role::ViceChair),
        ("1:e vice ordförande", Role::ViceChair),
        ("2:e vice ordförande", Role::ViceChair),
        ("förste vice ordförande", Role::ViceChair),
        ("andre vice ordförande", Role::ViceChair),
        ("v ordf", Role::ViceChair),
        ("v. ordf", Role::ViceChair),
        ("vice ordf", Role::ViceChair),
        ("vice-chair", Role::ViceChair),
        ("ledamot", Role::Member),
        ("led", Role::Member),
        ("ordinarie", Role::Member),
        ("ordinarie ledamot", Role::Member),
        ("representant", Role::Member),
        ("member", Role::Member),
        ("ersättare", Role::Substitute),
        ("ers", Role::Substitute),
        ("suppleant", Role::Substitute),
        ("substitute", Role::Substitute),
        ("ordförande i beredning eller råd", Role::ChairOfBeredning),
        ("adjungerad", Role::CoOpted),
        ("adj", Role::CoOpted),
        ("koordinator", Role::Coordinator),
        ("tjänsteperson", Role::Officer),
        ("tjänsteman", Role::Officer),
        ("sekreterare", Role::Secretary),
        ("sekr", Role::Secretary),
        ("justerare", Role::Adjuster),
    ],
    sections: &[
        ("ledamöter", Role::Member),
        ("ordinarie ledamöter", Role::Member),
        ("representanter", Role::Member),
        ("suppleanter", Role::Substitute),
        ("adjungerade", Role::CoOpted),
        ("tjänstepersoner", Role::Officer),
    ],
    answers: &[
        ("x", true),
        ("ja", true),
        ("j", true),
        ("yes", true),
        ("1", true),
        ("nej", false),
        ("n", false),
        ("no", false),
        ("0", false),
        ("-", false),
    ],
    dates: &super::dates::READ,
};

/// Heading, where no body is named.
pub const NEW_TERM: &str = "Ny mandatperiod";

/// What a column is called.
const fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "namn",
        Column::First => "förnamn",
        Column::Last => "efternamn",
        Column::Body => "organ",
        Column::Role => "roll",
        Column::OnBehalfOf => "huvudman",
        Column::Party => "parti",
        Column::Substitute => "ersättare",
        Column::From => "dag",
    }
}

/// What could not be read, with its line and what to do.
pub fn unread(it: &Unread) -> String {
    let Unread { line, text, .. } = it;
    match it.column {
        _ if it.is_line => {
            format!(
                "Rad {line}: ”{text}” har inget namn, så raden är inte med. Skriv dit namnet och läs listan igen."
            )
        }
        Some(what) => {
            let what = column(what);
            format!(
                "Rad {line}: ”{text}” gick inte att läsa som {what}. Resten av raden är med; välj {what} i tabellen."
            )
        }
        None => {
            format!(
                "Rad {line}: ”{text}” gick inte att läsa, så det är inte med. Ändra i tabellen om det behövs."
            )
        }
    }
}

/// What is the matter with a line, and what to do.
pub fn trouble(it: &Trouble) -> String {
    match it {
        Trouble::Nameless => "Namnet saknas. Skriv det, eller låt bli att ta med raden.".to_owned(),
        Trouble::Unsaid => "Välj vem det är. Namnet finns redan, och listan säger inte om det är samma person.".to_owned(),
        Trouble::Twice(line) => format!("Samma person står för samma plats på rad {line}. Ta bara med den ena."),
        Trouble::SitsThere => "Sitter redan på den platsen och sitter kvar. Låt bli att ta med raden, eller kryssa i att platsen slutar.".to_owned(),
        Trouble::Keeps(role) => format!(
            "Sitter kvar som {} i samma organ, och får en plats till. Kryssa i att den platsen slutar om det inte är meningen.",
            labels::role(*role)
        ),
    }
}

/// Heading: ”Ny mandatperiod: Samråd”.
pub fn of_body(name: &str) -> String {
    format!("{NEW_TERM}: {name}")
}

/// What the screen is for.
pub const INTRO: &str = "Avsluta många platser på en gång och för in dem som kommer från en lista. Allt blir en ändring i historiken, som går att ta tillbaka på en gång.";
/// Where one comes without a body, or without keeping the log.
pub const NO_BODY: &str =
    "Inget organ är valt. Öppna organet på kartan, välj Redigera och sedan Ny mandatperiod.";
/// To the map.
pub const TO_MAP: &str = "Till kartan";
/// Label: the first day.
pub const FIRST_DAY: &str = "Nya mandatperiodens första dag";
/// Help: the first day.
pub const FIRST_DAY_HELP: &str = "Till exempel 1 januari 2027.";
/// The first day is missing.
pub const NO_DAY: &str = "Skriv den första dagen, till exempel 1 januari 2027.";

/// When those who leave sit for the last time.
pub fn last_day(day: &str) -> String {
    format!("De som slutar sitter till och med {day}.")
}

/// Heading: those who sit.
pub const SITTING: &str = "De som sitter nu";
/// Help: those who sit.
pub const SITTING_HELP: &str =
    "Den som är ikryssad slutar. Ta bort krysset för den som sitter kvar.";
/// Nobody sits there.
pub const NOBODY_SITS: &str = "Ingen är känd på en plats som pågår.";
/// Ticks all.
pub const TICK_ALL: &str = "Kryssa i alla";
/// Clears all.
pub const CLEAR_ALL: &str = "Ta bort alla kryss";

/// How many leave and stay.
pub fn leaving(leave: usize, stay: usize) -> String {
    format!("{leave} slutar, {stay} sitter kvar.")
}

/// Heading: those who come.
pub const COMING: &str = "De som kommer";
/// Label: the list.
pub const LIST: &str = "Klistra in en lista";
/// Help: the list.
pub const LIST_HELP: &str = "En person på varje rad. Det räcker med namnet. Kolumner för roll, huvudman, parti, ersättare, organ och dag får stå i vilken ordning som helst, åtskilda av tabb, semikolon eller komma, med eller utan rubrikrad.";
/// Reads the list.
pub const READ_LIST: &str = "Läs listan";
/// The list is empty.
pub const EMPTY_LIST: &str = "Listan är tom. Klistra in den i rutan först.";
/// Heading: what could not be read.
pub const UNREAD: &str = "Det här gick inte att läsa";

/// How much was read.
pub fn was_read(people: usize, unread: usize) -> String {
    let read = match people {
        1 => "1 person är läst ur listan.".to_owned(),
        many => format!("{many} personer är lästa ur listan."),
    };
    match unread {
        0 => read,
        1 => format!("{read} 1 sak gick inte att läsa."),
        many => format!("{read} {many} saker gick inte att läsa."),
    }
}

/// What a line of the review is called.
pub fn row(line: usize, name: &str) -> String {
    format!("Rad {line}: {name}")
}

/// Label: whether the line is entered.
pub const IS_IN: &str = "Ta med";
/// Label: the name.
pub const NAME: &str = "Namn";
/// Label: who it is.
pub const WHO: &str = "Vem det är";
/// It is to be chosen who it is.
pub const CHOOSE: &str = "Välj …";
/// A new person.
pub const NEW_PERSON: &str = "Ny person";
/// Label: role.
pub const ROLE: &str = "Roll";
/// Label: huvudman.
pub const ON_BEHALF_OF: &str = "För";
/// For nobody who is said.
pub const NOT_SAID: &str = "Framgår inte";
/// Label: body.
pub const BODY: &str = "I";
/// Label: party.
pub const PARTY: &str = "Parti";
/// Label: first day.
pub const FROM: &str = "Från och med";
/// Help: the first day of one.
pub const FROM_HELP: &str = "Tomt: den första dagen.";
/// A day could not be read.
pub const BAD_DAY: &str =
    "Dagen gick inte att läsa. Skriv till exempel 1 januari 2027, eller töm fältet.";

/// Saves.
pub const SAVE: &str = "Spara som en ändring";
/// Cancels.
pub const CANCEL: &str = "Avbryt";
/// There is nothing to save.
pub const NOTHING: &str = "Det finns inget att spara: ingen slutar och ingen kommer.";

/// Some lines are in the way.
pub fn in_the_way(lines: usize) -> String {
    match lines {
        1 => "1 rad måste rättas eller lämnas utanför först.".to_owned(),
        many => format!("{many} rader måste rättas eller lämnas utanför först."),
    }
}
