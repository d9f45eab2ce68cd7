//! Where plain columns are in their file: written at its end, with a checksum of its own.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use super::{Block, Form, Letters, Plain, Section, Width};

/// What such a file ends with; the number is that of the form it is written in.
const MARK: &[u8; 8] = b"tieplain";
const VERSION: u32 = 1;
/// The mark, the version, the checksum of the map, and its length.
const END: usize = 8 + 4 + 4 + 4;
/// What the map takes in nearly all cases.
const TAIL: u64 = 64 * 1024;

impl Plain {
    /// The map of a file whose blocks were written; `table` is the size of the table it belongs to.
    pub(crate) fn to_bytes(&self, table: u64) -> Vec<u8> {
        let mut map = Vec::new();
        map.extend_from_slice(&table.to_le_bytes());
        self.sections.iter().for_each(|section| section.write(&mut map));
        let check = crc32fast::hash(&map);
        let length = u32::try_from(map.len()).expect("a map is far smaller than what it describes");
        [VERSION, check, length].iter().for_each(|number| map.extend_from_slice(&number.to_le_bytes()));
        map.extend_from_slice(MARK);
        map
    }

    /// Reads the map of a file; nothing where it is damaged, written in another form or that of another table.
    pub(crate) fn read(file: &File, table: u64, groups: &[usize]) -> io::Result<Option<Self>> {
        let size = file.metadata()?.len();
        let tail = end_of(file, size, TAIL)?;
        let Some(length) = tail.split_last_chunk::<END>().and_then(|(_, end)| length(end)) else { return Ok(None) };
        let whole = length as u64 + END as u64;
        let tail = if whole > tail.len() as u64 && whole <= size { end_of(file, size, whole)? } else { tail };
        Ok(Self::from_end(&tail, size, table).filter(|plain| plain.fits(groups)))
    }

    fn from_end(tail: &[u8], size: u64, table: u64) -> Option<Self> {
        let (rest, end) = tail.split_last_chunk::<END>()?;
        let map = &rest[rest.len().checked_sub(length(end)?)?..];
        let mut head = Numbers(end);
        if head.short()? != VERSION || head.short()? != crc32fast::hash(map) {
            return None;
        }
        let mut numbers = Numbers(map);
        if numbers.long()? != table {
            return None;
        }
        let mut sections = Vec::new();
        while !numbers.0.is_empty() {
            sections.push(Section::read(&mut numbers).filter(|section| section.is_sound(size))?);
        }
        Some(Self { sections })
    }

    /// Whether the sections of each column are those of the first groups, one after the other.
    fn fits(&self, groups: &[usize]) -> bool {
        let mut columns: Vec<u32> = self.sections.iter().map(|section| section.column).collect();
        columns.sort_unstable();
        columns.dedup();
        columns.iter().all(|column| {
            let own = self.sections.iter().filter(|section| section.column == *column);
            own.clone().count() != groups.len() || own.zip(groups).all(|(own, rows)| own.rows as usize == *rows)
        })
    }
}

/// The length of the map, where the end is one.
fn length(end: &[u8; END]) -> Option<usize> {
    let (numbers, mark) = end.split_at(END - MARK.len());
    let length = Numbers(&numbers[8..]).short()?;
    (mark == MARK).then_some(length as usize)
}

fn end_of(file: &File, size: u64, wanted: u64) -> io::Result<Vec<u8>> {
    let begin = size.saturating_sub(wanted);
    let mut tail = vec![0; usize::try_from(size - begin).map_err(io::Error::other)?];
    file.read_exact_at(&mut tail, begin)?;
    Ok(tail)
}

impl Section {
    fn write(&self, to: &mut Vec<u8>) {
        let short = |to: &mut Vec<u8>, number: u32| to.extend_from_slice(&number.to_le_bytes());
        let long = |to: &mut Vec<u8>, number: u64| to.extend_from_slice(&number.to_le_bytes());
        short(to, self.column);
        short(to, self.rows);
        match self.form {
            Form::Folded(letters) => {
                short(to, 0);
                letters.0.iter().for_each(|part| long(to, *part));
            }
            Form::Shared(width) => {
                short(to, 1);
                short(to, width as u32);
            }
            Form::Digits { width, least, most } => {
                short(to, 2);
                short(to, width as u32);
                long(to, least as u64);
                long(to, most);
            }
        }
        short(to, u32::try_from(self.blocks.len()).expect("rows can be numbered"));
        for block in &self.blocks {
            long(to, block.begin);
            [block.length, block.rows, block.check].iter().for_each(|number| short(to, *number));
        }
    }

    fn read(from: &mut Numbers) -> Option<Self> {
        let (column, rows) = (from.short()?, from.short()?);
        let form = match from.short()? {
            0 => Form::Folded(Letters([from.long()?, from.long()?, from.long()?, from.long()?])),
            1 => Form::Shared(from.width()?),
            2 => Form::Digits { width: from.width()?, least: from.long()? as i64, most: from.long()? },
            _ => return None,
        };
        let count = from.short()?;
        let blocks = (0..count).map(|_| Block::of(from)).collect::<Option<_>>()?;
        Some(Self { column, rows, form, blocks })
    }

    /// Whether its blocks lie in the file and hold all of its rows.
    fn is_sound(&self, size: u64) -> bool {
        let values = usize::from(matches!(self.form, Form::Shared(_)));
        let Some((values, rows)) = self.blocks.split_at_checked(values) else { return false };
        let width = match self.form {
            Form::Folded(_) => None,
            Form::Shared(width) | Form::Digits { width, .. } => Some(width.bytes() as u64),
        };
        let is_inside = |block: &Block| block.begin.checked_add(block.length.into()).is_some_and(|end| end <= size);
        let is_full =
            |block: &Block| width.is_none_or(|width| u64::from(block.rows) * width == u64::from(block.length));
        values.iter().all(is_inside)
            && rows.iter().all(|block| is_inside(block) && is_full(block))
            && rows.iter().map(|block| u64::from(block.rows)).sum::<u64>() == u64::from(self.rows)
    }
}

impl Block {
    fn of(from: &mut Numbers) -> Option<Self> {
        Some(Self { begin: from.long()?, length: from.short()?, rows: from.short()?, check: from.short()? })
    }
}

/// Numbers that stand one after the other.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn short(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }

    fn long(&mut self) -> Option<u64> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u64::from_le_bytes(*number))
    }

    fn width(&mut self) -> Option<Width> {
        let bytes = self.short()?;
        Width::ALL.into_iter().find(|width| *width as u32 == bytes)
    }
}
