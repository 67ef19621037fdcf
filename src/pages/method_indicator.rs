//! One indicator on the method page: what it is in words, its formula, interval, sample, weight, target and scale.

use serde::Serialize;

use super::figures::scale_figure;
use super::place::{Link, Place};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::CycleId;
use crate::model::expression::Expression;
use crate::model::indicator::{
    Aggregate, Control, DeclaredMeasure, Direction, Indicator, Measure, ScaleShape,
};
use crate::model::measurement::Measurement;
use crate::model::statistic::Statistic;

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
    /// The expressions of a declared measure: what each is for, and its text.
    parts: Vec<(String, String)>,
    formula: String,
    interval: String,
    source: String,
    table: String,
    minimum: String,
    /// Share of the total score.
    weight: String,
    target: String,
    /// How much of its gaps a subject controls; none where that is all of it.
    control: Option<String>,
    direction: String,
    shape: String,
    caption: String,
    pairs: Vec<(String, String)>,
    figure: String,
}

/// What an indicator's part of its definitions page is called.
pub fn anchor(position: usize) -> String {
    format!("indicator-{}", position + 1)
}

/// The page of the indicator at a place of the configuration; its definition in a site that has no pages of indicators.
pub fn indicator_link(scope: &Scope<'_>, cycle: &CycleId, position: usize, indicator: &Indicator) -> Link {
    let page = Place::Indicator(cycle.clone(), indicator.id.clone());
    if scope.path.has(&page) {
        scope.link(&page)
    } else {
        definition_link(scope, cycle, position, indicator)
    }
}

/// Where the indicator at a place of the configuration is defined.
pub fn definition_link(scope: &Scope<'_>, cycle: &CycleId, position: usize, indicator: &Indicator) -> Link {
    let page = Place::Definitions(cycle.clone(), indicator.dimension.clone());
    scope.link(&page).at(&anchor(position))
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
        anchor: anchor(position),
        name: name.to_owned(),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
        description: indicator
            .description
            .as_ref()
            .map(|text| scope.local(text).to_owned()),
        definition,
        parts: declared_parts(scope, &indicator.measure),
        formula,
        interval: scope.plain(interval_method(indicator)),
        source,
        table: indicator.measure.table().to_owned(),
        minimum: scope.sample(indicator, indicator.minimum_sample),
        weight: weight.unwrap_or_default(),
        target: target(scope, record, indicator),
        control: control(scope, indicator.control),
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
    let key = format!("method-measure-declared-{}", aggregate_word(&declared.aggregate));
    let mut definition = scope.say(&key, &[("table", &declared.table)]);
    if declared.filter.is_some() {
        let only = scope.plain("method-measure-filter");
        definition = scope.say("method-sentences", &[("first", &definition), ("second", &only)]);
    }
    (
        definition,
        scope.plain(&format!("{key}.formula")),
        scope.plain("method-measure-declared-source"),
    )
}

/// The word of an aggregate in the keys of the language files.
fn aggregate_word(aggregate: &Aggregate) -> &'static str {
    match aggregate {
        Aggregate::Count => "count",
        Aggregate::Distinct { .. } => "distinct",
        Aggregate::Sum { .. } => "sum",
        Aggregate::Mean { .. } => "mean",
        Aggregate::WeightedMean { .. } => "weighted-mean",
        Aggregate::Median { .. } => "median",
        Aggregate::Share { .. } => "share",
        Aggregate::Ratio { .. } => "ratio",
    }
}

/// The expressions of a declared measure, each with the name of its part.
fn declared_parts(scope: &Scope<'_>, measure: &Measure) -> Vec<(String, String)> {
    let Measure::Declared(declared) = measure else {
        return Vec::new();
    };
    let parts = declared.expressions().into_iter();
    let part = |(key, expression): (&str, Expression)| {
        (
            scope.plain(&format!("method-part-{}", key.replace('_', "-"))),
            expression.to_string(),
        )
    };
    parts.map(part).collect()
}

/// The key of the text that names the interval's method; it follows the measure, as `measure/` computes it.
pub fn interval_method(indicator: &Indicator) -> &'static str {
    match indicator.measure.statistic() {
        Statistic::Share => "method-interval-wilson",
        Statistic::ClusteredShare => "method-interval-clustered",
        Statistic::NetPromoter => "method-interval-net-promoter",
        Statistic::Ratio => "method-interval-ratio",
        Statistic::Survival => "method-interval-survival",
        Statistic::MedianSurvival => "method-interval-median-survival",
        Statistic::Rate => "method-interval-poisson",
        Statistic::Distinct => "method-interval-distinct",
        Statistic::Amount => "method-interval-compound-poisson",
        Statistic::Raters => "method-interval-raters",
        Statistic::Mean => "method-interval-student",
        Statistic::Median => "method-interval-median",
        Statistic::Stated => "method-interval-ready-made",
    }
}

fn control(scope: &Scope<'_>, control: Control) -> Option<String> {
    let (member, team) = (
        scope.format.share(control.member),
        scope.format.share(control.team),
    );
    (control != Control::FULL).then(|| {
        if member == team {
            member
        } else {
            scope.say("method-control-each", &[("member", &member), ("team", &team)])
        }
    })
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

/// An indicator in the list of a method page.
#[derive(Serialize)]
pub struct IndicatorLine {
    name: String,
    link: Link,
    formula: String,
    weight: String,
    target: String,
}

/// The indicator at a place of the configuration in one line.
pub fn indicator_line(
    scope: &Scope<'_>,
    record: &CycleRecord,
    position: usize,
    (indicator, weight): (&Indicator, Option<String>),
) -> IndicatorLine {
    let (_, formula, _) = explanation(scope, indicator);
    IndicatorLine {
        name: scope.local(&indicator.name).to_owned(),
        link: definition_link(scope, &record.cycle.id, position, indicator),
        formula,
        weight: weight.unwrap_or_default(),
        target: target(scope, record, indicator),
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
    use crate::model::expression::{Comparison, Number, Text, Truth};
    use crate::model::{DimensionId, IndicatorId, Language};
    use crate::pages::history::History;
    use crate::pages::place::PagePath;
    use crate::pages::{Site, sample};

    fn benefit() -> Number {
        Number::Column("benefit".to_owned())
    }

    fn declared(aggregate: Aggregate) -> Measure {
        Measure::Declared(Box::new(DeclaredMeasure {
            table: "ideas".to_owned(),
            aggregate,
            filter: Some(Truth::Numbers(
                benefit(),
                Comparison::AtLeast,
                Number::Literal(1000.0),
            )),
            date_column: None,
        }))
    }

    fn every_measure() -> Vec<Measure> {
        let (value, weighted_by) = (benefit(), Number::Column("share".to_owned()));
        let note = Expression::Text(Text::Column("note".to_owned()));
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
            declared(Aggregate::Distinct { value: note.clone() }),
            declared(Aggregate::Sum { value: benefit() }),
            declared(Aggregate::Mean { value: benefit() }),
            declared(Aggregate::WeightedMean { value, weighted_by }),
            declared(Aggregate::Median { value: benefit() }),
            declared(Aggregate::Share {
                of: Truth::Filled(Box::new(note), false),
            }),
            declared(Aggregate::Ratio {
                numerator: benefit(),
                denominator: Number::Column("cost".to_owned()),
            }),
        ]
    }

    /// Definition, formula, source, interval and parts of a measure in a language.
    fn explained(measure: Measure, language: Language) -> [String; 5] {
        let configuration = sample::configuration();
        let records = sample::records(&configuration);
        let site = Site {
            configuration: &configuration,
            evidence: &crate::model::evidence::NoEvidence,
            records: &records,
            trends: &crate::model::trend::Trends::default(),
            seals: &crate::archive::SealNotices::default(),
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
        let parts: Vec<String> = (declared_parts(&scope, &indicator.measure).iter())
            .map(|(name, text)| format!("{name}: {text}"))
            .collect();
        let interval = scope.plain(interval_method(&indicator));
        [definition, formula, source, interval, parts.join("\n")]
    }

    #[test]
    fn every_measure_is_explained_in_both_languages_without_holes() {
        for measure in every_measure() {
            for language in Language::ALL {
                let texts = explained(measure.clone(), language);
                assert!(
                    texts[..4].iter().all(|text| !text.is_empty()),
                    "{measure:?} {language}"
                );
                for text in texts {
                    assert!(!text.contains('⟦') && !text.contains("{$"), "{language}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_declared_measure_shows_its_expressions_by_the_names_of_their_parts() {
        let measure = declared(Aggregate::Mean { value: benefit() });
        let [definition, formula, _, _, parts] = explained(measure.clone(), Language::English);
        assert_eq!(
            definition,
            "Mean of the value below over the rows of the table “ideas” where it is not empty. Only rows that the filter \
             below keeps."
        );
        assert_eq!(formula, "Σ value ÷ rows");
        assert_eq!(parts, "Value: benefit\nFilter: benefit >= 1000");
        let [definition, .., parts] = explained(measure, Language::Chinese);
        assert_eq!(
            definition,
            "数据表“ideas”中下列值的平均值，值为空的行不计。仅计符合下列筛选条件的行。"
        );
        assert_eq!(parts, "值: benefit\n筛选: benefit >= 1000");
    }
}
