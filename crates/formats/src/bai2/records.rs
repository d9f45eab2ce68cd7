//! Records: lines with the lines that continue them.

use domain::IssueCode;

use crate::bank::{Book, Lines};
use crate::{FileError, Limit};

/// One record, whatever number of lines it takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Record {
    pub(super) code: String,
    /// What follows the code; a text at its end goes on over lines.
    pub(super) body: String,
    pub(super) line: i64,
    pub(super) lines: i64,
}

impl Record {
    pub(super) fn text(&self) -> String {
        format!("{},{}", self.code, self.body)
    }

    /// Takes what continues it. A text goes on behind a space; other values are put in line behind a comma.
    fn go_on(&mut self, rest: &str) {
        let is_text = self.code == "16" && super::fields::Fields::of(&self.body).reaches_text();
        self.body.push(if is_text { ' ' } else { ',' });
        self.body.push_str(rest);
        self.lines += 1;
    }
}

pub(super) struct Records<'a> {
    lines: Lines<'a>,
    next: Option<Record>,
}

impl<'a> Records<'a> {
    pub(super) fn new(lines: Lines<'a>) -> Self {
        Self { lines, next: None }
    }

    pub(super) fn next(&mut self, book: &mut Book<'_>) -> Result<Option<Record>, FileError> {
        let most = book.limits.value;
        loop {
            let Some((code, rest)) = self.line(book)? else { return Ok(self.next.take()) };
            let line = self.lines.number;
            match &mut self.next {
                Some(record) if code == "88" => {
                    record.go_on(&rest);
                    if record.body.len() as u64 > most {
                        return Err(FileError::TooMuch { limit: Limit::Value, most });
                    }
                }
                _ => {
                    let record = Record { code, body: rest, line, lines: 1 };
                    if let Some(done) = self.next.replace(record) {
                        return Ok(Some(done));
                    }
                }
            }
        }
    }

    /// The code of the next line that has one, and what follows, without the mark at its end.
    fn line(&mut self, book: &mut Book<'_>) -> Result<Option<(String, String)>, FileError> {
        while let Some(line) = self.lines.next()? {
            let line = line.trim_matches(|mark: char| mark.is_whitespace() || mark.is_control() || mark == '\u{feff}');
            if line.is_empty() {
                continue;
            }
            let whole = line.strip_suffix('/').unwrap_or(line);
            match whole.split_once(',') {
                Some((code, rest)) if code.len() == 2 => return Ok(Some((code.to_owned(), rest.to_owned()))),
                _ => {
                    let line = line.to_owned();
                    book.issue(IssueCode::Unreadable, Some(self.lines.number), &line)?;
                }
            }
        }
        Ok(None)
    }
}
