//! The records of a file: in memory where they fit, on disk where memory is limited.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, UInt32Array};
use arrow_select::take::take;
use domain::{AppError, ErrorKind, original_column};
use engine::{Shelf, Source};
use formats::{Content, Limits, Placeholders, TypedFile};
use rayon::prelude::*;

use super::refusals::file_refused;
use super::spill::Spill;
use super::stopwatch::Stopwatch;
use super::{unreadable, unwritable};

/// Where matching may keep what it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'a> {
    /// How much memory there is; without a limit everything is in memory.
    pub(super) memory: Option<u64>,
    /// Where a file may be put meanwhile.
    pub(super) folder: &'a Path,
}

/// How many bytes of memory a run takes for each byte of text that it matches, at most, and beyond.
const FOR_TEXT: u64 = 6;
/// The same for each byte of a file that may be packed.
const FOR_PACKED: u64 = 60;
const BEYOND: u64 = 256 << 20;

/// The records of a file.
pub(super) struct Records {
    source: Source,
    /// What stands in the file where columns have no value: the engine does not ask for it.
    placeholders: Placeholders,
    spill: Option<Arc<Spill>>,
}

impl Records {
    /// Reads two files that are matched with each other, or one that is held against itself. Where there is room for them they
    /// are read at the same time; what is wrong with the first one is told first.
    pub(super) fn read(paths: &[&Path], room: Room<'_>, stopwatch: &Stopwatch<'_>) -> Result<Vec<Self>, AppError> {
        let is_held = match room.memory {
            None => true,
            Some(memory) => needed(paths).is_some_and(|needed| needed <= memory),
        };
        if is_held {
            return paths.par_iter().map(|path| Self::held(path, stopwatch)).collect::<Vec<_>>().into_iter().collect();
        }
        paths.iter().map(|path| Self::spilled(path, room, stopwatch)).collect()
    }

    fn held(path: &Path, stopwatch: &Stopwatch<'_>) -> Result<Self, AppError> {
        let TypedFile { batch, placeholders } =
            with_content(path, stopwatch, |content| formats::read_typed(content, &Limits::default()))?;
        Ok(Self { source: Source::from(&batch), placeholders, spill: None })
    }

    fn spilled(path: &Path, room: Room<'_>, stopwatch: &Stopwatch<'_>) -> Result<Self, AppError> {
        let memory = room.memory.unwrap_or(u64::MAX);
        let mut spill = Spill::create(room.folder, memory).map_err(|error| unwritable(room.folder, &error))?;
        let read = with_content(path, stopwatch, |content| {
            formats::read_typed_in_pieces(content, &Limits::default(), &mut spill)
        });
        if let Some(error) = spill.failure() {
            return Err(unwritable(spill.folder(), &error));
        }
        let placeholders = read?;
        spill.leave(placeholders.size());
        let spill = Arc::new(spill);
        let shelf: Arc<dyn Shelf> = Arc::clone(&spill) as Arc<dyn Shelf>;
        let source = Source::on_shelf(Arc::clone(spill.schema()), spill.rows(), &shelf);
        Ok(Self { source, placeholders, spill: Some(spill) })
    }

    pub(super) const fn source(&self) -> &Source {
        &self.source
    }

    pub(super) fn rows(&self) -> usize {
        self.source.rows()
    }

    /// Whether the file has a column of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.source.schema().index_of(name).is_ok()
    }

    /// A column by its name, none where there is no such column.
    pub(super) fn column(&self, name: &str) -> Result<Option<ArrayRef>, AppError> {
        let Ok(at) = self.source.schema().index_of(name) else { return Ok(None) };
        Ok(Some(self.fetched(at)?))
    }

    /// These rows, in their order: each column under the name that it gets, and behind those that say in some row that there
    /// is no value, what they say.
    pub(super) fn taken(
        &self,
        rows: &[u32],
        name: impl Fn(&str) -> String,
    ) -> Result<Vec<(String, ArrayRef)>, AppError> {
        let positions = UInt32Array::from(rows.to_vec());
        let mut columns = Vec::new();
        for (at, field) in self.source.schema().fields().iter().enumerate() {
            let column = match &self.spill {
                Some(spill) => spill.taken(at, rows).map_err(|error| unreadable(spill.folder(), &error))?,
                None => take(&self.fetched(at)?, &positions, None).expect("rows are rows of the file"),
            };
            let name = name(field.name());
            let beside = self.placeholders.taken(at, rows).map(|texts| (original_column(&name), Arc::new(texts) as _));
            columns.push((name, column));
            columns.extend(beside);
        }
        Ok(columns)
    }

    fn fetched(&self, at: usize) -> Result<ArrayRef, AppError> {
        self.source.column(at).map_err(|_| self.failure().unwrap_or_else(|| ErrorKind::Internal.into()))
    }

    /// Why a column could not be fetched.
    pub(super) fn failure(&self) -> Option<AppError> {
        let spill = self.spill.as_ref()?;
        Some(unreadable(spill.folder(), &spill.failure()?))
    }
}

/// How much memory the run takes at most that has these files in memory; none where that cannot be said.
fn needed(paths: &[&Path]) -> Option<u64> {
    let mut all = BEYOND;
    for path in paths {
        let file = File::open(path).ok()?;
        let facts = file.metadata().ok()?;
        let mut head = vec![0; 1 << 16];
        let filled = file.read_at(0, &mut head).ok().filter(|_| facts.is_file())?;
        let factor = if head[..filled].contains(&0) { FOR_PACKED } else { FOR_TEXT };
        all = all.saturating_add(facts.len().saturating_mul(factor));
    }
    Some(all)
}

/// Whatever is no file with a size, such as a pipe, is read to its end first.
fn with_content<T>(
    path: &Path,
    stopwatch: &Stopwatch<'_>,
    read: impl FnOnce(&dyn Content) -> Result<T, formats::Refusal>,
) -> Result<T, AppError> {
    let unreadable = |error: io::Error| unreadable(path, &error);
    let is_file = fs::metadata(path).map_err(unreadable)?.is_file();
    let read = if is_file {
        read(&Wanted { content: &File::open(path).map_err(unreadable)?, stopwatch })
    } else {
        read(&fs::read(path).map_err(unreadable)?)
    };
    stopwatch.go_on()?;
    read.map_err(|refusal| file_refused(path, &refusal))
}

/// A file that cannot be read any more once its records are not wanted.
struct Wanted<'a> {
    content: &'a File,
    stopwatch: &'a Stopwatch<'a>,
}

impl Content for Wanted<'_> {
    fn size(&self) -> u64 {
        self.content.size()
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        self.stopwatch.go_on().map_err(|_| io::Error::other("nobody waits for it"))?;
        Content::read_at(self.content, at, into)
    }
}

/// The columns of a table by name.
pub(super) fn table(columns: impl IntoIterator<Item = (String, ArrayRef)>) -> RecordBatch {
    let columns = columns.into_iter().map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns).expect("all columns have a value for each row")
}

#[cfg(test)]
mod tests {
    use super::super::tests::Deaf;
    use super::*;

    #[test]
    fn of_two_files_that_cannot_be_read_the_first_is_named() {
        for memory in [None, Some(1 << 30)] {
            let room = Room { memory, folder: Path::new(".") };
            let paths = [Path::new("nowhere-one.csv"), Path::new("nowhere-other.csv")];
            let answer = Records::read(&paths, room, &Stopwatch::new(&Deaf));
            let error = answer.err().expect("neither file is there");
            let named = format!("{error:?}");
            assert!(named.contains("nowhere-one.csv") && !named.contains("nowhere-other.csv"), "{named}");
        }
    }
}
