//! A notice in words: something to tell the user, once.

use super::changed::Changed;
use super::keeping;
use super::words::errors::Advice;
use super::words::notice as words;
use crate::app::{Notice, State};
use crate::interchange::keeping::Mended;

/// What is told, when there is something to tell.
pub fn told(state: &State) -> Option<Advice> {
    let sentence = |change| {
        let workspace = state.workspace();
        workspace.map_or_else(String::new, |it| Changed::new(it, change).sentence)
    };
    Some(match state.notice.as_ref()? {
        Notice::Undone(change) => words::undone(&sentence(change)),
        Notice::Redone(change) => words::redone(&sentence(change)),
        Notice::NotKept(error) if keeping::Status::new(state).can_retry => {
            words::not_saved_yet(error)
        }
        Notice::Mended(mended) => self::mended(mended, state.snapshot_through),
        other => words::notice(other),
    })
}

/// What was damaged: what of it is lost, and what only the history lacks. `through` is the
/// last change that the text has in it.
fn mended(mended: &Mended, through: u32) -> Advice {
    let numbers = mended.missing.iter().map(|missing| missing.number);
    let (in_text, lost): (Vec<_>, Vec<_>) = numbers.partition(|number| *number <= through);
    if let Some(watermark) = &mended.missing_after {
        let at = super::moments::moment(&watermark.at).unwrap_or_default();
        return words::less_than_was_saved(&at);
    }
    match (lost.as_slice(), in_text.as_slice()) {
        ([], []) => words::mended_whole(),
        ([], in_text) => words::mended_but_history(in_text),
        (lost, _) => words::mended_but_lost(lost),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::keeping::{Missing, Watermark};
    use crate::interchange::log::EntryFault;

    #[track_caller]
    fn check(missing: &[u32], after: bool, what: &str) {
        let fault = || EntryFault::Checksum;
        let missing = missing.iter().map(|number| Missing {
            number: *number,
            fault: fault(),
        });
        let told = mended(
            &Mended {
                damaged: Vec::new(),
                missing: missing.collect(),
                missing_after: after.then(|| Watermark {
                    generation: 1,
                    number: 20,
                    at: "2026-11-22T13:05:00.000Z".into(),
                    title: "x".into(),
                }),
            },
            10,
        );
        assert_eq!(told.what.replace('\u{a0}', " "), what);
        assert!(!told.advice.is_empty());
    }

    #[test]
    fn what_was_damaged_is_told_by_what_it_cost() {
        check(
            &[],
            false,
            "En kopia av det sparade var skadad, men ingenting är förlorat.",
        );
        check(
            &[3, 4],
            false,
            "Ändring nummer 3 och 4 i loggen går inte att läsa, men uppgifterna är hela.",
        );
        check(
            &[3, 11],
            false,
            "Ändring nummer 11 går inte att läsa och saknas i det som visas.",
        );
        check(
            &[],
            true,
            "Det sparade är äldre än det borde vara: något som sparades 22 november 2026 kl. 14.05 finns inte kvar.",
        );
    }

    #[test]
    fn without_a_notice_nothing_is_told() {
        assert_eq!(told(&State::default()), None);
    }
}
