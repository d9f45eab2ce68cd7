//! Words that stand for a value.

/// Yes or no, in the languages of the product.
pub(crate) fn flag(text: &[u8]) -> Option<bool> {
    const YES: [&str; 9] = ["true", "yes", "ja", "oui", "sí", "si", "sim", "نعم", "はい"];
    const NO: [&str; 8] = ["false", "no", "nein", "non", "não", "nao", "لا", "いいえ"];
    if text.is_empty() || text.len() > 12 {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?.trim();
    let is_one_of =
        |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word) || text.to_lowercase() == *word);
    if is_one_of(&YES) {
        return Some(true);
    }
    is_one_of(&NO).then_some(false)
}

/// Whether a text says that there is no value.
pub(crate) fn is_placeholder(text: &[u8]) -> bool {
    const WORDS: [&[u8]; 12] = [
        b"-",
        b"--",
        "–".as_bytes(),
        "—".as_bytes(),
        b"n/a",
        b"na",
        b"#n/a",
        b"null",
        b"none",
        b"nil",
        b"nan",
        b"(null)",
    ];
    text.len() <= 6 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Which way a marker says money goes: in is true.
pub(crate) fn direction(text: &[u8]) -> Option<bool> {
    const IN: &str = "c cr cr. crdt credit h haben gutschrift + in incoming crédit crédito credito haber abono \
        deposit دائن 入金";
    const OUT: &str = "d dr dr. dbit debit s soll lastschrift belastung - out outgoing débit débito debito debe \
        cargo withdrawal مدين 出金";
    let text = std::str::from_utf8(text).ok()?.trim().to_lowercase();
    if IN.split(' ').any(|word| word == text) {
        return Some(true);
    }
    OUT.split(' ').any(|word| word == text).then_some(false)
}
