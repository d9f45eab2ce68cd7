//! Tables that are not what was written.

use bytes::Bytes;
use domain::{Part, RecordQuery};
use proptest::prelude::*;
use tables::{Objects, TableError, Tables, Which};

use crate::sample::{self, KEY, Row, waiting};

/// More than what stands between the records and the description of the columns.
const INDEX: usize = 2_000;

fn many() -> Vec<Row> {
    let row = |at: i128| Row {
        rejected: at % 5 == 0,
        name: Some(format!("name {}", at % 7)),
        note: Some(format!("note number {at}")),
        amount: Some(at * 37),
        wide: None,
        day: Some(20_000),
        at: None,
        flag: Some(true),
        original: None,
    };
    (0..500).map(row).collect()
}

async fn bytes(objects: &Objects) -> Vec<u8> {
    let size = objects.size(KEY).await.unwrap();
    objects.read_range(KEY, 0..size).await.unwrap().to_vec()
}

async fn put(objects: &Objects, bytes: Vec<u8>) {
    let mut writer = objects.write(KEY).await.unwrap();
    writer.write(Bytes::from(bytes)).await.unwrap();
    writer.finish().await.unwrap();
}

/// Asks everything there is to ask.
async fn ask(tables: &Tables) -> Result<(), TableError> {
    let sorted = RecordQuery {
        search: Some("o".to_owned()),
        sort: Some(domain::RecordSort { column: "note".to_owned(), descending: true }),
        ..RecordQuery::default()
    };
    tables.page(KEY, &RecordQuery::default(), &Part::first(), Which::All).await?;
    tables.page(KEY, &sorted, &Part::first(), Which::Good).await?;
    tables.profiles(KEY).await?;
    tables.batch(KEY, &[], Which::All).await?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_table_that_is_cut_is_said_to_be_damaged(kept in 0.0..1.0_f64) {
        waiting(async {
            let objects = Objects::in_memory();
            sample::write(&objects, &many(), 200).await;
            let mut whole = bytes(&objects).await;
            whole.truncate((whole.len() as f64 * kept) as usize);
            put(&objects, whole).await;
            assert!(matches!(ask(&Tables::new(objects, 1 << 24)).await, Err(TableError::Damaged { .. })));
        });
    }

    #[test]
    fn a_byte_that_changed_among_the_records_is_noticed_and_no_other_does_harm(at in 0.0..1.0_f64, flipped in 1..=255_u8) {
        waiting(async {
            let objects = Objects::in_memory();
            let facts = sample::write(&objects, &many(), 200).await;
            let mut whole = bytes(&objects).await;
            let at = (whole.len() as f64 * at) as usize;
            let length = whole[whole.len() - 8..whole.len() - 4].try_into().unwrap();
            let records = whole.len() - 8 - u32::from_le_bytes(length) as usize - INDEX;
            whole[at] ^= flipped;
            put(&objects, whole).await;
            assert!(matches!(objects.verify(KEY, &facts.sha256).await, Err(TableError::Damaged { .. })));
            let asked = ask(&Tables::new(objects, 1 << 24)).await;
            assert!(at >= records || matches!(asked, Err(TableError::Damaged { .. })), "byte {at}: {asked:?}");
        });
    }
}
