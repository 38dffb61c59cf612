//! What minutes hold: standing items, signatures, and which bodies they are of.

use super::{AtMeeting, Silence, Sources, Verdict, found};
use crate::domain::{AgendaItem, Decision, Role};
use crate::procedure::observation::{Observation, ObservationStatus, Seen};

/// What is decided with one of `verbs`, addressed to one of `through`, is on the item whose
/// title begins with `heading`.
pub(super) fn listed(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let check = tried.check;
    let Some(heading) = check.heading.as_deref() else {
        return Vec::new();
    };
    let agenda = &tried.meeting.agenda;
    let standing = agenda.iter().find(|item| item.title.starts_with(heading));
    let goes_on = |decision: &&Decision| {
        check.at.contains(&decision.by)
            && check.verbs.contains(&decision.verb)
            && decision
                .addressed_to
                .iter()
                .any(|to| check.through.contains(to))
    };
    let mut verdicts = Vec::new();
    for item in agenda {
        if let Some(decision) = item.decisions.iter().find(goes_on) {
            verdicts.push(is_listed(tried, (item, decision), (heading, standing)));
        }
    }
    verdicts
}

fn is_listed(
    tried: &AtMeeting<'_, '_>,
    (item, decision): (&AgendaItem, &Decision),
    (heading, standing): (&str, Option<&AgendaItem>),
) -> Verdict {
    if item.cases.is_empty() {
        return Verdict::CannotTell(Silence::NoCaseNamed);
    }
    let on_it = |standing: &AgendaItem| item.cases.iter().any(|it| standing.cases.contains(it));
    if standing.is_some_and(on_it) {
        return Verdict::Follows;
    }
    let seen = Seen::NotListed {
        heading: heading.to_owned(),
        to: decision.addressed_to.clone(),
    };
    let sources = Sources::default()
        .and(&decision.sources)
        .and(standing.map_or(&[], |item| &item.sources));
    found(Observation {
        item: Some(item.key().to_owned()),
        organization: Some(decision.by.clone()),
        ..tried.verdict(ObservationStatus::Open, seen, sources)
    })
}

/// The minutes are signed by secretary, chair and adjuster. A copy without any signature
/// tells nothing.
pub(super) fn signed(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let leads = tried.meeting.organizations.first();
    if !leads.is_some_and(|body| tried.check.at.contains(body)) {
        return Vec::new();
    }
    let signatures = &tried.meeting.signatures;
    if signatures.is_empty() {
        return vec![Verdict::CannotTell(Silence::NoSignatures)];
    }
    let has = |role: Role| signatures.iter().any(|signature| signature.role == role);
    let expected = [Role::Secretary, Role::Chair, Role::Adjuster];
    let missing: Vec<Role> = expected.into_iter().filter(|role| !has(*role)).collect();
    if missing.is_empty() {
        return vec![Verdict::Follows];
    }
    let all = signatures.iter().map(|signature| &signature.sources);
    let sources = all.fold(tried.sources(), |sources, more| sources.and(more));
    let seen = Seen::NotSigned { missing };
    vec![found(tried.verdict(ObservationStatus::Open, seen, sources))]
}

/// The meeting is minuted together with one of `through`.
pub(super) fn minuted_together(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let bodies = &tried.meeting.organizations;
    if bodies.iter().any(|body| through.contains(body)) {
        return vec![Verdict::Follows];
    }
    let seen = Seen::MinutedApart {
        with: through.clone(),
    };
    vec![found(tried.verdict(
        ObservationStatus::Open,
        seen,
        tried.sources(),
    ))]
}
