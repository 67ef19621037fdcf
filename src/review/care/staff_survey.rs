//! The staff survey by question, for groups that are large enough to hide everybody in.

use std::collections::BTreeMap;

use crate::archive::CycleRecord;
use crate::model::review::{AnswerGroup, CountedMean, StaffChange, StaffQuestion, StaffSurvey};
use crate::review::{ReviewInput, share};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::share::{newcombe_difference, wilson};
use crate::stats::significance::newcombe_p_value;
use crate::stats::suppression::{hide_until, shown_but};
use crate::stats::{Level, mean};

/// The least score that is favourable.
const FAVOURABLE: f64 = 4.0;

fn is_favourable(score: f64) -> bool {
    score >= FAVOURABLE
}

/// The survey of the cycle; none where there is no such table.
pub(super) fn staff_survey(input: &ReviewInput<'_>) -> Option<StaffSurvey> {
    let rows = input.data.care.staff_survey.as_ref()?;
    let minimum = input.configuration.minimum_cell();
    let level = input.level();
    let teams = input.data.teams.len();
    let mut asked: BTreeMap<&str, Vec<Vec<f64>>> = BTreeMap::new();
    for row in rows {
        let teams = asked
            .entry(&row.question)
            .or_insert_with(|| vec![Vec::new(); teams]);
        if let Some(scores) = usize::try_from(row.team.0)
            .ok()
            .and_then(|team| teams.get_mut(team))
        {
            scores.push(f64::from(row.score));
        }
    }
    let most = asked
        .values()
        .map(|teams| teams.iter().map(Vec::len).sum::<usize>() as u64);
    let most = most.max().unwrap_or(0);
    let questions = asked.len() as u64;
    let limit = input.configuration.review.care.favourable_share.0;
    let mut found: Vec<StaffQuestion> = (asked.into_iter())
        .filter_map(|(question, teams)| {
            let all: Vec<f64> = teams.iter().flatten().copied().collect();
            let sizes: Vec<u64> = teams.iter().map(|scores| scores.len() as u64).collect();
            if (all.len() as u64) < minimum {
                return None;
            }
            let favourable: Vec<u64> = (teams.iter())
                .map(|scores| scores.iter().filter(|score| is_favourable(**score)).count() as u64)
                .collect();
            // Where all of a team said the same, the team's number tells what each of them said.
            let alike: Vec<bool> = (favourable.iter().zip(&sizes))
                .map(|(favourable, size)| *favourable == 0 || favourable == size)
                .collect();
            let shown = hide_the_sum(shown_but(&sizes, minimum, &alike), &sizes, &favourable);
            let all = group(&all, level)?;
            Some(StaffQuestion {
                question: question.to_owned(),
                low: all.share.interval.high < limit,
                teams: (teams.iter().zip(shown))
                    .map(|(scores, shown)| group(scores, level).filter(|_| shown))
                    .collect(),
                change: None,
                all,
            })
        })
        .collect();
    changes(input, &mut found, level);
    let here = input.here().count() as u64;
    Some(StaffSurvey {
        withheld: questions - found.len() as u64,
        participation: (most >= minimum)
            .then(|| wilson(most, here, level).ok().map(share))
            .flatten(),
        questions: found,
        teams: input.data.teams.iter().map(|team| team.id.clone()).collect(),
        of: input.data.care.staff_survey_of.clone(),
        minimum,
    })
}

/// Hides further groups until what is hidden does not tell of any of them that all answered alike: the hidden groups' answers are
/// known together, as what the shown ones leave of the whole, and fewer favourable (or other) answers than groups mean that one of
/// them had none.
fn hide_the_sum(shown: Vec<bool>, sizes: &[u64], favourable: &[u64]) -> Vec<bool> {
    hide_until(shown, sizes, |shown| {
        let hidden = || {
            let cells = shown.iter().zip(sizes).zip(favourable);
            cells.filter(|((shown, size), _)| !**shown && **size > 0)
        };
        let groups = hidden().count() as u64;
        let yes: u64 = hidden().map(|(_, favourable)| favourable).sum();
        let all: u64 = hidden().map(|((_, size), _)| size).sum();
        groups == 0 || (yes >= groups && all - yes >= groups)
    })
}

fn group(scores: &[f64], level: Level) -> Option<AnswerGroup> {
    let answers = scores.len() as u64;
    let favourable = scores.iter().filter(|score| is_favourable(**score)).count() as u64;
    Some(AnswerGroup {
        answers,
        favourable,
        mean: mean::student(scores, level).ok().map(|found| CountedMean {
            value: found.mean,
            interval: found.interval,
        }),
        share: share(wilson(favourable, answers, level).ok()?),
    })
}

/// The change of each question since the last cycle that asked it, judged together.
fn changes(input: &ReviewInput<'_>, questions: &mut [StaffQuestion], level: Level) {
    let asked_before = |record: &&&CycleRecord| record.review.care.staff_survey.is_some();
    let Some(earlier) = input.history.iter().rev().find(asked_before) else {
        return;
    };
    let before = earlier.review.care.staff_survey.iter();
    let before: BTreeMap<&str, &AnswerGroup> = before
        .flat_map(|survey| &survey.questions)
        .map(|question| (question.question.as_str(), &question.all))
        .collect();
    let mut p_values = Vec::new();
    for question in questions.iter_mut() {
        let Some(then) = before.get(question.question.as_str()) else {
            continue;
        };
        let now = &question.all;
        let after = (now.favourable, now.answers);
        let earlier_on = (then.favourable, then.answers);
        let (Ok(difference), Ok(p_value)) = (
            newcombe_difference(after.0, after.1, earlier_on.0, earlier_on.1, level),
            newcombe_p_value(after.0, after.1, earlier_on.0, earlier_on.1),
        ) else {
            continue;
        };
        p_values.push(p_value);
        question.change = Some(StaffChange {
            since: earlier.cycle.id.clone(),
            difference: difference.value,
            interval: difference.interval,
            real: false,
        });
    }
    let adjusted = benjamini_hochberg(&p_values);
    let changed = questions
        .iter_mut()
        .filter_map(|question| question.change.as_mut());
    for (change, p) in changed.zip(adjusted) {
        change.real = p <= level.alpha();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fours_and_fives_are_favourable() {
        let found = group(&[1.0, 3.0, 4.0, 5.0, 5.0], Level::NINETY_FIVE).unwrap();
        assert_eq!((found.answers, found.favourable), (5, 3));
        assert!((found.mean.unwrap().value - 3.6).abs() < 1e-12);
        assert!((found.share.value - 0.6).abs() < 1e-12);
    }

    #[test]
    fn what_is_hidden_does_not_tell_of_a_team_that_all_of_it_answered_alike() {
        // The last two are hidden, with 1 favourable answer of 11: one of them has none. With the smaller of the others it is 3 of
        // 18 in three teams, of which each may have one.
        let shown = vec![true, true, false, false];
        let found = hide_the_sum(shown.clone(), &[8, 7, 5, 6], &[4, 2, 1, 0]);
        assert_eq!(found, [true, false, false, false]);
        // 2 favourable and 9 others in two teams force nothing.
        assert_eq!(hide_the_sum(shown.clone(), &[8, 7, 5, 6], &[4, 2, 1, 1]), shown);
        // All but 1 favourable: the same from the other side.
        let found = hide_the_sum(shown, &[8, 7, 5, 6], &[4, 2, 5, 5]);
        assert_eq!(found, [true, false, false, false]);
        // Where nothing is hidden, and of a team that did not answer, there is nothing to tell.
        assert_eq!(hide_the_sum(vec![true, false], &[8, 0], &[8, 0]), [true, false]);
    }
}
