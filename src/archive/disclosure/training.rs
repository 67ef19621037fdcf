//! The training plan: the reader's own seats and needs, and how they could be met.

use super::sight::Sight;
use crate::model::measurement::Subject;
use crate::model::plans::{Enrolment, MissedMandatory, Obstacle, TrainingPlan, UncoveredNeed};

pub(super) fn training(plan: &TrainingPlan, sight: &Sight<'_>) -> TrainingPlan {
    let TrainingPlan {
        enrolments,
        uncovered,
        missed,
        // Who has taken which seats.
        offered: _,
        areas,
        members,
        teams,
        // What the whole plan costs.
        quality: _,
        // What courses did to other people.
        effects: _,
        // Who is strong and who is weak in what, by name.
        mentors: _,
        completed,
    } = plan;
    let (seen, seen_teams) = (sight.seen_members(), sight.seen_teams());
    TrainingPlan {
        enrolments: (enrolments.iter())
            .filter(|enrolment| seen.contains(&enrolment.member))
            .map(own_seat)
            .collect(),
        uncovered: (uncovered.iter())
            .filter(|need| seen.contains(&need.need.member))
            .map(own_need)
            .collect(),
        missed: (missed.iter())
            .filter(|missed| seen.contains(&missed.member))
            .map(own_missed)
            .collect(),
        offered: Vec::new(),
        areas: (areas.iter())
            .filter(|area| seen_teams.contains(&area.team))
            .cloned()
            .collect(),
        members: (members.iter())
            .filter(|row| seen.contains(&row.subject))
            .cloned()
            .collect(),
        teams: (teams.iter())
            .filter(|row| sight.sees_subject(&Subject::Team(row.subject.clone())))
            .cloned()
            .collect(),
        quality: None,
        effects: Vec::new(),
        mentors: Vec::new(),
        completed: (completed.iter())
            .filter(|completion| seen.contains(&completion.member))
            .cloned()
            .collect(),
    }
}

fn own_seat(enrolment: &Enrolment) -> Enrolment {
    let Enrolment {
        member,
        course,
        session,
        hours,
        price,
        mandatory,
        prepares,
        needs,
    } = enrolment;
    Enrolment {
        member: member.clone(),
        course: course.clone(),
        session: session.clone(),
        hours: *hours,
        price: *price,
        mandatory: *mandatory,
        prepares: prepares.clone(),
        needs: needs.clone(),
    }
}

/// What stands in the way of a seat; how much of the budget is left, is not.
fn own_obstacle(obstacle: &Obstacle) -> Obstacle {
    match obstacle {
        Obstacle::OverBudget(_) => Obstacle::OtherPlan,
        Obstacle::NoCourse
        | Obstacle::TooBasic
        | Obstacle::AlreadyTaken
        | Obstacle::Language(_)
        | Obstacle::Prerequisite(_)
        | Obstacle::NoSeat
        | Obstacle::NoHours(_)
        | Obstacle::Clash(_)
        | Obstacle::OtherPlan => obstacle.clone(),
    }
}

fn own_need(uncovered: &UncoveredNeed) -> UncoveredNeed {
    let UncoveredNeed {
        need,
        course,
        obstacles,
    } = uncovered;
    UncoveredNeed {
        need: need.clone(),
        course: course.clone(),
        obstacles: obstacles.iter().map(own_obstacle).collect(),
    }
}

fn own_missed(missed: &MissedMandatory) -> MissedMandatory {
    let MissedMandatory {
        member,
        course,
        obstacles,
    } = missed;
    MissedMandatory {
        member: member.clone(),
        course: course.clone(),
        obstacles: obstacles.iter().map(own_obstacle).collect(),
    }
}
