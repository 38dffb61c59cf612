//! The scale under the day slider: when the structure changed and when there were meetings.

use crate::domain::{Date, Day, Organization, Period, Workspace, days_after, days_between};
use crate::screen::dates;
use crate::screen::names::short_name_at;
use crate::screen::words::map as words;

/// A scale of days (*dagreglage*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// The chosen day.
    pub day: Day,
    /// The chosen day in words.
    pub day_in_words: String,
    /// Years that begin on the scale; every tenth, hundredth or thousandth of a long time.
    pub years: Vec<Mark>,
    /// Days on which the structure changed, with what changed.
    pub changes: Vec<Mark>,
    /// Changes whose day is unknown.
    pub spans: Vec<Span>,
    /// Days of meetings.
    pub meetings: Vec<Mark>,
    /// The nearest change before the chosen day.
    pub previous: Option<Day>,
    /// The nearest change after the chosen day.
    pub next: Option<Day>,
    /// What changed on the chosen day, and who met; else when it was that something last changed.
    pub told: String,
}

/// A day on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which day.
    pub day: Day,
    /// What about it.
    pub text: String,
}

/// A change somewhere between two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Not before this day.
    pub first: Day,
    /// Not after this day.
    pub last: Day,
    /// What about it.
    pub text: String,
}

impl Scale {
    /// The scale of a workspace: from the year the first body is known to begin to the year after
    /// the newest day of the data.
    pub fn new(workspace: &Workspace, day: Day) -> Self {
        let changes = changes(workspace);
        let as_of = workspace.as_of().sort_day();
        let overview = workspace.records().organizations.iter();
        let begun = overview
            .filter(|body| body.overview)
            .filter_map(|body| body.period.from.as_ref()?.earliest());
        let first = new_year(begun.min().unwrap_or(as_of).min(day).year());
        let last = new_year(as_of.year() + 1).max(day);
        let apart = years_apart(first, last);
        let years = (first.year()..=last.year()).filter(|year| year % apart == 0);
        let years = years.map(|year| Mark {
            day: new_year(year),
            text: year.to_string(),
        });
        let held = workspace.records().meetings.iter();
        let held = held.filter(|meeting| meeting.was_held());
        let meetings = held.flat_map(|meeting| {
            let days = meeting.dates().filter_map(Date::exact);
            days.map(|day| Mark {
                day,
                text: meeting.name.clone(),
            })
        });
        let spans = spans(workspace);
        // A change on an unknown day has a first and a last day it may have been.
        let stops = changes.iter().map(|mark| mark.day);
        let ends = spans.iter().flat_map(|span| [span.first, span.last]);
        let stops: Vec<_> = stops.chain(ends).collect();
        Self {
            first,
            last,
            day,
            day_in_words: dates::day(day),
            years: years.collect(),
            previous: stops.iter().copied().filter(|stop| *stop < day).max(),
            next: stops.iter().copied().filter(|stop| *stop > day).min(),
            told: told(workspace, day, &changes, &spans),
            spans,
            meetings: meetings.collect(),
            changes,
        }
    }

    /// How many days the scale spans.
    pub fn length(&self) -> i32 {
        days_between(self.first, self.last)
    }

    /// The chosen day, counted from the first.
    pub fn position(&self) -> i32 {
        days_between(self.first, self.day)
    }

    /// The day so many days after the first.
    pub fn day_at(&self, position: i32) -> Day {
        days_after(self.first, position.clamp(0, self.length())).unwrap_or(self.day)
    }

    /// The day of the mark that a hand which lets go at `day` means: so near it that one cannot
    /// aim better. The day itself where there is none.
    pub fn caught(&self, day: Day) -> Day {
        let reach = self.length() / 100;
        let marks = self.changes.iter().chain(&self.meetings);
        let marks = marks.map(|mark| (days_between(day, mark.day).abs(), mark.day));
        let nearest = marks.filter(|(apart, _)| *apart <= reach).min();
        nearest.map_or(day, |(_, marked)| marked)
    }

    /// Where a day stands, in per cent from the left; one beyond an end stands at it.
    pub fn percent(&self, day: Day) -> f64 {
        let length = f64::from(self.length().max(1));
        let at = 100.0 * f64::from(days_between(self.first, day)) / length;
        at.clamp(0.0, 100.0)
    }
}

/// How many years apart the marks are, so that they do not become too many: a single date may
/// be thousands of years off.
fn years_apart(first: Day, last: Day) -> i16 {
    const MOST: i16 = 100;
    let years = last.year() - first.year();
    let steps = [1, 10, 100];
    let fits = |step: &i16| years / step <= MOST;
    steps.into_iter().find(fits).unwrap_or(1_000)
}

fn new_year(year: i16) -> Day {
    Day::new(year, 1, 1).unwrap_or(Day::ZERO)
}

/// The names that bodies of the overview got in the place of others, where the day is known.
fn renamed(workspace: &Workspace) -> impl Iterator<Item = (Day, String)> {
    let bodies = workspace.records().organizations.iter();
    let names = bodies
        .filter(|body| body.overview)
        .flat_map(Organization::later_names);
    names.filter_map(|name| {
        let day = name.period.from.as_ref()?.exact()?;
        Some((day, name.short().to_owned()))
    })
}

/// Days on which overview bodies began, got another name or were gone, as far as the day is known.
fn changes(workspace: &Workspace) -> Vec<Mark> {
    let mut days: std::collections::BTreeMap<Day, Vec<String>> = std::collections::BTreeMap::new();
    for body in workspace
        .records()
        .organizations
        .iter()
        .filter(|b| b.overview)
    {
        let begins = body.period.from.as_ref().and_then(Date::exact);
        let gone = body.period.to.as_ref().and_then(Date::exact);
        let gone = gone.and_then(|day| day.tomorrow().ok());
        for day in begins.into_iter().chain(gone) {
            let name = short_name_at(body, &Date::day(day));
            days.entry(day).or_default().push(name);
        }
    }
    for (day, name) in renamed(workspace) {
        days.entry(day).or_default().push(name);
    }
    days.into_iter()
        .map(|(day, names)| Mark {
            day,
            text: match names.as_slice() {
                [one] => one.clone(),
                _ => words::NEW_STRUCTURE.to_owned(),
            },
        })
        .collect()
}

/// What changed on a day and who met; where nothing did, when something last changed before it.
fn told(workspace: &Workspace, day: Day, changes: &[Mark], spans: &[Span]) -> String {
    let bodies = || {
        workspace
            .records()
            .organizations
            .iter()
            .filter(|it| it.overview)
    };
    let names = |is_it: fn(&Period, Day) -> bool| {
        let those = bodies().filter(|body| is_it(&body.period, day));
        those
            .map(|body| short_name_at(body, &Date::day(day)))
            .collect::<Vec<_>>()
    };
    let met = workspace.records().meetings.iter();
    let met = met.filter(|meeting| meeting.was_held() && meeting.is_on(day));
    let sentences = [
        words::began(&names(|period, day| {
            period.from.as_ref().and_then(Date::exact) == Some(day)
        })),
        words::ended(&names(|period, day| {
            let last = period.to.as_ref().and_then(Date::exact);
            last.and_then(|last| last.tomorrow().ok()) == Some(day)
        })),
        words::renamed(
            &renamed(workspace)
                .filter_map(|(on, name)| (on == day).then_some(name))
                .collect::<Vec<_>>(),
        ),
        words::met(&met.map(|meeting| meeting.name.clone()).collect::<Vec<_>>()),
    ];
    let today: Vec<_> = sentences.into_iter().flatten().collect();
    if !today.is_empty() {
        return today.join(" ");
    }
    if spans
        .iter()
        .any(|span| span.first <= day && day <= span.last)
    {
        return words::NAME_UNCERTAIN.to_owned();
    }
    let last = changes.iter().rfind(|mark| mark.day < day);
    last.map_or_else(String::new, |mark| {
        words::last_change(&dates::day(mark.day), &mark.text)
    })
}

/// Changes of name whose day is only known as a span.
fn spans(workspace: &Workspace) -> Vec<Span> {
    let bodies = workspace.records().organizations.iter();
    let changes = bodies.flat_map(Organization::later_names);
    changes
        .filter_map(|name| name.period.from.as_ref())
        .filter(|from| from.exact().is_none())
        .filter_map(|from| {
            Some(Span {
                first: from.earliest()?,
                last: from.latest()?,
                text: words::NAME_CHANGE.to_owned(),
            })
        })
        .collect()
}
