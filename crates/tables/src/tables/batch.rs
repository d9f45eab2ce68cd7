//! Columns as Arrow has them, for whoever works on all of them at once.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, BooleanArray, RecordBatch};
use arrow_schema::{Schema, SchemaRef};
use arrow_select::concat::concat_batches;
use arrow_select::filter::filter_record_batch;

use super::Tables;
use crate::blocking::blocking;
use crate::reading::bytes::TableBytes;
use crate::reading::decode;
use crate::reading::footer::Footer;
use crate::{TableError, Which};

impl Tables {
    /// Columns of a table in one batch, in the order they are named; all that people see where none is named. They are
    /// not kept: whoever asks keeps them.
    ///
    /// # Errors
    ///
    /// There is no such table or column, or it is damaged.
    pub async fn batch(&self, key: &str, columns: &[&str], which: Which) -> Result<RecordBatch, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let wanted: Vec<usize> = match columns {
            [] => footer.shown.iter().map(|shown| shown.index).collect(),
            names => names.iter().map(|name| footer.place(name)).collect::<Result<_, _>>()?,
        };
        let groups: Vec<usize> = (0..footer.groups()).collect();
        let bytes = self.group_bytes(&footer, &groups, &wanted).await?;
        blocking(move || {
            let read = |group: usize| records(&footer, &bytes, group, &wanted, which);
            let groups: Vec<RecordBatch> = groups.into_iter().map(read).collect::<Result<_, _>>()?;
            let schema = groups.first().map_or_else(|| schema(&footer, &wanted), RecordBatch::schema);
            Ok(concat_batches(&schema, &groups)?)
        })
        .await
    }

    /// The bytes of columns in some groups, and of the column that says which rows were set aside.
    pub(super) async fn group_bytes(
        &self,
        footer: &Footer,
        groups: &[usize],
        wanted: &[usize],
    ) -> Result<TableBytes, TableError> {
        let mut columns = wanted.to_vec();
        columns.extend(footer.rejected);
        columns.sort_unstable();
        columns.dedup();
        footer.bytes(&self.objects, groups, &columns).await
    }
}

fn schema(footer: &Footer, wanted: &[usize]) -> SchemaRef {
    let schema = footer.reader.schema();
    Arc::new(Schema::new(wanted.iter().map(|index| schema.field(*index).clone()).collect::<Vec<_>>()))
}

/// The wanted columns of a group, of the wanted rows only.
fn records(
    footer: &Footer,
    bytes: &TableBytes,
    group: usize,
    wanted: &[usize],
    which: Which,
) -> Result<RecordBatch, TableError> {
    let state = footer.rejected.filter(|_| which != Which::All);
    let mut read: Vec<usize> = wanted.iter().copied().chain(state).collect();
    read.sort_unstable();
    read.dedup();
    let batch = decode::group(footer, bytes, group, &read)?;
    let place = |index: &usize| read.binary_search(index).expect("what is wanted is read");
    let named = batch.project(&wanted.iter().map(place).collect::<Vec<_>>())?;
    let Some(state) = state else { return Ok(named) };
    let rejected = batch.column(place(&state)).as_boolean();
    let is_wanted = |row: usize| (rejected.is_valid(row) && rejected.value(row)) == (which == Which::Rejected);
    let rows: BooleanArray = (0..batch.num_rows()).map(|row| Some(is_wanted(row))).collect();
    Ok(filter_record_batch(&named, &rows)?)
}
