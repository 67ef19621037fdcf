//! The organisation in a cycle, as somebody may be told of it who is told of few people in it.

use tera::Context;

use crate::archive::CycleRecord;
use crate::archive::disclosure::HiddenTotals;
use crate::model::measurement::Subject;
use crate::pages::adding_up::parts;
use crate::pages::place::Place;
use crate::pages::scope::Scope;
use crate::pages::scorecard_view::scorecard;
use crate::pages::subject_trends::score_trend;

/// The organisation's values, as far as they tell nobody's.
pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, hidden: &HiddenTotals) -> Context {
    let subject = Subject::Organisation;
    let mut context = Context::new();
    context.insert("title", &scope.plain("audience-organisation"));
    context.insert("cycle", record.cycle.id.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    let minimum = scope.configuration().minimum_cell();
    context.insert("rule", &scope.count("audience-rule", minimum, &[]));
    let left_out = hidden.indicators.len() as u64;
    let said = (left_out > 0).then(|| scope.count("audience-left-out", left_out, &[]));
    context.insert("left_out", &said);
    context.insert(
        "score_of_told",
        &hidden.score.then(|| scope.plain("audience-score-of-told")),
    );
    context.insert("method", &scope.link(&Place::Method(record.cycle.id.clone())));
    let card = (scope.history.appraisal(record, &subject))
        .map(|appraisal| scorecard(scope, &subject, appraisal, &parts(scope, appraisal.scorecard)));
    context.insert("card", &card);
    let cycles: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    context.insert("trend", &score_trend(scope, &subject, &cycles));
    context
}
