//! Typed columns piece by piece: what comes of them is what comes of the whole file at once.

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use arrow_select::concat::concat_batches;
use proptest::prelude::*;

use crate::{FileError, Limits, Output, Pieces, Refusal, Stopped, read_typed, read_typed_in_pieces, write};

/// Keeps all pieces, as many as are wanted.
#[derive(Default)]
struct Kept {
    begun: usize,
    schema: Option<SchemaRef>,
    pieces: Vec<RecordBatch>,
    most: Option<usize>,
}

impl Pieces for Kept {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        self.begun += 1;
        self.schema = Some(schema.clone());
        self.pieces.clear();
        Ok(())
    }

    fn take(&mut self, rows: RecordBatch) -> Result<(), Stopped> {
        if self.most.is_some_and(|most| self.pieces.len() >= most) {
            return Err(Stopped);
        }
        self.pieces.push(rows);
        Ok(())
    }
}

impl Kept {
    fn read(text: &str) -> Result<Self, Refusal> {
        let mut kept = Self::default();
        read_typed_in_pieces(&text.as_bytes(), &Limits::default(), &mut kept)?;
        Ok(kept)
    }

    fn csv(&self) -> String {
        csv(&concat_batches(self.schema.as_ref().unwrap(), &self.pieces).unwrap())
    }
}

fn csv(batch: &RecordBatch) -> String {
    let mut text = Vec::new();
    write(batch, Output::Csv, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

proptest! {
    #[test]
    fn pieces_together_are_the_whole(
        rows in prop::collection::vec(("[a-z ]{0,9}", -900_i64..900, 0_u8..9, "[0-9]{1,3}"), 1..200), is_odd in any::<bool>(),
    ) {
        let line = |(at, (name, cents, day, count)): (usize, &(String, i64, u8, String))| {
            let odd = is_odd && at == rows.len() - 1;
            let count = if odd { "some" } else { count };
            format!("{name},{}.{:02},2026-01-0{},{count}\n", cents / 100, cents.abs() % 100, day + 1)
        };
        let text = format!("name,amount,day,count\n{}", rows.iter().enumerate().map(line).collect::<String>());
        let whole = read_typed(&text.as_bytes(), &Limits::default()).unwrap().batch;
        let kept = Kept::read(&text).unwrap();
        prop_assert_eq!(kept.csv(), csv(&whole));
        let kinds = |schema: &SchemaRef| schema.fields().iter().map(|field| field.data_type().is_numeric()).collect::<Vec<_>>();
        prop_assert_eq!(kinds(&kept.schema.clone().unwrap()), kinds(&whole.schema()));
    }
}

#[test]
fn a_column_with_a_value_of_no_kind_is_begun_anew_as_text() {
    let numbers: String = (0..200_000).map(|at| format!("{at}\n")).collect();
    let kept = Kept::read(&format!("count\n{numbers}many\n")).unwrap();
    assert_eq!(kept.begun, 2);
    assert!(kept.csv().ends_with("199999\nmany\n"));
}

#[test]
fn a_row_that_does_not_fit_is_refused_by_its_number() {
    let Err(Refusal::Row { issue }) = Kept::read("a,b\n1,2\n3\n4\n") else { panic!("it was taken") };
    assert_eq!(issue.row, Some(2));
}

#[test]
fn whoever_wants_no_more_gets_no_more() {
    let mut kept = Kept { most: Some(0), ..Kept::default() };
    let refused = read_typed_in_pieces(&"a,b\n1,2\n".as_bytes(), &Limits::default(), &mut kept);
    assert!(matches!(refused, Err(Refusal::File(FileError::Stopped(_)))), "{refused:?}");
}

/// Files in which amounts are spread over two columns, and what the amount of each row is.
const SPREAD: [(&str, &str); 3] = [
    ("Day,Debit,Credit\n2026-01-05,,10.00\n2026-01-06,4.50,\n2026-01-07,,3.25\n", "10.00 -4.50 3.25"),
    ("Day,Value,D/C\n2026-01-05,10.00,C\n2026-01-06,4.50,D\n2026-01-07,3.25,C\n", "10.00 -4.50 3.25"),
    ("Day,amount,Type\n2026-01-05,10.00,CR\n2026-01-06,4.50,DR\n2026-01-07,3.25,CR\n", "10.00 -4.50 3.25"),
];

#[test]
fn an_amount_that_is_spread_over_two_columns_is_one_and_its_parts_are_told() {
    for (text, amounts) in SPREAD {
        let whole = read_typed(&text.as_bytes(), &Limits::default()).unwrap().batch;
        assert_eq!(Kept::read(text).unwrap().csv(), csv(&whole));
        let table = csv(&whole);
        let last: Vec<&str> = table.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
        assert_eq!(last.join(" "), amounts);
        let schema = whole.schema();
        let is_part = |at: usize| schema.field(at).metadata().contains_key(domain::PART_OF_AMOUNT);
        assert_eq!((0..4).map(is_part).collect::<Vec<_>>(), [false, true, true, false]);
    }
}

#[test]
fn columns_in_which_not_every_row_has_its_amount_stay_as_they_are() {
    let rows: String = (1..200).map(|at| format!("{at}.00,\n,{at}.50\n")).collect();
    for odd in ["3.00,4.00\n", "3.00,some\n"] {
        let text = format!("Debit,Credit\n{rows}{odd}");
        let whole = read_typed(&text.as_bytes(), &Limits::default()).unwrap().batch;
        assert_eq!((whole.num_columns(), whole.num_rows()), (2, 399));
        assert!(csv(&whole).ends_with(odd), "{odd}");
        assert_eq!(Kept::read(&text).unwrap().csv(), csv(&whole));
    }
}
