//! What each member carries, how evenly it lies, and what could be moved.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{LoadSpread, MemberLoad, MonthlyOvertime, Rebalancing, Workload};
use crate::pages::format::MoneyUnit;
use crate::pages::place::Link;
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// Members that the table lists, at most: those with a warning first.
const MOST_ROWS: usize = 300;

/// Workload as the page shows it.
#[derive(Serialize)]
pub(super) struct WorkloadView {
    rules: Vec<String>,
    spreads: Vec<SpreadRow>,
    suggestions: Vec<String>,
    overloaded: String,
    over_limit: Option<String>,
    /// What the members' table tells of.
    has: BTreeMap<&'static str, bool>,
    rows: Vec<LoadRow>,
    more: Option<String>,
    /// Tables that would tell more.
    missing: Vec<String>,
}

/// How evenly a measure lies.
#[derive(Serialize)]
struct SpreadRow {
    measure: String,
    members: String,
    gini: Option<String>,
    interval: Option<String>,
    top: Option<String>,
}

/// A member's load.
#[derive(Serialize)]
struct LoadRow {
    name: String,
    link: Option<Link>,
    team: String,
    leads: bool,
    clients: Option<String>,
    revenue: Option<String>,
    complaints: Option<String>,
    overtime: Option<String>,
    a_week: Option<String>,
    month: Option<String>,
    warnings: Vec<String>,
}

pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    workload: Option<&Workload>,
) -> Option<WorkloadView> {
    let workload = workload?;
    let loads = &workload.members;
    let has = |known: &dyn Fn(&MemberLoad) -> bool| loads.iter().any(known);
    let has_clients = has(&|load| load.clients.is_some());
    let has_complaints = has(&|load| load.complaints.is_some());
    let has_overtime = has(&|load| load.overtime.is_some());
    let count =
        |with: &dyn Fn(&&MemberLoad) -> bool| scope.format.count(loads.iter().filter(with).count() as u64);
    let mut ordered: Vec<&MemberLoad> = loads.iter().collect();
    ordered.sort_by_key(|load| !(load.warnings.overload || load.warnings.over_limit));
    let missing = [
        (has_clients, "care-missing-clients"),
        (has_complaints, "care-missing-complaints"),
        (has_overtime, "care-missing-overtime"),
        (workload.months_known || !has_overtime, "care-missing-weeks"),
    ];
    let more = loads.len().saturating_sub(MOST_ROWS) as u64;
    let unit = scope
        .format
        .money_unit(loads.iter().filter_map(|load| load.revenue));
    Some(WorkloadView {
        rules: rules(scope),
        spreads: workload
            .spreads
            .iter()
            .map(|spread| spread_row(scope, spread))
            .collect(),
        suggestions: (workload.rebalancing.iter())
            .map(|one| suggestion(scope, record, one))
            .collect(),
        overloaded: count(&|load| load.warnings.overload),
        over_limit: workload
            .months_known
            .then(|| count(&|load| load.warnings.over_limit)),
        has: BTreeMap::from([
            ("clients", has_clients),
            ("complaints", has_complaints),
            ("overtime", has_overtime),
            ("months", workload.months_known),
        ]),
        rows: (ordered.into_iter().take(MOST_ROWS))
            .map(|load| row(scope, record, unit, load))
            .collect(),
        more: (more > 0).then(|| scope.count("review-more-rows", more, &[])),
        missing: (missing.into_iter().filter(|(known, _)| !known))
            .map(|(_, key)| scope.plain(key))
            .collect(),
    })
}

/// The rules by which somebody is said to carry too much.
fn rules(scope: &Scope<'_>) -> Vec<String> {
    let rules = &scope.configuration().review.care;
    vec![
        scope.say(
            "care-rule-overload",
            &[
                ("times", &scope.format.number(rules.clients_above_median)),
                ("hours", &scope.format.hours(rules.overtime_hours_week)),
            ],
        ),
        scope.say(
            "care-rule-limit",
            &[("hours", &scope.format.hours(rules.overtime_hours_month))],
        ),
    ]
}

fn spread_row(scope: &Scope<'_>, spread: &LoadSpread) -> SpreadRow {
    SpreadRow {
        measure: scope.plain(&format!("care-measure-{}", spread.measure.word())),
        members: scope.format.count(spread.members),
        gini: (spread.gini.as_ref().ok()).map(|gini| scope.format.value(Unit::Score, *gini)),
        interval: spread
            .interval
            .map(|interval| scope.format.interval(Unit::Score, interval)),
        top: spread.top_fifth.map(|share| scope.format.share(share)),
    }
}

fn suggestion(scope: &Scope<'_>, record: &CycleRecord, one: &Rebalancing) -> String {
    scope.count(
        "care-suggestion",
        one.clients,
        &[
            ("from", &member_name(scope, record, &one.from)),
            ("to", &member_name(scope, record, &one.to)),
            (
                "team",
                &scope.subject_name(record, &Subject::Team(one.team.clone())),
            ),
        ],
    )
}

fn row(scope: &Scope<'_>, record: &CycleRecord, unit: MoneyUnit, load: &MemberLoad) -> LoadRow {
    let warnings = [
        (load.warnings.overload, "care-warning-overload"),
        (load.warnings.over_limit, "care-warning-limit"),
    ];
    LoadRow {
        name: member_name(scope, record, &load.member),
        link: scope.subject_link(record, &Subject::Member(load.member.clone())),
        team: scope.subject_name(record, &Subject::Team(load.team.clone())),
        leads: load.leads,
        clients: load.clients.map(|clients| scope.format.count(clients)),
        revenue: load.revenue.map(|revenue| scope.format.money_in(unit, revenue)),
        complaints: load.complaints.map(|complaints| scope.format.count(complaints)),
        overtime: load.overtime.map(|hours| scope.format.hours(hours)),
        a_week: load.overtime_a_week.map(|hours| scope.format.hours(hours)),
        month: load.fullest_month.map(|month| fullest(scope, month)),
        warnings: (warnings.into_iter().filter(|(given, _)| *given))
            .map(|(_, key)| scope.plain(key))
            .collect(),
    }
}

/// Hours of a month, and which one.
fn fullest(scope: &Scope<'_>, month: MonthlyOvertime) -> String {
    scope.say(
        "care-month",
        &[
            ("hours", &scope.format.hours(month.hours)),
            ("year", &month.year.to_string()),
            ("month", &scope.plain(&format!("month-{}", month.month))),
        ],
    )
}
