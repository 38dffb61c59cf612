//! What kinds of records are called.

use crate::domain::Collection;

/// What a kind of record is called, in the forms that sentences need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
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
        Collection::Own => noun("arbetsytans egna fält", "arbetsytan", "för"),
        Collection::Documents => noun("dokument", "dokumentet", "för"),
        Collection::Organizations => noun("organ", "organet", "för"),
        Collection::Relations => noun("samband mellan organ", "sambandet", "för"),
        Collection::SeatRules => noun("platsregler", "platsregeln", "i"),
        Collection::Persons => noun("personer", "personen", "för"),
        Collection::Memberships => noun("uppdrag i organ", "uppdraget", "för"),
        Collection::Meetings => noun("möten", "mötet", "på"),
        Collection::Topics => noun("ämnen", "ämnet", "för"),
        Collection::Cases => noun("ärenden", "ärendet", "i"),
        Collection::Terms => noun("ord i ordlistan", "ordet", "för"),
        Collection::Principles => noun("principer", "principen", "i"),
        Collection::Goals => noun("mål", "målet", "i"),
        Collection::Steps => noun("steg i ärendegången", "steget i ärendegången", "för"),
        Collection::Routes => noun("vägar mellan stegen", "vägen mellan stegen", "för"),
        Collection::Rules => noun("regler", "regeln", "i"),
        Collection::Deviations => noun("avvikelser i protokollen", "avvikelsen", "för"),
        Collection::Anomalies => noun("iakttagelser", "iakttagelsen", "för"),
        Collection::Assessments => noun("bedömningar av avvikelser", "bedömningen", "i"),
    }
}

const fn noun(many: &'static str, the: &'static str, at: &'static str) -> Noun {
    Noun { many, the, at }
}
