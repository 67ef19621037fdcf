//! Questions worth asking, chosen by rule from what the figures say.

use jiff::civil::Date;

use crate::model::assessment::GapVerdict;
use crate::model::events::ActionState;
use crate::model::measurement::SubjectMeasurements;
use crate::model::people::Member;
use crate::model::plans::{FollowUp, GoalProgress, MemberConversation, Question, TargetOutcome};
use crate::model::scorecard::{Scorecard, Verdict};
use crate::model::{Configuration, IndicatorId, Period};

/// What the questions are chosen from.
pub struct Facts<'a> {
    /// The member.
    pub member: &'a Member,
    /// The days of the cycle.
    pub period: Period,
    /// Clients whom the member left behind and nobody has taken over.
    pub vacated: u64,
    /// What was measured.
    pub measured: &'a SubjectMeasurements,
    /// What it is worth.
    pub card: &'a Scorecard,
    /// What became of the last plan.
    pub follow_up: &'a [FollowUp],
    /// The goals, the heaviest first.
    pub goals: &'a [GoalProgress],
    /// Talks that were due and not held.
    pub missed: u64,
    /// The place of the strongest indicator, if any is certainly strong.
    pub strongest: Option<usize>,
    /// The configuration in force.
    pub configuration: &'a Configuration,
}

/// The questions, at most [`MemberConversation::QUESTIONS`]: what is pressing, one that shows what works, and what the member
/// needs. A talk that only asks after what went wrong is none that anybody wants to have.
pub fn questions(facts: &Facts<'_>) -> Vec<Question> {
    let left = facts.member.left_on(facts.period).is_some();
    choose(pressing(facts), works(facts), left)
}

/// Of what is pressing as much as leaves room for one that shows what works and for what the member needs. Who has left is
/// not asked what they need.
fn choose(mut pressing: Vec<Question>, works: Option<Question>, left: bool) -> Vec<Question> {
    pressing.truncate(MemberConversation::QUESTIONS - 1 - usize::from(works.is_some()));
    let mut chosen = pressing;
    chosen.extend(works);
    if !left {
        chosen.extend([Question::Support, Question::Direction]);
    }
    chosen.truncate(MemberConversation::QUESTIONS);
    chosen
}

/// What is pressing, the most pressing first.
fn pressing(facts: &Facts<'_>) -> Vec<Question> {
    let mut found = Vec::new();
    if facts.member.left_on(facts.period).is_some() {
        if facts.vacated > 0 {
            found.push(Question::Handover {
                clients: facts.vacated,
            });
        }
        found.push(Question::Leaving);
        return found;
    }
    if facts.card.score.is_none() {
        found.push(Question::NoFigures);
    }
    if (facts.member.joined_on).is_some_and(|day| facts.period.contains(day)) {
        found.push(Question::Joined);
    } else if facts.member.assignments.len() > 1 {
        found.push(Question::Moved);
    }
    found.extend(changed(facts, Verdict::Worse).map(Question::Fell));
    found.extend(missed_item(facts));
    found.extend(views(facts));
    found.extend(goal_behind(facts.goals, facts.period.last()));
    if facts.missed > 0 {
        found.push(Question::TalksMissed { count: facts.missed });
    }
    found
}

/// The indicator with weight that changed in this way most surely.
fn changed(facts: &Facts<'_>, verdict: Verdict) -> Option<IndicatorId> {
    let lines = facts.configuration.indicators.iter().zip(&facts.card.lines);
    lines
        .filter(|(_, line)| line.carries_weight())
        .filter_map(|(indicator, line)| {
            let change = line.change.as_ref().filter(|change| change.verdict == verdict)?;
            Some((change.adjusted_p.unwrap_or(1.0), indicator))
        })
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, indicator)| indicator.id.clone())
}

/// The first item of the last plan, the costliest gap, whose target was missed by more than the noise.
fn missed_item(facts: &Facts<'_>) -> Option<Question> {
    let item = (facts.follow_up.iter()).find(|item| item.outcome == Some(TargetOutcome::Missed))?;
    let done = (item.report.as_ref()).is_some_and(|report| report.state == ActionState::Done);
    let indicator = item.item.indicator.clone();
    Some(if done {
        Question::DoneWithoutEffect(indicator)
    } else {
        Question::PlanMissed(indicator)
    })
}

/// The dimension on which the member's view and that of the others are certainly apart, by the most.
fn views(facts: &Facts<'_>) -> Option<Question> {
    let (_, question) = facts
        .measured
        .assessments
        .iter()
        .filter_map(|dimension| {
            let gap = dimension.self_other_gap?;
            let id = dimension.dimension.clone();
            let question = match gap.verdict {
                GapVerdict::MoreGenerous => Question::SelfHigher(id),
                GapVerdict::MoreCritical => Question::SelfLower(id),
                GapVerdict::WithinNoise | GapVerdict::CannotTell => return None,
            };
            Some((gap.difference.abs(), question))
        })
        .max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(question)
}

/// The heaviest goal that was due by the end of the cycle and is not reached.
fn goal_behind(goals: &[GoalProgress], last: Date) -> Option<Question> {
    goals.iter().find_map(|goal| {
        let due_on = goal.due_on.filter(|day| *day <= last)?;
        let open = goal.reached_on.is_none() && goal.progress.is_some_and(|progress| progress < 1.0);
        open.then(|| Question::GoalBehind {
            name: goal.name.clone(),
            due_on,
        })
    })
}

/// Something that works: a target reached, an indicator that rose, or a certain strength.
fn works(facts: &Facts<'_>) -> Option<Question> {
    let reached = (facts.follow_up.iter()).find(|item| item.outcome == Some(TargetOutcome::Reached));
    let reached = reached.map(|item| Question::PlanReached(item.item.indicator.clone()));
    let strong = || {
        let indicator = facts.configuration.indicators.get(facts.strongest?)?;
        Some(Question::Strong(indicator.id.clone()))
    };
    reached
        .or_else(|| changed(facts, Verdict::Better).map(Question::Rose))
        .or_else(strong)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn fell() -> Question {
        Question::Fell(IndicatorId::new("csat"))
    }

    fn missed() -> Question {
        Question::TalksMissed { count: 2 }
    }

    fn strong() -> Question {
        Question::Strong(IndicatorId::new("nps"))
    }

    #[test]
    fn what_is_pressing_leaves_room_for_what_works_and_for_what_is_needed() {
        let pressing = vec![Question::Joined, fell(), missed()];
        let chosen = choose(pressing, Some(strong()), false);
        assert_eq!(chosen, [Question::Joined, fell(), strong(), Question::Support]);
    }

    #[test]
    fn without_anything_pressing_three_questions_are_asked() {
        let chosen = choose(Vec::new(), Some(strong()), false);
        assert_eq!(chosen, [strong(), Question::Support, Question::Direction]);
        assert_eq!(choose(Vec::new(), None, false).len(), 2);
    }

    #[test]
    fn who_has_left_is_not_asked_what_they_need() {
        let pressing = vec![Question::Handover { clients: 3 }, Question::Leaving];
        let chosen = choose(pressing.clone(), None, true);
        assert_eq!(chosen, pressing);
    }

    #[test]
    fn a_goal_is_behind_once_its_day_has_come() {
        let goal = |progress, due_on, reached_on| GoalProgress {
            name: "Visit".to_owned(),
            progress: Some(progress),
            due_on: Some(due_on),
            reached_on,
        };
        let last = date(2025, 3, 31);
        let behind = |goal: GoalProgress| goal_behind(&[goal], last).is_some();
        assert!(behind(goal(0.9, last, None)));
        assert!(!behind(goal(0.9, date(2025, 6, 30), None)));
        assert!(!behind(goal(1.0, last, None)));
        assert!(!behind(goal(0.9, last, Some(date(2025, 3, 1)))));
    }
}
