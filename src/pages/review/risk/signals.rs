//! Early warnings: who has them, what they meant before, what they earn, and what is done about them.

use serde::Serialize;

use super::{PersonView, person};
use crate::archive::CycleRecord;
use crate::model::events::Control;
use crate::model::indicator::Unit;
use crate::model::review::{Risk, SignalLine};
use crate::pages::format::MoneyUnit;
use crate::pages::scope::Scope;

/// The signals and the controls.
#[derive(Serialize)]
pub(super) struct SignalsView {
    lines: Vec<SignalView>,
    has_revenue: bool,
    /// Whether any loss of an earlier cycle tells what they meant.
    has_history: bool,
    /// Signals that the data cannot tell, and what would.
    untold: Vec<String>,
    controls: Option<Vec<ControlView>>,
}

#[derive(Serialize)]
struct SignalView {
    name: String,
    meaning: String,
    shown: String,
    told: String,
    revenue: String,
    with: Option<String>,
    without: Option<String>,
    lift: Option<String>,
    lift_interval: Option<String>,
    reading: String,
    points: String,
}

#[derive(Serialize)]
struct ControlView {
    signal: String,
    shown: String,
    id: String,
    text: String,
    owner: Option<PersonView>,
    checked_on: Option<String>,
    state: String,
    word: &'static str,
}

/// What the page shows.
pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, risk: &Risk) -> SignalsView {
    let rules = &scope.configuration().review.risk;
    let told = risk
        .signals
        .iter()
        .filter(|line| line.told > 0 || line.with.1 + line.without.1 > 0);
    let meaning = |line: &SignalLine| {
        let count = |count: u32| scope.format.count(u64::from(count));
        scope.say(
            &format!("risk-signal-{}-meaning", line.signal.word()),
            &[
                ("silent", &count(rules.silent_days)),
                ("fall", &scope.format.share(rules.revenue_fall)),
                ("near", &count(rules.anniversary_days)),
                ("stale", &count(scope.configuration().policy.timeliness_days)),
            ],
        )
    };
    let unit = scope
        .format
        .money_unit(risk.signals.iter().map(|line| line.revenue));
    let untold = risk.signals.iter().filter(|line| line.told == 0);
    let controls = risk.controls.as_ref().map(|controls| {
        let views = controls
            .iter()
            .map(|control| control_view(scope, record, risk, control));
        views.collect()
    });
    SignalsView {
        lines: told
            .map(|line| signal_view(scope, unit, line, meaning(line)))
            .collect(),
        has_revenue: risk.revenue.is_some(),
        has_history: risk.signals.iter().any(|line| line.with.0 + line.without.0 > 0),
        untold: untold
            .map(|line| scope.plain(&format!("risk-signal-{}-needs", line.signal.word())))
            .collect(),
        controls,
    }
}

fn signal_view(scope: &Scope<'_>, unit: MoneyUnit, line: &SignalLine, meaning: String) -> SignalView {
    let format = &scope.format;
    let lost = |(lost, all): (u64, u64)| {
        (all > 0).then(|| {
            let share = format.value(Unit::Share, lost as f64 / all as f64);
            scope.say(
                "risk-lost-of",
                &[
                    ("share", &share),
                    ("lost", &format.count(lost)),
                    ("all", &format.count(all)),
                ],
            )
        })
    };
    let reading = match line.lift {
        None => "risk-lift-none",
        Some(lift) if lift.interval.low > 1.0 => "risk-lift-more",
        Some(lift) if lift.interval.high < 1.0 => "risk-lift-less",
        Some(_) => "risk-lift-open",
    };
    SignalView {
        name: scope.plain(&format!("risk-signal-{}", line.signal.word())),
        meaning,
        shown: format.count(line.shown),
        told: scope.say("risk-of-told", &[("told", &format.count(line.told))]),
        revenue: format.money_in(unit, line.revenue),
        with: lost(line.with),
        without: lost(line.without),
        lift: line
            .lift
            .map(|lift| scope.say("risk-times", &[("times", &format.value(Unit::Score, lift.value))])),
        lift_interval: (line.lift).map(|lift| format.interval(Unit::Score, lift.interval)),
        reading: scope.plain(reading),
        points: line.points.to_string(),
    }
}

fn control_view(scope: &Scope<'_>, record: &CycleRecord, risk: &Risk, control: &Control) -> ControlView {
    let line = risk.signals.iter().find(|line| line.signal == control.signal);
    let owner = control.owner.as_ref().map(|id| {
        let place = record.members.binary_search_by(|member| member.id.cmp(id)).ok();
        let place = place.and_then(|place| u32::try_from(place).ok());
        let known = place.and_then(|place| person(scope, record, crate::model::people::MemberIndex(place)));
        known.unwrap_or_else(|| PersonView {
            name: id.to_string(),
            link: None,
        })
    });
    ControlView {
        signal: scope.plain(&format!("risk-signal-{}", control.signal.word())),
        shown: scope.format.count(line.map_or(0, |line| line.shown)),
        id: control.id.clone(),
        text: control.text.clone(),
        owner,
        checked_on: control.checked_on.map(|day| scope.format.date(day)),
        state: scope.plain(&format!("risk-control-{}", control.state.word())),
        word: control.state.word(),
    }
}
