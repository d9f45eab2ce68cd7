//! How likely each pair of a component is, all ways to pair its records considered and not the best one alone: each record
//! tells each of its candidates how free it is as far as its other candidates say, over and over (sum-product messages).

use super::Graph;
use crate::EngineError;
use crate::logarithm::exp;
use crate::observer::Watch;

/// Rounds of messages.
const ROUNDS: usize = 30;

/// The likelihood of each edge, in the order of rows and their edges; a row that pairs with nobody weighs one.
pub(super) fn beliefs(graph: &Graph, watch: &Watch<'_>) -> Result<Vec<f64>, EngineError> {
    let all: Vec<(u32, i32)> = graph.rows().flat_map(|row| graph.edges(row)).copied().collect();
    let weights: Vec<f64> = all.iter().map(|(_, gain)| exp(f64::from(*gain) / 1000.0)).collect();
    let by_column = by_column(graph.columns(), &all);
    let mut of_rows = vec![1.0; all.len()];
    let mut of_columns = vec![1.0; all.len()];
    let mut own = Vec::new();
    let mut since = 0;
    for _ in 0..ROUNDS {
        watch.after(all.len(), &mut since)?;
        for row in graph.rows() {
            own.clear();
            own.extend(graph.places(row));
            tell(&own, &weights, &of_columns, &mut of_rows);
        }
        by_column.iter().for_each(|own| tell(own, &weights, &of_rows, &mut of_columns));
    }
    let together = |at: usize| weights[at] * of_rows[at] * of_columns[at];
    Ok((0..all.len()).map(|at| together(at) / (1.0 + together(at))).collect())
}

/// The edges of each column.
fn by_column(columns: usize, edges: &[(u32, i32)]) -> Vec<Vec<usize>> {
    let mut own = vec![Vec::new(); columns];
    for (at, (column, _)) in edges.iter().enumerate() {
        own[*column as usize].push(at);
    }
    own
}

/// What a record tells each of its candidates: one over all it could do without that one. Messages move half way, or those
/// of records that fit each other equally well would swing to and fro.
fn tell(own: &[usize], weights: &[f64], heard: &[f64], told: &mut [f64]) {
    let mut others = vec![1.0; own.len()];
    let mut sum = 0.0;
    for (others, at) in others.iter_mut().zip(own) {
        *others += sum;
        sum += weights[*at] * heard[*at];
    }
    sum = 0.0;
    for (others, at) in others.iter_mut().zip(own).rev() {
        *others += sum;
        sum += weights[*at] * heard[*at];
    }
    for (others, at) in others.iter().zip(own) {
        told[*at] = (told[*at] / others).sqrt();
    }
}
