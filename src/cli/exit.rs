//! How the program ends: the exit codes are a contract with scripts.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; there may be warnings.
    Done,
    /// The input has faults, or warnings that were to be treated as faults.
    Faults,
    /// The command was not understood, or names a cycle that is not there.
    Usage,
    /// The result could not be written.
    CannotWrite,
}

impl Exit {
    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Faults => 1,
            Self::Usage => 2,
            Self::CannotWrite => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
