//! What was read of tables, kept as long as there is room. Tables never change, so nothing kept is ever wrong.

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::RecordQuery;
use moka::future::Cache;

use crate::TableError;
use crate::Which;
use crate::question::order::Order;
use crate::question::ranking::Ranking;
use crate::reading::column::Column;
use crate::reading::footer::Footer;
use crate::reading::plain::Plain;
use crate::reading::strings::Strings;

/// Something that was read or worked out.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Footer(Arc<Footer>),
    Column(Arc<Column>),
    Folded(Arc<Strings>),
    Order(Arc<Sorted>),
    Answer(Arc<Answer>),
    Plain(Option<Arc<Plain>>),
}

/// Which rows answer a question.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) rows: BooleanBuffer,
    pub(crate) count: usize,
}

/// How rows are put in the order of a column.
#[derive(Debug)]
pub(crate) enum Sorted {
    /// As it was worked out beforehand.
    Kept(Ranking),
    /// By what the column holds.
    WorkedOut(Order),
}

/// What it is a piece of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Name {
    Footer,
    Column(usize),
    Folded(usize),
    Order(usize),
    Answer(RecordQuery, Which),
    Plain,
}

/// All pieces of all tables.
#[derive(Clone, Debug)]
pub(crate) struct Pieces(Cache<(Arc<str>, Name), Piece>);

impl Piece {
    fn weight(&self) -> usize {
        match self {
            Self::Footer(footer) => footer.metadata().memory_size(),
            Self::Column(column) => column.weight(),
            Self::Folded(strings) => strings.weight(),
            Self::Order(sorted) => sorted.weight(),
            Self::Answer(answer) => answer.rows.len() / 8,
            Self::Plain(plain) => plain.as_ref().map_or(0, |plain| plain.weight()),
        }
    }
}

impl Sorted {
    fn weight(&self) -> usize {
        match self {
            Self::Kept(ranking) => ranking.weight(),
            Self::WorkedOut(order) => order.weight(),
        }
    }
}

impl Pieces {
    pub(crate) fn new(bytes: u64) -> Self {
        let weigh = |(key, _): &(Arc<str>, Name), piece: &Piece| {
            u32::try_from(piece.weight() + key.len() + 256).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(bytes).weigher(weigh).support_invalidation_closures().build())
    }

    /// A piece that is there already.
    pub(crate) async fn find(&self, key: &Arc<str>, name: Name) -> Option<Piece> {
        self.0.get(&(Arc::clone(key), name)).await
    }

    /// A piece, made where it is missing: once, however many ask for it.
    pub(crate) async fn get(
        &self,
        key: &Arc<str>,
        name: Name,
        make: impl Future<Output = Result<Piece, TableError>>,
    ) -> Result<Piece, TableError> {
        self.0.try_get_with((Arc::clone(key), name), make).await.map_err(|error| error.as_ref().clone())
    }

    /// Forgets a piece, which is made anew when somebody asks for it.
    pub(crate) async fn remove(&self, key: &Arc<str>, name: Name) {
        self.0.invalidate(&(Arc::clone(key), name)).await;
    }

    /// Forgets all pieces of tables whose keys begin with the prefix.
    pub(crate) fn forget(&self, prefix: &str) {
        let prefix = prefix.to_owned();
        let failed = self.0.invalidate_entries_if(move |(key, _), _| key.starts_with(&prefix));
        failed.expect("the cache was made to support it");
    }
}
