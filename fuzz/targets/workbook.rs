#![no_main]

use domain::FileFormat;
use libfuzzer_sys::fuzz_target;
use tieout_fuzz::read_as;

fuzz_target!(|bytes: &[u8]| {
    for format in [FileFormat::Xlsx, FileFormat::Ods, FileFormat::Xls] {
        read_as(Some(format), bytes);
    }
});
