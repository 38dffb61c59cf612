//! The agreed way from body to body, and what can come next, to be laid over what happened.

use super::handed;
use crate::domain::order::sort_by_key;
use crate::domain::{
    Case, CircumstanceKind, ConsultationStatus, Day, Foundation, Id, Organization, RouteKind, Step,
    Workspace,
};
use crate::procedure::{PotentialState, Procedure};
use crate::screen::BodyRef;
use crate::screen::words::case as words;

/// From one body to the next, as the agreed way says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedLeg {
    /// The body it comes from.
    pub from: Id<Organization>,
    /// The body it goes to.
    pub to: Id<Organization>,
    /// Whether the case went so.
    pub followed: Followed,
}

/// Whether a case went the agreed way from one body to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Followed {
    /// It was handed on so.
    Yes,
    /// It came there, and a source says that it did not go so.
    Denied,
    /// It came there later, by none of the agreed ways.
    Otherwise,
    /// It did not go so, or went another of the agreed ways.
    No,
}

impl Followed {
    /// The word used in class names.
    pub fn class(self) -> &'static str {
        match self {
            Self::Yes => "followed",
            Self::Denied => "denied",
            Self::Otherwise => "otherwise",
            Self::No => "not-gone",
        }
    }
}

impl AgreedLeg {
    /// The agreed way between bodies that are named in its steps, and whether a case has
    /// gone it. What is only our reading of the documents is left out.
    pub fn of_case(workspace: &Workspace, case: &Case) -> Vec<Self> {
        let mut legs: Vec<Self> = Vec::new();
        let routes = workspace.records().routes.iter().filter(|route| {
            matches!(route.kind, RouteKind::Causes | RouteKind::Allows)
                && route.foundation != Foundation::Inferred
        });
        let step = |id: &Id<Step>| workspace.find(id).filter(|step| !step.of_meeting);
        for route in routes {
            let (Some(before), Some(after)) = (step(&route.from), step(&route.to)) else {
                continue;
            };
            for from in &before.organizations {
                for to in after.organizations.iter().filter(|to| *to != from) {
                    if legs.iter().all(|leg| leg.from != *from || leg.to != *to) {
                        legs.push(Self {
                            from: from.clone(),
                            to: to.clone(),
                            followed: followed(workspace, case, from, to),
                        });
                    }
                }
            }
        }
        // Of several ways to a body one is enough.
        let reached: Vec<_> = legs
            .iter()
            .filter(|leg| leg.followed == Followed::Yes)
            .map(|leg| leg.to.clone())
            .collect();
        for leg in &mut legs {
            let came = matches!(leg.followed, Followed::Otherwise | Followed::Denied);
            if came && reached.contains(&leg.to) {
                leg.followed = Followed::No;
            }
        }
        legs
    }
}

/// The agreed way in words, leg by leg.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedLine {
    /// The body it comes from.
    pub from: BodyRef,
    /// The body it goes to.
    pub to: BodyRef,
    /// Whether the case went so.
    pub followed: &'static str,
    /// Where a source says that it did not: what, and who says so.
    pub denied: Vec<String>,
}

impl AgreedLine {
    /// What the agreed way says, and whether a case has gone it; what it has gone first.
    pub fn of_case(workspace: &Workspace, case: &Case) -> Vec<Self> {
        let mut legs = AgreedLeg::of_case(workspace, case);
        sort_by_key(&mut legs, |leg| leg.followed);
        let lines = legs.into_iter().filter_map(|leg| {
            Some(Self {
                from: BodyRef::find(workspace, &leg.from)?,
                to: BodyRef::find(workspace, &leg.to)?,
                followed: words::followed(leg.followed),
                denied: match leg.followed {
                    Followed::Denied => denials(case, &leg.to).collect(),
                    Followed::Yes | Followed::Otherwise | Followed::No => Vec::new(),
                },
            })
        });
        lines.collect()
    }
}

/// What the sources say of a case having been brought to a body another way than the agreed.
fn denials<'a>(case: &'a Case, to: &'a Id<Organization>) -> impl Iterator<Item = String> + 'a {
    let stops = case.consultations.iter();
    let brought =
        stops.filter(|stop| stop.status == ConsultationStatus::Held && stop.handed_to.contains(to));
    let told = brought.flat_map(|stop| &stop.circumstances);
    told.filter(|told| told.kind == CircumstanceKind::BroughtPast)
        .map(|told| told.text.clone().unwrap_or_default())
}

/// Whether a body is another or a part of it.
fn is_or_within(workspace: &Workspace, body: &Id<Organization>, whole: &Id<Organization>) -> bool {
    let body = workspace.find(body);
    body.is_some_and(|body| body.id == *whole || body.is_within(workspace, whole))
}

/// A stop where it was first raised is not one it was handed on to.
fn followed(
    workspace: &Workspace,
    case: &Case,
    from: &Id<Organization>,
    to: &Id<Organization>,
) -> Followed {
    let is_at = |number: usize, body: &Id<Organization>| {
        let stop = number
            .checked_sub(1)
            .and_then(|at| case.consultations.get(at));
        stop.is_some_and(|stop| {
            let at = stop.organization.as_ref();
            stop.status == ConsultationStatus::Held
                && at.is_some_and(|at| is_or_within(workspace, at, body))
        })
    };
    let last = case.consultations.len();
    let came_from = |number: usize| {
        let handed = handed(case, number);
        handed.iter().any(|(sender, _)| is_at(*sender, from))
    };
    let mut arrivals = (1..=last).filter(|number| is_at(*number, to));
    if arrivals.clone().any(came_from) {
        return Followed::Yes;
    }
    let first_there = (1..=last).find(|number| is_at(*number, from));
    let begins = first_there.unwrap_or(1);
    if !arrivals.any(|number| number > begins) {
        Followed::No
    } else if denials(case, to).next().is_some() {
        Followed::Denied
    } else {
        Followed::Otherwise
    }
}

/// Where the case may go from where it is, and whether it must. A step that the body itself
/// can take leads on to where that step leads.
pub(super) fn next(
    workspace: &Workspace,
    case: &Case,
    now: &Id<Organization>,
    today: Day,
) -> Vec<(Id<Organization>, bool)> {
    let mut next: Vec<(Id<Organization>, bool)> = Vec::new();
    for potential in Procedure::new(workspace).on(today).potential(case) {
        let is_due = potential.state == PotentialState::Must;
        if !is_due && potential.state != PotentialState::May {
            continue;
        }
        let Some(step) = workspace.find(&potential.step) else {
            continue;
        };
        let mut bodies: Vec<_> = step.organizations.iter().collect();
        if bodies.contains(&now) {
            let routes = workspace.records().routes.iter();
            let led = routes.filter(|it| it.from == step.id && it.kind == RouteKind::Causes);
            let led = led.filter_map(|route| workspace.find(&route.to));
            bodies.extend(
                led.filter(|it| !it.of_meeting)
                    .flat_map(|it| &it.organizations),
            );
        }
        for body in bodies {
            match next.iter_mut().find(|(known, _)| known == body) {
                Some((_, known)) => *known |= is_due,
                None => next.push((body.clone(), is_due)),
            }
        }
    }
    next
}
