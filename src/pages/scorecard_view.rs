//! A scorecard as pages show it: score, dimensions, one line per indicator, and what adds up to what.

use serde::Serialize;

use super::adding_up::ShownParts;
use super::definitions_page::indicators_of;
use super::evidence_view;
use super::figures::{bullet, score_bar, sparkline};
use super::format::tenths;
use super::history::Appraisal;
use super::method_indicator::{anchor, indicator_link};
use super::place::{Link, Place};
use super::rulings_view::rulings;
use super::scope::Scope;
use super::subject_trends::breaks;
use super::wording::{Absence, ChangeView, RatingView};
use crate::archive::CycleRecord;
use crate::model::CycleId;
use crate::model::Points;
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::scorecard::{ScoreLine, points_decided};
use crate::stats::rounding::exact_sum;

/// How many cycles a sparkline shows at most.
const SPARKLINE_CYCLES: usize = 12;

/// A score with how sure it is.
#[derive(Serialize)]
pub struct ScoreView {
    /// The points.
    pub points: String,
    /// Their interval.
    pub interval: Option<String>,
}

/// A scorecard.
#[derive(Serialize)]
pub struct ScorecardView {
    /// The score; none without data.
    pub score: Option<ScoreView>,
    /// How much of the weight has no interval, so that the score's is too narrow; none where all has.
    pub doubt: Option<String>,
    /// Share of the weight that had data.
    pub coverage: String,
    /// Whether all of the weight had data.
    pub complete: bool,
    /// Whether weight of indicators without data fell to the others.
    pub reweighted: bool,
    /// The rating, or why there is none.
    pub rating: RatingView,
    /// Other ratings within the noise.
    pub near: Option<String>,
    /// The range of ranks among the peers; none for the organisation.
    pub rank: Option<String>,
    /// The change since the last cycle; none where there is nothing to compare with.
    pub change: Option<ChangeView>,
    /// Scores of the dimensions with their indicators.
    pub dimensions: Vec<DimensionView>,
    /// How the parts add up.
    pub sum: Option<SumView>,
    /// The page of terms.
    pub glossary: Option<Link>,
    /// What coverage, gates and adjustments did, a sentence each.
    pub rulings: Vec<String>,
}

/// One dimension.
#[derive(Serialize)]
pub struct DimensionView {
    /// Its name.
    pub name: String,
    /// Its points; none without data.
    pub score: Option<ScoreView>,
    /// The bar of its points.
    pub bar: Option<String>,
    /// How much of its weight had data, where it is not all.
    pub coverage: Option<String>,
    /// Whether no indicator of it carries weight: it is shown, not scored.
    pub weightless: bool,
    /// Its indicators.
    pub lines: Vec<LineView>,
}

/// One indicator's line.
#[derive(Serialize)]
pub struct LineView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub link: Link,
    /// The value; none where there is an absence.
    pub value: Option<String>,
    /// Its interval.
    pub interval: Option<String>,
    /// Why there is no value.
    pub absence: Option<Absence>,
    /// The value to reach.
    pub target: Option<String>,
    /// Sample size.
    pub n: String,
    /// The bullet graph.
    pub bullet: Option<String>,
    /// Whether the model gives it no weight: it is shown, not scored.
    pub weightless: bool,
    /// Points on the scale; none for one without weight.
    pub points: Option<String>,
    /// Share of the total that it carries here; none without data.
    pub weight: Option<String>,
    /// Share that it carries in the model, where it has no data.
    pub model_weight: String,
    /// How the points were made.
    pub evidence: Option<Link>,
    /// The shrunken value that the points come from, where the policy scores it.
    pub scored_from: Option<String>,
    /// Points × weight.
    pub contribution: Option<String>,
    /// The change since the last cycle.
    pub change: Option<ChangeView>,
    /// The trend over the cycles.
    pub sparkline: Option<String>,
}

/// How contributions and adjustments add up to the score.
#[derive(Serialize)]
pub struct SumView {
    /// Score before adjustments.
    pub computed: String,
    /// Sum of the adjustments, where there are any.
    pub adjustments: Option<String>,
    /// The score.
    pub score: String,
    /// Why the rounded parts do not add up, where they do not.
    pub rounding: Option<String>,
}

/// The scorecard of a subject in its cycle.
pub fn scorecard(
    scope: &Scope<'_>,
    subject: &Subject,
    appraisal: Appraisal<'_>,
    shown: &ShownParts,
) -> ScorecardView {
    let card = appraisal.scorecard;
    ScorecardView {
        score: card.score.map(|points| score(scope, points, card.interval)),
        doubt: scope.doubt(card),
        coverage: scope.format.share(card.coverage),
        complete: card.coverage.0 >= 1.0 - 1e-9,
        reweighted: card.lines.iter().any(|line| {
            line.effective_weight
                .is_some_and(|weight| weight.0 > line.weight.0 + 1e-9)
        }),
        rating: scope.rating(&card.rating, card.coverage),
        near: scope.near(appraisal.record, subject),
        rank: card.standing.map(|standing| scope.standing(subject, standing)),
        change: card.change.as_ref().map(|change| scope.score_change(change)),
        dimensions: dimensions(scope, subject, appraisal, shown),
        sum: sum(scope, appraisal, shown),
        glossary: glossary(scope, &appraisal.record.cycle.id),
        rulings: rulings(scope, subject, appraisal),
    }
}

/// Points with their interval.
pub fn score(scope: &Scope<'_>, points: Points, interval: Option<crate::stats::Interval>) -> ScoreView {
    ScoreView {
        points: scope.format.points(points),
        interval: interval.map(|interval| scope.format.points_interval(interval)),
    }
}

fn dimensions(
    scope: &Scope<'_>,
    subject: &Subject,
    appraisal: Appraisal<'_>,
    parts: &ShownParts,
) -> Vec<DimensionView> {
    let configuration = scope.configuration();
    let mut cycles: Vec<&CycleRecord> = scope.history.up_to(appraisal.record).collect();
    cycles.drain(..cycles.len().saturating_sub(SPARKLINE_CYCLES));
    let past = Past {
        evidence: evidence_view::link(scope, &appraisal.record.cycle.id, subject),
        appraisals: cycles
            .iter()
            .map(|record| scope.history.appraisal(record, subject))
            .collect(),
        cycles,
    };
    configuration
        .dimensions
        .iter()
        .enumerate()
        .map(|(place, dimension)| {
            let result = appraisal.scorecard.dimensions.get(place);
            let points = result.and_then(|result| result.points);
            let interval = result.and_then(|result| result.interval);
            let name = scope.local(&dimension.name).to_owned();
            let shown = points.map(|points| score(scope, points, interval));
            DimensionView {
                weightless: configuration
                    .indicators
                    .iter()
                    .zip(&appraisal.scorecard.lines)
                    .filter(|(indicator, _)| indicator.dimension == dimension.id)
                    .all(|(_, line)| !line.carries_weight()),
                bar: points.zip(shown.as_ref()).map(|(points, shown)| {
                    score_bar(points.0, interval, &format!("{name}: {}", shown.points))
                }),
                score: shown,
                coverage: result
                    .filter(|result| result.points.is_some() && result.coverage.0 < 1.0 - 1e-9)
                    .map(|result| scope.format.share(result.coverage)),
                lines: indicators_of(scope, &dimension.id)
                    .map(|(place, indicator)| line(scope, appraisal, (&past, parts), place, indicator))
                    .collect(),
                name,
            }
        })
        .filter(|dimension| !dimension.lines.is_empty())
        .collect()
}

/// The page of terms; none in a site that has none.
fn glossary(scope: &Scope<'_>, cycle: &CycleId) -> Option<Link> {
    let page = Place::Glossary(cycle.clone());
    scope.path.has(&page).then(|| scope.link(&page))
}

/// The cycles that a sparkline shows, with the subject's numbers in each.
struct Past<'a> {
    cycles: Vec<&'a CycleRecord>,
    appraisals: Vec<Option<Appraisal<'a>>>,
    /// The page of the subject's evidence.
    evidence: Option<Link>,
}

fn line(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    (past, parts): (&Past<'_>, &ShownParts),
    place: usize,
    indicator: &Indicator,
) -> LineView {
    let cycle = &appraisal.record.cycle.id;
    let measurement = appraisal.measurement(place);
    let line: Option<&ScoreLine> = appraisal.scorecard.lines.get(place);
    let absence = scope.absence(indicator, measurement);
    let shown = measurement.filter(|_| absence.is_none());
    let value = shown.and_then(|measurement| measurement.value);
    let interval = shown.and_then(|measurement| measurement.interval);
    let target = scope.configuration().target(cycle, indicator);
    let history: Vec<Option<f64>> = past
        .appraisals
        .iter()
        .map(|appraisal| appraisal.and_then(|appraisal| appraisal.measurement(place)?.value))
        .collect();
    let scored = line.filter(|line| line.carries_weight());
    let shown_part = |parts: &[Option<String>]| scored.and_then(|_| parts.get(place).cloned().flatten());
    LineView {
        name: scope.local(&indicator.name).to_owned(),
        link: indicator_link(scope, cycle, place, indicator),
        value: value.map(|value| scope.format.value(indicator.unit, value)),
        interval: shown.and_then(|measurement| scope.interval(indicator, measurement)),
        absence,
        target: target.map(|target| scope.format.value(indicator.unit, target)),
        n: measurement
            .filter(|measurement| measurement.n > 0)
            .map(|measurement| scope.format.count(measurement.n))
            .unwrap_or_default(),
        bullet: value.map(|value| bullet(&indicator.scale, value, interval, target)),
        weightless: scored.is_none(),
        evidence: value
            .and(past.evidence.clone())
            .map(|page| page.at(&anchor(place))),
        points: scored
            .and_then(|line| line.points)
            .map(|points| scope.format.points(points)),
        scored_from: scored
            .and_then(|line| line.shrunken_value)
            .map(|value| scope.format.value(indicator.unit, value)),
        weight: shown_part(&parts.weights),
        model_weight: shown_part(&parts.missing).unwrap_or_default(),
        contribution: shown_part(&parts.contributions),
        change: line
            .and_then(|line| line.change.as_ref())
            .map(|change| scope.change(indicator.unit, change)),
        sparkline: sparkline(
            &history,
            target,
            &breaks(&past.cycles, &|earlier, later| {
                scope
                    .configuration()
                    .redefined(&indicator.id, earlier, later)
                    .is_some()
            }),
        ),
    }
}

/// The sums below the scorecard. What is shown is compared with what is shown, tenth by tenth.
fn sum(scope: &Scope<'_>, appraisal: Appraisal<'_>, parts: &ShownParts) -> Option<SumView> {
    let card = appraisal.scorecard;
    let (computed, total) = (card.computed?, card.score?);
    let decided: Vec<f64> = points_decided(&card.adjustments).collect();
    let adjustment = exact_sum(&decided);
    let rounding = if !parts.add_up {
        Some(scope.plain("sum-rounding"))
    } else if tenths(computed.0) + tenths(adjustment) != tenths(total.0) {
        Some(scope.plain("sum-rounding-adjustments"))
    } else {
        None
    };
    Some(SumView {
        computed: scope.format.points(computed),
        adjustments: (!decided.is_empty()).then(|| scope.format.points_difference(adjustment)),
        score: scope.format.points(total),
        rounding,
    })
}
