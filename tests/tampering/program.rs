//! The commands as processes: exit codes, both languages, JSON, and other programs that read the same files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use assert_cmd::Command;
use scorebook::archive::signing::generate;
use serde_json::Value;

use crate::sealed::{Seal, all_paths};

fn scorebook(words: &[&str]) -> (i32, String, String) {
    let output = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"))
        .args(words)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A data folder with a copy of a seal in its store.
fn data(seal: &Seal) -> (tempfile::TempDir, PathBuf) {
    let data = tempfile::tempdir().unwrap();
    let store = data.path().join("sealed/2025-Q2/1");
    for path in all_paths() {
        let to = store.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(seal.file(path), to).unwrap();
    }
    (data, store)
}

/// Whether another program is there.
fn is_there(program: &str) -> bool {
    Process::new(program).arg("-v").output().is_ok()
}

#[test]
fn verify_answers_in_both_languages_and_by_its_exit_code() {
    let seal = Seal::new();
    let (data, store) = data(&seal);
    let (code, out, _) = scorebook(&["verify", shown(data.path()), "--language", "en"]);
    assert!(code == 0 && out.contains("2025-Q2, revision 1: whole"), "{out}");
    assert!(out.contains(&seal.manifest.root().to_string()));
    let (code, out, _) = scorebook(&["verify", shown(data.path()), "--language", "zh-CN"]);
    assert!(code == 0 && out.contains("修订版 1：完整"), "{out}");
    fs::write(store.join("members/M001.html"), "<p>99</p>").unwrap();
    let (code, out, _) = scorebook(&["verify", shown(&store), "--language", "en"]);
    assert!(code == 1 && out.contains("altered: members/M001.html"), "{out}");
    for language in ["en", "zh-CN"] {
        let (_, out, err) = scorebook(&["verify", shown(&store), "--language", language]);
        assert!(
            !out.contains('⟦') && !err.contains('⟦') && !out.contains("{$"),
            "{out}{err}"
        );
    }
    let (code, _, _) = scorebook(&["verify", shown(&store.join("members"))]);
    assert_eq!(code, 2, "no seal");
    let (code, _, err) = scorebook(&["verify", shown(&store.join("gone"))]);
    assert!(code == 3 && !err.is_empty(), "{err}");
    let (code, _, err) = scorebook(&["verify", shown(&store), "--root", "abc"]);
    assert!(code == 2 && err.contains("abc"), "{err}");
}

#[test]
fn json_names_the_verdict_and_every_finding() {
    let seal = Seal::new();
    fs::remove_file(seal.file("index.html")).unwrap();
    let (code, out, _) = scorebook(&["verify", shown(seal.folder()), "--format", "json"]);
    let object: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 1);
    assert_eq!(object["verdict"], "changed");
    assert_eq!(object["cycle"], "2025-Q2");
    assert_eq!(object["signature"], "by_named_key");
    assert_eq!(object["findings"][0]["finding"], "removed");
    assert_eq!(object["findings"][0]["path"], "index.html");
}

#[test]
fn a_missing_revision_and_a_seal_in_another_s_place_are_told() {
    let seal = Seal::new();
    let (data, store) = data(&seal);
    fs::rename(&store, store.with_file_name("3")).unwrap();
    let (code, out, _) = scorebook(&["verify", shown(data.path()), "--format", "json"]);
    let findings: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .collect();
    assert_eq!(code, 1);
    assert_eq!(findings[0]["findings"][0]["finding"], "revision_missing");
    assert_eq!(findings[1]["findings"][0]["finding"], "revision_missing");
    assert_eq!(findings[2]["findings"][0]["finding"], "other_seal");
}

#[test]
fn an_archive_is_the_same_each_time_and_replaces_nothing_but_an_archive() {
    let seal = Seal::new();
    let (data, store) = data(&seal);
    let zip = data.path().join("q2.zip");
    let archive = || {
        scorebook(&[
            "archive",
            "2025-Q2",
            "--data",
            shown(data.path()),
            "--out",
            shown(&zip),
            "--language",
            "en",
        ])
    };
    let (code, out, err) = archive();
    assert!(code == 0 && out.contains("revision 1"), "{out}{err}");
    let bytes = fs::read(&zip).unwrap();
    assert!(bytes == seal.zip());
    assert_eq!(archive().0, 0);
    assert!(fs::read(&zip).unwrap() == bytes);
    assert_eq!(scorebook(&["verify", shown(&zip)]).0, 0);
    fs::write(&zip, "my thesis").unwrap();
    assert_eq!(archive().0, 2);
    assert_eq!(fs::read(&zip).unwrap(), b"my thesis");
    fs::remove_file(&zip).unwrap();
    fs::write(store.join("index.html"), "x").unwrap();
    let (code, _, err) = archive();
    assert!(code == 1 && err.contains("altered: index.html"), "{err}");
    assert!(!zip.exists());
    let names = fs::read_dir(data.path()).unwrap().count();
    assert_eq!(names, 1, "nothing is left behind");
    let (code, _, err) = scorebook(&[
        "archive",
        "2025-Q9",
        "--data",
        shown(data.path()),
        "--out",
        "x.zip",
    ]);
    assert!(code == 2 && err.contains("2025-Q2"), "{err}");
    let (code, _, _) = scorebook(&[
        "archive",
        "2025-Q2",
        "--revision",
        "2",
        "--data",
        shown(data.path()),
        "--out",
        "x.zip",
    ]);
    assert_eq!(code, 2);
}

#[test]
fn other_programs_unpack_an_archive_and_what_they_unpack_is_whole() {
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("q2.zip");
    fs::write(&zip, seal.zip()).unwrap();
    if is_there("unzip") {
        let tested = Process::new("unzip")
            .args(["-tqq", shown(&zip)])
            .status()
            .unwrap();
        assert!(tested.success());
        let to = folder.path().join("unzipped");
        let unpacked = Process::new("unzip")
            .args(["-qq", shown(&zip), "-d", shown(&to)])
            .status()
            .unwrap();
        assert!(unpacked.success());
        assert!(to.join("2025-Q2-revision-1/index.html").is_file());
        assert_eq!(scorebook(&["verify", shown(&to)]).0, 0);
    }
    if is_there("python3") {
        let script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; \
            assert {i.date_time for i in z.infolist()} == {(1980, 1, 1, 0, 0, 0)}; \
            assert {i.external_attr >> 16 for i in z.infolist()} == {0o100644}; z.extractall(sys.argv[2])";
        let to = folder.path().join("extracted");
        let tested = Process::new("python3")
            .args(["-c", script, shown(&zip), shown(&to)])
            .status()
            .unwrap();
        assert!(tested.success());
        assert_eq!(scorebook(&["verify", shown(&to)]).0, 0);
    }
}

#[test]
fn keys_are_made_once_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("hr.key");
    let password = folder.path().join("password");
    fs::write(&password, "correct horse\n").unwrap();
    let words = [
        "keygen",
        shown(&key),
        "--password-file",
        shown(&password),
        "--language",
        "en",
    ];
    let (code, out, err) = scorebook(&words);
    assert!(code == 0 && out.contains("Public key: RW"), "{out}{err}");
    let secret = fs::read_to_string(&key).unwrap();
    assert!(secret.lines().nth(1).unwrap().starts_with("RWRTY"), "protected");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(scorebook(&words).0, 2);
    assert_eq!(fs::read_to_string(&key).unwrap(), secret);
    let plain = folder.path().join("plain.key");
    let (code, _, err) = scorebook(&["keygen", shown(&plain), "--no-password", "--language", "en"]);
    assert!(code == 0 && err.contains("has no password"), "{err}");
}

#[test]
fn the_tool_minisign_checks_our_signatures_and_we_check_its_own() {
    if !is_there("minisign") {
        return;
    }
    let seal = Seal::new();
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("key.pub");
    fs::write(&public, &seal.public).unwrap();
    let manifest = seal.file("manifest.json");
    let checked = Process::new("minisign")
        .args(["-V", "-p", shown(&public), "-m", shown(&manifest)])
        .output()
        .unwrap();
    assert!(checked.status.success(), "{checked:?}");
    assert_eq!(
        scorebook(&["verify", shown(seal.folder()), "--public-key", shown(&public)]).0,
        0
    );
    let other = folder.path().join("other.pub");
    fs::write(&other, generate(None).unwrap().public).unwrap();
    assert_eq!(
        scorebook(&["verify", shown(seal.folder()), "--public-key", shown(&other)]).0,
        1
    );
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn a_cycle_sealed_with_a_key_verifies_in_the_data_folder_in_the_site_elsewhere_and_in_its_zip() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dirty/base");
    copy(&base, &at("data"));
    let (data, key, public, password) = (at("data"), at("hr.key"), at("hr.key.pub"), at("password"));
    fs::write(&password, "correct horse").unwrap();
    let words = ["keygen", shown(&key), "--password-file", shown(&password)];
    assert_eq!(scorebook(&words).0, 0);
    let cycles = fs::read_dir(data.join("cycles")).unwrap();
    let cycle = cycles.map(|entry| entry.unwrap().file_name()).min().unwrap();
    let cycle = cycle.into_string().unwrap();
    let seal = |key: &Path| {
        let words = ["seal", &cycle, "--data", shown(&data), "--key", shown(key)];
        let password = ["--password-file", shown(&password), "--language", "en"];
        scorebook(&[&words[..], &password].concat())
    };
    assert_eq!(seal(&public).0, 2, "a public key does not sign");
    let (code, out, err) = seal(&key);
    assert!(code == 0 && out.contains("Signed with the key RW"), "{out}{err}");
    let site = at("site");
    let words = ["build", "--data", shown(&data), "--out", shown(&site)];
    assert_eq!(scorebook(&words).0, 0);
    let zip = at("a.zip");
    let words = ["archive", &cycle, "--data", shown(&data), "--out", shown(&zip)];
    assert_eq!(scorebook(&words).0, 0);
    let elsewhere = at("elsewhere/a copy");
    copy(&data.join("sealed").join(&cycle).join("1"), &elsewhere);
    for path in [&data, &site, &zip, &elsewhere] {
        let words = [
            "verify",
            shown(path),
            "--public-key",
            shown(&public),
            "--language",
            "en",
        ];
        let (code, out, err) = scorebook(&words);
        let signed = out.contains("signed with the key that you named");
        assert!(code == 0 && signed, "{path:?}: {out}{err}");
    }
    if is_there("minisign") {
        let manifest = elsewhere.join("manifest.json");
        let words = ["-V", "-p", shown(&public), "-m", shown(&manifest)];
        let checked = Process::new("minisign").args(words).output().unwrap();
        assert!(checked.status.success(), "{checked:?}");
    }
    fs::remove_file(data.join("sealed").join(&cycle).join("1/manifest.json.minisig")).unwrap();
    let words = ["build", "--data", shown(&data), "--out", shown(&site)];
    assert_eq!(
        scorebook(&words).0,
        1,
        "nothing is built beside a seal that is not whole"
    );
}
