//! Profiles of a table that are gathered while it is written, and kept in a note at its end: whoever asks for them later
//! need not read the table.

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_buffer::BooleanBuffer;
use arrow_schema::Schema;
use domain::{REJECTED_COLUMN, RecordColumn};
use parquet::file::metadata::KeyValue;
use rayon::prelude::*;

use super::{Kept, Look};
use crate::reading::footer::shown_columns;

/// The note they are kept in.
const NOTE: &str = "tieout.profiles";
/// How many columns are looked at: a look takes memory until the table is written.
const COLUMNS: usize = 16;
/// How many forgotten values are remembered of all columns together.
pub(super) const REMEMBERED: usize = if cfg!(test) { 1 << 9 } else { 3 << 20 };

/// Looks at the columns that people see, in the records that can be used.
#[derive(Debug)]
pub(crate) struct Gathering {
    columns: Vec<Gathered>,
    rejected: Option<usize>,
}

#[derive(Debug)]
struct Gathered {
    column: RecordColumn,
    index: usize,
    /// None where there are too many columns, or where it holds what no table keeps.
    look: Option<Look>,
}

impl Gathering {
    pub(crate) fn new(schema: &Schema) -> Self {
        let shown = shown_columns(schema).into_iter().enumerate();
        let columns = shown.map(|(at, shown)| Gathered {
            column: shown.column,
            index: shown.index,
            look: (at < COLUMNS).then(Look::default),
        });
        let rejected = schema.fields().iter().position(|field| field.name() == REJECTED_COLUMN);
        Self { columns: columns.collect(), rejected }
    }

    /// Takes in the next rows.
    pub(crate) fn add(&mut self, batch: &RecordBatch) {
        let rejected = self.rejected.and_then(|index| batch.column(index).as_boolean_opt());
        let rows = match rejected {
            Some(flags) => {
                !&flags.nulls().map_or_else(|| flags.values().clone(), |nulls| flags.values() & nulls.inner())
            }
            None => BooleanBuffer::new_set(batch.num_rows()),
        };
        for gathered in &mut self.columns {
            let taken = gathered.look.as_mut().and_then(|look| look.add_array(batch.column(gathered.index), &rows));
            if taken.is_none() {
                gathered.look = None;
            }
        }
        self.bound();
    }

    /// The column that remembers most gives that up while all together remember too much.
    fn bound(&mut self) {
        let looks = || self.columns.iter().filter_map(|gathered| gathered.look.as_ref());
        if looks().map(Look::remembered).sum::<usize>() > REMEMBERED {
            let looks = self.columns.iter_mut().filter_map(|gathered| gathered.look.as_mut());
            looks.max_by_key(|look| look.remembered()).into_iter().for_each(Look::give_up);
        }
    }

    /// What was found, as a note that is kept with the table.
    pub(crate) fn note(self) -> KeyValue {
        let keep = |gathered: Gathered| gathered.look.and_then(|look| look.closer(gathered.column).keep());
        let kept: Vec<Option<Kept>> = self.columns.into_par_iter().map(keep).collect();
        let text = serde_json::to_string(&kept).expect("texts and numbers can be written");
        KeyValue::new(NOTE.to_owned(), format!("{:08x}{text}", crc32fast::hash(text.as_bytes())))
    }
}

/// What was kept of each of some columns.
pub(crate) fn kept<'a>(
    notes: Option<&Vec<KeyValue>>,
    columns: impl ExactSizeIterator<Item = &'a RecordColumn>,
) -> Vec<Option<Kept>> {
    let note = notes.into_iter().flatten().find(|note| note.key == NOTE).and_then(|note| note.value.as_deref());
    let kept: Vec<Option<Kept>> = note.and_then(read).unwrap_or_default();
    let of = |(at, column): (usize, &RecordColumn)| {
        let found = kept.get(at).and_then(Option::as_ref);
        found.filter(|(profile, _)| profile.name == column.name && profile.kind == column.kind).cloned()
    };
    columns.enumerate().map(of).collect()
}

fn read(note: &str) -> Option<Vec<Option<Kept>>> {
    let (sum, text) = note.split_at_checked(8)?;
    let is_whole = u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(text.as_bytes());
    is_whole.then(|| serde_json::from_str(text).ok())?
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::{ArrayRef, Int64Array, StringArray};
    use arrow_schema::{DataType, Field};

    use super::*;
    use crate::profile::{CloserLook, profile};
    use crate::reading::column::{Column, Words};
    use crate::reading::strings::Strings;

    /// Where other values become frequent.
    const LATE: usize = 3_000;

    fn value(row: usize) -> String {
        let when = if row < LATE { "often" } else { "late" };
        if row.is_multiple_of(3) { format!("{when} {}", row % 5) } else { format!("{row}") }
    }

    fn gathered(rows: usize) -> (KeyValue, Vec<RecordColumn>) {
        let fields = vec![Field::new("name", DataType::Utf8, true), Field::new("number", DataType::Int64, true)];
        let schema = Arc::new(Schema::new(fields));
        let mut gathering = Gathering::new(&schema);
        for begin in (0..rows).step_by(70) {
            let part = begin..rows.min(begin + 70);
            let names: StringArray = part.clone().map(|row| Some(value(row))).collect();
            let numbers: Int64Array = part.map(|row| i64::try_from(row * row).ok()).collect();
            let columns: Vec<ArrayRef> = vec![Arc::new(names), Arc::new(numbers)];
            gathering.add(&RecordBatch::try_new(schema.clone(), columns).unwrap());
        }
        (gathering.note(), shown_columns(&schema).into_iter().map(|shown| shown.column).collect())
    }

    /// The most frequent values with how often they occur, counted by hand.
    fn counted(rows: usize) -> Vec<(String, i64)> {
        let times = |value: &String| (0..rows).filter(|row| self::value(*row) == *value).count();
        let values = (0..10).map(|number| format!("{} {}", if number < 5 { "often" } else { "late" }, number % 5));
        let mut counted: Vec<(String, i64)> =
            values.map(|value| (value.clone(), i64::try_from(times(&value)).unwrap())).collect();
        counted.retain(|(_, times)| *times > 0);
        counted.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        counted
    }

    fn frequent(profile: &domain::ColumnProfile) -> Vec<(String, i64)> {
        profile.frequent.iter().map(|found| (found.value.clone().unwrap(), found.count)).collect()
    }

    #[test]
    fn frequent_values_are_counted_exactly_when_rare_ones_were_forgotten() {
        let (note, columns) = gathered(600);
        let kept = kept(Some(&vec![note]), columns.iter());
        let (name, recount) = kept[0].clone().unwrap();
        assert!(recount.is_empty());
        assert_eq!(frequent(&name), counted(600));
        assert_eq!((name.filled, name.distinct, name.distinct_is_exact), (600, 405, true));
        let (number, _) = kept[1].clone().unwrap();
        assert_eq!((number.min.as_deref(), number.max.as_deref()), (Some("0"), Some("358801")));
        assert_eq!(number.histogram.iter().map(|bin| bin.count).sum::<i64>(), 600);
    }

    #[test]
    fn what_is_frequent_from_the_beginning_is_counted_exactly_without_room_for_the_forgotten() {
        let (note, columns) = gathered(2_500);
        let (name, recount) = kept(Some(&vec![note]), columns.iter()).swap_remove(0).unwrap();
        assert!(recount.is_empty());
        assert_eq!(frequent(&name), counted(2_500));
    }

    #[test]
    fn what_there_was_no_room_for_is_counted_in_the_table() {
        let (note, columns) = gathered(4_000);
        let kept = kept(Some(&vec![note]), columns.iter()).swap_remove(0).unwrap();
        assert!(!kept.1.is_empty());
        let mut values = Strings::default();
        (0..4_000).for_each(|row| values.push_with(|to| to.push_str(&value(row))));
        let column = Arc::new(Column::Text(Words { codes: None, values, missing: None }));
        let read = |_| Ok::<_, ()>((Arc::clone(&column), BooleanBuffer::new_set(4_000)));
        let found = profile(columns[0].clone(), Some(CloserLook::of(kept)), 1, read).unwrap();
        assert_eq!(frequent(&found), counted(4_000));
    }

    #[test]
    fn a_note_of_other_columns_or_a_damaged_one_says_nothing() {
        let (note, columns) = gathered(10);
        let other = RecordColumn { name: "other".to_owned(), ..columns[0].clone() };
        assert!(kept(Some(&vec![note.clone()]), [&other].into_iter())[0].is_none());
        assert!(kept(None, columns.iter()).iter().all(Option::is_none));
        let text = note.value.clone().unwrap();
        for damaged in [text.replace("often 0", "often 1"), text[..7].to_owned(), format!("x{text}")] {
            let note = KeyValue::new(note.key.clone(), damaged);
            assert!(kept(Some(&vec![note]), columns.iter()).iter().all(Option::is_none));
        }
    }

    #[test]
    fn columns_beyond_the_first_are_left_for_later() {
        let fields: Vec<Field> = (0..=COLUMNS).map(|at| Field::new(format!("c{at}"), DataType::Int64, true)).collect();
        let schema = Schema::new(fields);
        let columns: Vec<RecordColumn> = shown_columns(&schema).into_iter().map(|shown| shown.column).collect();
        let kept = kept(Some(&vec![Gathering::new(&schema).note()]), columns.iter());
        assert_eq!(kept.iter().filter(|kept| kept.is_some()).count(), COLUMNS);
        assert!(kept[COLUMNS].is_none());
    }
}
