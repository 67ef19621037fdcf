//! `[[definition_changes]]`: indicators that are counted differently from a cycle on, so that what lies before does not compare.

use super::document::Section;
use super::lists::reference;
use crate::model::{CycleId, DefinitionChange, IndicatorId};

/// Reads the list. The days of the cycles are filled in once they are known.
pub fn read(root: &Section<'_>, indicators: &[IndicatorId], cycles: &[CycleId]) -> Vec<DefinitionChange> {
    let Some(list) = root.get("definition_changes").and_then(|entry| entry.list()) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for element in list {
        let Some(section) = element.section() else {
            continue;
        };
        let indicator = section
            .required("indicator")
            .and_then(|entry| reference(&entry, "indicator", indicators));
        let from = section
            .required("from")
            .and_then(|entry| reference(&entry, "cycle", cycles));
        let reason = section.required("reason").and_then(|entry| entry.localized());
        let score_comparable = section
            .get("score_comparable")
            .map_or(Some(false), |entry| entry.boolean());
        section.finish();
        if let (Some(indicator), Some(from), Some(reason), Some(score_comparable)) =
            (indicator, from, reason, score_comparable)
        {
            changes.push(DefinitionChange {
                indicator,
                from,
                day: None,
                reason,
                score_comparable,
            });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::diagnostics::Code;

    #[test]
    fn a_change_names_an_indicator_and_a_cycle_that_exist() {
        let text = "[[definition_changes]]\nindicator = \"satisfaction\"\nfrom = \"2025-Q2\"\nreason = \"New questionnaire\"\n\n\
                    [[definition_changes]]\nindicator = \"satisfaction\"\nfrom = \"2025-Q9\"\nreason = \"x\"\n";
        let cycles = [CycleId::new("2025-Q1"), CycleId::new("2025-Q2")];
        let (configuration, faults) = read(Some(text), &cycles);
        let changes = configuration.unwrap().definition_changes;
        assert_eq!(changes.len(), 1);
        assert_eq!(
            (changes[0].from.as_str(), changes[0].score_comparable),
            ("2025-Q2", false)
        );
        let faults = faults.sorted();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].code, Code::UnknownReference);
        assert_eq!(
            faults[0].place.as_ref().map(|place| place.file.as_str()),
            Some("scorebook.toml")
        );
    }
}
