//! The words that scripts put on a page, one file per language: pages stay small, and no sentence stands in a script.

use crate::languages::Texts;
use crate::model::Language;

use super::trend_chart::script_safe;

/// Each word's name in the scripts and its key in the language files.
const WORDS: [(&str, &str); 21] = [
    ("filter", "tool-filter"),
    ("columns", "tool-columns"),
    ("copy", "tool-copy"),
    ("copyTitle", "tool-copy-title"),
    ("copied", "tool-copied"),
    ("rows", "tool-rows"),
    ("part", "tool-part"),
    ("before", "tool-before"),
    ("after", "tool-after"),
    ("saveDrawing", "tool-save-drawing"),
    ("savePicture", "tool-save-picture"),
    ("saveTable", "tool-save-table"),
    ("search", "tool-search"),
    ("found", "search-found"),
    ("none", "search-none"),
    ("searchAway", "tool-search-away"),
    ("hintTitle", "hint-title"),
    ("hintScore", "hint-score"),
    ("hintRange", "hint-range"),
    ("hintPoints", "hint-points"),
    ("hintClose", "hint-close"),
];

/// The name of a language's words among the assets.
pub fn words_file(language: Language) -> String {
    format!("words.{language}.js")
}

/// A script that hands the words to the others. Numbers take the places `%1`, `%2` and `%3`.
pub fn words(texts: &Texts) -> String {
    let places = [
        ("first", "%1".into()),
        ("second", "%2".into()),
        ("third", "%3".into()),
    ];
    let words: serde_json::Map<String, serde_json::Value> = WORDS
        .into_iter()
        .map(|(name, key)| (name.to_owned(), texts.text(key, &places).into()))
        .collect();
    let json = serde_json::Value::Object(words).to_string();
    format!("window.scorebookWords = {};\n", script_safe(&json))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_every_language() {
        for language in Language::ALL {
            let script = words(&Texts::new(language));
            assert!(!script.contains('⟦') && !script.contains("{$"), "{script}");
        }
        let english = words(&Texts::new(Language::English));
        assert!(english.contains("\"rows\":\"%1 of %2 rows\""), "{english}");
    }
}
