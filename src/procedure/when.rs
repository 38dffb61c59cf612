//! When a stop was, as far as date, order of the way and the body's own time tell, and
//! whether a rule was in force then.

use crate::domain::{
    Case, Certainty, Consultation, ConsultationStatus, Date, Day, Stated, Workspace,
};

/// The days between which something surely was; an end that is not known is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Not before this.
    pub(super) earliest: Option<Day>,
    /// Not after this.
    pub(super) latest: Option<Day>,
}

/// Whether something lies within a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// Surely.
    Inside,
    /// Surely not.
    Outside,
    /// It cannot be told.
    Unsure,
}

impl Span {
    /// What a date says surely: nothing, where it is stated with reservation.
    pub(super) fn of(date: &Date) -> Self {
        let sure = |stated: Stated| stated.certainty == Certainty::Certain;
        let (start, end) = match date {
            Date::Stated(stated) => (Some(*stated), Some(*stated)),
            Date::Between { start, end } => (*start, *end),
        };
        let known = |end: Option<Stated>| end.is_some_and(sure);
        Self {
            earliest: known(start).then(|| date.earliest()).flatten(),
            latest: known(end).then(|| date.latest()).flatten(),
        }
    }

    /// When a stop was. A held stop with an open date came after the stops before it on the
    /// way and before those after it, and no held stop was before its body existed or after it
    /// was over.
    pub(super) fn of_stop(workspace: &Workspace, case: &Case, at: usize) -> Self {
        let Some(stop) = case.consultations.get(at) else {
            return Self {
                earliest: None,
                latest: None,
            };
        };
        let mut span = Self::of(&stop.date);
        if stop.status != ConsultationStatus::Held {
            return span;
        }
        let held = |stop: &&Consultation| stop.status == ConsultationStatus::Held;
        let body = stop.organization.as_ref().and_then(|id| workspace.find(id));
        if span.earliest.is_none() {
            let before = case.consultations.iter().take(at).filter(held);
            let before = before.filter_map(|stop| Self::of(&stop.date).earliest);
            let founded = body.and_then(|body| body.period.from.as_ref()?.earliest());
            span.earliest = before.max().max(founded);
        }
        if span.latest.is_none() {
            let after = case.consultations.iter().skip(at + 1).filter(held);
            span.latest = after.filter_map(|stop| Self::of(&stop.date).latest).min();
        }
        let over = body.and_then(|body| body.period.to.as_ref()?.latest());
        span.latest = [span.latest, over].into_iter().flatten().min();
        span
    }

    /// Whether it lies within the time something was in force.
    pub(super) fn within(self, from: Option<&Date>, to: Option<&Date>) -> Placed {
        let begins = from.and_then(Date::earliest);
        let begun = from.and_then(Date::latest);
        let over = to.and_then(Date::latest);
        let ends = to.and_then(Date::earliest);
        let before = begins
            .zip(self.latest)
            .is_some_and(|(day, last)| last < day);
        let after = over
            .zip(self.earliest)
            .is_some_and(|(day, first)| day < first);
        if before || after {
            return Placed::Outside;
        }
        let surely_begun = from.is_none()
            || begun
                .zip(self.earliest)
                .is_some_and(|(day, first)| day <= first);
        let surely_not_over =
            to.is_none() || ends.zip(self.latest).is_some_and(|(day, last)| last <= day);
        if surely_begun && surely_not_over {
            Placed::Inside
        } else {
            Placed::Unsure
        }
    }
}
