//! From the words that were typed to a command and the language to answer in.

use std::ffi::{OsStr, OsString};

use clap::{CommandFactory, FromArgMatches, error::ErrorKind};

use super::arguments::{Arguments, Command};
use super::{Exit, Terminal, help, usage};
use crate::languages::Texts;
use crate::model::Language;

/// What was asked for.
#[derive(Debug)]
pub struct Invocation {
    /// The command.
    pub command: Command,
    /// The language of the terminal.
    pub language: Language,
}

/// Why no command runs: help or the version was asked for, or the words were not understood.
#[derive(Debug)]
pub struct Stop {
    error: clap::Error,
    language: Language,
}

impl Invocation {
    /// Reads the command line, the program's name first.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Stop> {
        let words: Vec<OsString> = words.into_iter().collect();
        let language = asked_language(&words)
            .or_else(environment_language)
            .unwrap_or(Language::English);
        let texts = Texts::new(language);
        let parsed = help::localised(Arguments::command(), &texts)
            .try_get_matches_from(words)
            .and_then(|matches| Arguments::from_arg_matches(&matches));
        match parsed {
            Ok(arguments) => Ok(Self {
                command: arguments.command.unwrap_or_default(),
                language: arguments.language.map_or(language, Language::from),
            }),
            Err(error) => Err(Stop { error, language }),
        }
    }
}

impl Stop {
    /// Prints help and version to standard output, faults to standard error.
    pub fn print(&self) -> Exit {
        let terminal = Terminal::new(self.language);
        match self.error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                terminal.say(&self.error.render().ansi().to_string());
                terminal.end(Exit::Done)
            }
            _ => {
                terminal.error(&usage::sentence(&self.error, terminal.texts()));
                Exit::Usage
            }
        }
    }
}

/// The language named by `--language`, found before parsing, since help and usage faults are written in it too.
fn asked_language(words: &[OsString]) -> Option<Language> {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--language" {
            return words.next().and_then(|tag| Language::from_tag(&tag));
        }
        if let Some(tag) = word.strip_prefix("--language=") {
            return Language::from_tag(tag);
        }
    }
    None
}

/// The language of the first locale variable that is set, in the order that POSIX gives them.
fn environment_language() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|locale| !locale.is_empty())
        .map(|locale| locale_language(&locale))
}

/// The language of a locale such as `zh_CN.UTF-8`: any Chinese is answered in Chinese, all else in English.
fn locale_language(locale: &OsStr) -> Language {
    let locale = locale.to_string_lossy().to_ascii_lowercase();
    match locale.split(['_', '-', '.', '@']).next() {
        Some("zh") => Language::Chinese,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn read(words: &[&str]) -> Result<Invocation, Stop> {
        Invocation::read(
            std::iter::once("scorebook")
                .chain(words.iter().copied())
                .map(OsString::from),
        )
    }

    #[test]
    fn without_a_command_data_is_built_into_site() {
        let Command::Build(build) = read(&[]).unwrap().command else {
            panic!("not a build")
        };
        assert_eq!(build.input.data, Path::new("data"));
        assert_eq!(build.out, Path::new("site"));
        assert!(build.cycles.is_empty());
    }

    #[test]
    fn the_default_build_is_what_build_without_arguments_parses_to() {
        let parsed = read(&["build"]).unwrap().command;
        assert_eq!(format!("{parsed:?}"), format!("{:?}", Command::default()));
    }

    #[test]
    fn a_cycle_may_be_named_again_and_again() {
        let Command::Build(build) = read(&["build", "--cycle", "2025-Q1", "--cycle", "2025-Q2"])
            .unwrap()
            .command
        else {
            panic!("not a build")
        };
        assert_eq!(build.cycles, ["2025-Q1", "2025-Q2"]);
    }

    #[test]
    fn the_language_may_stand_before_or_after_the_command() {
        for words in [
            &["--language", "zh-CN", "check"][..],
            &["check", "--language=zh-cn"],
            &["check", "--language", "zh"],
        ] {
            assert_eq!(read(words).unwrap().language, Language::Chinese, "{words:?}");
        }
    }

    #[test]
    fn a_fault_is_told_in_the_language_that_was_asked_for() {
        let stop = read(&["--language", "zh-CN", "biuld"]).unwrap_err();
        assert_eq!(stop.language, Language::Chinese);
    }

    #[test]
    fn any_chinese_locale_is_answered_in_chinese() {
        for (locale, language) in [
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh_TW.UTF-8", Language::Chinese),
            ("zh", Language::Chinese),
            ("en_GB.UTF-8", Language::English),
            ("zhx_XX", Language::English),
            ("C.UTF-8", Language::English),
            ("POSIX", Language::English),
        ] {
            assert_eq!(locale_language(OsStr::new(locale)), language, "{locale}");
        }
    }
}
