//! What each scored indicator contributes, and what is advised.

use serde::Serialize;

use super::{correlation, estimate, not_told};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::review::{Correlation, IndicatorAdvice, IndicatorQuality, MonthlyReliability, Supervision};
use crate::model::{IndicatorId, Share};
use crate::pages::place::Place;
use crate::pages::plans::indicator_name;
use crate::pages::review::grid::{Figure, Grid};
use crate::pages::scope::Scope;

/// Indicators and pairs of them.
#[derive(Serialize)]
pub struct IndicatorsView {
    table: Option<Grid>,
    /// Months against each other; none where there are no months to compare.
    months: Option<Grid>,
    /// Pairs that say the same.
    pairs: Vec<String>,
    /// What is said where there is none.
    no_pairs: String,
}

/// The answer to whether the indicators measure something.
pub fn answer(scope: &Scope<'_>, figures: &Supervision) -> String {
    let all = figures.indicators.len() as u64;
    if all == 0 {
        return scope.plain("supervision-indicators-none");
    }
    let with = |advice: &[IndicatorAdvice]| {
        let found = figures.indicators.iter();
        found.filter(|quality| advice.contains(&quality.advice)).count() as u64
    };
    let unknown = with(&[IndicatorAdvice::CannotTell]);
    if unknown == all {
        return scope.plain("supervision-indicators-cannot-tell");
    }
    let change = with(&[
        IndicatorAdvice::LowerWeight,
        IndicatorAdvice::SharpenScale,
        IndicatorAdvice::DropOneOfPair,
    ]);
    let weight = |advice: IndicatorAdvice| {
        let found = figures
            .indicators
            .iter()
            .filter(|quality| quality.advice == advice);
        found.map(|quality| quality.weight.0).sum::<f64>()
    };
    let by_luck = weight(IndicatorAdvice::LowerWeight);
    scope.count(
        "supervision-indicators-answer",
        change,
        &[
            ("all", &scope.format.count(all)),
            ("chance", &scope.format.share(Share(by_luck))),
        ],
    )
}

/// Every scored indicator, and the pairs that are redundant.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> IndicatorsView {
    let figures = &record.review.supervision;
    let name = |id: &IndicatorId| indicator_name(scope, id);
    let pairs = figures.redundant.iter().map(|pair| {
        scope.say(
            "supervision-pair",
            &[
                ("one", &name(&pair.one)),
                ("other", &name(&pair.other)),
                ("correlation", &correlation(scope, &pair.correlation)),
            ],
        )
    });
    let known = figures
        .indicators
        .iter()
        .any(|quality| quality.advice != IndicatorAdvice::CannotTell);
    let no_pairs = if known {
        "supervision-pairs-none"
    } else {
        "supervision-indicators-cannot-tell"
    };
    IndicatorsView {
        no_pairs: scope.plain(no_pairs),
        table: table(scope, record, &figures.indicators),
        months: monthly(scope, record, &figures.indicators),
        pairs: pairs.collect(),
    }
}

fn table(scope: &Scope<'_>, record: &CycleRecord, found: &[IndicatorQuality]) -> Option<Grid> {
    let halves = found.iter().any(|quality| quality.split_half.is_some());
    let months = found.iter().any(|quality| quality.months.is_some());
    let before = found.iter().any(|quality| quality.stability.is_some());
    let mut columns = vec![
        ("column-indicator", false),
        ("column-weight", true),
        ("supervision-with-value", true),
        ("supervision-at-most", true),
        ("supervision-signal", true),
    ];
    if halves {
        columns.push(("supervision-halves", true));
    }
    if months {
        columns.push(("supervision-months", true));
    }
    if before {
        columns.push(("supervision-stability", true));
    }
    columns.push(("supervision-advice", false));
    let mut grid = Grid::new(scope, "supervision-indicators-caption", &columns);
    for quality in found {
        let share = match quality.with_value {
            0 => String::new(),
            all => scope.format.share(Share(quality.at_most as f64 / all as f64)),
        };
        let signal =
            (quality.signal).map(|signal| estimate(scope, Unit::Share, signal.value, signal.interval));
        let of_ranks = |found: Option<Correlation>| {
            let figure = found.map(|found| estimate(scope, Unit::Score, found.value, found.interval));
            figure.unwrap_or_else(|| not_told(scope))
        };
        let mut cells = vec![
            Figure::from(scope.format.share(quality.weight)),
            Figure::from(scope.format.count(quality.with_value)),
            Figure::from(share),
            signal.unwrap_or_else(|| not_told(scope)),
        ];
        if halves {
            cells.push(of_ranks(quality.split_half));
        }
        if months {
            cells.push(month_in_words(scope, quality.months));
        }
        if before {
            cells.push(of_ranks(quality.stability));
        }
        let advice = format!("supervision-advice-{}", quality.advice.word());
        cells.push(Figure::from(scope.plain(&advice)));
        let place = Place::Indicator(record.cycle.id.clone(), quality.indicator.clone());
        let name = indicator_name(scope, &quality.indicator);
        grid.push(name, Some(scope.link(&place)), cells);
    }
    grid.filled()
}

/// What a month's value stands for, and the correlation that says so below it.
fn month_in_words(scope: &Scope<'_>, found: Option<MonthlyReliability>) -> Figure {
    let Some(found) = found else {
        return not_told(scope);
    };
    let value = |value| scope.format.value(Unit::Score, value);
    Figure::with(
        scope.plain(&format!("supervision-month-{}", found.verdict.word())),
        scope.say(
            "supervision-month-figure",
            &[
                ("value", &value(found.single)),
                ("interval", &scope.format.interval(Unit::Score, found.interval)),
            ],
        ),
    )
}

/// Months against each other: one of them, and all together.
fn monthly(scope: &Scope<'_>, record: &CycleRecord, found: &[IndicatorQuality]) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-months-caption",
        &[
            ("column-indicator", false),
            ("supervision-months-number", true),
            ("supervision-months-members", true),
            ("supervision-months-single", true),
            ("supervision-months-all", true),
            ("supervision-months-words", false),
        ],
    );
    for quality in found {
        let Some(months) = quality.months else { continue };
        let place = Place::Indicator(record.cycle.id.clone(), quality.indicator.clone());
        let name = indicator_name(scope, &quality.indicator);
        let words = scope.plain(&format!("supervision-month-{}", months.verdict.word()));
        let cells = [
            Figure::from(scope.format.count(months.months)),
            Figure::from(scope.format.count(months.members)),
            estimate(scope, Unit::Score, months.single, months.interval),
            estimate(scope, Unit::Score, months.all, months.all_interval),
            Figure::from(words),
        ];
        grid.push(name, Some(scope.link(&place)), cells);
    }
    grid.filled()
}
