//! The page shown when nothing can be shown: what happened, and the ways out.

use super::data::{Earlier, earlier, origin_words};
use super::moments::moment;
use super::words::errors::{self, Advice};
use super::words::trouble as words;
use crate::app::{Data, State, Trouble};
use crate::interchange::ReadError;
use crate::interchange::keeping::StoreError;
use crate::interchange::snapshot::{Damage, LogEntry};

/// What the page shows. What is not among the ways out is not offered, because it cannot help
/// or would destroy what is sound.
#[derive(Clone, Debug, PartialEq)]
pub struct TroubleScreen {
    /// What happened, in a few words.
    pub heading: &'static str,
    /// What it means.
    pub text: &'static str,
    /// What happened more exactly, and what to do.
    pub advice: Vec<Advice>,
    /// Every generation that cannot be read, and its faults.
    pub damaged: Vec<Damaged>,
    /// Whether what is kept can be opened all the same, here or on the screen *Data*.
    pub open_anyway: bool,
    /// A generation to take back.
    pub restore: Option<Restore>,
    /// Whether what is kept can be saved raw.
    pub save_raw: bool,
    /// Starting over with the built-in edition, when one can.
    pub start_over: Option<StartOver>,
    /// Whether a file can be read in.
    pub import: bool,
}

/// Starting over with the built-in edition.
#[derive(Clone, Debug, PartialEq)]
pub struct StartOver {
    /// What it does.
    pub text: &'static str,
    /// What is asked first.
    pub question: &'static str,
}

/// Starting over deletes what is kept.
const DELETING: StartOver = StartOver {
    text: words::START_OVER_TEXT,
    question: words::START_OVER_ASK,
};

/// There is nothing left to delete.
const WITHOUT_LOSS: StartOver = StartOver {
    text: words::START_OVER_LOST,
    question: words::START_OVER_LOST_ASK,
};

/// A generation that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    /// Which it is.
    pub name: String,
    /// What is wrong with it.
    pub faults: Vec<Advice>,
}

/// A generation to take back.
#[derive(Clone, Debug, PartialEq)]
pub struct Restore {
    /// What the button says.
    pub label: &'static str,
    /// Which it is.
    pub generation: Earlier,
}

impl TroubleScreen {
    /// What is shown when nothing else can be.
    pub fn new(state: &State) -> Option<Self> {
        let Data::Trouble(trouble) = &state.data else {
            return None;
        };
        Some(match trouble {
            Trouble::Damaged { found, best } => Self::damaged(found, best.as_ref(), &state.log),
            Trouble::Stopped(_) => Self {
                open_anyway: true,
                restore: earlier_one(state),
                save_raw: true,
                start_over: Some(DELETING),
                ..Self::plain(words::STOPPED, words::STOPPED_TEXT)
            },
            Trouble::Lost(watermark) => Self {
                advice: vec![Advice {
                    what: words::lost(&watermark.title, &moment(&watermark.at).unwrap_or_default()),
                    advice: words::LOST_ADVICE.to_owned(),
                }],
                start_over: Some(WITHOUT_LOSS),
                import: true,
                ..Self::plain(words::LOST, words::LOST_TEXT)
            },
            Trouble::Unreadable(error) => Self {
                advice: told(error),
                restore: earlier_one(state),
                save_raw: true,
                start_over: Some(DELETING),
                ..Self::plain(words::UNREADABLE, words::UNREADABLE_TEXT)
            },
            Trouble::Closed(error) => Self::closed(error),
            Trouble::NoEdition => Self {
                advice: vec![Advice {
                    what: String::new(),
                    advice: words::NO_EDITION_ADVICE.to_owned(),
                }],
                import: true,
                ..Self::plain(words::NO_EDITION, words::NO_EDITION_TEXT)
            },
            Trouble::EditionUnreadable(error) => Self {
                advice: vec![Advice {
                    advice: String::new(),
                    ..errors::read_error(error)
                }],
                import: true,
                ..Self::plain(words::EDITION_UNREADABLE, words::EDITION_UNREADABLE_TEXT)
            },
        })
    }

    fn plain(heading: &'static str, text: &'static str) -> Self {
        Self {
            heading,
            text,
            advice: Vec::new(),
            damaged: Vec::new(),
            open_anyway: false,
            restore: None,
            save_raw: false,
            start_over: None,
            import: false,
        }
    }

    fn damaged(found: &[Damage], best: Option<&LogEntry>, log: &[LogEntry]) -> Self {
        let advice = best.map_or(words::DAMAGED_NONE, |_| words::DAMAGED_BEST);
        Self {
            advice: vec![Advice {
                what: String::new(),
                advice: advice.to_owned(),
            }],
            damaged: found.iter().map(Damaged::new).collect(),
            restore: best.map(|entry| Restore {
                label: words::RESTORE,
                generation: Earlier::of(entry, log),
            }),
            save_raw: true,
            start_over: Some(DELETING),
            ..Self::plain(words::DAMAGED, words::DAMAGED_TEXT)
        }
    }

    /// A store that another tab holds, that a newer program made or that does not answer is left
    /// alone; of the newer program's one can see what is in it.
    fn closed(error: &StoreError) -> Self {
        let open = matches!(
            error,
            StoreError::ConnectionLost | StoreError::Failed(_) | StoreError::QuotaExceeded
        );
        Self {
            advice: vec![errors::store_error(error)],
            save_raw: open || matches!(error, StoreError::Newer { .. }),
            start_over: open.then_some(DELETING),
            ..Self::plain(words::CLOSED, words::CLOSED_TEXT)
        }
    }
}

/// So many findings are told; who mends them comes back for the rest.
const MOST_FINDINGS: usize = 10;

/// Why what is kept cannot be read, and where.
fn told(error: &ReadError) -> Vec<Advice> {
    let findings = match error {
        ReadError::Findings(findings) => findings.as_slice(),
        _ => &[],
    };
    let findings = findings.iter().take(MOST_FINDINGS);
    let findings = findings.map(|finding| Advice {
        advice: String::new(), // it cannot be put right here
        ..errors::finding(finding, &errors::unnamed_field(&finding.place.field))
    });
    [errors::read_error(error)]
        .into_iter()
        .chain(findings)
        .collect()
}

/// The generation before the one that is kept.
fn earlier_one(state: &State) -> Option<Restore> {
    let before = earlier(&state.log, state.history.last(), true)
        .into_iter()
        .next();
    before.map(|generation| Restore {
        label: words::RESTORE_EARLIER,
        generation,
    })
}

impl Damaged {
    fn new(damage: &Damage) -> Self {
        let origin = damage
            .manifest
            .as_ref()
            .map(|manifest| origin_words(&manifest.origin, Some(&manifest.made_at)));
        Self {
            name: words::generation(damage.generation, origin.as_deref()),
            faults: damage.faults.iter().map(errors::fault).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Collection;
    use crate::domain::{Finding, Place, Problem};
    use crate::interchange::keeping::{Loaded, Watermark};
    use crate::interchange::snapshot::{Fault, Origin};

    fn shown(trouble: Trouble) -> TroubleScreen {
        let state = State {
            data: Data::Trouble(trouble),
            log: vec![entry(1), entry(2)],
            ..State::default()
        };
        TroubleScreen::new(&state).unwrap()
    }

    fn entry(generation: u32) -> LogEntry {
        LogEntry {
            made_at: "2026-11-21T08:00:00.000Z".into(),
            generation,
            origin: Origin::BuiltIn,
            length: 9,
            begun: 0,
            changed_before: None,
        }
    }

    fn damage() -> Damage {
        Damage {
            generation: 2,
            manifest: None,
            faults: vec![Fault::ManifestMissing],
            salvaged: String::new(),
        }
    }

    #[test]
    fn damaged_data_offers_the_sound_generation_and_names_what_is_wrong() {
        let screen = shown(Trouble::Damaged {
            found: vec![damage()],
            best: Some(entry(1)),
        });
        let restore = screen.restore.unwrap();
        assert_eq!(restore.generation.generation, 1);
        assert_eq!(
            restore.generation.text.replace('\u{a0}', " "),
            "Den inbyggda utgåvan, sparad här 21 november 2026 kl. 9.00"
        );
        let names: Vec<_> = screen.damaged.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Sparning nummer 2."]);
        assert!(screen.save_raw && screen.start_over.is_some());
    }

    #[test]
    fn with_nothing_sound_left_one_can_save_and_start_over() {
        let screen = shown(Trouble::Damaged {
            found: vec![damage()],
            best: None,
        });
        assert_eq!(screen.restore, None);
        assert!(screen.save_raw && screen.start_over.is_some());
    }

    #[test]
    fn data_of_a_newer_program_or_held_by_another_tab_cannot_be_deleted_here() {
        let newer = StoreError::Newer { version: 9 };
        for error in [newer.clone(), StoreError::Blocked, StoreError::Silent] {
            let screen = shown(Trouble::Closed(error.clone()));
            assert!(screen.start_over.is_none());
            assert_eq!(screen.save_raw, error == newer);
        }
        assert!(shown(Trouble::Closed(StoreError::ConnectionLost)).save_raw);
    }

    #[test]
    fn unreadable_data_offers_the_generation_before_it() {
        let screen = shown(Trouble::Unreadable(ReadError::NotOurs));
        assert_eq!(screen.restore.unwrap().generation.generation, 1);
    }

    #[test]
    fn after_a_start_that_was_stopped_every_way_is_open() {
        let screen = shown(Trouble::Stopped(Box::new(Loaded::Nothing)));
        assert!(screen.open_anyway && screen.save_raw && screen.start_over.is_some());
        assert_eq!(screen.restore.unwrap().generation.generation, 1);
    }

    #[test]
    fn what_holds_unreadable_data_up_is_named() {
        let finding = Finding {
            place: Place {
                collection: Collection::SeatRules,
                record: "samrad-a".into(),
                field: "ordinary".into(),
            },
            problem: Problem::TooLarge {
                value: 5_000_000,
                most: 1_000,
            },
        };
        let screen = shown(Trouble::Unreadable(ReadError::Findings(vec![finding])));
        assert_eq!(
            screen.advice[1].what,
            "”samrad-a” bland platsregler, fältet ”ordinary”: 5000000 är mer än talet kan vara i verkligheten."
        );
    }

    #[test]
    fn without_an_edition_a_file_can_be_read_in() {
        assert!(shown(Trouble::NoEdition).import);
        assert!(shown(Trouble::EditionUnreadable(ReadError::NotOurs)).import);
    }

    #[test]
    fn what_is_gone_is_told_with_what_it_was_and_when_and_a_file_is_asked_for() {
        let screen = shown(Trouble::Lost(Watermark {
            generation: 3,
            number: 41,
            at: "2026-11-21T08:00:00.000Z".into(),
            title: "Länet".into(),
        }));
        assert_eq!(
            screen.advice[0].what.replace('\u{a0}', " "),
            "Senast sparades ”Länet” här 21 november 2026 kl. 9.00."
        );
        assert!(screen.import && screen.start_over.is_some() && !screen.save_raw);
        assert_eq!(screen.restore, None);
    }

    #[test]
    fn every_trouble_has_words_of_its_own() {
        let headings = [
            shown(Trouble::NoEdition),
            shown(Trouble::Stopped(Box::new(Loaded::Nothing))),
            shown(Trouble::EditionUnreadable(ReadError::NotOurs)),
            shown(Trouble::Closed(StoreError::Blocked)),
            shown(Trouble::Unreadable(ReadError::NotOurs)),
            shown(Trouble::Damaged {
                found: Vec::new(),
                best: None,
            }),
        ]
        .map(|screen| screen.heading);
        let different: std::collections::BTreeSet<_> = headings.iter().collect();
        assert_eq!(different.len(), headings.len());
    }
}
