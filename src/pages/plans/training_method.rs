//! How training plans are made, as the method page says it.

use crate::model::configuration::EXACT_BUNDLES;
use crate::pages::scope::Scope;

/// The rules in force, one paragraph each.
pub fn training_method(scope: &Scope<'_>) -> Vec<String> {
    let hours = scope.configuration().policy.training_hours;
    let rules = &scope.configuration().training;
    let format = &scope.format;
    vec![
        scope.say(
            "method-plans-training",
            &[
                ("hours", &format.hours(hours)),
                ("points", &format.number(rules.points_per_level.0)),
            ],
        ),
        scope.say(
            "method-plans-training-proof",
            &[("columns", &format.count(EXACT_BUNDLES as u64))],
        ),
        scope.say(
            "method-plans-training-effect",
            &[
                ("caliper", &format.number(rules.caliper.0)),
                ("pairs", &format.count(u64::from(rules.minimum_pairs))),
            ],
        ),
        scope.say(
            "method-plans-training-mentors",
            &[("mentees", &format.count(u64::from(rules.mentees)))],
        ),
    ]
}
