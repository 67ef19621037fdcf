//! Where seals lie, `sealed/<cycle>/<revision>/` in the data folder: finding and opening them, and laying a new one there in whole.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempDir;

use super::carried;
use super::hashing::Sha256Digest;
use super::manifest::{Entry, EntryPath, MANIFEST, Manifest, ManifestFault, SIGNATURE};
use super::sealed_record::{RECORD, RecordFault, SealedRecord};
use super::signing::{SigningFault, check_own};
use super::verifying::{Expectation, Finding, names_that_differ, verify_folder};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, system_word};
use crate::model::CycleId;

/// The folder of all seals in the data folder.
pub const SEALED: &str = "sealed";

/// Of an input that lies in the folder of seals its cycle, and its path in that cycle's folder; none of a table, settings or a text.
pub fn in_store(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(SEALED)?.strip_prefix('/')?.split_once('/')
}

/// How the names of folders begin in which a seal grows.
const GROWING: &str = ".seal-";

/// The file whose lock says that a seal is being written.
const LOCK: &str = ".lock";

/// A sealed revision of a cycle.
#[derive(Clone, Debug)]
pub struct Seal {
    /// Its folder below the data folder, with `/` between its parts.
    pub path: String,
    /// Its folder.
    pub folder: PathBuf,
    /// What it lists.
    pub manifest: Manifest,
    /// Its record, whose bytes are those that the manifest lists.
    pub sealed: SealedRecord,
    /// The bytes of its signature's file, where it has one.
    pub signature: Option<Vec<u8>>,
}

impl Seal {
    /// The revision.
    pub fn revision(&self) -> NonZeroU32 {
        self.manifest.header().revision
    }

    /// The files of tables, settings and texts that its cycle was computed from, without what other seals gave.
    pub fn tables(&self) -> impl Iterator<Item = &Entry> {
        let inputs = self.manifest.inputs().iter();
        inputs.filter(|entry| in_store(entry.path.as_str()).is_none())
    }

    /// The bytes of a file, if they are those that were sealed.
    ///
    /// # Errors
    /// The file cannot be read, or is another one (`InvalidData`).
    pub fn read(&self, path: &EntryPath) -> io::Result<Vec<u8>> {
        let bytes = fs::read(path.below(&self.folder))?;
        let listed = self.manifest.file(path.as_str());
        if listed.is_some_and(|entry| entry.sha256 == Sha256Digest::of(&bytes)) {
            return Ok(bytes);
        }
        Err(io::Error::new(ErrorKind::InvalidData, "not as it was sealed"))
    }

    /// A fault for every file that is not as it was sealed, is missing, or lies there without being listed. Reads every file.
    pub fn check(&self) -> Diagnostics {
        let expected = Expectation {
            root: Some(self.manifest.root()),
            ..Expectation::default()
        };
        let verified = verify_folder(&self.folder, &expected);
        self.faults(&verified.findings)
    }

    /// As [`Self::check`], but reads no file: what is missing, of another size, or not listed. Whoever copies the files compares
    /// their bytes with [`Self::read`].
    pub fn check_names(&self) -> Diagnostics {
        self.faults(&names_that_differ(&self.folder, &self.manifest))
    }

    fn faults(&self, findings: &[Finding]) -> Diagnostics {
        let mut faults = Diagnostics::default();
        for fault in findings.iter().flat_map(|finding| self.fault(finding)) {
            faults.push(fault);
        }
        faults
    }

    /// What a finding of verifying means where a build needs the seal: a file that moved is missing here and in the way there.
    fn fault(&self, finding: &Finding) -> Vec<Diagnostic> {
        let one = |path: &str, how: &str| vec![*broken(&self.path, path, how)];
        match finding {
            Finding::Removed { path } => one(path, "missing"),
            Finding::Added { path } => one(path, "added"),
            Finding::Moved { from, to } => [one(from, "missing"), one(to, "added")].concat(),
            Finding::Altered { path, .. } => one(path, "altered"),
            Finding::Special { path } => {
                let listed = self.manifest.file(path).is_some();
                one(path, if listed { "missing" } else { "added" })
            }
            Finding::Unreadable { path, kind } => {
                vec![unreadable(
                    &io::Error::from(*kind),
                    &format!("{}/{path}", self.path),
                )]
            }
            Finding::Signature(_) => one(SIGNATURE, "altered"),
            _ => one(MANIFEST, "altered"),
        }
    }
}

/// Every seal of a data folder.
#[derive(Clone, Debug, Default)]
pub struct Store {
    cycles: BTreeMap<CycleId, Vec<Seal>>,
}

impl Store {
    /// Opens the seals of a data folder: their manifests and records. A seal that is not sound is a fault.
    pub fn open(data: &Path) -> (Self, Diagnostics) {
        let mut faults = Diagnostics::default();
        let mut found = Vec::new();
        for (cycle, folder) in folders(&data.join(SEALED), SEALED, &mut faults) {
            let path = format!("{SEALED}/{cycle}");
            for (name, folder) in folders(&folder, &path, &mut faults) {
                let path = format!("{path}/{name}");
                let revision = name.parse().ok();
                if let Some(revision) = revision.filter(|number: &NonZeroU32| number.to_string() == name) {
                    found.push((path, folder, CycleId::new(&cycle), revision));
                } else {
                    let fault = Diagnostic::new(Code::NotUnderstood).with("name", &name);
                    faults.push(fault.in_file(path));
                }
            }
        }
        // A record is large: they are read side by side.
        let opened: Vec<_> = found
            .into_par_iter()
            .map(|(path, folder, cycle, revision)| (open(path, folder, &cycle, revision), cycle))
            .collect();
        let mut cycles: BTreeMap<CycleId, Vec<Seal>> = BTreeMap::new();
        for (seal, cycle) in opened {
            match seal {
                Ok(seal) => cycles.entry(cycle).or_default().push(seal),
                Err(fault) => faults.push(*fault),
            }
        }
        for seals in cycles.values_mut() {
            seals.sort_by_key(Seal::revision);
        }
        (Self { cycles }, faults)
    }

    /// The faults of every file of every seal, all of which are read.
    pub fn check(&self) -> Diagnostics {
        self.faults(Seal::check)
    }

    /// What [`Seal::check_names`] finds in any seal.
    pub fn check_names(&self) -> Diagnostics {
        self.faults(Seal::check_names)
    }

    fn faults(&self, of: impl Fn(&Seal) -> Diagnostics) -> Diagnostics {
        let mut faults = Diagnostics::default();
        for seal in self.cycles.values().flatten() {
            faults.extend(of(seal));
        }
        faults
    }

    /// The newest revision of each sealed cycle, by id.
    pub fn newest(&self) -> impl Iterator<Item = &Seal> {
        self.cycles.values().filter_map(|seals| seals.last())
    }

    /// Every revision of a cycle, from the first.
    pub fn revisions(&self, cycle: &CycleId) -> &[Seal] {
        self.cycles.get(cycle).map(Vec::as_slice).unwrap_or_default()
    }

    /// The newest revision of a cycle, where it is sealed.
    pub fn seal(&self, cycle: &CycleId) -> Option<&Seal> {
        self.revisions(cycle).last()
    }

    /// Whether nothing is sealed.
    pub fn is_empty(&self) -> bool {
        self.cycles.is_empty()
    }
}

/// The folders in a folder, by name, without those that are hidden; none where it does not exist.
fn folders(folder: &Path, path: &str, faults: &mut Diagnostics) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return found,
        Err(error) => {
            faults.push(unreadable(&error, path));
            return found;
        }
    };
    for entry in entries {
        match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy().into_owned();
                if !name.starts_with('.') && entry.path().is_dir() {
                    found.push((name, entry.path()));
                }
            }
            Err(error) => faults.push(unreadable(&error, path)),
        }
    }
    found.sort();
    found
}

fn unreadable(error: &io::Error, path: &str) -> Diagnostic {
    let reason = system_word(error).map_or_else(|| error.kind().to_string(), str::to_owned);
    Diagnostic::new(Code::Unreadable)
        .with("reason", reason)
        .in_file(path)
}

fn open(
    path: String,
    folder: PathBuf,
    cycle: &CycleId,
    revision: NonZeroU32,
) -> Result<Seal, Box<Diagnostic>> {
    let load = |name: &str| {
        fs::read(folder.join(name)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => broken(&path, name, "missing"),
            _ => Box::new(unreadable(&error, &format!("{path}/{name}"))),
        })
    };
    let text = load(MANIFEST)?;
    let manifest = Manifest::read(&text).map_err(|fault| {
        let later = matches!(fault, ManifestFault::LaterSchema { .. });
        broken(&path, MANIFEST, if later { "later" } else { "altered" })
    })?;
    if manifest.header().cycle != *cycle || manifest.header().revision != revision {
        return Err(broken(&path, MANIFEST, "moved"));
    }
    let bytes = load(RECORD)?;
    let listed = manifest.file(RECORD).map(|entry| entry.sha256);
    if listed != Some(Sha256Digest::of(&bytes)) {
        return Err(broken(&path, RECORD, "altered"));
    }
    let sealed = SealedRecord::read(&bytes).map_err(|fault| {
        let later = matches!(fault, RecordFault::LaterSchema { .. });
        broken(&path, RECORD, if later { "later" } else { "altered" })
    })?;
    let signature = match fs::read(folder.join(SIGNATURE)) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(&error, &format!("{path}/{SIGNATURE}")).into()),
    };
    check_own(&manifest, &text, signature.as_deref()).map_err(|fault| {
        let missing = fault == SigningFault::Missing;
        broken(&path, SIGNATURE, if missing { "missing" } else { "altered" })
    })?;
    Ok(Seal {
        path,
        folder,
        manifest,
        sealed,
        signature,
    })
}

/// The fault of a sealed folder in which a file is not as it was sealed; `how` is a word of its sentence.
pub fn broken(path: &str, name: &str, how: &str) -> Box<Diagnostic> {
    let fault = Diagnostic::new(Code::SealBroken).with("how", how);
    fault.in_file(format!("{path}/{name}")).into()
}

/// The right to add seals to a data folder: one program at a time has it.
#[derive(Debug)]
pub struct Keeper {
    folder: PathBuf,
    /// Held until the value goes.
    _lock: File,
}

/// A seal that grows. Dropped before it is kept, it disappears.
#[derive(Debug)]
pub struct Growing {
    folder: TempDir,
    place: PathBuf,
}

impl Keeper {
    /// Takes the right; none where another program has it.
    ///
    /// # Errors
    /// The folder of seals cannot be written.
    pub fn take(data: &Path) -> io::Result<Option<Self>> {
        let folder = data.join(SEALED);
        fs::create_dir_all(&folder)?;
        let lock = File::options()
            .create(true)
            .append(true)
            .open(folder.join(LOCK))?;
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            // Some network file systems know no locks; two seals at once then hinder each other, but neither is half written.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        Ok(Some(Self { folder, _lock: lock }))
    }

    /// A folder in which a revision of a cycle grows. What killed programs left behind is removed.
    ///
    /// # Errors
    /// The folder of seals cannot be written.
    pub fn grow(&self, cycle: &CycleId, revision: NonZeroU32) -> io::Result<Growing> {
        let of_cycle = self.folder.join(cycle.as_str());
        fs::create_dir_all(&of_cycle)?;
        for entry in fs::read_dir(&of_cycle)?.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // What cannot be removed does no harm: nothing is looked for under such a name.
            if name.starts_with(GROWING) {
                let _ = fs::remove_dir_all(entry.path());
            } else if name.starts_with(carried::GROWING) {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(Growing {
            folder: tempfile::Builder::new().prefix(GROWING).tempdir_in(&of_cycle)?,
            place: of_cycle.join(revision.to_string()),
        })
    }
}

impl Growing {
    /// Where it grows.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of its cycle.
    pub fn of_cycle(&self) -> &Path {
        self.place.parent().unwrap_or(&self.place)
    }

    /// Puts the whole seal in its place in one step, after the machine has really written it.
    ///
    /// # Errors
    /// The file system refuses, or something stands in its place already; nothing is left behind.
    pub fn keep(self) -> io::Result<PathBuf> {
        settle(self.folder.path())?;
        if fs::symlink_metadata(&self.place).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        readable(self.folder.path())?;
        fs::rename(self.folder.path(), &self.place)?;
        // It is not there any more.
        let _ = self.folder.keep();
        if let Some(parent) = self.place.parent() {
            sync(parent);
        }
        Ok(self.place)
    }
}

/// A temporary folder is for its owner alone; a seal is for whoever may read the data folder.
#[cfg(unix)]
fn readable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let like = folder.parent().unwrap_or(folder);
    let mode = fs::metadata(like)?.permissions().mode();
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn readable(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Has the machine write every file of a folder to its disk, so that no loss of power leaves a name without its content.
fn settle(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            settle(&entry.path())?;
        } else {
            File::options().append(true).open(entry.path())?.sync_all()?;
        }
    }
    sync(folder);
    Ok(())
}

/// Has the machine write a folder's names. Not every system can; those that cannot write them in order.
fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
