//! A store that fails in the middle: nothing half is ever visible.

use std::sync::Arc;

use domain::{Part, RecordQuery};
use tables::{Objects, TableError, Tables, Which};

use crate::sample::{self, KEY};
use crate::store::Failing;

async fn try_to_write(objects: &Objects) -> Result<(), TableError> {
    let mut table = objects.table(KEY, &sample::schema()).await?;
    let written = tokio::task::spawn_blocking(move || {
        table.write(&sample::batch(&[], 1))?;
        table.publish()
    });
    written.await.unwrap().map(drop)
}

#[tokio::test]
async fn whichever_call_fails_no_half_table_is_visible_and_the_next_attempt_works() {
    for call in 0.. {
        let store = Failing::new();
        let objects = Objects::of(Arc::clone(&store) as _);
        store.fail_at(call);
        let written = try_to_write(&objects).await;
        store.fail_at(usize::MAX);
        if written.is_ok() {
            assert!(call > 0);
            break;
        }
        assert_eq!(objects.list("projects").await.unwrap(), [], "call {call}");
        try_to_write(&objects).await.unwrap();
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
