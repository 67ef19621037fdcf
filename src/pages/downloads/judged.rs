//! The columns of `improvement.csv` about actions, check dates and whether an item worked.

use super::table::{Cell, Column, Kind};
use crate::model::Configuration;
use crate::model::plans::{ActionVerdict, FollowUp, ImprovementItem};

/// Columns of an item's actions and days.
pub(super) fn action_columns() -> Vec<Column> {
    vec![
        Column::new(
            "in_a_row",
            Kind::Count,
            "How many plans in a row have had the item.",
        )
        .required(),
        Column::new("since", Kind::Text, "The cycle that planned it first.").required(),
        Column::new(
            "checks",
            Kind::Text,
            "The days on which the item is checked, joined by semicolons.",
        )
        .required(),
        Column::new(
            "considered",
            Kind::Text,
            "Every action that fits, with what became of it, joined by semicolons: chosen, over_budget, outdone, \
             nothing_expected.",
        ),
        Column::new("hours", Kind::Number, "Hours that the chosen actions take.").required(),
        Column::new(
            "expected_win",
            Kind::Number,
            "Score points that the chosen actions are expected to win, each by itself, added up.",
        )
        .required(),
    ]
}

/// Columns of what became of an item against what was to be expected without a plan.
pub(super) fn judged_columns() -> Vec<Column> {
    vec![
        Column::new(
            "without_plan",
            Kind::Number,
            "The value that was to be expected in this cycle without a plan (regression to the mean).",
        ),
        Column::new(
            "without_plan_low",
            Kind::Number,
            "Lower end of its prediction interval.",
        ),
        Column::new(
            "without_plan_high",
            Kind::Number,
            "Upper end of its prediction interval.",
        ),
        Column::new(
            "pairs",
            Kind::Count,
            "Pairs of others' values that the expectation was told from.",
        ),
        Column::new(
            "slope",
            Kind::Share,
            "How much of a distance from the mean stays.",
        ),
        Column::new("effect", Kind::Number, "The value less the expected one."),
        Column::new(
            "effect_points",
            Kind::Number,
            "The same in score points, above zero for the better.",
        ),
        Column::new("judgement", Kind::Text, "Whether the item worked.").one_of([
            "worked",
            "did_not_work",
            "cannot_tell",
        ]),
        Column::new("judgement_reason", Kind::Text, "Why that cannot be told.").one_of([
            "within_noise",
            "not_carried_out",
            "no_value",
            "redefined",
            "too_few_pairs",
        ]),
    ]
}

/// The cells of [`action_columns`].
pub(super) fn action_cells(configuration: &Configuration, item: &ImprovementItem) -> Vec<Cell> {
    let action = |place: usize| configuration.actions.get(place);
    let considered = (item.considered.iter())
        .filter_map(|one| Some(format!("{}:{}", action(one.action)?.id, one.verdict.word())));
    let hours = item
        .actions
        .iter()
        .filter_map(|place| Some(action(*place)?.effort));
    let won = (item.considered.iter())
        .filter(|one| one.verdict == ActionVerdict::Chosen)
        .map(|one| one.gain.0);
    vec![
        Cell::Count(u64::from(item.in_a_row)),
        Cell::of(&item.since),
        Cell::list(&item.checks),
        Cell::list(considered),
        Cell::Number(hours.sum::<f64>() + 0.0),
        Cell::Number(won.sum::<f64>() + 0.0),
    ]
}

/// The cells of [`judged_columns`]; empty ones for an item that this cycle plans.
pub(super) fn judged_cells(follow_up: Option<&FollowUp>) -> Vec<Cell> {
    let effect = follow_up.and_then(|follow_up| follow_up.effect.as_ref());
    let expected = effect.map(|effect| effect.without_plan);
    let [low, high] = Cell::ends(expected.map(|expected| expected.interval));
    let word = |word: Option<&'static str>| word.map_or(Cell::Empty, Cell::Word);
    vec![
        Cell::number(expected.map(|expected| expected.expected)),
        low,
        high,
        expected.map_or(Cell::Empty, |expected| Cell::Count(expected.pairs)),
        Cell::number(expected.map(|expected| expected.slope)),
        Cell::number(effect.map(|effect| effect.beyond)),
        Cell::number(effect.map(|effect| effect.points.0)),
        word(follow_up.map(|follow_up| follow_up.judgement.word())),
        word(follow_up.and_then(|follow_up| follow_up.judgement.reason())),
    ]
}
