//! Where a stretch of a text value stands in the TOML that it is written in, with its quotes and escapes.

use std::ops::Range;

/// The bytes of `written`, quotes included, that stand for the bytes `part` of `text`; none where the two cannot be matched,
/// as where a line end is escaped.
pub fn places(written: &str, text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let quote = written.get(..1).filter(|quote| matches!(*quote, "\"" | "'"))?;
    let long = quote.repeat(3);
    let multiline = written.len() >= 6 && written.starts_with(&long);
    let opening = if multiline { long.as_str() } else { quote };
    let body = written.strip_prefix(opening)?.strip_suffix(opening)?;
    // A line end right after the three quotes is not part of the text.
    let line_end = ["\r\n", "\n"]
        .into_iter()
        .find(|end| multiline && body.starts_with(end));
    let skipped = opening.len() + line_end.map_or(0, str::len);
    let mut rest = written.get(skipped..)?;
    let escapes = quote == "\"";
    let (mut start, mut end) = (None, None);
    for (at, letter) in text.char_indices().chain([(text.len(), '\0')]) {
        let here = written.len() - rest.len();
        if start.is_none() && at >= part.start {
            start = Some(here);
        }
        if end.is_none() && at >= part.end {
            end = Some(here);
        }
        if at < text.len() {
            rest = rest.get(width(rest, letter, escapes)?..)?;
        }
    }
    Some(start?..end?)
}

/// How many bytes stand for a character.
fn width(rest: &str, letter: char, escapes: bool) -> Option<usize> {
    if !escapes || !rest.starts_with('\\') {
        return rest.starts_with(letter).then(|| letter.len_utf8());
    }
    match rest.chars().nth(1)? {
        'b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\' => Some(2),
        'x' => Some(4),
        'u' => Some(6),
        'U' => Some(10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'w>(written: &'w str, text: &str, word: &str) -> Option<&'w str> {
        let start = text.find(word).unwrap();
        written.get(places(written, text, start..start + word.len())?)
    }

    #[test]
    fn a_word_is_found_behind_quotes_escapes_and_line_ends() {
        assert_eq!(found("'状态 = x'", "状态 = x", "x"), Some("x"));
        assert_eq!(found(r#""a = \"b\" or c""#, r#"a = "b" or c"#, "c"), Some("c"));
        assert_eq!(found(r#""a = \"b\"""#, r#"a = "b""#, r#""b""#), Some(r#"\"b\""#));
        assert_eq!(found(r#""\u72B6 = x""#, "状 = x", "x"), Some("x"));
        assert_eq!(found("\"\"\"\na =\n  b\"\"\"", "a =\n  b", "b"), Some("b"));
        assert_eq!(found("\"\"\"a \\\n  b\"\"\"", "a b", "b"), None);
        assert_eq!(found("'a'", "a", ""), Some(""));
    }
}
