//! The sum that a row is part of, in words and as JSON; and what was tried for a row that is in none.

use app::i18n::Arg as Word;
use serde_json::{Map, Value, json};
use service::matching::{Explained, Member, Reason, SumAnswer, Summed, Tried, points_text};

use super::{ExplainCommand, pass_name};
use crate::cli::screen::Screen;

pub(super) fn say(sum: &Summed, explained: &Explained, command: &ExplainCommand, screen: &Screen) {
    let (left, right) = (command.request.left.display().to_string(), command.request.right.display().to_string());
    let total = |total: &Option<String>| Word::from(total.clone().unwrap_or_default());
    let facts = [
        ("pass", Word::from(pass_name(sum.pass, explained))),
        ("score", Word::from(points_text(sum.score))),
        ("needed", Word::from(points_text(sum.accept))),
        ("left", total(&sum.total_left)),
        ("right", total(&sum.total_right)),
        ("leftfile", Word::from(left.clone())),
        ("rightfile", Word::from(right.clone())),
    ];
    screen.say("cli-explain-sum", &facts);
    for (file, member) in sum.left.iter().map(|row| (&left, row)).chain(sum.right.iter().map(|row| (&right, row))) {
        let values = named(member, explained).map(|(column, value)| format!("{column} {value}"));
        let values = values.collect::<Vec<_>>().join(", ");
        let row = Word::from((member.row + 1).to_string());
        let facts = [("row", row), ("file", Word::from(file.clone())), ("values", Word::from(values))];
        screen.say("cli-explain-member", &facts);
    }
    let sets = [("sets", Word::from(alternatives(sum.answer)))];
    screen.say(&format!("cli-explain-answer-{}", answer(sum.answer)), &sets);
    for (reason, points) in sum.reasons.each() {
        let points = [("points", Word::from(points_text(points)))];
        screen.say(&format!("cli-explain-reason-{}", name(reason)), &points);
    }
    if sum.score < sum.accept {
        screen.say("cli-explain-sum-below", &facts);
    }
}

/// Where fewer than two rows could be members, there is nothing to say.
pub(super) fn say_tried(tried: &Tried, explained: &Explained, screen: &Screen) {
    if tried.members < 2 {
        return;
    }
    let facts = [
        ("pass", Word::from(pass_name(tried.pass, explained))),
        ("members", Word::from(tried.members)),
        ("sets", Word::from(tried.sets)),
    ];
    let outcome = match tried {
        Tried { gave_up: true, .. } => "cli-explain-tried-gave-up",
        Tried { sets: 0, .. } => "cli-explain-tried-none",
        _ => "cli-explain-tried-some",
    };
    screen.say(outcome, &facts);
}

pub(super) fn document(sum: &Summed, explained: &Explained) -> Value {
    let members = |members: &[Member]| -> Vec<Value> {
        let member = |member: &Member| {
            let values: Map<String, Value> =
                named(member, explained).map(|(name, value)| (name, json!(value))).collect();
            json!({ "row": member.row + 1, "values": values })
        };
        members.iter().map(member).collect()
    };
    let reason = |(reason, points)| json!({ "reason": name(reason), "points": points_text(points) });
    json!({
        "pass": pass_name(sum.pass, explained),
        "score": points_text(sum.score),
        "accept": points_text(sum.accept),
        "answer": answer(sum.answer),
        "sets": alternatives(sum.answer),
        "total_left": sum.total_left,
        "total_right": sum.total_right,
        "left": members(&sum.left),
        "right": members(&sum.right),
        "reasons": sum.reasons.each().map(reason).collect::<Vec<_>>(),
    })
}

pub(super) fn tried_document(tried: &Tried, explained: &Explained) -> Value {
    let Tried { members, sets, gave_up, .. } = tried;
    json!({ "pass": pass_name(tried.pass, explained), "members": members, "sets": sets, "gave_up": gave_up })
}

/// The values that a member has, with the names of their columns.
fn named<'a>(member: &'a Member, explained: &'a Explained) -> impl Iterator<Item = (String, &'a String)> {
    let columns = explained.rules.columns.iter().zip(&member.values);
    columns.filter_map(|(column, value)| Some((column.name.clone(), value.as_ref()?)))
}

/// How many sets of rows add up.
const fn alternatives(answer: SumAnswer) -> u64 {
    if let SumAnswer::Alternatives(sets) = answer { sets } else { 1 }
}

const fn answer(answer: SumAnswer) -> &'static str {
    match answer {
        SumAnswer::Unique => "unique",
        SumAnswer::Listed => "listed",
        SumAnswer::Alternatives(_) => "alternatives",
        SumAnswer::GaveUp => "gave-up",
    }
}

const fn name(reason: Reason) -> &'static str {
    match reason {
        Reason::Share => "share",
        Reason::Seldom => "seldom",
        Reason::Near => "near",
        Reason::Named => "named",
        Reason::NamesOthers => "names-others",
        Reason::NamesNone => "names-none",
        Reason::Others => "others",
        Reason::Alike => "alike",
    }
}
