//! No reader is told what is not theirs: proven by the bytes of every site.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod canaries;
mod sites;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scorebook::model::CycleId;
use scorebook::pipeline::audiences::{BuiltForAudiences, Wanted, build};
use scorebook::pipeline::{BuildFailure, BuildOptions, Progress, Stage};
use scorebook::publish::PublishError;
use sites::Site;

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

fn built(data: &Path, out: &Path, cycles: &[&str], wanted: Wanted<'_>) -> BuiltForAudiences {
    let cycles: Vec<CycleId> = cycles.iter().map(CycleId::new).collect();
    let options = BuildOptions {
        data,
        out,
        cycles: &cycles,
        warnings_as_errors: false,
    };
    build(&options, (wanted, true), &Quiet)
}

#[test]
fn no_canary_of_a_withheld_field_is_in_any_byte_of_an_audiences_site() {
    let folder = tempfile::tempdir().unwrap();
    let (data, out) = (folder.path().join("data"), folder.path().join("site"));
    let planted = canaries::plant(&data);
    let result = built(&data, &out, &["2025-Q1", "2025-Q4", "2025"], Wanted::All).result;
    let summaries = result.unwrap_or_else(|(folder, failure)| panic!("{}: {failure:?}", folder.display()));
    let names: Vec<&str> = summaries.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["hr", "lead", "member", "public"]);

    // The other way round: the whole site holds them, so that this test can fail.
    let whole = Site::read(&folder.path().join("site-hr"));
    for kind in ["name", "reason", "note", "written", "thanks", "position"] {
        assert!(
            whole.canaries().iter().any(|found| found.starts_with(kind)),
            "no `{kind}` in the whole site"
        );
    }
    assert!(planted.pay.iter().filter(|amount| whole.holds(amount)).count() > 20);

    let mut readers = 0;
    for audience in ["member", "lead"] {
        for entry in fs::read_dir(folder.path().join(format!("site-{audience}"))).unwrap() {
            let entry = entry.unwrap();
            if !entry.file_type().unwrap().is_dir() {
                continue;
            }
            let reader = entry.file_name().into_string().unwrap();
            let seen: BTreeSet<String> = match audience {
                "member" => BTreeSet::from([reader.clone()]),
                _ => planted.teams[&reader].clone(),
            };
            tells_only_of(
                &Site::read(&entry.path()),
                &seen,
                &planted,
                &format!("{audience} {reader}"),
            );
            readers += 1;
        }
    }
    for member in &planted.members {
        for language in ["", ".zh-CN"] {
            stands_by_itself(
                &folder.path().join("site-member").join(member),
                &format!("{member}{language}.html"),
            );
        }
    }
    // 30 members over all cycles, and 4 teams.
    assert_eq!(readers, 34);
    let public = Site::read(&folder.path().join("site-public"));
    tells_only_of(&public, &BTreeSet::new(), &planted, "public");
}

/// The names and ids of these people alone, no other canary, no amount of pay; and no link that leads nowhere.
fn tells_only_of(site: &Site, seen: &BTreeSet<String>, planted: &canaries::Planted, reader: &str) {
    for found in site.canaries() {
        let own = found.strip_prefix("name").is_some_and(|id| seen.contains(id));
        assert!(own, "{reader}: {found}");
    }
    for id in &planted.members {
        assert!(seen.contains(id) || !site.holds(id), "{reader}: the id {id}");
    }
    for amount in &planted.pay {
        assert!(!site.holds(amount), "{reader}: an amount of pay");
    }
    assert_eq!(site.broken_links(), Vec::<String>::new(), "{reader}");
}

/// A file to send by e-mail: small enough, nothing outside of it, every link within leads to one place.
fn stands_by_itself(folder: &Path, name: &str) {
    let bytes = fs::metadata(folder.join(name)).unwrap().len();
    assert!(bytes < 1_500_000, "{name}: {bytes} bytes");
    let site = Site::read(folder);
    let text = site.text(name);
    let values = |attribute: &str| -> Vec<String> {
        let found = text.match_indices(attribute).map(|(at, _)| {
            let rest = &text[at + attribute.len()..];
            rest[..rest.find('"').unwrap()].to_owned()
        });
        found.collect()
    };
    let ids = values(" id=\"");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "{name}");
    let links = values(" href=\"");
    assert!(links.len() > 10, "{name}: {links:?}");
    for link in links.iter().filter(|link| !link.starts_with("data:")) {
        let id = link.strip_prefix('#').unwrap_or_else(|| panic!("{name}: {link}"));
        assert!(unique.contains(&id.to_owned()), "{name}: {link}");
    }
    assert_eq!(values(" src=\""), Vec::<String>::new(), "{name}");
}

#[test]
fn a_name_in_a_goal_stops_the_site_of_its_readers_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let (data, out) = (folder.path().join("data"), folder.path().join("site"));
    sites::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &data);
    let goals = data.join("cycles/2025-Q4/goals.csv");
    let mut text = fs::read_to_string(&goals).unwrap();
    text.push_str("M002,G2025Q4-999,brand,Cover for Hannah Whitcombe,99,0.50,2025-12-31,,2025-12-31\n");
    fs::write(&goals, text).unwrap();
    let wanted = ["member".to_owned()];
    let (place, failure) = built(&data, &out, &["2025-Q4"], Wanted::Named(&wanted))
        .result
        .unwrap_err();
    assert!(place.ends_with("site-member"));
    assert!(!place.exists(), "nothing is published");
    match failure {
        BuildFailure::CannotWrite(PublishError::Leak { path, kind }) => {
            assert!(path.starts_with("M002/2025-Q4/sheets/"), "{path}");
            assert_eq!(kind, "name");
        }
        other => panic!("{other:?}"),
    }
}
