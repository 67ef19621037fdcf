//! Changes to a sealed folder.

use std::fs;

use scorebook::archive::manifest::{Entry, MANIFEST, Manifest, SIGNATURE};
use scorebook::archive::signing::{SigningKey, VerifyingKey, generate};
use scorebook::archive::verifying::{Expectation, Finding, Verdict, verify_folder};

use crate::sealed::{Seal, all_paths, files};

/// Places of a file that are changed: all of a small one, some hundred spread over a large one and both of its ends.
fn places(length: usize) -> Vec<usize> {
    if length <= 2000 {
        return (0..length).collect();
    }
    let spread = (0..300).map(|step| step * length / 300);
    spread.chain([length - 1]).collect()
}

#[test]
fn every_changed_byte_of_every_file_is_found() {
    let seal = Seal::new();
    let mut count = 0;
    for path in all_paths() {
        let content = seal.read(path);
        for place in places(content.len()) {
            // One bit, all bits, and the letter case where it is a letter.
            for flip in [1_u8 << (place % 8), 0xff, 0x20] {
                let mut changed = content.clone();
                changed[place] ^= flip;
                let what = format!("{path} at {place} by {flip:x}");
                seal.expect_found(&what, || seal.write(path, &changed), || ());
                count += 1;
            }
        }
        seal.write(path, &content);
        assert_eq!(seal.verify().verdict(), Verdict::Whole);
    }
    assert!(count > 5000, "{count}");
    println!("{count} changed bytes, all found");
}

#[test]
fn every_truncation_and_every_added_byte_is_found() {
    let seal = Seal::new();
    let mut count = 0;
    for path in all_paths() {
        let content = seal.read(path);
        for length in places(content.len()) {
            seal.expect_found(path, || seal.write(path, &content[..length]), || ());
            count += 1;
        }
        for added in [&b"\n"[..], b"\0", b" ", b"<script>"] {
            let longer = [&content, added].concat();
            seal.expect_found(path, || seal.write(path, &longer), || ());
            let longer = [added, &content].concat();
            seal.expect_found(path, || seal.write(path, &longer), || seal.write(path, &content));
            count += 2;
        }
    }
    assert!(count > 2000, "{count}");
    println!("{count} truncations and additions, all found");
}

#[test]
fn each_deletion_addition_and_renaming_is_told_as_what_it_is() {
    let seal = Seal::new();
    for (path, content) in files() {
        let file = seal.file(path);
        fs::remove_file(&file).unwrap();
        let removed = Finding::Removed {
            path: path.to_owned(),
        };
        assert_eq!(seal.verify().findings, [removed]);
        seal.write(path, &content);
        for to in [
            format!("{path}.bak"),
            path.replace(".h", ".H").replace(".c", ".C").replace(".j", ".J"),
        ] {
            fs::rename(&file, seal.file(&to)).unwrap();
            let findings = seal.verify().findings;
            assert_eq!(findings.len(), 1, "{path} to {to}: {findings:?}");
            assert!(
                matches!(&findings[0], Finding::Moved { from, to: now } if from == path && *now == to),
                "{findings:?}"
            );
            fs::rename(seal.file(&to), &file).unwrap();
        }
    }
    for path in [
        "new.html",
        "members/new.html",
        ".hidden",
        "Thumbs.db.html",
        "._nobody",
        "Manifest.json2",
        "new/new.html",
    ] {
        seal.write(path, b"x");
        let added = Finding::Added {
            path: path.to_owned(),
        };
        assert_eq!(seal.verify().findings, [added]);
        fs::remove_file(seal.file(path)).unwrap();
    }
    fs::remove_dir(seal.file("new")).unwrap();
    fs::create_dir(seal.file("empty")).unwrap();
    let added = Finding::Added {
        path: "empty/".to_owned(),
    };
    assert_eq!(seal.verify().findings, [added]);
}

#[test]
fn every_swap_of_two_files_is_found_unless_they_are_the_same() {
    let seal = Seal::new();
    let files = files();
    let mut count = 0;
    for (at, (one, first)) in files.iter().enumerate() {
        for (other, second) in &files[at + 1..] {
            seal.write(one, second);
            seal.write(other, first);
            let verified = seal.verify();
            if first == second {
                assert_eq!(verified.verdict(), Verdict::Whole);
            } else {
                let swapped = |finding: &Finding| matches!(finding, Finding::Altered { holds: Some(_), .. });
                assert_eq!(verified.findings.len(), 2, "{one} {other}");
                assert!(verified.findings.iter().all(swapped), "{:?}", verified.findings);
                count += 1;
            }
            seal.write(one, first);
            seal.write(other, second);
        }
    }
    assert_eq!(count, 9 * 8 / 2 - 1);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_no_part_of_a_seal() {
    let seal = Seal::new();
    let outside = tempfile::tempdir().unwrap();
    for (path, content) in files() {
        // The very bytes, but behind a link: whoever owns its target can change them at any time.
        let target = outside.path().join("target");
        fs::write(&target, &content).unwrap();
        fs::remove_file(seal.file(path)).unwrap();
        std::os::unix::fs::symlink(&target, seal.file(path)).unwrap();
        let verified = seal.verify();
        assert_eq!(verified.verdict(), Verdict::Changed);
        assert!(verified.findings.contains(&Finding::Special {
            path: path.to_owned()
        }));
        fs::remove_file(seal.file(path)).unwrap();
        seal.write(path, &content);
    }
    std::os::unix::fs::symlink(outside.path(), seal.file("more")).unwrap();
    assert_eq!(
        seal.verify().findings,
        [Finding::Special {
            path: "more".to_owned()
        }]
    );
}

#[test]
fn what_file_managers_leave_is_named_and_changes_nothing() {
    let seal = Seal::new();
    for path in [
        ".DS_Store",
        "members/Thumbs.db",
        "assets/desktop.ini",
        "members/._M001.html",
        "._manifest.json",
    ] {
        seal.write(path, b"x");
    }
    let verified = seal.verify();
    assert_eq!(verified.verdict(), Verdict::Whole);
    assert_eq!(verified.strays.len(), 5);
}

#[test]
fn without_manifest_or_signature_a_seal_is_not_whole() {
    let seal = Seal::new();
    let manifest = seal.read(MANIFEST);
    fs::remove_file(seal.file(MANIFEST)).unwrap();
    assert_eq!(seal.verify().verdict(), Verdict::Damaged);
    seal.write(MANIFEST, b"{\"name\": \"app\"}");
    assert_eq!(
        seal.verify().verdict(),
        Verdict::Damaged,
        "the sealed record is there"
    );
    seal.write(MANIFEST, &manifest);
    fs::remove_file(seal.file(SIGNATURE)).unwrap();
    assert_eq!(seal.verify().verdict(), Verdict::Changed);
    let other = tempfile::tempdir().unwrap();
    assert_eq!(
        verify_folder(other.path(), &Expectation::default()).verdict(),
        Verdict::NotOurs
    );
    fs::write(other.path().join(MANIFEST), b"{\"name\": \"app\"}").unwrap();
    assert_eq!(
        verify_folder(other.path(), &Expectation::default()).verdict(),
        Verdict::NotOurs
    );
}

#[test]
fn a_manifest_written_anew_is_found_by_root_and_by_key_alone() {
    let seal = Seal::new();
    let before = Expectation {
        root: Some(seal.manifest.root()),
        ..Expectation::default()
    };
    let signed = Expectation {
        key: Some(VerifyingKey::read(&seal.public).unwrap()),
        ..Expectation::default()
    };
    for expected in [&before, &signed] {
        assert_eq!(verify_folder(seal.folder(), expected).verdict(), Verdict::Whole);
    }
    // Somebody raises a score and seals anew with a key of their own.
    seal.write("members/M002.html", b"<p>94.0</p>\n");
    let key = SigningKey::read(&generate(None).unwrap().secret, None).unwrap();
    let mut header = seal.manifest.header().clone();
    header.signed_by = Some(key.public_key());
    let entries = files()
        .iter()
        .map(|(path, _)| Entry::of(*path, &seal.read(path)).unwrap())
        .collect();
    let forged = Manifest::new(header, seal.manifest.inputs().to_vec(), entries).unwrap();
    seal.write(MANIFEST, &forged.to_json());
    seal.write(SIGNATURE, key.sign(&forged).unwrap().as_bytes());
    assert_eq!(
        seal.verify().verdict(),
        Verdict::Whole,
        "its own manifest cannot tell"
    );
    for expected in [&before, &signed] {
        assert_eq!(verify_folder(seal.folder(), expected).verdict(), Verdict::Changed);
    }
}

#[test]
fn a_seal_in_the_place_of_another_is_found() {
    let seal = Seal::new();
    let at = |cycle: &str, revision| Expectation {
        place: Some((cycle.to_owned(), revision)),
        ..Expectation::default()
    };
    let verdict = |expected: Expectation| verify_folder(seal.folder(), &expected).verdict();
    assert_eq!(verdict(at("2025-Q2", 1)), Verdict::Whole);
    assert_eq!(verdict(at("2025-Q2", 2)), Verdict::Changed);
    assert_eq!(verdict(at("2025-Q3", 1)), Verdict::Changed);
}
