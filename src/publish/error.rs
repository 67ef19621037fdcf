//! What can go wrong when a site is published: each fault says what happened, where, and how to mend it.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::Language;

/// Why a site was not published. The site that was there before is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The target folder holds files that no build of ours wrote.
    NotOurs {
        /// The folder.
        folder: PathBuf,
        /// One of the files.
        found: String,
    },
    /// The target folder is an input folder, or holds one.
    HoldsInput {
        /// The target folder.
        folder: PathBuf,
        /// The input folder.
        input: PathBuf,
    },
    /// The target lies in a folder whose every folder is read as input.
    WithinInput {
        /// The target folder.
        folder: PathBuf,
        /// The folder that is read.
        input: PathBuf,
    },
    /// The target is a file, a link that leads nowhere, or the root of a file system.
    NotAFolder {
        /// The target.
        path: PathBuf,
    },
    /// A path of an output is not a plain relative path.
    BadPath {
        /// The path.
        path: String,
    },
    /// Two outputs have one path, or one that differs in case only, or one is the other's folder.
    Collision {
        /// The path.
        path: String,
        /// The other path.
        other: String,
    },
    /// There are no texts for the language of an output.
    NoTexts {
        /// The path of the output.
        path: String,
        /// Its language.
        language: Language,
    },
    /// The templates do not parse.
    Templates {
        /// What the template engine says.
        message: String,
    },
    /// A page could not be rendered.
    Render {
        /// The path of the page.
        path: String,
        /// Its template.
        template: &'static str,
        /// What the template engine says.
        message: String,
    },
    /// The file system refused.
    Io {
        /// What was tried.
        attempt: Attempt,
        /// On which file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// What was tried on the file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Read a file or folder.
    Read,
    /// Create a folder.
    CreateFolder,
    /// Write a file.
    Write,
    /// Put the new site in the place of the old one.
    Swap,
}

impl Attempt {
    /// Turns a system error into a publish error; shaped for `map_err`.
    pub(super) fn on(self, path: &Path) -> impl FnOnce(io::Error) -> PublishError + '_ {
        move |source| PublishError::Io {
            attempt: self,
            path: path.to_owned(),
            source,
        }
    }
}

impl PublishError {
    /// What happened, and where.
    pub fn what(&self) -> String {
        match self {
            Self::NotOurs { folder, found } => format!(
                "{} is not a folder that Scorebook wrote: it holds {found}",
                folder.display()
            ),
            Self::HoldsInput { folder, input } => format!(
                "{} cannot be replaced by the site: the data folder {} is in it",
                folder.display(),
                input.display()
            ),
            Self::WithinInput { folder, input } => format!(
                "{} cannot become the site: the next build would read it as data of {}",
                folder.display(),
                input.display()
            ),
            Self::NotAFolder { path } => format!("{} cannot become a site folder", path.display()),
            Self::BadPath { path } => format!("`{path}` is not a path within the site"),
            Self::Collision { path, other } if path == other => {
                format!("two files of the site have the path `{path}`")
            }
            Self::Collision { path, other } => {
                format!(
                    "`{path}` and `{other}` cannot stand in one site: some file systems take them for one"
                )
            }
            Self::NoTexts { path, language } => format!("no texts in {language} for `{path}`"),
            Self::Templates { message } => format!("the templates cannot be read: {message}"),
            Self::Render {
                path,
                template,
                message,
            } => format!("`{path}` could not be rendered from {template}: {message}"),
            Self::Io {
                attempt,
                path,
                source,
            } => {
                let verb = match attempt {
                    Attempt::Read => "read",
                    Attempt::CreateFolder => "create the folder",
                    Attempt::Write => "write",
                    Attempt::Swap => "put the new site in the place of",
                };
                format!("could not {verb} {}: {source}", path.display())
            }
        }
    }

    /// How to mend it.
    pub fn mend(&self) -> &'static str {
        match self {
            Self::NotOurs { .. } => {
                "name an empty or new folder with --out, or move these files away; a site folder is replaced as a whole"
            }
            Self::HoldsInput { .. } | Self::WithinInput { .. } => {
                "name another folder with --out, beside the data folder"
            }
            Self::NotAFolder { .. } => "name a folder with --out; it is created where it does not exist",
            Self::BadPath { .. }
            | Self::Collision { .. }
            | Self::NoTexts { .. }
            | Self::Templates { .. }
            | Self::Render { .. } => {
                "this is a fault in Scorebook, not in your data; please report it with this message"
            }
            Self::Io {
                attempt: Attempt::Swap,
                ..
            } => {
                "close programs that have files of the site open; the folder must be writable and no mount point"
            }
            Self::Io { .. } => "see that the folder may be read and written and that the disk has room",
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  to mend it: {}", self.what(), self.mend())
    }
}

impl Error for PublishError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
