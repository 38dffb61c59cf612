//! Words of the screen of one *huvudman*.

/// Beside the name.
pub const IN_THE_LINE: &str = "beslutar i egen nämnd och eget fullmäktige";
/// The switcher's label.
pub const SWITCH: &str = "Huvudman";
/// Name of the region with the seats.
pub const SEATS: &str = "Platser";
/// People seen only at earlier meetings.
pub const BEFORE: &str = "Sågs tidigare";
/// Nobody was seen.
pub const NOBODY_SEEN: &str = "Ingen är namngiven i dokumenten.";
/// Heading of the box about decisions.
pub const DECIDES: &str = "Beslutar själv";
/// Heading: attendance.
pub const ATTENDANCE: &str = "Närvaro";
/// Column: meeting.
pub const MEETING: &str = "Möte";
/// Column: body.
pub const BODY: &str = "Organ";
/// Nobody stands on the list.
pub const NOBODY_LISTED: &str = "ingen på listan";
/// No meeting.
pub const NO_ATTENDANCE: &str = "Ingen närvaro finns i dokumenten.";
/// Mark: substitute.
pub const SUBSTITUTE: &str = "ersättare, närvarande";
/// The votes differ.
pub const VOTED_APART: &str = "Platserna röstade olika.";
/// No vote.
pub const NO_VOTES: &str = "Ingen röst finns i dokumenten.";
/// No result minuted.
pub const NO_RESULT: &str = "Protokollet säger inte vad omröstningen ledde till.";
/// The only vote there is.
pub const ONLY_VOTE: &str = "Det är den enda omröstningen i dokumenten.";
/// No case.
pub const NO_CASES: &str = "Inget ärende i dokumenten rör bara den här huvudmannen.";
/// Who raised a case.
pub const INITIATOR: &str = "Väckt av";
/// Column: what was recommended.
pub const RECOMMENDED: &str = "Rekommendation";
/// Column: when.
pub const WHEN: &str = "När";
/// The recommendation itself is not documented.
pub const RECOMMENDATION_MISSING: &str = "rekommendationen saknas i dokumenten";
/// Nothing is known.
pub const NOT_DOCUMENTED: &str = "Inte dokumenterat";
/// No recommendation.
pub const NO_RECOMMENDATIONS: &str = "Ingen rekommendation till huvudmännen finns i dokumenten.";
/// Heading: what else is known.
pub const KNOWN: &str = "Mer ur dokumenten";
/// Heading: what is not known.
pub const GAPS: &str = "Det vet vi inte";
/// Heading: own bodies.
pub const OWN_BODIES: &str = "Egna organ och verksamheter";
/// Heading: bodies every municipality has.
pub const SHARED_BODIES: &str = "Organ och roller i varje kommun";
/// What that means.
pub const SHARED_BODIES_TEXT: &str =
    "Dokumenten nämner dem för alla kommuner tillsammans, inte för en enskild.";
/// The rest of the bodies.
pub const MORE_BODIES: &str = "Fler verksamheter som dokumenten nämner";
/// Heading: sources.
pub const SOURCES: &str = "Källor";
/// When there is no such huvudman.
pub const NOT_THERE: &str = "Huvudmannen finns inte i den här utgåvan";
/// All of them.
pub const TO_ALL: &str = "Till alla huvudmän";

/// Genitive: ”Umeås”, ”Vännäs”.
pub fn genitive(name: &str) -> String {
    if name.ends_with(['s', 'x', 'z']) {
        name.to_owned()
    } else {
        format!("{name}s")
    }
}

/// What decides: a sentence on who does.
pub fn decides(is_region: bool) -> &'static str {
    if is_region {
        "Det som rekommenderas i samverkan blir beslut först när regionens nämnd, styrelse eller fullmäktige beslutar."
    } else {
        "Det som rekommenderas i samverkan blir beslut först när kommunens nämnd eller fullmäktige beslutar."
    }
}

/// No minutes of its own are among the documents.
pub fn no_own_minutes(name: &str) -> String {
    format!("Inget eget protokoll från {name} finns bland dokumenten.")
}

/// Documents of its own that are.
pub fn own_documents(documents: &str) -> String {
    format!("Bland dokumenten finns: {documents}.")
}

/// Substitutes of a seat rule.
pub fn substitutes(count: u32) -> String {
    format!("och {count}\u{a0}ersättare")
}

/// Column: for whom.
pub fn present_for(name: &str) -> String {
    format!("För {name}")
}

/// Caption of the attendance table.
pub fn attendance_caption(name: &str) -> String {
    format!("{} närvaro vid mötena i dokumenten", genitive(name))
}

/// A body that met as part of another: ”som del av Systemledning”.
pub fn within(name: &str) -> String {
    format!(", som del av {name}")
}

/// More people than seats.
pub fn more_than_seats(people: usize, seats: u32) -> String {
    format!("{people} ordinarie på listan, {seats} enligt projektets förslag.")
}

/// Also for another huvudman.
pub fn also_for(names: &str) -> String {
    format!("företräder också {names}")
}

/// Heading: votes.
pub fn voted(name: &str) -> String {
    format!("Så röstade {name}")
}

/// Heading: cases.
pub fn cases(name: &str) -> String {
    format!("Ärenden som rör {name}")
}

/// Heading: cases that concern a group it belongs to.
pub fn group_cases(group: &str, count: usize) -> String {
    format!("Ärenden som rör hela gruppen ”{group}” ({count})")
}

/// Heading: cases that mention its name.
pub fn named_cases(name: &str, count: usize) -> String {
    format!("Ärenden där namnet {name} nämns ({count})")
}

/// Who holds a case.
pub fn held_by(name: &str) -> String {
    format!("hos {name}")
}

/// Heading: recommendations.
pub fn recommendations(name: &str) -> String {
    format!("Rekommendationer till huvudmännen: vad beslutade {name}?")
}

/// Column: its decision.
pub fn own_decision(name: &str) -> String {
    format!("{} beslut", genitive(name))
}

/// An own decision with its day and paragraph.
pub fn adopted(word: &str, when: Option<&str>, paragraph: Option<&str>) -> String {
    let mut text = word.to_owned();
    for part in [when, paragraph].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(part);
    }
    text
}

/// What is said of all together, and when it was.
pub fn together(when: &str, what: &str) -> String {
    format!("Om alla tillsammans, {when}: {what}")
}

/// How many are hidden: ”Fler … (31)”.
pub fn counted(heading: &str, count: usize) -> String {
    format!("{heading} ({count})")
}

/// How many votes a huvudman had: ”3 röster”.
pub fn votes(count: u32) -> String {
    match count {
        1 => "1\u{a0}röst".to_owned(),
        more => format!("{more}\u{a0}röster"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_s_has_no_second_one() {
        assert_eq!(genitive("Umeå"), "Umeås");
        assert_eq!(genitive("Vännäs"), "Vännäs");
    }
}
