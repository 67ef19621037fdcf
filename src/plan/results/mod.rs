//! Results: what ratings mean for bonus, pay, promotion, recognition and performance plans, by stated rules alone.
//!
//! Nothing here decides: every line is a proposal with its reason, or the reason why there is none. A rule is for the kinds of
//! cycle that it states; money is usually settled once a year, recognition every quarter.

mod bonus;
mod merit;
mod performance;
mod promotion;
mod recognition;

use std::collections::BTreeMap;

use super::PlanInput;
use crate::archive::CycleRecord;
use crate::model::measurement::SubjectMeasurements;
use crate::model::pay::PayRow;
use crate::model::people::Member;
use crate::model::plans::{CycleResults, ImprovementPlan, NoResult};
use crate::model::scorecard::{Rating, Scorecard};
use crate::model::{MemberId, RatingId};

/// The results of a cycle; `plans` are the members', with what became of the last ones.
pub(super) fn results(input: &PlanInput<'_>, plans: &[ImprovementPlan]) -> CycleResults {
    let rules = &input.configuration.results;
    let kind = input.data.cycle.kind;
    let pay = input.data.pay.as_deref().map(by_member);
    CycleResults {
        has_pay: pay.is_some(),
        bonus: (rules.bonus.as_ref())
            .filter(|rules| rules.cycles.include(kind))
            .zip(pay.as_ref())
            .map(|(rules, pay)| bonus::bonus(input, rules, pay)),
        merit: (rules.merit.as_ref())
            .filter(|rules| rules.cycles.include(kind))
            .zip(pay.as_ref())
            .map(|(rules, pay)| merit::merit(input, rules, pay)),
        promotions: promotion::promotions(input),
        recognitions: recognition::recognitions(input),
        performance: (rules.performance.as_ref())
            .filter(|rules| rules.cycles.include(kind))
            .map(|rules| performance::performance(input, rules, plans)),
    }
}

/// Pay by member.
type Pay<'a> = BTreeMap<&'a MemberId, &'a PayRow>;

fn by_member(rows: &[PayRow]) -> Pay<'_> {
    rows.iter().map(|row| (&row.member, row)).collect()
}

/// A member of the cycle with what was measured and how it was rated.
#[derive(Clone, Copy)]
struct Person<'a> {
    member: &'a Member,
    measured: &'a SubjectMeasurements,
    card: &'a Scorecard,
}

/// The members of the cycle, by id.
fn people<'a>(input: &PlanInput<'a>) -> impl Iterator<Item = Person<'a>> {
    let (members, measured, cards) = (
        &input.data.members,
        &input.measurements.members,
        &input.scorecards.members,
    );
    members
        .iter()
        .zip(measured)
        .zip(cards)
        .map(|((member, measured), card)| Person {
            member,
            measured,
            card,
        })
}

/// Those of them who were still there on the cycle's last day: a next step is for nobody else.
fn staying<'a>(input: &PlanInput<'a>) -> impl Iterator<Item = Person<'a>> {
    let period = input.data.cycle.period;
    people(input).filter(move |person| person.member.left_on(period).is_none())
}

/// The rating and the pay of a member, or why there is nothing to reckon with.
fn rated_and_paid<'a>(person: Person<'a>, pay: &Pay<'a>) -> Result<(&'a RatingId, &'a PayRow), NoResult> {
    let rating = match &person.card.rating {
        Rating::Rated(rating) => rating,
        other => return Err(NoResult::NoRating(other.clone())),
    };
    let pay = pay.get(&person.member.id).ok_or(NoResult::NoPay)?;
    Ok((rating, pay))
}

/// What a member had in an earlier cycle.
fn earlier<'a>(
    record: &'a CycleRecord,
    id: &MemberId,
) -> Option<(&'a Member, &'a SubjectMeasurements, &'a Scorecard)> {
    let place = record.members.binary_search_by(|member| member.id.cmp(id)).ok()?;
    let member = record.members.get(place)?;
    let measured = record.measurements.members.get(place)?;
    Some((member, measured, record.scorecards.members.get(place)?))
}

/// How far up a rating stands: 0 is the highest band.
fn height(input: &PlanInput<'_>, rating: &RatingId) -> Option<usize> {
    let ratings = &input.configuration.ratings;
    ratings.iter().position(|band| &band.id == rating)
}
