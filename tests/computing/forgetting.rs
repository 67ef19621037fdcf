//! A member who is forgotten: neither id nor name is in any byte of a new build, and no number of others changes.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use scorebook::archive::CycleRecord;
use scorebook::pipeline::forget::{NotForgotten, Request, forget};
use scorebook::pipeline::{BuildOptions, Progress, Stage, build, compute};
use walkdir::WalkDir;

const MEMBER: &str = "M004";

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

fn copied(from: &Path, to: &Path) {
    // What is sealed keeps its bytes, and so the name, until it is stated again.
    let walk = WalkDir::new(from).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() != 1 || entry.file_name() != "sealed") {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn records(data: &Path) -> Vec<CycleRecord> {
    compute(&scorebook::ingest::read(data).dataset.unwrap()).0
}

fn request<'a>(data: &'a Path, member: &'a str) -> Request<'a> {
    Request {
        data,
        member,
        pseudonym: None,
        header: "The key.\nKeep it apart.",
        restating: None,
    }
}

/// The bytes of a file, and of every file within it where it is an archive.
fn contents(path: &Path) -> Vec<Vec<u8>> {
    let bytes = fs::read(path).unwrap();
    let mut all = Vec::new();
    if path
        .extension()
        .is_some_and(|ending| ending == "xlsx" || ending == "zip")
    {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for at in 0..archive.len() {
            let mut inner = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut inner).unwrap();
            all.push(inner);
        }
    }
    all.push(bytes);
    all
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    let needle = needle.as_bytes();
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn neither_id_nor_name_of_who_is_forgotten_is_in_a_new_build_and_no_total_changes() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    copied(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &data);
    let before = records(&data);
    let forgot = forget(&request(&data, MEMBER)).result.unwrap();
    assert_eq!(forgot.pseudonym, "P-0001");
    assert!(!forgot.names.is_empty() && !forgot.notes.is_empty());
    assert!(forgot.cycles.len() > 5, "{:?}", forgot.cycles);
    let key = fs::read_to_string(data.join("forgotten.toml")).unwrap();
    assert!(key.starts_with("# The key.\n# Keep it apart.\n"), "{key}");
    assert!(key.contains("id = \"M004\"\npseudonym = \"P-0001\"\n"), "{key}");

    let after = records(&data);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        let cycle = &before.cycle.id;
        let (measured, again) = (&before.measurements, &after.measurements);
        assert_eq!(measured.organisation, again.organisation, "{cycle}");
        assert_eq!(measured.teams, again.teams, "{cycle}");
        let (cards, again) = (&before.scorecards, &after.scorecards);
        assert_eq!(cards.organisation, again.organisation, "{cycle}");
        assert_eq!(cards.teams, again.teams, "{cycle}");
        assert_eq!(before.members.len(), after.members.len(), "{cycle}");
        let known = |id: &str| after.members.iter().any(|member| member.id.as_str() == id);
        assert!(known("P-0001") && !known(MEMBER), "{cycle}");
    }

    let out = folder.path().join("site");
    let built = build(
        &BuildOptions {
            data: &data,
            out: &out,
            cycles: &[],
            warnings_as_errors: false,
        },
        &Quiet,
    );
    assert!(built.result.is_ok(), "{:?}", built.result.err());
    let wanted: Vec<&str> = std::iter::once(MEMBER)
        .chain(forgot.names.iter().map(String::as_str))
        .collect();
    let (mut files, mut found) = (0, Vec::new());
    for entry in WalkDir::new(&out) {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        files += 1;
        let path = entry
            .path()
            .strip_prefix(&out)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let contents = contents(entry.path());
        for needle in &wanted {
            let within = contents.iter().any(|bytes| holds(bytes, needle));
            if within || path.to_lowercase().contains(&needle.to_lowercase()) {
                found.push(format!("{path}: {needle}"));
            }
        }
    }
    assert!(files > 1000, "{files} files");
    assert!(
        found.is_empty(),
        "{}: {:#?}",
        found.len(),
        &found[..found.len().min(30)]
    );
}

#[test]
fn who_is_forgotten_once_is_not_forgotten_again_and_nobody_unknown_is() {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id\nM1,Ann Lee,T1\nM2,Bo,T1\n",
        ),
        (
            "cycles/2025-Q1/surveys.csv",
            "survey_id,client_id,answered_on,member_id,csat\nS1,C1,2025-02-01,M1,5\n",
        ),
        ("cycles/2025-Q1/notes/overview.md", "Ann Lee asked Bo.\n"),
    ];
    super::data_folder::write(folder.path(), &files);
    let unknown = forget(&request(folder.path(), "M3")).result;
    assert!(
        matches!(unknown, Err(NotForgotten::UnknownMember(_))),
        "{unknown:?}"
    );
    assert!(!folder.path().join("forgotten.toml").exists());
    forget(&request(folder.path(), "M1")).result.unwrap();
    let again = forget(&request(folder.path(), "M1")).result;
    assert!(matches!(again, Err(NotForgotten::Already(pseudonym)) if pseudonym == "P-0001"));
    let second = forget(&request(folder.path(), "M2")).result.unwrap();
    assert_eq!(second.pseudonym, "P-0002");
    let record = &records(folder.path())[0];
    let names: Vec<&str> = record.members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["P-0001", "P-0002"]);
    let overview = format!("{:?}", record.notes.overview);
    assert!(overview.contains("P-0001 asked P-0002."), "{overview}");
}
