//! The steps by which a ruleset evens out how values were written, beside what never makes a difference (see
//! [`crate::normalise`]): carried out in the order given, once for each distinct value.

mod legal_forms;

use domain::ruleset::Normalise;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text after these steps.
pub(crate) fn evened_out(text: &str, steps: &[Normalise]) -> String {
    steps.iter().fold(text.to_owned(), |text, step| apply(&text, *step))
}

fn apply(text: &str, step: Normalise) -> String {
    match step {
        Normalise::Trim => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Normalise::Case => text.to_lowercase(),
        Normalise::Unicode => text.nfkc().collect(),
        Normalise::Accents => without_accents(text),
        Normalise::Punctuation => text.chars().map(|c| if is_kept(c) { c } else { ' ' }).collect(),
        Normalise::LegalForms => legal_forms::without(text).to_owned(),
        Normalise::Compact => text.chars().filter(|c| is_kept(*c)).collect(),
        Normalise::Digits => text.chars().filter_map(digit).collect(),
        Normalise::LeadingZeros => without_leading_zeros(text).to_owned(),
        Normalise::Words => sorted_words(text),
        Normalise::Unsigned => unsigned(text).to_owned(),
    }
}

/// Marks belong to the letter before them.
fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn without_accents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match base_letters(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
    }
    out.nfc().collect()
}

/// Letters whose base form Unicode does not decompose.
const fn base_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' => "l",
        'Ł' => "L",
        'ø' => "o",
        'Ø' => "O",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ı' => "i",
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'þ' => "th",
        'Þ' => "TH",
        _ => return None,
    })
}

/// The digit of any writing system that counts in tens, in plain digits.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 8] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xe50, 0xff10];
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// A value of nothing but zeros keeps one.
fn without_leading_zeros(text: &str) -> &str {
    let rest = text.trim_start().trim_start_matches('0');
    if rest.starts_with(char::is_alphanumeric) || !text.contains('0') {
        rest
    } else {
        &text[text.rfind('0').unwrap_or(0)..]
    }
}

fn sorted_words(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// A sign stands before or after a number, or is a pair of brackets around it.
fn unsigned(text: &str) -> &str {
    let is_sign = |c: char| matches!(c, '+' | '-' | '−' | '–') || c.is_whitespace();
    let text = text.trim_matches(is_sign);
    text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).map_or(text, |inner| inner.trim_matches(is_sign))
}

#[cfg(test)]
mod tests {
    use domain::ruleset::Normalise::{self, *};

    fn evened_out(text: &str, step: Normalise) -> String {
        super::evened_out(text, &[step])
    }

    #[test]
    fn each_step_evens_out_one_thing() {
        let cases: [(Normalise, &str, &str); 24] = [
            (Trim, "  Blue \t Harbor ", "Blue Harbor"),
            (Case, "MÜLLER Straße", "müller straße"),
            (Unicode, "ＡＢＣ １２ ﬁ", "ABC 12 fi"),
            (Accents, "Société Łódź Ørsted", "Societe Lodz Orsted"),
            (Accents, "Straße Æther", "Strasse AEther"),
            (Punctuation, "O'Brien & Co.", "O Brien   Co "),
            (Compact, "INV-12 3", "INV123"),
            (Digits, "RE 2025/0012", "20250012"),
            (Digits, "١٢٣", "123"),
            (LeadingZeros, "000712", "712"),
            (LeadingZeros, "0000", "0"),
            (LeadingZeros, "A007", "A007"),
            (Words, "Harbor Blue Blue Ltd", "Blue Harbor Ltd"),
            (Unsigned, "-12.50", "12.50"),
            (Unsigned, "12.50-", "12.50"),
            (Unsigned, "(12.50)", "12.50"),
            (Unsigned, "+7", "7"),
            (LegalForms, "Nordwind GmbH & Co. KG", "Nordwind"),
            (LegalForms, "Contoso, Inc.", "Contoso"),
            (LegalForms, "Zielony Sp. z o.o.", "Zielony"),
            (LegalForms, "Zielony SP Z OO", "Zielony"),
            (LegalForms, "Rossi S.p.A.", "Rossi"),
            (LegalForms, "株式会社東京商事", "東京商事"),
            (LegalForms, "ООО Ромашка", "Ромашка"),
        ];
        for (step, text, expected) in cases {
            assert_eq!(evened_out(text, step), expected, "{step:?} of {text}");
        }
    }

    #[test]
    fn steps_are_taken_in_the_order_given() {
        assert_eq!(super::evened_out("RE-00 12", &[Digits, LeadingZeros]), "12");
        assert_eq!(super::evened_out("00RE-0012", &[LeadingZeros, Digits]), "0012");
    }

    #[test]
    fn a_name_that_is_nothing_but_a_legal_form_is_kept() {
        for name in ["AG", "Limited", "SA", "株式会社"] {
            assert_eq!(evened_out(name, LegalForms), name);
        }
    }

    #[test]
    fn words_that_only_begin_like_a_legal_form_are_kept() {
        for name in ["Blue Agency", "Saint Gobain", "Casa", "Incorporated Signs North"] {
            assert_eq!(evened_out(name, LegalForms), name);
        }
    }
}
