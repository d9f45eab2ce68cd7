//! Conditions of a written ruleset, held against the values of two records.

use domain::ruleset::{Comparison, Condition, DateWindow, Measure, Similar, Tolerance};
use rapidfuzz::distance::{damerau_levenshtein, jaro_winkler, levenshtein};

use crate::bounds::Bounds;
use crate::columns::MISSING;
use crate::fields::{Field, Seen};
use crate::levels::SAME;
use crate::numbers::Amounts;
use crate::similarity::{Alike, grams, sorted_words};
use crate::texts::Texts;

/// What one comparison contributes to a pair, none where it rules the pair out.
pub(crate) fn points(comparison: &Comparison, field: &Field, left: u32, right: u32, alike: &mut Alike) -> Option<i64> {
    let (Some(_), Some(_)) =
        (field.code(crate::fields::Side::Left, left), field.code(crate::fields::Side::Right, right))
    else {
        return Some(comparison.empty);
    };
    let level = comparison.levels.iter().find(|level| holds(&level.when, field, left, right));
    let Some(level) = level else { return (!comparison.required).then_some(comparison.otherwise) };
    Some(level.points + rarity(comparison, field.compare(left, right, alike)))
}

/// Agreeing on a rare value counts more, up to what the comparison grants.
fn rarity(comparison: &Comparison, seen: Seen) -> i64 {
    let most = comparison.rarity.unwrap_or(0);
    if seen.level == SAME { i64::from(seen.rarity).clamp(0, most.max(0)) } else { 0 }
}

/// Whether a condition holds for two records that both have a value.
pub(crate) fn holds(condition: &Condition, field: &Field, left: u32, right: u32) -> bool {
    let (row, other) = (left as usize, right as usize);
    match (condition, field) {
        (Condition::Equal, _) => field.same(left, right),
        (Condition::Within(tolerance), Field::Amount(amounts)) => {
            let (one, other) = (amounts.left[row], amounts.right[other]);
            one != MISSING
                && other != MISSING
                && amounts.go_together(one, other)
                && within(tolerance, amounts, one, other)
        }
        (Condition::Minutes(window), Field::Day(days)) => {
            let apart = days.minutes_apart(left, right);
            let in_time = |apart| (-i64::from(window.before)..=i64::from(window.after)).contains(&apart);
            apart.map_or_else(|| field.same(left, right), in_time)
        }
        (Condition::Days(window), Field::Day(days)) => in_window(*window, days.left[row], days.right[other]),
        (Condition::Similar(similar), Field::Text(texts)) => {
            is_similar(*similar, texts.value(texts.left[row]), texts.value(texts.right[other]))
        }
        (Condition::Contained, Field::Text(texts)) => contained(texts, texts.left[row], texts.right[other]),
        (Condition::Beginning(least), Field::Text(texts)) => {
            let (one, other) = (texts.value(texts.left[row]), texts.value(texts.right[other]));
            let long_enough = one.chars().count().min(other.chars().count()) >= *least as usize;
            long_enough && (one.starts_with(other) || other.starts_with(one))
        }
        _ => false,
    }
}

fn within(tolerance: &Tolerance, amounts: &Amounts, one: u32, other: u32) -> bool {
    Bounds::new(tolerance, amounts.scale).hold(amounts.values[one as usize], amounts.values[other as usize])
}

fn in_window(window: DateWindow, left: i32, right: i32) -> bool {
    let apart = if window.business { business_days(left, right) } else { i64::from(right) - i64::from(left) };
    (-i64::from(window.before)..=i64::from(window.after)).contains(&apart)
}

/// The working days from one day to another; a weekend counts as the Friday before it.
fn business_days(left: i32, right: i32) -> i64 {
    let worked = |day: i32| {
        // 1970-01-05 was a Monday.
        let (weeks, day) = ((i64::from(day) - 4).div_euclid(7), (i64::from(day) - 4).rem_euclid(7));
        weeks * 5 + day.min(4)
    };
    worked(right) - worked(left)
}

fn is_similar(similar: Similar, one: &str, other: &str) -> bool {
    let least = similar.at_least.as_f64();
    let chars = || (one.chars(), other.chars());
    let likeness = match similar.by {
        Measure::Levenshtein => levenshtein::normalized_similarity(chars().0, chars().1),
        Measure::Damerau => damerau_levenshtein::normalized_similarity(chars().0, chars().1),
        Measure::JaroWinkler => jaro_winkler::normalized_similarity(chars().0, chars().1),
        Measure::TokenSort => {
            let (one, other) = (sorted_words(one), sorted_words(other));
            levenshtein::normalized_similarity(one.chars(), other.chars())
        }
        Measure::TokenSet => word_overlap(one, other),
        Measure::Grams => grams(one, other),
    };
    likeness >= least
}

/// Twice the common words against all words of both.
fn word_overlap(one: &str, other: &str) -> f64 {
    let mut rest: Vec<&str> = other.split(' ').collect();
    let all = one.split(' ').count() + rest.len();
    let mut common = 0_u32;
    for word in one.split(' ') {
        if let Some(at) = rest.iter().position(|candidate| *candidate == word) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    2.0 * f64::from(common) / f64::from(u32::try_from(all).expect("words of a text"))
}

/// Whether one text stands in the other as whole words.
fn contained(texts: &Texts, one: u32, other: u32) -> bool {
    let within = |short: &str, long: &str| format!(" {long} ").contains(&format!(" {short} "));
    let (a, b) = (texts.value(one), texts.value(other));
    within(a, b) || within(b, a)
}
