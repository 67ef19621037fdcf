//! The nouns of an appraisal: ids, cycles, people, clients, events, indicators, measurements, scorecards and plans.
//!
//! Nothing in here reads a file, computes a score or writes HTML. Every stage speaks in these types.

pub mod assessment;
pub mod care;
pub mod client_summary;
pub mod comparison;
pub mod configuration;
pub mod contrast;
pub mod cooperation;
pub mod cycle;
pub mod dataset;
pub mod definition_change;
pub mod events;
pub mod evidence;
pub mod expression;
pub mod ids;
pub mod indicator;
pub mod language;
pub mod losses;
pub mod measurement;
pub mod money;
pub mod ownership;
pub mod pay;
pub mod people;
pub mod plans;
pub mod privacy;
pub mod quantity;
pub mod review;
pub mod scorecard;
pub mod sealed;
pub mod sensitivity;
pub mod source;
pub mod statistic;
pub mod talent;
pub mod trend;
pub mod unit;

pub use configuration::Configuration;
pub use cycle::{Cycle, CycleKind, CycleState, Period, Revision};
pub use dataset::{CycleData, Dataset};
pub use definition_change::DefinitionChange;
pub use ids::{
    ActionId, ClientId, CourseId, CycleId, DimensionId, IndicatorId, MemberId, ObjectiveId, RaterId,
    RatingId, SkillId, TeamId,
};
pub use language::{Language, LocalizedText};
pub use money::Money;
pub use quantity::{Points, Share, Weight};
