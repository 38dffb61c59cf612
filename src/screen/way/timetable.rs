//! A case's way in time: [`CaseTimetable`].

use super::agreed::AgreedLeg;
use super::course::passed;
use super::{LETTERS, Phase, Stop, senders};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Case, Consultation, ConsultationStatus, Id, Organization, Workspace, days_between,
};
use crate::layout::{Point, Rect, TimedStop, Timetable, TimetablePlan, timetable};
use crate::screen::dates;
use crate::screen::map::Floor;
use crate::screen::names::{Shape, short_name_at};
use crate::screen::words::{case as words, map as map_words};

/// Around what is written beside a leg: to the sides, of which the left one has a sign, and in
/// all above and below.
const ROOM: (f64, f64) = (34.0, 8.0);

/// A case's way in time: the bodies as lines in the order of the floors, the stops from left to
/// right in the order of the log. It is the same at every step.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseTimetable {
    /// Where everything stands.
    pub table: Timetable,
    /// The shapes of the bodies, line by line; `None` where it is not known which body it was.
    pub shapes: Vec<Option<Shape>>,
    /// Above which line the kerb runs: what stands below it is outside the structure.
    pub kerb: Option<usize>,
    /// The stops, in order.
    pub stops: Vec<Stop>,
    /// Whose date is our reading, stop by stop.
    pub read_dates: Vec<bool>,
    /// The legs between them.
    pub legs: Vec<TimedLeg>,
}

/// From one stop to a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct TimedLeg {
    /// The stop it comes to, from 1.
    pub to: usize,
    /// Whether that one was held, is planned, or is not known to have been held.
    pub status: ConsultationStatus,
    /// Whether it is our reading that the case was handed on.
    pub is_read: bool,
    /// Its corners.
    pub points: Vec<Point>,
    /// What a source says of it, and where that is written.
    pub past: Option<(String, Rect)>,
}

impl TimedLeg {
    /// How it stands at the shown step (from 1).
    pub fn phase(&self, shown: usize) -> Phase {
        Phase::of(self.to, shown, self.status)
    }
}

/// A place on the way: a body, or that it is not known which.
type Place<'a> = Option<&'a Id<Organization>>;

impl CaseTimetable {
    /// The way of a case in a room of this width, in pixels.
    pub fn new(workspace: &Workspace, case: &Case, room: f64) -> Self {
        let agreed = AgreedLeg::of_case(workspace, case);
        let passages = passages(case);
        let passed: Vec<_> = passages
            .iter()
            .map(|(from, to)| passed((workspace, case), (*from, *to), &agreed))
            .collect();
        let places = places(workspace, case, passed.iter().flatten().map(|it| &it.id));
        let table = timetable(&plan(workspace, case, &places, &passages), room);
        let mut written: Vec<Rect> = Vec::new();
        let legs = passages.iter().zip(&passed).enumerate();
        let legs = legs.filter_map(|(nth, ((from, to), passed))| {
            let past = passed.and_then(|body| {
                let place = places.iter().position(|it| *it == Some(&body.id))?;
                let at = table.crossing(nth, place)?;
                let name = body.name_on(workspace.as_of().sort_day());
                let name = name.map_or(body.id.as_str(), |name| name.short());
                let text = map_words::said_past(name);
                let (wide, tall) = ROOM;
                let size = (LETTERS.width(&text) + wide, LETTERS.size + tall);
                let spot = table.beside(nth, at, size, &written)?;
                written.push(spot);
                Some((text, spot))
            });
            let sender = case.consultations.get(from.checked_sub(1)?)?;
            let stop = case.consultations.get(to.checked_sub(1)?)?;
            if workspace.was_passed_over(stop) {
                return None;
            }
            Some(TimedLeg {
                to: *to,
                status: stop.status,
                is_read: sender.handed_to_inferred,
                points: table.legs.get(nth)?.clone(),
                past,
            })
        });
        let legs = legs.collect();
        let is_outside = |place: &Place<'_>| {
            let body = place.and_then(|id| workspace.find(id));
            body.is_some_and(|body| Floor::of(body) == Floor::Side)
        };
        Self {
            shapes: places.iter().map(|it| shape(workspace, *it)).collect(),
            kerb: places.iter().position(is_outside).filter(|nth| *nth > 0),
            stops: stops(workspace, case, &table),
            read_dates: case
                .consultations
                .iter()
                .map(|stop| stop.date_inferred)
                .collect(),
            legs,
            table,
        }
    }
}

/// From stop to stop, by their numbers: a stop that nobody is known to have handed the case to
/// is reached by no leg.
fn passages(case: &Case) -> Vec<(usize, usize)> {
    let numbers = 1..=case.consultations.len();
    let into = |to: usize| senders(case, to).into_iter().map(move |from| (from, to));
    numbers.flat_map(into).collect()
}

/// The bodies of the way, and those it is said to have gone past, from the top floor down; on a
/// floor in the order in which they come.
fn places<'a>(
    workspace: &Workspace,
    case: &'a Case,
    passed: impl Iterator<Item = &'a Id<Organization>>,
) -> Vec<Place<'a>> {
    let stops = case.consultations.iter();
    let mut places: Vec<Place<'a>> = Vec::new();
    for place in stops
        .map(|stop| stop.organization.as_ref())
        .chain(passed.map(Some))
    {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    sort_by_key(&mut places, |place| {
        let body = place.and_then(|id| workspace.find(id));
        let floor = body.map(Floor::of);
        let nth = |floor: Floor| Floor::ALL.iter().position(|it| *it == floor);
        floor.and_then(nth).unwrap_or(Floor::ALL.len())
    });
    places
}

fn plan(
    workspace: &Workspace,
    case: &Case,
    places: &[Place<'_>],
    passages: &[(usize, usize)],
) -> TimetablePlan {
    let name = |place: &Place<'_>| {
        let body = place.and_then(|id| workspace.find(id));
        body.map_or_else(
            || words::NO_BODY.to_owned(),
            |body| short_name_at(body, workspace.as_of()),
        )
    };
    let mut before = None;
    let stops = case.consultations.iter().map(|stop| {
        let day = stop.date.sort_day();
        let after = before.map_or(0, |before| days_between(before, day).max(0));
        before = Some(day);
        TimedStop {
            place: place_of(places, stop),
            after: f64::from(after),
            below: below(workspace, stop).replace('\u{a0}', " "),
        }
    });
    TimetablePlan {
        places: places.iter().map(name).collect(),
        stops: stops.collect(),
        legs: passages
            .iter()
            .map(|(from, to)| (from.saturating_sub(1), to.saturating_sub(1)))
            .collect(),
    }
}

/// The day of a stop; also of one whose item was then not treated, which has no mark.
fn below(workspace: &Workspace, stop: &Consultation) -> String {
    let day = dates::date(&stop.date);
    match workspace.item_of(stop) {
        Some((_, item)) if workspace.was_passed_over(stop) => {
            words::passed_over(&day, item.was_put_off())
        }
        _ => day,
    }
}

fn place_of(places: &[Place<'_>], stop: &Consultation) -> usize {
    let at = stop.organization.as_ref();
    let nth = places.iter().position(|place| *place == at);
    nth.unwrap_or(0)
}

fn shape(workspace: &Workspace, place: Place<'_>) -> Option<Shape> {
    Some(Shape::of(workspace.find(place?)?))
}

fn stops(workspace: &Workspace, case: &Case, table: &Timetable) -> Vec<Stop> {
    let stops = case.consultations.iter().zip(&table.stops).zip(1..);
    let stops = stops.filter(|((stop, _), _)| !workspace.was_passed_over(stop));
    let stops = stops.map(|((stop, at), number)| Stop {
        number,
        key: stop
            .organization
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        at: *at,
        status: stop.status,
    });
    stops.collect()
}
