//! Files made for tests: archives, workbooks, and what a receiver is given of them.

use std::io::Write;

use arrow_array::RecordBatch;
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_schema::SchemaRef;
use domain::RowIssue;
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

use crate::{FileError, Limits, ReadFile, Receiver, Sniffed, Stopped, Wish, read, sniff};

/// What was read of a file.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) names: Vec<String>,
    pub(super) kinds: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) issues: Vec<RowIssue>,
    pub(super) read: ReadFile,
}

impl Table {
    /// The values of a column; a missing one is empty.
    pub(super) fn column(&self, name: &str) -> Vec<&str> {
        let at = self.names.iter().position(|of| of == name).unwrap_or_else(|| panic!("no {name} in {:?}", self.names));
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }

    pub(super) fn kind(&self, name: &str) -> &str {
        let at = self.names.iter().position(|of| of == name).unwrap();
        &self.kinds[at]
    }

    pub(super) fn codes(&self) -> Vec<(i64, &'static str)> {
        self.issues.iter().map(|issue| (issue.row.unwrap_or(0), issue.code.as_str())).collect()
    }
}

impl Receiver for Table {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        *self = Self::default();
        self.names = schema.fields().iter().map(|field| field.name().clone()).collect();
        let kind = |field: &arrow_schema::FieldRef| field.metadata().get("kind").cloned().unwrap_or_default();
        self.kinds = schema.fields().iter().map(kind).collect();
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let options = FormatOptions::default();
        let columns: Vec<ArrayFormatter<'_>> =
            batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options).unwrap()).collect();
        for row in 0..batch.num_rows() {
            self.rows.push(columns.iter().map(|column| column.value(row).to_string()).collect());
        }
        Ok(())
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.issues.push(issue);
        Ok(())
    }

    fn progress(&mut self, _done: u64, _of: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

pub(super) fn sniffed(bytes: &[u8]) -> Sniffed {
    sniff(&bytes, &Wish::default(), &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

pub(super) fn table(bytes: &[u8]) -> Table {
    let layout = sniffed(bytes).layout;
    table_with(bytes, &layout)
}

pub(super) fn table_with(bytes: &[u8], layout: &domain::Layout) -> Table {
    let mut table = Table::default();
    table.read = read(&bytes, layout, &Limits::default(), &mut table).unwrap_or_else(|error| panic!("{error}"));
    table
}

/// What sniffing and reading end with.
pub(super) fn refusal(bytes: &[u8], limits: &Limits) -> Option<FileError> {
    let sniffed = match sniff(&bytes, &Wish::default(), limits) {
        Ok(sniffed) => sniffed,
        Err(error) => return Some(error),
    };
    read(&bytes, &sniffed.layout, limits, &mut Table::default()).err()
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file in an archive, already deflated.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) packed: Vec<u8>,
    pub(super) checksum: u32,
    pub(super) flags: u16,
    pub(super) method: u16,
}

impl Member {
    pub(super) fn new(name: &str, bytes: &[u8]) -> Self {
        let checksum = crc32fast::hash(bytes);
        Self { name: name.to_owned(), packed: deflated(bytes), checksum, flags: 0, method: 8 }
    }
}

pub(super) fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    zip_of(&files.iter().map(|(name, text)| Member::new(name, text.as_bytes())).collect::<Vec<_>>())
}

pub(super) fn zip_of(members: &[Member]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for member in members {
        let at = u32::try_from(bytes.len()).unwrap();
        let length = u32::try_from(member.packed.len()).unwrap();
        let name = u16::try_from(member.name.len()).unwrap();
        let common = |into: &mut Vec<u8>| {
            into.extend_from_slice(&20_u16.to_le_bytes());
            into.extend_from_slice(&member.flags.to_le_bytes());
            into.extend_from_slice(&member.method.to_le_bytes());
            into.extend_from_slice(&[0; 4]);
            into.extend_from_slice(&member.checksum.to_le_bytes());
            into.extend_from_slice(&length.to_le_bytes());
            into.extend_from_slice(&0_u32.to_le_bytes());
            into.extend_from_slice(&name.to_le_bytes());
            into.extend_from_slice(&0_u16.to_le_bytes());
        };
        bytes.extend_from_slice(b"PK\x03\x04");
        common(&mut bytes);
        bytes.extend_from_slice(member.name.as_bytes());
        bytes.extend_from_slice(&member.packed);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        common(&mut directory);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(member.name.as_bytes());
    }
    let count = u16::try_from(members.len()).unwrap_or(u16::MAX);
    let (at, size) = (u32::try_from(bytes.len()).unwrap(), u32::try_from(directory.len()).unwrap());
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&size.to_le_bytes());
    bytes.extend_from_slice(&at.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

pub(super) const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>"#;
pub(super) const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

/// A workbook with one sheet of such rows, or such other parts in their place.
pub(super) fn xlsx(rows: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let workbook =
        r#"<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Bank" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let usual = [
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/styles.xml", STYLES),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>day</t></si><si><r><t>am</t></r><r><t>ount</t></r><rPh><t>x</t></rPh></si></sst>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !others.iter().any(|(other, _)| other == name));
    zip(&kept.chain(others.iter().copied()).collect::<Vec<_>>())
}

pub(super) fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:table="t" xmlns:office="o" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Bank">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ])
}
