//! Fields of the agreed way: steps, routes, rules and how they are tried, and what people say
//! of the departures.

use super::choices;
use super::parts::{inferred, note, sources};
use crate::domain::Collection;
use crate::domain::bound;
use crate::screen::form::field::{Field, Kind, to};

const OURS: &str = "Uppgiften är vår slutsats";

/// A step of the agreed way.
pub(super) static STEP: [Field; 8] = [
    Field::new("label", "Steg", Kind::Line).required(),
    Field::new("kind", "Slag av steg", Kind::Choice(choices::STEP)).required(),
    Field::new(
        "organizations",
        "Organ som tar steget",
        Kind::Many(to::BODIES),
    ),
    Field::new(
        "organizationClass",
        "Slag av organ som tar steget",
        Kind::Suggest(Collection::Steps, "organizationClass"),
    ),
    Field::new(
        "roles",
        "Vad de gör då",
        Kind::Choices(choices::CONSULTATION),
    )
    .help("Ett steg i ett ärende där något av organen gjorde något av detta räknas som steget."),
    Field::new(
        "ofMeeting",
        "Ett möte tar steget, inte ett ärende",
        Kind::Flag,
    )
    .rare(),
    Field::new("disputed", "Källorna är oense om det får ske", Kind::Flag),
    sources(),
];

/// A route between two steps.
pub(super) static ROUTE: [Field; 8] = [
    Field::new("from", "Från steget", Kind::One(to::STEPS)).required(),
    Field::new("to", "Till steget", Kind::One(to::STEPS)).required(),
    Field::new("kind", "Hur de hänger ihop", Kind::Choice(choices::ROUTE)).required(),
    Field::new("text", "Med ord", Kind::Text).required(),
    Field::new(
        "foundation",
        "Hur väl grundad",
        Kind::Choice(choices::FOUNDATION),
    )
    .required(),
    Field::new("validFrom", "Gäller från och med", Kind::Date),
    Field::new("validTo", "Gäller till och med", Kind::Date),
    sources(),
];

/// A rule.
pub(super) static RULE: [Field; 13] = [
    Field::new("text", "Regel", Kind::Text).required(),
    Field::new("appliesTo", "Organ den gäller", Kind::Many(to::BODIES)),
    Field::new(
        "foundation",
        "Hur väl grundad",
        Kind::Choice(choices::FOUNDATION),
    )
    .required(),
    Field::new("contested", "Vem som bestrider den, och hur", Kind::Text),
    Field::new(
        "checkable",
        "Hur den kan kontrolleras mot loggen",
        Kind::Text,
    )
    .may_be_empty(),
    Field::new("check", "Hur loggen prövas mot den", Kind::Group(&CHECK)),
    Field::new(
        "examples",
        "Exempel den prövas på",
        Kind::List {
            of: &EXAMPLE,
            one: "exempel",
        },
    ),
    Field::new("validFrom", "Gäller från och med", Kind::Date),
    Field::new("validTo", "Gäller till och med", Kind::Date),
    note(),
    sources(),
    Field::new("validToInferred", "Slutet är vår slutsats", Kind::Flag).rare(),
    inferred(OURS).rare(),
];

/// How a rule is tried.
static CHECK: [Field; 9] = [
    Field::new("kind", "Vad som söks", Kind::Choice(choices::CHECK))
        .required()
        .help("Det som söks avgör vilka av fälten nedan som används."),
    Field::new("at", "Organ som prövas", Kind::Many(to::BODIES)),
    Field::new(
        "through",
        "Organ ärendet ska komma från eller gå till",
        Kind::Many(to::BODIES),
    ),
    Field::new(
        "roles",
        "När organet har gjort",
        Kind::Choices(choices::CONSULTATION),
    ),
    Field::new("verbs", "Protokollets verb", Kind::Lines).help("I grundform, ett på varje rad."),
    Field::new("caseTypes", "Slag av ärenden", Kind::Lines)
        .help("Ett på varje rad. Lämna tomt om regeln gäller alla."),
    Field::new(
        "except",
        "Inte när ärendet sedan ska till",
        Kind::Many(to::BODIES),
    )
    .rare(),
    Field::new(
        "heading",
        "Hur den stående punktens rubrik börjar",
        Kind::Line,
    )
    .rare(),
    Field::new(
        "meetings",
        "Inom så många möten",
        Kind::Number(bound::MEETINGS),
    )
    .rare(),
];

/// An example a rule is tried on.
static EXAMPLE: [Field; 5] = [
    Field::new(
        "expected",
        "Det här ska hittas",
        Kind::Choice(choices::EXPECTED),
    )
    .required(),
    Field::new("case", "Ärende", Kind::One(to::CASES)),
    Field::new("consultation", "Steg i ärendet", Kind::Stop),
    Field::new("meeting", "Möte", Kind::One(to::MEETINGS)),
    Field::new("why", "Varför", Kind::Text),
];

/// What people say of a departure.
pub(super) static ASSESSMENT: [Field; 14] = [
    Field::new(
        "status",
        "Vad som har hänt",
        Kind::Choice(choices::ASSESSMENT),
    )
    .required(),
    Field::new("text", "Förklaring, med egna ord", Kind::Text).required(),
    Field::new("by", "Vem som säger det", Kind::Many(to::BODIES)),
    Field::new("atMeeting", "På vilket möte", Kind::One(to::MEETINGS)),
    Field::new("item", "Punkt på det mötet", Kind::Line),
    Field::new("date", "Dag", Kind::Date).help("Om inget möte säger det."),
    Field::new("newRule", "Regeln den ledde till", Kind::One(to::RULES)),
    sources(),
    Field::new(
        "deviation",
        "Gäller avvikelsen i protokollet",
        Kind::One(to::DEVIATIONS),
    )
    .rare(),
    Field::new("rule", "Gäller vad regeln visar", Kind::One(to::RULES)).rare(),
    Field::new("case", "I ärendet", Kind::One(to::CASES)).rare(),
    Field::new("consultation", "Vid steget", Kind::Stop).rare(),
    Field::new("meeting", "Vid mötet", Kind::One(to::MEETINGS)).rare(),
    Field::new("organization", "I organet", Kind::One(to::BODIES)).rare(),
];
