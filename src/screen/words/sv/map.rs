//! Words of the map: the picture, the day, the panel and the list.

use super::dates;
use crate::domain::{Foundation, Holds, Organization, Relation, RelationKind, Track};
use crate::screen::map::{Floor, NotDrawn, SideKind};

/// The heading.
pub const HEADING: &str = "Så samverkar vi";
/// How to read the picture.
pub const HOW_TO_READ: &str = "Läs nedifrån och upp: ärenden bereds, rekommenderas och beslutas. Till höger går svaren tillbaka.";
/// View switch.
pub const SHOW: &str = "Visa";
/// View switch: the picture.
pub const PICTURE: &str = "Bild";
/// View switch: the list.
pub const LIST: &str = "Lista";
/// Detail switch.
pub const DETAILS: &str = "Detaljer";
/// Detail switch: the overview.
pub const OVERVIEW: &str = "Översikt";
/// Detail switch: every body.
pub const ALL_BODIES: &str = "Alla organ";
/// Before the day.
pub const STRUCTURE_ON: &str = "Strukturen den";
/// The day slider's name.
pub const DAY: &str = "Dag";
/// The date field's name.
pub const PICK_DAY: &str = "Välj dag";
/// To the change before.
pub const PREVIOUS_CHANGE: &str = "Föregående ändring";
/// To the change after.
pub const NEXT_CHANGE: &str = "Nästa ändring";
/// Many bodies changed on one day.
pub const NEW_STRUCTURE: &str = "ny struktur";
/// A change of name on an unknown day.
pub const NAME_CHANGE: &str = "namnbyte någon gång här";
/// The chosen day lies where a name changed on an unknown day.
pub const NAME_UNCERTAIN: &str =
    "Ett namn byttes någon gång den här tiden. Vilken dag framgår inte.";

/// What began on the chosen day: ”Började: LSG och Samråd.”
pub fn began(names: &[String]) -> Option<String> {
    listed("Började", names)
}

/// What was gone on the chosen day.
pub fn ended(names: &[String]) -> Option<String> {
    listed("Fanns inte längre", names)
}

/// What got another name on the chosen day: that name.
pub fn renamed(names: &[String]) -> Option<String> {
    listed("Nytt namn", names)
}

/// Who met on the chosen day.
pub fn met(names: &[String]) -> Option<String> {
    listed("Möte", names)
}

fn listed(what: &str, names: &[String]) -> Option<String> {
    let names = match names {
        [] => return None,
        [one] => one.clone(),
        [rest @ .., last] => format!("{} och {last}", rest.join(", ")),
    };
    Some(format!("{what}: {names}."))
}

/// When something last changed before the chosen day.
pub fn last_change(day: &str, what: &str) -> String {
    format!("Senast ändrad {day}: {what}.")
}

/// What the picture is, to a screen reader.
pub const PICTURE_ROLE: &str = "strukturbild";
/// The note under the municipalities' roof.
pub const MUNICIPALITIES_NOTE: &str = "fullmäktige och nämnder beslutar i linjen, var för sig";
/// The note under two bodies that meet as one.
pub const JOINT_NOTE: &str = "de två möts som ett";
/// How the picture is used with the keyboard.
pub const KEYS: &str = "Pil upp och ned följer linjerna, vänster och höger går till grannen, en bokstav går till nästa organ på den bokstaven, Retur öppnar.";
/// The panel: nothing chosen.
pub const CHOOSE: &str = "Välj ett organ i bilden eller listan.";
/// The panel: may.
pub const MAY: &str = "Får och får inte";
/// The panel: ways.
pub const WAYS: &str = "Så går ärendena";
/// The panel: who sits there.
pub const MEMBERS: &str = "Vilka sitter här";
/// The panel: nobody known.
pub const NO_MEMBERS: &str =
    "Inget protokoll till och med den här dagen visar vilka som sitter här.";
/// The panel: its meetings.
pub const BODY_MEETINGS: &str = "Möten i dokumenten";
/// The panel: its cases.
pub const BODY_CASES: &str = "Ärenden";
/// The panel: names over time.
pub const NAMES: &str = "Namn över tid";
/// The panel: what else is known.
pub const NOTES: &str = "Mer om organet";
/// The panel: what is not known.
pub const GAPS: &str = "Det vet vi inte";
/// The panel: from a source back to what rests on it.
pub const BACK_TO_TEXT: &str = "Tillbaka till texten";
/// The panel: where it stands.
pub const SOURCES: &str = "Källor";
/// The panel: to the huvudman's page.
pub const TO_HUVUDMAN: &str = "Till huvudmannens sida";
/// A relation the documents only imply.
pub const IMPLIED: &str = "antyds";
/// What the minutes show done, and no source calls a rule.
pub const PRACTICE: &str = "enligt praxis";
/// What one side of a dispute says, where it is not known who.
pub const ONE_SIDE: &str = "enligt ena sidan";
/// What happened once, and is no way.
pub const ONCE: &str = "hände en gång";
/// What somebody proposed or planned, and no source shows that it came to be.
pub const INTENDED: &str = "var tänkt";
/// Nobody has said whether it stands.
pub const NOT_SAID: &str = "om det gäller framgår inte";
/// Raises the panel, where it is a sheet.
pub const RAISE_SHEET: &str = "Läs mer";
/// Lowers it again.
pub const LOWER_SHEET: &str = "Mindre";
/// Close the panel.
pub const CLOSE_PANEL: &str = "Stäng panelen";
/// The list's caption.
pub const LIST_CAPTION: &str = "Organ som kan ha funnits den här dagen, våning för våning";
/// What is not known of many bodies.
pub const NO_FIRST_DAY: &str = "Organ vars första dag inte är känd visas alla dagar. Datumet är alltså ingen uppgift om att de fanns just då.";
/// List column.
pub const BODY: &str = "Organ";
/// List column.
pub const WHAT: &str = "Vad det är";
/// List column.
pub const RELATIONS: &str = "Relationer";
/// The legend's name.
pub const LEGEND: &str = "Teckenförklaring";
/// The chosen body is not valid that day.
pub const NOT_THAT_DAY: &str = "Organet fanns inte den här dagen, enligt källorna.";
/// Which name it had that day is uncertain.
pub const NAME_UNSURE_THAT_DAY: &str =
    "Vilket av namnen organet hade just den här dagen är inte känt.";
/// Whether it existed that day is uncertain.
pub const UNCERTAIN_THAT_DAY: &str =
    "Källorna säger inte säkert om organet fanns just den här dagen.";

/// The legend, shape by shape: class and words.
pub const LEGEND_SHAPES: [(&str, &str); 6] = [
    ("line", "huvudman"),
    ("political", "förtroendevalda"),
    ("officer", "tjänstepersoner"),
    ("joint", "båda tillsammans"),
    ("local", "delregionalt och lokalt"),
    ("outside", "utanför strukturen"),
];
/// The legend: towards decision.
pub const LEGEND_UP: &str = "mot beslut";
/// The legend: back.
pub const LEGEND_DOWN: &str = "tillbaka";
/// The legend: a dot.
pub const LEGEND_SEAT: &str = "en plats i den politiska samverkan";

/// A floor's name; soft hyphens where it may be broken.
pub fn floor(floor: Floor) -> &'static str {
    match floor {
        Floor::Line => "Huvud\u{ad}männens linje",
        Floor::Political => "Politisk samverkan",
        Floor::Officers => "Tjänste\u{ad}personer",
        Floor::Preparing => "Beredningar och råd",
        Floor::Working => "Arbets\u{ad}grupper",
        Floor::Local => "Delregionalt och lokalt",
        Floor::Side => "Utanför strukturen",
    }
}

/// What a floor is for.
pub fn floor_note(floor: Floor) -> &'static str {
    match floor {
        Floor::Line => "här beslutas",
        Floor::Political => "här enas man",
        Floor::Officers => "här bereds det",
        Floor::Preparing | Floor::Working | Floor::Local => "",
        Floor::Side => "kan väcka frågor, men bereder dem inte",
    }
}

/// The heading over them.
pub fn side_label(kind: SideKind) -> &'static str {
    match kind {
        SideKind::Forum => "",
        SideKind::Network => "Nätverk och kunskapsstöd",
        SideKind::National => "Nationell nivå",
    }
}

/// Under the picture: how much of what the documents tell is not drawn.
pub fn not_drawn(it: NotDrawn) -> Option<String> {
    let once = match it.once {
        0 => None,
        1 => Some("1\u{a0}relation som hänt en gång".to_owned()),
        more => Some(format!("{more}\u{a0}relationer som hänt en gång")),
    };
    let other = match (it.other, &once) {
        (0, _) => None,
        (count, Some(_)) => Some(format!("{count}\u{a0}som bara var tänkta eller är oklara")),
        (1, None) => Some("1\u{a0}relation som bara var tänkt eller är oklar".to_owned()),
        (more, None) => Some(format!(
            "{more}\u{a0}relationer som bara var tänkta eller är oklara"
        )),
    };
    let both: Vec<_> = once.into_iter().chain(other).collect();
    (!both.is_empty()).then(|| format!("{} ritas inte.", both.join(" och ")))
}

/// The link to the list that has it.
pub const IN_THE_LIST: &str = "Läs dem i listan";

/// ”15 kommuner”.
pub fn municipalities(count: usize) -> String {
    format!("{count} kommuner")
}

/// ”8 till” on a floor.
pub fn folded(floor: Floor, count: usize) -> String {
    match floor {
        Floor::Working => format!("+ {count} äldre eller mindre grupper"),
        _ => format!("+ {count} till"),
    }
}

/// The quieter line of a principal.
pub fn principal_note(body: &Organization, seats: u32) -> String {
    match (body.track, seats) {
        (Track::Political, 0) => "förtroendevalda".to_owned(),
        (Track::Political, seats) => format!("förtroendevalda · {seats} platser · rekommenderar"),
        (_, 0) => "tjänstepersoner".to_owned(),
        _ => "tjänstepersoner från alla huvudmän · bereder och ger uppdrag".to_owned(),
    }
}

/// The words beside the line of a relation: ”bereder, enligt praxis”.
pub fn marking(relation: &Relation) -> String {
    let verb = relation.verb.as_deref();
    let verb = verb.unwrap_or_else(|| verb_of(relation.kind));
    rests_on(relation).map_or_else(|| verb.to_owned(), |on| format!("{verb}, {on}"))
}

/// What a relation rests on, where a reader must know it: ”enligt praxis”.
pub fn rests_on(relation: &Relation) -> Option<String> {
    match (relation.foundation, &relation.said_by) {
        (Some(Foundation::OneSideOfDispute), Some(who)) => Some(format!("enligt {who}")),
        (Some(Foundation::OneSideOfDispute), None) => Some(ONE_SIDE.to_owned()),
        _ if relation.is_concluded() => Some(IMPLIED.to_owned()),
        (Some(Foundation::Practice), _) => Some(PRACTICE.to_owned()),
        _ => None,
    }
}

/// Whether a relation stands, where it does not, and what it rests on: ”hände en gång,
/// 15 mars 2024”.
pub fn standing_of(relation: &Relation) -> Option<String> {
    let happened = match relation.holds {
        _ if relation.stands() => None,
        Some(Holds::Intended) => Some(INTENDED.to_owned()),
        Some(Holds::Once) => Some(once(relation)),
        Some(Holds::Standing) | None => Some(NOT_SAID.to_owned()),
    };
    match (happened, rests_on(relation)) {
        (Some(happened), Some(on)) => Some(format!("{happened}, {on}")),
        (happened, on) => happened.or(on),
    }
}

/// A sentence with what is to be known of it after it.
pub fn qualified(sentence: String, by: Option<String>) -> String {
    match by {
        Some(by) => format!("{sentence} ({by})"),
        None => sentence,
    }
}

fn once(relation: &Relation) -> String {
    let period = &relation.period;
    let when = match (&period.from, &period.to) {
        (Some(from), to) if to.as_ref().is_none_or(|to| to == from) => Some(dates::date(from)),
        _ => dates::period(period),
    };
    when.map_or_else(|| ONCE.to_owned(), |when| format!("{ONCE}, {when}"))
}

/// The verb of a kind of relation.
pub fn verb_of(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Prepares => "bereder",
        RelationKind::Recommends => "rekommenderar",
        RelationKind::Proposes => "lämnar förslag",
        RelationKind::Assigns => "ger uppdrag",
        RelationKind::Returns => "återför",
        RelationKind::Coordinates => "samordnar",
        RelationKind::Informs => "informerar",
        other => crate::screen::words::relation(other),
    }
}

/// The picture's title.
pub fn picture_title(day: &str) -> String {
    format!("Strukturen den {day}")
}

/// ”3 ärenden till”.
pub fn more_cases(count: usize) -> String {
    format!("Visa alla {count}")
}

/// Where members are taken from, when no minutes show them.
pub const MEMBERS_BY_TERM: &str = "enligt uppdragens tider";

/// Where members are taken from.
pub fn members_from(day: &str) -> String {
    format!("enligt protokollet {day}")
}

/// Seats in a body, as part of a huvudman's accessible name.
pub fn seats(count: usize) -> String {
    if count == 1 {
        "1 plats".to_owned()
    } else {
        format!("{count} platser")
    }
}

/// Over a stretch of road by which a case did not go.
pub const NOT_GONE: &str = "gick inte så";

/// What is said of a leg: that it passed somebody by. Whose words they are stands in the card.
pub fn said_past(name: &str) -> String {
    format!("sägs: inte via {name}")
}

/// What a source's number does.
pub fn to_source(number: usize) -> String {
    format!("Källa {number}")
}

/// Opens the rows after the first ones.
pub fn more_rows(count: usize) -> String {
    format!("Visa {count}\u{a0}till")
}

/// Opens the whole list of members.
pub fn all_members(count: usize) -> String {
    format!("Alla på listan ({count})")
}

/// How many statements are left out, since only later documents make them.
pub fn later(count: usize) -> String {
    match count {
        1 => "En uppgift ur en handling från efter den här dagen visas inte.".to_owned(),
        more => format!("{more}\u{a0}uppgifter ur handlingar från efter den här dagen visas inte."),
    }
}

/// A body with the numbers of the steps that a case took there, if any: ”LSG. Steg 6, 10, 11”.
pub fn with_steps(label: &str, steps: &[usize]) -> String {
    let numbers: Vec<_> = steps.iter().map(usize::to_string).collect();
    match numbers.as_slice() {
        [] => label.to_owned(),
        numbers => format!("{label}. Steg {}", numbers.join(", ")),
    }
}
