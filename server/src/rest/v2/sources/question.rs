//! What is asked of the records of a source, out of the query of an address.

use axum::extract::FromRequestParts;
use domain::{AppError, ErrorKind, ExportFormat, FieldError, IssueCode, RecordQuery, Which};
use http::request::Parts;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::problem::Refusal;

/// Which version of a source is meant.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct VersionQuery {
    /// The number of the version; the latest without it.
    pub version: Option<i64>,
}

/// Which issues of which version are wanted.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct IssueQuery {
    /// The number of the version; the latest without it.
    pub version: Option<i64>,
    /// What they are.
    pub code: Option<IssueCode>,
}

/// The parameters that say which records are wanted, as the description of the API has them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what the extractor below reads")]
pub struct QuestionQuery {
    /// The number of the version; the latest without it.
    version: Option<i64>,
    /// Which rows: those that could be read, those that were set aside, or all.
    #[param(default = "all")]
    rows: Option<Which>,
    /// A text that some value contains, whatever its case and accents.
    search: Option<String>,
    /// What has to hold, as `column:test:value`, such as `amount:from:100.00`. The tests are `is`, `is-not`,
    /// `contains`, `from`, `to`, `missing` and `present`. A colon or backslash in the name of a column is written with
    /// a backslash before it. Given several times, all have to hold.
    filter: Option<Vec<String>>,
    /// The column to sort by, with `-` before it for the largest first. A name that begins with `-` is written with a
    /// backslash before it.
    sort: Option<String>,
}

/// What is asked of the records of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The version.
    pub version: Option<i64>,
    /// Which rows.
    pub which: Option<Which>,
    /// Which kind of file is made of them.
    pub format: Option<ExportFormat>,
    /// Which records, in which order.
    pub query: RecordQuery,
}

impl<S: Send + Sync> FromRequestParts<S> for Question {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        Ok(Self::read(parts.uri.query().unwrap_or_default())?)
    }
}

impl Question {
    /// All rows, where nothing is said.
    pub fn which(&self) -> Which {
        self.which.unwrap_or(Which::All)
    }

    /// CSV, where nothing is said.
    pub fn format(&self) -> ExportFormat {
        self.format.unwrap_or(ExportFormat::Csv)
    }

    fn read(query: &str) -> Result<Self, AppError> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).map_err(|_| ErrorKind::QueryMalformed)?;
        let mut question = Self::default();
        for (name, value) in pairs {
            question.take(&name, &value).ok_or_else(|| refused(&name))?;
        }
        Ok(question)
    }

    /// Takes one parameter. What the route does not know was refused before.
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "version" => once(&mut self.version, value.parse().ok()?),
            "rows" => once(&mut self.which, value.parse().ok()?),
            "format" => once(&mut self.format, value.parse().ok()?),
            "search" => once(&mut self.query.search, value.to_owned()),
            "sort" => once(&mut self.query.sort, value.parse().ok()?),
            "filter" => {
                self.query.filters.push(value.parse().ok()?);
                Some(())
            }
            _ => Some(()),
        }
    }
}

fn once<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

fn refused(name: &str) -> AppError {
    let errors = vec![FieldError { pointer: format!("/{name}"), kind: ErrorKind::FieldType }];
    AppError { errors, ..ErrorKind::QueryMalformed.into() }
}

#[cfg(test)]
mod tests {
    use domain::{FilterTest, RecordFilter, RecordSort};

    use super::*;

    #[test]
    fn a_question_is_read_from_its_parameters() {
        let question = Question::read("rows=good&version=2&search=a%26b&sort=-amount&filter=amount:from:1.50").unwrap();
        assert_eq!((question.version, question.which()), (Some(2), Which::Good));
        assert_eq!(question.query.search.as_deref(), Some("a&b"));
        assert_eq!(question.query.sort, Some(RecordSort { column: "amount".to_owned(), descending: true }));
        let filter = RecordFilter { column: "amount".to_owned(), test: FilterTest::From, value: "1.50".to_owned() };
        assert_eq!(question.query.filters, [filter]);
        assert_eq!(Question::read("after=x&limit=2").unwrap(), Question::default());
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for query in ["rows=some", "version=x", "sort=", "filter=amount", "filter=amount:like:1", "sort=a&sort=b"] {
            let refused = Question::read(query).unwrap_err();
            assert_eq!(refused.kind, ErrorKind::QueryMalformed, "{query}");
            assert_eq!(refused.errors[0].pointer, format!("/{}", query.split('=').next().unwrap()));
        }
    }
}
