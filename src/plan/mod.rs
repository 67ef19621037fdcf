//! Scorecards become plans: what to improve, what to learn, and what became of the last plan.

mod conversations;
mod gaps;
mod improvement;
mod results;
mod training;

use std::collections::BTreeSet;

use crate::archive::{self, CycleRecord};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::client_summary::{OverdueComplaint, VacatedClient};
use crate::model::events::ActionReport;
use crate::model::losses::LossSource;
use crate::model::measurement::{CycleMeasurements, Subject, SubjectMeasurements};
use crate::model::people::TeamIndex;
use crate::model::plans::{Conversations, CyclePlans, ImprovementPlan, PlanEffort};
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::{ActionId, Configuration, CycleData, IndicatorId, MemberId};
use crate::stats::Level;
use improvement::{Expectations, Reports};

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
    /// Complaints that are open past their limit, the most severe first.
    pub overdue_complaints: &'a [OverdueComplaint],
    /// Earlier cycles of the same kind, the oldest first.
    pub history: &'a [&'a CycleRecord],
    /// The cycles that this one pools, in order of days: their plans are its plans.
    pub parts: &'a [&'a CycleRecord],
    /// The rows behind an indicator, counted by what they can be told apart by.
    pub losses: &'a LossSource<'a>,
}

impl<'a> PlanInput<'a> {
    /// The level of intervals.
    fn level(&self) -> Level {
        Level::or_ninety_five(self.configuration.policy.confidence)
    }

    /// Measurements and scorecard of a subject in this cycle.
    fn find(&self, subject: &Subject) -> Option<(&'a SubjectMeasurements, &'a Scorecard)> {
        let people = (self.data.members.as_slice(), self.data.teams.as_slice());
        archive::find(subject, people, self.measurements, self.scorecards)
    }

    /// Whether a member was no longer there on the cycle's last day. What comes next is planned without them.
    fn has_left(&self, id: &MemberId) -> bool {
        let place = self.data.members.binary_search_by(|member| member.id.cmp(id));
        let member = place.ok().and_then(|place| self.data.members.get(place));
        member.is_some_and(|member| member.left_on(self.data.cycle.period).is_some())
    }

    /// Whether nobody of a subject was there any more on the cycle's last day.
    fn is_gone(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Organisation => false,
            Subject::Team(id) => {
                let place = (0_u32..).zip(&self.data.teams).find(|(_, team)| &team.id == id);
                place.is_some_and(|(place, _)| {
                    TeamIndex(place).is_left_by_all(&self.data.members, self.data.cycle.period)
                })
            }
            Subject::Member(id) => self.has_left(id),
        }
    }
}

/// Plans of a cycle, and warnings about reports on plan items that no plan has.
pub fn plan<'a>(input: &PlanInput<'a>) -> (CyclePlans, Diagnostics) {
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
    let subjects = |measured: &'a [SubjectMeasurements]| measured.iter().map(|one| &one.subject);
    let follow_up = |measured: &'a [SubjectMeasurements]| -> Vec<ImprovementPlan> {
        subjects(measured)
            .map(|subject| ImprovementPlan {
                subject: subject.clone(),
                items: Vec::new(),
                effort: PlanEffort::default(),
                follow_up: improvement::follow_up(input, &reports, subject),
            })
            .collect()
    };
    let mut teams = follow_up(&input.measurements.teams);
    let mut members = follow_up(&input.measurements.members);
    let tried: Vec<(Subject, IndicatorId)> = (teams.iter().chain(&members))
        .flat_map(|plan| &plan.follow_up)
        .filter(|follow_up| improvement::carried_out(follow_up))
        .map(|follow_up| (follow_up.item.subject.clone(), follow_up.item.indicator.clone()))
        .collect();
    let expectations = Expectations::gather(input, &tried);
    for plan in teams.iter_mut().chain(&mut members) {
        improvement::judge(input, &expectations, &mut plan.follow_up);
    }
    let achievements = improvement::achievements(input, &[&teams, &members]);
    let mut unassigned = Vec::new();
    if plans_items {
        let (peers, goals) = (improvement::peers(input), improvement::goals(input));
        unassigned.clone_from(&goals.unassigned);
        for plan in (teams.iter_mut().chain(&mut members)).filter(|plan| !input.is_gone(&plan.subject)) {
            plan.items = improvement::items(input, &peers, &goals, &plan.subject);
        }
        improvement::find_causes(input, [&mut teams, &mut members]);
        for plan in teams.iter_mut().chain(&mut members) {
            plan.effort = improvement::select(input, &plan.subject, &mut plan.items, &achievements);
        }
    }
    let results = results::results(input, &members);
    let mut plans = CyclePlans {
        teams,
        members,
        unassigned,
        achievements,
        training: training::training(input),
        results,
        conversations: Conversations::default(),
    };
    plans.conversations = conversations::conversations(input, &plans);
    let mut diagnostics = unknown_reports(input);
    diagnostics.extend(done_before(input, &plans));
    (plans, diagnostics)
}

/// Reports on items that were done before their plan began.
fn done_before(input: &PlanInput<'_>, plans: &CyclePlans) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let follow_ups = plans.teams.iter().chain(&plans.members);
    for follow_up in follow_ups.flat_map(|plan| &plan.follow_up) {
        let Some(report) = &follow_up.report else { continue };
        let (Some(day), start) = (report.done_on, follow_up.item.start) else {
            continue;
        };
        if day < start {
            let fault = Diagnostic::new(Code::DoneBeforePlan)
                .with("action", &report.action)
                .with("line", report.row.line)
                .with("day", day)
                .with("start", start);
            diagnostics.push(placed(input, report, fault));
        }
    }
    diagnostics
}

/// A fault in the file that a report stands in.
fn placed(input: &PlanInput<'_>, report: &ActionReport, fault: Diagnostic) -> Diagnostic {
    match input.data.files.get(usize::from(report.row.file.0)) {
        Some(file) => fault.in_table(&file.path, file.sheet.as_deref()),
        None => fault,
    }
}

/// A report on an item that the last plan does not have is a slip of the pen; it must not vanish.
fn unknown_reports(input: &PlanInput<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if input.data.actions.is_empty() {
        return diagnostics;
    }
    let items = (input.history.last().into_iter())
        .flat_map(|record| {
            let plans = record.plans.teams.iter().chain(&record.plans.members);
            plans.map(move |plan| (&record.cycle.id, plan))
        })
        .flat_map(|(cycle, plan)| plan.items.iter().map(move |item| (cycle, item)));
    let planned: BTreeSet<ActionId> = items
        .flat_map(|(cycle, item)| {
            let alias = improvement::item_id(cycle.as_str(), &item.subject, item.indicator.as_str());
            [item.id.clone(), alias]
        })
        .collect();
    let unknown = |report: &&ActionReport| !planned.contains(&report.action);
    for report in input.data.actions.iter().filter(unknown) {
        let fault = Diagnostic::new(Code::UnknownPlanItem)
            .with("action", &report.action)
            .with("line", report.row.line);
        diagnostics.push(placed(input, report, fault));
    }
    diagnostics
}
