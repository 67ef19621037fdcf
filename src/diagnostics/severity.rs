//! How bad a fault is.

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The input cannot be used until it is mended.
    Error,
    /// The input is used; somebody should look.
    Warning,
    /// The input is used as it is meant; it is said how, and nobody needs to do anything.
    Note,
}

impl Severity {
    /// The word in JSON and in the terminal.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}
