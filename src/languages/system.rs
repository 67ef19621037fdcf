//! What the operating system says when it refuses, as a word that the text `system-reason` knows.

use std::io::{Error, ErrorKind};

/// The word for the reason of a refusal; what the system itself says where there is none.
pub fn system_reason(error: &Error) -> String {
    system_word(error).map_or_else(|| error.to_string(), str::to_owned)
}

/// The word for the reason of a refusal, if there is one.
pub fn system_word(error: &Error) -> Option<&'static str> {
    Some(match error.kind() {
        ErrorKind::StorageFull => "disk-full",
        ErrorKind::QuotaExceeded => "quota-exceeded",
        ErrorKind::FileTooLarge => "file-too-large",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::PermissionDenied => "permission-denied",
        ErrorKind::NotFound => "not-found",
        ErrorKind::NotADirectory => "not-a-folder",
        ErrorKind::IsADirectory => "is-a-folder",
        ErrorKind::AlreadyExists => "already-exists",
        ErrorKind::InvalidFilename => "name-too-long",
        ErrorKind::ResourceBusy => "in-use",
        ErrorKind::TimedOut => "timed-out",
        ErrorKind::OutOfMemory => "out-of-memory",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::Texts;
    use crate::model::Language;

    #[test]
    fn what_the_system_says_is_said_in_both_languages() {
        let said = |error: &Error, language| {
            Texts::new(language).text("system-reason", &[("reason", system_reason(error).into())])
        };
        for kind in [
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::PermissionDenied,
            ErrorKind::NotFound,
            ErrorKind::NotADirectory,
            ErrorKind::IsADirectory,
            ErrorKind::AlreadyExists,
            ErrorKind::InvalidFilename,
            ErrorKind::ResourceBusy,
            ErrorKind::TimedOut,
            ErrorKind::OutOfMemory,
        ] {
            let error = Error::from(kind);
            assert!(said(&error, Language::English).contains(' '), "{kind:?}");
            assert!(!said(&error, Language::Chinese).is_ascii(), "{kind:?}");
        }
        let other = Error::other("the tape is torn");
        assert_eq!(said(&other, Language::English), "the tape is torn");
    }
}
