//! The bonus on the results page: the shares, the proof that they add up, how one was made, and pools of other sizes.

use serde::Serialize;

use super::{MemberCell, band, member_cell, no_result};
use crate::archive::CycleRecord;
use crate::model::Money;
use crate::model::configuration::BonusRules;
use crate::model::plans::{Bonus, BonusBound, BonusLine, BonusShare, PoolScenario};
use crate::pages::scope::Scope;

/// The bonus.
#[derive(Serialize)]
pub struct BonusView {
    pool: String,
    shared: String,
    difference: String,
    /// Whether nothing is left.
    exact: bool,
    members: String,
    at_cap: String,
    at_floor: String,
    /// What is left over, or falls short, and why.
    remarks: Vec<String>,
    lines: Vec<Line>,
    /// How one share was made.
    formula: Option<Formula>,
    what_if: WhatIf,
}

#[derive(Serialize)]
struct Line {
    member: MemberCell,
    rating: Option<String>,
    share: Option<Share>,
    /// Why there is no share.
    none: Option<String>,
}

#[derive(Serialize)]
struct Share {
    base: String,
    presence: String,
    factor: String,
    weight: String,
    amount: String,
    of_earned: String,
    bound: Option<String>,
}

#[derive(Serialize)]
struct Formula {
    title: String,
    weight: String,
    open: String,
    share: String,
}

#[derive(Serialize)]
struct WhatIf {
    bands: Vec<String>,
    rows: Vec<WhatIfRow>,
}

#[derive(Serialize)]
struct WhatIfRow {
    change: String,
    pool: String,
    cells: Vec<WhatIfCell>,
    left: String,
    stated: bool,
}

#[derive(Serialize)]
struct WhatIfCell {
    band: String,
    mean: String,
    at_cap: Option<String>,
}

/// The bonus of a cycle.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, bonus: &Bonus, rules: &BonusRules) -> BonusView {
    let format = &scope.format;
    let shares = || {
        let lines = bonus.lines.iter();
        lines.filter_map(|line| line.outcome.as_ref().ok().map(|share| (line, share)))
    };
    let at = |bound: BonusBound| shares().filter(|(_, share)| share.bound == Some(bound)).count() as u64;
    let count_and_sum = |bound: BonusBound, sum: Money| {
        scope.count("results-bonus-bound", at(bound), &[("sum", &format.cents(sum))])
    };
    BonusView {
        pool: format.cents(bonus.pool),
        shared: format.cents(bonus.shared),
        difference: format.cents(bonus.left_over),
        exact: bonus.left_over == Money::ZERO,
        members: scope.count("results-bonus-members", shares().count() as u64, &[]),
        at_cap: match &rules.cap {
            None => scope.plain("results-bonus-no-limit"),
            Some(_) => count_and_sum(BonusBound::Cap, bonus.at_cap),
        },
        at_floor: match &rules.floor {
            None => scope.plain("results-bonus-no-limit"),
            Some(_) => count_and_sum(BonusBound::Floor, bonus.at_floor),
        },
        remarks: remarks(scope, bonus),
        lines: bonus.lines.iter().map(|line| row(scope, record, line)).collect(),
        formula: formula(scope, record, bonus),
        what_if: what_if(scope, bonus),
    }
}

fn remarks(scope: &Scope<'_>, bonus: &Bonus) -> Vec<String> {
    let mut remarks = Vec::new();
    if bonus.left_over > Money::ZERO {
        let key = if bonus.left_over < bonus.unit {
            "results-bonus-left-unit"
        } else {
            "results-bonus-left-cap"
        };
        let (left, unit) = (
            scope.format.cents(bonus.left_over),
            scope.format.cents(bonus.unit),
        );
        remarks.push(scope.say(key, &[("left", &left), ("unit", &unit)]));
    }
    if bonus.floors_short > Money::ZERO {
        let short = scope.format.cents(bonus.floors_short);
        remarks.push(scope.say("results-bonus-short", &[("short", &short)]));
    }
    remarks
}

fn row(scope: &Scope<'_>, record: &CycleRecord, line: &BonusLine) -> Line {
    Line {
        member: member_cell(scope, record, &line.member),
        rating: line.rating.as_ref().map(ToString::to_string),
        none: (line.outcome.as_ref().err()).map(|why| no_result(scope, record, &line.member, why)),
        share: line.outcome.as_ref().ok().map(|share| Share {
            base: scope.format.cents(share.base),
            presence: presence(scope, share),
            factor: scope.format.exact_number(share.factor, 6),
            weight: scope.format.fixed_number(share.weight, 2),
            amount: scope.format.cents(share.amount),
            of_earned: scope.format.exact_share(share.of_earned, 2),
            bound: share.bound.map(|bound| {
                scope.plain(match bound {
                    BonusBound::Cap => "results-at-cap",
                    BonusBound::Floor => "results-at-floor",
                })
            }),
        }),
    }
}

fn presence(scope: &Scope<'_>, share: &BonusShare) -> String {
    let (days, of) = (share.days.unsigned_abs(), share.of.unsigned_abs());
    format!("{}/{}", scope.format.count(days), scope.format.count(of))
}

/// The largest share that neither limit holds, as it was made.
fn formula(scope: &Scope<'_>, record: &CycleRecord, bonus: &Bonus) -> Option<Formula> {
    let open = bonus.lines.iter().filter_map(|line| {
        let share = line.outcome.as_ref().ok()?;
        share.bound.is_none().then_some((line, share))
    });
    // Of equal shares the first member's.
    let (line, share) =
        open.max_by_key(|(line, share)| (share.amount, std::cmp::Reverse(line.member.clone())))?;
    let format = &scope.format;
    let name = member_cell(scope, record, &line.member).name;
    let weight = format.fixed_number(share.weight, 2);
    Some(Formula {
        title: scope.say("results-formula", &[("member", &name)]),
        weight: scope.say(
            "results-formula-weight",
            &[
                ("factor", &format.exact_number(share.factor, 6)),
                ("base", &format.cents(share.base)),
                ("presence", &presence(scope, share)),
                ("weight", &weight),
            ],
        ),
        open: scope.say(
            "results-formula-open",
            &[
                ("pool", &format.cents(bonus.pool)),
                ("cap", &format.cents(bonus.at_cap)),
                ("floor", &format.cents(bonus.at_floor)),
                ("open", &format.cents(bonus.open_pool)),
            ],
        ),
        share: scope.say(
            "results-formula-share",
            &[
                ("open", &format.cents(bonus.open_pool)),
                ("weight", &weight),
                ("weights", &format.fixed_number(bonus.open_weight, 2)),
                ("exact", &format.fixed_number(share.exact, 4)),
                ("amount", &format.cents(share.amount)),
            ],
        ),
    })
}

fn what_if(scope: &Scope<'_>, bonus: &Bonus) -> WhatIf {
    let bands = bonus.scenarios.first().map(|first| &first.bands);
    let bands = bands.into_iter().flatten();
    WhatIf {
        bands: bands.map(|own| band(scope, &own.rating)).collect(),
        rows: bonus
            .scenarios
            .iter()
            .map(|scenario| scenario_row(scope, scenario))
            .collect(),
    }
}

fn scenario_row(scope: &Scope<'_>, scenario: &PoolScenario) -> WhatIfRow {
    let format = &scope.format;
    let change = format.exact_share(scenario.change, 0);
    let stated = scenario.change.is_zero();
    WhatIfRow {
        change: if stated {
            scope.plain("results-what-if-stated")
        } else if scenario.change.is_sign_negative() {
            change
        } else {
            format!("+{change}")
        },
        pool: format.cents(scenario.pool),
        cells: scenario
            .bands
            .iter()
            .map(|own| WhatIfCell {
                band: band(scope, &own.rating),
                mean: format.cents(own.mean),
                at_cap: (own.at_cap > 0).then(|| {
                    let of = format.count(own.members);
                    scope.count("results-what-if-cap", own.at_cap, &[("of", &of)])
                }),
            })
            .collect(),
        left: if scenario.floors_short > Money::ZERO {
            let short = format.cents(scenario.floors_short);
            scope.say("results-what-if-short", &[("short", &short)])
        } else {
            format.cents(scenario.left_over)
        },
        stated,
    }
}
