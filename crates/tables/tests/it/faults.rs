//! A store that fails in the middle: nothing half is ever visible.

use std::io::{self, Write};
use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema};
use domain::{Part, RecordQuery};
use tables::{Objects, TableError, TableWriter, Tables, Which};

use crate::sample::{self, KEY};
use crate::store::Failing;

async fn try_to_write(objects: &Objects, beside: bool) -> Result<(), TableError> {
    let mut table = objects.table(KEY, &sample::schema()).await?;
    let written = tokio::task::spawn_blocking(move || {
        if !beside {
            table.write(&sample::batch(&[], 1))?;
            return table.publish();
        }
        let mut table = table.beside();
        (0..3).try_for_each(|_| table.write(sample::batch(&[nothing()], 1)))?;
        table.publish()
    });
    written.await.unwrap().map(drop)
}

#[tokio::test]
async fn whichever_call_fails_no_half_table_is_visible_and_the_next_attempt_works() {
    for beside in [false, true] {
        for call in 0.. {
            let store = Failing::new();
            let objects = Objects::of(Arc::clone(&store) as _);
            store.fail_at(call);
            let written = try_to_write(&objects, beside).await;
            store.fail_at(usize::MAX);
            if written.is_ok() {
                assert!(call > 0);
                break;
            }
            assert_eq!(objects.list("projects").await.unwrap(), [], "call {call}");
            try_to_write(&objects, beside).await.unwrap();
        }
    }
}

#[tokio::test]
async fn whichever_call_fails_a_question_is_answered_when_it_is_asked_again() {
    let store = Failing::new();
    let objects = Objects::of(Arc::clone(&store) as _);
    sample::write(&objects, &[], 1).await;
    for call in 0..100 {
        let tables = Tables::new(objects.clone(), 1 << 20);
        store.fail_at(call);
        let query = RecordQuery { search: Some("a".to_owned()), ..RecordQuery::default() };
        let asked = tables.page(KEY, &query, &Part::first(), Which::All).await;
        store.fail_at(usize::MAX);
        if asked.is_ok() {
            assert!(call > 0);
            return;
        }
        assert!(matches!(asked, Err(TableError::Unreachable(_))), "call {call}: {asked:?}");
        tables.page(KEY, &query, &Part::first(), Which::All).await.unwrap();
    }
    panic!("the question was never answered");
}

/// A sink that takes so many bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said_to_be_full_wherever_it_fills() {
    let rows = sample::batch(&[], 1);
    for room in 0.. {
        let written = TableWriter::create(&sample::schema(), Full(room)).and_then(|mut table| {
            table.write(&rows)?;
            table.finish().map(drop)
        });
        match written {
            Ok(()) => return assert!(room > 4),
            Err(error) => assert!(matches!(error, TableError::NoSpace), "{room}: {error:?}"),
        }
    }
}

fn nothing() -> sample::Row {
    sample::Row {
        rejected: false,
        name: None,
        note: None,
        amount: None,
        wide: None,
        day: None,
        at: None,
        flag: None,
        original: None,
    }
}

#[tokio::test]
async fn what_fails_on_a_thread_of_its_own_is_told_to_whoever_brings_more_rows() {
    let objects = Objects::in_memory();
    let other = Arc::new(Schema::new(vec![Field::new("other", DataType::Utf8, true)]));
    let mut table = objects.table(KEY, &other).await.unwrap().beside();
    let told = (0..4).map(|_| table.write(sample::batch(&[nothing()], 1))).find_map(Result::err);
    assert!(matches!(told, Some(TableError::Write(_))), "{told:?}");
    assert!(matches!(table.publish(), Err(TableError::Stopped)));
    assert_eq!(objects.list("projects").await.unwrap(), []);
}

#[test]
fn records_of_other_columns_do_not_fit() {
    let other = Arc::new(Schema::new(vec![Field::new("other", DataType::Utf8, true)]));
    let mut table = TableWriter::create(&other, Vec::new()).unwrap();
    let written = table.write(&sample::batch(&[nothing()], 1));
    assert!(matches!(written, Err(TableError::Write(_))), "{written:?}");
}
