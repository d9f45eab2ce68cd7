//! Rows found in plain columns, block by block.

use std::fs::File;
use std::io;

use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder};
use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter};
use rayon::prelude::*;

use super::search::{can_contain, containing, searched};
use crate::reading::column::{Column, Digits, Meaning, Numbers, Words};
use crate::reading::plain::read::wide;
use crate::reading::plain::{END, Form, NONE, Section, Width};

/// The rows of a section that contain folded text, which is not empty; nothing where none do. `meaning` is that of
/// numbers, where it holds numbers.
pub(crate) fn rows_containing(
    section: &Section,
    file: &File,
    text: &str,
    meaning: Option<Meaning>,
) -> io::Result<Option<BooleanBuffer>> {
    match section.form {
        Form::Folded(letters) if !letters.spell(text) => Ok(None),
        Form::Folded(_) => texts_containing(section, file, text),
        Form::Shared(_) => {
            let values = Words { codes: None, values: section.values(file)?, missing: None };
            rows_of_values(section, file, &Column::Text(values), text)
        }
        Form::Digits { .. } if !can_contain(&numbers(Vec::new(), meaning), text) => Ok(None),
        Form::Digits { width: Width::One | Width::Two, least, most } => {
            let all = (0..=most).map(|above| least.wrapping_add(above as i64)).collect();
            rows_of_values(section, file, &numbers(all, meaning), text)
        }
        Form::Digits { .. } => {
            let (digits, missing) = section.digits(file)?;
            let meaning = meaning.unwrap_or(Meaning::Decimal(0));
            let rows = digits.len();
            let column = Column::Numbers(Numbers { digits: Digits::Small(digits), missing, meaning });
            Ok(Some(containing(&column, &searched(&column, rows), text, rows)))
        }
    }
}

/// Numbers, or flags where they mean none.
fn numbers(digits: Vec<i64>, meaning: Option<Meaning>) -> Column {
    match meaning {
        Some(meaning) => Column::Numbers(Numbers { digits: Digits::Small(digits), missing: None, meaning }),
        None => Column::Flags(digits.into_iter().map(|digit| Some(digit == 1)).collect()),
    }
}

fn rows_of_values(section: &Section, file: &File, values: &Column, text: &str) -> io::Result<Option<BooleanBuffer>> {
    let count = match values {
        Column::Text(words) => words.values.len(),
        Column::Numbers(Numbers { digits: Digits::Small(digits), .. }) => digits.len(),
        Column::Numbers(Numbers { digits: Digits::Large(digits), .. }) => digits.len(),
        Column::Flags(flags) => flags.len(),
    };
    let found = containing(values, &searched(values, count), text, count);
    if found.count_set_bits() == 0 {
        return Ok(None);
    }
    let mut is_found = vec![false; 1 << 16];
    found.set_indices().for_each(|value| is_found[value] = true);
    let mut rows = BooleanBufferBuilder::new(section.rows as usize);
    section.each_block(file, |width, bytes| match width {
        Width::One => append::<1>(bytes, &is_found, &mut rows),
        _ => append::<2>(bytes, &is_found, &mut rows),
    })?;
    Ok(Some(rows.finish()))
}

/// What is none has a number no value has.
fn append<const N: usize>(bytes: &[u8], is_found: &[bool], rows: &mut BooleanBufferBuilder) {
    let (codes, _) = bytes.as_chunks::<N>();
    rows.append_buffer(&BooleanBuffer::collect_bool(codes.len(), |row| is_found[wide(&codes[row]) as usize]));
}

fn texts_containing(section: &Section, file: &File, text: &str) -> io::Result<Option<BooleanBuffer>> {
    let finder = Finder::new(text);
    let mut rows = BooleanBufferBuilder::new(section.rows as usize);
    rows.append_n(section.rows as usize, false);
    let (mut bytes, mut first, mut some) = (Vec::new(), 0, false);
    for block in &section.blocks {
        each_containing(block.read(file, &mut bytes)?, &finder, |row| {
            rows.set_bit(first + row, true);
            some = true;
        });
        first += block.rows as usize;
    }
    Ok(some.then(|| rows.finish()))
}

/// Calls back with each text that contains what is looked for. Between two finds, rows are counted by their ends.
fn each_containing(texts: &[u8], finder: &Finder, mut found: impl FnMut(usize)) {
    let (mut from, mut row) = (0, 0);
    while let Some(hit) = finder.find(&texts[from..]).map(|hit| from + hit) {
        row += memchr_iter(END, &texts[from..hit]).count();
        found(row);
        from = memchr(END, &texts[hit..]).map_or(texts.len(), |end| hit + end + 1);
        row += 1;
    }
}

/// The rows of sections of text for whose folded text something holds, those without text left out.
pub(crate) fn rows_whose_text(
    sections: &[&Section],
    file: &File,
    holds: impl Fn(&[u8]) -> bool + Sync,
) -> io::Result<BooleanBuffer> {
    let found: Vec<BooleanBuffer> =
        sections.par_iter().map(|section| texts_that(section, file, &holds)).collect::<io::Result<_>>()?;
    let mut rows = BooleanBufferBuilder::new(found.iter().map(BooleanBuffer::len).sum());
    found.iter().for_each(|found| rows.append_buffer(found));
    Ok(rows.finish())
}

fn texts_that(section: &Section, file: &File, holds: impl Fn(&[u8]) -> bool) -> io::Result<BooleanBuffer> {
    let mut rows = BooleanBufferBuilder::new(section.rows as usize);
    let mut bytes = Vec::new();
    for block in &section.blocks {
        let (texts, mut from) = (block.read(file, &mut bytes)?, 0);
        for end in memchr_iter(END, texts) {
            let text = &texts[from..end];
            rows.append(text != [NONE] && holds(text));
            from = end + 1;
        }
    }
    Ok(rows.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_found_once_whatever_it_repeats() {
        let texts = b"abab\xFF\xFE\xFF\xFFb\xFFcab\xFF";
        let found = |part: &str| {
            let mut rows = Vec::new();
            each_containing(texts, &Finder::new(part), |row| rows.push(row));
            rows
        };
        assert_eq!((found("ab"), found("b"), found("c"), found("x")), (vec![0, 4], vec![0, 3, 4], vec![4], vec![]));
    }
}
