//! Orders that are worked out beforehand and kept beside a table.

use std::sync::Arc;

use bytes::Bytes;

use super::Tables;
use crate::TableError;
use crate::blocking::blocking;
use crate::question::order::Order;
use crate::question::ranking::Ranking;
use crate::reading::column::Column;
use crate::reading::footer::Footer;

impl Tables {
    /// Works out the order of a column and keeps it beside the table, so that sorted pages do not wait for it, not even
    /// those of a program that was just started. What is read for it is what the first questions need. A table that
    /// would leave no room for others is left alone: its orders are worked out when somebody asks.
    ///
    /// # Errors
    ///
    /// There is no such table or column, it is damaged, or the store takes no more.
    pub async fn prepare(&self, key: &str, column: &str) -> Result<(), TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let index = footer.find(column)?.index;
        if !self.has_room_for(&footer) {
            return Ok(());
        }
        let rows = u32::try_from(footer.rows).expect("a footer with more rows is refused");
        let order = self.new_order(&footer, index).await?;
        let bytes = self.work(move || Ok(Ranking::new(&order, rows).to_bytes())).await?;
        let mut object = self.objects.write(&place(key, index)).await?;
        object.write(Bytes::from(bytes)).await?;
        object.finish().await.map(drop)
    }

    /// The order of a column, where one is kept.
    pub(super) async fn ranking(&self, footer: &Footer, index: usize) -> Result<Option<Ranking>, TableError> {
        let key = place(&footer.key, index);
        let bytes = match self.objects.end(&key, u64::MAX).await {
            Ok((_, bytes)) => bytes,
            Err(TableError::Missing { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let rows = footer.rows;
        let ranking = blocking(move || Ok(Ranking::from_bytes(&bytes, rows))).await?;
        if ranking.is_none() {
            tracing::warn!(key, "a kept order cannot be read; it is worked out anew");
        }
        Ok(ranking)
    }

    /// The order of a column, worked out from its values.
    pub(super) async fn new_order(&self, footer: &Arc<Footer>, index: usize) -> Result<Order, TableError> {
        let column = self.column(footer, index).await?;
        let folded = match column.as_ref() {
            Column::Text(_) => Some(self.folded(footer, index).await?),
            _ => None,
        };
        self.work(move || Ok(Order::new(column, folded))).await
    }
}

/// Where the order of a column is kept: with the table, so that it goes with it.
fn place(key: &str, index: usize) -> String {
    format!("{key}.order/{index}")
}
