//! The merit matrix on the results page: limits and raise of each cell, the cost against the budget, a proposal per member.

use serde::Serialize;

use super::{MemberCell, band, member_cell, no_result};
use crate::archive::CycleRecord;
use crate::model::Money;
use crate::model::configuration::{MeritRules, POSITIONS};
use crate::model::plans::{Merit, MeritCell, MeritFault, MeritLine, MeritProposal, OutsideRange};
use crate::pages::scope::Scope;

/// The merit matrix.
#[derive(Serialize)]
pub struct MeritView {
    base: String,
    budget: String,
    budget_share: String,
    /// None where no matrix keeps the rules.
    solution: Option<Solution>,
    /// Why there is none.
    fault: Option<String>,
    columns: Vec<String>,
    rows: Vec<Row>,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Solution {
    spent: String,
    unspent: String,
    lump_sums: String,
    proof: String,
}

#[derive(Serialize)]
struct Row {
    rating: String,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    label: String,
    raise: Option<String>,
    limits: String,
    /// Members and cost; none where nobody is in it.
    members: Option<String>,
}

#[derive(Serialize)]
struct Line {
    member: MemberCell,
    rating: Option<String>,
    proposal: Option<Proposal>,
    none: Option<String>,
}

#[derive(Serialize)]
struct Proposal {
    base: String,
    range: String,
    compa: String,
    position: String,
    raise: Option<String>,
    added: String,
    lump_sum: Option<String>,
    reason: String,
}

/// The merit matrix of a cycle.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, merit: &Merit, rules: &MeritRules) -> MeritView {
    let format = &scope.format;
    MeritView {
        base: format.cents(merit.base),
        budget: format.cents(merit.budget),
        budget_share: format.exact_share(rules.budget, 4),
        solution: merit.solution.as_ref().ok().map(|solution| Solution {
            spent: format.cents(solution.spent),
            unspent: format.cents(solution.unspent),
            lump_sums: format.cents(solution.lump_sums),
            proof: scope.say(
                "results-merit-proof",
                &[("gap", &format.exact_share(solution.gap, 2))],
            ),
        }),
        fault: merit.solution.as_ref().err().map(|fault| match fault {
            MeritFault::BudgetTooSmall { least } => scope.say(
                "results-merit-too-small",
                &[
                    ("least", &format.cents(*least)),
                    ("budget", &format.cents(merit.budget)),
                ],
            ),
            MeritFault::NobodyToRaise => scope.plain("results-merit-nobody"),
            MeritFault::NotSolved => scope.plain("results-merit-not-solved"),
        }),
        columns: (0..POSITIONS).map(|position| quarter(scope, position)).collect(),
        rows: merit
            .cells
            .chunks(POSITIONS)
            .filter_map(|cells| {
                Some(Row {
                    rating: band(scope, &cells.first()?.rating),
                    cells: cells.iter().map(|own| cell(scope, own)).collect(),
                })
            })
            .collect(),
        lines: merit.lines.iter().map(|line| row(scope, record, line)).collect(),
    }
}

fn quarter(scope: &Scope<'_>, position: usize) -> String {
    scope.plain(&format!("results-quarter-{}", position + 1))
}

fn cell(scope: &Scope<'_>, cell: &MeritCell) -> Cell {
    let format = &scope.format;
    let (low, high) = cell.limits;
    let limits = if low == high {
        format.exact_share(low, 2)
    } else {
        format.range(
            &format.exact_number(low.saturating_mul(rust_decimal::Decimal::ONE_HUNDRED), 2),
            &format.exact_share(high, 2),
        )
    };
    Cell {
        label: quarter(scope, cell.position),
        raise: cell.raise.map(|raise| format.exact_share(raise, 2)),
        limits,
        members: (cell.members > 0).then(|| {
            let cost = format.cents(cell.cost);
            scope.count("results-cell-members", cell.members, &[("cost", &cost)])
        }),
    }
}

fn row(scope: &Scope<'_>, record: &CycleRecord, line: &MeritLine) -> Line {
    let rating = line.rating.as_ref().map(ToString::to_string);
    Line {
        member: member_cell(scope, record, &line.member),
        none: (line.outcome.as_ref().err()).map(|why| no_result(scope, record, &line.member, why)),
        proposal: line
            .outcome
            .as_ref()
            .ok()
            .map(|found| proposal(scope, found, rating.as_deref())),
        rating,
    }
}

fn proposal(scope: &Scope<'_>, found: &MeritProposal, rating: Option<&str>) -> Proposal {
    let format = &scope.format;
    let position = match found.outside {
        None => quarter(scope, found.position),
        Some(OutsideRange::Below) => scope.plain("results-below-range"),
        Some(OutsideRange::Above) => scope.plain("results-above-range"),
    };
    let raise = found.raise.map(|raise| format.exact_share(raise, 2));
    let reason = match &raise {
        None => scope.plain("results-merit-no-raise"),
        Some(raise) => {
            let key = if found.lump_sum > Money::ZERO {
                "results-merit-reason-lump"
            } else {
                "results-merit-reason"
            };
            scope.say(
                key,
                &[
                    ("rating", rating.unwrap_or_default()),
                    ("position", &quarter(scope, found.position)),
                    ("raise", raise),
                    ("top", &format.cents(found.range.high)),
                ],
            )
        }
    };
    Proposal {
        base: format.cents(found.base),
        range: format.range(&format.cents(found.range.low), &format.cents(found.range.high)),
        compa: format.exact_share(found.compa, 1),
        position,
        raise,
        added: format.cents(found.added),
        lump_sum: (found.lump_sum > Money::ZERO).then(|| format.cents(found.lump_sum)),
        reason,
    }
}
