//! Records on their way out.

use std::sync::Arc;

use domain::{ExportFormat, RecordQuery};
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::Tables;
use super::page::Wanted;
use crate::blocking::blocking;
use crate::export::{Block, Ending, Export, ExportNotes, Heading, begin};
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::Footer;
use crate::{TableError, Which};

/// Rows that are written together where they are not in the order of the file.
const ROWS: usize = 16_384;

impl Tables {
    /// Writes the records that answer a question to a file, with notes where the format has room for them.
    ///
    /// # Errors
    ///
    /// Those of [`Tables::page`], and when the sink takes no more.
    pub async fn export<W: AsyncWrite + Unpin + Send>(
        &self,
        key: &str,
        (query, which): (&RecordQuery, Which),
        format: ExportFormat,
        notes: &ExportNotes,
        sink: &mut W,
    ) -> Result<(), TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let rows = self.chosen(&footer, query, which, Wanted::All).await?;
        let mut export = begin(format, headings(&footer), notes)?;
        let columns: Vec<usize> = footer.shown.iter().map(|shown| shown.index).collect();
        let blocks = match &query.sort {
            None => Blocks::InFileOrder(groups(&footer, &rows)),
            Some(_) => {
                Blocks::Sorted(self.columns(&footer, &columns).await?, rows.chunks(ROWS).map(<[u32]>::to_vec).collect())
            }
        };
        for at in 0..blocks.len() {
            let block = match &blocks {
                Blocks::Sorted(columns, chunks) => Block { columns: columns.clone(), rows: places(&chunks[at], 0) },
                Blocks::InFileOrder(groups) => {
                    let (group, first, rows) = &groups[at];
                    let bytes = self.group_bytes(&footer, &[*group], &columns).await?;
                    let (here, columns, group) = (Arc::clone(&footer), columns.clone(), *group);
                    let read = self.work(move || decode::group_columns(&here, &bytes, group, &columns)).await?;
                    Block { columns: read, rows: places(rows, *first) }
                }
            };
            export = pass_on(export, block, sink).await?;
        }
        end(export, sink).await
    }

    async fn columns(&self, footer: &Arc<Footer>, columns: &[usize]) -> Result<Vec<Arc<Column>>, TableError> {
        let mut read = Vec::with_capacity(columns.len());
        for index in columns {
            read.push(self.column(footer, *index).await?);
        }
        Ok(read)
    }
}

/// How the rows of an export are read.
enum Blocks {
    /// Group by group: the group, its first row, and which of its rows.
    InFileOrder(Vec<(usize, usize, Vec<u32>)>),
    /// From columns that are read whole.
    Sorted(Vec<Arc<Column>>, Vec<Vec<u32>>),
}

impl Blocks {
    fn len(&self) -> usize {
        match self {
            Self::InFileOrder(groups) => groups.len(),
            Self::Sorted(_, chunks) => chunks.len(),
        }
    }
}

fn headings(footer: &Footer) -> Vec<Heading> {
    let kept = |index: usize| footer.reader.schema().field(index).data_type().clone();
    footer.shown.iter().map(|shown| Heading { column: shown.column.clone(), kept: kept(shown.index) }).collect()
}

/// Splits rows in the order of the file by their groups.
pub(super) fn groups(footer: &Footer, rows: &[u32]) -> Vec<(usize, usize, Vec<u32>)> {
    let (mut begin, mut next, mut split) = (0, 0, Vec::new());
    for group in 0..footer.groups() {
        let end = begin + footer.group_rows(group);
        let until = rows.partition_point(|row| (*row as usize) < end);
        if until > next {
            split.push((group, begin, rows[next..until].to_vec()));
        }
        (begin, next) = (end, until);
    }
    split
}

fn places(rows: &[u32], first: usize) -> Vec<usize> {
    rows.iter().map(|row| *row as usize - first).collect()
}

async fn pass_on<W: AsyncWrite + Unpin>(
    mut export: Box<dyn Export>,
    block: Block,
    sink: &mut W,
) -> Result<Box<dyn Export>, TableError> {
    let (export, bytes) = blocking(move || export.block(&block).map(|bytes| (export, bytes))).await?;
    sink.write_all(&bytes).await?;
    Ok(export)
}

async fn end<W: AsyncWrite + Unpin>(export: Box<dyn Export>, sink: &mut W) -> Result<(), TableError> {
    match blocking(move || export.finish()).await? {
        Ending::Bytes(bytes) => sink.write_all(&bytes).await?,
        Ending::Whole(file) => {
            tokio::io::copy(&mut tokio::fs::File::from_std(file), sink).await?;
        }
    }
    Ok(sink.flush().await?)
}
