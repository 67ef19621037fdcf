//! Training plan: gap → skill → course, the largest need first, within seats and hours.

use std::collections::{BTreeMap, BTreeSet};

use super::PlanInput;
use super::gaps::gaps;
use crate::model::configuration::Course;
use crate::model::plans::{Enrolment, TrainingNeed, TrainingPlan, UncoveredNeed, UncoveredReason};
use crate::model::quantity::Points;
use crate::model::{CourseId, MemberId};

/// The training plan of a cycle. Needs are served in the order of the points they cost, ties by member and skill, so that
/// the same input books the same seats.
pub(super) fn training(input: &PlanInput<'_>) -> TrainingPlan {
    let mut needs = needs(input);
    needs.sort_by(|a, b| {
        b.points_lost
            .0
            .total_cmp(&a.points_lost.0)
            .then_with(|| a.member.cmp(&b.member))
            .then_with(|| a.skill.cmp(&b.skill))
    });
    let mut bookings = Bookings::new(input);
    let mut plan = TrainingPlan::default();
    for need in needs {
        bookings.serve(need, &mut plan);
    }
    plan
}

/// One need per member and skill, with the points of all gaps that ask for the skill.
fn needs(input: &PlanInput<'_>) -> Vec<TrainingNeed> {
    let mut needs = Vec::new();
    for (member, measured) in input.data.members.iter().zip(&input.measurements.members) {
        let gaps = gaps(input, &measured.subject);
        for skill in &input.configuration.skills {
            let mine = || {
                gaps.iter()
                    .filter(|gap| skill.indicators.contains(&gap.indicator.id))
            };
            if mine().next().is_some() {
                needs.push(TrainingNeed {
                    member: member.id.clone(),
                    skill: skill.id.clone(),
                    indicators: mine().map(|gap| gap.indicator.id.clone()).collect(),
                    points_lost: Points(mine().map(|gap| gap.points_lost.0).sum()),
                });
            }
        }
    }
    needs
}

/// Seats and hours that are left.
struct Bookings<'a> {
    courses: &'a [Course],
    seats: Vec<u32>,
    hours: BTreeMap<MemberId, f64>,
    hours_per_member: f64,
    booked_before: BTreeSet<(MemberId, CourseId)>,
    /// Places of each member's enrolments in the plan.
    enrolled: BTreeMap<MemberId, Vec<usize>>,
}

impl<'a> Bookings<'a> {
    fn new(input: &PlanInput<'a>) -> Self {
        let booked_before = input
            .history
            .last()
            .into_iter()
            .flat_map(|record| &record.plans.training.enrolments)
            .map(|enrolment| (enrolment.need.member.clone(), enrolment.course.clone()))
            .collect();
        Self {
            courses: &input.configuration.courses,
            seats: input
                .configuration
                .courses
                .iter()
                .map(|course| course.seats)
                .collect(),
            hours: BTreeMap::new(),
            hours_per_member: input.configuration.policy.training_hours,
            booked_before,
            enrolled: BTreeMap::new(),
        }
    }

    fn serve(&mut self, need: TrainingNeed, plan: &mut TrainingPlan) {
        let courses = self.courses;
        let teaches = |course: &Course| course.skills.contains(&need.skill);
        let teaches_in = |place: usize, plan: &TrainingPlan| {
            plan.enrolments.get(place).is_some_and(|enrolment| {
                courses
                    .iter()
                    .any(|course| course.id == enrolment.course && teaches(course))
            })
        };
        let sits_in = (self.enrolled.get(&need.member).into_iter().flatten())
            .copied()
            .find(|place| teaches_in(*place, plan));
        if let Some(enrolment) = sits_in.and_then(|place| plan.enrolments.get_mut(place)) {
            enrolment.also.push(need);
            return;
        }
        match self.book(&need) {
            Ok(course) => {
                let places = self.enrolled.entry(need.member.clone()).or_default();
                places.push(plan.enrolments.len());
                plan.enrolments.push(Enrolment {
                    course: course.id.clone(),
                    hours: course.hours,
                    need,
                    also: Vec::new(),
                });
            }
            Err(reason) => plan.uncovered.push(UncoveredNeed { need, reason }),
        }
    }

    /// Takes a seat on the first course that teaches the skill and has room; else says what stood in the way, the nearest
    /// to success first.
    fn book(&mut self, need: &TrainingNeed) -> Result<&'a Course, UncoveredReason> {
        let mut obstacle = UncoveredReason::NoCourse;
        let used = self.hours.get(&need.member).copied().unwrap_or(0.0);
        for (course, seats) in self.courses.iter().zip(&mut self.seats) {
            if !course.skills.contains(&need.skill) {
                continue;
            }
            let found = if self
                .booked_before
                .contains(&(need.member.clone(), course.id.clone()))
            {
                UncoveredReason::AlreadyTaken
            } else if *seats == 0 {
                UncoveredReason::NoSeat
            } else if used + course.hours > self.hours_per_member {
                UncoveredReason::NoHours
            } else {
                *seats -= 1;
                self.hours.insert(need.member.clone(), used + course.hours);
                return Ok(course);
            };
            if closeness(found) > closeness(obstacle) {
                obstacle = found;
            }
        }
        Err(obstacle)
    }
}

fn closeness(reason: UncoveredReason) -> u8 {
    match reason {
        UncoveredReason::NoCourse => 0,
        UncoveredReason::AlreadyTaken => 1,
        UncoveredReason::NoSeat => 2,
        UncoveredReason::NoHours => 3,
    }
}
