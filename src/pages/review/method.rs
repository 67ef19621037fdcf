//! How the figures of the review's pages are made, in sentences for the method page.

use crate::model::Share;
use crate::pages::scope::Scope;

/// Of culture.
pub fn culture_method(scope: &Scope<'_>) -> Vec<String> {
    let (rules, policy) = (&scope.configuration().review, &scope.configuration().policy);
    let alpha = scope.format.share(Share(1.0 - policy.confidence));
    let minimum = scope
        .format
        .count(rules.minimum_cell.max(policy.anonymity_threshold));
    vec![
        scope.say("method-culture-profiles", &[("alpha", &alpha)]),
        scope.say("method-culture-small", &[("minimum", &minimum)]),
    ]
}

/// Of collaboration and innovation.
pub fn collaboration_method(scope: &Scope<'_>) -> Vec<String> {
    let days = scope.configuration().review.collaboration.idea_days;
    let days = scope.format.count(days.into());
    vec![
        scope.plain("method-collaboration-network"),
        scope.say("method-collaboration-ideas", &[("days", &days)]),
        scope.plain("method-collaboration-spread"),
    ]
}
