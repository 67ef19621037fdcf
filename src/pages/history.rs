//! Finding a subject's numbers in any cycle.

use std::collections::HashMap;

use crate::archive::CycleRecord;
use crate::model::measurement::{Measurement, Subject, SubjectMeasurements};
use crate::model::people::{Member, Team};
use crate::model::plans::{Enrolment, TrainingPlan, UncoveredNeed};
use crate::model::scorecard::Scorecard;
use crate::model::{CycleKind, MemberId, TeamId};

/// A subject's numbers in one cycle.
#[derive(Clone, Copy)]
pub struct Appraisal<'a> {
    /// The cycle.
    pub record: &'a CycleRecord,
    /// What was measured.
    pub measurements: &'a SubjectMeasurements,
    /// What it is worth.
    pub scorecard: &'a Scorecard,
}

impl<'a> Appraisal<'a> {
    /// The measurement of the indicator at this place of the configuration.
    pub fn measurement(&self, indicator: usize) -> Option<&'a Measurement> {
        self.measurements.measurements.get(indicator)
    }
}

/// Every cycle, with the places of members and teams in each.
pub struct History<'a> {
    cycles: Vec<CycleIndex<'a>>,
}

struct CycleIndex<'a> {
    record: &'a CycleRecord,
    members: HashMap<&'a str, usize>,
    teams: HashMap<&'a str, usize>,
    training: HashMap<&'a str, MemberTraining<'a>>,
}

/// One member's part of a cycle's training plan, in the plan's order.
#[derive(Default)]
pub struct MemberTraining<'a> {
    /// Seats.
    pub enrolments: Vec<&'a Enrolment>,
    /// Needs without a course.
    pub uncovered: Vec<&'a UncoveredNeed>,
}

/// The training plan by member: every member page asks for its own part.
fn training_by_member(plan: &TrainingPlan) -> HashMap<&str, MemberTraining<'_>> {
    let mut members: HashMap<&str, MemberTraining<'_>> = HashMap::new();
    for enrolment in &plan.enrolments {
        members
            .entry(enrolment.member.as_str())
            .or_default()
            .enrolments
            .push(enrolment);
    }
    for need in &plan.uncovered {
        members
            .entry(need.need.member.as_str())
            .or_default()
            .uncovered
            .push(need);
    }
    members
}

impl<'a> History<'a> {
    /// Looks up every member and team once.
    pub fn new(records: &'a [CycleRecord]) -> Self {
        let cycles = records
            .iter()
            .map(|record| CycleIndex {
                record,
                members: record
                    .members
                    .iter()
                    .enumerate()
                    .map(|(place, member)| (member.id.as_str(), place))
                    .collect(),
                teams: record
                    .teams
                    .iter()
                    .enumerate()
                    .map(|(place, team)| (team.id.as_str(), place))
                    .collect(),
                training: training_by_member(&record.plans.training),
            })
            .collect();
        Self { cycles }
    }

    fn index(&self, record: &CycleRecord) -> Option<&CycleIndex<'a>> {
        self.cycles
            .iter()
            .find(|cycle| cycle.record.cycle.id == record.cycle.id)
    }

    /// Every cycle of a kind, by first day.
    pub fn of_kind(&self, kind: CycleKind) -> impl Iterator<Item = &'a CycleRecord> {
        self.cycles
            .iter()
            .map(|cycle| cycle.record)
            .filter(move |record| record.cycle.kind == kind)
    }

    /// The cycles of the same kind up to this one. A cycle's pages never look ahead: a later cycle does not change them.
    pub fn up_to(&self, record: &CycleRecord) -> impl Iterator<Item = &'a CycleRecord> {
        let first = record.cycle.period.first();
        self.of_kind(record.cycle.kind)
            .filter(move |earlier| earlier.cycle.period.first() <= first)
    }

    /// A subject's numbers in a cycle; none where it was not part of it.
    pub fn appraisal(&self, record: &CycleRecord, subject: &Subject) -> Option<Appraisal<'a>> {
        let cycle = self.index(record)?;
        let record = cycle.record;
        let (measurements, scorecard) = match subject {
            Subject::Organisation => (
                Some(&record.measurements.organisation),
                Some(&record.scorecards.organisation),
            ),
            Subject::Team(id) => {
                let place = *cycle.teams.get(id.as_str())?;
                (
                    record.measurements.teams.get(place),
                    record.scorecards.teams.get(place),
                )
            }
            Subject::Member(id) => {
                let place = *cycle.members.get(id.as_str())?;
                (
                    record.measurements.members.get(place),
                    record.scorecards.members.get(place),
                )
            }
        };
        Some(Appraisal {
            record,
            measurements: measurements?,
            scorecard: scorecard?,
        })
    }

    /// A member's part of a cycle's training plan; none where they need nothing.
    pub fn training(&self, record: &CycleRecord, id: &MemberId) -> Option<&MemberTraining<'a>> {
        self.index(record)?.training.get(id.as_str())
    }

    /// A member in a cycle.
    pub fn member(&self, record: &CycleRecord, id: &MemberId) -> Option<&'a Member> {
        let cycle = self.index(record)?;
        cycle.record.members.get(*cycle.members.get(id.as_str())?)
    }

    /// A team in a cycle.
    pub fn team(&self, record: &CycleRecord, id: &TeamId) -> Option<&'a Team> {
        let cycle = self.index(record)?;
        cycle.record.teams.get(*cycle.teams.get(id.as_str())?)
    }

    /// The name of a subject in a cycle; its id where the cycle does not know it.
    pub fn name<'n>(&self, record: &CycleRecord, subject: &'n Subject) -> &'n str
    where
        'a: 'n,
    {
        match subject {
            Subject::Organisation => "",
            Subject::Team(id) => self
                .team(record, id)
                .map_or(id.as_str(), |team| team.name.as_str()),
            Subject::Member(id) => self
                .member(record, id)
                .map_or(id.as_str(), |member| member.name.as_str()),
        }
    }

    /// Every cycle, by first day.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &'a CycleRecord> {
        self.cycles.iter().map(|cycle| cycle.record)
    }
}
