use crate::FileError;
use crate::bank::tests::{read, try_read};

fn bank(inside: &str) -> String {
    format!(
        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS>\
         </SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>42<ACCTTYPE>CHECKING\
         </BANKACCTFROM>{inside}</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    )
}

#[test]
fn values_without_ends_are_read_and_empty_ones_are_nothing() {
    let entry = "<BANKTRANLIST><DTSTART>20260301<DTEND>20260331<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302120000.000[-5:EST]\
        <TRNAMT>-12,50<FITID>F1<CHECKNUM>77<NAME>AT&amp;T<MEMO></MEMO><BANKACCTTO><BANKID>9<ACCTID>X1</BANKACCTTO></STMTTRN>\
        </BANKTRANLIST><LEDGERBAL><BALAMT>100.00<DTASOF>20260331</LEDGERBAL>";
    let outcome = read(&bank(entry));
    assert_eq!(outcome.issues, []);
    let record = &outcome.records[0];
    for (column, value) in [
        ("account", "42"),
        ("currency", "USD"),
        ("amount", "-12.50"),
        ("booking_date", "2026-03-02"),
        ("bank_reference", "F1"),
        ("cheque", "77"),
        ("counterparty", "AT&T"),
        ("counterparty_account", "X1"),
        ("code", "DEBIT"),
    ] {
        assert_eq!(record.get(column).map(String::as_str), Some(value), "{column}");
    }
    let closing = outcome.read.statements[0].closing.as_ref().unwrap();
    assert_eq!((closing.amount.as_str(), closing.date.as_deref()), ("100.00", Some("2026-03-31")));
}

#[test]
fn an_entry_without_an_amount_or_a_day_is_set_aside() {
    for (entry, code) in [
        ("<STMTTRN><DTPOSTED>20260301<NAME>A</STMTTRN>", "value.not-number"),
        ("<STMTTRN><TRNAMT>1.2.3<DTPOSTED>20260301</STMTTRN>", "value.not-number"),
        ("<STMTTRN><TRNAMT>5<NAME>A</STMTTRN>", "value.not-date"),
        ("<STMTTRN><TRNAMT>5<DTPOSTED>20261301</STMTTRN>", "value.not-date"),
    ] {
        let outcome = read(&bank(entry));
        assert_eq!((outcome.codes(), outcome.column("#rejected")), (vec![code], vec!["true"]), "{entry}");
    }
}

#[test]
fn a_balance_that_cannot_be_read_is_said() {
    for balance in ["<LEDGERBAL><BALAMT> </BALAMT><DTASOF>20260301</LEDGERBAL>", "<LEDGERBAL><BALAMT>ten</LEDGERBAL>"] {
        assert!(read(&bank(balance)).codes().contains(&"row.unreadable"), "{balance}");
    }
}

#[test]
fn trades_have_their_security_their_units_and_what_they_cost() {
    let text = "<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20260331<CURDEF>USD<INVACCTFROM><ACCTID>I7</INVACCTFROM><INVTRANLIST>\
        <BUYSTOCK><INVBUY><INVTRAN><FITID>F1<DTTRADE>20260302<MEMO>BOUGHT</INVTRAN><SECID><UNIQUEID>458140100</SECID><UNITS>100\
        <UNITPRICE>25.635<COMMISSION>7.95<FEES>0.05<TOTAL>-2571.50</INVBUY><BUYTYPE>BUY</BUYSTOCK>\
        <INVBANKTRAN><STMTTRN><TRNTYPE>DEP<DTPOSTED>20260303<TRNAMT>10</STMTTRN></INVBANKTRAN></INVTRANLIST>\
        <INVBAL><AVAILCASH>7.50</INVBAL><INVPOSLIST><POSSTOCK></POSSTOCK></INVPOSLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>";
    let outcome = read(text);
    assert_eq!(outcome.column("amount"), ["-2571.50", "10.00"]);
    assert_eq!(outcome.column("security"), ["458140100", ""]);
    assert_eq!(outcome.column("units"), ["100", ""]);
    assert_eq!(outcome.column("price"), ["25.635", ""]);
    assert_eq!(outcome.column("charges"), ["8.00", ""]);
    assert_eq!(outcome.codes(), ["file.not-read"]);
    let closing = outcome.read.statements[0].closing.clone().unwrap();
    assert_eq!((closing.amount.as_str(), closing.date.as_deref()), ("7.50", Some("2026-03-31")));
}

#[test]
fn what_the_bank_refuses_is_said() {
    let text = "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Signon failed</STATUS></SONRS></SIGNONMSGSRSV1></OFX>";
    let outcome = read(text);
    assert_eq!(
        (outcome.codes(), outcome.issues[0].value.as_deref()),
        (vec!["row.unreadable"], Some("15500 Signon failed"))
    );
}

#[test]
fn a_file_that_is_cut_off_keeps_what_is_there() {
    let whole = bank(
        "<STMTTRN><TRNAMT>5<DTPOSTED>20260301<NAME>Ada</STMTTRN><STMTTRN><TRNAMT>6<DTPOSTED>20260302<NAME>Bob</STMTTRN>",
    );
    let outcome = read(&whole[..whole.find("<NAME>Bob").unwrap() + 8]);
    assert_eq!((outcome.column("amount"), outcome.codes()), (vec!["5.00", "6.00"], vec!["file.cut-off"]));
    assert_eq!(read("OFXHEADER:100\nDATA:OFXSGML\n").codes(), ["file.cut-off"]);
}

#[test]
fn xml_with_a_type_is_refused_and_literals_are_text() {
    let text = "<?xml version=\"1.0\"?><!DOCTYPE OFX [<!ENTITY a \"b\">]><?OFX OFXHEADER=\"200\"?><OFX></OFX>";
    assert!(matches!(try_read(text.as_bytes()), Err(FileError::Doctype)));
    let entry = "<STMTTRN><TRNAMT>5</TRNAMT><DTPOSTED>20260301</DTPOSTED><NAME><![CDATA[A > B & C]]></NAME><!-- a > b --><MEMO/></STMTTRN>";
    let outcome = read(&bank(entry));
    assert_eq!((outcome.column("counterparty"), outcome.issues.len()), (vec!["A > B & C"], 0));
}

#[test]
fn an_account_that_is_only_listed_has_no_entries() {
    let text = "<OFX><SIGNUPMSGSRSV1><ACCTINFOTRNRS><ACCTINFORS><ACCTINFO><BANKACCTINFO><BANKACCTFROM><ACCTID>1</BANKACCTFROM></BANKACCTINFO>\
        </ACCTINFO><ACCTINFO><CCACCTINFO><CCACCTFROM><ACCTID>2</CCACCTFROM></CCACCTINFO></ACCTINFO></ACCTINFORS></ACCTINFOTRNRS></SIGNUPMSGSRSV1></OFX>";
    let outcome = read(text);
    let accounts: Vec<&str> = outcome.read.statements.iter().map(|one| one.account.as_str()).collect();
    assert_eq!((accounts, outcome.records.len(), outcome.issues.len()), (vec!["1", "2"], 0, 0));
}
