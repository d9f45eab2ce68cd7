//! Where bytes come from: anything that can be read at any place, as often as needed.

use std::io;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;

/// A file as bytes that can be read anywhere. Nothing here opens one.
pub trait Content: Send + Sync {
    /// How many bytes there are.
    fn size(&self) -> u64;

    /// Reads bytes from a place, as many as are there and fit; none at the end.
    ///
    /// # Errors
    ///
    /// Those of whatever holds the bytes.
    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize>;

    /// All bytes, where they are in memory already.
    fn in_memory(&self) -> Option<&[u8]> {
        None
    }
}

impl Content for [u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let rest = usize::try_from(at).ok().and_then(|at| self.get(at..)).unwrap_or(&[]);
        let length = rest.len().min(into.len());
        into[..length].copy_from_slice(&rest[..length]);
        Ok(length)
    }

    fn in_memory(&self) -> Option<&[u8]> {
        Some(self)
    }
}

macro_rules! like_a_slice {
    ($($holder:ty),+) => {$(
        impl Content for $holder {
            fn size(&self) -> u64 {
                self.len() as u64
            }

            fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
                self[..].read_at(at, into)
            }

            fn in_memory(&self) -> Option<&[u8]> {
                Some(self)
            }
        }
    )+};
}

like_a_slice!(Vec<u8>, Bytes, &[u8]);

impl Content for std::fs::File {
    /// A file whose size cannot be asked for counts as empty; reading it fails then.
    fn size(&self) -> u64 {
        self.metadata().map_or(0, |facts| facts.len())
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        loop {
            match FileExt::read_at(self, into, at) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }
}

/// Content that somebody else holds, or that was inflated and is held here.
#[derive(Clone)]
pub(crate) enum Held<'a> {
    Borrowed(&'a dyn Content),
    Owned(Bytes),
}

impl Content for Held<'_> {
    fn size(&self) -> u64 {
        match self {
            Self::Borrowed(content) => content.size(),
            Self::Owned(bytes) => bytes.len() as u64,
        }
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Borrowed(content) => content.read_at(at, into),
            Self::Owned(bytes) => bytes[..].read_at(at, into),
        }
    }

    fn in_memory(&self) -> Option<&[u8]> {
        match self {
            Self::Borrowed(content) => content.in_memory(),
            Self::Owned(bytes) => Some(bytes),
        }
    }
}

/// Content of which it is known how far it was read.
pub(crate) struct Followed<'a> {
    content: &'a dyn Content,
    at: AtomicU64,
}

impl<'a> Followed<'a> {
    pub(crate) fn new(content: &'a dyn Content) -> Self {
        Self { content, at: AtomicU64::new(0) }
    }

    /// Behind the bytes that were read last.
    pub(crate) fn at(&self) -> u64 {
        self.at.load(Ordering::Relaxed).min(self.size())
    }
}

impl Content for Followed<'_> {
    fn size(&self) -> u64 {
        self.content.size()
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let count = self.content.read_at(at, into)?;
        self.at.store(at + count as u64, Ordering::Relaxed);
        Ok(count)
    }

    fn in_memory(&self) -> Option<&[u8]> {
        self.content.in_memory()
    }
}

/// Fills a buffer from a place as far as there are bytes, and says how far.
pub(crate) fn fill(content: &dyn Content, at: u64, into: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match content.read_at(at + filled as u64, &mut into[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

/// A stream over content, from its beginning.
pub(crate) struct Stream<'a> {
    content: &'a dyn Content,
    at: u64,
}

impl<'a> Stream<'a> {
    pub(crate) fn new(content: &'a dyn Content) -> Self {
        Self { content, at: 0 }
    }

    /// How many bytes were taken.
    pub(crate) fn at(&self) -> u64 {
        self.at
    }
}

impl io::Read for Stream<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.content.read_at(self.at, into)?;
        self.at += count as u64;
        Ok(count)
    }
}
