//! A JSON array of objects, one on a line. Amounts are text, so that no reader makes fractions of them.

use super::{Block, Ending, Export, Heading};
use crate::TableError;
use crate::reading::column::Column;

/// A file of JSON.
pub(crate) struct Json {
    names: Vec<String>,
    is_empty: bool,
    value: String,
}

impl Json {
    pub(crate) fn new(headings: &[Heading]) -> Self {
        let names = headings.iter().map(|heading| quoted(&heading.column.name)).collect();
        Self { names, is_empty: true, value: String::new() }
    }

    fn value(&mut self, column: &Column, row: usize, to: &mut String) {
        self.value.clear();
        if !column.write(row, &mut self.value) {
            to.push_str("null");
        } else if matches!(column, Column::Flags(_)) {
            to.push_str(&self.value);
        } else {
            to.push_str(&quoted(&self.value));
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl Export for Json {
    fn block(&mut self, block: &Block) -> Result<Vec<u8>, TableError> {
        let mut text = String::new();
        for row in &block.rows {
            text.push_str(if self.is_empty { "[\n{" } else { ",\n{" });
            self.is_empty = false;
            for (at, column) in block.columns.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                text.push_str(&self.names[at]);
                text.push(':');
                self.value(column, *row, &mut text);
            }
            text.push('}');
        }
        Ok(text.into_bytes())
    }

    fn finish(self: Box<Self>) -> Result<Ending, TableError> {
        Ok(Ending::Bytes(if self.is_empty { "[]\n" } else { "\n]\n" }.into()))
    }
}
