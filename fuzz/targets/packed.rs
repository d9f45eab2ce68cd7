#![no_main]

use libfuzzer_sys::fuzz_target;
use tieout_fuzz::read_as;

fuzz_target!(|bytes: &[u8]| read_as(None, bytes));
