//! Fields of what has a form of its own.

use super::choices;
use super::parts::sources;
use crate::domain::Collection;
use crate::screen::form::field::{Field, Kind, to};

/// Giving a body a new name.
pub static RENAME: [Field; 4] = [
    Field::new("name", "Nytt namn", Kind::Line).required(),
    Field::new("shortName", "Kort namn", Kind::Line),
    Field::new("from", "Från och med", Kind::Date)
        .required()
        .help("Det gamla namnet gäller till och med dagen före och finns kvar för tiden dessförinnan."),
    sources(),
];

/// Ending a body.
pub static END: [Field; 6] = [
    Field::new("to", "Sista dagen", Kind::Date)
        .required()
        .help("Organet finns kvar på kartan för tiden till och med den dagen."),
    Field::new(
        "relations",
        "Avsluta också sambanden till andra organ samma dag",
        Kind::Flag,
    ),
    Field::new(
        "memberships",
        "Avsluta också uppdragen i organet samma dag",
        Kind::Flag,
    ),
    Field::new(
        "parts",
        "Avsluta också organen som ingår i det samma dag",
        Kind::Flag,
    ),
    Field::new("note", "Bra att veta", Kind::Text),
    sources(),
];

/// Moving a membership.
pub static MOVE_MEMBERSHIP: [Field; 7] = [
    Field::new("from", "Från och med", Kind::Date)
        .required()
        .help("Det nuvarande uppdraget slutar dagen före."),
    Field::new("organization", "I organet", Kind::One(to::BODIES)).required(),
    Field::new("onBehalfOf", "För", Kind::One(to::BODIES)),
    Field::new("role", "Som", Kind::Choice(choices::ROLE)).required(),
    Field::new(
        "party",
        "Parti",
        Kind::Suggest(Collection::Memberships, "party"),
    ),
    Field::new(
        "title",
        "Titel",
        Kind::Suggest(Collection::Memberships, "title"),
    ),
    sources(),
];
