//! How raters use the scale: the top, the middle, and the same score for everything. Of whole cells of enough members and raters
//! alone; shares leave this file to whole percent, and nothing of any rater.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Context;
use super::clearance::{Cell, Rater};
use super::pooling::mean;
use super::rounded;
use crate::model::assessment::{AssessedDimension, Relation, RelationGroup};
use crate::model::people::MemberIndex;
use crate::model::quantity::Share;
use crate::model::review::{HabitCounts, RaterHabits, RelationHabits};
use crate::stats::agreement::one_way_reliability;
use crate::stats::mean::Moments;
use crate::stats::share::wilson_effective;
use crate::stats::{Interval, Level};

const TOP: f64 = 5.0;
const MIDDLE: f64 = 3.0;
/// The lower steps of the scale end here.
const LOW: f64 = 2.0;
/// Dimensions from which on the same score for all of them says something.
const DIMENSIONS: usize = 3;
/// People whom a rater must have rated to have a habit.
const PEOPLE: usize = 3;
/// Raters of so many people that are needed to speak of how many stand out.
const RATERS: usize = 10;
/// A habit is what holds of four scores in five.
const MOSTLY: f64 = 0.8;

/// What one rater said of one member in one questionnaire, by dimension.
struct Sheet {
    rater: Rater,
    ratee: MemberIndex,
    scores: Vec<(AssessedDimension, f64)>,
}

impl Sheet {
    /// Whether every dimension has the same score; none where there are too few of them.
    fn same(&self) -> Option<bool> {
        let first = self.scores.first()?.1;
        (self.scores.len() >= DIMENSIONS)
            .then(|| self.scores.iter().all(|(_, score)| (score - first).abs() < 1e-9))
    }
}

/// The habits of the cycle's raters.
pub(super) fn habits(context: &Context<'_>, cells: &[Cell]) -> RaterHabits {
    let minimum = usize::try_from(context.configuration.minimum_cell()).unwrap_or(usize::MAX);
    let others = Relation::ALL
        .into_iter()
        .filter(|relation| *relation != Relation::Own);
    let relations = others.filter_map(|relation| {
        let group = RelationGroup::One(relation);
        let sheets = sheets(cells, &|cell| cell.group == group);
        of_relation(relation, &sheets, minimum, context.level)
    });
    RaterHabits {
        relations: relations.collect(),
        raters: stand_out(&sheets(cells, &|cell| !cell.group.is_own())),
    }
}

/// What raters said of members in the cells that count. Cells of one member and relation are put together by questionnaire: a
/// cycle that pools several has as many cells of each dimension. Where dimensions have unequal numbers of them, nobody knows
/// which belong together, and each cell stands alone.
fn sheets(cells: &[Cell], counts: &dyn Fn(&Cell) -> bool) -> Vec<Sheet> {
    let mut parts: BTreeMap<(MemberIndex, &RelationGroup), BTreeMap<AssessedDimension, Vec<&Cell>>> =
        BTreeMap::new();
    for cell in cells.iter().filter(|cell| counts(cell)) {
        let dimensions = parts.entry((cell.ratee, &cell.group)).or_default();
        dimensions.entry(cell.dimension).or_default().push(cell);
    }
    let mut sheets = Vec::new();
    for ((ratee, _), dimensions) in parts {
        let mut sizes = dimensions.values().map(Vec::len);
        let first = sizes.next();
        let alike = sizes.all(|size| Some(size) == first);
        let mut scores: BTreeMap<(usize, Rater), Vec<(AssessedDimension, f64)>> = BTreeMap::new();
        let mut alone = 0;
        for (dimension, cells) in dimensions {
            for (place, cell) in cells.into_iter().enumerate() {
                alone += 1;
                let questionnaire = if alike { place } else { alone };
                for (rater, score) in cell.scores.iter().flatten() {
                    let sheet = scores.entry((questionnaire, *rater)).or_default();
                    sheet.push((dimension, *score));
                }
            }
        }
        sheets.extend(
            scores
                .into_iter()
                .map(|((_, rater), scores)| Sheet { rater, ratee, scores }),
        );
    }
    sheets
}

/// The raters of a relation; none where they or the members rated are too few.
fn of_relation(relation: Relation, sheets: &[Sheet], minimum: usize, level: Level) -> Option<RelationHabits> {
    let raters: BTreeSet<u32> = sheets.iter().map(|sheet| sheet.rater.person()).collect();
    let members: BTreeSet<MemberIndex> = sheets.iter().map(|sheet| sheet.ratee).collect();
    if raters.len() < minimum || members.len() < minimum {
        return None;
    }
    let scores: Vec<f64> = all_scores(sheets);
    let share = |is: &dyn Fn(f64) -> bool| {
        let hits = scores.iter().filter(|score| is(**score)).count();
        Share(rounded(hits as f64 / scores.len() as f64, 2))
    };
    let same: Vec<bool> = sheets.iter().filter_map(Sheet::same).collect();
    let of_same = (!same.is_empty()).then(|| {
        let hits = same.iter().filter(|same| **same).count();
        hits as f64 / same.len() as f64
    });
    // What a rater says of several people hangs together: the raters are the sample.
    let interval = of_same.and_then(|share| wilson_effective(share, raters.len() as f64, level).ok());
    Some(RelationHabits {
        relation,
        raters: raters.len() as u64,
        members: members.len() as u64,
        top: share(&|score| score >= TOP),
        middle: share(&|score| (score - MIDDLE).abs() < 1e-9),
        low: share(&|score| score <= LOW),
        deviation: rounded(Moments::of(&scores).ok()?.standard_deviation.unwrap_or(0.0), 1),
        same: of_same.map(|share| Share(rounded(share, 2))),
        same_interval: interval.map(|share| Interval {
            low: rounded(share.interval.low, 2),
            high: rounded(share.interval.high, 2),
        }),
        together: together(sheets, level).map(|value| rounded(value, 1)),
    })
}

fn all_scores(sheets: &[Sheet]) -> Vec<f64> {
    let scores = sheets.iter().flat_map(|sheet| &sheet.scores);
    scores.map(|(_, score)| *score).collect()
}

/// How far the dimensions of an answer move together: the share of variance between answers, each dimension about its mean.
fn together(sheets: &[Sheet], level: Level) -> Option<f64> {
    let mut by_dimension: BTreeMap<AssessedDimension, Vec<f64>> = BTreeMap::new();
    for (dimension, score) in sheets.iter().flat_map(|sheet| &sheet.scores) {
        by_dimension.entry(*dimension).or_default().push(*score);
    }
    let means: BTreeMap<AssessedDimension, f64> = by_dimension
        .into_iter()
        .filter_map(|(dimension, scores)| Some((dimension, mean(scores.into_iter())?)))
        .collect();
    let answers: Vec<Vec<f64>> = (sheets.iter())
        .filter(|sheet| sheet.scores.len() >= DIMENSIONS)
        .map(|sheet| {
            let scores = sheet.scores.iter();
            scores
                .map(|(dimension, score)| score - means.get(dimension).copied().unwrap_or(0.0))
                .collect()
        })
        .collect();
    let found = one_way_reliability(&answers, level).ok()?;
    Some(found.single.clamp(0.0, 1.0))
}

/// How many raters of several people stand out; none where there are too few to speak of.
fn stand_out(sheets: &[Sheet]) -> Option<HabitCounts> {
    let mut by_rater: BTreeMap<u32, Vec<&Sheet>> = BTreeMap::new();
    for sheet in sheets {
        by_rater.entry(sheet.rater.person()).or_default().push(sheet);
    }
    by_rater.retain(|_, sheets| {
        let people: BTreeSet<MemberIndex> = sheets.iter().map(|sheet| sheet.ratee).collect();
        people.len() >= PEOPLE
    });
    if by_rater.len() < RATERS {
        return None;
    }
    let mostly = |sheets: &[&Sheet], is: &dyn Fn(f64) -> bool| {
        let scores = || sheets.iter().flat_map(|sheet| &sheet.scores);
        let hits = scores().filter(|(_, score)| is(*score)).count();
        hits as f64 >= MOSTLY * scores().count() as f64
    };
    let always_same = |sheets: &[&Sheet]| {
        let mut same = sheets.iter().filter_map(|sheet| sheet.same()).peekable();
        same.peek().is_some() && same.all(|same| same)
    };
    let count = |is: &dyn Fn(&[&Sheet]) -> bool| by_rater.values().filter(|sheets| is(sheets)).count() as u64;
    Some(HabitCounts {
        least: PEOPLE as u64,
        raters: by_rater.len() as u64,
        same: count(&always_same),
        top: count(&|sheets| mostly(sheets, &|score| score >= TOP)),
        middle: count(&|sheets| mostly(sheets, &|score| (score - MIDDLE).abs() < 1e-9)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: RelationGroup = RelationGroup::One(Relation::Peer);

    /// A cell of a member and a dimension: scores of the raters 0, 1, 2 …
    fn cell(ratee: u32, dimension: u16, scores: &[f64]) -> Cell {
        let scores = scores.iter().zip(0..);
        Cell {
            ratee: MemberIndex(ratee),
            dimension: AssessedDimension(dimension),
            group: PEER,
            scores: Some(
                scores
                    .map(|(score, rater)| (Rater::peer(rater), *score))
                    .collect(),
            ),
        }
    }

    /// Two members on three dimensions by three raters: rater 0 gives 5 throughout, rater 1 gives 3 and 4, rater 2 varies.
    fn cells() -> Vec<Cell> {
        vec![
            cell(0, 0, &[5.0, 3.0, 1.0]),
            cell(0, 1, &[5.0, 3.0, 3.0]),
            cell(0, 2, &[5.0, 3.0, 5.0]),
            cell(1, 0, &[5.0, 4.0, 2.0]),
            cell(1, 1, &[5.0, 4.0, 4.0]),
            cell(1, 2, &[5.0, 3.0, 4.0]),
        ]
    }

    #[test]
    fn shares_are_those_counted_by_hand() {
        let found = of_relation(
            Relation::Peer,
            &sheets(&cells(), &|_| true),
            2,
            Level::NINETY_FIVE,
        )
        .unwrap();
        // 18 scores: 5 seven times (6 + 1), 3 five times (3 of rater 1 on member 0, 1 on member 1, 1 of rater 2), 1 and 2 twice.
        assert_eq!((found.raters, found.members), (3, 2));
        assert!((found.top.0 - 0.39).abs() < 1e-9 && (found.middle.0 - 0.28).abs() < 1e-9);
        assert!((found.low.0 - 0.11).abs() < 1e-9);
        // Six answers: both of rater 0 and one of rater 1 give every dimension the same.
        assert!((found.same.unwrap().0 - 0.5).abs() < 1e-9);
    }

    #[test]
    fn few_raters_or_members_are_not_spoken_of() {
        let sheets = sheets(&cells(), &|_| true);
        assert_eq!(of_relation(Relation::Peer, &sheets, 3, Level::NINETY_FIVE), None);
        assert_eq!(stand_out(&sheets), None);
    }

    #[test]
    fn withheld_cells_are_never_looked_at() {
        let mut withheld = cells();
        for cell in &mut withheld {
            cell.scores = None;
        }
        assert!(sheets(&withheld, &|_| true).is_empty());
    }

    #[test]
    fn raters_stand_out_by_what_they_give_everybody() {
        // Ten raters of three members on three dimensions: 0 and 1 give 5 throughout, 2 gives 3 throughout, the others vary.
        let mut all = Vec::new();
        for ratee in 0..3 {
            for dimension in 0..3_u16 {
                let mut scores = vec![5.0, 5.0, 3.0];
                scores.extend((3..10).map(|_| if dimension == 0 { 2.0 } else { 4.0 }));
                all.push(cell(ratee, dimension, &scores));
            }
        }
        let found = stand_out(&sheets(&all, &|_| true)).unwrap();
        assert_eq!((found.raters, found.same, found.top, found.middle), (10, 3, 2, 1));
    }
}
