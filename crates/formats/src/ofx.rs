//! OFX and QFX: statements of banks, credit cards and securities accounts.
//!
//! The older form is SGML whose values end where the next tag begins, the newer one is XML; both are read as one stream
//! of tags. What a tag means depends on what it stands in, so the names of all open tags are kept.

mod entry;
mod statement;
mod tags;
#[cfg(test)]
mod tests;

use domain::IssueCode;

use crate::bank::{Book, Text};
use crate::{FileError, Limit};
use statement::Statements;
use tags::{Tag, Tags};

/// Whether a file begins like OFX.
pub(crate) fn recognise(opening: &str) -> bool {
    let opening = opening.trim_start_matches(|mark: char| mark.is_whitespace() || mark == '\u{feff}');
    let head: String = opening.chars().take(4_096).collect::<String>().to_ascii_uppercase();
    head.starts_with("OFXHEADER") || head.contains("<?OFX") || head.starts_with("<OFX>") || {
        let begins_like_text = head.starts_with('<') || !head.contains(',');
        begins_like_text && head.contains("<OFX>")
    }
}

pub(crate) fn read(text: Text<'_>, book: &mut Book<'_>) -> Result<(), FileError> {
    let mut open = OpenTags { names: Vec::new(), most: book.limits.depth };
    let mut tags = Tags::new(text);
    let mut statements = Statements::new(book);
    let mut has_root = false;
    while let Some(tag) = tags.next()? {
        has_root = true;
        match tag {
            Tag::Open(name) => {
                statements.begin(&name, tags.line)?;
                open.push(name)?;
            }
            Tag::Value(name, value) => statements.value(&open.names, &name, &value, tags.line)?,
            Tag::Close(name) => open.close(&name, tags.line, &mut statements)?,
        }
    }
    if !has_root || !open.names.is_empty() {
        statements.cut_off(open.names.first().map_or("OFX", String::as_str))?;
    }
    statements.finish()
}

/// The names of the tags that are open.
struct OpenTags {
    names: Vec<String>,
    most: u64,
}

impl OpenTags {
    fn push(&mut self, name: String) -> Result<(), FileError> {
        if self.names.len() as u64 >= self.most {
            return Err(FileError::TooMuch { limit: Limit::Depth, most: self.most });
        }
        self.names.push(name);
        Ok(())
    }

    /// Closes a tag and those in it that were left open: in SGML a tag without a value is not closed.
    fn close(&mut self, name: &str, line: i64, statements: &mut Statements<'_, '_>) -> Result<(), FileError> {
        let Some(at) = self.names.iter().rposition(|open| open == name) else {
            return statements.issue(IssueCode::Unreadable, line, &format!("</{name}>"));
        };
        while self.names.len() > at {
            let name = self.names.pop().expect("there are more tags than were open before");
            statements.end(&name, line)?;
        }
        Ok(())
    }
}
