//! One entry of an account, in the columns that every bank's file is read to.

use chrono::NaiveDate;
use domain::IssueCode;
use domain::ruleset::ColumnKind;

use super::amount::Amount;

/// Declares the columns: how code calls them, how tables call them, what they hold, whether every table has them.
macro_rules! columns {
    ($($(#[$doc:meta])* $field:ident = $name:literal, $kind:ident, $always:literal;)+) => {
        /// A column of a bank's file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Field { $($(#[$doc])* $field,)+ }

        impl Field {
            /// All columns, in the order of the table.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$field),+];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)+ }
            }

            pub(crate) const fn kind(self) -> ColumnKind {
                match self { $(Self::$field => ColumnKind::$kind,)+ }
            }

            /// Whether tables have it even where a file says nothing about it.
            pub(crate) const fn is_always_there(self) -> bool {
                match self { $(Self::$field => $always,)+ }
            }
        }
    };
}

columns! {
    /// The account, as the bank writes it.
    Account = "account", Reference, true;
    /// The number of the statement.
    Statement = "statement", Reference, true;
    /// What amounts are counted in.
    Currency = "currency", Text, true;
    /// When the bank booked it.
    BookingDate = "booking_date", Date, true;
    /// From when it counts.
    ValueDate = "value_date", Date, true;
    /// How much came in, negative where it went out.
    Amount = "amount", Money, true;
    /// What the partner or the customer refers to: an invoice, a structured reference.
    Reference = "reference", Reference, true;
    /// What the payer gave it, unchanged to the end.
    EndToEnd = "end_to_end", Reference, true;
    /// What the first bank of the chain gave it.
    Transaction = "transaction", Reference, false;
    /// What the instructing side gave it.
    Instruction = "instruction", Reference, false;
    /// What the bank of the account gave it.
    BankReference = "bank_reference", Reference, true;
    /// What the statement gave it.
    EntryReference = "entry_reference", Reference, false;
    /// The mandate of a direct debit.
    Mandate = "mandate", Reference, false;
    /// The number of a cheque.
    Cheque = "cheque", Reference, false;
    /// Who paid or was paid.
    Counterparty = "counterparty", Text, true;
    /// Their account.
    CounterpartyAccount = "counterparty_account", Reference, true;
    /// Their bank.
    CounterpartyBank = "counterparty_bank", Reference, false;
    /// What it is for.
    Purpose = "purpose", Text, true;
    /// What else is said.
    Note = "note", Text, false;
    /// The bank's code for what happened.
    Code = "code", Text, true;
    /// Whether it is booked.
    Status = "status", Text, false;
    /// Whether it takes back an earlier entry.
    Reversal = "reversal", Boolean, false;
    /// The batch it was booked with.
    Batch = "batch", Reference, false;
    /// How much it was before it was exchanged.
    OriginalAmount = "original_amount", Money, false;
    /// In which currency.
    OriginalCurrency = "original_currency", Text, false;
    /// What the banks took for it.
    Charges = "charges", Money, false;
    /// The security that was traded.
    Security = "security", Reference, false;
    /// How many of it.
    Units = "units", Number, false;
    /// For how much each.
    Price = "price", Number, false;
}

/// What a column of an entry holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    Day(NaiveDate),
    Number(Amount),
    Flag(bool),
    /// The text in the file cannot be read as what the column holds.
    Unread,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) field: Field,
    pub(crate) value: Value,
    /// The text in the file, where the value is not that text itself.
    pub(crate) original: Option<String>,
}

/// Something wrong with an entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) field: Option<Field>,
    pub(crate) code: IssueCode,
    pub(crate) value: String,
    pub(crate) expected: Option<String>,
}

/// One movement on an account.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    pub(crate) line: Option<i64>,
    /// Whether it is not on the account so far: announced, or waiting.
    pub(crate) is_pending: bool,
    pub(crate) cells: Vec<Cell>,
    pub(crate) faults: Vec<Fault>,
}

impl Entry {
    pub(crate) fn at(line: i64) -> Self {
        Self { line: Some(line), ..Self::default() }
    }

    pub(crate) fn cell(&self, field: Field) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.field == field)
    }

    pub(crate) fn has(&self, field: Field) -> bool {
        self.cell(field).is_some()
    }

    pub(crate) fn text_of(&self, field: Field) -> Option<&str> {
        match &self.cell(field)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn amount(&self) -> Option<Amount> {
        match self.cell(Field::Amount)?.value {
            Value::Number(amount) => Some(amount),
            _ => None,
        }
    }

    fn put(&mut self, field: Field, value: Value, original: Option<String>) {
        let cell = Cell { field, value, original };
        match self.cells.iter_mut().find(|cell| cell.field == field) {
            Some(place) => *place = cell,
            None => self.cells.push(cell),
        }
    }

    /// Sets a text; one that is blank says nothing.
    pub(crate) fn text(&mut self, field: Field, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.put(field, Value::Text(text.to_owned()), None);
        }
    }

    /// Sets a text unless there is one.
    pub(crate) fn text_if_missing(&mut self, field: Field, text: &str) {
        if !self.has(field) {
            self.text(field, text);
        }
    }

    /// Adds to a text, after a space.
    pub(crate) fn add_text(&mut self, field: Field, text: &str) {
        let text = text.trim();
        match self.cells.iter_mut().find(|cell| cell.field == field).map(|cell| &mut cell.value) {
            Some(Value::Text(there)) if !text.is_empty() => {
                there.push(' ');
                there.push_str(text);
            }
            _ => self.text(field, text),
        }
    }

    /// Sets a day, or says that the text is none.
    pub(crate) fn day(&mut self, field: Field, day: Option<NaiveDate>, original: &str) {
        match day {
            Some(day) => self.put(field, Value::Day(day), Some(original.to_owned())),
            None => self.unread(field, IssueCode::NotDate, original),
        }
    }

    /// Sets an amount, or says why the text is none.
    pub(crate) fn number(&mut self, field: Field, amount: Result<Amount, IssueCode>, original: &str) {
        match amount {
            Ok(amount) => self.put(field, Value::Number(amount), Some(original.to_owned())),
            Err(code) => self.unread(field, code, original),
        }
    }

    pub(crate) fn flag(&mut self, field: Field, flag: bool, original: &str) {
        self.put(field, Value::Flag(flag), Some(original.to_owned()));
    }

    /// Says that a column has no value although the file has a text for it.
    pub(crate) fn unread(&mut self, field: Field, code: IssueCode, original: &str) {
        self.put(field, Value::Unread, Some(original.to_owned()));
        self.fault(Some(field), code, original, None);
    }

    pub(crate) fn fault(&mut self, field: Option<Field>, code: IssueCode, value: &str, expected: Option<String>) {
        self.faults.push(Fault { field, code, value: value.to_owned(), expected });
    }

    /// Whether a person has to decide about it.
    pub(crate) fn is_rejected(&self) -> bool {
        self.faults.iter().any(|fault| fault.code.rejects())
    }
}
