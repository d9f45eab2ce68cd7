//! What the layers below refuse, with the file it is about.

use std::path::Path;

use domain::{AppError, ByteSize, ErrorKind, FieldError, IssueCode, Ruleset};
use engine::EngineError;
use formats::{FileError, Refusal};

use super::{Request, unreadable};
use crate::failure::from_file;

/// The files of a request, as messages name them, and the memory it may take.
pub(super) struct Paths {
    left: String,
    right: String,
    memory: ByteSize,
}

impl Paths {
    pub(super) fn of(request: &Request) -> Self {
        let memory = request.memory.unwrap_or(ByteSize(u64::MAX));
        Self { left: request.left.display().to_string(), right: request.right.display().to_string(), memory }
    }

    /// The code of a refusal of the engine.
    pub(super) fn engine_refused(&self, error: &EngineError, rules: &Ruleset) -> AppError {
        let kind = match error {
            EngineError::Cancelled => ErrorKind::MatchStopped,
            EngineError::NothingToCompare => ErrorKind::NothingToCompare,
            EngineError::TooManyRows { .. } => {
                ErrorKind::FileTooManyRows { path: self.left.clone(), limit: i64::from(u32::MAX) - 1 }
            }
            EngineError::OutOfRange { column, row } => {
                ErrorKind::AmountOutOfRange { column: column.clone(), row: whole(*row as u64 + 1) }
            }
            EngineError::NoColumn { column } | EngineError::WrongType { column } => {
                return self.wrong_kind(column, rules);
            }
            EngineError::TooLittleMemory { least } => {
                let least = ByteSize(least.next_multiple_of(1 << 20));
                ErrorKind::MatchMemory { limit: self.memory, least }
            }
            EngineError::NoThreads | EngineError::Lost => {
                tracing::error!(%error, "the engine cannot work");
                ErrorKind::Internal
            }
        };
        kind.into()
    }

    /// A column whose values are not of the kind that the rules give it.
    fn wrong_kind(&self, column: &str, rules: &Ruleset) -> AppError {
        let mut pairs = rules.columns.iter().enumerate();
        let found = pairs.find(|(_, pair)| [&pair.name, &pair.left, &pair.right].iter().any(|name| *name == column));
        let on_right = found.is_some_and(|(_, pair)| pair.left != column && pair.right == column);
        let path = if on_right { &self.right } else { &self.left };
        let kind = ErrorKind::RulesetValueKind { path: path.clone(), column: column.to_owned() };
        match found {
            Some((at, _)) => AppError::fields(vec![FieldError { pointer: format!("/columns/{at}/kind"), kind }]),
            None => kind.into(),
        }
    }
}

/// The code of a file that cannot be matched.
pub(super) fn file_refused(path: &Path, refusal: &Refusal) -> AppError {
    if let Refusal::File(FileError::Io(error)) = refusal {
        return unreadable(path, error);
    }
    let path = path.display().to_string();
    let issue = match refusal {
        Refusal::File(error) => return from_file(&path, error),
        Refusal::Row { issue } => issue,
    };
    let row = issue.row.unwrap_or(0);
    let count = |text: &Option<String>| text.as_deref().and_then(leading_number).unwrap_or(0);
    let kind = match issue.code {
        IssueCode::TooFewValues | IssueCode::TooManyValues => {
            ErrorKind::FileRowLength { path, row, found: count(&issue.value), expected: count(&issue.expected) }
        }
        IssueCode::QuoteOpen => ErrorKind::FileQuoteOpen { path, row },
        IssueCode::NotText => ErrorKind::FileNotText { path, row },
        _ => ErrorKind::FileRow { path, row },
    };
    kind.into()
}

fn leading_number(text: &str) -> Option<i64> {
    text.split(':').next()?.parse().ok()
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
