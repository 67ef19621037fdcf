//! Finding the files of a data folder: the configuration, the cycles, their tables and notes.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::brand_files::is_logo;
use super::tables::action_library;
use super::tables::heading::composed;
use super::tables::table_names;
use super::{configuration, forgotten};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, system_word};
use crate::model::CycleId;

/// Endings of files that hold workbooks, also of those that can only be named for what they are.
const WORKBOOKS: [&str; 8] = ["xlsx", "xlsm", "xltx", "xls", "et", "xlsb", "ods", "numbers"];

/// A file that was found.
#[derive(Clone, Debug)]
pub struct FoundFile {
    /// Path relative to the data folder, with forward slashes.
    pub path: String,
    /// Where it is.
    pub location: PathBuf,
}

/// A table's file.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// The table's name, in lower case.
    pub table: String,
    /// The file.
    pub file: FoundFile,
}

/// A workbook's file.
#[derive(Clone, Debug)]
pub struct WorkbookFile {
    /// The file's name without its ending.
    pub stem: String,
    /// The file.
    pub file: FoundFile,
}

/// The folder of one cycle.
#[derive(Clone, Debug)]
pub struct CycleFolder {
    /// The folder's name.
    pub id: CycleId,
    /// Path relative to the data folder.
    pub path: String,
    /// `cycle.toml`, if there is one.
    pub settings: Option<FoundFile>,
    /// Tables, by path.
    pub tables: Vec<TableFile>,
    /// Workbooks, by path; which tables they hold is known when they are opened.
    pub workbooks: Vec<WorkbookFile>,
    /// Markdown files under `notes/`, by path.
    pub notes: Vec<FoundFile>,
}

/// A data folder.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// `scorebook.toml`, if there is one.
    pub configuration: Option<FoundFile>,
    /// The action library, if there is one: `actions_library.csv`, or a workbook of that name.
    pub action_library: Option<FoundFile>,
    /// The logo, if there is one: `logo.svg` or `logo.png`.
    pub logo: Option<FoundFile>,
    /// Templates that take the place of ours, by path: `templates/*.html`.
    pub templates: Vec<FoundFile>,
    /// `forgotten.toml`, if there is one.
    pub forgotten: Option<FoundFile>,
    /// Cycles, by name.
    pub cycles: Vec<CycleFolder>,
}

/// Finds the files; there may be no cycle among them. Anything that is not understood is a warning; files that operating systems and office programs leave
/// behind are passed over.
pub fn find(data: &Path) -> (Folder, Diagnostics) {
    let mut faults = Diagnostics::default();
    let mut folder = Folder::default();
    if let Err(error) = std::fs::read_dir(data)
        && !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
    {
        faults.push(Diagnostic::new(Code::Unreadable).with("reason", reason(&error)));
        return (folder, faults);
    }
    if !data.is_dir() {
        faults.push(Diagnostic::new(Code::NoDataFolder));
        return (folder, faults);
    }
    for entry in entries(data, "", &mut faults) {
        match entry.name.as_str() {
            configuration::FILE_NAME if !entry.is_folder => folder.configuration = Some(entry.file),
            forgotten::FILE_NAME if !entry.is_folder => folder.forgotten = Some(entry.file),
            name if !entry.is_folder && is_action_library(name) => match &folder.action_library {
                Some(other) => {
                    let fault = Diagnostic::new(Code::DuplicateTable)
                        .with("table", action_library::NAME)
                        .with("other", &other.path);
                    faults.push(fault.in_file(&entry.file.path));
                }
                None => folder.action_library = Some(entry.file),
            },
            name if !entry.is_folder && is_logo(name) => match &folder.logo {
                Some(other) => {
                    let fault = Diagnostic::new(Code::TwoLogos).with("other", &other.path);
                    faults.push(fault.in_file(&entry.file.path));
                }
                None => folder.logo = Some(entry.file),
            },
            "templates" if entry.is_folder => {
                for template in entries(&entry.file.location, &entry.file.path, &mut faults) {
                    if !template.is_folder && stem_and_ending(&template.name).1 == "html" {
                        folder.templates.push(template.file);
                    } else {
                        faults.push(not_understood(&template));
                    }
                }
            }
            "cycles" if entry.is_folder => {
                for cycle in entries(&entry.file.location, &entry.file.path, &mut faults) {
                    if cycle.is_folder {
                        folder.cycles.push(cycle_folder(cycle, &mut faults));
                    } else {
                        faults.push(not_understood(&cycle));
                    }
                }
            }
            name if !entry.is_folder && is_settings(name, configuration::FILE_NAME) => {
                faults.push(misnamed(&entry, configuration::FILE_NAME));
            }
            name if !entry.is_folder && is_table_name(name) => faults.push(not_understood(&entry)),
            _ => {}
        }
    }
    (folder, faults)
}

/// Whether a file is most likely that of settings under another name: with the ending that Windows hides, or in other letters.
fn is_settings(name: &str, meant: &str) -> bool {
    let name = name.to_lowercase();
    name.strip_suffix(".txt").unwrap_or(&name) == meant
}

fn misnamed(found: &Found, meant: &str) -> Diagnostic {
    Diagnostic::new(Code::SettingsMisnamed)
        .with("name", &found.name)
        .with("meant", meant)
        .in_file(&found.file.path)
}

/// Whether a file lies beside the cycles that most likely belongs into one: a table, or a misspelt configuration. Anything
/// else at the top of the data folder is the user's own business.
fn is_table_name(name: &str) -> bool {
    let (_, ending) = stem_and_ending(name);
    matches!(ending.as_str(), "csv" | "toml") || WORKBOOKS.contains(&ending.as_str())
}

/// Whether a file of the data folder is the action library, by its name.
pub fn is_action_library(name: &str) -> bool {
    let (stem, ending) = stem_and_ending(name);
    stem.eq_ignore_ascii_case(action_library::NAME)
        && (ending == "csv" || WORKBOOKS.contains(&ending.as_str()))
}

/// A file's name without its ending, and the ending in lower case.
fn stem_and_ending(name: &str) -> (&str, String) {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    (stem, ending.to_ascii_lowercase())
}

/// A file or folder directly within another folder.
struct Found {
    name: String,
    is_folder: bool,
    file: FoundFile,
}

/// What lies directly in a folder, by name, without what programs leave behind.
fn entries(location: &Path, path: &str, faults: &mut Diagnostics) -> Vec<Found> {
    let mut found = Vec::new();
    for entry in WalkDir::new(location)
        .min_depth(1)
        .max_depth(1)
        .follow_links(true)
        .sort_by_file_name()
    {
        match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy().into_owned();
                if left_behind(&name) {
                    continue;
                }
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}/{name}")
                };
                found.push(Found {
                    name,
                    is_folder: entry.file_type().is_dir(),
                    file: FoundFile {
                        path,
                        location: entry.into_path(),
                    },
                });
            }
            Err(error) => {
                faults.push(unreadable(&error, path));
            }
        }
    }
    found
}

/// Files of operating systems and office programs: hidden ones, lock files, thumbnails.
pub fn left_behind(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}

/// What kept a file from being read; where there is no word for it the kind of the error, since its text differs between systems.
pub fn reason(error: &std::io::Error) -> String {
    system_word(error).map_or_else(|| error.kind().to_string(), str::to_owned)
}

fn not_understood(found: &Found) -> Diagnostic {
    Diagnostic::new(Code::NotUnderstood)
        .with("name", &found.name)
        .in_file(&found.file.path)
}

fn cycle_folder(cycle: Found, faults: &mut Diagnostics) -> CycleFolder {
    let mut tables: Vec<TableFile> = Vec::new();
    let mut workbooks = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut settings = None;
    let mut notes = Vec::new();
    for found in entries(&cycle.file.location, &cycle.file.path, faults) {
        if found.is_folder {
            if found.name == "notes" {
                find_notes(&found, &mut notes, faults);
            } else {
                faults.push(not_understood(&found));
            }
            continue;
        }
        if found.name == configuration::cycle::FILE_NAME {
            settings = Some(found.file);
            continue;
        }
        if is_settings(&found.name, configuration::cycle::FILE_NAME) {
            faults.push(misnamed(&found, configuration::cycle::FILE_NAME));
            continue;
        }
        let (stem, ending) = stem_and_ending(&found.name);
        match ending.as_str() {
            "csv" => {
                let table = table_names::table(stem);
                if let Some(other) = seen.get(&table) {
                    let fault = Diagnostic::new(Code::DuplicateTable)
                        .with("table", &table)
                        .with("other", other);
                    faults.push(fault.in_file(&found.file.path));
                } else {
                    seen.insert(table.clone(), found.file.path.clone());
                    tables.push(TableFile {
                        table,
                        file: found.file,
                    });
                }
            }
            ending if WORKBOOKS.contains(&ending) => {
                workbooks.push(WorkbookFile {
                    stem: stem.to_owned(),
                    file: found.file,
                });
            }
            _ => faults.push(not_understood(&found)),
        }
    }
    tables.sort_by(|a, b| a.file.path.cmp(&b.file.path));
    CycleFolder {
        // A Mac writes the accents of a name apart from their letters.
        id: CycleId::new(composed(&cycle.name)),
        path: cycle.file.path,
        settings,
        tables,
        workbooks,
        notes,
    }
}

/// Markdown files at any depth under `notes/`.
fn find_notes(folder: &Found, notes: &mut Vec<FoundFile>, faults: &mut Diagnostics) {
    let root = &folder.file.location;
    let walk = WalkDir::new(root)
        .min_depth(1)
        .follow_links(true)
        .sort_by_file_name();
    let kept = walk
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !left_behind(&entry.file_name().to_string_lossy()));
    for entry in kept {
        let entry = match entry {
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) => entry,
            Err(error) => {
                faults.push(unreadable(&error, &folder.file.path));
                continue;
            }
        };
        let within = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
        let found = Found {
            name: entry.file_name().to_string_lossy().into_owned(),
            is_folder: false,
            file: FoundFile {
                path: format!("{}/{}", folder.file.path, parts.join("/")),
                location: entry.path().to_owned(),
            },
        };
        if found.name.to_ascii_lowercase().ends_with(".md") {
            notes.push(found.file);
        } else {
            faults.push(not_understood(&found));
        }
    }
}

/// A file or folder that cannot be read, by the folder that it was looked for in.
fn unreadable(error: &walkdir::Error, folder: &str) -> Diagnostic {
    let reason = error
        .io_error()
        .map_or_else(|| "links-in-circle".to_owned(), reason);
    let fault = Diagnostic::new(Code::Unreadable).with("reason", reason);
    let name = error.path().and_then(Path::file_name);
    if let Some(name) = name.filter(|_| error.depth() == 1) {
        return fault.in_file(format!("{folder}/{}", name.to_string_lossy()).trim_start_matches('/'));
    }
    if folder.is_empty() {
        fault
    } else {
        fault.in_file(folder)
    }
}
