//! A finished site as its readers have it: every file, every link.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// What every canary begins with.
pub const MARK: &str = "zq";

/// Every file but the assets of the program, with its path below the site.
pub struct Site {
    folder: PathBuf,
    files: BTreeMap<String, String>,
}

impl Site {
    pub fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(folder) {
            let entry = entry.unwrap();
            let path = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            if entry.file_type().is_file() && !path.ends_with("echarts.min.js") {
                let text = unpacked(&fs::read(entry.path()).unwrap());
                files.insert(path, without_packed(&text));
            }
        }
        assert!(files.len() > 5, "{}", folder.display());
        Self {
            folder: folder.to_owned(),
            files,
        }
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.files
            .iter()
            .flat_map(|(path, text)| [path.as_str(), text.as_str()])
    }

    /// Whether a text stands anywhere by itself, with no letter or digit next to it.
    pub fn holds(&self, wanted: &str) -> bool {
        let joins = |character: Option<char>| character.is_some_and(|found| found.is_ascii_alphanumeric());
        self.texts().any(|text| {
            text.match_indices(wanted).any(|(place, _)| {
                !joins(text[..place].chars().next_back())
                    && !joins(text[place + wanted.len()..].chars().next())
            })
        })
    }

    /// Every canary, without its mark.
    pub fn canaries(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for text in self.texts() {
            for (place, mark) in text.match_indices(MARK) {
                let rest = &text[place + mark.len()..];
                let end = rest
                    .find(|character: char| !character.is_ascii_alphanumeric())
                    .unwrap_or(rest.len());
                // The mark comes by itself in no word of the pages.
                found.insert(rest[..end].to_owned());
            }
        }
        found
    }

    /// A file's text.
    pub fn text(&self, path: &str) -> &str {
        &self.files[path]
    }

    /// Links to files of the site that are not there, or that lead out of it.
    pub fn broken_links(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for (path, text) in self
            .files
            .iter()
            .filter(|(path, _)| path.strip_suffix(".html").is_some())
        {
            let here = self.folder.join(path);
            for attribute in ["href=\"", "src=\""] {
                for (place, _) in text.match_indices(attribute) {
                    let rest = &text[place + attribute.len()..];
                    let target = &rest[..rest.find('"').unwrap()];
                    let file = target.split('#').next().unwrap();
                    if target.starts_with("data:") || target.starts_with('#') {
                        continue;
                    }
                    let found = here.parent().unwrap().join(file).canonicalize();
                    let inside = self.folder.canonicalize().unwrap();
                    if file.is_empty() || !found.is_ok_and(|found| found.starts_with(inside)) {
                        broken.push(format!("{path}: {target}"));
                    }
                }
            }
        }
        broken
    }
}

/// A page without the script that single files bring, packed: its letters may spell anything.
fn without_packed(text: &str) -> String {
    let Some((before, rest)) = text.split_once("id=\"packed\">") else {
        return text.to_owned();
    };
    let (packed, after) = rest.split_once("</script>").unwrap();
    assert_eq!(packed, scorebook::pages::audience::packed_script());
    format!("{before}id=\"packed\">{after}")
}

/// The text of a file, and of the files in it where it is an archive.
fn unpacked(bytes: &[u8]) -> String {
    use std::io::Read;
    if !bytes.starts_with(b"PK\x03\x04") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut content = Vec::new();
        archive
            .by_index(place)
            .unwrap()
            .read_to_end(&mut content)
            .unwrap();
        text.push_str(&String::from_utf8_lossy(&content));
        text.push('\n');
    }
    text
}

/// A folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).unwrap();
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}
