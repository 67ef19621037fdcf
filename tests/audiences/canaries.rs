//! The demo with a value of its own in every field that only some may read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::sites::{MARK, copy};

/// What was planted.
pub struct Planted {
    /// Ids of all members. A member's name holds `zqname` and the id.
    pub members: BTreeSet<String>,
    /// Members who were in a team in any cycle.
    pub teams: BTreeMap<String, BTreeSet<String>>,
    /// Amounts of base pay as pages write them.
    pub pay: BTreeSet<String>,
}

/// Fields that hold what somebody wrote or judged: table, column, and the word of its canary.
const FIELDS: [(&str, &str, &str); 11] = [
    ("members", "group", "group"),
    ("adjustments", "reason", "reason"),
    ("adjustments", "approved_by", "approver"),
    ("actions", "note", "note"),
    ("assessments", "comment", "comment"),
    ("surveys", "comment", "answer"),
    ("recognition", "reason", "thanks"),
    ("controls", "control", "control"),
    ("successors", "position", "position"),
    ("staff_survey", "question", "question"),
    ("shared_knowledge", "title", "title"),
];

/// Copies the demo to `data` and plants canaries in it.
pub fn plant(data: &Path) -> Planted {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), data);
    let mut planted = Planted {
        members: BTreeSet::new(),
        teams: BTreeMap::new(),
        pay: BTreeSet::new(),
    };
    for entry in WalkDir::new(data.join("cycles")) {
        let entry = entry.unwrap();
        let path = entry.path();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => plant_table(path, &mut planted),
            Some("md") => {
                let mut note = fs::read_to_string(path).unwrap();
                note.push_str("\n\nThis was ");
                note.push_str(MARK);
                note.push_str("written by somebody for those who answer for it.\n");
                fs::write(path, note).unwrap();
            }
            _ => {}
        }
    }
    planted
}

fn plant_table(path: &Path, planted: &mut Planted) {
    let table = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|found| found == name);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut writer = csv::Writer::from_path(path).unwrap();
    writer.write_record(&header).unwrap();
    for (place, row) in rows.iter().enumerate() {
        let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
        for (_, name, word) in FIELDS.iter().filter(|(of, _, _)| *of == table) {
            let Some(column) = column(name) else { continue };
            // A group and a question stay one over their rows, or there would be none large enough to be told of.
            cells[column] = match *word {
                "group" | "question" => format!("{} {MARK}{word}", cells[column]),
                _ => format!("{} {MARK}{word}{place}", cells[column]),
            };
        }
        if table == "members" {
            let (id, team) = (row[0].to_owned(), row[2].to_owned());
            cells[1] = format!("{} {MARK}name{id}", &row[1]);
            planted.teams.entry(team).or_default().insert(id.clone());
            planted.members.insert(id);
        }
        if table == "pay" {
            let (whole, cents) = row[1].split_once('.').unwrap();
            let split = whole.len() - 3;
            planted.pay.insert(row[1].to_owned());
            planted
                .pay
                .insert(format!("{},{}.{cents}", &whole[..split], &whole[split..]));
        }
        writer.write_record(&cells).unwrap();
    }
    writer.flush().unwrap();
}
