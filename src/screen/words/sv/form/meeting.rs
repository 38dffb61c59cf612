//! Fields of meetings and who was there.

use super::agenda::AGENDA_ITEM;
use super::choices;
use super::parts::{contradictions, gaps, inferred, inferred_fields, sources};
use crate::domain::Collection;
use crate::screen::form::field::{Field, Kind, to};

/// A meeting.
pub(super) static MEETING: [Field; 19] = [
    Field::new("name", "Namn", Kind::Line)
        .required()
        .help("Organet och dagen: Samråd hälsa, vård och omsorg 15 mars 2024."),
    Field::new(
        "organizations",
        "Organ som möts, det ledande först",
        Kind::Many(to::BODIES),
    )
    .required(),
    Field::new("date", "Dag", Kind::Date).required(),
    Field::new("start", "Börjar", Kind::Time),
    Field::new("end", "Slutar", Kind::Time),
    Field::new(
        "place",
        "Plats",
        Kind::Suggest(Collection::Meetings, "place"),
    ),
    Field::new("diaryNumber", "Diarienummer", Kind::Line),
    Field::new(
        "agenda",
        "Punkter",
        Kind::Apart {
            of: &AGENDA_ITEM,
            one: "punkt",
        },
    ),
    Field::new(
        "attendance",
        "Närvaro",
        Kind::Apart {
            of: &ATTENDANCE,
            one: "rad i närvarolistan",
        },
    ),
    Field::new(
        "nextMeetings",
        "Kommande möten som nämns",
        Kind::List {
            of: &NEXT_MEETING,
            one: "kommande möte",
        },
    ),
    Field::new(
        "signatures",
        "Underskrifter",
        Kind::List {
            of: &SIGNATURE,
            one: "underskrift",
        },
    ),
    Field::new("notes", "Om protokollet", Kind::Lines),
    sources(),
    Field::new(
        "signing",
        "Hur protokollet skrevs under",
        Kind::Group(&SIGNING),
    )
    .rare(),
    Field::new(
        "sessions",
        "Delar av mötet",
        Kind::List {
            of: &SESSION,
            one: "del av mötet",
        },
    )
    .rare(),
    Field::new(
        "headingAsPrinted",
        "Protokollets rubrik, så som den står",
        Kind::Line,
    )
    .rare(),
    Field::new(
        "itemsAsPrinted",
        "Punkternas nummer, så som de står",
        Kind::Line,
    )
    .rare()
    .help("Till exempel 27–31."),
    contradictions(),
    gaps(),
];

/// A part of a meeting.
pub(super) static SESSION: [Field; 3] = [
    Field::new("name", "Namn", Kind::Line).required(),
    Field::new("organizations", "Organ", Kind::Many(to::BODIES)).may_be_empty(),
    Field::new("items", "Punkternas nummer", Kind::Lines).may_be_empty(),
];

/// A line of an attendance list.
pub(super) static ATTENDANCE: [Field; 18] = [
    Field::new("name", "Namn, så som det står", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)),
    Field::new("presence", "Närvaro", Kind::Choice(choices::PRESENCE)).required(),
    Field::new("role", "Som", Kind::Choice(choices::ROLE)).required(),
    Field::new("onBehalfOf", "För", Kind::Many(to::BODIES)),
    Field::new("organization", "Organets lista", Kind::One(to::BODIES)).required(),
    Field::new(
        "list",
        "Listans rubrik",
        Kind::Suggest(Collection::Meetings, "attendance/list"),
    )
    .required(),
    Field::new(
        "party",
        "Parti",
        Kind::Suggest(Collection::Meetings, "attendance/party"),
    ),
    Field::new(
        "title",
        "Titel",
        Kind::Suggest(Collection::Meetings, "attendance/title"),
    ),
    Field::new("substituteFor", "Ersätter", Kind::One(to::PERSONS)),
    Field::new("adjuster", "Justerar protokollet", Kind::Flag),
    Field::new("absentFromItems", "Punkter som missades", Kind::Lines),
    Field::new("note", "Vad listan tillägger", Kind::Text),
    Field::new("chairOf", "Ordförande i", Kind::One(to::BODIES)).rare(),
    Field::new(
        "organizationAsPrinted",
        "Organisationen, så som den står",
        Kind::Line,
    )
    .rare(),
    sources().rare(),
    inferred("Något på raden är vår slutsats").rare(),
    inferred_fields(),
];

/// A signature.
pub(super) static SIGNATURE: [Field; 6] = [
    Field::new("name", "Namn, så som det står", Kind::Line).required(),
    Field::new("person", "Person", Kind::One(to::PERSONS)),
    Field::new("role", "Som", Kind::Choice(choices::ROLE)).required(),
    Field::new("signedAt", "När", Kind::Line)
        .required()
        .help(MOMENT),
    Field::new(
        "method",
        "Hur",
        Kind::Suggest(Collection::Meetings, "signatures/method"),
    )
    .required()
    .help("Slaget av underskrift, aldrig en adress eller ett nummer."),
    sources(),
];

/// How the minutes were signed.
pub(super) static SIGNING: [Field; 2] = [
    Field::new(
        "service",
        "Tjänst",
        Kind::Suggest(Collection::Meetings, "signing/service"),
    )
    .required(),
    Field::new("acceptedByAllAt", "När alla hade skrivit under", Kind::Line)
        .required()
        .help(MOMENT),
];

/// A meeting that minutes announce.
pub(super) static NEXT_MEETING: [Field; 8] = [
    Field::new("organizations", "Organ", Kind::Many(to::BODIES)).may_be_empty(),
    Field::new("date", "Dag", Kind::Date).required(),
    Field::new("time", "Tid", Kind::Line).help("Till exempel 08:00/12:00."),
    Field::new("what", "Vad, om det inte är ett vanligt möte", Kind::Line),
    Field::new("dateAsStated", "Dagen med protokollets ord", Kind::Line),
    sources(),
    inferred("Något av detta är vår slutsats").rare(),
    inferred_fields(),
];

const MOMENT: &str = "Dag, tid och tidszon, så som 2024-03-18T09:12:00+01:00.";
