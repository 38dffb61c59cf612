//! How the huvudmän were represented, and what bodies decided.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::table::{self, Bar, Column, Part, Row, Table, cell, count};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{Id, Organization};
use crate::procedure::statistics::{Representation, Represented, decided, representation};
use crate::screen::words::{self as labels, statistics as words};
use crate::screen::{BodyRef, dates};
use crate::search::swedish;

type Lists<'a> = Vec<Representation<'a>>;

/// A table for each body that has a list at a chosen meeting.
pub(super) fn tables(chosen: &Chosen<'_>) -> Vec<Table> {
    let mut bodies: BTreeMap<_, BTreeMap<_, Lists<'_>>> = BTreeMap::new();
    for it in representation(chosen.workspace, &chosen.meetings) {
        let huvudmen = bodies.entry(it.body).or_default();
        huvudmen.entry(it.huvudman).or_default().push(it);
    }
    let tables = bodies.into_iter().filter_map(|(body, huvudmen)| {
        Some(table(
            chosen,
            &BodyRef::find(chosen.workspace, body)?,
            huvudmen,
        ))
    });
    tables.collect()
}

fn table(
    chosen: &Chosen<'_>,
    body: &BodyRef,
    huvudmen: BTreeMap<&Id<Organization>, Lists<'_>>,
) -> Table {
    let most = huvudmen.values().map(Vec::len).max().unwrap_or_default();
    let mut rows: Vec<_> = huvudmen
        .into_iter()
        .map(|(huvudman, lists)| row(chosen, huvudman, &lists, most))
        .collect();
    sort_by(&mut rows, |a, b| swedish(&a.text(), &b.text()));
    Table {
        key: format!("narvaro-{}", body.id),
        heading: words::attendance(&body.short),
        lead: words::ATTENDANCE_LEAD.to_owned(),
        head: words::HUVUDMAN,
        scale: words::count_scale(&most.to_string()),
        columns: vec![
            Column::number(words::WHOLE),
            Column::number(words::PARTLY),
            Column::number(words::ABSENT),
            Column::number(words::NOT_LISTED),
            Column::words(words::MISSED),
        ],
        rows,
    }
}

/// The bar is as long as the lists at which somebody was there for the huvudman.
fn row(
    chosen: &Chosen<'_>,
    huvudman: &Id<Organization>,
    lists: &[Representation<'_>],
    most: usize,
) -> Row {
    let number = |how| {
        let same = lists.iter().filter(|it| it.represented == how);
        table::whole(same.count())
    };
    let whole = number(Represented::Whole);
    let partly = number(Represented::Partly);
    let mut missed = Vec::new();
    for it in lists
        .iter()
        .filter(|it| it.represented != Represented::Whole)
    {
        if !missed.is_empty() {
            missed.push(Part::Text(", ".to_owned()));
        }
        let day = dates::of_meeting(it.meeting);
        missed.push(Part::Link(Route::Meeting(it.meeting.id.clone(), None), day));
        missed.push(Part::Text(words::missing(word(it.represented))));
    }
    Row {
        head: vec![Part::body(chosen.workspace, Some(huvudman))],
        bar: Some(Bar {
            start: 0.0,
            end: f64::from(whole + partly) / f64::from(table::whole(most).max(1)),
            middle: None,
        }),
        cells: vec![
            count(whole),
            count(partly),
            count(number(Represented::Absent)),
            count(number(Represented::NotListed)),
            missed,
        ],
    }
}

fn word(represented: Represented) -> &'static str {
    match represented {
        Represented::Whole => words::WHOLE,
        Represented::Partly => words::PARTLY,
        Represented::Absent => words::ABSENT,
        Represented::NotListed => words::NOT_LISTED,
    }
}

/// The decisions by body and verb.
pub(super) fn decisions(chosen: &Chosen<'_>) -> Table {
    let all = decided(chosen.workspace, &chosen.items);
    let counts: Vec<_> = all.iter().map(|it| it.count).collect();
    let rows = all.iter().map(|it| Row {
        head: vec![Part::body(chosen.workspace, Some(it.body))],
        bar: None,
        cells: vec![
            cell(it.verb),
            count(it.count),
            cell(labels::legal_force(it.force)),
        ],
    });
    let mut table = Table {
        key: "beslut".to_owned(),
        heading: words::DECISIONS.to_owned(),
        lead: words::DECISIONS_LEAD.to_owned(),
        head: words::BODY,
        scale: String::new(),
        columns: vec![
            Column::words(words::VERB),
            Column::number(words::COUNT),
            Column::words(words::FORCE),
        ],
        rows: rows.collect(),
    };
    table::with_count_bars(&mut table, &counts);
    table
}
