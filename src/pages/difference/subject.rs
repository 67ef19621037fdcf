//! What differs about one subject, in words.

use serde::Serialize;

use super::words::Words;
use crate::archive::difference::{
    Cause, CauseKind, CourseDifference, ItemDifference, ItemState, Rank, RankDifference, RatingDifference,
    ResultDifference, ScoreDifference, SubjectDifference, ValueDifference, Way,
};
use crate::model::measurement::Subject;
use crate::model::scorecard::Verdict;
use crate::model::{Money, Points, Share};
use crate::pages::format::tenths;
use crate::pages::wording::sample_noun;
use crate::stats::rounding::{apportion_rounded_to, half_up_f64};

/// So many indicators of a cause are named one by one; the rest are told together.
const NAMED: usize = 4;

/// A cause with its points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CauseView {
    /// With a sign.
    pub points: String,
    /// What it is.
    pub text: String,
    /// Through which indicators, adding up to the points; empty where it is no indicator's.
    pub parts: Vec<PartView>,
}

/// What a cause does through one indicator, or through several smaller ones.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartView {
    /// With a sign.
    pub points: String,
    /// The indicator.
    pub text: String,
}

/// What differs about one subject.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectView {
    /// The id; empty for the organisation.
    pub id: String,
    /// The name.
    pub name: String,
    /// The team of a member.
    pub team: Option<String>,
    /// The scores before and after as numbers, for the figure.
    #[serde(skip)]
    pub scores: Option<(f64, f64)>,
    /// The score before.
    pub before: Option<String>,
    /// The score after.
    pub after: Option<String>,
    /// The change with its sign; a dash without one.
    pub change: Option<String>,
    /// `better` or `worse` where the change may be called one, else `same`: the class for colour.
    pub class: &'static str,
    /// What may be said of the change; none where no noise lies between the two.
    pub verdict: Option<String>,
    /// The causes of the score: they add up to the change as it is written.
    pub causes: Vec<CauseView>,
    /// The rating before and after.
    pub rating: Option<String>,
    /// Which way it went, and by what.
    pub rating_note: Option<String>,
    /// The rank before and after.
    pub rank: Option<String>,
    /// What moved it.
    pub rank_note: Option<String>,
    /// Values that differ.
    pub values: Vec<String>,
    /// Items of plans that differ.
    pub plan: Vec<String>,
    /// Courses that came or went.
    pub training: Vec<String>,
    /// Results that differ.
    pub results: Vec<String>,
    /// Before and after on the axis of all.
    pub figure: Option<String>,
}

/// A subject in words, with the results of a member.
pub fn subject(words: &Words<'_>, one: &SubjectDifference, results: &[ResultDifference]) -> SubjectView {
    let own =
        |result: &&ResultDifference| matches!(&one.subject, Subject::Member(id) if id == &result.member);
    let shown = one.score.as_ref().map(|score| shown_change(words, score));
    SubjectView {
        id: one.subject.id().to_owned(),
        name: match one.subject {
            Subject::Organisation => words.organisation(),
            Subject::Team(_) | Subject::Member(_) => one.name.clone(),
        },
        team: one.team.as_ref().map(|team| words.team_name(team)),
        scores: one.score.as_ref().and_then(|score| score.before.zip(score.after)),
        before: one.score.as_ref().map(|score| points(words, score.before)),
        after: one.score.as_ref().map(|score| points(words, score.after)),
        change: shown.as_ref().and_then(|shown| shown.0.clone()),
        class: one.score.as_ref().map_or("same", class),
        verdict: one
            .score
            .as_ref()
            .and_then(|score| score.verdict)
            .map(|verdict| words.plain(verdict_key(verdict))),
        causes: shown.map_or_else(Vec::new, |shown| shown.1),
        rating: one.rating.as_ref().map(|rating| {
            words.arrow(
                &words.rating(rating.before.as_ref()),
                &words.rating(rating.after.as_ref()),
            )
        }),
        rating_note: one.rating.as_ref().map(|rating| rating_note(words, rating)),
        rank: one.rank.as_ref().map(|rank| ranks(words, rank)),
        rank_note: one.rank.as_ref().and_then(|rank| rank_note(words, rank)),
        values: one
            .values
            .iter()
            .filter_map(|value| value_line(words, value))
            .collect(),
        plan: one.plan.iter().map(|item| item_line(words, item)).collect(),
        training: one
            .training
            .iter()
            .map(|course| course_line(words, course))
            .collect(),
        results: results
            .iter()
            .filter(own)
            .map(|result| result_line(words, result))
            .collect(),
        figure: None,
    }
}

fn points(words: &Words<'_>, score: Option<f64>) -> String {
    score.map_or_else(
        || words.plain("no-score"),
        |score| words.format.points(Points(score)),
    )
}

/// The class for colour: between two cycles only what lies outside the noise is better or worse.
fn class(score: &ScoreDifference) -> &'static str {
    match (score.verdict, score.change) {
        (Some(Verdict::Better), _) => "better",
        (Some(Verdict::Worse), _) => "worse",
        (Some(_), _) | (None, None) => "same",
        (None, Some(change)) if change > 0.0 => "better",
        (None, Some(_)) => "worse",
    }
}

/// The key of what may be said of a change.
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "change-better",
        Verdict::Worse => "change-worse",
        Verdict::WithinNoise => "change-within-noise",
        Verdict::OneOfMany => "change-one-of-many",
        Verdict::NotComparable => "change-not-comparable",
        Verdict::SameClients => "change-same-clients",
    }
}

/// The change as the written scores give it, and the causes so rounded that they add up to it.
fn shown_change(words: &Words<'_>, score: &ScoreDifference) -> (Option<String>, Vec<CauseView>) {
    let Some((before, after)) = score.before.zip(score.after) else {
        return (None, Vec::new());
    };
    let change = (tenths(after) - tenths(before)) as f64 / 10.0;
    let mut kinds: Vec<(CauseKind, Vec<&Cause>)> = Vec::new();
    for cause in &score.causes {
        match kinds.iter_mut().find(|(kind, _)| *kind == cause.kind) {
            Some((_, causes)) => causes.push(cause),
            None => kinds.push((cause.kind, vec![cause])),
        }
    }
    let sum = |causes: &[&Cause]| causes.iter().map(|cause| cause.points).sum::<f64>();
    let totals: Vec<f64> = kinds.iter().map(|(_, causes)| sum(causes)).collect();
    let totals = tenths_adding_up(&totals, &half_up_f64(change, 1));
    let written = |points: &String| words.format.points_difference(points.parse().unwrap_or(0.0));
    let causes = kinds
        .iter()
        .zip(&totals)
        .map(|((kind, causes), total)| {
            let of_one: Vec<&Cause> = causes
                .iter()
                .filter(|cause| cause.indicator.is_some())
                .copied()
                .collect();
            let parts = if of_one.is_empty() {
                Vec::new()
            } else {
                parts(words, causes, total)
            };
            CauseView {
                points: written(total),
                text: words.cause(*kind),
                parts,
            }
        })
        .collect();
    (Some(words.format.points_difference(change)), causes)
}

/// The indicators of a cause, the largest first and the rest together, so rounded that they add up to the cause.
fn parts(words: &Words<'_>, causes: &[&Cause], total: &str) -> Vec<PartView> {
    let (named, rest) = causes.split_at(causes.len().min(NAMED));
    let mut numbers: Vec<f64> = named.iter().map(|cause| cause.points).collect();
    let mut texts: Vec<String> = named
        .iter()
        .map(|cause| match &cause.indicator {
            Some(indicator) => words.indicator_name(indicator),
            None => words.plain("difference-cause-several"),
        })
        .collect();
    if !rest.is_empty() {
        numbers.push(rest.iter().map(|cause| cause.points).sum());
        texts.push(words.count("difference-cause-rest", rest.len() as u64, &[]));
    }
    tenths_adding_up(&numbers, total)
        .iter()
        .zip(texts)
        // What rounds to nothing is not worth its place.
        .filter(|(points, _)| points.as_str() != "0.0")
        .map(|(points, text)| PartView {
            points: words.format.points_difference(points.parse().unwrap_or(0.0)),
            text,
        })
        .collect()
}

/// The parts to a tenth, adding up to the total as it is written; each rounded on its own where rounding cannot explain the total.
fn tenths_adding_up(parts: &[f64], total: &str) -> Vec<String> {
    // Sums of many small parts have more digits than exact decimals hold; ten are more than enough here.
    let parts: Vec<f64> = parts
        .iter()
        .map(|part| half_up_f64(*part, 10).parse().unwrap_or(*part))
        .collect();
    apportion_rounded_to(&parts, total, 1)
        .unwrap_or_else(|| parts.iter().map(|part| half_up_f64(*part, 1)).collect())
}

/// Which way a rating went, what tips it, which gates closed or opened.
fn rating_note(words: &Words<'_>, rating: &RatingDifference) -> String {
    let way = match rating.way {
        Way::Up => "difference-way-up",
        Way::Down => "difference-way-down",
        Way::Gained => "difference-way-gained",
        Way::Lost => "difference-way-lost",
        Way::Other => "difference-way-other",
    };
    let causes: Vec<String> = match rating.causes.as_slice() {
        [only] => vec![words.cause(only.kind)],
        several => several
            .iter()
            .map(|cause| {
                let share = words.format.share(Share(cause.share));
                words.say(
                    "difference-rating-share",
                    &[("cause", &words.cause(cause.kind)), ("share", &share)],
                )
            })
            .collect(),
    };
    let gates = |key: &str, indicators: &[crate::model::IndicatorId]| {
        let names: Vec<String> = indicators.iter().map(|id| words.indicator_name(id)).collect();
        (!names.is_empty()).then(|| words.say(key, &[("indicators", &words.list(&names))]))
    };
    let by = words.say(
        "difference-rating-by",
        &[("way", &words.plain(way)), ("causes", &words.list(&causes))],
    );
    let sentences = [
        Some(by),
        gates("difference-gates-closed", &rating.gates_closed),
        gates("difference-gates-opened", &rating.gates_opened),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(&words.plain("difference-part-separator"))
}

fn ranks(words: &Words<'_>, rank: &RankDifference) -> String {
    let one = |rank: Option<Rank>| {
        rank.map_or_else(
            || words.plain("difference-unranked"),
            |rank| {
                words.say(
                    "difference-rank",
                    &[
                        ("rank", &words.format.count(rank.rank)),
                        ("of", &words.format.count(rank.of)),
                    ],
                )
            },
        )
    };
    let ranks = words.arrow(&one(rank.before), &one(rank.after));
    words.say("difference-rank-line", &[("ranks", &ranks)])
}

/// Whether the noise allows both ranks, else what moved it.
fn rank_note(words: &Words<'_>, rank: &RankDifference) -> Option<String> {
    if rank.within_ranges {
        return Some(words.plain("difference-rank-within"));
    }
    let moved = rank.moved_by?;
    let numbers = [moved.own_score, moved.other_scores, moved.membership];
    let places = tenths_adding_up(&numbers, &half_up_f64(numbers.iter().sum(), 1));
    let written = |place: usize| {
        let number = places.get(place).and_then(|number| number.parse().ok());
        words.format.points_difference(number.unwrap_or(0.0))
    };
    Some(words.say(
        "difference-rank-moved",
        &[
            ("own", &written(0)),
            ("others", &written(1)),
            ("membership", &written(2)),
        ],
    ))
}

fn value_line(words: &Words<'_>, value: &ValueDifference) -> Option<String> {
    let indicator = words.indicator(&value.indicator)?;
    let written = |number: Option<f64>| {
        number.map_or_else(
            || words.plain("difference-no-value"),
            |number| words.format.value(indicator.unit, number),
        )
    };
    let sample = |n: u64| words.count(&format!("sample-{}", sample_noun(&indicator.measure)), n, &[]);
    let line = words.say(
        "difference-value",
        &[
            ("indicator", &words.indicator_name(&value.indicator)),
            ("from", &written(value.before)),
            ("to", &written(value.after)),
            ("n-from", &words.format.count(value.n_before)),
            ("n-to", &sample(value.n_after)),
        ],
    );
    Some(match value.verdict {
        None => line,
        Some(verdict) => {
            let parts = [line, words.plain(verdict_key(verdict))];
            parts.join(&words.plain("difference-part-separator"))
        }
    })
}

fn item_line(words: &Words<'_>, item: &ItemDifference) -> String {
    let key = match item.state {
        ItemState::Came => "difference-item-came",
        ItemState::Went => "difference-item-went",
        ItemState::Changed if item.target_before == item.target_after => "difference-item-other-actions",
        ItemState::Changed => "difference-item-changed",
    };
    let unit = words.indicator(&item.indicator).map(|indicator| indicator.unit);
    let target = |number: Option<f64>| {
        let written = number
            .zip(unit)
            .map(|(number, unit)| words.format.value(unit, number));
        written.unwrap_or_else(|| words.plain("difference-no-value"))
    };
    let behind: Vec<String> = item
        .behind
        .iter()
        .map(|input| words.plain(&format!("difference-behind-{}", input.word())))
        .collect();
    words.say(
        key,
        &[
            ("indicator", &words.indicator_name(&item.indicator)),
            ("from", &target(item.target_before)),
            ("to", &target(item.target_after)),
            ("behind", &words.list(&behind)),
        ],
    )
}

fn course_line(words: &Words<'_>, course: &CourseDifference) -> String {
    let key = if course.came {
        "difference-course-came"
    } else {
        "difference-course-went"
    };
    words.say(key, &[("course", &words.course_name(&course.course))])
}

fn result_line(words: &Words<'_>, result: &ResultDifference) -> String {
    let written = |value: Option<&String>| match value {
        None => words.plain("difference-no-value"),
        Some(amount) if result.kind.is_money() => amount
            .parse()
            .map_or_else(|_| amount.clone(), |amount| words.format.money(Money(amount))),
        Some(word) => words.plain(&format!("difference-result-{}", word.replace('_', "-"))),
    };
    let kind = words.plain(&format!(
        "difference-kind-of-{}",
        result.kind.word().replace('_', "-")
    ));
    let name = if result.rule.is_empty() {
        kind
    } else {
        let rule = match result.rule.split_once('>') {
            Some((from, to)) => words.arrow(from, to),
            None => result.rule.clone(),
        };
        words.say("difference-cause-of", &[("cause", &kind), ("indicator", &rule)])
    };
    words.say(
        "difference-result",
        &[
            ("name", &name),
            ("from", &written(result.before.as_ref())),
            ("to", &written(result.after.as_ref())),
        ],
    )
}
