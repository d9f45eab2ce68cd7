//! What columns are called: as in the file, or in the reader's language where the file is a bank's, which names none.

use domain::{Layout, Source};

use crate::i18n::use_i18n;

/// What a column of a source is called.
pub(super) fn title(source: &Source, name: &str) -> String {
    source.layout.as_ref().map_or_else(|| name.to_owned(), |layout| title_in(layout, name))
}

/// What a column of a file is called.
pub(super) fn title_in(layout: &Layout, name: &str) -> String {
    let words = || use_i18n().known(&format!("statement-column-{}", name.replace('_', "-")));
    layout.format.is_banks().then(words).flatten().unwrap_or_else(|| name.to_owned())
}
