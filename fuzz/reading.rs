//! What every target does with its bytes: finds out how to read them, reads them, and checks what must always hold.

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_schema::SchemaRef;
use domain::{FileFormat, REJECTED_COLUMN, ROW_COLUMN, RowIssue};
use formats::{FileError, Limits, Receiver, Stopped, Wish};

/// What a file says of itself is believed up to here, so that one input takes a moment.
fn limits() -> Limits {
    Limits {
        inflated: 8 << 20,
        ratio: 200,
        entries: 100,
        document: 4 << 20,
        shared_texts: 1 << 20,
        cells: 200_000,
        columns: 200,
        depth: 32,
        value: 64 << 10,
        records: 50_000,
        issues: 1_000,
        ..Limits::default()
    }
}

/// Counts what comes, and checks that rows are numbered without a gap.
#[derive(Default)]
struct Counted {
    rows: i64,
    rejected: usize,
    issues: u64,
}

impl Receiver for Counted {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        assert_eq!(schema.field(0).name(), ROW_COLUMN);
        *self = Self::default();
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let numbers = batch.column(0).as_primitive::<arrow_array::types::Int64Type>();
        for number in numbers.values() {
            self.rows += 1;
            assert_eq!(*number, self.rows);
        }
        let rejected = batch.column_by_name(REJECTED_COLUMN).expect("every table has the column");
        self.rejected += rejected.as_boolean().true_count();
        Ok(())
    }

    fn issue(&mut self, _: RowIssue) -> Result<(), Stopped> {
        self.issues += 1;
        Ok(())
    }

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

/// Reads bytes as a format, or as whatever they look like.
pub fn read_as(format: Option<FileFormat>, bytes: &[u8]) {
    let wish = Wish { format, ..Wish::default() };
    let limits = limits();
    let Ok(sniffed) = formats::sniff(&bytes, &wish, &limits) else { return };
    let mut counted = Counted::default();
    match formats::read(&bytes, &sniffed.layout, &limits, &mut counted) {
        Ok(read) => {
            assert_eq!(read.records, counted.rows as u64);
            assert_eq!(read.rejected, counted.rejected as u64);
            assert_eq!(read.issues.min(limits.issues), counted.issues);
        }
        // A layout that was found out by reading the file fits it.
        Err(error) => assert!(!matches!(error, FileError::LayoutColumn { .. } | FileError::Layout { .. }), "{error}"),
    }
}
