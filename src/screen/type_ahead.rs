//! Going to a row by typing what it begins with.

use crate::search::Folded;

/// Letters typed after a longer pause than this, in ms, begin anew.
const PAUSE: f64 = 1000.0;

/// The letters typed one after another to go to a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypeAhead {
    typed: String,
    /// When the last was typed, in ms.
    at: f64,
}

impl TypeAhead {
    /// One more key is pressed, at `now` ms, in the row `here` of so many: the row to go to, the
    /// next one that begins with what has been typed. Nothing when the key is no letter, or when
    /// none begins so.
    pub fn press(
        &mut self,
        key: &str,
        now: f64,
        (here, count): (usize, usize),
        name: impl Fn(usize) -> String,
    ) -> Option<usize> {
        let is_fresh = self.typed.is_empty() || now - self.at > PAUSE;
        let letter = Folded::new(key);
        let letter = letter.as_str();
        // What is no letter has a name: ”Enter”; a blank or a stroke begins nothing.
        let is_letter = letter.chars().count() == 1;
        if !is_letter || (is_fresh && !letter.chars().all(char::is_alphanumeric)) {
            return None;
        }
        if is_fresh {
            self.typed.clear();
        }
        self.at = now;
        // The same letter once more leads to the next that begins with it.
        let is_same = self.typed == letter;
        if !is_same {
            self.typed.push_str(letter);
        }
        let first = if is_fresh || is_same { here + 1 } else { here };
        let mut rows = (first..count).chain(0..first.min(count));
        rows.find(|row| {
            Folded::new(name(*row).trim_start())
                .as_str()
                .starts_with(&self.typed)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = [
        "Avtal",
        "Vårdhygien",
        "Vaccination",
        "”Vägen in”",
        "Örnsköldsvik",
    ];

    #[track_caller]
    fn check(here: usize, keys: &[(&str, f64)], rows: &[Option<usize>]) {
        let mut typed = TypeAhead::default();
        let mut at = here;
        let mut went = Vec::new();
        for (key, now) in keys {
            let row = typed.press(key, *now, (at, NAMES.len()), |row| NAMES[row].to_owned());
            at = row.unwrap_or(at);
            went.push(row);
        }
        assert_eq!(went, rows);
    }

    #[test]
    fn letters_typed_together_lead_to_the_row_that_begins_with_them() {
        check(0, &[("v", 0.0), ("a", 200.0)], &[Some(1), Some(2)]);
        check(0, &[("V", 0.0), ("Å", 200.0)], &[Some(1), Some(1)]);
        check(0, &[("ö", 0.0)], &[Some(4)]);
    }

    #[test]
    fn the_same_letter_leads_from_row_to_row_and_round() {
        check(
            4,
            &[("v", 0.0), ("v", 200.0), ("v", 400.0)],
            &[Some(1), Some(2), Some(1)],
        );
    }

    #[test]
    fn after_a_pause_one_begins_anew() {
        check(0, &[("v", 0.0), ("a", 2_000.0)], &[Some(1), Some(0)]);
    }

    #[test]
    fn other_keys_lead_nowhere() {
        check(
            0,
            &[("Enter", 0.0), ("/", 1.0), (" ", 2.0), ("x", 3.0)],
            &[None; 4],
        );
    }
}
