//! The shape of the command line. Its help texts stand in the language files, see [`super::help`].

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::starter::Preset;
use crate::model::Language;

/// Everything that can stand on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "scorebook",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[arg(long, value_name = "LANG", value_enum, ignore_case = true, global = true)]
    #[arg(hide_possible_values = true, display_order = 6)]
    pub(super) language: Option<TerminalLanguage>,
    #[arg(short, long, action = ArgAction::Help, global = true, display_order = 7)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 8)]
    version: Option<bool>,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Write a starter folder.
    New(NewArguments),
    /// Say what is wrong with the data and what each indicator has to work with.
    Check(CheckArguments),
    /// Write a copy of the data with what can be mended in one way only.
    Fix(FixArguments),
    /// Compute every cycle and write the site.
    Build(BuildArguments),
    /// Say what differs between two cycles, revisions or settings, and why.
    Diff(DiffArguments),
    /// Keep a cycle as it is.
    Seal(SealArguments),
    /// State a sealed cycle again.
    Restate(RestateArguments),
    /// Show how a score was made.
    Explain(ExplainArguments),
    /// Say whether seals are as they were made.
    Verify(VerifyArguments),
    /// Pack a sealed cycle into a zip.
    Archive(ArchiveArguments),
    /// Make keys to sign with.
    Keygen(KeygenArguments),
    /// Copy everything that is held about a member.
    Export(ExportArguments),
    /// Know a member by a pseudonym alone from the next build on.
    Forget(ForgetArguments),
    /// Say what a code of the diagnostics means.
    ExplainCode(ExplainCodeArguments),
}

impl Default for Command {
    /// Without a command: build `data` into `site`.
    fn default() -> Self {
        Self::Build(BuildArguments {
            input: InputArguments {
                data: PathBuf::from(DATA),
                format: Format::Text,
                warnings_as_errors: false,
            },
            out: PathBuf::from(SITE),
            cycles: Vec::new(),
            audiences: Vec::new(),
            all_audiences: false,
            single_file: false,
        })
    }
}

/// The data folder where none is named.
const DATA: &str = "data";
/// The site folder where none is named.
const SITE: &str = "site";

/// Arguments of `new`.
#[derive(Clone, Debug, Args)]
pub struct NewArguments {
    /// The folder to create.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The model that it states.
    #[arg(long, value_name = "PRESET", value_enum, default_value_t = ModelPreset::Core, display_order = 1)]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub preset: ModelPreset,
    /// Whether the tables are written as workbooks.
    #[arg(long, display_order = 2)]
    pub xlsx: bool,
}

/// A model to start from, as `--preset` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModelPreset {
    /// The six core indicators and the 360° assessment.
    Core,
    /// The core, and indicators for the other concerns of an appraisal.
    Full,
}

impl From<ModelPreset> for Preset {
    fn from(preset: ModelPreset) -> Self {
        match preset {
            ModelPreset::Core => Self::Core,
            ModelPreset::Full => Self::Full,
        }
    }
}

/// Arguments of `check`.
#[derive(Clone, Debug, Args)]
pub struct CheckArguments {
    /// What to read and how to report it.
    #[command(flatten)]
    pub input: InputArguments,
    /// Where faulty tables are written with their bad cells marked.
    #[arg(long, value_name = "DIR", display_order = 2)]
    pub write_marked: Option<PathBuf>,
}

/// Arguments of `fix`.
#[derive(Clone, Debug, Args)]
pub struct FixArguments {
    /// The data folder, which stays as it is.
    #[arg(id = "mended_data", value_name = "DIR")]
    pub data: PathBuf,
    /// Where the copy goes.
    #[arg(long, value_name = "DIR", display_order = 2)]
    pub out: PathBuf,
}

/// Arguments of `build`.
#[derive(Clone, Debug, Args)]
pub struct BuildArguments {
    /// What to read and how to report it.
    #[command(flatten)]
    pub input: InputArguments,
    /// The folder of the site.
    #[arg(long, value_name = "DIR", default_value = SITE, hide_default_value = true, display_order = 2)]
    pub out: PathBuf,
    /// Cycles to build; all where none is named.
    #[arg(long = "cycle", value_name = "ID", display_order = 3)]
    pub cycles: Vec<String>,
    /// Audiences to build for, instead of the whole site.
    #[arg(
        long = "audience",
        value_name = "NAME",
        display_order = 3,
        conflicts_with = "all_audiences",
        group = "readers"
    )]
    pub audiences: Vec<String>,
    /// Whether to build for every audience.
    #[arg(long, display_order = 3, group = "readers")]
    pub all_audiences: bool,
    /// Whether members also get a file with all of their pages.
    #[arg(long, display_order = 3, requires = "readers")]
    pub single_file: bool,
}

/// Arguments of `diff`.
#[derive(Clone, Debug, Args)]
pub struct DiffArguments {
    /// A cycle, or a revision of a sealed one.
    #[arg(id = "compared_cycle", value_name = "A")]
    pub before: String,
    /// Another one.
    #[arg(id = "compared_with", value_name = "B")]
    pub after: Option<String>,
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 1)]
    pub data: PathBuf,
    /// Other settings for the same rows.
    #[arg(long, value_name = "FILE", display_order = 2)]
    pub with: Option<PathBuf>,
    /// Where the page goes.
    #[arg(long, value_name = "FILE", display_order = 3)]
    pub page: Option<PathBuf>,
    /// Whether bonus, raises and performance plans are told of.
    #[arg(long, display_order = 3)]
    pub pay: bool,
    /// How the difference is printed.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    #[arg(hide_default_value = true, hide_possible_values = true, display_order = 4)]
    pub format: Format,
}

/// Arguments of `seal`.
#[derive(Clone, Debug, Args)]
pub struct SealArguments {
    /// The cycles, sealed in this order.
    #[arg(id = "sealed_cycle", value_name = "CYCLE", required = true)]
    pub cycles: Vec<String>,
    /// What to read and how to report it.
    #[command(flatten)]
    pub input: InputArguments,
    /// What whoever seals it has to say.
    #[arg(long, value_name = "TEXT", display_order = 2)]
    pub note: Option<String>,
    /// What to sign it with.
    #[command(flatten)]
    pub signing: SigningArguments,
}

/// What to sign a seal with.
#[derive(Clone, Debug, Args)]
pub struct SigningArguments {
    /// The file of the secret key.
    #[arg(long, value_name = "FILE", display_order = 3)]
    pub key: Option<PathBuf>,
    /// The file of its password.
    #[arg(long, value_name = "FILE", requires = "key", display_order = 3)]
    pub password_file: Option<PathBuf>,
}

/// Arguments of `restate`.
#[derive(Clone, Debug, Args)]
pub struct RestateArguments {
    /// The cycle.
    #[arg(id = "restated_cycle", value_name = "CYCLE")]
    pub cycle: String,
    /// What to read and how to report it.
    #[command(flatten)]
    pub input: InputArguments,
    /// Why it is stated again.
    #[arg(long, value_name = "TEXT", display_order = 2)]
    pub reason: String,
    /// What to sign it with.
    #[command(flatten)]
    pub signing: SigningArguments,
}

/// Arguments of `explain`.
#[derive(Clone, Debug, Args)]
pub struct ExplainArguments {
    /// The cycle.
    #[arg(id = "explained_cycle", value_name = "CYCLE")]
    pub cycle: String,
    /// A member, a team or the organisation.
    #[arg(value_name = "SUBJECT")]
    pub subject: String,
    /// One indicator; all where none is named.
    #[arg(value_name = "INDICATOR")]
    pub indicator: Option<String>,
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 1)]
    pub data: PathBuf,
    /// How the explanation is printed.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    #[arg(hide_default_value = true, hide_possible_values = true, display_order = 4)]
    pub format: Format,
}

/// Arguments of `verify`.
#[derive(Clone, Debug, Args)]
pub struct VerifyArguments {
    /// Sealed folders, zips, data folders or sites.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The root that the seal must have.
    #[arg(long, value_name = "HEX", display_order = 1)]
    pub root: Option<String>,
    /// The file of the public key that must have signed it.
    #[arg(long, value_name = "FILE", display_order = 2)]
    pub public_key: Option<PathBuf>,
    /// Compute each seal again from its inputs and compare every byte.
    #[arg(long, display_order = 3)]
    pub recompute: bool,
    /// The data folder that has the inputs; that of the seal where none is named.
    #[arg(long, value_name = "DIR", requires = "recompute", display_order = 4)]
    pub data: Option<PathBuf>,
    /// How the answer is printed.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    #[arg(hide_default_value = true, hide_possible_values = true, display_order = 5)]
    pub format: Format,
}

/// Arguments of `archive`.
#[derive(Clone, Debug, Args)]
pub struct ArchiveArguments {
    /// The sealed cycle.
    #[arg(id = "archived_cycle", value_name = "CYCLE")]
    pub cycle: String,
    /// The zip.
    #[arg(long, value_name = "FILE", required = true, display_order = 1)]
    pub out: PathBuf,
    /// The revision; the last where none is named.
    #[arg(long, value_name = "N", display_order = 2)]
    pub revision: Option<u32>,
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 3)]
    pub data: PathBuf,
}

/// Arguments of `keygen`.
#[derive(Clone, Debug, Args)]
pub struct KeygenArguments {
    /// The file of the new secret key.
    #[arg(value_name = "FILE")]
    pub key_file: PathBuf,
    /// The file of its password.
    #[arg(long, value_name = "FILE", display_order = 1)]
    pub password_file: Option<PathBuf>,
    /// Whether the key has no password.
    #[arg(long, conflicts_with = "password_file", display_order = 2)]
    pub no_password: bool,
}

/// Arguments of `export`.
#[derive(Clone, Debug, Args)]
pub struct ExportArguments {
    /// The member's id.
    #[arg(value_name = "MEMBER")]
    pub member: String,
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 1)]
    pub data: PathBuf,
    /// Where the copy goes.
    #[arg(
        id = "copy",
        long = "out",
        value_name = "DIR",
        required = true,
        display_order = 2
    )]
    pub out: PathBuf,
}

/// Arguments of `forget`.
#[derive(Clone, Debug, Args)]
pub struct ForgetArguments {
    /// The member's id.
    #[arg(value_name = "MEMBER")]
    pub member: String,
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 1)]
    pub data: PathBuf,
    /// The pseudonym; the next free one where none is named.
    #[arg(long, value_name = "NAME", display_order = 2)]
    pub pseudonym: Option<String>,
    /// Whether sealed cycles are left as they are.
    #[arg(long, conflicts_with = "key", display_order = 3)]
    pub no_restate: bool,
    /// What the new revisions are signed with.
    #[command(flatten)]
    pub signing: SigningArguments,
}

/// Arguments of `explain-code`.
#[derive(Clone, Debug, Args)]
pub struct ExplainCodeArguments {
    /// The code; all where none is named.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// What to read and how to report it.
#[derive(Clone, Debug, Args)]
pub struct InputArguments {
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = DATA, hide_default_value = true, display_order = 1)]
    pub data: PathBuf,
    /// How diagnostics are printed.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    #[arg(hide_default_value = true, hide_possible_values = true, display_order = 4)]
    pub format: Format,
    /// Whether a warning stops the build.
    #[arg(long, display_order = 5)]
    pub warnings_as_errors: bool,
}

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person, on standard error.
    Text,
    /// One JSON object per line, on standard output.
    Json,
}

/// A language of the terminal, as `--language` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TerminalLanguage {
    #[value(name = "en")]
    English,
    #[value(name = "zh-CN", alias = "zh")]
    Chinese,
}

impl From<TerminalLanguage> for Language {
    fn from(language: TerminalLanguage) -> Self {
        match language {
            TerminalLanguage::English => Self::English,
            TerminalLanguage::Chinese => Self::Chinese,
        }
    }
}
