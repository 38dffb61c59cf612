//! Playing a case's way: never by itself, and one step at a time.

use super::effect::Effect;
use super::route::Route;
use super::state::State;
use crate::domain::{Case, ConsultationStatus};

/// How the replay of a case stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Playback {
    /// Whether it plays.
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
    /// Counts up with every start, so that a tick of an earlier one is known as such.
    pub run: u32,
}

/// How long one looks at the picture of a step, in milliseconds.
const STILL: u32 = 1500;
/// And how long one reads a word of its card.
const A_WORD: u32 = 300;
/// No step stands longer than for so many words.
const MOST_WORDS: u32 = 60;

/// How fast a replay goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// Half.
    Slow,
    /// As most people read.
    #[default]
    Normal,
    /// Double.
    Fast,
}

impl Speed {
    /// How long a step stands whose card has so many words, in milliseconds.
    pub fn step_ms(self, words: usize) -> u32 {
        let words = u32::try_from(words).unwrap_or(u32::MAX).min(MOST_WORDS);
        let normal = STILL + words * A_WORD;
        match self {
            Self::Slow => 2 * normal,
            Self::Normal => normal,
            Self::Fast => normal / 2,
        }
    }

    /// The next speed, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Slow => Self::Normal,
            Self::Normal => Self::Fast,
            Self::Fast => Self::Slow,
        }
    }
}

impl State {
    pub(super) fn play(&mut self) -> Vec<Effect> {
        self.playback.playing = !self.playback.playing;
        self.playback.run += 1;
        if !self.playback.playing {
            return Vec::new();
        }
        // At the end, playing begins again from the start.
        let mut effects = Vec::new();
        if self.step().is_some_and(|(step, last)| step >= last) {
            effects.extend(self.go_to_step(1));
        }
        effects.push(Effect::TickAfter(self.playback.run, self.step_ms()));
        effects
    }

    pub(super) fn choose_speed(&mut self, speed: Speed) -> Vec<Effect> {
        self.playback.speed = speed;
        Vec::new()
    }

    pub(super) fn tick(&mut self, run: u32) -> Vec<Effect> {
        if !self.playback.playing || run != self.playback.run {
            return Vec::new();
        }
        let Some((step, last)) = self.step().filter(|(step, last)| step < last) else {
            self.playback.playing = false;
            return Vec::new();
        };
        let mut effects = self.go_to_step(step + 1);
        if step + 1 < last {
            effects.push(Effect::TickAfter(run, self.step_ms()));
        } else {
            self.playback.playing = false;
        }
        effects
    }

    /// How long the shown step stands, in milliseconds.
    fn step_ms(&self) -> u32 {
        let words = |text: &str| text.split_whitespace().count();
        let shown = self.step().zip(self.case_on_screen());
        let stop = shown.and_then(|((step, _), case)| {
            let at = step.checked_sub(1)?;
            case.consultations.get(at)
        });
        let count = stop.map_or(0, |stop| {
            words(&stop.what) + stop.outcome.as_deref().map_or(0, words)
        });
        self.playback.speed.step_ms(count)
    }

    fn case_on_screen(&self) -> Option<&Case> {
        let Route::Case(id, _) = &self.route else {
            return None;
        };
        self.workspace()?.find(id)
    }

    /// The step shown of the case on screen, and how many it has; both from 1. Without one in
    /// the address it is the last that is known to have taken place.
    pub fn step(&self) -> Option<(usize, usize)> {
        let Route::Case(_, view) = &self.route else {
            return None;
        };
        let case = self.case_on_screen()?;
        let last = case.consultations.len();
        let last_held = case
            .consultations
            .iter()
            .rposition(|stop| stop.status == ConsultationStatus::Held);
        let shown = view.step.or(last_held.map(|index| index + 1)).unwrap_or(1);
        Some((shown.clamp(1, last.max(1)), last))
    }

    fn go_to_step(&mut self, step: usize) -> Vec<Effect> {
        let Route::Case(id, _) = &self.route else {
            return Vec::new();
        };
        let route = Route::case(id.clone(), Some(step)).shown_as_at(&self.route);
        self.turn_to(route, Effect::Replace)
    }
}
