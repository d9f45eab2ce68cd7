//! What a file is, by its first bytes, and what it came wrapped in.

use domain::{Because, FileFormat, LayoutPart, Packing, Reason};

use super::sample::{example, reason};
use super::{HEAD, Subject};
use crate::content::{Held, fill};
use crate::csv::read_full;
use crate::json::{Flat, flatten};
use crate::packing::{Archive, Entry, unpacked};
use crate::{FileError, bank, encoding, parquet};

const GZIP: &[u8] = b"\x1f\x8b";
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Levels of nesting that one line is looked into.
const LEVELS: u64 = 64;
/// What other archives begin with; a file of an archive may be none.
const ARCHIVES: [&[u8]; 7] = [GZIP, b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"ustar"];

/// A file that was unwrapped.
pub(super) struct Opened {
    pub(super) packing: Option<Packing>,
    pub(super) part: Option<String>,
    pub(super) parts: Vec<String>,
    /// Its first bytes, and whether they are all.
    pub(super) head: Vec<u8>,
    pub(super) is_all: bool,
    pub(super) reasons: Vec<Reason>,
}

pub(super) fn open(subject: &Subject<'_>) -> Result<Opened, FileError> {
    let mut begin = [0; 8];
    let filled = fill(subject.content, 0, &mut begin).map_err(FileError::Io)?;
    let begin = &begin[..filled];
    let packed = |packing| reason_of(LayoutPart::Packing, Because::Signature, packing);
    if begin.starts_with(GZIP) {
        return inside(subject, Packing::Gzip, None, Vec::new(), vec![packed(Packing::Gzip)]);
    }
    if ZIP.iter().any(|mark| begin.starts_with(mark)) {
        let archive = Archive::open(Held::Borrowed(subject.content), subject.limits)?;
        if workbook(&archive)?.is_none() {
            let (part, parts, why) = choose(subject, &archive)?;
            return inside(subject, Packing::Zip, Some(part), parts, vec![packed(Packing::Zip), why]);
        }
    }
    let (head, is_all) = head(subject, None, None)?;
    Ok(Opened { packing: None, part: subject.wish.part.clone(), parts: Vec::new(), head, is_all, reasons: Vec::new() })
}

fn reason_of(about: LayoutPart, because: Because, packing: Packing) -> Reason {
    Reason { example: example(packing.as_str()), ..reason(about, because, 1, 1) }
}

fn inside(
    subject: &Subject<'_>,
    packing: Packing,
    part: Option<String>,
    parts: Vec<String>,
    reasons: Vec<Reason>,
) -> Result<Opened, FileError> {
    let (head, is_all) = head(subject, Some(packing), part.as_deref())?;
    if is_archive(&head) {
        return Err(FileError::NestedArchive);
    }
    Ok(Opened { packing: Some(packing), part, parts, head, is_all, reasons })
}

fn is_archive(head: &[u8]) -> bool {
    ARCHIVES.iter().any(|mark| head.starts_with(mark)) || head.get(257..262) == Some(b"ustar")
}

fn head(subject: &Subject<'_>, packing: Option<Packing>, part: Option<&str>) -> Result<(Vec<u8>, bool), FileError> {
    let mut reader = unpacked(subject.content, packing, part, subject.limits)?;
    let mut head = vec![0; HEAD];
    let filled = read_full(&mut reader, &mut head)?;
    let is_all = filled + 16 <= HEAD;
    head.truncate(filled);
    Ok((head, is_all))
}

/// Which workbook an archive is.
fn workbook(archive: &Archive<'_>) -> Result<Option<FileFormat>, FileError> {
    if archive.find("xl/workbook.xml").is_some() {
        return Ok(Some(FileFormat::Xlsx));
    }
    if archive.find("content.xml").is_some() && archive.find("META-INF/manifest.xml").is_some() {
        return Ok(Some(FileFormat::Ods));
    }
    if archive.find("xl/workbook.bin").is_some() {
        return Err(FileError::BinaryWorkbook);
    }
    let is_other = ["word/document.xml", "ppt/presentation.xml"].iter().any(|name| archive.find(name).is_some());
    if is_other { Err(FileError::UnknownFormat) } else { Ok(None) }
}

/// The part of an archive that is read: the one asked for, or the largest.
fn choose(subject: &Subject<'_>, archive: &Archive<'_>) -> Result<(String, Vec<String>, Reason), FileError> {
    let nested = [".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz", ".zst"];
    let is_nested = |entry: &&Entry| nested.iter().any(|ending| entry.name.to_lowercase().ends_with(ending));
    let files: Vec<&Entry> = archive.files().collect();
    let plain: Vec<&Entry> = files.iter().copied().filter(|entry| !is_nested(entry)).collect();
    if plain.is_empty() {
        return Err(if files.is_empty() {
            FileError::NoSuchPart { part: String::new(), parts: Vec::new() }
        } else {
            FileError::NestedArchive
        });
    }
    let parts: Vec<String> = plain.iter().map(|entry| entry.name.clone()).collect();
    let chosen = match &subject.wish.part {
        Some(part) => {
            plain.iter().find(|entry| entry.name == *part).ok_or_else(|| FileError::no_such_part(Some(part), &parts))?
        }
        None => plain.iter().rev().max_by_key(|entry| entry.packed).expect("there is a file"),
    };
    let because = match (&subject.wish.part, plain.len()) {
        (Some(_), _) => Because::Chosen,
        (None, 1) => Because::OnlyOne,
        (None, _) => Because::MostRecords,
    };
    let why = Reason {
        example: example(&chosen.name),
        doubtful: because == Because::MostRecords,
        ..reason(LayoutPart::Packing, because, 1, plain.len())
    };
    Ok((chosen.name.clone(), parts, why))
}

/// What the content is, by its first bytes.
pub(super) fn format(
    subject: &Subject<'_>,
    head: &[u8],
    is_all: bool,
    packing: Option<Packing>,
    part: Option<&str>,
) -> Result<FileFormat, FileError> {
    if head.starts_with(parquet::MARK) {
        return Ok(FileFormat::Parquet);
    }
    if head.starts_with(COMPOUND) {
        return Ok(FileFormat::Xls);
    }
    if ZIP.iter().any(|mark| head.starts_with(mark)) {
        let held = crate::open::held(subject.content, packing, part, subject.limits)?;
        return workbook(&Archive::open(held, subject.limits)?)?.ok_or(FileError::NestedArchive);
    }
    if let Some(format) = bank::recognise(head) {
        return Ok(format);
    }
    let (encoding, _) = encoding::of(head, is_all);
    let (text, _) = encoding.decode_with_bom_removal(head);
    text_format(&text, is_all)
}

fn text_format(text: &str, is_all: bool) -> Result<FileFormat, FileError> {
    let is_control = |character: &char| {
        character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{c}' | '\u{1c}'..='\u{1f}')
    };
    let (count, strange) = text.chars().take(1 << 16).fold((0, 0), |(count, strange), character| {
        (count + 1, strange + usize::from(is_control(&character) || character == '\u{fffd}'))
    });
    if strange * 20 > count {
        return Err(FileError::UnknownFormat);
    }
    let begin = text.trim_start();
    if begin.is_empty() && is_all {
        return Err(FileError::Empty);
    }
    match begin.as_bytes().first() {
        Some(b'{' | b'[') => Ok(json_format(begin).unwrap_or(FileFormat::Csv)),
        Some(b'<') if begin.contains("<!DOCTYPE") => Err(FileError::Doctype),
        Some(b'<') => Err(FileError::UnknownFormat),
        _ => Ok(FileFormat::Csv),
    }
}

/// Which kind of JSON a text is, if any: names may stand in brackets in other texts too.
fn json_format(text: &str) -> Option<FileFormat> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next()?, lines.next());
    let is_document = |line: &str| matches!(flatten(line.as_bytes(), LEVELS), Ok(Flat::Values(_)));
    if first.starts_with('{') && is_document(first) && second.is_some_and(|line| line.starts_with('{')) {
        return Some(FileFormat::JsonLines);
    }
    let rest = text[1..].trim_start();
    let is_json = match (text.as_bytes()[0], rest.as_bytes().first()) {
        (b'{', Some(b'"' | b'}')) => !first.contains("},{") || rest.contains(':'),
        (b'[', Some(b'{' | b'[' | b']')) => true,
        (b'[', Some(b'"')) => is_document(text.trim_end()),
        _ => false,
    };
    is_json.then_some(FileFormat::Json)
}
