//! The revisions that a workspace was made of.

use serde::{Deserialize, Serialize};

use super::{Unknown, is_default};

/// So many marks are kept, the newest.
const KEPT: usize = 400;

/// Where a workspace comes from (*härstamning*): the marks of the revisions it was made of, so
/// that two that went separate ways can be put together from the last they have in common. A
/// mark tells a revision from all others and says nothing of what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Lineage {
    /// Oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub marks: Vec<String>,
    /// The checksum of the data that the last mark is of; empty where there is no such data.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sum: String,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Lineage {
    /// Whether a revision of this mark is in it.
    pub fn has(&self, mark: &str) -> bool {
        self.marks.iter().any(|it| it == mark)
    }

    /// The same with marks that came later. Which data the last is of is not known then.
    #[must_use]
    pub fn and(&self, later: impl IntoIterator<Item = String>) -> Self {
        let mut marks = self.marks.clone();
        for mark in later {
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        marks.drain(..marks.len().saturating_sub(KEPT));
        Self {
            marks,
            sum: String::new(),
            unknown: self.unknown.clone(),
        }
    }

    /// What two that are put together were made of. It does not matter which is first.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        if self == other {
            return self.clone();
        }
        let (first, second) = if self.marks <= other.marks {
            (self, other)
        } else {
            (other, self)
        };
        first.and(second.marks.iter().cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(marks: &[&str]) -> Lineage {
        Lineage::default().and(marks.iter().map(|mark| (*mark).to_owned()))
    }

    #[test]
    fn two_put_together_were_made_of_what_both_were_made_of() {
        let (one, other) = (of(&["a", "b"]), of(&["a", "c"]));
        assert_eq!(one.joined(&other), of(&["a", "b", "c"]));
        assert_eq!(other.joined(&one), one.joined(&other));
        assert_eq!(one.joined(&one), one);
    }

    #[test]
    fn the_oldest_marks_are_forgotten_when_there_are_too_many() {
        let many: Vec<_> = (0..=KEPT).map(|n| n.to_string()).collect();
        let lineage = Lineage::default().and(many);
        assert_eq!(lineage.marks.len(), KEPT);
        assert!(!lineage.has("0") && lineage.has("1") && lineage.has("400"));
    }
}
