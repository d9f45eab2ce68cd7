//! How a file is read: as it was found, as a person says, and as was remembered.

use domain::ruleset::ColumnKind;
use domain::{Because, Layout, LayoutColumnForm, LayoutForm, SourceForm, SourceState, VersionForm};

use super::super::*;
use super::{BANK, file, made, source};
use crate::jobs::run_one;
use crate::testing::{Fixture, Team};

fn as_text() -> LayoutForm {
    let column = |kind: &str| LayoutColumnForm { name: String::new(), kind: kind.to_owned() };
    LayoutForm { columns: ["date", "text", "text", "money"].map(column).into(), ..LayoutForm::default() }
}

fn because_of(found: &Source) -> Vec<Because> {
    found.reasons.iter().map(|reason| reason.because).collect()
}

#[tokio::test]
async fn what_a_person_corrects_is_remembered_for_files_with_the_same_headers() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let first = made(&team, "bank.csv", BANK).await;
    read_again(&team.services, &team.editor, team.id(), first, &as_text(), None).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    let corrected = source(&team, first).await;
    assert_eq!((corrected.row.state, corrected.shown.number), (SourceState::Ready, 2));
    assert_eq!(corrected.layout.as_ref().unwrap().columns[1].kind, ColumnKind::Text);
    assert!(because_of(&corrected).contains(&Because::Chosen));

    let alike = made(&team, "more.csv", &BANK.replace("INV", "BILL")).await;
    let alike = source(&team, alike).await;
    assert_eq!(alike.layout.as_ref().unwrap().columns[1].kind, ColumnKind::Text);
    assert!(because_of(&alike).contains(&Because::Remembered));
    let other = made(&team, "other.csv", &BANK.replace("Partner", "Name")).await;
    assert!(!because_of(&source(&team, other).await).contains(&Because::Remembered));
}

#[tokio::test]
async fn a_layout_that_contradicts_itself_is_refused() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let first = made(&team, "bank.csv", BANK).await;
    let mut layout: Layout = source(&team, first).await.layout.unwrap();
    layout.columns[1].name = "Date".to_owned();
    layout.columns[2].name = "#row".to_owned();
    layout.columns[3].name = String::new();
    let form = VersionForm { file: None, layout: Some(layout) };
    let refused = add_version(&team.services, &team.editor, team.id(), first, &form, None).await.unwrap_err();
    let pointers: Vec<&str> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/layout/columns/1/name", "/layout/columns/2/name", "/layout/columns/3/name"]);
}

#[tokio::test]
async fn statements_that_cover_the_same_days_are_noticed() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let statement = |number: &str| {
        format!(
            ":20:START\r\n:25:DE02120300000000202051\r\n:28C:{number}\r\n:60F:C261031EUR100,00\r\n\
             :61:2611021102C20,50NTRFNONREF//B1\r\n:86:Payment INV-1\r\n:62F:C261130EUR120,50\r\n-\r\n"
        )
    };
    let first = made(&team, "november.sta", &statement("11/1")).await;
    let first = source(&team, first).await;
    assert_eq!((first.statements.len(), first.row.issues), (1, 0), "{:?}", first.shown.problem);
    let second = made(&team, "again.sta", &statement("12/1")).await;
    let second = source(&team, second).await;
    let codes: Vec<&str> = second.issue_counts.iter().map(|count| count.code.as_str()).collect();
    assert_eq!(codes, ["statement.overlap"]);
    assert_eq!(second.row.state, SourceState::Ready, "it is for knowing only");
    let same = made(&team, "same.sta", &format!("{} ", statement("11/1"))).await;
    assert_eq!(source(&team, same).await.issue_counts[0].code.as_str(), "statement.twice");
}

#[tokio::test]
async fn a_layout_without_columns_is_a_wish() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let first = made(&team, "bank.csv", BANK).await;
    let layout = Layout { columns: Vec::new(), ..source(&team, first).await.layout.unwrap() };
    let file = file(&team, "bank2.csv", BANK).await;
    let form = SourceForm { name: "Wished".to_owned(), file, layout: Some(layout) };
    let row = create(&team.services, &team.editor, team.id(), &form).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    assert_eq!(source(&team, row.id).await.row.records, 3);
}

#[tokio::test]
async fn another_mark_between_values_finds_other_columns() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let content = "Day,Note|Amount\n2026-11-02,a|1.50\n2026-11-03,b|2.50\n2026-11-04,c|3.50\n2026-11-05,d|4.50\n";
    let first = made(&team, "bank.csv", content).await;
    let mark = if source(&team, first).await.layout.unwrap().delimiter == Some('|') { "," } else { "|" };
    let form = LayoutForm { delimiter: mark.to_owned(), ..LayoutForm::default() };
    read_again(&team.services, &team.editor, team.id(), first, &form, None).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    let again = source(&team, first).await;
    let layout = again.layout.unwrap();
    assert_eq!((layout.delimiter, again.row.records, again.row.rejected), (mark.chars().next(), 4, 0));
    assert_eq!(layout.columns.len(), 2);
    assert!(again.reasons.iter().any(|reason| reason.because == Because::Chosen));
}

#[tokio::test]
async fn only_what_was_corrected_is_carried_over() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let first = made(&team, "bank.csv", BANK).await;
    read_again(&team.services, &team.editor, team.id(), first, &as_text(), None).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    let later = format!("Account statement\nof November\n{BANK}").replace("Nordwind", "Northwind");
    let later = source(&team, made(&team, "later.csv", &later).await).await;
    let layout = later.layout.unwrap();
    assert_eq!((layout.header, later.row.records, later.row.rejected), (Some(3), 3, 0), "{:?}", later.reasons);
    assert_eq!(layout.columns[1].kind, ColumnKind::Text);
}

async fn again(team: &Team, id: SourceId, form: LayoutForm) -> Source {
    read_again(&team.services, &team.editor, team.id(), id, &form, None).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    source(team, id).await
}

fn headers(found: &Source) -> Vec<(&str, &str, &str)> {
    let columns = &found.layout.as_ref().unwrap().columns;
    columns.iter().map(|column| (column.header.as_str(), column.name.as_str(), column.kind.as_str())).collect()
}

fn gone(found: &Source) -> Vec<&str> {
    let gone = found.reasons.iter().filter(|reason| reason.because == Because::Gone);
    gone.filter_map(|reason| reason.column.as_deref()).collect()
}

#[tokio::test]
async fn the_columns_follow_the_line_of_names_that_a_person_chose() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let content = "Booked,Memo,Sum\nDate,Text,Amount\n2026-11-02,a,1.50\n2026-11-03,b,2.50\n2026-11-04,c,3.50\n";
    let first = made(&team, "bank.csv", content).await;
    for (line, names) in [("1", ["Booked", "Memo", "Sum"]), ("2", ["Date", "Text", "Amount"])] {
        let form = LayoutForm { header: line.to_owned(), first: "3".to_owned(), ..LayoutForm::default() };
        let found = again(&team, first, form).await;
        let read: Vec<&str> = headers(&found).into_iter().map(|(header, ..)| header).collect();
        assert_eq!((found.row.records, found.row.rejected), (3, 0), "line {line}");
        assert!(names.iter().zip(&read).all(|(name, read)| read.contains(name)), "{names:?} {read:?}");
        let sums: Vec<&str> = found.profiles.iter().filter_map(|profile| profile.sum.as_deref()).collect();
        assert_eq!(sums, ["7.50"], "line {line}");
    }
    let none = LayoutForm { header: "0".to_owned(), first: "3".to_owned(), ..LayoutForm::default() };
    let found = again(&team, first, none).await;
    let names: Vec<&str> = headers(&found).into_iter().map(|(_, name, _)| name).collect();
    assert_eq!(names, ["column 1", "column 2", "column 3"]);
}

#[tokio::test]
async fn what_a_person_set_stays_where_its_column_is_still_there_and_is_missed_where_not() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let content = "Date,'Place, code',Amount\n2026-11-02,'A, 1',1.50\n2026-11-03,'B, 2',2.50\n2026-11-04,'C, 3',3.50\n";
    let first = made(&team, "bank.csv", content).await;
    let single = LayoutForm { quote: "'".to_owned(), ..LayoutForm::default() };
    let wrapped = again(&team, first, single.clone()).await;
    assert_eq!(headers(&wrapped).len(), 3, "{:?}", headers(&wrapped));
    let column = |name: &str, kind: &str| LayoutColumnForm { name: name.to_owned(), kind: kind.to_owned() };
    let columns = vec![column("Booked on", "text"), column("Where", "text"), column("", "")];
    let said = again(&team, first, LayoutForm { columns, ..single }).await;
    assert_eq!(headers(&said)[0], ("Date", "Booked on", "text"));

    let torn = again(&team, first, LayoutForm { quote: "none".to_owned(), ..LayoutForm::default() }).await;
    let read = headers(&torn);
    assert_eq!(read.len(), 4, "{read:?}");
    assert_eq!(read[0], ("Date", "Booked on", "text"), "it is still there");
    assert_eq!(gone(&torn), ["Where"]);
    let is_chosen = |reason: &domain::Reason| reason.about == domain::LayoutPart::Quote;
    assert!(torn.reasons.iter().any(|reason| is_chosen(reason) && reason.because == Because::Chosen));
}

#[tokio::test]
async fn the_columns_follow_the_encoding_that_a_person_chose() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let content = "Buchung,Empfänger,Betrag\n02.11.2026,Müller,1.50\n03.11.2026,König,2.50\n";
    let first = made(&team, "bank.csv", content).await;
    assert_eq!(headers(&source(&team, first).await)[1].0, "Empfänger");
    let form = LayoutForm { encoding: "windows-1252".to_owned(), ..LayoutForm::default() };
    let other = again(&team, first, form).await;
    assert_eq!(headers(&other)[1].0, "EmpfÃ¤nger");
    assert_eq!((other.row.records, other.row.rejected), (2, 0));
}

/// More than is looked at before reading begins, and what comes last is another one than all before it.
#[tokio::test]
async fn an_amount_at_the_end_that_needs_more_places_than_all_before_it_is_kept() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let amount = |row: usize| match row {
        2 => "ninety".to_owned(),
        24_999 => "0.0625".to_owned(),
        row => format!("{row}.25"),
    };
    let line = |row: usize| format!("INV-{row},{},{}\n", "x".repeat(180), amount(row));
    let text = format!("Reference,Text,Amount\n{}", (0..25_000).map(line).collect::<String>());
    let made = made(&team, "amounts.csv", &text).await;
    let found = source(&team, made).await;
    assert_eq!(found.shown.problem, None);
    assert_eq!((found.row.records, found.row.rejected, found.row.issues), (24_999, 1, 1));
    assert_eq!((found.profiles[2].filled, found.profiles[2].min.as_deref()), (24_999, Some("0.0625")));
}
