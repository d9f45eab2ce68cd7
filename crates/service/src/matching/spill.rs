//! The columns of a file in a nameless file on disk: nobody else sees it, and the system takes it away whatever becomes of
//! the process.

use std::fs::File;
use std::io::{self, Cursor};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use arrow_array::builder::{LargeStringBuilder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, UInt32Array, new_empty_array};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use arrow_select::concat::concat;
use arrow_select::take::take;
use engine::{BEGINNING, Lost, Shelf};
use formats::{Pieces, Stopped};

/// Columns that were written piece by piece.
pub(super) struct Spill {
    file: File,
    /// The folder that the file is in.
    folder: PathBuf,
    schema: SchemaRef,
    /// The first row of each piece, and behind them the number of rows.
    begins: Vec<usize>,
    /// Where each piece of each column stands.
    places: Vec<Vec<Place>>,
    end: u64,
    /// How much memory a run may take.
    memory: u64,
    /// What went wrong first.
    failure: Mutex<Option<io::Error>>,
}

/// Where a piece of a column stands in the file, and how many bytes it has in memory.
#[derive(Clone, Copy)]
struct Place {
    at: u64,
    length: usize,
    size: u64,
}

impl Spill {
    /// A file without a name in the first folder of a path that is there.
    pub(super) fn create(folder: &Path, memory: u64) -> io::Result<Self> {
        let is_there = |folder: &&Path| folder.is_dir();
        let found = folder.ancestors().find(is_there).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        Ok(Self {
            file: tempfile::tempfile_in(&found)?,
            folder: found,
            schema: Arc::new(Schema::empty()),
            begins: vec![0],
            places: Vec::new(),
            end: 0,
            memory,
            failure: Mutex::new(None),
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) const fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    pub(super) fn rows(&self) -> usize {
        self.begins.last().copied().unwrap_or(0)
    }

    /// Leaves so many bytes of memory to something else.
    pub(super) const fn leave(&mut self, bytes: u64) {
        self.memory = self.memory.saturating_sub(bytes);
    }

    /// What went wrong, if something did.
    pub(super) fn failure(&self) -> Option<io::Error> {
        self.failure.lock().expect("whoever holds it does not panic").take()
    }

    fn add(&mut self, rows: &RecordBatch) -> io::Result<()> {
        for (at, column) in rows.columns().iter().enumerate() {
            let piece = written(&self.schema, at, column).map_err(io::Error::other)?;
            self.file.write_all_at(&piece, self.end)?;
            let size = column.to_data().get_slice_memory_size().map_err(io::Error::other)? as u64;
            self.places[at].push(Place { at: self.end, length: piece.len(), size });
            self.end += piece.len() as u64;
        }
        self.begins.push(self.rows() + rows.num_rows());
        Ok(())
    }

    fn piece(&self, at: usize, number: usize) -> io::Result<ArrayRef> {
        let place = self.places[at][number];
        let mut bytes = vec![0; place.length];
        self.file.read_exact_at(&mut bytes, place.at)?;
        let mut pieces = StreamReader::try_new(Cursor::new(bytes), None).map_err(io::Error::other)?;
        let piece = pieces.next().ok_or(io::ErrorKind::UnexpectedEof)?.map_err(io::Error::other)?;
        Ok(Arc::clone(piece.column(0)))
    }

    /// All values of a column, piece behind piece as long as they are wanted.
    fn whole(&self, at: usize, goes_on: &dyn Fn() -> bool) -> io::Result<ArrayRef> {
        let values = self.schema.field(at).data_type();
        let wanted_piece = |number: usize| {
            if goes_on() { self.piece(at, number) } else { Err(io::Error::other("nobody waits for it")) }
        };
        let pieces = 0..self.places[at].len();
        if pieces.is_empty() {
            return Ok(new_empty_array(values));
        }
        let size = self.places[at].iter().map(|place| place.size).sum::<u64>();
        let room = usize::try_from(size).unwrap_or(0);
        match values {
            DataType::Utf8 if room < i32::MAX as usize => {
                let mut texts = StringBuilder::with_capacity(self.rows(), room.saturating_sub(4 * self.rows()));
                for number in pieces {
                    texts.append_array(wanted_piece(number)?.as_string()).map_err(io::Error::other)?;
                }
                Ok(Arc::new(texts.finish()))
            }
            DataType::Utf8 => {
                let mut texts = LargeStringBuilder::with_capacity(self.rows(), room);
                for number in pieces {
                    wanted_piece(number)?.as_string::<i32>().iter().for_each(|text| texts.append_option(text));
                }
                Ok(Arc::new(texts.finish()))
            }
            _ => {
                let pieces: Vec<ArrayRef> = pieces.map(wanted_piece).collect::<Result<_, _>>()?;
                joined(&pieces).map_err(io::Error::other)
            }
        }
    }

    /// The values of these rows in one column, in their order.
    pub(super) fn taken(&self, at: usize, rows: &[u32]) -> io::Result<ArrayRef> {
        let mut order: Vec<u32> = (0..u32::try_from(rows.len()).unwrap_or(u32::MAX)).collect();
        order.sort_by_key(|place| rows[*place as usize]);
        let sorted: Vec<u32> = order.iter().map(|place| rows[*place as usize]).collect();
        let mut parts = Vec::new();
        let mut rest = sorted.as_slice();
        for (number, span) in self.begins.windows(2).enumerate() {
            let own = rest.partition_point(|row| (*row as usize) < span[1]);
            if own > 0 {
                let begin = u32::try_from(span[0]).unwrap_or(u32::MAX);
                let within = UInt32Array::from_iter_values(rest[..own].iter().map(|row| row - begin));
                parts.push(take(&self.piece(at, number)?, &within, None).map_err(io::Error::other)?);
                rest = &rest[own..];
            }
        }
        if parts.is_empty() {
            return Ok(new_empty_array(self.schema.field(at).data_type()));
        }
        let taken = joined(&parts).map_err(io::Error::other)?;
        if order.is_sorted() {
            return Ok(taken);
        }
        let mut back = vec![0; order.len()];
        (0..).zip(&order).for_each(|(from, to)| back[*to as usize] = from);
        take(&taken, &UInt32Array::from(back), None).map_err(io::Error::other)
    }

    fn fetched(&self, fetched: io::Result<ArrayRef>) -> Result<ArrayRef, Lost> {
        fetched.map_err(|error| {
            self.failure.lock().expect("whoever holds it does not panic").get_or_insert(error);
            Lost
        })
    }
}

impl Shelf for Spill {
    fn column(&self, at: usize, goes_on: &dyn Fn() -> bool) -> Result<ArrayRef, Lost> {
        self.fetched(self.whole(at, goes_on))
    }

    fn beginning(&self, at: usize) -> Result<ArrayRef, Lost> {
        let rows = u32::try_from(self.rows().min(BEGINNING)).unwrap_or(u32::MAX);
        self.fetched(self.taken(at, &(0..rows).collect::<Vec<u32>>()))
    }

    fn size(&self, at: usize) -> u64 {
        self.places[at].iter().map(|place| place.size).sum()
    }

    fn memory(&self) -> u64 {
        self.memory
    }
}

impl Pieces for Spill {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        self.schema = Arc::clone(schema);
        (self.begins, self.end) = (vec![0], 0);
        self.places = schema.fields().iter().map(|_| Vec::new()).collect();
        Ok(())
    }

    fn take(&mut self, rows: RecordBatch) -> Result<(), Stopped> {
        self.add(&rows).map_err(|error| {
            self.failure.get_mut().expect("nobody holds it").get_or_insert(error);
            Stopped
        })
    }
}

fn joined(pieces: &[ArrayRef]) -> Result<ArrayRef, ArrowError> {
    concat(&pieces.iter().map(AsRef::as_ref).collect::<Vec<&dyn Array>>())
}

fn written(schema: &SchemaRef, at: usize, column: &ArrayRef) -> Result<Vec<u8>, ArrowError> {
    let own = Arc::new(schema.project(&[at])?);
    let rows = RecordBatch::try_new(Arc::clone(&own), vec![Arc::clone(column)])?;
    let mut writer = StreamWriter::try_new(Vec::new(), &own)?;
    writer.write(&rows)?;
    writer.into_inner()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use arrow_array::types::UInt32Type;
    use arrow_array::{Decimal128Array, DictionaryArray, StringArray};

    use super::*;

    /// Rows from a number on: a text, an amount, and a word that comes back; none of each now and then.
    fn rows(from: i128, to: i128) -> RecordBatch {
        let some = |at: i128| at % 5 != 3;
        let texts: StringArray = (from..to).map(|at| some(at).then(|| format!("text {at}"))).collect();
        let amounts: Decimal128Array = (from..to).map(|at| some(at + 1).then_some(at * 7)).collect();
        let words: DictionaryArray<UInt32Type> =
            (from..to).map(|at| some(at).then_some(["one", "two"][usize::from(at % 2 == 0)])).collect();
        let columns: [(&str, ArrayRef, bool); 3] = [
            ("text", Arc::new(texts), true),
            ("amount", Arc::new(amounts.with_precision_and_scale(38, 2).unwrap()), true),
            ("word", Arc::new(words), true),
        ];
        RecordBatch::try_from_iter_with_nullable(columns).unwrap()
    }

    fn spilled(folder: &Path) -> Spill {
        let mut spill = Spill::create(folder, u64::MAX).unwrap();
        spill.begin(&rows(0, 1).schema()).unwrap();
        for (from, to) in [(0, 40), (40, 41), (41, 100)] {
            spill.take(rows(from, to)).unwrap();
        }
        spill
    }

    /// Values by row, whatever dictionaries stand behind them.
    fn values(column: &ArrayRef) -> Vec<Option<String>> {
        let texts = written_out(column);
        texts.lines().skip(1).map(|line| (!line.is_empty()).then(|| line.to_owned())).collect()
    }

    fn written_out(column: &ArrayRef) -> String {
        let table = RecordBatch::try_from_iter_with_nullable([("a", Arc::clone(column), true)]).unwrap();
        let mut text = Vec::new();
        formats::write(&table, formats::Output::Csv, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn columns_come_back_whole_and_row_by_row() {
        let folder = tempfile::tempdir().unwrap();
        let (spill, all) = (spilled(folder.path()), rows(0, 100));
        for at in 0..3 {
            assert_eq!(spill.whole(at, &|| true).unwrap().data_type(), all.column(at).data_type());
            assert_eq!(values(&spill.whole(at, &|| true).unwrap()), values(all.column(at)));
            for wanted in [vec![], vec![40], vec![0, 39, 40, 41, 99], vec![99, 3, 40, 3, 0]] {
                let expected = take(all.column(at), &UInt32Array::from(wanted.clone()), None).unwrap();
                assert_eq!(values(&spill.taken(at, &wanted).unwrap()), values(&expected), "{wanted:?}");
            }
        }
        assert_eq!(values(&spill.beginning(0).unwrap()), values(all.column(0)));
        assert!(spill.size(0) > 100 * 4 && spill.size(0) < 100 * 40, "{}", spill.size(0));
    }

    #[test]
    fn what_came_before_another_beginning_is_void() {
        let folder = tempfile::tempdir().unwrap();
        let mut spill = spilled(folder.path());
        spill.begin(&rows(0, 1).schema()).unwrap();
        assert_eq!(
            (spill.rows(), spill.whole(2, &|| true).unwrap().len(), spill.beginning(0).unwrap().len()),
            (0, 0, 0)
        );
        spill.take(rows(7, 9)).unwrap();
        assert_eq!(values(&spill.whole(1, &|| true).unwrap()), values(rows(7, 9).column(1)));
    }

    #[test]
    fn the_file_has_no_name_and_is_in_the_first_folder_that_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let spill = spilled(&folder.path().join("not/yet"));
        assert_eq!(spill.folder(), folder.path());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_takes_no_more_or_gives_nothing_back_says_why() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("full"), "").unwrap();
        let mut spill = spilled(folder.path());
        spill.file = File::open(folder.path().join("full")).unwrap();
        assert_eq!(spill.take(rows(100, 101)), Err(Stopped));
        assert!(spill.failure().is_some() && spill.failure().is_none());
        assert_eq!(spill.column(0, &|| true), Err(Lost));
        assert_eq!(spill.failure().unwrap().kind(), io::ErrorKind::UnexpectedEof);
    }
}
