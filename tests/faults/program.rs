//! The program as a process, its data folders, and what lies in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Where the program is.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_scorebook");

/// The program in a folder, with an English locale.
pub fn scorebook(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    in_english(&mut command);
    command
}

/// Has whatever the command starts speak English, without colours.
pub fn in_english(command: &mut Command) -> &mut Command {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

/// Runs the program to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    scorebook(folder, arguments).output().unwrap()
}

/// What was said on standard error.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Fails with both streams where the exit code is another one, or the program panicked.
#[track_caller]
pub fn expect(output: &Output, code: i32) {
    let both = format!("{}\n{}", String::from_utf8_lossy(&output.stdout), said(output));
    assert_eq!(output.status.code(), Some(code), "{both}");
    assert!(!both.contains("panicked") && !both.contains('⟦'), "{both}");
}

/// Every file below a folder with its bytes; none where there is no folder.
pub fn tree(folder: &Path) -> Option<BTreeMap<PathBuf, Vec<u8>>> {
    fn walk(folder: &Path, root: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    fs::symlink_metadata(folder).ok()?;
    let mut files = BTreeMap::new();
    walk(folder, folder, &mut files);
    Some(files)
}

/// The names of what lies in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A folder with the starter in `data`.
pub fn with_starter() -> TempDir {
    let folder = TempDir::new().unwrap();
    expect(&run(folder.path(), &["new", "data"]), 0);
    folder
}

/// Makes the starter in a folder that of another organisation, so that each of its pages is another one.
pub fn rename_organisation(data: &Path) {
    let file = data.join("scorebook.toml");
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find("\nname = ").unwrap();
    let end = at + 1 + text[at + 1..].find('\n').unwrap();
    let changed = format!("{}\nname = \"Another Company\"{}", &text[..at], &text[end..]);
    fs::write(&file, changed).unwrap();
}

/// A copy of a folder.
pub fn copy(from: &Path, to: &Path) {
    for (file, bytes) in tree(from).unwrap() {
        let path = to.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
