//! Which of a few right records a left record has a key in common with. For each test and code the right records that
//! have it are a bit each, so that a key costs a left record a few steps however many keys there are, and a key of which
//! one test nobody shares costs nothing.

use hashbrown::HashMap;

use crate::columns::{HASH, narrow};
use crate::fields::{Field, Side};
use crate::keys::{Key, Probe, distinct};
use crate::listed::{List, Lists};

/// Words of bits.
const WORDS: usize = 8;
/// Right records that can be looked at in one go.
pub(crate) const MOST: usize = WORDS * 64;

/// Words of bits that tell most codes that nobody has.
const MARKS: usize = 128;

/// Some right records, a bit each.
type Bits = [u64; WORDS];

/// Right records by what the tests of some keys say of them.
pub(crate) struct Meeting<'a> {
    fields: &'a [Field],
    probes: Vec<Met<'a>>,
    keys: Vec<Vec<usize>>,
    all: Bits,
}

/// Who has which code of one test.
struct Met<'a> {
    probe: Probe,
    /// The codes of texts, where they are listed.
    list: Option<&'a List>,
    /// A bit for some of the codes each: a code whose bit is not set is nobody's.
    marks: [u64; MARKS],
    of_code: HashMap<u64, u32, foldhash::fast::FixedState>,
    bits: Vec<Bits>,
}

/// Room for what the tests say of one left record.
#[derive(Default)]
pub(crate) struct Place {
    codes: Vec<u64>,
    /// Who passes each test, if anybody does.
    found: Vec<Option<Bits>>,
}

impl<'a> Meeting<'a> {
    /// At most [`MOST`] right records.
    pub(crate) fn new(keys: &[Key], fields: &'a [Field], lists: &'a Lists, rights: &[u32]) -> Self {
        let (probes, keys) = distinct(keys);
        let met = |probe| Met::new(probe, fields, lists, rights);
        let mut all = [0; WORDS];
        (0..rights.len()).for_each(|at| all[at / 64] |= 1 << (at % 64));
        Self { fields, probes: probes.into_iter().map(met).collect(), keys, all }
    }

    /// Calls `meets` with the place of each right record that has a key in common with a left one.
    pub(crate) fn of_left(&self, left: u32, place: &mut Place, mut meets: impl FnMut(usize)) {
        let Place { codes, found } = place;
        found.clear();
        found.extend(self.probes.iter().map(|met| met.of_left(&self.fields[met.probe.field], left, codes)));
        let mut together = [0; WORDS];
        for key in &self.keys {
            let own = key.iter().try_fold(self.all, |own, probe| Some(both(own, found[*probe].as_ref()?)));
            if let Some(own) = own {
                together.iter_mut().zip(own).for_each(|(together, own)| *together |= own);
            }
        }
        for (at, word) in together.iter().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                meets(at * 64 + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
        }
    }
}

impl<'a> Met<'a> {
    fn new(probe: Probe, fields: &[Field], lists: &'a Lists, rights: &[u32]) -> Self {
        let (of_code, list) = (HashMap::with_hasher(HASH), lists.list(probe));
        let mut met = Self { probe, list, marks: [0; MARKS], of_code, bits: Vec::new() };
        let mut codes = Vec::new();
        for (at, right) in rights.iter().enumerate() {
            codes.clear();
            probe.listed_codes(&fields[probe.field], lists, Side::Right, *right, &mut codes);
            for code in &codes {
                let number = *met.of_code.entry(*code).or_insert_with(|| {
                    met.bits.push([0; WORDS]);
                    narrow(met.bits.len() - 1)
                });
                met.bits[number as usize][at / 64] |= 1 << (at % 64);
                let (word, bit) = mark(*code);
                met.marks[word] |= bit;
            }
        }
        met
    }

    fn of_left(&self, field: &Field, left: u32, own: &mut Vec<u64>) -> Option<Bits> {
        let codes = self.codes(field, left, own);
        let may_be = |code: &&u64| {
            let (word, bit) = mark(**code);
            self.marks[word] & bit != 0
        };
        let known = codes.iter().filter(may_be).filter_map(|code| self.of_code.get(code));
        let mut met = known.map(|at| self.bits[*at as usize]);
        let first = met.next()?;
        Some(met.fold(first, either))
    }

    fn codes<'b>(&'b self, field: &Field, left: u32, own: &'b mut Vec<u64>) -> &'b [u64] {
        if let (Some(list), Field::Text(texts)) = (self.list, field) {
            return list.of(texts.number(Side::Left, left));
        }
        own.clear();
        self.probe.codes(field, Side::Left, left, own);
        own
    }
}

/// The bit of a code among those that tell codes that nobody has.
fn mark(code: u64) -> (usize, u64) {
    const STIR: u64 = 0x9e37_79b9_7f4a_7c15;
    let bit = code.wrapping_mul(STIR) >> (64 - (MARKS * 64).ilog2());
    (usize::try_from(bit / 64).expect("few words"), 1 << (bit % 64))
}

fn both(one: Bits, other: &Bits) -> Bits {
    std::array::from_fn(|at| one[at] & other[at])
}

fn either(one: Bits, other: Bits) -> Bits {
    std::array::from_fn(|at| one[at] | other[at])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fields::drawn::{drawn, fields, rows};
    use crate::keys::{Codes, Reach, Test};
    use crate::observer::{Unobserved, Watch};

    fn keys() -> Vec<Key> {
        let of = |test| Probe { field: 0, test };
        let near = |units| Probe { field: 1, test: Test::Within(Reach::Units(units)) };
        let all = [Test::Word, Test::Reference, Test::Beginning, Test::Same].map(of);
        vec![Key(vec![all[0], near(3)]), Key(vec![all[1]]), Key(vec![all[2], near(9)]), Key(vec![all[3], near(3)])]
    }

    fn meets(fields: &[Field], key: &Key, left: u32, right: u32) -> bool {
        let of = |side, row| {
            let mut codes = Codes::default();
            key.codes(fields, side, row, &mut codes);
            codes.all
        };
        let rights = of(Side::Right, right);
        of(Side::Left, left).iter().any(|code| rights.contains(code))
    }

    proptest! {
        #[test]
        fn records_meet_as_by_holding_the_codes_of_every_key_against_each_other(left in drawn(), right in drawn()) {
            let (fields, keys) = (fields(&left, &right), keys());
            let lists = Lists::new(&keys, &fields, &Watch::new(&Unobserved)).unwrap();
            let rights = rows(&right);
            let meeting = Meeting::new(&keys, &fields, &lists, &rights);
            let mut place = Place::default();
            for left in rows(&left) {
                let mut met = Vec::new();
                meeting.of_left(left, &mut place, |at| met.push(narrow(at)));
                let any = |right: &u32| keys.iter().any(|key| meets(&fields, key, left, *right));
                prop_assert_eq!(met, rights.iter().copied().filter(any).collect::<Vec<u32>>());
            }
        }
    }
}
