//! Playing a case's way: never by itself, and one step at a time.

use super::effect::Effect;
use super::route::Route;
use super::state::State;
use crate::domain::ConsultationStatus;

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
    /// How long a step stands, in milliseconds.
    pub fn step_ms(self) -> u32 {
        match self {
            Self::Slow => 6000,
            Self::Normal => 3000,
            Self::Fast => 1500,
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
        effects.push(Effect::TickAfter(
            self.playback.run,
            self.playback.speed.step_ms(),
        ));
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
            effects.push(Effect::TickAfter(run, self.playback.speed.step_ms()));
        } else {
            self.playback.playing = false;
        }
        effects
    }

    /// The step shown of the case on screen, and how many it has; both from 1. Without one in
    /// the address it is the last that is known to have taken place.
    pub fn step(&self) -> Option<(usize, usize)> {
        let Route::Case(id, step) = &self.route else {
            return None;
        };
        let case = self.workspace()?.find(id)?;
        let last = case.consultations.len();
        let last_held = case
            .consultations
            .iter()
            .rposition(|stop| stop.status == ConsultationStatus::Held);
        let shown = step.or(last_held.map(|index| index + 1)).unwrap_or(1);
        Some((shown.clamp(1, last.max(1)), last))
    }

    fn go_to_step(&mut self, step: usize) -> Vec<Effect> {
        let Route::Case(id, _) = &self.route else {
            return Vec::new();
        };
        let route = Route::Case(id.clone(), Some(step));
        self.turn_to(route, Effect::Replace)
    }
}
