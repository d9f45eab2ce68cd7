//! One column in memory, whole.

use arrow_array::types::{ArrowPrimitiveType, Date32Type, Decimal128Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, BooleanArray, PrimitiveArray};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use domain::canonical::{write_day, write_decimal, write_instant};

use super::strings::Strings;

/// The values of a column, row by row.
#[derive(Debug)]
pub(crate) enum Column {
    /// Text.
    Text(Words),
    /// Numbers and days: how they are ordered is how they are counted.
    Numbers(Numbers),
    /// Yes or no.
    Flags(BooleanArray),
}

/// Text: each value once for many rows, or once for each row.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Which value each row has, where rows share values.
    pub(crate) codes: Option<Vec<u32>>,
    /// The values; a value of rows that share them occurs a few times at most.
    pub(crate) values: Strings,
    /// The rows without a value.
    pub(crate) missing: Option<NullBuffer>,
}

/// What numbers mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// A decimal number with so many digits after the point.
    Decimal(u8),
    /// A day.
    Day,
    /// A day and a time.
    Instant,
}

/// Numbers that fit 64 bits, and those that do not.
#[derive(Debug)]
pub(crate) enum Digits {
    Small(Vec<i64>),
    Large(Vec<i128>),
}

/// Numbers.
#[derive(Debug)]
pub(crate) struct Numbers {
    pub(crate) digits: Digits,
    pub(crate) missing: Option<NullBuffer>,
    pub(crate) meaning: Meaning,
}

impl Column {
    pub(crate) fn missing(&self) -> Option<&NullBuffer> {
        match self {
            Self::Text(words) => words.missing.as_ref(),
            Self::Numbers(numbers) => numbers.missing.as_ref(),
            Self::Flags(flags) => flags.nulls(),
        }
    }

    /// The rows that have a value.
    pub(crate) fn present(&self, rows: usize) -> BooleanBuffer {
        self.missing().map_or_else(|| BooleanBuffer::new_set(rows), |nulls| nulls.inner().clone())
    }

    /// Writes the value of a row, and says whether there is one.
    pub(crate) fn write(&self, row: usize, to: &mut String) -> bool {
        if self.missing().is_some_and(|nulls| nulls.is_null(row)) {
            return false;
        }
        match self {
            Self::Text(words) => to.push_str(words.get(row)),
            Self::Numbers(numbers) => numbers.meaning.write(numbers.get(row), to),
            Self::Flags(flags) => to.push_str(if flags.value(row) { "true" } else { "false" }),
        }
        true
    }

    pub(crate) fn text(&self, row: usize) -> Option<String> {
        let mut text = String::new();
        self.write(row, &mut text).then_some(text)
    }

    /// How many bytes of memory it takes.
    pub(crate) fn weight(&self) -> usize {
        let own = match self {
            Self::Text(words) => words.values.weight() + words.codes.as_ref().map_or(0, |codes| codes.capacity() * 4),
            Self::Numbers(Numbers { digits: Digits::Small(digits), .. }) => digits.capacity() * 8,
            Self::Numbers(Numbers { digits: Digits::Large(digits), .. }) => digits.capacity() * 16,
            Self::Flags(flags) => flags.get_array_memory_size(),
        };
        own + self.missing().map_or(0, |nulls| nulls.len() / 8)
    }
}

impl Words {
    /// The rows whose value is one of some values. A row without a value may have the number of none of them.
    pub(crate) fn rows_of(&self, values: &BooleanBuffer, rows: usize) -> BooleanBuffer {
        let found = match &self.codes {
            None => values.clone(),
            Some(codes) => {
                let holds = |code: usize| code < values.len() && values.value(code);
                BooleanBuffer::collect_bool(rows, |row| holds(codes[row] as usize))
            }
        };
        self.missing.as_ref().map_or_else(|| found.clone(), |nulls| &found & nulls.inner())
    }

    /// The text of a row that has one.
    pub(crate) fn get(&self, row: usize) -> &str {
        self.values.get(self.value_of(row))
    }

    /// Which of the values a row has that has one.
    pub(crate) fn value_of(&self, row: usize) -> usize {
        self.codes.as_ref().map_or(row, |codes| codes[row] as usize)
    }
}

impl Meaning {
    pub(crate) fn write(self, number: i128, to: &mut String) {
        match self {
            Self::Decimal(scale) => write_decimal(number, scale, to),
            Self::Day => write_day(i32::try_from(number).unwrap_or_default(), to),
            Self::Instant => write_instant(i64::try_from(number).unwrap_or_default(), to),
        }
    }

    pub(crate) fn text(self, number: i128) -> String {
        let mut text = String::new();
        self.write(number, &mut text);
        text
    }
}

impl Numbers {
    /// The number of a row; of one without a value anything.
    pub(crate) fn get(&self, row: usize) -> i128 {
        match &self.digits {
            Digits::Small(digits) => i128::from(digits[row]),
            Digits::Large(digits) => digits[row],
        }
    }

    pub(crate) fn whole(parts: &[&PrimitiveArray<Int64Type>]) -> Self {
        Self::small(parts, Meaning::Decimal(0))
    }

    pub(crate) fn days(parts: &[&PrimitiveArray<Date32Type>]) -> Self {
        Self::small(parts, Meaning::Day)
    }

    pub(crate) fn instants(parts: &[&PrimitiveArray<TimestampMicrosecondType>]) -> Self {
        Self::small(parts, Meaning::Instant)
    }

    fn small<T: ArrowPrimitiveType<Native: Into<i64>>>(parts: &[&PrimitiveArray<T>], meaning: Meaning) -> Self {
        let mut digits = Vec::with_capacity(parts.iter().copied().map(Array::len).sum());
        parts.iter().for_each(|part| digits.extend(part.values().iter().map(|value| (*value).into())));
        Self { digits: Digits::Small(digits), missing: missing(parts), meaning }
    }

    pub(crate) fn decimals(parts: &[&PrimitiveArray<Decimal128Type>], scale: u8) -> Self {
        let rows = parts.iter().copied().map(Array::len).sum();
        let missing = missing(parts);
        let fits =
            |part: &&PrimitiveArray<Decimal128Type>| part.values().iter().all(|value| i64::try_from(*value).is_ok());
        let digits = if parts.iter().all(fits) {
            let mut digits = Vec::with_capacity(rows);
            parts.iter().for_each(|part| digits.extend(part.values().iter().map(|value| *value as i64)));
            Digits::Small(digits)
        } else {
            let mut digits = Vec::with_capacity(rows);
            parts.iter().for_each(|part| digits.extend_from_slice(part.values()));
            Digits::Large(digits)
        };
        Self { digits, missing, meaning: Meaning::Decimal(scale) }
    }
}

fn missing<T: ArrowPrimitiveType>(parts: &[&PrimitiveArray<T>]) -> Option<NullBuffer> {
    joined(&parts.iter().map(|part| (part.len(), part.nulls())).collect::<Vec<_>>())
}

/// The missing rows of parts that follow one another, each with how many rows it has.
pub(crate) fn joined(parts: &[(usize, Option<&NullBuffer>)]) -> Option<NullBuffer> {
    if parts.iter().all(|(_, nulls)| nulls.is_none()) {
        return None;
    }
    let mut present = arrow_buffer::BooleanBufferBuilder::new(parts.iter().map(|(rows, _)| rows).sum());
    for (rows, nulls) in parts {
        match nulls {
            Some(nulls) => present.append_buffer(nulls.inner()),
            None => present.append_n(*rows, true),
        }
    }
    Some(NullBuffer::new(present.finish()))
}
