//! Delimited text: read in windows, each cut into pieces that are read in parallel.
//!
//! Where to cut is guessed from the number of quotation marks before a place; every piece then proves the guess by
//! ending exactly where the next one begins, and text with stray quotation marks is cut again by reading it from the
//! start.

mod cursor;
mod pieces;
#[cfg(test)]
mod tests;
mod windows;

use std::io::Read;

use domain::{IssueCode, Layout, LayoutPart};
use rayon::prelude::*;

pub(crate) use cursor::{Cursor, Next};
pub(crate) use windows::{Text, Windows};

use crate::encoding::{self, Decoded};
use crate::table::Sink;
use crate::{Content, FileError, Limits, packing};

/// The marks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    pub(crate) quote: Option<u8>,
    /// What stands before a quote that is part of a value, where that is not a second quote.
    pub(crate) escape: Option<u8>,
    /// How many values records have.
    pub(crate) width: Option<usize>,
    /// The most bytes of a value.
    pub(crate) longest: usize,
}

impl Dialect {
    fn of(layout: &Layout, limits: &Limits) -> Result<Self, FileError> {
        let byte = |mark: Option<char>, about: LayoutPart| match mark.map(u8::try_from) {
            None => Ok(None),
            Some(Ok(byte)) if byte.is_ascii() && !matches!(byte, b'\n' | b'\r') => Ok(Some(byte)),
            Some(_) => Err(FileError::Layout { about }),
        };
        let dialect = Self {
            delimiter: byte(layout.delimiter, LayoutPart::Delimiter)?.unwrap_or(b','),
            quote: byte(layout.quote, LayoutPart::Quote)?,
            escape: byte(layout.escape, LayoutPart::Quote)?,
            width: Some(layout.columns.len()),
            longest: usize::try_from(limits.value).unwrap_or(usize::MAX),
        };
        if dialect.quote == Some(dialect.delimiter) || dialect.escape == Some(dialect.delimiter) {
            return Err(FileError::Layout { about: LayoutPart::Delimiter });
        }
        Ok(dialect)
    }
}

/// A text that is about to be read, from its first record.
pub(crate) struct Reading<'a> {
    windows: Windows<'a>,
    cutter: Cutter,
    /// How many lines stand before the first record.
    pub(crate) lines_before: i64,
}

/// Reads the records of a window.
struct Cutter {
    dialect: Dialect,
    /// Whether the text came from another encoding, so that characters may be replaced already.
    is_decoded: bool,
}

/// What was read of one piece.
pub(crate) struct Piece<S> {
    pub(crate) sink: S,
    pub(crate) lines: i64,
    /// Where the window that it is of begins.
    pub(crate) window: u64,
    end: usize,
    is_complete: bool,
}

/// The text of a content as UTF-8, and whether it was brought to that.
pub(crate) fn text<'a>(
    content: &'a dyn Content,
    layout: &Layout,
    limits: &Limits,
) -> Result<(Text<'a>, bool, bool), FileError> {
    let encoding = encoding::named(layout.encoding.as_deref())?;
    let part = layout.part.as_deref();
    let is_plain = encoding == encoding_rs::UTF_8;
    let mut head = vec![0; 1 << 16];
    let mut reader = decoded(packing::unpacked(content, layout.packing, part, limits)?, encoding);
    let filled = read_full(&mut reader, &mut head)?;
    let ends_in_return = ends_in_return(&head[..filled]);
    if let (true, None, false, Some(bytes)) = (is_plain, layout.packing, ends_in_return, content.in_memory()) {
        return Ok((Text::Slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)), false, false));
    }
    let reader = decoded(packing::unpacked(content, layout.packing, part, limits)?, encoding);
    Ok((Text::Stream(reader), ends_in_return, !is_plain))
}

/// A stream in UTF-8 without a mark at its beginning.
pub(crate) fn decoded<'a>(
    reader: Box<dyn Read + Send + 'a>,
    encoding: &'static encoding_rs::Encoding,
) -> Box<dyn Read + Send + 'a> {
    if encoding == encoding_rs::UTF_8 {
        Box::new(Unmarked { inner: reader, is_begun: false })
    } else {
        Box::new(Decoded::new(reader, encoding))
    }
}

pub(crate) fn ends_in_return(head: &[u8]) -> bool {
    memchr::memchr(b'\r', head).is_some() && memchr::memchr(b'\n', head).is_none()
}

/// UTF-8 without the mark at its beginning.
struct Unmarked<R> {
    inner: R,
    is_begun: bool,
}

impl<R: Read> Read for Unmarked<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.is_begun {
            return self.inner.read(into);
        }
        self.is_begun = true;
        let mut filled = 0;
        while filled < 3.min(into.len()) {
            match self.inner.read(&mut into[filled..])? {
                0 => break,
                count => filled += count,
            }
        }
        if into[..filled].starts_with(b"\xef\xbb\xbf") {
            into.copy_within(3..filled, 0);
            filled -= 3;
            if filled == 0 {
                return self.inner.read(into);
            }
        }
        Ok(filled)
    }
}

pub(crate) fn read_full(reader: &mut dyn Read, into: &mut [u8]) -> Result<usize, FileError> {
    let mut filled = 0;
    while into.len() - filled >= 16 {
        match reader.read(&mut into[filled..]).map_err(packing::failure)? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

impl<'a> Reading<'a> {
    /// Begins at the first record of the layout, and ends where the text is said to.
    pub(crate) fn open(
        content: &'a dyn Content,
        layout: &Layout,
        limits: &Limits,
        end: Option<u64>,
    ) -> Result<Self, FileError> {
        let (text, ends_in_return, is_decoded) = text(content, layout, limits)?;
        let dialect = Dialect::of(layout, limits)?;
        let mut windows = Windows::new(text, ends_in_return, end);
        let mut left = i64::from(layout.first.saturating_sub(1));
        while left > 0 {
            let Some(window) = windows.next(0)? else { break };
            let mut to = 0;
            for at in memchr::memchr_iter(b'\n', &window.bytes).take(usize::try_from(left).unwrap_or(0)) {
                to = at + 1;
                left -= 1;
            }
            let to = if left > 0 { window.bytes.len() } else { to };
            windows.read_to(window, to);
        }
        Ok(Self {
            windows,
            cutter: Cutter { dialect, is_decoded },
            lines_before: i64::from(layout.first.saturating_sub(1)),
        })
    }

    /// Reads the records of the first window alone.
    pub(crate) fn first<S: Sink + Send>(mut self, make: impl Fn() -> S + Sync) -> Result<Vec<Piece<S>>, FileError> {
        let mut least = 0;
        while let Some(window) = self.windows.next(least)? {
            let pieces = self.cutter.pieces(&window.bytes, window.is_last, &make);
            if window.is_last || pieces.last().is_some_and(|piece| piece.end > 0) {
                return Ok(pieces);
            }
            least = window.bytes.len() * 2;
            self.windows.read_to(window, 0);
        }
        Ok(Vec::new())
    }

    /// Reads all records: pieces are made in parallel and delivered in order, the next while the last are delivered.
    pub(crate) fn run<S: Sink + Send, E: From<FileError>>(
        mut self,
        make: impl Fn() -> S + Sync,
        mut deliver: impl FnMut(Vec<Piece<S>>, u64) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut waiting, mut done, mut least) = (Vec::new(), 0, 0);
        let cutter = &self.cutter;
        loop {
            let window = self.windows.next(least)?;
            let mut read = None;
            let delivered = rayon::in_place_scope(|scope| {
                if let Some(window) = &window {
                    scope.spawn(|_| read = Some(cutter.pieces(&window.bytes, window.is_last, &make)));
                }
                deliver(std::mem::take(&mut waiting), done)
            });
            delivered?;
            let (Some(window), Some(pieces)) = (window, read) else { return Ok(()) };
            let to = pieces.last().map_or(0, |piece| piece.end);
            least = if to == 0 { window.bytes.len() * 2 } else { 0 };
            if to == 0 && window.is_last {
                return Ok(());
            }
            done = window.begin + to as u64;
            let begin = window.begin;
            self.windows.read_to(window, to);
            waiting = pieces;
            waiting.iter_mut().for_each(|piece| piece.window = begin);
        }
    }
}

impl Cutter {
    fn pieces<S: Sink + Send>(&self, body: &[u8], is_all: bool, make: &(impl Fn() -> S + Sync)) -> Vec<Piece<S>> {
        let ends = pieces::guessed_ends(body, is_all, &self.dialect);
        let read = self.read_at(body, &ends, is_all, make);
        if read.iter().zip(&ends).all(|(piece, end)| piece.is_complete && piece.end == *end) {
            return read;
        }
        let ends = pieces::certain_ends(body, is_all, &self.dialect);
        self.read_at(body, &ends, is_all, make)
    }

    fn read_at<S: Sink + Send>(
        &self,
        body: &[u8],
        ends: &[usize],
        is_all: bool,
        make: &(impl Fn() -> S + Sync),
    ) -> Vec<Piece<S>> {
        let begins = std::iter::once(0).chain(ends.iter().copied());
        let spans: Vec<(usize, usize)> = begins.zip(ends.iter().copied()).collect();
        spans.into_par_iter().map(|(begin, end)| self.piece(body, begin, end, is_all, make())).collect()
    }

    fn piece<S: Sink>(&self, body: &[u8], begin: usize, end: usize, is_all: bool, mut sink: S) -> Piece<S> {
        let is_text = !S::KEEPS_TEXT
            || (encoding_rs::Encoding::utf8_valid_up_to(&body[begin..end]) == end - begin
                && !(self.is_decoded && memchr::memmem::find(&body[begin..end], "\u{fffd}".as_bytes()).is_some()));
        let mut cursor = Cursor::new(body, begin, is_all, &self.dialect).wanting(sink.wanted());
        let mut fields = Vec::with_capacity(self.dialect.width.unwrap_or(8));
        loop {
            match cursor.record(end, &mut fields) {
                Next::Record { begin, end, line, is_open } => {
                    sink.begin_row(Some(line + 1), begin as u64);
                    for field in &fields {
                        let value = cursor.value(*field);
                        if is_text { sink.value(&value) } else { checked(&mut sink, &value) }
                    }
                    if is_open {
                        sink.trouble(IssueCode::QuoteOpen, without_end(&body[begin..end]));
                    }
                    sink.end_row(without_end(&body[begin..end]));
                }
                other => {
                    return Piece {
                        sink,
                        lines: cursor.lines(),
                        window: 0,
                        end: cursor.at(),
                        is_complete: other == Next::None,
                    };
                }
            }
        }
    }
}

/// A record without the end of its line.
fn without_end(record: &[u8]) -> &[u8] {
    let record = record.strip_suffix(b"\n").unwrap_or(record);
    record.strip_suffix(b"\r").unwrap_or(record)
}

/// Takes a value of which it is not known that it is text.
fn checked(sink: &mut impl Sink, value: &[u8]) {
    let text = String::from_utf8_lossy(value);
    sink.value(text.as_bytes());
    if text.contains('\u{fffd}') {
        sink.trouble(IssueCode::NotText, text.as_bytes());
    }
}
