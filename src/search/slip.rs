//! Slips of the fingers: words that are one letter off.

use crate::domain::order::sort_by;

/// A word has at least so many letters before a slip in it is guessed.
pub(super) const SHORTEST: usize = 5;

/// The letters of a word without rings and dots.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// How words may begin of which this is one letter off: as it does, or with the slip in the
/// first two letters mended.
pub(super) fn beginnings(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let (Some(first), Some(second), Some(third)) =
        (letters.first(), letters.get(1), letters.get(2))
    else {
        return Vec::new();
    };
    let mut all = vec![
        format!("{first}{second}"),
        format!("{second}{first}"),
        format!("{second}{third}"),
        format!("{first}{third}"),
    ];
    for letter in LETTERS.chars() {
        all.push(format!("{letter}{second}{third}"));
        all.push(format!("{letter}{first}{second}"));
        all.push(format!("{first}{letter}{second}"));
        all.push(format!("{first}{letter}{third}"));
    }
    sort_by(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// How far a text that begins with a word one letter off goes with it: the bytes at which the
/// word may end there.
pub(super) fn ends<'a>(word: &'a str, text: &'a str) -> impl Iterator<Item = usize> + 'a {
    let count = word.chars().count();
    (count.saturating_sub(1)..=count + 1).filter_map(move |length| {
        let mut bounds = text.char_indices().map(|(at, _)| at);
        let end = bounds
            .nth(length)
            .or_else(|| (text.chars().count() == length).then_some(text.len()))?;
        let begun = text.get(..end)?;
        is_slip(word, begun).then_some(end)
    })
}

/// Whether two words differ by one letter that is missing, too many, another, or changed
/// places with its neighbour.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str, from: usize| word.chars().skip(same + from).collect::<String>();
    let (mine, other) = (rest(a, 0), rest(b, 0));
    if mine.is_empty() && other.is_empty() {
        return false;
    }
    let (mine_next, other_next) = (rest(a, 1), rest(b, 1));
    let swapped = || {
        let first = mine.chars().take(2);
        let second: Vec<char> = other.chars().take(2).collect();
        first.eq(second.into_iter().rev()) && rest(a, 2) == rest(b, 2)
    };
    mine_next == other_next || mine_next == other || mine == other_next || swapped()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_a_letter_missing_added_changed_or_moved() {
        for typed in ["vacination", "vacccination", "vaccinatiom", "vaccinatoin"] {
            assert!(is_slip(typed, "vaccination"), "{typed}");
        }
        assert!(!is_slip("vaccination", "vaccination"));
        assert!(!is_slip("vacinatin", "vaccination"));
    }

    #[test]
    fn every_slip_has_a_beginning_to_look_under() {
        for typed in [
            "accination",
            "waccination",
            "avccination",
            "xvaccination",
            "vccination",
            "vxccination",
        ] {
            let under = beginnings(typed);
            let is_there = under
                .iter()
                .any(|start| "vaccination".starts_with(start.as_str()));
            assert!(is_there, "{typed}");
        }
    }
}
