//! Why a need has no course, and by how much.

use super::booking::{Booking, Candidate, share, units};
use super::catalogue::{Passed, Slot, understands};
use crate::model::configuration::Course;
use crate::model::plans::{MissedMandatory, Obstacle, TrainingNeed, UncoveredNeed};
use crate::model::{CourseId, Money};
use crate::plan::PlanInput;

/// What is left when all seats are given.
pub struct Left<'b, 'a> {
    input: &'b PlanInput<'a>,
    slots: &'b [Slot<'a>],
    passed: &'b Passed<'a>,
    booking: &'b Booking<'a>,
    seats: Vec<u32>,
    money: Option<Money>,
}

impl<'b, 'a> Left<'b, 'a> {
    /// What a booking leaves.
    pub fn new(
        input: &'b PlanInput<'a>,
        slots: &'b [Slot<'a>],
        passed: &'b Passed<'a>,
        booking: &'b Booking<'a>,
    ) -> Self {
        let mut seats: Vec<u32> = slots.iter().map(|slot| slot.seats).collect();
        let mut spent = Money::ZERO;
        for place in 0..booking.candidates.len() {
            for taken in booking.taken(place) {
                if let Some(seats) = seats.get_mut(taken) {
                    *seats = seats.saturating_sub(1);
                }
                spent = spent + slots.get(taken).map_or(Money::ZERO, |slot| slot.course.price);
            }
        }
        Self {
            input,
            slots,
            passed,
            booking,
            seats,
            money: input.configuration.training.budget.map(|budget| budget - spent),
        }
    }

    /// Needs without a course, the largest first.
    pub fn uncovered(&self) -> Vec<UncoveredNeed> {
        let mut uncovered = Vec::new();
        for (place, candidate) in self.booking.candidates.iter().enumerate() {
            let taken = self.taken(place);
            for need in &candidate.needs {
                if taken.iter().all(|slot| share(slot.course, need) <= 0.0) {
                    let (course, obstacles) = self.need(candidate, &taken, need);
                    uncovered.push(UncoveredNeed {
                        need: need.clone(),
                        course,
                        obstacles,
                    });
                }
            }
        }
        uncovered.sort_by(|a, b| {
            (b.need.worth.0.total_cmp(&a.need.worth.0))
                .then_with(|| (&a.need.member, &a.need.skill).cmp(&(&b.need.member, &b.need.skill)))
        });
        uncovered
    }

    /// Mandatory courses without a seat, by member.
    pub fn missed(&self) -> Vec<MissedMandatory> {
        let mut missed = Vec::new();
        for (place, candidate) in self.booking.candidates.iter().enumerate() {
            let taken = self.taken(place);
            for course in &candidate.mandatory {
                if taken.iter().all(|slot| slot.course.id != course.id) {
                    missed.push(MissedMandatory {
                        member: candidate.member.id.clone(),
                        course: course.id.clone(),
                        obstacles: self.nearest(candidate, &taken, &[course]).1,
                    });
                }
            }
        }
        missed
    }

    fn taken(&self, candidate: usize) -> Vec<&'b Slot<'a>> {
        let places = self.booking.taken(candidate).into_iter();
        places.filter_map(|slot| self.slots.get(slot)).collect()
    }

    fn need(
        &self,
        candidate: &Candidate<'a>,
        taken: &[&Slot<'a>],
        need: &TrainingNeed,
    ) -> (Option<CourseId>, Vec<Obstacle>) {
        let courses = || self.input.configuration.courses.iter();
        let teaching: Vec<&Course> = courses()
            .filter(|course| course.level(&need.skill).is_some())
            .collect();
        if teaching.is_empty() {
            return (None, vec![Obstacle::NoCourse]);
        }
        let beyond: Vec<&Course> = teaching
            .into_iter()
            .filter(|course| share(course, need) > 0.0)
            .collect();
        if beyond.is_empty() {
            return (None, vec![Obstacle::TooBasic]);
        }
        self.nearest(candidate, taken, &beyond)
    }

    /// The session of these courses that came nearest to a seat, with all that stood in its way: the one with the fewest
    /// obstacles, of equals the first.
    fn nearest(
        &self,
        candidate: &Candidate<'a>,
        taken: &[&Slot<'a>],
        courses: &[&Course],
    ) -> (Option<CourseId>, Vec<Obstacle>) {
        let mut nearest: Option<(&Course, Vec<Obstacle>)> = None;
        for (slot, seats) in self.slots.iter().zip(&self.seats) {
            if !courses.iter().any(|course| course.id == slot.course.id) {
                continue;
            }
            let found = self.obstacles(candidate, taken, slot, *seats);
            let rank = |obstacles: &[Obstacle]| (obstacles.iter().map(severity).max(), obstacles.len());
            if nearest.as_ref().is_none_or(|(_, best)| rank(&found) < rank(best)) {
                nearest = Some((slot.course, found));
            }
        }
        match nearest {
            Some((_, obstacles)) if obstacles == [Obstacle::AlreadyTaken] && courses.len() > 1 => {
                (None, obstacles)
            }
            Some((course, obstacles)) => (Some(course.id.clone()), obstacles),
            None => (None, vec![Obstacle::NoCourse]),
        }
    }

    fn obstacles(
        &self,
        candidate: &Candidate<'a>,
        taken: &[&Slot<'a>],
        slot: &Slot<'a>,
        seats: u32,
    ) -> Vec<Obstacle> {
        let (member, course) = (candidate.member, slot.course);
        if self.passed.has(&member.id, &course.id) {
            return vec![Obstacle::AlreadyTaken];
        }
        if let Some(language) = course.language.as_ref().filter(|_| !understands(member, course)) {
            return vec![Obstacle::Language(language.clone())];
        }
        let mut found = Vec::new();
        for other in self.passed.missing(&member.id, course) {
            let earlier = |booked: &&&Slot<'_>| &booked.course.id == other && earlier(booked, slot);
            if taken.iter().find(earlier).is_none() {
                found.push(Obstacle::Prerequisite(other.clone()));
            }
        }
        if seats == 0 {
            found.push(Obstacle::NoSeat);
        }
        let booked: f64 = taken.iter().map(|slot| slot.course.hours).sum();
        let over = booked + course.hours - self.input.configuration.policy.training_hours;
        if over > 1e-9 {
            found.push(Obstacle::NoHours(over));
        }
        if let Some(left) = self.money
            && units(course.price) > units(left)
        {
            found.push(Obstacle::OverBudget(course.price - left));
        }
        if let Some(other) = taken.iter().find(|booked| same_days(booked, slot)) {
            found.push(Obstacle::Clash(other.course.id.clone()));
        }
        if found.is_empty() {
            found.push(Obstacle::OtherPlan);
        }
        found
    }
}

/// How far from success: what no plan can change comes last.
fn severity(obstacle: &Obstacle) -> u8 {
    match obstacle {
        Obstacle::OtherPlan => 0,
        Obstacle::Clash(_) => 1,
        Obstacle::NoHours(_) | Obstacle::OverBudget(_) => 2,
        Obstacle::NoSeat => 3,
        Obstacle::Prerequisite(_) => 4,
        Obstacle::Language(_) => 5,
        Obstacle::AlreadyTaken => 6,
        Obstacle::TooBasic => 7,
        Obstacle::NoCourse => 8,
    }
}

fn same_days(one: &Slot<'_>, other: &Slot<'_>) -> bool {
    match (one.session, other.session) {
        (Some(one), Some(other)) => one.days.overlaps(other.days),
        _ => false,
    }
}

fn earlier(one: &Slot<'_>, other: &Slot<'_>) -> bool {
    match (one.session, other.session) {
        (Some(one), Some(other)) => one.days.last() < other.days.first(),
        (None, Some(_)) => false,
        (_, None) => true,
    }
}
