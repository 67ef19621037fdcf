//! What each version of the program changed in what the same inputs give: why a newer one may not give the bytes that an older one
//! sealed. The sentence of a note stands in the language files under `version-note-` and its version.
//!
//! A note is written by hand when a version changes a value, a field of the record, a download or a page. It says what a version
//! changes; it cannot prove that nothing else did. So a difference is called explained only where every part that differs is one that
//! a note between the two versions names, and no input differs.

use std::collections::BTreeSet;

/// What a file of a sealed folder is, as notes speak of it. Whatever follows from one comes after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Values, scores, ratings, plans and results in the record.
    Values,
    /// Other fields of the record, or how it is written.
    Record,
    /// Files in `data/`.
    Downloads,
    /// Everything else: pages, styles, scripts, calendars.
    Pages,
}

impl Part {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Record => "record",
            Self::Downloads => "downloads",
            Self::Pages => "pages",
        }
    }
}

/// A version of the program: its three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64, pub u64, pub u64);

impl Version {
    /// The version of a generator, as `Scorebook 0.1.0`; none of another program's.
    pub fn of(generator: &str) -> Option<Self> {
        let mut numbers = generator.strip_prefix("Scorebook ")?.split('.').map(str::parse);
        let version = Self(
            numbers.next()?.ok()?,
            numbers.next()?.ok()?,
            numbers.next()?.ok()?,
        );
        numbers.next().is_none().then_some(version)
    }
}

/// What a version changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionNote {
    /// The first version that does so.
    pub version: Version,
    /// The parts that it changes of their own accord; [`Part::Values`] changes all that shows them.
    pub changes: &'static [Part],
}

/// Every note, from the first version that seals.
pub const NOTES: &[VersionNote] = &[
    VersionNote {
        version: Version(0, 1, 0),
        changes: &[],
    },
    VersionNote {
        version: Version(0, 2, 0),
        changes: &[Part::Pages],
    },
];

impl VersionNote {
    /// Its key in the language files.
    pub fn key(&self) -> String {
        let Version(major, minor, patch) = self.version;
        format!("version-note-{major}-{minor}-{patch}")
    }
}

/// Notes of the versions after the one that sealed, up to the one that computes again, from the oldest.
pub fn between(sealed: &str, now: &str) -> Vec<&'static VersionNote> {
    let (Some(sealed), Some(now)) = (Version::of(sealed), Version::of(now)) else {
        return Vec::new();
    };
    let later = |note: &&VersionNote| note.version > sealed && note.version <= now;
    NOTES.iter().filter(later).collect()
}

/// Whether notes name every part that differs.
pub fn explain(notes: &[&VersionNote], differing: &BTreeSet<Part>) -> bool {
    let named: BTreeSet<Part> = notes.iter().flat_map(|note| note.changes).copied().collect();
    named.contains(&Part::Values) || differing.is_subset(&named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generator_is_a_name_and_three_numbers() {
        assert_eq!(Version::of("Scorebook 0.10.2"), Some(Version(0, 10, 2)));
        for other in [
            "Scorebook",
            "Scorebook 1.0",
            "Scorebook 1.0.0.0",
            "Scorebook 1.0.x",
            "Other 1.0.0",
        ] {
            assert_eq!(Version::of(other), None, "{other}");
        }
        assert!(Version(0, 2, 0) < Version(0, 10, 0));
    }

    #[test]
    fn notes_are_in_order_and_lie_between_the_versions() {
        assert!(NOTES.windows(2).all(|pair| pair[0].version < pair[1].version));
        assert_eq!(
            between("Scorebook 0.1.0", "Scorebook 0.1.0"),
            Vec::<&VersionNote>::new()
        );
        let notes = between("Scorebook 0.0.9", "Scorebook 0.1.0");
        assert_eq!(
            notes.iter().map(|note| note.version).collect::<Vec<_>>(),
            [Version(0, 1, 0)]
        );
        assert!(between("Scorebook 9.0.0", "Scorebook 0.1.0").is_empty());
        assert!(between("Another", "Scorebook 0.1.0").is_empty());
    }

    #[test]
    fn only_what_a_note_names_is_explained_and_values_show_everywhere() {
        let note = |changes| VersionNote {
            version: Version(1, 0, 0),
            changes,
        };
        let (pages, values) = (note(&[Part::Pages]), note(&[Part::Values]));
        let parts = |parts: &[Part]| parts.iter().copied().collect::<BTreeSet<_>>();
        assert!(explain(&[], &parts(&[])));
        assert!(!explain(&[], &parts(&[Part::Pages])));
        assert!(explain(&[&pages], &parts(&[Part::Pages])));
        assert!(!explain(&[&pages], &parts(&[Part::Pages, Part::Downloads])));
        assert!(explain(
            &[&values],
            &parts(&[Part::Values, Part::Record, Part::Downloads, Part::Pages])
        ));
    }
}
