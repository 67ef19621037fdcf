//! Where no `scorebook.toml` says what counts, the default model keeps to the tables that are there.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic};
use crate::model::indicator::Measure;
use crate::model::sealed::SealedCycle;
use crate::model::{Configuration, CycleData};

/// Leaves out the indicators that no cycle has rows for, with the dimensions, actions and skills that then stand for nothing,
/// and says so. A folder without any of the tables keeps the whole model, so that its pages say what is missing.
pub(super) fn fit(
    mut configuration: Configuration,
    cycles: &[CycleData],
    unread: &[SealedCycle],
) -> (Configuration, Option<Diagnostic>) {
    let present: BTreeSet<&str> = cycles
        .iter()
        .flat_map(|data| &data.files)
        .filter(|file| file.rows_read > 0)
        .map(|file| file.table.as_str())
        .chain(
            unread
                .iter()
                .flat_map(|sealed| &sealed.tables)
                .map(String::as_str),
        )
        .collect();
    let transferred = configuration.organisation.transfer_date.is_some();
    let usable = |measure: &Measure| {
        present.contains(measure.table()) && (transferred || !matches!(measure, Measure::TransferRetention))
    };
    let (kept, left_out): (Vec<_>, Vec<_>) = configuration
        .indicators
        .iter()
        .cloned()
        .partition(|indicator| usable(&indicator.measure));
    if kept.is_empty() {
        return (configuration, None);
    }
    let missing: BTreeSet<&str> = left_out
        .iter()
        .map(|indicator| indicator.measure.table())
        .filter(|table| !present.contains(table))
        .collect();
    let notice = (!missing.is_empty()).then(|| {
        let tables: Vec<&str> = missing.into_iter().collect();
        Diagnostic::new(Code::DefaultModelReduced)
            .with("tables", tables.join(", "))
            .with("kept", kept.len())
    });
    configuration.indicators = kept;
    let indicators = &configuration.indicators;
    configuration.dimensions.retain(|dimension| {
        indicators
            .iter()
            .any(|indicator| indicator.dimension == dimension.id)
    });
    let stands = |ids: &mut Vec<crate::model::IndicatorId>| {
        ids.retain(|id| indicators.iter().any(|indicator| &indicator.id == id));
        !ids.is_empty()
    };
    configuration
        .actions
        .retain_mut(|action| stands(&mut action.indicators));
    configuration
        .skills
        .retain_mut(|skill| stands(&mut skill.indicators));
    (configuration, notice)
}
