//! Numbers however they are written.

use super::*;

fn read(text: &str, mark: DecimalMark) -> Option<(i128, u8)> {
    amount(text.as_bytes(), mark).ok().map(|amount| (amount.digits, amount.places))
}

#[test]
fn numbers_are_read_however_they_are_written() {
    let cases: [(&str, i128, u8); 34] = [
        ("12.50", 1250, 2),
        ("-0.05", -5, 2),
        ("1,234.50", 123_450, 2),
        ("12,34,567.89", 123_456_789, 2),
        ("1 234.5", 12_345, 1),
        ("1\u{a0}234\u{a0}567", 1_234_567, 0),
        ("1'234.50", 123_450, 2),
        ("(12.50)", -1250, 2),
        ("($1,234.00)", -123_400, 2),
        ("$ -5", -5, 0),
        ("-$5.00", -500, 2),
        ("5.00-", -500, 2),
        ("5.00 CR", 500, 2),
        ("5.00DR", -500, 2),
        ("5.00 Dr.", -500, 2),
        ("5.00 S", -500, 2),
        ("5.00 H", 500, 2),
        ("EUR 5.00", 500, 2),
        ("5.00 EUR", 500, 2),
        ("R$ 5.00", 500, 2),
        ("CHF 1'000.05", 100_005, 2),
        ("Rs. 1,00,000.00", 10_000_000, 2),
        ("Rs.500", 500, 0),
        ("\u{2212}7", -7, 0),
        ("▲7", -7, 0),
        ("+7", 7, 0),
        (".5", 5, 1),
        ("12.5%", 125, 3),
        ("٣٫٥", 35, 1),
        ("１２３", 123, 0),
        ("￥1,000", 1000, 0),
        ("12345678901234567890.12", 1_234_567_890_123_456_789_012, 2),
        ("5 kr", 5, 0),
        ("5 kr.", 5, 0),
    ];
    for (text, digits, places) in cases {
        assert_eq!(read(text, DecimalMark::Point), Some((digits, places)), "{text}");
    }
    let commas = [("1.234,50", 123_450, 2), ("1234,5", 12_345, 1), ("1 234,50 €", 123_450, 2), ("-1.234", -1234, 0)];
    for (text, digits, places) in commas {
        assert_eq!(read(text, DecimalMark::Comma), Some((digits, places)), "{text}");
    }
}

#[test]
fn what_is_no_number_is_not_read_as_one() {
    let none = [
        "",
        "-",
        "abc",
        "1.2.3",
        "1,23",
        "12,3456",
        "0,123",
        "INV 123",
        "1e5",
        "--5",
        "-5-",
        "(5",
        "5)",
        "1 2",
        "5 CR DR",
        "-5 DR",
        "12:30",
        "2026-11-21",
        ".",
        ",",
        "1,234,56",
        "A12",
        "1,,234",
        "$",
        "12 34 56",
    ];
    for text in none {
        assert_eq!(read(text, DecimalMark::Point), None, "{text}");
    }
    assert_eq!(amount("9".repeat(39).as_bytes(), DecimalMark::Point), Err(TooManyDigits));
}

#[test]
fn only_the_usual_writing_is_plain() {
    for (text, expected) in
        [("1.50", true), ("0", true), ("-0", false), ("007", false), ("+1", false), ("1,000", false)]
    {
        assert_eq!(amount(text.as_bytes(), DecimalMark::Point).unwrap().is_plain, expected, "{text}");
    }
    assert!(!amount(b"1,5", DecimalMark::Comma).unwrap().is_plain);
}
