//! What is awaited (*bevakning*): what was to happen by what was planned, decided or asked for,
//! and of which nothing in the log shows that it has.

use std::collections::BTreeSet;

use super::stop::{is_or_within, told, was_at};
use crate::domain::order::{set_of, sort_by_key};
use crate::domain::{
    AdoptionStatus, AgendaItem, Assignment, Basis, Case, Circumstance, CircumstanceKind,
    Consultation, ConsultationRole, ConsultationStatus, Date, Day, Decision, EarlierEffect,
    Finished, Id, Meeting, Organization, Records, Workspace, days_between,
};

/// Something awaited.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaited<'a> {
    /// What.
    pub matter: Matter<'a>,
    /// By when; `None` where that is not known.
    pub due: Option<&'a Date>,
    /// The bodies that are to see to it; none where that is not said.
    pub by: Vec<&'a Id<Organization>>,
}

/// What is awaited.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter<'a> {
    /// A stop that a case was to make (*planerat steg*).
    Stop(&'a Case, &'a Consultation),
    /// That a case which was tabled (*bordlagt*), or whose item was put off, is taken up again,
    /// where no other stop is planned.
    Return(&'a Case, &'a Consultation),
    /// What the huvudmän answer to a joint recommendation (*svar från huvudmännen*).
    Answers(&'a Case),
    /// What those say to whom a case was sent for comment (*remissvar*), and what is said of the
    /// sending.
    Comments(&'a Case, &'a Consultation, &'a Circumstance),
    /// What somebody was to do (*uppdrag*).
    Assignment(Place<'a>, &'a Assignment),
    /// What was to be done by a day, by a decision (*beslut*).
    Decision(Place<'a>, &'a Decision),
}

/// The agenda item that something was said under.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// Its meeting.
    pub meeting: &'a Meeting,
    /// The item.
    pub item: &'a AgendaItem,
}

/// How it is with the time that something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// It was out, by so many days, when the log ends.
    Out(i32),
    /// It went out so many days ago, and after what the log tells of: it may have happened.
    OutSince(i32),
    /// There are so many days left.
    Left(i32),
    /// No last day is known.
    Unknown,
}

impl Awaited<'_> {
    /// How it is with the time on a day, in a log that ends on another.
    pub fn time(&self, log_ends: Day, today: Day) -> Time {
        match self.due.and_then(Date::latest) {
            None => Time::Unknown,
            Some(last) if last >= today => Time::Left(days_between(today, last)),
            Some(last) if last < log_ends => Time::Out(days_between(last, log_ends)),
            Some(last) => Time::OutSince(days_between(last, today)),
        }
    }

    /// Whether the item that a case was tabled under says itself that it is to come back.
    fn is_said_by(&self, others: &[Self]) -> bool {
        let Matter::Return(_, stop) = &self.matter else {
            return false;
        };
        let mut places = others.iter().filter_map(|it| match it.matter {
            Matter::Assignment(place, _) | Matter::Decision(place, _) => Some(place),
            _ => None,
        });
        places.any(|place| {
            let (meeting, item) = (&place.meeting.id, place.item.key());
            stop.meeting.as_ref() == Some(meeting) && stop.item.as_deref() == Some(item)
        })
    }

    /// What was last in the order of time, and what has no time, by where it was said.
    fn rank(&self) -> (bool, Option<Day>) {
        let last = self.due.and_then(Date::latest);
        let said = match &self.matter {
            Matter::Stop(_, stop) | Matter::Return(_, stop) | Matter::Comments(_, stop, _) => {
                stop.date.sort_day()
            }
            Matter::Assignment(place, _) | Matter::Decision(place, _) => {
                place.meeting.date.sort_day()
            }
            Matter::Answers(case) => case
                .last_held()
                .map_or(Day::ZERO, |stop| stop.date.sort_day()),
        };
        (last.is_none(), last.or(Some(said)))
    }
}

/// Everything that is awaited: what has a last day first, the earliest of them before the others.
pub fn awaited(workspace: &Workspace) -> Vec<Awaited<'_>> {
    let records = workspace.records();
    let places = records.meetings.iter().flat_map(|meeting| {
        let items = meeting.agenda.iter();
        items.map(move |item| Place { meeting, item })
    });
    let overtaken = overtaken(records);
    let mut all: Vec<_> = places
        .flat_map(|place| of_item(workspace, &overtaken, place))
        .collect();
    let cases = records.cases.iter().filter(|case| !is_done(case));
    let of_cases = cases.flat_map(|case| of_case(workspace, case));
    let of_cases: Vec<_> = of_cases.filter(|it| !it.is_said_by(&all)).collect();
    all.extend(of_cases);
    sort_by_key(&mut all, Awaited::rank);
    all
}

/// The items whose decision a later one has revoked or carried out, by meeting and number.
fn overtaken(records: &Records) -> BTreeSet<(&Id<Meeting>, &str)> {
    let items = records.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let decisions = items.flat_map(|item| &item.decisions);
    let earlier = decisions.flat_map(|decision| &decision.earlier);
    let over = earlier.filter(|it| it.effect != EarlierEffect::Changes);
    set_of(over.map(|it| (&it.meeting, it.item.as_str())))
}

fn is_done(case: &Case) -> bool {
    case.outcome.finished == Finished::Yes
}

/// What is planned, but for what was planned for an item that was then not treated.
fn planned<'a>(workspace: &'a Workspace, case: &'a Case) -> impl Iterator<Item = &'a Consultation> {
    let stops = case.consultations.iter();
    let planned = stops.filter(|stop| stop.status == ConsultationStatus::Planned);
    planned.filter(|stop| !workspace.was_passed_over(stop))
}

/// A stop that was planned for an item which was put off, and when that is to come up.
fn put_off<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> Option<(&'a Consultation, Option<&'a Date>)> {
    let stop = case.consultations.last()?;
    let (_, item) = workspace.item_of(stop)?;
    if !workspace.was_passed_over(stop) || !item.was_put_off() {
        return None;
    }
    let to = item.put_off_to.as_ref().and_then(|id| workspace.find(id));
    Some((stop, to.map(|meeting| &meeting.date)))
}

fn of_case<'a>(workspace: &'a Workspace, case: &'a Case) -> Vec<Awaited<'a>> {
    let stops = planned(workspace, case).map(|stop| Awaited {
        matter: Matter::Stop(case, stop),
        due: Some(&stop.date),
        by: stop
            .organization
            .iter()
            .chain(&stop.other_organizations)
            .collect(),
    });
    let is_coming = case.coming(workspace).next().is_some();
    let tabled = case
        .last_held()
        .filter(|stop| stop.role == ConsultationRole::Tabled);
    let tabled = tabled.map(|stop| (stop, None));
    let left = put_off(workspace, case).or(tabled).filter(|_| !is_coming);
    let back = left.map(|(stop, due)| Awaited {
        matter: Matter::Return(case, stop),
        due,
        by: stop.organization.iter().collect(),
    });
    let pending: Vec<_> = case
        .adoptions
        .iter()
        .filter(|it| {
            let latest = case.adoption_of(&it.huvudman).map(|(_, latest)| latest);
            it.status == AdoptionStatus::Pending && latest == Some(it)
        })
        .map(|it| &it.huvudman)
        .collect();
    let answers = (!pending.is_empty()).then_some(Awaited {
        matter: Matter::Answers(case),
        due: None,
        by: pending,
    });
    let comments = comments(workspace, case);
    stops.chain(back).chain(answers).chain(comments).collect()
}

/// What was sent for comment and has not been answered by all who were asked. Nothing more is
/// awaited once the one who sent it has dealt with the case after the last day.
fn comments<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> impl Iterator<Item = Awaited<'a>> + use<'a> {
    let stops = case.consultations.iter();
    let held = stops.filter(|stop| stop.status == ConsultationStatus::Held);
    held.filter_map(move |stop| {
        let sent = told(stop, CircumstanceKind::SentForComment)?;
        let due = sent.period.to.as_ref();
        let asked = stop.handed_to.iter();
        let by: Vec<_> = asked
            .flat_map(|to| silent(workspace, case, stop, to))
            .collect();
        let is_answered = by.is_empty() && !stop.handed_to.is_empty();
        let last = due.unwrap_or(&stop.date);
        let sender = stop.organization.as_ref();
        let is_over = sender.is_some_and(|sender| has_dealt(workspace, case, sender, last));
        (!is_answered && !is_over).then_some(Awaited {
            matter: Matter::Comments(case, stop, sent),
            due,
            by,
        })
    })
}

/// Which of those that make up a body have not answered: itself where it is one or none has.
fn silent<'a>(
    workspace: &'a Workspace,
    case: &Case,
    sent: &Consultation,
    to: &'a Id<Organization>,
) -> Vec<&'a Id<Organization>> {
    let has_answered = |body: &Id<Organization>| {
        let adoption = case.adoption_of(body).map(|(_, latest)| latest);
        let is_answer = adoption.is_some_and(|it| it.status != AdoptionStatus::Pending);
        is_answer || has_dealt(workspace, case, body, &sent.date)
    };
    let day = sent.date.sort_day();
    let all = workspace.records().organizations.iter();
    let group = all.filter(|it| it.is_huvudman() && it.id != *to && it.period.may_include(day));
    let group = group.filter(|it| is_or_within(workspace, &it.id, to));
    let group: Vec<_> = group.map(|it| &it.id).collect();
    let silent: Vec<_> = group
        .iter()
        .copied()
        .filter(|it| !has_answered(it))
        .collect();
    let is_whole = silent.len() == group.len();
    if !is_whole {
        silent
    } else if has_answered(to) {
        Vec::new()
    } else {
        vec![to]
    }
}

/// Whether a body, or one in its line, dealt with a case after a day.
fn has_dealt(workspace: &Workspace, case: &Case, body: &Id<Organization>, after: &Date) -> bool {
    let after = after.latest().unwrap_or_else(|| after.sort_day());
    let stops = case.consultations.iter();
    let mut held = stops.filter(|stop| stop.status == ConsultationStatus::Held);
    held.any(|stop| {
        let led = stop.organization.as_ref();
        let is_its = was_at(stop, std::slice::from_ref(body))
            || led.is_some_and(|led| is_or_within(workspace, led, body));
        is_its && stop.date.sort_day() > after
    })
}

fn of_item<'a>(
    workspace: &'a Workspace,
    overtaken: &BTreeSet<(&Id<Meeting>, &str)>,
    place: Place<'a>,
) -> Vec<Awaited<'a>> {
    let cases = place.item.cases.iter();
    let cases: Vec<&Case> = cases.filter_map(|id| workspace.find(id)).collect();
    if !cases.is_empty() && cases.iter().all(|case| is_done(case)) {
        return Vec::new();
    }
    // A case that comes by the same day is told of once.
    let is_told = |due: Option<&Date>| {
        let mut stops = cases.iter().flat_map(|case| planned(workspace, case));
        due.is_some_and(|due| stops.any(|stop| stop.date == *due))
    };
    let is_owed = |it: &&Assignment| {
        let is_binding = !matches!(it.basis, Basis::Proposal | Basis::Support);
        let is_open = it.done_on.is_none() && !is_seen_to(workspace, &cases, place, &it.to);
        is_binding && is_open && !is_told(it.deadline.as_ref())
    };
    let assignments = place.item.assignments.iter().filter(is_owed);
    let assignments = assignments.map(|it| Awaited {
        matter: Matter::Assignment(place, it),
        due: it.deadline.as_ref(),
        by: it.to.iter().collect(),
    });
    let has_assignment = |due: &Date| {
        let mut assignments = place.item.assignments.iter();
        assignments.any(|it| it.deadline.as_ref() == Some(due))
    };
    // Which of several decisions a later one has to do with is not said.
    let is_over = place.item.decisions.len() == 1
        && overtaken.contains(&(&place.meeting.id, place.item.key()));
    let decisions = place.item.decisions.iter().filter(|_| !is_over);
    let decisions = decisions.filter_map(|it| {
        let due = it.deadline.as_ref()?;
        let is_open = it.done_on.is_none() && !is_told(Some(due)) && !has_assignment(due);
        is_open.then_some(Awaited {
            matter: Matter::Decision(place, it),
            due: Some(due),
            by: it.addressed_to.iter().collect(),
        })
    });
    assignments.chain(decisions).collect()
}

/// Whether the bodies that were to do something have all dealt with a case of the item since,
/// alone or as one of a group: then it can no longer be said that nothing shows it.
pub(super) fn is_seen_to(
    workspace: &Workspace,
    cases: &[&Case],
    place: Place<'_>,
    by: &[Id<Organization>],
) -> bool {
    let given = place.meeting.date_of(place.item);
    let since = given.latest().unwrap_or_else(|| given.sort_day());
    let has_dealt = |body: &Id<Organization>| {
        let body = workspace.find(body);
        let is_of = |group: &Id<Organization>| body.is_some_and(|body| body.is_one_of(group));
        let stops = cases.iter().flat_map(|case| &case.consultations);
        let mut held = stops.filter(|stop| stop.status == ConsultationStatus::Held);
        held.any(|stop| {
            stop.organization.as_ref().is_some_and(is_of) && stop.date.sort_day() > since
        })
    };
    !by.is_empty() && by.iter().all(has_dealt)
}
