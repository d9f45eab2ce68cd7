//! The texts of an older workbook, which may go on from one record to the next.

use crate::sheet::Texts;
use crate::{FileError, Limits};

/// Records that belong together, as one.
pub(super) struct Pieces<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(pieces: Vec<&'a [u8]>) -> Self {
        Self { pieces, piece: 0, at: 0 }
    }

    fn left(&self) -> usize {
        self.pieces.get(self.piece).map_or(0, |piece| piece.len() - self.at)
    }

    /// Goes on to the next record where this one is read to its end.
    fn turn(&mut self) -> bool {
        while self.left() == 0 && self.piece + 1 < self.pieces.len() {
            self.piece += 1;
            self.at = 0;
            if self.left() > 0 {
                return true;
            }
        }
        false
    }

    fn byte(&mut self) -> Option<u8> {
        self.turn();
        let byte = *self.pieces.get(self.piece)?.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, bytes: u32) -> Option<u32> {
        (0..bytes).try_fold(0, |number, at| self.byte().map(|byte| number | u32::from(byte) << (8 * at)))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.turn();
            let step = self.left().min(count);
            if step == 0 {
                return None;
            }
            self.at += step;
            count -= step;
        }
        Some(())
    }

    /// Characters of one byte or of two; where the text goes on in the next record, it says anew of how many.
    pub(super) fn characters(&mut self, count: usize, mut is_wide: bool) -> Option<String> {
        let mut units = Vec::with_capacity(count.min(4_096));
        while units.len() < count {
            if self.turn() {
                is_wide = self.byte()? & 1 == 1;
            }
            let unit = if is_wide { self.number(2)? } else { u32::from(self.byte()?) };
            units.push(u16::try_from(unit).ok()?);
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn text(&mut self) -> Option<String> {
        let count = self.number(2)? as usize;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? as usize } else { 0 };
        let extra = if flags & 4 != 0 { self.number(4)? as usize } else { 0 };
        let text = self.characters(count, flags & 1 == 1)?;
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(text)
    }

    /// All texts that cells refer to. A damaged table ends where it is damaged.
    pub(super) fn shared(mut self, limits: &Limits) -> Result<Texts, FileError> {
        let mut texts = Texts::default();
        let count = self.skip(4).and_then(|()| self.number(4)).unwrap_or(0);
        for _ in 0..count {
            let Some(text) = self.text() else { break };
            texts.push(text.as_bytes());
            texts.end(limits)?;
        }
        Ok(texts)
    }
}
