//! Fields of cases, their way, and departures from it.

use super::choices;
use super::parts::{contradictions, gaps, inferred, note, sources};
use crate::domain::Collection;
use crate::screen::form::field::{Field, Kind, to};

/// A case.
pub(super) static CASE: [Field; 13] = [
    Field::new("shortTitle", "Kort rubrik", Kind::Line)
        .required()
        .help("Så att man ser i en lista vad det gäller."),
    Field::new("title", "Rubrik, så som den står", Kind::Line).required(),
    Field::new(
        "type",
        "Slag av ärende",
        Kind::Suggest(Collection::Cases, "type"),
    )
    .required(),
    Field::new("summary", "Vad det är", Kind::Text).may_be_empty(),
    Field::new("initiator", "Vem som väckte det", Kind::Group(&INITIATOR)).required(),
    Field::new("topics", "Ämnen", Kind::Many(to::TOPICS)),
    Field::new("outcome", "Hur det gick", Kind::Group(&OUTCOME)).required(),
    Field::new(
        "related",
        "Ärenden som hör ihop",
        Kind::List {
            of: &RELATED,
            one: "ärende som hör ihop",
        },
    ),
    Field::new(
        "consultations",
        "Steg",
        Kind::Apart {
            of: &CONSULTATION,
            one: "steg",
        },
    ),
    Field::new(
        "adoptions",
        "Huvudmännens beslut",
        Kind::Apart {
            of: &ADOPTION,
            one: "huvudmans beslut",
        },
    ),
    Field::new(
        "level",
        "Hur mycket dokumenten visar",
        Kind::Choice(choices::COVERAGE),
    )
    .required(),
    contradictions(),
    gaps(),
];

/// Who raised a case.
pub(super) static INITIATOR: [Field; 2] = [
    Field::new("organizations", "Organ", Kind::Many(to::BODIES)),
    Field::new("text", "Med ord", Kind::Line).may_be_empty(),
];

/// The outcome of a case.
pub(super) static OUTCOME: [Field; 5] = [
    Field::new("finished", "Är det klart?", Kind::Choice(choices::FINISHED)).required(),
    Field::new("text", "Hur det gick", Kind::Text).may_be_empty(),
    Field::new("holder", "Vem som har det nu", Kind::One(to::BODIES)),
    Field::new(
        "holderInferred",
        "Vem som har det är vår läsning",
        Kind::Flag,
    ),
    Field::new("next", "Vad som kommer", Kind::Text),
];

/// A case that has to do with another.
pub(super) static RELATED: [Field; 3] = [
    Field::new("case", "Ärende", Kind::One(to::CASES)).required(),
    Field::new("kind", "Hur", Kind::Choice(choices::RELATED)).required(),
    inferred("Det är vår slutsats"),
];

/// A stop on the way of a case.
pub(super) static CONSULTATION: [Field; 19] = [
    Field::new("status", "Läge", Kind::Choice(choices::STATUS)).required(),
    Field::new("date", "Dag", Kind::Date).required(),
    Field::new("organization", "Organ", Kind::One(to::BODIES))
        .help("Lämna tomt om det inte framgår."),
    Field::new(
        "role",
        "Vad organet gjorde",
        Kind::Choice(choices::CONSULTATION),
    )
    .required(),
    Field::new("what", "Vad som hände", Kind::Text).required(),
    Field::new("outcome", "Vad det ledde till", Kind::Text),
    Field::new("handedTo", "Lämnades vidare till", Kind::Many(to::BODIES)),
    Field::new("meeting", "Möte", Kind::One(to::MEETINGS)),
    Field::new("item", "Punkt", Kind::Item),
    sources(),
    Field::new(
        "otherOrganizations",
        "Andra som var med",
        Kind::Many(to::BODIES),
    )
    .rare(),
    Field::new("organizationText", "Organet med ord", Kind::Line)
        .rare()
        .help("Om det säger mer än organets namn."),
    Field::new("dateAsStated", "Dagen med källans ord", Kind::Line).rare(),
    Field::new("dateInferred", "Dagen är vår läsning", Kind::Flag).rare(),
    Field::new(
        "handedToInferred",
        "Vem det lämnades till är vår läsning",
        Kind::Flag,
    )
    .rare(),
    Field::new(
        "steps",
        "Steg i den överenskomna gången",
        Kind::Many(to::STEPS),
    )
    .rare()
    .help("Bara när organet och vad det gjorde inte visar det."),
    Field::new(
        "circumstances",
        "Omständigheter som källorna nämner",
        Kind::List {
            of: &CIRCUMSTANCE,
            one: "omständighet",
        },
    )
    .rare(),
    Field::new(
        "conditions",
        "Villkor som ställdes",
        Kind::List {
            of: &CONDITION,
            one: "villkor",
        },
    )
    .rare(),
    inferred("Steget är vår slutsats").rare(),
];

/// What the sources say of a stop that bears on the rules.
static CIRCUMSTANCE: [Field; 4] = [
    Field::new("kind", "Vad", Kind::Choice(choices::CIRCUMSTANCE)).required(),
    Field::new("text", "Med egna ord, och vem som säger det", Kind::Text),
    sources(),
    inferred("Att det gäller steget är vår läsning"),
];

/// A condition set at a stop.
static CONDITION: [Field; 2] = [
    Field::new("name", "Villkor, kort", Kind::Line)
        .required()
        .help("Samma ord vid varje steg där villkoret finns kvar."),
    sources(),
];

/// What a huvudman did after a recommendation.
pub(super) static ADOPTION: [Field; 6] = [
    Field::new("huvudman", "Huvudman", Kind::One(to::BODIES)).required(),
    Field::new("status", "Beslut", Kind::Choice(choices::ADOPTION)).required(),
    Field::new("date", "Dag", Kind::Date),
    Field::new("paragraph", "Paragraf i huvudmannens protokoll", Kind::Line),
    note(),
    sources(),
];

/// A deviation.
pub(super) static DEVIATION: [Field; 15] = [
    Field::new("title", "Rubrik", Kind::Line).required(),
    Field::new("kind", "Slag", Kind::Choice(choices::DEVIATION)).required(),
    Field::new(
        "meeting",
        "Mötet vars protokoll visar den",
        Kind::One(to::MEETINGS),
    )
    .required(),
    Field::new("item", "Punkt", Kind::Item),
    Field::new("case", "Ärende", Kind::One(to::CASES)),
    Field::new("expected", "Vad som väntades, och av vem", Kind::Text).required(),
    Field::new("happened", "Vad som hände", Kind::Text).required(),
    Field::new(
        "objections",
        "Invändningar",
        Kind::List {
            of: &VOICE,
            one: "invändning",
        },
    ),
    Field::new(
        "otherSide",
        "Vad den andra sidan sade",
        Kind::List {
            of: &VOICE,
            one: "svar",
        },
    ),
    note().help("En förklaring, eller vad som är bra att veta."),
    Field::new("rules", "Regler den rör", Kind::Many(to::RULES)),
    sources(),
    Field::new("alsoCases", "Andra ärenden", Kind::Many(to::CASES)).rare(),
    Field::new("alsoMeetings", "Andra möten", Kind::Many(to::MEETINGS)).rare(),
    gaps(),
];

/// What somebody said.
pub(super) static VOICE: [Field; 3] = [
    Field::new("by", "Vem", Kind::Many(to::SPEAKERS)),
    Field::new("text", "Vad som sades", Kind::Text).required(),
    Field::new("byAsStated", "Vem, med källans ord", Kind::Line),
];

/// An oddity.
pub(super) static ANOMALY: [Field; 8] = [
    Field::new("text", "Iakttagelse", Kind::Text).required(),
    Field::new("kind", "Slag", Kind::Choice(choices::ANOMALY)).required(),
    Field::new("case", "Ärende", Kind::One(to::CASES)),
    Field::new("meeting", "Möte", Kind::One(to::MEETINGS)),
    Field::new("item", "Punkt", Kind::Item),
    sources(),
    Field::new("alsoMeetings", "Andra möten", Kind::Many(to::MEETINGS)).rare(),
    inferred("Det är vår slutsats").rare(),
];
