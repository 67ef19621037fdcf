//! Any few changes to any files of a seal: found exactly when something differs in the end.

use std::fs;

use proptest::prelude::*;
use proptest::sample::Index;
use scorebook::archive::manifest::{MANIFEST, SIGNATURE};
use scorebook::archive::verifying::Verdict;

use crate::sealed::{Seal, files};

/// One change.
#[derive(Clone, Debug)]
enum Change {
    /// One byte of a file becomes another one.
    Byte(Index, Index, u8),
    /// A file is cut.
    Cut(Index, Index),
    /// A file gets the bytes of another.
    Copy(Index, Index),
    /// A file disappears.
    Remove(Index),
    /// Two files change places.
    Swap(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    prop_oneof![
        (index(), index(), any::<u8>()).prop_map(|(file, place, byte)| Change::Byte(file, place, byte)),
        (index(), index()).prop_map(|(file, place)| Change::Cut(file, place)),
        (index(), index()).prop_map(|(from, to)| Change::Copy(from, to)),
        index().prop_map(Change::Remove),
        (index(), index()).prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

#[test]
fn any_few_changes_are_found_exactly_when_something_differs() {
    let seal = Seal::new();
    let mut whole: Vec<(&str, Vec<u8>)> = files();
    whole.extend([MANIFEST, SIGNATURE].map(|path| (path, seal.read(path))));
    proptest!(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() },
        |(changes in proptest::collection::vec(change(), 0..4))| {
        let mut now: Vec<Option<Vec<u8>>> = whole.iter().map(|(_, content)| Some(content.clone())).collect();
        let count = now.len();
        for change in &changes {
            match change {
                Change::Byte(file, place, byte) => {
                    if let Some(content) = &mut now[file.index(count)] && !content.is_empty() {
                        let place = place.index(content.len());
                        content[place] = *byte;
                    }
                }
                Change::Cut(file, place) => {
                    if let Some(content) = &mut now[file.index(count)] {
                        content.truncate(place.index(content.len() + 1));
                    }
                }
                Change::Copy(from, to) => now[to.index(count)] = now[from.index(count)].clone(),
                Change::Remove(file) => now[file.index(count)] = None,
                Change::Swap(one, other) => now.swap(one.index(count), other.index(count)),
            }
        }
        let mut same = true;
        for ((path, before), content) in whole.iter().zip(&now) {
            same &= content.as_ref() == Some(before);
            match content {
                Some(content) => seal.write(path, content),
                None => drop(fs::remove_file(seal.file(path))),
            }
        }
        prop_assert_eq!(seal.verify().verdict() == Verdict::Whole, same, "{:?}", changes);
    });
}
