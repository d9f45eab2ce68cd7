//! One JSON document: a list with an object for each row, a row on a line.

use std::io::{self, Write};

use arrow_array::RecordBatch;

use super::value::{Cell, Column};

/// A document that is being written.
pub(super) struct JsonFile<W> {
    to: W,
    is_begun: bool,
}

impl<W: Write> JsonFile<W> {
    pub(super) fn create(mut to: W) -> io::Result<Self> {
        to.write_all(b"[")?;
        Ok(Self { to, is_begun: false })
    }

    pub(super) fn write(&mut self, rows: &RecordBatch) -> io::Result<()> {
        let columns = Column::all(rows);
        let (mut line, mut value) = (Vec::new(), Vec::new());
        for row in 0..rows.num_rows() {
            line.clear();
            line.extend_from_slice(if self.is_begun { b",\n  {" } else { b"\n  {" });
            self.is_begun = true;
            for (at, column) in columns.iter().enumerate() {
                line.extend_from_slice(if at == 0 { b" " } else { b", " });
                text(column.field.name().as_bytes(), &mut line);
                line.extend_from_slice(b": ");
                value.clear();
                match column.write(row, &mut value) {
                    Cell::Missing => line.extend_from_slice(b"null"),
                    Cell::Plain => line.extend_from_slice(&value),
                    Cell::Text => text(&value, &mut line),
                }
            }
            line.extend_from_slice(b" }");
            self.to.write_all(&line)?;
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.to.write_all(b"\n]\n")?;
        self.to.flush()
    }
}

fn text(value: &[u8], line: &mut Vec<u8>) {
    line.push(b'"');
    for &byte in value {
        match byte {
            b'"' | b'\\' => line.extend_from_slice(&[b'\\', byte]),
            b'\n' => line.extend_from_slice(b"\\n"),
            0..0x20 => write!(line, "\\u{byte:04x}").expect("memory takes what is written"),
            _ => line.push(byte),
        }
    }
    line.push(b'"');
}
