//! `scorebook.toml` and `cycle.toml`: typed, every fault reported with its place.
//!
//! The user's file is laid over the built-in default: a key that it states replaces the default's, lists replace lists
//! whole. Reading collects all faults; a configuration comes out only when there is no error.

mod actions;
mod answered_causes;
mod audiences;
mod brand;
mod conditions;
pub mod cycle;
mod declared;
mod definition_changes;
mod document;
mod escapes;
mod expression;
pub mod forgotten;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod indicators;
mod libraries;
mod lists;
pub mod mapping;
mod meetings;
mod minimum_sample;
mod organisation;
mod plans;
mod policy;
mod possible;
mod privacy;
mod ratings;
mod reading;
mod results;
mod review;
mod risk;
mod syntax_faults;
mod syntax_reasons;
mod talent_and_care;
mod tidied;
mod training;
mod values;

use std::collections::BTreeMap;

pub use actions::{EFFORT, MOST_EFFORT};
pub use answered_causes::answered_cause;
pub use document::Mentions;
use document::{Section, Source};
pub use tidied::tidied;

use crate::diagnostics::Diagnostics;
use crate::ingest::tables::conventions::Conventions;
use crate::model::{Configuration, CycleId};

/// The model that applies where a data folder has no `scorebook.toml`, and under whatever one states.
pub const DEFAULT_MODEL: &str = include_str!("default.toml");

/// The name of the configuration's file in the data folder.
pub const FILE_NAME: &str = "scorebook.toml";

/// What came of reading a configuration.
pub struct Read {
    /// None when a section could not be read at all. Whether it may be used is for the faults to say.
    pub configuration: Option<Configuration>,
    /// Where it names columns of tables.
    pub mentions: Mentions,
    /// How it says that tables are read; what it says soundly holds even where it has faults.
    pub conventions: Conventions,
    /// Faults and warnings.
    pub faults: Diagnostics,
}

/// Reads a configuration laid over the default; `text` is the user's file, if there is one, and `cycles` are those of the data
/// folder.
pub fn read_placed(text: Option<&str>, cycles: &[CycleId]) -> Read {
    read_named(FILE_NAME, text, cycles)
}

/// The faults of the syntax of a file of settings.
pub fn syntax_faults(name: &str, text: &str) -> Diagnostics {
    let source = Source::new(name, text);
    source.parse();
    source.into_faults()
}

/// The same as [`read_placed`] of a file of another name.
pub fn read_named(name: &str, text: Option<&str>, cycles: &[CycleId]) -> Read {
    let built_in = Source::built_in(DEFAULT_MODEL);
    let default_root = built_in.parse();
    let user = text.map(|text| Source::new(name, text));
    let mut conventions = Conventions::default();
    let configuration = match &user {
        None => sections(&Section::root(&[(&built_in, &default_root)], FILE_NAME), cycles),
        Some(user) => {
            let user_root = user.parse();
            let root = Section::root(&[(user, &user_root), (&built_in, &default_root)], name);
            let configuration = sections(&root, cycles);
            conventions.reading = reading::read(&root);
            let mentions = user.mentions();
            let sound = configuration.as_ref().filter(|_| !user.has_faults());
            conventions.mapping = mapping::read(&root, &mapping::Known::new(sound, &mentions));
            root.finish();
            configuration
        }
    };
    if let Some(code) = (configuration.as_ref())
        .and_then(|configuration| configuration.organisation.currency.as_bytes().try_into().ok())
    {
        conventions.reading.currency = code;
    }
    let mentions = user.as_ref().map(Source::mentions).unwrap_or_default();
    let mut faults = user.map(Source::into_faults).unwrap_or_default();
    faults.extend(built_in.into_faults());
    Read {
        configuration,
        mentions,
        conventions,
        faults,
    }
}

/// The configuration and its faults, for tests.
#[cfg(test)]
fn read(text: Option<&str>, cycles: &[CycleId]) -> (Option<Configuration>, Diagnostics) {
    let read = read_placed(text, cycles);
    (read.configuration, read.faults)
}

fn sections(root: &Section<'_>, cycles: &[CycleId]) -> Option<Configuration> {
    let organisation = organisation::read(root);
    let policy = policy::read(root);
    let indicators::Model {
        dimensions,
        indicators,
        ids,
    } = indicators::read(root);
    let ratings = ratings::bands(root);
    let gates = ratings::gates(root, &ids, &indicators, &ratings);
    let plans = plans::read(root);
    let meetings = meetings::read(root);
    let actions = actions::read(root, &ids);
    let skills = training::skills(root, &ids);
    let courses = training::courses(root, &skills);
    let training = training::rules(root);
    let objectives = libraries::objectives(root, &ids, &indicators);
    let dimension_ids: Vec<_> = dimensions.iter().map(|dimension| dimension.id.clone()).collect();
    let known = results::Known {
        ratings: &ratings,
        indicators: &ids,
        dimensions: &dimension_ids,
    };
    let results = results::read(root, &known);
    let review = review::read(root, &known, &indicators);
    let privacy = privacy::read(root);
    let definition_changes = definition_changes::read(root, &ids, cycles);
    let audiences = audiences::read(root);
    let brand = brand::read(root);
    Some(Configuration {
        organisation: organisation?,
        policy: policy?,
        dimensions,
        indicators,
        ratings,
        gates,
        plans: plans?,
        meetings: meetings?,
        actions,
        skills,
        courses,
        training: training?,
        objectives,
        results,
        review: review?,
        privacy,
        cycle_targets: BTreeMap::new(),
        definition_changes,
        audiences,
        brand,
    })
}

/// The default model as a configuration, for tests.
#[cfg(test)]
fn default_configuration() -> Configuration {
    read(None, &[]).0.expect("the default model is sound")
}
