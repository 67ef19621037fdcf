//! A small data folder that may be changed, and what is done with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use scorebook::model::CycleId;
use scorebook::pipeline::audiences::{self, Wanted};
use scorebook::pipeline::{
    self, BuildOptions, BuildSummary, Built, NewSeal, Progress, SealFailure, SealOptions, Stage,
};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Path with `/` and bytes of each file.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A copy of a data folder.
pub struct Folder(TempDir);

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _stage: Stage) {}
    fn files(&self, _done: usize, _of: usize) {}
}

/// Every file below a folder.
pub fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let parts = entry.path().strip_prefix(folder).unwrap().iter();
            let parts: Vec<_> = parts.map(|part| part.to_str().unwrap()).collect();
            files.insert(parts.join("/"), fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// The paths that only one of two trees has, or that hold something else in the other.
pub fn differing(one: &Tree, other: &Tree) -> BTreeSet<String> {
    let paths: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differs = |path: &&&String| one.get(**path) != other.get(**path);
    paths.iter().filter(differs).map(|path| (*path).clone()).collect()
}

impl Folder {
    /// A copy of the small folder, two quarters of four people.
    pub fn small() -> Self {
        Self::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dirty/base"))
    }

    /// A copy of a data folder.
    pub fn copy(from: &Path) -> Self {
        let folder = Self(TempDir::new().unwrap());
        for (path, bytes) in tree(from) {
            folder.write(&path, bytes);
        }
        folder
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Writes a file of the data folder.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.data().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The text of a file of the data folder.
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.data().join(path)).unwrap()
    }

    /// Puts one text in a file of the data folder in the place of another.
    pub fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path}");
        self.write(path, text.replacen(from, to, 1));
    }

    fn try_seal(&self, cycle: &str, reason: Option<&str>) -> pipeline::Sealed {
        pipeline::seal(&SealOptions {
            data: &self.data(),
            cycle: &CycleId::new(cycle),
            note: Some("as approved"),
            reason,
            key: None,
            warnings_as_errors: false,
        })
    }

    /// Seals a cycle.
    #[track_caller]
    pub fn seal(&self, cycle: &str) -> NewSeal {
        self.try_seal(cycle, None).result.unwrap()
    }

    /// States a cycle again.
    #[track_caller]
    pub fn restate(&self, cycle: &str, reason: &str) -> NewSeal {
        self.try_seal(cycle, Some(reason)).result.unwrap()
    }

    /// Why a cycle is not sealed.
    #[track_caller]
    pub fn not_sealed(&self, cycle: &str, reason: Option<&str>) -> SealFailure {
        self.try_seal(cycle, reason).result.unwrap_err()
    }

    /// Builds the site.
    pub fn try_build(&self) -> Built {
        let options = BuildOptions {
            data: &self.data(),
            out: &self.site(),
            cycles: &[],
            warnings_as_errors: false,
        };
        pipeline::build(&options, &Quiet)
    }

    /// Builds the site; its files.
    #[track_caller]
    pub fn build(&self) -> Tree {
        self.summary();
        tree(&self.site())
    }

    /// Builds the sites of an audience; their files.
    #[track_caller]
    pub fn build_audience(&self, name: &str) -> Tree {
        let options = BuildOptions {
            data: &self.data(),
            out: &self.site(),
            cycles: &[],
            warnings_as_errors: false,
        };
        let names = [name.to_owned()];
        let built = audiences::build(&options, (Wanted::Named(&names), false), &Quiet);
        assert!(built.result.is_ok(), "{:?}", built.result.err());
        tree(&self.site().with_file_name(format!("site-{name}")))
    }

    /// Builds the site; what is said at the end.
    #[track_caller]
    pub fn summary(&self) -> BuildSummary {
        let built = self.try_build();
        let codes: Vec<_> = built
            .diagnostics
            .sorted()
            .iter()
            .map(|fault| fault.code)
            .collect();
        built
            .result
            .unwrap_or_else(|failure| panic!("{failure:?} {codes:?}"))
    }

    /// The site.
    pub fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    /// The codes of a build's diagnostics with their files, in order.
    pub fn told(&self) -> Vec<(String, String)> {
        let diagnostics = self.try_build().diagnostics;
        let told = |fault: &&scorebook::diagnostics::Diagnostic| {
            let file = fault.place.as_ref().map(|place| place.file.clone());
            (fault.code.text().to_owned(), file.unwrap_or_default())
        };
        diagnostics.sorted().iter().map(told).collect()
    }
}

/// The text of a file of a tree.
#[track_caller]
pub fn text<'t>(tree: &'t Tree, path: &str) -> &'t str {
    let bytes = tree.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap()
}
