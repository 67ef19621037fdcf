//! The page of a difference: one file that stands by itself, in one language.

use serde::Serialize;
use tera::Context;

use super::Compared;
use super::view::view;
use crate::languages::Texts;
use crate::model::Language;

/// The template: its name, and every source that it needs.
pub const TEMPLATE: (&str, &[(&str, &str)]) = (
    "difference.html",
    &[(
        "difference.html",
        include_str!("../../../templates/difference.html"),
    )],
);

/// The report's style sheet, which the page carries in itself.
const STYLES: &str = include_str!("../../../templates/assets/report.css");

/// The same page in another language.
#[derive(Serialize)]
struct Other {
    tag: &'static str,
    name: &'static str,
    href: String,
}

/// The values that the template shows. `others` are the files of the other languages, beside this one.
pub fn context(
    compared: Compared<'_>,
    texts: &Texts,
    generator: &str,
    others: &[(Language, String)],
) -> Context {
    let language = texts.language();
    let mut context = Context::new();
    context.insert("lang", language.tag());
    context.insert("organisation", compared.after.organisation.name.get(language));
    context.insert("generator", generator);
    context.insert("styles", STYLES);
    context.insert("difference", &view(compared, texts));
    let others: Vec<Other> = others
        .iter()
        .map(|(language, href)| Other {
            tag: language.tag(),
            name: crate::pages::shell::own_name(*language),
            href: href.clone(),
        })
        .collect();
    context.insert("others", &others);
    context.insert("reason", &None::<&str>);
    context
}
