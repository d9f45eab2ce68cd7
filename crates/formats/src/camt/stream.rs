//! The document as a stream of elements: each is taken as soon as it is whole, and given up again.

use std::sync::Arc;

use domain::IssueCode;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::batch::Batch;
use super::element::Element;
use super::summary::Summary;
use super::{MESSAGES, STATEMENTS, balance, entry, names};
use crate::bank::{Book, Open, Text, failure};
use crate::{FileError, Limit};

/// The most elements kept at a time: an entry has some dozens, without the details of its batch.
const MOST_ELEMENTS: u64 = 100_000;

pub(super) struct Document<'t, 'b, 'a> {
    reader: Reader<Text<'t>>,
    piece: Vec<u8>,
    book: &'b mut Book<'a>,
    /// Elements that are open, the outermost first; those that nothing is read of are only counted.
    open: Vec<Element>,
    unread: u64,
    kept: u64,
    batch: Batch,
    summary: Summary,
    /// What the document has been found to hold.
    has_message: bool,
    statements: u64,
    has_ended: bool,
}

impl<'t, 'b, 'a> Document<'t, 'b, 'a> {
    pub(super) fn new(text: Text<'t>, book: &'b mut Book<'a>) -> Self {
        let mut reader = Reader::from_reader(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            piece: Vec::new(),
            book,
            open: Vec::new(),
            unread: 0,
            kept: 0,
            batch: Batch::default(),
            summary: Summary::default(),
            has_message: false,
            statements: 0,
            has_ended: false,
        }
    }

    /// Reads on; `false` at the end.
    pub(super) fn step(&mut self) -> Result<bool, FileError> {
        let mut piece = std::mem::take(&mut self.piece);
        piece.clear();
        let event = self.reader.read_event_into(&mut piece);
        let goes_on = match event {
            Ok(event) => self.take(&event),
            Err(quick_xml::Error::Io(error)) => Err(io_error(error)),
            // The end of the file inside of an element is told apart: what stands before it can be read.
            Err(quick_xml::Error::Syntax(_)) if self.is_at_end() => Ok(false),
            Err(error) => Err(FileError::damaged(error)),
        };
        self.piece = piece;
        goes_on
    }

    fn is_at_end(&mut self) -> bool {
        std::io::BufRead::fill_buf(self.reader.get_mut()).is_ok_and(<[u8]>::is_empty)
    }

    fn take(&mut self, event: &Event<'_>) -> Result<bool, FileError> {
        match event {
            Event::Start(start) => self.begin(start)?,
            Event::End(_) => self.end()?,
            Event::Text(text) => self.push(text)?,
            Event::CData(text) => self.push(text)?,
            Event::GeneralRef(reference) => self.reference(reference)?,
            Event::DocType(_) => return Err(FileError::Doctype),
            Event::Eof => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), FileError> {
        let depth = self.open.len() as u64 + self.unread;
        if depth >= self.book.limits.depth {
            return Err(FileError::TooMuch { limit: Limit::Depth, most: self.book.limits.depth });
        }
        let local = start.local_name();
        let name = names::known(local.as_ref()).or_else(|| self.passes());
        let Some(name) = name.filter(|_| self.unread == 0) else {
            self.unread += 1;
            return Ok(());
        };
        self.kept += 1;
        if self.kept > MOST_ELEMENTS {
            return Err(FileError::TooMuch { limit: Limit::Document, most: MOST_ELEMENTS });
        }
        self.has_message |= MESSAGES.contains(&name);
        let line = self.reader.get_ref().line;
        self.open.push(Element { name, currency: currency(start)?, line, ..Element::default() });
        if self.is_statement() {
            self.statements += 1;
            self.summary = Summary::default();
            self.book.begin(Open { line: Some(line), ..Open::default() })?;
        }
        Ok(())
    }

    /// Envelopes around a message have any names.
    fn passes(&self) -> Option<&'static str> {
        (!self.has_message).then_some("")
    }

    /// Whether the innermost open element is a statement.
    fn is_statement(&self) -> bool {
        let [.., parent, element] = self.open.as_slice() else { return false };
        MESSAGES.contains(&parent.name) && STATEMENTS.contains(&element.name)
    }

    fn push(&mut self, text: &str) -> Result<(), FileError> {
        let most = self.book.limits.value;
        if self.unread > 0 {
            return Ok(());
        }
        let Some(element) = self.open.last_mut().filter(|element| !element.name.is_empty()) else { return Ok(()) };
        element.text.push_str(text);
        if element.text.len() as u64 > most { Err(FileError::TooMuch { limit: Limit::Value, most }) } else { Ok(()) }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), FileError> {
        let character = match reference.resolve_char_ref().map_err(FileError::damaged)? {
            Some(character) => character,
            None => named(reference).ok_or(FileError::Doctype)?,
        };
        self.push(character.encode_utf8(&mut [0; 4]))
    }

    fn end(&mut self) -> Result<(), FileError> {
        if self.unread > 0 {
            self.unread -= 1;
            return Ok(());
        }
        let is_statement = self.is_statement();
        let Some(element) = self.open.pop() else { return Ok(()) };
        if is_statement {
            let summary = std::mem::take(&mut self.summary);
            summary.compare(self.book)?;
            return self.book.end();
        }
        self.has_ended = self.open.is_empty();
        self.keep(element)
    }

    /// Takes an element that is whole, or leaves it to the one it stands in.
    fn keep(&mut self, element: Element) -> Result<(), FileError> {
        let in_statement = self.is_statement();
        match element.name {
            "TxDtls" => {
                self.kept = self.kept.saturating_sub(element.size());
                return self.batch.add(&element);
            }
            "Ntry" if in_statement => {
                let batch = std::mem::take(&mut self.batch);
                entry::take(&element, batch, &mut self.summary, self.book)?;
            }
            "Bal" if in_statement => balance::balance(&element, self.book)?,
            "TxsSummry" if in_statement => self.summary.say(&element),
            _ if in_statement => balance::describe(&element, self.book.open()),
            _ => {
                let is_kept = self.open.iter().any(|open| STATEMENTS.contains(&open.name));
                if let Some(parent) = self.open.last_mut().filter(|_| is_kept) {
                    parent.children.push(element);
                    return Ok(());
                }
            }
        }
        if in_statement || self.open.len() < 3 {
            self.kept = self.open.len() as u64;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(), FileError> {
        self.book.end()?;
        let missing = if !self.has_ended {
            self.open.first().map_or("Document", |element| element.name)
        } else if !self.has_message {
            return Err(FileError::OtherFormat);
        } else if self.statements == 0 {
            "Stmt"
        } else {
            return Ok(());
        };
        let missing = format!("<{missing}>");
        self.book.issue(IssueCode::CutOff, None, &missing)
    }
}

fn io_error(error: Arc<std::io::Error>) -> FileError {
    match Arc::try_unwrap(error) {
        Ok(error) => failure(error),
        Err(error) => FileError::damaged(error),
    }
}

/// The currency that an amount names.
fn currency(start: &BytesStart<'_>) -> Result<String, FileError> {
    let attribute = start.try_get_attribute("Ccy").map_err(FileError::damaged)?;
    Ok(attribute.map(|attribute| attribute.value.trim().to_owned()).unwrap_or_default())
}

fn named(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}
