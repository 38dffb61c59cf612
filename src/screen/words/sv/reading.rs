//! Words of the picture that is read in turn.

/// Begins the reading.
pub const BEGIN: &str = "Läs bilden";
/// What the reading is, to a screen reader.
pub const READING: &str = "Bilden i tur och ordning";
/// To the stop before.
pub const BACK: &str = "Tillbaka";
/// To the next stop.
pub const NEXT: &str = "Nästa";
/// Ends the reading at its last stop.
pub const DONE: &str = "Klart";
/// Ends the reading.
pub const CLOSE: &str = "Sluta läsa bilden";
/// What is said of a way that is only implied.
pub const IMPLIED: &str = "vägen antyds";

/// All who stand on the floor where it is decided.
pub const HUVUDMEN: &str = "huvudmännen";

/// ”Tjänstepersoner: här bereds det.” Names after the first begin with a small letter.
pub fn heading(names: &[String], note: &str) -> String {
    let names = names.iter().enumerate().map(|(nth, name)| match nth {
        0 => name.clone(),
        _ => small(name),
    });
    let names = names.collect::<Vec<_>>().join(", ");
    match note {
        "" => format!("{names}."),
        note => format!("{names}: {note}."),
    }
}

fn small(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A name that stands by itself.
pub fn sentence(text: &str) -> String {
    format!("{text}.")
}

/// ”12 organ”.
pub fn bodies(count: usize) -> String {
    format!("{count}\u{a0}organ")
}

/// ”LSG bereder ärenden åt Samråd (enligt praxis).”
pub fn way(who: &str, label: &str, to: &str, rests: &str) -> String {
    let who = super::meetings::capital(who);
    match rests {
        "" => format!("{who} {label} {to}."),
        rests => format!("{who} {label} {to} ({rests})."),
    }
}

/// Ways that are drawn and not told.
pub fn more_ways(count: usize) -> String {
    match count {
        1 => "En väg till är ritad.".to_owned(),
        more => format!("{more}\u{a0}vägar till är ritade."),
    }
}

/// ”3 av 5”.
pub fn at(number: usize, count: usize) -> String {
    format!("{number} av {count}")
}
