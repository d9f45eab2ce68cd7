//! Text without what people do not look at when they search: case and accents.

use std::sync::OnceLock;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::reading::strings::Strings;

/// Marks of a lower class belong to the letter: without them, Japanese and Indian words are other words.
const FIRST_ACCENT: u8 = 10;
/// How many texts one thread folds at a time.
const AT_ONCE: usize = 1 << 15;

/// All texts folded, many at a time.
pub(crate) fn fold_all(texts: &Strings) -> Strings {
    if let Some(folded) = texts.ascii_lowercase() {
        return folded;
    }
    let fold_some = |begin: usize| {
        let end = texts.len().min(begin + AT_ONCE);
        let mut folded = Strings::with_capacity(end - begin, texts.bytes(begin..end));
        (begin..end).for_each(|at| folded.push_with(|to| fold_into(texts.get(at), to)));
        folded
    };
    let begins: Vec<usize> = (0..texts.len()).step_by(AT_ONCE).collect();
    Strings::concat(&begins.into_par_iter().map(fold_some).collect::<Vec<_>>())
}

/// A text folded.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

fn fold_into(text: &str, to: &mut String) {
    if text.is_ascii() {
        fold_ascii(text, to);
    } else if text.chars().all(|letter| letter < LATIN_END) {
        fold_latin(text, to);
    } else {
        fold_any(text.chars(), to);
    }
}

fn fold_ascii(text: &str, to: &mut String) {
    let begin = to.len();
    to.push_str(text);
    to[begin..].make_ascii_lowercase();
}

/// Most of such a text is ASCII, which is folded in pieces.
fn fold_latin(text: &str, to: &mut String) {
    let latin = LATIN.get_or_init(|| (0..u32::from(LATIN_END)).map(one_letter).collect());
    let mut rest = text;
    while let Some(plain) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (before, letters) = rest.split_at(plain);
        fold_ascii(before, to);
        let mut letters = letters.chars();
        to.push_str(letters.next().map_or("", |letter| &latin[letter as usize]));
        rest = letters.as_str();
    }
    fold_ascii(rest, to);
}

/// Letters without marks of their own, each folded: what most texts with accents are made of. None of them changes
/// with its neighbours.
static LATIN: OnceLock<Vec<String>> = OnceLock::new();
const LATIN_END: char = '\u{250}';

fn one_letter(letter: u32) -> String {
    let mut folded = String::new();
    fold_any(char::from_u32(letter).into_iter(), &mut folded);
    folded
}

fn fold_any(text: impl Iterator<Item = char>, to: &mut String) {
    let small = text.nfkd().flat_map(char::to_lowercase).nfkd();
    to.extend(small.filter(|letter| canonical_combining_class(*letter) < FIRST_ACCENT).flat_map(spelled).nfc());
}

/// Letters that people type as others, though Unicode does not take them apart.
fn spelled(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        for (one, other) in [
            ("Müller", "MULLER"),
            ("Straße", "STRASSE"),
            ("Łódź", "lodz"),
            ("Ἀθήνας", "αθηνασ"),
            ("İstanbul", "istanbul"),
            ("ﬁnance", "FINANCE"),
            ("ＡＢＣ１２", "abc12"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn marks_that_make_another_word_stay() {
        for (one, other) in [("がく", "かく"), ("한국", "하국"), ("कि", "क")] {
            assert_ne!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn many_texts_are_folded_as_one_is() {
        let mut texts = Strings::default();
        ["Ångström", "", "PLAIN", "ÆON"].iter().for_each(|text| texts.push_with(|to| to.push_str(text)));
        let folded = fold_all(&texts);
        assert_eq!(folded.iter().collect::<Vec<_>>(), ["angstrom", "", "plain", "aeon"]);
    }
}
