//! `[plans]`: rules of improvement plans.

use super::document::Section;
use crate::model::configuration::PlanRules;

/// Reads the section.
pub fn read(root: &Section<'_>) -> Option<PlanRules> {
    let section = root.merged("plans");
    let effort_member = section.number("effort_member", 0.0..=10_000.0);
    let effort_team = section.number("effort_team", 0.0..=100_000.0);
    let actions_per_item = section.integer("actions_per_item", 1..=3);
    let action_share = section.number("action_share", 0.0..=1.0);
    let prior_tries = section.number("prior_tries", 0.0..=1000.0);
    let matched_cause = section.number("matched_cause", 1.0..=10.0);
    let minimum_pairs = section.integer("minimum_pairs", 4..=1_000_000);
    let minimum_tries = section.integer("minimum_tries", 2..=1_000_000);
    let useful_points = section.number("useful_points", 0.0..=100.0);
    section.finish();
    Some(PlanRules {
        effort_member: effort_member?,
        effort_team: effort_team?,
        actions_per_item: actions_per_item?,
        action_share: action_share?,
        prior_tries: prior_tries?,
        matched_cause: matched_cause?,
        minimum_pairs: minimum_pairs?,
        minimum_tries: minimum_tries?,
        useful_points: useful_points?,
    })
}
