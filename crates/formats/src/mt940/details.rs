//! The details of an entry, field `:86:`, in the ways that banks structure them; words where they do not.

use super::{german, labelled, slashed};
use crate::bank::{Entry, Field};

/// How long a line can be; a full one goes on in the next without a space.
const FULL: usize = 65;

pub(super) fn read(lines: &[String], entry: &mut Entry) {
    let lines = lines.iter().map(|line| line.trim_matches(|mark: char| mark == '\r' || mark.is_control()));
    let lines: Vec<&str> = lines.collect();
    let joined = lines.concat();
    if german::read(joined.trim_start(), entry) {
        return;
    }
    // Tags between slashes are wrapped wherever a line is full, whatever the bank holds for full.
    if slashed::read(&joined, entry) {
        return;
    }
    let text = joined_at_full_lines(&lines);
    if labelled::read(&text, entry) {
        return;
    }
    if let Some(first) = lines.first() {
        partner(first, entry);
    }
    entry.add_text(Field::Purpose, &text);
}

fn joined_at_full_lines(lines: &[&str]) -> String {
    let mut text = String::new();
    let mut ends_full = true;
    for line in lines {
        let ends_now = line.chars().count() >= FULL;
        let line = if ends_now { line } else { line.trim_end() };
        if !ends_full && !line.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
        if !line.is_empty() {
            ends_full = ends_now;
        }
    }
    text
}

/// Some banks begin with the account of the partner and their name, the rest being free.
fn partner(first: &str, entry: &mut Entry) {
    let Some((account, name)) = first.trim().split_once(' ') else { return };
    if is_iban(account) {
        entry.text_if_missing(Field::CounterpartyAccount, account);
        entry.text_if_missing(Field::Counterparty, name);
    }
}

/// Whether a text has the shape of an international account number. Statements for tests carry wrong check digits, so
/// those are not asked.
pub(super) fn is_iban(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_upper_or_digit = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes.iter().all(is_upper_or_digit)
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= 8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(lines: &[&str]) -> Entry {
        let lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        let mut entry = Entry::default();
        read(&lines, &mut entry);
        entry
    }

    #[test]
    fn tags_between_slashes_become_columns() {
        let entry = details(&[
            "/EREF/01-01-2026 12:00 0030000987654321/BENM//NAME/CONTRA ACCOUNT",
            " HOLDER/REMI/Invoice 7/ISDT/2026-07-11",
        ]);
        assert_eq!(entry.text_of(Field::EndToEnd), Some("01-01-2026 12:00 0030000987654321"));
        assert_eq!(entry.text_of(Field::Counterparty), Some("CONTRA ACCOUNT HOLDER"));
        assert_eq!(entry.text_of(Field::Purpose), Some("Invoice 7"));
        assert_eq!(entry.text_of(Field::Note), Some("/ISDT/2026-07-11"));
        let entry = details(&["/CNTP/NL32INGB0000012345/INGBNL2A/ING Test/Amsterdam//REMI/USTD//Hello/"]);
        assert_eq!(entry.text_of(Field::CounterpartyAccount), Some("NL32INGB0000012345"));
        assert_eq!(entry.text_of(Field::Counterparty), Some("ING Test"));
        assert_eq!(entry.text_of(Field::Purpose), Some("Hello"));
        let entry = details(&["/PT/FT/PY/SOMETHING FOO"]);
        assert_eq!(entry.text_of(Field::Purpose), Some("SOMETHING FOO"));
    }

    #[test]
    fn labels_become_columns() {
        let entry = details(&[
            "SEPA OVERBOEKING                 IBAN: NL46ABNA0499998748        ",
            "BIC: ABNANL2A                    NAAM: Ada Lovelace",
            "OMSCHRIJVING: Factuur 7",
        ]);
        assert_eq!(entry.text_of(Field::CounterpartyAccount), Some("NL46ABNA0499998748"));
        assert_eq!(entry.text_of(Field::Counterparty), Some("Ada Lovelace"));
        assert_eq!(entry.text_of(Field::Purpose), Some("Factuur 7"));
        assert_eq!(entry.text_of(Field::Note), Some("SEPA OVERBOEKING"));
    }

    #[test]
    fn free_words_are_the_purpose() {
        let entry = details(&["NL47INGB9999999999 hr gjlm paulissen", "", "Betaling sieraden", "", ""]);
        assert_eq!(entry.text_of(Field::Purpose), Some("NL47INGB9999999999 hr gjlm paulissen Betaling sieraden"));
        assert_eq!(entry.text_of(Field::CounterpartyAccount), Some("NL47INGB9999999999"));
        assert_eq!(entry.text_of(Field::Counterparty), Some("hr gjlm paulissen"));
    }
}
