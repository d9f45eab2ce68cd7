//! Who people are elsewhere.

use store::{StoreError, identities};

use crate::place::each_backend;
use crate::second_factors::account;

const ISSUER: &str = "https://login.example";

#[tokio::test]
async fn issuer_and_subject_together_open_one_account() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        let (ann, bob) = (account(&mut tx, 1, "ann@example.com").await, account(&mut tx, 2, "bob@example.com").await);
        identities::insert(&mut tx, ISSUER, "1", ann).await.unwrap();
        let again = identities::insert(&mut tx, ISSUER, "1", bob).await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
        identities::insert(&mut tx, "https://other.example", "1", bob).await.unwrap();
        identities::touch(&mut tx, ISSUER, "1").await.unwrap();
        assert_eq!(identities::find(&mut tx, ISSUER, "1").await.unwrap(), Some(ann));
        assert_eq!(identities::find(&mut tx, "https://other.example", "1").await.unwrap(), Some(bob));
        assert_eq!(identities::find(&mut tx, ISSUER, "2").await.unwrap(), None);
        assert!(identities::is_connected(&mut tx, ISSUER, ann).await.unwrap());
        assert!(!identities::is_connected(&mut tx, ISSUER, bob).await.unwrap());
        assert!(identities::delete_of(&mut tx, ISSUER, ann).await.unwrap());
        assert!(!identities::delete_of(&mut tx, ISSUER, ann).await.unwrap());
        tx.commit().await.unwrap();
    })
    .await;
}
