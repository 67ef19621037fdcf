//! Diagnostics as a person reads them: grouped by file, the place underlined, how to mend it.

use super::Diagnostics;
use crate::languages::Texts;

/// Stand-in.
pub fn render(diagnostics: &Diagnostics, _texts: &Texts, _colour: bool) -> String {
    diagnostics
        .sorted()
        .iter()
        .map(|diagnostic| format!("{} {:?}\n", diagnostic.code.text(), diagnostic.facts))
        .collect()
}
