//! Documents of XML, event by event: no DOCTYPE, no deep nesting, no endless names or texts.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::packing::failure;
use crate::{FileError, Limit, Limits};

/// A document that is being read.
pub(crate) struct Xml<'a> {
    reader: Reader<Bounded<BufReader<Box<dyn Read + Send + 'a>>>>,
    buffer: Vec<u8>,
    depth: u64,
    limits: Limits,
}

/// What comes next in a document.
pub(crate) enum Node<'a> {
    /// An element begins; one without content ends at once and is not closed.
    Open {
        element: BytesStart<'a>,
        is_empty: bool,
    },
    Close,
    Text(Cow<'a, str>),
    End,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(bytes: Box<dyn Read + Send + 'a>, limits: &Limits) -> Self {
        let bounded = Bounded { inner: BufReader::with_capacity(1 << 16, bytes), left: 0 };
        let mut reader = Reader::from_reader(bounded);
        // Texts are refused when they are too long, so ends need no comparing with names that are kept.
        reader.config_mut().check_end_names = false;
        Self { reader, buffer: Vec::new(), depth: 0, limits: *limits }
    }

    pub(crate) fn next(&mut self) -> Result<Node<'_>, FileError> {
        let Self { reader, buffer, depth, limits } = self;
        buffer.clear();
        reader.get_mut().left = limits.value;
        let event = match reader.read_event_into(buffer) {
            Ok(event) => event,
            Err(error) => return Err(refused(error, reader.get_ref().left, limits)),
        };
        Ok(match event {
            Event::Start(element) => {
                *depth += 1;
                if *depth > limits.depth {
                    return Err(FileError::TooMuch { limit: Limit::Depth, most: limits.depth });
                }
                Node::Open { element, is_empty: false }
            }
            Event::Empty(element) => Node::Open { element, is_empty: true },
            Event::End(_) => {
                *depth = depth.saturating_sub(1);
                Node::Close
            }
            Event::Text(text) => Node::Text(text.into_inner()),
            Event::CData(text) => Node::Text(text.into_inner()),
            Event::GeneralRef(reference) => Node::Text(Cow::Owned(character(&reference)?)),
            Event::DocType(_) => return Err(FileError::Doctype),
            Event::Eof if *depth > 0 => return Err(FileError::damaged(io::Error::from(io::ErrorKind::UnexpectedEof))),
            Event::Eof => Node::End,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Node::Text(Cow::Borrowed("")),
        })
    }
}

fn refused(error: quick_xml::Error, left: u64, limits: &Limits) -> FileError {
    match error {
        quick_xml::Error::Io(_) if left == 0 => FileError::TooMuch { limit: Limit::Value, most: limits.value },
        quick_xml::Error::Io(error) => match std::sync::Arc::try_unwrap(error) {
            Ok(error) => failure(error),
            Err(shared) => failure(io::Error::new(shared.kind(), shared.to_string())),
        },
        other => FileError::damaged(other),
    }
}

/// The character a reference stands for: those of XML itself and those named by number, nothing that a document
/// declares.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Result<String, FileError> {
    if let Some(character) = reference.resolve_char_ref().map_err(FileError::damaged)? {
        return Ok(character.to_string());
    }
    let name = reference.xml10_content();
    let found = quick_xml::escape::resolve_predefined_entity(&name);
    found.map(str::to_owned).ok_or_else(|| FileError::damaged("an entity is not declared"))
}

/// The value of an attribute, whatever the prefix of its name.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    let value = found?;
    Some(
        value
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_or_else(|_| value.value.to_string(), Cow::into_owned),
    )
}

/// Gives so many bytes and no more.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.inner.read(into)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        let bytes = self.inner.fill_buf()?;
        let length = bytes.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        Ok(&bytes[..length])
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count as u64);
        self.inner.consume(count);
    }
}
