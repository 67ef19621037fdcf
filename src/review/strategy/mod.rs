//! What should change: segments and processes that stand below, what revenue is lost with, objectives that are out of reach,
//! indicators that got worse, and actions that have not worked.

mod fallen;
mod losses;
mod matrix;
mod objectives;

use super::ReviewInput;
use super::wholes::ClientWhole;
use crate::model::configuration::LibraryAction;
use crate::model::losses::Attribute;
use crate::model::review::{FactValue, Finding, Strategy};
use crate::model::{IndicatorId, Money};

/// The figures, and the findings about what should change.
pub(super) fn review(input: &ReviewInput<'_>, whole: ClientWhole) -> (Strategy, Vec<Finding>) {
    let mut findings = fallen::findings(input);
    let (matrices, below) = matrix::review(input, whole);
    findings.extend(below);
    let losses = losses::review(input);
    findings.extend(losses.iter().flat_map(|losses| losses::findings(losses, whole)));
    let (objectives, missed) = objectives::review(input);
    findings.extend(missed);
    let strategy = Strategy {
        matrices,
        losses,
        objectives,
    };
    (strategy, findings)
}

/// The fact by which a sentence says how much money is concerned, or leaves it out where there is none.
fn with_money(finding: Finding, revenue: Money) -> Finding {
    let known = if revenue > Money::ZERO { "yes" } else { "no" };
    finding
        .with("revenue", FactValue::Money(revenue))
        .with("money", FactValue::Choice(known.into()))
}

/// The action of the library that a finding about an indicator proposes: one that answers this very group before one that
/// answers any. `library` says whether there is one.
fn with_action(
    finding: Finding,
    input: &ReviewInput<'_>,
    indicator: &IndicatorId,
    group: Option<(Attribute, &str)>,
) -> Finding {
    let for_it = |action: &&LibraryAction| action.indicators.contains(indicator);
    let actions = || input.configuration.actions.iter().filter(for_it);
    let answering = group.and_then(|(attribute, value)| {
        actions().find(|action| action.causes.iter().any(|cause| cause.answers(attribute, value)))
    });
    let any = || actions().find(|action| action.causes.is_empty());
    match answering.or_else(any) {
        Some(action) => finding
            .with("library", FactValue::Choice("yes".into()))
            .with("action", FactValue::Action(action.id.clone())),
        None => finding.with("library", FactValue::Choice("no".into())),
    }
}
