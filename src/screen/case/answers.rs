//! The five questions on top of a case, each with a short answer.

use super::first_sentence;
use super::step::Handover;
use crate::domain::{Case, Consultation, ConsultationStatus, Day, Finished, Workspace};
use crate::screen::deviations::count;
use crate::screen::names::short_name_at;
use crate::screen::words::{case as words, finished};
use crate::screen::{BodyRef, dates};

/// The answers, in the order the questions always stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// *Vad är det?*
    pub what: Answer,
    /// *Är det klart?*
    pub finished: Answer,
    /// *Var är det nu?* The short part is empty when there is a holder.
    pub place: Answer,
    /// The body that holds it.
    pub holder: Option<Handover>,
    /// *Vad händer sedan?*
    pub next: Answer,
    /// Whether what comes should have come by now, and no minutes show it.
    pub no_minutes: bool,
    /// *Vad har hänt?*
    pub happened: Answer,
    /// Recorded deviations: ”3 avvikelser”.
    pub deviations: Option<String>,
    /// That sources disagree about the case, and at how many points.
    pub contradictions: Option<String>,
}

/// A short answer and at most a sentence more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub short: String,
    /// A sentence more; may be empty.
    pub more: String,
}

impl Answer {
    fn new(short: impl Into<String>, more: impl Into<String>) -> Self {
        Self {
            short: short.into(),
            more: more.into(),
        }
    }
}

impl Answers {
    pub(super) fn new(workspace: &Workspace, case: &Case, today: Day) -> Self {
        let coming = case.coming(workspace).next();
        Self {
            what: Answer::new(capitalised(&case.case_type), first_sentence(&case.summary)),
            finished: Answer::new(
                finished(case.outcome.finished),
                first_sentence(&case.outcome.text),
            ),
            place: place(case),
            holder: holder(workspace, case),
            next: next(workspace, case, coming),
            no_minutes: coming.is_some_and(|it| has_passed(it, today)),
            happened: happened(workspace, case),
            deviations: count(workspace, case, |_| true),
            contradictions: words::disagree(case.contradictions.len()),
        }
    }
}

/// ”Beslutsärende.”
fn capitalised(case_type: &str) -> String {
    let mut chars = case_type.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).chain(['.']).collect()
}

fn holder(workspace: &Workspace, case: &Case) -> Option<Handover> {
    let id = case.outcome.holder.as_ref()?;
    Some(Handover {
        body: BodyRef::find(workspace, id)?,
        inferred: case.outcome.holder_inferred,
    })
}

/// When it was last treated says how old the answer is.
fn place(case: &Case) -> Answer {
    let last = case.last_held().map(|held| dates::date(&held.date));
    let treated = last.map(|when| words::last_treated(&when));
    match (&case.outcome.holder, case.outcome.finished) {
        (Some(_), _) => Answer::new("", treated.unwrap_or_default()),
        (None, Finished::Yes) => Answer::new(words::IS_FINISHED, treated.unwrap_or_default()),
        (None, Finished::No | Finished::Unknown) => {
            Answer::new(words::NOT_STATED, words::NO_HOLDER)
        }
    }
}

fn next(workspace: &Workspace, case: &Case, coming: Option<&Consultation>) -> Answer {
    match (coming, &case.outcome.next, case.outcome.finished) {
        (Some(coming), _, _) => {
            let body = coming.organization.as_ref();
            let body = body.and_then(|id| workspace.find(id));
            Answer::new(
                words::coming(
                    &dates::date(&coming.date),
                    body.map(|body| short_name_at(body, &coming.date))
                        .as_deref(),
                ),
                first_sentence(&coming.what),
            )
        }
        (None, Some(next), _) => Answer::new(words::NO_DAY, first_sentence(next)),
        (None, None, Finished::Yes) => Answer::new(words::IS_FINISHED, words::NO_NEXT),
        (None, None, _) => Answer::new(words::NOT_STATED, words::NO_NEXT),
    }
}

fn has_passed(planned: &Consultation, today: Day) -> bool {
    planned.date.latest().is_some_and(|last| last < today)
}

fn happened(workspace: &Workspace, case: &Case) -> Answer {
    let count = |status| {
        let steps = case.consultations.iter();
        let steps = steps.filter(|step| !workspace.was_passed_over(step));
        steps.filter(|step| step.status == status).count()
    };
    let more = words::not_held(
        count(ConsultationStatus::Planned),
        count(ConsultationStatus::Unknown),
    );
    match case.held_count() {
        0 => Answer::new(words::NOTHING_HAPPENED, more),
        held => Answer::new(words::held(held), more),
    }
}
