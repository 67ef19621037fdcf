//! Manifests of sealed cycles, and their zips.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = scorebook::archive::fuzzing::archive_manifests(bytes) {
        panic!("{broken}");
    }
});
