//! Ideas on the page of collaboration: from the proposal to the benefit.

use serde::Serialize;

use super::figures_view::{ShareView, TeamRow, share, team_rows};
use crate::archive::CycleRecord;
use crate::model::review::{ByTeam, DecisionDays, IdeaFunnel};
use crate::pages::format::MoneyUnit;
use crate::pages::scope::Scope;
use crate::stats::Interval;

/// Ideas.
#[derive(Serialize)]
pub struct IdeasView {
    organisation: FunnelView,
    rows: Vec<TeamRow<FunnelView>>,
    /// How many wait too long, and the longest; that none does.
    waiting: String,
}

/// Ideas of everybody, or of a team.
#[derive(Serialize)]
struct FunnelView {
    proposed: String,
    decided: String,
    adopted: ShareView,
    benefit: Option<String>,
    /// Of how many adopted ideas the benefit is known.
    benefit_of: Option<String>,
    days: Option<String>,
    days_interval: Option<String>,
    waiting: String,
}

/// The ideas of a cycle.
pub fn ideas(scope: &Scope<'_>, record: &CycleRecord, found: &ByTeam<IdeaFunnel>) -> IdeasView {
    let limit = scope.configuration().review.collaboration.idea_days;
    let limit = scope.format.count(limit.into());
    let all = &found.organisation;
    let waiting = match all.longest.filter(|_| all.waiting > 0) {
        Some(longest) => {
            let longest = scope.format.count(longest.unsigned_abs());
            scope.count(
                "collaboration-waiting",
                all.waiting,
                &[("limit", &limit), ("longest", &longest)],
            )
        }
        None => scope.say("collaboration-waiting-none", &[("limit", &limit)]),
    };
    let benefits = found.teams.iter().flatten().filter_map(|ideas| ideas.benefit);
    let unit = scope.format.money_unit(benefits.chain(all.benefit));
    IdeasView {
        organisation: funnel(scope, unit, all),
        rows: team_rows(scope, record, &found.teams, |_, of_team| {
            funnel(scope, unit, of_team)
        }),
        waiting,
    }
}

fn funnel(scope: &Scope<'_>, unit: MoneyUnit, found: &IdeaFunnel) -> FunnelView {
    FunnelView {
        proposed: scope.format.count(found.proposed),
        decided: scope.format.count(found.decided),
        adopted: share(scope, &found.adopted, None),
        benefit: found.benefit.map(|benefit| scope.format.money_in(unit, benefit)),
        benefit_of: found.benefit.map(|_| {
            let (known, adopted) = (found.with_benefit, found.adopted.hits);
            let adopted = scope.format.count(adopted);
            scope.count("collaboration-benefit-of", known, &[("adopted", &adopted)])
        }),
        days: found.days.map(|days| median(scope, &days)),
        days_interval: found.days.and_then(|days| reach(scope, &days)),
        waiting: scope.format.count(found.waiting),
    }
}

/// The median days to a decision, or that more than half are still open.
fn median(scope: &Scope<'_>, days: &DecisionDays) -> String {
    match days.median {
        Some(median) => scope.format.days(median),
        None => scope.plain("collaboration-days-open"),
    }
}

/// Its interval, which may have no upper end.
fn reach(scope: &Scope<'_>, days: &DecisionDays) -> Option<String> {
    match (days.low, days.high) {
        (Some(low), Some(high)) => Some(scope.format.days_interval(Interval { low, high })),
        (Some(low), None) => {
            let low = scope.format.days(low);
            Some(scope.say("collaboration-days-from", &[("low", &low)]))
        }
        (None, _) => None,
    }
}
