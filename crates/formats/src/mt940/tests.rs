use crate::bank::tests::read;

#[test]
fn messages_in_blocks_with_headers_and_without_are_read() {
    let message =
        ":20:A\r\n:25:ACC\r\n:28C:1/1\r\n:60F:C260301EUR1,00\r\n:61:260302C2,00NTRFX\r\n:62F:C260302EUR3,00\r\n";
    for text in [
        format!("{{1:F01AAAABBCCXXXX0000000000}}{{2:O940}}{{4:\r\n{message}-}}{{5:}}\r\n"),
        format!("{{1:F01AAAABBCCXXXX0000000000}}{{2:O940}}{{4:{message}-}}"),
        format!("ABNANL2A\r\n940\r\nABNANL2A\r\n{message}-\r\n"),
        format!("\u{1}\r\n{message}-\u{3}"),
        message.replace("\r\n", "\r"),
        message.to_owned(),
    ] {
        let outcome = read(&text);
        assert_eq!((outcome.column("amount"), outcome.issues.len()), (vec!["2.00"], 0), "{text:?}");
        assert_eq!(outcome.read.statements[0].adds_up, Some(true), "{text:?}");
    }
}

#[test]
fn pages_of_one_statement_follow_each_other() {
    let text = ":20:A\n:25:ACC\n:28C:7/1\n:60F:C260301EUR1,00\n:61:260302C2,00NTRFX\n:62M:C260302EUR3,00\n-\n\
        :20:A\n:25:ACC\n:28C:7/2\n:60M:C260302EUR3,00\n:61:260302D1,00NTRFX\n:62F:C260302EUR2,00\n-\n";
    let outcome = read(text);
    assert_eq!((outcome.issues.len(), outcome.column("statement")), (0, vec!["7/1", "7/2"]));
}

#[test]
fn a_message_during_the_day_needs_no_balances_but_its_totals_hold() {
    let message = |totals: &str| {
        format!(
            ":20:A\n:25:ACC\n:28C:1\n:34F:EURD0,00\n:13D:2603011730+0000\n:61:260302D0,42NTRFX\n:86:A\n{totals}\n-\n"
        )
    };
    assert_eq!(read(&message(":90D:1EUR0,42\n:90C:0EUR0,00")).issues, []);
    assert_eq!(read(&message(":90D:1EUR2,30")).codes(), ["statement.control-total-off"]);
    assert_eq!(read(&message(":90D:2EUR0,42")).codes(), ["statement.control-total-off"]);
    assert_eq!(read(&message("")).column("currency"), ["EUR"]);
}

#[test]
fn pieces_of_messages_say_what_is_missing() {
    for text in
        [":60F:C260301EUR1,00\n", ":25:ACC\n", ":28C:1/1\n", ":61:260302C2,00NTRFX\n", ":20:A\n:62F:C260301EUR1,00\n"]
    {
        assert_eq!(read(text).codes(), ["file.cut-off"], "{text}");
    }
    assert_eq!(read(":86:091\n-\n").codes(), ["file.not-read", "file.cut-off"]);
}

#[test]
fn fields_that_cannot_be_read_are_said() {
    let text = ":20:A\n:60F:X260301EUR1,00\n:62F:C260301EUR1.2.3\n:99X:what\n-\nwords between\n";
    assert_eq!(
        read(text).codes(),
        ["row.unreadable", "row.unreadable", "file.not-read", "file.cut-off", "file.not-read"]
    );
}

#[test]
fn details_belong_to_the_entry_above() {
    let text = ":20:A\n:60F:C260301EUR1,00\n:61:2603020302RD2,00NTRFX//BANK\nsupplement\n:86:first\nsecond\n:61:260303D2,00NCHK77\n\
        :62F:C260301EUR1,00\n:86:for the account\n-\n";
    let outcome = read(text);
    assert_eq!(outcome.column("purpose"), ["first second", ""]);
    assert_eq!((outcome.column("note"), outcome.column("reversal")), (vec!["supplement", ""], vec!["true", ""]));
    assert_eq!((outcome.codes(), outcome.issues[0].value.as_deref()), (vec!["file.not-read"], Some("for the account")));
}
