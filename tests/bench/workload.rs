//! Writes a workload of any size: members in teams of twelve over quarterly cycles, with every event table.
//!
//! `cargo run --release --example workload -- FOLDER MEMBERS CYCLES`. Same arguments, same bytes.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::{Date, date};

#[path = "../demo_data/random.rs"]
#[allow(dead_code)]
mod random;

use random::Random;

const DIMENSIONS: [&str; 6] = [
    "values",
    "communication",
    "teamwork",
    "professional",
    "initiative",
    "ownership",
];
const RELATIONS: [&str; 8] = [
    "self", "superior", "peer", "peer", "peer", "peer", "client", "client",
];
const CLIENTS: usize = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(folder), Some(members), Some(cycles)) = (words.next(), words.next(), words.next()) else {
        return Err("usage: workload FOLDER MEMBERS CYCLES".into());
    };
    let (folder, members, cycles) = (PathBuf::from(folder), members.parse()?, cycles.parse()?);
    let mut lost: Vec<Option<Date>> = vec![None; members * CLIENTS];
    for index in 0..cycles {
        write_cycle(&folder, index, members, &mut lost)?;
    }
    Ok(())
}

/// One quarter; `lost` remembers the clients that are gone.
fn write_cycle(
    folder: &Path,
    index: usize,
    members: usize,
    lost: &mut [Option<Date>],
) -> Result<(), Box<dyn Error>> {
    let quarter = i8::try_from(index % 4)?;
    let first = date(2024 + i16::try_from(index / 4)?, quarter * 3 + 1, 1);
    let end = first.saturating_add(3.months()).yesterday()?;
    let id = format!("{}-Q{}", first.year(), quarter + 1);
    let mut random = Random::stream(&["workload", &id]);
    let mut tables = Tables::new();
    for member in 0..members {
        add_member(
            &mut tables,
            &mut random,
            (first, end),
            (index, member, members),
            lost,
        );
    }
    let folder = folder.join("cycles").join(id);
    fs::create_dir_all(&folder)?;
    for (name, text) in tables.0 {
        fs::write(folder.join(format!("{name}.csv")), text)?;
    }
    Ok(())
}

/// The tables of a cycle while they grow.
struct Tables(Vec<(&'static str, String)>);

impl Tables {
    fn new() -> Self {
        let headers = [
            ("members", "member_id,name,team_id,role,joined_on"),
            ("teams", "team_id,name,lead_id"),
            (
                "clients",
                "client_id,owner_id,segment,acquired_on,lost_on,revenue_at_transfer,revenue_at_start,revenue",
            ),
            ("surveys", "survey_id,client_id,member_id,answered_on,csat,nps"),
            (
                "complaints",
                "complaint_id,client_id,member_id,opened_at,responded_at,resolved_at,severity,category,reopened",
            ),
            ("activities", "activity_id,member_id,held_on,kind,attended"),
            (
                "records",
                "client_id,checked_on,fields_required,fields_filled,fields_valid,updated_on",
            ),
            ("assessments", "ratee_id,rater_id,relation,dimension,score"),
        ];
        Self(
            headers
                .into_iter()
                .map(|(name, header)| (name, format!("{header}\n")))
                .collect(),
        )
    }

    fn add(&mut self, table: &str, row: std::fmt::Arguments<'_>) {
        if let Some((_, text)) = self.0.iter_mut().find(|(name, _)| *name == table) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{row}");
        }
    }
}

fn add_member(
    tables: &mut Tables,
    random: &mut Random,
    (first, last): (Date, Date),
    (cycle, member, members): (usize, usize, usize),
    gone: &mut [Option<Date>],
) {
    let days = first.duration_until(last).as_hours() / 24;
    let day = |random: &mut Random| {
        first.saturating_add(i64::from(random.between(0, i32::try_from(days).unwrap_or(0))).days())
    };
    let (id, team) = (format!("M{member:06}"), member / 12);
    tables.add(
        "members",
        format_args!("{id},Member {member},T{team:05},adviser,2021-01-04"),
    );
    if member % 12 == 0 {
        tables.add("teams", format_args!("T{team:05},Team {team},{id}"));
    }
    for client in 0..CLIENTS {
        let place = member * CLIENTS + client;
        let Some(gone) = gone.get_mut(place) else { continue };
        let was_gone = gone.is_some();
        if !was_gone && random.between(0, 60) == 0 {
            *gone = Some(day(random));
        }
        let name = format!("C{member:06}{client:02}");
        let start = if was_gone {
            0
        } else {
            200 + (place * 7919) % 39_800
        };
        let now = if gone.is_some() {
            0
        } else {
            start * usize::try_from(random.between(80, 120)).unwrap_or(100) / 100
        };
        let gone_on = gone.map(|day| day.to_string()).unwrap_or_default();
        let segment = ["key", "core", "tail"]
            .get(client % 3)
            .copied()
            .unwrap_or_default();
        tables.add(
            "clients",
            format_args!(
                "{name},{id},{segment},2022-0{}-15,{gone_on},{start},{start},{now}",
                1 + client % 9
            ),
        );
        if gone.is_none() {
            let filled = random.between(14, 20);
            let valid = random.between(10, 14);
            tables.add(
                "records",
                format_args!("{name},{last},20,{filled},{valid},{}", day(random)),
            );
        }
    }
    for answer in 0..10 {
        let (csat, client) = (random.between(2, 5), random.between(0, 14));
        let on = day(random);
        tables.add(
            "surveys",
            format_args!(
                "S{cycle}{member:06}{answer:02},C{member:06}{client:02},{id},{on},{csat},{}",
                csat * 2
            ),
        );
    }
    for complaint in 0..3 {
        let (on, hour, client) = (day(random), random.between(8, 15), random.between(0, 14));
        let resolved = if random.between(0, 19) == 0 {
            String::new()
        } else {
            format!("{on}T23:50:00")
        };
        let severity = ["low", "normal", "high"]
            .get(complaint)
            .copied()
            .unwrap_or_default();
        tables.add("complaints", format_args!(
            "K{cycle}{member:06}{complaint},C{member:06}{client:02},{id},{on}T{hour:02}:05:00,{on}T{:02}:45:00,{resolved},{severity},billing,{}",
            hour + random.between(0, 6), u8::from(random.between(0, 9) == 0)
        ));
    }
    for activity in 0..6 {
        let attended = u8::from(random.between(0, 4) > 0);
        let on = first.saturating_add(i64::from(activity * 13).days());
        tables.add(
            "activities",
            format_args!("A{cycle}{team:05}{activity},{id},{on},visit,{attended}"),
        );
    }
    add_assessments(tables, random, member, members);
}

/// What eight raters say of a member on every dimension.
fn add_assessments(tables: &mut Tables, random: &mut Random, member: usize, members: usize) {
    let (id, team) = (format!("M{member:06}"), member / 12);
    for (place, relation) in RELATIONS.iter().enumerate() {
        let rater = match *relation {
            "self" => id.clone(),
            "superior" => format!(
                "M{:06}",
                if member.is_multiple_of(12) {
                    (member + 12) % members.max(1)
                } else {
                    team * 12
                }
            ),
            "peer" => format!("M{:06}", (member + place) % members.max(1)),
            _ => format!("C{member:06}{place:02}"),
        };
        for dimension in DIMENSIONS {
            tables.add(
                "assessments",
                format_args!("{id},{rater},{relation},{dimension},{}", random.between(2, 5)),
            );
        }
    }
}
