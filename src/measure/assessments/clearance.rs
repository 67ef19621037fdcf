//! Which 360° scores may be used at all, decided before anything is computed from them.
//!
//! What leaves this file are cells: the scores of one member, dimension and relation, of at least as many raters as the
//! anonymity threshold asks for. Whatever is published is built from cells as wholes. Cells have no score in common, so any
//! sum or difference of published numbers, in which a score has part, has a whole cell in it: nobody can solve for fewer
//! scores than a cell has. Against earlier cycles' numbers see [`super::turnover`].

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use super::carried::{CellsBefore, place};
use super::turnover::{Shown, decide};
use crate::model::assessment::{AssessedDimension, Relation, RelationGroup};
use crate::model::configuration::{Policy, SmallRelations};
use crate::model::people::MemberIndex;
use crate::model::{Cycle, CycleData, Dataset, DimensionId, MemberId, RaterId};

/// A rater in one relation, by a number that is the same in every cycle of the data folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Rater(u32);

impl Rater {
    /// Numbers of raters are multiples of this; the rest tells the relation.
    const STEP: u32 = 8;

    /// A person in a relation; none where there are too many people to number.
    pub fn new(person: u32, relation: Relation) -> Option<Self> {
        let place = Relation::ALL.iter().position(|other| *other == relation)?;
        let number = person.checked_mul(Self::STEP)?;
        number.checked_add(u32::try_from(place).ok()?).map(Self)
    }

    /// A colleague, for tests.
    #[cfg(test)]
    pub fn peer(person: u32) -> Self {
        Self(person * Self::STEP + 2)
    }

    /// The person behind it, whatever the relation.
    pub fn person(self) -> u32 {
        self.0 / Self::STEP
    }

    /// The relation in which they rate.
    pub fn relation(self) -> Option<Relation> {
        Relation::ALL.get((self.0 % Self::STEP) as usize).copied()
    }

    /// Whether they rate as a superior.
    pub fn is_superior(self) -> bool {
        self.relation() == Some(Relation::Superior)
    }
}

/// Scores that may be used together, never apart.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub ratee: MemberIndex,
    pub dimension: AssessedDimension,
    pub group: RelationGroup,
    /// Raters with their scores, by rater; none where the cell is withheld.
    pub scores: Option<Vec<(Rater, f64)>>,
}

impl Cell {
    /// The raters, where they may be used.
    pub fn raters(&self) -> Option<Vec<Rater>> {
        let scores = self.scores.as_ref()?;
        let mut raters: Vec<Rater> = scores.iter().map(|score| score.0).collect();
        raters.dedup();
        Some(raters)
    }
}

/// The 360° scores of a cycle that may be used.
#[derive(Clone, Debug, Default)]
pub struct ClearedAssessments {
    /// By ratee, then dimension, then relation; none where the cycle has no such table.
    pub(super) cells: Option<Vec<Cell>>,
    /// Ids of superiors, by their number.
    pub(super) superiors: HashMap<u32, RaterId>,
}

impl ClearedAssessments {
    /// The cells of a member on a dimension.
    fn of(&self, ratee: MemberIndex, dimension: AssessedDimension) -> &[Cell] {
        let cells = self.cells.as_deref().unwrap_or_default();
        let start = cells.partition_point(|cell| (cell.ratee, cell.dimension) < (ratee, dimension));
        let rest = cells.get(start..).unwrap_or_default();
        let count = rest.partition_point(|cell| (cell.ratee, cell.dimension) == (ratee, dimension));
        rest.get(..count).unwrap_or_default()
    }
}

/// One score with its rater's number.
#[derive(Clone, Copy)]
struct Answer {
    ratee: MemberIndex,
    dimension: AssessedDimension,
    relation: Relation,
    rater: Rater,
    score: f64,
}

/// Clears the scores of every cycle: those of a questionnaire against all that earlier ones of any kind show, those that are pooled from
/// parts as their parts show them, so that a year less its quarters tells nothing new.
pub fn clear(dataset: &Dataset) -> Vec<ClearedAssessments> {
    let cycles = &dataset.cycles;
    let people = numbered(dataset);
    let of_sealed = people.get(cycles.len()..).unwrap_or_default();
    let sealed: Vec<CellsBefore<'_>> = (dataset.raters_before.iter().zip(of_sealed))
        .map(|(before, numbers)| CellsBefore::new(before, numbers))
        .collect();
    let sheets: Vec<Vec<Answer>> = cycles
        .par_iter()
        .zip(&people)
        .map(|(data, people)| answers(data, people))
        .collect();
    let mut cleared: Vec<ClearedAssessments> = Vec::with_capacity(cycles.len());
    for ((data, people), sheet) in cycles.iter().zip(&people).zip(&sheets) {
        // What a sealed cycle shows is what was shown when it was sealed, whatever its tables say now.
        let computed = |data: &CycleData| {
            let mut sealed = dataset.raters_before.iter();
            sealed.all(|before| before.cycle.id != data.cycle.id)
        };
        let earlier: Vec<(&CycleData, &ClearedAssessments)> = (cycles.iter().zip(&cleared))
            .filter(|(data, _)| computed(data))
            .collect();
        let own = data.assessments.is_some() && !pools_parts(data);
        cleared.push(ClearedAssessments {
            cells: own.then(|| {
                cells(
                    (data, &dataset.rated_before),
                    sheet,
                    (&earlier, &sealed),
                    &dataset.configuration.policy,
                )
            }),
            superiors: superiors(data, people, sheet),
        });
    }
    // A part may stand behind the cycle that pools it, and may pool parts itself.
    for (place, data) in cycles.iter().enumerate().filter(|(_, data)| pools_parts(data)) {
        let mut pooled = Vec::new();
        collect_parts(data, (cycles, &cleared), data, cycles.len(), &mut pooled);
        pooled.sort_by(|a, b| (a.ratee, a.dimension, &a.group).cmp(&(b.ratee, b.dimension, &b.group)));
        if let Some(slot) = cleared.get_mut(place) {
            slot.cells = Some(pooled);
        }
    }
    cleared
}

/// Numbers of the raters of every cycle, and after them of every sealed one of which they are carried. A person has the same
/// number in all of them, as if all tables had been read.
pub(super) fn numbered(dataset: &Dataset) -> Vec<Vec<u32>> {
    let read = dataset.cycles.iter().map(|data| (&data.cycle, &data.raters));
    let sealed = (dataset.raters_before.iter()).map(|before| (&before.cycle, &before.raters.ids));
    let lists: Vec<(&Cycle, &Vec<Box<str>>)> = read.chain(sealed).collect();
    let mut turns: Vec<usize> = (0..lists.len()).collect();
    turns.sort_by_key(|turn| lists.get(*turn).map(|(cycle, _)| place(cycle)));
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut people: Vec<Vec<u32>> = vec![Vec::new(); lists.len()];
    for turn in turns {
        let number = |id| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(id).or_insert(next)
        };
        if let (Some((_, ids)), Some(slot)) = (lists.get(turn), people.get_mut(turn)) {
            *slot = ids.iter().map(|id| &**id).map(number).collect();
        }
    }
    people
}

/// Whether the 360° scores of a cycle are those of its parts.
pub(super) fn pools_parts(data: &CycleData) -> bool {
    let folder = format!("cycles/{}/", data.cycle.id);
    let first = data.assessments.iter().flatten().next();
    let file = first.and_then(|row| data.files.get(usize::from(row.row.file.0)));
    !data.cycle.parts.is_empty() && file.is_some_and(|file| !file.path.starts_with(&folder))
}

/// Adds the cells of a cycle's parts, with members and dimensions as `whole` numbers them. `depth` ends a ring of parts.
fn collect_parts(
    whole: &CycleData,
    (cycles, cleared): (&[CycleData], &[ClearedAssessments]),
    data: &CycleData,
    depth: usize,
    pooled: &mut Vec<Cell>,
) {
    for part in &data.cycle.parts {
        let Some((data, own)) = cycles
            .iter()
            .zip(cleared)
            .find(|(data, _)| data.cycle.id == part.id)
        else {
            continue;
        };
        if pools_parts(data) {
            if let Some(depth) = depth.checked_sub(1) {
                collect_parts(whole, (cycles, cleared), data, depth, pooled);
            }
            continue;
        }
        for cell in own.cells.iter().flatten() {
            if let (Some(ratee), Some(dimension)) = (
                member_in(whole, data, cell.ratee),
                dimension_in(whole, data, cell.dimension),
            ) {
                pooled.push(Cell {
                    ratee,
                    dimension,
                    ..cell.clone()
                });
            }
        }
    }
}

/// The place of a member of one cycle in another.
fn member_in(other: &CycleData, data: &CycleData, member: MemberIndex) -> Option<MemberIndex> {
    let id = &data.member(member)?.id;
    let place = other.members.binary_search_by(|member| member.id.cmp(id)).ok()?;
    Some(MemberIndex(u32::try_from(place).ok()?))
}

/// The place of a dimension of one cycle's questionnaire in another's.
fn dimension_in(
    other: &CycleData,
    data: &CycleData,
    dimension: AssessedDimension,
) -> Option<AssessedDimension> {
    let id = data.assessment_dimensions.get(usize::from(dimension.0))?;
    let place = other.assessment_dimensions.iter().position(|other| other == id)?;
    Some(AssessedDimension(u16::try_from(place).ok()?))
}

/// The scores by ratee, dimension, relation and rater.
fn answers(data: &CycleData, people: &[u32]) -> Vec<Answer> {
    let mut answers: Vec<Answer> = (data.assessments.iter().flatten())
        .filter_map(|row| {
            Some(Answer {
                ratee: row.ratee,
                dimension: row.dimension,
                relation: row.relation,
                rater: Rater::new(*people.get(row.rater.0 as usize)?, row.relation)?,
                score: row.score,
            })
        })
        .collect();
    answers.sort_by(|a, b| {
        (a.ratee, a.dimension, a.relation, a.rater)
            .cmp(&(b.ratee, b.dimension, b.relation, b.rater))
            .then(a.score.total_cmp(&b.score))
    });
    answers
}

fn superiors(data: &CycleData, people: &[u32], sheet: &[Answer]) -> HashMap<u32, RaterId> {
    let ids: HashMap<u32, &str> = (people.iter().copied())
        .zip(data.raters.iter().map(|id| &**id))
        .collect();
    sheet
        .iter()
        .filter(|answer| answer.rater.is_superior())
        .filter_map(|answer| {
            let person = answer.rater.person();
            Some((person, RaterId::new(ids.get(&person)?)))
        })
        .collect()
}

/// Every cell of a cycle, shown or withheld.
fn cells(
    (data, rated_before): (&CycleData, &BTreeSet<(MemberId, DimensionId)>),
    sheet: &[Answer],
    earlier: Earlier<'_>,
    policy: &Policy,
) -> Vec<Cell> {
    let threshold = usize::try_from(policy.anonymity_threshold).unwrap_or(usize::MAX);
    let merge = policy.small_relations == SmallRelations::Merge;
    let mut cells = Vec::new();
    for of_one in sheet.chunk_by(|a, b| (a.ratee, a.dimension) == (b.ratee, b.dimension)) {
        let Some(&Answer { ratee, dimension, .. }) = of_one.first() else {
            continue;
        };
        let relations: Vec<&[Answer]> = of_one.chunk_by(|a, b| a.relation == b.relation).collect();
        let anonymous: Vec<(Relation, &[Answer])> = relations
            .iter()
            .filter_map(|answers| Some((answers.first()?.relation, *answers)))
            .filter(|(relation, _)| relation.anonymous())
            .collect();
        let cell = |group, scores| Cell {
            ratee,
            dimension,
            group,
            scores,
        };
        let scores = |answers: &[Answer]| answers.iter().map(|a| (a.rater, a.score)).collect::<Vec<_>>();
        for answers in &relations {
            if let Some(relation) = answers.first().map(|answer| answer.relation)
                && !relation.anonymous()
            {
                cells.push(cell(RelationGroup::One(relation), Some(scores(answers))));
            }
        }
        let now: Vec<Vec<Rater>> = (anonymous.iter())
            .map(|(_, answers)| answers.iter().map(|answer| answer.rater).collect())
            .collect();
        // Whoever they have in common with raters whom nobody can tell any more would be given away.
        let Shown { alone, pooled } = if is_rated_before(data, rated_before, ratee, dimension) {
            Shown {
                alone: vec![false; now.len()],
                pooled: false,
            }
        } else {
            let before = before(data, earlier, (ratee, dimension));
            decide(&now, &before, threshold, merge)
        };
        let mut pool: Vec<(Rater, f64)> = Vec::new();
        let mut together: Vec<Relation> = Vec::new();
        for ((relation, answers), alone) in anonymous.iter().zip(alone) {
            if !alone && pooled {
                together.push(*relation);
                pool.extend(scores(answers));
            } else {
                cells.push(cell(
                    RelationGroup::One(*relation),
                    alone.then(|| scores(answers)),
                ));
            }
        }
        if pooled {
            pool.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            cells.push(cell(RelationGroup::Together(together), Some(pool)));
        }
    }
    cells
}

fn is_rated_before(
    data: &CycleData,
    rated_before: &BTreeSet<(MemberId, DimensionId)>,
    ratee: MemberIndex,
    dimension: AssessedDimension,
) -> bool {
    let ids = data
        .member(ratee)
        .zip(data.assessment_dimensions.get(usize::from(dimension.0)));
    ids.is_some_and(|(member, dimension)| rated_before.contains(&(member.id.clone(), dimension.clone())))
}

/// Cycles that were read, and those of which only the raters are known.
type Earlier<'e> = (
    &'e [(&'e CycleData, &'e ClearedAssessments)],
    &'e [CellsBefore<'e>],
);

/// The raters of each anonymous cell that earlier cycles showed of the same member and dimension.
fn before(
    data: &CycleData,
    (read, sealed): Earlier<'_>,
    (ratee, dimension): (MemberIndex, AssessedDimension),
) -> Vec<Vec<Rater>> {
    let shown = |(then, cleared): &(&CycleData, &ClearedAssessments)| {
        let shown = cleared.of(
            member_in(then, data, ratee)?,
            dimension_in(then, data, dimension)?,
        );
        let anonymous = shown.iter().filter(|cell| cell.group.anonymous());
        Some(anonymous.filter_map(Cell::raters).collect::<Vec<_>>())
    };
    let mut cells: Vec<Vec<Rater>> = read.iter().filter_map(shown).flatten().collect();
    let dimension = data.assessment_dimensions.get(usize::from(dimension.0));
    if let (Some(member), Some(dimension)) = (data.member(ratee), dimension) {
        let of_sealed = (sealed.iter()).flat_map(|cycle| cycle.before(data, &member.id, dimension));
        cells.extend(of_sealed.cloned());
    }
    cells
}
