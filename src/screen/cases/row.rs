//! One case in the list.

use super::hit::{Excerpt, Piece, marked};
use crate::app::Route;
use crate::domain::{Case, Consultation, Date, Day, Finished, Standing, Workspace, days_between};
use crate::screen::deviations::count;
use crate::screen::names::short_name_at;
use crate::screen::words::{cases as words, standing};
use crate::screen::{BodyRef, dates};

/// What the list tells of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRow {
    /// Its page.
    pub route: Route,
    /// The title to be read at a glance, with hits marked.
    pub title: Vec<Piece>,
    /// The title close to the minutes', where it says something else.
    pub printed_title: Option<Vec<Piece>>,
    /// A hit that stands in neither.
    pub excerpt: Option<Excerpt>,
    /// Recorded deviations and disagreements: ”3 avvikelser”.
    pub deviations: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The same in words.
    pub standing_word: &'static str,
    /// The body that holds it.
    pub holder: Option<BodyRef>,
    /// Whether the holder is our reading.
    pub holder_inferred: bool,
    /// When it was last treated.
    pub treated: Option<Treated>,
    /// What comes.
    pub next: Next,
    /// How many steps its way has.
    pub steps: usize,
}

/// When a case was last treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treated {
    /// ”15 mars 2024”.
    pub when: String,
    /// The day for machines, when one day is known.
    pub day: Option<String>,
    /// How long ago: ”175 dagar”, ”minst 1 år”.
    pub age: Option<String>,
    /// The same in days, for the bar; 0 when it is not known.
    pub age_days: i32,
}

/// What comes for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// A planned consultation: when, and at which body.
    Planned(String),
    /// In the documents' words, without a day.
    Stated(String),
    /// Nothing is said.
    NotStated,
    /// Nothing, since it is finished.
    Nothing,
}

impl CaseRow {
    pub(super) fn new(workspace: &Workspace, case: &Case, query: &str, as_of: Option<Day>) -> Self {
        let holder = case.outcome.holder.as_ref();
        let is_retitled = case.title != case.short_title;
        Self {
            route: Route::case(case.id.clone(), None),
            title: marked(&case.short_title, query),
            printed_title: is_retitled.then(|| marked(&case.title, query)),
            excerpt: Excerpt::new(workspace, case, query),
            deviations: count(workspace, case, |_| true),
            standing: case.standing(),
            standing_word: standing(case.standing()),
            holder: holder.and_then(|id| BodyRef::find(workspace, id)),
            holder_inferred: case.outcome.holder_inferred,
            treated: case.last_held().map(|held| Treated::new(&held.date, as_of)),
            next: Next::new(workspace, case),
            steps: case.consultations.len(),
        }
    }
}

impl Treated {
    fn new(date: &Date, as_of: Option<Day>) -> Self {
        let exact = date.exact();
        let age = date
            .latest()
            .zip(as_of)
            .filter(|(last, as_of)| last <= as_of);
        Self {
            when: dates::date(date),
            day: exact.map(|day| day.to_string()),
            age: age.map(|(last, as_of)| match exact {
                Some(day) => dates::age(day, as_of),
                None => words::at_least(&dates::age(last, as_of)),
            }),
            age_days: age.map_or(0, |(last, as_of)| days_between(last, as_of)),
        }
    }
}

impl Next {
    fn new(workspace: &Workspace, case: &Case) -> Self {
        let planned = case.coming(workspace).next();
        match (planned, &case.outcome.next, case.outcome.finished) {
            (Some(planned), _, _) => Self::Planned(planned_words(workspace, planned)),
            (None, Some(next), _) => Self::Stated(next.clone()),
            (None, None, Finished::Yes) => Self::Nothing,
            (None, None, Finished::No | Finished::Unknown) => Self::NotStated,
        }
    }
}

/// ”20 september 2024, LSG”.
fn planned_words(workspace: &Workspace, planned: &Consultation) -> String {
    let body = planned
        .organization
        .as_ref()
        .and_then(|id| workspace.find(id));
    let when = dates::date(&planned.date);
    match body {
        Some(body) => format!("{when}, {}", short_name_at(body, &planned.date)),
        None => when,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn age(date: &str, told: Option<&str>) {
        let as_of = Day::constant(2024, 9, 6);
        let treated = Treated::new(&date.parse().unwrap(), Some(as_of));
        let words = treated.age.map(|age| age.replace('\u{a0}', " "));
        assert_eq!(words.as_deref(), told);
    }

    #[test]
    fn an_age_says_no_more_than_the_date_does() {
        age("2024-09-06", Some("samma dag"));
        age("2024-03-15", Some("175 dagar"));
        age("2022-23", Some("minst 1 år 9 mån"));
        age("../2022", Some("minst 1 år 8 mån"));
        age("2024", None);
        age("2023/..", None);
    }
}
