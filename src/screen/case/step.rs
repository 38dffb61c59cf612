//! A case's way, step by step: what the play bar, the step card and the dated list show.

use crate::app::{At, Route};
use crate::domain::{
    Case, Collection, Consultation, ConsultationRole, ConsultationStatus, Id, Meeting,
    Organization, Plan, Workspace,
};
use crate::screen::deviations::count;
use crate::screen::names::Dated;
use crate::screen::way::Phase;
use crate::screen::words::{case as words, consultation_role};
use crate::screen::{BodyRef, Citation, PersonName, dates};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it is changed.
    pub at: At,
    /// From 1, in the order of the way.
    pub number: usize,
    /// Its place in the case's page.
    pub route: Route,
    /// ”15 mars 2024”, ”2025, planerat”, ”15 mars 2024, punkten utgick”.
    pub when: String,
    /// The day for machines, when one day is known.
    pub day: Option<String>,
    /// The body in words.
    pub body_text: String,
    /// The body.
    pub body: Option<BodyRef>,
    /// What the body did: ”bereddes”; `None` when no word fits, or nothing shows that it did.
    pub role: Option<&'static str>,
    /// Whether it took place.
    pub status: ConsultationStatus,
    /// What happened.
    pub what: String,
    /// What came of it.
    pub outcome: Option<String>,
    /// What was planned before it was held: ”15 mars 2024: Ska behandlas.”, and where that stands.
    pub plan: Option<(String, Vec<Citation>)>,
    /// Others taking part.
    pub with: Vec<BodyRef>,
    /// Bodies that handed the case on to this one since it last had it.
    pub from: Vec<Handover>,
    /// Bodies it was handed on to.
    pub to: Vec<Handover>,
    /// Whether it stayed with the body.
    pub stayed: bool,
    /// Whether the step is our inference.
    pub inferred: bool,
    /// What the minutes of this item record of deviations: ”3 avvikelser”.
    pub deviations: Option<String>,
    /// Who presented the item, where its minutes are here.
    pub presenters: Vec<PersonName>,
    /// What sources say of it that bears on the rules, each with whether it is our reading that
    /// it is said of this step.
    pub said: Vec<(String, bool)>,
    /// Where it stands.
    pub sources: Vec<Citation>,
}

/// A body at the other end of a handing on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The body.
    pub body: BodyRef,
    /// Whether it is our reading.
    pub inferred: bool,
}

impl Step {
    pub(super) fn of_case(workspace: &Workspace, case: &Case) -> Vec<Self> {
        let numbered = case.consultations.iter().zip(1..);
        numbered
            .map(|(consultation, number)| Self::new(workspace, case, consultation, number))
            .collect()
    }

    fn new(workspace: &Workspace, case: &Case, it: &Consultation, number: usize) -> Self {
        let body = it.organization.as_ref();
        let track = body
            .and_then(|id| workspace.find(id))
            .map(|body| body.track);
        let body = body.and_then(|id| BodyRef::at(workspace, id, &it.date));
        let others = |id: &&Id<Organization>| Some(*id) != it.organization.as_ref();
        Self {
            at: At::record(Collection::Cases, case.id.as_str())
                .field("consultations")
                .element(it.id.as_str()),
            number,
            route: Route::case(case.id.clone(), Some(number)),
            when: when(workspace, it),
            day: it.date.exact().map(|day| day.to_string()),
            body_text: body_text(it, body.as_ref()),
            body,
            role: Some(it.role)
                .filter(|_| it.status == ConsultationStatus::Held)
                .filter(|role| *role != ConsultationRole::Other)
                .map(|role| consultation_role(role, track)),
            status: it.status,
            what: it.what.clone(),
            outcome: it.outcome.clone(),
            plan: it.plan.as_ref().map(|it| plan(workspace, it)),
            with: BodyRef::all_at(
                workspace,
                it.other_organizations.iter().filter(others),
                &it.date,
            ),
            from: from(workspace, case, number),
            to: it
                .handed_to
                .iter()
                .filter(others)
                .filter_map(|id| Handover::new((workspace, &it.date), id, it.handed_to_inferred))
                .collect(),
            stayed: it.organization.iter().any(|id| it.handed_to.contains(id)),
            inferred: it.inferred,
            deviations: count(workspace, case, |deviation| {
                it.meeting.as_ref() == Some(&deviation.meeting) && it.item == deviation.item
            }),
            presenters: presenters(workspace, it),
            said: said(it),
            sources: Citation::all(workspace, &it.sources),
        }
    }

    /// How it stands to the step shown.
    pub fn mark(&self, shown: usize) -> Phase {
        Phase::of(self.number, shown, self.status)
    }
}

/// When it was; what was planned for an item that was then not treated is planned no longer.
fn when(workspace: &Workspace, it: &Consultation) -> String {
    let item = workspace.item_of(it).map(|(_, item)| item);
    match item.filter(|_| workspace.was_passed_over(it)) {
        Some(item) => words::passed_over(&dates::date(&it.date), item.was_put_off()),
        None => dates::of_consultation(it),
    }
}

impl Handover {
    fn new((workspace, date): Dated<'_>, id: &Id<Organization>, inferred: bool) -> Option<Self> {
        BodyRef::at(workspace, id, date).map(|body| Self { body, inferred })
    }
}

fn plan(workspace: &Workspace, plan: &Plan) -> (String, Vec<Citation>) {
    let stated = plan.date_as_stated.clone();
    let when = stated.unwrap_or_else(|| dates::date(&plan.date));
    let sources = Citation::all(workspace, &plan.sources);
    (words::planned(&when, &plan.what), sources)
}

/// Whose words it is, as the record has it, and for which time it is said.
fn said(it: &Consultation) -> Vec<(String, bool)> {
    let said = it.circumstances.iter();
    let said = said.filter_map(|it| {
        let period = dates::period(&it.period);
        let text = match (it.text.clone(), period) {
            (text, None) => text?,
            (text, Some(period)) => words::said_for(it.kind, text.as_deref(), &period),
        };
        Some((text, it.inferred))
    });
    said.collect()
}

/// Who presented the item of a stop.
fn presenters(workspace: &Workspace, it: &Consultation) -> Vec<PersonName> {
    let meeting = it.meeting.as_ref().and_then(|id| workspace.find(id));
    let item = meeting.zip(it.item.as_ref());
    let item = item.and_then(|(meeting, number): (&Meeting, _)| meeting.item(number));
    let presenters = item.into_iter().flat_map(|item| &item.presenters);
    let named = presenters.map(|it| PersonName::new(it.name.clone(), it.person.as_ref()));
    named.collect()
}

fn body_text(consultation: &Consultation, body: Option<&BodyRef>) -> String {
    consultation
        .organization_text
        .clone()
        .or_else(|| body.map(|body| body.name.clone()))
        .unwrap_or_else(|| words::NO_BODY.to_owned())
}

/// Who handed the case on to the body of a step, since that body last had it.
fn from(workspace: &Workspace, case: &Case, number: usize) -> Vec<Handover> {
    let Some(((this, _), earlier)) = case
        .consultations
        .get(..number)
        .and_then(<[_]>::split_last)
        .and_then(|(last, earlier)| Some(((last.organization.as_ref()?, last), earlier)))
    else {
        return Vec::new();
    };
    let is_here = |step: &Consultation| step.organization.as_ref() == Some(this);
    let since = earlier.iter().rposition(is_here).map_or(0, |at| at + 1);
    let mut from: Vec<Handover> = Vec::new();
    for step in earlier.iter().skip(since) {
        let sender = step.organization.as_ref();
        let sender = sender.filter(|_| step.handed_to.contains(this));
        let Some(sender) = sender
            .and_then(|id| Handover::new((workspace, &step.date), id, step.handed_to_inferred))
        else {
            continue;
        };
        match from
            .iter_mut()
            .find(|known| known.body.id == sender.body.id)
        {
            Some(known) => known.inferred &= sender.inferred,
            None => from.push(sender),
        }
    }
    from
}
