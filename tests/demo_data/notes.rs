//! Commentary in Markdown.

/// A note of a cycle.
pub struct Note {
    pub cycle: &'static str,
    /// Below `notes/`, without the ending: `teams/T-SOUTH.zh-CN`.
    pub path: &'static str,
    pub text: &'static str,
}

/// Every note, cycle by cycle.
pub fn all() -> Vec<Note> {
    Vec::new()
}
