//! How much depends on few clients, and on one person.

use serde::Serialize;

use super::{PersonView, person, team};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::review::{OwnerShare, RevenueConcentration, Risk};
use crate::pages::scope::Scope;

/// Owners that the page lists.
const OWNERS: usize = 10;

/// Concentration and dependence.
#[derive(Serialize)]
pub(super) struct DependenceView {
    clients: Option<ConcentrationView>,
    owners: Vec<OwnerView>,
    owners_more: Option<String>,
    single: Option<String>,
}

#[derive(Serialize)]
struct ConcentrationView {
    index: String,
    effective: String,
    gini: String,
    largest: Vec<LargestView>,
    teams: Vec<TeamView>,
}

#[derive(Serialize)]
struct LargestView {
    label: String,
    share: String,
}

#[derive(Serialize)]
struct TeamView {
    team: String,
    revenue: String,
    index: String,
    largest: String,
    share: String,
}

#[derive(Serialize)]
struct OwnerView {
    owner: Option<PersonView>,
    team: String,
    clients: String,
    revenue: String,
    share: String,
    of_team: String,
}

/// What the page shows.
pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, risk: &Risk) -> DependenceView {
    let format = &scope.format;
    let listed = if risk.revenue.is_some() { OWNERS } else { 0 };
    let unit = format.money_unit(risk.owners.iter().take(listed).map(|share| share.revenue));
    let owner = |share: &OwnerShare| OwnerView {
        owner: person(scope, record, share.owner),
        team: share.team.map(|index| team(record, index)).unwrap_or_default(),
        clients: format.count(share.clients),
        revenue: format.money_in(unit, share.revenue),
        share: format.value(Unit::Share, share.share.0),
        of_team: format.value(Unit::Share, share.of_team.0),
    };
    let more = risk.owners.len().saturating_sub(listed) as u64;
    let single = risk.single_contact.filter(|single| single.met > 0).map(|single| {
        scope.count(
            "risk-single-contact",
            single.by_one,
            &[
                ("met", &format.count(single.met)),
                ("revenue", &format.money(single.revenue)),
            ],
        )
    });
    DependenceView {
        clients: risk
            .concentration
            .as_ref()
            .map(|found| concentration(scope, record, found)),
        owners: risk.owners.iter().take(listed).map(owner).collect(),
        owners_more: (listed > 0 && more > 0).then(|| scope.count("risk-owners-more", more, &[])),
        single,
    }
}

fn concentration(scope: &Scope<'_>, record: &CycleRecord, found: &RevenueConcentration) -> ConcentrationView {
    let format = &scope.format;
    let largest = found.largest.iter().map(|(count, share)| LargestView {
        label: scope.count("risk-largest", *count, &[]),
        share: format.value(Unit::Share, share.0),
    });
    let unit = format.money_unit(found.teams.iter().map(|of| of.revenue));
    let teams = found.teams.iter().map(|of| TeamView {
        team: team(record, of.team),
        revenue: format.money_in(unit, of.revenue),
        index: format.value(Unit::Share, of.index),
        largest: of.largest_name.clone().unwrap_or_else(|| of.largest.to_string()),
        share: format.value(Unit::Share, of.share.0),
    });
    ConcentrationView {
        index: format.value(Unit::Share, found.index),
        effective: scope.say(
            "risk-effective",
            &[
                (
                    "effective",
                    &format.points(crate::model::Points(1.0 / found.index)),
                ),
                ("clients", &format.count(found.clients)),
            ],
        ),
        gini: format.number(found.gini),
        largest: largest.collect(),
        teams: teams.collect(),
    }
}
