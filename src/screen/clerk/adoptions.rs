//! What each huvudman did after a joint recommendation.

use crate::app::At;
use crate::domain::{
    Adoption, AdoptionStatus, Case, Collection, Id, Organization, Workspace, keys_of,
};
use crate::screen::huvudmen::huvudmen_on;
use crate::screen::recommended::asked;
use crate::screen::words::{clerk as words, labels};
use crate::screen::{BodyRef, Citation, dates};

/// The adoptions of a case, huvudman by huvudman.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoptions {
    /// The case.
    pub case: Id<Case>,
    /// Every huvudman, also those of whom nothing is noted.
    pub rows: Vec<AdoptionRow>,
    /// ”3 av 16 har antagit”; nothing where none is said to have been asked.
    pub summary: String,
    /// Whether anything is noted.
    pub any: bool,
}

/// One huvudman.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptionRow {
    /// Which.
    pub huvudman: BodyRef,
    /// What it did.
    pub status: AdoptionStatus,
    /// The same in words.
    pub word: &'static str,
    /// ”15 mars 2024 · § 12 · Med tillägg.”
    pub detail: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// Where the rest of it is changed, when anything is noted.
    pub at: Option<At>,
}

/// What can have been done, as chosen among.
pub const STATUSES: [AdoptionStatus; 4] = [
    AdoptionStatus::Pending,
    AdoptionStatus::Adopted,
    AdoptionStatus::AdoptedWithChange,
    AdoptionStatus::Declined,
];

impl Adoptions {
    /// The adoptions of the case with this id.
    pub fn new(workspace: &Workspace, id: &Id<Case>) -> Option<Self> {
        let case = workspace.find(id)?;
        let mut asked = asked(workspace, case);
        // One that is noted and was no huvudman then stands last.
        for noted in &case.adoptions {
            let body = workspace.find(&noted.huvudman);
            asked.extend(body.filter(|body| !asked.contains(body)));
        }
        let adopted = asked.iter().filter(|body| {
            let noted = case.adoption_of(&body.id);
            noted.is_some_and(|(_, it)| is_adopted(it.status))
        });
        let summary = words::adopted(adopted.count(), asked.len());
        // What any of the others did can be noted too.
        let day = case.last_held().and_then(|stop| stop.date.latest());
        let all = huvudmen_on(workspace, day.or_else(|| workspace.as_of().latest()));
        let others: Vec<_> = all.into_iter().filter(|it| !asked.contains(it)).collect();
        let bodies = asked.into_iter().chain(others);
        let rows = bodies.map(|body| AdoptionRow::new(workspace, case, body));
        Some(Self {
            case: case.id.clone(),
            summary,
            any: !case.adoptions.is_empty(),
            rows: rows.collect(),
        })
    }
}

fn is_adopted(status: AdoptionStatus) -> bool {
    matches!(
        status,
        AdoptionStatus::Adopted | AdoptionStatus::AdoptedWithChange
    )
}

impl AdoptionRow {
    fn new(workspace: &Workspace, case: &Case, body: &Organization) -> Self {
        let noted = case.adoption_of(&body.id);
        let key = noted.and_then(|(at, _)| keys_of(&case.adoptions).into_iter().nth(at));
        let noted = noted.map(|(_, it)| it);
        let status = noted.map_or(AdoptionStatus::Pending, |it| it.status);
        let place = |key: String| {
            let at = At::record(Collection::Cases, case.id.as_str()).field("adoptions");
            at.element(&key)
        };
        Self {
            huvudman: BodyRef::new(body),
            status,
            word: labels::adoption(status),
            detail: noted.map(detail).unwrap_or_default(),
            citations: noted.map_or_else(Vec::new, |it| Citation::all(workspace, &it.sources)),
            at: key.map(place),
        }
    }
}

fn detail(noted: &Adoption) -> String {
    let parts = [
        noted.date.as_ref().map(dates::date),
        noted.paragraph.as_deref().map(words::paragraph),
        noted.note.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
