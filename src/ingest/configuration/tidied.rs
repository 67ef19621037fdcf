//! The text of settings as it is read: accents joined to their letters, and without characters that nobody sees.

use std::borrow::Cow;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::ingest::tables::heading::{composed, is_invisible};
use crate::ingest::text_file::span_at;

/// Whether a character comes along unseen when text is copied. Soft hyphens and joiners are part of how a name is written.
fn is_stowaway(letter: char) -> bool {
    is_invisible(letter) && !matches!(letter, '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// The text, and the warning where characters were left out of it.
pub fn tidied<'t>(path: &str, text: &'t str) -> (Cow<'t, str>, Option<Diagnostic>) {
    if text.is_ascii() {
        return (Cow::Borrowed(text), None);
    }
    let composed = composed(text);
    let Some(first) = composed.find(is_stowaway) else {
        return (composed, None);
    };
    let count = composed.chars().filter(|letter| is_stowaway(*letter)).count();
    let seen: String = composed.chars().filter(|letter| !is_stowaway(*letter)).collect();
    // What stands before the first of them stands at the same place without it.
    let warning = Diagnostic::new(Code::InvisibleInSettings)
        .with("count", count)
        .at(Place {
            file: path.to_owned(),
            sheet: None,
            span: Some(span_at(seen.as_bytes(), first..first + 1)),
        });
    (Cow::Owned(seen), Some(warning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out_and_told_once() {
        let (text, warning) = tidied(
            "scorebook.toml",
            "id = \"x\"\nid = \"M\u{200b}1\u{feff}\" # Kunden\u{ad}betreuung\n",
        );
        assert_eq!(text, "id = \"x\"\nid = \"M1\" # Kunden\u{ad}betreuung\n");
        let warning = warning.unwrap();
        assert_eq!(warning.facts["count"], "2");
        let span = warning.place.unwrap().span.unwrap();
        assert_eq!(
            (span.line, span.column, span.excerpt.as_str()),
            (2, 8, "id = \"M1\" # Kunden\u{ad}betreuung")
        );
    }

    #[test]
    fn accents_are_joined_to_their_letters() {
        let (text, warning) = tidied("scorebook.toml", "name = \"Cafe\u{301}\"");
        assert_eq!((text.as_ref(), warning), ("name = \"Café\"", None));
    }
}
