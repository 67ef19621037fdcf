//! What can go wrong when a site is published: each fault says what happened, where, and how to mend it.

use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::languages::{Texts, system_reason};
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
    /// The target is the user's own folder, or holds it.
    HoldsHome {
        /// The target folder.
        folder: PathBuf,
    },
    /// Another build has the target, and did not finish in time.
    Busy {
        /// The target folder.
        folder: PathBuf,
        /// So long it was waited for, in seconds.
        seconds: u64,
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
    /// A file holds what its readers may not be told.
    Leak {
        /// The path of the file.
        path: String,
        /// What it holds: a word that the sentence chooses its text by.
        kind: &'static str,
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
    /// What happened, where, and how to mend it, in the texts' language. What the template engine says stands as it says it,
    /// and so does what the system says where there is no sentence for it.
    pub fn explain(&self, texts: &Texts) -> String {
        let (key, facts) = self.sentence();
        let facts: Vec<(&str, FluentValue<'_>)> = facts
            .into_iter()
            .map(|(name, value)| (name, FluentValue::from(value)))
            .collect();
        format!(
            "{}\n  {}",
            texts.text(key, &facts),
            texts.text(&format!("{key}.help"), &facts)
        )
    }

    /// The key of the sentence, and the facts that it names.
    fn sentence(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::NotOurs { folder, found } => (
                "publish-not-ours",
                vec![("folder", shown(folder)), ("found", found.clone())],
            ),
            Self::HoldsInput { folder, input } => (
                "publish-holds-input",
                vec![("folder", shown(folder)), ("input", shown(input))],
            ),
            Self::WithinInput { folder, input } => (
                "publish-within-input",
                vec![("folder", shown(folder)), ("input", shown(input))],
            ),
            Self::HoldsHome { folder } => ("publish-holds-home", vec![("folder", shown(folder))]),
            Self::Busy { folder, seconds } => (
                "publish-busy",
                vec![("folder", shown(folder)), ("seconds", seconds.to_string())],
            ),
            Self::NotAFolder { path } => ("publish-not-a-folder", vec![("path", shown(path))]),
            Self::BadPath { path } => ("publish-bad-path", vec![("path", path.clone())]),
            Self::Collision { path, other } => (
                "publish-collision",
                vec![("path", path.clone()), ("other", other.clone())],
            ),
            Self::NoTexts { path, language } => (
                "publish-no-texts",
                vec![("path", path.clone()), ("language", language.to_string())],
            ),
            Self::Templates { message } => ("publish-templates", vec![("message", message.clone())]),
            Self::Render {
                path,
                template,
                message,
            } => (
                "publish-render",
                vec![
                    ("path", path.clone()),
                    ("template", (*template).to_owned()),
                    ("message", message.clone()),
                ],
            ),
            Self::Leak { path, kind } => (
                "publish-leak",
                vec![("path", path.clone()), ("kind", (*kind).to_owned())],
            ),
            Self::Io {
                attempt,
                path,
                source,
            } => {
                let key = match attempt {
                    Attempt::Read => "publish-read",
                    Attempt::CreateFolder => "publish-create-folder",
                    Attempt::Write => "publish-write",
                    Attempt::Swap => "publish-swap",
                };
                (
                    key,
                    vec![("path", shown(path)), ("reason", system_reason(source))],
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_and_a_remedy_in_both_languages() {
        let text = || "x".to_owned();
        let path = || PathBuf::from("x");
        let refused = |attempt| PublishError::Io {
            attempt,
            path: path(),
            source: io::Error::other("full"),
        };
        let faults = [
            PublishError::NotOurs {
                folder: path(),
                found: text(),
            },
            PublishError::HoldsInput {
                folder: path(),
                input: path(),
            },
            PublishError::WithinInput {
                folder: path(),
                input: path(),
            },
            PublishError::HoldsHome { folder: path() },
            PublishError::Busy {
                folder: path(),
                seconds: 7,
            },
            PublishError::NotAFolder { path: path() },
            PublishError::BadPath { path: text() },
            PublishError::Collision {
                path: text(),
                other: text(),
            },
            PublishError::NoTexts {
                path: text(),
                language: Language::English,
            },
            PublishError::Templates { message: text() },
            PublishError::Render {
                path: text(),
                template: "x",
                message: text(),
            },
            PublishError::Leak {
                path: text(),
                kind: "name",
            },
            refused(Attempt::Read),
            refused(Attempt::CreateFolder),
            refused(Attempt::Write),
            refused(Attempt::Swap),
        ];
        for language in Language::ALL {
            let texts = Texts::new(language);
            for fault in &faults {
                let said = fault.explain(&texts);
                assert!(!said.contains('⟦') && !said.contains("{$"), "{said}");
            }
        }
    }
}
