//! What a file of records says of itself, in the language of whoever takes it.

use app::i18n::{Arg, Localizer};
use domain::{RecordFilter, RecordSort};
use service::sources::{ExportFacts, ExportNotes};

/// The words of a file of records.
pub(crate) fn export_notes(localizer: &Localizer, facts: &ExportFacts) -> ExportNotes {
    let text = |id: &str| localizer.text(id, &[]);
    ExportNotes {
        records: text("records-title"),
        notes: text("export-notes"),
        count: text("export-count"),
        sum: text("export-sum"),
        cut: text("export-cut"),
        lines: lines(localizer, facts),
    }
}

fn lines(localizer: &Localizer, facts: &ExportFacts) -> Vec<(String, String)> {
    let text = |id: &str| localizer.text(id, &[]);
    let mut lines = vec![(text("export-total"), localizer.formatter().integer(facts.total))];
    if let Some((source, version)) = &facts.source {
        lines.push((text("export-source"), source.clone()));
        lines.push((text("version-number"), localizer.formatter().integer(*version)));
    }
    lines.push((text("export-file"), facts.file.clone()));
    lines.push((text("records-rows"), text(&format!("records-rows-{}", facts.which))));
    let search = facts.query.search.iter().map(|search| (text("records-search"), search.clone()));
    lines.extend(search);
    lines.extend(facts.query.filters.iter().map(|asked| (text("export-filter"), filter(localizer, asked))));
    lines.extend(facts.query.sort.iter().map(|sort| (text("export-sort"), order(localizer, sort))));
    if let Some((at, who)) = &facts.made {
        lines.push((text("export-at"), at.format("%Y-%m-%d %H:%M:%S %:z").to_string()));
        lines.push((text("export-by"), who.clone()));
    }
    lines
}

fn filter(localizer: &Localizer, filter: &RecordFilter) -> String {
    let test = localizer.text(&format!("filter-test-{}", filter.test), &[]);
    [filter.column.as_str(), test.as_str(), filter.value.as_str()].join(" ").trim_end().to_owned()
}

fn order(localizer: &Localizer, sort: &RecordSort) -> String {
    match sort.descending {
        true => localizer.text("export-largest-first", &[("column", Arg::from(sort.column.clone()))]),
        false => sort.column.clone(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::{FilterTest, Locale, RecordQuery, Which};

    use super::*;

    fn facts() -> ExportFacts {
        let filter = |test, value: &str| RecordFilter { column: "Amount".to_owned(), test, value: value.to_owned() };
        ExportFacts {
            source: Some(("Bank".to_owned(), 2)),
            file: "november.csv".to_owned(),
            which: Which::Good,
            query: RecordQuery {
                search: Some("rent".to_owned()),
                filters: vec![filter(FilterTest::From, "100.00"), filter(FilterTest::Present, "")],
                sort: Some(RecordSort { column: "Amount".to_owned(), descending: true }),
            },
            total: 1_200,
            made: Some((
                DateTime::parse_from_rfc3339("2026-11-21T10:00:00+01:00").unwrap(),
                "ann@example.com".to_owned(),
            )),
        }
    }

    #[test]
    fn a_file_says_where_it_comes_from_and_what_was_asked() {
        let notes = export_notes(Localizer::of(Locale::En), &facts());
        let lines: Vec<String> = notes.lines.iter().map(|(about, note)| format!("{about}: {note}")).collect();
        assert_eq!(
            lines,
            [
                "Rows there are: 1,200",
                "Source: Bank",
                "Version: 2",
                "File: november.csv",
                "Rows: Read",
                "Search in all columns: rent",
                "Filter: Amount from 100.00",
                "Filter: Amount has a value",
                "Sorted by: Amount, the largest first",
                "Made on: 2026-11-21 10:00:00 +01:00",
                "Made by: ann@example.com",
            ]
        );
    }

    #[test]
    fn every_language_has_words_for_it() {
        for locale in Locale::ALL {
            let notes = export_notes(Localizer::of(locale), &facts());
            let words = [notes.records, notes.notes, notes.count, notes.sum, notes.cut];
            assert!(words.iter().all(|word| !word.is_empty() && !word.contains("export-")), "{locale}: {words:?}");
        }
    }
}
