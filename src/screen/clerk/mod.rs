//! What whoever keeps the log of a meeting is shown: the attendance list to be ticked, the
//! ballot, the huvudmän's adoptions, and the short ways to what comes back every meeting; and
//! what it is to forget a person, to make two records one and one two, and a new term of a body.

mod adoptions;
mod ballot;
mod forgetting;
pub mod new_term;
pub mod people;
mod roll;
mod ways;

pub use adoptions::{AdoptionRow, Adoptions, STATUSES};
pub use ballot::{Ballot, OPTIONS, chosen, one_more, rows, tally};
pub use forgetting::{LookAt, ToForget, WasForgotten, not_forgotten};
pub use roll::{
    Line, Mark, PRESENCES, ROLES, RollList, RollRow, Who, huvudmen_of, presence, roll, suggested,
};
pub use ways::{Way, of_agenda, of_case, of_item, of_meeting};

/// One of the few things a row of a list can say, and the key that says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word in the record: `present`.
    pub word: &'static str,
    /// What it is called: ”Närvarande”.
    pub label: &'static str,
    /// The key, a small letter.
    pub letter: char,
}

/// The place of the choice a key stands for.
pub fn choice_of(choices: &[Choice], key: &str) -> Option<usize> {
    let mut letters = key.chars().flat_map(char::to_lowercase);
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    choices.iter().position(|choice| choice.letter == letter)
}

const fn choice(word: &'static str, label: &'static str, letter: char) -> Choice {
    Choice {
        word,
        label,
        letter,
    }
}
