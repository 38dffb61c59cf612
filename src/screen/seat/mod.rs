//! *Din plats*: what whoever sits in a body for a huvudman needs to know, made from the data.

mod ways;

pub use ways::WaySaid;

use super::huvudman::{Decides, Seats, in_body};
use super::huvudmen::huvudmen;
use super::map::{Floor, Members};
use super::meetings::{Known, ListedMeeting, missing};
use super::words::{labels, map as map_words, seat as words};
use super::{BodyRef, Said, dates};
use crate::app::{CaseFilter, Route, SeatChoice};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{
    Case, Day, Id, MeetingState, Organization, SeatRule, Standing, Track, Workspace,
};
use crate::search::swedish;

/// So many of a body's past meetings are shown.
const MEETINGS: usize = 4;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatScreen {
    /// ”Din plats i Samråd för Malå kommun”.
    pub heading: String,
    /// The bodies to choose from.
    pub bodies: Vec<Choosable>,
    /// The huvudmän to choose from.
    pub huvudmen: Vec<Choosable>,
    /// The introduction; missing until both are chosen.
    pub introduction: Option<Box<Introduction>>,
}

/// A body or huvudman to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// Which.
    pub id: Id<Organization>,
    /// Its name.
    pub name: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// An introduction to a body, for whoever sits there for a huvudman.
#[derive(Clone, Debug, PartialEq)]
pub struct Introduction {
    /// The body.
    pub body: BodyRef,
    /// For whom.
    pub huvudman: BodyRef,
    /// ”Förtroendevalda · hela länet”.
    pub kind: String,
    /// Where in the picture it stands.
    pub floor: String,
    /// What it may and shall do.
    pub mandate: Vec<Said>,
    /// What it may not do.
    pub may_not: Vec<Said>,
    /// Where the sources disagree.
    pub contradictions: Vec<Said>,
    /// What comes to it.
    pub comes: Vec<WaySaid>,
    /// What goes on from it.
    pub goes: Vec<WaySaid>,
    /// The huvudman's seats and who sits there.
    pub seats: Seats,
    /// Everybody who sits there.
    pub members: Option<Members>,
    /// Meetings that are to come.
    pub coming: Vec<ListedMeeting>,
    /// That none is known.
    pub no_coming: Option<String>,
    /// The last ones.
    pub past: Vec<ListedMeeting>,
    /// The cases that are there now.
    pub cases: Vec<HeldCase>,
    /// All cases it has had to do with.
    pub all_cases: Route,
    /// What the huvudman decides itself.
    pub decides: Decides,
    /// What the huvudman does with the body.
    pub own: Vec<WaySaid>,
}

/// A case that a body holds.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldCase {
    /// Its title.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// Where it stands.
    pub standing: Standing,
    /// The same in words.
    pub standing_word: &'static str,
    /// Whether it is our reading that the body holds it.
    pub inferred: bool,
    /// What happened last: ”15 mars 2024: …”.
    pub last: Option<String>,
}

impl SeatScreen {
    /// The choice, and the introduction when both are chosen; `None` when what is chosen is not
    /// there.
    pub fn new(workspace: &Workspace, choice: &SeatChoice, today: Day) -> Option<Self> {
        let (bodies, principals) = (bodies(workspace), huvudmen(workspace));
        let body = chosen(&bodies, choice.organization.as_ref()).ok()?;
        let huvudman = chosen(&principals, choice.on_behalf_of.as_ref()).ok()?;
        let introduction = body
            .zip(huvudman)
            .map(|(body, huvudman)| Introduction::new(workspace, body, huvudman, today));
        Some(Self {
            heading: title(workspace, choice),
            bodies: choosable(&bodies, choice.organization.as_ref()),
            huvudmen: choosable(&principals, choice.on_behalf_of.as_ref()),
            introduction: introduction.map(Box::new),
        })
    }
}

/// What the page is called.
pub fn title(workspace: &Workspace, choice: &SeatChoice) -> String {
    let body = chosen(&bodies(workspace), choice.organization.as_ref());
    let huvudman = chosen(&huvudmen(workspace), choice.on_behalf_of.as_ref());
    match (body, huvudman) {
        (Err(NotThere), _) | (_, Err(NotThere)) => words::NOT_THERE.to_owned(),
        (Ok(None), _) => words::SEAT.to_owned(),
        (Ok(Some(body)), Ok(None)) => words::heading_of_body(body.short_name()),
        (Ok(Some(body)), Ok(Some(huvudman))) => words::heading(body.short_name(), huvudman.name()),
    }
}

/// Whether there is any seat to be told of.
pub fn is_any(workspace: &Workspace) -> bool {
    !bodies(workspace).is_empty() && !huvudmen(workspace).is_empty()
}

/// The bodies in which huvudmän have seats, or somebody sits for one: the political ones first.
fn bodies(workspace: &Workspace) -> Vec<&Organization> {
    let records = workspace.records();
    let day = workspace.as_of().latest();
    let has_rule = |body: &Organization| {
        let rules = records.seat_rules.iter();
        rules
            .map(|rule: &SeatRule| &rule.organization)
            .any(|id| *id == body.id)
    };
    let has_member = |body: &Organization| {
        let mut members = records.memberships.iter();
        members.any(|it| {
            let huvudman = it.on_behalf_of.as_ref().and_then(|id| workspace.find(id));
            it.organization == body.id && huvudman.is_some_and(Organization::is_huvudman)
        })
    };
    let bodies = records.organizations.iter();
    let mut bodies: Vec<_> = bodies
        .filter(|body| day.is_none_or(|day| body.period.may_include(day)))
        .filter(|body| !body.is_huvudman() && body.track != Track::Line)
        .filter(|body| has_rule(body) || has_member(body))
        .collect();
    let place = |body: &Organization| {
        (
            body.sub_organization_of.is_some() || !has_rule(body),
            body.track,
        )
    };
    sort_by(&mut bodies, |a, b| {
        let by_name = || swedish(a.name(), b.name());
        place(a).cmp(&place(b)).then_with(by_name)
    });
    bodies
}

/// What is chosen is none of those there are.
struct NotThere;

/// The chosen one, when one is chosen.
fn chosen<'a>(
    all: &[&'a Organization],
    id: Option<&Id<Organization>>,
) -> Result<Option<&'a Organization>, NotThere> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = all.iter().find(|it| it.id == *id);
    found.map(|it| Some(*it)).ok_or(NotThere)
}

fn choosable(all: &[&Organization], chosen: Option<&Id<Organization>>) -> Vec<Choosable> {
    let choosable = all.iter().map(|body| Choosable {
        id: body.id.clone(),
        name: body.name().to_owned(),
        is_chosen: chosen == Some(&body.id),
    });
    choosable.collect()
}

impl Introduction {
    fn new(
        workspace: &Workspace,
        body: &Organization,
        huvudman: &Organization,
        today: Day,
    ) -> Self {
        let day = workspace.as_of().sort_day();
        let (seats, decides) = in_body(workspace, huvudman, body, today);
        let (coming, past) = meetings(workspace, &body.id, today);
        let floor = Floor::of(body);
        Self {
            body: BodyRef::new(body),
            huvudman: BodyRef::new(huvudman),
            kind: format!(
                "{} · {}",
                labels::track(body.track),
                labels::level(body.level)
            ),
            floor: words::floor(body.short_name(), floor, map_words::floor(floor)),
            mandate: Said::all(workspace, &body.mandate),
            may_not: Said::all(workspace, &body.may_not),
            contradictions: Said::all(workspace, &body.contradictions),
            comes: ways::to(workspace, &body.id, day),
            goes: ways::from(workspace, &body.id, day),
            own: ways::between(workspace, &huvudman.id, &body.id, day),
            seats,
            members: Members::on(workspace, &body.id, day),
            no_coming: coming
                .is_empty()
                .then(|| words::no_coming(&dates::date(workspace.as_of()))),
            coming,
            past,
            cases: cases(workspace, &body.id),
            all_cases: Route::cases(CaseFilter {
                organization: Some(body.id.clone()),
                ..CaseFilter::default()
            }),
            decides,
        }
    }
}

/// A body's meetings: those to come, the nearest first, and the last ones, the newest first.
fn meetings(
    workspace: &Workspace,
    body: &Id<Organization>,
    today: Day,
) -> (Vec<ListedMeeting>, Vec<ListedMeeting>) {
    let held = workspace.records().meetings.iter();
    let held = held
        .filter(|meeting| meeting.organizations.contains(body))
        .map(|meeting| ListedMeeting::held(workspace, meeting));
    let announced = missing(workspace)
        .into_iter()
        .filter(|next| next.organizations.contains(body))
        .map(|next| ListedMeeting::announced(workspace, next));
    let is_coming = |it: &ListedMeeting| {
        let is_to_be = match &it.known {
            Known::Announced(_) => true,
            Known::Minutes(minutes) => {
                let state = minutes.state.as_ref().map(|it| it.state);
                state == Some(MeetingState::Planned)
            }
        };
        is_to_be && it.last.is_none_or(|last| today <= last)
    };
    let (mut coming, mut past): (Vec<_>, Vec<_>) = held.chain(announced).partition(is_coming);
    sort_by_key(&mut coming, |it| it.date.sort_day());
    sort_by_key(&mut past, |it| std::cmp::Reverse(it.date.sort_day()));
    past.truncate(MEETINGS);
    (coming, past)
}

/// The cases a body holds, those treated last first.
fn cases(workspace: &Workspace, body: &Id<Organization>) -> Vec<HeldCase> {
    let all = workspace.records().cases.iter();
    let is_there = |case: &&Case| {
        case.outcome.holder.as_ref() == Some(body) && case.standing() != Standing::Finished
    };
    let mut cases: Vec<_> = all.filter(is_there).collect();
    sort_by_key(&mut cases, |case| {
        std::cmp::Reverse(case.last_held().map(|stop| stop.date.sort_day()))
    });
    let cases = cases.into_iter().map(|case| HeldCase {
        title: case.short_title.clone(),
        route: Route::case(case.id.clone(), None),
        standing: case.standing(),
        standing_word: labels::standing(case.standing()),
        inferred: case.outcome.holder_inferred,
        last: case
            .last_held()
            .map(|stop| words::last(&dates::of_consultation(stop), &stop.what)),
    });
    cases.collect()
}
