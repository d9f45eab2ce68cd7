//! Text as it is searched and sorted: folded in the program, because SQLite folds ASCII only.

/// A text as it is searched and sorted.
pub(crate) fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The pattern of everything that contains a text, or of everything. What would be a wildcard in the text is escaped
/// with a backslash.
pub(crate) fn containing(text: Option<&str>) -> String {
    let escaped = key(text.unwrap_or_default()).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_stand_for_themselves() {
        assert_eq!(containing(Some(" 100%_Ä\\ ")), "%100\\%\\_ä\\\\%");
        assert_eq!(containing(None), "%%");
        assert_eq!(key(" Ann@Example.com"), "ann@example.com");
    }
}
