use crate::bank::tests::read;

#[test]
fn an_entry_has_a_value_on_each_line() {
    let text = "!Account\nNChecking\nTBank\n^\n!Type:Bank\nD3/31'26\nU-1,234.50\nT-1,234.50\nCX\nN1001\nPAda Lovelace\nMRent\nLHousing\nALondon\n^\n";
    let outcome = read(text);
    assert_eq!(outcome.issues, []);
    let record = &outcome.records[0];
    for (column, value) in [
        ("account", "Checking"),
        ("booking_date", "2026-03-31"),
        ("~booking_date", "3/31'26"),
        ("amount", "-1234.50"),
        ("cheque", "1001"),
        ("counterparty", "Ada Lovelace"),
        ("purpose", "Rent"),
        ("code", "Housing"),
        ("status", "reconciled"),
        ("note", "London"),
    ] {
        assert_eq!(record.get(column).map(String::as_str), Some(value), "{column}");
    }
}

#[test]
fn the_file_decides_how_dates_and_amounts_are_read() {
    let german = "!Type:Bank\nD31.12.2025\nT1.234,50\n^\nD01.02.2026\nT5\n^\n";
    let outcome = read(german);
    assert_eq!(outcome.column("booking_date"), ["2025-12-31", "2026-02-01"]);
    assert_eq!(outcome.column("amount"), ["1234.50", "5.00"]);
    assert!(outcome.reasons.iter().all(|reason| !reason.doubtful));
}

#[test]
fn parts_of_a_split_entry_are_noted_and_added_up() {
    let split = |last: &str| format!("!Type:CCard\nD1/13/2026\nT-10.00\nSFood\nEbread\n$-7.50\nSFees\n${last}\n^\n");
    let outcome = read(&split("-2.50"));
    assert_eq!((outcome.column("note"), outcome.issues.len()), (vec!["Food bread -7.50 Fees -2.50"], 0));
    let outcome = read(&split("-2.49"));
    assert_eq!((outcome.codes(), outcome.column("#rejected")), (vec!["statement.control-total-off"], vec!["false"]));
}

#[test]
fn trades_have_signs_by_what_they_do() {
    let text = "!Type:Invst\nD1/13/2026\nNBuy\nYACME\nI25.5\nQ10\nT255.00\n^\nD1/14/2026\nNSell\nYACME\nI26\nQ10\nT260.00\n^\n";
    let outcome = read(text);
    assert_eq!(
        (outcome.column("amount"), outcome.column("security")),
        (vec!["-255.00", "260.00"], vec!["ACME", "ACME"])
    );
    assert_eq!((outcome.column("units"), outcome.column("price")), (vec!["10", "10"], vec!["25.5", "26.0"]));
}

#[test]
fn what_cannot_be_read_is_said() {
    for (text, code, is_rejected) in [
        ("!Type:Bank\nD13/32/2026\nT1\n^\n", "value.not-date", true),
        ("!Type:Bank\nD1/13/2026\nTone\n^\n", "value.not-number", true),
        ("!Type:Bank\nD1/13/2026\n^\n", "value.not-number", true),
        ("!Type:Bank\nT1\n^\n", "value.not-date", true),
        ("!Type:Bank\nD1/13/2026\nT1\nZ?\n^\n", "file.not-read", false),
        ("!Type:Bank\nD1/13/2026\nT1\n", "file.cut-off", false),
    ] {
        let outcome = read(text);
        assert_eq!(outcome.codes(), [code], "{text}");
        assert_eq!(outcome.read.rejected, u64::from(is_rejected), "{text}");
        assert_eq!(outcome.records.len(), 1, "{text}");
    }
}

#[test]
fn lists_of_other_things_are_named_and_passed_over() {
    let outcome = read("!Type:Cat\nNFood\nDeating\n^\n!Type:Bank\nD1/13/2026\nT1\n^\n");
    assert_eq!((outcome.codes(), outcome.column("amount")), (vec!["file.not-read"], vec!["1.00"]));
}

#[test]
fn an_opening_balance_names_its_account() {
    let outcome = read("!Type:Bank\nD1/13/2026\nT100\nPOpening Balance\nL[Savings]\n^\nD1/14/2026\nT5\n^\n");
    assert_eq!(outcome.column("account"), ["Savings", "Savings"]);
}
