//! The results of a cycle: bonus, raises, promotions, recognition and performance plans, each with its reason.
//!
//! Pay stands here and nowhere else in the record: only the results page and `results.csv` read this.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::model::ids::{CycleId, IndicatorId, MemberId, RatingId};
use crate::model::money::Money;
use crate::model::pay::PayRange;
use crate::model::quantity::Share;
use crate::model::scorecard::Rating;
use crate::stats::Interval;

/// All results of a cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CycleResults {
    /// Whether the cycle has a pay table.
    pub has_pay: bool,
    /// The bonus; none where the rules have none for this kind of cycle, or there is no pay table.
    pub bonus: Option<Bonus>,
    /// The raises; none for the same reasons.
    pub merit: Option<Merit>,
    /// Members whose grade a promotion rule starts from.
    pub promotions: Vec<PromotionCase>,
    /// One per rule of recognition for this kind of cycle.
    pub recognitions: Vec<Recognition>,
    /// Performance plans; none where the rules have none for this kind of cycle.
    pub performance: Option<Performance>,
}

/// The bonus pool and who gets what of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bonus {
    /// The pool.
    pub pool: Money,
    /// Shares are whole multiples of it.
    pub unit: Money,
    /// The sum of the shares.
    pub shared: Money,
    /// What nobody may get: everybody is at the cap, or less than one unit is left.
    pub left_over: Money,
    /// By how much the floors cost more than the pool: each share is then a part of its floor.
    pub floors_short: Money,
    /// What is shared by weight: the pool without the shares at a cap or a floor.
    pub open_pool: Money,
    /// The sum of the weights that share it.
    pub open_weight: Decimal,
    /// Sum of the shares at the cap.
    pub at_cap: Money,
    /// Sum of the shares at the floor.
    pub at_floor: Money,
    /// One per member, by id.
    pub lines: Vec<BonusLine>,
    /// The same for other pools.
    pub scenarios: Vec<PoolScenario>,
}

/// One member's part in the pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BonusLine {
    /// Whose.
    pub member: MemberId,
    /// Rating; none without.
    pub rating: Option<RatingId>,
    /// The share, or why there is none.
    pub outcome: Result<BonusShare, NoResult>,
}

/// A share of the pool and how it was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BonusShare {
    /// Base pay.
    pub base: Money,
    /// Days present.
    pub days: i64,
    /// Days of the cycle.
    pub of: i64,
    /// The rating's factor.
    pub factor: Decimal,
    /// Factor × base × days / days of the cycle.
    pub weight: Decimal,
    /// Open pool × weight / open weights: the share before limits and rounding.
    pub exact: Decimal,
    /// The share.
    pub amount: Money,
    /// The share over base × days / days of the cycle.
    pub of_earned: Decimal,
    /// The limit that it lies at.
    pub bound: Option<BonusBound>,
}

/// The limit that a share lies at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BonusBound {
    /// The cap.
    Cap,
    /// The floor.
    Floor,
}

/// Why a member gets nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoResult {
    /// The pay table has no row of theirs.
    NoPay,
    /// There is no rating, and why.
    NoRating(Rating),
    /// The rating's factor is zero.
    FactorZero,
    /// Neither the pay table nor the grade says the pay range.
    NoRange,
    /// They were no longer there on the cycle's last day; a raise is for the days after it.
    HasLeft,
}

/// What a pool of another size would give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PoolScenario {
    /// Change against the pool, such as −0.2.
    pub change: Decimal,
    /// The pool.
    pub pool: Money,
    /// What nobody may get.
    pub left_over: Money,
    /// By how much the floors cost more than the pool.
    pub floors_short: Money,
    /// One per rating band with a share, in the bands' order.
    pub bands: Vec<BandShares>,
}

/// The shares of one rating band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BandShares {
    /// The band.
    pub rating: RatingId,
    /// Members with a share.
    pub members: u64,
    /// Their mean share.
    pub mean: Money,
    /// How many of them are at the cap.
    pub at_cap: u64,
}

/// The merit matrix, solved, and what it gives each member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merit {
    /// Base pay of everybody who has a cell.
    pub base: Money,
    /// The budget: a share of it, rounded down to the unit.
    pub budget: Money,
    /// The matrix, or why it cannot be kept.
    pub solution: Result<MeritSolution, MeritFault>,
    /// Cells: a row per rating band, a column per quarter of the range.
    pub cells: Vec<MeritCell>,
    /// One per member, by id.
    pub lines: Vec<MeritLine>,
}

/// What the solver found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritSolution {
    /// The sum of all raises and lump sums.
    pub spent: Money,
    /// What the budget has left.
    pub unspent: Money,
    /// Of which lump sums.
    pub lump_sums: Money,
    /// No other matrix within the rules uses more of the budget, weighted by rating, than this share more.
    pub gap: Decimal,
}

/// Why no matrix keeps the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeritFault {
    /// The least raises cost more than the budget.
    BudgetTooSmall {
        /// What the least raises cost.
        least: Money,
    },
    /// Nobody has a cell.
    NobodyToRaise,
    /// The solver gave up.
    NotSolved,
}

/// A cell of the merit matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritCell {
    /// The rating.
    pub rating: RatingId,
    /// The quarter of the range, 0 to 3.
    pub position: usize,
    /// The least and the most raise, on the grid and with the order of the cells kept.
    pub limits: (Decimal, Decimal),
    /// The raise chosen.
    pub raise: Option<Decimal>,
    /// Members in it.
    pub members: u64,
    /// What it costs.
    pub cost: Money,
}

/// One member's place in the matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritLine {
    /// Whose.
    pub member: MemberId,
    /// Rating; none without.
    pub rating: Option<RatingId>,
    /// Where they stand and what is proposed, or why they have no cell.
    pub outcome: Result<MeritProposal, NoResult>,
}

/// Where a member stands in the range, and what is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeritProposal {
    /// Base pay now.
    pub base: Money,
    /// The pay range.
    pub range: PayRange,
    /// Base pay over the middle of the range.
    pub compa: Decimal,
    /// The quarter of the range, 0 to 3.
    pub position: usize,
    /// Whether the base lies outside the range.
    pub outside: Option<OutsideRange>,
    /// The raise of the cell as a share of base pay; none where the matrix could not be solved.
    pub raise: Option<Decimal>,
    /// The part added to base pay.
    pub added: Money,
    /// The part paid once, since base pay may not pass the top of the range.
    pub lump_sum: Money,
}

/// On which side base pay lies outside its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutsideRange {
    /// Below.
    Below,
    /// Above.
    Above,
}

/// A member whom a promotion rule looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromotionCase {
    /// Who.
    pub member: MemberId,
    /// The rule's place in [`crate::model::configuration::ResultsRules::promotions`].
    pub rule: usize,
    /// Each condition with what was found.
    pub checks: Vec<PromotionCheck>,
}

impl PromotionCase {
    /// How many conditions are not met.
    pub fn missing(&self) -> usize {
        self.checks.iter().filter(|check| !check.met).count()
    }
}

/// A condition of a promotion and what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromotionCheck {
    /// Whether it is met.
    pub met: bool,
    /// What it asks and what there is.
    pub finding: Finding,
}

/// What a condition asks and what there is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// The rating in each of several cycles.
    Rating {
        /// The least.
        needed: RatingId,
        /// In so many cycles.
        cycles: u32,
        /// What there is, the latest cycle first.
        found: Vec<(CycleId, Option<RatingId>)>,
    },
    /// Months in the grade.
    Months {
        /// The least.
        needed: u32,
        /// Full months at the end of the cycle; none where nobody knows.
        found: Option<u32>,
        /// Since when, at the latest.
        since: Option<Date>,
        /// Whether the day is stated; else it is the first day on which the data show this grade.
        stated: bool,
    },
    /// No gate closed in the cycles looked at.
    NoGate {
        /// The gates that closed, the latest cycle first.
        closed: Vec<(CycleId, IndicatorId)>,
        /// How many cycles were looked at: of those that the rule asks about, the ones with a scorecard of the member.
        looked_at: u64,
    },
    /// Coverage of the score.
    Coverage {
        /// The least.
        needed: Share,
        /// What there is.
        found: Share,
    },
    /// A value reached.
    Indicator {
        /// Which.
        indicator: IndicatorId,
        /// The value to reach.
        needed: f64,
        /// The value; none without one.
        found: Option<f64>,
    },
}

/// Whom a rule of recognition found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recognition {
    /// The rule's place in [`crate::model::configuration::ResultsRules::recognitions`].
    pub rule: usize,
    /// Whom, with the reason; nobody where nothing stands out.
    pub found: Vec<Recognised>,
    /// How many came out alike, where those are too many to stand out.
    pub too_many: Option<u64>,
}

/// Somebody to recognise, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recognised {
    /// Who.
    pub member: MemberId,
    /// Why.
    pub reason: Merits,
}

/// Why somebody is recognised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Merits {
    /// The score rose beyond the noise.
    Improved {
        /// Since.
        since: CycleId,
        /// By so many points.
        points: f64,
        /// Interval of the rise.
        interval: Option<Interval>,
    },
    /// So long without a lost client.
    NoLoss {
        /// Days.
        days: i64,
        /// The first of them.
        since: Date,
        /// Clients owned now.
        clients: u64,
    },
    /// The target of every indicator was reached.
    Targets {
        /// The indicators.
        indicators: Vec<IndicatorId>,
    },
}

/// Whom a performance plan is about, with what must be done first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Performance {
    /// Members whose score surely lies below the limit, by id.
    pub cases: Vec<PerformanceCase>,
    /// How many scores lie below the limit, but not surely, not for long enough, or on too little.
    pub uncertain: u64,
}

/// A member whose score surely lies below the limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PerformanceCase {
    /// Who.
    pub member: MemberId,
    /// The score's interval, coverage and presence in each cycle, the latest first.
    pub cycles: Vec<PerformanceCycle>,
    /// One per safeguard of the rules.
    pub safeguards: Vec<SafeguardCheck>,
}

impl PerformanceCase {
    /// The place of the safeguard that must be done first; none where all are met and the plan is proposed.
    pub fn first_missing(&self) -> Option<usize> {
        self.safeguards.iter().position(|check| !check.met)
    }
}

/// What speaks for a performance plan in one cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PerformanceCycle {
    /// The cycle.
    pub cycle: CycleId,
    /// The score's interval.
    pub interval: Interval,
    /// Share of the weight whose data show how sure they are.
    pub coverage: Share,
    /// Share of the days present.
    pub presence: Share,
}

/// Whether a safeguard is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SafeguardCheck {
    /// Whether it is.
    pub met: bool,
    /// When it was done, where the table says so.
    pub done_on: Option<Date>,
    /// By whom, where the table says so.
    pub by: Option<String>,
}
