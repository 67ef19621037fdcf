//! One indicator of a subject: measure, rules from value to contribution, and the source rows.

use serde_json::json;

use super::{IndicatorExplanation, RelationExplanation, RowExplanation, Rule};
use crate::archive::CycleRecord;
use crate::model::assessment::RelationMean;
use crate::model::evidence::{CountedAs, EvidenceRow};
use crate::model::indicator::{Indicator, Measure, Unit};
use crate::model::measurement::{IntervalBasis, Measurement, Status, Subject};
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::scorecard::ScoreLine;
use crate::pages::Appraisal;
use crate::pages::adding_up::ShownParts;
use crate::pages::method_indicator::interval_method;
use crate::pages::scope::Scope;

/// Whether an indicator carries more here than in the model.
pub(super) fn reweighted(line: &ScoreLine) -> bool {
    line.effective_weight
        .is_some_and(|weight| weight.0 > line.weight.0 + 1e-9)
}

/// One indicator, with every row that the subject's value is made of.
pub(super) fn explain(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    subject: &Subject,
    (place, indicator): (usize, &Indicator),
    shown: &ShownParts,
) -> Option<IndicatorExplanation> {
    let measurement = appraisal.measurement(place)?;
    let line = appraisal.scorecard.lines.get(place)?;
    let assessments = &appraisal.measurements.assessments;
    let rows = rows(scope, appraisal.record, subject, place);
    let usable = measurement.status == Status::Ok;
    let interval = measurement.interval.filter(|_| usable);
    Some(IndicatorExplanation {
        indicator: indicator.id.to_string(),
        name: scope.local(&indicator.name).to_owned(),
        measure: indicator.measure.word(),
        status: measurement.status.word(),
        value: number(measurement.value),
        low: number(interval.map(|interval| interval.low)),
        high: number(interval.map(|interval| interval.high)),
        n: measurement.n,
        numerator: number(measurement.numerator),
        denominator: number(measurement.denominator),
        interval_basis: usable.then(|| measurement.basis.word()),
        shrunken_value: line.shrunken_value,
        composition: measurement.composition,
        points: number(line.points.map(|points| points.0)),
        points_low: line.points_interval.map(|interval| interval.low),
        points_high: line.points_interval.map(|interval| interval.high),
        weight: line.weight.0,
        effective_weight: line.effective_weight.map(|weight| weight.0),
        contribution: number(line.contribution.map(|points| points.0)),
        formula: scope.formula(indicator, measurement, assessments),
        calculation: scope.calculation((place, indicator), measurement, line, shown),
        rules: rules(scope, indicator, measurement, line),
        relations: relations(scope, appraisal, indicator),
        against: rows.iter().filter(|row| row.against.is_some()).count() as u64,
        summary: summary(scope, &rows),
        rows,
    })
}

/// A number as the downloads write it: zero has no sign.
fn number(number: Option<f64>) -> Option<f64> {
    number.map(|number| number + 0.0)
}

fn rules(scope: &Scope<'_>, indicator: &Indicator, measurement: &Measurement, line: &ScoreLine) -> Vec<Rule> {
    let mut rules = vec![Rule {
        word: "minimum_sample",
        text: scope.say(
            "explain-rule-minimum",
            &[
                ("n", &scope.format.count(measurement.n)),
                ("minimum", &scope.format.count(indicator.minimum_sample)),
            ],
        ),
        facts: json!({"n": measurement.n, "minimum": indicator.minimum_sample}),
    }];
    if let Some(absence) = scope.absence(indicator, Some(measurement)) {
        let text = if absence.reason.is_empty() {
            absence.short
        } else {
            format!("{}: {}", absence.short, absence.reason)
        };
        rules.push(Rule {
            word: "no_value",
            text,
            facts: json!(measurement.status),
        });
    }
    let Some(value) = measurement.value else {
        return rules;
    };
    rules.push(value_rule(scope, indicator, measurement, value));
    if !line.carries_weight() {
        rules.push(Rule {
            word: "weight",
            text: scope.plain("explain-rule-weightless"),
            facts: json!({"weight": line.weight, "effective_weight": line.effective_weight}),
        });
        return rules;
    }
    if let Some(text) = scope.shrunken_rule(indicator, line) {
        rules.push(Rule {
            word: "shrunken",
            text,
            facts: json!({"value": line.shrunken_value}),
        });
    }
    let scored = line.shrunken_value.unwrap_or(value);
    if let Some(part) = scope.scale_part(indicator, scored) {
        rules.push(Rule {
            word: "scale",
            text: scope.say("explain-scale", &[("scale", &part)]),
            facts: json!({"shape": indicator.scale.shape, "part": indicator.scale.part(scored)}),
        });
    }
    if let Some((points, interval)) = line.points.zip(line.points_interval) {
        rules.push(Rule {
            word: "points",
            text: scope.say(
                "explain-rule-points",
                &[
                    ("points", &scope.format.points(points)),
                    ("interval", &scope.format.points_interval(interval)),
                ],
            ),
            facts: json!({"points": points, "low": interval.low, "high": interval.high}),
        });
    }
    if let Some(effective) = line.effective_weight.filter(|_| reweighted(line)) {
        rules.push(Rule {
            word: "weight",
            text: scope.say(
                "explain-rule-weight",
                &[
                    ("weight", &scope.format.share(line.weight)),
                    ("effective", &scope.format.share(effective)),
                ],
            ),
            facts: json!({"weight": line.weight, "effective_weight": effective}),
        });
    }
    rules
}

fn value_rule(scope: &Scope<'_>, indicator: &Indicator, measurement: &Measurement, value: f64) -> Rule {
    let written = scope.format.value(indicator.unit, value);
    let text = match measurement.interval {
        Some(interval) => scope.say(
            "explain-rule-value",
            &[
                ("value", &written),
                ("interval", &scope.format.interval(indicator.unit, interval)),
                (
                    "method",
                    &scope.plain(match measurement.basis {
                        IntervalBasis::AllAlike => "method-interval-all-alike",
                        IntervalBasis::Method | IntervalBasis::NoVariation => interval_method(indicator),
                    }),
                ),
            ],
        ),
        None if measurement.basis == IntervalBasis::NoVariation => scope.say(
            "explain-rule-value-no-variation",
            &[
                ("value", &written),
                ("sample", &scope.sample(indicator, measurement.n)),
            ],
        ),
        None => scope.say("explain-rule-value-alone", &[("value", &written)]),
    };
    Rule {
        word: "value",
        text,
        facts: json!({
            "value": value,
            "low": measurement.interval.map(|interval| interval.low),
            "high": measurement.interval.map(|interval| interval.high),
            "level": scope.configuration().policy.confidence,
            "interval_basis": measurement.basis.word(),
        }),
    }
}

/// The relations of a 360° indicator, as far as they may be shown.
fn relations(scope: &Scope<'_>, appraisal: Appraisal<'_>, indicator: &Indicator) -> Vec<RelationExplanation> {
    let Measure::Assessment {
        dimension: Some(dimension),
    } = &indicator.measure
    else {
        return Vec::new();
    };
    let found = appraisal
        .measurements
        .assessments
        .iter()
        .find(|found| &found.dimension == dimension);
    let policy = &scope.configuration().policy;
    found
        .iter()
        .flat_map(|found| &found.relations)
        .map(|(group, mean)| {
            let weight = policy.relation_weight(group);
            let name = scope.relation_name(group);
            let (mean, raters, text) = match mean {
                RelationMean::Shown { mean, raters, .. } => (
                    Some(*mean),
                    Some(*raters),
                    scope.count(
                        "explain-relation",
                        *raters,
                        &[
                            ("relation", &name),
                            ("mean", &scope.format.value(Unit::Score, *mean)),
                            ("raters", &scope.format.count(*raters)),
                            ("weight", &scope.format.number(weight)),
                        ],
                    ),
                ),
                RelationMean::Withheld => (
                    None,
                    None,
                    scope.say("explain-relation-withheld", &[("relation", &name)]),
                ),
            };
            RelationExplanation {
                relations: group.relations().iter().map(|one| one.word()).collect(),
                mean,
                raters,
                weight,
                text,
            }
        })
        .collect()
}

/// The rows that a subject's value is made of, as the download documents it.
fn rows(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject, place: usize) -> Vec<RowExplanation> {
    let mut found: Vec<EvidenceRow> = Vec::new();
    let member = |index: Option<MemberIndex>| record.members.get(index?.0 as usize);
    let team = |index: Option<TeamIndex>| record.teams.get(index?.0 as usize);
    scope
        .site
        .evidence
        .each(&record.cycle.id, Some(place), &mut |row| {
            let counts = match subject {
                Subject::Organisation => row.counted.counted_as.of_organisation(),
                Subject::Team(id) => team(row.team).is_some_and(|team| &team.id == id),
                Subject::Member(id) => member(row.member).is_some_and(|member| &member.id == id),
            };
            if counts {
                found.push(row);
            }
        });
    let of_team = |row: &EvidenceRow| row.counted.counted_as == CountedAs::StatedForTeam;
    if found.iter().any(of_team) {
        found.retain(of_team);
    }
    found
        .iter()
        .map(|row| RowExplanation {
            file: record
                .files
                .get(usize::from(row.row.file.0))
                .map(|file| file.shown().into_owned())
                .unwrap_or_default(),
            line: row.row.line,
            day: row.day.map(|day| day.to_string()),
            client: row.client.as_ref().map(ToString::to_string),
            member: member(row.member).map(|member| member.id.to_string()),
            team: team(row.team).map(|team| team.id.to_string()),
            counted_as: row.counted.counted_as.word(),
            numerator: row.counted.numerator,
            denominator: row.counted.denominator,
            against: row.against.as_ref().map(|fact| json!(fact)),
            text: row.against.as_ref().map(|fact| scope.fact(fact)),
        })
        .collect()
}

/// How many rows there are, and how many of them count against.
fn summary(scope: &Scope<'_>, rows: &[RowExplanation]) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let against = rows.iter().filter(|row| row.against.is_some()).count() as u64;
    // Who a count or sum is divided by is no row of the table.
    let is_head = |row: &&RowExplanation| matches!(row.counted_as, "head" | "head_again");
    let heads = rows.iter().filter(is_head).count() as u64;
    let mut all = scope.count("explain-rows", rows.len() as u64 - heads, &[]);
    if heads > 0 {
        all = scope.count("explain-heads", heads, &[("rows", &all)]);
    }
    Some(if against == 0 {
        scope.say("explain-rows-none-against", &[("rows", &all)])
    } else {
        scope.say(
            "explain-rows-against",
            &[("rows", &all), ("against", &scope.format.count(against))],
        )
    })
}
