//! How the program ends: the exit codes are a contract with scripts.

use std::process::ExitCode;

use crate::diagnostics::Diagnostics;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; there may be warnings.
    Done,
    /// The input has faults, or warnings that were to be treated as faults.
    Faults,
    /// The command was not understood, or names a cycle that is not there.
    Usage,
    /// The machine refused: something could not be read or written, or changed in the meantime. Nothing is wrong with the data.
    Machine,
}

impl Exit {
    /// The word of the JSON summary for how such a command ends: `cannot_read` is the machine's, `faults` are in the data.
    pub fn word_of_input(diagnostics: &Diagnostics) -> &'static str {
        if diagnostics.of_the_machine() {
            "cannot_read"
        } else {
            "faults"
        }
    }

    /// How a command ends that could not use its input.
    pub fn of_input(diagnostics: &Diagnostics) -> Self {
        if diagnostics.of_the_machine() {
            Self::Machine
        } else {
            Self::Faults
        }
    }

    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Faults => 1,
            Self::Usage => 2,
            Self::Machine => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
