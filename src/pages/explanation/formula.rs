//! The formula of a measure with the numbers of a subject filled in, and the calculation from value to contribution.

use crate::model::Points;
use crate::model::assessment::{DimensionAssessment, RelationGroup, RelationMean};
use crate::model::indicator::{Aggregate, DeclaredMeasure, Indicator, Measure, ScalePart, Unit};
use crate::model::measurement::{Composition, Measurement};
use crate::model::scorecard::ScoreLine;
use crate::pages::adding_up::ShownParts;
use crate::pages::scope::Scope;

impl Scope<'_> {
    /// The formula of a value with its numbers: "17 of 20 answers were 4 or 5". None without a value.
    pub fn formula(
        &self,
        indicator: &Indicator,
        measurement: &Measurement,
        assessments: &[DimensionAssessment],
    ) -> Option<String> {
        let value = measurement.value?;
        let write = |number: Option<f64>| self.amount_of(&indicator.measure, number);
        let n = self.format.count(measurement.n);
        let numbers = || {
            vec![
                ("numerator", write(measurement.numerator)),
                ("denominator", write(measurement.denominator)),
                ("n", n.clone()),
            ]
        };
        let has_parts = measurement.numerator.is_some() && measurement.denominator.is_some();
        let word;
        let (key, arguments) = match (&indicator.measure, measurement.composition) {
            (Measure::Assessment { dimension }, _) => {
                let parts = dimension
                    .as_ref()
                    .map(|dimension| self.relation_parts(dimension.as_str(), assessments))
                    .unwrap_or_default();
                match parts.as_slice() {
                    [] => ("made-assessment-all", vec![("n", n)]),
                    [(part, _)] => ("made-assessment-one", vec![("parts", part.clone())]),
                    several => {
                        let written: Vec<String> = several
                            .iter()
                            .map(|(part, weight)| format!("{part} × {}", self.format.number(*weight)))
                            .collect();
                        let total = several.iter().map(|(_, weight)| weight).sum();
                        let arguments = vec![
                            ("parts", written.join(" + ")),
                            ("total", self.format.number(total)),
                            ("value", self.format.value(indicator.unit, value)),
                        ];
                        ("made-assessment", arguments)
                    }
                }
            }
            (
                Measure::Nps,
                Composition::NetPromoter {
                    promoters,
                    detractors,
                    ..
                },
            ) => (
                "made-nps",
                vec![
                    ("promoters", self.format.count(promoters)),
                    ("detractors", self.format.count(detractors)),
                    ("n", n),
                ],
            ),
            (measure, Composition::Survival { events, censored, at }) => {
                word = format!("made-{}", measure.word());
                let at = at.map(|at| self.format.number(at)).unwrap_or_default();
                let arguments = vec![
                    ("events", self.format.count(events)),
                    ("censored", self.format.count(censored)),
                    ("at", at),
                    ("n", n),
                ];
                (word.as_str(), arguments)
            }
            (Measure::ReadyMade, _) if !has_parts => ("made-stated", Vec::new()),
            (Measure::Declared(declared), _) => {
                let key = declared_key(declared, has_parts);
                // Per head of one person is no division.
                let alone = measurement
                    .denominator
                    .is_some_and(|heads| heads.total_cmp(&1.0).is_eq());
                let key = match key {
                    "made-count" if alone => "made-count-one",
                    "made-distinct" if alone => "made-distinct-one",
                    "made-sum" if alone => "made-sum-one",
                    key => key,
                };
                (key, numbers())
            }
            _ if !has_parts => ("made-rows", numbers()),
            (measure, _) => {
                word = format!("made-{}", measure.word());
                (word.as_str(), numbers())
            }
        };
        let arguments: Vec<(&str, &str)> = arguments
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        Some(self.count(key, measurement.n, &arguments))
    }

    /// "85.0% → 90.0 × 9.0% = 8.1": value, points, weight here, contribution; as far as there are any. Weight and
    /// contribution are those of the scorecard, where they add up.
    pub fn calculation(
        &self,
        (place, indicator): (usize, &Indicator),
        measurement: &Measurement,
        line: &ScoreLine,
        shown: &ShownParts,
    ) -> String {
        let Some(value) = measurement.value else {
            let absence = self.absence(indicator, Some(measurement));
            return absence.map(|absence| absence.short).unwrap_or_default();
        };
        let mut text = self.format.value(indicator.unit, value);
        if let Some(shrunken) = line.shrunken_value {
            text.push_str(" → ");
            text.push_str(&self.format.value(indicator.unit, shrunken));
        }
        if !line.carries_weight() {
            return self.say("explain-weightless", &[("value", &text)]);
        }
        let part = |parts: &[Option<String>]| parts.get(place).cloned().flatten();
        if let (Some(points), Some(weight), Some(contribution)) =
            (line.points, part(&shown.weights), part(&shown.contributions))
        {
            text.push_str(" → ");
            text.push_str(&self.format.points(points));
            text.push_str(" × ");
            text.push_str(&weight);
            text.push_str(" = ");
            text.push_str(&contribution);
        }
        text
    }

    /// That the policy scores the shrunken value, where it does.
    pub fn shrunken_rule(&self, indicator: &Indicator, line: &ScoreLine) -> Option<String> {
        let shrunken = self.format.value(indicator.unit, line.shrunken_value?);
        Some(self.say("explain-rule-shrunken", &[("value", &shrunken)]))
    }

    /// The part of the scale that a value fell on: "70.0% → 60 … 85.0% → 90".
    pub fn scale_part(&self, indicator: &Indicator, value: f64) -> Option<String> {
        let pair = |(value, points): (f64, Points)| {
            format!(
                "{} → {}",
                self.format.value(indicator.unit, value),
                self.format.number(points.0)
            )
        };
        Some(match indicator.scale.part(value)? {
            ScalePart::Line(from, to) => format!("{} … {}", pair(from), pair(to)),
            ScalePart::Flat(at) => pair(at),
        })
    }

    /// Money as money, counts as counts, everything else as plain numbers.
    fn amount_of(&self, measure: &Measure, number: Option<f64>) -> String {
        let unit = match measure {
            Measure::GrossRevenueRetention | Measure::NetRevenueRetention | Measure::RevenueExpansion => {
                Unit::Money
            }
            _ => Unit::Number,
        };
        number
            .map(|number| self.format.value(unit, number))
            .unwrap_or_default()
    }

    /// The name of a relation, or of several that are shown as one.
    pub fn relation_name(&self, group: &RelationGroup) -> String {
        let names: Vec<String> = (group.relations().iter())
            .map(|relation| self.plain(&format!("relation-{}", relation.word())))
            .collect();
        names.join(" + ")
    }

    /// "superior 3.59" with its weight 40, "colleagues 4.10" with 30: relations that may be shown and have a weight.
    fn relation_parts(&self, dimension: &str, assessments: &[DimensionAssessment]) -> Vec<(String, f64)> {
        let found = assessments
            .iter()
            .find(|found| found.dimension.as_str() == dimension);
        let policy = &self.configuration().policy;
        found
            .iter()
            .flat_map(|found| &found.relations)
            .filter_map(|(group, mean)| {
                let RelationMean::Shown { mean, .. } = mean else {
                    return None;
                };
                let weight = policy.relation_weight(group);
                let mean = self.format.value(Unit::Score, *mean);
                (weight > 0.0).then(|| (format!("{} {mean}", self.relation_name(group)), weight))
            })
            .collect()
    }
}

/// The text of a declared measure, by its aggregate.
fn declared_key(declared: &DeclaredMeasure, has_parts: bool) -> &'static str {
    match &declared.aggregate {
        Aggregate::Count => "made-count",
        Aggregate::Distinct { .. } => "made-distinct",
        Aggregate::Sum { .. } => "made-sum",
        Aggregate::Mean { .. } => "made-mean",
        Aggregate::Median { .. } => "made-median",
        Aggregate::Share { .. } => "made-share",
        _ if has_parts => "made-ratio",
        _ => "made-rows",
    }
}
