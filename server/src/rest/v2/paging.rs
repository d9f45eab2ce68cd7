//! Which rows of a list are wanted: a filter, and a part of what it leaves.

use axum::extract::FromRequestParts;
use domain::{AppError, Cursor, ErrorKind, FieldError, Part};
use http::request::Parts;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;

use crate::problem::Refusal;

/// The parameters `after` and `limit`, as the description of the API has them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what the extractors below read")]
pub struct PartQuery {
    /// Where the part begins: `next` of the part before it.
    after: Option<String>,
    /// How many rows at most.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
}

/// The rows of a list that are wanted.
#[derive(Clone, Debug)]
pub struct Listing<F>(pub F, pub Part);

/// The part of a list without a filter that is wanted.
#[derive(Clone, Debug)]
pub struct Unfiltered(pub Part);

impl<S: Send + Sync, F: DeserializeOwned> FromRequestParts<S> for Listing<F> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let (filter, part) = split(parts.uri.query().unwrap_or_default())?;
        let filter = serde_urlencoded::to_string(filter).map_err(|_| ErrorKind::QueryMalformed)?;
        let filter = serde_urlencoded::from_str(&filter).map_err(|_| ErrorKind::QueryMalformed)?;
        Ok(Self(filter, part))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Unfiltered {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let (_, part) = split(parts.uri.query().unwrap_or_default())?;
        Ok(Self(part))
    }
}

type Pairs = Vec<(String, String)>;

/// Takes the part out of a query; what is left is the filter.
fn split(query: &str) -> Result<(Pairs, Part), AppError> {
    let pairs: Pairs = serde_urlencoded::from_str(query).map_err(|_| ErrorKind::QueryMalformed)?;
    let is_part = |(name, _): &(String, String)| matches!(name.as_str(), "after" | "limit");
    let (part, filter): (Pairs, Pairs) = pairs.into_iter().partition(is_part);
    let after = only(&part, "after")?.map(|after| Cursor(after.to_owned()));
    let limit = only(&part, "limit")?.map(limit).transpose()?;
    Ok((filter, Part::after(after, limit)))
}

/// A parameter that may be there once.
fn only<'a>(pairs: &'a Pairs, name: &str) -> Result<Option<&'a str>, AppError> {
    let mut values = pairs.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let first = values.next();
    values.next().map_or(Ok(first), |_| Err(ErrorKind::QueryMalformed.into()))
}

fn limit(text: &str) -> Result<i64, AppError> {
    let limit = text.parse().ok().filter(|limit| (1..=Part::MOST).contains(limit));
    limit.ok_or_else(|| {
        let kind = ErrorKind::FieldRange { min: 1, max: Part::MOST };
        let errors = vec![FieldError { pointer: "/limit".to_owned(), kind }];
        AppError { errors, ..ErrorKind::QueryMalformed.into() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_from_the_filter() {
        let (filter, part) = split("search=a%26b&limit=2&after=x").unwrap();
        assert_eq!(filter, [("search".to_owned(), "a&b".to_owned())]);
        assert_eq!(part, Part { after: Some(Cursor("x".to_owned())), limit: 2 });
        assert_eq!(split("").unwrap().1, Part::first());
    }

    #[test]
    fn a_part_that_cannot_be_is_refused() {
        for query in ["limit=0", "limit=201", "limit=-1", "limit=x", "limit=", "limit=1&limit=2", "after=a&after=b"] {
            assert_eq!(split(query).unwrap_err().kind, ErrorKind::QueryMalformed, "{query}");
        }
    }
}
