//! Comma-separated text. A value is quoted where it would be read as something else without.

use std::io::{self, Write};

use arrow_array::{Array, RecordBatch};

use super::value::Values;

/// How much is gathered before it is written.
const BLOCK: usize = 1 << 16;

pub(super) fn write(batch: &RecordBatch, mut to: impl Write) -> io::Result<()> {
    let columns: Vec<Values<'_>> = batch.columns().iter().map(Values::of).collect();
    let (mut block, mut value) = (Vec::with_capacity(BLOCK + BLOCK / 4), Vec::new());
    for (at, field) in batch.schema_ref().fields().iter().enumerate() {
        separate(at, &mut block);
        quoted(field.name().as_bytes(), &mut block);
    }
    block.push(b'\n');
    for row in 0..batch.num_rows() {
        for (at, (column, values)) in batch.columns().iter().zip(&columns).enumerate() {
            separate(at, &mut block);
            if column.is_valid(row) {
                value.clear();
                values.write(row, &mut value);
                quoted(&value, &mut block);
            }
        }
        block.push(b'\n');
        if block.len() >= BLOCK {
            to.write_all(&block)?;
            block.clear();
        }
    }
    to.write_all(&block)?;
    to.flush()
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
