//! Changes to the zip of a seal.

use std::io::{Cursor, Read, Write};

use scorebook::archive::verifying::{Expectation, Finding, Verdict, verify_zip};
use scorebook::archive::zipped::pack;
use zip::write::SimpleFileOptions;

use crate::sealed::{Seal, zip_verdict};

#[test]
fn a_zip_verifies_without_unpacking_and_is_the_same_each_time() {
    let seal = Seal::new();
    let file = seal.folder().with_extension("zip");
    assert_eq!(zip_verdict(&file, &seal.zip()), Verdict::Whole);
    assert!(seal.zip() == seal.zip());
    std::fs::remove_file(file).unwrap();
}

#[test]
fn every_changed_byte_and_truncation_of_a_zip_is_found() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    let zip = seal.zip();
    // The headers lie around and behind the large file; within it, some places stand for all.
    let tail = zip.len().saturating_sub(2500);
    let places: Vec<usize> = (0..2500)
        .chain((2500..tail).step_by(97))
        .chain(tail..zip.len())
        .collect();
    let mut count = 0;
    for place in places {
        for flip in [1_u8 << (place % 8), 0xff] {
            let mut changed = zip.clone();
            changed[place] ^= flip;
            assert_ne!(
                zip_verdict(&file, &changed),
                Verdict::Whole,
                "byte {place} by {flip:x}"
            );
            count += 1;
        }
        if place % 5 == 0 {
            assert_ne!(
                zip_verdict(&file, &zip[..place]),
                Verdict::Whole,
                "cut at {place}"
            );
            count += 1;
        }
    }
    assert!(count > 10_000, "{count}");
    println!("{count} changes to a zip, all found");
}

#[test]
fn what_is_added_around_a_zip_is_found() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    let zip = seal.zip();
    for added in [&b"\0"[..], b"PK", b"trailing bytes", &zip] {
        assert_ne!(zip_verdict(&file, &[&zip, added].concat()), Verdict::Whole);
        assert_ne!(zip_verdict(&file, &[added, &zip].concat()), Verdict::Whole);
    }
    let mut commented = zip.clone();
    let end = commented.len() - 2;
    commented[end] = 3;
    commented.extend(b"abc");
    assert_eq!(zip_verdict(&file, &commented), Verdict::Changed, "a comment");
}

/// The entries of a zip.
fn entries(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..zip.len())
        .map(|place| {
            let mut entry = zip.by_index(place).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// The entries as Scorebook packs them, whatever they are.
fn packed(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let names: Vec<&str> = entries
        .iter()
        .map(|(name, _)| name.split_once('/').unwrap().1)
        .collect();
    let content = |path: &str| {
        let found = entries
            .iter()
            .find(|(name, _)| name.split_once('/').unwrap().1 == path);
        Ok(found.unwrap().1.clone())
    };
    let mut bytes = Vec::new();
    let folder = entries[0].0.split_once('/').unwrap().0;
    pack(folder, &names, &content, &mut bytes).unwrap();
    bytes
}

#[test]
fn entries_altered_removed_added_renamed_and_reordered_are_found() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    let whole = entries(&seal.zip());
    assert!(packed(&whole) == seal.zip());
    let mut count = 0;
    let mut found = |what: &str, changed: &[(String, Vec<u8>)]| {
        assert_ne!(zip_verdict(&file, &packed(changed)), Verdict::Whole, "{what}");
        count += 1;
    };
    for place in 0..whole.len() {
        let name = &whole[place].0;
        let mut changed = whole.clone();
        changed[place].1.push(b'x');
        found(name, &changed);
        let mut changed = whole.clone();
        changed.remove(place);
        found(name, &changed);
        let mut changed = whole.clone();
        changed[place].0.push('x');
        found(name, &changed);
        let mut changed = whole.clone();
        let moved = changed.remove(place);
        changed.insert((place + 1) % whole.len(), moved);
        found(name, &changed);
        for other in place + 1..whole.len() {
            let mut changed = whole.clone();
            let (one, two) = (whole[place].1.clone(), whole[other].1.clone());
            if one != two {
                (changed[place].1, changed[other].1) = (two, one);
                found(name, &changed);
            }
            let mut changed = whole.clone();
            changed.swap(place, other);
            found(name, &changed);
        }
    }
    for name in ["f/new.html", "f/.DS_Store", "__MACOSX/x"] {
        let mut changed = whole.clone();
        changed.push((name.to_owned(), b"x".to_vec()));
        found(name, &changed);
    }
    assert!(count > 100, "{count}");
}

/// A zip by another program, entries in any folder.
fn foreign(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_seal_packed_by_another_program_is_told_to_hold_what_was_sealed() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    let whole = entries(&seal.zip());
    let borrowed: Vec<(&str, &[u8])> = whole
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    std::fs::write(&file, foreign(&borrowed)).unwrap();
    assert_eq!(
        verify_zip(&file, &Expectation::default()).findings,
        [Finding::Repacked]
    );
    std::fs::write(&file, foreign(&[("a.txt", b"x")])).unwrap();
    assert_eq!(
        verify_zip(&file, &Expectation::default()).verdict(),
        Verdict::NotOurs
    );
    std::fs::write(&file, "a text").unwrap();
    assert_eq!(
        verify_zip(&file, &Expectation::default()).verdict(),
        Verdict::NotOurs
    );
}

#[test]
fn names_that_lead_out_of_the_folder_are_told() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    for name in [
        "../evil.html",
        "/etc/evil",
        "f/../../evil",
        "c:/evil",
        "f\\..\\evil",
        "aux.html",
    ] {
        let mut zip = entries(&seal.zip());
        zip.push((name.to_owned(), b"x".to_vec()));
        let borrowed: Vec<(&str, &[u8])> = zip
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        std::fs::write(&file, foreign(&borrowed)).unwrap();
        let verified = verify_zip(&file, &Expectation::default());
        let told = |finding: &Finding| matches!(finding, Finding::UnsafeName { .. });
        assert!(
            verified.findings.iter().any(told),
            "{name}: {:?}",
            verified.findings
        );
    }
}
