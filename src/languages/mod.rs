//! Every sentence that a person reads, from Fluent files, one folder per language.

mod markup;
mod system;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use unic_langid::{LanguageIdentifier, langid};

use crate::model::Language;
use markup::set_apart;

pub use markup::{escaped, without_controls};
pub use system::{system_reason, system_word};

/// The Fluent files of a language, by name: the same names in each language.
fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => &[
            ("en/actions.ftl", include_str!("en/actions.ftl")),
            ("en/care.ftl", include_str!("en/care.ftl")),
            ("en/audiences.ftl", include_str!("en/audiences.ftl")),
            ("en/causes.ftl", include_str!("en/causes.ftl")),
            ("en/codes.ftl", include_str!("en/codes.ftl")),
            ("en/collaboration.ftl", include_str!("en/collaboration.ftl")),
            ("en/columns.ftl", include_str!("en/columns.ftl")),
            ("en/culture.ftl", include_str!("en/culture.ftl")),
            ("en/diagnostics.ftl", include_str!("en/diagnostics.ftl")),
            ("en/difference.ftl", include_str!("en/difference.ftl")),
            ("en/explain.ftl", include_str!("en/explain.ftl")),
            ("en/findings.ftl", include_str!("en/findings.ftl")),
            ("en/improvement.ftl", include_str!("en/improvement.ftl")),
            ("en/kinds.ftl", include_str!("en/kinds.ftl")),
            ("en/overview.ftl", include_str!("en/overview.ftl")),
            ("en/privacy.ftl", include_str!("en/privacy.ftl")),
            ("en/proof.ftl", include_str!("en/proof.ftl")),
            ("en/reference.ftl", include_str!("en/reference.ftl")),
            ("en/results.ftl", include_str!("en/results.ftl")),
            ("en/risk.ftl", include_str!("en/risk.ftl")),
            ("en/talent.ftl", include_str!("en/talent.ftl")),
            ("en/robust.ftl", include_str!("en/robust.ftl")),
            ("en/site.ftl", include_str!("en/site.ftl")),
            ("en/strategy.ftl", include_str!("en/strategy.ftl")),
            ("en/supervision.ftl", include_str!("en/supervision.ftl")),
            ("en/talks.ftl", include_str!("en/talks.ftl")),
            ("en/terminal.ftl", include_str!("en/terminal.ftl")),
            ("en/time.ftl", include_str!("en/time.ftl")),
            ("en/training.ftl", include_str!("en/training.ftl")),
            ("en/workbooks.ftl", include_str!("en/workbooks.ftl")),
        ],
        Language::Chinese => &[
            ("zh-CN/actions.ftl", include_str!("zh-CN/actions.ftl")),
            ("zh-CN/care.ftl", include_str!("zh-CN/care.ftl")),
            ("zh-CN/audiences.ftl", include_str!("zh-CN/audiences.ftl")),
            ("zh-CN/causes.ftl", include_str!("zh-CN/causes.ftl")),
            ("zh-CN/codes.ftl", include_str!("zh-CN/codes.ftl")),
            ("zh-CN/collaboration.ftl", include_str!("zh-CN/collaboration.ftl")),
            ("zh-CN/columns.ftl", include_str!("zh-CN/columns.ftl")),
            ("zh-CN/culture.ftl", include_str!("zh-CN/culture.ftl")),
            ("zh-CN/diagnostics.ftl", include_str!("zh-CN/diagnostics.ftl")),
            ("zh-CN/difference.ftl", include_str!("zh-CN/difference.ftl")),
            ("zh-CN/explain.ftl", include_str!("zh-CN/explain.ftl")),
            ("zh-CN/findings.ftl", include_str!("zh-CN/findings.ftl")),
            ("zh-CN/improvement.ftl", include_str!("zh-CN/improvement.ftl")),
            ("zh-CN/kinds.ftl", include_str!("zh-CN/kinds.ftl")),
            ("zh-CN/overview.ftl", include_str!("zh-CN/overview.ftl")),
            ("zh-CN/privacy.ftl", include_str!("zh-CN/privacy.ftl")),
            ("zh-CN/proof.ftl", include_str!("zh-CN/proof.ftl")),
            ("zh-CN/reference.ftl", include_str!("zh-CN/reference.ftl")),
            ("zh-CN/results.ftl", include_str!("zh-CN/results.ftl")),
            ("zh-CN/risk.ftl", include_str!("zh-CN/risk.ftl")),
            ("zh-CN/talent.ftl", include_str!("zh-CN/talent.ftl")),
            ("zh-CN/robust.ftl", include_str!("zh-CN/robust.ftl")),
            ("zh-CN/site.ftl", include_str!("zh-CN/site.ftl")),
            ("zh-CN/strategy.ftl", include_str!("zh-CN/strategy.ftl")),
            ("zh-CN/supervision.ftl", include_str!("zh-CN/supervision.ftl")),
            ("zh-CN/talks.ftl", include_str!("zh-CN/talks.ftl")),
            ("zh-CN/terminal.ftl", include_str!("zh-CN/terminal.ftl")),
            ("zh-CN/time.ftl", include_str!("zh-CN/time.ftl")),
            ("zh-CN/training.ftl", include_str!("zh-CN/training.ftl")),
            ("zh-CN/workbooks.ftl", include_str!("zh-CN/workbooks.ftl")),
        ],
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Texts that are the same whatever the arguments, by key: pages ask for them again and again.
    fixed: HashMap<String, String>,
    /// Texts that only put values in their places, by key: most sentences, put together without Fluent's resolver.
    assembled: HashMap<String, Vec<Piece>>,
}

/// A part of a text that only puts values in their places.
enum Piece {
    /// As it stands.
    Text(String),
    /// The value of this name.
    Value(String),
}

/// Files that only the terminal and templates need; pages do without them, and load faster.
const REFERENCE: [&str; 2] = ["codes.ftl", "columns.ftl"];

impl Texts {
    /// Loads the texts of a language that pages are made of. The files are part of the program; a test proves that they parse.
    pub fn new(language: Language) -> Self {
        let is_reference = |file: &str| REFERENCE.iter().any(|name| file.ends_with(name));
        Self::of(language, |file| !is_reference(file))
    }

    /// Loads all texts of a language, also what is said of codes and columns.
    pub fn with_reference(language: Language) -> Self {
        Self::of(language, |_| true)
    }

    fn of(language: Language, wanted: impl Fn(&str) -> bool) -> Self {
        let identifier: LanguageIdentifier = match language {
            Language::English => langid!("en"),
            Language::Chinese => langid!("zh-CN"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Only values that are written from right to left are set apart by marks, see `set_apart`: in others these would end up
        // in copied text for nothing.
        bundle.set_use_isolating(false);
        let mut fixed = HashMap::new();
        let mut assembled = HashMap::new();
        for &(_, source) in sources(language).iter().filter(|(file, _)| wanted(file)) {
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            for entry in resource.entries() {
                if let Entry::Message(message) = entry {
                    let Some(pattern) = &message.value else { continue };
                    let key = message.id.name.to_owned();
                    if let Some(text) = fixed_text(pattern) {
                        fixed.insert(key, text);
                    } else if let Some(pieces) = pieces(pattern) {
                        assembled.insert(key, pieces);
                    }
                }
            }
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle,
            fixed,
            assembled,
        }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key that is the same whatever the arguments; none where it takes arguments or does not exist.
    pub fn fixed(&self, key: &str) -> Option<&str> {
        self.fixed.get(key).map(String::as_str)
    }

    /// The text of a key, or of a key's attribute (`key.attribute`); none where the files have no such key.
    pub fn find(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        if let Some(text) = self.fixed.get(key) {
            return Some(text.clone());
        }
        if let Some(text) = (self.assembled.get(key)).and_then(|pieces| assemble(pieces, arguments)) {
            return Some(text);
        }
        self.resolve(key, arguments)
    }

    /// The text of a key as Fluent resolves it.
    fn resolve(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(name, rest)| (name, Some(rest)));
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            let value = match value {
                FluentValue::String(text) => FluentValue::from(set_apart(text)),
                other => other.clone(),
            };
            values.set(*name, value);
        }
        let mut faults = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), &mut faults)
                .into_owned(),
        )
    }

    /// The text of a key. A key that the files lack shows as itself; tests prove that no page does so.
    pub fn text(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text of a key with arguments that are written already.
    pub fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> = arguments
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        self.text(key, &arguments)
    }

    /// The text of a key without arguments.
    pub fn plain(&self, key: &str) -> String {
        self.text(key, &[])
    }
}

/// The text of a pattern without a placeable that is to be filled.
fn fixed_text(pattern: &Pattern<&str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(Cow::Borrowed(*value)),
            PatternElement::Placeable { expression } => literal(expression),
        })
        .collect()
}

/// The pieces of a pattern whose placeables are all plain values.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Value(id.name.to_owned())),
            PatternElement::Placeable { expression } => {
                literal(expression).map(|text| Piece::Text(text.into_owned()))
            }
        })
        .collect()
}

/// A placeable that only quotes a text, such as a character that could not be seen in the file.
fn literal<'t>(expression: &'t Expression<&'t str>) -> Option<Cow<'t, str>> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(unescape_unicode_to_string(value))
        }
        _ => None,
    }
}

/// The pieces with the values in their places; none where a value is missing or no plain text, which Fluent knows to handle.
fn assemble(pieces: &[Piece], arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Value(wanted) => {
                let (_, value) = arguments.iter().find(|(name, _)| name == wanted)?;
                let FluentValue::String(value) = value else {
                    return None;
                };
                text.push_str(&set_apart(value));
            }
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_bundle::FluentResource;

    use super::*;

    /// Every message and attribute of a language with the variables that it uses.
    fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys = BTreeMap::new();
        for &(file, source) in sources(language) {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
            for entry in resource.entries() {
                let Entry::Message(message) = entry else { continue };
                let mut add = |key: String, pattern: &Pattern<&str>| {
                    let mut variables = BTreeSet::new();
                    collect(pattern, &mut variables);
                    assert!(
                        keys.insert(key.clone(), variables).is_none(),
                        "{file}: {key} stands twice"
                    );
                };
                if let Some(pattern) = &message.value {
                    add(message.id.name.to_owned(), pattern);
                }
                for attribute in &message.attributes {
                    add(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        &attribute.value,
                    );
                }
            }
        }
        keys
    }

    fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                collect_expression(expression, variables);
            }
        }
    }

    fn collect_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => collect_inline(inline, variables),
            Expression::Select { selector, variants } => {
                collect_inline(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
        }
    }

    fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => collect_expression(expression, variables),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| collect_inline(argument, variables));
            }
            _ => {}
        }
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let (english, chinese) = (keys(Language::English), keys(Language::Chinese));
        let only = |a: &BTreeMap<String, _>, b: &BTreeMap<String, BTreeSet<String>>| {
            a.keys()
                .filter(|key| !b.contains_key(*key))
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            only(&english, &chinese),
            Vec::<String>::new(),
            "missing in Chinese"
        );
        assert_eq!(
            only(&chinese, &english),
            Vec::<String>::new(),
            "missing in English"
        );
    }

    #[test]
    fn no_chinese_text_uses_a_variable_that_the_english_lacks() {
        let english = keys(Language::English);
        for (key, variables) in keys(Language::Chinese) {
            let known = english.get(&key).cloned().unwrap_or_default();
            assert!(
                variables.is_subset(&known),
                "{key}: {variables:?} against {known:?}"
            );
        }
    }

    #[test]
    fn a_text_put_together_is_the_one_that_fluent_resolves() {
        for language in [Language::English, Language::Chinese] {
            let texts = Texts::with_reference(language);
            assert!(!texts.assembled.is_empty());
            for (key, variables) in keys(language) {
                let values: Vec<(&str, FluentValue<'_>)> = variables
                    .iter()
                    .map(|name| (name.as_str(), FluentValue::from(format!("‹{name}›"))))
                    .collect();
                assert_eq!(texts.find(&key, &values), texts.resolve(&key, &values), "{key}");
                let none = texts.find(&key, &[]);
                assert_eq!(none, texts.resolve(&key, &[]), "{key} without its values");
            }
        }
    }

    #[test]
    fn a_missing_key_shows_as_itself() {
        assert_eq!(
            Texts::new(Language::English).plain("no-such-key"),
            "⟦no-such-key⟧"
        );
    }
}
