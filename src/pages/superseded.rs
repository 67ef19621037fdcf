//! Frames around the pages of superseded revisions: what is wrong with such a page is said from outside, since its bytes do not
//! change. Every link of the site to an old revision leads to its frame.

use std::collections::BTreeSet;

use tera::Context;

use super::Site;
use crate::archive::SealNotice;
use crate::languages::Texts;
use crate::model::{CycleId, Language};
use crate::publish::{Content, Output};

/// The folder of all frames.
const FRAMES: &str = "superseded";

/// The folder of a superseded revision, beside that of the newest one: of the same depth, so that its links work.
pub fn folder(cycle: &str, revision: u32) -> String {
    format!("{cycle}.superseded-{revision}")
}

/// The frame of a page of a superseded revision, below the site.
pub fn frame(cycle: &str, revision: u32, page: &str) -> String {
    format!("{FRAMES}/{cycle}.{revision}/{page}")
}

/// The page that says what changed from a superseded revision to the newest one, beside its frames.
pub fn changes(language: Language, first: Language) -> String {
    if language == first {
        "what-changed.html".to_owned()
    } else {
        format!("what-changed.{language}.html")
    }
}

/// Why a cycle was stated again, as a sentence.
pub fn reason(notice: &SealNotice, texts: &Texts) -> Option<String> {
    let reason = notice.reason.as_deref()?;
    Some(texts.text("superseded-reason", &[("reason", reason.into())]))
}

/// Which input files differ, as a sentence; none where the rules alone do.
pub fn inputs(paths: &[&str], texts: &Texts) -> Option<String> {
    if paths.is_empty() {
        return None;
    }
    let files = paths.join(&texts.plain("list-separator"));
    Some(texts.text("superseded-inputs", &[("files", files.into())]))
}

/// The frame of every page of every superseded revision of the cycles that are selected.
pub fn frames<'a>(site: &'a Site<'a>, selected: &dyn Fn(&CycleId) -> bool) -> Vec<Output<'a>> {
    let names = site.file_names();
    let mut outputs = Vec::new();
    for (id, notice) in site.seals.iter().filter(|(id, _)| selected(id)) {
        let cycle = names.name(id.as_str());
        let pages: BTreeSet<&str> = notice.pages.iter().map(String::as_str).collect();
        for old in &notice.superseded {
            for page in old.pages.iter().filter(|page| !old.withdrawn || is_first(page)) {
                let frame = Frame {
                    site,
                    id,
                    notice,
                    revision: old.revision.get(),
                    withdrawn: old.withdrawn,
                    folder: folder(&cycle, old.revision.get()),
                    // A page that the newest revision has no more is replaced by the cycle's first one.
                    replaced_by: if pages.contains(page.as_str()) {
                        format!("{cycle}/{page}")
                    } else {
                        format!(
                            "{cycle}/{}",
                            first_page(page, site.configuration.first_language())
                        )
                    },
                    page,
                };
                outputs.push(Output {
                    path: self::frame(&cycle, old.revision.get(), page),
                    content: Content::Page {
                        template: "superseded.html",
                        language: language_of(page, site),
                        view: Box::new(move |texts| frame.view(texts)),
                    },
                });
            }
        }
    }
    outputs
}

/// One framed page.
struct Frame<'a> {
    site: &'a Site<'a>,
    id: &'a CycleId,
    notice: &'a SealNotice,
    revision: u32,
    withdrawn: bool,
    folder: String,
    replaced_by: String,
    page: &'a str,
}

impl Frame<'_> {
    fn view(&self, texts: &Texts) -> Context {
        // The frame lies two folders below the site, and the page's own folders deeper.
        let up = "../".repeat(2 + self.page.matches('/').count());
        let say = |key: &str| {
            let reason = self.notice.reason.as_deref().unwrap_or_default();
            let facts = [
                ("cycle", self.id.as_str().into()),
                ("revision", self.revision.into()),
                ("newest", self.notice.revision.get().into()),
                ("reason", reason.into()),
            ];
            texts.text(key, &facts)
        };
        let mut context = Context::new();
        context.insert("lang", &texts.language().to_string());
        context.insert("generator", self.site.generator);
        let organisation = self.site.configuration.organisation.name.get(texts.language());
        context.insert("organisation", organisation);
        context.insert("title", &say("superseded-title"));
        if self.withdrawn {
            context.insert("notice", &say("superseded-withdrawn"));
        } else {
            context.insert("notice", &say("superseded-notice"));
            context.insert("page", &format!("{up}{}/{}", self.folder, self.page));
        }
        context.insert("replaced_by", &format!("{up}{}", self.replaced_by));
        context.insert("replaced_by_text", &say("superseded-link"));
        let within = "../".repeat(self.page.matches('/').count());
        let first = self.site.configuration.first_language();
        context.insert(
            "changes",
            &format!("{within}{}", changes(texts.language(), first)),
        );
        context.insert("changes_text", &say("superseded-changes"));
        context.insert("stylesheet", &format!("{up}assets/report.css"));
        context
    }
}

/// Whether a page is the first one of its language: of a withdrawn revision nothing but its place is left, where old links lead.
fn is_first(page: &str) -> bool {
    page.strip_prefix("index.")
        .is_some_and(|rest| rest == "html" || suffix(page).is_some())
}

/// The first page of the language that a page is in.
fn first_page(page: &str, first: Language) -> String {
    match suffix(page) {
        Some(language) if language != first => format!("index.{language}.html"),
        _ => "index.html".to_owned(),
    }
}

/// The language that a page's name ends with.
fn suffix(page: &str) -> Option<Language> {
    let (_, tag) = page.strip_suffix(".html")?.rsplit_once('.')?;
    Language::from_tag(tag)
}

/// The language of a page's frame: its own, where the site still has it.
fn language_of(page: &str, site: &Site<'_>) -> Language {
    let has = |language: &Language| site.configuration.organisation.languages.contains(language);
    let found = suffix(page).filter(has);
    found.unwrap_or_else(|| site.configuration.first_language())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_revision_lies_as_deep_as_the_new_one_and_its_frames_beside_it() {
        assert_eq!(folder("2025-Q2", 1), "2025-Q2.superseded-1");
        assert_eq!(
            frame("2025-Q2", 1, "members/M1.html"),
            "superseded/2025-Q2.1/members/M1.html"
        );
    }

    #[test]
    fn a_page_without_a_successor_leads_to_the_first_page_of_its_language() {
        let english = Language::English;
        assert_eq!(first_page("members/M1.html", english), "index.html");
        assert_eq!(first_page("members/M1.zh-CN.html", english), "index.zh-CN.html");
        assert_eq!(
            first_page("members/M1.zh-CN.html", Language::Chinese),
            "index.html"
        );
        assert_eq!(suffix("a.b.html"), None);
        assert!(is_first("index.html") && is_first("index.zh-CN.html"));
        assert!(!is_first("members/index.html") && !is_first("index.b.html"));
    }
}
