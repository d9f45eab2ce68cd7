//! Archives as programs write them, whole and damaged.

use std::io::Write;

use domain::{Because, FileFormat, LayoutPart, Packing};
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::fixtures::{Member, gzip, refusal, sniffed, table, xlsx, zip, zip_of};
use super::sheets::ROWS;
use crate::{FileError, Limits, Wish, sniff};

const TEXT: &str = "name,amount\nNo,1.25\nNi,2.50\n";

fn is_damaged(bytes: &[u8]) -> bool {
    matches!(refusal(bytes, &Limits::default()), Some(FileError::Damaged(_)))
}

/// Where the entry of the directory begins in an archive of one file.
fn directory(bytes: &[u8]) -> usize {
    memchr::memmem::rfind(bytes, b"PK\x01\x02").unwrap()
}

fn end(bytes: &[u8]) -> usize {
    memchr::memmem::rfind(bytes, b"PK\x05\x06").unwrap()
}

fn changed(at: usize, to: &[u8]) -> Vec<u8> {
    let mut bytes = zip(&[("a.csv", TEXT)]);
    bytes[at..at + to.len()].copy_from_slice(to);
    bytes
}

#[test]
fn a_file_that_is_only_stored_is_read_too() {
    let member = Member { packed: TEXT.as_bytes().to_vec(), method: 0, ..Member::new("a.csv", TEXT.as_bytes()) };
    assert_eq!(table(&zip_of(&[member])).column("amount"), ["1.25", "2.50"]);
}

/// The sizes and places of the entry, and of the directory, stand where those of archives of more than 4 GiB do.
#[test]
fn an_archive_in_the_long_form_is_read_too() {
    let whole = zip(&[("a.csv", TEXT)]);
    let (begin, end) = (directory(&whole), end(&whole));
    let packed = u64::from(u32::from_le_bytes(whole[begin + 20..begin + 24].try_into().unwrap()));
    let mut entry = whole[begin..end].to_vec();
    entry[20..28].fill(0xff);
    entry[42..46].fill(0xff);
    let long = [TEXT.len() as u64, packed, 0].map(u64::to_le_bytes).concat();
    // A field of another kind stands before it.
    entry.extend([&b"\x55\x54\x01\0x\x01\0\x18\0"[..], &long].concat());
    entry[30..32].copy_from_slice(&33_u16.to_le_bytes());
    let long_end = [
        &b"PK\x06\x06"[..],
        &44_u64.to_le_bytes(),
        &[0; 12],
        &[1_u64, 1, entry.len() as u64, begin as u64].map(u64::to_le_bytes).concat(),
    ]
    .concat();
    let short_end = [&b"PK\x05\x06\0\0\0\0"[..], &[0xff; 12], b"\0\0"].concat();
    let bytes = [&whole[..begin], &entry, &long_end, &short_end].concat();
    assert_eq!(table(&bytes).column("amount"), ["1.25", "2.50"]);
    let without_long_end = [&whole[..begin], &entry, &short_end].concat();
    assert!(is_damaged(&without_long_end));
    let without_long_sizes = [&whole[..begin], &entry[..entry.len() - 24], &whole[end..]].concat();
    assert!(is_damaged(&without_long_sizes));
}

#[test]
fn each_part_of_an_archive_that_contradicts_another_is_damage() {
    let whole = zip(&[("a.csv", TEXT)]);
    let (begin, end) = (directory(&whole), end(&whole));
    assert!(
        is_damaged(&changed(0, b"PK\x03\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\0\0")),
        "its begin"
    );
    assert!(is_damaged(&changed(begin, b"PK\x07\x08")), "no entry where one should be");
    assert!(is_damaged(&changed(begin + 16, &[1, 2, 3, 4])), "another checksum");
    assert!(is_damaged(&changed(begin + 28, &[0xff, 0xff])), "a name longer than the directory");
    assert!(is_damaged(&changed(begin + 42, &[1])), "no file where the entry says");
    assert!(is_damaged(&changed(end + 12, &[0xff, 0xff])), "a directory longer than the file");
    assert!(is_damaged(&changed(end + 10, &[2])), "an entry more than there are");
    assert!(is_damaged(&whole[..end]), "no end");
    assert!(is_damaged(b"PK\x05\x06 and too little"));
    let unknown = Member { method: 14, ..Member::new("a.csv", TEXT.as_bytes()) };
    assert!(matches!(refusal(&zip_of(&[unknown]), &Limits::default()), Some(FileError::UnknownFormat)));
}

#[test]
fn of_several_files_the_largest_is_read_unless_another_is_asked_for() {
    let bytes = zip(&[("notes/", ""), ("__MACOSX/a", "x"), ("small.csv", "a,b\n1,2\n"), ("large.csv", TEXT)]);
    let found = sniffed(&bytes);
    assert_eq!((found.layout.part.as_deref(), found.parts.len()), (Some("large.csv"), 2));
    let why = found.reasons.iter().find(|reason| reason.about == LayoutPart::Packing && reason.total == 2).unwrap();
    assert!(why.because == Because::MostRecords && why.doubtful);
    let ask = |part: &str| sniff(&bytes, &Wish { part: Some(part.to_owned()), ..Wish::default() }, &Limits::default());
    let asked = ask("small.csv").unwrap();
    assert_eq!(asked.layout.columns[0].name, "a");
    assert!(asked.reasons.iter().any(|reason| reason.because == Because::Chosen));
    assert!(matches!(ask("none.csv"), Err(FileError::NoSuchPart { part, .. }) if part == "none.csv"));
    let empty = zip(&[("notes/", "")]);
    assert!(matches!(refusal(&empty, &Limits::default()), Some(FileError::NoSuchPart { .. })));
}

#[test]
fn a_workbook_in_an_archive_is_read_as_one() {
    let workbook = xlsx(ROWS, &[]);
    for bytes in [gzip(&workbook), zip_of(&[Member::new("bank.xlsx", &workbook)])] {
        let found = sniffed(&bytes);
        assert_eq!(found.layout.format, FileFormat::Xlsx);
        assert!(matches!(found.layout.packing, Some(Packing::Gzip | Packing::Zip)));
        assert_eq!(table(&bytes).column("amount"), ["0.3", "-12.5"]);
    }
}

#[test]
fn what_is_compressed_and_cut_off_is_damage() {
    let whole = gzip("name,amount\nNo,1.25\n".repeat(1_000).as_bytes());
    assert!(is_damaged(&whole[..whole.len() - 9]));
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(TEXT.as_bytes()).unwrap();
    let mut packed = encoder.finish().unwrap();
    packed.truncate(packed.len() - 9);
    let member = Member { packed, ..Member::new("a.csv", TEXT.as_bytes()) };
    assert!(is_damaged(&zip_of(&[member])));
}
