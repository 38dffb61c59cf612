//! [`Manner`].

use crate::domain::RelationKind;

/// How a line between two bodies is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Towards decision: whole, filled head.
    Towards,
    /// Back: dashed, open head.
    Back,
    /// Coordinates or informs: dotted.
    Beside,
}

impl Manner {
    /// The word used in class names and in keys of lines.
    pub fn class(self) -> &'static str {
        match self {
            Self::Towards => "towards",
            Self::Back => "back",
            Self::Beside => "beside",
        }
    }

    /// How a relation is drawn; most kinds are not.
    pub fn of(kind: RelationKind) -> Option<Self> {
        match kind {
            RelationKind::Prepares | RelationKind::Recommends | RelationKind::Proposes => {
                Some(Self::Towards)
            }
            RelationKind::Assigns | RelationKind::Returns => Some(Self::Back),
            RelationKind::Coordinates | RelationKind::Informs => Some(Self::Beside),
            RelationKind::Appoints
            | RelationKind::DecidesAfter
            | RelationKind::PartOf
            | RelationKind::MeetsAsOneWith
            | RelationKind::Replaces => None,
        }
    }
}
