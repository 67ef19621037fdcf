//! A small seal to tamper with: pages in two languages, a folder in a folder, two files that are the same, an empty one, a larger one.

use std::fs;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use scorebook::archive::manifest::{Entry, Header, MANIFEST, Manifest, SIGNATURE};
use scorebook::archive::signing::{SigningKey, generate};
use scorebook::archive::verifying::{Expectation, Verdict, Verified, verify_folder, verify_zip};
use scorebook::archive::zipped::{folder_name, pack, paths};
use scorebook::model::CycleId;

/// A seal in a temporary folder.
pub struct Seal {
    folder: tempfile::TempDir,
    pub manifest: Manifest,
    /// The text of its public key.
    pub public: String,
}

/// Every file of the folder, the manifest and its signature too.
pub fn all_paths() -> Vec<&'static str> {
    let files = files().into_iter().map(|(path, _)| path);
    files.chain([MANIFEST, SIGNATURE]).collect()
}

/// The files of the seal.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    let large: Vec<u8> = (0..12_000_u32)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    vec![
        ("index.html", b"<!doctype html><title>2025-Q2</title>\n".to_vec()),
        (
            "index.zh-CN.html",
            "<!doctype html><title>二季度</title>\n".into(),
        ),
        ("record.json", b"{\"schema\": 1, \"score\": 71.5}\n".to_vec()),
        ("members/M001.html", b"<p>71.5</p>\n".to_vec()),
        ("members/M002.html", b"<p>64.0</p>\n".to_vec()),
        ("members/empty.csv", Vec::new()),
        ("assets/report.css", b"p { color: #123 }\n".to_vec()),
        ("members/assets/report.css", b"p { color: #123 }\n".to_vec()),
        ("assets/report.js", large),
    ]
}

impl Seal {
    /// A fresh seal, signed.
    pub fn new() -> Self {
        let keys = generate(None).unwrap();
        let key = SigningKey::read(&keys.secret, None).unwrap();
        let header = Header {
            cycle: CycleId::new("2025-Q2"),
            revision: NonZeroU32::MIN,
            generator: "Scorebook 0.1.0".to_owned(),
            signed_by: Some(key.public_key()),
        };
        let entries = files()
            .iter()
            .map(|(path, content)| Entry::of(*path, content).unwrap())
            .collect();
        let inputs = vec![Entry::of("scorebook.toml", b"x = 1\n").unwrap()];
        let manifest = Manifest::new(header, inputs, entries).unwrap();
        let seal = Self {
            folder: tempfile::tempdir().unwrap(),
            public: keys.public,
            manifest,
        };
        for (path, content) in files() {
            seal.write(path, &content);
        }
        seal.write(MANIFEST, &seal.manifest.to_json());
        seal.write(SIGNATURE, key.sign(&seal.manifest).unwrap().as_bytes());
        assert_eq!(seal.verify().verdict(), Verdict::Whole);
        seal
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    pub fn write(&self, path: &str, content: &[u8]) {
        let file = self.file(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    pub fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.file(path)).unwrap()
    }

    pub fn verify(&self) -> Verified {
        verify_folder(self.folder(), &Expectation::default())
    }

    /// Sees that a change was found, and that all is whole again after it was taken back.
    pub fn expect_found(&self, what: &str, change: impl FnOnce(), back: impl FnOnce()) {
        change();
        let verified = self.verify();
        assert_ne!(verified.verdict(), Verdict::Whole, "{what}");
        back();
    }

    /// Its zip.
    pub fn zip(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let content = |path: &str| Ok(self.read(path));
        let folder = folder_name(self.manifest.header());
        pack(&folder, &paths(&self.manifest, true), &content, &mut bytes).unwrap();
        bytes
    }
}

/// The verdict on the bytes of a zip, by way of a file.
pub fn zip_verdict(file: &Path, bytes: &[u8]) -> Verdict {
    fs::write(file, bytes).unwrap();
    verify_zip(file, &Expectation::default()).verdict()
}
