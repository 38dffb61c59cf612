//! Words of the list of decisions.

/// The heading.
pub const DECISIONS: &str = "Beslut";
/// What these decisions are, and which are not here.
pub const INTRO: &str = "Så som protokollen skriver dem, med protokollens egna verb. Beslut i linjen fattar bara varje huvudman, i sin egen nämnd eller sitt fullmäktige; de besluten finns inte bland handlingarna, utom där ett ärende berättar om dem.";
/// What stands by every decision of a collaboration body.
pub const INTRO_FORCE: &str =
    "Det ett samverkansorgan beslutar är därför inte beslut i linjen, vilket verb det än står.";
/// Label of the search.
pub const SEARCH: &str = "Sök i besluten";
/// Label of a filter.
pub const BODY: &str = "Organ";
/// Label of a filter.
pub const VERB: &str = "Protokollets verb";
/// Label of a filter.
pub const YEAR: &str = "År";
/// Takes the filter away.
pub const CLEAR: &str = "Visa alla";
/// The same where there is nothing else to do.
pub const CLEAR_ALL: &str = "Visa alla beslut";
/// The list.
pub const LIST: &str = "Beslut, det nyaste först";
/// Whom a decision is addressed to.
pub const TO: &str = "Till:";
/// Which body decided, where it is another than the item's.
pub const BY: &str = "Av:";
/// What stands where a vote has no verb.
pub const VOTE: &str = "omröstning";
/// How many are shown: ”12 av 34 beslut och 1 omröstning utan antecknat beslut visas.”
pub fn count(shown: usize, all: usize, votes: usize) -> String {
    let decisions = match shown {
        0 => None,
        1 if all == 1 => Some("1\u{a0}beslut".to_owned()),
        _ if shown == all => Some(format!("Alla {all}\u{a0}beslut")),
        _ => Some(format!("{shown} av {all}\u{a0}beslut")),
    };
    let votes = match votes {
        0 => None,
        1 => Some("1\u{a0}omröstning utan antecknat beslut".to_owned()),
        _ => Some(format!("{votes}\u{a0}omröstningar utan antecknat beslut")),
    };
    let listed: Vec<_> = decisions.into_iter().chain(votes).collect();
    match listed.as_slice() {
        [] => "Inget beslut stämmer med det du har valt.".to_owned(),
        listed => format!("{} visas.", listed.join(" och ")),
    }
}

/// A vote that led to no minuted decision, in the order for, against, abstained.
pub fn vote(counts: [usize; 3]) -> String {
    let [yes, no, abstained] = counts;
    format!("Omröstning {yes}–{no}–{abstained}, inget beslut antecknat.")
}

/// A vote without names, without its decision.
pub const NO_DECISION: &str = "Omröstning, inget beslut antecknat.";

/// A vote whose result is told, without a decision of its own.
pub fn vote_with_result(result: &str) -> String {
    format!("Omröstning: {result}")
}

/// ”Bifall 5”.
pub fn votes_for(what: &str, count: u32) -> String {
    format!("{what}\u{a0}{count}")
}

/// What the three numbers are.
pub fn vote_counts(counts: [usize; 3]) -> String {
    let [yes, no, abstained] = counts;
    format!("{yes} för bifall, {no} för avslag, {abstained} avstod")
}
