//! Tags and the values behind them, in SGML or XML.

use crate::FileError;
use crate::bank::Text;

pub(super) enum Tag {
    Open(String),
    /// A tag with its value; its end, where there is one, is passed over.
    Value(String, String),
    Close(String),
}

pub(super) struct Tags<'a> {
    text: Text<'a>,
    pub(super) line: i64,
    /// A tag that was read too far.
    next: Option<String>,
    /// A tag that had a value, whose end may follow.
    valued: Option<String>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(text: Text<'a>) -> Self {
        Self { text, line: 1, next: None, valued: None }
    }

    pub(super) fn next(&mut self) -> Result<Option<Tag>, FileError> {
        loop {
            let Some(tag) = self.tag()? else { return Ok(None) };
            let valued = self.valued.take();
            if let Some(name) = tag.strip_prefix('/') {
                if valued.as_deref() != Some(name) {
                    return Ok(Some(Tag::Close(name.to_owned())));
                }
                continue;
            }
            if let Some(name) = tag.strip_suffix('/') {
                self.valued = Some(name.to_owned());
                continue;
            }
            return self.value_of(tag).map(Some);
        }
    }

    /// What stands behind a tag decides whether it is a value or holds other tags.
    fn value_of(&mut self, name: String) -> Result<Tag, FileError> {
        let (mut value, mut next) = self.piece()?;
        while let Some(words) = next.as_deref().and_then(literal) {
            value.push_str(words);
            let (more, after) = self.piece()?;
            value.push_str(&more);
            next = after;
        }
        self.next = next;
        let value = decoded(value.trim());
        if value.is_empty() {
            return Ok(Tag::Open(name));
        }
        self.valued = Some(name.clone());
        Ok(Tag::Value(name, value))
    }

    /// The next tag that says something, in capitals, without what describes it further.
    fn tag(&mut self) -> Result<Option<String>, FileError> {
        let mut next = self.next.take();
        loop {
            let Some(tag) = (match next.take() {
                Some(tag) => Some(tag),
                None => self.piece()?.1,
            }) else {
                return Ok(None);
            };
            if tag.get(..8).is_some_and(|mark| mark.eq_ignore_ascii_case("!DOCTYPE")) || tag.starts_with("!ENTITY") {
                return Err(FileError::Doctype);
            }
            if !tag.starts_with(['!', '?']) && !tag.trim().is_empty() {
                return Ok(Some(name(&tag)));
            }
        }
    }

    /// The text up to the next tag, and that tag; none at the end.
    fn piece(&mut self) -> Result<(String, Option<String>), FileError> {
        let mut bytes = Vec::new();
        let has_tag = self.text.up_to(b'<', &mut bytes)?;
        let text = self.counted(bytes)?;
        if !has_tag {
            return Ok((text, None));
        }
        let mut bytes = Vec::new();
        let mut is_closed = self.text.up_to(b'>', &mut bytes)?;
        while is_closed && goes_on(&bytes) {
            bytes.push(b'>');
            is_closed = self.text.up_to(b'>', &mut bytes)?;
        }
        let tag = self.counted(bytes)?;
        Ok((text, is_closed.then_some(tag)))
    }

    fn counted(&mut self, bytes: Vec<u8>) -> Result<String, FileError> {
        self.line += i64::try_from(memchr::memchr_iter(b'\n', &bytes).count()).unwrap_or(0);
        String::from_utf8(bytes).map_err(FileError::damaged)
    }
}

/// Whether a comment or a literal has a mark of its end in it and goes on.
fn goes_on(tag: &[u8]) -> bool {
    tag.starts_with(b"![CDATA[") && !tag.ends_with(b"]]") || tag.starts_with(b"!--") && !tag.ends_with(b"--")
}

fn literal(tag: &str) -> Option<&str> {
    if tag.starts_with("!--") {
        return Some("");
    }
    tag.strip_prefix("![CDATA[")?.strip_suffix("]]")
}

fn name(tag: &str) -> String {
    let closes = tag.starts_with('/');
    let ends = tag.len() > 1 && tag.ends_with('/');
    let name = tag.trim_matches('/').split_whitespace().next().unwrap_or_default();
    let name = name.rsplit(':').next().unwrap_or_default().to_ascii_uppercase();
    format!("{}{name}{}", if closes { "/" } else { "" }, if ends && !closes { "/" } else { "" })
}

/// A value with its entities as characters; what is no entity stays.
fn decoded(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let entity = after.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest)));
        match entity {
            Some((character, behind)) => {
                text.push(character);
                rest = behind;
            }
            None => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            return char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_become_characters_and_everything_else_stays() {
        for (text, expected) in [
            ("AT&amp;T", "AT&T"),
            ("&lt;b&gt; &#65;&#x42; &quot;", "<b> AB \""),
            ("Marks & Spencer", "Marks & Spencer"),
            ("&unknown; &#xffffffff; &", "&unknown; &#xffffffff; &"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
