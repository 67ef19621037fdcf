//! What the data say about the load that people carry, what they give, how they feel, and what the work takes from places.

use jiff::civil::Date;

use super::people::{MemberIndex, TeamIndex};
use super::source::RowReference;

/// Overtime of a member in a week.
#[derive(Clone, Debug, PartialEq)]
pub struct OvertimeRow {
    /// Whose.
    pub member: MemberIndex,
    /// The day with which the week begins; none where the table does not say.
    pub week_of: Option<Date>,
    /// Hours, zero or more.
    pub hours: f64,
    /// Where it stands.
    pub row: RowReference,
}

/// Voluntary work of a member.
#[derive(Clone, Debug, PartialEq)]
pub struct VolunteeringRow {
    /// Whose.
    pub member: MemberIndex,
    /// The day; none where the table does not say.
    pub held_on: Option<Date>,
    /// Hours, zero or more.
    pub hours: f64,
    /// Kind, as the data calls it.
    pub kind: Option<Box<str>>,
    /// Where it stands.
    pub row: RowReference,
}

/// Which way a measure of the environment gets better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
}

/// A reading of a measure of the environment.
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentRow {
    /// The team that it is read for; none for the whole organisation.
    pub team: Option<TeamIndex>,
    /// The day.
    pub measured_on: Date,
    /// What is measured, as the data calls it.
    pub measure: Box<str>,
    /// The value.
    pub value: f64,
    /// Its unit, as the data calls it.
    pub unit: Option<Box<str>>,
    /// What it should be.
    pub target: Option<f64>,
    /// Which way it gets better.
    pub better: Better,
    /// Where it stands.
    pub row: RowReference,
}

/// One answer to one question of a staff survey. Nobody's name is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffAnswerRow {
    /// The team of whoever answered.
    pub team: TeamIndex,
    /// The question, as the data calls it.
    pub question: Box<str>,
    /// From 1 (do not agree at all) to 5 (agree fully).
    pub score: u8,
    /// Where it stands.
    pub row: RowReference,
}

/// The tables about care for people and places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CareTables {
    /// Overtime; none where there is no such table. The same holds for the others.
    pub overtime: Option<Vec<OvertimeRow>>,
    /// Voluntary work.
    pub volunteering: Option<Vec<VolunteeringRow>>,
    /// Readings of the environment.
    pub environment: Option<Vec<EnvironmentRow>>,
    /// Answers to the staff survey.
    pub staff_survey: Option<Vec<StaffAnswerRow>>,
    /// The part that the answers are from, where the cycle pools others and has no survey of its own.
    pub staff_survey_of: Option<super::ids::CycleId>,
}
