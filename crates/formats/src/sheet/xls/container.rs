//! The compound files that older Excel stores its workbooks in: a small file system in a file.

use std::io;

use crate::FileError;

const MARK: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const END: u32 = 0xffff_fffe;
/// Streams that are shorter stand in sectors of their own size.
const SMALL: u64 = 4_096;
const SMALL_SECTOR: usize = 64;

/// A stream of the container, by one of its names.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Result<Option<Vec<u8>>, FileError> {
    let container = Container::open(bytes).ok_or_else(damaged)?;
    let Some((_, entry)) = container.entries().find(|(name, _)| names.contains(&name.as_str())) else {
        return Ok(None);
    };
    container.read(entry).map(Some).ok_or_else(damaged)
}

fn damaged() -> FileError {
    FileError::damaged(io::Error::from(io::ErrorKind::InvalidData))
}

struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    next_small: Vec<u32>,
    directory: Vec<u8>,
}

#[derive(Clone, Copy)]
struct Entry {
    kind: u8,
    begin: u32,
    size: u64,
}

impl<'a> Container<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        bytes.starts_with(MARK).then_some(())?;
        let shift = two(bytes, 30)?;
        (shift == 9 || shift == 12).then_some(())?;
        let mut container =
            Self { bytes, sector: 1 << shift, next: Vec::new(), next_small: Vec::new(), directory: Vec::new() };
        container.next = container.table()?;
        container.directory = container.chain(four(bytes, 48)?)?;
        let small = container.chain(four(bytes, 60)?)?;
        container.next_small = numbers(&small);
        Some(container)
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let begin = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = begin.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(begin..end)
    }

    /// Which sector follows each.
    fn table(&self) -> Option<Vec<u32>> {
        let mut places = numbers(self.bytes.get(76..512)?);
        let (mut more, mut left) = (four(self.bytes, 68)?, self.bytes.len() / self.sector + 1);
        while more < END - 1 && left > 0 {
            let mut list = numbers(self.at(more)?);
            more = list.pop()?;
            places.extend(list);
            left -= 1;
        }
        let places = places.into_iter().filter(|place| *place < END - 2).take(self.bytes.len() / self.sector + 1);
        let mut next = Vec::new();
        for place in places {
            next.extend(numbers(self.at(place)?));
        }
        Some(next)
    }

    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let (mut bytes, mut sector, mut left) = (Vec::new(), first, self.next.len() + 1);
        while sector < END - 1 {
            left = left.checked_sub(1)?;
            bytes.extend_from_slice(self.at(sector)?);
            sector = *self.next.get(sector as usize)?;
        }
        Some(bytes)
    }

    fn entries(&self) -> impl Iterator<Item = (String, Entry)> {
        self.directory.chunks_exact(128).filter_map(|entry| {
            let length = usize::from(two(entry, 64)?).checked_sub(2)?.min(62);
            let units: Vec<u16> =
                entry[..length].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            let found = Entry { kind: entry[66], begin: four(entry, 116)?, size: four(entry, 120)?.into() };
            Some((String::from_utf16_lossy(&units), found))
        })
    }

    fn read(&self, entry: Entry) -> Option<Vec<u8>> {
        let size = usize::try_from(entry.size).ok()?;
        let mut bytes = if entry.size < SMALL { self.small(entry.begin)? } else { self.chain(entry.begin)? };
        bytes.truncate(size);
        Some(bytes)
    }

    fn small(&self, first: u32) -> Option<Vec<u8>> {
        let (_, root) = self.entries().find(|(_, entry)| entry.kind == 5)?;
        let all = self.chain(root.begin)?;
        let (mut bytes, mut sector, mut left) = (Vec::new(), first, self.next_small.len() + 1);
        while sector < END - 1 {
            left = left.checked_sub(1)?;
            let begin = (sector as usize).checked_mul(SMALL_SECTOR)?;
            bytes.extend_from_slice(all.get(begin..begin + SMALL_SECTOR)?);
            sector = *self.next_small.get(sector as usize)?;
        }
        Some(bytes)
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}
