//! The causes of what differs between two records: scores taken again in every mixture of the two sides.
//!
//! [`differences`] gives the whole [`Difference`]. It needs records alone, no tables: the score of a subject is worked out from its
//! measurements, which stand in the record. Types and what needs no scoring stand in [`crate::archive::difference`]; this is here
//! because the archive knows nothing of scoring.

mod aligned;
mod points;
mod ranks;
mod ratings;
mod subject;

use rayon::prelude::*;

use super::change::{self, Earlier};
use crate::archive::CycleRecord;
use crate::archive::difference::groups::{Outcome, figures};
use crate::archive::difference::{
    Compared, Comparison, Difference, GroupedBy, Groups, Named, ScoreDifference, Side, SubjectDifference,
    ValueDifference, Way, inputs, membership, plan, results, rules, training,
};
use crate::model::TeamId;
use crate::model::measurement::{Measurement, Subject};
use crate::model::people::Member;
use crate::model::scorecard::Scorecard;
use crate::stats::Level;
use aligned::Aligned;
use ranks::Ranking;
use subject::{Mixtures, OneSide};

/// A score that differs by less is the same, and so is a value relative to its size.
const SAME: f64 = 1e-9;

/// Everything that differs between two records, with the cause of each difference. Results that follow from pay, and performance
/// plans, are told of only where `pay` asks for them.
pub fn differences(comparison: Comparison, before: &Side<'_>, after: &Side<'_>, pay: bool) -> Difference {
    let aligned = Aligned::new(comparison, before.configuration, after.configuration);
    let mixtures = Mixtures::new(&aligned);
    let comparing = Comparing {
        comparison,
        before,
        after,
        aligned: &aligned,
        mixtures: &mixtures,
        level: Level::or_ninety_five(after.configuration.policy.confidence),
    };
    let membership = membership(before.record, after.record);
    let teams = after.record.teams.iter();
    let teams = comparing.kind(teams.map(|team| Subject::Team(team.id.clone())).collect());
    let members = after.record.members.iter();
    let members = comparing.kind(members.map(|member| Subject::Member(member.id.clone())).collect());
    let organisation = comparing.kind(vec![Subject::Organisation]);
    let compared = Compared {
        teams: teams.len() as u64,
        members: members.len() as u64,
    };
    let groups = groups(before, after, &members);
    let subjects = [organisation, teams, members]
        .into_iter()
        .flat_map(most_affected_first)
        .filter(SubjectDifference::any)
        .collect();
    let inputs = match comparison {
        // Two cycles have files of their own, and the same rows give the same files.
        Comparison::Cycles | Comparison::WhatIf => Vec::new(),
        Comparison::Revisions => inputs(before.record, after.record),
    };
    Difference {
        comparison,
        before: named(before),
        after: named(after),
        indicators: aligned.indicators.clone(),
        rules: rules(before.configuration, after.configuration),
        inputs,
        membership,
        compared,
        subjects,
        results: results(before, after, pay),
        groups,
    }
}

fn named(side: &Side<'_>) -> Named {
    Named {
        name: side.name.to_owned(),
        cycle: side.record.cycle.id.clone(),
        generator: side.generator.to_owned(),
    }
}

/// Those first whose rating differs, then by the size of the score's change.
fn most_affected_first(mut subjects: Vec<SubjectDifference>) -> Vec<SubjectDifference> {
    subjects.sort_by(|a, b| {
        let rated = |subject: &SubjectDifference| subject.rating.is_none();
        rated(a)
            .cmp(&rated(b))
            .then(b.moved().total_cmp(&a.moved()))
            .then(a.subject.cmp(&b.subject))
    });
    subjects
}

/// What a comparison has at hand.
struct Comparing<'a> {
    comparison: Comparison,
    before: &'a Side<'a>,
    after: &'a Side<'a>,
    aligned: &'a Aligned,
    mixtures: &'a Mixtures,
    level: Level,
}

/// A subject with its scorecards of every mixture.
struct Scored {
    subject: Subject,
    before: OneSide,
    after: OneSide,
    cards: Vec<Scorecard>,
    /// The later card with its changes since the earlier one, where noise lies between the two.
    changed: Option<Scorecard>,
}

impl Comparing<'_> {
    /// All subjects of one kind that are on both sides, also those about whom nothing differs.
    fn kind(&self, subjects: Vec<Subject>) -> Vec<SubjectDifference> {
        let subjects = subjects.into_par_iter();
        let mut scored: Vec<Scored> = subjects.filter_map(|subject| self.scored(subject)).collect();
        let mut changed: Vec<Scorecard> = scored.iter_mut().filter_map(|one| one.changed.take()).collect();
        change::control(&mut changed, self.level);
        let members = scored.iter().any(|one| matches!(one.subject, Subject::Member(_)));
        let ranking = Ranking::new((self.before, self.after), members);
        let mut changed = changed.into_iter();
        let noise = self.comparison == Comparison::Cycles;
        scored
            .into_iter()
            .filter_map(|one| {
                let changed = if noise { changed.next() } else { None };
                self.difference(&one, changed.as_ref(), &ranking)
            })
            .collect()
    }

    fn scored(&self, subject: Subject) -> Option<Scored> {
        let (before, after) = subject::sides(self.aligned, (self.before, self.after), &subject)?;
        let cards = subject::cards(self.mixtures, &before, &after);
        let changed = match self.comparison {
            Comparison::Cycles => Some(self.changed(&before, &after, &cards)?),
            Comparison::Revisions | Comparison::WhatIf => None,
        };
        Some(Scored {
            subject,
            before,
            after,
            cards,
            changed,
        })
    }

    /// The later card with its changes since the earlier one.
    fn changed(&self, before: &OneSide, after: &OneSide, cards: &[Scorecard]) -> Option<Scorecard> {
        let mut card = cards.get(self.mixtures.last())?.clone();
        let (then, now) = (&self.before.record.cycle, &self.after.record.cycle);
        let earlier = Earlier {
            cycle: &then.id,
            period: then.period,
            measurements: &before.measurements,
            card: cards.first()?,
        };
        change::compare_with(
            &mut card,
            &after.measurements,
            &self.aligned.after,
            (now.period, &earlier),
            self.level,
        );
        Some(card)
    }

    fn difference(
        &self,
        one: &Scored,
        changed: Option<&Scorecard>,
        ranking: &Ranking<'_>,
    ) -> Option<SubjectDifference> {
        let (_, then) = self.before.record.find(&one.subject)?;
        let (_, now) = self.after.record.find(&one.subject)?;
        let (name, team) = self.names(&one.subject);
        let courses = match &one.subject {
            Subject::Member(id) => training(self.before, self.after, id),
            Subject::Organisation | Subject::Team(_) => Vec::new(),
        };
        Some(SubjectDifference {
            name,
            team,
            score: self.score(one, (then, now), changed),
            rating: ratings::rating(
                self.aligned,
                self.mixtures,
                &one.cards,
                (then, now),
                (self.before.configuration, self.after.configuration),
            ),
            rank: ranking.difference(&one.subject, then.standing, now.standing),
            values: self.values(one, changed),
            plan: plan(self.before, self.after, &one.subject),
            training: courses,
            subject: one.subject.clone(),
        })
    }

    fn score(
        &self,
        one: &Scored,
        (then, now): (&Scorecard, &Scorecard),
        changed: Option<&Scorecard>,
    ) -> Option<ScoreDifference> {
        let (before, after) = (then.score.map(|score| score.0), now.score.map(|score| score.0));
        let change = before.zip(after).map(|(before, after)| after - before);
        let same = match change {
            Some(change) => change.abs() <= SAME,
            None => before.is_some() == after.is_some(),
        };
        if same {
            return None;
        }
        let tested = changed.and_then(|card| card.change.as_ref());
        Some(ScoreDifference {
            before,
            after,
            change,
            interval: tested.and_then(|change| change.interval),
            verdict: tested.map(|change| change.verdict),
            causes: change.map_or_else(Vec::new, |change| {
                points::causes(self.aligned, self.mixtures, &one.cards, change)
            }),
        })
    }

    fn values(&self, one: &Scored, changed: Option<&Scorecard>) -> Vec<ValueDifference> {
        let pairs = one.before.measurements.iter().zip(&one.after.measurements);
        let indicators = self.aligned.indicators.iter().zip(&self.aligned.origins);
        pairs
            .zip(indicators)
            .enumerate()
            .filter(|(_, ((then, now), _))| !same_value(then, now))
            .map(|(place, ((then, now), (indicator, origin)))| ValueDifference {
                indicator: indicator.id.clone(),
                before: then.value,
                after: now.value,
                n_before: then.n,
                n_after: now.n,
                against_before: then.against.count,
                against_after: now.against.count,
                origin: *origin,
                verdict: changed
                    .and_then(|card| card.lines.get(place)?.change.as_ref())
                    .map(|change| change.verdict),
            })
            .collect()
    }

    /// The name after, and the team of a member.
    fn names(&self, subject: &Subject) -> (String, Option<TeamId>) {
        let record = self.after.record;
        match subject {
            Subject::Organisation => {
                let organisation = &self.after.configuration.organisation;
                let language = self.after.configuration.first_language();
                (organisation.name.get(language).to_owned(), None)
            }
            Subject::Team(id) => {
                let team = record.teams.iter().find(|team| &team.id == id);
                (team.map_or_else(String::new, |team| team.name.clone()), None)
            }
            Subject::Member(id) => {
                let member = record.members.iter().find(|member| &member.id == id);
                let name = member.map_or_else(String::new, |member| member.name.clone());
                (name, member.and_then(|member| team_of(record, member)))
            }
        }
    }
}

fn team_of(record: &CycleRecord, member: &Member) -> Option<TeamId> {
    let team = member.current_assignment()?.team;
    record.teams.get(team.0 as usize).map(|team| team.id.clone())
}

/// Whether two measurements of an indicator say the same: value, sample, and rows against.
fn same_value(then: &Measurement, now: &Measurement) -> bool {
    let close = match (then.value, now.value) {
        (Some(one), Some(other)) => (one - other).abs() <= SAME * one.abs().max(1.0),
        (one, other) => one.is_some() == other.is_some(),
    };
    close && then.n == now.n && then.against.count == now.against.count
}

/// Who gains and who loses by team, grade and group, of the members on both sides.
fn groups(before: &Side<'_>, after: &Side<'_>, members: &[SubjectDifference]) -> Groups {
    let scored = |side: &Side<'_>, subject: &Subject| {
        let found = side.record.find(subject);
        found.is_some_and(|(_, card)| card.score.is_some())
    };
    let minimum = after.configuration.minimum_cell();
    let people: Vec<(&Member, &SubjectDifference)> = members
        .iter()
        .filter_map(|difference| {
            let Subject::Member(id) = &difference.subject else {
                return None;
            };
            let found = after.record.members.iter().find(|member| &member.id == id)?;
            Some((found, difference))
        })
        .collect();
    let of = |by: GroupedBy| {
        let outcomes: Vec<Outcome<'_>> = people
            .iter()
            .map(|(member, difference)| Outcome {
                group: match by {
                    GroupedBy::Team => difference.team.as_ref().map(TeamId::as_str),
                    GroupedBy::Grade => member.grade.as_deref(),
                    GroupedBy::Group => member.group.as_deref(),
                },
                way: difference
                    .rating
                    .as_ref()
                    .map(|rating| rating.way)
                    .filter(|way| matches!(way, Way::Up | Way::Down)),
                change: match &difference.score {
                    Some(score) => score.change,
                    // The same score twice, or none twice.
                    None => (scored(before, &difference.subject) && scored(after, &difference.subject))
                        .then_some(0.0),
                },
            })
            .collect();
        figures(by, &outcomes, minimum)
    };
    Groups {
        minimum,
        figures: [GroupedBy::Team, GroupedBy::Grade, GroupedBy::Group]
            .into_iter()
            .filter_map(of)
            .collect(),
    }
}
