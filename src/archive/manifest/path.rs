//! The path of an entry: plain and relative, and of a sealed file such that every file system keeps it apart from the others.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// Bytes that a path may have; longer ones no file system takes.
const LONGEST: usize = 4096;
/// Bytes that one name in a path may have.
const LONGEST_NAME: usize = 255;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A path below a folder, with `/` between its parts, none of which is empty, `.` or `..`; no control characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct EntryPath(String);

/// Why a text is no path of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It is empty, begins or ends with `/`, or has `//`.
    EmptyPart,
    /// It has `.` or `..` as a part, so that it could lead out of the folder.
    Dots,
    /// It has a control character.
    Control,
    /// It is longer than file systems take.
    TooLong,
    /// It has a character that Windows does not allow in a name, or a name that ends in a full stop or a space.
    NotForWindows,
    /// It has a name that Windows keeps for a device.
    Device,
    /// It is the name of the manifest or of its signature.
    Reserved,
}

impl PathFault {
    /// The word that the language files know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::EmptyPart => "empty-part",
            Self::Dots => "dots",
            Self::Control => "control",
            Self::TooLong => "too-long",
            Self::NotForWindows => "not-for-windows",
            Self::Device => "device",
            Self::Reserved => "reserved",
        }
    }
}

impl EntryPath {
    /// A path as the data folder may have it.
    ///
    /// # Errors
    /// It is not plain and relative.
    pub fn new(text: impl Into<String>) -> Result<Self, PathFault> {
        let text = text.into();
        if text.len() > LONGEST {
            return Err(PathFault::TooLong);
        }
        if text.contains(char::is_control) {
            return Err(PathFault::Control);
        }
        for part in text.split('/') {
            match part {
                "" => return Err(PathFault::EmptyPart),
                "." | ".." => return Err(PathFault::Dots),
                _ if part.len() > LONGEST_NAME => return Err(PathFault::TooLong),
                _ => {}
            }
        }
        Ok(Self(text))
    }

    /// Sees that the path can stand in a folder that is copied to any system.
    ///
    /// # Errors
    /// A character or a name that Windows does not take.
    pub fn check_portable(&self) -> Result<(), PathFault> {
        let strange = |letter: char| "\\:*?\"<>|".contains(letter);
        for part in self.0.split('/') {
            if part.contains(strange) || part.ends_with(['.', ' ']) {
                return Err(PathFault::NotForWindows);
            }
            if is_device(part) {
                return Err(PathFault::Device);
            }
        }
        Ok(())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that the path names below a folder.
    pub fn below(&self, folder: &Path) -> PathBuf {
        let mut file = folder.to_owned();
        file.extend(self.0.split('/'));
        file
    }

    /// The path where letter case does not count.
    pub(super) fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for EntryPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether Windows keeps a name for a device: `con`, `NUL.txt`, `com1`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_could_lead_out_are_refused() {
        for (text, fault) in [
            ("", PathFault::EmptyPart),
            ("/etc/passwd", PathFault::EmptyPart),
            ("a/", PathFault::EmptyPart),
            ("a//b", PathFault::EmptyPart),
            ("..", PathFault::Dots),
            ("../a", PathFault::Dots),
            ("a/../b", PathFault::Dots),
            ("a/.", PathFault::Dots),
            ("a\nb", PathFault::Control),
            ("a\u{0}", PathFault::Control),
        ] {
            assert_eq!(EntryPath::new(text), Err(fault), "{text:?}");
        }
        assert_eq!(EntryPath::new("x".repeat(256)), Err(PathFault::TooLong));
        assert_eq!(EntryPath::new("x/".repeat(2048) + "x"), Err(PathFault::TooLong));
    }

    #[test]
    fn plain_paths_are_taken_as_they_are() {
        for text in [
            "index.html",
            "members/M001.zh-CN.html",
            "a..b",
            ".a",
            "客户/张三.md",
            "a:b",
        ] {
            assert_eq!(EntryPath::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn names_that_windows_does_not_take_are_told() {
        for (text, fault) in [
            ("a:b", PathFault::NotForWindows),
            ("c:/a", PathFault::NotForWindows),
            ("a\\b", PathFault::NotForWindows),
            ("a?/b", PathFault::NotForWindows),
            ("a./b", PathFault::NotForWindows),
            ("a /b", PathFault::NotForWindows),
            ("con", PathFault::Device),
            ("a/NUL.html", PathFault::Device),
            ("a/Com1.tar.gz", PathFault::Device),
            ("aux .txt", PathFault::Device),
        ] {
            assert_eq!(
                EntryPath::new(text).unwrap().check_portable(),
                Err(fault),
                "{text:?}"
            );
        }
        for text in [
            "con~/a",
            "com10.html",
            "lpt/a",
            "客户/张三.html",
            "a=2f=b~1.html",
            "console",
        ] {
            assert_eq!(EntryPath::new(text).unwrap().check_portable(), Ok(()), "{text:?}");
        }
    }

    #[test]
    fn a_path_names_a_file_below_a_folder() {
        let path = EntryPath::new("a/b.html").unwrap();
        let expected: PathBuf = ["x", "a", "b.html"].iter().collect();
        assert_eq!(path.below(Path::new("x")), expected);
    }
}
