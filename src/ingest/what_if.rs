//! Reading a data folder as if its settings were others: a whole file in the place of `scorebook.toml`, or tables laid over it.
//!
//! A file with an `[organisation]` table is a whole one: it says who is appraised, which no question of "what if" changes. Any other is
//! laid over today's: tables key by key, lists whose elements all have an `id` element by element (one with a new id is added),
//! any other value and list whole.

use std::io::Write as _;
use std::path::Path;

use tempfile::NamedTempFile;
use toml::{Table, Value};

use super::configuration::{self, DEFAULT_MODEL, tidied};
use super::folder::{self, FoundFile};
use super::{Ingested, cycle_files, default_model, links, read_folder, text_file};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, system_word};
use crate::model::sealed::SealedCycle;

/// The table that makes a file a whole one.
const WHOLE: &str = "organisation";

/// The key by which elements of a list are known.
const ID: &str = "id";

/// Reads a data folder under other settings, of which some cycles are sealed, as [`super::read_beside`] does. Faults of these settings name their file; where they are laid over today's, the place is
/// that in the two together, with the line as it reads there.
pub fn read_what_if(data: &Path, other: &Path, sealed: &[SealedCycle]) -> Ingested {
    let refused = links::check(data);
    if refused.has_errors() {
        return faulty(refused);
    }
    let (mut folder, mut diagnostics) = folder::find(data);
    let name = other
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let asked = FoundFile {
        path: name.clone(),
        location: other.to_owned(),
    };
    let Some(over) = parsed(&asked, &mut diagnostics) else {
        return faulty(diagnostics);
    };
    if over.contains_key(WHOLE) {
        folder.configuration = Some(asked);
        return read_folder(folder, sealed, diagnostics);
    }
    let today = match &folder.configuration {
        None => Table::new(),
        Some(file) => match parsed(file, &mut diagnostics) {
            Some(table) => table,
            None => return faulty(diagnostics),
        },
    };
    let default = DEFAULT_MODEL.parse::<Table>().unwrap_or_default();
    let by_default = folder.configuration.is_none();
    let merged = laid_over(today, &default, over).to_string();
    match kept(&merged) {
        Ok(file) => {
            folder.configuration = Some(FoundFile {
                path: format!("{} + {name}", configuration::FILE_NAME),
                location: file.path().to_owned(),
            });
            let mut ingested = read_folder(folder, sealed, diagnostics);
            // The default model leaves out what no table feeds: with a few tables laid over it does so still.
            if let Some(dataset) = ingested.dataset.as_mut().filter(|_| by_default) {
                let configuration = dataset.configuration.clone();
                dataset.configuration = default_model::fit(configuration, &dataset.cycles, sealed).0;
            }
            ingested
        }
        Err(fault) => {
            let reason = system_word(&fault).map_or_else(|| fault.kind().to_string(), str::to_owned);
            diagnostics.push(
                Diagnostic::new(Code::Unreadable)
                    .with("reason", reason)
                    .in_file(name),
            );
            faulty(diagnostics)
        }
    }
}

fn faulty(diagnostics: Diagnostics) -> Ingested {
    Ingested {
        dataset: None,
        diagnostics,
    }
}

/// The settings as a file, since everything that is read is one.
fn kept(text: &str) -> std::io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new()?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// The tables of a file of settings; none where it cannot be read or is no TOML, with the faults.
fn parsed(file: &FoundFile, faults: &mut Diagnostics) -> Option<Table> {
    let bytes = cycle_files::load(file, faults)?;
    let text = match text_file::decode(&file.path, &bytes) {
        Ok(text) => tidied(&file.path, text).0.into_owned(),
        Err(fault) => {
            faults.push(*fault);
            return None;
        }
    };
    let found = configuration::syntax_faults(&file.path, &text);
    let sound = !found.has_errors();
    faults.extend(found);
    text.parse::<Table>().ok().filter(|_| sound)
}

/// Settings laid over today's; lists of the default model are laid over where today's settings do not state them.
fn laid_over(mut today: Table, default: &Table, over: Table) -> Table {
    for (key, value) in over {
        let below = default.get(&key);
        let under = today
            .remove(&key)
            .or_else(|| below.filter(|value| is_by_id(value)).cloned());
        let laid = match (under, value) {
            (Some(Value::Table(under)), Value::Table(value)) => {
                let nothing = Table::new();
                let below = below.and_then(Value::as_table).unwrap_or(&nothing);
                Value::Table(laid_over(under, below, value))
            }
            (None, Value::Table(value)) => {
                let nothing = Table::new();
                let below = below.and_then(Value::as_table).unwrap_or(&nothing);
                Value::Table(laid_over(Table::new(), below, value))
            }
            (Some(Value::Array(under)), Value::Array(value)) => Value::Array(elements(under, value)),
            (_, value) => value,
        };
        today.insert(key, laid);
    }
    today
}

/// A list laid over another: by id where all elements of both have one, else in its place.
fn elements(under: Vec<Value>, over: Vec<Value>) -> Vec<Value> {
    if over.is_empty() || !under.iter().chain(&over).all(|element| id(element).is_some()) {
        return over;
    }
    let mut laid = under;
    for element in over {
        let same = laid.iter_mut().find(|known| id(known) == id(&element));
        match (same, element) {
            (Some(Value::Table(known)), Value::Table(element)) => {
                let merged = laid_over(std::mem::take(known), &Table::new(), element);
                *known = merged;
            }
            (_, element) => laid.push(element),
        }
    }
    laid
}

fn is_by_id(value: &Value) -> bool {
    let list = value.as_array();
    list.is_some_and(|list| !list.is_empty() && list.iter().all(|element| id(element).is_some()))
}

fn id(element: &Value) -> Option<&str> {
    element.as_table()?.get(ID)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        text.parse().unwrap()
    }

    #[test]
    fn tables_are_laid_over_key_by_key_and_lists_by_id() {
        let today = table(
            "[policy]\na = 1\nb = 2\n[[dimensions]]\nid = \"x\"\nweight = 1\nname = \"X\"\n[[dimensions]]\nid = \"y\"\nweight = 2\n",
        );
        let over = table(
            "[policy]\nb = 3\n[[dimensions]]\nid = \"y\"\nweight = 9\n[[dimensions]]\nid = \"z\"\nweight = 4\n",
        );
        let expected = table(
            "[policy]\na = 1\nb = 3\n[[dimensions]]\nid = \"x\"\nweight = 1\nname = \"X\"\n[[dimensions]]\nid = \"y\"\nweight = 9\n\
             [[dimensions]]\nid = \"z\"\nweight = 4\n",
        );
        assert_eq!(laid_over(today, &Table::new(), over), expected);
    }

    #[test]
    fn a_list_without_ids_is_replaced_and_an_empty_one_empties() {
        let today = table("scale = [[0, 0], [1, 100]]\n[[gates]]\nindicator = \"x\"\nbelow = 1\n");
        let over = table("scale = [[0, 0], [2, 100]]\ngates = []\n");
        assert_eq!(laid_over(today, &Table::new(), over.clone()), over);
    }

    #[test]
    fn a_list_of_the_default_model_is_laid_over_where_today_states_none() {
        let default =
            table("[[ratings]]\nid = \"A\"\nfrom = 90\n[[ratings]]\nid = \"B\"\nfrom = 0\n[policy]\nx = 1\n");
        let over = table("[[ratings]]\nid = \"A\"\nfrom = 85\n[policy]\ny = 2\n");
        let expected =
            table("[[ratings]]\nid = \"A\"\nfrom = 85\n[[ratings]]\nid = \"B\"\nfrom = 0\n[policy]\ny = 2\n");
        assert_eq!(laid_over(Table::new(), &default, over), expected);
    }
}
