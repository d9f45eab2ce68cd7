//! How much memory a run takes, reckoned before it is taken. Columns may wait on a shelf; what is made of them may not: codes and
//! places of all records while the same ones are looked for, and the fields of those that are left.

use arrow_array::Array;
use arrow_schema::DataType;

use crate::EngineError;
use crate::columns::{Kind, kind_of, reader};
use crate::normalise;
use crate::source::Source;
use crate::texts::push_references;

/// The program, what it reads with, and what a search for candidates takes whatever there is to search. A program that was built
/// to be looked into is larger.
const ALWAYS: u64 = if cfg!(debug_assertions) { 104 << 20 } else { 64 << 20 };
/// The number, the code and the place of a record while the same ones are looked for.
const RECORD: u64 = 28;
/// The number of a record while those that are the same become links.
const NUMBER: u64 = 8;
/// A pair of records that are the same, how it was chosen, and the link that it becomes: a third of it is what the allocator
/// keeps of what was looked for before.
const SAME: u64 = 146;
/// What is known of a record once the same ones are found: its place, and the link that it may be part of.
const LINKED: u64 = 60;
/// The number of a record that is left, its code while those are put in order, where each key files it, and what candidates
/// it has.
const LEFT: u64 = 75;
/// A record's value in a field: its number, and what is known of an amount or of a text that comes back.
const VALUE: u64 = 22;
/// What is known of a text that may be the only one of its kind, a short one included: what it is first asked for, where its
/// words and letters are, and the codes of those.
const TEXT: u64 = 78;
/// Bytes of a text that are short.
const SHORT: u64 = 32;
/// Bytes for each further one: as it is written one way, as it is compared, and its words with their codes.
const LETTER: u64 = 3;
/// Bytes for each letter of one field while its first words are told apart.
const COUNTED: u64 = 4;
/// References inside a text that count as few.
const FEW: usize = 12;
/// The code of each further one, and where records that have it are filed.
const REFERENCE: u64 = 18;
/// What it takes beside that of so many records, which are looked at before the others: whom it brings together by chance.
const LOOKED_AT: u64 = 1_000;
const MET: u64 = 16;

/// Refuses sources for which there is too little memory whatever they hold.
pub(crate) fn check(left: &Source, right: &Source) -> Result<(), EngineError> {
    let records = (left.rows() + right.rows()) as u64;
    let looking = records * RECORD + largest(left).max(largest(right));
    let linking = records * NUMBER + left.rows().min(right.rows()) as u64 * SAME;
    granted(left, right, ALWAYS + looking.max(linking))
}

/// Refuses to read the fields of so many records of either side where there is too little memory for them.
pub(crate) fn check_fields(
    (left, right): (&Source, &Source),
    columns: impl Iterator<Item = (usize, usize)>,
    open: (usize, usize),
) -> Result<(), EngineError> {
    if left.memory().min(right.memory()) == u64::MAX {
        return Ok(());
    }
    let (mut one_at_a_time, mut fields) = (0, 0);
    for (one, other) in columns {
        let letters = letters(left, one, open.0) + letters(right, other, open.1);
        one_at_a_time = one_at_a_time.max(left.size(one) + right.size(other)).max(letters * COUNTED);
        fields += field(left, one, open.0) + field(right, other, open.1) + letters * LETTER;
        fields += references(left, one, open.0)? + references(right, other, open.1)?;
    }
    let records = (left.rows() + right.rows()) as u64;
    let open = (open.0 + open.1) as u64;
    granted(left, right, ALWAYS + records * LINKED + open * LEFT + one_at_a_time + fields)
}

fn granted(left: &Source, right: &Source, least: u64) -> Result<(), EngineError> {
    let memory = left.memory().min(right.memory());
    if least > memory { Err(EngineError::TooLittleMemory { least }) } else { Ok(()) }
}

fn largest(source: &Source) -> u64 {
    (0..source.schema().fields().len()).map(|at| source.size(at)).max().unwrap_or(0)
}

/// What the field of a column takes for some of its records, whatever letters its texts have.
fn field(source: &Source, at: usize, open: usize) -> u64 {
    let comes_back = kind_of(source.data_type(at)) != Some(Kind::Text)
        || matches!(source.data_type(at), DataType::Dictionary(..) | DataType::Boolean);
    open as u64 * if comes_back { VALUE } else { VALUE + TEXT }
}

/// How many letters the texts of a column have for some of its records, beyond those of short ones.
fn letters(source: &Source, at: usize, open: usize) -> u64 {
    let rows = source.rows().max(1) as u64;
    let is_text = kind_of(source.data_type(at)) == Some(Kind::Text);
    if is_text { open as u64 * (source.size(at) / rows).saturating_sub(SHORT) } else { 0 }
}

/// What the references beyond few take that the texts of a column have for some of its records, judged by the first ones.
fn references(source: &Source, at: usize, open: usize) -> Result<u64, EngineError> {
    let column = source.beginning(source.origin(at))?;
    let Some(text) = reader(&column).filter(|_| kind_of(column.data_type()) == Some(Kind::Text)) else { return Ok(0) };
    let (mut words, mut codes) = (String::new(), Vec::new());
    let many = (0..column.len()).filter_map(text).map(|text| {
        normalise::words(&text, &mut words);
        codes.clear();
        push_references(&words, &mut codes);
        codes.len().saturating_sub(FEW) as u64
    });
    let each = open as u64 * REFERENCE + LOOKED_AT.min(open as u64) * MET;
    Ok(many.sum::<u64>() * each / column.len().max(1) as u64)
}
