//! Fields of agenda items and what came of them.

use super::choices;
use super::parts::{contradictions, gaps, inferred, inferred_fields, sources, statements};
use crate::domain::Collection;
use crate::screen::form::field::{Field, Kind, to};

const PARTLY_OURS: &str = "Något av detta är vår slutsats";

/// An agenda item.
pub(super) static AGENDA_ITEM: [Field; 25] = [
    Field::new("number", "Nummer", Kind::Line).required(),
    Field::new("title", "Rubrik, så som den står", Kind::Line).required(),
    Field::new("type", "Slag av ärende", Kind::Choice(choices::ITEM_TYPE)).required(),
    Field::new("cases", "Ärenden som behandlas", Kind::Many(to::CASES)),
    Field::new("summary", "Vad det gällde", Kind::Text),
    Field::new("details", "Mer, punkt för punkt", Kind::Lines),
    Field::new("viewpoints", "Synpunkter", Kind::Lines),
    Field::new(
        "presenters",
        "Föredragande",
        Kind::List {
            of: &PRESENTER,
            one: "föredragande",
        },
    ),
    Field::new("documents", "Handlingar", Kind::Lines),
    Field::new(
        "decisions",
        "Beslut",
        Kind::Apart {
            of: &DECISION,
            one: "beslut",
        },
    ),
    Field::new(
        "assignments",
        "Uppdrag",
        Kind::List {
            of: &ASSIGNMENT,
            one: "uppdrag",
        },
    ),
    Field::new(
        "votes",
        "Omröstningar",
        Kind::Apart {
            of: &VOTE_EVENT,
            one: "omröstning",
        },
    ),
    Field::new(
        "reservations",
        "Reservationer",
        Kind::List {
            of: &RESERVATION,
            one: "reservation",
        },
    ),
    Field::new(
        "notes",
        "Protokollsanteckningar",
        Kind::List {
            of: &NOTE,
            one: "protokollsanteckning",
        },
    ),
    Field::new("forwardedTo", "Skickas vidare till", Kind::Many(to::BODIES)),
    sources(),
    Field::new(
        "body",
        "Organ som behandlade punkten",
        Kind::One(to::BODIES),
    )
    .rare()
    .help("Om det inte är det organ som leder mötet."),
    Field::new("parent", "Hör under punkt", Kind::Item).rare(),
    Field::new(
        "typeInherited",
        "Slag av ärende, från punkten ovanför",
        Kind::Choice(choices::ITEM_TYPE),
    )
    .rare(),
    Field::new("numberAsPrinted", "Numret, så som det står", Kind::Line).rare(),
    Field::new("subheadings", "Underrubriker", Kind::Lines).rare(),
    Field::new(
        "mentionedPersons",
        "Personer som nämns",
        Kind::List {
            of: &MENTIONED,
            one: "person",
        },
    )
    .rare(),
    statements("inferences", "Våra slutsatser").rare(),
    contradictions(),
    gaps(),
];

/// Who presented an item.
pub(super) static PRESENTER: [Field; 5] = [
    Field::new("name", "Namn, så som det står", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new("title", "Titel", Kind::Line),
    Field::new("part", "Vilken del", Kind::Line),
];

/// Somebody the text of an item names.
pub(super) static MENTIONED: [Field; 7] = [
    Field::new("name", "Namn, så som det står", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)),
    Field::new("title", "Titel", Kind::Line),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new("role", "Som", Kind::Choice(choices::ROLE)),
    Field::new("organization", "I organet", Kind::One(to::BODIES)),
    Field::new("workplace", "Arbetsplats", Kind::Line),
];

/// A decision.
pub(super) static DECISION: [Field; 9] = [
    Field::new(
        "verb",
        "Protokollets verb",
        Kind::Suggest(Collection::Meetings, "agenda/decisions/verb"),
    )
    .required()
    .help("I grundform: godkänna, rekommendera, bordlägga."),
    Field::new("text", "Vad som beslutades", Kind::Text).required(),
    Field::new("by", "Beslutat av", Kind::One(to::BODIES)).required(),
    Field::new("addressedTo", "Riktat till", Kind::Many(to::BODIES)),
    Field::new("deadline", "Senast", Kind::Date),
    sources(),
    Field::new("deadlineAsStated", "Tiden med protokollets ord", Kind::Line).rare(),
    inferred(PARTLY_OURS).rare(),
    inferred_fields(),
];

/// An assignment.
pub(super) static ASSIGNMENT: [Field; 10] = [
    Field::new("what", "Vad som ska göras", Kind::Text).required(),
    Field::new("to", "Organ som ska göra det", Kind::Many(to::BODIES)),
    Field::new(
        "toPersons",
        "Personer som ska göra det",
        Kind::Many(to::PERSONS),
    ),
    Field::new("deadline", "Senast", Kind::Date),
    Field::new("basis", "Vilar på", Kind::Choice(choices::BASIS)).required(),
    sources(),
    Field::new("toAsStated", "Vem, med protokollets ord", Kind::Line).rare(),
    Field::new("deadlineAsStated", "Tiden med protokollets ord", Kind::Line).rare(),
    inferred(PARTLY_OURS).rare(),
    inferred_fields(),
];

/// A vote by name.
pub(super) static VOTE_EVENT: [Field; 7] = [
    Field::new("question", "Frågan", Kind::Text).required(),
    Field::new("votes", "Röster", Kind::Ballot(&VOTE)).may_be_empty(),
    Field::new("result", "Vad den ledde till", Kind::Text)
        .help("Lämna tomt om protokollet inte säger det."),
    Field::new("calledBy", "Begärd av", Kind::One(to::PERSONS)),
    Field::new("calledByRole", "Som", Kind::Choice(choices::ROLE)),
    Field::new("note", "Bra att veta", Kind::Text),
    sources(),
];

/// What one person voted.
pub(super) static VOTE: [Field; 6] = [
    Field::new("name", "Namn, så som det står", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)).required(),
    Field::new("option", "Röst", Kind::Choice(choices::VOTE)).required(),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new(
        "party",
        "Parti",
        Kind::Suggest(Collection::Meetings, "agenda/votes/votes/party"),
    ),
    Field::new("note", "Vad listan tillägger", Kind::Line),
];

/// A reservation.
pub(super) static RESERVATION: [Field; 5] = [
    Field::new("by", "Av", Kind::Many(to::PERSONS)).may_be_empty(),
    Field::new("othersUnnamed", "Och fler, som inte nämns", Kind::Flag),
    Field::new("text", "Vad den säger", Kind::Text).required(),
    Field::new("written", "Lämnades skriftligt", Kind::Flag),
    sources(),
];

/// A note to the minutes.
pub(super) static NOTE: [Field; 4] = [
    Field::new("by", "Av", Kind::Many(to::PERSONS)).may_be_empty(),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new("text", "Vad den säger", Kind::Text).required(),
    sources(),
];
