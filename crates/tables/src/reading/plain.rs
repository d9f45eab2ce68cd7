//! Columns once more, as plain as they can be, kept beside a table whose objects are files: a question about a million
//! rows is answered from them without unpacking a page of Parquet.
//!
//! Each column of each group is a section: text without case and accents, row after row; numbers that stand for the few
//! values that rows share; or digits. Sections are made of blocks, and each block has a checksum.

pub(crate) mod make;
mod map;
pub(crate) mod read;

pub(crate) use self::make::Made;

/// Ends the text of a row; no text holds such a byte.
pub(crate) const END: u8 = 0xFF;
/// Stands where a row has no text; no text holds such a byte either.
pub(crate) const NONE: u8 = 0xFE;

/// What is kept of a table, and where in its file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Plain {
    sections: Vec<Section>,
}

/// A column of a group.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Section {
    column: u32,
    pub(crate) rows: u32,
    pub(crate) form: Form,
    pub(crate) blocks: Vec<Block>,
}

/// How the rows of a section are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Each row with its own text, folded.
    Folded(Letters),
    /// Each row with the number of its value; the first block holds the values.
    Shared(Width),
    /// Each row with what its number has above the least of them, and how much that is at most.
    Digits {
        /// How numbers are written.
        width: Width,
        /// The least number.
        least: i64,
        /// What the largest has above it.
        most: u64,
    },
}

/// The bytes of which some text consists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters([u64; 4]);

/// How many bytes a number takes. Where all bits are set, there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    One = 1,
    Two = 2,
    Four = 4,
    Eight = 8,
}

/// Bytes that are read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    begin: u64,
    length: u32,
    pub(crate) rows: u32,
    check: u32,
}

impl Plain {
    /// The sections of a column, where all its groups have one.
    pub(crate) fn column(&self, index: usize, groups: usize) -> Option<Vec<&Section>> {
        let sections: Vec<&Section> = self.sections.iter().filter(|section| section.column as usize == index).collect();
        (sections.len() == groups).then_some(sections)
    }

    /// The sections of a column whose rows all have text of their own.
    pub(crate) fn texts(&self, index: usize, groups: usize) -> Option<Vec<&Section>> {
        self.column(index, groups).filter(|sections| sections.iter().all(|section| section.is_text()))
    }

    /// The sections of a column whose rows all have numbers.
    pub(crate) fn numbers(&self, index: usize, groups: usize) -> Option<Vec<&Section>> {
        self.column(index, groups).filter(|sections| !sections.iter().any(|section| section.is_text()))
    }

    /// How many bytes of memory it takes.
    pub(crate) fn weight(&self) -> usize {
        self.sections.iter().map(|section| size_of::<Section>() + section.blocks.capacity() * size_of::<Block>()).sum()
    }
}

impl Section {
    const fn is_text(&self) -> bool {
        matches!(self.form, Form::Folded(_))
    }
}

impl Letters {
    fn add(&mut self, text: &[u8]) {
        let mut seen = [false; 256];
        text.iter().for_each(|byte| seen[usize::from(*byte)] = true);
        (0..=u8::MAX)
            .filter(|byte| seen[usize::from(*byte)])
            .for_each(|byte| self.0[usize::from(byte / 64)] |= 1 << (byte % 64));
    }

    /// Whether a text could be part of theirs.
    pub(crate) fn spell(&self, text: &str) -> bool {
        text.bytes().all(|byte| self.0[usize::from(byte / 64)] >> (byte % 64) & 1 == 1)
    }
}

impl Width {
    const ALL: [Self; 4] = [Self::One, Self::Two, Self::Four, Self::Eight];

    /// The smallest in which numbers up to this one can be written.
    fn of(most: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|width| most < width.none())
    }

    pub(crate) const fn bytes(self) -> usize {
        self as usize
    }

    /// The number that is none.
    pub(crate) const fn none(self) -> u64 {
        u64::MAX >> (64 - 8 * self.bytes())
    }
}
