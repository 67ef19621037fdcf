//! Whether the team can carry on: figures, and the findings that follow from them.

mod findings;
mod grid;
mod growth;
mod skills;
mod succession;
mod turnover;

pub(super) use findings::findings;

use super::ReviewInput;
use crate::model::review::Talent;

/// The figures of the cycle.
pub(super) fn talent(input: &ReviewInput<'_>) -> Talent {
    Talent {
        grid: grid::grid(input),
        succession: succession::succession(input),
        skills: skills::coverage(input),
        growth: growth::growth(input),
        turnover: turnover::turnover(input),
    }
}
