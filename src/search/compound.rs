//! Compounds: where the parts of a word that is written together begin.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::letter::plainly;
use super::stem::is_ending;

/// The longest word that is looked into.
pub(super) const LONGEST: usize = 60;

/// A part of a word has at least so many letters.
pub(super) const SHORTEST_PART: usize = 3;

/// A part so long is one wherever it stands.
pub(super) const SURE_PART: usize = 5;

/// What joins the parts of a compound.
pub(super) const JOINS: [&str; 7] = ["", "s", "e", "o", "u", "a", "es"];

/// The bit of a letter, among those that tell where parts begin.
pub(super) fn bit(at: usize) -> u64 {
    u32::try_from(at)
        .ok()
        .and_then(|at| 1_u64.checked_shl(at))
        .unwrap_or(0)
}

/// What no compound is parted behind.
static PARTICLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("particles.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(plainly).collect()
});

/// Where the parts of a word begin, as bits; the first is set.
pub(super) fn joints(word: &str, is_word: &dyn Fn(&str) -> bool) -> u64 {
    let length = word.len();
    if !word.is_ascii() || length > LONGEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return 1;
    }
    let mut joints = 1;
    for at in SHORTEST_PART..length.saturating_sub(SHORTEST_PART - 1) {
        let (before, after) = word.split_at(at);
        if PARTICLES.contains(before) || !is_form_of_known(after, is_word) {
            continue;
        }
        let is_sure = after.len() >= SURE_PART;
        let long = before.len() > SHORTEST_PART && after.len() > SHORTEST_PART;
        if is_sure || (long || before.len() > SURE_PART) && is_known(before, is_word) {
            joints |= bit(at);
        }
    }
    joints
}

/// Whether the first part of a compound is a word.
fn is_known(part: &str, is_word: &dyn Fn(&str) -> bool) -> bool {
    JOINS.iter().any(|join| {
        let bare = part
            .strip_suffix(join)
            .filter(|bare| bare.len() >= SHORTEST_PART);
        bare.is_some_and(|bare| is_word(bare) || is_word(&format!("{bare}a")))
    })
}

/// Whether the last part of a compound is a form of a word.
fn is_form_of_known(part: &str, is_word: &dyn Fn(&str) -> bool) -> bool {
    if is_word(part) {
        return true;
    }
    (SHORTEST_PART + 1..part.len()).any(|at| {
        let (stem, ending) = part.split_at(at);
        let is_base =
            || is_word(stem) || is_word(&format!("{stem}a")) || is_word(&format!("{stem}e"));
        is_ending(stem, ending) && is_base()
    })
}
