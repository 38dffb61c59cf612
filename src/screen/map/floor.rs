//! Which floor of the picture a body stands on. It follows from what the record says of the
//! body, in the field's own words, so that any county's structure finds its floors.

use crate::domain::{Level, Organization, Track};

/// A place in the picture, from the top down; the side comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Floor {
    /// *Huvudmännens linje*: here it is decided.
    Line,
    /// *Politisk samverkan*: here one agrees.
    Political,
    /// *Tjänstepersoner*: here it is prepared.
    Officers,
    /// *Beredningar och råd*.
    Preparing,
    /// *Arbetsgrupper*.
    Working,
    /// *Delregionalt och lokalt*.
    Local,
    /// *Utanför strukturen*.
    Side,
}

impl Floor {
    /// All floors, from the top down, and the side.
    pub const ALL: [Self; 7] = [
        Self::Line,
        Self::Political,
        Self::Officers,
        Self::Preparing,
        Self::Working,
        Self::Local,
        Self::Side,
    ];

    /// The floor of a body.
    pub fn of(body: &Organization) -> Self {
        let classification = body.classification.as_str();
        match (body.track, body.level) {
            (Track::Outside, _) | (_, Level::National) => Self::Side,
            (_, Level::PartCounty | Level::Local) => Self::Local,
            (Track::Line, _) => Self::Line,
            (Track::Political, _) => Self::Political,
            (Track::Mixed, _) => match classification {
                "systemledning" | "forum" => Self::Political,
                "dialogmöte" => Self::Side,
                _ => Self::Working,
            },
            (Track::Officer, _) => match classification {
                "länssamverkansgrupp" | "koordinatorer" => Self::Officers,
                "beredning" | "råd" | "beredningsgrupp" | "samordningsgrupp" | "länsgrupp" => {
                    Self::Preparing
                }
                "forum" | "nätverk" | "konferens" => Self::Side,
                _ => Self::Working,
            },
        }
    }

    /// What links and lookups in the picture call it by.
    pub fn key(self) -> &'static str {
        match self {
            Self::Line => "floor:line",
            Self::Political => "floor:political",
            Self::Officers => "floor:officers",
            Self::Preparing => "floor:preparing",
            Self::Working => "floor:working",
            Self::Local => "floor:local",
            Self::Side => "floor:side",
        }
    }
}

/// What stands at the side, sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideKind {
    /// Forums and other meetings.
    Forum,
    /// Networks and knowledge support.
    Network,
    /// The national level.
    National,
}

impl SideKind {
    /// All kinds, from the top down.
    pub const ALL: [Self; 3] = [Self::Forum, Self::Network, Self::National];

    /// What kind of neighbour a body is.
    pub fn of(body: &Organization) -> Self {
        match (body.level, body.classification.as_str()) {
            (Level::National, _) => Self::National,
            (_, "forum" | "dialogmöte") => Self::Forum,
            _ => Self::Network,
        }
    }
}

/// Whether a body works for a limited time.
pub(in crate::screen) fn is_temporary(body: &Organization) -> bool {
    matches!(
        body.classification.as_str(),
        "arbetsgrupp" | "projektgrupp" | "referensgrupp" | "utredare" | "projekt" | "utredning"
    )
}

/// How near deciding a body of the line is: who decides stands first.
pub(in crate::screen) fn rank_in_line(body: &Organization) -> usize {
    let from_the_top = [
        "fullmäktige",
        "styrelse",
        "nämnd",
        "beredning",
        "förvaltning",
    ];
    let class = body.classification.as_str();
    from_the_top
        .iter()
        .position(|it| *it == class)
        .unwrap_or(usize::MAX)
}
