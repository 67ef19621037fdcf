//! Findings in words: what was found, how large and how sure it is, what to do, and who does it.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{Concern, FactValue, Finding, FindingKind, FindingOwner, FindingSubject};
use crate::model::{Points, Share, SkillId};
use crate::pages::place::{Link, Place};
use crate::pages::plans::{indicator_name, member_name};
use crate::pages::scope::Scope;

/// Findings that an overview shows.
const FOREMOST: usize = 5;
/// Findings that a page of changes shows of those that are new, and of those that are gone.
const CHANGED: usize = 12;
/// The certainty from which on what is not certain would round to it.
const NEARLY_SURE: f64 = 0.999;

/// A finding as a page shows it.
#[derive(Serialize)]
pub struct FindingView {
    id: String,
    concern: String,
    text: String,
    action: String,
    owner: String,
    /// Where its subject is looked at more closely.
    link: Option<Link>,
    priority: String,
    /// What the priority is made of.
    weight: String,
    /// How many more of its kind there are.
    more: Option<String>,
}

/// The findings that matter most, one of each kind, and how many there are of all kinds.
pub fn foremost(scope: &Scope<'_>, record: &CycleRecord) -> Vec<FindingView> {
    let mut kinds: BTreeSet<FindingKind> = BTreeSet::new();
    let findings = record.review.findings.iter();
    let first = findings.filter(|finding| finding.priority.0 > 0.0 && kinds.insert(finding.kind));
    first
        .take(FOREMOST)
        .map(|finding| {
            let alike = |other: &&Finding| other.kind == finding.kind;
            let more = record.review.findings.iter().filter(alike).count() as u64 - 1;
            FindingView {
                more: (more > 0).then(|| scope.count("findings-more-alike", more, &[])),
                ..view(scope, record, finding)
            }
        })
        .collect()
}

/// Every finding with its concern, as a search finds it: its sentence, and the page that it stands on.
pub fn found(scope: &Scope<'_>, record: &CycleRecord) -> Vec<(String, Concern)> {
    let findings = record
        .review
        .findings
        .iter()
        .filter(|finding| finding.priority.0 > 0.0);
    findings
        .map(|finding| {
            let key = format!("finding-{}", finding.kind.word());
            (sentence(scope, record, finding, &key), finding.kind.concern())
        })
        .collect()
}

/// Findings that the cycle before did not have, and those that it had and this one has not: each as its own cycle says it, the
/// highest priority first.
pub fn changed_findings(
    scope: &Scope<'_>,
    record: &CycleRecord,
    before: &CycleRecord,
) -> (Vec<FindingView>, Vec<FindingView>) {
    let told = |of: &CycleRecord, other: &CycleRecord| -> Vec<FindingView> {
        let alike = |finding: &Finding| {
            let same = |one: &Finding| one.kind == finding.kind && one.subject == finding.subject;
            other.review.findings.iter().any(same)
        };
        let findings = of.review.findings.iter();
        let alone = findings.filter(|finding| finding.priority.0 > 0.0 && !alike(finding));
        alone
            .take(CHANGED)
            .map(|finding| view(scope, of, finding))
            .collect()
    };
    (told(record, before), told(before, record))
}

/// The findings of a concern, the highest priority first.
pub fn of(scope: &Scope<'_>, record: &CycleRecord, concern: Concern) -> Vec<FindingView> {
    let findings = record.review.of(concern);
    findings.map(|finding| view(scope, record, finding)).collect()
}

fn view(scope: &Scope<'_>, record: &CycleRecord, finding: &Finding) -> FindingView {
    let word = finding.kind.word();
    let stake = scope.say(
        &format!("finding-stake-{}", finding.stake.of.word()),
        &[("share", &scope.format.share(finding.stake.share))],
    );
    FindingView {
        id: finding.id(),
        concern: scope.plain(&format!("concern-{}", finding.kind.concern().word())),
        text: sentence(scope, record, finding, &format!("finding-{word}")),
        action: sentence(scope, record, finding, &format!("finding-{word}-action")),
        owner: owner(scope, record, &finding.owner),
        link: link(scope, record, finding),
        priority: scope.format.points(finding.priority),
        weight: scope.say(
            "finding-weight",
            &[
                ("stake", &stake),
                ("certainty", &certainty(scope, finding.certainty)),
                ("priority", &scope.format.points(finding.priority)),
            ],
        ),
        more: None,
    }
}

/// How sure: what is estimated is never called certain.
fn certainty(scope: &Scope<'_>, certainty: Share) -> String {
    if (NEARLY_SURE..1.0).contains(&certainty.0) {
        let least = scope.format.share(Share(NEARLY_SURE));
        return scope.say("finding-nearly-sure", &[("least", &least)]);
    }
    scope.format.share(certainty)
}

/// A sentence with the finding's facts. A count also comes as a number, by which the language chooses the form.
fn sentence(scope: &Scope<'_>, record: &CycleRecord, finding: &Finding, key: &str) -> String {
    let written: Vec<(String, FluentValue<'_>)> = (finding.facts.iter())
        .flat_map(|(name, value)| {
            let text = (name.to_string(), FluentValue::from(fact(scope, record, value)));
            let number = match value {
                FactValue::Count(count) => Some((format!("{name}-count"), FluentValue::from(*count))),
                _ => None,
            };
            std::iter::once(text).chain(number)
        })
        .collect();
    let arguments: Vec<(&str, FluentValue<'_>)> = written
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    scope.texts.text(key, &arguments)
}

fn fact(scope: &Scope<'_>, record: &CycleRecord, value: &FactValue) -> String {
    match value {
        FactValue::Count(count) => scope.format.count(*count),
        FactValue::Money(money) => scope.format.money(*money),
        FactValue::Date(date) => scope.format.date(*date),
        FactValue::Points(points) => scope.format.points(Points(*points)),
        FactValue::Value(value, Unit::Share) => scope.format.share(Share(*value)),
        FactValue::Value(value, Unit::Hours) => scope.format.hours(*value),
        FactValue::Value(value, unit) => scope.format.value(*unit, *value),
        FactValue::Difference(value, unit) => scope.format.difference(*unit, *value),
        FactValue::Text(text) => text.clone(),
        FactValue::Kind(kind) => scope.kind(kind),
        FactValue::Segment(segment) => scope.segment(segment),
        FactValue::Choice(word) => word.clone().into_owned(),
        FactValue::Indicator(id) => indicator_name(scope, id),
        FactValue::Indicators(ids) => {
            let names: Vec<String> = ids.iter().map(|id| indicator_name(scope, id)).collect();
            names.join(&scope.plain("list-separator"))
        }
        FactValue::Member(id) => member_name(scope, record, id),
        FactValue::Team(id) => scope.subject_name(record, &Subject::Team(id.clone())),
        FactValue::Action(id) => action_text(scope, id),
        FactValue::Relation(relation) => scope.plain(&format!("relation-{}", relation.word())),
        FactValue::Objective(id) => super::objectives_view::name(scope, id),
        FactValue::Signal(signal) => scope.plain(&format!("risk-signal-{}", signal.word())),
        FactValue::Skill(id) => skill_name(scope, id),
    }
}

/// The name of a skill; its id where the configuration has none.
pub(super) fn skill_name(scope: &Scope<'_>, id: &SkillId) -> String {
    let skill = scope.configuration().skill(id);
    skill.map_or_else(|| id.to_string(), |skill| scope.local(&skill.name).to_owned())
}

/// The text of an action; its id where the library has none.
fn action_text(scope: &Scope<'_>, id: &str) -> String {
    let actions = &scope.configuration().actions;
    let action = actions.iter().find(|action| action.id == id);
    let text = action.map_or(id, |action| scope.local(&action.text));
    // Within a sentence it has no end of its own.
    text.trim_end_matches(['.', '。']).to_owned()
}

fn owner(scope: &Scope<'_>, record: &CycleRecord, owner: &FindingOwner) -> String {
    match owner {
        FindingOwner::Lead(_, Some(member)) | FindingOwner::Member(member) => {
            member_name(scope, record, member)
        }
        FindingOwner::Lead(team, None) => {
            let team = scope.subject_name(record, &Subject::Team(team.clone()));
            scope.say("finding-owner-lead", &[("team", &team)])
        }
        FindingOwner::Head | FindingOwner::HumanResources | FindingOwner::Analyst => {
            scope.plain(&format!("finding-owner-{}", owner.word()))
        }
    }
}

fn link(scope: &Scope<'_>, record: &CycleRecord, finding: &Finding) -> Option<Link> {
    let cycle = record.cycle.id.clone();
    match &finding.subject {
        FindingSubject::Team(id) => scope.subject_link(record, &Subject::Team(id.clone())),
        FindingSubject::Member(id) => scope.subject_link(record, &Subject::Member(id.clone())),
        FindingSubject::Indicator(id) => Some(scope.link(&Place::Indicator(cycle, id.clone()))),
        FindingSubject::Action(_) => Some(scope.link(&Place::Improvement(cycle))),
        // What has no page of its own is looked at on that of its concern.
        FindingSubject::Named(_) => {
            let concern = finding.kind.concern();
            let place = Place::Review(cycle, concern);
            let there = super::PAGES.iter().any(|(page, _)| *page == concern);
            (there && *scope.path.place() != place).then(|| scope.link(&place))
        }
        FindingSubject::Organisation | FindingSubject::Client { .. } => None,
    }
}
