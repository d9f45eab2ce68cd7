//! Rules that were inferred, in words: what they rest on, what each pass looks at, what agreeing is worth, and what is
//! accepted. The terminal, the document of `--json` and the comments of the written ruleset say the same.

use app::i18n::Arg as Word;
use domain::Ruleset;
use domain::ruleset::{
    Candidates, Cardinality, Column, ColumnKind, Condition, Learned, OTHERWISE, Pass, Points, Threshold, Weights,
};
use service::matching::{Band, Because, Suggestion, Wording, points_text};

use super::screen::Screen;

impl Wording for Screen {
    fn lines(&self, suggestion: &Suggestion, band: &Band) -> Vec<String> {
        let rules = &suggestion.rules;
        let mut lines = vec![self.text("cli-suggest-title", &[])];
        let pairs = rules.columns.iter().zip(&suggestion.because);
        lines.extend(pairs.map(|(column, because)| self.pair(column, *because)));
        lines.extend(self.alone(suggestion));
        rules.passes.iter().for_each(|pass| self.pass(pass, rules, &mut lines));
        lines.push(self.band(band));
        lines
    }
}

impl Screen {
    /// What counts without a person having looked.
    pub(super) fn band(&self, band: &Band) -> String {
        let facts = [
            ("accepted", Word::from(band.accepted)),
            ("wrong", Word::from(band.wrong)),
            ("percent", Word::from(percent(band.coverage.parse().unwrap_or_default()))),
        ];
        self.text("cli-match-band", &facts)
    }

    fn pair(&self, column: &Column, because: Because) -> String {
        let kind = self.text(&format!("column-kind-{}", column.kind.as_str()), &[]);
        let mut because = self.because(because);
        if column.opposite_sign {
            because = format!("{because} {}", self.text("cli-suggest-opposite", &[]));
        }
        let facts = [
            ("left", Word::from(column.left.clone())),
            ("right", Word::from(column.right.clone())),
            ("kind", Word::from(kind)),
            ("because", Word::from(because)),
        ];
        self.text("cli-suggest-pair", &facts)
    }

    /// What speaks most for a pair of columns.
    fn because(&self, because: Because) -> String {
        let (id, thousandths) = match because {
            Because { days: Some(days), .. } => ("cli-suggest-because-days", days),
            Because { values, words, .. } if values > 0 && values * 2 >= words => {
                ("cli-suggest-because-values", values)
            }
            Because { words, .. } if words > 0 => ("cli-suggest-because-words", words),
            _ => ("cli-suggest-because-name", 0),
        };
        self.text(id, &[("percent", Word::from(u64::from(thousandths / 10)))])
    }

    /// Columns that are not compared.
    fn alone(&self, suggestion: &Suggestion) -> Vec<String> {
        let columns = &suggestion.rules.columns;
        let sides = [
            (&suggestion.left, "cli-suggest-alone-left", columns.iter().map(|pair| &pair.left).collect::<Vec<_>>()),
            (&suggestion.right, "cli-suggest-alone-right", columns.iter().map(|pair| &pair.right).collect()),
        ];
        let of_side = |(profile, id, paired): (&service::matching::Profile, &str, Vec<&String>)| {
            let alone = profile.columns.iter().filter(|column| !paired.contains(&&column.name));
            alone.map(|column| self.text(id, &[("column", Word::from(column.name.clone()))])).collect::<Vec<_>>()
        };
        sides.into_iter().flat_map(of_side).collect()
    }

    fn pass(&self, pass: &Pass, rules: &Ruleset, lines: &mut Vec<String>) {
        let keys: Vec<String> = pass.candidates.iter().map(|candidates| self.key(candidates)).collect();
        let facts = [("pass", Word::from(pass.name.clone())), ("keys", Word::from(keys.join("; ")))];
        lines.push(self.text("cli-suggest-pass", &facts));
        if let Some(sums) = &pass.sums {
            let facts = [("most", Word::from(u64::from(sums.most))), ("column", Word::from(sums.amount.clone()))];
            let is_split = pass.cardinality == Cardinality::OneToMany;
            lines.push(self.text(if is_split { "cli-suggest-splits" } else { "cli-suggest-sums" }, &facts));
        }
        if pass.base != 0 {
            lines.push(self.text("cli-suggest-base", &[("points", points(pass.base))]));
        }
        lines.extend(rules.columns.iter().filter_map(|column| self.weight(pass, column)));
        lines.push(self.accepted(pass));
    }

    /// What pairs have to have in common to be looked at.
    fn key(&self, candidates: &Candidates) -> String {
        let named = |id: &str, column: &String| self.text(id, &[("column", Word::from(column.clone()))]);
        let mut parts: Vec<String> =
            candidates.equal.iter().map(|column| named("cli-suggest-key-equal", column)).collect();
        parts.extend(candidates.near.iter().map(|near| match &near.when {
            Condition::Days(window) => {
                let facts = [
                    ("column", Word::from(near.column.clone())),
                    ("before", Word::from(window.before)),
                    ("after", Word::from(window.after)),
                ];
                self.text("cli-suggest-key-days", &facts)
            }
            _ => named("cli-suggest-key-near", &near.column),
        }));
        let texts = [
            ("cli-suggest-key-words", &candidates.words),
            ("cli-suggest-key-beginning", &candidates.beginning),
            ("cli-suggest-key-reference", &candidates.reference),
        ];
        parts.extend(texts.into_iter().filter_map(|(id, column)| Some(named(id, column.as_ref()?))));
        parts.join(" + ")
    }

    /// What agreeing in a column gives, and what disagreeing does.
    fn weight(&self, pass: &Pass, column: &Column) -> Option<String> {
        let (same, other) = match pass.weights {
            Weights::Learned => learned(pass, column)?,
            Weights::Written => written(pass, column)?,
        };
        let id = match column.kind {
            ColumnKind::Date | ColumnKind::DateTime => "cli-suggest-weight-day",
            kind if kind.is_amount() => "cli-suggest-weight-amount",
            _ => "cli-suggest-weight-text",
        };
        let facts = [("column", Word::from(column.name.clone())), ("same", points(same)), ("other", points(other))];
        Some(self.text(id, &facts))
    }

    fn accepted(&self, pass: &Pass) -> String {
        match (pass.accept, pass.review) {
            (Threshold::Precision(share), _) => {
                let percent = Word::from(percent(share.as_f64()));
                match pass.sure {
                    Some(sure) => {
                        self.text("cli-suggest-accept-precision", &[("percent", percent), ("points", points(sure))])
                    }
                    None => self.text("cli-suggest-accept-nothing", &[("percent", percent)]),
                }
            }
            (Threshold::Points(accept), review) => {
                let review = if let Threshold::Points(review) = review { review } else { 0 };
                self.text("cli-suggest-accept-points", &[("points", points(accept)), ("review", points(review))])
            }
        }
    }
}

/// The points of the same value and of values that differ, as they were learned of all pairs.
fn learned(pass: &Pass, column: &Column) -> Option<(Points, Points)> {
    let of_all = |learned: &&Learned| learned.column == column.name && learned.without.is_none();
    let learned = pass.learned.iter().find(of_all)?;
    let logarithm = |table: &std::collections::BTreeMap<String, Points>, name: &str| {
        table.get(name).or_else(|| table.get(OTHERWISE)).copied().unwrap_or_default()
    };
    let worth = |name: &str| logarithm(&learned.together, name) - logarithm(&learned.any, name);
    let other = match column.kind {
        ColumnKind::Date | ColumnKind::DateTime => "after-07",
        kind if kind.is_amount() => "far",
        _ => "different",
    };
    Some((worth("same"), worth(other)))
}

fn written(pass: &Pass, column: &Column) -> Option<(Points, Points)> {
    let comparison = pass.comparisons.iter().find(|comparison| comparison.column == column.name)?;
    Some((comparison.levels.first()?.points, comparison.otherwise))
}

fn points(points: Points) -> Word {
    Word::from(points_text(points))
}

/// A share as percent, with a digit after the point where it needs one.
fn percent(share: f64) -> String {
    ((share * 1000.0).round() / 10.0).to_string()
}
