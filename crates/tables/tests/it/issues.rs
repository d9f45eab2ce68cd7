//! Tables of issues.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use domain::{IssueCode, Part, RowIssue};
use tables::{Objects, Tables};

pub const KEY: &str = "projects/one/issues.parquet";

pub async fn write(objects: &Objects, issues: &[RowIssue]) {
    let texts = |text: fn(&RowIssue) -> Option<&str>| -> ArrayRef {
        Arc::new(issues.iter().map(text).collect::<StringArray>())
    };
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("row", Arc::new(issues.iter().map(|issue| issue.row).collect::<Int64Array>())),
        ("line", Arc::new(issues.iter().map(|issue| issue.line).collect::<Int64Array>())),
        ("column", texts(|issue| issue.column.as_deref())),
        ("code", texts(|issue| Some(issue.code.as_str()))),
        ("value", texts(|issue| issue.value.as_deref())),
        ("expected", texts(|issue| issue.expected.as_deref())),
    ];
    let batch =
        RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true)))
            .unwrap();
    let mut table = objects.table(KEY, &batch.schema()).await.unwrap();
    tokio::task::spawn_blocking(move || {
        table.write(&batch).unwrap();
        table.publish().unwrap();
    })
    .await
    .unwrap();
}

pub fn some() -> Vec<RowIssue> {
    let expected = Some("1,234.50".to_owned());
    vec![
        RowIssue { expected, ..RowIssue::of_value(2, Some(3), "amount", IssueCode::NotNumber, "twelve") },
        RowIssue::of_value(2, Some(3), "day", IssueCode::NotDate, "yesterday"),
        RowIssue::of_value(5, Some(6), "amount", IssueCode::NotNumber, "=1+1"),
        RowIssue { row: Some(7), ..RowIssue::of_file(IssueCode::Repeated) },
        RowIssue::of_file(IssueCode::CutOff),
    ]
}

#[tokio::test]
async fn issues_come_as_they_were_written_by_kind_and_by_column() {
    let objects = Objects::in_memory();
    write(&objects, &some()).await;
    let tables = Tables::new(objects, 1 << 20);
    let all = tables.issues(KEY, &Part::first(), None, None).await.unwrap();
    assert_eq!((all.rows, all.next), (some(), None));
    let of_kind = tables.issues(KEY, &Part::first(), Some(IssueCode::NotNumber), None).await.unwrap();
    assert_eq!(of_kind.rows, [some()[0].clone(), some()[2].clone()]);
    let of_column = tables.issues(KEY, &Part::first(), None, Some("day")).await.unwrap();
    assert_eq!(of_column.rows, [some()[1].clone()]);
    assert_eq!(tables.issues(KEY, &Part::first(), Some(IssueCode::NotDate), Some("amount")).await.unwrap().rows, []);
    assert_eq!(tables.issues_of(KEY, &[5, 2, 9]).await.unwrap(), some()[..3]);
}

#[tokio::test]
async fn issues_come_a_part_at_a_time_and_each_once() {
    let objects = Objects::in_memory();
    write(&objects, &some()).await;
    let tables = Tables::new(objects, 1 << 20);
    let (mut part, mut found) = (Part { after: None, limit: 2 }, Vec::new());
    loop {
        let page = tables.issues(KEY, &part, None, None).await.unwrap();
        found.extend(page.rows);
        match page.next {
            Some(next) => part.after = Some(next),
            None => break,
        }
    }
    assert_eq!(found, some());
}

#[tokio::test]
async fn a_file_without_issues_has_an_empty_table() {
    let objects = Objects::in_memory();
    write(&objects, &[]).await;
    let tables = Tables::new(objects, 1 << 20);
    assert_eq!(tables.issues(KEY, &Part::first(), None, None).await.unwrap().rows, []);
    assert_eq!(tables.issues(KEY, &Part::first(), Some(IssueCode::NotDate), Some("day")).await.unwrap().rows, []);
    assert_eq!(tables.issues_of(KEY, &[1]).await.unwrap(), []);
}
