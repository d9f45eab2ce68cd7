use crate::bank::tests::read;

const FILE: &str = "01,BANK,US,260331,0400,1,80,1,2/\n02,US,BANK,1,260330,2359,USD,2/\n\
    03,4711,USD,010,10000,,,015,11250,,/\n88,100,1500,1,D,2,0,500,1,1000/\n\
    16,165,1500,V,260401,1200,BR1,CR1,ACH CREDIT, PAYROLL\n88,ADA LOVELACE/\n16,475,250,,BR2,1001,/\n\
    49,24500,6/\n98,24500,1,8/\n99,24500,1,10/\n";

#[test]
fn a_report_with_every_kind_of_record_is_read() {
    let outcome = read(FILE);
    assert_eq!(outcome.issues, []);
    assert_eq!(outcome.column("amount"), ["15.00", "-2.50"]);
    assert_eq!(outcome.column("value_date"), ["2026-04-01", ""]);
    assert_eq!(outcome.column("booking_date"), ["2026-03-30", "2026-03-30"]);
    assert_eq!(
        (outcome.column("bank_reference"), outcome.column("reference")),
        (vec!["BR1", "BR2"], vec!["CR1", "1001"])
    );
    assert_eq!(outcome.column("purpose"), ["ACH CREDIT, PAYROLL ADA LOVELACE", ""]);
    let statement = &outcome.read.statements[0];
    assert_eq!((statement.account.as_str(), statement.adds_up), ("4711", Some(true)));
    assert_eq!(statement.closing.as_ref().unwrap().amount, "112.50");
}

#[test]
fn totals_and_counts_that_are_off_are_said() {
    for (from, to) in [
        ("49,24500,6", "49,24501,6"),
        ("49,24500,6", "49,24500,7"),
        ("98,24500,1,8", "98,24500,2,8"),
        ("99,24500,1,10", "99,24500,1,11"),
    ] {
        assert_eq!(read(&FILE.replace(from, to)).codes(), ["statement.control-total-off"], "{to}");
    }
}

#[test]
fn currencies_have_their_own_decimals() {
    let report = |currency: &str| {
        read(&format!(
            "01,B,U,260331,,1,,,2/\n02,U,B,1,260330,,{currency},/\n03,1,,/\n16,165,1500,0,,,/\n49,1500,3/\n98,1500,1,5/\n99,1500,1,7/\n"
        ))
    };
    for (currency, amount) in [("JPY", "1500.00"), ("KWD", "1.500"), ("EUR", "15.00"), ("", "15.00")] {
        let outcome = report(currency);
        assert_eq!((outcome.column("amount"), outcome.issues.len()), (vec![amount], 0), "{currency}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_kept() {
    let code = read(&FILE.replace("16,165", "16,865"));
    assert_eq!(
        (code.codes(), code.records.len(), code.read.rejected),
        (vec!["value.not-marker", "statement.balance-off"], 2, 1)
    );
    let number = read(&FILE.replace("16,165,1500", "16,165,15x0"));
    assert_eq!((number.codes()[0], number.read.rejected), ("value.not-number", 1));
    let unknown = read(&FILE.replace("16,475,250,,BR2,1001,/", "17,A,B/"));
    assert!(unknown.codes().contains(&"row.unreadable"));
    let balance = read(&FILE.replace("010,10000", "010,ten"));
    assert!(balance.codes().contains(&"row.unreadable"));
}

#[test]
fn a_report_that_is_cut_off_keeps_what_is_there() {
    let outcome = read(&FILE[..FILE.find("49,").unwrap()]);
    assert_eq!((outcome.records.len(), outcome.codes()), (2, vec!["file.cut-off", "file.cut-off"]));
    let without_account =
        read(&FILE.replace("03,4711,USD,010,10000,,,015,11250,,/\n88,100,1500,1,D,2,0,500,1,1000/\n", ""));
    assert_eq!((without_account.records.len(), without_account.codes()[0]), (2, "file.cut-off"));
}
