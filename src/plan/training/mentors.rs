//! Mentors: who is strong in a skill is proposed for somebody who needs it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::MemberId;
use crate::model::people::{Member, TeamIndex};
use crate::model::plans::{Mentoring, SkillLevel, SkillRow, TrainingNeed};
use crate::plan::PlanInput;

/// Pairs, the largest need first. A mentor's interval lies above the mean of all members, and they need nothing in the skill;
/// each has at most so many mentees as the rules say, each mentee one mentor for their largest need that anybody can help
/// with. Of several mentors one of the same team is proposed, then the one whose interval lies highest. Nobody is
/// proposed to their own superior, nor to their own report, whom to teach is their work anyway.
pub fn mentors(
    input: &PlanInput<'_>,
    there: &[&Member],
    rows: &[SkillRow<MemberId>],
    needs: &[&TrainingNeed],
) -> Vec<Mentoring> {
    let mut ordered: Vec<&TrainingNeed> = needs.to_vec();
    ordered.sort_by(|a, b| {
        (b.worth.0.total_cmp(&a.worth.0)).then_with(|| (&a.member, &a.skill).cmp(&(&b.member, &b.skill)))
    });
    let members: BTreeMap<&MemberId, &Member> = there.iter().map(|member| (&member.id, *member)).collect();
    let most = input.configuration.training.mentees;
    let mut strong = strong(input, &members, rows);
    let mut mentees: BTreeMap<&MemberId, u32> = BTreeMap::new();
    let mut helped: BTreeSet<&MemberId> = BTreeSet::new();
    let mut pairs = Vec::new();
    for need in ordered {
        let Some(mentee) = members
            .get(&need.member)
            .filter(|_| most > 0 && !helped.contains(&need.member))
        else {
            continue;
        };
        let Some(skill) = input
            .configuration
            .skills
            .iter()
            .position(|skill| skill.id == need.skill)
        else {
            continue;
        };
        let Some((mean, able)) = strong.get(skill) else {
            continue;
        };
        let may = |mentor: &Member| {
            mentor.id != mentee.id
                && !is_superior(input, mentor, mentee)
                && !is_superior(input, mentee, mentor)
        };
        let home = team(mentee);
        let near = able
            .iter()
            .find(|(mentor, _)| team(mentor) == home && may(mentor));
        let best = near.or_else(|| able.iter().find(|(mentor, _)| may(mentor)));
        if let Some((mentor, level)) = best.copied() {
            helped.insert(&need.member);
            pairs.push(Mentoring {
                skill: need.skill.clone(),
                mentor: mentor.id.clone(),
                strong: level,
                mentee: mentee.id.clone(),
                weak: need.level,
                mean: *mean,
            });
            let has = mentees.entry(&mentor.id).or_default();
            *has += 1;
            if *has >= most {
                for (_, able) in &mut strong {
                    able.retain(|(other, _)| other.id != mentor.id);
                }
            }
        }
    }
    pairs
}

/// Per skill the mean level of those of whom it is known, and who is surely above it and needs nothing more: whose interval
/// lies highest comes first, of equal ones the earlier id.
fn strong<'m>(
    input: &PlanInput<'_>,
    members: &BTreeMap<&MemberId, &'m Member>,
    rows: &[SkillRow<MemberId>],
) -> Vec<(f64, Vec<(&'m Member, SkillLevel)>)> {
    (0..input.configuration.skills.len())
        .map(|skill| {
            let known: Vec<(&MemberId, SkillLevel)> = rows
                .iter()
                .filter_map(|row| Some((&row.subject, (*row.levels.get(skill)?)?)))
                .collect();
            let mean = known.iter().map(|(_, level)| level.now).sum::<f64>() / known.len().max(1) as f64;
            let able = known.iter().filter_map(|(id, level)| {
                let member = *members.get(id)?;
                (level.interval?.low > mean && !level.is_short()).then_some((member, *level))
            });
            let mut able: Vec<(&Member, SkillLevel)> = able.collect();
            let low = |level: &SkillLevel| level.interval.map_or(0.0, |interval| interval.low);
            able.sort_by(|(a, strong_a), (b, strong_b)| {
                low(strong_b)
                    .total_cmp(&low(strong_a))
                    .then_with(|| a.id.cmp(&b.id))
            });
            (mean, able)
        })
        .collect()
}

fn team(member: &Member) -> Option<TeamIndex> {
    member.current_assignment().map(|assignment| assignment.team)
}

/// Whether one member is the manager of the other, or leads their team.
fn is_superior(input: &PlanInput<'_>, one: &Member, other: &Member) -> bool {
    let manager = other
        .current_assignment()
        .and_then(|assignment| assignment.manager.as_ref());
    let lead = team(other)
        .and_then(|team| input.data.team(team)?.lead)
        .and_then(|lead| input.data.member(lead));
    manager == Some(&one.id) || lead.is_some_and(|lead| lead.id == one.id)
}
