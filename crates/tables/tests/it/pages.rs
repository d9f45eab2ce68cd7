//! Pages give what looking at every record gives.

use domain::{Cursor, FilterTest, Part, RecordFilter, RecordQuery, RecordSort};
use proptest::prelude::*;
use tables::{Objects, TableError, Tables, Which};

use crate::reference;
use crate::sample::{self, KEY, Row, waiting};

const ROOM: u64 = 64 << 20;

/// All records that answer, read a few at a time: their rows, and how many each page said there are.
async fn all_pages(tables: &Tables, query: &RecordQuery, which: Which, limit: i64, rows: &[Row]) -> Vec<i64> {
    let (mut part, mut found) = (Part { after: None, limit }, Vec::new());
    loop {
        let page = tables.page(KEY, query, &part, which).await.unwrap();
        for record in &page.records {
            let row = &rows[usize::try_from(record.row).unwrap() - 1];
            assert_eq!(record.values, row.values());
            assert_eq!(record.originals[2], row.original);
            found.push(record.row);
        }
        assert_eq!(page.matching, i64::try_from(reference::answer(rows, query, which).len()).unwrap());
        let all = reference::answer(rows, &RecordQuery::default(), which);
        assert_eq!(page.total, i64::try_from(all.len()).unwrap());
        match page.next {
            Some(next) => part.after = Some(next),
            None => return found,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn pages_give_what_looking_at_every_record_gives(
        rows in sample::rows(40),
        queries in prop::collection::vec((reference::queries(), reference::which()), 1..6),
        group in 1..20_usize,
        limit in 1..8_i64,
        (is_prepared, is_plain) in any::<(bool, bool)>(),
    ) {
        waiting(async {
            let folder = tempfile::tempdir().unwrap();
            let objects = if is_plain { Objects::in_folder(folder.path()).unwrap() } else { Objects::in_memory() };
            sample::write(&objects, &rows, group).await;
            let tables = Tables::new(objects, ROOM);
            if is_prepared {
                for column in sample::COLUMNS {
                    tables.prepare(KEY, column).await.unwrap();
                }
            }
            if is_plain {
                tables.keep_plain(KEY).await.unwrap();
            }
            for (query, which) in &queries {
                let found = all_pages(&tables, query, *which, limit, &rows).await;
                assert_eq!(found, reference::answer(&rows, query, *which), "{query:?} {which:?}");
            }
        });
    }

    #[test]
    fn without_room_for_anything_the_answers_are_the_same(
        rows in sample::rows(40),
        query in reference::queries(),
        which in reference::which(),
        is_plain in any::<bool>(),
    ) {
        waiting(async {
            let folder = tempfile::tempdir().unwrap();
            let objects = Objects::in_folder(folder.path()).unwrap();
            sample::write(&objects, &rows, 7).await;
            let tables = Tables::new(objects, 0);
            if is_plain {
                tables.keep_plain(KEY).await.unwrap();
            }
            let found = all_pages(&tables, &query, which, 3, &rows).await;
            assert_eq!(found, reference::answer(&rows, &query, which));
        });
    }

    #[test]
    fn totals_and_facets_give_what_adding_up_gives(rows in sample::rows(40), query in reference::queries(), which in reference::which()) {
        waiting(async {
            let folder = tempfile::tempdir().unwrap();
            let objects = Objects::in_folder(folder.path()).unwrap();
            sample::write(&objects, &rows, 9).await;
            let tables = Tables::new(objects, ROOM);
            tables.keep_plain(KEY).await.unwrap();
            let found = reference::answer(&rows, &query, which);
            let answering = || found.iter().map(|row| &rows[usize::try_from(*row).unwrap() - 1]);
            let totals = tables.totals(KEY, &query, which).await.unwrap();
            assert_eq!(totals.matching, i64::try_from(found.len()).unwrap());
            let mut sum = String::new();
            domain::canonical::write_decimal(answering().filter_map(|row| row.amount).sum(), 2, &mut sum);
            assert_eq!(totals.sums[0].sum, sum);
            for (at, column) in sample::COLUMNS.iter().enumerate() {
                let mut counts = std::collections::BTreeMap::<Option<String>, i64>::new();
                answering().for_each(|row| *counts.entry(row.values()[at].clone()).or_default() += 1);
                let facets = tables.facets(KEY, &query, which, column, 1000).await.unwrap();
                assert!(facets.is_sorted_by_key(|facet| -facet.count));
                assert_eq!(facets.into_iter().map(|facet| (facet.value, facet.count)).collect::<std::collections::BTreeMap<_, _>>(), counts);
            }
        });
    }

    #[test]
    fn a_batch_holds_what_was_written(rows in sample::rows(40), group in 1..20_usize) {
        waiting(async {
            let objects = Objects::in_memory();
            let facts = sample::write(&objects, &rows, group).await;
            assert_eq!(facts.rows, rows.len() as u64);
            objects.verify(KEY, &facts.sha256).await.unwrap();
            let tables = Tables::new(objects, ROOM);
            for which in Which::ALL {
                let batch = tables.batch(KEY, &["#row", "amount"], *which).await.unwrap();
                let expected = reference::answer(&rows, &RecordQuery::default(), *which);
                let read: &arrow_array::Int64Array = arrow_array::cast::AsArray::as_primitive(batch.column(0));
                assert_eq!(read.values(), expected.as_slice());
            }
        });
    }
}

fn by(column: &str) -> RecordQuery {
    let sort = RecordSort { column: column.to_owned(), descending: false };
    RecordQuery { sort: Some(sort), ..RecordQuery::default() }
}

#[tokio::test]
async fn a_question_that_cannot_be_asked_names_the_column() {
    let objects = Objects::in_memory();
    sample::write(&objects, &[], 1).await;
    let tables = Tables::new(objects, ROOM);
    let ask = async |query: RecordQuery| tables.page(KEY, &query, &Part::first(), Which::All).await.unwrap_err();
    assert!(matches!(ask(by("nothing")).await, TableError::NoColumn { column } if column == "nothing"));
    for (column, value) in [("amount", "much"), ("day", "31.12.2026"), ("flag", "maybe"), ("at", "noon")] {
        let filter = RecordFilter { column: column.to_owned(), test: FilterTest::From, value: value.to_owned() };
        let query = RecordQuery { filters: vec![filter], ..RecordQuery::default() };
        assert!(matches!(ask(query).await, TableError::FilterValue { column: named, .. } if named == column));
    }
}

#[tokio::test]
async fn a_place_that_is_none_of_the_table_is_refused() {
    let objects = Objects::in_memory();
    sample::write(&objects, &[], 1).await;
    let tables = Tables::new(objects, ROOM);
    for place in ["", "r", "r0", "r-1", "7", "r99999999999", "x1"] {
        let part = Part { after: Some(Cursor(place.to_owned())), limit: 5 };
        let refused = tables.page(KEY, &RecordQuery::default(), &part, Which::All).await.unwrap_err();
        assert!(matches!(refused, TableError::Cursor), "{place}");
    }
    let missing = tables.page("no/such.parquet", &RecordQuery::default(), &Part::first(), Which::All).await;
    assert!(matches!(missing.unwrap_err(), TableError::Missing { .. }));
}
