//! `[[dimensions]]` and `[[indicators]]`: what is measured, with which weight, on which scale.

use std::collections::BTreeMap;

use super::declared;
use super::document::{Entry, Section};
use super::lists::{Item, items, reference};
use super::minimum_sample::default_minimum_sample;
use super::possible::{Possible, plain};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::indicator::{Control, Dimension, Indicator, Measure, Scale, ScaleShape, Unit};
use crate::model::{DimensionId, IndicatorId, Points, Share, Weight};

/// Measures that need nothing but their name.
const PLAIN_MEASURES: [Measure; 19] = [
    Measure::Csat,
    Measure::Nps,
    Measure::CustomerEffort,
    Measure::ClientRetention,
    Measure::GrossRevenueRetention,
    Measure::NetRevenueRetention,
    Measure::TransferRetention,
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
    Measure::ReadyMade,
];

/// Words of `unit`.
const UNITS: [(&str, Unit); 8] = [
    ("share", Unit::Share),
    ("net_promoter_points", Unit::NetPromoterPoints),
    ("score", Unit::Score),
    ("hours", Unit::Hours),
    ("days", Unit::Days),
    ("count", Unit::Count),
    ("money", Unit::Money),
    ("number", Unit::Number),
];

/// Words of `scale_shape`.
const SHAPES: [(&str, ScaleShape); 2] = [("linear", ScaleShape::Linear), ("steps", ScaleShape::Steps)];

/// Both lists.
pub struct Model {
    /// Dimensions.
    pub dimensions: Vec<Dimension>,
    /// Indicators that could be read.
    pub indicators: Vec<Indicator>,
    /// Ids that may be referred to: also those of the user's indicators that have faults.
    pub ids: Vec<IndicatorId>,
}

/// Reads both lists. Where the user states only one of them, what the default's other list no longer has a partner for is
/// left out: default indicators without their dimension, default dimensions without an indicator.
pub fn read(root: &Section<'_>) -> Model {
    let mut dimensions = Vec::new();
    let mut users = Vec::new();
    for item in items(root, "dimensions") {
        users.push(item.by_user);
        dimensions.extend(dimension(item));
    }
    let ids: Vec<DimensionId> = dimensions
        .iter()
        .map(|dimension: &Dimension| dimension.id.clone())
        .collect();
    let indicator_items = items(root, "indicators");
    let mut indicators: Vec<Indicator> = Vec::new();
    let mut known: Vec<IndicatorId> = Vec::new();
    let mut faulty = false;
    for item in indicator_items {
        let (id, by_user) = (IndicatorId::new(item.id), item.by_user);
        let read = indicator(item, &ids);
        if read.is_some() || by_user {
            known.push(id);
        }
        faulty |= by_user && read.is_none();
        indicators.extend(read);
    }
    for (key, none) in [("dimensions", ids.is_empty()), ("indicators", known.is_empty())] {
        if none {
            report(root, key, |_| Diagnostic::new(Code::EmptyList).with("key", key));
        }
    }
    if faulty {
        // What a faulty indicator weighs, and where it belongs, is not known.
        return Model {
            dimensions,
            indicators,
            ids: known,
        };
    }
    let by_user = users.iter().any(|user| *user);
    let used = |id: &DimensionId| indicators.iter().any(|indicator| &indicator.dimension == id);
    if by_user {
        for dimension in dimensions.iter().filter(|dimension| !used(&dimension.id)) {
            report(root, "dimensions", |_| {
                Diagnostic::new(Code::DimensionWithoutIndicator).with("dimension", &dimension.id)
            });
        }
    } else {
        dimensions.retain(|dimension| used(&dimension.id));
    }
    check_weights(root, &dimensions, &indicators);
    Model {
        dimensions,
        indicators,
        ids: known,
    }
}

/// Reports at a list's key where the user wrote the list, else in the user's file as a whole.
fn report(root: &Section<'_>, key: &'static str, fault: impl Fn(&str) -> Diagnostic) {
    match root.get(key) {
        Some(entry) if entry.source.by_user => entry.report_at_key(fault(key)),
        _ => root.report_in_file(fault(key)),
    }
}

/// Weights that do not add up to 100 are a warning; weights that are all zero give no score and are a fault.
fn check_weights(root: &Section<'_>, dimensions: &[Dimension], indicators: &[Indicator]) {
    let mut wholes: Vec<(String, &'static str, f64)> = Vec::new();
    if !dimensions.is_empty() {
        let sum = dimensions.iter().map(|dimension| dimension.weight.value()).sum();
        wholes.push(("dimensions".to_owned(), "dimensions", sum));
    }
    let mut sums: BTreeMap<&DimensionId, f64> = BTreeMap::new();
    for indicator in indicators {
        *sums.entry(&indicator.dimension).or_default() += indicator.weight.value();
    }
    for (dimension, sum) in sums {
        let weightless = |other: &&Dimension| &other.id == dimension && other.weight.value() <= 0.0;
        // A dimension that weighs nothing may hold indicators that are only shown.
        if sum <= 0.0 && dimensions.iter().any(|other| weightless(&other)) {
            continue;
        }
        wholes.push((format!("indicators / {dimension}"), "indicators", sum));
    }
    for (list, key, sum) in wholes {
        if sum <= 0.0 {
            report(root, key, |_| Diagnostic::new(Code::NoWeight).with("list", &list));
        } else if (sum - 100.0).abs() > 1e-6 {
            report(root, key, |_| {
                Diagnostic::new(Code::WeightsNotHundred)
                    .with("list", &list)
                    .with("sum", plain(sum))
            });
        }
    }
}

fn dimension(item: Item<'_>) -> Option<Dimension> {
    let section = item.section;
    let name = section.required("name").and_then(|entry| entry.localized());
    let weight = section.required("weight").and_then(|entry| entry.weight());
    section.finish();
    // A faulty name or weight must not make every reference to the dimension a fault too.
    Some(Dimension {
        id: DimensionId::new(item.id),
        name: name.unwrap_or_else(|| crate::model::LocalizedText::plain(item.id)),
        weight: weight.or_else(|| Weight::new(1.0))?,
    })
}

fn indicator(item: Item<'_>, dimensions: &[DimensionId]) -> Option<Indicator> {
    let section = item.section;
    let name = section.required("name").and_then(|entry| entry.localized());
    let description = section.get("description").and_then(|entry| entry.localized());
    let dimension = section
        .required("dimension")
        .and_then(|entry| reference(&entry, "dimension", dimensions));
    let measure = section
        .required("measure")
        .and_then(|entry| measure(&entry, &section));
    let weight = section.required("weight").and_then(|entry| entry.weight());
    let minimum_sample = section
        .get("minimum_sample")
        .map(|entry| entry.integer(0..=1_000_000));
    let target = section.get("target");
    let control = section
        .get("control")
        .map_or(Some(Control::FULL), |entry| control(&entry));
    let shape = section
        .get("scale_shape")
        .map_or(Some(ScaleShape::Linear), |entry| entry.word(&SHAPES));
    let scale_entry = section.required("scale");
    let scale = scale_entry.as_ref().and_then(|entry| scale(entry, shape?));
    let unit = section.get("unit").map(|entry| (entry, entry.word(&UNITS)));
    // An unknown measure makes it impossible to say which other keys are right.
    if measure.is_some() {
        section.finish();
    }
    let measure = measure?;
    let unit = match unit {
        None => measure.unit(),
        Some((entry, unit)) => {
            if !matches!(measure, Measure::ReadyMade | Measure::Declared(_)) {
                not_for(&entry, &measure);
            }
            unit?
        }
    };
    let possible = Possible {
        id: item.id,
        measure: &measure,
        unit,
    };
    let target = target.and_then(|entry| possible.number(&entry, "target"));
    if let (Some(entry), Some(scale)) = (&scale_entry, &scale) {
        possible.check_scale(entry, scale);
    }
    let minimum_sample = match minimum_sample {
        None => default_minimum_sample(&measure, unit),
        Some(stated) => u64::from(stated?),
    };
    Some(Indicator {
        id: IndicatorId::new(item.id),
        name: name?,
        description,
        dimension: dimension?,
        measure,
        unit,
        weight: weight?,
        minimum_sample,
        target,
        control: control?,
        scale: scale?,
    })
}

/// `0.8` for everybody, or `{ member = 0.5, team = 0.9 }`; who is not named controls all of it.
fn control(entry: &Entry<'_>) -> Option<Control> {
    let share = |entry: &Entry<'_>| entry.number_within(0.0..=1.0).map(Share);
    if !entry.value().is_table() {
        let both = share(entry)?;
        return Some(Control {
            member: both,
            team: both,
        });
    }
    let section = entry.section()?;
    let of = |key| section.get(key).map_or(Some(Share(1.0)), |entry| share(&entry));
    let (member, team) = (of("member"), of("team"));
    section.finish();
    Some(Control {
        member: member?,
        team: team?,
    })
}

fn not_for(entry: &Entry<'_>, measure: &Measure) {
    entry.report_at_key(
        Diagnostic::new(Code::KeyNotForMeasure)
            .with("key", entry.key)
            .with("measure", measure.word()),
    );
}

/// The measure with the keys that belong to it.
fn measure(entry: &Entry<'_>, section: &Section<'_>) -> Option<Measure> {
    #[derive(Clone, Copy)]
    enum Kind {
        Plain(usize),
        Survival,
        Assessment,
        Declared,
    }
    let mut words: Vec<(&'static str, Kind)> = PLAIN_MEASURES
        .iter()
        .enumerate()
        .map(|(place, measure)| (measure.word(), Kind::Plain(place)))
        .collect();
    words.extend([
        ("client_survival", Kind::Survival),
        ("assessment", Kind::Assessment),
        ("declared", Kind::Declared),
    ]);
    let kind = entry.word(&words)?;
    let months = section.get("after_months");
    let questionnaire = section.get("assessment_dimension");
    let measure = match kind {
        Kind::Plain(place) => PLAIN_MEASURES.get(place).cloned()?,
        Kind::Survival => Measure::ClientSurvival {
            after_months: section.integer("after_months", 1..=1200)?,
        },
        Kind::Assessment => Measure::Assessment {
            dimension: match &questionnaire {
                Some(entry) => Some(DimensionId::new(entry.text()?)),
                None => None,
            },
        },
        Kind::Declared => Measure::Declared(Box::new(declared::read(section)?)),
    };
    if let Some(entry) = months
        && !matches!(measure, Measure::ClientSurvival { .. })
    {
        not_for(&entry, &measure);
    }
    if let Some(entry) = questionnaire
        && !matches!(measure, Measure::Assessment { .. })
    {
        not_for(&entry, &measure);
    }
    if !matches!(measure, Measure::Declared(_)) {
        for key in declared::KEYS {
            if let Some(entry) = section.get(key) {
                not_for(&entry, &measure);
            }
        }
    }
    Some(measure)
}

/// Pairs of value and points; values strictly increase, points rise or fall, but not both.
fn scale(entry: &Entry<'_>, shape: ScaleShape) -> Option<Scale> {
    let list = entry.list()?;
    let mut pairs: Vec<(f64, Points)> = Vec::new();
    for element in &list {
        let pair = element.list()?;
        let [value, points] = pair.as_slice() else {
            return element.wrong_type("pair");
        };
        let (number, points) = (value.number()?, points.number_within(0.0..=100.0)?);
        if let Some((previous, _)) = pairs.last()
            && number <= *previous
        {
            value.report(
                Diagnostic::new(Code::ScaleNotIncreasing)
                    .with("value", number)
                    .with("previous", previous),
            );
            return None;
        }
        pairs.push((number, Points(points)));
    }
    // Where a middle value were the best, no change of the value could be called better or worse.
    let mut turns = pairs
        .windows(2)
        .zip(list.iter().skip(1))
        .filter_map(|(two, element)| {
            let [(_, before), (_, points)] = two else {
                return None;
            };
            before
                .partial_cmp(points)
                .filter(|order| order.is_ne())
                .map(|order| (order, before, points, element))
        });
    if let Some((first, ..)) = turns.next()
        && let Some((_, before, points, element)) = turns.find(|(order, ..)| *order != first)
    {
        element.report(
            Diagnostic::new(Code::ScaleTurns)
                .with("points", points.0)
                .with("previous", before.0),
        );
        return None;
    }
    let needed = match shape {
        ScaleShape::Linear => 2,
        ScaleShape::Steps => 1,
    };
    if pairs.len() < needed {
        entry.report(Diagnostic::new(Code::ScaleTooShort).with("needed", needed));
        return None;
    }
    Some(Scale { shape, pairs })
}
