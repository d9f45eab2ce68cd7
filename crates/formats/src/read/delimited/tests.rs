use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use arrow_select::concat::concat_batches;
use domain::{AmountRule, Layout, RowIssue};
use proptest::prelude::*;

use super::*;
use crate::tests::packed;
use crate::{Stopped, Wish, sniff};

/// All that a receiver is given, and how often it was begun.
#[derive(Default)]
struct Given {
    begun: usize,
    schema: Option<SchemaRef>,
    batches: Vec<RecordBatch>,
    issues: Vec<RowIssue>,
    done: u64,
}

impl Given {
    fn table(&self) -> RecordBatch {
        concat_batches(self.schema.as_ref().unwrap(), &self.batches).unwrap()
    }
}

impl Receiver for Given {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        *self = Self { begun: self.begun + 1, schema: Some(schema.clone()), done: self.done, ..Self::default() };
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        self.batches.push(batch);
        Ok(())
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.issues.push(issue);
        Ok(())
    }

    fn progress(&mut self, done: u64, of: u64) -> Result<(), Stopped> {
        assert!(self.done <= done && done <= of, "{} then {done} of {of}", self.done);
        self.done = done;
        Ok(())
    }
}

fn once(content: &dyn Content, layout: &Layout) -> (Given, ReadFile) {
    let mut given = Given::default();
    let file = read(content, layout, &Limits::default(), &mut given).unwrap();
    assert_eq!(given.done, content.size());
    (given, file)
}

/// Reads as when every value is looked at before the first is taken.
fn twice(content: &dyn Content, layout: &Layout) -> (Given, ReadFile) {
    let (mut given, limits) = (Given::default(), Limits::default());
    let content = &Followed::new(content);
    let text = Delimited { content, layout, limits: &limits };
    let mut way = Way { content, began: 0, reached: 0 };
    let surveyed = text.survey(&text.first_look().unwrap(), &mut way, &mut given).unwrap();
    let file = text.take(&surveyed, &mut way, &mut given).map_err(Broken::certainly).unwrap();
    (given, file)
}

fn layout(text: &str) -> Layout {
    sniff(&text.as_bytes(), &Wish::default(), &Limits::default()).unwrap().layout
}

fn named(layout: &mut Layout, kinds: &[(&str, &str)]) {
    let columns = kinds.iter().map(|(name, kind)| serde_json::json!({"name": name, "header": name, "kind": kind}));
    layout.columns = columns.map(|column| serde_json::from_value(column).unwrap()).collect();
}

fn number(kind: u32, at: usize) -> String {
    match kind {
        0..=19 => format!("{at}"),
        20..=23 => format!("-{at}.5"),
        24 => format!("{at}.{:03}", at % 1_000),
        25 => "12345678901234567890".to_owned(),
        26 => "n/a".to_owned(),
        27 => format!("99999999999999999999999999999999999.{:04}", at % 10_000),
        28 => "seven".to_owned(),
        _ => String::new(),
    }
}

/// Texts of three columns: words, numbers and amounts, of which rare ones need more room than those before them.
fn texts() -> impl Strategy<Value = String> {
    let usual = prop_oneof![9 => 0..20_u32, 1 => 0..30_u32];
    let rows = prop::collection::vec((usual.clone(), usual, prop::bool::weighted(0.02)), 1..160);
    rows.prop_map(|rows| {
        let row = |(at, (one, other, quoted)): (usize, (u32, u32, bool))| {
            let word = if quoted { "\"two\nlines\"".to_owned() } else { format!("word {}", at % 7) };
            format!("{word},{},{}\n", number(one, at), number(other, at))
        };
        format!("word,count,amount\n{}", rows.into_iter().enumerate().map(row).collect::<String>())
    })
}

proptest! {
    #[test]
    fn text_read_once_is_as_if_all_values_were_seen_before(
        text in texts(),
        footer in prop_oneof![4 => Just(0_u32), 1 => 1..3_u32],
        is_packed in any::<bool>(),
        splits in any::<bool>(),
    ) {
        let mut layout = Layout { footer, first: 2, ..layout("word,count,amount\nword 1,7,8\nword 2,9,10\n") };
        named(&mut layout, &[("word", "text"), ("count", "number"), ("amount", "number")]);
        if splits {
            named(&mut layout, &[("word", "text"), ("out", "money"), ("in", "money")]);
            layout.amount = Some(AmountRule::DebitCredit { debit: "out".to_owned(), credit: "in".to_owned() });
        }
        let mut bytes = text.into_bytes();
        if is_packed {
            bytes = packed(&bytes);
            layout.packing = Some(domain::Packing::Gzip);
        }
        let ((one, file), (other, of_two)) = (once(&bytes, &layout), twice(&bytes, &layout));
        prop_assert_eq!(one.schema.clone(), other.schema.clone());
        prop_assert_eq!(one.table(), other.table());
        prop_assert_eq!(one.issues, other.issues);
        prop_assert_eq!(file, of_two);
        prop_assert!(one.begun <= TRIES + 1);
    }
}

/// Whole numbers, with others in some rows.
fn numbers(rows: usize, others: &[(usize, &str)]) -> String {
    let of =
        |row| others.iter().find(|(at, _)| *at == row).map_or_else(|| format!("{row}"), |(_, text)| (*text).to_owned());
    format!("name,number\n{}", (0..rows).map(|row| format!("name {row},{}\n", of(row))).collect::<String>())
}

fn begun(text: &str) -> usize {
    let mut layout = layout("name,number\nname 1,7\nname 2,8\n");
    named(&mut layout, &[("name", "text"), ("number", "number")]);
    let (given, _) = once(&text.as_bytes(), &layout);
    assert_eq!(given.table(), twice(&text.as_bytes(), &layout).0.table());
    given.begun
}

#[test]
fn text_whose_first_rows_are_like_the_others_is_read_once() {
    assert_eq!(begun(&numbers(4_000, &[])), 1);
    assert_eq!(begun(&numbers(4_000, &[(3, "0.25")])), 1);
}

#[test]
fn a_number_in_the_last_row_that_needs_another_column_makes_all_void() {
    assert_eq!(begun(&numbers(4_000, &[(3_999, "0.25")])), 2);
    assert_eq!(begun(&numbers(4_000, &[(3_999, "12345678901234567890")])), 2);
}

#[test]
fn text_that_brings_something_new_each_time_is_surveyed() {
    let new: Vec<String> = (1..20).map(|places| format!("0.{}", "1".repeat(places))).collect();
    let rows: Vec<(usize, &str)> = new.iter().enumerate().map(|(at, text)| (400 * (at + 6), text.as_str())).collect();
    assert_eq!(begun(&numbers(12_000, &rows)), TRIES + 1);
}
