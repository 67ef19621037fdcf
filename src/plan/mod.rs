//! Scorecards become plans: what to improve, what to learn, and what became of the last plan.

mod conversations;
mod gaps;
mod improvement;
mod results;
mod training;

use std::collections::BTreeSet;

use crate::archive::{self, CycleRecord};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::client_summary::VacatedClient;
use crate::model::events::ActionReport;
use crate::model::losses::LossSource;
use crate::model::measurement::{CycleMeasurements, Subject, SubjectMeasurements};
use crate::model::plans::{Conversations, CyclePlans, ImprovementPlan};
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::{ActionId, Configuration, CycleData};
use improvement::Reports;

/// What plans are made from.
pub struct PlanInput<'a> {
    /// The cycle's data: people, and the states of the last plan's items.
    pub data: &'a CycleData,
    /// The configuration in force.
    pub configuration: &'a Configuration,
    /// The cycle's measurements.
    pub measurements: &'a CycleMeasurements,
    /// The cycle's scorecards.
    pub scorecards: &'a CycleScorecards,
    /// Clients whose owner has left, the largest revenue first.
    pub vacated: &'a [VacatedClient],
    /// Earlier cycles of the same kind, the oldest first.
    pub history: &'a [&'a CycleRecord],
    /// The rows behind an indicator, counted by what they can be told apart by.
    pub losses: &'a LossSource<'a>,
}

impl<'a> PlanInput<'a> {
    /// Measurements and scorecard of a subject in this cycle.
    fn find(&self, subject: &Subject) -> Option<(&'a SubjectMeasurements, &'a Scorecard)> {
        let people = (self.data.members.as_slice(), self.data.teams.as_slice());
        archive::find(subject, people, self.measurements, self.scorecards)
    }
}

/// Plans of a cycle, and warnings about reports on plan items that no plan has.
pub fn plan(input: &PlanInput<'_>) -> (CyclePlans, Diagnostics) {
    // Where a table reports twice on one item, the later row stands.
    let reports: Reports<'_> = input
        .data
        .actions
        .iter()
        .map(|report| (&report.action, report))
        .collect();
    // A cycle of parts ends with its last part, whose plan looks at the same days and the same people: two lists of items
    // for the weeks after them would compete.
    let plans_items = input.data.cycle.parts.is_empty();
    let (peers, goals) = if plans_items {
        (improvement::peers(input), improvement::goals(input))
    } else {
        Default::default()
    };
    let improve = |subject: &Subject| ImprovementPlan {
        subject: subject.clone(),
        items: if plans_items {
            improvement::items(input, &peers, &goals, subject)
        } else {
            Vec::new()
        },
        follow_up: improvement::follow_up(input, &reports, subject),
    };
    let mut plans = CyclePlans {
        teams: input
            .measurements
            .teams
            .iter()
            .map(|team| improve(&team.subject))
            .collect(),
        members: input
            .measurements
            .members
            .iter()
            .map(|member| improve(&member.subject))
            .collect(),
        training: training::training(input),
        results: results::results(input),
        conversations: Conversations::default(),
    };
    improvement::find_causes(input, [&mut plans.teams, &mut plans.members]);
    plans.conversations = conversations::conversations(input, &plans);
    (plans, unknown_reports(input))
}

/// A report on an item that the last plan does not have is a slip of the pen; it must not vanish.
fn unknown_reports(input: &PlanInput<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if input.data.actions.is_empty() {
        return diagnostics;
    }
    let planned: BTreeSet<&ActionId> = (input.history.last().into_iter())
        .flat_map(|record| record.plans.teams.iter().chain(&record.plans.members))
        .flat_map(|plan| &plan.items)
        .map(|item| &item.id)
        .collect();
    let unknown = |report: &&ActionReport| !planned.contains(&report.action);
    for report in input.data.actions.iter().filter(unknown) {
        let file = input
            .data
            .files
            .get(usize::from(report.row.file.0))
            .map_or("", |file| file.path.as_str());
        diagnostics.push(
            Diagnostic::new(Code::UnknownPlanItem)
                .in_file(file)
                .with("action", &report.action)
                .with("line", report.row.line),
        );
    }
    diagnostics
}
