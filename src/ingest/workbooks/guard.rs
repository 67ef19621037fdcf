//! A reader of others' making on bytes of anybody's making: should it panic, the file is damaged and the run goes on.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether this thread is at work on foreign bytes, so that a panic is an answer and no news for the terminal.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// What the work gives; none where it panicked. What it was working on must not be used again.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |news| {
            if !GUARDED.get() {
                before(news);
            }
        }));
    });
    let outer = GUARDED.replace(true);
    let answer = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    answer.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer() {
        assert_eq!(guarded(|| 7), Some(7));
        let nothing: Option<u32> = guarded(|| panic!("a reader of others' making"));
        assert_eq!(nothing, None);
        assert!(!GUARDED.get());
    }
}
