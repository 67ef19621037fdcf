//! What is not sealed, and what is not published.

use std::fs;

use scorebook::pipeline::SealFailure;

use crate::folder::{Folder, tree};

#[test]
fn a_cycle_is_sealed_once_closed_known_and_sound() {
    let folder = Folder::small();
    assert!(
        matches!(folder.not_sealed("2025-Q9", None), SealFailure::UnknownCycle(known) if known.len() == 2)
    );
    assert!(matches!(
        folder.not_sealed("2025-Q1", Some("why")),
        SealFailure::NotSealed
    ));
    folder.seal("2025-Q1");
    assert!(
        matches!(folder.not_sealed("2025-Q1", None), SealFailure::SealedAlready(revision) if revision.get() == 1)
    );
    folder.write("cycles/2025-Q2/cycle.toml", "state = \"open\"\n");
    assert!(matches!(folder.not_sealed("2025-Q2", None), SealFailure::Open));
    folder.write("cycles/2025-Q2/cycle.toml", "state = \"closed\"\n");
    folder.change("cycles/2025-Q2/surveys.csv", "2025-04-03", "2025-04-33");
    assert!(matches!(folder.not_sealed("2025-Q2", None), SealFailure::Input));
    assert!(!folder.data().join("sealed/2025-Q2").exists());
}

#[test]
fn what_was_left_by_a_killed_seal_is_no_seal_and_goes_with_the_next_one() {
    let folder = Folder::small();
    folder.write("sealed/2025-Q1/.seal-dead/index.html", "half");
    folder.write("sealed/2025-Q1/.carried-dead", "half");
    assert!(folder.build().contains_key("2025-Q1/index.html"));
    folder.seal("2025-Q1");
    assert!(!folder.data().join("sealed/2025-Q1/.seal-dead").exists());
    assert!(!folder.data().join("sealed/2025-Q1/.carried-dead").exists());
}

#[test]
fn a_broken_seal_stops_the_build_and_leaves_the_site_as_it_was() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    folder.build();
    let before = tree(&folder.site());
    for (path, broken) in [
        ("record.json", "sealed/2025-Q1/1/record.json"),
        ("manifest.json", "sealed/2025-Q1/1/manifest.json"),
        ("members/M1.html", "sealed/2025-Q1/1/members/M1.html"),
    ] {
        let file = seal.folder.join(path);
        let bytes = fs::read(&file).unwrap();
        let mut changed = bytes.clone();
        changed[bytes.len() / 2] ^= 1;
        for change in [Some(changed), None] {
            match change {
                Some(bytes) => fs::write(&file, bytes).unwrap(),
                None => fs::remove_file(&file).unwrap(),
            }
            let built = folder.try_build();
            assert!(built.result.is_err(), "{path}");
            let told: Vec<String> = (built.diagnostics.sorted().iter())
                .filter(|fault| fault.code.text() == "SB0140")
                .map(|fault| fault.place.as_ref().unwrap().file.clone())
                .collect();
            assert_eq!(told, [broken]);
            assert!(tree(&folder.site()) == before, "{path}");
        }
        fs::write(&file, bytes).unwrap();
    }
    fs::write(seal.folder.join("more.html"), "").unwrap();
    assert!(folder.try_build().result.is_err());
    fs::remove_file(seal.folder.join("more.html")).unwrap();
    assert!(folder.try_build().result.is_ok());
}

#[test]
fn a_whole_needs_the_tables_of_its_parts_until_it_is_sealed_itself() {
    let folder = Folder::small();
    folder.write(
        "cycles/2025-H1/cycle.toml",
        "kind = \"year\"\nparts = [\"2025-Q1\", \"2025-Q2\"]\n",
    );
    folder.seal("2025-Q1");
    let whole = folder.data().join("cycles/2025-Q1");
    let aside = folder.data().join("aside");
    fs::rename(&whole, &aside).unwrap();
    let told = folder.told();
    assert!(
        told.iter()
            .any(|(code, file)| code == "SB0146" && file == "cycles/2025-H1/cycle.toml"),
        "{told:?}"
    );
    fs::rename(&aside, &whole).unwrap();
    folder.seal("2025-H1");
    fs::remove_dir_all(whole).unwrap();
    assert!(folder.build().contains_key("2025-H1/index.html"));
}
