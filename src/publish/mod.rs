//! Writing the site: render every page, write what changed, swap the whole in. Knows templates and files, not the domain.

mod error;
pub mod file_name;
mod folder;
mod paths;
mod renderer;
mod reservation;
mod staging;
mod target;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

pub use error::{Attempt, PublishError};
pub use folder::write_folder;
pub use reservation::{PATIENCE, Reservation};

use crate::languages::Texts;
use crate::model::Language;
use renderer::Renderer;
use staging::Staging;
use target::CARRIED_OVER;

/// The file that marks a folder as one that Scorebook wrote and may replace.
pub const MARKER: &str = ".scorebook-site";

/// What the marker says: the same in every version, so that it never makes two sites differ.
const MARKER_TEXT: &str = "Scorebook wrote this folder and replaces it as a whole with every build.\n\
    Of your own files it keeps README.md, .gitignore and .gitkeep; put nothing else here.\n";

/// A file of the site.
pub struct Output<'a> {
    /// Path below the site, with `/` between its parts.
    pub path: String,
    /// What the file holds.
    pub content: Content<'a>,
}

/// What makes the view of a page from the texts of its language.
pub type View<'a> = Box<dyn Fn(&Texts) -> tera::Context + Send + Sync + 'a>;

/// What a file of the site holds. Pages and bytes are made when their turn comes, so that only a few are in memory.
pub enum Content<'a> {
    /// A page, rendered from a template.
    Page {
        /// The template's name.
        template: &'static str,
        /// The language of the page.
        language: Language,
        /// The values that the template shows.
        view: View<'a>,
    },
    /// A page that is made of others.
    Joined {
        /// The others, pages all of them.
        parts: Vec<Output<'a>>,
        /// The template's name.
        template: &'static str,
        /// The language of the page.
        language: Language,
        /// The values that the template shows.
        view: Join<'a>,
    },
    /// Bytes made on demand.
    Bytes(Box<dyn Fn() -> Vec<u8> + Send + Sync + 'a>),
    /// Bytes that are part of the program.
    Static(&'static [u8]),
    /// The bytes of a file that lies elsewhere.
    Copied {
        /// Where it lies.
        from: PathBuf,
        /// Reads it, and sees that it holds what it should.
        read: Read<'a>,
    },
}

/// What makes the view of a page from others, in their order, and the texts of its language.
pub type Join<'a> = Box<dyn Fn(&Texts, &[Rendered]) -> tera::Context + Send + Sync + 'a>;

/// A page as it was rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Its path.
    pub path: String,
    /// Its HTML.
    pub html: String,
}

/// What reads a file that is copied.
pub type Read<'a> = Box<dyn Fn() -> io::Result<Vec<u8>> + Send + Sync + 'a>;

impl Output<'_> {
    /// Whether it is a page.
    fn is_page(&self) -> bool {
        match &self.content {
            Content::Page { .. } | Content::Joined { .. } => true,
            Content::Copied { .. } => self.path.strip_suffix(".html").is_some(),
            Content::Bytes(_) | Content::Static(_) => false,
        }
    }
}

/// What was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// Pages.
    pub pages: usize,
    /// Files of the site: pages, assets, downloads; without the marker and what was carried over.
    pub files: usize,
    /// Of these, files that are the same as in the site before.
    pub unchanged: usize,
    /// Size of these files in bytes.
    pub bytes: u64,
}

/// Renders one page that stands by itself.
///
/// # Errors
/// A template does not parse, or the page cannot be made from it.
pub fn render(
    (template, sources): (&'static str, &[(&str, &str)]),
    language: Language,
    context: &tera::Context,
) -> Result<String, PublishError> {
    let rendered = Renderer::new(sources, language)?.render(template, context);
    rendered.map_err(|fault| PublishError::Render {
        path: template.to_owned(),
        template,
        message: fault.to_string(),
    })
}

/// Publishes a site to the folder that was reserved: all of it, or nothing.
///
/// Files are made in parallel in a temporary folder beside it, which then takes its place in one step (in two
/// renames where the system knows no exchange). A file that did not change is linked from the old site, not written.
/// `progress` is called with the number of files that are done, in no certain order.
///
/// # Errors
/// The target is not ours to replace, two outputs collide, a page does not render, or the file system refuses. In every
/// case the site that was there is as it was.
pub fn publish(
    outputs: Vec<Output<'_>>,
    templates: &[(&str, &str)],
    texts: &[Texts],
    reservation: &Reservation,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError> {
    publish_inspected(outputs, templates, texts, reservation, &|_, _| None, progress)
}

/// What looks at a file before it is published, by its path and its bytes: what it finds there that must not be, in a word that
/// `publish-leak` of the language files knows.
pub type Inspect<'i> = dyn Fn(&str, &[u8]) -> Option<&'static str> + Sync + 'i;

/// The same; a file in which `inspect` finds something stops all of it.
///
/// # Errors
/// The same, and what was found (`Leak`).
pub fn publish_inspected(
    outputs: Vec<Output<'_>>,
    templates: &[(&str, &str)],
    texts: &[Texts],
    reservation: &Reservation,
    inspect: &Inspect<'_>,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError> {
    paths::check(outputs.iter().map(|output| output.path.as_str()).chain([MARKER]))?;
    let target = reservation.target();
    let renderers = texts
        .iter()
        .map(|texts| Renderer::new(templates, texts.language()))
        .collect::<Result<Vec<_>, _>>()?;
    let staging = Staging::new(target)?;
    let site = staging.site();
    let old = target.old_site()?;
    make_folders(&site, &outputs)?;

    let press = Press {
        renderers: &renderers,
        texts,
        // Behind a link lie files that are not the site's.
        old: old.filter(|old| !has_linked_folder(old, &outputs)),
        site: &site,
        inspect,
    };
    let (done, unchanged, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicU64::new(0));
    let pages = outputs.iter().filter(|output| output.is_page()).count();
    let files = outputs.len();
    // The first fault in the order of the outputs, so that the same build names the same fault each time.
    let fault = outputs.into_par_iter().find_map_first(|output| {
        match press.print(&output) {
            Err(fault) => return Some(fault),
            Ok(printed) => {
                bytes.fetch_add(printed.bytes, Ordering::Relaxed);
                unchanged.fetch_add(usize::from(printed.unchanged), Ordering::Relaxed);
            }
        }
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        None
    });
    if let Some(fault) = fault {
        return Err(fault);
    }

    write(&site.join(MARKER), MARKER_TEXT.as_bytes())?;
    if let Some(old) = old {
        carry_over(old, &site)?;
    }
    // Somebody may have put files of their own there in the meantime.
    target.old_site()?;
    staging.swap(target)?;
    Ok(Published {
        pages,
        files,
        unchanged: unchanged.into_inner(),
        bytes: bytes.into_inner(),
    })
}

/// Everything that is needed to make one file.
struct Press<'a> {
    renderers: &'a [Renderer],
    texts: &'a [Texts],
    old: Option<&'a Path>,
    site: &'a Path,
    inspect: &'a Inspect<'a>,
}

/// A file that was made.
struct Printed {
    bytes: u64,
    unchanged: bool,
}

impl Press<'_> {
    /// What an output holds.
    fn content(&self, output: &Output<'_>) -> Result<Cow<'static, [u8]>, PublishError> {
        Ok(match &output.content {
            Content::Static(content) => Cow::Borrowed(*content),
            Content::Bytes(make) => Cow::Owned(make()),
            Content::Copied { from, read } => Cow::Owned(read().map_err(Attempt::Read.on(from))?),
            Content::Page {
                template,
                language,
                view,
            } => Cow::Owned(self.render(&output.path, template, *language, view)?.into_bytes()),
            Content::Joined {
                parts,
                template,
                language,
                view,
            } => {
                let parts = parts.iter().map(|part| self.rendered(part));
                let parts = parts.collect::<Result<Vec<_>, _>>()?;
                let view = |texts: &Texts| view(texts, &parts);
                Cow::Owned(
                    self.render(&output.path, template, *language, &view)?
                        .into_bytes(),
                )
            }
        })
    }

    fn rendered(&self, part: &Output<'_>) -> Result<Rendered, PublishError> {
        Ok(Rendered {
            path: part.path.clone(),
            html: String::from_utf8_lossy(&self.content(part)?).into_owned(),
        })
    }

    fn print(&self, output: &Output<'_>) -> Result<Printed, PublishError> {
        let content = self.content(output)?;
        if let Some(kind) = (self.inspect)(&output.path, &content) {
            return Err(PublishError::Leak {
                path: output.path.clone(),
                kind,
            });
        }
        let file = paths::below(self.site, &output.path);
        let unchanged = self
            .old
            .is_some_and(|old| link_if_same(&paths::below(old, &output.path), &content, &file));
        if !unchanged {
            write(&file, &content)?;
        }
        Ok(Printed {
            bytes: content.len() as u64,
            unchanged,
        })
    }

    fn render(
        &self,
        path: &str,
        template: &'static str,
        language: Language,
        view: &dyn Fn(&Texts) -> tera::Context,
    ) -> Result<String, PublishError> {
        let texts = self.texts.iter().find(|texts| texts.language() == language);
        let renderer = self
            .renderers
            .iter()
            .find(|renderer| renderer.language == language);
        let (Some(texts), Some(renderer)) = (texts, renderer) else {
            return Err(PublishError::NoTexts {
                path: path.to_owned(),
                language,
            });
        };
        renderer
            .render(template, &view(texts))
            .map_err(|fault| PublishError::Render {
                path: path.to_owned(),
                template,
                message: fault.to_string(),
            })
    }
}

/// Links the old file into the new site where it holds these very bytes; false where it does not or cannot be linked.
fn link_if_same(old: &Path, content: &[u8], new: &Path) -> bool {
    let same_size = fs::symlink_metadata(old)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() == content.len() as u64);
    same_size && fs::read(old).is_ok_and(|before| before == content) && fs::hard_link(old, new).is_ok()
}

/// Every folder of the site but itself, with those that hold it.
fn folders<'o>(outputs: &'o [Output<'_>]) -> BTreeSet<&'o str> {
    let ends = |output: &'o Output<'_>| {
        let ends = output.path.match_indices('/');
        ends.filter_map(|(end, _)| output.path.get(..end))
    };
    outputs.iter().flat_map(ends).collect()
}

/// Whether somebody has put a link in the place of one of the old site's folders.
fn has_linked_folder(old: &Path, outputs: &[Output<'_>]) -> bool {
    let is_link = |folder: &str| {
        fs::symlink_metadata(paths::below(old, folder)).is_ok_and(|metadata| metadata.is_symlink())
    };
    folders(outputs).into_iter().any(is_link)
}

/// Makes every folder of the site before the files are made in parallel.
fn make_folders(site: &Path, outputs: &[Output<'_>]) -> Result<(), PublishError> {
    for folder in folders(outputs) {
        let folder = paths::below(site, folder);
        fs::create_dir_all(&folder).map_err(Attempt::CreateFolder.on(&folder))?;
    }
    Ok(())
}

/// Takes the user's own files into the new site, unless the site has a file of that name.
fn carry_over(old: &Path, site: &Path) -> Result<(), PublishError> {
    for name in CARRIED_OVER {
        let (from, to) = (old.join(name), site.join(name));
        let is_file = fs::symlink_metadata(&from).is_ok_and(|metadata| metadata.is_file());
        if is_file && !to.exists() {
            fs::copy(&from, &to).map_err(Attempt::Write.on(&to))?;
        }
    }
    Ok(())
}

fn write(file: &Path, content: &[u8]) -> Result<(), PublishError> {
    fs::write(file, content).map_err(Attempt::Write.on(file))
}

#[cfg(test)]
mod tests;
