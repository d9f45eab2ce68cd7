//! Files that came compressed: inflated as they are read, and counted while they are.

mod zip;

use std::io::{self, Read};

use domain::Packing;
use flate2::read::{DeflateDecoder, MultiGzDecoder};

pub(crate) use zip::{Archive, Entry};

use crate::content::{Held, Stream};
use crate::{Content, FileError, Limit, Limits};

/// What comes out of each compressed byte is looked at after so many bytes, where all are counted.
const FREE: u64 = 1 << 20;
/// And after so many where only those are that were taken so far: a file may begin with much that is alike.
const FREE_AT_FIRST: u64 = 4 << 20;

/// A limit that was gone over, on its way through a reader.
#[derive(Debug, thiserror::Error)]
#[error("the limit `{}` of {most} is gone over", limit.as_str())]
struct Over {
    limit: Limit,
    most: u64,
}

/// What a reader of this crate failed at.
pub(crate) fn failure(error: io::Error) -> FileError {
    use io::ErrorKind as K;
    if let Some(over) = error.get_ref().and_then(|inner| inner.downcast_ref::<Over>()) {
        return FileError::TooMuch { limit: over.limit, most: over.most };
    }
    match error.kind() {
        K::InvalidData | K::InvalidInput | K::UnexpectedEof => FileError::damaged(error),
        _ => FileError::Io(error),
    }
}

/// The bytes of a file, or of a part of an archive, from the first to the last.
pub(crate) fn unpacked<'a>(
    content: &'a dyn Content,
    packing: Option<Packing>,
    part: Option<&str>,
    limits: &Limits,
) -> Result<Box<dyn Read + Send + 'a>, FileError> {
    match packing {
        None => Ok(Box::new(Stream::new(content))),
        Some(Packing::Gzip) => {
            let inner = MultiGzDecoder::new(Stream::new(content));
            Ok(Box::new(Counted::new(inner, content.size(), limits, None)))
        }
        Some(Packing::Zip) => {
            let archive = Archive::open(Held::Borrowed(content), limits)?;
            let entry = archive.files().find(|entry| part.is_none_or(|part| entry.name == part));
            let names = || archive.files().map(|entry| entry.name.as_str());
            let entry = entry.ok_or_else(|| FileError::no_such_part(part, names()))?;
            archive.read(entry, limits)
        }
    }
}

/// All bytes of a file that has to be in memory as a whole.
pub(crate) fn document(reader: impl Read, limits: &Limits) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    reader.take(limits.document + 1).read_to_end(&mut bytes).map_err(failure)?;
    if bytes.len() as u64 > limits.document {
        return Err(FileError::TooMuch { limit: Limit::Document, most: limits.document });
    }
    Ok(bytes)
}

/// A reader that knows how many compressed bytes it has taken.
pub(crate) trait Unpacking: Read {
    fn taken(&self) -> u64;
}

impl<R: Read> Unpacking for DeflateDecoder<R> {
    fn taken(&self) -> u64 {
        self.total_in()
    }
}

impl Unpacking for MultiGzDecoder<Stream<'_>> {
    fn taken(&self) -> u64 {
        self.get_ref().at()
    }
}

/// Counts what comes out, and checks it at the end where its checksum is known.
pub(crate) struct Counted<R> {
    inner: R,
    packed: u64,
    inflated: u64,
    limits: Limits,
    checksum: Option<(crc32fast::Hasher, u32)>,
}

impl<R: Unpacking> Counted<R> {
    pub(crate) fn new(inner: R, packed: u64, limits: &Limits, checksum: Option<u32>) -> Self {
        let checksum = checksum.map(|expected| (crc32fast::Hasher::new(), expected));
        Self { inner, packed, inflated: 0, limits: *limits, checksum }
    }

    fn check(&self) -> io::Result<()> {
        let over = |limit, most| Err(io::Error::other(Over { limit, most }));
        if self.inflated > self.limits.inflated {
            return over(Limit::Inflated, self.limits.inflated);
        }
        let is_over = |free, packed: u64| self.inflated > free && self.inflated / packed.max(1) > self.limits.ratio;
        if is_over(FREE, self.packed) || is_over(FREE_AT_FIRST, self.inner.taken()) {
            return over(Limit::Ratio, self.limits.ratio);
        }
        Ok(())
    }
}

impl<R: Unpacking> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        self.inflated += count as u64;
        self.check()?;
        if let Some((hasher, expected)) = &mut self.checksum {
            hasher.update(&into[..count]);
            if count == 0 && !into.is_empty() && hasher.clone().finalize() != *expected {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(count)
    }
}

fn deflated<R: Read>(inner: R) -> DeflateDecoder<R> {
    DeflateDecoder::new(inner)
}
