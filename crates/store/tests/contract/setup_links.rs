//! Links of the first start.

use chrono::TimeDelta;
use store::setup_links;

use crate::place::{each_backend, start};

#[tokio::test]
async fn a_link_counts_until_one_is_used_or_its_time_is_over() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        let later = start() + TimeDelta::hours(1);
        for hash in [[1; 32], [2; 32]] {
            setup_links::insert(&mut tx, &hash, later).await.unwrap();
        }
        setup_links::insert(&mut tx, &[3; 32], start()).await.unwrap();
        assert!(setup_links::is_live(&mut tx, &[1; 32]).await.unwrap());
        assert!(!setup_links::is_live(&mut tx, &[3; 32]).await.unwrap());
        assert!(!setup_links::is_live(&mut tx, &[4; 32]).await.unwrap());
        assert_eq!(setup_links::delete_expired(&mut tx).await.unwrap(), 1);
        assert!(setup_links::use_up(&mut tx, &[1; 32]).await.unwrap());
        assert!(!setup_links::use_up(&mut tx, &[2; 32]).await.unwrap(), "the first use took all of them");
        setup_links::insert(&mut tx, &[5; 32], later).await.unwrap();
        clock.advance(TimeDelta::hours(1));
        assert!(!setup_links::use_up(&mut tx, &[5; 32]).await.unwrap());
    })
    .await;
}
