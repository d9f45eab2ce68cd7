//! How characters are written in bytes: found out, and brought to UTF-8.

use std::io::{self, Read};

use domain::{Because, LayoutPart, Reason};
use encoding_rs::{
    CoderResult, Decoder, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1256,
};

use crate::FileError;

/// The encoding of a layout.
pub(crate) fn named(name: Option<&str>) -> Result<&'static Encoding, FileError> {
    let name = name.unwrap_or("UTF-8");
    Encoding::for_label(name.as_bytes()).ok_or(FileError::Layout { about: LayoutPart::Encoding })
}

/// The encoding of bytes, by a mark at their beginning or by what makes sense of all of them.
pub(crate) fn of(head: &[u8], is_all: bool) -> (&'static Encoding, Reason) {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return (encoding, reason(Because::ByteOrderMark, length, length, false));
    }
    if let Some((encoding, zeros)) = wide(head) {
        return (encoding, reason(Because::AllBytesFit, zeros, head.len(), false));
    }
    let valid = match std::str::from_utf8(head) {
        Ok(_) => {
            let bad = memchr::memmem::find_iter(head, "\u{fffd}").count();
            return (UTF_8, reason(Because::AllBytesFit, head.len() - bad, head.len(), bad > 0));
        }
        Err(error) if error.error_len().is_none() && !is_all => head.len(),
        Err(error) => error.valid_up_to(),
    };
    let high = head.iter().filter(|byte| **byte >= 0x80).count();
    let bad = String::from_utf8_lossy(head).matches('\u{fffd}').count();
    // Some bytes of a long text in UTF-8 may be damaged; a text in another encoding has hardly any sequence that fits.
    if valid == head.len() || bad * 10 < high {
        return (UTF_8, reason(Because::AllBytesFit, head.len() - bad, head.len(), bad > 0));
    }
    let (encoding, words, runner_up) = single_bytes(head);
    (encoding, reason(Because::PlainWords, words, high, words < runner_up + runner_up / 4 + 2))
}

/// The encoding that a person said, or the one that is found out.
pub(crate) fn wished(wish: Option<&str>, head: &[u8], is_all: bool) -> Result<(&'static Encoding, Reason), FileError> {
    match wish {
        Some(name) => Ok((named(Some(name))?, reason(Because::Chosen, 1, 1, false))),
        None => Ok(of(head, is_all)),
    }
}

fn reason(because: Because, count: usize, total: usize, doubtful: bool) -> Reason {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Reason {
        about: LayoutPart::Encoding,
        column: None,
        because,
        count: whole(count),
        total: whole(total),
        example: None,
        doubtful,
    }
}

/// Two bytes a character, where every other byte of plain text is zero.
fn wide(head: &[u8]) -> Option<(&'static Encoding, usize)> {
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if head.len() < 8 || (even + odd) * 10 < head.len() * 3 {
        return None;
    }
    Some(if odd > even { (UTF_16LE, odd) } else { (UTF_16BE, even) })
}

/// The encoding in which the most high bytes are letters beside letters of the same script, and how many are.
fn single_bytes(head: &[u8]) -> (&'static Encoding, usize, usize) {
    let candidates = [
        WINDOWS_1252,
        WINDOWS_1250,
        WINDOWS_1251,
        WINDOWS_1256,
        MACINTOSH,
        encoding_rs::SHIFT_JIS,
        encoding_rs::WINDOWS_1254,
    ];
    let mut scored: Vec<(usize, &'static Encoding)> =
        candidates.iter().map(|encoding| (plain_words(head, encoding), *encoding)).collect();
    // The first of equals stays in front: the sort is stable.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    (scored[0].1, scored[0].0, scored[1].0)
}

fn plain_words(head: &[u8], encoding: &'static Encoding) -> usize {
    let (text, _, has_errors) = encoding.decode(head);
    if has_errors && encoding == encoding_rs::SHIFT_JIS {
        return 0;
    }
    let characters: Vec<char> = text.chars().collect();
    let weight = |at: usize| {
        let character = characters[at];
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1).copied();
        weight(character, before, after)
    };
    let sum: i64 = (0..characters.len()).filter(|at| !characters[*at].is_ascii()).map(weight).sum();
    usize::try_from(sum).unwrap_or(0)
}

/// How much a character beside its neighbours looks like something that people write.
fn weight(character: char, before: Option<char>, after: Option<char>) -> i64 {
    const USUAL: &str =
        "äöüÄÖÜßéèêëàâáãåæçîïíóòôõøúùûñÉÈÀÂÁÃÅÆÇÍÓÔÕØÚÑœŒ€£§°´’“”–—«»ºª¿¡ąćęłńóśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽőűŐŰ";
    let script = |character: char| match u32::from(character) {
        0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f => 1,
        0x400..=0x4ff => 2,
        0x600..=0x6ff => 3,
        0x3040..=0x30ff | 0x4e00..=0x9fff | 0xff00..=0xffef => 4,
        _ => 0,
    };
    let own = script(character);
    let beside = [before, after].into_iter().flatten().map(script);
    let same = beside.clone().any(|other| other == own && own != 0);
    let clashes = beside.filter(|other| *other != 0 && own != 0 && *other != own).count();
    let is_inner_capital = character.is_uppercase() && before.is_some_and(char::is_lowercase);
    let strange = own == 0 && !USUAL.contains(character) && !character.is_whitespace();
    let joined = if own == 4 { 3 } else { 0 };
    i64::from(same) * 2 + i64::from(USUAL.contains(character)) * 2 + joined
        - 3 * i64::try_from(clashes).unwrap_or(0)
        - 3 * i64::from(strange || is_inner_capital || character.is_control())
}

/// A stream of UTF-8 out of one in another encoding.
pub(crate) struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    from: usize,
    to: usize,
    is_over: bool,
    is_done: bool,
}

impl<R: Read> Decoded<R> {
    pub(crate) fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, raw: vec![0; 1 << 16], from: 0, to: 0, is_over: false, is_done: false }
    }

    fn more(&mut self) -> io::Result<()> {
        if self.from == self.to && !self.is_over {
            self.from = 0;
            self.to = self.inner.read(&mut self.raw)?;
            self.is_over = self.to == 0;
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.len() < 16 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        loop {
            if self.is_done {
                return Ok(0);
            }
            self.more()?;
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(&self.raw[self.from..self.to], into, self.is_over);
            self.from += read;
            self.is_done = self.is_over && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
    }
}
