//! How many have each skill at the level that their work asks for, and which skill hangs on one person.

use std::collections::BTreeMap;

use crate::model::plans::{LevelSource, SkillLevel};
use crate::model::review::{SkillCell, SkillCoverage, SkillGroup};
use crate::model::{MemberId, Share, SkillId, TeamId};
use crate::review::ReviewInput;
use crate::stats::Level;
use crate::stats::placement::share_within;

/// Where the levels' noise makes it as likely as not that one alone is able, nothing is said.
const EVEN: f64 = 0.5;

/// The coverage of the organisation and of each team; none where nobody's skills are known.
pub(super) fn coverage(input: &ReviewInput<'_>) -> Option<SkillCoverage> {
    let skills: Vec<SkillId> = (input.configuration.skills.iter())
        .map(|skill| skill.id.clone())
        .collect();
    let level = input.level();
    let rows: BTreeMap<&MemberId, &[Option<SkillLevel>]> = (input.plans.training.members.iter())
        .map(|row| (&row.subject, row.levels.as_slice()))
        .collect();
    let mut all = vec![Tally::default(); skills.len()];
    let mut teams: BTreeMap<&TeamId, Vec<Tally>> = (input.data.teams.iter())
        .map(|team| (&team.id, vec![Tally::default(); skills.len()]))
        .collect();
    let least = least_wanted(skills.len(), rows.values().copied());
    for (member, _) in input.here() {
        let Some(levels) = rows.get(&member.id) else {
            continue;
        };
        let team = input.team_of(member).and_then(|team| teams.get_mut(team));
        add(&mut all, &member.id, levels, (&least, level));
        if let Some(team) = team {
            add(team, &member.id, levels, (&least, level));
        }
    }
    if all.iter().all(|tally| tally.known == 0) {
        return None;
    }
    let group = |team: Option<&TeamId>, tallies: Vec<Tally>| SkillGroup {
        team: team.cloned(),
        cells: tallies.into_iter().map(Tally::cell).collect(),
    };
    Some(SkillCoverage {
        all: group(None, all),
        teams: (input.data.teams.iter())
            .filter_map(|team| Some(group(Some(&team.id), teams.remove(&team.id)?)))
            .collect(),
        skills,
    })
}

/// The least that is wanted of anybody, by skill: who is above a target is asked to stay there, which is no target.
fn least_wanted<'l>(skills: usize, rows: impl Iterator<Item = &'l [Option<SkillLevel>]>) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; skills];
    for levels in rows {
        for (least, skill) in least.iter_mut().zip(levels) {
            if let Some(skill) = skill {
                *least = least.min(skill.wanted);
            }
        }
    }
    least
}

fn add(
    tallies: &mut [Tally],
    member: &MemberId,
    levels: &[Option<SkillLevel>],
    (least, level): (&[f64], Level),
) {
    for ((tally, skill), least) in tallies.iter_mut().zip(levels).zip(least) {
        if let Some(skill) = skill {
            tally.add(member, skill, able(skill, *least, level));
        }
    }
}

/// A skill of a group while its members are counted.
#[derive(Clone, Default)]
struct Tally {
    known: u64,
    able: u64,
    last: Option<MemberId>,
    /// The probability that the last one who is able is so in truth; none where nobody knows.
    last_sure: Option<f64>,
    /// The same that none of those who are not able is so in truth; 0 with somebody of whom nobody knows.
    others_short: Option<f64>,
}

impl Tally {
    fn add(&mut self, member: &MemberId, skill: &SkillLevel, able: Option<f64>) {
        self.known += 1;
        if skill.is_short() {
            let short = able.map_or(0.0, |able| 1.0 - able);
            self.others_short = Some(self.others_short.unwrap_or(1.0) * short);
        } else {
            self.able += 1;
            self.last = Some(member.clone());
            self.last_sure = able;
        }
    }

    fn cell(self) -> SkillCell {
        let sure = self.last_sure.unwrap_or(0.0) * self.others_short.unwrap_or(1.0);
        let alone = self.able == 1 && self.known >= 2 && sure > EVEN;
        SkillCell {
            known: self.known,
            able: self.able,
            only: self.last.filter(|_| alone),
            certainty: alone.then_some(Share(sure)),
        }
    }
}

/// The probability that a level is as high as it should be: a declared one is taken at its word, one that indicators tell of by its
/// noise, and without an interval nobody knows.
fn able(skill: &SkillLevel, least: f64, level: Level) -> Option<f64> {
    if skill.source == LevelSource::Declared {
        return Some(if skill.is_short() { 0.0 } else { 1.0 });
    }
    let wanted = if skill.is_short() { skill.wanted } else { least };
    share_within(skill.now, skill.interval?, (Some(wanted), None), level).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Interval;

    fn skill(now: f64, reach: Option<f64>) -> SkillLevel {
        SkillLevel {
            now,
            wanted: 3.0,
            interval: reach.map(|reach| Interval {
                low: now - reach,
                high: now + reach,
            }),
            source: match reach {
                Some(_) => LevelSource::Indicators,
                None => LevelSource::Declared,
            },
        }
    }

    fn cell(levels: &[SkillLevel]) -> SkillCell {
        let mut tally = Tally::default();
        for (place, level) in levels.iter().enumerate() {
            let able = able(level, 3.0, Level::NINETY_FIVE);
            tally.add(&MemberId::new(format!("m{place}")), level, able);
        }
        tally.cell()
    }

    #[test]
    fn one_of_several_is_a_single_holder_and_one_of_one_is_not() {
        let found = cell(&[skill(2.0, None), skill(3.0, None), skill(1.0, None)]);
        assert_eq!((found.known, found.able), (3, 1));
        assert_eq!(found.only, Some(MemberId::new("m1")));
        assert_eq!(found.certainty, Some(Share(1.0)));
        assert_eq!(cell(&[skill(3.0, None)]).only, None);
        assert_eq!(cell(&[skill(3.0, None), skill(4.0, None)]).only, None);
    }

    #[test]
    fn certainty_is_that_the_one_is_able_and_no_other_is() {
        // Half a level from the limit, the reach 0.98: one standard error. Able with Φ(1) = 0.8413; the other is not with 0.8413.
        let reach = Some(0.5 * 1.959_963_985);
        let sure = cell(&[skill(3.5, reach), skill(2.5, reach)]).certainty.unwrap().0;
        assert!((sure - 0.841_345 * 0.841_345).abs() < 1e-5);
        // With four others it is 0.8413 to the fifth, 0.4215: less likely than not.
        let short = skill(2.5, reach);
        let found = cell(&[skill(3.5, reach), short, short, short, short]);
        assert_eq!((found.able, found.only, found.certainty), (1, None, None));
    }

    #[test]
    fn who_is_above_the_target_is_measured_by_the_target() {
        // At 3.5 and asked to stay there, where 3 is wanted of the others: one standard error above it.
        let above = SkillLevel {
            wanted: 3.5,
            ..skill(3.5, Some(0.5 * 1.959_963_985))
        };
        assert!((able(&above, 3.0, Level::NINETY_FIVE).unwrap() - 0.841_345).abs() < 1e-5);
        let unknown = SkillLevel {
            interval: None,
            ..above
        };
        assert_eq!(able(&unknown, 3.0, Level::NINETY_FIVE), None);
    }
}
