//! One value of JSON as names and texts.

use crate::sheet::cell::number_text;
use crate::{FileError, Limit};

/// An object as the texts of its values by their names, or a list without names.
pub(crate) enum Flat {
    Values(Vec<(String, String)>),
    /// It is no JSON, or a value without a name.
    Unreadable,
}

pub(crate) fn flatten(bytes: &[u8], most_levels: u64) -> Result<Flat, FileError> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(Flat::Unreadable) };
    let mut parser = Parser { text, at: 0, values: Vec::new(), most_levels, is_too_deep: false };
    let read = match parser.peek() {
        Some(b'{') => parser.object("", 1),
        Some(b'[') => parser.list(),
        _ => None,
    };
    if parser.is_too_deep {
        return Err(FileError::TooMuch { limit: Limit::Depth, most: most_levels });
    }
    let is_over = parser.peek().is_none();
    Ok(if read.is_some() && is_over { Flat::Values(parser.values) } else { Flat::Unreadable })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    values: Vec<(String, String)>,
    most_levels: u64,
    is_too_deep: bool,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn deeper(&mut self, level: u64) -> Option<u64> {
        self.is_too_deep |= level >= self.most_levels;
        (!self.is_too_deep).then_some(level + 1)
    }

    fn object(&mut self, path: &str, level: u64) -> Option<()> {
        self.take(b'{')?;
        if self.take(b'}').is_some() {
            return Some(());
        }
        loop {
            let name = self.string()?;
            self.take(b':')?;
            let path = if path.is_empty() { name } else { format!("{path}.{name}") };
            match self.peek()? {
                b'{' => {
                    let level = self.deeper(level)?;
                    self.object(&path, level)?;
                }
                _ => {
                    let text = self.value(level)?;
                    self.values.push((path, text));
                }
            }
            if self.take(b',').is_none() {
                return self.take(b'}');
            }
        }
    }

    fn list(&mut self) -> Option<()> {
        self.take(b'[')?;
        if self.take(b']').is_some() {
            return Some(());
        }
        loop {
            let text = self.value(1)?;
            self.values.push((String::new(), text));
            if self.take(b',').is_none() {
                return self.take(b']');
            }
        }
    }

    /// A value as text: lists and what is in them as they are written.
    fn value(&mut self, level: u64) -> Option<String> {
        match self.peek()? {
            b'"' => self.string(),
            b'{' | b'[' => {
                let begin = self.at;
                self.skip(level)?;
                Some(self.text[begin..self.at].to_owned())
            }
            _ => self.word(),
        }
    }

    fn skip(&mut self, level: u64) -> Option<()> {
        match self.peek()? {
            b'"' => self.string().map(drop),
            open @ (b'{' | b'[') => {
                let level = self.deeper(level)?;
                let close = if open == b'{' { b'}' } else { b']' };
                self.at += 1;
                if self.take(close).is_some() {
                    return Some(());
                }
                loop {
                    if open == b'{' {
                        self.string()?;
                        self.take(b':')?;
                    }
                    self.skip(level)?;
                    if self.take(b',').is_none() {
                        return self.take(close);
                    }
                }
            }
            _ => self.word().map(drop),
        }
    }

    /// A number with all its digits, true, false, or nothing for null.
    fn word(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        let end = rest.find(|character: char| matches!(character, ',' | '}' | ']') || character.is_ascii_whitespace());
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        match word {
            "null" => Some(String::new()),
            "true" | "false" => Some(word.to_owned()),
            _ => {
                let number: f64 = word.parse().ok()?;
                let is_number =
                    word.starts_with(|first: char| first == '-' || first.is_ascii_digit()) && number.is_finite();
                is_number.then(|| if word.contains(['e', 'E']) { number_text(number) } else { word.to_owned() })
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find(['"', '\\'])?;
            text.push_str(&rest[..end]);
            self.at += end + 1;
            if rest.as_bytes()[end] == b'"' {
                return Some(text);
            }
            let escape = *self.text.as_bytes().get(self.at)?;
            self.at += 1;
            match escape {
                b'n' => text.push('\n'),
                b't' => text.push('\t'),
                b'r' => text.push('\r'),
                b'b' => text.push('\u{8}'),
                b'f' => text.push('\u{c}'),
                b'u' => text.push(self.escaped()?),
                b'"' | b'\\' | b'/' => text.push(char::from(escape)),
                _ => return None,
            }
        }
    }

    /// A character by its number, in two halves where it is a high one.
    fn escaped(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return Some(char::from_u32(first).unwrap_or('\u{fffd}'));
        }
        let rest = &self.text[self.at..];
        let second =
            rest.strip_prefix("\\u").and_then(|rest| rest.get(..4)).map(|digits| u32::from_str_radix(digits, 16));
        let Some(Ok(second @ 0xdc00..0xe000)) = second else { return Some('\u{fffd}') };
        self.at += 6;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}
