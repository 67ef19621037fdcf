//! One indicator on the method page: what it is in words, its formula, interval, sample, weight, target and scale.

use serde::Serialize;

use super::figures::scale_figure;
use super::place::{Link, Place};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::indicator::{
    Aggregate, Comparison, Condition, DeclaredMeasure, Direction, Filter, Indicator, Measure, ScaleShape,
    Unit,
};
use crate::model::measurement::Measurement;

/// An indicator as the method page explains it.
#[derive(Serialize)]
pub struct IndicatorMethod {
    /// The anchor on the page.
    anchor: String,
    name: String,
    link: Link,
    /// What the configuration says it is for.
    description: Option<String>,
    definition: String,
    formula: String,
    interval: String,
    source: String,
    table: String,
    minimum: String,
    /// Share of the total score.
    weight: String,
    target: String,
    direction: String,
    shape: String,
    caption: String,
    pairs: Vec<(String, String)>,
    figure: String,
}

/// Explains the indicator at a place of the configuration.
pub fn indicator_method(
    scope: &Scope<'_>,
    record: &CycleRecord,
    position: usize,
    (indicator, weight): (&Indicator, Option<String>),
) -> IndicatorMethod {
    let name = scope.local(&indicator.name);
    let (definition, formula, source) = explanation(scope, indicator);
    let direction = indicator.scale.direction();
    IndicatorMethod {
        anchor: format!("indicator-{}", position + 1),
        name: name.to_owned(),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
        description: indicator
            .description
            .as_ref()
            .map(|text| scope.local(text).to_owned()),
        definition,
        formula,
        interval: scope.plain(interval(indicator)),
        source,
        table: indicator.measure.table().to_owned(),
        minimum: scope.sample(indicator, indicator.minimum_sample),
        weight: weight.unwrap_or_default(),
        target: target(scope, record, indicator),
        direction: scope.plain(match direction {
            Direction::HigherIsBetter => "method-direction-higher",
            Direction::LowerIsBetter => "method-direction-lower",
        }),
        shape: scope.plain(match (indicator.scale.shape, direction) {
            (ScaleShape::Linear, _) => "method-scale-linear",
            (ScaleShape::Steps, Direction::HigherIsBetter) => "method-scale-steps-higher",
            (ScaleShape::Steps, Direction::LowerIsBetter) => "method-scale-steps-lower",
        }),
        caption: scope.say("method-scale-caption", &[("indicator", name)]),
        pairs: indicator
            .scale
            .pairs
            .iter()
            .map(|&(value, points)| {
                (
                    scope.format.value(indicator.unit, value),
                    scope.format.number(points.0),
                )
            })
            .collect(),
        figure: figure(scope, record, position, indicator),
    }
}

/// Definition, formula and source in words.
fn explanation(scope: &Scope<'_>, indicator: &Indicator) -> (String, String, String) {
    let policy = &scope.configuration().policy;
    if let Measure::Declared(declared) = &indicator.measure {
        return declared_explanation(scope, declared);
    }
    let key = format!("method-measure-{}", indicator.measure.word());
    let definition = match &indicator.measure {
        Measure::ClientSurvival { after_months } => scope.say(&key, &[("months", &after_months.to_string())]),
        Measure::Timeliness => scope.say(&key, &[("days", &policy.timeliness_days.to_string())]),
        Measure::Assessment {
            dimension: Some(dimension),
        } => scope.say(
            "method-measure-assessment-dimension",
            &[("dimension", dimension.as_str())],
        ),
        _ => scope.plain(&key),
    };
    (
        definition,
        scope.plain(&format!("{key}.formula")),
        scope.plain(&format!("{key}.source")),
    )
}

fn declared_explanation(scope: &Scope<'_>, declared: &DeclaredMeasure) -> (String, String, String) {
    let table = ("table", declared.table.as_str());
    let conditions;
    let (word, arguments): (&str, Vec<(&str, &str)>) = match &declared.aggregate {
        Aggregate::Count => ("count", vec![table]),
        Aggregate::Sum { column } => ("sum", vec![table, ("column", column)]),
        Aggregate::Mean { column } => ("mean", vec![table, ("column", column)]),
        Aggregate::Median { column } => ("median", vec![table, ("column", column)]),
        Aggregate::Share { of } => {
            conditions = filter(scope, of);
            ("share", vec![table, ("conditions", &conditions)])
        }
        Aggregate::Ratio {
            numerator,
            denominator,
        } => (
            "ratio",
            vec![table, ("numerator", numerator), ("denominator", denominator)],
        ),
    };
    let key = format!("method-measure-declared-{word}");
    let mut definition = scope.say(&key, &arguments);
    if let Some(only) = &declared.filter {
        let only = scope.say("method-measure-filter", &[("conditions", &filter(scope, only))]);
        definition = scope.say("method-sentences", &[("first", &definition), ("second", &only)]);
    }
    (
        definition,
        scope.say(&format!("{key}.formula"), &arguments),
        scope.plain("method-measure-declared-source"),
    )
}

/// The conditions of a filter in words.
fn filter(scope: &Scope<'_>, filter: &Filter) -> String {
    let conditions: Vec<String> = filter
        .conditions
        .iter()
        .map(|one| condition(scope, one))
        .collect();
    conditions.join(&scope.plain("method-and"))
}

fn condition(scope: &Scope<'_>, condition: &Condition) -> String {
    let or = |texts: &[String]| texts.join(&scope.plain("method-or"));
    let (key, value) = match &condition.comparison {
        Comparison::OneOf(texts) => ("method-condition-one-of", ("values", or(texts))),
        Comparison::NoneOf(texts) => ("method-condition-none-of", ("values", or(texts))),
        Comparison::AtLeast(limit) => (
            "method-condition-at-least",
            ("limit", scope.format.value(Unit::Number, *limit)),
        ),
        Comparison::AtMost(limit) => (
            "method-condition-at-most",
            ("limit", scope.format.value(Unit::Number, *limit)),
        ),
        Comparison::Filled(true) => ("method-condition-filled", ("values", String::new())),
        Comparison::Filled(false) => ("method-condition-empty", ("values", String::new())),
    };
    scope.say(key, &[("column", &condition.column), (value.0, &value.1)])
}

/// The key of the text that names the interval's method; it follows the measure, as `measure/` computes it.
fn interval(indicator: &Indicator) -> &'static str {
    match &indicator.measure {
        Measure::Csat
        | Measure::CustomerEffort
        | Measure::ClientRetention
        | Measure::ResponseSla
        | Measure::ResolutionSla
        | Measure::ReopenRate
        | Measure::Participation
        | Measure::Coverage
        | Measure::Timeliness => "method-interval-wilson",
        Measure::Completeness | Measure::Validity => "method-interval-clustered",
        Measure::Nps => "method-interval-net-promoter",
        Measure::GrossRevenueRetention | Measure::NetRevenueRetention => "method-interval-ratio",
        Measure::TransferRetention | Measure::ClientSurvival { .. } => "method-interval-survival",
        Measure::ResolutionTime => "method-interval-median-survival",
        Measure::ClientExpansion => "method-interval-poisson",
        Measure::RevenueExpansion => "method-interval-compound-poisson",
        Measure::Assessment { .. } => "method-interval-raters",
        Measure::ReadyMade => "method-interval-ready-made",
        Measure::Declared(declared) => match declared.aggregate {
            Aggregate::Count => "method-interval-poisson",
            Aggregate::Sum { .. } => "method-interval-compound-poisson",
            Aggregate::Mean { .. } => "method-interval-student",
            Aggregate::Median { .. } => "method-interval-median",
            Aggregate::Share { .. } => "method-interval-wilson",
            Aggregate::Ratio { .. } => "method-interval-ratio",
        },
    }
}

fn target(scope: &Scope<'_>, record: &CycleRecord, indicator: &Indicator) -> String {
    let write = |value: f64| scope.format.value(indicator.unit, value);
    let here = scope.configuration().target(&record.cycle.id, indicator);
    match (here, indicator.target) {
        (None, _) => scope.plain("method-target-none"),
        (Some(here), Some(usual)) if here.total_cmp(&usual).is_ne() => scope.say(
            "method-target-cycle",
            &[("target", &write(here)), ("usual", &write(usual))],
        ),
        (Some(here), _) => write(here),
    }
}

/// The scale with the target and the organisation's value marked.
fn figure(scope: &Scope<'_>, record: &CycleRecord, position: usize, indicator: &Indicator) -> String {
    let write = |value: f64| scope.format.value(indicator.unit, value);
    let mut marks = Vec::new();
    if let Some(target) = scope.configuration().target(&record.cycle.id, indicator) {
        marks.push(("tg", target, scope.plain("method-target")));
    }
    let measured = record.measurements.organisation.measurements.get(position);
    if let Some(value) = measured.and_then(|measured: &Measurement| measured.value) {
        marks.push((
            "rf",
            value,
            scope.local(&scope.configuration().organisation.name).to_owned(),
        ));
    }
    scale_figure(&indicator.scale, &marks, &write)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::languages::Texts;
    use crate::model::{DimensionId, IndicatorId, Language};
    use crate::pages::history::History;
    use crate::pages::place::PagePath;
    use crate::pages::{Site, sample};

    fn declared(aggregate: Aggregate) -> Measure {
        let condition = |column: &str, comparison| Condition {
            column: column.to_owned(),
            comparison,
        };
        Measure::Declared(DeclaredMeasure {
            table: "ideas".to_owned(),
            aggregate,
            filter: Some(Filter {
                conditions: vec![
                    condition(
                        "state",
                        Comparison::OneOf(vec!["adopted".to_owned(), "done".to_owned()]),
                    ),
                    condition("benefit", Comparison::AtLeast(1000.0)),
                ],
            }),
            date_column: None,
        })
    }

    fn every_measure() -> Vec<Measure> {
        let column = || "benefit".to_owned();
        let share = Filter {
            conditions: vec![Condition {
                column: "note".to_owned(),
                comparison: Comparison::Filled(false),
            }],
        };
        vec![
            Measure::Csat,
            Measure::Nps,
            Measure::CustomerEffort,
            Measure::ClientRetention,
            Measure::GrossRevenueRetention,
            Measure::NetRevenueRetention,
            Measure::TransferRetention,
            Measure::ClientSurvival { after_months: 12 },
            Measure::ClientExpansion,
            Measure::RevenueExpansion,
            Measure::ResponseSla,
            Measure::ResolutionSla,
            Measure::ResolutionTime,
            Measure::ReopenRate,
            Measure::Participation,
            Measure::Coverage,
            Measure::Completeness,
            Measure::Validity,
            Measure::Timeliness,
            Measure::Assessment { dimension: None },
            Measure::Assessment {
                dimension: Some(DimensionId::new("teamwork")),
            },
            Measure::ReadyMade,
            declared(Aggregate::Count),
            declared(Aggregate::Sum { column: column() }),
            declared(Aggregate::Mean { column: column() }),
            declared(Aggregate::Median { column: column() }),
            declared(Aggregate::Share { of: share }),
            declared(Aggregate::Ratio {
                numerator: column(),
                denominator: "cost".to_owned(),
            }),
        ]
    }

    /// Definition, formula, source and interval of a measure in a language.
    fn explained(measure: Measure, language: Language) -> [String; 4] {
        let configuration = sample::configuration();
        let records = sample::records(&configuration);
        let site = Site {
            configuration: &configuration,
            evidence: &crate::model::evidence::NoEvidence,
            records: &records,
            generator: "test",
        };
        let (history, texts) = (History::new(&records), Texts::new(language));
        let path = PagePath::new(
            Place::Method(records[0].cycle.id.clone()),
            language,
            Language::English,
            Arc::new(site.file_names()),
        );
        let scope = Scope::new(&site, &history, &texts, &path);
        let indicator = Indicator {
            id: IndicatorId::new("test"),
            measure,
            ..configuration.indicators[0].clone()
        };
        let (definition, formula, source) = explanation(&scope, &indicator);
        [definition, formula, source, scope.plain(interval(&indicator))]
    }

    #[test]
    fn every_measure_is_explained_in_both_languages_without_holes() {
        for measure in every_measure() {
            for language in Language::ALL {
                for text in explained(measure.clone(), language) {
                    assert!(!text.is_empty(), "{measure:?} {language}");
                    assert!(!text.contains('⟦') && !text.contains("{$"), "{language}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_declared_measure_reads_as_a_sentence() {
        let measure = declared(Aggregate::Mean {
            column: "benefit".to_owned(),
        });
        let [definition, formula, ..] = explained(measure.clone(), Language::English);
        assert_eq!(
            definition,
            "Mean of “benefit” in the table “ideas”, over the rows where it is filled. Only rows where state is \
             adopted or done and benefit is at least 1,000."
        );
        assert_eq!(formula, "Σ benefit ÷ rows");
        let [definition, ..] = explained(measure, Language::Chinese);
        assert_eq!(
            definition,
            "数据表“ideas”中“benefit”的平均值，仅计已填写的行。仅计满足“state为adopted或done且benefit不小于1,000”的行。"
        );
    }
}
