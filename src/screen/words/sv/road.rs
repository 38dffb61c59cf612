//! Words of the structure as one road.

use crate::domain::{Foundation, Relation, RelationKind};

/// Where no lane leads down.
pub const NO_WAY_DOWN: &str = "Ned hit nämner källorna ingen väg.";
/// Where no lane leads up.
pub const NO_WAY_UP: &str = "Upp härifrån nämner källorna ingen väg.";
/// Under boxes with a dotted door.
pub const IMPLIED_WAY: &str = "vägen dit antyds";
/// Under a verb that holds for some doors only.
pub const PARTLY: &str = "för {n} av {all}";
/// For verbs there is no room for.
pub const MORE_VERBS: &str = "+ {n} till";
/// On the lane of those whom only the routes of the agreed way tell of.
pub const CARRIES_ON: &str = "för vidare";
/// The same between the names of the two.
pub const CARRIES_ON_TO: &str = "för vidare till";
/// After the number of municipalities under their roof.
pub const IN_LINE: &str = "fullmäktige och nämnder";
/// The heading of forums outside.
pub const FORUMS: &str = "Forum";
/// What an arrow up means.
pub const UP: &str = "upp";
/// What an arrow down means.
pub const DOWN: &str = "ned";
/// No way leads to or from a body.
pub const NO_WAY: &str = "ingen väg i källorna";
/// How the road is used with the keyboard.
pub const KEYS: &str = "Pil upp följer vänster fält, pil ned höger fält, vänster och höger går till grannen, en bokstav går till nästa organ på den bokstaven, Retur öppnar.";

/// What is said on a lane of what it rests on; nothing where a source simply says it.
pub const fn foundation(foundation: Foundation) -> Option<&'static str> {
    match foundation {
        Foundation::Stated => None,
        Foundation::Practice => Some("enligt praxis"),
        Foundation::OneSideOfDispute => Some("enligt ena sidan"),
        Foundation::Inferred => Some("vår slutsats"),
    }
}

/// On a lane that is implied for some of those it is said of.
pub fn implied_for(count: usize, all: usize) -> String {
    format!("antyds för {count} av {all}")
}

/// Bodies without ways, together.
pub fn without_ways(count: usize) -> String {
    format!("Utan stående väg: {count}")
}

/// What a huvudman runs, together.
pub fn operations(count: usize) -> String {
    format!("Verksamheter och roller: {count}")
}

/// ”Nationell nivå: 11”.
pub fn counted(what: &str, count: usize) -> String {
    format!("{what}: {count}")
}

/// ”nationell nivå, + 9 till”.
pub fn and_more(what: &str, count: usize) -> String {
    let mut letters = what.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    format!("{first}{}, + {count} till", letters.as_str())
}

/// A relation along a footpath, as told from the one who accompanies.
pub fn along(relation: &Relation, outgoing: bool) -> String {
    let verb = relation.verb.as_deref();
    match (outgoing, relation.kind) {
        (false, RelationKind::Assigns) => "får uppdrag".to_owned(),
        (false, RelationKind::Informs) => "får information".to_owned(),
        (false, RelationKind::Returns) => "får tillbaka".to_owned(),
        (false, RelationKind::Proposes) => "får förslag".to_owned(),
        _ => verb
            .unwrap_or_else(|| super::map::verb_of(relation.kind))
            .to_owned(),
    }
}

/// A way as a reader hears it: ”upp, bereder ärenden åt: LSG”.
pub fn way_to(direction: &str, label: &str, name: &str) -> String {
    format!("{direction}, {label}: {name}")
}

/// The same way from its other end: ”ned: Beredning barn och unga, som bereder ärenden åt LSG”.
pub fn way_from(direction: &str, name: &str, label: &str, to: &str) -> String {
    format!("{direction}: {name}, som {label} {to}")
}

/// How many relations stand and are not drawn.
pub fn not_drawn(count: usize) -> String {
    match count {
        1 => "En stående relation ritas inte som väg. Den står i listan.".to_owned(),
        more => format!("{more}\u{a0}stående relationer ritas inte som vägar. De står i listan."),
    }
}

/// The legend of the road: a firm lane up.
pub const LEGEND_UP: &str = "mot beslut";
/// The legend: a lane down.
pub const LEGEND_DOWN: &str = "tillbaka";
/// The legend: a dotted door.
pub const LEGEND_IMPLIED: &str = "väg antyds";
/// The legend: a footpath.
pub const LEGEND_PATH: &str = "stödjer";
/// The legend: the kerb.
pub const LEGEND_KERB: &str = "kantsten: hit når strukturen";
/// The legend: an edge with long dashes.
pub const LEGEND_TEMPORARY: &str = "för en tid";

/// Over the ways of the road, where they are told as a list.
pub const WAYS_UP: &str = "Vägen, nedifrån och upp";

/// How many bodies the overview leaves out of the list.
pub fn left_out(count: usize) -> String {
    match count {
        1 => "1\u{a0}organ till finns inte i översikten.".to_owned(),
        more => format!("{more}\u{a0}organ till finns inte i översikten."),
    }
}
