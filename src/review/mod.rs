//! Scorecards, plans and events become findings: the appraisal judges itself, and the business learns what to act on.

mod care;
mod collaboration;
mod culture;
mod groups;
mod ranking;
mod risk;
mod strategy;
mod supervision;
mod talent;
mod wholes;

use jiff::civil::Date;

use crate::archive::CycleRecord;
use crate::model::client_summary::{ClientSummary, OverdueComplaint, VacatedClient};
use crate::model::comparison::CycleComparisons;
use crate::model::contrast::IndicatorContrasts;
use crate::model::measurement::{CycleMeasurements, Replicates};
use crate::model::people::{ClientIndex, Member, MemberIndex, TeamIndex};
use crate::model::plans::CyclePlans;
use crate::model::review::{CycleReview, Estimate, Finding, FindingKind, FindingOwner, FindingSubject};
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::{Configuration, CycleData, MemberId, TeamId};
use crate::stats::significance::normal_side;
use crate::stats::{Interval, Level, NotEstimable, ShareEstimate};

/// What a review is made from.
pub struct ReviewInput<'a> {
    /// The cycle's data.
    pub data: &'a CycleData,
    /// The configuration in force.
    pub configuration: &'a Configuration,
    /// The cycle's measurements.
    pub measurements: &'a CycleMeasurements,
    /// The cycle's scorecards.
    pub scorecards: &'a CycleScorecards,
    /// How members and teams compare.
    pub comparisons: &'a CycleComparisons,
    /// Members' values in parts of the rows.
    pub replicates: &'a Replicates,
    /// The cycle's plans.
    pub plans: &'a CyclePlans,
    /// Clients and revenue; none where there is no clients table.
    pub clients: Option<&'a ClientSummary>,
    /// Clients whose owner has left, the largest revenue first.
    pub vacated: &'a [VacatedClient],
    /// Complaints that are open past their limit, the most severe first.
    pub overdue_complaints: &'a [OverdueComplaint],
    /// Indicators by segment and by process.
    pub contrasts: &'a [IndicatorContrasts],
    /// Clients with a complaint that was answered or resolved late, with the day on which it was opened.
    pub late_complaints: &'a [(ClientIndex, Date)],
    /// Earlier cycles of the same kind, the oldest first.
    pub history: &'a [&'a CycleRecord],
}

impl<'a> ReviewInput<'a> {
    /// The level of intervals.
    fn level(&self) -> Level {
        Level::or_ninety_five(self.configuration.policy.confidence)
    }

    /// How sure it is that a value with this interval lies short of its target, on whichever side of it that is: 1 − p of the
    /// distance.
    fn surely_short(&self, (value, interval): (f64, Interval), target: f64) -> Result<f64, NotEstimable> {
        let reach = if value < target {
            interval.high - value
        } else {
            value - interval.low
        };
        normal_side((target - value).abs(), reach, self.level())
    }

    /// Members who are still there on the last day of the cycle, each with their scorecard.
    fn here(&self) -> impl Iterator<Item = (&'a Member, &'a Scorecard)> + use<'a> {
        let period = self.data.cycle.period;
        let members = self.data.members.iter().zip(&self.scorecards.members);
        members.filter(move |(member, _)| member.left_on(period).is_none())
    }

    /// The last team of a member in the cycle.
    fn team_of(&self, member: &Member) -> Option<&'a TeamId> {
        let index = member.current_assignment()?.team;
        self.data.team(index).map(|team| &team.id)
    }

    /// The lead of the team of this id, as whoever is to see to something in it.
    fn lead_of_team(&self, id: &TeamId) -> FindingOwner {
        let teams = self.data.teams.iter().zip(0_u32..);
        let place = teams.into_iter().find(|(team, _)| &team.id == id);
        place.map_or(FindingOwner::Head, |(_, place)| self.lead_of(TeamIndex(place)))
    }

    /// The id of a member.
    fn member_id(&self, index: MemberIndex) -> Option<&MemberId> {
        self.data.member(index).map(|member| &member.id)
    }

    /// The lead of a team, as whoever is to see to something in it.
    fn lead_of(&self, index: TeamIndex) -> FindingOwner {
        match self.data.team(index) {
            Some(team) => {
                let lead = team.lead.and_then(|lead| self.member_id(lead));
                FindingOwner::Lead(team.id.clone(), lead.cloned())
            }
            None => FindingOwner::Head,
        }
    }

    /// The id of a team.
    fn team_id(&self, index: TeamIndex) -> Option<&TeamId> {
        self.data.team(index).map(|team| &team.id)
    }
}

/// A share as the figures keep it.
fn share(found: ShareEstimate) -> Estimate {
    Estimate {
        value: found.value,
        interval: found.interval,
    }
}

/// The review of a cycle.
pub fn review(input: &ReviewInput<'_>) -> CycleReview {
    let whole = wholes::ClientWhole::of(input.data);
    let (risk, mut findings) = risk::risk(input, whole);
    let (strategy, strategic) = strategy::review(input, whole);
    findings.extend(strategic);
    let (supervision, about_the_appraisal) = supervision::review(input);
    findings.extend(about_the_appraisal);
    let groups = groups::Groups::new(input);
    let (culture, of_culture) = culture::culture(input, &groups);
    let (collaboration, of_collaboration) = collaboration::collaboration(input, &groups);
    findings.extend(of_culture);
    findings.extend(of_collaboration);
    say_once(&mut findings);
    let talent = talent::talent(input);
    findings.extend(talent::findings(input, &talent));
    let care = care::care(input);
    findings.extend(care::findings(input, &care));
    ranking::rank(&mut findings, &input.configuration.review);
    CycleReview {
        findings,
        supervision,
        culture,
        collaboration,
        strategy,
        risk,
        talent,
        care,
    }
}

/// An indicator that shows the values is told of as one when it falls, not as any other besides.
fn say_once(findings: &mut Vec<Finding>) {
    let values: Vec<FindingSubject> = (findings.iter())
        .filter(|finding| finding.kind == FindingKind::ValueFell)
        .map(|finding| finding.subject.clone())
        .collect();
    findings
        .retain(|finding| finding.kind != FindingKind::IndicatorFell || !values.contains(&finding.subject));
}
