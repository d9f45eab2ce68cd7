//! Writing texts one way, so that what a person reads as the same compares as the same: case, accents, width,
//! ligatures, punctuation and runs of spaces do not count. Done once for each distinct value.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text: folded, in order, separated by one space.
pub(crate) fn words(text: &str, out: &mut String) {
    out.clear();
    if text.bytes().all(|byte| byte.is_ascii() && byte != b'&') {
        push_words(text.chars(), out);
    } else {
        push_words(without_entities(text).nfkd().filter(|c| !is_combining_mark(*c)), out);
    }
}

fn push_words(chars: impl Iterator<Item = char>, out: &mut String) {
    let mut gap = false;
    for c in chars {
        if c == '\'' || c == '’' {
            continue;
        }
        if !c.is_alphanumeric() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        fold(c, out);
    }
}

/// Letters whose base form Unicode does not decompose, as bank systems transliterate them.
fn fold(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'ł' | 'Ł' => out.push('l'),
        'ø' | 'Ø' => out.push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
        'ı' => out.push('i'),
        'ß' | 'ẞ' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'þ' | 'Þ' => out.push_str("th"),
        _ => out.extend(c.to_lowercase()),
    }
}

/// Characters written as numeric references (`&#233;`), which exports from web pages are full of.
fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("&#") {
        let (before, entity) = rest.split_at(start);
        out.push_str(before);
        let decoded = entity.find(';').and_then(|end| Some((numeric_entity(&entity[2..end])?, end)));
        rest = match decoded {
            Some((c, end)) => {
                out.push(c);
                &entity[end + 1..]
            }
            None => {
                out.push_str("&#");
                &entity[2..]
            }
        };
    }
    out.push_str(rest);
    out
}

fn numeric_entity(code: &str) -> Option<char> {
    char::from_u32(code.parse().ok()?)
}

#[cfg(test)]
mod tests {
    fn words(text: &str) -> String {
        let mut out = String::new();
        super::words(text, &mut out);
        out
    }

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        assert_eq!(words("  Müller & Co. KG "), "muller co kg");
        assert_eq!(words("INV-2025/0001"), "inv 2025 0001");
        assert_eq!(words("O'Brien, Łukasiewicz"), "obrien lukasiewicz");
        assert_eq!(words("ＡＢＣ １２"), "abc 12");
    }

    #[test]
    fn letters_without_a_decomposition_are_written_as_banks_write_them() {
        assert_eq!(words("Straße Ørsted Ælfred"), "strasse orsted aelfred");
    }

    #[test]
    fn numeric_character_references_are_characters() {
        assert_eq!(words("Garc&#237;a &#x; &#99999999;"), "garcia x 99999999");
        assert_eq!(words("H&#233;ctor"), "hector");
    }

    #[test]
    fn writing_systems_without_case_are_kept() {
        assert_eq!(words("東京商事 株式会社"), "東京商事 株式会社");
    }
}
