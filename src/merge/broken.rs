//! Which records are concerned when merged records do not hold together.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Place, Sides, own};
use crate::domain::order::set_of;
use crate::domain::{Collection, Finding, Problem};

/// A record that does not hold together with the others.
pub(super) struct Broken {
    place: Place,
    /// The record it speaks of in vain.
    target: Option<Place>,
}

impl Broken {
    pub(super) fn at(place: Place) -> Self {
        Self {
            place,
            target: None,
        }
    }
}

/// The records that findings are about.
pub(super) fn of(findings: Vec<Finding>) -> Vec<Broken> {
    let broken = findings.into_iter().map(|finding| Broken {
        place: (finding.place.collection, finding.place.record),
        target: match finding.problem {
            Problem::Dangling { value, expected_in } => Some((expected_in, value)),
            Problem::NoSuchItem { meeting, .. } => Some((Collection::Meetings, meeting)),
            _ => None,
        },
    });
    broken.collect()
}

/// The differing records that are to be told as one choice each, so that what is broken can
/// hold: the record itself and the one it speaks of; when both are that already, every record
/// it speaks of; then every one that speaks of it or of a part of it; at last all.
pub(super) fn concerned(
    sides: Sides<'_>,
    differing: &BTreeSet<Place>,
    whole: &BTreeSet<Place>,
    broken: &[Broken],
) -> BTreeSet<Place> {
    let rest = set_of(differing.difference(whole).cloned());
    let named = broken.iter();
    let named = named.flat_map(|it| std::iter::once(&it.place).chain(&it.target));
    let named = set_of(named);
    let mut texts = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for it in broken {
        ids.insert(it.place.1.clone());
        for value in values(sides, &it.place) {
            collect(&value, false, &mut texts);
            collect(&value, true, &mut ids);
        }
    }
    let speaks_of_it = |place: &Place| {
        let mut said = BTreeSet::new();
        for value in values(sides, place) {
            collect(&value, false, &mut said);
        }
        !said.is_disjoint(&ids)
    };
    let wider: [&dyn Fn(&Place) -> bool; 4] = [
        &|place| named.contains(place),
        &|place| texts.contains(&place.1),
        &speaks_of_it,
        &|_| true,
    ];
    let found = wider.iter().map(|is_concerned| {
        let places = rest.iter().filter(|place| is_concerned(place));
        set_of(places.cloned())
    });
    let mut found = found.filter(|places| !places.is_empty());
    found.next().unwrap_or_default()
}

/// A record as both sides have it.
fn values(sides: Sides<'_>, place: &Place) -> impl Iterator<Item = Value> {
    let both = [sides.ours, sides.theirs].map(|records| own::value(records, place));
    both.into_iter().flatten()
}

/// Every text in a value, or only those that are ids of its parts.
fn collect(value: &Value, only_ids: bool, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if !only_ids || name == "id" || !value.is_string() {
                    collect(value, only_ids, into);
                }
            }
        }
        Value::Array(all) => {
            // Texts of a list are no ids.
            let inner = all.iter().filter(|it| !only_ids || !it.is_string());
            inner.for_each(|value| collect(value, only_ids, into));
        }
        Value::String(text) => {
            into.insert(text.clone());
        }
        _ => {}
    }
}
