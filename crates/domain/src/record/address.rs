//! Conditions and orders as they are written in addresses: `amount:from:100.00`, `-amount`.

use std::fmt::{self, Write};
use std::str::FromStr;

use super::{RecordFilter, RecordSort};
use crate::ErrorKind;

/// `column:test:value`; a colon or backslash in the name of the column has a backslash before it.
impl fmt::Display for RecordFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.column.chars() {
            if matches!(character, ':' | '\\') {
                f.write_char('\\')?;
            }
            f.write_char(character)?;
        }
        write!(f, ":{}:{}", self.test, self.value)
    }
}

/// The column, with `-` before it for the largest first; a name that begins like that has a backslash before it.
impl fmt::Display for RecordSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.column.as_str() {
            _ if self.descending => "-",
            column if column.starts_with(['-', '\\']) => "\\",
            _ => "",
        };
        write!(f, "{mark}{}", self.column)
    }
}

impl FromStr for RecordFilter {
    type Err = ErrorKind;

    fn from_str(text: &str) -> Result<Self, ErrorKind> {
        let (column, rest) = column(text).ok_or(ErrorKind::FieldType)?;
        let (test, value) = rest.split_once(':').unwrap_or((rest, ""));
        Ok(Self { column, test: test.parse()?, value: value.to_owned() })
    }
}

impl FromStr for RecordSort {
    type Err = ErrorKind;

    fn from_str(text: &str) -> Result<Self, ErrorKind> {
        let (column, descending) = match text.strip_prefix('-') {
            Some(column) => (column, true),
            None => (text.strip_prefix('\\').filter(|rest| rest.starts_with(['-', '\\'])).unwrap_or(text), false),
        };
        if column.is_empty() {
            return Err(ErrorKind::FieldType);
        }
        Ok(Self { column: column.to_owned(), descending })
    }
}

/// The name before the first colon that has no backslash before it, and what follows.
fn column(text: &str) -> Option<(String, &str)> {
    let (mut name, mut characters) = (String::new(), text.char_indices());
    while let Some((at, character)) = characters.next() {
        match character {
            ':' => return Some((name, &text[at + 1..])),
            '\\' => name.push(characters.next()?.1),
            other => name.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FilterTest;

    #[test]
    fn names_with_marks_are_written_with_backslashes() {
        let read = |text: &str| text.parse().map(|filter: RecordFilter| (filter.column, filter.test, filter.value));
        assert_eq!(read("a\\:b:is:c:d"), Ok(("a:b".to_owned(), FilterTest::Is, "c:d".to_owned())));
        assert_eq!(read("note:missing"), Ok(("note".to_owned(), FilterTest::Missing, String::new())));
        assert!(["amount", "amount:like:1", "a\\"].iter().all(|text| read(text).is_err()));
        assert_eq!("\\-x".parse(), Ok(RecordSort { column: "-x".to_owned(), descending: false }));
        assert!("-".parse::<RecordSort>().is_err());
    }

    #[test]
    fn what_is_written_is_read_as_what_it_was() {
        for name in ["Amount", "a:b", "-", "-a", "\\", "\\-a", "\\:", "Größe & Maß", " "] {
            for descending in [false, true] {
                let sort = RecordSort { column: name.to_owned(), descending };
                assert_eq!(sort.to_string().parse(), Ok(sort));
            }
            for (test, value) in FilterTest::ALL.iter().zip(["", "1:2", "\\", ":", "-", "é", "0"]) {
                let filter = RecordFilter { column: name.to_owned(), test: *test, value: value.to_owned() };
                assert_eq!(filter.to_string().parse(), Ok(filter));
            }
        }
    }
}
