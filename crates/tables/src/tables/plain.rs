//! Plain columns beside a table, where objects are files: made once, and then read instead of the table by whatever asks
//! about many rows. They say what the table says, or they are not used.

use std::fs::File;
use std::io;
use std::sync::Arc;

use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder};
use bytes::Bytes;
use domain::{FilterTest, RecordFilter};
use rayon::prelude::*;

use super::Tables;
use crate::TableError;
use crate::cache::{Name, Piece};
use crate::question::fold::fold;
use crate::question::plain::{rows_containing, rows_whose_text};
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::Footer;
use crate::reading::plain::read::{column, damaged, meaning};
use crate::reading::plain::{Made, Plain, Section};

/// The rows that were found, and the columns that were not looked into.
type Found = (BooleanBuffer, Vec<usize>);

/// Plain columns, and their file.
pub(super) type OpenPlain = (Arc<Plain>, File);

/// Rows that are looked up one by one when there are no more of them than this.
const FEW: usize = 256;

impl Tables {
    /// Keeps the columns that questions are about beside a table once more, as plain as they can be, so that whoever looks for
    /// something in a program that was just started does not wait until pages of Parquet are unpacked. A group of rows
    /// is in memory at a time. A store that is asked over a network keeps nothing: what is plain is large.
    ///
    /// # Errors
    ///
    /// There is no such table, it is damaged, or the store takes no more.
    pub async fn keep_plain(&self, key: &str) -> Result<(), TableError> {
        if !self.objects.is_local() {
            return Ok(());
        }
        let footer = self.footer(&Arc::from(key)).await?;
        let columns: Vec<usize> = footer.shown.iter().map(|shown| shown.index).chain(footer.rejected).collect();
        let mut object = self.objects.write(&place(key)).await?;
        let mut plain = Plain::new();
        for group in 0..footer.groups() {
            let bytes = self.group_bytes(&footer, &[group], &columns).await?;
            let (here, wanted, rows) = (Arc::clone(&footer), columns.clone(), footer.group_rows(group));
            let made = self.work(move || {
                let columns = decode::group_columns(&here, &bytes, group, &wanted)?;
                Ok(columns.par_iter().map(|column| Made::of(column, rows)).collect::<Vec<_>>())
            });
            for (index, made) in columns.iter().zip(made.await?) {
                let Some(made) = made else { continue };
                plain.put(*index, rows, &made, object.size());
                for (_, block) in made.blocks {
                    object.write(Bytes::from(block)).await?;
                }
            }
        }
        object.write(Bytes::from(plain.to_bytes(footer.size))).await?;
        object.finish().await?;
        self.pieces.remove(&footer.key, Name::Plain).await;
        Ok(())
    }

    /// Where the plain columns of a table are, if it has some.
    async fn plain(&self, footer: &Arc<Footer>) -> Result<Option<Arc<Plain>>, TableError> {
        let Some(open) = self.objects.opener(&place(&footer.key))? else { return Ok(None) };
        let load = async {
            let here = Arc::clone(footer);
            let read = self.work(move || {
                let read = existing(open())?.map(|file| usable(&here, map(&file, &here)));
                read.transpose().map(Option::flatten)
            });
            Ok(Piece::Plain(read.await?.map(Arc::new)))
        };
        match self.pieces.get(&footer.key, Name::Plain, load).await? {
            Piece::Plain(plain) => Ok(plain),
            _ => unreachable!("a name stands for one case of piece"),
        }
    }

    /// A column out of the plain ones, where it is one of them.
    pub(super) async fn plain_column(&self, footer: &Arc<Footer>, index: usize) -> Result<Option<Column>, TableError> {
        let kind = footer.reader.schema().field(index).data_type().clone();
        if self.plain(footer).await?.is_none_or(|plain| plain.numbers(index, footer.groups()).is_none()) {
            return Ok(None);
        }
        let read = move |plain: &Plain, file: &File, groups: usize| match plain.numbers(index, groups) {
            Some(sections) => column(&sections, file, &kind),
            None => Ok(None),
        };
        Ok(self.in_plain(footer, read).await?.flatten())
    }

    /// The rows in which one of some columns contains folded text, and the columns that are not among the plain ones.
    pub(super) async fn plain_search(
        &self,
        footer: &Arc<Footer>,
        columns: &[usize],
        text: &str,
    ) -> Result<Option<Found>, TableError> {
        if text.is_empty() {
            return Ok(None);
        }
        let (here, columns, text) = (Arc::clone(footer), columns.to_vec(), text.to_owned());
        let look = move |plain: &Plain, file: &File, groups: usize| {
            let (known, unknown): (Vec<_>, Vec<_>) = columns
                .iter()
                .map(|index| (*index, plain.column(*index, groups)))
                .partition(|(_, known)| known.is_some());
            let sections = known.into_iter().flat_map(|(index, sections)| {
                sections
                    .unwrap_or_default()
                    .into_iter()
                    .enumerate()
                    .map(move |(group, section)| (index, group, section))
            });
            let found = search(&here, file, &sections.collect::<Vec<_>>(), &text)?;
            Ok((found, unknown.into_iter().map(|(index, _)| index).collect()))
        };
        self.in_plain(footer, look).await
    }

    /// The rows for which a condition on text holds, where that is told from plain columns: from those of values that
    /// rows share, the column itself is read as fast.
    pub(super) async fn plain_filter(
        &self,
        footer: &Arc<Footer>,
        index: usize,
        filter: &RecordFilter,
    ) -> Result<Option<BooleanBuffer>, TableError> {
        let bound = fold(&filter.value);
        if filter.test == FilterTest::Contains {
            let found = self.plain_search(footer, &[index], &bound).await?;
            return Ok(found.filter(|(_, unread)| unread.is_empty()).map(|(rows, _)| rows));
        }
        if self.plain(footer).await?.is_none_or(|plain| plain.texts(index, footer.groups()).is_none()) {
            return Ok(None);
        }
        let test = filter.test;
        let holds = move |text: &[u8]| match test {
            FilterTest::Missing | FilterTest::Present => true,
            FilterTest::From => text >= bound.as_bytes(),
            FilterTest::To => text <= bound.as_bytes(),
            _ => text == bound.as_bytes(),
        };
        let look = move |plain: &Plain, file: &File, groups: usize| {
            plain.texts(index, groups).map(|sections| rows_whose_text(&sections, file, holds)).transpose()
        };
        let Some(rows) = self.in_plain(footer, look).await?.flatten() else { return Ok(None) };
        Ok(match test {
            FilterTest::Missing => Some(!&rows),
            FilterTest::Is => self.exactly(footer, index, &rows, &filter.value).await?,
            FilterTest::IsNot => self.exactly(footer, index, &rows, &filter.value).await?.map(|rows| !&rows),
            _ => Some(rows),
        })
    }

    /// Of a few rows with text that differs in case and accents at most, those whose text is the very same.
    async fn exactly(
        &self,
        footer: &Arc<Footer>,
        index: usize,
        rows: &BooleanBuffer,
        value: &str,
    ) -> Result<Option<BooleanBuffer>, TableError> {
        if rows.count_set_bits() > FEW {
            return Ok(None);
        }
        let few: Vec<u32> = rows.set_indices_u32().collect();
        let texts = self.texts(footer, index, &few).await?;
        let mut exact = BooleanBufferBuilder::new(footer.rows);
        exact.append_n(footer.rows, false);
        let same = few.iter().zip(&texts).filter(|(_, text)| text.as_deref() == Some(value));
        same.for_each(|(row, _)| exact.set_bit(*row as usize, true));
        Ok(Some(exact.finish()))
    }

    /// Looks into the plain columns of a table, where it has some that are what was written.
    async fn in_plain<T, F>(&self, footer: &Arc<Footer>, look: F) -> Result<Option<T>, TableError>
    where
        T: Send + 'static,
        F: FnOnce(&Plain, &File, usize) -> io::Result<T> + Send + 'static,
    {
        let Some(closed) = self.closed_plain(footer).await? else { return Ok(None) };
        let here = Arc::clone(footer);
        self.work(move || {
            let Some((plain, file)) = closed()? else { return Ok(None) };
            usable(&here, look(&plain, &file, here.groups()))
        })
        .await
    }

    /// The plain columns of a table, where it has some; their file is opened where that may block.
    pub(super) async fn closed_plain(
        &self,
        footer: &Arc<Footer>,
    ) -> Result<Option<impl FnOnce() -> Result<Option<OpenPlain>, TableError> + Send + use<>>, TableError> {
        let plain = self.plain(footer).await?;
        let open = self.objects.opener(&place(&footer.key))?;
        Ok(plain.zip(open).map(|(plain, open)| move || Ok(existing(open())?.map(|file| (plain, file)))))
    }
}

/// Where plain columns are kept: with the table, so that they go with it.
fn place(key: &str) -> String {
    format!("{key}.plain")
}

/// A file, where there is one.
fn existing(opened: Result<File, TableError>) -> Result<Option<File>, TableError> {
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(TableError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn map(file: &File, footer: &Footer) -> io::Result<Plain> {
    let groups: Vec<usize> = (0..footer.groups()).map(|group| footer.group_rows(group)).collect();
    Plain::read(file, footer.size, &groups)?.ok_or_else(damaged)
}

/// What was read, unless it is not what was written: then the table itself is asked.
pub(super) fn usable<T>(footer: &Footer, read: io::Result<T>) -> Result<Option<T>, TableError> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) => {
            tracing::warn!(key = &*footer.key, "plain columns cannot be read; the table is read instead");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The rows of all groups in which one of the sections contains the text; each is named with its column and its group.
fn search(
    footer: &Footer,
    file: &File,
    sections: &[(usize, usize, &Section)],
    text: &str,
) -> io::Result<BooleanBuffer> {
    let look = |(index, group, section): &(usize, usize, &Section)| {
        let kind = footer.reader.schema().field(*index).data_type();
        let rows = rows_containing(section, file, text, meaning(kind))?;
        Ok(rows.map(|rows| (*group, rows)))
    };
    let found: Vec<(usize, BooleanBuffer)> =
        sections.par_iter().filter_map(|section| look(section).transpose()).collect::<io::Result<_>>()?;
    let mut all = BooleanBufferBuilder::new(footer.rows);
    for group in 0..footer.groups() {
        let nowhere = BooleanBuffer::new_unset(footer.group_rows(group));
        let here = found.iter().filter(|(of, _)| *of == group).fold(nowhere, |all, (_, rows)| &all | rows);
        all.append_buffer(&here);
    }
    Ok(all.finish())
}
