//! A bank's file as text: decoded while it is read, in lines or up to the next mark, of bounded length.

use std::io::{self, BufRead, Read};

use encoding_rs::Encoding;
use memchr::{memchr, memchr_iter, memchr2, memrchr};

use crate::encoding::Decoded;
use crate::{FileError, Limit, Limits};

const PIECE: usize = 64 << 10;

/// A file as text in UTF-8.
pub(crate) struct Text<'a> {
    bytes: Decoded<Box<dyn Read + Send + 'a>>,
    text: Vec<u8>,
    from: usize,
    to: usize,
    /// The line that reading is at, for readers of other things than lines.
    pub(crate) line: i64,
    /// Bytes since the last mark of a document, and how many there may be.
    run: u64,
    most: u64,
}

impl<'a> Text<'a> {
    pub(crate) fn new(bytes: Box<dyn Read + Send + 'a>, encoding: &'static Encoding, limits: &Limits) -> Self {
        let bytes = Decoded::new(bytes, encoding);
        Self { bytes, text: vec![0; PIECE], from: 0, to: 0, line: 1, run: 0, most: limits.value }
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.from == self.to {
            self.from = 0;
            self.to = 0;
            self.to = self.bytes.read(&mut self.text)?;
        }
        Ok(())
    }

    /// Reads up to a mark, and says whether it was there. The mark is taken and not given.
    pub(crate) fn up_to(&mut self, mark: u8, into: &mut Vec<u8>) -> Result<bool, FileError> {
        self.until(into, |text| memchr(mark, text)).map(|found| found.is_some())
    }

    fn until(&mut self, into: &mut Vec<u8>, find: impl Fn(&[u8]) -> Option<usize>) -> Result<Option<u8>, FileError> {
        loop {
            self.refill().map_err(failure)?;
            let text = &self.text[self.from..self.to];
            if text.is_empty() {
                return Ok(None);
            }
            let found = find(text);
            into.extend_from_slice(&text[..found.unwrap_or(text.len())]);
            if into.len() as u64 > self.most {
                return Err(FileError::TooMuch { limit: Limit::Value, most: self.most });
            }
            let mark = found.map(|at| text[at]);
            self.from += found.map_or(text.len(), |at| at + 1);
            if mark.is_some() {
                return Ok(mark);
            }
        }
    }

    fn skip(&mut self, byte: u8) -> Result<(), FileError> {
        self.refill().map_err(failure)?;
        if self.text[self.from..self.to].first() == Some(&byte) {
            self.from += 1;
        }
        Ok(())
    }
}

/// The reader of XML keeps a piece of text or a tag as a whole, so a run without a mark is bounded here.
impl BufRead for Text<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.run > self.most {
            return Err(io::Error::other(FileError::TooMuch { limit: Limit::Value, most: self.most }));
        }
        self.refill()?;
        Ok(&self.text[self.from..self.to])
    }

    fn consume(&mut self, count: usize) {
        let taken = &self.text[self.from..self.from + count];
        self.line += i64::try_from(memchr_iter(b'\n', taken).count()).unwrap_or(0);
        let last = memrchr(b'<', taken).max(memrchr(b'>', taken));
        self.run = last.map_or(self.run + count as u64, |at| (count - at) as u64);
        self.from += count;
    }
}

impl Read for Text<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let text = self.fill_buf()?;
        let count = text.len().min(into.len());
        into[..count].copy_from_slice(&text[..count]);
        self.consume(count);
        Ok(count)
    }
}

/// What stands behind a failure to read.
pub(crate) fn failure(error: io::Error) -> FileError {
    match error.downcast::<FileError>() {
        Ok(refusal) => refusal,
        Err(error) => crate::packing::failure(error),
    }
}

/// The lines of a file, counted from 1.
pub(crate) struct Lines<'a> {
    text: Text<'a>,
    pub(crate) number: i64,
    line: Vec<u8>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: Text<'a>) -> Self {
        Self { text, number: 0, line: Vec::new() }
    }

    /// The next line, without its end.
    pub(crate) fn next(&mut self) -> Result<Option<&str>, FileError> {
        self.line.clear();
        let end = self.text.until(&mut self.line, |text| memchr2(b'\n', b'\r', text))?;
        if end == Some(b'\r') {
            self.text.skip(b'\n')?;
        }
        if end.is_none() && self.line.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let line = std::str::from_utf8(&self.line).map_err(FileError::damaged)?;
        Ok(Some(line))
    }
}
