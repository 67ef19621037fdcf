//! How the figures of the review's pages are made, in sentences for the method page.

use crate::model::Share;
use crate::model::review::Concern;
use crate::pages::scope::Scope;

/// Of culture.
pub fn culture_method(scope: &Scope<'_>) -> Vec<String> {
    let alpha = scope
        .format
        .share(Share(1.0 - scope.configuration().policy.confidence));
    let minimum = scope.format.count(scope.configuration().minimum_cell());
    vec![
        scope.say("method-culture-profiles", &[("alpha", &alpha)]),
        scope.say("method-culture-small", &[("minimum", &minimum)]),
        scope.plain("method-between-cycles"),
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

/// Of how findings are ranked.
pub fn findings_method(scope: &Scope<'_>) -> Vec<String> {
    let weights = &scope.configuration().review.weights;
    let weight = |concern: &Concern| {
        let weight = weights.get(concern).copied().unwrap_or(0.0);
        let name = scope.plain(&format!("concern-{}", concern.word()));
        scope.say(
            "method-findings-weight",
            &[("concern", &name), ("weight", &scope.format.number(weight))],
        )
    };
    let list: Vec<String> = Concern::ALL.iter().map(weight).collect();
    let weights = list.join(&scope.plain("list-separator"));
    vec![
        scope.plain("method-findings-scale"),
        scope.say("method-findings-weights", &[("weights", &weights)]),
    ]
}

/// Of team and talent.
pub fn talent_method(scope: &Scope<'_>) -> Vec<String> {
    let (rules, policy) = (
        &scope.configuration().review.talent,
        &scope.configuration().policy,
    );
    let alpha = scope.format.share(Share(1.0 - policy.confidence));
    vec![
        scope.say(
            "method-talent-grid",
            &[
                ("low", &scope.format.points(rules.performance_low)),
                ("high", &scope.format.points(rules.performance_high)),
                ("least", &scope.format.number(rules.potential_low)),
                ("most", &scope.format.number(rules.potential_high)),
            ],
        ),
        scope.say("method-talent-growth", &[("alpha", &alpha)]),
        scope.say(
            "method-talent-turnover",
            &[("limit", &scope.format.share(rules.turnover_a_year))],
        ),
    ]
}

/// Of care.
pub fn care_method(scope: &Scope<'_>) -> Vec<String> {
    let rules = &scope.configuration().review.care;
    let minimum = scope.format.count(scope.configuration().minimum_cell());
    vec![
        scope.say(
            "method-care-load",
            &[
                ("times", &scope.format.number(rules.clients_above_median)),
                ("week", &scope.format.hours(rules.overtime_hours_week)),
                ("month", &scope.format.hours(rules.overtime_hours_month)),
                ("uneven", &scope.format.number(rules.uneven)),
            ],
        ),
        scope.say(
            "method-care-survey",
            &[
                ("minimum", &minimum),
                ("limit", &scope.format.share(rules.favourable_share)),
            ],
        ),
    ]
}
