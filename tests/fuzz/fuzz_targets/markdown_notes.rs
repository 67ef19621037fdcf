//! Markdown notes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = scorebook::pages::fuzzing::markdown_notes(bytes) {
        panic!("{broken}");
    }
});
