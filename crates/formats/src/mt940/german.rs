//! Details in numbered subfields behind a code of the business: `166?00SEPA?20SVWZ+Invoice 7?32Ada`, as banks in Germany,
//! Austria and Poland write them; any mark may stand for the question mark.

use super::labelled::{Label, put, split};
use crate::bank::{Entry, Field};

/// How long a subfield can be; a full one goes on in the next without a space.
const FULL: usize = 27;

/// What the words of the purpose begin with.
const KEYWORDS: &[Label] = &[
    ("EREF+", Some(Field::EndToEnd)),
    ("KREF+", Some(Field::Reference)),
    ("MREF+", Some(Field::Mandate)),
    ("SVWZ+", Some(Field::Purpose)),
    ("VWZ+", Some(Field::Purpose)),
    ("IBAN+", Some(Field::CounterpartyAccount)),
    ("BIC+", Some(Field::CounterpartyBank)),
    ("CRED+", None),
    ("DEBT+", None),
    ("COAM+", None),
    ("OAMT+", None),
    ("ABWA+", None),
    ("ABWE+", None),
    ("RREF+", None),
    ("PURP+", None),
];

/// Reads numbered subfields; `false` where there are none.
pub(super) fn read(text: &str, entry: &mut Entry) -> bool {
    let Some((code, subfields)) = subfields(text) else { return false };
    match entry.text_of(Field::Code).map(str::to_owned) {
        Some(kind) => entry.text(Field::Code, &format!("{kind}+{code}")),
        None => entry.text(Field::Code, code),
    }
    let mut purpose = Joined::default();
    let mut name = Joined::default();
    for (number, value) in subfields {
        match number {
            20..=29 | 60..=65 => purpose.push(value),
            32 | 33 => name.push(value),
            30 => entry.text_if_missing(Field::CounterpartyBank, value),
            31 | 38 => entry.text_if_missing(Field::CounterpartyAccount, value),
            _ => entry.add_text(Field::Note, value),
        }
    }
    entry.text(Field::Counterparty, &name.text);
    words(&purpose.text, entry);
    true
}

fn words(purpose: &str, entry: &mut Entry) {
    let (before, parts) = split(purpose, KEYWORDS);
    entry.add_text(Field::Purpose, before);
    put(&parts, entry);
}

/// The code and what follows it: numbers of two digits with their values.
fn subfields(text: &str) -> Option<(&str, Vec<(u8, &str)>)> {
    let (code, rest) = text.split_at_checked(3)?;
    let mark = rest.chars().next().filter(char::is_ascii_punctuation)?;
    let is_code = code.bytes().all(|byte| byte.is_ascii_digit()) && number(&rest[1..]).is_some();
    is_code.then_some(())?;
    let mut found: Vec<(u8, usize, usize)> = Vec::new();
    for (at, _) in rest.match_indices(mark) {
        let Some(number) = number(&rest[at + 1..]) else { continue };
        if let Some(last) = found.last_mut() {
            last.2 = at;
        }
        found.push((number, at + 3, rest.len()));
    }
    Some((code, found.into_iter().map(|(number, from, to)| (number, &rest[from.min(to)..to])).collect()))
}

fn number(text: &str) -> Option<u8> {
    let digits = text.get(..2)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Subfields put together to one text.
#[derive(Default)]
struct Joined {
    text: String,
    ends_full: bool,
}

impl Joined {
    fn push(&mut self, part: &str) {
        let begins_anew = KEYWORDS.iter().any(|(keyword, _)| part.starts_with(keyword));
        if !self.text.is_empty() && (!self.ends_full || begins_anew) {
            self.text.push(' ');
        }
        self.text.push_str(part);
        self.ends_full = part.chars().count() >= FULL;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subfields_become_columns_and_a_full_one_goes_on_without_a_space() {
        let mut entry = Entry::default();
        entry.text(Field::Code, "NTRF");
        let text = "166?00SEPA-CREDIT?109310?20EREF+INV-2026-0001?21SVWZ+Invoice 2026-0001 of O?22ctober?30COBADEFF\
            ?31DE89370400440532013000?32Ada Lovelace?33and Sons?34171";
        assert!(read(text, &mut entry));
        assert_eq!(entry.text_of(Field::Code), Some("NTRF+166"));
        assert_eq!(entry.text_of(Field::EndToEnd), Some("INV-2026-0001"));
        assert_eq!(entry.text_of(Field::Purpose), Some("Invoice 2026-0001 of October"));
        assert_eq!(entry.text_of(Field::Counterparty), Some("Ada Lovelace and Sons"));
        assert_eq!(entry.text_of(Field::CounterpartyAccount), Some("DE89370400440532013000"));
        assert_eq!(entry.text_of(Field::CounterpartyBank), Some("COBADEFF"));
        assert_eq!(entry.text_of(Field::Note), Some("SEPA-CREDIT 9310 171"));
    }

    #[test]
    fn text_without_subfields_is_left_alone() {
        for text in ["", "166", "166?", "16ü?20x", "NL47INGB9999999999 hr paulissen", "166 20 words", "091"] {
            assert!(!read(text, &mut Entry::default()), "{text}");
        }
        assert!(read("020<00Wyplata<10000", &mut Entry::default()));
    }
}
