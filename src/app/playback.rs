//! Playing a case's way: never by itself, and one step at a time.

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
    pub fn next(self) -> Self {
        match self {
            Self::Slow => Self::Normal,
            Self::Normal => Self::Fast,
            Self::Fast => Self::Slow,
        }
    }
}
