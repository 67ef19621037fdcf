//! Which of a cycle's tables something uses.

use std::collections::BTreeSet;

use super::nearest::nearest;
use super::tables;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::Configuration;
use crate::model::configuration::ResultsRules;
use crate::model::source::SourceFile;

/// Tables of the contract that are used only where an indicator, a rule or another table asks for them.
const ON_DEMAND: [&str; 9] = [
    "handovers",
    "surveys",
    "complaints",
    "activities",
    "records",
    "assessments",
    "measures",
    "pay",
    "safeguards",
];

/// Marks the tables that something uses, and warns of the others.
pub fn mark(sources: &mut [SourceFile], model: Option<&Configuration>, faults: &mut Diagnostics) {
    let Some(model) = model else { return };
    let mut used: BTreeSet<&str> = model
        .indicators
        .iter()
        .map(|indicator| indicator.measure.table())
        .collect();
    used.extend(tables::CONTRACT.iter().filter(|table| !ON_DEMAND.contains(table)));
    for table in model.results.tables() {
        used.insert(table);
    }
    if !model.courses.is_empty() {
        used.insert("training");
    }
    if sources.iter().any(|source| source.table == "clients") {
        used.insert("handovers");
    }
    for source in sources {
        source.used = used.contains(source.table.as_str());
        if let Some(rules) = ResultsRules::reading(&source.table).filter(|_| !source.used) {
            let fault = Diagnostic::new(Code::NoRuleForTable)
                .with("table", &source.table)
                .with("rules", rules);
            faults.push(fault.in_table(&source.path, source.sheet.as_deref()));
        } else if !source.used {
            let mut fault = Diagnostic::new(Code::UnusedTable).with("table", &source.table);
            if !tables::CONTRACT.contains(&source.table.as_str())
                && let Some(near) = nearest(&source.table, tables::CONTRACT)
            {
                fault = fault.with("nearest", near);
            }
            faults.push(fault.in_table(&source.path, source.sheet.as_deref()));
        }
    }
}
