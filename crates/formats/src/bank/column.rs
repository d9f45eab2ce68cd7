//! The columns of a table of entries.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, Date32Builder, Decimal128Builder, StringBuilder};
use arrow_schema::{DataType, Field as Column, Schema, SchemaRef};
use chrono::NaiveDate;
use domain::ruleset::ColumnKind;
use domain::{IssueCode, LINE_COLUMN, Layout, LayoutPart, REJECTED_COLUMN, ROW_COLUMN, original_column};

use super::amount::Amount;
use super::entry::{Entry, Field, Value};
use super::measured::Measured;
use crate::FileError;

pub(super) enum Builder {
    Text(StringBuilder),
    Day(Date32Builder),
    Number(Decimal128Builder, u8),
    Flag(BooleanBuilder),
}

pub(super) struct TableColumn {
    pub(super) field: Field,
    pub(super) name: String,
    pub(super) values: Builder,
    /// The texts in the file, where values are none.
    pub(super) originals: Option<StringBuilder>,
}

pub(super) fn columns(layout: &Layout, measured: &Measured) -> Result<Vec<TableColumn>, FileError> {
    let column = |column: &domain::LayoutColumn| {
        let field = Field::ALL.iter().copied().find(|field| field.name() == column.header);
        let field = field.ok_or_else(|| FileError::LayoutColumn { column: column.header.clone() })?;
        let is_text = is_text(column.kind);
        if !is_text && is_text_of(field) || !is_text && column.kind != field.kind() && !both_amounts(column.kind, field)
        {
            return Err(FileError::Layout { about: LayoutPart::Column });
        }
        let values = if is_text { Builder::Text(StringBuilder::new()) } else { Builder::of(field, measured) };
        let originals = (!is_text).then(StringBuilder::new);
        Ok(TableColumn { field, name: column.name.clone(), values, originals })
    };
    layout.columns.iter().map(column).collect()
}

fn is_text(kind: ColumnKind) -> bool {
    matches!(kind, ColumnKind::Text | ColumnKind::Reference)
}

fn is_text_of(field: Field) -> bool {
    is_text(field.kind())
}

fn both_amounts(kind: ColumnKind, field: Field) -> bool {
    kind.is_amount() && field.kind().is_amount()
}

pub(super) fn schema(layout: &Layout, columns: &[TableColumn]) -> SchemaRef {
    let mut fields = vec![
        Column::new(ROW_COLUMN, DataType::Int64, false),
        Column::new(LINE_COLUMN, DataType::Int64, true),
        Column::new(REJECTED_COLUMN, DataType::Boolean, false),
    ];
    fields.extend(columns.iter().zip(&layout.columns).map(|(column, described)| {
        let kind = [("kind".to_owned(), described.kind.as_str().to_owned())];
        Column::new(&column.name, column.values.stored(), true).with_metadata(kind.into())
    }));
    let typed = columns.iter().filter(|column| column.originals.is_some());
    fields.extend(typed.map(|column| Column::new(original_column(&column.name), DataType::Utf8, true)));
    Arc::new(Schema::new(fields))
}

impl Builder {
    fn of(field: Field, measured: &Measured) -> Self {
        match field.kind() {
            ColumnKind::Money | ColumnKind::Number => {
                let scale = measured.scale(field);
                let stored = DataType::Decimal128(38, i8::try_from(scale).unwrap_or(i8::MAX));
                Self::Number(Decimal128Builder::new().with_data_type(stored), scale)
            }
            ColumnKind::Date => Self::Day(Date32Builder::new()),
            ColumnKind::Boolean => Self::Flag(BooleanBuilder::new()),
            ColumnKind::Text | ColumnKind::Reference | ColumnKind::DateTime => Self::Text(StringBuilder::new()),
        }
    }

    fn stored(&self) -> DataType {
        match self {
            Self::Text(_) => DataType::Utf8,
            Self::Day(_) => DataType::Date32,
            Self::Number(_, scale) => DataType::Decimal128(38, i8::try_from(*scale).unwrap_or(i8::MAX)),
            Self::Flag(_) => DataType::Boolean,
        }
    }

    pub(super) fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(values) => Arc::new(values.finish()),
            Self::Day(values) => Arc::new(values.finish()),
            Self::Number(values, _) => Arc::new(values.finish()),
            Self::Flag(values) => Arc::new(values.finish()),
        }
    }

    /// Appends a value, and answers with its text in one way; none where it does not fit the column.
    fn push(&mut self, value: Option<&Value>) -> Option<String> {
        match (self, value) {
            (Self::Day(days), Some(Value::Day(day))) => {
                days.append_value(days_since_1970(*day));
                Some(day.to_string())
            }
            (Self::Number(numbers, scale), Some(Value::Number(amount))) => {
                let units = amount.at_scale(*scale);
                numbers.append_option(units);
                units.map(|units| Amount::new(units, *scale).to_text())
            }
            (Self::Flag(flags), Some(Value::Flag(flag))) => {
                flags.append_value(*flag);
                Some(flag.to_string())
            }
            (Self::Text(texts), Some(Value::Text(text))) => {
                texts.append_value(text);
                Some(text.clone())
            }
            (builder, _) => {
                builder.push_missing();
                None
            }
        }
    }

    fn push_missing(&mut self) {
        match self {
            Self::Text(values) => values.append_null(),
            Self::Day(values) => values.append_null(),
            Self::Number(values, _) => values.append_null(),
            Self::Flag(values) => values.append_null(),
        }
    }
}

impl TableColumn {
    pub(super) fn push(&mut self, entry: &mut Entry) {
        let Some(cell) = entry.cell(self.field) else { return self.push_missing() };
        let original = cell.original.clone();
        if let (Builder::Text(texts), Some(original)) = (&mut self.values, &original) {
            return texts.append_value(original);
        }
        let canonical = self.values.push(Some(&cell.value));
        let is_too_long = canonical.is_none() && cell.value != Value::Unread;
        if let Some(originals) = &mut self.originals {
            originals.append_option(original.as_ref().filter(|text| canonical.as_ref() != Some(*text)));
        }
        if is_too_long {
            entry.fault(Some(self.field), IssueCode::TooManyDigits, &original.unwrap_or_default(), None);
        }
    }

    fn push_missing(&mut self) {
        self.values.push_missing();
        if let Some(originals) = &mut self.originals {
            originals.append_null();
        }
    }
}

fn days_since_1970(day: NaiveDate) -> i32 {
    i32::try_from((day - NaiveDate::default()).num_days()).unwrap_or(i32::MAX)
}
