//! What kinds of records are called.

use crate::domain::Collection;

/// What a kind of record is called, in the forms that sentences need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// One of them: ”ärende”.
    pub one: &'static str,
    /// Several of them: ”ärenden”.
    pub many: &'static str,
    /// A certain one: ”ärendet”.
    pub the: &'static str,
    /// What stands before it where something in it is told of: ”i” ärendet, ”på” mötet.
    pub at: &'static str,
}

/// What the records of a collection are called.
pub const fn of(collection: Collection) -> Noun {
    match collection {
        Collection::Own => noun("arbetsytan", "arbetsytans egna fält", "arbetsytan", "för"),
        Collection::Documents => noun("dokument", "dokument", "dokumentet", "för"),
        Collection::Organizations => noun("organ", "organ", "organet", "för"),
        Collection::Relations => noun("samband", "samband mellan organ", "sambandet", "för"),
        Collection::SeatRules => noun("platsregel", "platsregler", "platsregeln", "i"),
        Collection::Persons => noun("person", "personer", "personen", "för"),
        Collection::Memberships => noun("uppdrag", "uppdrag i organ", "uppdraget", "för"),
        Collection::Meetings => noun("möte", "möten", "mötet", "på"),
        Collection::Topics => noun("ämne", "ämnen", "ämnet", "för"),
        Collection::Cases => noun("ärende", "ärenden", "ärendet", "i"),
        Collection::Terms => noun("ord", "ord i ordlistan", "ordet", "för"),
        Collection::Principles => noun("princip", "principer", "principen", "i"),
        Collection::Goals => noun("mål", "mål", "målet", "i"),
        Collection::Steps => noun(
            "steg i ärendegången",
            "steg i ärendegången",
            "steget i ärendegången",
            "för",
        ),
        Collection::Routes => noun(
            "väg mellan steg",
            "vägar mellan stegen",
            "vägen mellan stegen",
            "för",
        ),
        Collection::Rules => noun("regel", "regler", "regeln", "i"),
        Collection::Deviations => noun("avvikelse", "avvikelser", "avvikelsen", "för"),
        Collection::Anomalies => noun("iakttagelse", "iakttagelser", "iakttagelsen", "för"),
        Collection::Assessments => {
            noun("bedömning", "bedömningar av avvikelser", "bedömningen", "i")
        }
    }
}

const fn noun(one: &'static str, many: &'static str, the: &'static str, at: &'static str) -> Noun {
    Noun { one, many, the, at }
}
