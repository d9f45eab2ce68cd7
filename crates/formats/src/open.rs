//! Files whose rows come one by one: workbooks, JSON and text of fixed width.

use std::io::Read;

use bytes::Bytes;
use domain::{FileFormat, Layout, Packing};

use crate::content::{Held, Stream};
use crate::fixed::Lines;
use crate::grid::Rows;
use crate::json::{Elements, Objects, Shape};
use crate::packing::{document, unpacked};
use crate::sheet::spans::Span;
use crate::sheet::{choose, ods, xls, xlsx};
use crate::{Content, FileError, Limits, csv, encoding};

/// The content itself, or what comes out of it where it is packed: that has to be in memory to be read at any place.
pub(crate) fn held<'a>(
    content: &'a dyn Content,
    packing: Option<Packing>,
    part: Option<&str>,
    limits: &Limits,
) -> Result<Held<'a>, FileError> {
    match packing {
        None => Ok(Held::Borrowed(content)),
        Some(_) => Ok(Held::Owned(Bytes::from(document(unpacked(content, packing, part, limits)?, limits)?))),
    }
}

/// The rows of a file, as its layout says.
pub(crate) fn rows<'a>(
    content: &'a dyn Content,
    layout: &Layout,
    limits: &Limits,
) -> Result<Box<dyn Rows + 'a>, FileError> {
    let part = layout.part.as_deref();
    let sheet = part.filter(|_| layout.packing.is_none());
    let held = || held(content, layout.packing, part, limits);
    match layout.format {
        FileFormat::Xlsx => {
            let workbook = xlsx::Workbook::open(held()?, limits)?;
            Ok(Box::new(workbook.rows(choose(workbook.names(), sheet)?)?))
        }
        FileFormat::Ods => {
            let held = held()?;
            let names = ods::names(&held, limits)?;
            let at = choose(names.iter().map(String::as_str), sheet)?;
            Ok(Box::new(ods::Sheet::open(held, at, limits)?))
        }
        FileFormat::Xls => {
            let bytes = document(unpacked(content, layout.packing, part, limits)?, limits)?;
            let workbook = xls::Workbook::open(&bytes, limits)?;
            let at = choose(workbook.names(), sheet)?;
            Ok(Box::new(workbook.rows(at, limits)))
        }
        FileFormat::Json | FileFormat::JsonLines => {
            let names = layout.columns.iter().map(|column| column.header.clone());
            let objects = objects(content, layout, limits)?;
            Ok(Box::new(Objects::new(objects, names, limits)))
        }
        FileFormat::FixedWidth => {
            let widths = layout.columns.iter().map(|column| column.width.unwrap_or(1) as usize).collect();
            Ok(Box::new(Lines::new(text(content, layout, limits)?, widths, limits)))
        }
        _ => Err(FileError::OtherFormat),
    }
}

/// The merged cells of a workbook that lists them behind all cells.
pub(crate) fn spans(content: &dyn Content, layout: &Layout, limits: &Limits) -> Result<Vec<Span>, FileError> {
    let part = layout.part.as_deref();
    let sheet = part.filter(|_| layout.packing.is_none());
    let held = held(content, layout.packing, part, limits)?;
    match layout.format {
        FileFormat::Xlsx => {
            let workbook = xlsx::Workbook::open(held, limits)?;
            workbook.spans(choose(workbook.names(), sheet)?)
        }
        FileFormat::Xls => {
            let workbook = xls::Workbook::open(&document(Stream::new(&held), limits)?, limits)?;
            let at = choose(workbook.names(), sheet)?;
            Ok(workbook.spans(at))
        }
        _ => Ok(Vec::new()),
    }
}

/// The text of a content in UTF-8.
pub(crate) fn text<'a>(
    content: &'a dyn Content,
    layout: &Layout,
    limits: &Limits,
) -> Result<Box<dyn Read + Send + 'a>, FileError> {
    let encoding = encoding::named(layout.encoding.as_deref())?;
    Ok(csv::decoded(unpacked(content, layout.packing, layout.part.as_deref(), limits)?, encoding))
}

/// The elements of a JSON document: those of its first list of objects, or the document as the only one.
pub(crate) fn objects<'a>(
    content: &'a dyn Content,
    layout: &Layout,
    limits: &Limits,
) -> Result<Elements<Box<dyn Read + Send + 'a>>, FileError> {
    let open = |shape| Elements::open(text(content, layout, limits)?, shape, limits);
    let shape = if layout.format == FileFormat::JsonLines { Shape::Lines } else { Shape::List };
    match open(shape)? {
        Some(elements) => Ok(elements),
        None => open(Shape::Whole)?.ok_or(FileError::Empty),
    }
}
