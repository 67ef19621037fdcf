//! Rows of people who are known by a pseudonym alone: ids and names are replaced before anything is read of them.

use std::borrow::Cow;

use csv::ByteRecord;

use super::source::Row;
use crate::ingest::forgotten::{Forgotten, Person};
use crate::model::privacy::{self, Content, Purpose};

/// What the cells of a column say of people, and so what is done with those of somebody who is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// The id of the member whom the row is about.
    Member,
    /// The id of somebody else whom it names.
    Id,
    /// The name of the member whom the row is about.
    Name,
    /// The id of a plan item, which holds the member's: `<cycle>/<member>/<indicator>`.
    Item,
    /// A remark that nothing uses: left out of rows that name the person.
    Remark,
    /// Anything else: names that it mentions are replaced.
    Text,
}

/// Replaces ids and names in the rows of one table.
pub struct Forgetting<'f> {
    people: Option<&'f Forgotten>,
    columns: Vec<Cells>,
}

impl<'f> Forgetting<'f> {
    /// For a table whose headings may mean these names.
    pub fn new(table: &str, names: &[Vec<String>], forgotten: Option<&'f Forgotten>) -> Self {
        let people = forgotten.filter(|forgotten| !forgotten.people.is_empty());
        let columns = names.iter().map(|names| cells(table, names));
        Self {
            columns: people.map(|_| columns.collect()).unwrap_or_default(),
            people,
        }
    }

    /// Replaces what a row says of people who are forgotten.
    pub fn forget(&self, row: &mut Row) {
        let Some(forgotten) = self.people else { return };
        let person = |cell| forgotten.person(std::str::from_utf8(cell).ok()?.trim());
        let ids = self.columns.iter().zip(row.cells.iter());
        let named: Vec<(Cells, &Person)> = ids
            .filter(|(cells, _)| matches!(cells, Cells::Member | Cells::Id))
            .filter_map(|(cells, cell)| Some((*cells, person(cell)?)))
            .collect();
        let mut changed = false;
        let cells: ByteRecord = row
            .cells
            .iter()
            .enumerate()
            .map(|(place, cell)| {
                let kind = self.columns.get(place).copied().unwrap_or(Cells::Text);
                match std::str::from_utf8(cell)
                    .ok()
                    .and_then(|text| cell_of(forgotten, kind, text, &named))
                {
                    Some(text) => {
                        changed = true;
                        Cow::Owned(text.into_bytes())
                    }
                    None => Cow::Borrowed(cell),
                }
            })
            .collect();
        if changed {
            row.cells = cells;
        }
    }
}

/// What stands in the place of a cell; none where it stays.
fn cell_of(forgotten: &Forgotten, kind: Cells, text: &str, named: &[(Cells, &Person)]) -> Option<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    match kind {
        Cells::Member | Cells::Id => Some(forgotten.person(trimmed)?.pseudonym.clone()),
        Cells::Name => match named.iter().find(|(cells, _)| *cells == Cells::Member) {
            Some((_, person)) => Some(person.pseudonym.clone()),
            None => forgotten.without(text),
        },
        Cells::Item => item(forgotten, trimmed),
        Cells::Remark if !named.is_empty() => Some(String::new()),
        Cells::Remark | Cells::Text => match forgotten.person(trimmed) {
            // A number may look like an id.
            Some(person) if trimmed.chars().any(char::is_alphabetic) => Some(person.pseudonym.clone()),
            _ => forgotten.without(text),
        },
    }
}

fn item(forgotten: &Forgotten, id: &str) -> Option<String> {
    let (cycle, rest) = id.split_once('/')?;
    let (member, indicator) = rest.rsplit_once('/')?;
    let person = forgotten.person(member)?;
    Some(format!("{cycle}/{}/{indicator}", person.pseudonym))
}

/// What is done with the cells of a column whose heading may mean these names.
pub fn cells(table: &str, names: &[String]) -> Cells {
    if names.iter().any(|name| name == "action_id") {
        return Cells::Item;
    }
    if names.iter().any(|name| name == "member_id") {
        return Cells::Member;
    }
    let known = names.iter().find_map(|name| privacy::of_contract(table, name));
    match known {
        Some(held) if matches!(held.content, Content::Id | Content::IdOrName) => Cells::Id,
        Some(held) if held.content == Content::Name => Cells::Name,
        Some(held) if held.content == Content::Words && held.purpose == Purpose::Unused => Cells::Remark,
        None if names.iter().any(|name| name.ends_with("_id")) => Cells::Id,
        _ => Cells::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forgotten() -> Forgotten {
        Forgotten {
            people: vec![Person {
                id: "M1".to_owned(),
                pseudonym: "P-1".to_owned(),
                names: vec!["Ann Lee".to_owned()],
            }],
        }
    }

    fn read(table: &str, header: &[&str], cells: &[&str]) -> Vec<String> {
        let forgotten = forgotten();
        let names: Vec<Vec<String>> = header.iter().map(|name| vec![(*name).to_owned()]).collect();
        let mut row = Row {
            cells: ByteRecord::from(cells.to_vec()),
            ..Row::default()
        };
        Forgetting::new(table, &names, Some(&forgotten)).forget(&mut row);
        let cells = row.cells.iter();
        cells
            .map(|cell| String::from_utf8_lossy(cell).into_owned())
            .collect()
    }

    #[test]
    fn id_and_name_of_the_person_are_replaced_and_of_nobody_else() {
        let header = ["member_id", "name", "manager_id"];
        assert_eq!(
            read("members", &header, &[" M1 ", "A. Lee", "M2"]),
            ["P-1", "P-1", "M2"]
        );
        assert_eq!(
            read("members", &header, &["M2", "Bob Lee", "M1"]),
            ["M2", "Bob Lee", "P-1"]
        );
    }

    #[test]
    fn remarks_in_rows_of_the_person_are_left_out_and_mentions_elsewhere_replaced() {
        let header = ["survey_id", "client_id", "member_id", "comment"];
        assert_eq!(
            read("surveys", &header, &["S1", "C1", "M1", "so kind"]),
            ["S1", "C1", "P-1", ""]
        );
        assert_eq!(
            read("surveys", &header, &["S2", "C1", "M2", "thanks to Ann Lee"]),
            ["S2", "C1", "M2", "thanks to P-1"]
        );
    }

    #[test]
    fn the_item_of_a_plan_stays_the_members_under_the_pseudonym() {
        let header = ["action_id", "state", "note"];
        assert_eq!(
            read("actions", &header, &["2025-Q1/M1/csat", "done", "M1 did it"]),
            ["2025-Q1/P-1/csat", "done", "P-1 did it"]
        );
        assert_eq!(
            read("actions", &header, &["2025-Q1/team/M1/csat", "done", ""]),
            ["2025-Q1/team/M1/csat", "done", ""]
        );
    }

    #[test]
    fn a_number_that_looks_like_an_id_is_none() {
        let forgotten = Forgotten {
            people: vec![Person {
                id: "7".to_owned(),
                pseudonym: "P-1".to_owned(),
                names: Vec::new(),
            }],
        };
        let names = [vec!["member_id".to_owned()], vec!["hours".to_owned()]];
        let mut row = Row {
            cells: ByteRecord::from(vec!["7", "7"]),
            ..Row::default()
        };
        Forgetting::new("overtime", &names, Some(&forgotten)).forget(&mut row);
        let cells: Vec<&[u8]> = row.cells.iter().collect();
        assert_eq!(cells, [b"P-1".as_slice(), b"7".as_slice()]);
    }
}
