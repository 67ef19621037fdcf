//! What a case is: how it makes the sound folder dirty, and what the program must make of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// What becomes of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Verdict {
    /// Read, and nothing is said.
    #[serde(rename = "read")]
    Read,
    /// Read as it is meant; a note says how.
    #[serde(rename = "read with a note")]
    Noted,
    /// Read; somebody should look.
    #[serde(rename = "warned")]
    Warned,
    /// Not read; nothing is built.
    #[serde(rename = "refused")]
    Refused,
}

/// Which numbers come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Numbers {
    /// Every cell of every download is that of the sound folder.
    Same,
    /// Some cells are others; those that the case names must be as it says.
    Changed,
}

/// A `case.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The folder's name.
    #[serde(skip)]
    pub name: String,
    /// Where its own files lie, laid over the sound folder before anything is changed.
    #[serde(skip)]
    pub files: Option<PathBuf>,
    /// What is wrong, in a sentence.
    pub about: String,
    /// What becomes of the folder.
    pub verdict: Verdict,
    /// The exit code where it is another one than 0 for what is read and 1 for what is refused.
    pub exit: Option<i32>,
    /// Which numbers come out; must be stated where anything does.
    pub numbers: Option<Numbers>,
    /// What is done to the files, one after another.
    #[serde(default, rename = "change")]
    pub changes: Vec<Change>,
    /// Everything that is said, in the order in which it is said.
    #[serde(default)]
    pub said: Vec<Said>,
    /// Cells of downloads.
    #[serde(default, rename = "number")]
    pub cells: Vec<Cell>,
}

/// What is done to a file of the data folder.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Its path.
    pub file: String,
    /// A passage that stands there once, and what takes its place.
    pub replace: Option<(String, String)>,
    /// A passage, and what takes its place wherever it stands.
    pub every: Option<(String, String)>,
    /// The whole text.
    pub text: Option<String>,
    /// So often the whole text is written one after another.
    pub times: Option<usize>,
    /// What is written before the text.
    pub before: Option<String>,
    /// What is written after it.
    pub after: Option<String>,
    /// Cells parted by this in place of the comma.
    pub separator: Option<char>,
    /// The table as a workbook whose only sheet has this name; what is written like a number is one.
    pub sheet: Option<String>,
    /// `crlf` or `cr`.
    pub line_ends: Option<String>,
    /// The encoding, with its byte-order mark where the name ends in `+bom`.
    pub encode: Option<String>,
    /// The whole file as bytes.
    pub hex: Option<String>,
    /// The bytes of these digits in place of the bytes of those, which stand there once.
    pub replace_hex: Option<(String, String)>,
    /// So many bytes are cut off at the end.
    pub cut: Option<usize>,
    /// Bytes that are written after the file.
    pub after_hex: Option<String>,
    /// A copy of another file of the folder.
    pub copy: Option<String>,
    /// Its new path.
    pub moved: Option<String>,
    /// A link to this path, as it is written in the link; a case with one is for systems that have such links.
    pub link: Option<String>,
    /// Taken out.
    #[serde(default)]
    pub remove: bool,
    /// A folder of this name is made.
    #[serde(default)]
    pub folder: bool,
}

/// Something that is said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Its code.
    pub code: String,
    /// `file`, or `file:line:column`; left out where it is about the folder as a whole.
    #[serde(default)]
    pub place: String,
    /// Words of the sentence and of how to mend it, in English.
    pub en: Vec<String>,
    /// The same in Chinese.
    pub zh: Vec<String>,
}

/// A cell of a download, found by other cells of its row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The download.
    pub download: String,
    /// Cells that the row has; there must be one such row.
    pub row: BTreeMap<String, String>,
    /// The column.
    pub column: String,
    /// What stands there.
    pub is: String,
}

/// The folder of the corpus.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dirty")
}

/// Every case, by name.
pub fn all() -> Vec<Case> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    folders.iter().map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Case {
    let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
    let text = fs::read_to_string(folder.join("case.toml")).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let mut case: Case = toml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let files = folder.join("files");
    case.files = files.is_dir().then_some(files);
    case.name = name;
    case
}
