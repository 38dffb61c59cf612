//! What an address that leads nowhere may have meant.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::dates;
use super::names::route_of;
use super::words::common;
use crate::app::{CaseFilter, DecisionFilter, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{Workspace, slug};

/// So many are offered.
const MOST: usize = 5;

/// Two texts are near when they share this many hundredths of their pairs of letters.
const NEAR: usize = 45;

/// A place that an address may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub route: Route,
}

/// The places whose addresses or names are nearest to an address, the nearest first.
pub fn near(workspace: &Workspace, address: &Route) -> Vec<Near> {
    let address = address.print();
    let path = address.split(['?', '&']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy();
    let meant = slug(path.rsplit('/').find(|it| !it.is_empty()).unwrap_or(""));
    let mut found: Vec<(usize, Near)> = Vec::new();
    let mut offer = |own: &str, name: String, route: Route| {
        let likeness = likeness(&meant, own).max(likeness(&meant, &slug(&name)));
        if likeness >= NEAR && route.print() != address {
            found.push((likeness, Near { name, route }));
        }
    };
    for (name, route) in screens() {
        offer(&slug(&route.print()), name.to_owned(), route);
    }
    let records = workspace.records();
    for case in &records.cases {
        let route = Route::case(case.id.clone(), None);
        offer(case.id.as_str(), case.short_title.clone(), route);
    }
    for meeting in &records.meetings {
        let name = format!("{}, {}", meeting.name, dates::date(&meeting.date));
        let route = Route::Meeting(meeting.id.clone(), None);
        offer(meeting.id.as_str(), name, route);
    }
    for body in &records.organizations {
        offer(body.id.as_str(), body.name().to_owned(), route_of(body));
    }
    for person in &records.persons {
        let route = Route::Person(person.id.clone());
        offer(person.id.as_str(), person.name.clone(), route);
    }
    sort_by_key(&mut found, |(likeness, _)| Reverse(*likeness));
    found.into_iter().map(|(_, it)| it).take(MOST).collect()
}

fn screens() -> [(&'static str, Route); 9] {
    [
        (common::MAP, Route::map()),
        (common::CASES, Route::cases(CaseFilter::default())),
        (common::MEETINGS, Route::Meetings),
        (
            common::DECISIONS,
            Route::Decisions(DecisionFilter::default()),
        ),
        (common::DEVIATIONS, Route::Deviations(Box::default())),
        (common::STATISTICS, Route::Statistics(Box::default())),
        (common::HUVUDMEN, Route::Huvudmen),
        (common::GLOSSARY, Route::Glossary(String::new(), None)),
        (common::DATA, Route::Data),
    ]
}

/// How much of their pairs of letters two texts share, in hundredths.
fn likeness(one: &str, other: &str) -> usize {
    let pairs = |text: &str| -> BTreeSet<[u8; 2]> {
        let framed = format!(" {text} ").into_bytes();
        let next = framed.iter().skip(1);
        framed.iter().zip(next).map(|(a, b)| [*a, *b]).collect()
    };
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let (one, other) = (pairs(one), pairs(other));
    200 * one.intersection(&other).count() / (one.len() + other.len())
}
