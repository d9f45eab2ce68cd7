//! What is known about currencies: their decimals (ISO 4217) and their signs (CLDR).

use domain::Locale;

type Signs = &'static [(&'static str, &'static str)];

/// Currencies whose minor unit is the unit itself.
const WHOLE: [&str; 17] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
    "XPF",
];
const THOUSANDTHS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
const TEN_THOUSANDTHS: [&str; 2] = ["CLF", "UYW"];

/// What most languages write; each has exceptions of its own.
const SHARED: Signs = &[
    ("AUD", "AU$"),
    ("BRL", "R$"),
    ("CAD", "CA$"),
    ("CNY", "CN¥"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("HKD", "HK$"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("JPY", "JP¥"),
    ("KRW", "₩"),
    ("MXN", "MX$"),
    ("NZD", "NZ$"),
    ("TWD", "NT$"),
    ("USD", "US$"),
    ("VND", "₫"),
    ("XAF", "FCFA"),
    ("XCD", "EC$"),
    ("XOF", "F\u{202f}CFA"),
    ("XPF", "CFPF"),
];
const ENGLISH: Signs = &[("AUD", "A$"), ("JPY", "¥"), ("PHP", "₱"), ("USD", "$")];
const GERMAN: Signs = &[("JPY", "¥"), ("THB", "฿"), ("USD", "$")];
const FRENCH: Signs = &[
    ("ARS", "$AR"),
    ("AUD", "$AU"),
    ("CAD", "$CA"),
    ("CLP", "$CL"),
    ("CNY", "CNY"),
    ("COP", "$CO"),
    ("GBP", "£GB"),
    ("HKD", "HKD"),
    ("JPY", "JPY"),
    ("LBP", "£LB"),
    ("MXN", "$MX"),
    ("NZD", "$NZ"),
    ("SGD", "$SG"),
    ("TWD", "TWD"),
    ("USD", "$US"),
    ("UYU", "$UY"),
    ("XCD", "XCD"),
    ("XPF", "FCFP"),
];
/// Spanish names nearly every other currency by its code.
const SPANISH: Signs = &[("EUR", "€"), ("THB", "฿"), ("USD", "US$"), ("VND", "₫"), ("XPF", "CFPF")];
const PORTUGUESE: Signs = &[("THB", "฿")];
const ARABIC: Signs = &[
    ("AED", "د.إ.\u{200f}"),
    ("BHD", "د.ب.\u{200f}"),
    ("DZD", "د.ج.\u{200f}"),
    ("EGP", "ج.م.\u{200f}"),
    ("GBP", "UK£"),
    ("IQD", "د.ع.\u{200f}"),
    ("JOD", "د.أ.\u{200f}"),
    ("KWD", "د.ك.\u{200f}"),
    ("LBP", "ل.ل.\u{200f}"),
    ("LYD", "د.ل.\u{200f}"),
    ("MAD", "د.م.\u{200f}"),
    ("OMR", "ر.ع.\u{200f}"),
    ("QAR", "ر.ق.\u{200f}"),
    ("SAR", "ر.س.\u{200f}"),
    ("SDG", "ج.س."),
    ("SYP", "ل.س.\u{200f}"),
    ("THB", "฿"),
    ("TND", "د.ت.\u{200f}"),
    ("YER", "ر.ي.\u{200f}"),
];
const JAPANESE: Signs = &[("AUD", "A$"), ("CNY", "元"), ("JPY", "￥"), ("USD", "$")];

/// How many digits of the minor unit stand after the decimal sign.
pub(super) fn decimals(currency: &str) -> usize {
    match currency {
        _ if WHOLE.contains(&currency) => 0,
        _ if THOUSANDTHS.contains(&currency) => 3,
        _ if TEN_THOUSANDTHS.contains(&currency) => 4,
        _ => 2,
    }
}

/// The sign that readers of the language know, or the code.
pub(super) fn sign(locale: Locale, currency: &str) -> &str {
    let shared = if locale == Locale::Es { &[] } else { SHARED };
    let mut known = own(locale).iter().chain(shared);
    known.find(|(code, _)| *code == currency).map_or(currency, |(_, sign)| sign)
}

fn own(locale: Locale) -> Signs {
    match locale {
        Locale::En | Locale::Pseudo => ENGLISH,
        Locale::De => GERMAN,
        Locale::Fr => FRENCH,
        Locale::Es => SPANISH,
        Locale::PtBr => PORTUGUESE,
        Locale::Ar => ARABIC,
        Locale::Ja => JAPANESE,
    }
}
