//! What came of an item: decisions and assignments.

use super::ties::Tie;
use crate::app::{At, Route};
use crate::domain::{
    Assignment, Case, Date, Decision, Id, LegalForce, Organization, Track, Workspace,
};
use crate::screen::names::Dated;
use crate::screen::words::labels;
use crate::screen::{BodyRef, PersonName, dates};

/// A case as it is linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLink {
    /// Its short title.
    pub title: String,
    /// Where it is shown.
    pub route: Route,
}

/// A decision as minuted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionView {
    /// Where it is changed.
    pub at: At,
    /// The verb of the minutes.
    pub verb: String,
    /// What was decided.
    pub text: String,
    /// Which body, where it is another than the one that treated the item.
    pub by: Option<BodyRef>,
    /// Whom it is addressed to.
    pub to: Vec<BodyRef>,
    /// By when.
    pub deadline: Option<Deadline>,
    /// ”inte beslut i linjen”.
    pub force: &'static str,
    /// Earlier and later decisions that it has to do with.
    pub ties: Vec<Tie>,
    /// Whether the text or the addressee is our reading.
    pub inferred: bool,
}

/// Something somebody is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentView {
    /// Which bodies.
    pub to: Vec<BodyRef>,
    /// Whether it is our inference that it is they.
    pub to_inferred: bool,
    /// Which people.
    pub people: Vec<PersonName>,
    /// Who, in the source's words.
    pub to_as_stated: Option<String>,
    /// What.
    pub what: String,
    /// By when.
    pub deadline: Option<Deadline>,
    /// What it rests on.
    pub basis: &'static str,
}

/// By when something is to be done: the source's words, and what we read from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// In the source's words, or the date it gives.
    pub stated: Option<String>,
    /// The date we read from it, which the source does not give in full.
    pub reading: Option<String>,
}

impl CaseLink {
    /// Several cases.
    pub fn all<'a>(
        workspace: &Workspace,
        ids: impl IntoIterator<Item = &'a Id<Case>>,
    ) -> Vec<Self> {
        ids.into_iter()
            .filter_map(|id| workspace.find(id))
            .map(|case| Self {
                title: case.short_title.clone(),
                route: Route::case(case.id.clone(), None),
            })
            .collect()
    }
}

impl Deadline {
    fn new(date: Option<&Date>, as_stated: Option<&str>, inferred: bool) -> Option<Self> {
        let words = date.map(dates::date);
        let stated = as_stated.map(ToOwned::to_owned);
        match (words, stated) {
            (None, None) => None,
            (words, stated) if inferred => Some(Self {
                stated,
                reading: words,
            }),
            (words, stated) => Some(Self {
                stated: stated.or(words),
                reading: None,
            }),
        }
    }
}

impl DecisionView {
    /// A decision of an item that `treated_by` treated.
    pub fn new(
        (workspace, date): Dated<'_>,
        item: At,
        decision: &Decision,
        treated_by: Option<&Id<Organization>>,
    ) -> Self {
        let is_read = |field: &str| decision.inferred_fields.iter().any(|name| name == field);
        let other = Some(&decision.by) != treated_by;
        Self {
            at: item.field("decisions").element(decision.id.as_str()),
            verb: decision.verb.clone(),
            text: decision.text.clone(),
            by: other
                .then(|| BodyRef::at(workspace, &decision.by, date))
                .flatten(),
            to: addressees((workspace, date), &decision.addressed_to),
            deadline: Deadline::new(
                decision.deadline.as_ref(),
                decision.deadline_as_stated.as_deref(),
                is_read("deadline"),
            ),
            force: force(workspace, &decision.by),
            ties: Vec::new(),
            inferred: decision.inferred
                && (decision.inferred_fields.is_empty()
                    || is_read("text")
                    || is_read("addressedTo")),
        }
    }
}

/// What a decision by this body binds, in words.
pub(super) fn force(workspace: &Workspace, by: &Id<Organization>) -> &'static str {
    let track = workspace.find(by).map_or(Track::Outside, |body| body.track);
    labels::legal_force(LegalForce::of(track))
}

impl AssignmentView {
    /// An assignment of an item.
    pub fn new((workspace, date): Dated<'_>, assignment: &Assignment) -> Self {
        let is_read = |field: &str| assignment.inferred_fields.iter().any(|name| name == field);
        Self {
            to: addressees((workspace, date), &assignment.to),
            to_inferred: is_read("to"),
            people: assignment
                .to_persons
                .iter()
                .map(|id| PersonName::at((workspace, date), id))
                .collect(),
            to_as_stated: assignment.to_as_stated.clone(),
            what: assignment.what.clone(),
            deadline: Deadline::new(
                assignment.deadline.as_ref(),
                assignment.deadline_as_stated.as_deref(),
                is_read("deadline"),
            ),
            basis: labels::basis(assignment.basis),
        }
    }
}

/// The bodies something is addressed to. Where all huvudmän of a group are named one by one,
/// the group stands for them: ”Länets 15 kommuner”.
pub fn addressees((workspace, date): Dated<'_>, ids: &[Id<Organization>]) -> Vec<BodyRef> {
    let mut left: Vec<_> = ids.to_vec();
    let mut bodies = Vec::new();
    for group in &workspace.records().organizations {
        let members: Vec<_> = workspace
            .parts_of(&group.id)
            .filter(|part| part.is_huvudman())
            .map(|part| &part.id)
            .collect();
        if members.len() > 2 && members.iter().all(|id| left.contains(id)) {
            left.retain(|id| !members.contains(&id));
            let named = BodyRef::at(workspace, &group.id, date).map(|named| BodyRef {
                short: named.name.clone(),
                ..named
            });
            bodies.extend(named);
        }
    }
    bodies.extend(BodyRef::all_at(workspace, &left, date));
    bodies
}
