//! Time measured between two dates, neither of which need be known to the day: what holds in
//! every reading of them.

use super::when::Span;
use crate::domain::{Day, Limit};

/// What the readings of two dates say of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measured {
    /// It is kept in every reading.
    Kept,
    /// It is broken in every reading.
    Broken,
    /// In some it is kept and in some it is not, or a day is not known at all.
    Unsure,
}

/// Whether what came after `first` came at most so long after.
pub(super) fn at_most(first: Span, then: Span, most: &Limit) -> Measured {
    let last = |day: Option<Day>| most.last_day_after(day?);
    let kept = last(first.earliest).zip(then.latest);
    let broken = last(first.latest).zip(then.earliest);
    measured(
        kept.is_some_and(|(last, day)| day <= last),
        broken.is_some_and(|(last, day)| last < day),
    )
}

/// Whether what came after `first` came at least so long after.
pub(super) fn at_least(first: Span, then: Span, least: &Limit) -> Measured {
    let soonest = |day: Option<Day>| least.after(day?);
    let kept = soonest(first.latest).zip(then.earliest);
    let broken = soonest(first.earliest).zip(then.latest);
    measured(
        kept.is_some_and(|(soonest, day)| soonest <= day),
        broken.is_some_and(|(soonest, day)| day < soonest),
    )
}

/// Whether something was between two dates, either of which may be open.
pub(super) fn between(it: Span, from: Option<Span>, to: Option<Span>) -> Measured {
    let is_before = |a: Option<Day>, b: Option<Day>| a.zip(b).is_some_and(|(a, b)| a < b);
    let no_later = |a: Option<Day>, b: Option<Day>| a.zip(b).is_some_and(|(a, b)| a <= b);
    let begun = from.is_none_or(|from| no_later(from.latest, it.earliest));
    let not_over = to.is_none_or(|to| no_later(it.latest, to.earliest));
    let too_early = from.is_some_and(|from| is_before(it.latest, from.earliest));
    let too_late = to.is_some_and(|to| is_before(to.latest, it.earliest));
    measured(begun && not_over, too_early || too_late)
}

fn measured(kept: bool, broken: bool) -> Measured {
    match (kept, broken) {
        (true, false) => Measured::Kept,
        (false, true) => Measured::Broken,
        _ => Measured::Unsure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Unit, Unknown, days_after};
    use proptest::prelude::*;

    fn any_limit() -> impl Strategy<Value = Limit> {
        let unit = prop::sample::select(vec![Unit::Days, Unit::WorkingDays, Unit::Months]);
        (0_u32..4, unit).prop_map(|(number, unit)| Limit {
            number,
            unit: Some(unit),
            unknown: Unknown::new(),
        })
    }

    /// Some days in a row, or ones of which one end is not known.
    fn any_span() -> impl Strategy<Value = (Vec<Day>, Span)> {
        (0..40, 1..6, 0..6).prop_map(|(first, days, open)| {
            let start = days_after(Day::constant(2024, 3, 20), first).unwrap();
            let days: Vec<Day> = (0..days).filter_map(|n| days_after(start, n)).collect();
            let span = Span {
                earliest: days.first().copied().filter(|_| open != 0),
                latest: days.last().copied().filter(|_| open != 1),
            };
            (days, span)
        })
    }

    /// What holds in every reading that there is of the two.
    fn readings(a: &[Day], b: &[Day], is_kept: impl Fn(Day, Day) -> bool) -> Measured {
        let all: Vec<bool> = a
            .iter()
            .flat_map(|a| b.iter().map(|b| is_kept(*a, *b)))
            .collect();
        measured(all.iter().all(|kept| *kept), all.iter().all(|kept| !kept))
    }

    proptest! {
        #[test]
        fn nothing_is_said_that_some_reading_of_the_dates_speaks_against(
            (a, first) in any_span(), (b, then) in any_span(), limit in any_limit(),
        ) {
            let known = [first.earliest, first.latest, then.earliest, then.latest];
            let is_known = known.iter().all(Option::is_some);
            let most = readings(&a, &b, |a, b| b <= limit.last_day_after(a).unwrap());
            let least = readings(&a, &b, |a, b| limit.after(a).unwrap() <= b);
            let told = [
                (at_most(first, then, &limit), most),
                (at_least(first, then, &limit), least),
                (between(then, Some(first), None), readings(&a, &b, |a, b| a <= b)),
                (between(then, None, Some(first)), readings(&a, &b, |a, b| b <= a)),
            ];
            for (said, holds) in told {
                prop_assert!(said == holds || !is_known && said == Measured::Unsure);
            }
        }
    }
}
