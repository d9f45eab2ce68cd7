//! Keys: what two records have to have in common before they are compared at all. A key is a conjunction of tests;
//! each test turns a record into codes, and records that share a code of every test meet in a hash table.

mod wider;

use crate::columns::MISSING;
use crate::fields::{Field, Side};
use crate::listed::Lists;
use crate::texts::{Texts, mix};

/// One thing two records have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Test {
    /// The same value.
    Same,
    /// A word that few records have.
    Word,
    /// The first four letters.
    Beginning,
    /// A reference, alone or inside longer text.
    Reference,
    /// Amounts no further apart than this.
    Within(Reach),
    /// The right day at most so many days before or after the left one.
    Days { before: i32, after: i32 },
}

/// How far apart amounts may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Reach {
    /// In smallest units.
    Units(i64),
    /// In thousandths of the larger one; below 500.
    Thousandths(i64),
}

/// A test of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Probe {
    pub(crate) field: usize,
    pub(crate) test: Test,
}

/// Tests that all have to hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(crate) Vec<Probe>);

impl Test {
    /// Whether a value may have several codes, or takes work to find them.
    pub(crate) const fn is_of_text(self) -> bool {
        matches!(self, Self::Word | Self::Beginning | Self::Reference)
    }
}

impl Key {
    /// The codes of a record; records of both sides that fulfil the key share one.
    pub(crate) fn codes(&self, fields: &[Field], side: Side, row: u32, codes: &mut Codes) {
        self.listed_codes(fields, &Lists::default(), side, row, codes);
    }

    /// The codes of a record, those of texts looked up where they are listed.
    pub(crate) fn listed_codes(&self, fields: &[Field], lists: &Lists, side: Side, row: u32, codes: &mut Codes) {
        codes.begin();
        for probe in &self.0 {
            codes.one.clear();
            probe.listed_codes(&fields[probe.field], lists, side, row, &mut codes.one);
            let Codes { all, one, next } = codes;
            combine(all, one, next);
        }
    }

    /// Whether two records fulfil every test exactly.
    pub(crate) fn holds(&self, fields: &[Field], left: u32, right: u32) -> bool {
        self.0.iter().all(|probe| probe.holds(&fields[probe.field], left, right))
    }
}

/// Room for the codes of one record.
#[derive(Default)]
pub(crate) struct Codes {
    pub(crate) all: Vec<u64>,
    one: Vec<u64>,
    next: Vec<u64>,
}

/// What codes begin with.
const SEED: u64 = 0x7469_656f_7574;

impl Codes {
    fn begin(&mut self) {
        self.all.clear();
        self.all.push(SEED);
    }
}

/// Every code of `all` with every one of `own`.
fn combine(all: &mut Vec<u64>, own: &[u64], next: &mut Vec<u64>) {
    if let [number] = own {
        all.iter_mut().for_each(|code| *code = mix(*code, *number));
        return;
    }
    next.clear();
    for code in &*all {
        next.extend(own.iter().map(|number| mix(*code, *number)));
    }
    std::mem::swap(all, next);
}

/// Each test of some keys once, and for each key the places of its own.
pub(crate) fn distinct(keys: &[Key]) -> (Vec<Probe>, Vec<Vec<usize>>) {
    let mut probes: Vec<Probe> = Vec::new();
    let mut place = |probe: &Probe| {
        probes.iter().position(|known| known == probe).unwrap_or_else(|| {
            probes.push(*probe);
            probes.len() - 1
        })
    };
    let keys = keys.iter().map(|key| key.0.iter().map(&mut place).collect()).collect();
    (probes, keys)
}

/// Several keys that have tests in common: what a test says of a record is found out once for all keys.
pub(crate) struct Ring {
    probes: Vec<Probe>,
    keys: Vec<Vec<usize>>,
}

/// Room for what the tests of a ring say of one record.
#[derive(Default)]
pub(crate) struct RingCodes {
    codes: Codes,
    own: Vec<u64>,
    ends: Vec<usize>,
}

impl Ring {
    pub(crate) fn new(keys: &[Key]) -> Self {
        let (probes, keys) = distinct(keys);
        Self { probes, keys }
    }

    /// Finds out what each test says of a record.
    pub(crate) fn probe(&self, fields: &[Field], lists: &Lists, (side, row): (Side, u32), codes: &mut RingCodes) {
        codes.own.clear();
        codes.ends.clear();
        for probe in &self.probes {
            codes.codes.one.clear();
            probe.listed_codes(&fields[probe.field], lists, side, row, &mut codes.codes.one);
            codes.own.extend_from_slice(&codes.codes.one);
            codes.ends.push(codes.own.len());
        }
    }

    /// The codes of the record under one of the keys.
    pub(crate) fn codes<'a>(&self, key: usize, codes: &'a mut RingCodes) -> &'a [u64] {
        let RingCodes { codes: Codes { all, next, .. }, own, ends } = codes;
        all.clear();
        all.push(SEED);
        for &probe in &self.keys[key] {
            let start = if probe == 0 { 0 } else { ends[probe - 1] };
            combine(all, &own[start..ends[probe]], next);
        }
        all
    }
}

impl Probe {
    /// The codes of a record, looked up where they are listed.
    pub(crate) fn listed_codes(&self, field: &Field, lists: &Lists, side: Side, row: u32, out: &mut Vec<u64>) {
        if let Field::Text(texts) = field
            && self.test.is_of_text()
        {
            let number = texts.number(side, row);
            if number == MISSING {
                return;
            }
            if let Some(listed) = lists.of(*self, number) {
                out.extend_from_slice(listed);
                return;
            }
        }
        self.codes(field, side, row, out);
    }

    pub(crate) fn codes(&self, field: &Field, side: Side, row: u32, out: &mut Vec<u64>) {
        let Some(number) = field.code(side, row) else { return };
        match (self.test, field) {
            (Test::Within(reach), Field::Amount(amounts)) => {
                let number = u32::try_from(number).expect("a number of 32 bits");
                reach.codes(amounts.values[number as usize], side, out);
                let currency = amounts.currency(number);
                if currency != 0 {
                    out.iter_mut().for_each(|code| *code = mix(*code, currency));
                }
            }
            (Test::Days { before, after }, Field::Day(days)) => match side {
                Side::Left => out.push(day_bucket(days.left[row as usize], before + after + 1)),
                Side::Right => {
                    let (day, width) = (days.right[row as usize], before + after + 1);
                    let (first, last) = (day_bucket(day - after, width), day_bucket(day + before, width));
                    out.push(first);
                    out.extend((first != last).then_some(last));
                }
            },
            (Test::Word | Test::Beginning | Test::Reference, Field::Text(texts)) => {
                text_codes(self.test, texts, u32::try_from(number).expect("a number of 32 bits"), out);
            }
            _ => out.push(number),
        }
    }

    /// Whether two records fulfil the test exactly.
    pub(crate) fn holds(&self, field: &Field, left: u32, right: u32) -> bool {
        let (Some(one), Some(other)) = (field.code(Side::Left, left), field.code(Side::Right, right)) else {
            return false;
        };
        match (self.test, field) {
            (Test::Within(reach), Field::Amount(amounts)) => {
                let (one, other) = (amounts.left[left as usize], amounts.right[right as usize]);
                amounts.go_together(one, other)
                    && reach.holds(amounts.values[one as usize], amounts.values[other as usize])
            }
            (Test::Days { before, after }, Field::Day(days)) => {
                (-before..=after).contains(&(days.right[right as usize] - days.left[left as usize]))
            }
            (Test::Word | Test::Beginning | Test::Reference, Field::Text(_)) => {
                one == other || self.shares_code(field, left, right)
            }
            _ => field.same(left, right),
        }
    }

    fn shares_code(&self, field: &Field, left: u32, right: u32) -> bool {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        self.codes(field, Side::Left, left, &mut one);
        self.codes(field, Side::Right, right, &mut other);
        one.iter().any(|code| other.contains(code))
    }
}

fn day_bucket(day: i32, width: i32) -> u64 {
    u64::from(day.div_euclid(width).cast_unsigned())
}

/// The codes of a text.
pub(crate) fn text_codes(test: Test, texts: &Texts, number: u32, out: &mut Vec<u64>) {
    match test {
        Test::Word => {
            let limit = texts.rare_rows();
            let rare = texts.words(number).iter().filter(|word| texts.word_rows(**word) <= limit);
            out.extend(rare.map(|word| u64::from(*word)));
            out.dedup();
        }
        Test::Beginning => {
            let letters = texts.value(number).bytes().filter(|byte| *byte != b' ').take(4);
            out.push(letters.fold(0, |code, byte| code << 8 | u64::from(byte)));
        }
        _ => texts.references(number, out),
    }
}

impl Reach {
    /// Whether two amounts are no further apart.
    pub(crate) fn holds(self, left: i64, right: i64) -> bool {
        let apart = (i128::from(left) - i128::from(right)).abs();
        match self {
            Self::Units(most) => apart <= i128::from(most),
            Self::Thousandths(most) => {
                let size = i128::from(left.unsigned_abs().max(right.unsigned_abs()));
                (left < 0) == (right < 0) && apart * 1000 <= size * i128::from(most)
            }
        }
    }

    /// The left value's bucket, or all buckets that a left value within reach of the right one may be in.
    fn codes(self, value: i64, side: Side, out: &mut Vec<u64>) {
        let (low, high) = match (side, self) {
            (Side::Left, _) => (value, value),
            (Side::Right, Self::Units(most)) => (value - most, value + most),
            (Side::Right, Self::Thousandths(most)) => relative_reach(value, most),
        };
        out.extend((self.bucket(low)..=self.bucket(high)).map(i64::cast_unsigned));
    }

    fn bucket(self, value: i64) -> i64 {
        match self {
            Self::Units(most) => value.div_euclid((2 * most).max(1)),
            Self::Thousandths(most) => {
                let size = value.unsigned_abs();
                let pieces = (1000 / most.max(1)).max(1).ilog2().min(9);
                let octave = size.max(1).ilog2();
                let piece = (u128::from(size) << pieces >> octave) & ((1 << pieces) - 1);
                let bucket = (i64::from(octave) << pieces) + i64::try_from(piece).expect("below 512") + 1;
                if value < 0 { -bucket } else { bucket }
            }
        }
    }
}

fn relative_reach(value: i64, most: i64) -> (i64, i64) {
    let near = i128::from(value) * i128::from(1000 - most) / 1000;
    let far = i128::from(value) * 1000 / i128::from(1000 - most) + i128::from(value.signum());
    let narrow = |bound: i128| i64::try_from(bound).unwrap_or(if bound < 0 { i64::MIN / 2 } else { i64::MAX / 2 });
    (narrow(near.min(far)), narrow(near.max(far)))
}
