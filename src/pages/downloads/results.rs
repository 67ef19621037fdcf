//! `results.csv`: one row per member and kind of result: a proposal with its reason, or why there is none. It holds pay.

use rust_decimal::Decimal;

use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::configuration::ResultsRules;
use crate::model::measurement::Subject;
use crate::model::plans::{
    BonusBound, BonusLine, Finding, MeritLine, Merits, NoResult, PerformanceCase, PromotionCase, Recognition,
};
use crate::model::{Configuration, IndicatorId, MemberId, Money};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let results = &record.plans.results;
    let rules = &configuration.results;
    let bonus = results.bonus.iter().flat_map(|bonus| &bonus.lines);
    let merit = results.merit.iter().flat_map(|merit| &merit.lines);
    let cases = results.performance.iter().flat_map(|found| &found.cases);
    let mut rows: Vec<Row> = bonus.map(bonus_row).chain(merit.map(merit_row)).collect();
    rows.extend(results.promotions.iter().map(|case| promotion_row(case, rules)));
    rows.extend(
        results
            .recognitions
            .iter()
            .flat_map(|found| recognition_rows(found, rules)),
    );
    rows.extend(cases.map(|case| performance_row(case, rules)));
    Table {
        name: "results",
        title: "Results",
        description: "One row per member and result: bonus, raise, promotion, recognition, performance plan; a proposal with \
                      its reason, or why there is none. Holds pay: nothing else in the package does.",
        columns: columns(configuration),
        rows: rows.into_iter().map(|row| row.cells(record)).collect(),
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["member"]));
    columns.extend([
        Column::new("result", Kind::Text, "What kind of result.").required().one_of([
            "bonus",
            "merit",
            "promotion",
            "recognition",
            "performance_plan",
        ]),
        Column::new(
            "rule",
            Kind::Text,
            "Which rule: the step of a promotion (from>to), the id of a recognition; else empty.",
        ),
        Column::new(
            "state",
            Kind::Text,
            "proposed; near: one condition is missing; not_met: several are; held_back: a safeguard is missing; none: there is \
             nothing to reckon with.",
        )
        .required()
        .one_of(["proposed", "near", "not_met", "held_back", "none"]),
        Column::new("rating", Kind::Text, "Rating; empty without one.")
            .one_of(configuration.ratings.iter().map(|band| band.id.as_str())),
        Column::new("base", Kind::Number, "Base pay per year; bonus and merit only."),
        Column::new("days", Kind::Count, "Days present; bonus only."),
        Column::new(
            "weight",
            Kind::Number,
            "Bonus: factor × base × days / days of the cycle. Merit: compa-ratio, base over the middle of the range.",
        ),
        Column::new(
            "share",
            Kind::Number,
            "Bonus: the amount over the yearly base pay by presence. Merit: the raise over base pay.",
        ),
        Column::new(
            "amount",
            Kind::Number,
            "Bonus: the share of the pool. Merit: what is added to base pay. Exact.",
        ),
        Column::new("lump_sum", Kind::Number, "Merit: what is paid once, since base pay stops at the top of the range."),
        Column::new(
            "evidence",
            Kind::Text,
            "What was found, joined by semicolons: the limit of a share, conditions and safeguards with met or missing, the \
             reason of a recognition, why there is nothing.",
        ),
    ]);
    columns
}

/// A row before it becomes cells.
struct Row {
    member: MemberId,
    result: &'static str,
    rule: Option<String>,
    state: &'static str,
    rating: Option<String>,
    base: Option<Money>,
    days: Option<u64>,
    weight: Option<Decimal>,
    share: Option<Decimal>,
    amount: Option<Money>,
    lump_sum: Option<Money>,
    evidence: Vec<String>,
}

impl Row {
    fn new(member: &MemberId, result: &'static str, state: &'static str) -> Self {
        Self {
            member: member.clone(),
            result,
            rule: None,
            state,
            rating: None,
            base: None,
            days: None,
            weight: None,
            share: None,
            amount: None,
            lump_sum: None,
            evidence: Vec::new(),
        }
    }

    fn cells(self, record: &CycleRecord) -> Vec<Cell> {
        let money = |amount: Option<Money>| Cell::exact(amount.map(|amount| amount.0));
        let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
        let mut cells = Vec::from(subject_cells(record, &Subject::Member(self.member)));
        cells.extend([
            Cell::Word(self.result),
            text(self.rule),
            Cell::Word(self.state),
            text(self.rating),
            money(self.base),
            self.days.map_or(Cell::Empty, Cell::Count),
            Cell::exact(self.weight),
            Cell::exact(self.share),
            money(self.amount),
            money(self.lump_sum),
            Cell::list(self.evidence),
        ]);
        cells
    }
}

fn why_not(why: &NoResult) -> String {
    match why {
        NoResult::NoPay => "no_pay",
        NoResult::NoRating(_) => "no_rating",
        NoResult::FactorZero => "factor_zero",
        NoResult::NoRange => "no_range",
        NoResult::HasLeft => "has_left",
    }
    .to_owned()
}

fn bonus_row(line: &BonusLine) -> Row {
    let mut row = Row::new(&line.member, "bonus", "proposed");
    row.rating = line.rating.as_ref().map(ToString::to_string);
    match &line.outcome {
        Ok(share) => {
            row.base = Some(share.base);
            row.days = Some(share.days.unsigned_abs());
            row.weight = Some(share.weight);
            row.share = Some(share.of_earned);
            row.amount = Some(share.amount);
            row.evidence = share
                .bound
                .map(|bound| match bound {
                    BonusBound::Cap => "at_cap".to_owned(),
                    BonusBound::Floor => "at_floor".to_owned(),
                })
                .into_iter()
                .collect();
        }
        Err(why) => {
            row.state = "none";
            row.evidence = vec![why_not(why)];
        }
    }
    row
}

fn merit_row(line: &MeritLine) -> Row {
    let mut row = Row::new(&line.member, "merit", "proposed");
    row.rating = line.rating.as_ref().map(ToString::to_string);
    match &line.outcome {
        Ok(found) => {
            row.base = Some(found.base);
            row.weight = Some(found.compa);
            row.evidence = vec![format!("quarter={}", found.position + 1)];
            if let Some(raise) = found.raise {
                row.share = Some(raise);
                row.amount = Some(found.added);
                row.lump_sum = Some(found.lump_sum);
            } else {
                row.state = "none";
                row.evidence.push("not_solved".to_owned());
            }
        }
        Err(why) => {
            row.state = "none";
            row.evidence = vec![why_not(why)];
        }
    }
    row
}

fn promotion_row(case: &PromotionCase, rules: &ResultsRules) -> Row {
    let state = match case.missing() {
        0 => "proposed",
        1 => "near",
        _ => "not_met",
    };
    let mut row = Row::new(&case.member, "promotion", state);
    row.rule = rules
        .promotions
        .get(case.rule)
        .map(|rule| format!("{}>{}", rule.from, rule.to));
    row.evidence = case
        .checks
        .iter()
        .map(|check| {
            let what = match &check.finding {
                Finding::Rating { needed, found, .. } => {
                    let found: Vec<&str> = found
                        .iter()
                        .map(|(_, rating)| rating.as_ref().map_or("none", |rating| rating.as_str()))
                        .collect();
                    format!("rating {} of {needed}", found.join(" "))
                }
                Finding::Months { needed, found, .. } => {
                    let found = found.map_or_else(|| "unknown".to_owned(), |found| found.to_string());
                    format!("months {found} of {needed}")
                }
                Finding::NoGate { closed, .. } => format!("gates closed {}", closed.len()),
                Finding::Coverage { needed, found } => format!("coverage {} of {}", found.0, needed.0),
                Finding::Indicator {
                    indicator,
                    needed,
                    found,
                } => {
                    let found = found.map_or_else(|| "none".to_owned(), |found| found.to_string());
                    format!("{indicator} {found} of {needed}")
                }
            };
            format!("{}: {what}", word(check.met))
        })
        .collect();
    row
}

fn word(met: bool) -> &'static str {
    if met { "met" } else { "missing" }
}

fn recognition_rows(recognition: &Recognition, rules: &ResultsRules) -> Vec<Row> {
    let rule = rules
        .recognitions
        .get(recognition.rule)
        .map(|rule| rule.id.clone());
    recognition
        .found
        .iter()
        .map(|found| {
            let mut row = Row::new(&found.member, "recognition", "proposed");
            row.rule.clone_from(&rule);
            row.evidence = vec![match &found.reason {
                Merits::Improved { since, points, .. } => format!("improved since={since} points={points}"),
                Merits::NoLoss { days, since, clients } => {
                    format!("no_loss days={days} since={since} clients={clients}")
                }
                Merits::Targets { indicators } => {
                    let ids: Vec<&str> = indicators.iter().map(IndicatorId::as_str).collect();
                    format!("targets {}", ids.join(" "))
                }
            }];
            row
        })
        .collect()
}

fn performance_row(case: &PerformanceCase, rules: &ResultsRules) -> Row {
    let state = if case.first_missing().is_none() {
        "proposed"
    } else {
        "held_back"
    };
    let mut row = Row::new(&case.member, "performance_plan", state);
    row.evidence = case
        .cycles
        .iter()
        .map(|cycle| {
            format!(
                "{} score {} to {}",
                cycle.cycle, cycle.interval.low, cycle.interval.high
            )
        })
        .collect();
    let safeguards = rules.performance.iter().flat_map(|rules| &rules.safeguards);
    let checks = safeguards.zip(&case.safeguards);
    row.evidence
        .extend(checks.map(|(rule, check)| format!("{}: {}", word(check.met), rule.id)));
    row
}
