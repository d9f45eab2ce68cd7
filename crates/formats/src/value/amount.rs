//! Decimal numbers, exactly, in the many ways that people and banks write them.

#[cfg(test)]
mod tests;

use domain::DecimalMark;

/// A decimal number: digits, and how many of them stand after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) digits: i128,
    pub(crate) places: u8,
    /// Whether it is written the one way that numbers are written here: at most a minus, digits, a point.
    pub(crate) is_plain: bool,
    /// Whether it looks like an identifier: zeros in front.
    pub(crate) has_leading_zero: bool,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAmount {
    NotNumber,
    TooManyDigits,
}

use NoAmount::{NotNumber, TooManyDigits};

/// The most characters a number is written with.
const LONGEST: usize = 80;
/// The most digits that are kept.
const MOST_DIGITS: usize = 38;
/// Stands for any mark of a currency.
const CURRENCY: u8 = 1;

/// Reads a number whose decimals stand behind the mark.
pub(crate) fn amount(text: &[u8], mark: DecimalMark) -> Result<Amount, NoAmount> {
    match plain(text, if mark == DecimalMark::Point { b'.' } else { b',' }) {
        Some(amount) => {
            Ok(Amount { is_plain: amount.is_plain && (mark == DecimalMark::Point || amount.places == 0), ..amount })
        }
        None => written(text, mark),
    }
}

/// The usual case: a minus at most, and no more digits than fit 64 bits.
fn plain(text: &[u8], mark: u8) -> Option<Amount> {
    let (is_negative, digits) = text.strip_prefix(b"-").map_or((false, text), |digits| (true, digits));
    if digits.len() > 19 {
        return None;
    }
    let (mut number, mut whole) = (0_i64, digits.len());
    for (at, &byte) in digits.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
        } else if byte == mark && whole == digits.len() {
            whole = at;
        } else {
            return None;
        }
    }
    let places = digits.len().saturating_sub(whole + 1);
    let is_whole = whole == digits.len();
    if whole == 0 || (!is_whole && places == 0) || whole + places > 18 {
        return None;
    }
    let has_leading_zero = whole > 1 && digits[0] == b'0';
    Some(Amount {
        digits: i128::from(if is_negative { -number } else { number }),
        places: u8::try_from(places).ok()?,
        is_plain: !(has_leading_zero || (is_negative && number == 0)),
        has_leading_zero,
    })
}

fn written(text: &[u8], mark: DecimalMark) -> Result<Amount, NoAmount> {
    if text.is_ascii() && !text.iter().any(u8::is_ascii_digit) {
        return Err(NotNumber);
    }
    let mut held = [0; LONGEST];
    let ascii = in_ascii(text, &mut held).ok_or(NotNumber)?;
    let (is_negative, is_percent, core) = unwrapped(ascii).ok_or(NotNumber)?;
    let mut amount = grouped(core, mark)?;
    if is_negative {
        amount.digits = -amount.digits;
    }
    if is_percent {
        amount.places += 2;
    }
    Ok(amount)
}

/// The same in few characters: digits, marks, one sign for all minus signs, one for all currencies.
fn in_ascii<'a>(text: &[u8], held: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    if text.len() > 3 * LONGEST {
        return None;
    }
    let mut length = 0;
    for character in std::str::from_utf8(text).ok()?.chars() {
        let byte = match character {
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => continue,
            other => ascii(other)?,
        };
        *held.get_mut(length)? = byte;
        length += 1;
    }
    Some(held[..length].trim_ascii())
}

fn ascii(character: char) -> Option<u8> {
    let digit = |zero: u32| u8::try_from(u32::from(character) - zero).ok().map(|digit| b'0' + digit);
    match character {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '.' | ',' | '(' | ')' | '+' | '-' | '%' | ' ' | '\'' => {
            u8::try_from(character).ok()
        }
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        '\u{66b}' | '\u{ff0e}' => Some(b'.'),
        '\u{66c}' | '\u{2019}' | '\u{2bc}' => Some(b'\''),
        '\u{ff0c}' => Some(b','),
        '\u{2212}' | '\u{2013}' | '\u{ff0d}' | '\u{fe63}' | '\u{25b2}' | '\u{25b3}' => Some(b'-'),
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\t' => Some(b' '),
        '\u{66a}' | '\u{ff05}' => Some(b'%'),
        '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20c0}' | '\u{e3f}' | '\u{ffe5}' | '円' => Some(CURRENCY),
        'ł' => Some(b'l'),
        'č' => Some(b'c'),
        _ => None,
    }
}

/// The number without signs, currency and percent, and what they said.
fn unwrapped(text: &[u8]) -> Option<(bool, bool, &[u8])> {
    let (mut rest, mut signs, mut negative, mut percent) = (text, 0, false, false);
    loop {
        let before = rest.len();
        if let Some(inner) = rest.strip_prefix(b"(").and_then(|rest| rest.strip_suffix(b")")) {
            (rest, negative, signs) = (inner, true, signs + 1);
        }
        if let Some(inner) = rest.strip_suffix(b"%") {
            (rest, percent) = (inner, true);
        }
        for (inner, sign) in [(first_sign(rest)), (last_sign(rest))].into_iter().flatten() {
            if inner.len() < rest.len() && signs == 0 {
                (rest, negative, signs) = (inner, sign, 1);
            }
        }
        rest = without_words(rest.trim_ascii(), &mut negative, &mut signs)?;
        if rest.len() == before {
            return (signs <= 1).then_some((negative, percent, rest));
        }
    }
}

fn first_sign(text: &[u8]) -> Option<(&[u8], bool)> {
    let (first, rest) = text.split_first()?;
    matches!(first, b'-' | b'+').then_some((rest, *first == b'-'))
}

fn last_sign(text: &[u8]) -> Option<(&[u8], bool)> {
    let (last, rest) = text.split_last()?;
    matches!(last, b'-' | b'+').then_some((rest, *last == b'-'))
}

/// Takes words off both ends: currencies mean nothing for the value, markers of debit turn it.
fn without_words<'a>(text: &'a [u8], negative: &mut bool, signs: &mut u8) -> Option<&'a [u8]> {
    let is_word = |byte: &u8| byte.is_ascii_alphabetic() || *byte == CURRENCY;
    let first = text.iter().take_while(|byte| is_word(byte)).count();
    let (word, rest) = text.split_at(first);
    let rest = match rest.strip_prefix(b".") {
        // A point behind a short word may be its own, one behind a sign stands before decimals.
        Some(after)
            if first > 0
                && (matches!(word, b"Rs" | b"Fr" | b"SFr") || !after.first().is_some_and(u8::is_ascii_digit)) =>
        {
            after
        }
        _ => rest,
    };
    say(word, false, negative, signs)?;
    let without_point = rest.strip_suffix(b".").filter(|rest| rest.last().is_some_and(is_word)).unwrap_or(rest);
    let last = without_point.iter().rev().take_while(|byte| is_word(byte)).count();
    let (rest, word) = if last == 0 { (rest, &[][..]) } else { without_point.split_at(without_point.len() - last) };
    say(word, true, negative, signs)?;
    Some(rest.trim_ascii())
}

/// What a word says, or nothing where the text is no number because of it.
fn say(word: &[u8], is_after: bool, negative: &mut bool, signs: &mut u8) -> Option<()> {
    if word.is_empty() || is_currency(word) {
        return Some(());
    }
    let mut upper = [0; 6];
    let upper = upper.get_mut(..word.len())?;
    upper.copy_from_slice(word);
    upper.make_ascii_uppercase();
    let is_debit = match &*upper {
        b"CR" | b"HABEN" => false,
        b"DR" | b"SOLL" => true,
        b"C" | b"H" if is_after => false,
        b"D" | b"S" if is_after => true,
        _ => return None,
    };
    *negative |= is_debit;
    *signs += 1;
    Some(())
}

fn is_currency(word: &[u8]) -> bool {
    const SHORT: [&[u8]; 14] =
        [b"kr", b"Kr", b"zl", b"Kc", b"Ft", b"lei", b"Fr", b"SFr", b"Rs", b"RM", b"Lt", b"Ls", b"TL", b"Rp"];
    let before_sign: [&[u8]; 9] = [b"R", b"US", b"A", b"C", b"HK", b"NZ", b"S", b"NT", b"CA"];
    if let Some(at) = word.iter().position(|&byte| byte == CURRENCY) {
        return at + 1 == word.len() && (at == 0 || before_sign.contains(&&word[..at]));
    }
    let is_code = |word: &[u8]| word.iter().all(u8::is_ascii_uppercase);
    let known = |word: &[u8]| std::str::from_utf8(word).is_ok_and(|word| word.parse::<domain::Currency>().is_ok());
    SHORT.contains(&word) || (word.len() == 3 && is_code(word) && known(word))
}

/// Digits with marks between thousands, in threes or the Indian way, and decimals.
fn grouped(text: &[u8], mark: DecimalMark) -> Result<Amount, NoAmount> {
    let mark = if mark == DecimalMark::Point { b'.' } else { b',' };
    let (whole, decimals) = match text.iter().position(|&byte| byte == mark) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, &[][..]),
    };
    if (whole.is_empty() && decimals.is_empty()) || !is_grouped(whole) {
        return Err(NotNumber);
    }
    let has_leading_zero = whole.len() > 1 && whole[0] == b'0';
    let digits = whole.iter().filter(|byte| byte.is_ascii_digit()).chain(decimals);
    let (mut number, mut count) = (0_i128, 0);
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return Err(NotNumber);
        }
        count += usize::from(count > 0 || digit > 0);
        if count >= MOST_DIGITS {
            return Err(TooManyDigits);
        }
        number = number * 10 + i128::from(digit);
    }
    let places = u8::try_from(decimals.len()).ok().filter(|places| *places <= 30).ok_or(TooManyDigits)?;
    Ok(Amount { digits: number, places, is_plain: false, has_leading_zero })
}

fn is_grouped(whole: &[u8]) -> bool {
    let Some(between) = whole.iter().copied().find(|byte| !byte.is_ascii_digit()) else { return true };
    if !matches!(between, b'.' | b',' | b' ' | b'\'') {
        return false;
    }
    let groups = || whole.split(move |&byte| byte == between);
    let are_digits = groups().all(|group| group.iter().all(u8::is_ascii_digit));
    let count = groups().count();
    let lengths = |at: usize| groups().nth(at).map_or(0, <[u8]>::len);
    let middle = lengths(1);
    let first_fits = (1..=3).contains(&lengths(0)) && whole[0] != b'0' && (middle == 3 || count > 2);
    let middles_fit = (1..count - 1).all(|at| lengths(at) == middle) && (middle == 3 || middle == 2);
    are_digits && first_fits && middles_fit && lengths(count - 1) == 3
}
