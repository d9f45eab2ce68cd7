#![no_main]

use domain::FileFormat;
use libfuzzer_sys::fuzz_target;
use tieout_fuzz::read_as;

fuzz_target!(|bytes: &[u8]| {
    read_as(Some(FileFormat::Bai2), bytes);
    read_as(Some(FileFormat::Qif), bytes);
});
