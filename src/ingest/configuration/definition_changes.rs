//! `[[definition_changes]]`: indicators that are counted differently from a cycle on, so that what lies before does not compare.

use super::document::Section;
use super::lists::{reference, sections};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::{CycleId, DefinitionChange, IndicatorId};

/// Reads the list. The days of the cycles are filled in once they are known.
pub fn read(root: &Section<'_>, indicators: &[IndicatorId], cycles: &[CycleId]) -> Vec<DefinitionChange> {
    let mut changes: Vec<DefinitionChange> = Vec::new();
    for section in sections(root, "definition_changes") {
        let indicator = section
            .required("indicator")
            .and_then(|entry| reference(&entry, "indicator", indicators));
        let from_entry = section.required("from");
        let from = from_entry
            .as_ref()
            .and_then(|entry| reference(entry, "cycle", cycles));
        let reason = section.required("reason").and_then(|entry| entry.localized());
        let score_comparable = section
            .get("score_comparable")
            .map_or(Some(false), |entry| entry.boolean());
        section.finish();
        if let (Some(indicator), Some(from), Some(reason), Some(score_comparable)) =
            (indicator, from, reason, score_comparable)
        {
            let twice = |known: &&DefinitionChange| known.indicator == indicator && known.from == from;
            if let (Some(entry), Some(known)) = (&from_entry, changes.iter().find(twice)) {
                entry.report(
                    Diagnostic::new(Code::DuplicateInList)
                        .with("list", "definition_changes")
                        .with("id", format!("{} / {}", known.indicator, known.from)),
                );
                continue;
            }
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

    #[test]
    fn an_indicator_changes_once_in_a_cycle() {
        let text = "[[definition_changes]]\nindicator = \"satisfaction\"\nfrom = \"2025-Q2\"\nreason = \"x\"\n\n\
                    [[definition_changes]]\nindicator = \"satisfaction\"\nfrom = \"2025-Q2\"\nreason = \"y\"\n";
        let (configuration, faults) = read(Some(text), &[CycleId::new("2025-Q2")]);
        assert_eq!(configuration.unwrap().definition_changes.len(), 1);
        let faults = faults.sorted();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].code, Code::DuplicateInList);
        let span = faults[0].place.as_ref().and_then(|place| place.span.as_ref());
        assert_eq!(span.map(|span| span.line), Some(8));
    }
}
