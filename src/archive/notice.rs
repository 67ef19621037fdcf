//! What a site says of a sealed cycle: its revision, why it was sealed or stated again, and what has changed since.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use super::drift::Drift;
use super::manifest::Header;
use super::store::Seal;
use crate::model::CycleId;

/// The sealed cycles of a site.
pub type SealNotices = BTreeMap<CycleId, SealNotice>;

/// A sealed cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealNotice {
    /// The revision that is shown.
    pub revision: NonZeroU32,
    /// What whoever sealed it had to say.
    pub note: Option<String>,
    /// Why the cycle was stated again; none of the first revision.
    pub reason: Option<String>,
    /// Its pages: paths below its folder.
    pub pages: Vec<String>,
    /// Earlier revisions, from the first.
    pub superseded: Vec<Superseded>,
    /// What differs now from what it was sealed with.
    pub drift: Vec<Drift>,
}

/// A revision that a newer one has replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Superseded {
    /// The revision.
    pub revision: NonZeroU32,
    /// Its pages: paths below its folder.
    pub pages: Vec<String>,
    /// Whether its pages are published no more, since they name somebody who is to be forgotten.
    pub withdrawn: bool,
}

fn pages(seal: &Seal) -> Vec<String> {
    let paths = seal.manifest.files().iter().map(|entry| entry.path.as_str());
    paths
        .filter(|path| path.strip_suffix(".html").is_some())
        .map(str::to_owned)
        .collect()
}

fn superseded(seal: &Seal) -> Superseded {
    Superseded {
        revision: seal.revision(),
        pages: pages(seal),
        withdrawn: false,
    }
}

impl SealNotice {
    /// The notice of a cycle that is being stated again. Its own pages say nothing of earlier revisions.
    pub fn restated(revision: NonZeroU32, reason: String) -> Self {
        Self {
            revision,
            note: None,
            reason: Some(reason),
            pages: Vec::new(),
            superseded: Vec::new(),
            drift: Vec::new(),
        }
    }

    /// That a cycle was stated again, and nothing else: why is said in somebody's own words.
    #[must_use]
    pub fn without_words(&self) -> Self {
        Self {
            revision: self.revision,
            note: None,
            reason: None,
            pages: Vec::new(),
            superseded: Vec::new(),
            drift: Vec::new(),
        }
    }

    /// Whether it is not the first revision.
    pub fn is_restated(&self) -> bool {
        self.revision > NonZeroU32::MIN
    }

    /// The notice of a cycle with its revisions, from the first; none where there is none.
    pub fn new(revisions: &[Seal], drift: Vec<Drift>) -> Option<Self> {
        let (newest, earlier) = revisions.split_last()?;
        let Header { revision, .. } = newest.manifest.header();
        Some(Self {
            revision: *revision,
            note: newest.sealed.note.clone(),
            reason: newest.sealed.reason.clone(),
            pages: pages(newest),
            superseded: (earlier.iter()).map(superseded).collect(),
            drift,
        })
    }

    /// Marks revisions as withdrawn.
    pub fn withdraw(&mut self, withdrawn: impl Fn(NonZeroU32) -> bool) {
        for old in &mut self.superseded {
            old.withdrawn = withdrawn(old.revision);
        }
    }
}
