//! The elements of a page as its bytes give them, without a browser.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A start tag.
#[derive(Debug)]
pub struct Element {
    /// The element's name in lower case.
    pub name: String,
    /// Its attributes.
    pub attributes: BTreeMap<String, String>,
    /// Whether it stands inside a `<header>`.
    pub in_header: bool,
    /// The text that follows the tag directly; whole for `<style>`, where no element can stand in between.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// Every start tag of a page in document order.
pub fn elements(html: &str) -> Vec<Element> {
    let tokenizer = Tokenizer::new(Collector::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // The collector never asks to stop, so one call consumes the whole page.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.found.into_inner().elements
}

#[derive(Default)]
struct Found {
    elements: Vec<Element>,
    open_headers: usize,
}

#[derive(Default)]
struct Collector {
    found: RefCell<Found>,
}

impl Found {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.to_string();
        self.open_headers += usize::from(name == "header");
        let attributes = tag
            .attrs
            .iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
        self.elements.push(Element {
            attributes: attributes.collect(),
            in_header: self.open_headers > 0,
            text: String::new(),
            name: name.clone(),
        });
        match name.as_str() {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut found = self.found.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return found.start(&tag),
            Token::TagToken(tag) if &*tag.name == "header" => {
                found.open_headers = found.open_headers.saturating_sub(1);
            }
            Token::CharacterTokens(text) => {
                if let Some(last) = found.elements.last_mut() {
                    last.text.push_str(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_comments_hold_no_elements() {
        let html =
            "<header><a href='x&amp;y'>t</a></header><!-- <a href=no> --><script>'<a href=no>'</script><p>";
        let found = elements(html);
        let names: Vec<&str> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["header", "a", "script", "p"]);
        assert_eq!(found[1].attribute("href"), Some("x&y"));
        assert_eq!(
            found.iter().map(|element| element.in_header).collect::<Vec<_>>(),
            [true, true, false, false]
        );
    }
}
