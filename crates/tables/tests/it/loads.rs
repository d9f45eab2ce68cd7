//! Many callers at once.

use std::sync::Arc;

use domain::{Part, RecordPage, RecordQuery, RecordSort};
use futures::future::join_all;
use tables::{Objects, Tables, Which};

use crate::sample::{self, KEY, Row};
use crate::store::Failing;

async fn asked_by(callers: usize) -> (Vec<RecordPage>, usize) {
    let store = Failing::new();
    let objects = Objects::of(Arc::clone(&store) as _);
    let row = |at: i128| Row {
        rejected: false,
        name: Some(format!("n{}", at % 10)),
        note: None,
        amount: Some(at * 7919 % 1000),
        wide: None,
        day: None,
        at: None,
        flag: None,
        original: None,
    };
    sample::write(&objects, &(0..5_000).map(row).collect::<Vec<_>>(), 5_000).await;
    let tables = Tables::new(objects, 1 << 26);
    let sort = Some(RecordSort { column: "amount".to_owned(), descending: true });
    let query = Arc::new(RecordQuery { sort, search: Some("n3".to_owned()), ..RecordQuery::default() });
    store.fail_at(usize::MAX);
    let asking = (0..callers).map(|_| {
        let (tables, query) = (tables.clone(), Arc::clone(&query));
        tokio::spawn(async move {
            tables
                .totals(KEY, &query, Which::Good)
                .await
                .map(drop)
                .and(tables.page(KEY, &query, &Part::first(), Which::Good).await)
        })
    });
    let pages = join_all(asking).await.into_iter().map(|page| page.unwrap().unwrap()).collect();
    (pages, store.calls())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_callers_of_a_cold_table_load_what_one_loads() {
    let (alone, loads_of_one) = asked_by(1).await;
    let (pages, loads_of_all) = asked_by(500).await;
    assert_eq!((pages[0].matching, pages[0].records.len()), (500, 50));
    assert!(pages.iter().all(|page| *page == alone[0]));
    // What nobody keeps is read for each: the values of originals that no question is about.
    assert!(loads_of_all < loads_of_one + 500, "{loads_of_all} for all, {loads_of_one} for one");
}
