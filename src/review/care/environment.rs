//! Measures of the environment against their targets.

use std::collections::BTreeMap;

use crate::model::TeamId;
use crate::model::care::{Better, EnvironmentRow};
use crate::model::review::EnvironmentMeasure;
use crate::review::ReviewInput;

/// Each measure of each team, by measure; none where there is no such table.
pub(super) fn environment(input: &ReviewInput<'_>) -> Option<Vec<EnvironmentMeasure>> {
    let rows = input.data.care.environment.as_ref()?;
    let mut measures: BTreeMap<(&str, Option<&TeamId>), Vec<&EnvironmentRow>> = BTreeMap::new();
    for row in rows {
        let team = row.team.and_then(|team| input.team_id(team));
        measures.entry((&row.measure, team)).or_default().push(row);
    }
    let before = |measure: &str, team: Option<&TeamId>| {
        let measures = input.history.last()?.review.care.environment.as_ref()?;
        let same = |other: &&EnvironmentMeasure| other.measure == measure && other.team.as_ref() == team;
        measures.iter().find(same).map(|other| other.mean)
    };
    let measures = measures.into_iter().filter_map(|((name, team), mut rows)| {
        rows.sort_by_key(|row| (row.measured_on, row.row));
        let last = *rows.last()?;
        let (values, readings) = (rows.iter().map(|row| row.value), rows.len());
        Some(EnvironmentMeasure {
            measure: name.to_owned(),
            team: team.cloned(),
            unit: last.unit.as_deref().map(str::to_owned),
            readings: readings as u64,
            last: last.value,
            mean: values.sum::<f64>() / readings as f64,
            before: before(name, team),
            target: last.target,
            lower_is_better: last.better == Better::Lower,
            met: last.target.map(|target| meets(last.value, target, last.better)),
        })
    });
    Some(measures.collect())
}

/// Whether a value is at its target or better.
fn meets(value: f64, target: f64, better: Better) -> bool {
    match better {
        Better::Lower => value <= target,
        Better::Higher => value >= target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_at_its_target_meets_it() {
        assert!(meets(30.0, 30.0, Better::Lower) && meets(30.0, 30.0, Better::Higher));
        assert!(!meets(31.0, 30.0, Better::Lower) && meets(31.0, 30.0, Better::Higher));
    }
}
