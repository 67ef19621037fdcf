//! Groups against each other.

use serde::Serialize;

use super::{chance, estimate, listed};
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::review::{GroupComparison, GroupImpact, ImpactReview, SelectionOutcome};
use crate::pages::review::grid::{Figure, Grid};
use crate::pages::scope::Scope;

/// One outcome.
#[derive(Serialize)]
pub struct ImpactView {
    title: String,
    table: Option<Grid>,
    /// Why there is no table, and who is left out.
    notes: Vec<String>,
}

/// The answer to whether groups are rated alike.
pub fn answer(scope: &Scope<'_>, reviews: &[ImpactReview]) -> String {
    let rated = |review: &&ImpactReview| matches!(review.outcome, SelectionOutcome::RatedFrom(_));
    let Some(review) = reviews.iter().find(rated) else {
        return scope.plain("supervision-impact-no-bands");
    };
    let groups = match &review.groups {
        Ok(groups) => groups,
        Err(reason) => return absence(scope, reason.word()),
    };
    let below = |sure: bool| -> Vec<String> {
        let of = groups.iter().filter(|group| {
            let against = group.against.as_ref();
            against.is_some_and(|against| against.below_four_fifths && beyond_chance(scope, against) == sure)
        });
        of.map(|group| group.group.clone()).collect()
    };
    let (sure, unsure) = (below(true), below(false));
    let (key, names) = match (sure.is_empty(), unsure.is_empty()) {
        (false, _) => ("supervision-impact-adverse", sure),
        (true, false) => ("supervision-impact-unsure", unsure),
        (true, true) => return scope.plain("supervision-impact-none"),
    };
    scope.say(key, &[("groups", &listed(scope, &names))])
}

/// What the rule and the test are.
pub fn lead(scope: &Scope<'_>) -> String {
    scope.count(
        "supervision-impact-lead",
        scope.configuration().minimum_cell(),
        &[],
    )
}

/// Every outcome.
pub fn views(scope: &Scope<'_>, reviews: &[ImpactReview]) -> Vec<ImpactView> {
    let view = |review: &ImpactReview| {
        let mut notes = Vec::new();
        if let Err(reason) = &review.groups {
            notes.push(absence(scope, reason.word()));
        } else if review.left_out > 0 {
            notes.push(scope.count("supervision-impact-left-out", review.left_out, &[]));
        }
        ImpactView {
            title: title(scope, &review.outcome),
            table: review
                .groups
                .as_ref()
                .ok()
                .and_then(|groups| table(scope, groups)),
            notes,
        }
    };
    reviews.iter().map(view).collect()
}

fn title(scope: &Scope<'_>, outcome: &SelectionOutcome) -> String {
    match outcome {
        SelectionOutcome::RatedFrom(band) => {
            let name = (scope.configuration().rating(band))
                .map_or_else(|| band.to_string(), |band| scope.local(&band.name).to_owned());
            scope.say(
                "supervision-impact-rated",
                &[("band", band.as_str()), ("name", &name)],
            )
        }
        SelectionOutcome::ReadyForPromotion => scope.plain("supervision-impact-promotion"),
    }
}

fn table(scope: &Scope<'_>, groups: &[GroupImpact]) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-impact-caption",
        &[
            ("supervision-group", false),
            ("supervision-selected", true),
            ("supervision-of", true),
            ("supervision-rate", true),
            ("supervision-ratio", true),
            ("supervision-difference", true),
            ("supervision-effect", true),
            ("supervision-chance", true),
            ("column-meaning", false),
        ],
    );
    for group in groups {
        let own = [
            Figure::from(scope.format.count(group.selected)),
            Figure::from(scope.format.count(group.of)),
            estimate(scope, Unit::Share, group.rate.value, group.rate.interval),
        ];
        let compared = group.against.as_ref().map_or_else(
            || {
                let reference = scope.plain("supervision-impact-reference");
                let empty = || Figure::from(String::new());
                [empty(), empty(), empty(), empty(), Figure::from(reference)]
            },
            |against| comparison(scope, against),
        );
        grid.push(group.group.clone(), None, own.into_iter().chain(compared));
    }
    grid.filled()
}

fn comparison(scope: &Scope<'_>, against: &GroupComparison) -> [Figure; 5] {
    let meaning = match (against.below_four_fifths, beyond_chance(scope, against)) {
        (false, false) => "supervision-impact-within",
        (false, true) => "supervision-impact-within-sure",
        (true, false) => "supervision-impact-below",
        (true, true) => "supervision-impact-below-sure",
    };
    let difference = against.difference;
    [
        Figure::from(scope.format.share(Share(against.ratio))),
        Figure::with(
            scope.format.difference(Unit::Share, difference.value),
            scope.format.difference_interval(Unit::Share, difference.interval),
        ),
        Figure::from(scope.format.difference(Unit::Number, against.effect)),
        Figure::from(chance(scope, against.adjusted_p)),
        Figure::from(scope.plain(meaning)),
    ]
}

fn beyond_chance(scope: &Scope<'_>, against: &GroupComparison) -> bool {
    against.adjusted_p <= 1.0 - scope.configuration().policy.confidence
}

fn absence(scope: &Scope<'_>, word: &str) -> String {
    scope.count(
        &format!("supervision-impact-{word}"),
        scope.configuration().minimum_cell(),
        &[],
    )
}
