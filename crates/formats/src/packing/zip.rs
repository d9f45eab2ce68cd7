//! The directory of a zip archive, and its files one by one. Nothing is believed that was not counted.

use std::io::{self, Read};

use super::{Counted, Unpacking, deflated};
use crate::content::{Held, fill};
use crate::{Content, FileError, Limit, Limits};

const END: &[u8] = b"PK\x05\x06";
const END_64: &[u8] = b"PK\x06\x06";
const CENTRAL: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// The end of the directory, with the longest comment that can follow.
const LONGEST_END: u64 = 22 + 65_535 + 20;
/// The longest directory: names and notes of as many files as are taken.
const LONGEST_DIRECTORY: u64 = 16 << 20;

/// An archive whose directory was read.
pub(crate) struct Archive<'a> {
    content: Held<'a>,
    entries: Vec<Entry>,
}

/// A file of an archive.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    at: u64,
    pub(crate) packed: u64,
    checksum: u32,
    method: u16,
    is_encrypted: bool,
}

impl<'a> Archive<'a> {
    pub(crate) fn open(content: Held<'a>, limits: &Limits) -> Result<Self, FileError> {
        let (count, size, at) = directory(&content)?;
        if count > limits.entries {
            return Err(FileError::TooMuch { limit: Limit::Entries, most: limits.entries });
        }
        if size > LONGEST_DIRECTORY || at.checked_add(size).is_none_or(|end| end > content.size()) {
            return Err(damaged());
        }
        let mut bytes = vec![0; usize::try_from(size).map_err(FileError::damaged)?];
        let filled = fill(&content, at, &mut bytes).map_err(FileError::Io)?;
        bytes.truncate(filled);
        let entries = entries(&bytes, count).ok_or_else(damaged)?;
        Ok(Self { content, entries })
    }

    /// How many bytes the archive has.
    pub(crate) fn size(&self) -> u64 {
        self.content.size()
    }

    /// The files that somebody put in, in order: no folders, and nothing that programs of a Macintosh add.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Entry> {
        let is_added = |name: &str| name.starts_with("__MACOSX/") || name.ends_with(".DS_Store");
        self.entries.iter().filter(move |entry| !entry.name.ends_with('/') && !is_added(&entry.name))
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    pub(crate) fn read(&self, entry: &Entry, limits: &Limits) -> Result<Box<dyn Read + Send + 'a>, FileError> {
        if entry.is_encrypted {
            return Err(FileError::Encrypted);
        }
        let mut header = [0; 30];
        let filled = fill(&self.content, entry.at, &mut header).map_err(FileError::Io)?;
        if filled < header.len() || !header.starts_with(LOCAL) {
            return Err(damaged());
        }
        let begin = entry.at
            + 30
            + u64::from(two(&header, 26).ok_or_else(damaged)?)
            + u64::from(two(&header, 28).ok_or_else(damaged)?);
        let length = entry.packed.min(self.content.size().saturating_sub(begin));
        let packed = Piece { content: self.content.clone(), begin, at: begin, end: begin + length };
        let checksum = Some(entry.checksum);
        match entry.method {
            0 => Ok(Box::new(Counted::new(packed, length, limits, checksum))),
            8 => Ok(Box::new(Counted::new(deflated(packed), length, limits, checksum))),
            _ => Err(FileError::UnknownFormat),
        }
    }
}

fn damaged() -> FileError {
    FileError::damaged("the directory of the archive cannot be read")
}

/// How many entries the directory has, how long it is and where it begins.
fn directory(content: &dyn Content) -> Result<(u64, u64, u64), FileError> {
    let size = content.size();
    let begin = size.saturating_sub(LONGEST_END);
    let mut tail = vec![0; usize::try_from(size - begin).map_err(FileError::damaged)?];
    let filled = fill(content, begin, &mut tail).map_err(FileError::Io)?;
    tail.truncate(filled);
    let end = memchr::memmem::rfind(&tail, END).ok_or_else(damaged)?;
    let end = &tail[end..];
    let small = || Some((u64::from(two(end, 10)?), u64::from(four(end, 12)?), u64::from(four(end, 16)?)));
    let (count, length, at) = small().ok_or_else(damaged)?;
    if count < 0xffff && length < 0xffff_ffff && at < 0xffff_ffff {
        return Ok((count, length, at));
    }
    let large = memchr::memmem::rfind(&tail, END_64).map(|at| &tail[at..]);
    let large = large.and_then(|end| Some((eight(end, 32)?, eight(end, 40)?, eight(end, 48)?)));
    large.ok_or_else(damaged)
}

fn entries(bytes: &[u8], count: u64) -> Option<Vec<Entry>> {
    let (mut entries, mut rest) = (Vec::new(), bytes);
    for _ in 0..count {
        if !rest.starts_with(CENTRAL) {
            return None;
        }
        let (name, extra, comment) =
            (usize::from(two(rest, 28)?), usize::from(two(rest, 30)?), usize::from(two(rest, 32)?));
        let sizes = (four(rest, 20)?, four(rest, 24)?, four(rest, 42)?);
        let (packed, at) = wide(rest.get(46 + name..46 + name + extra)?, sizes)?;
        entries.push(Entry {
            name: String::from_utf8_lossy(rest.get(46..46 + name)?).replace('\\', "/"),
            at,
            packed,
            checksum: four(rest, 16)?,
            method: two(rest, 10)?,
            is_encrypted: two(rest, 8)? & 1 == 1,
        });
        rest = rest.get(46 + name + extra + comment..)?;
    }
    Some(entries)
}

/// The packed size and the place, which stand among the extra fields where they are large.
fn wide(extra: &[u8], (packed, size, at): (u32, u32, u32)) -> Option<(u64, u64)> {
    const LARGE: u32 = u32::MAX;
    if packed != LARGE && at != LARGE {
        return Some((packed.into(), at.into()));
    }
    let mut rest = extra;
    while let (Some(tag), Some(length)) = (two(rest, 0), two(rest, 2)) {
        let field = rest.get(4..4 + usize::from(length))?;
        if tag == 1 {
            let mut place = if size == LARGE { 8 } else { 0 };
            let mut next = |small: u32| {
                if small != LARGE {
                    return Some(u64::from(small));
                }
                place += 8;
                eight(field, place - 8)
            };
            return Some((next(packed)?, next(at)?));
        }
        rest = rest.get(4 + usize::from(length)..)?;
    }
    None
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}

/// A piece of content as a stream.
struct Piece<'a> {
    content: Held<'a>,
    begin: u64,
    at: u64,
    end: u64,
}

impl Unpacking for Piece<'_> {
    fn taken(&self) -> u64 {
        self.at - self.begin
    }
}

impl Read for Piece<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.end.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let wanted = into.len().min(left);
        let count = self.content.read_at(self.at, &mut into[..wanted])?;
        self.at += count as u64;
        Ok(count)
    }
}
