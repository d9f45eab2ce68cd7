//! What columns hold.

use proptest::prelude::*;
use std::collections::BTreeSet;
use tables::{Objects, Tables};

use crate::sample::{self, COLUMNS, KEY, waiting};

/// Writes records in batches of so many, with profiles gathered on the way.
async fn write_beside(objects: &Objects, rows: &[sample::Row], batch: usize) {
    let mut table = objects.table(KEY, &sample::schema()).await.unwrap().beside();
    for part in rows.chunks(batch) {
        table.write(sample::batch(part, 1)).unwrap();
    }
    tokio::task::spawn_blocking(move || table.publish().unwrap()).await.unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_profile_says_what_counting_by_hand_says(rows in sample::rows(60), group in 1..20_usize) {
        waiting(async {
            let objects = Objects::in_memory();
            sample::write(&objects, &rows, group).await;
            let profiles = Tables::new(objects, 1 << 20).profiles(KEY).await.unwrap();
            assert_eq!(profiles.iter().map(|profile| profile.name.as_str()).collect::<Vec<_>>(), COLUMNS);
            let good: Vec<Vec<Option<String>>> = rows.iter().filter(|row| !row.rejected).map(sample::Row::values).collect();
            for (at, profile) in profiles.iter().enumerate() {
                let values: Vec<&String> = good.iter().filter_map(|row| row[at].as_ref()).collect();
                let different: BTreeSet<&String> = values.iter().copied().collect();
                assert_eq!(profile.filled, i64::try_from(values.len()).unwrap());
                assert_eq!((profile.distinct, profile.distinct_is_exact), (i64::try_from(different.len()).unwrap(), true));
                assert!(profile.examples.iter().all(|example| different.contains(example)));
                assert!(profile.histogram.is_empty() || profile.histogram.iter().map(|bin| bin.count).sum::<i64>() == profile.filled);
                for frequent in &profile.frequent {
                    let count = values.iter().filter(|value| Some(**value) == frequent.value.as_ref()).count();
                    assert_eq!(frequent.count, i64::try_from(count).unwrap());
                }
            }
            let amounts = || rows.iter().filter(|row| !row.rejected).filter_map(|row| row.amount);
            let text = |digits| {
                let mut text = String::new();
                domain::canonical::write_decimal(digits, 2, &mut text);
                text
            };
            assert_eq!(profiles[2].min, amounts().min().map(text));
            assert_eq!(profiles[2].max, amounts().max().map(text));
            assert_eq!(profiles[2].sum.clone().unwrap_or_else(|| text(0)), text(amounts().sum()));
        });
    }

    #[test]
    fn what_is_found_while_a_table_is_written_is_what_is_found_in_it(rows in sample::rows(90), batch in 1..40_usize, group in 1..40_usize) {
        waiting(async {
            let (beside, read) = (Objects::in_memory(), Objects::in_memory());
            write_beside(&beside, &rows, batch).await;
            sample::write(&read, &rows, group).await;
            let (beside, read) = (Tables::new(beside, 1 << 20), Tables::new(read, 1 << 20));
            assert_eq!(beside.profiles(KEY).await.unwrap(), read.profiles(KEY).await.unwrap());
        });
    }
}
