//! Words of the screen *Historik*.

/// Heading, and what links to it say.
pub const HISTORY: &str = "Historik";
/// What the screen is for.
pub const INTRO: &str = "Allt som har ändrats i den här webbläsaren, det senaste överst. Du kan gå tillbaka till hur det var efter vilken ändring som helst, och ångra det.";
/// What a record's history is for.
pub const RECORD_INTRO: &str = "Det som har ändrats här i den här webbläsaren, det senaste överst. Går du tillbaka ändras bara detta; allt annat står kvar.";
/// There is no log of changes yet.
pub const NOTHING: &str = "Ingenting har ändrats än.";
/// To the history of everything.
pub const ALL: &str = "Hela historiken";
/// It was taken back.
pub const UNDONE: &str = "ångrad";
/// It was taken back by going back to before it.
pub const TAKEN_BACK: &str = "tagen tillbaka";
/// It is not kept yet.
pub const NOT_KEPT: &str = "inte sparad än";
/// Go back to how it was after this.
pub const RETURN: &str = "Gå tillbaka hit";
/// Yes.
pub const RETURN_YES: &str = "Ja, gå tillbaka";
/// Older data is taken back elsewhere.
pub const ON_DATA: &str = "Tas tillbaka på sidan Data";
/// The oldest of what is shown.
pub const OLDER: &str = "Visa fler";
/// A day that is today.
pub const TODAY: &str = "I dag";
/// A moment that cannot be read.
pub const UNKNOWN_DAY: &str = "Okänd dag";

/// Heading of a record's history: ”Historik: ärendet ”HLT””.
pub fn of_record(record: &str) -> String {
    format!("{HISTORY}: {record}")
}

/// An entry that took back another: its sentence.
pub fn undid(sentence: &str) -> String {
    format!("Ångrade: {sentence}")
}

/// An entry that did another again.
pub fn redid(sentence: &str) -> String {
    format!("Gjorde om: {sentence}")
}

/// An entry that went back to how it was at a moment.
pub fn returned(at: &str) -> String {
    format!("Gick tillbaka till hur det var {at}")
}

/// An entry that went back to before every change.
pub const RETURNED_TO_BEGINNING: &str = "Gick tillbaka till hur det var från början";

/// Asks before going back: so many changes came after.
pub fn return_ask(later: usize) -> String {
    match later {
        1 => "Gå tillbaka till hur det var här? Ändringen som kom efter tas tillbaka. Det går att ångra.".to_owned(),
        later => format!("Gå tillbaka till hur det var här? De {later}\u{a0}ändringar som kom efter tas tillbaka. Det går att ångra."),
    }
}

/// To where a record is shown: ”Öppna ärendet ”HLT””.
pub fn open(record: &str) -> String {
    format!("Öppna {record}")
}

/// How many older ones are not shown.
pub fn older(count: usize) -> String {
    format!("{count}\u{a0}äldre visas inte.")
}

/// How many changes there are.
pub fn count(count: usize) -> String {
    match count {
        0 => NOTHING.to_owned(),
        1 => "En ändring.".to_owned(),
        count => format!("{count}\u{a0}ändringar."),
    }
}
