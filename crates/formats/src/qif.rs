//! QIF: one value on each line, named by the letter before it; `^` ends an entry.
//!
//! Neither the order of the parts of dates nor the decimal mark is written anywhere, so the layout says both.

mod entry;
mod style;
#[cfg(test)]
mod tests;

use domain::IssueCode;

use crate::bank::{Book, Lines, Open, Text};
use crate::{FileError, Limit};
use entry::Draft;
pub(crate) use style::{Style, Votes};

/// Lists whose entries move money.
const ACCOUNTS: [&str; 7] = ["bank", "cash", "ccard", "oth a", "oth l", "invst", "port"];

/// Whether a file begins like QIF.
pub(crate) fn recognise(opening: &str) -> bool {
    let first = opening.trim_start_matches(|mark: char| mark.is_whitespace() || mark == '\u{feff}');
    let starts = |word: &str| first.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    ["!type:", "!account", "!option:", "!clear:"].iter().any(|word| starts(word))
}

/// Which dates and amounts are in a file.
pub(crate) fn votes(text: Text<'_>) -> Result<Votes, FileError> {
    let mut lines = Lines::new(text);
    let mut votes = Votes::default();
    while let Some(line) = lines.next()? {
        votes.take(line.trim());
    }
    Ok(votes)
}

pub(crate) fn read(text: Text<'_>, style: Style, book: &mut Book<'_>) -> Result<(), FileError> {
    let mut lines = Lines::new(text);
    let mut reader = Reader { book, style, list: List::None, account: String::new(), draft: None, bytes: 0 };
    while let Some(line) = lines.next()? {
        let line = line.trim_matches(|mark: char| mark.is_whitespace() || mark == '\u{feff}').to_owned();
        reader.take(&line, lines.number)?;
    }
    reader.finish(lines.number)
}

/// What the lines are about.
#[derive(Clone, Copy, PartialEq)]
enum List {
    None,
    Entries { trades: bool },
    Accounts,
    Other,
}

struct Reader<'b, 'a> {
    book: &'b mut Book<'a>,
    style: Style,
    list: List,
    /// What the account of the entries that follow is called.
    account: String,
    draft: Option<Draft>,
    bytes: u64,
}

impl Reader<'_, '_> {
    fn take(&mut self, line: &str, number: i64) -> Result<(), FileError> {
        if let Some(header) = line.strip_prefix('!') {
            return self.begin_list(header, number);
        }
        match (self.list, line) {
            (_, "") | (List::Other, _) => Ok(()),
            (List::None, _) => self.book.issue(IssueCode::Unreadable, Some(number), line),
            (List::Accounts, _) => {
                if let Some(name) = line.strip_prefix('N') {
                    name.trim().clone_into(&mut self.account);
                }
                Ok(())
            }
            (List::Entries { .. }, "^") => self.end_entry(),
            (List::Entries { trades }, _) => self.value(line, number, trades),
        }
    }

    fn value(&mut self, line: &str, number: i64, trades: bool) -> Result<(), FileError> {
        self.bytes += line.len() as u64;
        if self.bytes > self.book.limits.value {
            return Err(FileError::TooMuch { limit: Limit::Value, most: self.book.limits.value });
        }
        let style = self.style;
        self.draft.get_or_insert_with(|| Draft::new(number, trades)).take(line, style);
        Ok(())
    }

    fn begin_list(&mut self, header: &str, line: i64) -> Result<(), FileError> {
        self.unfinished(line)?;
        let header = header.trim().to_ascii_lowercase();
        if header.starts_with("option:") || header.starts_with("clear:") {
            return Ok(());
        }
        if header == "account" {
            self.list = List::Accounts;
            return Ok(());
        }
        let kind = header.strip_prefix("type:").map(str::trim).unwrap_or_default();
        if !ACCOUNTS.contains(&kind) {
            self.list = List::Other;
            return self.book.issue(IssueCode::NotRead, Some(line), &format!("!{header}"));
        }
        self.list = List::Entries { trades: matches!(kind, "invst" | "port") };
        let account = std::mem::take(&mut self.account);
        self.book.begin(Open { account, line: Some(line), ..Open::default() })
    }

    fn end_entry(&mut self) -> Result<(), FileError> {
        self.bytes = 0;
        let Some(draft) = self.draft.take() else { return Ok(()) };
        if let Some(account) = draft.names_account() {
            let open = self.book.open();
            if open.account.is_empty() {
                account.clone_into(&mut open.account);
            }
        }
        self.book.entry(draft.finish())
    }

    /// An entry that nothing ends is kept.
    fn unfinished(&mut self, line: i64) -> Result<(), FileError> {
        if self.draft.is_some() {
            self.end_entry()?;
            self.book.issue(IssueCode::CutOff, Some(line), "^")?;
        }
        Ok(())
    }

    fn finish(mut self, line: i64) -> Result<(), FileError> {
        self.unfinished(line)?;
        self.book.end()
    }
}
