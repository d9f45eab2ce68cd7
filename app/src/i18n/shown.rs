//! A failure in words.

use domain::{AppError, ErrorKind};

use super::{Arg, Localizer};

/// What a person reads about a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What happened, in one line.
    pub title: String,
    /// What it means and what was kept.
    pub detail: String,
    /// What to do.
    pub hint: String,
    /// The label of the one thing that helps, where there is one.
    pub action: Option<String>,
    /// The fields at fault.
    pub fields: Vec<ShownField>,
    /// The stable code.
    pub code: String,
    /// The request it happened in.
    pub request_id: Option<String>,
}

/// What a person reads about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownField {
    /// A JSON pointer to the field.
    pub pointer: String,
    /// What is wrong with it.
    pub title: String,
    /// What to do.
    pub hint: String,
}

impl Localizer {
    /// Words a failure: the only function that does.
    #[must_use]
    pub fn error(&self, error: &AppError) -> Shown {
        let (id, args) = self.message_of(&error.kind);
        let part = |name| self.attribute(&id, name, &args);
        Shown {
            title: self.text(&id, &args),
            detail: part("detail").unwrap_or_default(),
            hint: part("hint").unwrap_or_default(),
            action: part("action"),
            fields: error.errors.iter().map(|field| self.field(&field.pointer, &field.kind)).collect(),
            code: error.kind.code().to_owned(),
            request_id: error.request_id.as_ref().map(ToString::to_string),
        }
    }

    fn field(&self, pointer: &str, kind: &ErrorKind) -> ShownField {
        let (id, args) = self.message_of(kind);
        let hint = self.attribute(&id, "hint", &args).unwrap_or_default();
        ShownField { pointer: pointer.to_owned(), title: self.text(&id, &args), hint }
    }

    fn message_of<'a>(&self, kind: &'a ErrorKind) -> (String, Vec<(&'a str, Arg)>) {
        let id = format!("error-{}", kind.code().replace('.', "-"));
        if !matches!(kind, ErrorKind::Unknown { .. }) && self.has(&id) {
            return (id, kind.params().into_iter().map(|(name, param)| (name, Arg::from(param))).collect());
        }
        ("error-unknown".to_owned(), vec![("code", Arg::from(kind.code()))])
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use domain::{ByteSize, Locale};
    use serde_json::Map;

    use super::*;

    #[test]
    fn the_promised_sentences_are_there_word_for_word() {
        let limit = ByteSize(10 * 1024 * 1024);
        for (kind, sentence) in [
            (ErrorKind::InvalidCredentials, "Invalid email or password"),
            (ErrorKind::NoAccess, "You don't have access to this project"),
            (ErrorKind::FileTooLarge { limit }, "File exceeds 10MB limit"),
        ] {
            assert_eq!(Localizer::of(Locale::En).error(&kind.into()).title, sentence);
        }
    }

    #[test]
    fn a_code_of_a_newer_version_is_shown_with_its_name() {
        let kind = ErrorKind::decode("tea.pot", 418, Map::new());
        let shown = Localizer::of(Locale::En).error(&kind.into());
        assert!(shown.detail.contains("tea.pot"));
        assert_eq!(shown.code, "tea.pot");
    }
}
