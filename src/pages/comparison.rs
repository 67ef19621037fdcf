//! Subjects beside each other, honestly: intervals on one axis, ranks as ranges.

use std::cmp::Ordering;

use serde::Serialize;

use super::figures::{interval_row, ruler};
use super::place::Link;
use super::rulings_view::{RulingMark, mark};
use super::scope::Scope;
use super::shrinkage::{ShrunkenView, sentence, shrunken};
use super::wording::{ChangeView, RatingView};
use crate::archive::CycleRecord;
use crate::model::Points;
use crate::model::comparison::ShrunkenEstimate;
use crate::model::measurement::Subject;
use crate::model::scorecard::Scorecard;

/// Subjects beside each other.
#[derive(Serialize)]
pub struct Comparison {
    /// What the table shows.
    pub caption: String,
    /// How to read the figure.
    pub note: String,
    /// The low end of the axis.
    pub low: String,
    /// The high end of the axis.
    pub high: String,
    /// How the shrunken scores came about, or why there are none.
    pub shrinkage: Option<String>,
    /// Whether there are any.
    pub has_shrunken: bool,
    /// One per subject, the highest score first; those without a score last, by name.
    pub rows: Vec<ComparisonRow>,
}

/// One subject.
#[derive(Serialize)]
pub struct ComparisonRow {
    /// Its name.
    pub name: String,
    /// What stands below the name.
    pub note: Option<String>,
    /// Its page.
    pub link: Link,
    /// Its score.
    pub score: Option<String>,
    /// The score's interval.
    pub interval: Option<String>,
    /// The score drawn towards the mean of its kind.
    pub shrunken: Option<ShrunkenView>,
    /// Score and interval on the axis.
    pub figure: Option<String>,
    /// The range of ranks.
    pub rank: Option<String>,
    /// The rating.
    pub rating: RatingView,
    /// That a rule capped the rating, or that it was decided.
    pub mark: Option<RulingMark>,
    /// Other ratings within the noise.
    pub near: Option<String>,
    /// Share of the weight that had data.
    pub coverage: String,
    /// The change since the last cycle.
    pub change: Option<ChangeView>,
}

/// A subject on its way into the table.
struct Compared<'a> {
    subject: Subject,
    name: String,
    /// Below the name, and below the rating.
    notes: [Option<String>; 2],
    mark: Option<RulingMark>,
    link: Link,
    shrunken: Option<&'a ShrunkenEstimate>,
    card: &'a Scorecard,
}

/// The comparison of subjects of a cycle, each with what stands below its name.
pub fn comparison(
    scope: &Scope<'_>,
    record: &CycleRecord,
    subjects: Vec<(Subject, Option<String>)>,
    caption: &str,
) -> Comparison {
    let kind = subjects.first().map(|(subject, _)| subject.clone());
    let mut found: Vec<Compared<'_>> = subjects
        .into_iter()
        .filter_map(|(subject, note)| {
            let appraisal = scope.history.appraisal(record, &subject)?;
            Some(Compared {
                name: scope.subject_name(record, &subject),
                notes: [note, scope.near(record, &subject)],
                mark: mark(scope, &subject, appraisal),
                link: scope.subject_link(record, &subject)?,
                shrunken: record
                    .peers(&subject)
                    .and_then(|(peers, place)| peers.score.as_ref()?.subject(place)),
                card: appraisal.scorecard,
                subject,
            })
        })
        .collect();
    found.sort_by(|a, b| by_score(a.card, b.card).then_with(|| a.name.cmp(&b.name)));
    let organisation = record.scorecards.organisation.score.map(|score| score.0);
    let axis = ruler(
        found
            .iter()
            .flat_map(|Compared { card, .. }| {
                [
                    card.score.map(|score| score.0),
                    card.score.and(card.interval).map(|interval| interval.low),
                    card.score.and(card.interval).map(|interval| interval.high),
                ]
            })
            .flatten()
            .chain(organisation),
    );
    Comparison {
        caption: scope.plain(caption),
        note: match organisation {
            Some(reference) => scope.say(
                "comparison-note-organisation",
                &[("score", &scope.format.points(Points(reference)))],
            ),
            None => scope.plain("comparison-note"),
        },
        low: scope.format.points(Points(axis.low())),
        high: scope.format.points(Points(axis.high())),
        shrinkage: kind.and_then(|subject| {
            let (peers, _) = record.peers(&subject)?;
            let word = if matches!(subject, Subject::Team(_)) {
                "teams"
            } else {
                "members"
            };
            Some(sentence(scope, None, peers.score.as_ref()?, word))
        }),
        has_shrunken: found.iter().any(|compared| compared.shrunken.is_some()),
        rows: found
            .into_iter()
            .map(
                |Compared {
                     subject,
                     name,
                     notes: [note, near],
                     mark,
                     link,
                     shrunken: estimate,
                     card,
                 }| ComparisonRow {
                    name,
                    note,
                    link,
                    shrunken: estimate.map(|estimate| shrunken(scope, None, estimate)),
                    score: card.score.map(|score| scope.format.points(score)),
                    interval: card
                        .score
                        .and(card.interval)
                        .map(|interval| scope.format.points_interval(interval)),
                    figure: card.score.map(|score| {
                        let drawn = estimate.map(|estimate| estimate.value);
                        interval_row(axis, score.0, card.interval, drawn, organisation)
                    }),
                    rank: card.standing.map(|standing| scope.standing(&subject, standing)),
                    rating: scope.rating(&card.rating, card.coverage),
                    mark,
                    near,
                    coverage: scope.format.share(card.coverage),
                    change: card.change.as_ref().map(|change| scope.score_change(change)),
                },
            )
            .collect(),
    }
}

/// The higher score first, those without a score last.
fn by_score(a: &Scorecard, b: &Scorecard) -> Ordering {
    match (a.score, b.score) {
        (Some(a), Some(b)) => b.0.total_cmp(&a.0),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
