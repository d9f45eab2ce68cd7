//! The quick way through a record and the slow one are one way.

use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_record_on_one_line_is_what_reading_it_value_by_value_gives(
        text in "([a,;]{0,5}|[\"\\\\]|\r?\n){0,20}", escape in prop::option::of(Just(b'\\')), width in 1..3_usize,
    ) {
        let dialect = Dialect { delimiter: b',', quote: Some(b'"'), escape, width: Some(width), longest: 1 << 20 };
        let (mut quick, mut slow) = (Vec::new(), Vec::new());
        for begin in 0..text.len() {
            let mut cursor = Cursor::new(text.as_bytes(), begin, true, &dialect);
            if let Some(end) = cursor.on_one_line(begin, &mut quick) {
                let reading = cursor.read(begin, false, &mut slow);
                prop_assert!(!reading.has_quotes && !reading.is_open && !reading.is_incomplete);
                prop_assert_eq!((end, &quick), (reading.end, &slow));
                let mut few = cursor.wanting(1);
                let mut first = Vec::new();
                prop_assert_eq!(few.on_one_line(begin, &mut first), Some(end));
                prop_assert_eq!(&first[..], &slow[..1]);
            }
        }
    }
}
