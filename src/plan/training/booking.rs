//! Needs and sessions become a problem of enrolment, and its solution becomes seats with their reasons.

use rust_decimal::prelude::ToPrimitive;

use super::catalogue::{Passed, Slot, must_take, stays, understands};
use super::enrolment::{self, Assignment, Choice, Person, Problem, Proof};
use crate::model::configuration::Course;
use crate::model::people::{Member, days_between};
use crate::model::plans::{CoveredNeed, Enrolment, Offer, PlanProof, PlanQuality, SkillLevel, TrainingNeed};
use crate::model::{CourseId, Money, Points, Share};
use crate::plan::PlanInput;

/// Small units of money in one of the currency: prices are exact to four decimals.
const UNITS: u32 = 10_000;

/// A member with what they need and may take.
pub struct Candidate<'a> {
    /// Who.
    pub member: &'a Member,
    /// What they need.
    pub needs: Vec<TrainingNeed>,
    /// Sessions that would help, by their places in the list of slots, as the choices of the person in the problem.
    pub slots: Vec<usize>,
    /// Courses that their role has to take and that they have not passed.
    pub mandatory: Vec<&'a Course>,
}

/// Who takes part, with the problem that they pose.
pub struct Booking<'a> {
    /// Members, by id.
    pub candidates: Vec<Candidate<'a>>,
    /// The problem; its people are the candidates.
    pub problem: Problem,
    /// Its solution.
    pub solution: Assignment,
}

/// The share of a need that a course covers: how much of the way from the level now to the level wanted it leads.
pub fn share(course: &Course, need: &TrainingNeed) -> f64 {
    let SkillLevel { now, wanted, .. } = need.level;
    match course.level(&need.skill) {
        Some(taught) if taught <= now => 0.0,
        Some(_) if wanted <= now => 1.0,
        Some(taught) => ((taught - now) / (wanted - now)).clamp(0.0, 1.0),
        None => 0.0,
    }
}

/// Money in small units.
pub fn units(money: Money) -> i64 {
    let scaled = money.0.checked_mul(UNITS.into());
    scaled
        .and_then(|scaled| scaled.round().to_i64())
        .unwrap_or(i64::MAX / 1_000_000)
}

/// Books the sessions for those who are still there at the end of the cycle.
pub fn book<'a>(
    input: &PlanInput<'a>,
    slots: &[Slot<'a>],
    passed: &Passed<'_>,
    needs: Vec<(&'a Member, Vec<TrainingNeed>)>,
) -> Booking<'a> {
    let courses = &input.configuration.courses;
    let mut candidates = Vec::new();
    let mut people = Vec::new();
    for (member, needs) in needs {
        let there = stays(input, member);
        let mandatory: Vec<&Course> = (courses.iter())
            .filter(|course| there && must_take(member, course, passed))
            .collect();
        let useful = useful(courses, member, &needs, passed);
        let mut mine = Vec::new();
        let mut choices = Vec::new();
        for (place, slot) in slots.iter().enumerate() {
            if !there || useful.get(slot.place) != Some(&true) {
                continue;
            }
            mine.push(place);
            choices.push(choice(input, slot, place, slots.len(), member, &needs, passed));
        }
        people.push(Person {
            hours: input.configuration.policy.training_hours,
            needs: needs.iter().map(|need| need.worth.0).collect(),
            choices,
        });
        candidates.push(Candidate {
            member,
            needs,
            slots: mine,
            mandatory,
        });
    }
    let problem = Problem {
        people,
        seats: slots.iter().map(|slot| slot.seats).collect(),
        budget: input.configuration.training.budget.map(units),
    };
    let solution = enrolment::solve(&problem);
    Booking {
        candidates,
        problem,
        solution,
    }
}

/// Which courses a member may take and that would help: by a need, by their role, or as a prerequisite of such a course.
fn useful(courses: &[Course], member: &Member, needs: &[TrainingNeed], passed: &Passed<'_>) -> Vec<bool> {
    let may = |course: &Course| !passed.has(&member.id, &course.id) && understands(member, course);
    let mut useful: Vec<bool> = courses
        .iter()
        .map(|course| {
            may(course)
                && (needs.iter().any(|need| share(course, need) > 0.0) || must_take(member, course, passed))
        })
        .collect();
    loop {
        let asked: Vec<&CourseId> = courses
            .iter()
            .zip(&useful)
            .filter(|(_, useful)| **useful)
            .flat_map(|(course, _)| passed.missing(&member.id, course))
            .collect();
        let mut grown = false;
        for (course, useful) in courses.iter().zip(&mut useful) {
            if !*useful && may(course) && asked.contains(&&course.id) {
                *useful = true;
                grown = true;
            }
        }
        if !grown {
            return useful;
        }
    }
}

fn choice(
    input: &PlanInput<'_>,
    slot: &Slot<'_>,
    place: usize,
    of: usize,
    member: &Member,
    needs: &[TrainingNeed],
    passed: &Passed<'_>,
) -> Choice {
    let course = slot.course;
    let courses = &input.configuration.courses;
    let first = input.data.cycle.period.last();
    let day = |date| i32::try_from(days_between(first, date)).unwrap_or(i32::MAX);
    let dearest = (courses.iter())
        .map(|course| course.price)
        .max()
        .map_or(1.0, Money::to_f64);
    let part = |value: f64, most: f64| if most > 0.0 { value / most } else { 0.0 };
    Choice {
        course: slot.place,
        session: place,
        hours: course.hours,
        price: units(course.price),
        covers: (needs.iter().enumerate())
            .map(|(need, wanted)| (need, share(course, wanted)))
            .filter(|(_, share)| *share > 0.0)
            .collect(),
        mandatory: must_take(member, course, passed),
        days: slot
            .session
            .map(|session| (day(session.days.first()), day(session.days.last()))),
        requires: passed
            .missing(&member.id, course)
            .into_iter()
            .map(|other| {
                courses
                    .iter()
                    .position(|course| &course.id == other)
                    .unwrap_or(usize::MAX)
            })
            .collect(),
        // Of seats that do the same: the cheaper one, then the shorter, then the earlier.
        reluctance: 1e-7 * part(course.price.to_f64(), dearest)
            + 1e-8 * part(course.hours, input.configuration.policy.training_hours).min(1.0)
            + 1e-9 * part(place as f64, of as f64),
    }
}

impl Booking<'_> {
    /// The slots that a candidate got, by their places.
    pub fn taken(&self, candidate: usize) -> Vec<usize> {
        let mine = self.candidates.get(candidate);
        let picks = self.solution.picks.get(candidate);
        picks
            .into_iter()
            .flatten()
            .filter_map(|pick| mine?.slots.get(*pick).copied())
            .collect()
    }

    /// Seats with their reasons, the largest need first; mandatory ones before others. And the needs that are left.
    pub fn enrolments(&self, slots: &[Slot<'_>], passed: &Passed<'_>) -> Vec<Enrolment> {
        let mut enrolments = Vec::new();
        for (place, candidate) in self.candidates.iter().enumerate() {
            let taken: Vec<&Slot<'_>> = self
                .taken(place)
                .into_iter()
                .filter_map(|slot| slots.get(slot))
                .collect();
            for slot in &taken {
                enrolments.push(enrolment(candidate, slot, &taken, passed));
            }
        }
        let worth = |enrolment: &Enrolment| -> f64 {
            enrolment
                .needs
                .iter()
                .map(|covered| covered.need.worth.0 * covered.share.0)
                .sum()
        };
        enrolments.sort_by(|a, b| {
            b.mandatory
                .cmp(&a.mandatory)
                .then_with(|| worth(b).total_cmp(&worth(a)))
                .then_with(|| (&a.member, &a.course).cmp(&(&b.member, &b.course)))
        });
        enrolments
    }

    /// The sessions that could be booked, with the seats that are taken.
    pub fn offered(&self, slots: &[Slot<'_>]) -> Vec<Offer> {
        let mut offers: Vec<Offer> = slots
            .iter()
            .map(|slot| Offer {
                course: slot.course.id.clone(),
                session: slot.booked(),
                seats: slot.seats,
                taken: 0,
            })
            .collect();
        for place in 0..self.candidates.len() {
            for taken in self.taken(place) {
                if let Some(offer) = offers.get_mut(taken) {
                    offer.taken += 1;
                }
            }
        }
        offers
    }

    /// What the plan uses, and how good it is.
    pub fn quality(&self, enrolments: &[Enrolment]) -> PlanQuality {
        let asked: f64 = self.problem.people.iter().flat_map(|person| &person.needs).sum();
        let covered: f64 = enrolments
            .iter()
            .flat_map(|enrolment| &enrolment.needs)
            .map(|covered| covered.need.worth.0 * covered.share.0)
            .sum();
        let bounded = self.solution.proof == Proof::Bounded;
        let bound = if bounded {
            self.solution.bound.min(asked).max(covered)
        } else {
            covered
        };
        PlanQuality {
            proof: match self.solution.proof {
                Proof::Unlimited => PlanProof::Unlimited,
                Proof::Exact => PlanProof::Exact,
                Proof::Bounded => PlanProof::Bounded,
            },
            asked: Points(asked),
            covered: Points(covered),
            bound: Points(bound),
            gap: Share(if bound > covered {
                1.0 - covered / bound
            } else {
                0.0
            }),
            mandatory: self.solution.mandatory,
            mandatory_bound: self.solution.mandatory_bound,
            spent: enrolments.iter().map(|enrolment| enrolment.price).sum(),
        }
    }
}

/// A seat; each need stands with the seat that covers most of it.
fn enrolment(
    candidate: &Candidate<'_>,
    slot: &Slot<'_>,
    taken: &[&Slot<'_>],
    passed: &Passed<'_>,
) -> Enrolment {
    let course = slot.course;
    let id = &candidate.member.id;
    let best = |need: &TrainingNeed| {
        (taken.iter().rev())
            .max_by(|a, b| share(a.course, need).total_cmp(&share(b.course, need)))
            .map(|slot| slot.place)
    };
    let mut needs: Vec<CoveredNeed> = candidate
        .needs
        .iter()
        .filter(|need| share(course, need) > 0.0 && best(need) == Some(slot.place))
        .map(|need| CoveredNeed {
            need: need.clone(),
            share: Share(share(course, need)),
        })
        .collect();
    needs.sort_by(|a, b| b.need.worth.0.total_cmp(&a.need.worth.0));
    let asks = |other: &&&Slot<'_>| passed.missing(id, other.course).contains(&&course.id);
    Enrolment {
        member: id.clone(),
        course: course.id.clone(),
        session: slot.booked(),
        hours: course.hours,
        price: course.price,
        mandatory: candidate.mandatory.iter().any(|other| other.id == course.id),
        prepares: taken.iter().find(asks).map(|other| other.course.id.clone()),
        needs,
    }
}
