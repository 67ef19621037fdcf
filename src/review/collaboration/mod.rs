//! Whether people work together and try new things: teams that meet, ideas, shared knowledge, recognition.

mod ideas;
mod knowledge;
mod network;
mod recognition;
mod together;

use super::ReviewInput;
use super::groups::Groups;
use crate::model::review::{Collaboration, Finding};

/// The figures, and the findings that they lead to.
pub(super) fn collaboration(input: &ReviewInput<'_>, groups: &Groups) -> (Collaboration, Vec<Finding>) {
    let found = Collaboration {
        shown: groups.shown.clone(),
        network: network::network(input, groups),
        meetings: together::meetings(input, groups),
        activities: together::activities(input, groups),
        ideas: ideas::ideas(input, groups),
        knowledge: knowledge::knowledge(input, groups),
        recognition: recognition::recognition(input, groups),
    };
    let findings = [
        found
            .network
            .as_ref()
            .and_then(|network| network::finding(input, network)),
        found
            .ideas
            .as_ref()
            .and_then(|ideas| ideas::finding(input, &ideas.organisation)),
        (found.knowledge.as_ref())
            .and_then(|knowledge| knowledge::finding(input, &knowledge.shared.organisation)),
        found
            .recognition
            .as_ref()
            .and_then(|spread| recognition::finding(input, spread)),
    ];
    let findings = findings.into_iter().flatten().collect();
    (found, findings)
}
