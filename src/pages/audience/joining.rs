//! A page as a part of another: its content with ids and links of its own.

use std::collections::BTreeMap;

use crate::publish::Rendered;

/// Attributes whose value is an id of the page, or ids with spaces between them.
const IDS: [&str; 5] = [
    " id=\"",
    " for=\"",
    " aria-labelledby=\"",
    " aria-describedby=\"",
    " aria-controls=\"",
];
const LINK: &str = " href=\"";

/// What stands in the `main` of a page, without the way to it. Its ids begin with its anchor; a link to another part leads there, and one to a
/// page that is no part leads nowhere. Templates escape quotation marks in texts, so that these attributes are theirs.
pub(super) fn part(page: &Rendered, anchors: &BTreeMap<&str, String>) -> String {
    let own = anchors.get(page.path.as_str()).map_or("", String::as_str);
    let main = without(content(&page.html), "<nav class=\"crumbs\"", "</nav>");
    let mut joined = String::with_capacity(main.len());
    let mut rest = main.as_str();
    while let Some((attribute, at)) = first(rest) {
        let (before, from) = rest.split_at(at);
        joined.push_str(before);
        let value = from.get(attribute.len()..).unwrap_or_default();
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        if attribute == LINK {
            if let Some(target) = target(value, &page.path, own, anchors) {
                joined.extend([attribute, "#", &target, "\""]);
            }
        } else {
            let ids: Vec<String> = value.split(' ').map(|id| format!("{own}-{id}")).collect();
            joined.extend([attribute, &ids.join(" "), "\""]);
        }
        rest = after;
    }
    joined.push_str(rest);
    joined
}

/// Whether a page is laid out for paper.
pub(super) fn is_paper(page: &Rendered) -> bool {
    page.html.contains("<body class=\"paper\">")
}

/// Whether a page draws charts.
pub(super) fn has_charts(page: &Rendered) -> bool {
    page.html.contains("data-chart")
}

/// The next attribute that is changed, and where it begins.
fn first(text: &str) -> Option<(&'static str, usize)> {
    let found = IDS.into_iter().chain([LINK]);
    let found = found.filter_map(|attribute| Some((attribute, text.find(attribute)?)));
    found.min_by_key(|(_, at)| *at)
}

fn content(html: &str) -> &str {
    let main = html
        .find("<main")
        .and_then(|at| html.get(at..))
        .unwrap_or_default();
    let inner = main.split_once('>').map_or("", |(_, inner)| inner);
    inner.split_once("</main>").map_or(inner, |(inner, _)| inner)
}

fn without(text: &str, from: &str, to: &str) -> String {
    let Some((before, rest)) = text.split_once(from) else {
        return text.to_owned();
    };
    let after = rest.split_once(to).map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// The id that a link leads to.
fn target(link: &str, page: &str, own: &str, anchors: &BTreeMap<&str, String>) -> Option<String> {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let anchor = if path.is_empty() {
        // A link without an address leads nowhere.
        (!fragment.is_empty()).then_some(own)?
    } else {
        anchors.get(resolved(path, page).as_str())?.as_str()
    };
    Some(if fragment.is_empty() {
        anchor.to_owned()
    } else {
        format!("{anchor}-{fragment}")
    })
}

/// A relative path below the folder of all pages.
fn resolved(path: &str, page: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    for step in path.split('/') {
        if step == ".." {
            folders.pop();
        } else {
            folders.push(step);
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(main: &str) -> Rendered {
        Rendered {
            path: "2025-Q1/members/M1.html".to_owned(),
            html: format!(
                "<body><a href=\"x\">a</a><main id=\"main\" class=\"wrap\">{main}</main><footer>f</footer>"
            ),
        }
    }

    fn joined(main: &str) -> String {
        let anchors = BTreeMap::from([
            ("2025-Q1/members/M1.html", "p1".to_owned()),
            ("2025-Q1/method.html", "p2".to_owned()),
            ("index.html", "p3".to_owned()),
        ]);
        part(&page(main), &anchors)
    }

    #[test]
    fn links_to_parts_become_anchors_and_others_lead_nowhere() {
        assert_eq!(
            joined(
                "<a href=\"../method.html#nps\">m</a><a href=\"../../index.html\" lang=\"en\">i</a><a href=\"#plan\">p</a>"
            ),
            "<a href=\"#p2-nps\">m</a><a href=\"#p3\" lang=\"en\">i</a><a href=\"#p1-plan\">p</a>"
        );
        assert_eq!(
            joined("<a href=\"M1.zh-CN.html\">z</a><a href=\"\">t</a>"),
            "<a>z</a><a>t</a>"
        );
    }

    #[test]
    fn ids_begin_with_the_part_and_the_way_to_the_page_is_left_out() {
        assert_eq!(
            joined(
                "\n<nav class=\"crumbs\" aria-label=\"x\"><ol></ol></nav><h2 id=\"plan\">P</h2><p aria-labelledby=\"a b\">q</p>"
            ),
            "\n<h2 id=\"p1-plan\">P</h2><p aria-labelledby=\"p1-a p1-b\">q</p>"
        );
    }
}
