//! An indicator: what is measured, in which unit, on which scale, with which weight.

use serde::{Deserialize, Serialize};

use super::expression::{Expression, Number, Truth, ValueType};
use super::ids::{DimensionId, IndicatorId};
use super::language::LocalizedText;
use super::measurement::Subject;
use super::quantity::{Points, Share, Weight};
pub use super::unit::Unit;

/// The measures that Scorebook knows; definitions stand in `measure/`, one file per family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Share of satisfaction answers 4–5 (top-2-box).
    Csat,
    /// Net promoter score, in points.
    Nps,
    /// Share of ease answers 5–7 (customer effort score 2.0).
    CustomerEffort,
    /// Share of the clients held at the start that were not lost by the end.
    ClientRetention,
    /// Σ min(now, start) / Σ start over the clients held at the start.
    GrossRevenueRetention,
    /// Σ now / Σ start over the clients held at the start.
    NetRevenueRetention,
    /// Kaplan–Meier share of inherited clients still held, since the transfer.
    TransferRetention,
    /// Kaplan–Meier share of clients still held so many months after they became clients (or after the transfer, if later).
    ClientSurvival {
        /// The horizon.
        after_months: u32,
    },
    /// New clients / clients held at the start.
    ClientExpansion,
    /// Revenue of new clients / revenue of the clients held at the start.
    RevenueExpansion,
    /// Share of complaints answered within the limit for their severity.
    ResponseSla,
    /// Share of complaints resolved within the limit for their severity.
    ResolutionSla,
    /// Median time to resolution in hours, by Kaplan–Meier.
    ResolutionTime,
    /// Reopened / resolved.
    ReopenRate,
    /// Attended / invited.
    Participation,
    /// Clients with at least one contact / clients owned.
    Coverage,
    /// Fields filled / fields required.
    Completeness,
    /// Fields valid / fields filled.
    Validity,
    /// Files updated within the policy's days / files checked.
    Timeliness,
    /// Mean of a 360° dimension: mean per relation, then relation weights over the relations present.
    Assessment {
        /// The dimension of the questionnaire; the mean of all of them where none is named.
        dimension: Option<DimensionId>,
    },
    /// Rows of the `measures` table.
    ReadyMade,
    /// Computed from any table as the configuration declares.
    Declared(Box<DeclaredMeasure>),
}

impl Measure {
    /// The word of the configuration, and of the `measure` column in downloads.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Csat => "csat",
            Self::Nps => "nps",
            Self::CustomerEffort => "customer_effort",
            Self::ClientRetention => "client_retention",
            Self::GrossRevenueRetention => "gross_revenue_retention",
            Self::NetRevenueRetention => "net_revenue_retention",
            Self::TransferRetention => "transfer_retention",
            Self::ClientSurvival { .. } => "client_survival",
            Self::ClientExpansion => "client_expansion",
            Self::RevenueExpansion => "revenue_expansion",
            Self::ResponseSla => "response_sla",
            Self::ResolutionSla => "resolution_sla",
            Self::ResolutionTime => "resolution_time",
            Self::ReopenRate => "reopen_rate",
            Self::Participation => "participation",
            Self::Coverage => "coverage",
            Self::Completeness => "completeness",
            Self::Validity => "validity",
            Self::Timeliness => "timeliness",
            Self::Assessment { .. } => "assessment",
            Self::ReadyMade => "ready_made",
            Self::Declared(_) => "declared",
        }
    }

    /// The unit of its values, unless the configuration says otherwise (ready-made and declared measures only).
    pub fn unit(&self) -> Unit {
        match self {
            Self::Nps => Unit::NetPromoterPoints,
            Self::ResolutionTime => Unit::Hours,
            Self::Assessment { .. } => Unit::Score,
            Self::ReadyMade => Unit::Number,
            Self::Declared(declared) => match declared.aggregate {
                Aggregate::Share { .. } => Unit::Share,
                _ => Unit::Number,
            },
            _ => Unit::Share,
        }
    }

    /// Whether the next cycle can raise it. What was lost since the transfer stays lost: a share that only ever falls is no
    /// goal of a plan; keeping the clients of the cycle is.
    pub fn can_recover(&self) -> bool {
        !matches!(self, Self::TransferRetention | Self::ClientSurvival { .. })
    }

    /// The table that it reads, by its name in the data contract.
    pub fn table(&self) -> &str {
        match self {
            Self::Csat | Self::Nps | Self::CustomerEffort => "surveys",
            Self::ClientRetention
            | Self::GrossRevenueRetention
            | Self::NetRevenueRetention
            | Self::TransferRetention
            | Self::ClientSurvival { .. }
            | Self::ClientExpansion
            | Self::RevenueExpansion => "clients",
            Self::ResponseSla | Self::ResolutionSla | Self::ResolutionTime | Self::ReopenRate => "complaints",
            Self::Participation | Self::Coverage => "activities",
            Self::Completeness | Self::Validity | Self::Timeliness => "records",
            Self::Assessment { .. } => "assessments",
            Self::ReadyMade => "measures",
            Self::Declared(declared) => &declared.table,
        }
    }
}

/// A measure that the configuration declares over any table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeclaredMeasure {
    /// The table's name, without its ending.
    pub table: String,
    /// How its rows become one value.
    pub aggregate: Aggregate,
    /// Which rows count: those of which it is true; all where there is none.
    pub filter: Option<Truth>,
    /// The column with the row's day; rows outside the cycle are reported and not counted.
    pub date_column: Option<String>,
}

impl DeclaredMeasure {
    /// The expressions that the measure reads, each by the key that the configuration states it under.
    pub fn expressions(&self) -> Vec<(&'static str, Expression)> {
        let number = |number: &Number| Expression::Number(number.clone());
        let mut expressions = match &self.aggregate {
            Aggregate::Count => Vec::new(),
            Aggregate::Distinct { value } => vec![("distinct", value.clone())],
            Aggregate::Sum { value } | Aggregate::Mean { value } | Aggregate::Median { value } => {
                vec![("value", number(value))]
            }
            Aggregate::WeightedMean { value, weighted_by } => {
                vec![("value", number(value)), ("weighted_by", number(weighted_by))]
            }
            Aggregate::Share { of } => vec![("of", Expression::Truth(of.clone()))],
            Aggregate::Ratio {
                numerator,
                denominator,
            } => vec![
                ("numerator", number(numerator)),
                ("denominator", number(denominator)),
            ],
        };
        if let Some(filter) = &self.filter {
            expressions.push(("filter", Expression::Truth(filter.clone())));
        }
        expressions
    }

    /// Every column that the measure reads, with its type, without repeats, in order of first mention. A column that is read
    /// as two types by different expressions stands there once for each.
    pub fn columns(&self) -> Vec<(String, ValueType)> {
        let mut columns = Vec::new();
        for (_, expression) in self.expressions() {
            for (column, kind) in expression.columns() {
                if !columns.iter().any(|(known, of)| known == column && *of == kind) {
                    columns.push((column.clone(), kind));
                }
            }
        }
        columns
    }
}

/// How rows become one value. A row of which an expression is empty is left out of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregate {
    /// How many rows, per member.
    Count,
    /// How many different values, per member.
    Distinct {
        /// The value; texts that differ in ASCII letter case alone are the same.
        value: Expression,
    },
    /// Sum of a value, per member.
    Sum {
        /// The value.
        value: Number,
    },
    /// Mean of a value.
    Mean {
        /// The value.
        value: Number,
    },
    /// Σ weight × value / Σ weight, over the rows whose weight is above zero.
    WeightedMean {
        /// The value.
        value: Number,
        /// Its weight.
        weighted_by: Number,
    },
    /// Median of a value.
    Median {
        /// The value.
        value: Number,
    },
    /// Rows of which a condition is true / rows of which it is true or false.
    Share {
        /// The condition.
        of: Truth,
    },
    /// Sum of one value / sum of another.
    Ratio {
        /// Above the line.
        numerator: Number,
        /// Below the line.
        denominator: Number,
    },
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    HigherIsBetter,
    /// Less is better.
    LowerIsBetter,
}

/// How values become points: pairs of (value, points), values strictly increasing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// Straight lines between the pairs, or steps at them.
    pub shape: ScaleShape,
    /// The pairs; at least one for steps, two for lines.
    pub pairs: Vec<(f64, Points)>,
}

impl Scale {
    /// Which way is good: by the points of the last pair against the first.
    pub fn direction(&self) -> Direction {
        match (self.pairs.first(), self.pairs.last()) {
            (Some((_, first)), Some((_, last))) if last < first => Direction::LowerIsBetter,
            _ => Direction::HigherIsBetter,
        }
    }

    /// The part of the scale that a value falls on.
    pub fn part(&self, value: f64) -> Option<ScalePart> {
        let (first, last) = (*self.pairs.first()?, *self.pairs.last()?);
        let reached = self.pairs.iter().rfind(|pair| pair.0 <= value).copied();
        match (self.shape, self.direction()) {
            (ScaleShape::Linear, _) if value <= first.0 => Some(ScalePart::Flat(first)),
            (ScaleShape::Linear, _) if value >= last.0 => Some(ScalePart::Flat(last)),
            (ScaleShape::Linear, _) => {
                let next = self.pairs.iter().find(|pair| pair.0 > value).copied();
                Some(ScalePart::Line(reached?, next?))
            }
            (ScaleShape::Steps, Direction::HigherIsBetter) => Some(ScalePart::Flat(reached.unwrap_or(first))),
            (ScaleShape::Steps, Direction::LowerIsBetter) => {
                let held = self.pairs.iter().find(|pair| value <= pair.0).copied();
                Some(ScalePart::Flat(held.unwrap_or(last)))
            }
        }
    }

    /// The most points that the scale can give.
    pub fn most(&self) -> Points {
        Points(
            self.pairs
                .iter()
                .map(|(_, points)| points.0)
                .fold(f64::NEG_INFINITY, f64::max),
        )
    }
}

/// The part of a scale that a value falls on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScalePart {
    /// The line between two pairs of (value, points).
    Line((f64, Points), (f64, Points)),
    /// The points of this pair: a step, or flat outside the pairs.
    Flat((f64, Points)),
}

/// The shape of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScaleShape {
    /// Piecewise linear, flat outside the pairs.
    Linear,
    /// Where more is better, a value earns the points of the last pair that it reaches ("90 % and more"); where less is
    /// better, those of the first pair that it does not exceed ("24 hours and less"). Flat outside the pairs.
    Steps,
}

/// An indicator of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is for, in a sentence.
    pub description: Option<LocalizedText>,
    /// The dimension that it belongs to.
    pub dimension: DimensionId,
    /// What is measured.
    pub measure: Measure,
    /// The unit of its values.
    pub unit: Unit,
    /// Weight within its dimension.
    pub weight: Weight,
    /// Below this sample size no value is shown or scored.
    pub minimum_sample: u64,
    /// The value to reach.
    pub target: Option<f64>,
    /// How much of its gaps a subject can close by itself.
    pub control: Control,
    /// How values become points.
    pub scale: Scale,
}

/// How much of an indicator's gaps a subject can close by itself, 0 to 1; the rest hangs on others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Control {
    /// A member.
    pub member: Share,
    /// A team.
    pub team: Share,
}

impl Control {
    /// All of it.
    pub const FULL: Self = Self {
        member: Share(1.0),
        team: Share(1.0),
    };

    /// What a subject controls; the organisation controls what a team does.
    pub fn of(self, subject: &Subject) -> Share {
        match subject {
            Subject::Member(_) => self.member,
            Subject::Team(_) | Subject::Organisation => self.team,
        }
    }
}

/// A dimension of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its id.
    pub id: DimensionId,
    /// Its name.
    pub name: LocalizedText,
    /// Weight within the total.
    pub weight: Weight,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(shape: ScaleShape, pairs: [(f64, f64); 3], value: f64) -> Option<ScalePart> {
        let pairs = pairs.map(|(value, points)| (value, Points(points))).to_vec();
        Scale { shape, pairs }.part(value)
    }

    #[test]
    fn a_value_falls_on_the_part_of_the_scale_that_gives_its_points() {
        let rising = [(0.5, 0.0), (0.7, 60.0), (0.9, 100.0)];
        let falling = [(8.0, 100.0), (24.0, 60.0), (48.0, 0.0)];
        let flat = |value, points| Some(ScalePart::Flat((value, Points(points))));
        let line = |from: (f64, f64), to: (f64, f64)| {
            Some(ScalePart::Line((from.0, Points(from.1)), (to.0, Points(to.1))))
        };
        for (shape, pairs, value, expected) in [
            (ScaleShape::Linear, rising, 0.2, flat(0.5, 0.0)),
            (ScaleShape::Linear, rising, 0.6, line((0.5, 0.0), (0.7, 60.0))),
            (ScaleShape::Linear, rising, 0.7, line((0.7, 60.0), (0.9, 100.0))),
            (ScaleShape::Linear, falling, 99.0, flat(48.0, 0.0)),
            (ScaleShape::Steps, rising, 0.89, flat(0.7, 60.0)),
            (ScaleShape::Steps, falling, 8.1, flat(24.0, 60.0)),
            (ScaleShape::Steps, falling, 99.0, flat(48.0, 0.0)),
        ] {
            assert_eq!(part(shape, pairs, value), expected, "{shape:?} {value}");
        }
    }
}
