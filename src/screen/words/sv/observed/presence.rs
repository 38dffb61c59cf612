//! Who was there, in sentences.

use super::Said;
use crate::domain::{Id, Organization};

/// A huvudman, how many there were from it, and how many seats it has.
type Counted = (Id<Organization>, usize, u32);

impl Said<'_> {
    pub(super) fn not_represented(&self, huvudmen: &[Id<Organization>]) -> String {
        format!(
            "Ingen närvarande från {} i {}.",
            self.any(huvudmen),
            self.at()
        )
    }

    pub(super) fn more_than_seats(&self, huvudmen: &[Counted]) -> String {
        format!(
            "Fler ordinarie på listan för {} än platser: {}.",
            self.at(),
            self.counted(huvudmen)
        )
    }

    pub(super) fn substitute_beside(&self, huvudmen: &[Counted]) -> String {
        format!(
            "Ersättare deltog i {} utöver platserna: {}.",
            self.at(),
            self.counted(huvudmen)
        )
    }

    pub(super) fn chairs_alike(
        &self,
        chair: &Id<Organization>,
        vice_chair: &Id<Organization>,
    ) -> String {
        format!(
            "Ordföranden i {} företräder {} och vice ordföranden {}.",
            self.at(),
            self.one(Some(chair)),
            self.one(Some(vice_chair))
        )
    }

    fn counted(&self, huvudmen: &[Counted]) -> String {
        let counted = huvudmen.iter().map(|(id, count, seats)| {
            let seats = match seats {
                1 => "1\u{a0}plats".to_owned(),
                more => format!("{more}\u{a0}platser"),
            };
            format!("{} ({count} på {seats})", self.one(Some(id)))
        });
        counted.collect::<Vec<_>>().join(", ")
    }
}
