//! What was sent for comment, and who answered.

use super::line::{about, exists, is_answer};
use super::time::{is_our_reading, status};
use super::{AtStop, Silence, Span, Verdict, is_held, is_or_within, told, was_at};
use crate::domain::{
    Adoption, CircumstanceKind, Consultation, ConsultationRole, ConsultationStatus, Id, Limit,
    Organization, Source,
};
use crate::procedure::beyond::{Beyond, Did};
use crate::procedure::measure::{Measured, at_most, between};
use crate::procedure::observation::{ObservationStatus, Seen};
use crate::procedure::stop::Order;

/// Something that is, or may be, an answer.
struct Answer<'a> {
    did: Did,
    span: Span,
    sources: &'a [Source],
    /// Whether it surely is one that came afterwards.
    surely: bool,
    is_our_reading: bool,
}

/// Each of those asked answers. A missing answer is an open question, never a no.
pub(super) fn comments_answered(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let sent = told(tried.stop, CircumstanceKind::SentForComment);
    let asked = asked(tried);
    if asked.is_empty() {
        return Vec::new();
    }
    let most = tried.check.limit.as_ref();
    let mut verdicts = Vec::new();
    let mut missing = Vec::new();
    for body in &asked {
        match answered(tried, body, most) {
            Some(verdict) => verdicts.push(verdict),
            None => missing.push(body.clone()),
        }
    }
    if !missing.is_empty() {
        let seen = Seen::NotCommented {
            bodies: missing,
            asked: asked.len(),
            most: most.cloned(),
        };
        let sources = tried.sources().and_told(sent);
        verdicts.push(tried.verdict(ObservationStatus::Open, seen, sources));
    }
    // That the rule was followed, or the log does not tell, is said once.
    if verdicts.iter().any(|it| *it != Verdict::Follows) {
        verdicts.retain(|it| *it != Verdict::Follows);
    }
    verdicts.dedup();
    verdicts
}

/// Whom it was sent to, each huvudman of a group for itself.
fn asked(tried: &AtStop<'_, '_>) -> Vec<Id<Organization>> {
    let workspace = tried.workspace();
    let mut asked: Vec<Id<Organization>> = Vec::new();
    for to in &tried.stop.handed_to {
        let all = workspace.records().organizations.iter();
        let huvudmen = all.filter(|body| {
            body.is_huvudman() && exists(tried, body) && is_or_within(workspace, &body.id, to)
        });
        let huvudmen: Vec<_> = huvudmen.map(|body| body.id.clone()).collect();
        let each = if huvudmen.is_empty() {
            vec![to.clone()]
        } else {
            huvudmen
        };
        asked.extend(each);
    }
    let through = &tried.check.through;
    let is_meant = |body: &Id<Organization>| {
        let within = |whole| is_or_within(workspace, body, whole);
        through.is_empty() || through.iter().any(within)
    };
    let mut meant: Vec<Id<Organization>> = Vec::new();
    for body in asked {
        if is_meant(&body) && !meant.contains(&body) {
            meant.push(body);
        }
    }
    meant
}

/// What is said of one of those asked; `None` where nothing shows that it answered, though it
/// should have.
fn answered(
    tried: &AtStop<'_, '_>,
    body: &Id<Organization>,
    most: Option<&Limit>,
) -> Option<Verdict> {
    let sent = Span::of(&tried.stop.date);
    // What the sending itself says goes before what the rule says of all.
    let told = told(tried.stop, CircumstanceKind::SentForComment);
    let until = told.and_then(|it| it.period.to.as_ref());
    let answers = answers(tried, body);
    let undated = adoptions(tried, body).any(|it| it.date.is_none());
    let time = |answer: &Answer<'_>| match until {
        Some(until) => Some(between(answer.span, None, Some(Span::of(until)))),
        None => most.map(|most| at_most(sent, answer.span, most)),
    };
    let in_time = |it: &Answer<'_>| it.surely && matches!(time(it), None | Some(Measured::Kept));
    let has_limit = until.is_some() || most.is_some();
    if answers.iter().any(in_time) || undated && !has_limit {
        return Some(Verdict::Follows);
    }
    if undated || answers.iter().any(|it| time(it) != Some(Measured::Broken)) {
        return Some(Verdict::CannotTell(Silence::TimeUnsure));
    }
    let late = answers.iter().filter(|it| it.surely);
    let late = late.min_by_key(|it| it.did.date.sort_day());
    if let Some(late) = late.filter(|_| has_limit) {
        let (sent, answer) = (Did::at(tried.stop), late.did.clone());
        let seen = Seen::Beyond(match (until.cloned(), most.cloned()) {
            (None, Some(most)) => Beyond::CommentedLate { sent, answer, most },
            (until, _) => Beyond::CommentedAfter {
                sent,
                answer,
                until: until?,
            },
        });
        let status = status(
            late.is_our_reading || is_our_reading(tried.stop) || tried.stop.handed_to_inferred,
        );
        let sources = tried.sources().and(late.sources);
        return Some(about(tried, body, status, seen, sources));
    }
    let is_out = match (until, most) {
        (Some(until), _) => tried.procedure.is_past(Span::of(until)),
        (None, Some(most)) => tried.procedure.is_out(sent, most),
        (None, None) => true,
    };
    (!is_out).then_some(Verdict::CannotTell(Silence::TimeNotOut))
}

/// What one of those asked, or a body in its line, did with the case and may be its answer.
fn answers<'a>(tried: &AtStop<'_, 'a>, body: &Id<Organization>) -> Vec<Answer<'a>> {
    let workspace = tried.workspace();
    let is_its = |stop: &Consultation| {
        let led = stop.organization.as_ref();
        was_at(stop, std::slice::from_ref(body))
            || led.is_some_and(|led| is_or_within(workspace, led, body))
    };
    let is_one = |stop: &Consultation| {
        let roles = &tried.check.through_roles;
        (roles.is_empty() || roles.contains(&stop.role))
            && (is_its(stop) || stop.organization.is_none())
    };
    let stops = tried.case.consultations.iter().enumerate();
    let stops = stops.filter(|(at, stop)| {
        *at != tried.at && stop.status != ConsultationStatus::Planned && is_one(stop)
    });
    let stops = stops.map(|(at, stop)| (tried.order_of(at, stop), stop));
    let stops = stops.filter(|(order, _)| *order != Order::Before);
    let by_stop = stops.map(|(order, stop)| Answer {
        did: Did {
            by: Some(body.clone()),
            ..Did::at(stop)
        },
        span: Span::of(&stop.date),
        sources: &stop.sources,
        surely: is_held(stop) && is_its(stop) && order == Order::After,
        is_our_reading: is_our_reading(stop),
    });
    let by_adoption = adoptions(tried, body).filter_map(|it| {
        let date = it.date.clone()?;
        let (sent, span) = (Span::of(&tried.stop.date), Span::of(&date));
        let is = |a: Span, b: Span| a.latest.zip(b.earliest).is_some_and(|(a, b)| a < b);
        (!is(span, sent)).then_some(Answer {
            did: Did {
                by: Some(body.clone()),
                role: ConsultationRole::Decided,
                date,
            },
            span,
            sources: &it.sources,
            surely: is(sent, span),
            is_our_reading: false,
        })
    });
    by_stop.chain(by_adoption).collect()
}

/// What a huvudman decided of the case.
fn adoptions<'a>(
    tried: &AtStop<'_, 'a>,
    body: &Id<Organization>,
) -> impl Iterator<Item = &'a Adoption> {
    let adoptions = tried.case.adoptions.iter();
    adoptions.filter(move |it| it.huvudman == *body && is_answer(it))
}
