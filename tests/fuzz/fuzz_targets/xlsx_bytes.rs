//! Workbooks.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| scorebook_fuzz::judge(bytes, scorebook::ingest::fuzzing::xlsx_bytes));
