//! How the points were made, how well they foretold losses, and what became of the last cycle's warnings.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::review::{Basis, JudgedOn, Judgement, Risk, RiskOutlook, Term, WhyStated};
use crate::pages::figures::calibration;
use crate::pages::scope::Scope;

/// The score and its proof.
#[derive(Serialize)]
pub(super) struct ProofView {
    base: String,
    terms: Vec<TermView>,
    judged: Option<JudgedView>,
}

#[derive(Serialize)]
struct TermView {
    name: String,
    points: String,
}

#[derive(Serialize)]
struct JudgedView {
    verdict: String,
    better: bool,
    on: String,
    area: String,
    area_interval: String,
    skill: String,
    brier: String,
    slope: Option<String>,
    slope_interval: Option<String>,
    figure: String,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    clients: String,
    expected: String,
    observed: String,
    interval: String,
}

/// What the page shows; none without an outlook.
pub(super) fn view(scope: &Scope<'_>, _record: &CycleRecord, risk: &Risk) -> Option<ProofView> {
    let outlook = risk.outlook.as_ref()?;
    let base = scope.format.value(Unit::Share, outlook.score.unmarked.0);
    let terms = outlook.score.points.iter().map(|(term, points)| TermView {
        name: name(scope, term),
        points: points.to_string(),
    });
    Some(ProofView {
        base: scope.say("risk-score-base", &[("share", &base)]),
        terms: terms.collect(),
        judged: outlook
            .judged
            .as_ref()
            .map(|judged| judged_view(scope, outlook, judged)),
    })
}

fn name(scope: &Scope<'_>, term: &Term) -> String {
    match term {
        Term::Signal(signal) => scope.plain(&format!("risk-signal-{}", signal.word())),
        Term::Tenure(tenure) => scope.plain(&format!("risk-tenure-{}", tenure.word())),
        Term::Quarter(quarter) => scope.say(
            "risk-term-quarter",
            &[("quarter", &scope.plain(&format!("risk-quarter-{}", quarter + 1)))],
        ),
        Term::Segment(segment) => scope.say("risk-term-segment", &[("segment", segment)]),
    }
}

fn judged_view(scope: &Scope<'_>, outlook: &RiskOutlook, judged: &Judgement) -> JudgedView {
    let format = &scope.format;
    let share = |share: f64| format.value(Unit::Share, share);
    let on = match &judged.on {
        JudgedOn::LaterCycles(cycles) => {
            let names: Vec<String> = cycles.iter().map(ToString::to_string).collect();
            let cycles = names.join(&scope.plain("list-separator"));
            scope.count(
                "risk-judged-later",
                judged.lost,
                &[("clients", &format.count(judged.clients)), ("cycles", &cycles)],
            )
        }
        JudgedOn::OtherHalf => {
            let clients = format.count(judged.clients);
            scope.count("risk-judged-half", judged.lost, &[("clients", &clients)])
        }
    };
    let not_better = outlook.basis == Basis::Stated(WhyStated::NotBetter);
    let verdict = if not_better {
        "risk-judged-not-better"
    } else {
        "risk-judged-better"
    };
    JudgedView {
        verdict: scope.plain(verdict),
        better: judged.better,
        on,
        area: format.value(Unit::Score, judged.area.value),
        area_interval: format.interval(Unit::Score, judged.area.interval),
        skill: share(judged.skill),
        brier: scope.say(
            "risk-brier",
            &[("brier", &scope.format.value(Unit::Share, judged.brier))],
        ),
        slope: judged.slope.map(|slope| format.value(Unit::Score, slope.value)),
        slope_interval: (judged.slope).map(|slope| format.interval(Unit::Score, slope.interval)),
        figure: calibration(&judged.groups, &share),
        groups: judged
            .groups
            .iter()
            .map(|group| GroupView {
                clients: format.count(group.clients),
                expected: share(group.expected.0),
                observed: scope.say(
                    "risk-lost-of",
                    &[
                        ("share", &share(group.observed.value)),
                        ("lost", &format.count(group.lost)),
                        ("all", &format.count(group.clients)),
                    ],
                ),
                interval: format.interval(Unit::Share, group.observed.interval),
            })
            .collect(),
    }
}

/// What became of the last cycle's warnings.
#[derive(Serialize)]
pub(super) struct WarnedView {
    lead: String,
    found: String,
    chance: String,
    lost: Vec<LostView>,
}

#[derive(Serialize)]
struct LostView {
    id: String,
    name: Option<String>,
    lost_on: String,
    revenue: Option<String>,
}

/// What the page shows; none where the cycle before warned of nobody.
pub(super) fn warnings(scope: &Scope<'_>, risk: &Risk) -> Option<WarnedView> {
    let warned = risk.warnings.as_ref()?;
    let format = &scope.format;
    let amounts = warned.lost_clients.iter().filter_map(|client| client.revenue);
    let unit = format.money_unit(amounts.chain([warned.revenue_lost]));
    let by_chance = format.points(crate::model::Points(warned.by_chance));
    let lead = scope.count(
        "risk-warned-lead",
        warned.listed_lost,
        &[
            ("cycle", warned.of.as_str()),
            ("listed", &format.count(warned.listed)),
            ("revenue", &format.money_in(unit, warned.revenue_lost)),
        ],
    );
    let found = scope.count(
        "risk-warned-found",
        warned.listed_lost,
        &[
            ("lost", &format.count(warned.lost)),
            ("held", &format.count(warned.held)),
            ("chance", &by_chance),
        ],
    );
    let likely = format.value(Unit::Share, warned.chance);
    let chance = match warned.chance {
        _ if warned.lost == 0 => "risk-warned-no-losses",
        chance if chance < 0.05 => "risk-warned-no-chance",
        _ => "risk-warned-chance",
    };
    Some(WarnedView {
        lead,
        found,
        chance: scope.say(chance, &[("likely", &likely)]),
        lost: warned
            .lost_clients
            .iter()
            .map(|client| LostView {
                id: client.id.to_string(),
                name: client.name.clone(),
                lost_on: format.date(client.lost_on),
                revenue: client.revenue.map(|revenue| format.money_in(unit, revenue)),
            })
            .collect(),
    })
}
