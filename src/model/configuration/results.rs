//! `[results]`: the rules by which ratings become bonus, raise, promotion, recognition and performance plan.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::model::cycle::CycleKind;
use crate::model::ids::{DimensionId, IndicatorId, RatingId};
use crate::model::language::LocalizedText;
use crate::model::money::Money;
use crate::model::pay::PayRange;
use crate::model::quantity::Share;

/// The kinds of cycle that a rule is for: all of them where none is stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CycleKinds(pub Option<Vec<CycleKind>>);

impl CycleKinds {
    /// Whether cycles of this kind are meant.
    pub fn include(&self, kind: CycleKind) -> bool {
        self.0.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }
}

/// What `[results]` states.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResultsRules {
    /// Pay ranges by grade.
    pub grades: Vec<Grade>,
    /// The bonus pool.
    pub bonus: Option<BonusRules>,
    /// The merit matrix.
    pub merit: Option<MeritRules>,
    /// Steps from one grade to the next.
    pub promotions: Vec<PromotionRules>,
    /// Whom to recognise.
    pub recognitions: Vec<RecognitionRule>,
    /// When a performance plan may be proposed.
    pub performance: Option<PerformanceRules>,
}

impl ResultsRules {
    /// The tables that the rules read besides those that are always read.
    pub fn tables(&self) -> impl Iterator<Item = &'static str> + use<> {
        let pay = self.bonus.is_some() || self.merit.is_some();
        let safeguards = self.performance.is_some();
        let tables = [pay.then_some("pay"), safeguards.then_some("safeguards")];
        tables.into_iter().flatten()
    }

    /// The rules that read a table which nothing else reads; none where it is no such table.
    pub fn reading(table: &str) -> Option<&'static str> {
        match table {
            "pay" => Some("[results.bonus], [results.merit]"),
            "safeguards" => Some("[results.performance_plan]"),
            _ => None,
        }
    }

    /// Whether there is any rule: without one there is no page of results.
    pub fn any(&self) -> bool {
        self.bonus.is_some()
            || self.merit.is_some()
            || self.performance.is_some()
            || !self.promotions.is_empty()
            || !self.recognitions.is_empty()
    }
}

/// A grade and its pay range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grade {
    /// The grade as the members table calls it.
    pub id: String,
    /// Its range.
    pub range: PayRange,
}

/// How the bonus pool is shared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BonusRules {
    /// For which cycles.
    pub cycles: CycleKinds,
    /// The pool.
    pub pool: Money,
    /// One factor per rating band, in the bands' order.
    pub factors: Vec<(RatingId, Decimal)>,
    /// The most that one share may be, of the yearly base pay by presence (base × days present ÷ days of the cycle).
    pub cap: Option<Decimal>,
    /// The least that a share may be where the factor is above zero, of the yearly base pay by presence (base × days present ÷ days of the cycle).
    pub floor: Option<Decimal>,
    /// Shares are whole multiples of it.
    pub unit: Money,
}

/// How many columns the merit matrix has: quarters of the pay range.
pub const POSITIONS: usize = 4;

/// The merit matrix: limits of a raise by rating and place in the pay range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritRules {
    /// For which cycles.
    pub cycles: CycleKinds,
    /// The budget as a share of the base pay of everybody who has a cell.
    pub budget: Decimal,
    /// Raises are multiples of it.
    pub step: Decimal,
    /// Raises in money are rounded down to a multiple of it.
    pub unit: Money,
    /// A row per rating band, in the bands' order.
    pub rows: Vec<MeritRow>,
}

/// A row of the merit matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritRow {
    /// The rating.
    pub rating: RatingId,
    /// What money spent in this row counts for, relative to the others.
    pub weight: u32,
    /// The least and the most raise in each quarter of the range, the lowest first.
    pub limits: [(Decimal, Decimal); POSITIONS],
}

/// What a step from one grade to the next asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromotionRules {
    /// For which cycles.
    pub cycles: CycleKinds,
    /// The grade now.
    pub from: String,
    /// The grade that may be proposed.
    pub to: String,
    /// The least rating, in each of so many cycles on end.
    pub rating: Option<(RatingId, u32)>,
    /// Months in the grade at the end of the cycle, at least.
    pub months: Option<u32>,
    /// Whether a closed gate in the cycles looked at stands in the way.
    pub no_gate: bool,
    /// Coverage of the score, at least.
    pub coverage: Option<Share>,
    /// Values to be reached; where none is stated, the target of the cycle.
    pub indicators: Vec<(IndicatorId, Option<f64>)>,
}

/// A rule of recognition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecognitionRule {
    /// Its id.
    pub id: String,
    /// For which cycles.
    pub cycles: CycleKinds,
    /// What it is called.
    pub name: LocalizedText,
    /// Whom it finds.
    pub finds: Finds,
    /// Where more members than this come out alike, nobody stands out.
    pub at_most: u32,
}

/// Whom a rule of recognition finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finds {
    /// Whose score rose most, beyond the noise.
    MostImproved,
    /// Who has gone longest without losing a client.
    LongestWithoutLoss {
        /// Clients owned now, at least.
        clients: u32,
        /// Days, at least.
        days: u32,
    },
    /// Who reached the target of every indicator of a dimension.
    TargetsMet(DimensionId),
}

/// When a performance plan may be proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PerformanceRules {
    /// For which cycles.
    pub cycles: CycleKinds,
    /// The whole interval of the score must lie below the start of this band.
    pub below: RatingId,
    /// In so many cycles on end.
    pub in_a_row: u32,
    /// Coverage of the score in each of them, at least.
    pub coverage: Share,
    /// Share of the days that the member was there in each of them, at least.
    pub presence: Share,
    /// What must have been done before.
    pub safeguards: Vec<SafeguardRule>,
}

/// What must have been done before a performance plan may be proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SafeguardRule {
    /// Its id, as the safeguards table names it.
    pub id: String,
    /// What it is.
    pub name: LocalizedText,
    /// How it is known to be met.
    pub kind: SafeguardKind,
}

/// How a safeguard is known to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafeguardKind {
    /// The safeguards table has a row that says so.
    Recorded,
    /// Every item of the last improvement plan was taken up: none is without a report or still open.
    PlanFollowed,
}
