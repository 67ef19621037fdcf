//! Manifests: a published list and its root, orders, paths, and every way to damage the file.

use proptest::prelude::*;

use super::*;

fn header() -> Header {
    Header {
        cycle: CycleId::new("2025-Q2"),
        revision: NonZeroU32::MIN,
        generator: "Scorebook 0.1.0".to_owned(),
        signed_by: None,
    }
}

fn entry(path: &str, content: &str) -> Entry {
    Entry::of(path, content.as_bytes()).unwrap()
}

/// The manifest of the published case.
fn published() -> Manifest {
    let inputs = vec![entry("scorebook.toml", "currency = \"CNY\"\n")];
    let files = vec![
        entry("record.json", "{}\n"),
        entry("index.html", "<!doctype html>\n"),
    ];
    Manifest::new(header(), inputs, files).unwrap()
}

/// Each hash by `printf '…\n' | sha256sum`, the root by sha256sum of the list written out by hand.
const LIST: &str = "\
scorebook manifest 1
cycle 7:2025-Q2
revision 1
generator 15:Scorebook 0.1.0
signed_by 0:
inputs 1
5f5088f7eca582565b916c1f881a6ff3713d0de6e18faf4b07a64fc7396a7afd 17 14:scorebook.toml
files 2
335fca8574f060eea24ebcdae6b78f32414f5de03da1084fd0e73d710768e3a9 16 10:index.html
ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356 3 11:record.json
";
const ROOT: &str = "3ac593165f66536bed33982ece031fd1632d6f188a4ba91dd0103da06067afa3";

const JSON: &str = r#"{
  "schema": 1,
  "cycle": "2025-Q2",
  "revision": 1,
  "generator": "Scorebook 0.1.0",
  "inputs": [
    {"path": "scorebook.toml", "bytes": 17, "sha256": "5f5088f7eca582565b916c1f881a6ff3713d0de6e18faf4b07a64fc7396a7afd"}
  ],
  "files": [
    {"path": "index.html", "bytes": 16, "sha256": "335fca8574f060eea24ebcdae6b78f32414f5de03da1084fd0e73d710768e3a9"},
    {"path": "record.json", "bytes": 3, "sha256": "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"}
  ],
  "root": "3ac593165f66536bed33982ece031fd1632d6f188a4ba91dd0103da06067afa3"
}
"#;

#[test]
fn the_published_list_has_the_published_root() {
    let manifest = published();
    assert_eq!(
        canonical_list(&header(), manifest.inputs(), manifest.files()),
        LIST
    );
    assert_eq!(manifest.root().to_string(), ROOT);
    assert_eq!(String::from_utf8(manifest.to_json()).unwrap(), JSON);
}

#[test]
fn what_was_written_is_read_back() {
    assert_eq!(Manifest::read(JSON.as_bytes()), Ok(published()));
    let signed = Header {
        signed_by: Some("RWQ=".to_owned()),
        ..header()
    };
    let manifest = Manifest::new(signed, Vec::new(), vec![entry("客户/\"张\".html", "")]);
    assert!(manifest.is_err(), "a quotation mark is not for Windows");
    let signed = Header {
        signed_by: Some("RWQ=".to_owned()),
        ..header()
    };
    let manifest = Manifest::new(signed, vec![entry("a\"b\\", "")], vec![entry("客户/张.html", "")]).unwrap();
    assert_eq!(Manifest::read(&manifest.to_json()), Ok(manifest));
}

#[test]
fn entries_are_found_by_path() {
    let manifest = published();
    assert_eq!(manifest.file("record.json").unwrap().bytes, 3);
    assert_eq!(manifest.input("scorebook.toml").unwrap().bytes, 17);
    assert!(manifest.file("scorebook.toml").is_none() && manifest.input("x").is_none());
}

fn files(paths: &[&str]) -> Result<Manifest, ManifestFault> {
    let files = paths.iter().map(|path| entry(path, "")).collect();
    Manifest::new(header(), Vec::new(), files)
}

#[test]
fn files_that_some_system_cannot_keep_apart_are_refused() {
    for paths in [
        ["a.html", "a.html"],
        ["Q/a", "q/A"],
        ["É.html", "é.html"],
        ["a", "a/b"],
        ["A/b", "a"],
    ] {
        let found = files(&paths);
        assert!(matches!(found, Err(ManifestFault::Duplicate { .. })), "{paths:?}");
    }
    for path in ["manifest.json", "Manifest.JSON", "manifest.json.minisig"] {
        let found = files(&[path]);
        let expected = PathFault::Reserved;
        assert!(
            matches!(found, Err(ManifestFault::Path { fault, .. }) if fault == expected),
            "{path}"
        );
    }
    assert!(files(&["assets/manifest.json", "con~.html", "a", "ab/c"]).is_ok());
    assert!(files(&["aux.html"]).is_err());
}

#[test]
fn inputs_may_differ_in_case_alone_but_not_stand_twice() {
    let inputs = |paths: [&str; 2]| {
        let inputs = paths.iter().map(|path| entry(path, "")).collect();
        Manifest::new(header(), inputs, Vec::new())
    };
    assert!(inputs(["A.csv", "a.csv"]).is_ok());
    assert!(matches!(
        inputs(["a.csv", "a.csv"]),
        Err(ManifestFault::Duplicate { .. })
    ));
}

#[test]
fn a_header_that_cannot_be_is_refused() {
    let of = |change: fn(&mut Header)| {
        let mut header = header();
        change(&mut header);
        match Manifest::new(header, Vec::new(), Vec::new()) {
            Err(ManifestFault::Field { field }) => Some(field),
            _ => None,
        }
    };
    assert_eq!(of(|header| header.cycle = CycleId::new("")), Some(Field::Cycle));
    assert_eq!(
        of(|header| header.generator = "a\nb".to_owned()),
        Some(Field::Generator)
    );
    assert_eq!(
        of(|header| header.signed_by = Some(String::new())),
        Some(Field::SignedBy)
    );
    assert_eq!(
        of(|header| header.generator = "x".repeat(1025)),
        Some(Field::Generator)
    );
    assert_eq!(of(|_| ()), None);
}

/// Reads the published manifest after some text in it was put in another's place.
fn changed(from: &str, to: &str) -> ManifestFault {
    assert!(JSON.contains(from), "{from}");
    Manifest::read(JSON.replacen(from, to, 1).as_bytes()).unwrap_err()
}

#[test]
fn each_damage_is_told_by_its_kind() {
    use ManifestFault as Fault;
    let word = |from, to| changed(from, to).word();
    assert_eq!(
        changed("\"schema\": 1", "\"schema\": 2"),
        Fault::LaterSchema { found: 2 }
    );
    assert_eq!(word("\"schema\": 1", "\"schema\": 0"), "field");
    assert_eq!(word("\"schema\": 1", "\"schema\": \"1\""), "field");
    assert_eq!(word("\"schema\": 1,", ""), "field");
    assert_eq!(word("2025-Q2", "2025-Q3"), "root");
    assert_eq!(word("\"revision\": 1", "\"revision\": 2"), "root");
    assert_eq!(word("\"revision\": 1", "\"revision\": 0"), "field");
    assert_eq!(word("\"revision\": 1", "\"revision\": -1"), "shape");
    assert_eq!(word("\"revision\": 1", "\"revision\": 1.0"), "shape");
    assert_eq!(word("0.1.0", "0.1.1"), "root");
    assert_eq!(word("\"inputs\"", "\"signed_by\": \"x\", \"inputs\""), "root");
    assert_eq!(
        word("\"inputs\"", "\"signed_by\": null, \"inputs\""),
        "not-as-written"
    );
    assert_eq!(word("\"bytes\": 16", "\"bytes\": 15"), "root");
    assert_eq!(
        word("\"bytes\": 16", "\"bytes\": 9007199254740992"),
        "absurd-size"
    );
    assert_eq!(
        word("\"bytes\": 16", "\"bytes\": 18446744073709551615"),
        "absurd-size"
    );
    assert_eq!(word("\"bytes\": 16", "\"bytes\": 1e300"), "shape");
    assert_eq!(word("335fca", "335fcb"), "root");
    assert_eq!(word("335fca", "335FCA"), "hash");
    assert_eq!(word("index.html", "../index.html"), "path");
    assert_eq!(word("index.html", "aux"), "path");
    assert_eq!(word("index.html", "manifest.json"), "path");
    assert_eq!(word("index.html", "z.html"), "out-of-order");
    assert_eq!(word("index.html", "record.json"), "duplicate");
    assert_eq!(word("index.html", "Record.json"), "duplicate");
    assert_eq!(word("\"root\": \"3ac5", "\"root\": \"3ac6"), "root");
    assert_eq!(word("\"root\": \"3ac5", "\"root\": \"3AC5"), "field");
    assert_eq!(word("\"root\"", "\"Root\""), "shape");
    assert_eq!(word("\"root\"", "\"root\": 1, \"root\""), "shape");
    assert_eq!(word("{\n", "{\n\n"), "not-as-written");
    assert_eq!(
        changed("\"revision\": 1", "\"revision\":  1"),
        Fault::NotAsWritten { line: 4 }
    );
    assert_eq!(changed("index", "\\u0069ndex"), Fault::NotAsWritten { line: 10 });
    assert_eq!(word("{\n", "[\n"), "not-json");
    for other in ["[]", "{}", "3", "{\"name\": \"app\", \"icons\": []}"] {
        assert_eq!(Manifest::read(other.as_bytes()), Err(Fault::NotOurs), "{other}");
    }
    assert_eq!(
        Manifest::read(&[0xff, 0xfe]),
        Err(Fault::NotJson { line: 1, column: 1 })
    );
    assert_eq!(
        Manifest::read(&b"[".repeat(100_000)).unwrap_err().word(),
        "not-json"
    );
}

#[test]
fn a_manifest_that_ends_too_early_is_never_one() {
    for length in 0..JSON.len() {
        let fault = Manifest::read(JSON.get(..length).unwrap().as_bytes()).unwrap_err();
        // Without its last line feed all is said.
        let expected = if length + 1 == JSON.len() {
            "not-as-written"
        } else {
            "truncated"
        };
        assert_eq!(fault.word(), expected, "{length}");
    }
}

#[test]
fn every_changed_byte_is_noticed() {
    let mut count = 0;
    for place in 0..JSON.len() {
        for byte in 0..=u8::MAX {
            let mut bytes = JSON.as_bytes().to_vec();
            let old = std::mem::replace(bytes.get_mut(place).unwrap(), byte);
            if old != byte {
                assert!(Manifest::read(&bytes).is_err(), "{place}: {old} became {byte}");
                count += 1;
            }
        }
    }
    assert_eq!(count, JSON.len() * 255);
}

fn listed_entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = ("[a-c客]{1,3}(/[a-c]{1,2})?", "[xy]{0,2}")
        .prop_map(|(path, content)| Entry::of(path, content.as_bytes()).unwrap());
    proptest::collection::vec(entry, 0..5)
}

proptest! {
    #[test]
    fn what_differs_has_another_root_and_what_is_the_same_the_same(
        (one, other) in (listed_entries(), listed_entries()),
        cycles in ("[ab:1 ]{1,4}", "[ab:1 ]{1,4}"),
    ) {
        let made = |cycle: &str, files: &[Entry], reverse: bool| {
            let mut files = files.to_vec();
            if reverse {
                files.reverse();
            }
            let header = Header { cycle: CycleId::new(cycle), ..header() };
            Manifest::new(header, Vec::new(), files)
        };
        if let (Ok(a), Ok(b)) = (made(&cycles.0, &one, false), made(&cycles.1, &other, false)) {
            let same = a.header() == b.header() && a.files() == b.files();
            prop_assert_eq!(a.root() == b.root(), same);
            prop_assert_eq!(&made(&cycles.0, &one, true).unwrap(), &a);
            prop_assert_eq!(Manifest::read(&a.to_json()).unwrap(), a);
        }
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::read(&bytes).is_err());
    }
}
