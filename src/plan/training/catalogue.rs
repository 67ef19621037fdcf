//! What a plan may book: the sessions of the next cycle, and what each member may still take.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::configuration::{Course, CourseSession};
use crate::model::people::Member;
use crate::model::plans::BookedSession;
use crate::model::{CourseId, CycleKind, MemberId, Period};
use crate::plan::PlanInput;

/// A session that can be booked.
#[derive(Clone, Copy)]
pub struct Slot<'a> {
    /// Place of the course in the configuration.
    pub place: usize,
    /// The course.
    pub course: &'a Course,
    /// The dated session; none where dates are not set yet.
    pub session: Option<&'a CourseSession>,
    /// Its seats.
    pub seats: u32,
}

impl Slot<'_> {
    /// The session as a plan names it.
    pub fn booked(&self) -> Option<BookedSession> {
        self.session.map(|session| BookedSession {
            id: session.id.clone(),
            days: session.days,
        })
    }
}

/// Every session that can be booked, in the configuration's order and by days: the dated ones that begin in the next cycle or,
/// where a course has none, one without a date and with the seats of the course.
pub fn slots<'a>(input: &PlanInput<'a>) -> Vec<Slot<'a>> {
    let next = next_cycle(input.data.cycle.kind, input.data.cycle.period);
    let mut slots = Vec::new();
    for (place, course) in input.configuration.courses.iter().enumerate() {
        let slot = |session, seats| Slot {
            place,
            course,
            session,
            seats,
        };
        let dated: Vec<Slot<'a>> = course
            .sessions
            .iter()
            .filter(|session| next.is_some_and(|next| next.contains(session.days.first())))
            .map(|session| slot(Some(session), session.seats))
            .collect();
        if dated.is_empty() {
            slots.push(slot(None, course.seats));
        } else {
            slots.extend(dated);
        }
    }
    slots
}

/// The days of the cycle that follows.
fn next_cycle(kind: CycleKind, period: Period) -> Option<Period> {
    let first = period.last().tomorrow().ok()?;
    let months = match kind {
        CycleKind::Month => 1,
        CycleKind::Quarter => 3,
        CycleKind::Year => 12,
    };
    let end: Date = first.checked_add(months.months()).ok()?;
    Period::new(first, end.yesterday().ok()?)
}

/// What members have passed so far.
pub struct Passed<'a>(BTreeMap<&'a MemberId, BTreeSet<&'a CourseId>>);

impl<'a> Passed<'a> {
    /// The courses passed in this and in earlier cycles. Where no cycle has a table of them, what earlier plans booked counts as
    /// passed, so that nobody is booked on the same course again and again.
    pub fn new(input: &PlanInput<'a>) -> Self {
        let mut passed: BTreeMap<&MemberId, BTreeSet<&CourseId>> = BTreeMap::new();
        let history = input
            .history
            .iter()
            .flat_map(|record| &record.plans.training.completed);
        let mut known = input.data.training.is_some();
        for completion in history.chain(input.data.training.iter().flatten()) {
            known = true;
            if completion.passed {
                passed
                    .entry(&completion.member)
                    .or_default()
                    .insert(&completion.course);
            }
        }
        if !known {
            let booked = input.history.iter();
            for enrolment in booked.flat_map(|record| &record.plans.training.enrolments) {
                passed
                    .entry(&enrolment.member)
                    .or_default()
                    .insert(&enrolment.course);
            }
        }
        Self(passed)
    }

    /// Whether a member has passed a course.
    pub fn has(&self, member: &MemberId, course: &CourseId) -> bool {
        self.0.get(member).is_some_and(|courses| courses.contains(course))
    }

    /// The prerequisites of a course that a member has not passed.
    pub fn missing<'c>(&self, member: &MemberId, course: &'c Course) -> Vec<&'c CourseId> {
        let lacks = |other: &&CourseId| !self.has(member, other);
        course.prerequisites.iter().filter(lacks).collect()
    }
}

/// Whether a member can follow a course: where either says nothing of languages, yes.
pub fn understands(member: &Member, course: &Course) -> bool {
    let Some(language) = &course.language else {
        return true;
    };
    member.languages.is_empty()
        || member
            .languages
            .iter()
            .any(|spoken| spoken.eq_ignore_ascii_case(language))
}

/// Whether a member is still there on the cycle's last day.
pub fn stays(input: &PlanInput<'_>, member: &Member) -> bool {
    member
        .current_assignment()
        .is_some_and(|assignment| assignment.period.last() >= input.data.cycle.period.last())
}

/// Whether a member's role has to take a course and they have not passed it yet.
pub fn must_take(member: &Member, course: &Course, passed: &Passed<'_>) -> bool {
    let role = member
        .current_assignment()
        .and_then(|assignment| assignment.role.as_deref());
    course.is_mandatory_for(role) && !passed.has(&member.id, &course.id)
}
