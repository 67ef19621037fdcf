//! The page of what should change: matrices by segment and process, lost revenue, the tree of objectives.

use serde::Serialize;
use tera::Context;

use super::objectives_view::areas;
use crate::archive::CycleRecord;
use crate::model::contrast::CONTRASTED;
use crate::model::indicator::{Indicator, Unit};
use crate::model::losses::Attribute;
use crate::model::review::{LossFactor, LossFactorKind, LossSide, LostRevenue, Matrix, MatrixCell};
use crate::model::scorecard::Verdict;
use crate::model::{Money, Share};
use crate::pages::adding_up::shares_as_shown;
use crate::pages::figures::pareto;
use crate::pages::format::MoneyUnit;
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;

/// The largest share that is shown as less than all.
const NEARLY_ALL: f64 = 0.999;

/// A matrix, or what would fill it.
#[derive(Serialize)]
struct MatrixView {
    id: &'static str,
    title: String,
    lead: String,
    groups: Vec<String>,
    rows: Vec<MatrixRowView>,
    notes: Vec<String>,
    empty: String,
}

#[derive(Serialize)]
struct MatrixRowView {
    name: String,
    link: Link,
    cells: Vec<CellView>,
}

/// A cell: the value, and its difference where that is more than chance.
#[derive(Serialize, Default)]
struct CellView {
    value: Option<String>,
    /// `better`, `worse`, or nothing.
    class: &'static str,
    difference: Option<String>,
    /// Interval and sample, for whoever asks.
    title: String,
}

/// Lost revenue.
#[derive(Serialize)]
struct LossesView {
    sentence: String,
    factors: Vec<FactorView>,
    reasons: Vec<ReasonView>,
    figure: Option<String>,
    any: bool,
}

#[derive(Serialize)]
struct FactorView {
    name: String,
    lost: String,
    share: String,
    others: String,
    difference: String,
    interval: String,
    revenue: String,
    of_loss: String,
    of_revenue: String,
    /// What may be said of the difference.
    verdict: String,
    stands_out: bool,
}

#[derive(Serialize)]
struct ReasonView {
    name: String,
    clients: String,
    revenue: String,
    share: String,
    cumulative: String,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let strategy = &record.review.strategy;
    let matrices: Vec<MatrixView> = CONTRASTED
        .iter()
        .map(|attribute| {
            let found = strategy
                .matrices
                .iter()
                .find(|matrix| matrix.attribute == *attribute);
            let word = attribute.word();
            MatrixView {
                id: word,
                title: scope.plain(&format!("matrix-{word}")),
                lead: scope.plain(&format!("matrix-{word}-lead")),
                groups: found.map(|matrix| groups(scope, matrix)).unwrap_or_default(),
                rows: found
                    .map(|matrix| rows(scope, record, matrix))
                    .unwrap_or_default(),
                notes: found.map(|matrix| notes(scope, matrix)).unwrap_or_default(),
                empty: scope.plain(&format!("matrix-{word}-empty")),
            }
        })
        .collect();
    context.insert("matrices", &matrices);
    context.insert(
        "losses",
        &strategy.losses.as_ref().map(|losses| losses_view(scope, losses)),
    );
    context.insert("areas", &areas(scope, record));
}

/// The groups in words.
fn groups(scope: &Scope<'_>, matrix: &Matrix) -> Vec<String> {
    let words = matrix.groups.iter().map(|group| match matrix.attribute {
        Attribute::Segment => scope.segment(group),
        _ => scope.kind(group),
    });
    words.collect()
}

fn rows(scope: &Scope<'_>, record: &CycleRecord, matrix: &Matrix) -> Vec<MatrixRowView> {
    let rows = matrix.rows.iter().filter_map(|row| {
        let place = scope.configuration().indicator_position(&row.indicator)?;
        let indicator = scope.configuration().indicators.get(place)?;
        Some(MatrixRowView {
            name: scope.local(&indicator.name).to_owned(),
            link: scope.link(&Place::Indicator(record.cycle.id.clone(), row.indicator.clone())),
            cells: row
                .cells
                .iter()
                .map(|cell| cell_view(scope, indicator, cell))
                .collect(),
        })
    });
    rows.collect()
}

fn cell_view(scope: &Scope<'_>, indicator: &Indicator, cell: &MatrixCell) -> CellView {
    let unit = indicator.unit;
    let n = scope.format.count(cell.n);
    let Some(value) = cell.value else {
        return CellView {
            title: scope.say("matrix-cell-few", &[("n", &n)]),
            ..CellView::default()
        };
    };
    let class = match cell.difference.map(|difference| difference.verdict) {
        Some(Verdict::Better) => "better",
        Some(Verdict::Worse) => "worse",
        _ => "",
    };
    let marked = cell.difference.filter(|_| !class.is_empty());
    let interval = cell
        .interval
        .map(|interval| scope.format.interval(unit, interval));
    CellView {
        value: Some(scope.format.value(unit, value)),
        class,
        difference: marked.map(|difference| {
            let difference = scope.format.difference(unit, difference.value);
            scope.say(&format!("matrix-cell-{class}"), &[("difference", &difference)])
        }),
        title: match interval {
            Some(interval) => scope.say("matrix-cell", &[("interval", &interval), ("n", &n)]),
            None => scope.say("matrix-cell-no-interval", &[("n", &n)]),
        },
    }
}

/// How many cells were compared and how many stand apart; what a dash means, where there is one.
fn notes(scope: &Scope<'_>, matrix: &Matrix) -> Vec<String> {
    let cells = || matrix.rows.iter().flat_map(|row| &row.cells);
    let differences = || cells().filter_map(|cell| cell.difference);
    let marked = differences()
        .filter(|difference| matches!(difference.verdict, Verdict::Better | Verdict::Worse))
        .count() as u64;
    let compared = scope.format.count(differences().count() as u64);
    let mut notes = vec![scope.count("matrix-compared", marked, &[("compared", &compared)])];
    if cells().any(|cell| cell.value.is_none()) {
        notes.push(scope.plain("matrix-dash"));
    }
    notes
}

fn losses_view(scope: &Scope<'_>, losses: &LostRevenue) -> LossesView {
    let all = losses.all;
    let part = |part: Money, whole: Money| share_of(part.to_f64(), whole.to_f64());
    let sums = [all.revenue_lost, all.revenue];
    let unit = scope.format.money_unit(sums);
    let [lost, held] = sums.map(|sum| scope.format.money_in(unit, sum));
    let column = scope
        .format
        .money_unit(losses.reasons.iter().map(|reason| reason.revenue));
    let factors = scope
        .format
        .money_unit(losses.factors.iter().map(|factor| factor.with.revenue_lost));
    let facts = [
        ("lost", scope.format.count(all.lost)),
        ("clients", scope.format.count(all.clients)),
        ("revenue", lost),
        ("all", held),
        ("share", scope.format.share(part(all.revenue_lost, all.revenue))),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = match (all.lost, all.revenue > Money::ZERO) {
        (0, _) => "losses-none",
        (_, true) => "losses-sentence",
        (_, false) => "losses-sentence-clients",
    };
    let shares: Vec<f64> = (losses.reasons.iter())
        .map(|reason| {
            if all.revenue_lost > Money::ZERO {
                part(reason.revenue, all.revenue_lost).0
            } else {
                share_of(reason.clients as f64, all.lost as f64).0
            }
        })
        .collect();
    let shown = shares_as_shown(&shares);
    let mut so_far = 0.0;
    let reasons = losses.reasons.iter().zip(shown).map(|(reason, share)| {
        so_far += share;
        ReasonView {
            name: reason
                .reason
                .as_deref()
                .map_or_else(|| scope.plain("reason-unknown"), |reason| scope.kind(reason)),
            clients: scope.format.count(reason.clients),
            revenue: scope.format.money_in(column, reason.revenue),
            share: scope.format.value(Unit::Share, share),
            cumulative: scope.format.value(Unit::Share, so_far),
        }
    });
    let bars: Vec<(f64, bool)> = shares.iter().map(|share| (*share, false)).collect();
    LossesView {
        sentence: scope.say(key, &facts),
        reasons: reasons.collect(),
        figure: (bars.len() > 1).then(|| pareto(&bars, 0.0)),
        factors: factors_view(scope, losses, factors),
        any: all.lost > 0,
    }
}

/// Every factor; the shares of the segments add up as they are shown.
fn factors_view(scope: &Scope<'_>, losses: &LostRevenue, unit: MoneyUnit) -> Vec<FactorView> {
    let all = losses.all;
    let mut views: Vec<FactorView> = (losses.factors.iter())
        .map(|found| factor(scope, all, unit, found))
        .collect();
    let is_segment = |found: &&LossFactor| found.kind == LossFactorKind::Segment;
    let segments: Vec<&LossFactor> = losses.factors.iter().filter(is_segment).collect();
    let parts = |of: fn(&LossSide) -> Money| {
        let shares = segments
            .iter()
            .map(|found| money_share(of(&found.with), of(&all)).0);
        shares_as_shown(&shares.collect::<Vec<f64>>())
    };
    let shares = parts(|side| side.revenue_lost)
        .into_iter()
        .zip(parts(|side| side.revenue));
    let of_segments = (views.iter_mut().zip(&losses.factors)).filter(|(_, found)| is_segment(found));
    for ((view, _), (of_loss, of_revenue)) in of_segments.zip(shares) {
        view.of_loss = scope.format.value(Unit::Share, of_loss);
        view.of_revenue = scope.format.value(Unit::Share, of_revenue);
    }
    views
}

fn factor(scope: &Scope<'_>, all: LossSide, unit: MoneyUnit, factor: &LossFactor) -> FactorView {
    let written = |share: Share| scope.format.value(Unit::Share, share.0);
    let rate = |side: LossSide| written(share_of(side.lost as f64, side.clients as f64));
    // What is not all of it is not shown as if it were.
    let part = |part: Money, whole: Money| {
        let share = written(money_share(part, whole));
        if part < whole && share == written(Share(1.0)) {
            scope.say("factor-nearly-all", &[("share", &written(Share(NEARLY_ALL)))])
        } else {
            share
        }
    };
    let (lost, clients) = (
        scope.format.count(factor.with.lost),
        scope.format.count(factor.with.clients),
    );
    FactorView {
        name: match (&factor.value, factor.kind) {
            (Some(segment), LossFactorKind::Segment) => {
                scope.say("factor-segment", &[("segment", &scope.segment(segment))])
            }
            _ => scope.plain(&format!("factor-{}", factor.kind.word())),
        },
        lost: scope.say("factor-lost", &[("lost", &lost), ("clients", &clients)]),
        share: rate(factor.with),
        others: rate(factor.without),
        difference: scope.format.difference(Unit::Share, factor.difference),
        interval: scope.format.difference_interval(Unit::Share, factor.interval),
        revenue: scope.format.money_in(unit, factor.with.revenue_lost),
        of_loss: part(factor.with.revenue_lost, all.revenue_lost),
        of_revenue: part(factor.with.revenue, all.revenue),
        verdict: scope.plain(&format!("factor-verdict-{}", factor.verdict.word())),
        stands_out: factor.stands_out(),
    }
}

fn money_share(part: Money, whole: Money) -> Share {
    share_of(part.to_f64(), whole.to_f64())
}

fn share_of(part: f64, whole: f64) -> Share {
    Share(if whole > 0.0 { part / whole } else { 0.0 })
}
