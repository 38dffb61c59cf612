//! All cases in time (*Alla ärenden i tid*): each case a thread over the floors.

use super::chosen;
use super::thread::{Thread, day_number};
use crate::app::{CaseFilter, Route};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Day, Workspace};
use crate::layout::{NamedSpan, Stringline, StringlinePlan};
use crate::screen::dates;
use crate::screen::map::Floor;
use crate::screen::words::cases_in_time as words;
use crate::screen::words::map::floor;
use std::collections::BTreeMap;

/// The most threads that are drawn: more can neither be told apart nor be drawn at once.
const MOST: usize = 400;
/// A day is named when so many stops fell on it, and at most so many days are.
const OFTEN: usize = 3;
const NAMED: usize = 12;

/// The chosen cases in time, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct CasesInTime {
    /// Where everything stands; its threads are those of [`Self::threads`].
    pub diagram: Stringline,
    /// The drawn cases, those first that began first.
    pub threads: Vec<CaseThread>,
    /// Their steps, and those that are not drawn.
    pub steps: StepsInTime,
    /// Under the picture: how much is drawn and what is not.
    pub told: Vec<String>,
    /// What the picture says, in words.
    pub description: String,
}

/// A case as a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseThread {
    /// The id of the case.
    pub key: String,
    /// Its page, with its own way in time.
    pub route: Route,
    /// Its title, how many steps it has, and from when to when.
    pub label: String,
    /// Its drawn steps, in order.
    pub stops: Vec<ThreadStop>,
    /// Whether each of its legs goes from a known day to a known day, and is known to have
    /// gone so.
    pub is_known: Vec<bool>,
}

/// How a step is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadStop {
    /// Which step of the case, from 1.
    pub number: usize,
    /// Whether it has taken place; it may be planned, or the documents do not say.
    pub is_held: bool,
    /// Whether its date is our reading.
    pub is_read: bool,
    /// Whether it is stated without reservation when it can have been at the earliest, and at
    /// the latest.
    pub is_sure: [bool; 2],
}

/// The steps of the chosen cases: each is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepsInTime {
    /// Drawn at a day that the documents state.
    pub known: usize,
    /// Drawn at a day that is our reading.
    pub read: usize,
    /// Drawn as long as their day is uncertain.
    pub uncertain: usize,
    /// Not drawn: no body is known.
    pub bodiless: usize,
    /// Not drawn: nothing is known of the day.
    pub undated: usize,
    /// Not drawn: steps of cases left out since there are too many.
    pub left_out: usize,
}

impl CasesInTime {
    /// The cases that fit the filter, in a room of this width, in pixels.
    pub fn new(workspace: &Workspace, filter: &CaseFilter, room: f64) -> Self {
        let cases = chosen(workspace, filter);
        let threads = cases.iter().map(|case| Thread::of(workspace, case));
        let mut threads: Vec<Thread<'_>> = threads.collect();
        let mut steps = StepsInTime::default();
        for thread in &threads {
            steps.bodiless += thread.bodiless;
            steps.undated += thread.undated;
        }
        threads.retain(|thread| !thread.stops.is_empty());
        sort_by_key(&mut threads, Thread::first_day);
        let every = threads.len().div_ceil(MOST).max(1);
        let (drawable, mut drawn) = (threads.len(), Vec::new());
        for (nth, thread) in threads.into_iter().enumerate() {
            if nth % every == 0 {
                thread.count(&mut steps);
                drawn.push(thread);
            } else {
                steps.left_out += thread.stops.len();
            }
        }
        let diagram = Stringline::of(&plan(&drawn), room);
        let mut told = vec![words::steps(&steps)];
        told.extend((every > 1).then(|| words::thinned(drawn.len(), drawable)));
        let is_shortened = diagram.spans.iter().any(|span| span.is_shortened);
        told.extend(is_shortened.then(|| words::SHORTENED.to_owned()));
        Self {
            description: description(&drawn),
            threads: drawn.iter().map(Thread::told).collect(),
            diagram,
            steps,
            told,
        }
    }
}

fn plan(threads: &[Thread<'_>]) -> StringlinePlan {
    let floors = Floor::ALL.map(|it| floor(it).replace('\u{ad}', ""));
    StringlinePlan {
        floors: floors.to_vec(),
        spans: years(threads),
        days: days(threads),
        threads: threads.iter().map(Thread::planned).collect(),
    }
}

/// The years from the first known day to the last.
fn years(threads: &[Thread<'_>]) -> Vec<NamedSpan> {
    let known = || threads.iter().flat_map(Thread::known_days);
    let Some((first, last)) = known().min().zip(known().max()) else {
        return Vec::new();
    };
    let years = (first.year()..=last.year()).filter_map(|year| {
        Some(NamedSpan {
            from: day_number(Day::new(year, 1, 1).ok()?),
            until: day_number(Day::new(year, 12, 31).ok()?) + 1.0,
            name: year.to_string(),
        })
    });
    years.collect()
}

/// The days on which most was treated, and what they are called.
fn days(threads: &[Thread<'_>]) -> Vec<(f64, String)> {
    let mut counts: BTreeMap<Day, usize> = BTreeMap::new();
    for day in threads.iter().flat_map(Thread::held_days) {
        *counts.entry(day).or_default() += 1;
    }
    let mut often: Vec<_> = counts
        .into_iter()
        .filter(|(_, count)| *count >= OFTEN)
        .collect();
    sort_by(&mut often, |a, b| b.1.cmp(&a.1));
    let named = often.into_iter().take(NAMED);
    named
        .map(|(day, _)| {
            (
                day_number(day) + 0.5,
                dates::day(day).replace('\u{a0}', " "),
            )
        })
        .collect()
}

/// How many threads there are, over which years, and how many steps there are on each floor.
fn description(threads: &[Thread<'_>]) -> String {
    let mut counts: BTreeMap<Floor, usize> = BTreeMap::new();
    for floor in threads
        .iter()
        .flat_map(|thread| &thread.stops)
        .map(|stop| stop.floor)
    {
        *counts.entry(floor).or_default() += 1;
    }
    let floors = counts.into_iter();
    let floors: Vec<_> = floors
        .map(|(it, count)| words::on_floor(floor(it), count))
        .collect();
    let years = years(threads);
    let ends = years.first().zip(years.last());
    let ends = ends.map(|(first, last)| (first.name.as_str(), last.name.as_str()));
    words::description(threads.len(), ends, &floors)
}
