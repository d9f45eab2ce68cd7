use domain::FileFormat;

use crate::bank::tests::{Outcome, read, try_read, try_read_as};
use crate::{FileError, Limits};

fn document(statement: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><Othr><Id>42</Id></Othr></Id><Ccy>EUR</Ccy></Acct>\
         {statement}</Stmt></BkToCstmrStmt></Document>"
    )
}

fn entry(amount: &str, way: &str, inside: &str) -> String {
    format!("<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>{inside}</Ntry>")
}

fn read_entry(amount: &str, way: &str, inside: &str) -> Outcome {
    read(&document(&entry(amount, way, inside)))
}

fn detail(amount: &str, reference: &str) -> String {
    format!("<TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs><Amt Ccy=\"EUR\">{amount}</Amt></TxDtls>")
}

#[test]
fn a_batch_whose_details_add_up_is_a_record_for_each() {
    let details = format!(
        "<NtryDtls><Btch><PmtInfId>B7</PmtInfId></Btch>{}{}</NtryDtls>",
        detail("7.50", "A"),
        detail("2.51", "B")
    );
    let outcome = read_entry("10.01", "DBIT", &details);
    assert_eq!(outcome.column("amount"), ["-7.50", "-2.51"]);
    assert_eq!(outcome.column("end_to_end"), ["A", "B"]);
    assert_eq!(outcome.column("batch"), ["B7", "B7"]);
    assert_eq!((outcome.read.statements[0].entries, outcome.read.statements[0].sum.as_str()), (1, "-10.01"));
    assert_eq!(outcome.issues, []);
}

#[test]
fn a_batch_whose_details_do_not_add_up_stays_one_record_and_says_so() {
    for details in [
        detail("7.50", "A") + &detail("2.50", "B"),
        detail("7.50", "A") + "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs></TxDtls>",
    ] {
        let outcome = read_entry("10.01", "CRDT", &format!("<NtryDtls>{details}</NtryDtls>"));
        assert_eq!((outcome.column("amount"), outcome.column("end_to_end")), (vec!["10.01"], vec![""]));
        assert_eq!((outcome.codes(), outcome.column("#rejected")), (vec!["file.not-read"], vec!["false"]));
    }
}

#[test]
fn every_carrier_of_a_reference_has_its_column() {
    let refs = "<Refs><MsgId>M1</MsgId><AcctSvcrRef>BANK</AcctSvcrRef><InstrId>INSTR</InstrId><EndToEndId>E2E</EndToEndId>\
        <TxId>TX</TxId><MndtId>MND</MndtId><ChqNb>77</ChqNb></Refs>";
    let remittance = "<RmtInf><Ustrd>for</Ustrd><Ustrd>October</Ustrd><Strd><RfrdDocInf><Nb>INV-9</Nb></RfrdDocInf>\
        <CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>";
    let outcome = read_entry(
        "1",
        "CRDT",
        &format!("<NtryRef>N1</NtryRef><NtryDtls><TxDtls>{refs}{remittance}</TxDtls></NtryDtls>"),
    );
    let record = &outcome.records[0];
    for (column, value) in [
        ("end_to_end", "E2E"),
        ("transaction", "TX"),
        ("instruction", "INSTR"),
        ("bank_reference", "BANK"),
        ("reference", "RF18539007547034"),
        ("entry_reference", "N1"),
        ("mandate", "MND"),
        ("cheque", "77"),
        ("batch", "M1"),
        ("purpose", "for October INV-9"),
    ] {
        assert_eq!(record.get(column).map(String::as_str), Some(value), "{column}");
    }
}

#[test]
fn the_partner_is_the_other_side_also_when_an_entry_is_taken_back() {
    let parties = "<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Payer</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>P1</IBAN></Id></DbtrAcct>\
        <Cdtr><Nm>Payee</Nm></Cdtr></RltdPties><RltdAgts><DbtrAgt><FinInstnId><BICFI>BANKP</BICFI></FinInstnId></DbtrAgt></RltdAgts>\
        </TxDtls></NtryDtls>";
    let came_in = read_entry("1", "CRDT", parties);
    assert_eq!((came_in.column("counterparty"), came_in.column("counterparty_account")), (vec!["Payer"], vec!["P1"]));
    assert_eq!(came_in.column("counterparty_bank"), ["BANKP"]);
    assert_eq!(read_entry("1", "DBIT", parties).column("counterparty"), ["Payee"]);
    let returned = read_entry("1", "CRDT", &format!("<RvslInd>true</RvslInd>{parties}"));
    assert_eq!((returned.column("counterparty"), returned.column("reversal")), (vec!["Payee"], vec!["true"]));
    assert_eq!(returned.column("amount"), ["1.00"]);
}

#[test]
fn charges_and_amounts_before_exchange_are_kept() {
    let inside = "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">12.00</Amt></InstdAmt></AmtDtls>\
        <Chrgs><Rcrd><Amt Ccy=\"EUR\">0.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd><Rcrd><Amt Ccy=\"EUR\">0.25</Amt></Rcrd></Chrgs>";
    let outcome = read_entry("10.00", "DBIT", inside);
    assert_eq!((outcome.column("original_amount"), outcome.column("original_currency")), (vec!["12.00"], vec!["USD"]));
    assert_eq!(outcome.column("charges"), ["0.75"]);
}

#[test]
fn what_is_only_announced_does_not_count_towards_the_balance() {
    let balance = |code: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
        )
    };
    let pending = entry("99.00", "CRDT", "").replace("BOOK", "PDNG");
    let text = balance("OPBD", "1.00") + &balance("CLBD", "3.00") + &entry("2.00", "CRDT", "") + &pending;
    let outcome = read(&document(&text));
    assert_eq!((outcome.read.statements[0].adds_up, outcome.column("status")), (Some(true), vec!["BOOK", "PDNG"]));
}

#[test]
fn totals_of_a_statement_are_compared_with_its_entries() {
    let summary = |count: u32, sum: &str| {
        format!("<TxsSummry><TtlNtries><NbOfNtries>{count}</NbOfNtries><Sum>{sum}</Sum></TtlNtries></TxsSummry>")
    };
    let entries = entry("2.00", "CRDT", "") + &entry("1.00", "DBIT", "");
    assert_eq!(read(&document(&(summary(2, "3.00") + &entries))).issues, []);
    assert_eq!(read(&document(&(summary(3, "3.00") + &entries))).codes(), ["statement.control-total-off"]);
    assert_eq!(read(&document(&(summary(2, "3.01") + &entries))).codes(), ["statement.control-total-off"]);
}

#[test]
fn an_entry_that_cannot_be_read_is_set_aside_and_kept() {
    for (entry, code) in [
        (entry("1,50", "CRDT", ""), "value.not-number"),
        (entry("1.50", "C", ""), "value.not-marker"),
        (entry("", "CRDT", ""), "value.not-number"),
        (entry("1", "CRDT", "<BookgDt><Dt>31.12.2026</Dt></BookgDt>"), "value.not-date"),
        ("<Ntry><CdtDbtInd>CRDT</CdtDbtInd></Ntry>".to_owned(), "value.not-number"),
    ] {
        let outcome = read(&document(&entry));
        assert_eq!((outcome.codes(), outcome.column("#rejected")), (vec![code], vec!["true"]), "{entry}");
    }
}

#[test]
fn a_document_with_a_type_or_with_entities_is_refused() {
    let text = document("").replace("<Document", "<!DOCTYPE a [<!ENTITY b \"c\">]><Document");
    assert!(matches!(try_read(text.as_bytes()), Err(FileError::Doctype)));
    let endless = format!("<!DOCTYPE a [{}", "<!ENTITY b \"c\">".repeat(100_000));
    assert!(matches!(try_read_as(FileFormat::Camt, endless.as_bytes(), &Limits::default()), Err(FileError::Doctype)));
    let text = document(&entry("1", "CRDT", "<AddtlNtryInf>&b;</AddtlNtryInf>"));
    assert!(matches!(try_read(text.as_bytes()), Err(FileError::Doctype)));
    let text = document(&entry("1", "CRDT", "<AddtlNtryInf>A &amp; B &#67;<![CDATA[ <D>]]></AddtlNtryInf>"));
    assert_eq!(read(&text).column("note"), ["A & B C <D>"]);
}

#[test]
fn a_document_that_is_too_deep_or_damaged_is_refused() {
    let deep = document(&"<a>".repeat(100));
    assert!(matches!(try_read(deep.as_bytes()), Err(FileError::TooMuch { .. })));
    let crossed = document("<Ntry></Bal>");
    assert!(matches!(try_read(crossed.as_bytes()), Err(FileError::Damaged(_))));
}

#[test]
fn a_document_that_is_cut_off_keeps_what_is_there() {
    let whole = document(&(entry("1", "CRDT", "") + &entry("2", "CRDT", "")));
    let cut = &whole[..whole.rfind("<Ntry>").unwrap() + 20];
    let outcome = read(cut);
    assert_eq!((outcome.column("amount"), outcome.codes()), (vec!["1.00"], vec!["file.cut-off"]));
    let without_statement = whole.replace("<Stmt>", "<Other>").replace("</Stmt>", "</Other>");
    assert_eq!(read(&without_statement).codes(), ["file.cut-off"]);
}

#[test]
fn an_envelope_and_prefixes_change_nothing() {
    let inner = document(&entry("1", "CRDT", "")).replace("<?xml version=\"1.0\"?>", "");
    let text = format!("<Envelope><AppHdr><Fr><Id>X</Id></Fr></AppHdr>{inner}</Envelope>");
    let outcome = read(&text);
    assert_eq!((outcome.column("amount"), outcome.column("account")), (vec!["1.00"], vec!["42"]));
    assert_eq!(outcome.issues, []);
}

#[test]
fn reports_of_a_day_and_notifications_are_read_like_statements() {
    let statement = document(&entry("1", "DBIT", ""));
    for (message, part) in [("BkToCstmrAcctRpt", "Rpt"), ("BkToCstmrDbtCdtNtfctn", "Ntfctn")] {
        let text = statement.replace("BkToCstmrStmt", message).replace("Stmt>", &format!("{part}>"));
        let outcome = read(&text);
        assert_eq!((outcome.column("amount"), outcome.column("statement")), (vec!["-1.00"], vec!["S1"]), "{message}");
        assert_eq!(outcome.issues, [], "{message}");
    }
}

#[test]
fn a_report_of_a_day_can_begin_and_end_with_what_is_there_for_now() {
    let balance = |amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>ITBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
        )
    };
    let outcome = read(&document(&(balance("1.00") + &balance("3.00") + &entry("2.00", "CRDT", ""))));
    assert_eq!((outcome.read.statements[0].adds_up, outcome.issues.len()), (Some(true), 0));
}

#[test]
fn details_say_what_banks_put_where_there_is_no_column_for_it() {
    let refs = "<Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>TX</TxId><UETR>U-1</UETR><ClrSysRef>C-9</ClrSysRef>\
        <Prtry><Tp>Terminal</Tp><Ref>T7</Ref></Prtry></Refs>";
    let remittance = "<RmtInf><Strd><CdtrRefInf><Ref>RF1</Ref></CdtrRefInf><CdtrRefInf><CdtrRef>RF2</CdtrRef></CdtrRefInf>\
        <RfrdDocInf><RfrdDocNb>D1</RfrdDocNb></RfrdDocInf><AddtlRmtInf>less 2 %</AddtlRmtInf></Strd></RmtInf>";
    let code = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>166</Cd></Prtry></BkTxCd>";
    let more = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf><AddtlTxInf>by phone</AddtlTxInf>";
    let outcome =
        read_entry("1", "CRDT", &format!("<NtryDtls><TxDtls>{refs}{code}{remittance}{more}</TxDtls></NtryDtls>"));
    for (column, value) in [
        ("end_to_end", ""),
        ("transaction", "TX"),
        ("reference", "RF1"),
        ("purpose", "RF2 D1 less 2 %"),
        ("code", "PMNT-RCDT-ESCT 166"),
    ] {
        assert_eq!(outcome.column(column), [value], "{column}");
    }
    let note = outcome.column("note")[0];
    for words in ["U-1", "C-9", "Terminal T7", "AC04", "by phone"] {
        assert!(note.contains(words), "{words} in {note}");
    }
}

#[test]
fn a_statement_says_for_which_days_and_in_which_currency_it_is() {
    let balance = |code: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"CHF\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>"
        )
    };
    let days =
        "<ElctrncSeqNb>7</ElctrncSeqNb><FrToDt><FrDtTm>2026-11-20T00:00:00</FrDtTm><ToDt>2026-11-21</ToDt></FrToDt>";
    let text = days.to_owned()
        + &balance("PRCD", "1.00")
        + &balance("CLAV", "9.00")
        + &balance("CLBD", "3.00")
        + &entry("2.00", "CRDT", "");
    let outcome = read(&document(&text).replace("<Ccy>EUR</Ccy>", ""));
    let statement = &outcome.read.statements[0];
    assert_eq!((statement.adds_up, outcome.column("statement")), (Some(true), vec!["7"]));
    let outcome = read(&document(&balance("OPBD", "much")));
    assert_eq!((outcome.codes(), outcome.issues[0].value.as_deref()), (vec!["row.unreadable"], Some("much")));
}
