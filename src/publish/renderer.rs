//! One template engine per language, with the function `t` that looks up the texts of that language.

use fluent_bundle::FluentValue;
use tera::{Context, Error, Kwargs, Number, State, Tera, TeraResult, Value};

use super::PublishError;
use crate::languages::{Texts, escaped, without_controls};
use crate::model::Language;

/// The templates, bound to the texts of one language.
pub(super) struct Renderer {
    pub(super) language: Language,
    engine: Tera,
}

impl Renderer {
    /// Parses the templates (name, source) and binds `t(key="…", name=value …)` to the language.
    pub(super) fn new(templates: &[(&str, &str)], language: Language) -> Result<Self, PublishError> {
        let mut engine = Tera::new();
        engine.autoescape_on([".html"]);
        engine.set_escape_fn(|text, page| tera::escape_html(&without_controls(text), page));
        // The engine keeps its functions for itself, so it gets texts of its own.
        let texts = Texts::new(language);
        let templates: Vec<(&str, String)> = templates
            .iter()
            .map(|(name, source)| (*name, with_fixed_texts(source, &texts)))
            .collect();
        engine.register_function("t", move |arguments: Kwargs, _: &State| {
            translate(&texts, &arguments)
        });
        engine
            .add_raw_templates(templates)
            .map_err(|fault| PublishError::Templates {
                message: fault.to_string(),
            })?;
        Ok(Self { language, engine })
    }

    /// Renders a page.
    pub(super) fn render(&self, template: &str, context: &Context) -> TeraResult<String> {
        self.engine.render(template, context)
    }
}

/// The template with every `{{ t(key="…") }}` whose text takes no arguments replaced by that text, escaped: it is the same on
/// every page, so it is looked up once and not a hundred times a page. Whatever else the template says is left to the engine.
fn with_fixed_texts(source: &str, texts: &Texts) -> String {
    const OPEN: &str = "{{ t(key=\"";
    const CLOSE: &str = "\") }}";
    let mut template = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once(OPEN) {
        template.push_str(before);
        let known = after
            .split_once(CLOSE)
            .and_then(|(key, after)| Some((texts.fixed(key)?, after)));
        let known =
            known.filter(|(text, _)| !text.contains("{{") && !text.contains("{%") && !text.contains("{#"));
        if let Some((text, after)) = known {
            template.push_str(&escaped(text));
            rest = after;
        } else {
            template.push_str(OPEN);
            rest = after;
        }
    }
    template.push_str(rest);
    template
}

/// The text of a key. A key that the language files lack, or a text that names an argument which was not given, is an
/// error: a build must fail rather than show a hole.
fn translate(texts: &Texts, arguments: &Kwargs) -> TeraResult<String> {
    let key: &str = arguments.must_get("key")?;
    let mut values = Vec::new();
    for (name, value) in arguments.iter() {
        match name.as_str() {
            None | Some("key") => {}
            Some(name) => values.push((name, fluent_value(key, name, value)?)),
        }
    }
    let text = texts
        .find(key, &values)
        .ok_or_else(|| Error::message(format!("no text `{key}` in {}", texts.language())))?;
    // Fluent shows an argument that was not given as `{$name}`; a value may hold such characters by itself.
    let given = values
        .iter()
        .any(|(_, value)| matches!(value, FluentValue::String(value) if value.contains("{$")));
    if text.contains("{$") && !given {
        return Err(Error::message(format!(
            "the text `{key}` in {} lacks an argument: {text}",
            texts.language()
        )));
    }
    Ok(text)
}

fn fluent_value<'a>(key: &str, name: &str, value: &'a Value) -> TeraResult<FluentValue<'a>> {
    if let Some(text) = value.as_str() {
        return Ok(FluentValue::from(text));
    }
    match value.as_number() {
        Some(Number::Integer(number)) => Ok(FluentValue::from(number)),
        Some(Number::Float(number)) => Ok(FluentValue::from(number)),
        _ => Err(Error::message(format!(
            "argument `{name}` of the text `{key}` is {}, not text or a number",
            value.name()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use tera::context;

    use super::*;

    fn render(source: &str, language: Language, context: &Context) -> Result<String, String> {
        Renderer::new(&[("page.html", source)], language)
            .unwrap()
            .render("page.html", context)
            .map_err(|fault| fault.to_string())
    }

    #[test]
    fn texts_come_in_the_language_of_the_renderer() {
        let source = "{{ t(key='data-rows', count=rows, number=rows) }}";
        let context = context! { rows => &1 };
        assert_eq!(render(source, Language::English, &context).unwrap(), "1 row");
        assert_eq!(render(source, Language::Chinese, &context).unwrap(), "1行");
        let context = context! { rows => &"1,204" };
        assert_eq!(render(source, Language::English, &context).unwrap(), "1,204 rows");
    }

    #[test]
    fn fixed_texts_stand_in_the_template_and_the_others_are_looked_up() {
        let texts = Texts::new(Language::English);
        let source =
            "<b title=\"{{ t(key=\"score\") }}\">{{ t(key=\"data-rows\") }}{{ t(key=\"none-such\") }}</b>";
        assert_eq!(
            with_fixed_texts(source, &texts),
            "<b title=\"Score\">{{ t(key=\"data-rows\") }}{{ t(key=\"none-such\") }}</b>"
        );
        assert_eq!(escaped("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }

    #[test]
    fn a_missing_text_fails_the_page() {
        let fault = render("{{ t(key='no-such-text') }}", Language::English, &Context::new()).unwrap_err();
        assert!(fault.contains("no text `no-such-text` in en"), "{fault}");
    }

    #[test]
    fn a_missing_argument_fails_the_page() {
        let fault = render("{{ t(key='data-rows') }}", Language::English, &Context::new()).unwrap_err();
        assert!(fault.contains("lacks an argument"), "{fault}");
    }

    #[test]
    fn arguments_are_escaped_with_the_text() {
        let context = context! { rows => &"<b>{$x}" };
        let page = render(
            "{{ t(key='data-rows', count=rows, number=rows) }}",
            Language::English,
            &context,
        )
        .unwrap();
        assert_eq!(page, "&lt;b&gt;{$x} rows");
    }

    #[test]
    fn what_turns_the_direction_of_a_text_reaches_no_page() {
        let context = context! { name => &"Ann\u{202e}<gpj\0" };
        let page = render(
            "<b title=\"{{ name }}\">{{ name }}</b>",
            Language::English,
            &context,
        )
        .unwrap();
        assert_eq!(page, "<b title=\"Ann&lt;gpj\">Ann&lt;gpj</b>");
    }

    #[test]
    fn a_template_that_does_not_parse_is_an_error() {
        assert!(Renderer::new(&[("page.html", "{% if %}")], Language::English).is_err());
    }
}
