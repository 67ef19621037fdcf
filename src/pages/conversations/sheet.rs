//! The sheet of a talk with a member, made for one side of A4: few lines of each kind, the rest by a link.

use serde::Serialize;
use tera::Context;

use super::log::{index_of, member_talks};
use super::{measured, name_at};
use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::measurement::{Measurement, Subject};
use crate::model::people::Member;
use crate::model::plans::{
    GoalProgress, MemberConversation, Origin, Question, Strength, StrongestInNoise, TwoViews, Yardstick,
};
use crate::model::scorecard::Scorecard;
use crate::pages::assessment_view::questionnaire_name;
use crate::pages::history::Appraisal;
use crate::pages::place::Place;
use crate::pages::plans::{PlanView, indicator_name, member_name, plan};
use crate::pages::scope::Scope;
use crate::pages::sensitivity_view::sensitivity;

/// So many gaps fit.
const GAPS: usize = 2;
/// So many items of a plan fit.
const ITEMS: usize = 3;
/// So many goals fit.
const GOALS: usize = 3;
/// So many characters of a goal's name fit.
const GOAL: usize = 80;
/// So many dimensions of the questionnaire fit.
const VIEWS: usize = 4;

/// A plan's item in a row.
#[derive(Serialize)]
struct Row {
    name: String,
    moved: String,
    target: String,
    last: String,
    /// Whether it worked, of an item of the last plan.
    judged: Option<String>,
    who: Option<String>,
    when: String,
}

/// Two views of one dimension.
#[derive(Serialize)]
struct View {
    name: String,
    own: String,
    superior: String,
    apart: String,
}

/// The sheet of a member.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, member: &Member) -> Context {
    let subject = Subject::Member(member.id.clone());
    let cycle = &record.cycle.id;
    let mut context = Context::new();
    context.insert("title", &member.name);
    context.insert("kind", &scope.plain("sheet-of"));
    context.insert("id", member.id.as_str());
    context.insert("cycle", cycle.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("place", &place_of(scope, record, member));
    context.insert(
        "back",
        &scope.link(&Place::Member(cycle.clone(), member.id.clone())),
    );
    context.insert("back_text", &scope.say("sheet-back", &[("name", &member.name)]));
    let Some(appraisal) = scope.history.appraisal(record, &subject) else {
        return context;
    };
    let empty = MemberConversation::default();
    let about = index_of(record, &member.id)
        .and_then(|index| {
            record
                .plans
                .conversations
                .members
                .get(usize::try_from(index.0).ok()?)
        })
        .unwrap_or(&empty);
    let plan = plan(scope, record, &subject);
    context.insert("figures", &figures(scope, record, member, appraisal.scorecard));
    context.insert("strengths", &strengths(scope, appraisal, about, member));
    context.insert("gaps", &gaps(scope, appraisal, &plan));
    context.insert("last_plan", &last_plan(scope, &plan));
    context.insert(
        "last_more",
        &more(scope, "sheet-more", plan.follow_up.len(), ITEMS),
    );
    context.insert("plan", &proposed(scope, &plan));
    context.insert("plan_more", &more(scope, "sheet-more", plan.items.len(), ITEMS));
    context.insert("elsewhere", &plan.elsewhere);
    context.insert("views", &views(scope, &about.views));
    context.insert(
        "views_more",
        &more(scope, "sheet-views-more", about.views.len(), VIEWS),
    );
    context.insert(
        "views_none",
        &scope.say("sheet-views-none", &[("name", &member.name)]),
    );
    let questions: Vec<String> = about
        .questions
        .iter()
        .map(|question| ask(scope, question))
        .collect();
    context.insert("questions", &questions);
    let all = about.goals.as_deref();
    let shown = all.map(|goals| goals.iter().take(GOALS).map(|goal| goal_text(scope, goal)));
    context.insert("goals", &shown.map(Iterator::collect::<Vec<String>>));
    let count = all.map_or(0, <[GoalProgress]>::len);
    context.insert("goals_more", &more(scope, "sheet-goals-more", count, GOALS));
    context.insert("talks", &member_talks(scope, record, &member.id));
    context.insert(
        "sign_member",
        &scope.say("sheet-sign-member", &[("name", &member.name)]),
    );
    context
}

/// Team, role and manager at the end of the cycle.
fn place_of(scope: &Scope<'_>, record: &CycleRecord, member: &Member) -> String {
    let Some(assignment) = member.current_assignment() else {
        return String::new();
    };
    let team = record
        .teams
        .get(assignment.team.0 as usize)
        .map(|team| team.name.clone());
    let manager = assignment.manager.as_ref().map(|manager| {
        let name = member_name(scope, record, manager);
        scope.say("manager", &[("name", &name)])
    });
    let left = member.left_on(record.cycle.period);
    let left = left.map(|day| scope.say("member-left", &[("day", &scope.format.date(day))]));
    let parts: Vec<String> = [team, assignment.role.clone(), manager, left]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

/// Score and how sure it is, the rating and what it hangs on, what changed: a sentence each.
fn figures(scope: &Scope<'_>, record: &CycleRecord, member: &Member, card: &Scorecard) -> Vec<String> {
    let Some(total) = card.score else {
        let reason = scope.rating(&card.rating, card.coverage).reason;
        return vec![scope.say("sheet-no-score", &[("reason", &reason)])];
    };
    let points = scope.format.points(total);
    let headline = match card.interval {
        Some(interval) => scope.say(
            "sheet-score-interval",
            &[
                ("points", &points),
                ("low", &scope.format.points(crate::model::Points(interval.low))),
                ("high", &scope.format.points(crate::model::Points(interval.high))),
            ],
        ),
        None => scope.say("sheet-score", &[("points", &points)]),
    };
    let rating = scope.rating(&card.rating, card.coverage);
    let rating_text = match &rating.id {
        Some(id) if *id != rating.name => {
            scope.say("sheet-rating", &[("rating", &format!("{id} {}", rating.name))])
        }
        Some(id) => scope.say("sheet-rating", &[("rating", id)]),
        None => scope.plain("sheet-no-rating"),
    };
    let mut sentences = vec![scope.say(
        "sheet-headline",
        &[("score", &headline), ("rating", &rating_text)],
    )];
    if rating.reason.is_empty() {
        let robust = sensitivity(scope, record, &Subject::Member(member.id.clone()));
        sentences.extend(robust.and_then(|view| view.sentences.into_iter().next()));
    } else {
        sentences.push(rating.reason);
    }
    let change = card
        .change
        .as_ref()
        .map(|change| scope.score_change(change).sentence);
    sentences.extend(change);
    sentences
}

fn strengths(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    about: &MemberConversation,
    member: &Member,
) -> Vec<String> {
    let strengths = &about.strengths;
    if strengths.is_empty() {
        let nearest = about.within_noise.as_ref();
        let nearest = nearest.and_then(|nearest| strongest_in_noise(scope, appraisal, nearest));
        let ask = |key: &str| scope.say(key, &[("name", &member.name)]);
        return match nearest {
            Some(sentence) => vec![sentence, ask("sheet-strengths-ask")],
            None => vec![ask("sheet-strengths-none")],
        };
    }
    let mut sentences: Vec<String> = strengths
        .iter()
        .filter_map(|found| {
            strength(
                scope,
                appraisal.measurement(found.indicator)?,
                found,
                "sheet-strength",
            )
        })
        .collect();
    if strengths.len() < MemberConversation::STRENGTHS {
        sentences.push(scope.count("sheet-strengths-fewer", strengths.len() as u64, &[]));
    }
    sentences
}

/// What stands out most where nothing does so certainly: that many were looked at is why.
fn strongest_in_noise(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    nearest: &StrongestInNoise,
) -> Option<String> {
    let found = &nearest.strength;
    let measurement = appraisal.measurement(found.indicator)?;
    let sentence = strength(scope, measurement, found, "sheet-nearest")?;
    let looked_at = scope.count("sheet-looked-at", nearest.looked_at, &[]);
    Some([sentence, looked_at].join(&scope.plain("sentence-separator")))
}

/// A strength in a sentence; the key ends with what it is measured against.
fn strength(scope: &Scope<'_>, measurement: &Measurement, found: &Strength, key: &str) -> Option<String> {
    let indicator = scope.configuration().indicators.get(found.indicator)?;
    let write = |value: f64| scope.format.value(indicator.unit, value);
    let (word, yardstick) = match found.above {
        Yardstick::Target(value) => ("target", value),
        Yardstick::Organisation(value) => ("organisation", value),
    };
    Some(scope.say(
        &format!("{key}-{word}"),
        &[
            ("indicator", &name_at(scope, found.indicator)),
            ("value", &write(measurement.value?)),
            (
                "interval",
                &scope.format.interval(indicator.unit, measurement.interval?),
            ),
            (word, &write(yardstick)),
            ("sample", &scope.sample(indicator, measurement.n)),
        ],
    ))
}

/// The costliest gaps of the plan with their evidence.
fn gaps(scope: &Scope<'_>, appraisal: Appraisal<'_>, plan: &PlanView) -> Vec<String> {
    let subject = &appraisal.measurements.subject;
    let items = appraisal.record.plan(subject).map_or(&[][..], |plan| &plan.items);
    let sentences: Vec<String> = items
        .iter()
        .zip(&plan.items)
        .filter(|(item, _)| item.origin == Origin::Problem)
        .take(GAPS)
        .filter_map(|(item, shown)| {
            let place = scope.configuration().indicator_position(&item.indicator)?;
            let indicator = scope.configuration().indicators.get(place)?;
            let target = scope
                .configuration()
                .target(&appraisal.record.cycle.id, indicator)?;
            let measurement = measured(scope, &item.indicator, &appraisal.measurements.measurements)?;
            let sample = scope.sample(indicator, measurement.n);
            let evidence = match item.against {
                0 => sample,
                against => scope.count("improvement-against", against, &[("sample", &sample)]),
            };
            let mut text = scope.say(
                "sheet-gap",
                &[
                    ("indicator", &indicator_name(scope, &item.indicator)),
                    ("value", &scope.format.value(indicator.unit, item.value)),
                    ("target", &scope.format.value(indicator.unit, target)),
                    ("points", &scope.format.points(item.points_lost)),
                    ("evidence", &evidence),
                ],
            );
            if let Some(cause) = shown.named.first() {
                text.push_str(&scope.plain("sentence-separator"));
                text.push_str(cause);
            }
            Some(text)
        })
        .collect();
    if !sentences.is_empty() {
        return sentences;
    }
    vec![match &plan.elsewhere {
        Some(_) => scope.plain("sheet-gaps-elsewhere"),
        None if appraisal.scorecard.score.is_none() => scope.plain("sheet-gaps-no-data"),
        None => plan.empty.clone(),
    }]
}

fn last_plan(scope: &Scope<'_>, plan: &PlanView) -> Vec<Row> {
    let rows = plan.follow_up.iter().take(ITEMS).map(|item| Row {
        name: item.indicator.clone(),
        moved: format!(
            "{} → {}",
            item.before,
            item.value
                .clone()
                .unwrap_or_else(|| scope.plain("sheet-no-value"))
        ),
        target: item.target.clone(),
        last: item.outcome.clone(),
        judged: Some(item.judgement.brief.clone()),
        who: None,
        when: item.state.clone(),
    });
    rows.collect()
}

fn proposed(scope: &Scope<'_>, plan: &PlanView) -> Vec<Row> {
    let rows = plan.items.iter().take(ITEMS).map(|item| Row {
        name: item.indicator.clone(),
        moved: item.value.clone(),
        target: item.target.clone(),
        last: item
            .actions
            .chosen
            .first()
            .map_or_else(|| scope.plain("sheet-no-step"), |action| action.text.clone()),
        judged: None,
        who: item.owner.clone(),
        when: item.check_on.clone(),
    });
    rows.collect()
}

fn more(scope: &Scope<'_>, key: &str, all: usize, shown: usize) -> Option<String> {
    let left = all.saturating_sub(shown) as u64;
    (left > 0).then(|| scope.count(key, left, &[]))
}

fn views(scope: &Scope<'_>, views: &[TwoViews]) -> Vec<View> {
    let rows = views.iter().take(VIEWS).map(|view| View {
        name: questionnaire_name(scope, &view.dimension),
        own: scope.format.value(Unit::Score, view.own),
        superior: scope.format.value(Unit::Score, view.superior),
        apart: scope.format.difference(Unit::Score, view.own - view.superior),
    });
    rows.collect()
}

/// A goal's name, of which as much is shown as leaves the sheet on one side; the table has all of it.
fn short(name: &str) -> String {
    if name.chars().count() <= GOAL {
        return name.to_owned();
    }
    let kept: String = name.chars().take(GOAL - 1).collect();
    format!("{}…", kept.trim_end())
}

/// How far a goal is, in a sentence.
fn goal_text(scope: &Scope<'_>, goal: &GoalProgress) -> String {
    let progress = (goal.progress).map(|progress| scope.format.share(Share(progress)));
    let key = match (goal.reached_on, &progress, goal.due_on) {
        (Some(_), _, _) => "sheet-goal-reached",
        (None, Some(_), Some(_)) => "sheet-goal-due",
        (None, Some(_), None) => "sheet-goal-progress",
        (None, None, _) => "sheet-goal-unknown",
    };
    let day = (goal.reached_on.or(goal.due_on)).map(|day| scope.format.date(day));
    scope.say(
        key,
        &[
            ("goal", &short(&goal.name)),
            ("progress", progress.as_deref().unwrap_or_default()),
            ("day", day.as_deref().unwrap_or_default()),
        ],
    )
}

/// A question in words.
fn ask(scope: &Scope<'_>, question: &Question) -> String {
    let indicator = |key: &str, id| scope.say(key, &[("indicator", &indicator_name(scope, id))]);
    let dimension = |key: &str, id| scope.say(key, &[("dimension", &questionnaire_name(scope, id))]);
    match question {
        Question::Handover { clients } => scope.count("question-handover", *clients, &[]),
        Question::Leaving => scope.plain("question-leaving"),
        Question::Joined => scope.plain("question-joined"),
        Question::Moved => scope.plain("question-moved"),
        Question::NoFigures => scope.plain("question-no-figures"),
        Question::Fell(id) => indicator("question-fell", id),
        Question::DoneWithoutEffect(id) => indicator("question-done-without-effect", id),
        Question::PlanMissed(id) => indicator("question-plan-missed", id),
        Question::SelfHigher(id) => dimension("question-self-higher", id),
        Question::SelfLower(id) => dimension("question-self-lower", id),
        Question::TalksMissed { count } => scope.count("question-talks-missed", *count, &[]),
        Question::GoalBehind { name, due_on } => scope.say(
            "question-goal-behind",
            &[("goal", &short(name)), ("day", &scope.format.date(*due_on))],
        ),
        Question::Rose(id) => indicator("question-rose", id),
        Question::PlanReached(id) => indicator("question-plan-reached", id),
        Question::Strong(id) => indicator("question-strong", id),
        Question::Support => scope.plain("question-support"),
        Question::Direction => scope.plain("question-direction"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_of_many_words_is_cut_between_characters_and_says_so() {
        assert_eq!(short("访问全部承接客户"), "访问全部承接客户");
        let cut = short(&"客户".repeat(4000));
        assert_eq!(cut.chars().count(), GOAL);
        assert!(cut.ends_with("户客…"));
    }
}
