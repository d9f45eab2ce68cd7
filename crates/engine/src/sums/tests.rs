//! Against trying everything, and on small cases a person can check.

use proptest::prelude::*;

use super::tally::{Around, tally};
use super::*;
use crate::observer::{Unobserved, Watch};
use crate::reasons::Reasons;

const PLENTY: u64 = 10_000_000;

fn share_out(offers: &[Vec<Offer>], steps: u64) -> Vec<Choice> {
    let offers: Vec<&[Offer]> = offers.iter().map(Vec::as_slice).collect();
    super::share_out(&offers, steps, &Watch::new(&Unobserved)).unwrap()
}

/// Every set, by its members as bits.
fn by_trying_all(amounts: &[i64], sum: &RangeInclusive<i64>, sizes: &RangeInclusive<usize>) -> Vec<Vec<usize>> {
    let members = |set: u32| (0..amounts.len()).filter(move |at| set >> at & 1 == 1);
    let sets = (1_u32..1 << amounts.len()).filter(|&set| sizes.contains(&(set.count_ones() as usize)));
    let fitting = sets.filter(|&set| sum.contains(&members(set).map(|at| amounts[at]).sum()));
    let mut fitting: Vec<Vec<usize>> = fitting.map(|set| members(set).collect()).collect();
    fitting.sort();
    fitting
}

fn all(answer: Subset) -> (u64, Vec<Vec<usize>>) {
    let (count, mut sets) = match answer {
        Subset::None => (0, Vec::new()),
        Subset::Unique(set) => (1, vec![set]),
        Subset::Several { count, sets } => (count, sets),
        Subset::GaveUp { .. } => panic!("there are steps enough"),
    };
    sets.sort();
    (count, sets)
}

fn find(amounts: &[i64], sum: i64) -> Subset {
    subset(amounts, sum..=sum, 2..=5, &mut PLENTY.clone())
}

#[test]
fn the_one_set_that_adds_up_is_named_by_position() {
    assert_eq!(find(&[700, 250, 1_300, 99], 1_049), Subset::Unique(vec![0, 1, 3]));
    assert_eq!(find(&[700, 250, 1_300, 99], 1_050), Subset::None);
    assert_eq!(find(&[], 0), Subset::None);
    assert_eq!(find(&[5], 5), Subset::None, "one amount is no sum");
}

#[test]
fn amounts_of_either_sign_add_up() {
    assert_eq!(find(&[1_000, -200, 40_000, -1], 799), Subset::Unique(vec![0, 1, 3]));
    assert_eq!(find(&[500, 30, -500], 0), Subset::Unique(vec![0, 2]));
}

#[test]
fn equal_amounts_are_alternatives() {
    let expected = Subset::Several { count: 3, sets: vec![vec![0, 1], vec![0, 2], vec![1, 2]] };
    assert_eq!(find(&[50, 50, 50], 100), expected);
}

#[test]
fn small_sets_are_listed_before_large_ones_and_the_rest_is_counted() {
    let Subset::Several { count, sets } = find(&[1; 20], 5) else { panic!("there are many") };
    assert_eq!((count, sets.len(), sets[0].len()), (15_504, MOST_LISTED, 5));
    let Subset::Several { sets, .. } = find(&[60, 40, 50, 30, 20], 100) else { panic!("there are several") };
    assert_eq!(sets, [vec![0, 1], vec![2, 3, 4]]);
}

#[test]
fn a_sum_may_be_off_by_the_tolerance_in_each_direction() {
    let off = |sum| subset(&[100, 200, 1_000], sum, 2..=3, &mut PLENTY.clone());
    assert_eq!(off(295..=299), Subset::None);
    assert_eq!(off(295..=300), Subset::Unique(vec![0, 1]));
    assert_eq!(off(300..=1_100), Subset::Several { count: 2, sets: vec![vec![0, 1], vec![0, 2]] });
}

#[test]
fn the_search_gives_up_when_its_steps_run_out_and_keeps_what_it_found() {
    let amounts: Vec<i64> = (0..200).map(|at| 1_000 + at * 7).collect();
    let mut steps = 150;
    let Subset::GaveUp { sets } = subset(&amounts, 2_007..=2_007, 2..=5, &mut steps) else { panic!("too few steps") };
    assert_eq!(sets, Vec::<Vec<usize>>::new());
    let mut steps = 2_000;
    let Subset::GaveUp { sets } = subset(&amounts, 2_007..=2_007, 2..=5, &mut steps) else { panic!("too few steps") };
    assert_eq!(sets, [vec![0, 1]]);
}

#[test]
fn extreme_amounts_do_not_overflow() {
    assert_eq!(find(&[i64::MAX, i64::MAX, i64::MIN, i64::MIN], i64::MAX), Subset::None);
    assert_eq!(find(&[i64::MAX, 1, i64::MIN], -1), Subset::Unique(vec![0, 2]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_same_sets_are_found_as_by_trying_all(
        amounts in prop::collection::vec(-40_i64..60, 0..13), sum in -50_i64..150, width in 0_i64..4,
        least in 1_usize..4, more in 0_usize..9,
    ) {
        let (sum, sizes) = (sum..=sum + width, least..=least + more);
        let expected = by_trying_all(&amounts, &sum, &sizes);
        let (count, sets) = all(subset(&amounts, sum, sizes, &mut PLENTY.clone()));
        prop_assert_eq!(count, expected.len() as u64);
        if expected.len() <= MOST_LISTED {
            prop_assert_eq!(sets, expected);
        } else {
            prop_assert!(sets.iter().all(|set| expected.contains(set)));
        }
    }

    #[test]
    fn fewer_steps_give_the_same_answer_or_none(
        amounts in prop::collection::vec(1_i64..500, 0..30), sum in 1_i64..1_500, steps in 0_u64..20_000,
    ) {
        let certain = subset(&amounts, sum..=sum, 2..=4, &mut PLENTY.clone());
        let hurried = subset(&amounts, sum..=sum, 2..=4, &mut steps.clone());
        let gave_up = matches!(hurried, Subset::GaveUp { .. });
        prop_assert!(gave_up || hurried == certain);
    }

    #[test]
    fn a_wider_tolerance_finds_no_less(amounts in prop::collection::vec(1_i64..90, 0..14), sum in 1_i64..200) {
        let count = |width: i64| all(subset(&amounts, sum - width..=sum + width, 2..=4, &mut PLENTY.clone())).0;
        prop_assert!(count(0) <= count(1) && count(1) <= count(5));
    }
}

#[test]
fn counting_stops_where_its_steps_run_out_and_tells_how_far_it_came() {
    let amounts: Vec<i64> = (1..30).map(|at| at * at).collect();
    let around = Around { wanted: 500, step: 1, reach: 50 };
    let all = tally(&amounts, &around, 5, &mut PLENTY.clone());
    assert_eq!(all.len(), 6);
    assert_eq!(tally(&amounts, &around, 5, &mut 800), all[..4], "halves of two are too many");
}

proptest! {
    #[test]
    fn as_many_sets_are_counted_around_a_sum_as_there_are(
        amounts in prop::collection::vec(prop_oneof![-40_i64..60, (0_i64..9).prop_map(|tens| tens * 10)], 0..12),
        wanted in -50_i64..150, step in prop_oneof![Just(1_i64), Just(10), Just(7)], reach in 0_i64..90, to in 2_usize..8,
    ) {
        let counted = tally(&amounts, &Around { wanted, step, reach }, to, &mut PLENTY.clone());
        let sets = by_trying_all(&amounts, &(wanted - reach..=wanted + reach), &(2..=to));
        let apart = |set: &Vec<usize>| set.iter().map(|at| amounts[*at]).sum::<i64>() - wanted;
        let mut expected = vec![0; to + 1];
        for set in sets.iter().filter(|set| apart(set) != 0 && apart(set) % step == 0) {
            expected[set.len()] += 1;
        }
        prop_assert_eq!(counted, expected);
    }
}

fn offer(members: &[usize], worth: i64) -> Offer {
    Offer { members: members.to_vec(), worth, reasons: Reasons::default() }
}

#[test]
fn who_has_no_other_choice_is_served_too() {
    let offers = [vec![offer(&[0, 1], 5), offer(&[2, 3], 5)], vec![offer(&[1, 4], 5)], vec![]];
    assert_eq!(share_out(&offers, 1_000), [Choice::Certain(1), Choice::Certain(0), Choice::Nothing]);
}

#[test]
fn equally_good_ways_to_share_are_tied() {
    let offers = [vec![offer(&[0, 1], 5), offer(&[0, 2], 5)], vec![offer(&[5, 6], 5)]];
    assert_eq!(share_out(&offers, 1_000), [Choice::Tied(0), Choice::Certain(0)]);
    let rivals = [vec![offer(&[0, 1], 5)], vec![offer(&[0, 2], 5)]];
    assert_eq!(share_out(&rivals, 1_000), [Choice::Tied(0), Choice::Nothing], "one of two, and no telling which");
}

#[test]
fn what_cannot_be_decided_in_time_is_marked() {
    let offers: Vec<Vec<Offer>> =
        (0..30).map(|at| vec![offer(&[at, at + 1], 5), offer(&[at + 1, at + 2], 5)]).collect();
    let choices = share_out(&offers, 500);
    assert!(choices.iter().all(|choice| matches!(choice, Choice::Nothing | Choice::Unproven(_))));
    assert!(choices.contains(&Choice::Unproven(0)));
}

/// The best total, by trying every combination.
fn best_of_all(offers: &[Vec<Offer>], used: &[usize]) -> i64 {
    let Some((first, rest)) = offers.split_first() else { return 0 };
    let free = first.iter().filter(|offer| offer.members.iter().all(|member| !used.contains(member)));
    let taken = free.map(|offer| offer.worth + best_of_all(rest, &[used, &offer.members].concat()));
    taken.max().unwrap_or(0).max(best_of_all(rest, used))
}

proptest! {
    #[test]
    fn no_amount_is_used_twice_and_the_total_is_the_best(
        drawn in prop::collection::vec(prop::collection::vec((0_usize..9, 0_usize..9, 1_i64..4), 0..4), 0..7),
    ) {
        let offers: Vec<Vec<Offer>> = drawn.iter().map(|drawn| {
            drawn.iter().map(|&(a, b, worth)| offer(&[a, a + 1 + b], worth)).collect()
        }).collect();
        let (mut used, mut total) = (Vec::new(), 0);
        for (offers, choice) in offers.iter().zip(share_out(&offers, PLENTY)) {
            if let Choice::Certain(number) | Choice::Tied(number) = choice {
                prop_assert!(offers[number].members.iter().all(|member| !used.contains(member)));
                used.extend(&offers[number].members);
                total += offers[number].worth;
            }
        }
        prop_assert_eq!(total, best_of_all(&offers, &[]));
    }
}
