//! The values of one column of one part of a file, and the arrays they become.

mod digits;
mod take;
mod text;

use std::sync::Arc;

use arrow_array::builder::NullBufferBuilder;
use arrow_array::types::UInt32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Int64Array, PrimitiveArray, StringArray,
    TimestampMicrosecondArray, new_null_array,
};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use arrow_schema::{DataType, TimeUnit};
use domain::ruleset::ColumnKind;
use domain::{DateOrder, DecimalMark, IssueCode};

use crate::placeholders::InColumn;
use crate::value;
pub(crate) use digits::Digits;
use take::{amount, day, instant, missing_or, push_amount};
use text::{Text, Words};

/// The most digits of an amount.
const PRECISION: u8 = 38;
const DAY: i64 = 86_400_000_000;

/// How the texts of a column become values.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) name: String,
    pub(crate) kind: ColumnKind,
    pub(crate) decimal: DecimalMark,
    pub(crate) dates: DateOrder,
    /// How many digits stand after the point; where it is open, as many as some value has.
    pub(crate) scale: Option<u8>,
    /// Whether the numbers are whole and few digits long.
    pub(crate) is_whole: bool,
    /// Whether each distinct text is kept once.
    pub(crate) is_dictionary: bool,
}

impl Plan {
    pub(crate) fn is_text(&self) -> bool {
        self.kind.is_text()
    }

    /// The type of the arrays, once the scale is known.
    pub(crate) fn data_type(&self) -> DataType {
        match self.kind {
            ColumnKind::Text | ColumnKind::Reference if self.is_dictionary => {
                DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::Utf8))
            }
            ColumnKind::Text | ColumnKind::Reference => DataType::Utf8,
            ColumnKind::Money | ColumnKind::Number if self.is_whole => DataType::Int64,
            ColumnKind::Money | ColumnKind::Number => DataType::Decimal128(PRECISION, signed(self.scale.unwrap_or(0))),
            ColumnKind::Date => DataType::Date32,
            ColumnKind::DateTime => DataType::Timestamp(TimeUnit::Microsecond, None),
            ColumnKind::Boolean => DataType::Boolean,
        }
    }
}

fn signed(scale: u8) -> i8 {
    i8::try_from(scale).unwrap_or(i8::MAX)
}

/// The values of a column in one part of a file.
pub(crate) struct Column {
    values: Values,
    present: NullBufferBuilder,
    beside: Beside,
    digits: Digits,
}

/// What is kept beside the values.
enum Beside {
    Nothing,
    Originals(Originals),
    Placeholders(InColumn),
}

enum Values {
    Flags(Vec<bool>),
    /// Digits, and how many stand after the point.
    Amounts(Vec<i128>, u8),
    Days(Vec<i32>),
    Instants(Vec<i64>),
    Words(Words),
    Text(Text),
}

/// Texts that differ from how their values are written here.
#[derive(Default)]
struct Originals {
    rows: Vec<usize>,
    texts: Text,
}

/// A value of the column, or none where it is missing, and whether the text is just how it is written here.
enum Taken {
    Usual,
    Otherwise,
    Missing,
}

impl Column {
    /// A column of about so many rows.
    pub(crate) fn new(plan: &Plan, keeps_originals: bool, rows: usize) -> Self {
        let values = match plan.kind {
            ColumnKind::Boolean => Values::Flags(Vec::with_capacity(rows)),
            ColumnKind::Money | ColumnKind::Number => {
                Values::Amounts(Vec::with_capacity(rows), plan.scale.unwrap_or(0))
            }
            ColumnKind::Date => Values::Days(Vec::with_capacity(rows)),
            ColumnKind::DateTime => Values::Instants(Vec::with_capacity(rows)),
            ColumnKind::Text | ColumnKind::Reference if plan.is_dictionary => Values::Words(Words::with_capacity(rows)),
            ColumnKind::Text | ColumnKind::Reference => Values::Text(Text::with_capacity(rows)),
        };
        let beside = match keeps_originals {
            _ if plan.is_text() => Beside::Nothing,
            true => Beside::Originals(Originals::default()),
            false => Beside::Placeholders(InColumn::default()),
        };
        Self { values, present: NullBufferBuilder::new(0), beside, digits: Digits::default() }
    }

    pub(crate) fn push_missing(&mut self) {
        self.present.append_null();
        self.values.push_missing();
    }

    /// Takes the next value; an empty one is missing. One that does not fit is missing too, and kept as it stands.
    pub(crate) fn push(&mut self, text: &[u8], plan: &Plan) -> Result<(), IssueCode> {
        if text.is_empty() {
            self.push_missing();
            return Ok(());
        }
        let taken = self.values.push(text, plan, &mut self.digits);
        match taken {
            Ok(Taken::Usual) => self.present.append_non_null(),
            Ok(Taken::Otherwise) => {
                self.present.append_non_null();
                self.keep(text);
            }
            Ok(Taken::Missing) | Err(_) => {
                self.push_missing();
                self.keep(text);
            }
        }
        taken.map(drop)
    }

    /// Takes an amount that was computed.
    pub(crate) fn push_amount(&mut self, amount: Option<(i128, u8)>) {
        let Values::Amounts(values, scale) = &mut self.values else { return };
        match amount {
            Some((digits, places)) if push_amount(values, scale, None, digits, places).is_some() => {
                self.present.append_non_null();
            }
            _ => self.push_missing(),
        }
    }

    /// What was seen of the numbers that were taken.
    pub(crate) fn digits(&self) -> Digits {
        self.digits
    }

    /// The amount that was taken last.
    pub(crate) fn last_amount(&self) -> Option<(i128, u8)> {
        let Values::Amounts(values, scale) = &self.values else { return None };
        let at = values.len().checked_sub(1)?;
        self.present.is_valid(at).then(|| (values[at], *scale))
    }

    /// Keeps the text of the value that was taken last.
    fn keep(&mut self, text: &[u8]) {
        let row = self.present.len() - 1;
        match &mut self.beside {
            Beside::Originals(originals) => {
                originals.rows.push(row);
                originals.texts.push(&String::from_utf8_lossy(text));
            }
            Beside::Placeholders(placeholders) if !self.present.is_valid(row) => placeholders.take(row, text),
            _ => {}
        }
    }

    /// Where the column says that there is no value.
    pub(crate) fn placeholders(&self) -> Option<&InColumn> {
        if let Beside::Placeholders(placeholders) = &self.beside { Some(placeholders) } else { None }
    }
}

impl Values {
    fn push(&mut self, text: &[u8], plan: &Plan, digits: &mut Digits) -> Result<Taken, IssueCode> {
        match self {
            Self::Words(words) => {
                words.push(text);
                Ok(Taken::Usual)
            }
            Self::Text(values) => {
                values.push_bytes(text);
                Ok(Taken::Usual)
            }
            Self::Amounts(values, scale) => amount(values, scale, text, plan, digits),
            Self::Days(values) => day(values, text, plan),
            Self::Instants(values) => instant(values, text, plan),
            Self::Flags(values) => match value::flag(text) {
                Some(flag) => {
                    values.push(flag);
                    Ok(if text == b"true" || text == b"false" { Taken::Usual } else { Taken::Otherwise })
                }
                None => missing_or(text, IssueCode::NotBoolean),
            },
        }
    }

    fn push_missing(&mut self) {
        match self {
            Self::Flags(values) => values.push(false),
            Self::Instants(values) => values.push(0),
            Self::Amounts(values, _) => values.push(0),
            Self::Days(values) => values.push(0),
            Self::Words(words) => words.push_missing(),
            Self::Text(text) => text.push(""),
        }
    }
}

/// The columns of several parts as one array, at the scale of the plan or the largest of a part.
pub(crate) fn join(parts: Vec<Column>, plan: &Plan) -> ArrayRef {
    let nulls = nulls(&parts);
    let values: Vec<Values> = parts.into_iter().map(|part| part.values).collect();
    match plan.kind {
        ColumnKind::Boolean => Arc::new(BooleanArray::new(flags(values), nulls)),
        ColumnKind::Money | ColumnKind::Number => amounts(values, plan, nulls),
        ColumnKind::Date => Arc::new(Date32Array::new(days(values).into(), nulls)),
        ColumnKind::DateTime => Arc::new(TimestampMicrosecondArray::new(instants(values).into(), nulls)),
        ColumnKind::Text | ColumnKind::Reference if plan.is_dictionary => words(values, nulls),
        ColumnKind::Text | ColumnKind::Reference => {
            let texts =
                values.into_iter().filter_map(|values| if let Values::Text(text) = values { Some(text) } else { None });
            text::join(texts.collect(), nulls)
        }
    }
}

/// The column of one part, and the texts that differ from how its values are written here.
pub(crate) fn finish(mut column: Column, plan: &Plan) -> (ArrayRef, Option<ArrayRef>) {
    let rows = column.present.len();
    let originals = match std::mem::replace(&mut column.beside, Beside::Nothing) {
        Beside::Originals(originals) => Some(originals.finish(rows)),
        _ => None,
    };
    (join(vec![column], plan), originals)
}

impl Originals {
    fn finish(self, rows: usize) -> ArrayRef {
        if self.rows.is_empty() {
            return new_null_array(&DataType::Utf8, rows);
        }
        let texts = self.texts.array(None);
        let mut present = vec![false; rows];
        let mut all = Text::default();
        let mut next = self.rows.iter().copied().enumerate().peekable();
        for (row, is_present) in present.iter_mut().enumerate() {
            match next.next_if(|(_, of)| *of == row) {
                Some((at, _)) => {
                    *is_present = true;
                    all.push(texts.value(at));
                }
                None => all.push(""),
            }
        }
        Arc::new(all.array(Some(NullBuffer::from(present))))
    }
}

fn nulls(parts: &[Column]) -> Option<NullBuffer> {
    let mut present = NullBufferBuilder::new(0);
    for part in parts {
        match part.present.finish_cloned() {
            Some(nulls) => present.append_buffer(&nulls),
            None => present.append_n_non_nulls(part.present.len()),
        }
    }
    present.finish()
}

fn flags(parts: Vec<Values>) -> BooleanBuffer {
    let values =
        parts.into_iter().flat_map(|values| if let Values::Flags(values) = values { values } else { Vec::new() });
    values.collect()
}

/// One part after the other; a single part is not copied.
fn concatenated<T: Copy>(mut parts: Vec<Vec<T>>) -> Vec<T> {
    if parts.len() == 1 { parts.swap_remove(0) } else { parts.concat() }
}

fn instants(parts: Vec<Values>) -> Vec<i64> {
    let values =
        parts.into_iter().filter_map(|values| if let Values::Instants(values) = values { Some(values) } else { None });
    concatenated(values.collect())
}

fn days(parts: Vec<Values>) -> Vec<i32> {
    let values =
        parts.into_iter().filter_map(|values| if let Values::Days(values) = values { Some(values) } else { None });
    concatenated(values.collect())
}

fn amounts(parts: Vec<Values>, plan: &Plan, nulls: Option<NullBuffer>) -> ArrayRef {
    let parts = parts
        .into_iter()
        .filter_map(|values| if let Values::Amounts(values, scale) = values { Some((values, scale)) } else { None });
    let parts: Vec<(Vec<i128>, u8)> = parts.collect();
    let scale = parts.iter().map(|(_, scale)| *scale).max().unwrap_or(0);
    let brought = |(mut values, of): (Vec<i128>, u8)| {
        if of < scale {
            let factor = 10_i128.pow(u32::from(scale - of));
            values.iter_mut().for_each(|value| *value = value.saturating_mul(factor));
        }
        values
    };
    let values = concatenated(parts.into_iter().map(brought).collect());
    let may_be_whole = plan.is_whole || (plan.scale.is_none() && plan.kind == ColumnKind::Number && scale == 0);
    if may_be_whole && let Some(whole) = whole(&values) {
        return Arc::new(Int64Array::new(whole.into(), nulls));
    }
    let amounts = Decimal128Array::new(values.into(), nulls);
    Arc::new(amounts.with_precision_and_scale(PRECISION, signed(scale)).expect("a scale is at most 38"))
}

fn whole(values: &[i128]) -> Option<Vec<i64>> {
    values.iter().map(|value| i64::try_from(*value).ok()).collect()
}

fn words(parts: Vec<Values>, nulls: Option<NullBuffer>) -> ArrayRef {
    let parts =
        parts.into_iter().filter_map(|values| if let Values::Words(words) = values { Some(words) } else { None });
    let (numbers, words): (Vec<u32>, StringArray) = Words::join(parts.collect());
    let keys = PrimitiveArray::<UInt32Type>::new(numbers.into(), nulls);
    Arc::new(DictionaryArray::new(keys, Arc::new(words)))
}
