//! What stands beside the records: what was said of the edition, and whom things are for. Neither
//! is anything to choose between.

use std::collections::BTreeMap;

use crate::domain::order::{map_of, sort_by, sort_by_key};
use crate::domain::{Edition, Records, Restriction};

/// What was said of the edition. Where both have published, the later stands.
pub(super) fn edition(base: Option<&Records>, ours: &Records, theirs: &Records) -> Option<Edition> {
    let base = base.and_then(|it| it.edition.as_ref());
    let (ours, theirs) = (ours.edition.as_ref(), theirs.edition.as_ref());
    let chosen = if ours == base {
        theirs
    } else if theirs == base {
        ours
    } else {
        let said = |it: &&Edition| (it.date.latest(), format!("{it:?}"));
        [ours, theirs].into_iter().flatten().max_by_key(said)
    };
    chosen.cloned()
}

/// Whom things are for. Where both have said it in different ways, the fewer.
pub(super) fn restricted(
    base: Option<&Records>,
    ours: &Records,
    theirs: &Records,
) -> Vec<Restriction> {
    // What only one side has said, or nobody, stands as it was said, in its order.
    let said = base.map(|it| &it.restricted);
    if ours.restricted == theirs.restricted || said == Some(&theirs.restricted) {
        return ours.restricted.clone();
    }
    if said == Some(&ours.restricted) {
        return theirs.restricted.clone();
    }
    let (base, ours, theirs) = (
        base.map_or_else(BTreeMap::new, by_place),
        by_place(ours),
        by_place(theirs),
    );
    let mut places: Vec<_> = ours.keys().chain(theirs.keys()).collect();
    sort_by(&mut places, Ord::cmp);
    places.dedup();
    let chosen = places.into_iter().filter_map(|place| {
        let [base, ours, theirs] = [&base, &ours, &theirs].map(|side| side.get(place).copied());
        if ours == base {
            return theirs;
        }
        if theirs == base {
            return ours;
        }
        let said = |it: &&Restriction| (it.audience, format!("{it:?}"));
        [ours, theirs].into_iter().flatten().max_by_key(said)
    });
    chosen.cloned().collect()
}

/// By what each restricts, the strictest of several.
fn by_place(records: &Records) -> BTreeMap<(&str, &str, &str), &Restriction> {
    let mut restricted: Vec<_> = records.restricted.iter().collect();
    sort_by_key(&mut restricted, |it| it.audience);
    map_of(restricted.into_iter().map(|it| (it.place(), it)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Audience, Id, Workspace};
    use crate::merge::merge;

    fn with(restricted: &[(&str, Audience)], day: Option<&str>) -> Workspace {
        let id = Id::new("prov").unwrap();
        let mut records = Records::empty(id, String::from("Prov"), "2026-01".parse().unwrap());
        records.restricted = restricted
            .iter()
            .map(|(record, audience)| Restriction {
                collection: "cases".into(),
                record: (*record).into(),
                audience: *audience,
                ..Restriction::default()
            })
            .collect();
        records.edition = day.map(|day| Edition {
            date: day.parse().unwrap(),
            publisher: String::new(),
            note: String::new(),
            news: Vec::new(),
            unknown: crate::domain::Unknown::new(),
        });
        Workspace::new(records).unwrap()
    }

    #[test]
    fn what_only_one_side_says_of_whom_something_is_for_is_taken_from_it() {
        let base = with(&[("a", Audience::Us), ("b", Audience::Us)], None);
        let ours = with(&[("a", Audience::Us)], None);
        let theirs = with(
            &[
                ("a", Audience::Us),
                ("b", Audience::Us),
                ("c", Audience::Members),
            ],
            None,
        );
        let wanted = with(&[("a", Audience::Us), ("c", Audience::Members)], None);
        for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
            assert_eq!(merge(Some(&base), one, other).workspace, wanted);
        }
    }

    #[test]
    fn where_both_say_it_in_different_ways_it_is_for_the_fewer() {
        let (ours, theirs) = (
            with(&[("a", Audience::Members)], None),
            with(&[("a", Audience::Us)], None),
        );
        for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
            assert_eq!(merge(None, one, other).workspace, theirs);
        }
    }

    #[test]
    fn of_two_editions_the_later_stands() {
        let base = with(&[], Some("2026-01-01"));
        let (ours, theirs) = (with(&[], Some("2026-02-01")), with(&[], Some("2026-03-01")));
        for (one, other) in [(&ours, &theirs), (&theirs, &ours), (&base, &theirs)] {
            assert_eq!(merge(Some(&base), one, other).workspace, theirs);
        }
    }
}
