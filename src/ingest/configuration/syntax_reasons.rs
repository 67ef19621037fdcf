//! What the parser of TOML means by its messages, as words that the language files choose their sentences by.

use std::ops::Range;

/// The reason that is meant by no other word: the sentence then names the place alone.
const UNKNOWN: &str = "unknown";

/// The parser's descriptions by what they mean; some of them only follow from a slip that is told first.
const REASONS: [(&str, &[&str]); 22] = [
    ("unquoted-text", &["string values must be quoted"]),
    (
        "escape",
        &[
            "missing escaped value",
            "too few unicode value digits",
            "invalid value",
        ],
    ),
    ("line-end", &["carriage return must be followed by newline"]),
    ("key-twice", &["duplicate key"]),
    ("list-open", &["unclosed array"]),
    ("list-comma", &["missing comma between array elements"]),
    (
        "extra-comma",
        &["extra comma in array", "extra comma in inline table"],
    ),
    ("equals-in-list", &["unexpected `=` in array"]),
    ("braces-open", &["unclosed inline table"]),
    ("braces-comma", &["missing comma between key-value pairs"]),
    (
        "braces-pair",
        &[
            "missing key for inline table element",
            "missing assignment between key-value pairs",
            "extra assignment between key-value pairs",
            "invalid inline table element",
        ],
    ),
    (
        "head",
        &[
            "unclosed table",
            "unclosed array table",
            "missing table open",
            "invalid table",
        ],
    ),
    ("no-value", &["missing value for key", "missing value"]),
    ("no-equals", &["key with no value", "invalid key-value pair"]),
    ("extra-equals", &["extra `=`"]),
    (
        "not-opened",
        &["missing inline table opening", "missing array opening"],
    ),
    (
        "key",
        &[
            "invalid key",
            "invalid unquoted key",
            "unquoted keys cannot be empty",
            "keys cannot be multi-line literal strings",
            "keys cannot be multi-line basic strings",
        ],
    ),
    (
        "more-on-line",
        &[
            "unexpected key or value",
            "unexpected content",
            "unexpected content between comment and newline",
        ],
    ),
    (
        "number",
        &[
            "invalid float",
            "invalid mantissa",
            "invalid fraction",
            "invalid exponent",
            "invalid integer number",
            "invalid hexadecimal number",
            "invalid octal number",
            "invalid binary number",
            "redundant numeric sign",
            "redundant integer number prefix",
            "integers with a radix cannot be signed",
            "radix must be lowercase",
            "unexpected leading zero",
            "unexpected sign",
            "`_` may only go between digits",
        ],
    ),
    (
        "date",
        &[
            "invalid date-time",
            "invalid datetime",
            "invalid date",
            "invalid time",
            "invalid offset",
        ],
    ),
    ("true-or-false", &["invalid boolean"]),
    (
        "too-deep",
        &[
            "cannot recurse further; max recursion depth met",
            "recursion limit",
        ],
    ),
];

/// The word for a message of the parser about a stretch of the text: a description, and after a comma what was expected.
pub fn word(message: &str, text: &str, at: &Range<usize>) -> &'static str {
    match meant(message) {
        // Nothing at all stands where a value should.
        "unquoted-text" if at.is_empty() => "no-value",
        // The parser takes a key that is missing in braces for a text without marks.
        "text-open"
            if message.starts_with("invalid literal") && !line_before(text, at.start).contains('\'') =>
        {
            "braces-pair"
        }
        word => word,
    }
}

/// The line up to a place.
fn line_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    before.rsplit_once('\n').map_or(before, |(_, line)| line)
}

/// What a message means, whatever it is about.
fn meant(message: &str) -> &'static str {
    let (description, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let known = REASONS.iter().find(|(_, known)| known.contains(&description));
    if let Some((word, _)) = known {
        return word;
    }
    if description.starts_with("invalid ") && description.ends_with(" string") {
        // A text that is not closed lacks its mark; else a character stands in it that must not.
        return match expected {
            "newline" => "escape",
            mark if mark.starts_with('`') => "text-open",
            _ => "character",
        };
    }
    if description == "invalid comment character" {
        return "character";
    }
    let extends = "cannot extend value of type ";
    if description.starts_with(extends) {
        return "value-extended";
    }
    UNKNOWN
}

#[cfg(test)]
mod tests {
    use super::super::syntax_faults;
    use super::*;
    use toml::de::DeTable;

    /// The words of the faults that a person is told of.
    fn words(text: &str) -> Vec<&'static str> {
        let errors = DeTable::parse_recoverable(text).1;
        let found = syntax_faults::of(text, &errors).faults;
        found.into_iter().map(|(reason, _)| reason).collect()
    }

    #[test]
    fn every_slip_has_its_word() {
        for (text, word) in [
            ("a = \"CNY\n", "text-open"),
            ("a = 'CNY\n", "text-open"),
            ("a = \"\"\"CNY\n", "text-open"),
            ("a = '''CNY\n", "text-open"),
            ("a = CNY\n", "unquoted-text"),
            ("a = “CNY”\n", "unquoted-text"),
            ("a = \"C:\\users\"\n", "escape"),
            ("a = \"\\q\"\n", "escape"),
            ("a = \"\"\"\\ x\"\"\"\n", "escape"),
            ("a = \"x\u{1}y\"\n", "character"),
            ("a = 1 # x\u{1}y\n", "character"),
            ("a = 1\nb = 2\na = 3\n", "key-twice"),
            ("[a]\nb = 1\n[a]\n", "key-twice"),
            ("a = 1\na.b = 2\n", "value-extended"),
            ("a = {b = 1}\n[a.c]\nd = 1\n", "value-extended"),
            ("a = [1, 2\n", "list-open"),
            ("a = [\"x\" \"y\"]\n", "list-comma"),
            ("a = [1 2]\n", "unquoted-text"),
            ("a = [1,, 2]\n", "extra-comma"),
            ("a = [\"b\" = 1]\n", "equals-in-list"),
            ("a = {b = 1\n", "braces-open"),
            ("a = {b = \"x\" c = \"y\"}\n", "braces-comma"),
            ("a = {b = 1, c}\n", "braces-pair"),
            ("a = {b = 'x\n", "braces-open"),
            ("a = {1}\n", "braces-pair"),
            ("[a\nb = 1\n", "head"),
            ("[[a]\nb = 1\n", "head"),
            ("a =\n", "no-value"),
            ("a\n", "no-equals"),
            ("a = = 1\n", "extra-equals"),
            ("a = 1]\n", "more-on-line"),
            ("a = \"x\" \"y\"\n", "more-on-line"),
            ("a = \"x\",\n", "more-on-line"),
            ("a = ]\n", "not-opened"),
            ("= 1\n", "key"),
            ("权重 = 1\n", "key"),
            ("a = 1.2.3\n", "number"),
            ("a = 012\n", "number"),
            ("a = 1__2\n", "number"),
            ("a = 1e\n", "number"),
            ("a = 2024-13-01\n", "date"),
            ("a = 2024-1-1\n", "date"),
            ("a = 25:00:00\n", "date"),
            ("a = 2024-01-01T10:00:00+25:00\n", "date"),
            ("a = trueish\n", "true-or-false"),
        ] {
            assert_eq!(words(text).first(), Some(&word), "{text:?}: {:?}", words(text));
        }
        let deep = format!("a = {}\n", "[".repeat(300));
        assert_eq!(words(&deep).first(), Some(&"too-deep"), "{:?}", words(&deep));
    }

    #[test]
    fn words_of_a_later_parser_are_not_shown() {
        assert_eq!(word("the moon is full, expected daylight", "", &(0..0)), UNKNOWN);
    }
}
