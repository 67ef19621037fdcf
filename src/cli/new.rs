//! `scorebook new DIR`: writes a starter folder that builds as it is.

use std::io;
use std::path::Path;

use super::arguments::NewArguments;
use super::layout::typed;
use super::whole_folder::{Refusal, WholeFolder};
use super::{Exit, Terminal, starter, template};
use crate::languages::system_reason;

/// Writes the starter folder and says what to do next.
pub fn run(arguments: &NewArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let folder = &arguments.folder;
    let shown = typed(folder);
    let files = files(arguments, terminal);
    match files.and_then(|files| write(folder, &files)) {
        Ok(files) => {
            let mut site = folder.as_os_str().to_owned();
            site.push("-site");
            let site = typed(Path::new(&site));
            terminal.say(&texts.text(
                "cli-new-done",
                &[
                    ("folder", shown.into()),
                    ("files", files.into()),
                    ("site", site.into()),
                ],
            ));
            Exit::Done
        }
        Err(Refusal::NotEmpty) => {
            terminal.error(&texts.text("cli-new-not-empty", &[("folder", shown.into())]));
            Exit::Machine
        }
        Err(Refusal::Io(error)) => {
            let reason = system_reason(&error);
            terminal.error(&texts.text(
                "cli-new-failed",
                &[("folder", shown.into()), ("reason", reason.into())],
            ));
            Exit::Machine
        }
    }
}

/// The files to write: the tables as CSV, or those of each cycle in one workbook.
fn files(arguments: &NewArguments, terminal: &Terminal) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let starter = starter::files(arguments.preset.into());
    if arguments.xlsx {
        let language = terminal.texts().language();
        return template::files(starter, language).map_err(|error| Refusal::Io(io::Error::other(error)));
    }
    let file = |(path, content): starter::StarterFile| (path.to_owned(), content.into_bytes());
    Ok(starter.into_iter().map(file).collect())
}

/// Writes files into a folder that does not exist yet or is empty: all of them or none. How many they are.
fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<usize, Refusal> {
    let whole = WholeFolder::begin(folder)?;
    for (name, content) in files {
        whole.write(name, content)?;
    }
    whole.finish()?;
    Ok(files.len())
}
