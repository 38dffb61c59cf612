//! Words of the bar that says whether everything is saved, and of choosing between two
//! changes of the same field.

/// Name of the bar.
pub const BAR: &str = "Loggen";
/// On its way to the disk.
pub const SAVING: &str = "Sparar …";
/// Nothing was changed on this visit.
pub const ALL_SAVED: &str = "Allt är sparat";
/// Save as a file.
pub const SAVE_FILE: &str = "Spara som fil";
/// Try again.
pub const TRY_AGAIN: &str = "Försök igen";
/// Take back.
pub const UNDO: &str = "Ångra";
/// Do again.
pub const REDO: &str = "Gör om";
/// Keys for taking back, as the browser reads them.
pub const UNDO_KEYS: &str = "Control+Z";
/// Keys for doing again.
pub const REDO_KEYS: &str = "Control+Shift+Z";
/// There is nothing to take back.
pub const NOTHING_TO_UNDO: &str = "Ångra: det finns ingenting att ångra";
/// There is nothing to do again.
pub const NOTHING_TO_REDO: &str = "Gör om: det finns ingenting att göra om";
/// Take up a draft again.
pub const CONTINUE: &str = "Fortsätt";
/// Let go of a draft.
pub const DROP: &str = "Kasta";
/// Asks first.
pub const DROP_ASK: &str = "Kasta utkastet? Det går inte att få tillbaka.";
/// Yes.
pub const DROP_YES: &str = "Ja, kasta";
/// Never saved as a file.
pub const NO_BACKUP: &str = "Aldrig sparad som fil";
/// Time to save as a file.
pub const REMIND: &str = "Spara gärna som fil, så att arbetet finns på två ställen.";
/// The browser does not promise to keep the data.
pub const NO_PROMISE: &str = "Webbläsaren lovar inte att behålla det här.";
/// What to do about it.
pub const NO_PROMISE_ADVICE: &str = "Den kan kasta det om disken blir full. Lägg sidan bland bokmärkena eller installera den, så brukar den lova. Spara under tiden som fil.";

/// Everything is saved, last then.
pub fn saved(at: &str) -> String {
    format!("Sparat {at}")
}

/// So many changes are not saved.
pub fn not_saved(count: usize) -> String {
    match count {
        0 => "Inte sparat – det som visas finns bara här.".to_owned(),
        1 => "Inte sparat – en ändring finns bara här.".to_owned(),
        count => format!("Inte sparat – {count}\u{a0}ändringar finns bara här."),
    }
}

/// What pressing a button takes back or does again.
pub fn what(word: &str, sentence: &str) -> String {
    format!("{word}: {sentence}")
}

/// How many drafts there are.
pub fn drafts(count: usize) -> String {
    match count {
        1 => "Ett utkast som inte är sparat:".to_owned(),
        count => format!("{count}\u{a0}utkast som inte är sparade:"),
    }
}

/// When everything was last saved as a file, and how much was changed since.
pub fn backup(day: &str, since: u32) -> String {
    match since {
        0 => format!("Sparad som fil {day}"),
        1 => format!("Sparad som fil {day}, en ändring sedan dess"),
        since => format!("Sparad som fil {day}, {since}\u{a0}ändringar sedan dess"),
    }
}

/// Never saved as a file, though so much was changed.
pub fn no_backup(since: u32) -> String {
    match since {
        0 | 1 => NO_BACKUP.to_owned(),
        since => format!("{NO_BACKUP}, {since}\u{a0}ändringar"),
    }
}

/// Heading: the same field is changed in two ways.
pub const CLASH: &str = "Samma sak är ändrad på två ställen";
/// What that means.
pub const CLASH_TEXT: &str = "Medan du skrev sparade någon annan, eller du själv i en annan flik, något annat på samma ställe. Välj vad som ska stå. Det som nu står finns kvar i historiken vad du än väljer. Det av ditt som du väljer bort sparas inte, så kopiera det om du vill ha det kvar.";
/// Heading: the change cannot be made.
pub const REFUSED: &str = "Ändringen går inte att göra";
/// What that means.
pub const REFUSED_TEXT: &str = "Den går inte ihop med det som redan är antecknat; vad som är i vägen står här. Ditt står nedanför, så att du kan kopiera det.";
/// The record is gone.
pub const GONE: &str = "Det som skulle ändras finns inte kvar.";
/// What I wrote.
pub const MINE: &str = "Ditt";
/// What stands there.
pub const THEIRS: &str = "Det som nu står";
/// Nothing stands there.
pub const EMPTY: &str = "(tomt)";
/// Save what is chosen.
pub const SETTLE: &str = "Spara valen";
/// Let go of the change.
pub const GIVE_UP: &str = "Släpp min ändring";
/// Asks first.
pub const GIVE_UP_ASK: &str = "Släppa din ändring? Det som nu står blir kvar.";
/// Yes.
pub const GIVE_UP_YES: &str = "Ja, släpp den";
/// Name of the region that says so.
pub const WAITING: &str = "Väntar på ditt val";
/// A choice waits.
pub const WAITS: &str = "En av dina ändringar väntar på ditt val.";
/// To the choice.
pub const CHOOSE_NOW: &str = "Välj nu";
/// A choice is missing.
pub const CHOOSE: &str = "Välj vad som ska stå på varje ställe.";
/// Heading of what was to be changed.
pub const YOUR_CHANGE: &str = "Din ändring";

/// So many more wait.
pub fn more_clashes(count: usize) -> String {
    match count {
        1 => "Sedan kommer en till.".to_owned(),
        count => format!("Sedan kommer {count}\u{a0}till."),
    }
}
