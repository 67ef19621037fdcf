//! A whole difference in words: the finding first, then settings, people, subjects, groups.

use serde::Serialize;
use serde_json::Value;

use super::Compared;
use super::subject::{SubjectView, subject};
use super::words::Words;
use crate::archive::difference::{Comparison, GroupFigures, GroupedBy, SubjectDifference, Way};
use crate::languages::Texts;
use crate::model::measurement::Subject;
use crate::model::scorecard::Verdict;
use crate::model::{MemberId, TeamId};
use crate::pages::figures::{dumbbell, dumbbell_axis};
use crate::stats::rounding::half_up_f64;

/// A setting longer than this is not shown whole.
const LONGEST: usize = 44;

/// A setting that differs.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// Its path.
    pub path: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// Subjects of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// `organisation`, `teams` or `members`.
    pub kind: &'static str,
    /// Its heading.
    pub heading: String,
    /// The most affected first.
    pub subjects: Vec<SubjectView>,
}

/// The groups of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct GroupTable {
    /// What it says.
    pub caption: String,
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// Name, members, ratings up, ratings down, mean change.
    pub rows: Vec<Vec<String>>,
    /// What is left out, and what may be said of fairness.
    pub notes: Vec<String>,
}

/// A whole difference.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceView {
    /// What is compared.
    pub title: String,
    /// What may be expected of it: noise, or none.
    pub kind: String,
    /// What was found, the most important first.
    pub findings: Vec<String>,
    /// Settings that differ.
    pub rules: Vec<RuleView>,
    /// Files that differ.
    pub inputs: Vec<RuleView>,
    /// Who joined, left, moved.
    pub people: Vec<String>,
    /// The subjects.
    pub sections: Vec<Section>,
    /// Who gains and who loses.
    pub groups: Vec<GroupTable>,
}

/// A difference in the words of a language.
pub fn view(compared: Compared<'_>, texts: &Texts) -> DifferenceView {
    let words = Words::new(compared, texts);
    let difference = compared.difference;
    let names = [
        ("before", difference.before.name.as_str()),
        ("after", &difference.after.name),
    ];
    DifferenceView {
        title: words.say("difference-title", &names),
        kind: words.plain(&format!(
            "difference-kind-{}",
            difference.comparison.word().replace('_', "-")
        )),
        findings: findings(&words),
        rules: difference
            .rules
            .iter()
            .map(|rule| RuleView {
                path: rule.path.clone(),
                before: setting(&words, rule.before.as_ref()),
                after: setting(&words, rule.after.as_ref()),
            })
            .collect(),
        inputs: difference
            .inputs
            .iter()
            .map(|input| {
                let rows = |rows: Option<u64>| {
                    rows.map_or_else(
                        || words.plain("difference-no-value"),
                        |rows| words.format.count(rows),
                    )
                };
                RuleView {
                    path: input.file.clone(),
                    before: rows(input.rows_before),
                    after: rows(input.rows_after),
                }
            })
            .collect(),
        people: people(&words),
        sections: sections(&words),
        groups: difference
            .groups
            .figures
            .iter()
            .map(|figures| group_table(&words, figures))
            .collect(),
    }
}

/// The finding first: how many ratings move, and what of the organisation.
fn findings(words: &Words<'_>) -> Vec<String> {
    let difference = words.compared.difference;
    if difference.is_empty() {
        return vec![words.plain("difference-none")];
    }
    let count = |way: Way| difference.members_rated(way) as u64;
    let ways = [Way::Up, Way::Down, Way::Gained, Way::Lost, Way::Other].map(count);
    let moved: u64 = ways.iter().sum();
    let members = words.format.count(difference.compared.members);
    let [up, down, gained, lost, _] = ways;
    let mut findings = vec![if moved == 0 {
        words.say("difference-finding-no-rating", &[("members", &members)])
    } else {
        let (up, down) = (words.format.count(up), words.format.count(down));
        words.count(
            "difference-finding-ratings",
            moved,
            &[("members", &members), ("up", &up), ("down", &down)],
        )
    }];
    for (key, count) in [
        ("difference-finding-gained", gained),
        ("difference-finding-lost", lost),
    ] {
        if count > 0 {
            findings.push(words.count(key, count, &[]));
        }
    }
    let scored: Vec<&SubjectDifference> = difference
        .members()
        .filter(|member| member.score.is_some())
        .collect();
    let verdict = |wanted: Verdict| {
        let of = |member: &&&SubjectDifference| {
            member.score.as_ref().and_then(|score| score.verdict) == Some(wanted)
        };
        scored.iter().filter(of).count() as u64
    };
    let unmoved = scored.iter().filter(|member| {
        let verdict = member.score.as_ref().and_then(|score| score.verdict);
        member.rating.is_some() && !matches!(verdict, None | Some(Verdict::Better | Verdict::Worse))
    });
    let unmoved = unmoved.count() as u64;
    if unmoved > 0 {
        findings.push(words.count("difference-finding-within", unmoved, &[]));
    }
    findings.push(match difference.comparison {
        Comparison::Cycles => {
            let outside = verdict(Verdict::Better) + verdict(Verdict::Worse);
            words.count(
                "difference-finding-outside",
                outside,
                &[
                    ("members", &members),
                    ("better", &words.format.count(verdict(Verdict::Better))),
                    ("worse", &words.format.count(verdict(Verdict::Worse))),
                ],
            )
        }
        Comparison::Revisions | Comparison::WhatIf => {
            let largest = scored.iter().map(|member| member.moved()).fold(0.0, f64::max);
            words.count(
                "difference-finding-scores",
                scored.len() as u64,
                &[
                    ("members", &members),
                    ("largest", &words.format.points(crate::model::Points(largest))),
                ],
            )
        }
    });
    if difference.before.generator != difference.after.generator {
        findings.push(words.say(
            "difference-finding-generator",
            &[
                ("before", difference.before.generator.as_str()),
                ("after", &difference.after.generator),
            ],
        ));
    }
    findings
}

fn setting(words: &Words<'_>, value: Option<&Value>) -> String {
    let text = match value {
        None => return words.plain("difference-not-stated"),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(_)) => return words.plain("difference-stated"),
        // Whole numbers without a decimal point, as they are stated.
        Some(Value::Number(number)) => number
            .as_f64()
            .map_or_else(|| number.to_string(), |number| number.to_string()),
        Some(value) => value.to_string(),
    };
    if text.chars().count() <= LONGEST {
        return text;
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    format!("{start}…")
}

fn people(words: &Words<'_>) -> Vec<String> {
    let membership = &words.compared.difference.membership;
    let members = |key: &str, ids: &[MemberId]| {
        let names: Vec<String> = ids.iter().map(|id| words.member_name(id)).collect();
        (!names.is_empty()).then(|| words.count(key, names.len() as u64, &[("names", &words.list(&names))]))
    };
    let teams = |key: &str, ids: &[TeamId]| {
        let names: Vec<String> = ids.iter().map(|id| words.team_name(id)).collect();
        (!names.is_empty()).then(|| words.count(key, names.len() as u64, &[("names", &words.list(&names))]))
    };
    let team =
        |id: Option<&TeamId>| id.map_or_else(|| words.plain("difference-no-value"), |id| words.team_name(id));
    let moved: Vec<String> = membership
        .moved
        .iter()
        .map(|moved| {
            let way = words.arrow(&team(moved.from.as_ref()), &team(moved.to.as_ref()));
            words.say(
                "difference-moved",
                &[("name", &words.member_name(&moved.member)), ("way", &way)],
            )
        })
        .collect();
    let moved = (!moved.is_empty()).then(|| {
        words.count(
            "difference-people-moved",
            moved.len() as u64,
            &[("names", &words.list(&moved))],
        )
    });
    let renamed: Vec<String> = membership
        .renamed
        .iter()
        .map(|renamed| words.arrow(&renamed.from, &renamed.to))
        .collect();
    let renamed = (!renamed.is_empty())
        .then(|| words.say("difference-people-renamed", &[("names", &words.list(&renamed))]));
    [
        members("difference-people-joined", &membership.joined),
        members("difference-people-left", &membership.left),
        moved,
        teams("difference-teams-new", &membership.teams_new),
        teams("difference-teams-gone", &membership.teams_gone),
        renamed,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sections(words: &Words<'_>) -> Vec<Section> {
    let difference = words.compared.difference;
    let scores = difference
        .subjects
        .iter()
        .filter_map(|subject| subject.score.as_ref());
    let axis = dumbbell_axis(scores.flat_map(|score| [score.before, score.after]).flatten());
    let of = |kind: &'static str, belongs: &dyn Fn(&Subject) -> bool| {
        let subjects: Vec<SubjectView> = difference
            .subjects
            .iter()
            .filter(|one| belongs(&one.subject))
            .map(|one| {
                let mut view = subject(words, one, &difference.results);
                view.figure = view
                    .scores
                    .map(|(before, after)| dumbbell(axis, before, after, view.class));
                view
            })
            .collect();
        (!subjects.is_empty()).then(|| Section {
            kind,
            heading: words.count(&format!("difference-heading-{kind}"), subjects.len() as u64, &[]),
            subjects,
        })
    };
    [
        of("organisation", &|subject| *subject == Subject::Organisation),
        of("teams", &|subject| matches!(subject, Subject::Team(_))),
        of("members", &|subject| matches!(subject, Subject::Member(_))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn group_table(words: &Words<'_>, figures: &GroupFigures) -> GroupTable {
    let name = |group: &str| match figures.by {
        GroupedBy::Team => words.team_name(&TeamId::new(group)),
        GroupedBy::Grade | GroupedBy::Group => group.to_owned(),
    };
    let rows = figures
        .groups
        .iter()
        .map(|group| {
            vec![
                name(&group.group),
                words.format.count(group.members),
                words.format.count(group.up),
                words.format.count(group.down),
                group
                    .mean_change
                    .map_or_else(|| "–".to_owned(), |change| words.format.points_difference(change)),
            ]
        })
        .collect();
    let minimum = words.format.count(words.compared.difference.groups.minimum);
    let mut notes = Vec::new();
    let level = 1.0 - words.compared.after.policy.confidence;
    for group in &figures.groups {
        let Some(fairness) = group.fairness else { continue };
        let key = if fairness.adjusted_p <= level {
            "difference-fairness-apart"
        } else {
            "difference-fairness-alike"
        };
        notes.push(words.say(
            key,
            &[
                ("group", &name(&group.group)),
                ("down", &words.format.count(group.down)),
                ("members", &words.format.count(group.members)),
                ("others-down", &words.format.count(fairness.others_down)),
                ("others", &words.format.count(fairness.others)),
                ("p", &half_up_f64(fairness.adjusted_p, 2)),
            ],
        ));
    }
    if figures.left_out > 0 {
        notes.push(words.count(
            "difference-groups-left-out",
            figures.left_out,
            &[("minimum", &minimum)],
        ));
    }
    let columns = ["group", "members", "up", "down", "mean"];
    GroupTable {
        caption: words.plain(&format!("difference-by-{}", figures.by.word())),
        columns: columns
            .map(|column| words.plain(&format!("difference-column-{column}")))
            .to_vec(),
        rows,
        notes,
    }
}
