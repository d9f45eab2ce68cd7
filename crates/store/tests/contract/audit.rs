//! The audit: places without gaps, whoever writes at the same time.

use chrono::TimeDelta;
use domain::ProjectId;
use store::audit::{self, Line, Narrowed};
use store::{Store, Tx};
use uuid::Uuid;

use crate::place::{each_backend, start};

fn line(sequence: i64, subject: &str) -> Line {
    Line {
        sequence,
        at: start() + TimeDelta::hours(sequence),
        actor_kind: "person".to_owned(),
        actor_id: Some(Uuid::from_u128(1)),
        actor: "Ann@example.com".to_owned(),
        address: Some("192.0.2.7".to_owned()),
        request_id: None,
        project_id: (sequence == 2).then_some(Uuid::from_u128(7)),
        action: if sequence == 1 { "site.set-up" } else { "project.created" }.to_owned(),
        subject_kind: "project".to_owned(),
        subject_id: "7".to_owned(),
        subject: subject.to_owned(),
        before: None,
        after: Some("{}".to_owned()),
        hash: vec![u8::try_from(sequence).unwrap(); 32],
    }
}

async fn write(tx: &mut Tx, subject: &str) -> i64 {
    let (sequence, _) = audit::take_place(tx).await.unwrap();
    audit::append(tx, &line(sequence, subject), &[9; 32]).await.unwrap();
    sequence
}

async fn three_lines(store: &Store) {
    let mut tx = store.write_durable().await.unwrap();
    for subject in ["Ünïque", "100%", "third"] {
        write(&mut tx, subject).await;
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn lines_follow_one_another_and_the_head_is_the_last() {
    each_backend(async |store, _| {
        let mut tx = store.read().await.unwrap();
        assert_eq!(audit::find_head(&mut tx).await.unwrap(), None);
        drop(tx);
        three_lines(&store).await;
        let mut tx = store.write_durable().await.unwrap();
        let head = audit::find_head(&mut tx).await.unwrap().unwrap();
        assert_eq!((head.sequence, head.hash, head.seal), (3, vec![3; 32], vec![9; 32]));
        assert_eq!(audit::take_place(&mut tx).await.unwrap(), (4, vec![3; 32]));
        drop(tx);
        let mut tx = store.read().await.unwrap();
        let lines = audit::read_after(&mut tx, 1, 9).await.unwrap();
        assert_eq!(lines, [line(2, "100%"), line(3, "third")]);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_narrowed_and_goes_on_where_it_stopped() {
    each_backend(async |store, _| {
        three_lines(&store).await;
        let mut tx = store.read().await.unwrap();
        let mut found = async |narrowed: Narrowed, before, limit| {
            let lines = audit::list(&mut tx, &narrowed, before, limit).await.unwrap();
            lines.into_iter().map(|line| line.sequence).collect::<Vec<_>>()
        };
        let search = |text: &str| Narrowed { search: Some(text.to_owned()), ..Narrowed::default() };
        assert_eq!(found(Narrowed::default(), None, 2).await, [3, 2]);
        assert_eq!(found(Narrowed::default(), Some(2), 2).await, [1]);
        assert_eq!(found(search("üNÏQ"), None, 9).await, [1]);
        assert_eq!(found(search("0%"), None, 9).await, [2]);
        assert_eq!(found(search("1_0"), None, 9).await, [0; 0]);
        assert_eq!(found(search("ann@EXAMPLE"), None, 9).await, [3, 2, 1]);
        let action = Some("site.set-up".to_owned());
        assert_eq!(found(Narrowed { action, ..Narrowed::default() }, None, 9).await, [1]);
        let project = Some(ProjectId(Uuid::from_u128(7)));
        assert_eq!(found(Narrowed { project, ..Narrowed::default() }, None, 9).await, [2]);
        let (from, until) = (Some(start() + TimeDelta::hours(2)), Some(start() + TimeDelta::hours(3)));
        assert_eq!(found(Narrowed { from, until, ..Narrowed::default() }, None, 9).await, [2]);
    })
    .await;
}

#[tokio::test]
async fn many_writers_at_once_leave_no_gap() {
    each_backend(async |store, _| {
        let writers = (0..20).map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut tx = store.write_durable().await.unwrap();
                write(&mut tx, "x").await;
                // Every third changes its mind.
                if number % 3 == 0 { drop(tx) } else { tx.commit().await.unwrap() }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let lines = audit::read_after(&mut tx, 0, 99).await.unwrap();
        let places: Vec<i64> = lines.iter().map(|line| line.sequence).collect();
        assert_eq!(places, (1..=13).collect::<Vec<_>>());
    })
    .await;
}
