//! The fuzz target of Markdown notes over its fixed corpus and bounded mutations of it.

use super::*;
use crate::ingest::fuzzing::mutations::run;

#[test]
fn notes_of_any_bytes_keep_their_promises() {
    run("markdown_notes", 1500, |bytes| {
        if let Err(broken) = markdown_notes(bytes) {
            panic!("{:?}: {broken}", String::from_utf8_lossy(bytes));
        }
    });
}

#[test]
fn what_must_not_be_in_a_note_is_noticed() {
    assert_eq!(element("p>x"), Ok("x"));
    assert_eq!(element("a href=\"https://x.org/\" title=\"a > b\">x"), Ok("x"));
    for wrong in [
        "script>",
        "p onclick=\"x\">",
        "a href=\"javascript:x\">",
        "a href=\"x.html\">",
        "p",
    ] {
        assert!(element(wrong).is_err(), "{wrong}");
    }
}
