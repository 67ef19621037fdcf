//! Training plans: gap → skill → course, the best seats under hours, seats and money; what earlier courses did; mentors.

mod booking;
mod catalogue;
mod effect;
mod enrolment;
mod levels;
mod mentors;
mod needs;
mod obstacles;
mod summary;

use rayon::prelude::*;

use super::PlanInput;
use crate::model::measurement::Subject;
use crate::model::people::Member;
use crate::model::plans::{SkillRow, TrainingNeed, TrainingPlan};
use catalogue::{Passed, slots, stays};
use levels::Declared;
use obstacles::Left;

/// The training plan of a cycle. Members stand by id and courses in the configuration's order, whatever the order of the
/// rows, so that the same data gives the same seats.
pub(super) fn training(input: &PlanInput<'_>) -> TrainingPlan {
    let declared: Declared<'_> = (input.data.skills.iter())
        .map(|assessed| ((&assessed.member, &assessed.skill), assessed))
        .collect();
    let known: Vec<(SkillRow<_>, Vec<TrainingNeed>)> = input
        .data
        .members
        .par_iter()
        .map(|member| {
            let subject = Subject::Member(member.id.clone());
            let levels = levels::levels(input, &subject, &declared);
            let needs = needs::needs(input, member, &levels);
            let row = SkillRow {
                subject: member.id.clone(),
                levels,
            };
            (row, needs)
        })
        .collect();
    let (members, needs): (Vec<_>, Vec<_>) = known.into_iter().unzip();
    let there: Vec<&Member> = (input.data.members.iter())
        .filter(|member| stays(input, member))
        .collect();
    let every: Vec<&TrainingNeed> = needs.iter().flatten().collect();
    let mentors = mentors::mentors(input, &there, &members, &every);
    let teams = (input.data.teams.iter())
        .map(|team| SkillRow {
            subject: team.id.clone(),
            levels: levels::levels(input, &Subject::Team(team.id.clone()), &declared),
        })
        .collect();
    // A cycle of parts ends with its last part, whose plan books the same seats for the same people.
    if !input.data.cycle.parts.is_empty() {
        return TrainingPlan {
            members,
            teams,
            effects: effect::effects(input),
            mentors,
            completed: input.data.training.clone().unwrap_or_default(),
            ..TrainingPlan::default()
        };
    }
    // Who has left is shown in the matrix, and books nothing.
    let candidates: Vec<(&Member, Vec<TrainingNeed>)> = (input.data.members.iter())
        .zip(needs)
        .filter(|(member, _)| stays(input, member))
        .collect();
    let slots = slots(input);
    let passed = Passed::new(input);
    let booking = booking::book(input, &slots, &passed, candidates);
    let enrolments = booking.enrolments(&slots, &passed);
    let left = Left::new(input, &slots, &passed, &booking);
    let (uncovered, missed) = (left.uncovered(), left.missed());
    let quality = (!input.configuration.courses.is_empty()).then(|| booking.quality(&enrolments));
    TrainingPlan {
        areas: summary::areas(input, &enrolments, &uncovered),
        offered: booking.offered(&slots),
        enrolments,
        uncovered,
        missed,
        members,
        teams,
        quality,
        effects: effect::effects(input),
        mentors,
        completed: input.data.training.clone().unwrap_or_default(),
    }
}
