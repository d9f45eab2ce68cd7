//! Which marks of rows were seen: one place in memory each, and nothing beside it, because looking there is what takes time.

/// How many are remembered: as many as seven of eight places of a table of 4,194,304 hold.
const REMEMBERED: usize = if cfg!(test) { 1_792 } else { 3_670_016 };
/// In a place that no mark takes.
const FREE: u64 = 0;
/// Spreads marks over the places, whichever bits of them differ.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Marks that were seen.
pub(super) struct Marks {
    /// A power of two of places, at most seven of eight taken.
    places: Vec<u64>,
    taken: usize,
}

impl Marks {
    /// With room for so many, or for as many as are remembered.
    pub(super) fn with_room(marks: u64) -> Self {
        let marks = usize::try_from(marks).unwrap_or(REMEMBERED).min(REMEMBERED);
        let places = (marks * 8).div_ceil(7).next_power_of_two().max(16);
        Self { places: vec![FREE; places], taken: 0 }
    }

    /// Takes a mark, and says whether it was seen. Those that come when there is no room left are taken for new.
    pub(super) fn is_repeated(&mut self, mark: u64) -> bool {
        if self.taken >= REMEMBERED {
            return false;
        }
        if self.taken * 8 >= self.places.len() * 7 {
            self.grow();
        }
        let mark = if mark == FREE { !FREE } else { mark };
        let place = self.place(mark);
        let is_repeated = self.places[place] == mark;
        if !is_repeated {
            self.places[place] = mark;
            self.taken += 1;
        }
        is_repeated
    }

    /// Where a mark is, or would be.
    fn place(&self, mark: u64) -> usize {
        let bits = self.places.len().trailing_zeros();
        let mut place = (mark.wrapping_mul(SPREAD) >> (64 - bits)) as usize;
        while self.places[place] != FREE && self.places[place] != mark {
            place = (place + 1) & (self.places.len() - 1);
        }
        place
    }

    fn grow(&mut self) {
        let places = vec![FREE; self.places.len() * 2];
        for mark in std::mem::replace(&mut self.places, places).into_iter().filter(|mark| *mark != FREE) {
            let place = self.place(mark);
            self.places[place] = mark;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn marks_are_told_from_others_as_a_set_tells_them(
            marks in prop::collection::vec(prop_oneof![0..300_u64, any::<u64>(), Just(u64::MAX - 1)], 0..1_500), room in 0..500_u64,
        ) {
            let (mut seen, mut set) = (Marks::with_room(room), HashSet::new());
            for mark in marks {
                prop_assert_eq!(seen.is_repeated(mark), !set.insert(mark));
            }
        }
    }

    #[test]
    fn as_many_are_remembered_as_there_is_room_for() {
        let mut seen = Marks::with_room(u64::MAX);
        let places = seen.places.len();
        assert!((1..=REMEMBERED as u64).all(|mark| !seen.is_repeated(mark)));
        assert!((1..=9_000).all(|mark| !seen.is_repeated(mark)));
        assert_eq!((seen.taken, seen.places.len()), (REMEMBERED, places));
    }
}
