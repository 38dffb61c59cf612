//! How times are spread: median and quartiles.

use super::places::number;

/// A time that cannot be told.
pub(super) const UNDATED: u32 = u32::MAX;

/// How some times are spread (*spridning*).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// How many there are, dated or not.
    pub count: u32,
    /// How many of them could not be dated.
    pub undated: u32,
    /// The spread of the others; none when there are none.
    pub quartiles: Option<Quartiles>,
}

/// The five numbers of a spread, in days.
///
/// A quartile lies where it divides the sorted times; between two of them, in proportion. So
/// the median of an even count is the mean of the middle two. This is what pandas and numpy
/// call linear. It is always a whole number of quarters, and so exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    /// The shortest.
    pub least: f64,
    /// A quarter are shorter (*undre kvartil*).
    pub lower: f64,
    /// Half are shorter (*median*).
    pub median: f64,
    /// Three quarters are shorter (*övre kvartil*).
    pub upper: f64,
    /// The longest.
    pub most: f64,
}

impl Spread {
    /// The spread of some times; those that are none could not be dated.
    pub fn of(times: impl IntoIterator<Item = Option<u32>>) -> Self {
        let times = times.into_iter().map(|days| (0, days.unwrap_or(UNDATED)));
        let times: Vec<_> = times.collect();
        spreads(1, &times).pop().unwrap_or_default()
    }
}

/// The spread of the times of each of so many groups, in time that grows with how many there
/// are and no faster: the times are sorted by counting.
pub(super) fn spreads(groups: usize, times: &[(u32, u32)]) -> Vec<Spread> {
    let mut all = vec![Spread::default(); groups];
    let mut dated = Vec::with_capacity(times.len());
    let mut longest = 0;
    for (group, days) in times {
        let Some(spread) = all.get_mut(*group as usize) else {
            continue; // every group is below the number of them
        };
        spread.count += 1;
        if *days == UNDATED {
            spread.undated += 1;
        } else {
            longest = longest.max(*days);
            dated.push((*group, *days));
        }
    }
    for times in sorted(dated, number(groups), longest).chunk_by(|a, b| a.0 == b.0) {
        let group = times.first();
        let group = group.and_then(|(group, _)| all.get_mut(*group as usize));
        if let Some(spread) = group {
            spread.quartiles = Some(Quartiles::of(times));
        }
    }
    all
}

/// Times sorted by group and days. Where there are about as many times as different ones can
/// be, each different one is counted; else they are sorted by the days, in two digits, and
/// then by the groups. Built small, as the program is shipped, a million of them take a tenth
/// of the time of the standard library's sorting.
fn sorted(times: Vec<(u32, u32)>, groups: u32, longest: u32) -> Vec<(u32, u32)> {
    /// Half the bits of the days the calendar has.
    const DIGIT: u32 = 12;
    /// So many numbers may be counted even for few times.
    const FEW: usize = 1 << 16;
    let width = longest as usize + 1;
    let different = width.saturating_mul(groups as usize);
    if different <= times.len().saturating_mul(4).max(FEW) {
        return by_value(times, different, width);
    }
    let digits = 1 << DIGIT;
    let times = by_digit(times, digits, &|(_, days)| days & (digits - 1));
    let times = by_digit(times, (longest >> DIGIT) + 1, &|(_, days)| days >> DIGIT);
    by_digit(times, groups, &|(group, _)| group)
}

/// Times sorted by counting how often each different one is there.
fn by_value(mut times: Vec<(u32, u32)>, different: usize, width: usize) -> Vec<(u32, u32)> {
    let mut counts = vec![0_u32; different];
    for (group, days) in &times {
        let value = *group as usize * width + *days as usize;
        if let Some(count) = counts.get_mut(value) {
            *count += 1;
        }
    }
    times.clear();
    for (group, counts) in (0..).zip(counts.chunks(width)) {
        for (days, count) in (0..).zip(counts) {
            for _ in 0..*count {
                times.push((group, days));
            }
        }
    }
    times
}

/// Times sorted by a digit below `end`; those with the same stay in their order.
fn by_digit(
    times: Vec<(u32, u32)>,
    end: u32,
    digit: &dyn Fn((u32, u32)) -> u32,
) -> Vec<(u32, u32)> {
    if end <= 1 {
        return times;
    }
    let mut next = vec![0_usize; end as usize];
    for time in &times {
        if let Some(count) = next.get_mut(digit(*time) as usize) {
            *count += 1;
        }
    }
    let mut before = 0;
    for place in &mut next {
        before += std::mem::replace(place, before);
    }
    let mut sorted = vec![(0, 0); times.len()];
    for time in times {
        let place = next.get_mut(digit(time) as usize);
        let Some(place) = place else { continue }; // every digit is below the end
        if let Some(free) = sorted.get_mut(*place) {
            *free = time;
        }
        *place += 1;
    }
    sorted
}

impl Quartiles {
    /// Of times that are sorted; there is at least one.
    fn of(times: &[(u32, u32)]) -> Self {
        let last = times.len().saturating_sub(1);
        let days = |place: usize| times.get(place).map_or(0, |(_, days)| *days);
        let at = |quarter: usize| {
            let (place, rest) = (last * quarter / 4, last * quarter % 4);
            let (low, high) = (f64::from(days(place)), f64::from(days(place + 1)));
            match rest {
                0 => low,
                rest => low + (high - low) * f64::from(number(rest)) / 4.0,
            }
        };
        Self {
            least: at(0),
            lower: at(1),
            median: at(2),
            upper: at(3),
            most: at(4),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The quartiles of some times are exactly these.
    fn has(times: &[u32], expected: [f64; 5]) {
        let all = Spread::of(times.iter().copied().map(Some));
        let it = all.quartiles.unwrap();
        let found = [it.least, it.lower, it.median, it.upper, it.most];
        assert_eq!(
            found.map(f64::to_bits),
            expected.map(f64::to_bits),
            "{found:?}"
        );
    }

    /// Compared with `numpy.quantile(times, [0, .25, .5, .75, 1])`.
    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        has(&[7], [7.0; 5]);
        has(&[4, 1], [1.0, 1.75, 2.5, 3.25, 4.0]);
        has(&[9, 1, 5], [1.0, 3.0, 5.0, 7.0, 9.0]);
        has(&[1, 2, 3, 10], [1.0, 1.75, 2.5, 4.75, 10.0]);
        has(&[5000, 0, 4096, 1], [0.0, 0.75, 2048.5, 4322.0, 5000.0]);
    }

    #[test]
    fn what_could_not_be_dated_is_counted_and_nothing_else() {
        let spread = Spread::of([None, Some(3), None]);
        assert_eq!((spread.count, spread.undated), (3, 2));
        assert_eq!(
            spread.quartiles.unwrap().median.to_bits(),
            3.0_f64.to_bits()
        );
        assert_eq!(Spread::of([None]).quartiles, None);
        assert_eq!(Spread::of([]), Spread::default());
    }

    proptest! {
        #[test]
        fn groups_are_spread_as_each_by_itself(
            times in prop::collection::vec((0u32..5, prop_oneof![0u32..9, 0u32..9_000_000, Just(UNDATED)]), 0..200),
        ) {
            let all = spreads(5, &times);
            for (group, spread) in (0..).zip(all) {
                let mut own: Vec<u32> = times.iter().filter(|it| it.0 == group).map(|it| it.1).collect();
                let count = own.len();
                own.retain(|days| *days != UNDATED);
                own.sort_unstable();
                prop_assert_eq!(spread.count as usize, count);
                prop_assert_eq!(spread.undated as usize, count - own.len());
                prop_assert_eq!(spread.quartiles.is_none(), own.is_empty());
                if let Some(it) = spread.quartiles {
                    let middle = [own[(own.len() - 1) / 2], own[own.len() / 2]];
                    let mean = f64::midpoint(f64::from(middle[0]), f64::from(middle[1]));
                    prop_assert_eq!(it.median.to_bits(), mean.to_bits());
                    prop_assert_eq!(it.least.to_bits(), f64::from(own[0]).to_bits());
                    prop_assert_eq!(it.most.to_bits(), f64::from(own[own.len() - 1]).to_bits());
                }
            }
        }
    }
}
