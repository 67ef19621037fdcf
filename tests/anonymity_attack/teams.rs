//! Small organisations at random: teams of one to four, leads of none, one or two of them, people who join, leave and move, tables in which
//! many or few have rows; two quarters and the year that pools them.

use std::collections::BTreeSet;
use std::fmt::Write;

use scorebook::model::events::Cell;
use scorebook::model::{CycleId, Dataset};

use crate::design::Random;

/// A value that is to be found out: its row in its quarter, and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub cycle: &'static str,
    pub table: &'static str,
    pub member: String,
    pub line: u32,
    pub hours: f64,
}

/// An organisation.
pub struct Organisation {
    pub rows: Vec<Row>,
    /// By quarter: members with their team.
    pub teams: [Vec<(String, &'static str)>; 2],
    /// Teams with their lead, the same in both quarters.
    pub leads: Vec<(&'static str, String)>,
}

const TEAMS: [&str; 4] = ["T1", "T2", "T3", "T4"];
const QUARTERS: [&str; 2] = ["2025-Q1", "2025-Q2"];
/// Tables with the share of members, in per cent, who have a row in a quarter, and how their rows are made one value.
const TABLES: [(&str, u64, &str); 4] = [
    ("calls", 90, "mean"),
    ("visits", 60, "sum"),
    ("courses", 35, "mean"),
    ("audits", 20, "mean"),
];

impl Organisation {
    pub fn random(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut first = Vec::new();
        for team in TEAMS {
            for _ in 0..=random.below(3) {
                first.push((format!("P{}", first.len() + 1), team));
            }
        }
        let mut second = Vec::new();
        for (member, team) in &first {
            match random.below(10) {
                0 => {}
                1 => second.push((member.clone(), TEAMS[random.place(4)])),
                _ => second.push((member.clone(), *team)),
            }
        }
        for number in 0..random.below(3) {
            second.push((format!("N{number}"), TEAMS[random.place(4)]));
        }
        let staying: Vec<&String> = (first.iter().map(|(member, _)| member))
            .filter(|member| second.iter().any(|(other, _)| other == *member))
            .collect();
        let leads = (TEAMS.iter())
            .filter_map(|team| {
                // Often of their own team, sometimes of two, sometimes nobody.
                let lead = staying.get(random.place(staying.len() + 1))?;
                Some((*team, (*lead).clone()))
            })
            .collect();
        let mut rows = Vec::new();
        for (quarter, members) in QUARTERS.iter().zip([&first, &second]) {
            for (table, share, _) in TABLES {
                let mut line = 1;
                for (member, _) in members {
                    if random.chance(share) {
                        for _ in 0..=random.below(2) {
                            line += 1;
                            rows.push(Row {
                                cycle: quarter,
                                table,
                                member: member.clone(),
                                line,
                                hours: 1.0 + 7.0 * random.below(1_000_000) as f64 / 1e6,
                            });
                        }
                    }
                }
            }
        }
        Self {
            rows,
            teams: [first, second],
            leads,
        }
    }

    /// Everybody in either quarter.
    pub fn people(&self) -> BTreeSet<&str> {
        self.teams
            .iter()
            .flatten()
            .map(|(member, _)| member.as_str())
            .collect()
    }

    /// Whether somebody knows a row by their own sites: it is theirs, or that of somebody in a team that they lead, in its quarter or, pooled, in
    /// the year.
    pub fn knows(&self, reader: Option<&str>, row: &Row) -> bool {
        let Some(reader) = reader else { return false };
        let led: Vec<&str> = (self.leads.iter())
            .filter(|(_, lead)| lead == reader)
            .map(|(team, _)| *team)
            .collect();
        let leads_them = |members: &Vec<(String, &'static str)>| {
            members
                .iter()
                .any(|(member, team)| *member == row.member && led.contains(team))
        };
        row.member == reader || self.teams.iter().any(leads_them)
    }

    /// Moves a row wherever it was read: in its quarter, and in the year that pools it.
    pub fn set(dataset: &mut Dataset, row: &Row, hours: f64) {
        let path = format!("cycles/{}/{}.csv", row.cycle, row.table);
        let mut moved = 0;
        for data in &mut dataset.cycles {
            let pools = data.cycle.id == CycleId::new(row.cycle) || data.cycle.id == CycleId::new("2025");
            if !pools {
                continue;
            }
            let file = (data.files.iter()).position(|file| file.path == path);
            let table = data.declared.get_mut(row.table);
            for found in table.into_iter().flat_map(|table| &mut table.rows) {
                if Some(found.row.file.0 as usize) == file && found.row.line == row.line {
                    for cell in &mut found.cells {
                        if let Cell::Number(value) = cell {
                            *value = hours;
                            moved += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(moved, 2, "{row:?}");
    }

    /// The data folder.
    pub fn files(&self) -> Vec<(String, String)> {
        let mut toml = "[organisation]\nname = \"Test\"\n[policy]\nanonymity_threshold = 3\n[review]\nminimum_cell = 3\n\
             [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 70\n\
             [[dimensions]]\nid = \"more\"\nname = \"More\"\nweight = 30\n"
            .to_owned();
        for (place, (table, _, aggregate)) in TABLES.into_iter().enumerate() {
            let dimension = if place % 2 == 0 { "all" } else { "more" };
            write!(
                toml,
                "[[indicators]]\nid = \"{table}\"\nname = \"{table}\"\ndimension = \"{dimension}\"\nmeasure = \"declared\"\n\
                 table = \"{table}\"\naggregate = \"{aggregate}\"\nvalue = \"hours\"\ndate_column = \"held_on\"\nunit = \"hours\"\n\
                 weight = {}\nminimum_sample = 1\nscale = [[0, 0], [100, 100]]\n",
                10 + place
            )
            .unwrap();
        }
        let mut files = vec![("scorebook.toml".to_owned(), toml)];
        for ((quarter, day), members) in QUARTERS.iter().zip(["2025-02-01", "2025-05-01"]).zip(&self.teams) {
            let mut text = "member_id,name,team_id\n".to_owned();
            for (member, team) in members {
                writeln!(text, "{member},{member},{team}").unwrap();
            }
            files.push((format!("cycles/{quarter}/members.csv"), text));
            let mut text = "team_id,name,lead_id\n".to_owned();
            for team in TEAMS {
                let lead = self.leads.iter().find(|(led, _)| *led == team);
                writeln!(text, "{team},{team},{}", lead.map_or("", |(_, lead)| lead)).unwrap();
            }
            files.push((format!("cycles/{quarter}/teams.csv"), text));
            for (table, _, _) in TABLES {
                let mut text = "member_id,held_on,hours\n".to_owned();
                for row in (self.rows.iter()).filter(|row| row.cycle == *quarter && row.table == table) {
                    writeln!(text, "{},{day},{}", row.member, row.hours).unwrap();
                }
                files.push((format!("cycles/{quarter}/{table}.csv"), text));
            }
        }
        files.push((
            "cycles/2025/cycle.toml".to_owned(),
            "parts = [\"2025-Q1\", \"2025-Q2\"]\n".to_owned(),
        ));
        files
    }
}
