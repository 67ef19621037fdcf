//! Verifying a sealed folder or its zip: every file against the manifest, the manifest against its root, what is there besides.
//!
//! Files that file managers leave behind by themselves (`.DS_Store`, `Thumbs.db`, `desktop.ini`, `._NAME` beside `NAME`) are named
//! but leave a folder whole: no page leads to them, and whoever is told "changed" after merely looking at a folder stops listening.
//! In a zip there are none: a zip is whole only where it is, byte for byte, the one that [`super::zipped`] writes.

mod comparing;
mod contents;
mod folder;
mod found;
mod zip_file;

use std::path::{Path, PathBuf};

use super::hashing::Sha256Digest;
use super::manifest::{Header, Manifest, ManifestFault};
use super::signing::{self, SigningFault, VerifyingKey};

pub use contents::{ContentsFault, contents};
pub use folder::{names_that_differ, verify_folder};
pub use found::{Place, sealed_places};
pub use zip_file::{verify_bytes, verify_zip, zip_manifest};

/// What a seal is held against besides its own manifest.
#[derive(Clone, Debug, Default)]
pub struct Expectation {
    /// The root, kept elsewhere.
    pub root: Option<Sha256Digest>,
    /// The public key of whoever sealed it.
    pub key: Option<VerifyingKey>,
    /// The cycle and the revision that the place is for.
    pub place: Option<(String, u32)>,
}

/// What was found out about one seal.
#[derive(Debug)]
pub struct Verified {
    /// What was looked at.
    pub path: PathBuf,
    /// The manifest's header; none where it cannot be read.
    pub header: Option<Header>,
    /// The manifest's root.
    pub root: Option<Sha256Digest>,
    /// Files that the manifest lists.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// What is known of its signature.
    pub signature: SignatureState,
    /// Everything that is not as it was sealed, in order of paths.
    pub findings: Vec<Finding>,
    /// Files that file managers leave behind, by path.
    pub strays: Vec<String>,
}

/// What is known of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureState {
    /// There is none, and none was asked for.
    None,
    /// It is of the key that was given.
    ByGivenKey,
    /// It is of the key that the manifest itself names, which proves nothing about who that is.
    ByNamedKey,
    /// There is one, and nothing to check it with.
    Unchecked,
    /// It does not hold; a finding says why.
    Broken,
}

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Everything is as it was sealed.
    Whole,
    /// It never was a seal.
    NotOurs,
    /// The machine did not give all that had to be looked at.
    Unreadable,
    /// Files are not as the manifest says, or the manifest is not the one expected.
    Changed,
    /// The manifest itself is damaged, so that it can say nothing about the files.
    Damaged,
}

/// Something that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is no manifest, nor a sealed record.
    NotOurs,
    /// There is a sealed record but no manifest.
    NoManifest,
    /// The manifest is damaged.
    Manifest(ManifestFault),
    /// The root is not the expected one.
    OtherRoot {
        /// The expected root.
        expected: Sha256Digest,
    },
    /// The seal is not the one that belongs in this place.
    OtherSeal {
        /// The cycle that does.
        cycle: String,
        /// The revision that does.
        revision: u32,
    },
    /// A revision between others is not there.
    RevisionMissing {
        /// Its cycle.
        cycle: String,
        /// Its number.
        revision: u32,
    },
    /// The signature does not hold.
    Signature(SigningFault),
    /// A file that the manifest does not list.
    Added {
        /// Its path.
        path: String,
    },
    /// A file that is not there.
    Removed {
        /// Its path.
        path: String,
    },
    /// A file that lies in another place.
    Moved {
        /// Its path when it was sealed.
        from: String,
        /// Its path now.
        to: String,
    },
    /// A file with other bytes.
    Altered {
        /// Its path.
        path: String,
        /// The path whose bytes it has now, where it is another of the seal's.
        holds: Option<String>,
    },
    /// A link, a pipe or the like, which no seal has.
    Special {
        /// Its path.
        path: String,
    },
    /// A file that cannot be read.
    Unreadable {
        /// Its path.
        path: String,
        /// What the system says, as `languages::system_reason` takes it.
        kind: std::io::ErrorKind,
    },
    /// A name in a zip that could lead out of the folder that it is unpacked into.
    UnsafeName {
        /// The name.
        path: String,
    },
    /// The zip is damaged.
    BrokenZip,
    /// Every file of the zip is as it was sealed, but the zip is not as `scorebook archive` writes it.
    Repacked,
}

impl Verified {
    /// What is said where nothing but one thing is known.
    fn only(path: &Path, finding: Finding) -> Self {
        Self {
            path: path.to_owned(),
            header: None,
            root: None,
            files: 0,
            bytes: 0,
            signature: SignatureState::None,
            findings: vec![finding],
            strays: Vec::new(),
        }
    }

    /// A revision that is missing between others of its cycle.
    pub fn missing(folder: &Path, cycle: String, revision: u32) -> Self {
        let place = folder.join(revision.to_string());
        Self::only(&place, Finding::RevisionMissing { cycle, revision })
    }

    /// A manifest that was read, held against what is expected of it.
    fn of_manifest(
        path: &Path,
        manifest: &Manifest,
        (bytes, signature): (&[u8], Option<&[u8]>),
        expected: &Expectation,
    ) -> Self {
        let header = manifest.header();
        let mut findings = Vec::new();
        if let Some(root) = expected.root.filter(|root| *root != manifest.root()) {
            findings.push(Finding::OtherRoot { expected: root });
        }
        let other = |(cycle, revision): &&(String, u32)| {
            header.cycle.as_str() != cycle || header.revision.get() != *revision
        };
        if let Some((cycle, revision)) = expected.place.as_ref().filter(other) {
            let (cycle, revision) = (cycle.clone(), *revision);
            findings.push(Finding::OtherSeal { cycle, revision });
        }
        let checked = signing::check_own(manifest, bytes, signature).and_then(|()| {
            let Some(key) = &expected.key else {
                return Ok(());
            };
            key.check(bytes, signature.ok_or(SigningFault::Missing)?)
        });
        let signature = match checked {
            Err(fault) => {
                findings.push(Finding::Signature(fault));
                SignatureState::Broken
            }
            Ok(()) if expected.key.is_some() => SignatureState::ByGivenKey,
            Ok(()) if header.signed_by.is_some() => SignatureState::ByNamedKey,
            Ok(()) if signature.is_some() => SignatureState::Unchecked,
            Ok(()) => SignatureState::None,
        };
        Self {
            path: path.to_owned(),
            header: Some(header.clone()),
            root: Some(manifest.root()),
            files: manifest.files().len(),
            bytes: manifest.files().iter().map(|file| file.bytes).sum(),
            signature,
            findings,
            strays: Vec::new(),
        }
    }

    /// The answer in one word.
    pub fn verdict(&self) -> Verdict {
        let of = |finding: &Finding| match finding {
            Finding::NotOurs => Verdict::NotOurs,
            Finding::Unreadable { .. } => Verdict::Unreadable,
            Finding::NoManifest | Finding::Manifest(_) | Finding::BrokenZip => Verdict::Damaged,
            _ => Verdict::Changed,
        };
        self.findings.iter().map(of).max().unwrap_or(Verdict::Whole)
    }
}

impl Verdict {
    /// The word of the JSON output, and that the language files know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::NotOurs => "not_ours",
            Self::Unreadable => "unreadable",
            Self::Changed => "changed",
            Self::Damaged => "damaged",
        }
    }
}

impl SignatureState {
    /// The word of the JSON output, and that the language files know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ByGivenKey => "by_given_key",
            Self::ByNamedKey => "by_named_key",
            Self::Unchecked => "unchecked",
            Self::Broken => "broken",
        }
    }
}
