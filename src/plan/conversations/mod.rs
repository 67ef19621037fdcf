//! Conversations: what a talk with each member and each team's meeting are about, and which talks were held.

mod goals;
mod log;
mod meeting;
mod questions;
mod strengths;

use super::PlanInput;
use crate::model::assessment::{DimensionAssessment, Relation, RelationGroup, RelationMean};
use crate::model::people::MemberIndex;
use crate::model::plans::{Conversations, CyclePlans, LoggedTalk, MemberConversation, TwoViews};

/// Everything that the cycle's talks and meetings are about.
pub(super) fn conversations(input: &PlanInput<'_>, plans: &CyclePlans) -> Conversations {
    let last = input.data.cycle.period.last();
    let talks = input.data.talks.as_deref().map(|talks| log::logged(talks, last));
    let logged = talks.as_deref().unwrap_or_default();
    let members = (0_u32..)
        .zip(&input.measurements.members)
        .zip(&plans.members)
        .map(|((index, measured), plan)| {
            let member = MemberIndex(index);
            let Some((member_record, (_, card))) =
                input.data.member(member).zip(input.find(&measured.subject))
            else {
                return MemberConversation::default();
            };
            let rows = input.data.goals.as_deref();
            let last = input.data.cycle.period.last();
            let goals = rows.map(|rows| goals::goals(rows, member, last));
            let found = strengths::strengths(input, measured, card);
            let facts = questions::Facts {
                member: member_record,
                period: input.data.cycle.period,
                vacated: input
                    .vacated
                    .iter()
                    .filter(|client| client.owner == member)
                    .count() as u64,
                measured,
                card,
                follow_up: &plan.follow_up,
                goals: goals.as_deref().unwrap_or_default(),
                missed: overdue(logged, member),
                strongest: found.certain.first().map(|strength| strength.indicator),
                configuration: input.configuration,
            };
            MemberConversation {
                views: views(&measured.assessments),
                questions: questions::questions(&facts),
                strengths: found.certain,
                within_noise: found.within_noise,
                goals,
            }
        })
        .collect();
    Conversations {
        members,
        teams: meeting::meetings(input, plans, logged),
        talks,
    }
}

/// How many talks with a member were not held by the end of the cycle although they were due.
fn overdue(talks: &[LoggedTalk], member: MemberIndex) -> u64 {
    let missed = |talk: &&LoggedTalk| talk.member == member && talk.days_overdue.is_some();
    talks.iter().filter(missed).count() as u64
}

/// Dimensions that both the member and the superior rated, the widest apart first. What the anonymity rules withhold is not
/// among these cells.
fn views(assessments: &[DimensionAssessment]) -> Vec<TwoViews> {
    let shown = |dimension: &DimensionAssessment, relation: Relation| {
        dimension.relations.iter().find_map(|(group, mean)| match mean {
            RelationMean::Shown { mean, .. } if *group == RelationGroup::One(relation) => Some(*mean),
            _ => None,
        })
    };
    let mut views: Vec<TwoViews> = assessments
        .iter()
        .filter_map(|dimension| {
            Some(TwoViews {
                dimension: dimension.dimension.clone(),
                own: shown(dimension, Relation::Own)?,
                superior: shown(dimension, Relation::Superior)?,
            })
        })
        .collect();
    let apart = |view: &TwoViews| (view.own - view.superior).abs();
    views.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    views
}
