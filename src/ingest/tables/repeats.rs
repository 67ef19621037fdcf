//! Finding ids that stand twice in a table of many rows, without keeping the ids.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};

use crate::diagnostics::{Code, Diagnostic};

use super::fields::Fields;
use super::table::Column;

/// What was seen so far, as 64-bit hashes with the line of each. For a clash of two different ids, the second hash (by
/// another key) would have to clash too: 128 bits in all.
pub struct Repeats {
    first: RandomState,
    second: RandomState,
    seen: HashMap<u64, (u64, u32), BuildPlain>,
}

/// The keys are hashes already.
type BuildPlain = std::hash::BuildHasherDefault<Plain>;

/// Hands a hash through.
#[derive(Default)]
struct Plain(u64);

impl std::hash::Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

impl Repeats {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Self {
            first: RandomState::new(),
            second: RandomState::new(),
            seen: HashMap::default(),
        }
    }

    /// The line on which this was seen before; if it was not, it is now.
    pub fn seen_before(&mut self, id: &impl Hash, line: u32) -> Option<u32> {
        let (key, check) = (self.first.hash_one(id), self.second.hash_one(id));
        match self.seen.get(&key) {
            Some((earlier, line)) if *earlier == check => Some(*line),
            _ => {
                self.seen.insert(key, (check, line));
                None
            }
        }
    }

    /// Reports a row whose id was seen before; `shown` makes the id's text for the fault.
    pub fn check(
        &mut self,
        fields: &mut Fields<'_, '_>,
        column: Column<'_>,
        id: &impl Hash,
        shown: impl FnOnce() -> String,
    ) -> Option<()> {
        let line = fields.reference().line;
        let Some(line) = self.seen_before(id, line) else {
            return Some(());
        };
        fields.report(
            column,
            Diagnostic::new(Code::DuplicateRow)
                .with("id", shown())
                .with("line", line),
        );
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeat_names_the_line_of_the_first() {
        let mut repeats = Repeats::new();
        assert_eq!(repeats.seen_before(&"a", 2), None);
        assert_eq!(repeats.seen_before(&"b", 3), None);
        assert_eq!(repeats.seen_before(&"a", 4), Some(2));
        assert_eq!(repeats.seen_before(&"a", 5), Some(2));
    }
}
