//! A text, window by window: bounded memory whatever its size.

use std::borrow::Cow;
use std::io::Read;

use crate::FileError;
use crate::packing::failure;

/// How much of a stream is in memory at a time.
const SIZE: usize = if cfg!(test) { 512 } else { 4 << 20 };
/// How much of what is in memory already is read at a time.
const SLICE: usize = if cfg!(test) { 4_096 } else { 64 << 20 };

/// Where windows come from.
pub(crate) enum Text<'a> {
    /// UTF-8 that is in memory already.
    Slice(&'a [u8]),
    Stream(Box<dyn Read + Send + 'a>),
}

/// Windows of a text, each beginning where the one before was read to.
pub(crate) struct Windows<'a> {
    text: Text<'a>,
    /// Where the next window begins.
    at: u64,
    /// What is left of the window before.
    rest: Vec<u8>,
    /// Where the text is taken to end.
    end: Option<u64>,
    is_over: bool,
    /// Whether lines end in a carriage return alone.
    ends_in_return: bool,
}

/// A window, and whether nothing follows it.
pub(crate) struct Window<'a> {
    pub(crate) bytes: Cow<'a, [u8]>,
    pub(crate) begin: u64,
    pub(crate) is_last: bool,
}

impl<'a> Windows<'a> {
    pub(crate) fn new(text: Text<'a>, ends_in_return: bool, end: Option<u64>) -> Self {
        Self { text, at: 0, rest: Vec::new(), end, is_over: false, ends_in_return }
    }

    /// The next window, at least so many bytes long where there are as many.
    pub(crate) fn next(&mut self, least: usize) -> Result<Option<Window<'a>>, FileError> {
        let begin = self.at;
        let room = self.end.map_or(usize::MAX, |end| usize::try_from(end.saturating_sub(begin)).unwrap_or(usize::MAX));
        let wanted = if matches!(self.text, Text::Slice(_)) { SLICE.max(least) } else { SIZE.max(least) };
        if room == 0 {
            return Ok(None);
        }
        let bytes = match &mut self.text {
            Text::Slice(all) => {
                let from = usize::try_from(begin).unwrap_or(usize::MAX).min(all.len());
                let left = (all.len() - from).min(room);
                self.is_over = left <= wanted;
                Cow::Borrowed(&all[from..from + left.min(wanted)])
            }
            Text::Stream(_) => {
                let mut bytes = self.fill(wanted)?;
                if bytes.len() >= room {
                    bytes.truncate(room);
                    self.is_over = true;
                }
                Cow::Owned(bytes)
            }
        };
        Ok((!bytes.is_empty()).then_some(Window { bytes, begin, is_last: self.is_over }))
    }

    /// Says how far the window was read; the next begins there.
    pub(crate) fn read_to(&mut self, window: Window<'_>, to: usize) {
        self.at = window.begin + to as u64;
        if let Cow::Owned(mut bytes) = window.bytes {
            bytes.drain(..to);
            self.rest = bytes;
        }
    }

    fn fill(&mut self, wanted: usize) -> Result<Vec<u8>, FileError> {
        let Text::Stream(stream) = &mut self.text else { return Ok(Vec::new()) };
        let mut bytes = std::mem::take(&mut self.rest);
        let mut filled = bytes.len();
        bytes.resize(wanted.max(filled), 0);
        while filled < bytes.len() && bytes.len() - filled >= 16 {
            let count = stream.read(&mut bytes[filled..]).map_err(failure)?;
            if count == 0 {
                self.is_over = true;
                break;
            }
            if self.ends_in_return {
                bytes[filled..filled + count].iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
            }
            filled += count;
        }
        bytes.truncate(filled);
        Ok(bytes)
    }
}
