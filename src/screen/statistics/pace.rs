//! How the cases went and how long it took: stays, handovers, ways, the whole time.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::table::{self, Column, Part, Row, SPREAD, Table, cell, count};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{Case, Workspace};
use crate::procedure::statistics::{Handover, Log, Spread, setbacks as all_setbacks};
use crate::screen::words::statistics as words;

pub(super) fn stays(workspace: &Workspace, log: &Log<'_>) -> Table {
    let spreads = log.visits().stays(log.bodies().len());
    let mut stays: Vec<_> = log.bodies().iter().zip(spreads).collect();
    stays.retain(|(_, spread)| spread.count > 0);
    sort_by(&mut stays, |a, b| most_dated_first(&a.1, &b.1));
    let spreads: Vec<_> = stays.iter().map(|(_, spread)| *spread).collect();
    let heads = stays
        .iter()
        .map(|(body, _)| vec![Part::body(workspace, **body)]);
    let mut table = Table {
        key: "tid".to_owned(),
        heading: words::STAYS.to_owned(),
        lead: words::STAYS_LEAD.to_owned(),
        head: words::BODY,
        scale: String::new(),
        columns: spread_columns(words::VISITS),
        rows: spread_rows(heads, &spreads),
    };
    table::with_spread_bars(&mut table, &spreads);
    table
}

/// What most is known of stands first.
fn most_dated_first(a: &Spread, b: &Spread) -> Ordering {
    let known = |it: &Spread| (it.count - it.undated, it.count);
    known(b).cmp(&known(a))
}

pub(super) fn handovers(workspace: &Workspace, log: &Log<'_>) -> Table {
    let mut pairs = log.visits().handovers();
    sort_by(&mut pairs, |a, b| b.times.count.cmp(&a.times.count));
    let body = |place: u32| {
        Part::body(
            workspace,
            log.bodies().get(place as usize).copied().flatten(),
        )
    };
    let head = |pair: &Handover| {
        let arrow = Part::Text(words::ARROW.to_owned());
        vec![body(pair.from), arrow, body(pair.to)]
    };
    let spreads: Vec<_> = pairs.iter().map(|pair| pair.times).collect();
    let counts: Vec<_> = spreads.iter().map(|times| times.count).collect();
    let mut table = Table {
        key: "overlamningar".to_owned(),
        heading: words::HANDOVERS.to_owned(),
        lead: words::HANDOVERS_LEAD.to_owned(),
        head: words::FROM_TO,
        scale: String::new(),
        columns: spread_columns(words::COUNT),
        rows: spread_rows(pairs.iter().map(head), &spreads),
    };
    table::with_count_bars(&mut table, &counts);
    table
}

fn spread_columns(count: &'static str) -> Vec<Column> {
    let mut columns = vec![Column::number(count)];
    columns.extend(SPREAD);
    columns
}

fn spread_rows(heads: impl Iterator<Item = Vec<Part>>, spreads: &[Spread]) -> Vec<Row> {
    let rows = heads.zip(spreads).map(|(head, spread)| {
        let mut cells = vec![count(spread.count)];
        cells.extend(table::spread(spread));
        Row {
            head,
            bar: None,
            cells,
        }
    });
    rows.collect()
}

pub(super) fn ways(chosen: &Chosen<'_>, log: &Log<'_>) -> Table {
    let visits = log.visits();
    let variants = visits.variants();
    let counts: Vec<_> = variants.iter().map(|variant| variant.count).collect();
    let rows = variants.iter().map(|variant| {
        let mut head = Vec::new();
        for place in visits.way(variant.first) {
            if !head.is_empty() {
                head.push(Part::Text(words::ARROW.to_owned()));
            }
            let body = log.bodies().get(*place as usize).copied().flatten();
            head.push(Part::body(chosen.workspace, body));
        }
        let first = chosen.cases.get(variant.first as usize);
        let mut example = first.map(|case| vec![link(case)]).unwrap_or_default();
        if variant.count > 1 {
            example.insert(0, Part::Text(words::FOR_EXAMPLE.to_owned()));
        }
        Row {
            head,
            bar: None,
            cells: vec![count(variant.count), example],
        }
    });
    let mut table = Table {
        key: "vagar".to_owned(),
        heading: words::WAYS.to_owned(),
        lead: words::WAYS_LEAD.to_owned(),
        head: words::WAY,
        scale: String::new(),
        columns: vec![Column::number(words::CASES), Column::words(words::EXAMPLE)],
        rows: rows.collect(),
    };
    table::with_count_bars(&mut table, &counts);
    table
}

fn link(case: &Case) -> Part {
    Part::Link(Route::case(case.id.clone(), None), case.short_title.clone())
}

/// A case of a single stop took no time that says anything, and is not counted here.
pub(super) fn throughput(chosen: &Chosen<'_>, log: &Log<'_>) -> Table {
    let took = log.steps().throughput();
    let mut types: BTreeMap<&str, Vec<Option<u32>>> = BTreeMap::new();
    let mut all = Vec::new();
    let mut single = 0;
    for (case, days) in chosen.cases.iter().zip(took) {
        match case.held_count() {
            0 => {}
            1 => single += 1,
            _ => {
                types.entry(&case.case_type).or_default().push(days);
                all.push(days);
            }
        }
    }
    let spread = |(case_type, days)| (case_type, Spread::of(days));
    let mut rows: Vec<_> = types.into_iter().map(spread).collect();
    sort_by(&mut rows, |a, b| most_dated_first(&a.1, &b.1));
    if rows.len() > 1 {
        rows.insert(0, spread((words::ALL_TYPES, all)));
    }
    let spreads: Vec<_> = rows.iter().map(|(_, spread)| *spread).collect();
    let heads = rows.iter().map(|(case_type, _)| cell(*case_type));
    let mut table = Table {
        key: "genomlopp".to_owned(),
        heading: words::THROUGHPUT.to_owned(),
        lead: words::throughput_lead(single),
        head: words::CASE_TYPE,
        scale: String::new(),
        columns: spread_columns(words::CASES),
        rows: spread_rows(heads, &spreads),
    };
    table::with_spread_bars(&mut table, &spreads);
    table
}

pub(super) fn setbacks(chosen: &Chosen<'_>) -> Table {
    let mut all: Vec<_> = all_setbacks(&chosen.cases)
        .into_iter()
        .map(|(body, it)| (body, it, it.returned + it.come_back + it.tabled))
        .collect();
    sort_by(&mut all, |a, b| b.2.cmp(&a.2));
    let rows = all.iter().map(|(body, it, _)| Row {
        head: vec![Part::body(chosen.workspace, *body)],
        bar: None,
        cells: vec![count(it.returned), count(it.come_back), count(it.tabled)],
    });
    let mut table = Table {
        key: "ater".to_owned(),
        heading: words::SETBACKS.to_owned(),
        lead: words::SETBACKS_LEAD.to_owned(),
        head: words::BODY,
        scale: String::new(),
        columns: vec![
            Column::number(words::RETURNED),
            Column::number(words::COME_BACK),
            Column::number(words::TABLED),
        ],
        rows: rows.collect(),
    };
    let counts: Vec<_> = all.iter().map(|(_, _, sum)| *sum).collect();
    table::with_count_bars(&mut table, &counts);
    table
}
