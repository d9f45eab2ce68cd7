//! A layout as a person corrects it: every answer a text, as forms send it.

use serde::{Deserialize, Serialize};

use super::{AmountRule, DateOrder, DecimalMark, Layout};
use crate::fields::Fields;
use crate::ruleset::ColumnKind;
use crate::{AppError, ErrorKind};

/// What a person says about how a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LayoutForm {
    /// Which sheet or file of an archive; the one read now where nothing is said.
    pub part: String,
    /// How characters are written in bytes.
    pub encoding: String,
    /// What stands between values: the mark itself, or `tab`.
    pub delimiter: String,
    /// What values are wrapped in; `none` for nothing.
    pub quote: String,
    /// The line with the names of columns; 0 where there is none.
    pub header: String,
    /// The first line with a record.
    pub first: String,
    /// How many lines follow the last record.
    pub footer: String,
    /// What stands before decimals.
    pub decimal: String,
    /// In which order the parts of dates stand.
    pub dates: String,
    /// Where amounts come from: `debit-credit`, `marked`, or nothing.
    pub amount: String,
    /// The column of what goes out, or of amounts without a sign.
    pub amount_first: String,
    /// The column of what comes in, or of the markers.
    pub amount_second: String,
    /// Names and kinds of the columns, in order.
    pub columns: Vec<LayoutColumnForm>,
}

/// What a person says about a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LayoutColumnForm {
    /// What it is called here.
    pub name: String,
    /// What it holds.
    pub kind: String,
}

impl LayoutForm {
    /// The layout with what the person changed.
    ///
    /// # Errors
    ///
    /// Every field that cannot be read.
    pub fn apply(&self, layout: &Layout) -> Result<Layout, AppError> {
        let mut fields = Fields::default();
        let delimiter = fields.read("/delimiter", mark(&self.delimiter, layout.delimiter));
        let quote = fields.read("/quote", mark(&self.quote, layout.quote));
        let header = fields.read("/header", number(&self.header, layout.header.unwrap_or(0)));
        let first = fields.read("/first", number(&self.first, layout.first));
        let footer = fields.read("/footer", number(&self.footer, layout.footer));
        let decimal = fields.read("/decimal", choice(&self.decimal, layout.decimal));
        let dates = fields.read("/dates", choice(&self.dates, layout.dates));
        let amount = fields.read("/amount", self.amount_rule(layout));
        let columns = fields.read("/columns", self.columns(layout));
        let read = || {
            Some(Layout {
                part: said(&self.part).or_else(|| layout.part.clone()),
                encoding: said(&self.encoding).or_else(|| layout.encoding.clone()),
                delimiter: delimiter?,
                quote: quote?,
                header: Some(header?).filter(|line| *line > 0),
                first: first?.max(1),
                footer: footer?,
                decimal: decimal?,
                dates: dates?,
                amount: amount?,
                columns: columns?,
                ..layout.clone()
            })
        };
        read().ok_or_else(|| fields.refuse())
    }

    fn amount_rule(&self, layout: &Layout) -> Result<Option<AmountRule>, ErrorKind> {
        let column = |name: &str| {
            let known = layout.columns.iter().find(|column| column.name == name);
            known.map(|column| column.name.clone()).ok_or(ErrorKind::FieldRequired)
        };
        let (first, second) = (&self.amount_first, &self.amount_second);
        Ok(match self.amount.as_str() {
            "debit-credit" => Some(AmountRule::DebitCredit { debit: column(first)?, credit: column(second)? }),
            "marked" => Some(AmountRule::Marked { amount: column(first)?, marker: column(second)? }),
            _ => None,
        })
    }

    /// Columns that nothing was said about stay as they are.
    fn columns(&self, layout: &Layout) -> Result<Vec<super::LayoutColumn>, ErrorKind> {
        let mut columns = layout.columns.clone();
        for (column, said_of) in columns.iter_mut().zip(&self.columns) {
            if let Some(name) = said(&said_of.name) {
                column.name = name;
            }
            column.kind = choice(&said_of.kind, Some(column.kind))?.unwrap_or(column.kind);
        }
        let twice =
            columns.iter().enumerate().any(|(at, one)| columns[..at].iter().any(|other| other.name == one.name));
        if twice { Err(ErrorKind::FieldNameTwice) } else { Ok(columns) }
    }
}

fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn mark(text: &str, now: Option<char>) -> Result<Option<char>, ErrorKind> {
    let mut characters = text.chars();
    match (text, characters.next(), characters.next()) {
        ("", ..) => Ok(now),
        ("none", ..) => Ok(None),
        ("tab", ..) => Ok(Some('\t')),
        (_, Some(mark), None) => Ok(Some(mark)),
        _ => Err(ErrorKind::FieldTooLong { max: 1 }),
    }
}

fn number(text: &str, now: u32) -> Result<u32, ErrorKind> {
    const MOST: u32 = 1_000_000;
    match said(text) {
        None => Ok(now),
        Some(text) => {
            let number = text.parse().ok().filter(|number| *number <= MOST);
            number.ok_or(ErrorKind::FieldRange { min: 0, max: MOST.into() })
        }
    }
}

/// A word that a choice is written as.
trait Word: Sized {
    fn of(word: &str) -> Option<Self>;
}

impl Word for DecimalMark {
    fn of(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

impl Word for DateOrder {
    fn of(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

impl Word for ColumnKind {
    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

fn choice<T: Word>(word: &str, now: Option<T>) -> Result<Option<T>, ErrorKind> {
    match word {
        "" => Ok(now),
        word => T::of(word).map(Some).ok_or(ErrorKind::FieldType),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileFormat, LayoutColumn};

    fn layout() -> Layout {
        let column =
            |name: &str, kind| LayoutColumn { header: name.to_owned(), name: name.to_owned(), kind, width: None };
        Layout {
            format: FileFormat::Csv,
            packing: None,
            part: None,
            encoding: Some("utf-8".to_owned()),
            delimiter: Some(','),
            quote: Some('"'),
            escape: None,
            header: Some(1),
            header_rows: 1,
            first: 2,
            footer: 0,
            decimal: Some(DecimalMark::Point),
            dates: Some(DateOrder::YearMonthDay),
            amount: None,
            columns: vec![
                column("Day", ColumnKind::Date),
                column("Out", ColumnKind::Money),
                column("In", ColumnKind::Money),
            ],
        }
    }

    #[test]
    fn a_form_without_answers_changes_nothing() {
        assert_eq!(LayoutForm::default().apply(&layout()), Ok(layout()));
    }

    #[test]
    fn every_answer_counts() {
        let form = LayoutForm {
            delimiter: "tab".to_owned(),
            quote: "none".to_owned(),
            header: "0".to_owned(),
            first: "1".to_owned(),
            decimal: "comma".to_owned(),
            dates: "dmy".to_owned(),
            amount: "debit-credit".to_owned(),
            amount_first: "Out".to_owned(),
            amount_second: "In".to_owned(),
            columns: vec![LayoutColumnForm { name: " Booked ".to_owned(), kind: "text".to_owned() }],
            ..LayoutForm::default()
        };
        let read = form.apply(&layout()).unwrap();
        assert_eq!((read.delimiter, read.quote, read.header, read.first), (Some('\t'), None, None, 1));
        assert_eq!((read.decimal, read.dates), (Some(DecimalMark::Comma), Some(DateOrder::DayMonthYear)));
        assert_eq!(read.columns[0].name, "Booked");
        assert_eq!(read.columns[0].kind, ColumnKind::Text);
        assert_eq!(read.columns[1], layout().columns[1]);
        assert_eq!(read.amount, Some(AmountRule::DebitCredit { debit: "Out".to_owned(), credit: "In".to_owned() }));
    }

    #[test]
    fn every_answer_at_fault_is_named() {
        let form = LayoutForm {
            delimiter: "::".to_owned(),
            header: "-1".to_owned(),
            decimal: "dot".to_owned(),
            amount: "marked".to_owned(),
            columns: vec![LayoutColumnForm { name: "Out".to_owned(), kind: String::new() }],
            ..LayoutForm::default()
        };
        let refused = form.apply(&layout()).unwrap_err();
        let pointers: Vec<&str> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/delimiter", "/header", "/decimal", "/amount", "/columns"]);
    }
}
