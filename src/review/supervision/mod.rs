//! Whether the appraisal is fair and sound: groups, scores, indicators, foresight, appeals, and the rows behind it all.

mod appeals;
mod findings;
mod foresight;
mod impact;
mod indicators;
mod months;
mod spread;
mod tables;

use super::ReviewInput;
use crate::model::review::{Correlation, Estimate, Finding, Supervision};
use crate::stats::{Difference, RankCorrelation};

/// Members that are needed to say anything of how they are ordered.
const MEMBERS: u64 = 10;

/// The figures, and what they show to act on.
pub(super) fn review(input: &ReviewInput<'_>) -> (Supervision, Vec<Finding>) {
    let redundant = indicators::redundant(input);
    let figures = Supervision {
        impact: impact::review(input),
        spread: spread::spread(input),
        indicators: indicators::quality(input, &redundant),
        redundant,
        foresight: foresight::foresight(input),
        appeals: appeals::appeals(input),
        tables: tables::tables(input),
    };
    let findings = findings::findings(input, &figures);
    (figures, findings)
}

/// A difference as the figures keep it.
fn difference(found: Difference) -> Estimate {
    Estimate {
        value: found.value,
        interval: found.interval,
    }
}

/// A correlation as the figures keep it.
fn correlation(found: RankCorrelation) -> Correlation {
    Correlation {
        value: found.value,
        interval: found.interval,
        pairs: found.pairs,
    }
}
