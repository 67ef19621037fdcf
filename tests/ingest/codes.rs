//! What each code means, and the exact text of a diagnostic of it, in both languages.

use scorebook::cli::explain_code::explanation;
use scorebook::diagnostics::Code;
use scorebook::languages::Texts;
use scorebook::model::Language;

fn every_explanation(language: Language) -> String {
    let texts = Texts::with_reference(language);
    let explained = Code::ALL.iter().map(|code| explanation(*code, &texts));
    explained.collect::<Vec<_>>().join("\n----\n\n")
}

#[test]
fn every_code_is_told_and_explained_in_english() {
    super::faults::compare("codes.en", &every_explanation(Language::English));
}

#[test]
fn every_code_is_told_and_explained_in_chinese() {
    super::faults::compare("codes.zh-CN", &every_explanation(Language::Chinese));
}
