//! Comma-separated text. A value is quoted where it would be read as something else without.

use std::io::{self, Write};

use arrow_array::RecordBatch;
use arrow_schema::Schema;

use super::value::{Cell, Column, is_beside};

/// How much is gathered before it is written.
const BLOCK: usize = 1 << 16;

/// A table of text that is being written.
pub(super) struct CsvFile<W> {
    to: W,
    /// What is gathered.
    block: Vec<u8>,
}

impl<W: Write> CsvFile<W> {
    pub(super) fn create(schema: &Schema, to: W) -> Self {
        let mut block = Vec::with_capacity(BLOCK + BLOCK / 4);
        for at in (0..schema.fields().len()).filter(|at| !is_beside(schema, *at)) {
            separate(at, &mut block);
            quoted(schema.field(at).name().as_bytes(), &mut block);
        }
        block.push(b'\n');
        Self { to, block }
    }

    pub(super) fn write(&mut self, rows: &RecordBatch) -> io::Result<()> {
        let columns = Column::all(rows);
        let (block, mut value) = (&mut self.block, Vec::new());
        for row in 0..rows.num_rows() {
            for (at, column) in columns.iter().enumerate() {
                separate(at, block);
                value.clear();
                if column.write(row, &mut value) != Cell::Missing {
                    quoted(&value, block);
                }
            }
            block.push(b'\n');
            if block.len() >= BLOCK {
                self.to.write_all(block)?;
                block.clear();
            }
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.to.write_all(&self.block)?;
        self.to.flush()
    }
}

fn separate(at: usize, block: &mut Vec<u8>) {
    if at > 0 {
        block.push(b',');
    }
}

fn quoted(value: &[u8], block: &mut Vec<u8>) {
    if !value.iter().any(|byte| matches!(byte, b',' | b';' | b'\t' | b'|' | b'"' | b'\n' | b'\r')) {
        block.extend_from_slice(value);
        return;
    }
    block.push(b'"');
    for &byte in value {
        if byte == b'"' {
            block.push(b'"');
        }
        block.push(byte);
    }
    block.push(b'"');
}
