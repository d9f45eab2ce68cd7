//! The values of one column of one piece, and the column they make together.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow_array::builder::NullBufferBuilder;
use arrow_array::types::UInt32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Int64Array, LargeStringArray,
    PrimitiveArray, StringArray, TimestampMicrosecondArray,
};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::kind::Kind;
use super::value;

/// The most digits of an amount.
const PRECISION: u8 = 38;
const HASH: FixedState = FixedState::with_seed(0);

/// The values of a column in one piece.
pub(super) struct Column {
    kind: Kind,
    values: Values,
    present: NullBufferBuilder,
    misfit: bool,
}

enum Values {
    Flags(Vec<bool>),
    Whole(Vec<i64>),
    /// Digits, and how many stand after the point. 18 digits brought to 18 places still fit.
    Amounts(Vec<i128>, u8),
    Days(Vec<i32>),
    Instants(Vec<i64>),
    Words(Words),
    Text {
        bytes: Vec<u8>,
        ends: Vec<usize>,
    },
}

/// Each distinct text once, in the order of first appearance.
#[derive(Default)]
struct Words {
    numbers: Vec<u32>,
    table: HashTable<u32>,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Words {
    fn number(&mut self, value: &[u8]) -> u32 {
        let Self { table, bytes, ends, .. } = self;
        let word = |number: &u32| &bytes[begin(ends, *number as usize)..ends[*number as usize]];
        let entry =
            table.entry(HASH.hash_one(value), |number| word(number) == value, |number| HASH.hash_one(word(number)));
        match entry {
            Entry::Occupied(found) => *found.get(),
            Entry::Vacant(free) => {
                let number = u32::try_from(ends.len()).expect("there are no more words than rows");
                free.insert(number);
                bytes.extend_from_slice(value);
                ends.push(bytes.len());
                number
            }
        }
    }

    fn words(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len()).map(|at| &self.bytes[begin(&self.ends, at)..self.ends[at]])
    }
}

fn begin(ends: &[usize], at: usize) -> usize {
    if at == 0 { 0 } else { ends[at - 1] }
}

impl Column {
    pub(super) fn new(kind: Kind) -> Self {
        let values = match kind {
            Kind::Flag => Values::Flags(Vec::new()),
            Kind::Whole => Values::Whole(Vec::new()),
            Kind::Amount => Values::Amounts(Vec::new(), 0),
            Kind::Day(_) => Values::Days(Vec::new()),
            Kind::Instant => Values::Instants(Vec::new()),
            Kind::Words => Values::Words(Words::default()),
            Kind::Text => Values::Text { bytes: Vec::new(), ends: Vec::new() },
        };
        Self { kind, values, present: NullBufferBuilder::new(0), misfit: false }
    }

    /// Whether a value did not fit the kind.
    pub(super) fn is_misfit(&self) -> bool {
        self.misfit
    }

    /// Takes the next value; an empty one is missing. After one that does not fit nothing more is taken.
    pub(super) fn push(&mut self, value: &[u8]) {
        if self.misfit {
            return;
        }
        let is_present = !value.is_empty();
        self.present.append(is_present);
        let taken = if is_present { self.values.push(value, self.kind) } else { self.values.push_missing() };
        self.misfit = taken.is_none();
    }
}

impl Values {
    /// Takes a value, or nothing when it does not fit.
    fn push(&mut self, text: &[u8], kind: Kind) -> Option<()> {
        match self {
            Self::Flags(values) => value::flag(text).map(|value| values.push(value)),
            Self::Whole(values) => value::whole(text).map(|value| values.push(value)),
            Self::Amounts(values, scale) => value::amount(text).map(|amount| push_amount(values, scale, amount)),
            Self::Days(values) => match kind {
                Kind::Day(form) => value::day(text, form).map(|value| values.push(value)),
                _ => None,
            },
            Self::Instants(values) => value::instant(text).map(|value| values.push(value)),
            Self::Words(words) => {
                let number = words.number(text);
                words.numbers.push(number);
                Some(())
            }
            Self::Text { bytes, ends } => {
                bytes.extend_from_slice(text);
                ends.push(bytes.len());
                Some(())
            }
        }
    }

    fn push_missing(&mut self) -> Option<()> {
        match self {
            Self::Flags(values) => values.push(false),
            Self::Whole(values) | Self::Instants(values) => values.push(0),
            Self::Amounts(values, _) => values.push(0),
            Self::Days(values) => values.push(0),
            Self::Words(words) => words.numbers.push(0),
            Self::Text { bytes, ends } => ends.push(bytes.len()),
        }
        Some(())
    }
}

/// Takes an amount at the scale of the others, or brings the others to its scale.
fn push_amount(values: &mut Vec<i128>, scale: &mut u8, (digits, places): (i64, u8)) {
    if places > *scale {
        let factor = 10_i128.pow(u32::from(places - *scale));
        values.iter_mut().for_each(|value| *value *= factor);
        *scale = places;
    }
    values.push(i128::from(digits) * 10_i128.pow(u32::from(*scale - places)));
}

/// Puts the pieces of a column together.
pub(super) fn join(pieces: Vec<Column>) -> ArrayRef {
    let nulls = nulls(&pieces);
    let kind = pieces.first().map_or(Kind::Text, |piece| piece.kind);
    let values = pieces.into_iter().map(|piece| piece.values);
    match kind {
        Kind::Flag => Arc::new(BooleanArray::new(flags(values), nulls)),
        Kind::Whole => Arc::new(Int64Array::new(whole(values).into(), nulls)),
        Kind::Amount => {
            let (amounts, scale) = amounts(values.collect());
            let amounts = Decimal128Array::new(amounts.into(), nulls);
            Arc::new(amounts.with_precision_and_scale(PRECISION, scale).expect("a scale is at most 18"))
        }
        Kind::Day(_) => Arc::new(Date32Array::new(days(values).into(), nulls)),
        Kind::Instant => Arc::new(TimestampMicrosecondArray::new(whole(values).into(), nulls)),
        Kind::Words => words(values, nulls),
        Kind::Text => text(values.collect(), nulls),
    }
}

fn nulls(pieces: &[Column]) -> Option<NullBuffer> {
    let mut present = NullBufferBuilder::new(0);
    for piece in pieces {
        match piece.present.finish_cloned() {
            Some(nulls) => present.append_buffer(&nulls),
            None => present.append_n_non_nulls(piece.present.len()),
        }
    }
    present.finish()
}

fn flags(pieces: impl Iterator<Item = Values>) -> BooleanBuffer {
    let values = pieces.flat_map(|values| if let Values::Flags(values) = values { values } else { Vec::new() });
    values.collect()
}

fn whole(pieces: impl Iterator<Item = Values>) -> Vec<i64> {
    let mut all = Vec::new();
    for values in pieces {
        if let Values::Whole(values) | Values::Instants(values) = values {
            all.extend_from_slice(&values);
        }
    }
    all
}

fn days(pieces: impl Iterator<Item = Values>) -> Vec<i32> {
    let mut all = Vec::new();
    for values in pieces {
        if let Values::Days(values) = values {
            all.extend_from_slice(&values);
        }
    }
    all
}

/// All at the largest scale of a piece.
fn amounts(pieces: Vec<Values>) -> (Vec<i128>, i8) {
    let scale_of = |values: &Values| if let Values::Amounts(_, scale) = values { *scale } else { 0 };
    let scale = pieces.iter().map(scale_of).max().unwrap_or(0);
    let mut all = Vec::new();
    for values in pieces {
        if let Values::Amounts(values, places) = values {
            let factor = 10_i128.pow(u32::from(scale - places));
            all.extend(values.iter().map(|value| value * factor));
        }
    }
    (all, i8::try_from(scale).unwrap_or(i8::MAX))
}

fn words(pieces: impl Iterator<Item = Values>, nulls: Option<NullBuffer>) -> ArrayRef {
    let mut all = Words::default();
    for values in pieces {
        let Values::Words(piece) = values else { continue };
        let numbers: Vec<u32> = piece.words().map(|word| all.number(word)).collect();
        // A piece of missing values alone has no words, and any number stands for them.
        all.numbers.extend(piece.numbers.iter().map(|&number| numbers.get(number as usize).copied().unwrap_or(0)));
    }
    let words = strings(all.bytes, &all.ends, None);
    let keys = PrimitiveArray::<UInt32Type>::new(all.numbers.into(), nulls);
    Arc::new(DictionaryArray::new(keys, words))
}

fn text(pieces: Vec<Values>, nulls: Option<NullBuffer>) -> ArrayRef {
    let (mut all, mut all_ends) = (Vec::new(), Vec::new());
    for values in pieces {
        if let Values::Text { bytes, ends } = values {
            let before = all.len();
            all.extend_from_slice(&bytes);
            all_ends.extend(ends.iter().map(|end| before + end));
        }
    }
    strings(all, &all_ends, nulls)
}

/// Short offsets while the text is not longer than they reach.
fn strings(bytes: Vec<u8>, ends: &[usize], nulls: Option<NullBuffer>) -> ArrayRef {
    const CHECKED: &str = "pieces were checked to be text, and values end in order";
    let lengths = (0..ends.len()).map(|at| ends[at] - begin(ends, at));
    if i32::try_from(bytes.len()).is_ok() {
        let offsets = OffsetBuffer::from_lengths(lengths);
        Arc::new(StringArray::try_new(offsets, Buffer::from_vec(bytes), nulls).expect(CHECKED))
    } else {
        let offsets = OffsetBuffer::from_lengths(lengths);
        Arc::new(LargeStringArray::try_new(offsets, Buffer::from_vec(bytes), nulls).expect(CHECKED))
    }
}
