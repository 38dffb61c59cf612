//! Words of the screen *Huvudmän*.

/// Heading.
pub const HEADING: &str = "Huvudmän";
/// What they are.
pub const INTRO: &str = "Huvudmännen beslutar var och en för sig, i egen nämnd och eget fullmäktige. I samverkan har de platser: en prick per plats.";
/// Heading: municipalities.
pub const MUNICIPALITIES: &str = "Kommunerna";
/// Heading: the region.
pub const REGION: &str = "Regionen";
/// Nobody was there.
pub const NOBODY: &str = "ingen på plats";
/// No meeting is documented.
pub const NO_MEETING: &str = "Inget möte finns i dokumenten.";

/// ”1 plats i Samråd”, ”3 platser i LSG”.
pub fn seats(seats: u32, body: &str) -> String {
    match seats {
        1 => format!("1\u{a0}plats i {body}"),
        seats => format!("{seats}\u{a0}platser i {body}"),
    }
}

/// ”Med på 2 av 3 möten.”
pub fn attended(attended: usize, meetings: usize) -> String {
    let noun = if meetings == 1 { "möte" } else { "möten" };
    format!("Med på {attended} av {meetings}\u{a0}{noun}.")
}

/// A heading with a count: ”Kommunerna (15)”.
pub fn counted(heading: &str, count: usize) -> String {
    format!("{heading} ({count})")
}
