//! Fields of the short ways of keeping the log of a meeting.

use crate::domain::Collection;
use crate::screen::form::field::{Field, Kind, to};
use crate::screen::words::form::choices;

/// A meeting from the last one.
pub static NEXT_MEETING: [Field; 6] = [
    Field::new("date", "Dag", Kind::Date).required(),
    Field::new("start", "Börjar", Kind::Time),
    Field::new("end", "Slutar", Kind::Time),
    Field::new(
        "place",
        "Plats",
        Kind::Suggest(Collection::Meetings, "place"),
    ),
    Field::new(
        "organizations",
        "Organ som möts, det ledande först",
        Kind::Many(to::BODIES),
    )
    .required(),
    Field::new("cases", "Ärenden som kommer upp", Kind::Many(to::CASES)).help(
        "Bordlagda sedan förra mötet och sådana som är planerade hit. Varje ärende blir en punkt.",
    ),
];

/// A case put on an agenda.
pub static PUT_ON_AGENDA: [Field; 4] = [
    Field::new("meeting", "Möte", Kind::One(to::MEETINGS)).required(),
    Field::new("title", "Punktens rubrik", Kind::Line).required(),
    Field::new("type", "Slag av ärende", Kind::Choice(choices::ITEM_TYPE)).required(),
    Field::new("what", "Vad som ska ske där", Kind::Text).help("Står som planerat steg i ärendet."),
];

const WHAT: Field = Field::new("what", "Vad som hände", Kind::Text).may_be_empty();
const ROLE: Field = Field::new(
    "role",
    "Vad organet gjorde",
    Kind::Choice(choices::CONSULTATION),
)
.required();
const OUTCOME: Field = Field::new("outcome", "Vad det ledde till", Kind::Text);
const HANDED_TO: Field = Field::new("handedTo", "Lämnas vidare till", Kind::Many(to::BODIES));
const HOLDER: Field = Field::new("holder", "Ligger nu hos", Kind::One(to::BODIES))
    .help("Lämna tomt om det är som förut, eller inte går att säga.");
const NEXT_BODY: Field = Field::new(
    "nextOrganization",
    "Nästa steg: organ",
    Kind::One(to::BODIES),
);
const NEXT_DATE: Field = Field::new("nextDate", "Nästa steg: när", Kind::Date)
    .help("Lämna tomt om ingen dag är bestämd.");
const NEXT_WHAT: Field = Field::new("nextWhat", "Nästa steg: vad", Kind::Text);

/// A step of a case that is known.
pub static STEP: [Field; 9] = [
    Field::new("case", "Ärende", Kind::One(to::CASES)).required(),
    ROLE,
    WHAT,
    OUTCOME,
    HANDED_TO,
    HOLDER,
    NEXT_BODY,
    NEXT_DATE,
    NEXT_WHAT,
];

/// A case raised at an item, with its first step.
pub static NEW_CASE: [Field; 10] = [
    Field::new("newCase", "Ärendets rubrik", Kind::Line).required(),
    Field::new(
        "caseType",
        "Slag av ärende",
        Kind::Suggest(Collection::Cases, "type"),
    )
    .required(),
    ROLE,
    WHAT,
    OUTCOME,
    HANDED_TO,
    HOLDER,
    NEXT_BODY,
    NEXT_DATE,
    NEXT_WHAT,
];

/// A case closed.
pub static CLOSE_CASE: [Field; 1] = [Field::new("text", "Hur det gick", Kind::Text)
    .required()
    .help("Ärendet blir klart och ligger inte längre hos någon.")];

/// A vote by name.
pub static VOTE: [Field; 5] = [
    Field::new("question", "Frågan", Kind::Text).required(),
    Field::new("votes", "Röster", Kind::Ballot(&VOTER)),
    Field::new("result", "Vad den ledde till", Kind::Text)
        .help("Lämna tomt om inget beslut antecknas. Då säger sidan det."),
    Field::new("calledBy", "Begärd av", Kind::One(to::PERSONS)),
    Field::new("note", "Bra att veta", Kind::Text),
];

/// One who may vote; who has not voted is left out.
pub static VOTER: [Field; 5] = [
    Field::new("name", "Namn", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)).required(),
    Field::new("option", "Röst", Kind::Choice(choices::VOTE)),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new("party", "Parti", Kind::Line),
];
