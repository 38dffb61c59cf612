//! A rule being tried at one stop of a case, and what checks ask of it.

use super::observation::{Observation, ObservationStatus, Seen, Verdict};
use super::when::Span;
use crate::domain::{
    AgendaItem, Case, Check, Circumstance, CircumstanceKind, Consultation, ConsultationStatus,
    Decision, Id, Meeting, Organization, Rule, Source, Track, Workspace,
};

/// A rule tried at one stop of a case.
#[derive(Clone, Copy)]
pub(super) struct AtStop<'p, 'a> {
    pub(super) procedure: &'p super::Procedure<'a>,
    pub(super) rule: &'a Rule,
    pub(super) check: &'a Check,
    pub(super) case: &'a Case,
    /// Its place on the way.
    pub(super) at: usize,
    pub(super) stop: &'a Consultation,
}

impl<'a> AtStop<'_, 'a> {
    pub(super) fn workspace(&self) -> &'a Workspace {
        self.procedure.workspace
    }

    /// The held stops before it, nearest first, with their places.
    pub(super) fn before(&self) -> impl Iterator<Item = (usize, &'a Consultation)> {
        let all = self.case.consultations.iter().enumerate().take(self.at);
        all.rev().filter(|(_, stop)| is_held(stop))
    }

    /// The held stops after it, nearest first, with their places.
    pub(super) fn after(&self) -> impl Iterator<Item = (usize, &'a Consultation)> {
        let all = self.case.consultations.iter().enumerate().skip(self.at + 1);
        all.filter(|(_, stop)| is_held(stop))
    }

    /// Whether the days tell that another stop came before it, or after. Which stands first
    /// on the way says nothing of that: of stops of one day, or of no known day, it is only
    /// how the log is written, unless one of them is said to have handed the case to the other.
    pub(super) fn order_of(&self, at: usize, other: &Consultation) -> Order {
        let (this, it) = (Span::of(&self.stop.date), Span::of(&other.date));
        let before = |a: Span, b: Span| a.latest.zip(b.earliest).is_some_and(|(a, b)| a < b);
        if before(it, this) || at < self.at && hands_to(other, self.stop) {
            Order::Before
        } else if before(this, it) || at > self.at && hands_to(self.stop, other) {
            Order::After
        } else {
            Order::Unsure
        }
    }

    /// Of the held stops that are wanted, how surely one came before it.
    pub(super) fn came_before(&self, wanted: impl Fn(&Consultation) -> bool) -> Came {
        self.came(Order::Before, wanted)
    }

    /// Of the held stops that are wanted, how surely one came after it.
    pub(super) fn came_after(&self, wanted: impl Fn(&Consultation) -> bool) -> Came {
        self.came(Order::After, wanted)
    }

    fn came(&self, when: Order, wanted: impl Fn(&Consultation) -> bool) -> Came {
        let stops = self.case.consultations.iter().enumerate();
        let others = stops.filter(|(at, stop)| *at != self.at && is_held(stop) && wanted(stop));
        let mut orders: Vec<Order> = others.map(|(at, stop)| self.order_of(at, stop)).collect();
        orders.retain(|order| *order == when || *order == Order::Unsure);
        match (orders.contains(&when), orders.is_empty()) {
            (true, _) => Came::Surely,
            (false, true) => Came::Not,
            (false, false) => Came::Perhaps,
        }
    }

    /// When it was.
    pub(super) fn span(&self) -> Span {
        Span::of_stop(self.workspace(), self.case, self.at)
    }

    /// The meeting and the item it was, where the minutes are in the log.
    pub(super) fn item(&self) -> Option<(&'a Meeting, &'a AgendaItem)> {
        item_of(self.workspace(), self.stop)
    }

    /// The decisions of its item that surely are about it.
    pub(super) fn decisions(&self) -> impl Iterator<Item = &'a Decision> {
        decisions_of(self.workspace(), self.stop)
    }

    /// A finding at the stop.
    pub(super) fn verdict(
        &self,
        status: ObservationStatus,
        seen: Seen,
        sources: Sources,
    ) -> Verdict {
        Verdict::Found(Box::new(Observation {
            rule: self.rule.id.clone(),
            status,
            case: Some(self.case.id.clone()),
            consultation: Some(self.stop.id.clone()),
            meeting: self.stop.meeting.clone(),
            item: self.stop.item.clone(),
            organization: self.stop.organization.clone(),
            seen,
            told: sources.told,
            sources: sources.all,
        }))
    }

    /// The sources of the stop itself.
    pub(super) fn sources(&self) -> Sources {
        Sources::default().and(&self.stop.sources)
    }
}

/// What a finding rests on.
#[derive(Default)]
pub(super) struct Sources {
    /// What the sources say, where a circumstance tells it.
    pub(super) told: Vec<String>,
    /// The sources, each named once.
    pub(super) all: Vec<Source>,
}

impl Sources {
    pub(super) fn and(mut self, sources: &[Source]) -> Self {
        for source in sources {
            if !self.all.contains(source) {
                self.all.push(source.clone());
            }
        }
        self
    }

    /// With what a source says of a stop.
    pub(super) fn and_told(mut self, told: Option<&Circumstance>) -> Self {
        let Some(told) = told else {
            return self;
        };
        self.told.extend(told.text.clone());
        self.and(&told.sources)
    }

    /// With what is told of a stop that a reader should hear beside the finding.
    pub(super) fn and_what(mut self, stop: &Consultation) -> Self {
        self.told.push(stop.what.clone());
        self.and(&stop.sources)
    }
}

/// Which of two stops came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Before,
    After,
    Unsure,
}

/// Whether a stop that is looked for came before or after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    Surely,
    /// One is in the log; which came first cannot be told.
    Perhaps,
    Not,
}

fn item_of<'a>(
    workspace: &'a Workspace,
    stop: &Consultation,
) -> Option<(&'a Meeting, &'a AgendaItem)> {
    let meeting = workspace.find(stop.meeting.as_ref()?)?;
    Some((meeting, meeting.item(stop.item.as_ref()?)?))
}

/// The decisions of a stop's item that surely are about it: it is the only case there, or it
/// was handed on to whom the decision is addressed.
pub(super) fn decisions_of<'a>(
    workspace: &'a Workspace,
    stop: &'a Consultation,
) -> impl Iterator<Item = &'a Decision> {
    let item = item_of(workspace, stop).map(|(_, item)| item);
    let alone = item.is_some_and(|item| item.cases.len() == 1);
    let by_it = |it: &&Decision| stop.organization.as_ref() == Some(&it.by);
    let reaches = move |body: &Id<Organization>| {
        let reaches = |to: &Id<Organization>| is_or_within(workspace, body, to);
        stop.handed_to.iter().any(reaches)
    };
    let all = item.map_or(&[][..], |item| &item.decisions).iter();
    all.filter(by_it)
        .filter(move |it| alone || it.addressed_to.iter().any(reaches))
}

/// Whether a stop is said to have handed the case to the body of another.
fn hands_to(from: &Consultation, to: &Consultation) -> bool {
    let receives = |body: &Id<Organization>| from.handed_to.contains(body);
    !from.handed_to_inferred && to.organization.as_ref().is_some_and(receives)
}

pub(super) fn is_held(stop: &Consultation) -> bool {
    stop.status == ConsultationStatus::Held
}

/// Whether one of the bodies led the stop.
pub(super) fn led_by(stop: &Consultation, bodies: &[Id<Organization>]) -> bool {
    let led = |body: &Id<Organization>| bodies.contains(body);
    stop.organization.as_ref().is_some_and(led)
}

/// Whether one of the bodies led the stop or took part in it.
pub(super) fn was_at(stop: &Consultation, bodies: &[Id<Organization>]) -> bool {
    led_by(stop, bodies)
        || stop
            .other_organizations
            .iter()
            .any(|it| bodies.contains(it))
}

/// What a source says of the stop, of this kind.
pub(super) fn told(stop: &Consultation, kind: CircumstanceKind) -> Option<&Circumstance> {
    stop.circumstances.iter().find(|told| told.kind == kind)
}

/// Whether a body is another, or belongs to it in the line: a nämnd to its huvudman, a
/// huvudman to the huvudmän.
pub(super) fn is_or_within(
    workspace: &Workspace,
    body: &Id<Organization>,
    whole: &Id<Organization>,
) -> bool {
    body == whole
        || workspace.find(body).is_some_and(|body| {
            let line = std::iter::once(body).chain(body.ancestors(workspace));
            let mut line = line.take_while(|it| it.track == Track::Line);
            line.any(|it| it.sub_organization_of.as_ref() == Some(whole))
        })
}

/// The one huvudman a body in the line belongs to; none for a group of them.
pub(super) fn huvudman_of<'a>(
    workspace: &'a Workspace,
    body: &Id<Organization>,
) -> Option<&'a Organization> {
    let body = workspace.find(body)?;
    let mut line = std::iter::once(body).chain(body.ancestors(workspace));
    line.find(|it| it.is_huvudman())
}
