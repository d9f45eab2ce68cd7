//! A person's columns over a file that is cut into others: what they set by hand stays where the column is still there.

use domain::{AmountRule, Layout, LayoutColumn};

/// A layout that speaks of the columns that are there.
#[derive(Debug)]
pub(super) struct Refitted {
    pub(super) layout: Layout,
    /// The columns that are not there any more although somebody named them or said what they hold.
    pub(super) lost: Vec<String>,
}

impl From<Layout> for Refitted {
    fn from(layout: Layout) -> Self {
        Self { layout, lost: Vec::new() }
    }
}

/// The columns that were found, with what a person said of those with the same headers. What would have been found
/// without them tells what they said.
pub(super) fn refitted(said: Layout, unasked: &Layout, found: &Layout) -> Refitted {
    let mut columns = found.columns.clone();
    let mut lost = Vec::new();
    for (at, own) in said.columns.iter().enumerate() {
        let before = place(&unasked.columns, header(&said.columns, at)).map(|place| &unasked.columns[place]);
        let is_by_hand =
            before.map_or(own.name != own.header, |before| (&before.name, before.kind) != (&own.name, own.kind));
        match place(&columns, header(&said.columns, at)) {
            Some(place) if is_by_hand => take_over(&mut columns, place, own),
            None if is_by_hand => lost.push(own.name.clone()),
            _ => {}
        }
    }
    let is_there =
        |rule: &AmountRule| rule.parts().iter().all(|part| columns.iter().any(|column| column.name == *part));
    let amount = said.amount.filter(is_there).or_else(|| found.amount.clone().filter(is_there));
    let (decimal, dates) = (said.decimal.or(found.decimal), said.dates.or(found.dates));
    Refitted { layout: Layout { columns, amount, decimal, dates, ..found.clone() }, lost }
}

/// No two columns share a name, so one that is taken is not given again.
fn take_over(columns: &mut [LayoutColumn], place: usize, own: &LayoutColumn) {
    columns[place].kind = own.kind;
    if columns.iter().all(|column| column.name != own.name) {
        columns[place].name.clone_from(&own.name);
    }
}

/// What the file calls a column, and how many before it are called the same.
fn header(columns: &[LayoutColumn], at: usize) -> (&str, usize) {
    let header = columns[at].header.as_str();
    (header, columns[..at].iter().filter(|column| column.header == header).count())
}

/// Where the column is that the file calls so. Those without a name are not known again.
fn place(columns: &[LayoutColumn], (header, before): (&str, usize)) -> Option<usize> {
    let alike = columns.iter().enumerate().filter(|(_, column)| !header.is_empty() && column.header == header);
    alike.map(|(at, _)| at).nth(before)
}
