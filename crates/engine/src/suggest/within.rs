//! A ruleset for one source, that finds records which are one thing written several times.

use domain::Ruleset;
use domain::ruleset::{Condition, DateWindow, Level, MOST_COLUMNS, Pass};

use super::{Draft, InCommon, column_kind, currencies, differences, drafted};
use crate::EngineError;
use crate::fields::{Field, Side, common_kind};
use crate::keys::Reach;
use crate::learned::{Open, discover};
use crate::mapping::Mapped;
use crate::observer::Watch;
use crate::plan::Plan;
use crate::profile::{Likeness, profiles};
use crate::reconcile::{Run, all_rows};
use crate::source::Source;

/// A ruleset for the records of one source: the same in everything, then alike. Columns that number the rows say nothing.
pub(crate) fn within(source: &Source, watch: &Watch<'_>) -> Result<Ruleset, EngineError> {
    let mut draft = Draft::of_one(source, watch)?;
    draft.passes.push(draft.same_pass());
    let rows = all_rows(source);
    draft.run.plan.read(&rows, &rows, watch)?;
    let records = draft.run.plan.all_records(Side::Left);
    draft.run.plan.prepare(&records, &records, watch)?;
    draft.name_references();
    if records.len() > 1 {
        let fields = &draft.run.plan.fields;
        let open = Open {
            fields,
            left: &records,
            right: &records,
            required: &[],
            one_source: true,
            counted: &draft.run.counted,
        };
        let keys = discover(&open, None, watch)?.keys(&open, None, watch)?;
        // What was written twice was of one amount: two of almost the same are mostly two.
        let always = |field: &Field| matches!(field, Field::Amount(_)).then_some(Reach::Units(0));
        let found = InCommon { near: open.fields.iter().map(always).collect(), keys };
        if !found.keys.is_empty() {
            let mut alike = draft.likely_pass("alike", &found);
            draft.ask_for_one_time(&mut alike);
            draft.passes.push(alike);
        }
    }
    Ok(Ruleset { differences: Vec::new(), ..draft.ruleset() })
}

/// Days apart up to which an entry may be one that was booked twice.
const AT_ONE_TIME: DateWindow = DateWindow { before: 5, after: 5, business: false };
/// Days that a source covers where they tell when something happened, and not when people were born.
const OF_ENTRIES: i32 = 10 * 366;

impl Draft {
    /// What happens again a month later is no duplicate, be it the same in everything else.
    fn ask_for_one_time(&self, pass: &mut Pass) {
        for (comparison, field) in pass.comparisons.iter_mut().zip(&self.run.plan.fields) {
            if matches!(field, Field::Day(days) if days.span() <= OF_ENTRIES) {
                comparison.levels.push(Level { when: Condition::Days(AT_ONE_TIME), points: 0 });
                comparison.required = true;
            }
        }
    }

    /// A draft in which each column is held against itself.
    fn of_one(source: &Source, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let itself = |(at, profile): (usize, Option<crate::profile::ColumnProfile>)| {
            let profile = profile.filter(|profile| !profile.numbers_rows && profile.present > 0)?;
            let kind = common_kind(profile.kind, profile.kind)?;
            Some(Mapped { left: at, right: at, kind, affinity: 1.0, because: Likeness::default() })
        };
        let profiled = profiles(source, source.rows(), watch)?.into_iter().enumerate();
        let mapped: Vec<Mapped> = profiled.filter_map(itself).take(MOST_COLUMNS).collect();
        if mapped.is_empty() {
            return Err(EngineError::NothingToCompare);
        }
        let column = |pair: &Mapped| {
            let name = source.name(pair.left).to_owned();
            let kind = column_kind(pair.kind, [source.data_type(pair.left); 2]);
            super::column(name.clone(), name, kind)
        };
        let columns = currencies::named(mapped.iter().map(column).collect(), &mapped, (source, source), watch)?;
        let plan = Plan::new(source, source, &drafted(&columns, &[]), watch)?;
        let run = Run::new(plan, &differences(&columns), Vec::new(), Vec::new())?;
        Ok(Self { columns, passes: Vec::new(), run, because: Vec::new(), profiles: Default::default() })
    }
}
