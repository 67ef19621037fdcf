//! The demo's data: a fictional company, Linhe Instruments (临河仪器), in the six quarters after its transfer.
//!
//! Same program, same bytes: no clock, a generator of random numbers of our own, and no function whose last digit
//! depends on the machine's mathematics library. Every table has its own stream of random numbers, so that a change
//! to one table leaves the others as they were. What the pages should reveal is written down in [`plot`].

mod activities;
mod assessments;
mod calendar;
mod care;
mod clients;
mod company_names;
mod complaints;
mod controls;
mod cooperation;
mod development;
mod follow_up;
mod goals;
mod notes;
mod pay;
mod people;
mod plot;
mod random;
mod records;
mod surveys;
mod table;
mod talent;
mod workload;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use calendar::Cycle;
use clients::Client;
use table::Table;

/// Everything a table is drawn from: one cycle and the clients' whole history.
pub struct Scene<'a> {
    cycle: &'a Cycle,
    clients: &'a [Client],
}

/// Every file of the demo's cycles: the path below `cycles/`, with `/`, and the bytes.
pub fn files() -> Result<BTreeMap<String, Vec<u8>>, Box<dyn Error>> {
    let cycles = calendar::cycles();
    let clients = clients::histories(&cycles);
    let mut files = BTreeMap::new();
    for cycle in &cycles {
        files.insert(format!("{}/cycle.toml", cycle.id), cycle.toml().into_bytes());
        let scene = Scene {
            cycle,
            clients: &clients,
        };
        // A table without a row, such as the first cycle's actions, is not a file.
        for table in tables(&scene).into_iter().filter(|table| !table.is_empty()) {
            files.insert(format!("{}/{}.csv", cycle.id, table.name()), table.csv()?);
        }
    }
    files.insert(
        format!("{}/cycle.toml", calendar::YEAR),
        calendar::year(&cycles).into_bytes(),
    );
    let (path, pay) = pay::table();
    files.insert(path, pay.csv()?);
    for note in notes::all() {
        files.insert(
            format!("{}/notes/{}.md", note.cycle, note.path),
            format!("{}\n", note.text).into_bytes(),
        );
    }
    Ok(files)
}

/// Replaces the demo's cycles below `data` and says how many files were written. Other cycles are left alone.
pub fn write(data: &Path) -> Result<usize, Box<dyn Error>> {
    let root = data.join("cycles");
    let files = files()?;
    let quarters = calendar::cycles().into_iter().map(|cycle| cycle.id);
    for id in quarters.chain([calendar::YEAR.to_owned()]) {
        let folder = root.join(id);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
    }
    for (path, bytes) in &files {
        let file = root.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, bytes)?;
    }
    Ok(files.len())
}

fn tables(scene: &Scene) -> Vec<Table> {
    vec![
        people::members_table(scene.cycle),
        people::teams_table(scene.cycle),
        clients::table(scene),
        clients::handovers(scene),
        surveys::table(scene),
        complaints::table(scene),
        activities::table(scene),
        records::table(scene),
        assessments::table(scene),
        follow_up::measures(scene),
        follow_up::actions(scene.cycle),
        follow_up::adjustments(scene.cycle),
        development::ideas(scene.cycle),
        development::volunteering(scene.cycle),
        development::training(scene.cycle),
        development::skills(scene.cycle),
        workload::meetings(scene.cycle),
        workload::overtime(scene.cycle),
        workload::talks(scene.cycle),
        cooperation::shared_knowledge(scene.cycle),
        cooperation::recognition(scene.cycle),
        goals::goals(scene.cycle),
        goals::appeals(scene.cycle),
        controls::table(scene.cycle),
        pay::safeguards(scene.cycle),
        talent::potential(scene.cycle),
        talent::successors(scene.cycle),
        care::environment(scene.cycle),
        care::staff_survey(scene.cycle),
    ]
}
