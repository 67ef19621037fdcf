//! Every reference of every page, followed on the disk: the link check needs no browser.

use crate::html::{Element, elements};
use crate::outcome::{Fault, Outcome};
use crate::site::{Site, file_url};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use url::Url;

/// Marks a link from a cycle folder up to the site that holds it.
pub const UP_LINK: &str = "data-up";

/// What a link marked [`UP_LINK`] may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpLinks {
    /// The folder is the whole site: up links must work as all others.
    MustExist,
    /// The folder is a cycle on its own: only up links may lead out of it, to nothing.
    MayBeMissing,
}

/// A page as the link check sees it.
#[derive(Debug)]
pub struct Document {
    /// Relative to the site's root.
    pub relative: String,
    /// Its elements.
    pub elements: Vec<Element>,
    /// What a fragment can name.
    anchors: BTreeSet<String>,
}

/// Reads every page of the site; the key is the file.
pub fn documents(site: &Site) -> Outcome<BTreeMap<PathBuf, Document>> {
    let read = |page: crate::site::PagePath| -> Outcome<(PathBuf, Document)> {
        let file = site.file(&page);
        let elements = elements(&fs::read_to_string(&file)?);
        let anchors = elements
            .iter()
            .flat_map(|element| {
                let name = element.attribute("name").filter(|_| element.name == "a");
                element.attribute("id").into_iter().chain(name).map(str::to_owned)
            })
            .collect();
        Ok((
            file,
            Document {
                relative: page.relative,
                elements,
                anchors,
            },
        ))
    };
    site.pages()?.into_par_iter().map(read).collect()
}

/// Checks every reference in every page and style sheet, and that ids are unique and known.
pub fn check_links(site: &Site, up_links: UpLinks) -> Outcome<Vec<Fault>> {
    let documents = documents(site)?;
    let check = LinkCheck {
        site,
        up_links,
        documents: &documents,
    };
    let mut faults = Vec::new();
    for (file, document) in &documents {
        check.page(file, document, &mut faults)?;
    }
    for file in site.files()? {
        if file.extension().is_some_and(|extension| extension == "css") {
            let relative = file.strip_prefix(site.root())?.to_string_lossy().into_owned();
            check.style(
                &file_url(&file)?,
                &relative,
                &fs::read_to_string(&file)?,
                &mut faults,
            );
        }
    }
    Ok(faults)
}

/// The file that a relative reference of a page names, as a browser resolves it.
pub fn target_file(base: &Url, reference: &str) -> Option<PathBuf> {
    base.join(reference).ok()?.to_file_path().ok()
}

struct LinkCheck<'site> {
    site: &'site Site,
    up_links: UpLinks,
    documents: &'site BTreeMap<PathBuf, Document>,
}

/// A reference and where it stands.
struct Reference<'page> {
    text: &'page str,
    /// A link that a person follows, in contrast to a resource that the page loads.
    followed: bool,
    up: bool,
}

impl LinkCheck<'_> {
    fn page(&self, file: &Path, document: &Document, faults: &mut Vec<Fault>) -> Outcome<()> {
        let base = file_url(file)?;
        let relative = document.relative.as_str();
        let mut ids = BTreeSet::new();
        for element in &document.elements {
            if let Some(id) = element.attribute("id")
                && !ids.insert(id)
            {
                faults.push(Fault::new(relative, "unique id", format!("#{id} stands twice")));
            }
            if element.name == "base" || element.attribute("http-equiv") == Some("refresh") {
                faults.push(Fault::new(
                    relative,
                    "no redirection",
                    format!("<{}>", element.name),
                ));
            }
            for reference in references(element) {
                if let Err((rule, detail)) = self.reference(&base, &reference) {
                    faults.push(Fault::new(relative, rule, detail));
                }
            }
            if element.name == "style" {
                self.style(&base, relative, &element.text, faults);
            }
            if let Some(style) = element.attribute("style") {
                self.style(&base, relative, style, faults);
            }
        }
        for (attribute, id) in id_references(&document.elements) {
            if !ids.contains(id) {
                faults.push(Fault::new(
                    relative,
                    "known id",
                    format!("{attribute} names #{id}"),
                ));
            }
        }
        Ok(())
    }

    fn style(&self, base: &Url, relative: &str, css: &str, faults: &mut Vec<Fault>) {
        for text in style_references(css) {
            let reference = Reference {
                text,
                followed: false,
                up: false,
            };
            if let Err((rule, detail)) = self.reference(base, &reference) {
                faults.push(Fault::new(relative, rule, detail));
            }
        }
    }

    fn reference(&self, base: &Url, reference: &Reference<'_>) -> Result<(), (&'static str, String)> {
        let text = reference.text.trim();
        if text.is_empty() {
            return Err(("no empty reference", "an empty href or src".into()));
        }
        if let Ok(absolute) = Url::parse(text) {
            return match absolute.scheme() {
                "http" | "https" | "mailto" | "tel" if reference.followed => Ok(()),
                "data" if !reference.followed => Ok(()),
                _ => Err(("nothing from outside", text.chars().take(120).collect())),
            };
        }
        if text.starts_with(['/', '\\']) {
            return Err(("relative reference", text.into()));
        }
        let target = base
            .join(text)
            .map_err(|error| ("readable reference", format!("{text}: {error}")))?;
        let file = target
            .to_file_path()
            .map_err(|()| ("readable reference", text.to_owned()))?;
        let may_be_missing = reference.up && self.up_links == UpLinks::MayBeMissing;
        if !file.starts_with(self.site.root()) {
            return if may_be_missing {
                Ok(())
            } else {
                Err(("inside the folder", text.into()))
            };
        }
        if !file.is_file() {
            return if may_be_missing {
                Ok(())
            } else {
                Err(("existing target", text.into()))
            };
        }
        let fragment = target
            .fragment()
            .map(decoded)
            // What is to be compared is told to the page's script, and names no part of the page.
            .filter(|fragment| !fragment.is_empty() && !fragment.starts_with("with="));
        match (fragment, self.documents.get(&file)) {
            (Some(fragment), Some(document)) if !document.anchors.contains(&fragment) => {
                Err(("existing fragment", text.into()))
            }
            _ => Ok(()),
        }
    }
}

/// Every reference that an element makes.
fn references(element: &Element) -> Vec<Reference<'_>> {
    let followed = matches!(element.name.as_str(), "a" | "area");
    let up = element.attributes.contains_key(UP_LINK);
    let mut found = Vec::new();
    for (attribute, value) in &element.attributes {
        match attribute.as_str() {
            "href" | "xlink:href" | "src" | "poster" | "action" | "formaction" | "background" => {
                found.push(Reference {
                    text: value,
                    followed,
                    up,
                });
            }
            "data" if element.name == "object" => found.push(Reference {
                text: value,
                followed,
                up,
            }),
            "srcset" => {
                let candidates = value
                    .split(',')
                    .filter_map(|candidate| candidate.split_whitespace().next());
                found.extend(candidates.map(|text| Reference { text, followed, up }));
            }
            _ => {}
        }
    }
    found
}

/// Attributes that name ids of the same page, with each id.
fn id_references(elements: &[Element]) -> impl Iterator<Item = (&str, &str)> {
    const ATTRIBUTES: [&str; 6] = [
        "for",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "headers",
        "list",
    ];
    elements.iter().flat_map(|element| {
        ATTRIBUTES.into_iter().flat_map(|attribute| {
            let ids = element
                .attribute(attribute)
                .unwrap_or_default()
                .split_whitespace();
            ids.map(move |id| (attribute, id))
        })
    })
}

/// What a style sheet loads: `url(…)` and `@import "…"`.
fn style_references(css: &str) -> Vec<&str> {
    let quoted = |text: &str| text.starts_with(['"', '\'']);
    let urls = css.split("url(").skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.split(quote).nth(1),
            _ => rest.split(')').next().map(str::trim),
        }
    });
    let imports = css.split("@import").skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        if quoted(rest) {
            rest.split(['"', '\'']).nth(1)
        } else {
            None
        }
    });
    // `url(#id)` names a part of the same drawing.
    urls.chain(imports)
        .filter(|reference| !reference.starts_with('#'))
        .collect()
}

/// Undoes percent encoding, as a browser does when it looks for the id that a fragment names.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match rest {
            [b'%', high, low, ..] => char::from(*high).to_digit(16).zip(char::from(*low).to_digit(16)),
            _ => None,
        };
        let value = escaped.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() {
            rest.get(3..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_name_what_they_load() {
        let css =
            "@import 'a.css'; a{background:url( b.png )} b{src:url(\"c d.woff\")} c{fill:url(#gradient)}";
        assert_eq!(style_references(css), ["b.png", "c d.woff", "a.css"]);
    }

    #[test]
    fn a_fragment_is_decoded_as_a_browser_does() {
        assert_eq!(decoded("%E5%BC%A0"), "张");
        assert_eq!(decoded("100%"), "100%");
    }
}
