//! The rules in force, as far as a reader of an audience may know them.

use crate::model::Configuration;
use crate::model::configuration::{ResultsRules, ReviewRules};

/// The model, the ratings and how plans are made are everybody's; pay, and the limits from which findings are made, are not.
pub(super) fn disclosed_configuration(configuration: &Configuration) -> Configuration {
    let Configuration {
        organisation,
        policy,
        dimensions,
        indicators,
        ratings,
        gates,
        plans,
        meetings,
        actions,
        skills,
        courses,
        training,
        objectives,
        results: _,
        review,
        cycle_targets,
        definition_changes,
        privacy,
        audiences,
        brand,
    } = configuration;
    Configuration {
        organisation: organisation.clone(),
        policy: policy.clone(),
        dimensions: dimensions.clone(),
        indicators: indicators.clone(),
        ratings: ratings.clone(),
        gates: gates.clone(),
        plans: *plans,
        meetings: *meetings,
        actions: actions.clone(),
        skills: skills.clone(),
        courses: courses.clone(),
        training: training.clone(),
        objectives: objectives.clone(),
        results: ResultsRules::default(),
        review: ReviewRules {
            minimum_cell: review.minimum_cell,
            ..ReviewRules::default()
        },
        cycle_targets: cycle_targets.clone(),
        definition_changes: definition_changes.clone(),
        // How long data are kept is everybody's to know.
        privacy: privacy.clone(),
        // Who is told what of people is theirs to know.
        audiences: audiences.clone(),
        // How pages look is everybody's to see.
        brand: brand.clone(),
    }
}
