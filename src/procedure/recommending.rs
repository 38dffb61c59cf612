//! Which stops recommend something to the huvudmän, and to whom.

use super::index::Procedure;
use super::stop::{decisions_of, huvudman_of, is_held, is_or_within};
use super::when::Span;
use crate::domain::{Case, CheckKind, Consultation, ConsultationRole, Id, Organization, Workspace};

/// What recommends in a workspace: a role, and the verbs that decisions recommend with.
#[derive(Debug)]
pub struct Recommending<'a> {
    workspace: &'a Workspace,
    verbs: Vec<&'a str>,
}

impl<'a> Recommending<'a> {
    /// By the verbs that the rules name, and one more that does in any case.
    pub fn new(workspace: &'a Workspace, verb: &'a str) -> Self {
        let mut verbs = verbs(workspace);
        verbs.push(verb);
        Self { workspace, verbs }
    }

    /// The held stops of a case that recommend something, each with the huvudmän it is said to
    /// recommend it to.
    pub fn stops(&self, case: &'a Case) -> Vec<(&'a Consultation, Vec<&'a Organization>)> {
        let stops = case.consultations.iter().enumerate();
        let held = stops.filter(|(_, stop)| is_held(stop));
        let recommends = |it: &str| self.verbs.contains(&it);
        held.filter_map(|(at, stop)| Some((stop, to(self.workspace, case, at, recommends)?)))
            .collect()
    }
}

/// The verbs that the rules about answers to recommendations name.
pub(super) fn verbs(workspace: &Workspace) -> Vec<&str> {
    let checks = workspace.records().rules.iter();
    let checks = checks.filter_map(|rule| rule.check.as_ref());
    let asking = checks.filter(|it| it.kind == CheckKind::RecommendationAnswered);
    asking
        .flat_map(|it| it.verbs.iter().map(String::as_str))
        .collect()
}

impl Procedure<'_> {
    /// Whether a body did this at a stop. That it voted is how it decided; what it did then, the
    /// decision tells.
    pub(super) fn did(&self, stop: &Consultation, role: ConsultationRole) -> bool {
        let recommends = |verb: &str| self.recommends_by.contains(&verb);
        let by_vote = || {
            let mut decisions = decisions_of(self.workspace, stop);
            decisions.any(|it| recommends(&it.verb))
        };
        let is_asked =
            role == ConsultationRole::Recommended && stop.role == ConsultationRole::Voted;
        stop.role == role || (is_asked && by_vote())
    }
}

/// The huvudmän that there were and a stop recommends something to: by a decision, whatever the
/// stop itself is called, or by its role. `None` when it recommends nothing.
pub(super) fn to<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
    at: usize,
    recommends: impl Fn(&str) -> bool,
) -> Option<Vec<&'a Organization>> {
    let stop = case.consultations.get(at)?;
    let decision = decisions_of(workspace, stop).find(|it| recommends(&it.verb));
    let addressed = decision.map(|it| &it.addressed_to);
    let to = match addressed.filter(|to| !to.is_empty()) {
        Some(addressed) => addressed,
        None if decision.is_some() || stop.role == ConsultationRole::Recommended => &stop.handed_to,
        None => return None,
    };
    let span = Span::of_stop(workspace, case, at);
    let day = span.earliest.or(span.latest);
    let is_there = |body: &Organization| day.is_none_or(|day| body.period.may_include(day));
    let is_meant = |body: &Organization, to: &Id<Organization>| {
        is_or_within(workspace, &body.id, to) || huvudman_of(workspace, to) == Some(body)
    };
    let all = workspace.records().organizations.iter();
    let asked = all.filter(|body| {
        body.is_huvudman() && is_there(body) && to.iter().any(|to| is_meant(body, to))
    });
    Some(asked.collect())
}
