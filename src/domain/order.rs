//! Sorting, and what is always in order: sets and maps.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts as [`slice::sort_by`] does: what compares equal stays in its order.
///
/// The standard library's sort is compiled anew for every type and comparison, some four
/// kilobytes each time, and there are many small lists here. This one sorts places, with one
/// comparison behind a pointer, and then moves the values: the same result for a few bytes.
pub fn sort_by<T>(values: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order_of(values.len(), &|a, b| {
        match (values.get(a), values.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal, // places are below the length
        }
    });
    let mut places: Vec<Option<T>> = values.drain(..).map(Some).collect();
    let moved = order
        .into_iter()
        .filter_map(|place| places.get_mut(place)?.take());
    values.extend(moved);
}

/// Sorts by a key, as [`slice::sort_by_key`] does.
pub fn sort_by_key<T, K: Ord>(values: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(values, |a, b| key(a).cmp(&key(b)));
}

/// A set of these. Of values that are equal one is kept.
///
/// It stands in the place of `collect` and `from`: those of the standard library sort the values
/// first, with code of its own for every type, and this puts them in one after another.
pub fn set_of<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for value in all {
        set.insert(value);
    }
    set
}

/// A map of these. Of several values of a key the last is kept.
///
/// It stands in the place of `collect` and `from` for the same reason as [`set_of`].
pub fn map_of<K: Ord, V>(all: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in all {
        map.insert(key, value);
    }
    map
}

/// The places of so many values in sorted order.
fn order_of(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(values in prop::collection::vec((0u8..9, 0u8..9), 0..200)) {
            let mut ours = values.clone();
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            let mut theirs = values.clone();
            theirs.sort_by_key(|value| value.0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn sets_and_maps_hold_what_collect_puts_in_them(values in prop::collection::vec((0u8..9, 0u8..9), 0..20)) {
            let theirs: BTreeSet<_> = values.iter().copied().collect();
            prop_assert_eq!(set_of(values.iter().copied()), theirs);
            let theirs: BTreeMap<_, _> = values.iter().copied().collect();
            prop_assert_eq!(map_of(values), theirs);
        }
    }
}
