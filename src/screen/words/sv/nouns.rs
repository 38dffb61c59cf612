//! What kinds of records are called.

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

/// The fields of the workspace itself.
pub const WORKSPACE: Noun = noun("arbetsytor", "arbetsytan", "för");

/// A kind that this version does not know.
pub const RECORD: Noun = noun("poster", "posten", "i");

/// What the records of a collection are called. `None` for a name no file has.
pub fn of(collection: &str) -> Option<Noun> {
    Some(match collection {
        "documents" => noun("dokument", "dokumentet", "för"),
        "organizations" => noun("organ", "organet", "för"),
        "relations" => noun("samband mellan organ", "sambandet", "för"),
        "seatRules" => noun("platsregler", "platsregeln", "i"),
        "persons" => noun("personer", "personen", "för"),
        "memberships" => noun("uppdrag i organ", "uppdraget", "för"),
        "meetings" => noun("möten", "mötet", "på"),
        "topics" => noun("ämnen", "ämnet", "för"),
        "cases" => noun("ärenden", "ärendet", "i"),
        "terms" => noun("ord i ordlistan", "ordet", "för"),
        "principles" => noun("principer", "principen", "i"),
        "goals" => noun("mål", "målet", "i"),
        "steps" => noun("steg i ärendegången", "steget i ärendegången", "för"),
        "routes" => noun("vägar mellan stegen", "vägen mellan stegen", "för"),
        "rules" => noun("regler", "regeln", "i"),
        "deviations" => noun("avvikelser i protokollen", "avvikelsen", "för"),
        "anomalies" => noun("iakttagelser", "iakttagelsen", "för"),
        "assessments" => noun("bedömningar av avvikelser", "bedömningen", "i"),
        _ => return None,
    })
}

const fn noun(many: &'static str, the: &'static str, at: &'static str) -> Noun {
    Noun { many, the, at }
}
