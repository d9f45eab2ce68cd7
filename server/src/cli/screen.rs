//! What the caller reads: sentences in their language, or one JSON document.

use std::io::{self, Write};
use std::process::ExitCode;

use app::i18n::{Arg, Localizer, Shown};
use domain::{AppError, Locale, Problem};
use serde_json::{Value, json};
use service::sources::{ExportFacts, ExportNotes};

use crate::export_notes::export_notes;

/// Where a command says how it went. Somebody who closed the pipe no longer listens, so failing to write is no
/// failure of the command.
pub(super) struct Screen {
    localizer: &'static Localizer,
    is_json: bool,
}

impl Screen {
    pub(super) fn new(locale: Locale, is_json: bool) -> Self {
        Self { localizer: Localizer::of(locale), is_json }
    }

    pub(super) fn is_json(&self) -> bool {
        self.is_json
    }

    /// A message in the caller's language.
    pub(super) fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.localizer.text(id, args)
    }

    /// What a file of records says of itself.
    pub(super) fn notes(&self, facts: &ExportFacts) -> ExportNotes {
        export_notes(self.localizer, facts)
    }

    /// What to do about it, where the message says so.
    pub(super) fn hint(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.localizer.attribute(id, "hint", args)
    }

    /// A failure in words.
    pub(super) fn worded(&self, error: &AppError) -> Shown {
        self.localizer.error(error)
    }

    /// Writes a message, unless a document is wanted.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) {
        if !self.is_json {
            self.write(&format!("{}\n", self.text(id, args)));
        }
    }

    /// Writes a sentence that is worded already, unless a document is wanted.
    pub(super) fn say_line(&self, line: &str) {
        if !self.is_json {
            self.write(&format!("{line}\n"));
        }
    }

    /// Writes a document, if one is wanted.
    pub(super) fn document(&self, document: &Value) {
        if self.is_json {
            self.write(&format!("{document:#}\n"));
        }
    }

    /// Writes text as it is.
    pub(super) fn write(&self, text: &str) {
        let _ = io::stdout().lock().write_all(text.as_bytes());
    }

    /// Says how the command failed, and answers with the exit code of that.
    pub(super) fn fail(&self, error: &AppError) -> ExitCode {
        if self.is_json {
            self.document(&self.problem(error));
        } else {
            let Shown { title, detail, hint, fields, code, .. } = self.worded(error);
            let fields: String = fields.iter().map(|field| format!("  {}: {}\n", field.pointer, field.title)).collect();
            let _ = writeln!(io::stderr().lock(), "error: {title}\n{fields}  {detail}\n  {hint}\n  code: {code}");
        }
        ExitCode::from(error.kind.class().exit_code())
    }

    /// The problem document of a failure, with its words.
    pub(super) fn problem(&self, error: &AppError) -> Value {
        let shown = self.worded(error);
        let detail = [shown.detail, shown.hint].join(" ");
        let problem = Problem { title: Some(shown.title), detail: Some(detail), ..Problem::from(error) };
        serde_json::to_value(problem).unwrap_or_else(|_| json!({ "code": shown.code }))
    }
}
