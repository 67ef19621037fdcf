//! Text made safe for pages: its markup, and what turns the direction of the text around it.

use std::borrow::Cow;

/// The mark that sets the text up to [`POP_ISOLATE`] apart, in its own direction.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';

/// The mark that ends it.
const POP_ISOLATE: char = '\u{2069}';

/// Text made safe for HTML, for SVG and for a quoted attribute, as the template engine does it.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in without_controls(text).chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// Text without what nobody can see and what could make a page show something else than it says: control characters other
/// than tabs and line ends, separators of lines and paragraphs, and marks that override the direction of a text. The marks that
/// set a text apart stay.
pub fn without_controls(text: &str) -> Cow<'_, str> {
    // The first bytes of all that is taken out; nearly no text has any.
    let suspicious = |byte: u8| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    if !text.bytes().any(suspicious) || !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|letter| !is_control(*letter)).collect())
}

fn is_control(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{2028}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{fffe}' | '\u{ffff}' => true,
        other => other.is_control(),
    }
}

/// A value as it stands within a sentence: one that is written from right to left is set apart, so that it does not turn the
/// words and numbers around it.
pub(super) fn set_apart(value: &str) -> Cow<'_, str> {
    let suspicious = |byte: u8| matches!(byte, 0xd6..=0xe0 | 0xe2 | 0xef..);
    if !value.bytes().any(suspicious) || !value.contains(turns) {
        return Cow::Borrowed(value);
    }
    let marks = |letter: &char| !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let inner: String = value.chars().filter(marks).collect();
    if inner.contains(turns) {
        return Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{inner}{POP_ISOLATE}"));
    }
    Cow::Owned(inner)
}

/// Whether a character is written from right to left, or is a mark of direction.
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("<a & 'b'>"), "&lt;a &amp; &#39;b&#39;&gt;");
        assert_eq!(escaped("a\u{202e}<"), "a&lt;");
    }

    #[test]
    fn what_turns_or_hides_text_is_taken_out() {
        assert_eq!(
            without_controls("a\u{202e}b\u{2066}c\0d\u{2028}e\u{85}f\u{7f}g"),
            "abcdefg"
        );
        let plain = "Ann – 王伟\t1\n\u{2068}דוד\u{2069} “é” ，";
        assert!(matches!(without_controls(plain), Cow::Borrowed(text) if text == plain));
    }

    #[test]
    fn a_value_from_right_to_left_is_set_apart_and_closes_nothing_but_itself() {
        assert_eq!(set_apart("דוד"), "\u{2068}דוד\u{2069}");
        assert_eq!(set_apart("د\u{2069}x\u{202e}"), "\u{2068}دx\u{2069}");
        assert_eq!(set_apart("gpj\u{202e}.exe"), "gpj.exe");
        for plain in ["Ann", "王伟，é – “x”", "１２"] {
            assert!(matches!(set_apart(plain), Cow::Borrowed(text) if text == plain));
        }
    }
}
