//! Values out of texts, with whether a text is just how its value is written here.

use domain::IssueCode;

use super::{DAY, Digits, Plan, Taken};
use crate::value::{self, NoAmount};

/// A word that stands for nothing is a missing value, and no trouble.
pub(super) fn missing_or(text: &[u8], code: IssueCode) -> Result<Taken, IssueCode> {
    if value::is_placeholder(text) || text.trim_ascii().is_empty() { Ok(Taken::Missing) } else { Err(code) }
}

/// Takes the amount that a text says.
pub(super) fn amount(
    values: &mut Vec<i128>,
    scale: &mut u8,
    text: &[u8],
    plan: &Plan,
    seen: &mut Digits,
) -> Result<Taken, IssueCode> {
    let amount = match value::amount(text, plan.decimal) {
        Ok(amount) => amount,
        Err(NoAmount::NotNumber) => return missing_or(text, IssueCode::NotNumber),
        Err(NoAmount::TooManyDigits) => return Err(IssueCode::TooManyDigits),
    };
    seen.take(&amount);
    push_amount(values, scale, plan.scale, amount.digits, amount.places).ok_or(IssueCode::TooManyDigits)?;
    Ok(if amount.is_plain && amount.places == *scale { Taken::Usual } else { Taken::Otherwise })
}

/// Takes an amount at the scale of the others, or brings the others to its scale.
pub(super) fn push_amount(
    values: &mut Vec<i128>,
    scale: &mut u8,
    fixed: Option<u8>,
    digits: i128,
    places: u8,
) -> Option<()> {
    const LARGEST: i128 = 10_i128.pow(38) - 1;
    if places > *scale {
        if fixed.is_some() {
            return None;
        }
        let factor = 10_i128.checked_pow(u32::from(places - *scale))?;
        let fits = values.iter().all(|value| value.checked_mul(factor).is_some_and(|value| value.abs() <= LARGEST));
        fits.then(|| values.iter_mut().for_each(|value| *value *= factor))?;
        *scale = places;
    }
    let digits =
        if places == *scale { digits } else { digits.checked_mul(10_i128.checked_pow(u32::from(*scale - places))?)? };
    (digits.abs() <= LARGEST).then(|| values.push(digits))
}

/// Takes the day that a text says; one with the time of midnight is a day too.
pub(super) fn day(values: &mut Vec<i32>, text: &[u8], plan: &Plan) -> Result<Taken, IssueCode> {
    if let Some(day) = value::usual_day(text) {
        values.push(day);
        return Ok(Taken::Usual);
    }
    let midnight = || value::instant(text, plan.dates).filter(|micros| micros.rem_euclid(DAY) == 0);
    let found = value::day(text, plan.dates).or_else(|| midnight().and_then(|micros| i32::try_from(micros / DAY).ok()));
    match found {
        Some(day) => {
            values.push(day);
            Ok(Taken::Otherwise)
        }
        None => missing_or(text, IssueCode::NotDate),
    }
}

/// Takes the day and time that a text says.
pub(super) fn instant(values: &mut Vec<i64>, text: &[u8], plan: &Plan) -> Result<Taken, IssueCode> {
    if let Some(micros) = value::usual_instant(text) {
        values.push(micros);
        return Ok(Taken::Usual);
    }
    let day = || value::day(text, plan.dates).map(|day| i64::from(day) * DAY);
    match value::instant(text, plan.dates).or_else(day) {
        Some(micros) => {
            values.push(micros);
            Ok(Taken::Otherwise)
        }
        None => missing_or(text, IssueCode::NotDate),
    }
}
