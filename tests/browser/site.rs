//! A folder of pages: which there are, of what kind and in which language.

use crate::outcome::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use url::Url;
use walkdir::WalkDir;

/// A page of the first language has no suffix; one of any other language has one of these before `.html`.
const LANGUAGE_SUFFIXES: [&str; 2] = [".zh-CN", ".en"];

/// Folders that hold one page per subject.
const SUBJECT_FOLDERS: [&str; 8] = [
    "definitions",
    "teams",
    "members",
    "indicators",
    "sheets",
    "meetings",
    "improvement",
    "training",
];

/// A folder of HTML files, of any layout that names files as Scorebook does.
#[derive(Debug, Clone)]
pub struct Site {
    root: PathBuf,
}

/// One page of a site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PagePath {
    /// Relative to the site's root, with `/` between the parts.
    pub relative: String,
    /// The relative path without language suffix and `.html`: equal for all languages of one page.
    pub base: String,
    /// The language suffix without its dot, empty for the first language.
    pub suffix: String,
    /// The path with the cycle and the subject left open, such as `<cycle>/members/<id>`.
    pub kind: String,
    /// Size of the file in bytes.
    pub bytes: u64,
}

impl Site {
    /// The site in `root`.
    pub fn open(root: &Path) -> Outcome<Self> {
        let root = root
            .canonicalize()
            .map_err(|error| format!("{}: {error}", root.display()))?;
        Ok(Self { root })
    }

    /// The folder, free of symbolic links, as the browser reports it.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Every file below the root, in order of path.
    pub fn files(&self) -> Outcome<Vec<PathBuf>> {
        let mut files = Vec::new();
        for entry in WalkDir::new(&self.root).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                files.push(entry.into_path());
            }
        }
        Ok(files)
    }

    /// Every page, in order of path. A site without pages is an error, so that no check passes on nothing.
    pub fn pages(&self) -> Outcome<Vec<PagePath>> {
        let mut pages = Vec::new();
        for file in self.files()? {
            if file.extension().is_some_and(|extension| extension == "html") {
                let parts: Vec<String> = file
                    .strip_prefix(&self.root)?
                    .components()
                    .map(|part| part.as_os_str().to_string_lossy().into_owned())
                    .collect();
                pages.push(PagePath::new(parts.join("/"), file.metadata()?.len()));
            }
        }
        if pages.is_empty() {
            return Err(format!("no .html file in {}", self.root.display()).into());
        }
        Ok(pages)
    }

    /// The largest page of each kind in each language: the one most likely to break a layout.
    pub fn samples(&self) -> Outcome<Vec<PagePath>> {
        let mut largest = BTreeMap::<(String, String), PagePath>::new();
        for page in self.pages()? {
            let seat = largest
                .entry((page.kind.clone(), page.suffix.clone()))
                .or_insert_with(|| page.clone());
            if page.bytes > seat.bytes {
                *seat = page;
            }
        }
        Ok(largest.into_values().collect())
    }

    /// Every page of the newest cycle in the first language, but for those of evidence, and every page outside the cycles; of what
    /// is left of each cycle the largest and the smallest page of each kind, since its other pages come from the same templates.
    pub fn newest_and_extremes(&self) -> Outcome<Vec<PagePath>> {
        let newest = self.cycles()?.pop();
        let cycle_of = |page: &PagePath| {
            let cycle = page.relative.split('/').next().unwrap_or_default().to_owned();
            page.kind.starts_with("<cycle>/").then_some(cycle)
        };
        let mut chosen = BTreeSet::new();
        let mut ends = BTreeMap::<_, (PagePath, PagePath)>::new();
        for page in self.pages()? {
            let cycle = cycle_of(&page);
            let told = page.suffix.is_empty() && !page.kind.contains("/evidence/");
            if cycle.is_none() || cycle == newest && told {
                chosen.insert(page);
                continue;
            }
            let (smallest, largest) = ends
                .entry((cycle, page.kind.clone()))
                .or_insert_with(|| (page.clone(), page.clone()));
            if page.bytes < smallest.bytes {
                *smallest = page;
            } else if page.bytes > largest.bytes {
                *largest = page;
            }
        }
        chosen.extend(ends.into_values().flat_map(<[PagePath; 2]>::from));
        Ok(chosen.into_iter().collect())
    }

    /// The sample whose kind ends in `ending`, in the first language.
    pub fn sample(&self, ending: &str) -> Outcome<PagePath> {
        let found = self.samples()?.into_iter().find(|page| {
            page.suffix.is_empty()
                && page.kind.ends_with(ending)
                && !page.kind.starts_with("trends/")
                && !page.kind.contains("/evidence/")
        });
        found.ok_or_else(|| format!("no page of kind {ending} in {}", self.root.display()).into())
    }

    /// The names of the cycle folders: those on the first level that hold an overview and member pages.
    pub fn cycles(&self) -> Outcome<Vec<String>> {
        let mut cycles: Vec<String> = self
            .pages()?
            .iter()
            .filter(|page| page.kind == "<cycle>/members/<id>")
            .filter_map(|page| page.relative.split('/').next().map(str::to_owned))
            .collect();
        cycles.dedup();
        Ok(cycles)
    }

    /// Where the page lies on the disk.
    pub fn file(&self, page: &PagePath) -> PathBuf {
        self.root.join(&page.relative)
    }

    /// The address under which a double click opens the page.
    pub fn url(&self, page: &PagePath) -> Outcome<Url> {
        file_url(&self.file(page))
    }
}

impl PagePath {
    /// The page at `relative`.
    pub fn new(relative: String, bytes: u64) -> Self {
        let stem = relative.strip_suffix(".html").unwrap_or(&relative);
        let suffix = LANGUAGE_SUFFIXES
            .into_iter()
            .find(|suffix| stem.ends_with(suffix))
            .unwrap_or_default();
        let base = stem.strip_suffix(suffix).unwrap_or(stem).to_owned();
        let kind = kind_of(&base);
        Self {
            base,
            suffix: suffix.trim_start_matches('.').to_owned(),
            kind,
            relative,
            bytes,
        }
    }
}

/// The file as a `file://` address.
pub fn file_url(file: &Path) -> Outcome<Url> {
    Url::from_file_path(file).map_err(|()| format!("{} is no absolute path", file.display()).into())
}

/// The kind of the page with this base path.
fn kind_of(base: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').collect();
    let depth = parts.len();
    if depth > 1
        && let Some(first) = parts.first_mut()
        && *first != "trends"
        && !SUBJECT_FOLDERS.contains(first)
    {
        *first = "<cycle>";
    }
    let folder = depth.checked_sub(2).and_then(|at| parts.get(at)).copied();
    if folder.is_some_and(|folder| SUBJECT_FOLDERS.contains(&folder))
        && let Some(last) = parts.last_mut()
        && *last != "index"
    {
        *last = "<id>";
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_kind_and_language() {
        let page = PagePath::new("2025-Q4/members/m-01.zh-CN.html".into(), 0);
        assert_eq!(page.kind, "<cycle>/members/<id>");
        assert_eq!(page.base, "2025-Q4/members/m-01");
        assert_eq!(page.suffix, "zh-CN");
        assert_eq!(PagePath::new("index.html".into(), 0).kind, "index");
        assert_eq!(
            PagePath::new("trends/teams/a.b.html".into(), 0).kind,
            "trends/teams/<id>"
        );
        assert_eq!(
            PagePath::new("2025-Q4/teams/index.html".into(), 0).kind,
            "<cycle>/teams/index"
        );
        assert_eq!(PagePath::new("members/张三.html".into(), 0).kind, "members/<id>");
    }
}
