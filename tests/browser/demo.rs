//! The demo site: built once per run by the program under test, shared by all tests.

use crate::outcome::Outcome;
use crate::site::Site;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// The demo data that the project carries.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The demo site, built by the program of the profile that the tests have.
///
/// cargo-nextest runs each test as a process of its own but gives all of them one run id; plain `cargo test` runs all
/// tests of this file in one process. Whoever comes first builds, under a lock; the others find the site there.
pub fn site() -> Outcome<Site> {
    let run = std::env::var("NEXTEST_RUN_ID").unwrap_or_else(|_| format!("process-{}", std::process::id()));
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = temporary.join(format!("demo-site-{run}"));
    let finished = folder.join("finished");
    let lock = File::create(temporary.join("demo-site.lock"))?;
    lock.lock()?;
    if !finished.exists() {
        remove_old_sites(temporary)?;
        fs::create_dir_all(&folder)?;
        build(&folder.join("site"))?;
        File::create(&finished)?;
    }
    Site::open(&folder.join("site"))
}

fn build(out: &Path) -> Outcome<()> {
    let output = Command::new(env!("CARGO_BIN_EXE_scorebook"))
        .arg("build")
        .arg("--data")
        .arg(data())
        .arg("--out")
        .arg(out)
        .output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("scorebook build ended with {}:\n{said}", output.status).into())
}

/// Sites of runs long ended; a run in another checkout may share the folder and still be reading its own.
fn remove_old_sites(temporary: &Path) -> Outcome<()> {
    const AGE: Duration = Duration::from_hours(1);
    for entry in fs::read_dir(temporary)? {
        let entry = entry?;
        // Other tests keep files of their own in this folder, which come and go.
        if !entry.file_name().to_string_lossy().starts_with("demo-site-") {
            continue;
        }
        let age = SystemTime::now()
            .duration_since(entry.metadata()?.modified()?)
            .unwrap_or_default();
        if age > AGE {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// The name of a member in the newest cycle's table.
pub fn member_name() -> Outcome<String> {
    let mut tables: Vec<PathBuf> = fs::read_dir(data().join("cycles"))?
        .map(|cycle| Ok(cycle?.path().join("members.csv")))
        .collect::<Outcome<_>>()?;
    tables.retain(|table| table.is_file());
    tables.sort();
    let newest = tables.last().ok_or("no members.csv in the demo data")?;
    let mut reader = csv::Reader::from_path(newest)?;
    let column = reader
        .headers()?
        .iter()
        .position(|header| header.trim_start_matches('\u{feff}') == "name");
    let column = column.ok_or("members.csv has no column name")?;
    let first = reader.records().next().ok_or("members.csv has no row")??;
    Ok(first.get(column).ok_or("members.csv has a short row")?.to_owned())
}
