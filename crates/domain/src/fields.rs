//! Reading a form: everything that is wrong with it is said at once.

use crate::{AppError, ErrorKind, FieldError};

/// Collects what is wrong with the fields of a form.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<FieldError>);

impl Fields {
    /// Keeps the refusal of a field, or hands its value on.
    pub fn read<T>(&mut self, pointer: &str, value: Result<T, ErrorKind>) -> Option<T> {
        value.map_err(|kind| self.0.push(FieldError { pointer: pointer.to_owned(), kind })).ok()
    }

    /// The refusal of the form.
    pub fn refuse(self) -> AppError {
        AppError::fields(self.0)
    }
}

/// One line of text that has to be there: without space around it, and without characters that are no text.
pub(crate) fn line(text: &str, max: i64) -> Result<String, ErrorKind> {
    let line = optional_line(text, max)?;
    if line.is_empty() { Err(ErrorKind::FieldRequired) } else { Ok(line) }
}

/// One line of text that may be empty.
pub(crate) fn optional_line(text: &str, max: i64) -> Result<String, ErrorKind> {
    let plain = text.replace(char::is_control, " ");
    let line = plain.trim();
    let length = i64::try_from(line.chars().count()).unwrap_or(i64::MAX);
    if length > max { Err(ErrorKind::FieldTooLong { max }) } else { Ok(line.to_owned()) }
}

/// Text of several lines that may be empty. A line break is the one control character it keeps.
pub(crate) fn optional_text(text: &str, max: i64) -> Result<String, ErrorKind> {
    let broken = text.replace("\r\n", "\n");
    let plain = broken.replace(|c: char| c.is_control() && c != '\n', " ");
    let text = plain.trim();
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    if length > max { Err(ErrorKind::FieldTooLong { max }) } else { Ok(text.to_owned()) }
}

/// A field that may be left empty.
pub(crate) fn optional<T>(text: &str, read: impl FnOnce(&str) -> Result<T, ErrorKind>) -> Result<Option<T>, ErrorKind> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_holds_no_control_characters() {
        assert_eq!(line("  Ann\u{0}\nLee ", 80), Ok("Ann  Lee".to_owned()));
        assert_eq!(line(" \t\r\n", 80), Err(ErrorKind::FieldRequired));
        assert_eq!(line("äöü", 2), Err(ErrorKind::FieldTooLong { max: 2 }));
        assert_eq!(optional_line(" ", 2), Ok(String::new()));
    }

    #[test]
    fn text_keeps_its_line_breaks() {
        assert_eq!(optional_text(" a\r\nb\tc ", 5), Ok("a\nb c".to_owned()));
        assert_eq!(optional_text("abcd", 3), Err(ErrorKind::FieldTooLong { max: 3 }));
        assert_eq!(optional_text("", 3), Ok(String::new()));
    }
}
