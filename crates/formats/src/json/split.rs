//! Where the elements of a list begin and end, as bytes stream by.

use std::io::Read;

use crate::packing::failure;
use crate::{FileError, Limit, Limits};

/// How the elements of a document stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The whole document is one element.
    Whole,
    /// They are those of the first list of objects or lists.
    List,
    /// One on each line.
    Lines,
}

/// The elements of a document, one after the other.
pub(crate) struct Elements<R> {
    bytes: Buffered<R>,
    shape: Shape,
    is_over: bool,
    limits: Limits,
}

impl<R: Read> Elements<R> {
    /// Goes to the first element; none where the document has no such list.
    pub(crate) fn open(reader: R, shape: Shape, limits: &Limits) -> Result<Option<Self>, FileError> {
        let mut elements = Self { bytes: Buffered::new(reader), shape, is_over: false, limits: *limits };
        let is_found = shape != Shape::List || elements.find(0)?;
        Ok(is_found.then_some(elements))
    }

    /// The bytes of the next element. One that breaks off at the end comes as far as it goes.
    pub(crate) fn next(&mut self, element: &mut Vec<u8>) -> Result<bool, FileError> {
        element.clear();
        if self.is_over {
            return Ok(false);
        }
        match self.shape {
            Shape::Lines => self.line(element),
            Shape::Whole => {
                self.is_over = true;
                self.value(Some(element))?;
                Ok(!element.is_empty())
            }
            Shape::List => {
                if self.bytes.skip_blank()? == Some(b',') {
                    self.bytes.bump();
                }
                if matches!(self.bytes.skip_blank()?, None | Some(b']')) {
                    self.is_over = true;
                    return Ok(false);
                }
                self.value(Some(element))?;
                Ok(true)
            }
        }
    }

    fn line(&mut self, line: &mut Vec<u8>) -> Result<bool, FileError> {
        loop {
            match self.bytes.peek()? {
                None if line.trim_ascii().is_empty() => {
                    self.is_over = true;
                    return Ok(false);
                }
                None => return Ok(true),
                Some(byte) => {
                    self.bytes.bump();
                    if byte == b'\n' && !line.trim_ascii().is_empty() {
                        return Ok(true);
                    }
                    self.push(Some(line), byte)?;
                }
            }
        }
    }

    /// Goes into the first list of objects or lists, through objects only.
    fn find(&mut self, level: u64) -> Result<bool, FileError> {
        self.check_depth(level)?;
        match self.bytes.skip_blank()? {
            Some(b'[') => {
                self.bytes.bump();
                if matches!(self.bytes.skip_blank()?, Some(b'{' | b'[')) {
                    return Ok(true);
                }
                while !matches!(self.bytes.skip_blank()?, None | Some(b']')) {
                    if self.bytes.peek()? == Some(b',') { self.bytes.bump() } else { self.value(None)? }
                }
                self.bytes.bump();
                Ok(false)
            }
            Some(b'{') => {
                self.bytes.bump();
                loop {
                    match self.bytes.skip_blank()? {
                        None => return Ok(false),
                        Some(b'}') => {
                            self.bytes.bump();
                            return Ok(false);
                        }
                        Some(b',' | b':') => self.bytes.bump(),
                        Some(b'{' | b'[') => {
                            if self.find(level + 1)? {
                                return Ok(true);
                            }
                        }
                        Some(_) => self.value(None)?,
                    }
                }
            }
            _ => {
                self.value(None)?;
                Ok(false)
            }
        }
    }

    fn check_depth(&self, level: u64) -> Result<(), FileError> {
        let most = self.limits.depth;
        if level > most { Err(FileError::TooMuch { limit: Limit::Depth, most }) } else { Ok(()) }
    }

    /// Passes one value, and keeps its bytes where somebody wants them.
    fn value(&mut self, mut kept: Option<&mut Vec<u8>>) -> Result<(), FileError> {
        let (mut level, mut in_string, mut is_escaped, mut is_begun) = (0, false, false, false);
        while let Some(byte) = self.bytes.peek()? {
            let ends_word =
                level == 0 && !in_string && (matches!(byte, b',' | b']' | b'}' | b':') || byte.is_ascii_whitespace());
            if ends_word && is_begun {
                return Ok(());
            }
            self.bytes.bump();
            self.push(kept.as_deref_mut(), byte)?;
            is_begun = true;
            if in_string {
                in_string = is_escaped || byte != b'"';
                is_escaped = !is_escaped && byte == b'\\';
                if !in_string && level == 0 {
                    return Ok(());
                }
                continue;
            }
            match byte {
                b'"' => in_string = true,
                b'{' | b'[' => {
                    level += 1;
                    self.check_depth(level)?;
                }
                b'}' | b']' => {
                    level = level.saturating_sub(1);
                    if level == 0 {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn push(&self, kept: Option<&mut Vec<u8>>, byte: u8) -> Result<(), FileError> {
        let Some(kept) = kept else { return Ok(()) };
        if kept.len() as u64 >= self.limits.value {
            return Err(FileError::TooMuch { limit: Limit::Value, most: self.limits.value });
        }
        kept.push(byte);
        Ok(())
    }
}

/// Bytes one by one.
struct Buffered<R> {
    reader: R,
    held: Vec<u8>,
    at: usize,
    filled: usize,
}

impl<R: Read> Buffered<R> {
    fn new(reader: R) -> Self {
        Self { reader, held: vec![0; 1 << 16], at: 0, filled: 0 }
    }

    fn peek(&mut self) -> Result<Option<u8>, FileError> {
        if self.at == self.filled {
            self.filled = self.reader.read(&mut self.held).map_err(failure)?;
            self.at = 0;
        }
        Ok(self.held[..self.filled].get(self.at).copied())
    }

    fn bump(&mut self) {
        self.at += usize::from(self.at < self.filled);
    }

    fn skip_blank(&mut self) -> Result<Option<u8>, FileError> {
        while let Some(byte) = self.peek()? {
            if !byte.is_ascii_whitespace() {
                return Ok(Some(byte));
            }
            self.bump();
        }
        Ok(None)
    }
}
