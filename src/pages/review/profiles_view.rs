//! How teams are seen in each behaviour, and how they see themselves. Only teams with enough members, and never a person.

use serde::Serialize;

use super::figures_view::{TeamRow, team_rows};
use crate::archive::CycleRecord;
use crate::model::assessment::{GapVerdict, SelfOtherGap};
use crate::model::indicator::{Indicator, Measure, Unit};
use crate::model::review::{Culture, Stands};
use crate::pages::figures::sparkline;
use crate::pages::scope::Scope;
use crate::pages::subject_trends::breaks;

/// Teams by behaviours.
#[derive(Serialize)]
pub struct ProfileTable {
    columns: Vec<String>,
    rows: Vec<TeamRow<Vec<ProfileCell>>>,
    /// Whether any team stands out.
    marked: bool,
    /// Whether any cell has a trend.
    trended: bool,
    /// How many teams are too small to be told of.
    left_out: Option<String>,
}

/// A team's value of a behaviour.
#[derive(Default, Serialize)]
struct ProfileCell {
    value: Option<String>,
    note: Option<String>,
    /// The values of the cycles so far, the size of a word.
    trend: Option<String>,
    /// What stands out; nothing where the team is like the others.
    mark: Option<String>,
}

/// Teams by behaviours; none without any behaviour, or with one team alone.
pub fn profiles(scope: &Scope<'_>, record: &CycleRecord, culture: &Culture) -> Option<ProfileTable> {
    table(scope, record, culture, &|place, team, behaviour| {
        let indicator = scope.configuration().indicators.get(place)?;
        let measured = record.measurements.teams.get(team)?.measurements.get(place)?;
        let difference = culture.behaviours.get(behaviour)?.teams.get(team)?.as_ref();
        let mark = difference.and_then(|difference| match difference.stands {
            Stands::Above => Some(("culture-mark-above", difference)),
            Stands::Below => Some(("culture-mark-below", difference)),
            Stands::Alike => None,
        });
        Some(ProfileCell {
            value: Some(scope.format.value(indicator.unit, measured.value?)),
            note: scope.interval(indicator, measured),
            trend: trend(scope, record, team, place),
            mark: mark.map(|(key, difference)| {
                let others = scope.format.value(indicator.unit, difference.others);
                scope.say(key, &[("others", &others)])
            }),
        })
    })
}

/// A team's values over the cycles up to this one, without those in which it was too small to be told of. Its numbers stand on
/// the team's trend page.
fn trend(scope: &Scope<'_>, record: &CycleRecord, team: usize, place: usize) -> Option<String> {
    let id = &record.teams.get(team)?.id;
    let indicator = scope.configuration().indicators.get(place)?;
    let records: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    let values: Vec<Option<f64>> = (records.iter())
        .map(|earlier| {
            let at = earlier.teams.iter().position(|other| other.id == *id)?;
            let told = earlier.review.culture.shown.get(at).copied().unwrap_or(false);
            let measured = earlier.measurements.teams.get(at)?.measurements.get(place)?;
            measured.value.filter(|_| told)
        })
        .collect();
    let redefined = |earlier, later| {
        let found = scope.configuration().redefined(&indicator.id, earlier, later);
        found.is_some()
    };
    sparkline(&values, None, &breaks(&records, &redefined))
}

/// Each team's view of itself less that of others; none where no team has both.
pub fn gaps(scope: &Scope<'_>, record: &CycleRecord, culture: &Culture) -> Option<ProfileTable> {
    table(scope, record, culture, &|place, team, _| {
        let indicator = scope.configuration().indicators.get(place)?;
        let gap = gap(record, team, indicator)?;
        let key = match gap.verdict {
            GapVerdict::MoreGenerous => Some("culture-gap-higher"),
            GapVerdict::MoreCritical => Some("culture-gap-lower"),
            GapVerdict::WithinNoise => None,
            GapVerdict::CannotTell => Some("gap-unknown"),
        };
        Some(ProfileCell {
            value: Some(scope.format.difference(Unit::Score, gap.difference)),
            note: Some(scope.format.difference_interval(Unit::Score, gap.interval)),
            trend: None,
            mark: key.map(|key| scope.plain(key)),
        })
    })
}

fn gap(record: &CycleRecord, team: usize, indicator: &Indicator) -> Option<SelfOtherGap> {
    let Measure::Assessment {
        dimension: Some(dimension),
    } = &indicator.measure
    else {
        return None;
    };
    let pictures = &record.measurements.teams.get(team)?.assessments;
    let picture = pictures.iter().find(|picture| picture.dimension == *dimension)?;
    picture.self_other_gap
}

/// A cell by the indicator's place, the team's and the behaviour's; nothing where no team has any.
type CellOf<'c> = dyn Fn(usize, usize, usize) -> Option<ProfileCell> + 'c;

fn table(
    scope: &Scope<'_>,
    record: &CycleRecord,
    culture: &Culture,
    cell: &CellOf<'_>,
) -> Option<ProfileTable> {
    let configuration = scope.configuration();
    let columns: Vec<(usize, usize)> = (culture.behaviours.iter().enumerate())
        .filter_map(|(behaviour, found)| {
            let place = configuration.indicator_position(&found.indicator)?;
            let any = |team: usize| {
                culture.shown.get(team).copied().unwrap_or(false) && cell(place, team, behaviour).is_some()
            };
            (0..record.teams.len()).any(any).then_some((place, behaviour))
        })
        .collect();
    if columns.is_empty() || record.teams.len() < 2 {
        return None;
    }
    let shown: Vec<Option<()>> = culture.shown.iter().map(|shown| shown.then_some(())).collect();
    let rows = team_rows(scope, record, &shown, |team, ()| {
        let cells = columns
            .iter()
            .map(|(place, behaviour)| cell(*place, team, *behaviour));
        cells.map(Option::unwrap_or_default).collect::<Vec<ProfileCell>>()
    });
    let left_out = shown.iter().filter(|shown| shown.is_none()).count() as u64;
    Some(ProfileTable {
        columns: (columns.iter())
            .filter_map(|(place, _)| {
                Some(
                    scope
                        .local(&configuration.indicators.get(*place)?.name)
                        .to_owned(),
                )
            })
            .collect(),
        marked: any_cell(&rows, |cell| cell.mark.is_some()),
        trended: any_cell(&rows, |cell| cell.trend.is_some()),
        rows,
        left_out: (left_out > 0).then(|| too_small(scope, left_out)),
    })
}

fn any_cell(rows: &[TeamRow<Vec<ProfileCell>>], has: impl Fn(&ProfileCell) -> bool) -> bool {
    rows.iter().filter_map(TeamRow::figures).flatten().any(has)
}

/// That some teams have too few members to be told of.
pub(super) fn too_small(scope: &Scope<'_>, teams: u64) -> String {
    let minimum = scope.configuration().minimum_cell();
    scope.count(
        "review-teams-too-small",
        teams,
        &[("minimum", &scope.format.count(minimum))],
    )
}
