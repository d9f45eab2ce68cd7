//! Against trying every assignment of small graphs.

use proptest::prelude::*;

use super::{Assignment, Edge};
use crate::observer::{Unobserved, Watch};

fn assign(edges: &[Edge]) -> Assignment {
    super::assign(edges, &Watch::new(&Unobserved)).unwrap()
}

/// The most points of any assignment, and all assignments that reach it.
fn by_trying_all(edges: &[Edge]) -> (i64, Vec<Vec<Edge>>) {
    let (mut most, mut best) = (0, vec![Vec::new()]);
    for set in 0_u32..1 << edges.len() {
        let chosen: Vec<Edge> = (0..edges.len()).filter(|at| set >> at & 1 == 1).map(|at| edges[at]).collect();
        let apart = |one: &Edge, other: &Edge| one.left != other.left && one.right != other.right;
        if !chosen.iter().enumerate().all(|(at, one)| chosen[at + 1..].iter().all(|other| apart(one, other))) {
            continue;
        }
        let total = chosen.iter().map(|edge| i64::from(edge.gain)).sum();
        if total > most {
            (most, best) = (total, Vec::new());
        }
        if total == most {
            best.push(chosen);
        }
    }
    (most, best)
}

fn graph() -> impl Strategy<Value = Vec<Edge>> {
    let edge = (0_u32..5, 0_u32..5, 1_i32..6).prop_map(|(left, right, gain)| Edge { left, right, gain });
    prop::collection::vec(edge, 0..12).prop_map(|mut edges| {
        edges.sort_unstable();
        edges.dedup_by_key(|edge| (edge.left, edge.right));
        edges
    })
}

proptest! {
    #[test]
    fn no_assignment_has_more_points(edges in graph()) {
        let found = assign(&edges);
        let total: i64 = found.chosen.iter().map(|chosen| i64::from(chosen.edge.gain)).sum();
        prop_assert_eq!(total, by_trying_all(&edges).0);
        prop_assert_eq!(found.gap, 0);
    }

    #[test]
    fn a_pair_is_tied_exactly_when_another_best_assignment_lacks_it(edges in graph()) {
        let (_, best) = by_trying_all(&edges);
        for chosen in assign(&edges).chosen {
            let elsewhere = best.iter().any(|assignment| !assignment.contains(&chosen.edge));
            prop_assert_eq!(chosen.tied, elsewhere, "{:?}", chosen);
        }
    }

    #[test]
    fn ruling_a_pair_out_costs_at_least_its_margin(edges in graph()) {
        let most = by_trying_all(&edges).0;
        for chosen in assign(&edges).chosen {
            let without: Vec<Edge> = edges.iter().filter(|edge| **edge != chosen.edge).copied().collect();
            prop_assert!(most - by_trying_all(&without).0 >= i64::from(chosen.margin), "{:?}", chosen);
        }
    }
}

#[test]
fn the_best_whole_is_chosen_over_the_best_pair() {
    let edge = |left, right, gain| Edge { left, right, gain };
    let found = assign(&[edge(0, 0, 10), edge(0, 1, 9), edge(1, 0, 8)]);
    let pairs: Vec<(u32, u32)> = found.chosen.iter().map(|chosen| (chosen.edge.left, chosen.edge.right)).collect();
    assert_eq!(pairs, [(0, 1), (1, 0)]);
}

#[test]
fn of_as_many_that_fit_each_other_equally_well_each_is_as_likely() {
    for (count, likely) in [(2_u32, 470..=500), (3, 310..=334), (4, 230..=250)] {
        let edge = |at: u32| Edge { left: at / count, right: at % count, gain: 8_000 };
        let chosen = assign(&(0..count * count).map(edge).collect::<Vec<_>>()).chosen;
        assert!(chosen.iter().all(|chosen| chosen.tied && likely.contains(&chosen.likely)), "{chosen:?}");
    }
}
