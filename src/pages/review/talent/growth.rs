//! How members' scores moved over the cycles.

use serde::Serialize;

use super::{MOST_ROWS, left_out};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::review::{Growth, GrowthVerdict, MemberGrowth, TeamGrowth};
use crate::pages::figures::sparkline;
use crate::pages::place::Link;
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// Growth as the page shows it.
#[derive(Serialize)]
pub(super) struct GrowthView {
    lead: String,
    growing: String,
    steady: String,
    falling: String,
    teams: Vec<TeamRow>,
    rows: Vec<GrowthRow>,
    more: Option<String>,
}

/// A team's counts.
#[derive(Serialize)]
struct TeamRow {
    team: String,
    /// Growing, steady, falling; none where the team is too small.
    counts: Option<[String; 3]>,
}

/// A member's movement.
#[derive(Serialize)]
struct GrowthRow {
    name: String,
    link: Option<Link>,
    team: String,
    figure: Option<String>,
    first: String,
    last: String,
    change: String,
    interval: Option<String>,
    verdict: String,
    /// The class for colour, which the words repeat.
    class: &'static str,
}

/// Growth; none where nobody has two scores that compare.
pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, growth: &Growth) -> Option<GrowthView> {
    if growth.members.is_empty() {
        return None;
    }
    let count = |verdicts: &[GrowthVerdict]| {
        let of = growth
            .members
            .iter()
            .filter(|member| verdicts.contains(&member.verdict));
        scope.format.count(of.count() as u64)
    };
    // Growing and falling first: the others need no attention.
    let mut members: Vec<&MemberGrowth> = growth.members.iter().collect();
    members.sort_by(|a, b| {
        let rank = |one: &MemberGrowth| match one.verdict {
            GrowthVerdict::Growing | GrowthVerdict::Falling => 0,
            GrowthVerdict::OneOfMany => 1,
            GrowthVerdict::Steady => 2,
        };
        (rank(a).cmp(&rank(b)))
            .then_with(|| b.change.total_cmp(&a.change))
            .then_with(|| a.member.cmp(&b.member))
    });
    Some(GrowthView {
        lead: scope.count("talent-growth-cycles", growth.cycles, &[]),
        growing: count(&[GrowthVerdict::Growing]),
        steady: count(&[GrowthVerdict::Steady, GrowthVerdict::OneOfMany]),
        falling: count(&[GrowthVerdict::Falling]),
        teams: growth
            .teams
            .iter()
            .map(|team| team_row(scope, record, team))
            .collect(),
        more: left_out(scope, members.len()),
        rows: (members.into_iter().take(MOST_ROWS))
            .map(|member| row(scope, record, member))
            .collect(),
    })
}

fn team_row(scope: &Scope<'_>, record: &CycleRecord, team: &TeamGrowth) -> TeamRow {
    TeamRow {
        team: scope.subject_name(record, &Subject::Team(team.team.clone())),
        counts: team
            .counts
            .map(|counts| counts.map(|count| scope.format.count(count))),
    }
}

fn row(scope: &Scope<'_>, record: &CycleRecord, member: &MemberGrowth) -> GrowthRow {
    let values: Vec<Option<f64>> = member.scores.iter().map(|score| Some(score.0)).collect();
    let written = |at: Option<&crate::model::Points>| at.map(|score| scope.format.points(*score));
    let change = scope.format.points_difference(member.change);
    let team = member.team.clone().map(Subject::Team);
    GrowthRow {
        name: member_name(scope, record, &member.member),
        link: scope.subject_link(record, &Subject::Member(member.member.clone())),
        team: team
            .map(|team| scope.subject_name(record, &team))
            .unwrap_or_default(),
        figure: sparkline(&values, None, &[]),
        first: written(member.scores.first()).unwrap_or_default(),
        last: written(member.scores.last()).unwrap_or_default(),
        change: if member.per_cycle {
            scope.say("talent-growth-per-cycle", &[("change", &change)])
        } else {
            change
        },
        interval: (member.interval).map(|interval| {
            let [low, high] = crate::pages::format::ends(interval, |end, more| {
                scope.format.finer_points_difference(end, more)
            });
            scope.format.range(&low, &high)
        }),
        verdict: scope.plain(&format!("talent-growth-{}", member.verdict.word())),
        class: match member.verdict {
            GrowthVerdict::Growing => "better",
            GrowthVerdict::Steady | GrowthVerdict::OneOfMany => "same",
            GrowthVerdict::Falling => "worse",
        },
    }
}
