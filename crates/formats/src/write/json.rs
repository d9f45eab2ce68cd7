//! One JSON document: a list with an object for each row, a row on a line.

use std::io::{self, Write};

use arrow_array::{Array, RecordBatch};

use super::value::Values;

pub(super) fn write(batch: &RecordBatch, mut to: impl Write) -> io::Result<()> {
    let schema = batch.schema_ref();
    let columns: Vec<Values<'_>> = batch.columns().iter().map(Values::of).collect();
    let (mut line, mut value) = (Vec::new(), Vec::new());
    to.write_all(b"[")?;
    for row in 0..batch.num_rows() {
        line.clear();
        line.extend_from_slice(if row == 0 { b"\n  {" } else { b",\n  {" });
        for (at, (column, values)) in batch.columns().iter().zip(&columns).enumerate() {
            line.extend_from_slice(if at == 0 { b" " } else { b", " });
            text(schema.field(at).name().as_bytes(), &mut line);
            line.extend_from_slice(b": ");
            value.clear();
            if column.is_null(row) {
                line.extend_from_slice(b"null");
            } else if values.is_plain_in_json() {
                values.write(row, &mut line);
            } else {
                values.write(row, &mut value);
                text(&value, &mut line);
            }
        }
        line.extend_from_slice(b" }");
        to.write_all(&line)?;
    }
    to.write_all(b"\n]\n")?;
    to.flush()
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
