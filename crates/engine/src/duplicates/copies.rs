//! Records that are the same in every column, empty ones included: one of them stands for all.

use hashbrown::HashMap;

use crate::EngineError;
use crate::codes::NONE;
use crate::columns::HASH;
use crate::observer::Watch;
use crate::plan::Plan;

/// Which rows are copies of which.
pub(super) struct Copies {
    rows: Vec<u32>,
    /// All rows that are the same as one, itself among them, by the row that stands for them.
    of: HashMap<u32, Vec<u32>, foldhash::fast::FixedState>,
}

impl Copies {
    pub(super) fn new(plan: &Plan, rows: &[u32], watch: &Watch<'_>) -> Result<Self, EngineError> {
        let held = plan.contents(rows, watch)?;
        let codes = plan.whole_codes(rows, watch)?;
        let each = codes.into_iter().zip(held).zip(rows);
        let mut coded: Vec<(u64, u64, u32)> = each.map(|((code, held), row)| (code, held, *row)).collect();
        watch.sort(&mut coded)?;
        let mut copies = Self { rows: Vec::new(), of: HashMap::with_hasher(HASH) };
        for same in coded.chunk_by(|one, other| one.0 == other.0 && one.0 != NONE) {
            let stands = same[0].2;
            copies.rows.push(stands);
            if same.len() > 1 {
                let mut rows: Vec<u32> = same.iter().map(|(_, _, row)| *row).collect();
                rows.sort_unstable();
                copies.of.insert(stands, rows);
            }
        }
        copies.rows.sort_unstable();
        Ok(copies)
    }

    /// One row of each that are the same, ascending.
    pub(super) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// The rows that are the same as one, itself among them; none where it is alone.
    pub(super) fn of(&self, row: u32) -> &[u32] {
        self.of.get(&row).map_or(&[], Vec::as_slice)
    }

    /// The rows of a pair, the smaller first; a row beside itself is each of its copies beside the next.
    pub(super) fn paired(&self, left: u32, right: u32) -> Vec<(u32, u32)> {
        if left != right {
            return vec![(left.min(right), left.max(right))];
        }
        self.of(left).windows(2).map(|rows| (rows[0], rows[1])).collect()
    }
}
