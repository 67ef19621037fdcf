//! Commentary: Markdown to HTML that may stand in a page.

use std::collections::HashSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use crate::languages::without_controls;

/// HTML of a note. Raw HTML in the note shows as text, links lead to the web or to mail only, images are left out: a page
/// requests nothing from outside its folder. Headings begin at the third level, below the page's own.
pub fn to_html(markdown: &str) -> String {
    let events =
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).map(|event| {
            match event {
                Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
                Event::Start(Tag::Heading {
                    level,
                    id,
                    classes,
                    attrs,
                }) => Event::Start(Tag::Heading {
                    level: lowered(level),
                    id,
                    classes,
                    attrs,
                }),
                Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
                other => other,
            }
        });
    let mut raw = String::new();
    html::push_html(&mut raw, flattened(events));
    let safe = ammonia::Builder::default()
        .rm_tags(["img"])
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .clean(&raw)
        .to_string();
    without_controls(&safe).into_owned()
}

/// Elements deeper than this lie flat in the one around them.
const DEEPEST: usize = 32;

/// Drops the elements that are nested too deep and keeps their text: the time to make HTML safe grows with the square of
/// the depth, so that a line of ten thousand `>` would hold up the build.
fn flattened<'e>(events: impl Iterator<Item = Event<'e>>) -> impl Iterator<Item = Event<'e>> {
    let mut depth = 0_usize;
    events.filter(move |event| match event {
        Event::Start(_) => {
            depth += 1;
            depth <= DEEPEST
        }
        Event::End(_) => {
            depth = depth.saturating_sub(1);
            depth < DEEPEST
        }
        _ => true,
    })
}

fn lowered(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H3, H4, H5, H6};
    match level {
        pulldown_cmark::HeadingLevel::H1 => H3,
        pulldown_cmark::HeadingLevel::H2 => H4,
        H3 => H5,
        _ => H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_html_below_the_page_s_own_headings() {
        assert_eq!(
            to_html("# Well done\n\n*Really*"),
            "<h3>Well done</h3>\n<p><em>Really</em></p>\n"
        );
    }

    #[test]
    fn raw_html_shows_as_text() {
        let html = to_html("Hi <script>alert(1)</script>\n\n<iframe src=x></iframe>");
        assert!(!html.contains("<script") && !html.contains("<iframe"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn what_turns_the_direction_of_a_text_is_taken_out() {
        assert_eq!(to_html("a\u{202e}b &#x202e;c"), "<p>ab c</p>\n");
    }

    #[test]
    fn what_is_nested_too_deep_lies_flat_and_keeps_its_text() {
        let html = to_html(&format!("{}deep", ">".repeat(20_000)));
        assert_eq!(html.matches("<blockquote>").count(), DEEPEST);
        assert_eq!(html.matches("</blockquote>").count(), DEEPEST);
        assert!(html.contains("deep"), "{html}");
    }

    #[test]
    fn unsafe_links_and_images_are_neutralised() {
        let html = to_html(
            "[a](javascript:alert(1)) [b](../x.html) ![c](https://example.org/c.png) [d](https://example.org)",
        );
        assert!(
            !html.contains("javascript") && !html.contains("<img") && !html.contains("../x"),
            "{html}"
        );
        assert!(html.contains("href=\"https://example.org\""), "{html}");
    }
}
