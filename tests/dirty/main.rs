//! The dirty corpus: a sound folder, made dirty in one way per case, and what the program must make of each.
//!
//! A case is a folder below `cases/` with a `case.toml`: what is wrong, what is done to the files of `base/`, and all that must
//! be said of it, with places and words in both languages. Where the folder is read, the downloads must be those of the sound
//! one, or differ only as the case says. `case.rs` has the keys. `DIRTY=<part of a name>` runs these cases alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod case;
mod judging;
mod overlay;
mod program;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use tempfile::TempDir;

/// Cases that there must be.
const AT_LEAST: usize = 100;

#[test]
fn every_case_meets_its_verdict() {
    let asked = std::env::var("DIRTY").unwrap_or_default();
    let cases: Vec<_> = case::all()
        .into_iter()
        .filter(|case| case.name.contains(&asked))
        .filter(|case| cfg!(unix) || case.changes.iter().all(|change| change.link.is_none()))
        .collect();
    let sound = TempDir::new().unwrap();
    let expected = judging::sound(sound.path());
    let (next, faults) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let workers = thread::available_parallelism().map_or(2, usize::from).min(16);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = judging::judge(case, &expected);
                    faults
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .extend(found);
                }
            });
        }
    });
    let mut faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
    faults.sort();
    assert!(
        faults.is_empty(),
        "{} of {} cases:\n\n{}",
        faults.len(),
        cases.len(),
        faults.join("\n\n")
    );
}

#[test]
fn cases_are_numbered_and_none_is_there_twice() {
    let cases = case::all();
    assert!(cases.len() >= AT_LEAST, "{} cases", cases.len());
    let mut numbers = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    for case in &cases {
        let number = case.name.split('-').next().unwrap();
        assert!(
            number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit()),
            "{} has no number of three digits",
            case.name
        );
        assert!(numbers.insert(number.to_owned()), "{number} is there twice");
        assert!(sentences.insert(case.about.clone()), "said twice: {}", case.about);
        assert!(case.about.ends_with('.'), "{}: {}", case.name, case.about);
    }
}
