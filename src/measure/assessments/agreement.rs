//! Whether raters agree: within the relations of a subject in bands, over the organisation as reliability.

use std::collections::BTreeMap;

use super::super::Context;
use super::super::grouped::Grouped;
use super::clearance::Cell;
use super::pooling::mean;
use super::rounded;
use crate::model::assessment::{Agreement, Relation, RelationAgreement, RelationGroup, Reliability};
use crate::stats::Interval;
use crate::stats::agreement::{one_way_reliability, rwg};

/// Options of the scale.
const OPTIONS: u32 = 5;

/// Raters from which agreement is spoken of. With the mean of three scores, even a band can tell each of them.
const RATERS: usize = 4;

/// Dimensions that it is averaged over, at least, so that no single one's spread is told.
const DIMENSIONS: usize = 3;

/// Members from which reliability is estimated: fewer have hardly any differences between them to tell.
const MEMBERS: usize = 5;

/// From here on agreement is strong, from here on moderate (`LeBreton` & Senter 2008, table 3).
const STRONG: f64 = 0.71;
const MODERATE: f64 = 0.51;

/// Agreement per relation: the mean of `r_wg` over dimensions, `r*_wg(J)` of Lindell, Brandt & Whitney (1999), in bands. A team's
/// is the mean over its members' cells.
pub(super) fn agreement(context: &Context<'_>, cells: &[Cell]) -> Grouped<Vec<RelationAgreement>> {
    let data = context.data;
    let mut values = Grouped::filled(data, &BTreeMap::<RelationGroup, Vec<f64>>::new());
    for of_one in cells.chunk_by(|a, b| a.ratee == b.ratee) {
        let Some(ratee) = of_one.first().map(|cell| cell.ratee.0 as usize) else {
            continue;
        };
        let mut found: BTreeMap<&RelationGroup, Vec<f64>> = BTreeMap::new();
        for cell in of_one {
            let scores: Vec<f64> = cell.scores.iter().flatten().map(|score| score.1).collect();
            if scores.len() >= RATERS
                && let Ok(agreement) = rwg(&scores, OPTIONS)
            {
                found.entry(&cell.group).or_default().push(agreement.raw);
            }
        }
        found.retain(|_, values| values.len() >= DIMENSIONS);
        let team = (data.members.get(ratee))
            .and_then(|member| member.current_assignment())
            .map(|assignment| assignment.team.0 as usize);
        let add = |subject: Option<&mut BTreeMap<RelationGroup, Vec<f64>>>| {
            if let Some(subject) = subject {
                for (group, values) in &found {
                    subject.entry((*group).clone()).or_default().extend(values);
                }
            }
        };
        add(values.members.get_mut(ratee));
        add(team.and_then(|team| values.teams.get_mut(team)));
        add(Some(&mut values.organisation));
    }
    values.map(|relations| {
        relations
            .into_iter()
            .filter_map(|(group, values)| {
                Some(RelationAgreement {
                    group,
                    agreement: band(mean(values.into_iter())?),
                })
            })
            .collect()
    })
}

fn band(value: f64) -> Agreement {
    // Bands are of values with two decimals.
    let value = rounded(value, 2);
    if value >= STRONG {
        Agreement::SamePicture
    } else if value >= MODERATE {
        Agreement::Roughly
    } else {
        Agreement::Differ
    }
}

/// Reliability of each relation on each dimension over the organisation's members.
pub(super) fn reliability(context: &Context<'_>, cells: &[Cell]) -> Vec<Reliability> {
    let mut result = Vec::new();
    for (place, dimension) in context.data.assessment_dimensions.iter().enumerate() {
        for relation in Relation::ALL.into_iter().filter(|relation| relation.anonymous()) {
            let shown: Vec<&Cell> = cells
                .iter()
                .filter(|cell| {
                    usize::from(cell.dimension.0) == place && cell.group == RelationGroup::One(relation)
                })
                .filter(|cell| cell.scores.is_some())
                .collect();
            let targets: Vec<Vec<f64>> = shown
                .chunk_by(|a, b| a.ratee == b.ratee)
                .map(|member| {
                    let scores = member.iter().flat_map(|cell| cell.scores.iter().flatten());
                    scores.map(|score| score.1).collect()
                })
                .collect();
            if targets.len() < MEMBERS {
                continue;
            }
            let Ok(found) = one_way_reliability(&targets, context.level) else {
                continue;
            };
            result.push(Reliability {
                dimension: dimension.clone(),
                relation,
                members: found.targets,
                single: rounded(found.single, 2),
                mean: rounded(found.mean, 2),
                interval: found.interval.map(|interval| Interval {
                    low: rounded(interval.low, 2),
                    high: rounded(interval.high, 2),
                }),
            });
        }
    }
    result
}
