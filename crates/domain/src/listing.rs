//! Long lists, a page at a time.

use serde::{Deserialize, Serialize};

/// A part of a long list, and where the next part begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The rows of this part.
    #[serde(rename = "items")]
    pub rows: Vec<T>,
    /// Where the next part begins; nothing when this is the last.
    pub next: Option<Cursor>,
}

/// A place in a list: opaque to whoever holds it. Rows that come and go before it do not move it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Cursor(pub String);

/// How much of a list is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where to begin; at the start without it.
    pub after: Option<Cursor>,
    /// How many rows at most.
    pub limit: i64,
}

impl Part {
    /// Rows on a page where nobody says how many.
    pub const USUAL: i64 = 50;
    /// The most rows of one page.
    pub const MOST: i64 = 200;

    /// The first page of the usual size.
    #[must_use]
    pub const fn first() -> Self {
        Self { after: None, limit: Self::USUAL }
    }

    /// The part after a place, with a number of rows that is within reason.
    #[must_use]
    pub fn after(after: Option<Cursor>, limit: Option<i64>) -> Self {
        Self { after, limit: limit.unwrap_or(Self::USUAL).clamp(1, Self::MOST) }
    }

    /// Rows to ask the database for: one more than wanted tells whether there is a next part.
    #[must_use]
    pub const fn probe(&self) -> i64 {
        self.limit + 1
    }

    /// Makes a page of what the probe found; `place` says where a row stands.
    pub fn page<T>(&self, mut found: Vec<T>, place: impl Fn(&T) -> Cursor) -> Page<T> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let has_more = found.len() > limit;
        found.truncate(limit);
        let next = if has_more { found.last().map(place) } else { None };
        Page { rows: found, next }
    }
}

impl<T> Page<T> {
    /// The same page of something else.
    pub fn map<U>(self, with: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(with).collect(), next: self.next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_row_more_than_wanted_means_another_page() {
        let part = Part::after(None, Some(2));
        let place = |row: &i32| Cursor(row.to_string());
        assert_eq!(part.probe(), 3);
        assert_eq!(part.page(vec![1, 2, 3], place), Page { rows: vec![1, 2], next: Some(Cursor("2".to_owned())) });
        assert_eq!(part.page(vec![1, 2], place), Page { rows: vec![1, 2], next: None });
    }

    #[test]
    fn nobody_gets_a_page_without_rows_or_without_end() {
        assert_eq!(Part::after(None, Some(0)).limit, 1);
        assert_eq!(Part::after(None, Some(1_000_000)).limit, Part::MOST);
        assert_eq!(Part::after(None, None), Part::first());
    }
}
