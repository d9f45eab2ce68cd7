//! Files as they are matched on the command line: a column holds one kind of value, and all rows fit.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use domain::ruleset::ColumnKind;
use domain::{AmountRule, IssueCode, Layout, RowIssue};

use crate::sniff::sniff_strictly;
use crate::{Content, FileError, Limits, Placeholders, Receiver, Stopped, WholeFile, read, read_whole};

/// Why a file is not matched.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read at all.
    #[error(transparent)]
    File(#[from] FileError),
    /// A row cannot be read as it should.
    #[error("row {} has the issue {}", issue.row.unwrap_or(0), issue.code)]
    Row {
        /// What is the matter with it.
        issue: Box<RowIssue>,
    },
}

/// The typed columns of a file.
#[derive(Clone, Debug)]
pub struct TypedFile {
    /// All rows.
    pub batch: RecordBatch,
    /// Where columns say that there is no value.
    pub placeholders: Placeholders,
}

/// Reads a file to one batch of typed columns. A column with a value that is of no kind is text; a row that does not fit
/// the columns is refused.
///
/// # Errors
///
/// The first thing wrong with the file, in the order of its rows.
pub fn read_typed(content: &dyn Content, limits: &Limits) -> Result<TypedFile, Refusal> {
    let mut layout = sniff_strictly(content, limits)?.layout;
    loop {
        let WholeFile { batch, placeholders, issues, .. } = read_whole(content, &layout, limits)?;
        let mut seen = Seen::default();
        issues.into_iter().for_each(|issue| seen.take(issue, &layout));
        if seen.widens(&mut layout) {
            continue;
        }
        let file = TypedFile { batch, placeholders };
        return seen.first.map_or(Ok(file), |issue| Err(Refusal::Row { issue: Box::new(issue) }));
    }
}

/// Takes the typed columns of a file piece by piece.
pub trait Pieces {
    /// The columns of the pieces that follow. What came before is void: a column turned out to hold text.
    ///
    /// # Errors
    ///
    /// Nothing more is wanted.
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped>;

    /// The next rows.
    ///
    /// # Errors
    ///
    /// Nothing more is wanted.
    fn take(&mut self, rows: RecordBatch) -> Result<(), Stopped>;
}

/// Reads a file as [`read_typed`] does, with no more of it in memory than a piece. Answers where its columns say that there
/// is no value.
///
/// # Errors
///
/// As for [`read_typed`], and when nothing more is wanted.
pub fn read_typed_in_pieces(
    content: &dyn Content,
    limits: &Limits,
    pieces: &mut dyn Pieces,
) -> Result<Placeholders, Refusal> {
    let mut layout = sniff_strictly(content, limits)?.layout;
    let limits = Limits { issues: u64::MAX, ..*limits };
    loop {
        let mut typed = Typed::of(&layout, pieces);
        read(content, &layout, &limits, &mut typed)?;
        let Typed { seen, placeholders, .. } = typed;
        if seen.widens(&mut layout) {
            continue;
        }
        return seen.first.map_or(Ok(placeholders), |issue| Err(Refusal::Row { issue: Box::new(issue) }));
    }
}

/// What was found to be wrong with a file.
#[derive(Default)]
struct Seen {
    /// Columns with a value that is not of their kind.
    text: BTreeSet<String>,
    /// Whether a row has no amount because the columns that it is spread over do not say which way it goes.
    lacks_amount: bool,
    /// The first issue that sets a row aside.
    first: Option<RowIssue>,
}

impl Seen {
    fn take(&mut self, issue: RowIssue, layout: &Layout) {
        let is_typed = |name: &&String| {
            layout.columns.iter().any(|column| column.name == **name && column.kind != ColumnKind::Text)
        };
        if let Some(name) = issue.column.as_ref().filter(|_| is_of_value(issue.code)).filter(is_typed) {
            self.text.insert(name.clone());
        }
        self.lacks_amount |= matches!(issue.code, IssueCode::BothSigns | IssueCode::NotMarker);
        if self.first.is_none() && issue.code.rejects() {
            self.first = Some(issue);
        }
    }

    /// Makes columns of text of those that are none of their kind, and no amount of columns that not every row has it in;
    /// answers whether there are any.
    fn widens(&self, layout: &mut Layout) -> bool {
        let columns = layout.columns.iter_mut().filter(|column| self.text.contains(&column.name));
        columns.for_each(|column| column.kind = ColumnKind::Text);
        let fails = |rule: &AmountRule| self.lacks_amount || rule.parts().iter().any(|part| self.text.contains(*part));
        let without_amount = layout.amount.take_if(|rule| fails(rule)).is_some();
        without_amount || !self.text.is_empty()
    }
}

/// Passes on the columns of a file, without row numbers, lines and original texts.
struct Typed<'a> {
    pieces: &'a mut dyn Pieces,
    layout: &'a Layout,
    /// Which columns those are.
    columns: Vec<usize>,
    rows: usize,
    placeholders: Placeholders,
    seen: Seen,
}

impl<'a> Typed<'a> {
    fn of(layout: &'a Layout, pieces: &'a mut dyn Pieces) -> Self {
        let (placeholders, seen) = (Placeholders::default(), Seen::default());
        Self { pieces, layout, columns: Vec::new(), rows: 0, placeholders, seen }
    }
}

impl Receiver for Typed<'_> {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        (self.rows, self.placeholders, self.seen) = Default::default();
        let is_ours = |name: &str| name.starts_with(['#', '~']);
        let fields = schema.fields().iter().enumerate();
        self.columns = fields.filter(|(_, field)| !is_ours(field.name())).map(|(at, _)| at).collect();
        let own = schema.project(&self.columns).expect("columns of the schema");
        self.pieces.begin(&Arc::new(own))
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        if !self.seen.text.is_empty() {
            return Ok(());
        }
        self.placeholders.append_originals(&batch, &self.columns, self.rows);
        self.rows += batch.num_rows();
        self.pieces.take(batch.project(&self.columns).expect("columns of the batch"))
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.seen.take(issue, self.layout);
        Ok(())
    }

    fn progress(&mut self, _done: u64, _of: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

const fn is_of_value(code: IssueCode) -> bool {
    matches!(code, IssueCode::NotNumber | IssueCode::NotDate | IssueCode::NotBoolean | IssueCode::TooManyDigits)
}
