//! The results page of a cycle: bonus, raises, promotions, recognition, performance plans, each with its rule and reason.
//!
//! Pay stands in the views of this folder and in `results.csv`, in no other view: a test looks for the demo's amounts in every
//! other file of the site.

mod bonus_view;
mod merit_view;
mod people_view;
mod promotion_view;
mod rules_view;

pub use people_view::recognitions;
use serde::Serialize;
use tera::Context;

use super::place::Link;
use super::plans::member_name;
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::configuration::CycleKinds;
use crate::model::measurement::Subject;
use crate::model::plans::NoResult;
use crate::model::{CycleKind, MemberId, RatingId, Share};

/// A member in a row of a table.
#[derive(Serialize)]
struct MemberCell {
    name: String,
    link: Option<Link>,
    team: String,
}

/// The results page.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let results = &record.plans.results;
    let rules = &scope.configuration().results;
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-results"));
    context.insert("days", &scope.format.period(record.cycle.period));
    let money = results.bonus.is_some() || results.merit.is_some();
    context.insert("confidential", &money);
    context.insert("notices", &notices(scope, record));
    context.insert(
        "bonus",
        &(results.bonus.as_ref())
            .zip(rules.bonus.as_ref())
            .map(|(bonus, rules)| bonus_view::view(scope, record, bonus, rules)),
    );
    context.insert(
        "merit",
        &(results.merit.as_ref())
            .zip(rules.merit.as_ref())
            .map(|(merit, rules)| merit_view::view(scope, record, merit, rules)),
    );
    context.insert("promotions", &promotion_view::view(scope, record));
    context.insert("recognitions", &people_view::recognitions(scope, record));
    context.insert(
        "performance",
        &(results.performance.as_ref())
            .zip(rules.performance.as_ref())
            .map(|(performance, rules)| people_view::performance(scope, record, performance, rules)),
    );
    context.insert("rules", &rules_view::rules(scope, record));
    context.insert("download", &scope.path.in_folder("data/results.csv"));
    context
}

/// What the page leaves out, and why.
fn notices(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    let rules = &scope.configuration().results;
    let kind = record.cycle.kind;
    let money: Vec<&CycleKinds> = [
        rules.bonus.as_ref().map(|rules| &rules.cycles),
        rules.merit.as_ref().map(|rules| &rules.cycles),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut notices = Vec::new();
    if money.iter().any(|cycles| cycles.include(kind)) {
        if !record.plans.results.has_pay {
            notices.push(scope.plain("results-no-pay-table"));
        }
    } else if !money.is_empty() {
        notices.push(scope.plain("results-money-elsewhere"));
    }
    let people: Vec<&CycleKinds> = (rules.promotions.iter().map(|rule| &rule.cycles))
        .chain(rules.performance.iter().map(|rules| &rules.cycles))
        .collect();
    if !people.is_empty() && !people.iter().any(|cycles| cycles.include(kind)) {
        notices.push(scope.plain("results-people-elsewhere"));
    }
    notices
}

/// "quarters and years".
fn kinds(scope: &Scope<'_>, cycles: &CycleKinds) -> String {
    let all = [CycleKind::Month, CycleKind::Quarter, CycleKind::Year];
    let names: Vec<String> = all
        .into_iter()
        .filter(|kind| cycles.include(*kind))
        .map(|kind| scope.plain(&format!("results-kind-{}", kind.word())))
        .collect();
    names.join(&scope.plain("list-separator"))
}

fn member_cell(scope: &Scope<'_>, record: &CycleRecord, id: &MemberId) -> MemberCell {
    let team = scope
        .history
        .member(record, id)
        .and_then(|member| record.current_team(member))
        .map(|team| scope.subject_name(record, &Subject::Team(team.id.clone())));
    MemberCell {
        name: member_name(scope, record, id),
        link: scope.subject_link(record, &Subject::Member(id.clone())),
        team: team.unwrap_or_default(),
    }
}

/// "B+ Very good".
fn band(scope: &Scope<'_>, id: &RatingId) -> String {
    let name = scope.rating_name(id);
    if name == id.as_str() {
        return name;
    }
    scope.say("rating-with-id", &[("id", id.as_str()), ("name", &name)])
}

/// Why there is nothing for a member.
fn no_result(scope: &Scope<'_>, record: &CycleRecord, member: &MemberId, why: &NoResult) -> String {
    match why {
        NoResult::NoPay => scope.plain("results-none-pay"),
        NoResult::FactorZero => scope.plain("results-none-factor"),
        NoResult::NoRange => scope.plain("results-none-range"),
        NoResult::HasLeft => scope.plain("results-none-left"),
        NoResult::NoRating(rating) => {
            let card = scope.history.appraisal(record, &Subject::Member(member.clone()));
            let coverage = card.map_or(Share(0.0), |card| card.scorecard.coverage);
            let reason = scope.rating(rating, coverage).reason;
            scope.say("results-none-rating", &[("reason", &reason)])
        }
    }
}
