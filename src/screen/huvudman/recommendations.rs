//! Joint recommendations to the huvudmän, and what one of them did.

use super::super::recommended::recommended;
use super::super::words::{huvudman as words, labels};
use super::super::{Citation, dates};
use super::{About, cite};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{
    Adoption, AdoptionStatus, Case, Consultation, ConsultationRole, ConsultationStatus,
};
use crate::search::swedish;

/// A case that was recommended to the huvudmän, or that they adopted.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// The case.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// When it was recommended; empty when no recommendation is documented.
    pub recommended: Vec<Recommended>,
    /// What this huvudman did; `None` when nothing is known.
    pub own: Option<Adopted>,
    /// What is said of all huvudmän, or of all municipalities.
    pub together: Vec<Together>,
}

/// A recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommended {
    /// When, in words.
    pub when: String,
    /// True when it is our inference.
    pub inferred: bool,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// What one huvudman did.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// What, when and in which paragraph.
    pub text: String,
    /// What a reader should know.
    pub note: Option<String>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// What is said of a group of huvudmän together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// When, and what.
    pub text: String,
    /// True when it is our inference.
    pub inferred: bool,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// The recommendations, by title.
pub(super) fn all(about: &About<'_>) -> Vec<Recommendation> {
    let cases = about.workspace.records().cases.iter();
    let mut all: Vec<_> = cases
        .filter_map(|case| Recommendation::new(about, case))
        .collect();
    sort_by(&mut all, |a, b| swedish(&a.title, &b.title));
    all
}

impl Recommendation {
    fn new(about: &About<'_>, case: &Case) -> Option<Self> {
        let held = || {
            case.consultations
                .iter()
                .filter(|stop| stop.status == ConsultationStatus::Held)
        };
        let put_to_it: Vec<_> = recommended(about.workspace, case)
            .into_iter()
            .filter(|(_, to)| to.contains(&about.body))
            .map(|(stop, _)| stop)
            .collect();
        // A council that decides and hands on to the huvudmän recommends to them: it cannot
        // decide for them.
        let is_recommendation = |stop: &&Consultation| {
            let to_them = stop.handed_to.iter().any(|id| about.is_meant_by(id));
            put_to_it.contains(stop) || (to_them && stop.role == ConsultationRole::Decided)
        };
        // What the documents say of the huvudmän after a recommendation counts, also where
        // they do not say that it was adopted.
        let recommended_at = held().position(|stop| is_recommendation(&stop));
        let adopted: Vec<_> = held()
            .enumerate()
            .filter(|(place, stop)| {
                let after = recommended_at.is_some_and(|at| at < *place);
                stop.role == ConsultationRole::Adopted
                    || (after && stop.role == ConsultationRole::Other)
            })
            .map(|(_, stop)| stop)
            .filter(|stop| {
                stop.organization
                    .as_ref()
                    .is_some_and(|id| about.is_meant_by(id))
            })
            .collect();
        let own = case.adoption_of(&about.body.id).map(|(_, latest)| latest);
        if adopted.is_empty() && own.is_none() && put_to_it.is_empty() {
            return None;
        }
        Some(Self {
            title: case.short_title.clone(),
            route: Route::case(case.id.clone(), None),
            recommended: held()
                .filter(is_recommendation)
                .map(|stop| Recommended::new(about, stop))
                .collect(),
            own: own.and_then(|adoption| Adopted::new(about, adoption)),
            together: adopted
                .into_iter()
                .map(|stop| Together::new(about, stop))
                .collect(),
        })
    }
}

impl Recommended {
    fn new(about: &About<'_>, stop: &Consultation) -> Self {
        Self {
            when: dates::of_consultation(stop),
            inferred: stop.inferred,
            citations: cite(about.workspace, &stop.sources),
        }
    }
}

impl Adopted {
    fn new(about: &About<'_>, adoption: &Adoption) -> Option<Self> {
        if adoption.status == AdoptionStatus::Pending {
            return None;
        }
        let when = adoption.date.as_ref().map(dates::date);
        Some(Self {
            text: words::adopted(
                labels::adoption(adoption.status),
                when.as_deref(),
                adoption.paragraph.as_deref(),
            ),
            note: adoption.note.clone(),
            citations: cite(about.workspace, &adoption.sources),
        })
    }
}

impl Together {
    fn new(about: &About<'_>, stop: &Consultation) -> Self {
        Self {
            text: words::together(&dates::of_consultation(stop), &stop.what),
            inferred: stop.inferred,
            citations: cite(about.workspace, &stop.sources),
        }
    }
}
