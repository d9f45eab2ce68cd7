//! Reads a file and says what its columns hold: `cargo run --release -p formats --example read -- FILE`.
//! `make bench-kernels` times it beside other readers.

use std::io::Write;

use arrow_array::Array;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let batch = formats::read_typed(&std::fs::read(path)?, &formats::Limits::default())?.batch;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{} rows", batch.num_rows())?;
    for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
        writeln!(out, "{}: {}, {} missing", field.name(), field.data_type(), column.null_count())?;
    }
    Ok(())
}
