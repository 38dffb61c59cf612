//! Where the unfinished cases are now, and for how long they have been there.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::table::{self, Column, Part, Row, Table, cell, count, quartiles};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{Day, Finished, Id, Organization, days_between};
use crate::procedure::statistics::{Spread, Waiting, waiting};
use crate::screen::dates;
use crate::screen::words::statistics as words;

type Held<'a> = (Option<&'a Id<Organization>>, Vec<Waiting<'a>>);

/// The unfinished cases by body, the body with the most first.
pub(super) fn by_body<'a>(chosen: &Chosen<'a>) -> Vec<Held<'a>> {
    let mut bodies: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for it in waiting(&chosen.cases) {
        bodies.entry(it.body).or_default().push(it);
    }
    let mut bodies: Vec<_> = bodies.into_iter().collect();
    sort_by(&mut bodies, |a, b| b.1.len().cmp(&a.1.len()));
    bodies
}

pub(super) fn table(chosen: &Chosen<'_>) -> Table {
    let as_of = chosen.workspace.as_of().latest();
    let bodies = by_body(chosen);
    let open = bodies.iter().map(|(_, cases)| cases.len()).sum();
    let number = |cases: &[Waiting<'_>]| table::whole(cases.len());
    let counts: Vec<_> = bodies.iter().map(|(_, cases)| number(cases)).collect();
    let mut table = Table {
        key: "nu".to_owned(),
        heading: words::WAITING.to_owned(),
        lead: words::waiting_lead(open, as_of.map(dates::day).as_deref()),
        head: words::BODY,
        scale: String::new(),
        columns: vec![
            Column::number(words::CASES),
            Column::number(words::NOTED),
            Column::number(words::OUTCOME_UNKNOWN),
            Column::number(words::MEDIAN),
            Column::number(words::LONGEST),
            Column::number(words::UNDATED),
            Column::words(words::LONGEST_CASE),
        ],
        rows: bodies.iter().map(|held| row(chosen, held, as_of)).collect(),
    };
    table::with_count_bars(&mut table, &counts);
    table
}

fn row(chosen: &Chosen<'_>, (body, cases): &Held<'_>, as_of: Option<Day>) -> Row {
    let days = |it: &Waiting<'_>| u32::try_from(days_between(it.since?, as_of?)).ok();
    let spread = Spread::of(cases.iter().map(days));
    let number = |value: Option<f64>| value.map(words::number).map(cell).unwrap_or_default();
    let counted =
        |is: &dyn Fn(&&Waiting<'_>) -> bool| count(table::whole(cases.iter().filter(is).count()));
    let longest = cases
        .iter()
        .filter(|it| days(it).is_some())
        .min_by_key(|it| it.since);
    let longest = longest.and_then(|it| {
        let case = Part::Link(
            Route::case(it.case.id.clone(), None),
            it.case.short_title.clone(),
        );
        Some(vec![case, Part::Text(words::since(&dates::day(it.since?)))])
    });
    Row {
        head: vec![Part::body(chosen.workspace, *body)],
        bar: None,
        cells: vec![
            counted(&|_| true),
            counted(&|it| it.noted),
            counted(&|it| it.case.outcome.finished == Finished::Unknown),
            number(quartiles(&spread).map(|it| it.median)),
            number(spread.quartiles.map(|it| it.most)),
            count(spread.undated),
            longest.unwrap_or_default(),
        ],
    }
}
