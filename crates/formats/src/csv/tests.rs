//! Reading in windows and pieces gives what reading from the start to the end gives.

use std::io;

use domain::IssueCode;
use proptest::prelude::*;

use super::*;

/// Everything that a sink is told.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told(Vec<(Option<i64>, Vec<u8>)>);

impl Sink for Told {
    fn begin_row(&mut self, line: Option<i64>, _at: u64) {
        self.0.push((line, b"row".to_vec()));
    }

    fn value(&mut self, text: &[u8]) {
        self.0.push((None, text.to_vec()));
    }

    fn end_row(&mut self, bytes: &[u8]) {
        self.0.push((None, bytes.to_vec()));
    }

    fn trouble(&mut self, code: IssueCode, text: &[u8]) {
        self.0.push((None, [code.as_str().as_bytes(), text].concat()));
    }

    fn row_trouble(&mut self, code: IssueCode, text: &[u8]) {
        self.trouble(code, text);
    }
}

/// Bytes that are read as a stream.
struct Streamed(Vec<u8>);

impl Content for Streamed {
    fn size(&self) -> u64 {
        self.0.size()
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        self.0.read_at(at, into)
    }
}

fn layout(width: usize) -> Layout {
    let columns: Vec<_> = (0..width)
        .map(|at| serde_json::json!({ "header": format!("c{at}"), "name": format!("c{at}"), "kind": "text" }))
        .collect();
    let json = serde_json::json!({ "format": "csv", "delimiter": ",", "quote": "\"", "first": 1, "columns": columns });
    serde_json::from_value(json).unwrap()
}

fn in_pieces(content: &dyn Content, layout: &Layout, threads: usize) -> Told {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let (mut told, mut lines) = (Told::default(), 0);
    let reading = Reading::open(content, layout, &Limits::default(), None).unwrap();
    let read: Result<(), FileError> = pool.install(|| {
        reading.run(Told::default, |pieces, _| {
            for piece in pieces {
                told.0.extend(piece.sink.0.into_iter().map(|(line, text)| (line.map(|line| line + lines), text)));
                lines += piece.lines;
            }
            Ok(())
        })
    });
    read.unwrap();
    told
}

fn from_the_start(bytes: &[u8], layout: &Layout) -> Told {
    let dialect = Dialect::of(layout, &Limits::default()).unwrap();
    let cutter = Cutter { dialect, is_decoded: false };
    cutter.piece(bytes, 0, bytes.len(), true, Told::default()).sink
}

fn lines() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        8 => "[a-c]{1,9},[0-9]{1,5}\n",
        2 => "[a-c]{1,9},[0-9]{1,5}\r\n",
        2 => "\"[a-c\n,]{0,30}\",[0-9]{1,5}\n",
        1 => "\"[a-c]{0,9}\"\"[\r\n,]{0,30}\", \"[0-9]{1,5}\"\r\n",
        1 => "[a-c]{1,9}\" x,[0-9]{1,5}\n",
        1 => "[,\"\n]{0,4}",
    ];
    let damaged = prop_oneof![8 => Just(Vec::new()), 1 => Just(b"\xff,\xc3\n".to_vec())];
    let parts = prop::collection::vec((line, damaged), 0..150);
    parts
        .prop_map(|parts| parts.into_iter().flat_map(|(line, damaged)| [line.into_bytes(), damaged].concat()).collect())
}

proptest! {
    #[test]
    fn pieces_on_any_number_of_threads_say_what_reading_from_the_start_says(
        bytes in lines(), width in 1..4_usize, threads in 1..4_usize,
    ) {
        let layout = layout(width);
        let expected = from_the_start(&bytes, &layout);
        prop_assert_eq!(&in_pieces(&bytes, &layout, threads), &expected);
        prop_assert_eq!(&in_pieces(&Streamed(bytes), &layout, threads), &expected);
    }
}
