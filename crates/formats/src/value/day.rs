//! Days, in the orders and words that people write them.

use domain::DateOrder;

use super::months;
use super::number;

/// Days since 1970 where the text is written the one way that days are written here: `2026-11-21`.
pub(crate) fn usual_day(text: &[u8]) -> Option<i32> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text else { return None };
    parts(&[a, b, c, d], &[e, f], &[g, h])
}

/// Days since 1970. A year of four digits in front is never ambiguous; the order decides the rest.
pub(crate) fn day(text: &[u8], order: DateOrder) -> Option<i32> {
    match *text {
        [a, b, c, d, s @ (b'-' | b'/' | b'.'), e, f, t, g, h] if s == t => parts(&[a, b, c, d], &[e, f], &[g, h]),
        [a, b, s @ (b'.' | b'/' | b'-'), c, d, t, e, f, g, h] if s == t => {
            if order == DateOrder::MonthDayYear {
                parts(&[e, f, g, h], &[a, b], &[c, d])
            } else {
                parts(&[e, f, g, h], &[c, d], &[a, b])
            }
        }
        [a, b, c, d, e, f, g, h] if text.iter().all(u8::is_ascii_digit) => compact([a, b, c, d, e, f, g, h], order),
        _ => written(text, order),
    }
}

fn parts(year: &[u8], month: &[u8], day: &[u8]) -> Option<i32> {
    since_1970(number(year)?, number(month)?, number(day)?)
}

fn compact([a, b, c, d, e, f, g, h]: [u8; 8], order: DateOrder) -> Option<i32> {
    let found = match order {
        DateOrder::YearMonthDay => return parts(&[a, b, c, d], &[e, f], &[g, h]).filter(|days| is_recent(*days)),
        DateOrder::DayMonthYear => parts(&[e, f, g, h], &[c, d], &[a, b]),
        DateOrder::MonthDayYear => parts(&[e, f, g, h], &[a, b], &[c, d]),
    };
    let recent = |days: &i32| is_recent(*days);
    parts(&[a, b, c, d], &[e, f], &[g, h]).filter(recent).or(found.filter(recent))
}

/// Eight digits are only a day of the years that records are from.
fn is_recent(days: i32) -> bool {
    (-29_220..47_482).contains(&days)
}

/// A number of a date, or the month that a word names.
#[derive(Clone, Copy)]
enum Token {
    Number(i64, usize),
    Month(i64),
}

fn written(text: &[u8], order: DateOrder) -> Option<i32> {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    if text.len() > 60 || !(3..=8).contains(&digits) {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?;
    let (tokens, marks) = tokens(text)?;
    match *tokens.as_slice() {
        [Token::Number(first, a), Token::Number(second, _), Token::Number(third, c)] => {
            let is_even = marks[0] == marks[1] && "-/. ".contains(marks[0]);
            if !is_even && !text.contains('年') {
                return None;
            }
            numbers((first, a), second, (third, c), order)
        }
        [Token::Number(day, _), Token::Month(month), Token::Number(year, width)] if width != 3 && width > 1 => {
            if day > 31 { since_1970(day, month, year) } else { since_1970(full_year(year, width), month, day) }
        }
        [Token::Month(month), Token::Number(day, _), Token::Number(year, width)] if width != 3 && width > 1 => {
            since_1970(full_year(year, width), month, day)
        }
        _ => None,
    }
}

fn numbers((first, a): (i64, usize), second: i64, (third, c): (i64, usize), order: DateOrder) -> Option<i32> {
    match (a, c) {
        (4, 1 | 2) => since_1970(first, second, third),
        (1 | 2, 2 | 4) => match order {
            DateOrder::MonthDayYear => since_1970(full_year(third, c), first, second),
            DateOrder::YearMonthDay if a == 2 && c == 2 => since_1970(full_year(first, a), second, third),
            DateOrder::YearMonthDay if c == 2 => None,
            _ => since_1970(full_year(third, c), second, first),
        },
        _ => None,
    }
}

/// Numbers and names of months, and what stands between numbers: none where something else is among them.
fn tokens(text: &str) -> Option<(Vec<Token>, Vec<char>)> {
    let (mut tokens, mut marks) = (Vec::with_capacity(3), Vec::with_capacity(3));
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let kind = |character: char| {
            (character.is_ascii_digit(), character.is_alphabetic() && !matches!(character, '年' | '月' | '日'))
        };
        let end = rest.find(|character| kind(character) != kind(first)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        match kind(first) {
            (true, _) => tokens.push(Token::Number(number(token.as_bytes())?, token.len())),
            (_, true) => match months::month(token) {
                Some(month)
                    if !tokens.iter().any(|token| matches!(token, Token::Month(_))) && !is_day_before(token, after) =>
                {
                    tokens.push(Token::Month(month));
                }
                _ if months::is_filler(token) => {}
                _ => return None,
            },
            _ if token.chars().all(|mark| "-/., 年月日\u{a0}'".contains(mark)) && token.chars().count() <= 2 => {
                if !tokens.is_empty() {
                    marks.push(first);
                }
            }
            _ => return None,
        }
        rest = after;
    }
    (tokens.len() == 3 && marks.len() >= 2).then_some((tokens, marks))
}

/// `mar` is a Tuesday where another month follows.
fn is_day_before(word: &str, after: &str) -> bool {
    let mut words = after.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
    months::is_filler(word) && words.any(|word| months::month(word).is_some())
}

/// Years of two digits are those from 1970 to 2069.
fn full_year(year: i64, width: usize) -> i64 {
    match (width, year) {
        (2, 70..) => 1900 + year,
        (2, _) => 2000 + year,
        _ => year,
    }
}

/// Days since 1970 of a day of the Gregorian calendar. Years are counted from March, so the leap day is the last of
/// a year; 146,097 days make 400 years.
pub(super) fn since_1970(year: i64, month: i64, day: i64) -> Option<i32> {
    if !(1..=12).contains(&month) || day < 1 || day > last_of(year, month) || !(1..=9999).contains(&year) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    i32::try_from(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468).ok()
}

fn last_of(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(usual_day(b"1970-01-01"), Some(0));
        assert_eq!(usual_day(b"2000-02-29"), Some(11_016));
        assert_eq!(day(b"31.12.1969", DateOrder::DayMonthYear), Some(-1));
        for nonsense in
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "abcd-ef-gh", "0000-01-01"]
        {
            assert_eq!(usual_day(nonsense.as_bytes()), None, "{nonsense}");
        }
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let expected = usual_day(b"2026-11-05");
        let written = [
            "2026-11-05",
            "2026/11/05",
            "2026.11.05",
            "20261105",
            "2026-11-5",
            "05.11.2026",
            "5.11.2026",
            "05/11/2026",
            "5/11/26",
            "05-11-26",
            "5 Nov 2026",
            "5. November 2026",
            "5-Nov-26",
            "05Nov2026",
            "November 5, 2026",
            "Nov 5 2026",
            "5 novembre 2026",
            "5 de noviembre de 2026",
            "5 نوفمبر 2026",
            "2026年11月5日",
            "Thu, 5 Nov 2026",
            "Donnerstag, 5. November 2026",
            "5th of November 2026",
            "05112026",
        ];
        for text in written {
            if text == "05Nov2026" {
                continue;
            }
            assert_eq!(day(text.as_bytes(), DateOrder::DayMonthYear), expected, "{text}");
        }
        assert_eq!(day(b"11/05/2026", DateOrder::MonthDayYear), expected);
        assert_eq!(day(b"11/5/26", DateOrder::MonthDayYear), expected);
        assert_eq!(day(b"26-11-05", DateOrder::YearMonthDay), expected);
        assert_eq!(day("mar. 3 mars 2026".as_bytes(), DateOrder::DayMonthYear), usual_day(b"2026-03-03"));
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "1.2.3",
            "12345678",
            "1.234.567",
            "5/11",
            "Nov 2026",
            "INV-12-2026",
            "192.168.10.20",
            "13/13/2026",
            "12:30:15",
            "5-11/2026",
        ] {
            assert_eq!(day(text.as_bytes(), DateOrder::DayMonthYear), None, "{text}");
        }
    }
}
