//! Records of older workbooks, made by hand.

mod compound;

use super::*;

fn record(kind: u16, held: &[&[u8]]) -> Vec<u8> {
    let held = held.concat();
    let length = u16::try_from(held.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), &held].concat()
}

fn cell(kind: u16, row: u16, column: u16, style: u16, value: &[u8]) -> Vec<u8> {
    record(kind, &[&row.to_le_bytes(), &column.to_le_bytes(), &style.to_le_bytes(), value])
}

/// A number in four bytes, as older workbooks keep whole ones.
fn packed_whole(number: i32) -> [u8; 4] {
    (number << 2 | 2).to_le_bytes()
}

fn rows(sheet: &[Vec<u8>]) -> Vec<(i64, Vec<String>)> {
    let begin = record(0x809, &[&[0; 16]]);
    let texts = record(0xfc, &[&2_u32.to_le_bytes(), &2_u32.to_le_bytes(), b"\x03\0\0day", b"\x04\0\0ab"]);
    let more = record(0x3c, &[b"\x01\xe9\0\xac\x20"]);
    let styles = [
        record(0x41e, &[b"\xa5\0\x0a\0\0DD.MM.YYYY"]),
        record(0xe0, &[&[0; 20]]),
        record(0xe0, &[b"\0\0\xa5\0", &[0; 16]]),
    ];
    let globals = [begin.clone(), styles.concat(), texts, more, record(0x0a, &[])].concat();
    let at = globals.len();
    let stream = [globals, begin, sheet.concat(), record(0x0a, &[])].concat();
    let mut workbook = Workbook {
        stream: Vec::new(),
        sheets: vec![("Bank".to_owned(), at)],
        shared: Texts::default(),
        styles: Vec::new(),
        begins_1904: false,
        encoding: encoding_rs::WINDOWS_1252,
    };
    workbook.globals(&stream, &Limits::default()).unwrap();
    workbook.stream = stream;
    let (mut sheet, mut row, mut found) = (workbook.rows(0, &Limits::default()), Row::default(), Vec::new());
    while sheet.next(&mut row).unwrap() {
        found.push((row.line, row.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect()));
    }
    found
}

#[test]
fn records_become_cells_of_their_rows() {
    let many = record(
        0xbd,
        &[b"\x01\0\0\0", b"\x01\0", &packed_whole(46_347), b"\0\0", &(1_250 << 2 | 3_i32).to_le_bytes(), b"\x01\0"],
    );
    let sheet = [
        cell(0xfd, 0, 0, 0, &0_u32.to_le_bytes()),
        cell(0xfd, 0, 2, 0, &1_u32.to_le_bytes()),
        many,
        cell(0x203, 1, 2, 1, &46_347.5_f64.to_le_bytes()),
        cell(0x205, 3, 0, 0, b"\x01\0"),
        cell(0x205, 3, 1, 0, b"\x07\x01"),
        [cell(0x06, 3, 2, 0, b"\0\0\0\0\0\0\xff\xff\0\0\0\0\0\0\0\0"), record(0x207, &[b"\x02\0\0ok"])].concat(),
    ];
    let expected = [
        (1, vec!["day", "", "abé€"]),
        (2, vec!["2026-11-21", "12.5", "2026-11-21T12:00:00"]),
        (4, vec!["true", "#DIV/0!", "ok"]),
    ];
    assert_eq!(rows(&sheet), expected.map(|(line, cells)| (line, cells.into_iter().map(str::to_owned).collect())));
}

#[test]
fn what_is_cut_off_or_damaged_ends_the_sheet_and_panics_nowhere() {
    assert!(matches!(
        Workbook::open(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &Limits::default()),
        Err(FileError::Damaged(_))
    ));
    assert_eq!(rows(&[cell(0xfd, 0, 0, 0, &99_u32.to_le_bytes()), cell(0x203, 0, 0, 0, b"\0")]), []);
}
