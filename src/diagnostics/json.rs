//! Diagnostics as JSON.
use crate::diagnostics::Diagnostics;
use crate::languages::Texts;
/// Lines.
pub fn json_lines(_diagnostics: &Diagnostics, _texts: &Texts) -> String {
    String::new()
}
