//! The values of a few rows.

use std::sync::Arc;

use domain::Record;
use rayon::prelude::*;

use super::Tables;
use super::plain::{OpenPlain, usable};
use crate::TableError;
use crate::reading::bytes::TableBytes;
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::Footer;

/// The texts of one column, in the order of the rows that were asked for.
pub(super) type Texts = Vec<Option<String>>;

impl Tables {
    pub(super) async fn records(&self, footer: &Arc<Footer>, rows: Vec<u32>) -> Result<Vec<Record>, TableError> {
        let wanted: Vec<usize> =
            footer.shown.iter().flat_map(|shown| [Some(shown.index), shown.original]).flatten().collect();
        let mut kept = Vec::with_capacity(wanted.len());
        for index in &wanted {
            kept.push(self.kept_column(footer, *index).await);
        }
        let unread: Vec<usize> =
            wanted.iter().zip(&kept).filter(|(_, kept)| kept.is_none()).map(|(index, _)| *index).collect();
        let places = Places::new(footer, &rows);
        let is_needed = !unread.is_empty() && !rows.is_empty();
        let bytes = if is_needed { Some(footer.bytes(&self.objects, &places.groups(), &unread).await?) } else { None };
        if places.0.len() > 1 && !self.objects.is_local() {
            self.read_ahead(footer, unread);
        }
        let here = Arc::clone(footer);
        let closed = if is_needed { self.closed_plain(footer).await? } else { None };
        self.work(move || {
            let plain = closed.map_or(Ok(None), |closed| closed())?;
            let texts = |(index, kept): (&usize, &Option<Arc<Column>>)| match (kept, &bytes) {
                (Some(column), _) => Ok(rows.iter().map(|row| column.text(*row as usize)).collect()),
                (None, Some(bytes)) => match places.plain_texts(&here, plain.as_ref(), *index, rows.len())? {
                    Some(texts) => Ok(texts),
                    None => places.texts(&here, bytes, *index, rows.len()),
                },
                (None, None) => Ok(Texts::new()),
            };
            let texts: Vec<Texts> = wanted.par_iter().zip(&kept).map(texts).collect::<Result<_, TableError>>()?;
            Ok(records(&here, &rows, texts))
        })
        .await
    }

    /// The values of one column in a few rows, which need not be in order.
    pub(super) async fn texts(&self, footer: &Arc<Footer>, index: usize, rows: &[u32]) -> Result<Texts, TableError> {
        if rows.is_empty() {
            return Ok(Texts::new());
        }
        let (places, count) = (Places::new(footer, rows), rows.len());
        let bytes = footer.bytes(&self.objects, &places.groups(), &[index]).await?;
        let here = Arc::clone(footer);
        self.work(move || places.texts(&here, &bytes, index, count)).await
    }

    /// Whoever looks at rows from all over a table will look at more of them: its columns are fetched in the background,
    /// where they leave room for other tables. Pages of a local file are read faster than that.
    fn read_ahead(&self, footer: &Arc<Footer>, unread: Vec<usize>) {
        if unread.is_empty() || !self.has_room_for(footer) {
            return;
        }
        let (tables, footer) = (self.clone(), Arc::clone(footer));
        tokio::spawn(async move {
            for index in unread {
                if let Err(error) = tables.column(&footer, index).await {
                    tracing::debug!(error = &error as &dyn std::error::Error, "a column was not read ahead");
                }
            }
        });
    }
}

/// Where rows are: by group, each with its place there and the place it was asked for at.
struct Places(Vec<(usize, Vec<(usize, usize)>)>);

impl Places {
    fn new(footer: &Footer, rows: &[u32]) -> Self {
        let mut sorted: Vec<(usize, usize)> = rows.iter().enumerate().map(|(at, row)| (*row as usize, at)).collect();
        sorted.sort_unstable();
        let mut places = Vec::new();
        let (mut begin, mut next) = (0, 0);
        for group in 0..footer.groups() {
            let end = begin + footer.group_rows(group);
            let until = sorted.partition_point(|(row, _)| *row < end);
            if until > next {
                places.push((group, sorted[next..until].iter().map(|(row, at)| (row - begin, *at)).collect()));
            }
            (begin, next) = (end, until);
        }
        Self(places)
    }

    fn groups(&self) -> Vec<usize> {
        self.0.iter().map(|(group, _)| *group).collect()
    }

    /// The texts of a column out of the plain ones, where it is one of them.
    fn plain_texts(
        &self,
        footer: &Footer,
        plain: Option<&OpenPlain>,
        index: usize,
        count: usize,
    ) -> Result<Option<Texts>, TableError> {
        let Some((plain, file)) = plain else { return Ok(None) };
        let Some(sections) = plain.column(index, footer.groups()) else { return Ok(None) };
        let kind = footer.reader.schema().field(index).data_type();
        let mut texts = vec![None; count];
        for (group, places) in &self.0 {
            let rows: Vec<usize> = places.iter().map(|(row, _)| *row).collect();
            let part = usable(footer, sections[*group].some_rows(file, &rows, kind))?.flatten();
            let Some(part) = part else { return Ok(None) };
            for (place, (_, at)) in places.iter().enumerate() {
                texts[*at] = part.text(place);
            }
        }
        Ok(Some(texts))
    }

    fn texts(&self, footer: &Footer, bytes: &TableBytes, index: usize, count: usize) -> Result<Texts, TableError> {
        let mut texts = vec![None; count];
        for (group, places) in &self.0 {
            let rows: Vec<usize> = places.iter().map(|(row, _)| *row).collect();
            let part = decode::some_rows(footer, bytes, *group, index, &rows)?;
            for (place, (_, at)) in places.iter().enumerate() {
                texts[*at] = part.text(place);
            }
        }
        Ok(texts)
    }
}

/// Puts the texts of columns together, row by row. An original is missing where the file has no such column.
fn records(footer: &Footer, rows: &[u32], texts: Vec<Texts>) -> Vec<Record> {
    let width = footer.shown.len();
    let empty = |row: &u32| Record {
        row: i64::from(*row) + 1,
        values: Vec::with_capacity(width),
        originals: Vec::with_capacity(width),
        issues: Vec::new(),
    };
    let mut records: Vec<Record> = rows.iter().map(empty).collect();
    let mut texts = texts.into_iter();
    for shown in &footer.shown {
        let values = texts.next().unwrap_or_default();
        records.iter_mut().zip(values).for_each(|(record, value)| record.values.push(value));
        match shown.original {
            None => records.iter_mut().for_each(|record| record.originals.push(None)),
            Some(_) => {
                let originals = texts.next().unwrap_or_default();
                records.iter_mut().zip(originals).for_each(|(record, original)| record.originals.push(original));
            }
        }
    }
    records
}
