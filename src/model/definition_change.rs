//! A definition that changed: from a day on, an indicator is counted differently, and what lies before does not compare.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cycle::Period;
use super::ids::{CycleId, IndicatorId};
use super::language::LocalizedText;

/// A definition that changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DefinitionChange {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The first cycle that counts in the new way.
    pub from: CycleId,
    /// The first day of that cycle; none while the cycle is not known.
    pub day: Option<Date>,
    /// What changed, and why.
    pub reason: LocalizedText,
    /// Whether scores before and after may still be compared, as the configuration declares.
    pub score_comparable: bool,
}

impl DefinitionChange {
    /// Whether it lies between two cycles, so that they do not compare. A cycle that the day falls into counts in the new way.
    pub fn lies_between(&self, earlier: Period, later: Period) -> bool {
        !self.covers(earlier) && self.covers(later)
    }

    /// Whether a cycle counts in the new way: the day lies before its end.
    pub fn covers(&self, cycle: Period) -> bool {
        self.day.is_some_and(|day| day <= cycle.last())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_change_lies_between_the_last_old_and_the_first_new_cycle_only() {
        let change = DefinitionChange {
            indicator: IndicatorId::new("x"),
            from: CycleId::new("2025-Q2"),
            day: Some(date(2025, 4, 1)),
            reason: LocalizedText::plain("x"),
            score_comparable: false,
        };
        let quarter = |month: i8| {
            let first = date(2025, month, 1);
            Period::new(first, date(2025, month + 2, 1).last_of_month()).unwrap()
        };
        assert!(change.lies_between(quarter(1), quarter(4)));
        assert!(change.lies_between(quarter(1), quarter(7)));
        assert!(!change.lies_between(quarter(4), quarter(7)));
        // A year that the day falls into counts in the new way: against the year before it does not compare.
        let year = |year: i16| Period::new(date(year, 1, 1), date(year, 12, 31)).unwrap();
        assert!(change.lies_between(year(2024), year(2025)));
        assert!(!change.lies_between(year(2025), year(2026)));
    }
}
