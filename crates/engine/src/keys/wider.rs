//! Keys that find all that another key finds.

use super::{Key, Probe, Reach, Test};

impl Test {
    /// Whether all records that pass this test pass another one of the same field. The same text may have no rare word.
    fn implies(self, wider: Self) -> bool {
        match (self, wider) {
            (one, other) if one == other => true,
            (Self::Same, Self::Days { before, after }) => before >= 0 && after >= 0,
            (Self::Same, other) => other != Self::Word,
            (Self::Days { before, after }, Self::Days { before: b, after: a }) => before <= b && after <= a,
            (Self::Within(Reach::Units(one)), Self::Within(Reach::Units(other))) => one <= other,
            (Self::Within(Reach::Thousandths(one)), Self::Within(Reach::Thousandths(other))) => one <= other,
            _ => false,
        }
    }
}

impl Probe {
    fn implies(&self, wider: &Self) -> bool {
        self.field == wider.field && self.test.implies(wider.test)
    }
}

impl Key {
    /// Whether all records that fulfil this key fulfil another one too.
    pub(crate) fn implies(&self, wider: &Self) -> bool {
        wider.0.iter().all(|wider| self.0.iter().any(|own| own.implies(wider)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fields::drawn::{drawn, fields, rows};

    fn keys() -> Vec<Key> {
        let of = |field, test| Probe { field, test };
        let names = [Test::Same, Test::Word, Test::Beginning, Test::Reference].map(|test| of(0, test));
        let reaches = [Reach::Units(0), Reach::Units(3), Reach::Thousandths(50), Reach::Thousandths(200)];
        let near = std::iter::once(Test::Same).chain(reaches.map(Test::Within)).map(|test| of(1, test));
        let both = near.clone().flat_map(|near| names.map(|name| Key(vec![name, near])));
        names.map(|name| Key(vec![name])).into_iter().chain(near.map(|near| Key(vec![near]))).chain(both).collect()
    }

    proptest! {
        #[test]
        fn what_fulfils_a_key_fulfils_a_wider_one(left in drawn(), right in drawn()) {
            let (fields, keys) = (fields(&left, &right), keys());
            let pairs: Vec<(&Key, &Key)> = keys.iter().flat_map(|one| keys.iter().map(move |other| (one, other))).collect();
            for (one, other) in pairs.into_iter().filter(|(one, other)| one.implies(other)) {
                for (left, right) in rows(&left).into_iter().zip(rows(&right)) {
                    prop_assert!(!one.holds(&fields, left, right) || other.holds(&fields, left, right), "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_wider_window_of_days_is_implied_and_one_without_the_same_day_is_not() {
        let days = |before, after| Test::Days { before, after };
        assert!(days(0, 3).implies(days(9, 5)) && !days(0, 6).implies(days(9, 5)));
        assert!(Test::Same.implies(days(0, 0)) && !Test::Same.implies(days(-1, 3)));
    }
}
