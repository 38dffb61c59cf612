//! Fields of bodies, people and how they hang together.

use super::choices;
use super::parts::{
    VARIANT, contradictions, gaps, inferred, inferred_fields, note, period, sources, statements,
};
use crate::domain::Collection;
use crate::domain::bound;
use crate::screen::form::field::{Field, Kind, to};

const OURS: &str = "Uppgiften är vår slutsats";

/// The workspace's own fields.
pub(super) static OWN: [Field; 4] = [
    Field::new("title", "Namn på arbetsytan", Kind::Line).required(),
    Field::new("asOf", "Uppgifter till och med", Kind::Date).required(),
    Field::new("revision", "Utgåva nummer", Kind::Number(bound::REVISION)).required(),
    statements("notes", "Att veta om uppgifterna som helhet"),
];

/// A document.
pub(super) static DOCUMENT: [Field; 8] = [
    Field::new("citation", "Namn", Kind::Line)
        .required()
        .help("Så som man hänvisar till det: Protokoll Samråd 2024-03-15."),
    Field::new("title", "Hela titeln", Kind::Line).required(),
    Field::new("date", "Datum", Kind::Date).required(),
    Field::new(
        "kind",
        "Slag av dokument",
        Kind::Suggest(Collection::Documents, "kind"),
    )
    .required(),
    Field::new("issuer", "Kommer från", Kind::One(to::BODIES)),
    Field::new("diaryNumber", "Diarienummer", Kind::Line),
    note(),
    inferred("Titeln eller datumet är vår läsning").rare(),
];

/// A name of a body.
pub(super) static NAME: [Field; 4] = [
    Field::new("name", "Namn", Kind::Line).required(),
    Field::new("shortName", "Kort namn", Kind::Line),
    period("När det är namnet"),
    sources(),
];

/// A body.
pub(super) static ORGANIZATION: [Field; 15] = [
    Field::new(
        "names",
        "Namn, det äldsta först",
        Kind::List {
            of: &NAME,
            one: "namn",
        },
    )
    .required(),
    Field::new(
        "classification",
        "Slag av organ",
        Kind::Suggest(Collection::Organizations, "classification"),
    )
    .required()
    .help("Till exempel samråd, beredning, arbetsgrupp. En kommun eller region är en huvudman."),
    Field::new("track", "Spår", Kind::Choice(choices::TRACK)).required(),
    Field::new("level", "Nivå", Kind::Choice(choices::LEVEL)).required(),
    Field::new("subOrganizationOf", "Ingår i", Kind::One(to::BODIES)),
    period("När det finns"),
    Field::new("overview", "Ritas också i kartans översikt", Kind::Flag),
    statements("mandate", "Får och ska"),
    statements("mayNot", "Får inte"),
    statements("notes", "Mer att veta"),
    sources(),
    Field::new(
        "variants",
        "Andra skrivsätt",
        Kind::List {
            of: &VARIANT,
            one: "skrivsätt",
        },
    )
    .rare(),
    contradictions(),
    gaps(),
    inferred(OURS).rare(),
];

/// A relation between two bodies.
pub(super) static RELATION: [Field; 8] = [
    Field::new("from", "Från", Kind::One(to::BODIES)).required(),
    Field::new("kind", "Vad det gör", Kind::Choice(choices::RELATION)).required(),
    Field::new("to", "Till", Kind::One(to::BODIES)).required(),
    Field::new(
        "label",
        "Med ord",
        Kind::Suggest(Collection::Relations, "label"),
    )
    .required()
    .help("Läses mellan de två namnen: bereder ärenden åt."),
    period("När det gäller"),
    Field::new("implied", "Det antyds bara i källan", Kind::Flag),
    note(),
    sources(),
];

/// A seat rule.
pub(super) static SEAT_RULE: [Field; 7] = [
    Field::new("organization", "Platser i", Kind::One(to::BODIES)).required(),
    Field::new("onBehalfOf", "För", Kind::One(to::BODIES))
        .required()
        .help("En huvudman, eller den grupp av huvudmän som regeln gäller."),
    Field::new("ordinary", "Ordinarie platser", Kind::Number(bound::SEATS)).required(),
    Field::new("substitutes", "Ersättare", Kind::Number(bound::SEATS))
        .help("Lämna tomt om det inte framgår hur många."),
    Field::new("each", "Var och en i gruppen har så många", Kind::Flag),
    note(),
    sources(),
];

/// A person.
pub(super) static PERSON: [Field; 6] = [
    Field::new("name", "Namn", Kind::Line).required(),
    note(),
    sources(),
    Field::new(
        "variants",
        "Andra skrivsätt",
        Kind::List {
            of: &VARIANT,
            one: "skrivsätt",
        },
    )
    .rare(),
    Field::new(
        "maybeSameAs",
        "Kan vara samma person som",
        Kind::Many(to::PERSONS),
    )
    .rare(),
    inferred(OURS).rare(),
];

/// A membership.
pub(super) static MEMBERSHIP: [Field; 12] = [
    Field::new("person", "Person", Kind::One(to::PERSONS)).required(),
    Field::new("organization", "I organet", Kind::One(to::BODIES)).required(),
    Field::new("role", "Som", Kind::Choice(choices::ROLE)).required(),
    Field::new("onBehalfOf", "För", Kind::One(to::BODIES))
        .help("Den huvudman eller organisation personen företräder."),
    period("Uppdragets tid"),
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
    Field::new(
        "observed",
        "Dagar då ett protokoll visar uppdraget",
        Kind::Days,
    ),
    note(),
    sources(),
    inferred(OURS).rare(),
    inferred_fields(),
];

/// A term of the glossary.
pub(super) static TERM: [Field; 10] = [
    Field::new("term", "Ord", Kind::Line).required(),
    Field::new("sv", "Betydelse", Kind::Text).required(),
    Field::new(
        "category",
        "Slag av ord",
        Kind::Suggest(Collection::Terms, "category"),
    )
    .required(),
    Field::new("expansion", "Förkortningen utskriven", Kind::Line),
    Field::new("organization", "Är namn på", Kind::One(to::BODIES)),
    Field::new("seeAlso", "Se också", Kind::Many(to::TERMS)),
    Field::new("also", "Andra former som ordet hittas under", Kind::Lines),
    Field::new(
        "fromSource",
        "Betydelsen är tagen ur dokumenten",
        Kind::Flag,
    ),
    Field::new("en", "Betydelse på engelska", Kind::Text).may_be_empty(),
    sources(),
];

/// A topic of cases.
pub(super) static TOPIC: [Field; 1] = [Field::new("label", "Ämne", Kind::Line).required()];

/// A principle.
pub(super) static PRINCIPLE: [Field; 6] = [
    Field::new("text", "Princip", Kind::Text).required(),
    Field::new(
        "group",
        "Hör till",
        Kind::Suggest(Collection::Principles, "group"),
    )
    .required(),
    Field::new("number", "Nummer", Kind::Number(bound::NUMBER)),
    Field::new(
        "foundation",
        "Hur väl grundad",
        Kind::Choice(choices::FOUNDATION),
    )
    .required(),
    sources(),
    inferred(OURS).rare(),
];

/// A goal.
pub(super) static GOAL: [Field; 3] = [
    Field::new("text", "Mål", Kind::Text).required(),
    Field::new("number", "Nummer", Kind::Number(bound::NUMBER)),
    sources(),
];
