//! Whole files of older workbooks: a small file system made by hand, whole and damaged.

use super::*;
use crate::{Output, Wish, read_whole, sniff, write};

const SECTOR: usize = 512;
const SMALL_SECTOR: usize = 64;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const OF_TABLE: u32 = 0xffff_fffd;

/// Sectors in the order they are written, and which follows each.
#[derive(Default)]
struct Sectors {
    bytes: Vec<u8>,
    next: Vec<u32>,
}

impl Sectors {
    /// Adds a chain and gives its first sector.
    fn add(&mut self, bytes: &[u8], size: usize) -> u32 {
        if bytes.is_empty() {
            return END;
        }
        let first = self.next.len();
        let count = bytes.len().div_ceil(size);
        self.bytes.extend_from_slice(bytes);
        self.bytes.resize((first + count) * size, 0);
        let follows = (first + 1..first + count).map(|sector| u32::try_from(sector).unwrap());
        self.next.extend(follows.chain([END]));
        u32::try_from(first).unwrap()
    }
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn entry(name: &str, kind: u8, begin: u32, size: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(bytes.len() + 2).unwrap();
    bytes.resize(64, 0);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&[kind, 1]);
    bytes.resize(116, 0xff);
    bytes.extend_from_slice(&begin.to_le_bytes());
    bytes.extend_from_slice(&(size as u64).to_le_bytes());
    bytes
}

/// A compound file of such streams; where its table stands is said in so many places of the header and then elsewhere.
fn compound(streams: &[(&str, &[u8])], places_in_header: usize) -> Vec<u8> {
    let (mut sectors, mut small, mut entries) = (Sectors::default(), Sectors::default(), Vec::new());
    for (name, bytes) in streams {
        let begin = if bytes.len() < 4_096 { small.add(bytes, SMALL_SECTOR) } else { sectors.add(bytes, SECTOR) };
        entries.push(entry(name, 2, begin, bytes.len()));
    }
    let root = sectors.add(&small.bytes, SECTOR);
    let directory = [entry("Root Entry", 5, root, small.bytes.len()), entries.concat()].concat();
    let directory = sectors.add(&directory, SECTOR);
    let small_table = sectors.add(&numbers(&small.next), SECTOR);
    finished(sectors, directory, small_table, places_in_header)
}

fn finished(mut sectors: Sectors, directory: u32, small_table: u32, places_in_header: usize) -> Vec<u8> {
    let more = u32::try_from(sectors.next.len()).unwrap();
    sectors.next.push(OF_TABLE);
    let begin = sectors.next.len();
    let count = (1..).find(|count| count * 128 >= begin + count).unwrap();
    let places: Vec<u32> = (begin..begin + count).map(|sector| u32::try_from(sector).unwrap()).collect();
    sectors.next.extend(std::iter::repeat_n(OF_TABLE, count));
    sectors.next.resize(count * 128, FREE);
    let (in_header, elsewhere) = places.split_at(places_in_header.min(count));
    let mut listed = elsewhere.to_vec();
    listed.resize(127, FREE);
    listed.push(END);
    sectors.bytes.resize(begin * SECTOR, 0);
    let at = (begin - 1) * SECTOR;
    sectors.bytes[at..].copy_from_slice(&numbers(&listed));
    sectors.bytes.extend(numbers(&sectors.next));
    let first_more = if elsewhere.is_empty() { END } else { more };
    let fields = [0, directory, 0, 4_096, small_table, 1, first_more, u32::from(!elsewhere.is_empty())];
    let mut listed = in_header.to_vec();
    listed.resize(109, FREE);
    let header = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
        vec![0; 16],
        b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0\0\0\0\0\0\0\0\0\0\0".to_vec(),
        numbers(&fields),
        numbers(&listed),
    ];
    // The size of the table stands before the place of the directory.
    let mut header = header.concat();
    header[44..48].copy_from_slice(&u32::try_from(count).unwrap().to_le_bytes());
    [header, sectors.bytes].concat()
}

/// A workbook of so many rows, as the stream that holds it.
fn workbook(count: u16) -> Vec<u8> {
    let begin = record(0x809, &[&[0; 16]]);
    let texts = record(0xfc, &[&2_u32.to_le_bytes(), &2_u32.to_le_bytes(), b"\x04\0\0name", b"\x06\0\0amount"]);
    let globals = |at: u32| {
        let sheet = record(0x85, &[&at.to_le_bytes(), b"\0\0\x04\0Bank"]);
        let chart = record(0x85, &[&at.to_le_bytes(), b"\0\x02\x05\0Chart"]);
        [&begin[..], &record(0x42, &[&1_252_u16.to_le_bytes()]), &sheet, &chart, &texts, &record(0x0a, &[])].concat()
    };
    let at = u32::try_from(globals(0).len()).unwrap();
    let header = [cell(0xfd, 0, 0, 0, &0_u32.to_le_bytes()), cell(0xfd, 0, 1, 0, &1_u32.to_le_bytes())];
    let row = |row: u16| {
        let name = cell(0x204, row, 0, 0, b"\x02\0\0Al");
        [name, cell(0x203, row, 1, 0, &(f64::from(row) + 0.25).to_le_bytes())].concat()
    };
    let rows: Vec<u8> = (1..=count).flat_map(row).collect();
    [globals(at), begin, header.concat(), rows, record(0x0a, &[])].concat()
}

fn as_csv(bytes: &[u8]) -> Result<String, FileError> {
    let limits = Limits::default();
    let found = sniff(&bytes, &Wish::default(), &limits)?;
    let mut written = Vec::new();
    write(&read_whole(&bytes, &found.layout, &limits)?.batch, Output::Csv, &mut written).unwrap();
    Ok(String::from_utf8(written).unwrap())
}

#[test]
fn a_workbook_is_read_wherever_its_stream_stands_in_the_file() {
    let (short, long) = (workbook(2), workbook(4_000));
    assert_eq!(as_csv(&compound(&[("Workbook", &short)], 109)).unwrap(), "name,amount\nAl,1.25\nAl,2.25\n");
    let whole = as_csv(&compound(&[("\u{5}SummaryInformation", b"x"), ("Book", &long)], 109)).unwrap();
    assert!(whole.lines().count() == 4_001 && whole.ends_with("Al,4000.25\n"));
    let elsewhere = compound(&[("Book", &long)], 1);
    assert_eq!(as_csv(&elsewhere).unwrap(), whole, "the places of the table are listed outside of the header");
    assert_eq!(as_csv(&crate::tests::packed(&compound(&[("Book", &long)], 109))).unwrap(), whole);
}

#[test]
fn a_name_over_several_columns_is_part_of_the_name_of_each() {
    let whole = workbook(0);
    let label = |row: u16, column: u16, text: &str| {
        let held = [&u16::try_from(text.len()).unwrap().to_le_bytes()[..], b"\0", text.as_bytes()].concat();
        cell(0x204, row, column, 0, &held)
    };
    let header = [label(0, 0, "Payee"), label(0, 1, "Amount"), label(1, 1, "Debit"), label(1, 2, "Credit")];
    let row = |row: u16| {
        let number = |column: u16| cell(0x203, row, column, 0, &(f64::from(row) + 0.25).to_le_bytes());
        [label(row, 0, "Somebody"), number(1), number(2)].concat()
    };
    let merged = record(0xe5, &[b"\x02\0\0\0\x01\0\0\0\0\0\0\0\0\0\x01\0\x02\0"]);
    let begin = record(0x809, &[&[0; 16]]);
    let globals = memchr::memmem::rfind(&whole, &begin).unwrap();
    let rows: Vec<u8> = (2..9).flat_map(row).collect();
    let stream = [&whole[..globals], &begin, &header.concat(), &rows, &merged, &record(0x0a, &[])].concat();
    let read = as_csv(&compound(&[("Workbook", &stream)], 109)).unwrap();
    assert!(read.starts_with("Payee,Amount Debit,Amount Credit\nSomebody,2.25,2.25\n"), "{read}");
}

#[test]
fn what_a_compound_file_holds_instead_of_a_workbook_is_said() {
    let of = |name: &str| as_csv(&compound(&[(name, b"something else")], 109)).unwrap_err();
    assert!(matches!(of("EncryptedPackage"), FileError::Encrypted));
    assert!(matches!(of("WordDocument"), FileError::UnknownFormat));
    let locked = [record(0x809, &[&[0; 16]]), record(0x2f, &[b"\0\0"])].concat();
    assert!(matches!(as_csv(&compound(&[("Workbook", &locked)], 109)), Err(FileError::Encrypted)));
}

#[test]
fn chains_that_lead_nowhere_or_around_are_damage() {
    let whole = compound(&[("Workbook", &workbook(400))], 109);
    let changed = |at: usize, number: u32| {
        let mut bytes = whole.clone();
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        as_csv(&bytes)
    };
    let is_damage = |read: Result<String, FileError>| matches!(read, Err(FileError::Damaged(_)));
    let table = whole.len() - SECTOR;
    assert!(is_damage(changed(table, 0)), "a sector that follows itself");
    assert!(is_damage(changed(table, 5_000)), "a sector behind the end");
    assert!(is_damage(changed(48, 5_000)), "no directory");
    assert!(is_damage(changed(76, 5_000)), "no table");
    assert!(is_damage(changed(68, 5_000)), "the list of its places goes on behind the end");
    assert!(is_damage(changed(30, 7)), "sectors of 128 bytes");
}

#[test]
fn no_change_of_a_byte_and_no_cut_makes_an_older_workbook_panic() {
    let whole = compound(&[("Workbook", &workbook(3)), ("Other", b"x")], 109);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        drop(as_csv(&bytes));
        if at % 64 == 0 {
            drop(as_csv(&whole[..at]));
        }
    }
}
