//! Where records come from: columns that are in memory, or on a shelf of the caller's from which each is fetched when it is
//! needed and let go after.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, SchemaRef};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns;
use crate::derived::Form;
use crate::observer::{Unobserved, Watch};

/// How many values a column begins with.
pub const BEGINNING: usize = 1_000;

/// Keeps columns outside of memory.
pub trait Shelf: Send + Sync {
    /// All values of a column. Fetching takes a while: `goes_on` is asked every so often whether they are still wanted.
    ///
    /// # Errors
    ///
    /// They cannot be fetched, whoever keeps them knows why; or they are not wanted any more.
    fn column(&self, at: usize, goes_on: &dyn Fn() -> bool) -> Result<ArrayRef, Lost>;

    /// The first values of a column: [`BEGINNING`], or all where there are fewer.
    ///
    /// # Errors
    ///
    /// They cannot be fetched.
    fn beginning(&self, at: usize) -> Result<ArrayRef, Lost>;

    /// How many bytes a column takes once it was fetched.
    fn size(&self, at: usize) -> u64;

    /// How many bytes of memory the process may have while the engine works.
    fn memory(&self) -> u64;
}

/// A column cannot be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

/// Records by columns of one length.
#[derive(Clone)]
pub struct Source {
    schema: SchemaRef,
    rows: usize,
    /// The columns of the schema, and behind them those made of them.
    columns: Vec<Kept>,
}

#[derive(Clone)]
enum Kept {
    Held(ArrayRef),
    OnShelf(Arc<dyn Shelf>),
    /// Made of the column at a place, once.
    MadeOnce(ArrayRef, usize),
    /// Made of the column at a place whenever it is asked for.
    Made(Form, usize),
}

impl From<&RecordBatch> for Source {
    fn from(batch: &RecordBatch) -> Self {
        let columns = batch.columns().iter().cloned().map(Kept::Held).collect();
        Self { schema: batch.schema(), rows: batch.num_rows(), columns }
    }
}

impl From<&Self> for Source {
    fn from(source: &Self) -> Self {
        source.clone()
    }
}

impl Source {
    /// Records whose columns are on a shelf.
    #[must_use]
    pub fn on_shelf(schema: SchemaRef, rows: usize, shelf: &Arc<dyn Shelf>) -> Self {
        let columns = schema.fields().iter().map(|_| Kept::OnShelf(Arc::clone(shelf))).collect();
        Self { schema, rows, columns }
    }

    /// What the columns are called, and of which types they are.
    #[must_use]
    pub const fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// How many records there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// All values of a column.
    ///
    /// # Errors
    ///
    /// It is on a shelf and cannot be fetched.
    pub fn column(&self, at: usize) -> Result<ArrayRef, EngineError> {
        self.fetched(at, &Watch::new(&Unobserved))
    }

    /// All values of a column; one that is made of another may be made anew.
    pub(crate) fn fetched(&self, at: usize, watch: &Watch<'_>) -> Result<ArrayRef, EngineError> {
        watch.check()?;
        match &self.columns[at] {
            Kept::Held(column) | Kept::MadeOnce(column, _) => Ok(Arc::clone(column)),
            Kept::OnShelf(shelf) => shelf.column(at, &|| watch.check().is_ok()).map_err(|lost| match watch.check() {
                Err(cancelled) => cancelled,
                Ok(()) => lost.into(),
            }),
            Kept::Made(form, of) => {
                let column = self.fetched(*of, watch)?;
                Ok(form.made(&column, watch)?.unwrap_or(column))
            }
        }
    }

    /// The first values of a column of the schema, at least [`BEGINNING`] where there are as many.
    pub(crate) fn beginning(&self, at: usize) -> Result<ArrayRef, EngineError> {
        match &self.columns[at] {
            Kept::OnShelf(shelf) => Ok(shelf.beginning(at)?),
            _ => self.column(at),
        }
    }

    /// How many bytes a column takes while it is looked at beyond those it takes anyway.
    pub(crate) fn size(&self, at: usize) -> u64 {
        match &self.columns[at] {
            Kept::Held(_) | Kept::MadeOnce(..) => 0,
            Kept::OnShelf(shelf) => shelf.size(at),
            Kept::Made(_, of) => 2 * self.size(*of),
        }
    }

    /// How many bytes of memory the process may have; as many as it likes where all columns are in memory.
    pub(crate) fn memory(&self) -> u64 {
        let of = |column: &Kept| if let Kept::OnShelf(shelf) = column { shelf.memory() } else { u64::MAX };
        self.columns.iter().map(of).min().unwrap_or(u64::MAX)
    }

    /// The place of a column by its name.
    pub(crate) fn position(&self, name: &str) -> Result<usize, EngineError> {
        self.schema.index_of(name).map_err(|_| EngineError::NoColumn { column: name.to_owned() })
    }

    /// What a column is called; one that was made is called as the one it was made of.
    pub(crate) fn name(&self, at: usize) -> &str {
        self.schema.field(self.origin(at)).name()
    }

    /// The decimal places of amounts.
    pub(crate) fn scale(&self, at: usize) -> u32 {
        columns::scale(self.data_type(at))
    }

    /// The type of a column of the schema, or of that which one was made of.
    pub(crate) fn data_type(&self, at: usize) -> &DataType {
        self.schema.field(self.origin(at)).data_type()
    }

    /// The place of the column that one was made of, or its own.
    pub(crate) fn origin(&self, at: usize) -> usize {
        if let Kept::Made(_, of) | Kept::MadeOnce(_, of) = &self.columns[at] { *of } else { at }
    }

    /// Whether all columns are in memory.
    pub(crate) fn is_held(&self) -> bool {
        !self.columns.iter().any(|column| matches!(column, Kept::OnShelf(_)))
    }

    /// Adds a form of a column; answers its place, which is that of the column where the form is the same.
    pub(crate) fn add(&mut self, at: usize, form: Form, watch: &Watch<'_>) -> Result<usize, EngineError> {
        let made = match &self.columns[at] {
            Kept::Held(column) => form.made(column, watch)?.map(|made| Kept::MadeOnce(made, at)),
            _ => Some(Kept::Made(form, at)),
        };
        let Some(made) = made else { return Ok(at) };
        self.columns.push(made);
        Ok(self.columns.len() - 1)
    }
}

/// Does something for each of several columns: at once where columns are in memory, and one after the other where each has
/// to be fetched.
pub(crate) fn for_each<C: Sync, T: Send>(
    is_held: bool,
    columns: &[C],
    work: impl Fn(&C) -> Result<T, EngineError> + Sync + Send,
) -> Result<Vec<T>, EngineError> {
    if is_held { columns.par_iter().map(work).collect() } else { columns.iter().map(work).collect() }
}
