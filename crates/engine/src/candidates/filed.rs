//! Left records, filed under the keys of a wave.

use rayon::prelude::*;

use super::CROWD;
use crate::EngineError;
use crate::index::Index;
use crate::keys::{Key, Ring};

/// Left records, filed under each key of a wave that is needed.
pub(super) struct Filed {
    pub(super) ring: Ring,
    pub(super) keys: Vec<Key>,
    /// How long a list of candidates each key may give one record.
    pub(super) budgets: Vec<usize>,
    pub(super) indexes: Vec<Index>,
}

impl Filed {
    /// A key that finds nothing but what another one finds is left out, unless that one has crowds to pass over, or a limit.
    pub(super) fn new(
        keys: &[Key],
        budgets: &[usize],
        file: impl Fn(&Key) -> Result<Index, EngineError> + Sync,
    ) -> Result<Self, EngineError> {
        let budget = |at: usize| budgets.get(at).copied().unwrap_or(usize::MAX);
        let wider = wider(keys);
        let filed = |at: usize| if wider[at].is_none() { file(&keys[at]).map(Some) } else { Ok(None) };
        let mut indexes: Vec<Option<Index>> = (0..keys.len()).into_par_iter().map(filed).collect::<Result<_, _>>()?;
        let finds_all =
            |at: usize| budget(at) == usize::MAX && indexes[at].as_ref().is_some_and(|index| index.most() <= CROWD);
        let is_missing = |at: &usize| wider[*at].is_some_and(|wider| !finds_all(wider));
        let missing: Vec<usize> = (0..keys.len()).filter(is_missing).collect();
        for at in missing {
            indexes[at] = Some(file(&keys[at])?);
        }
        let needed: Vec<usize> = (0..keys.len()).filter(|at| indexes[*at].is_some()).collect();
        let own: Vec<Key> = needed.iter().map(|at| keys[*at].clone()).collect();
        let budgets = needed.iter().map(|at| budget(*at)).collect();
        Ok(Self { ring: Ring::new(&own), keys: own, budgets, indexes: indexes.into_iter().flatten().collect() })
    }
}

/// For each key one that finds all that it finds, none for those that no other one does; of several that find the same, the
/// first is one of these.
fn wider(keys: &[Key]) -> Vec<Option<usize>> {
    let is_within = |at: usize, other: usize| {
        other != at && keys[at].implies(&keys[other]) && (other < at || !keys[other].implies(&keys[at]))
    };
    let widest = |at: &usize| (0..keys.len()).all(|other| !is_within(*at, other));
    let widest: Vec<usize> = (0..keys.len()).filter(widest).collect();
    (0..keys.len()).map(|at| widest.iter().copied().find(|other| is_within(at, *other))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Side;
    use crate::fields::drawn::{Drawn, fields, rows};
    use crate::keys::{Probe, Reach, Test};
    use crate::listed::Lists;
    use crate::observer::{Unobserved, Watch};

    /// How many of three keys are filed: one within the last one, one that is not, and the last one.
    fn filed(records: &Drawn, budgets: &[usize]) -> usize {
        let fields = fields(records, records);
        let near = |units| Probe { field: 1, test: Test::Within(Reach::Units(units)) };
        let name = |test| Probe { field: 0, test };
        let keys = [
            Key(vec![name(Test::Same), near(1)]),
            Key(vec![name(Test::Word)]),
            Key(vec![name(Test::Beginning), near(2)]),
        ];
        let watch = Watch::new(&Unobserved);
        let rows = rows(records);
        let file = |key: &Key| Index::listed(key, &fields, &Lists::default(), (Side::Left, &rows), &watch);
        Filed::new(&keys, budgets, file).unwrap().indexes.len()
    }

    #[test]
    fn a_key_within_another_one_is_not_filed() {
        assert_eq!(filed(&vec![(0, 5), (1, 7)], &[]), 2);
    }

    #[test]
    fn a_key_within_one_that_has_crowds_or_a_limit_is_filed() {
        assert_eq!(filed(&vec![(0, 5); CROWD + 1], &[]), 3);
        assert_eq!(filed(&vec![(0, 5), (1, 7)], &[usize::MAX, usize::MAX, 9]), 3);
    }
}
