//! The same numbers as the picture has, as tables.

use super::{CaseLink, CaseStretch, StandingCases};
use crate::screen::statistics::{Column, Part, Row, Table, cell, count, whole, with_count_bars};
use crate::screen::words::cases_on_road as words;
use crate::screen::words::statistics::count_scale;

/// So many cases are named in a row; the others are counted.
const MOST: usize = 40;

/// The stretches, drawn or not.
pub(super) fn stretches(all: &[CaseStretch]) -> Table {
    let row = |it: &CaseStretch| {
        let [from, to] = &it.ends;
        let direction = match it.up {
            Some(true) => words::UP_WORD,
            Some(false) => words::DOWN_WORD,
            None => words::NO_DIRECTION,
        };
        let direction = match it.undrawn {
            Some(why) => words::undrawn(direction, why),
            None => direction.to_owned(),
        };
        Row {
            head: vec![Part::Text(words::from_to(from, to))],
            bar: None,
            cells: vec![
                count(it.legs),
                count(it.read),
                cell(direction),
                links(&it.cases),
            ],
        }
    };
    let mut table = Table {
        key: words::STRETCHES_KEY.to_owned(),
        heading: words::STRETCHES.to_owned(),
        lead: words::STRETCHES_LEAD.to_owned(),
        head: words::FROM_TO,
        scale: scale(all.iter().map(|it| it.legs)),
        columns: vec![
            Column::number(words::TIMES),
            Column::number(words::TIMES_READ),
            Column::words(words::DIRECTION),
            Column::words(words::CASES),
        ],
        rows: all.iter().map(row).collect(),
    };
    let counts: Vec<_> = all.iter().map(|it| it.legs).collect();
    with_count_bars(&mut table, &counts);
    table
}

/// The bodies with open cases.
pub(super) fn standing(all: &[StandingCases]) -> Table {
    let number = |it: &StandingCases| whole(it.cases.len());
    let row = |it: &StandingCases| {
        let name = it.name.clone();
        let head = match &it.route {
            Some(route) => Part::Link(route.clone(), name),
            None => Part::Text(name),
        };
        let cells = [number(it), whole(it.read)].map(count);
        Row {
            head: vec![head],
            bar: None,
            cells: cells.into_iter().chain([links(&it.cases)]).collect(),
        }
    };
    let mut table = Table {
        key: words::STANDING_KEY.to_owned(),
        heading: words::STANDING.to_owned(),
        lead: words::STANDING_LEAD.to_owned(),
        head: words::BODY,
        scale: scale(all.iter().map(number)),
        columns: vec![
            Column::number(words::OPEN),
            Column::number(words::TIMES_READ),
            Column::words(words::CASES),
        ],
        rows: all.iter().map(row).collect(),
    };
    let counts: Vec<_> = all.iter().map(number).collect();
    with_count_bars(&mut table, &counts);
    table
}

fn scale(counts: impl Iterator<Item = u32>) -> String {
    count_scale(&counts.max().unwrap_or_default().to_string())
}

fn links(cases: &[CaseLink]) -> Vec<Part> {
    let mut parts = Vec::new();
    for case in cases.iter().take(MOST) {
        if !parts.is_empty() {
            parts.push(Part::Text(", ".to_owned()));
        }
        parts.push(Part::Link(case.route.clone(), case.title.clone()));
    }
    let more = cases.len().saturating_sub(MOST);
    parts.extend((more > 0).then(|| Part::Text(words::and_more(more))));
    parts
}
