//! `[results.merit]`: the matrix of raises by rating and place in the pay range.

use rust_decimal::Decimal;

use super::pay::unit;
use super::{Known, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::document::{Entry, Section};
use crate::model::RatingId;
use crate::model::configuration::{CycleKinds, MeritRow, MeritRules, POSITIONS};

/// A row as it is stated, with where its cells stand.
struct Stated<'d> {
    row: MeritRow,
    cells: Vec<Entry<'d>>,
}

/// Reads the matrix.
pub(super) fn read(section: Section<'_>, general: &CycleKinds, known: &Known<'_>) -> Option<MeritRules> {
    let cycles = kinds(&section).unwrap_or_else(|| general.clone());
    let budget = section.required("budget").and_then(|entry| entry.exact_share());
    let step = match section.get("step") {
        None => Some(Decimal::new(5, 3)),
        Some(entry) => entry.exact_share().and_then(|step| {
            // A thousandth keeps the number of raises that there are to choose from in bounds.
            if step >= Decimal::new(1, 3) {
                return Some(step);
            }
            entry.report(
                Diagnostic::new(Code::SettingOutOfRange)
                    .with("key", entry.key)
                    .with("found", entry.written())
                    .with("low", "0.001")
                    .with("high", 1),
            );
            None
        }),
    };
    let unit = unit(&section);
    let rows = section
        .required("rows")
        .and_then(|entry| Some(rows(&entry, &entry.filled_list()?, known, step)));
    section.finish();
    Some(MeritRules {
        cycles,
        budget: budget?,
        step: step?,
        unit: unit?,
        rows: complete(rows?, known),
    })
}

fn rows<'d>(
    all: &Entry<'_>,
    list: &[Entry<'d>],
    known: &Known<'_>,
    step: Option<Decimal>,
) -> Vec<Stated<'d>> {
    let mut rows: Vec<Stated<'d>> = Vec::new();
    // Also those of rows with another fault.
    let mut named: Vec<Option<RatingId>> = Vec::new();
    for element in list {
        let Some(section) = element.section() else {
            continue;
        };
        let entry = section.required("rating");
        let rating = entry.as_ref().and_then(|entry| known.rating(entry));
        named.push(rating.clone());
        let weight = section.get("weight").map(|entry| entry.integer(1..=1000));
        let cells = section.required("raises").and_then(|entry| entry.list());
        section.finish();
        let (Some(rating), Some(cells)) = (rating, cells) else {
            continue;
        };
        if let (Some(entry), true) = (&entry, rows.iter().any(|row| row.row.rating == rating)) {
            let fault = Diagnostic::new(Code::DuplicateInList).with("list", "rows");
            entry.report(fault.with("id", &rating));
            continue;
        }
        let read: Vec<Option<(Decimal, Decimal)>> = cells.iter().map(|cell| limits(cell, step)).collect();
        let count = read.len();
        let Ok(read) = <[Option<(Decimal, Decimal)>; POSITIONS]>::try_from(read) else {
            element.report(
                Diagnostic::new(Code::MeritRowCells)
                    .with("rating", &rating)
                    .with("found", count)
                    .with("needed", POSITIONS),
            );
            continue;
        };
        rows.push(Stated {
            row: MeritRow {
                weight: weight.flatten().unwrap_or_else(|| usual_weight(&rating, known)),
                rating,
                limits: read.map(Option::unwrap_or_default),
            },
            cells: if read.contains(&None) { Vec::new() } else { cells },
        });
    }
    if let Some(step) = step {
        order(&rows, known, step);
    }
    let named: Option<Vec<RatingId>> = named.into_iter().collect();
    if let Some(named) = named {
        left_out(all, &rows, &named, known);
    }
    rows
}

/// A band that is left out gets no raise: none may stand above one that gets some, since a better rating never gets less.
fn left_out(all: &Entry<'_>, rows: &[Stated<'_>], named: &[RatingId], known: &Known<'_>) {
    let mut missing: Vec<&RatingId> = Vec::new();
    for band in known.ratings {
        if !named.contains(&band.id) {
            missing.push(&band.id);
        }
        let row = rows.iter().find(|stated| stated.row.rating == band.id);
        let raised = row.is_some_and(|stated| stated.row.limits.iter().any(|(_, most)| !most.is_zero()));
        if raised {
            for rating in missing.drain(..) {
                let fault = Diagnostic::new(Code::MeritRowMissing).with("rating", rating);
                all.report_at_key(fault.with("other", &band.id));
            }
        }
    }
}

/// The lowest band counts once, the next twice, and so on.
fn usual_weight(rating: &RatingId, known: &Known<'_>) -> u32 {
    let place = known.ratings.iter().rev().position(|band| &band.id == rating);
    u32::try_from(place.unwrap_or(0) + 1).unwrap_or(1)
}

/// The least and the most raise of a cell, which leave a multiple of the step between them.
fn limits(cell: &Entry<'_>, step: Option<Decimal>) -> Option<(Decimal, Decimal)> {
    let pair = cell.list()?;
    let [low, high] = pair.as_slice() else {
        return cell.wrong_type("pair");
    };
    let (low, high) = (low.exact_share(), high.exact_share());
    let (low, high) = (low?, high?);
    let step = step?;
    if step.is_zero() || (low / step).ceil() > (high / step).floor() {
        cell.report(
            Diagnostic::new(Code::MeritLimits)
                .with("low", low)
                .with("high", high)
                .with("step", step),
        );
        return None;
    }
    Some((low, high))
}

/// A better rating and a lower place in the range must be able to have at least the raise of a worse and higher one,
/// in whole steps, since every raise is a multiple of the step.
fn order(rows: &[Stated<'_>], known: &Known<'_>, step: Decimal) {
    let steps = |raise: &Decimal| raise.checked_div(step).unwrap_or_default();
    let height = |rating: &RatingId| known.ratings.iter().position(|band| &band.id == rating);
    for better in rows.iter().filter(|row| !row.cells.is_empty()) {
        for worse in rows {
            if height(&better.row.rating) > height(&worse.row.rating) {
                continue;
            }
            let cells = better.cells.iter().zip(&better.row.limits).enumerate();
            for (lower, (entry, (_, most))) in cells {
                let above = worse.row.limits.iter().enumerate().skip(lower);
                let contradiction = above
                    .clone()
                    .find(|(_, (least, _))| steps(least).ceil() > steps(most).floor());
                if let Some((higher, _)) = contradiction {
                    entry.report(
                        Diagnostic::new(Code::MeritOrder)
                            .with("rating", &better.row.rating)
                            .with("position", lower + 1)
                            .with("other", &worse.row.rating)
                            .with("other_position", higher + 1),
                    );
                    return;
                }
            }
        }
    }
}

/// A row per band; a band that is left out gets no raise.
fn complete(stated: Vec<Stated<'_>>, known: &Known<'_>) -> Vec<MeritRow> {
    let mut stated: Vec<MeritRow> = stated.into_iter().map(|stated| stated.row).collect();
    let mut rows = Vec::new();
    for band in known.ratings {
        let place = stated.iter().position(|row| row.rating == band.id);
        rows.push(match place {
            Some(place) => stated.swap_remove(place),
            None => MeritRow {
                rating: band.id.clone(),
                weight: 1,
                limits: [(Decimal::ZERO, Decimal::ZERO); POSITIONS],
            },
        });
    }
    rows
}
