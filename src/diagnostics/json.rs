//! Stand-in: diagnostics as JSON lines.

use super::Diagnostics;
use crate::languages::Texts;

/// One object per line.
pub fn json_lines(diagnostics: &Diagnostics, _texts: &Texts) -> String {
    diagnostics
        .sorted()
        .iter()
        .map(|diagnostic| {
            format!(
                "{}\n",
                serde_json::json!({"kind": "diagnostic", "code": diagnostic.code.text()})
            )
        })
        .collect()
}
