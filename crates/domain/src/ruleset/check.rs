//! What types alone do not say: names that have to be known, conditions that have to fit the kind of a column,
//! numbers that have to be in range.

use std::collections::BTreeSet;

use super::read::step;
use super::{
    Candidates, Column, ColumnKind, Comparison, Condition, Currency, Decimal, Learned, MOST_COLUMNS, Near, Netting,
    Normalise, OTHERWISE, Pass, RULESET_VERSION, Ruleset, Sums, Threshold, Weights, relations,
};
use crate::{AppError, ErrorKind, FieldError};

/// The most members a sum may have on a side; beyond it answers are rarely unique.
const MOST_MEMBERS: u32 = 12;
/// The logarithm of no share is further from zero than this.
const MOST_LEARNED: i64 = 100_000;

impl Ruleset {
    /// Checks the whole document.
    ///
    /// # Errors
    ///
    /// Everything at fault, each with a pointer to it.
    pub fn check(&self) -> Result<(), AppError> {
        let mut check = Check { ruleset: self, errors: Vec::new() };
        check.document();
        if check.errors.is_empty() { Ok(()) } else { Err(AppError::fields(check.errors)) }
    }
}

struct Check<'a> {
    ruleset: &'a Ruleset,
    errors: Vec<FieldError>,
}

impl Check<'_> {
    fn refuse(&mut self, pointer: impl Into<String>, kind: ErrorKind) {
        self.errors.push(FieldError { pointer: pointer.into(), kind });
    }

    fn document(&mut self) {
        let ruleset = self.ruleset;
        if ruleset.version != RULESET_VERSION {
            let known = i64::from(RULESET_VERSION);
            self.refuse("/version", ErrorKind::RulesetVersion { version: ruleset.version.into(), known });
        }
        self.not_empty("/columns", &ruleset.columns);
        if ruleset.columns.len() > MOST_COLUMNS {
            self.refuse("/columns", ErrorKind::RulesetTooManyColumns { most: MOST_COLUMNS as i64 });
        }
        self.not_empty("/passes", &ruleset.passes);
        self.names("/columns", ruleset.columns.iter().map(|column| column.name.as_str()));
        self.names("/passes", ruleset.passes.iter().map(|pass| pass.name.as_str()));
        for (at, column) in each("/columns", &ruleset.columns) {
            self.column(&at, column);
        }
        for (at, netting) in each("/netting", &ruleset.netting) {
            self.netting(&at, netting);
        }
        for (at, pass) in each("/passes", &ruleset.passes) {
            self.pass(&at, pass);
        }
        self.known("/differences", &ruleset.differences);
    }

    fn not_empty<T>(&mut self, at: &str, list: &[T]) {
        if list.is_empty() {
            self.refuse(at, ErrorKind::FieldRequired);
        }
    }

    fn names<'a>(&mut self, at: &str, names: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (index, name) in names.enumerate() {
            if name.trim().is_empty() {
                self.refuse(format!("{at}/{index}/name"), ErrorKind::FieldRequired);
            } else if !seen.insert(name) {
                self.refuse(format!("{at}/{index}/name"), ErrorKind::RulesetNameTwice { name: name.to_owned() });
            }
        }
    }

    fn column(&mut self, at: &str, column: &Column) {
        for (name, header) in [("left", &column.left), ("right", &column.right)] {
            if header.is_empty() {
                self.refuse(format!("{at}{}", step(name)), ErrorKind::FieldRequired);
            }
        }
        for (at, step) in each(&format!("{at}/normalise"), &column.normalise) {
            let fits = column.kind.is_text() || (*step == Normalise::Unsigned && column.kind.is_amount());
            if !fits {
                self.misfit(at, &column.name);
            }
        }
        let at = format!("{at}/currency");
        match &column.currency {
            Some(_) if column.kind != ColumnKind::Money => self.misfit(at, &column.name),
            Some(Currency::Column(name)) => {
                self.column_of(&format!("{at}/column"), name, ColumnKind::is_text);
            }
            Some(Currency::Code(code)) if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) => {
                self.refuse(format!("{at}/code"), ErrorKind::RulesetCurrency);
            }
            _ => {}
        }
    }

    fn netting(&mut self, at: &str, netting: &Netting) {
        self.column_of(&format!("{at}/amount"), &netting.amount, ColumnKind::is_amount);
        self.known(&format!("{at}/equal"), &netting.equal);
        self.days(&format!("{at}/near"), netting.near.as_ref());
    }

    fn pass(&mut self, at: &str, pass: &Pass) {
        self.not_empty(&format!("{at}/candidates"), &pass.candidates);
        for (at, candidates) in each(&format!("{at}/candidates"), &pass.candidates) {
            self.candidates(&at, candidates);
        }
        for (at, comparison) in each(&format!("{at}/comparisons"), &pass.comparisons) {
            self.comparison(&at, comparison);
        }
        self.thresholds(at, pass);
        match &pass.sums {
            Some(_) if !pass.cardinality.has_many() => self.refuse(format!("{at}/sums"), ErrorKind::RulesetSumsUnused),
            Some(sums) => self.sums(&format!("{at}/sums"), sums),
            None if pass.cardinality.has_many() => self.refuse(format!("{at}/sums"), ErrorKind::FieldRequired),
            None => {}
        }
        for (at, learned) in each(&format!("{at}/learned"), &pass.learned) {
            self.learned(&at, learned);
        }
    }

    fn learned(&mut self, at: &str, learned: &Learned) {
        self.known(&format!("{at}/without"), learned.without.as_deref().unwrap_or_default());
        self.known(&format!("{at}/strange"), learned.strange.as_deref().unwrap_or_default());
        let Some(column) = self.ruleset.column(&learned.column) else {
            return self.unknown(format!("{at}/column"), &learned.column);
        };
        let known: BTreeSet<String> = relations(column.kind).into_iter().map(|(_, name)| name).collect();
        for (list, points) in [("together", &learned.together), ("any", &learned.any)] {
            for (name, points) in points {
                let at = format!("{at}/{list}{}", step(name));
                if name != OTHERWISE && !known.contains(name) {
                    self.refuse(at, ErrorKind::FieldUnknown { field: name.clone() });
                } else if points.abs() > MOST_LEARNED {
                    self.refuse(at, ErrorKind::FieldRange { min: -MOST_LEARNED, max: MOST_LEARNED });
                }
            }
        }
    }

    fn thresholds(&mut self, at: &str, pass: &Pass) {
        if pass.weights == Weights::Learned && pass.comparisons.is_empty() {
            self.refuse(format!("{at}/comparisons"), ErrorKind::FieldRequired);
        }
        for (name, threshold) in [("accept", pass.accept), ("review", pass.review)] {
            if let Threshold::Precision(share) = threshold {
                self.share(format!("{at}/{name}/precision"), share);
            }
        }
        if let (Threshold::Points(accept), Threshold::Points(review)) = (pass.accept, pass.review)
            && review > accept
        {
            self.refuse(format!("{at}/review"), ErrorKind::RulesetReviewAboveAccept);
        }
        if pass.margin < 0 {
            self.refuse(format!("{at}/margin"), ErrorKind::RulesetNegative);
        }
    }

    fn candidates(&mut self, at: &str, candidates: &Candidates) {
        self.known(&format!("{at}/equal"), &candidates.equal);
        for (at, near) in each(&format!("{at}/near"), &candidates.near) {
            self.near(&at, near);
        }
        let texts =
            [("words", &candidates.words), ("beginning", &candidates.beginning), ("reference", &candidates.reference)];
        for (name, column) in texts.iter().filter_map(|(name, column)| Some((name, column.as_ref()?))) {
            self.column_of(&format!("{at}/{name}"), column, ColumnKind::is_text);
        }
        let no_text = texts.iter().all(|(_, column)| column.is_none());
        if candidates.equal.is_empty() && candidates.near.is_empty() && no_text {
            self.refuse(at, ErrorKind::FieldRequired);
        }
    }

    fn near(&mut self, at: &str, near: &Near) {
        if matches!(near.when, Condition::Within(_) | Condition::Days(_)) {
            self.condition(at, &near.column, &near.when);
        } else {
            self.refuse(format!("{at}/when"), ErrorKind::FieldChoice { allowed: "within, days".to_owned() });
        }
    }

    fn comparison(&mut self, at: &str, comparison: &Comparison) {
        self.not_empty(&format!("{at}/levels"), &comparison.levels);
        self.column_of(&format!("{at}/column"), &comparison.column, |_| true);
        for (at, level) in each(&format!("{at}/levels"), &comparison.levels) {
            self.condition(&at, &comparison.column, &level.when);
        }
    }

    /// A condition has to fit what the column holds, and its numbers have to be in range.
    fn condition(&mut self, at: &str, column: &str, condition: &Condition) {
        let fits: fn(ColumnKind) -> bool = match condition {
            Condition::Equal => |_| true,
            Condition::Within(_) => ColumnKind::is_amount,
            Condition::Days(_) => ColumnKind::is_day,
            Condition::Minutes(_) => |kind| kind == ColumnKind::DateTime,
            Condition::Similar(_) | Condition::Contained | Condition::Beginning(_) => ColumnKind::is_text,
        };
        match self.ruleset.column(column) {
            Some(pair) if !fits(pair.kind) => self.misfit(format!("{at}/when"), column),
            Some(_) => {}
            None => self.unknown(format!("{at}/column"), column),
        }
        match condition {
            Condition::Within(tolerance) => self.tolerance(&format!("{at}/when/within"), tolerance),
            Condition::Similar(similar) => {
                self.share(format!("{at}/when/similar/at_least"), similar.at_least);
            }
            _ => {}
        }
    }

    fn sums(&mut self, at: &str, sums: &Sums) {
        self.column_of(&format!("{at}/amount"), &sums.amount, ColumnKind::is_amount);
        self.tolerance(&format!("{at}/within"), &sums.within);
        self.days(&format!("{at}/near"), sums.near.as_ref());
        self.known(&format!("{at}/together"), &sums.together);
        if let Some(listed) = &sums.listed {
            self.column_of(&format!("{at}/listed"), listed, ColumnKind::is_text);
        }
        if !(2..=MOST_MEMBERS).contains(&sums.most) {
            self.refuse(format!("{at}/most"), ErrorKind::FieldRange { min: 2, max: MOST_MEMBERS.into() });
        }
    }

    fn days(&mut self, at: &str, near: Option<&Near>) {
        match near {
            Some(Near { column, when: when @ Condition::Days(_) }) => self.condition(at, column, when),
            Some(_) => self.refuse(format!("{at}/when"), ErrorKind::FieldChoice { allowed: "days".to_owned() }),
            None => {}
        }
    }

    fn tolerance(&mut self, at: &str, tolerance: &super::Tolerance) {
        let limits = [
            ("less", Some(tolerance.less)),
            ("more", Some(tolerance.more)),
            ("percent_less", Some(tolerance.percent_less)),
            ("percent_more", Some(tolerance.percent_more)),
            ("cap", tolerance.cap),
        ];
        for (name, limit) in limits {
            if limit.is_some_and(|limit| limit.is_negative()) {
                self.refuse(format!("{at}/{name}"), ErrorKind::RulesetNegative);
            }
        }
    }

    fn share(&mut self, at: String, share: Decimal) {
        if share < Decimal::default() || share > Decimal::whole(1) {
            self.refuse(at, ErrorKind::FieldRange { min: 0, max: 1 });
        }
    }

    fn known(&mut self, at: &str, names: &[String]) {
        for (at, name) in each(at, names) {
            self.column_of(&at, name, |_| true);
        }
    }

    fn column_of(&mut self, at: &str, name: &str, fits: impl Fn(ColumnKind) -> bool) {
        match self.ruleset.column(name) {
            Some(column) if fits(column.kind) => {}
            Some(_) => self.misfit(at.to_owned(), name),
            None => self.unknown(at.to_owned(), name),
        }
    }

    fn misfit(&mut self, at: String, column: &str) {
        self.refuse(at, ErrorKind::RulesetKind { column: column.to_owned() });
    }

    fn unknown(&mut self, at: String, column: &str) {
        self.refuse(at, ErrorKind::RulesetColumn { column: column.to_owned() });
    }
}

/// Each element of a list with the pointer to it.
fn each<'a, T>(at: &str, list: &'a [T]) -> impl Iterator<Item = (String, &'a T)> {
    list.iter().enumerate().map(move |(index, element)| (format!("{at}/{index}"), element))
}
