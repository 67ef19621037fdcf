//! What the fuzz target of Markdown notes hands bytes to. Compiled for tests and for `tests/fuzz` alone.

use super::markdown::to_html;

#[cfg(test)]
mod tests;

/// Elements that a note may become.
const ELEMENTS: [&str; 26] = [
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "em",
    "strong",
    "del",
    "s",
    "ul",
    "ol",
    "li",
    "a",
    "code",
    "pre",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
    "hr",
    "sup",
    "span",
];

/// Attributes that its elements may have.
const ATTRIBUTES: [&str; 6] = ["href", "rel", "title", "start", "align", "lang"];

/// A note as HTML: no element, attribute or link that could do anything.
///
/// # Errors
/// The promise that is broken.
pub fn markdown_notes(bytes: &[u8]) -> Result<(), String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(());
    };
    let html = to_html(text);
    let mut rest = html.as_str();
    while let Some((_, after)) = rest.split_once('<') {
        rest = element(after).map_err(|fault| format!("{fault} in {html:?}"))?;
    }
    Ok(())
}

/// Looks at an element from behind its `<`; gives what follows it.
fn element(text: &str) -> Result<&str, String> {
    let text = text.strip_prefix('/').unwrap_or(text);
    let end = text
        .find(|letter: char| !letter.is_ascii_alphanumeric())
        .unwrap_or(text.len());
    let (name, mut rest) = text.split_at(end);
    if !ELEMENTS.contains(&name) {
        return Err(format!("the element {name}"));
    }
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Ok(after);
        }
        let Some((name, value)) = rest.split_once("=\"") else {
            return Err("an element that does not end".to_owned());
        };
        let Some((value, after)) = value.split_once('"') else {
            return Err("an attribute that does not end".to_owned());
        };
        if !ATTRIBUTES.contains(&name) {
            return Err(format!("the attribute {name}"));
        }
        let web = ["http:", "https:", "mailto:"];
        let value = value.to_ascii_lowercase();
        if name == "href" && !web.iter().any(|start| value.starts_with(start)) {
            return Err(format!("a link to {value}"));
        }
        rest = after;
    }
}
