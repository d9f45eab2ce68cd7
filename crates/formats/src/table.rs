//! Rows of texts to columns of values.

mod part;
mod survey;

use std::collections::HashMap;
use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema, SchemaRef};
use domain::ruleset::ColumnKind;
use domain::{
    AmountRule, DateOrder, DecimalMark, LINE_COLUMN, Layout, LayoutPart, PART_OF_AMOUNT, REJECTED_COLUMN, ROW_COLUMN,
    original_column,
};

use crate::FileError;
use crate::column::{Digits, Plan};
pub(crate) use part::Part;
pub(crate) use survey::Survey;

/// What the amount of records is called where it comes from several columns.
pub(crate) const AMOUNT: &str = "amount";

/// Takes rows, value by value.
pub(crate) trait Sink: Sized {
    /// Whether texts are kept, so that they have to be texts.
    const KEEPS_TEXT: bool = true;

    /// How many values of each row are looked at: those behind them may be left out.
    fn wanted(&self) -> usize {
        usize::MAX
    }

    /// A row begins, on a line of the file where it has lines, so many bytes behind where reading began.
    fn begin_row(&mut self, line: Option<i64>, at: u64);
    /// The next value of the row.
    fn value(&mut self, text: &[u8]);
    /// The row is over; its bytes tell it from others.
    fn end_row(&mut self, bytes: &[u8]);
    /// Something is the matter with the row.
    fn trouble(&mut self, code: domain::IssueCode, text: &[u8]);
    /// What is the matter with the row as a whole, and so with every value of it.
    fn row_trouble(&mut self, code: domain::IssueCode, text: &[u8]);
}

/// How rows of a layout become columns.
#[derive(Clone, Debug)]
pub(crate) struct Plans {
    pub(crate) columns: Vec<Plan>,
    /// Where the amount of records comes from.
    pub(crate) amount: Option<AmountPlan>,
    /// Whether rows shorter than the table are what the format leaves out, and no trouble.
    pub(crate) pads: bool,
    /// Whether texts are kept where they differ from how values are written here; else those that say there is no value.
    pub(crate) keeps_originals: bool,
    /// How many rows a part has, roughly; nothing where that is not known.
    pub(crate) rows: usize,
}

/// Columns by their places.
#[derive(Clone, Debug)]
pub(crate) struct AmountPlan {
    pub(crate) plan: Plan,
    pub(crate) source: AmountSource,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum AmountSource {
    /// What goes out; what comes in; whether what goes out carries its sign already.
    DebitCredit { debit: usize, credit: usize, is_signed: bool },
    /// Amounts, and which way they go.
    Marked { amount: usize, marker: usize },
}

impl AmountSource {
    const fn parts(self) -> [usize; 2] {
        match self {
            Self::DebitCredit { debit, credit, .. } => [debit, credit],
            Self::Marked { amount, marker } => [amount, marker],
        }
    }
}

impl Plans {
    /// The plans of a layout, before anything is known of the values.
    pub(crate) fn of(layout: &Layout) -> Result<Self, FileError> {
        let plan = |name: &str, kind: ColumnKind| Plan {
            name: name.to_owned(),
            kind,
            decimal: layout.decimal.unwrap_or(DecimalMark::Point),
            dates: layout.dates.unwrap_or(DateOrder::DayMonthYear),
            scale: None,
            is_whole: false,
            is_dictionary: kind.is_text(),
        };
        if layout.columns.is_empty() {
            return Err(FileError::Empty);
        }
        let columns: Vec<Plan> = layout.columns.iter().map(|column| plan(&column.name, column.kind)).collect();
        let places = places(&columns)?;
        let place = |name: &String| {
            places.get(name.as_str()).copied().ok_or_else(|| FileError::LayoutColumn { column: name.clone() })
        };
        let source = match &layout.amount {
            None => None,
            Some(AmountRule::DebitCredit { debit, credit }) => {
                Some(AmountSource::DebitCredit { debit: place(debit)?, credit: place(credit)?, is_signed: false })
            }
            Some(AmountRule::Marked { amount, marker }) => {
                Some(AmountSource::Marked { amount: place(amount)?, marker: place(marker)? })
            }
        };
        let amount = source.map(|source| AmountPlan { plan: plan(AMOUNT, ColumnKind::Money), source });
        if amount.is_some() && places.contains_key(AMOUNT) {
            return Err(FileError::Layout { about: LayoutPart::Amount });
        }
        check_amounts(&columns, amount.as_ref())?;
        Ok(Self { columns, amount, pads: false, keeps_originals: true, rows: 0 })
    }

    /// The plans that numbers need of which so much was seen.
    pub(crate) fn fitting(&self, seen: &[Digits]) -> Self {
        let mut plans = self.clone();
        for (plan, digits) in plans.columns.iter_mut().zip(seen) {
            plan.scale = Some(digits.scale);
            plan.is_whole = plan.kind == ColumnKind::Number && digits.scale == 0 && !digits.is_long;
        }
        if let Some(amount) = &mut plans.amount {
            let scale = match &mut amount.source {
                AmountSource::DebitCredit { debit, credit, is_signed } => {
                    *is_signed = seen[*debit].negative > seen[*debit].positive;
                    seen[*debit].scale.max(seen[*credit].scale)
                }
                AmountSource::Marked { amount, .. } => seen[*amount].scale,
            };
            amount.plan.scale = Some(scale);
        }
        plans
    }

    /// Whether numbers become the same columns as with the other plans.
    pub(crate) fn keep_alike(&self, other: &Self) -> bool {
        let alike = |(one, other): (&Plan, &Plan)| (one.scale, one.is_whole) == (other.scale, other.is_whole);
        self.columns.iter().zip(&other.columns).all(alike)
    }

    /// Whether debits carry their sign already.
    pub(crate) fn is_signed(&self) -> bool {
        let source = self.amount.as_ref().map(|amount| amount.source);
        matches!(source, Some(AmountSource::DebitCredit { is_signed: true, .. }))
    }

    /// The columns of the table, once all plans are complete.
    pub(crate) fn schema(&self) -> SchemaRef {
        let plain = |name: &str, kind: DataType, nullable: bool| Field::new(name, kind, nullable);
        let mut fields = vec![
            plain(ROW_COLUMN, DataType::Int64, false),
            plain(LINE_COLUMN, DataType::Int64, true),
            plain(REJECTED_COLUMN, DataType::Boolean, false),
        ];
        let parts = self.amount.as_ref().map_or([usize::MAX; 2], |amount| amount.source.parts());
        let noted = |(at, plan)| if parts.contains(&at) { part_of_amount(field(plan)) } else { field(plan) };
        fields.extend(self.all().enumerate().map(noted));
        let typed = self.all().filter(|plan| !plan.is_text());
        fields.extend(typed.map(|plan| plain(&original_column(&plan.name), DataType::Utf8, true)));
        Arc::new(Schema::new(fields))
    }

    /// The plans of the columns of the file, and of the amount.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Plan> {
        self.columns.iter().chain(self.amount.as_ref().map(|amount| &amount.plan))
    }
}

/// A column of the table; the kind is not always to be seen from the type.
pub(crate) fn field(plan: &Plan) -> Field {
    typed_field(plan, plan.data_type())
}

pub(crate) fn typed_field(plan: &Plan, data_type: DataType) -> Field {
    let kind = serde_json::to_value(plan.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
    let notes = HashMap::from([("kind".to_owned(), kind.unwrap_or_default())]);
    Field::new(&plan.name, data_type, true).with_metadata(notes)
}

fn part_of_amount(field: Field) -> Field {
    let mut notes = field.metadata().clone();
    notes.insert(PART_OF_AMOUNT.to_owned(), String::new());
    field.with_metadata(notes)
}

fn places(columns: &[Plan]) -> Result<HashMap<&str, usize>, FileError> {
    let mut places = HashMap::new();
    for (at, column) in columns.iter().enumerate() {
        let is_ours = column.name.starts_with(['#', '~']) || column.name.is_empty();
        if is_ours || places.insert(column.name.as_str(), at).is_some() {
            return Err(FileError::Layout { about: LayoutPart::Column });
        }
    }
    Ok(places)
}

/// Amounts can only come from columns of amounts.
fn check_amounts(columns: &[Plan], amount: Option<&AmountPlan>) -> Result<(), FileError> {
    let fits = match amount.map(|amount| amount.source) {
        None => true,
        Some(AmountSource::DebitCredit { debit, credit, .. }) => {
            debit != credit && columns[debit].kind.is_amount() && columns[credit].kind.is_amount()
        }
        Some(AmountSource::Marked { amount, marker }) => columns[amount].kind.is_amount() && columns[marker].is_text(),
    };
    if fits { Ok(()) } else { Err(FileError::Layout { about: LayoutPart::Amount }) }
}
