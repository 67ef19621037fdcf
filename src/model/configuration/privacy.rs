//! Rules about personal data.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

/// How long a cycle is kept after its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Retention {
    /// Whole months, at least one.
    months: u16,
}

impl Retention {
    /// The most months that there are: a hundred years.
    const MOST: u16 = 1200;

    /// So many months; none below one or above a hundred years.
    pub fn months(months: u16) -> Option<Self> {
        (1..=Self::MOST).contains(&months).then_some(Self { months })
    }

    /// `3 years` or `18 months`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.trim().split_once(' ')?;
        let number: u16 = number.parse().ok()?;
        let months = match unit.trim() {
            "year" | "years" => number.checked_mul(12)?,
            "month" | "months" => number,
            _ => return None,
        };
        Self::months(months)
    }

    /// The last day on which what ended on a day is kept: the same day of the month so many months later, or the month's last
    /// day where it has no such day.
    pub fn until(self, last: Date) -> Date {
        let span: Span = i32::from(self.months).months();
        last.saturating_add(span)
    }
}

/// How long personal data is kept, and on which day that is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivacyRules {
    /// How long a cycle is kept; none where nothing is said.
    #[serde(default)]
    pub retention: Option<Retention>,
    /// The day on which it was last asked what is kept too long; without it the newest cycle's last day.
    #[serde(default)]
    pub reviewed_on: Option<Date>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_cycle_is_kept_for_whole_months_after_its_last_day() {
        let until = |text: &str, last| Retention::parse(text).unwrap().until(last);
        assert_eq!(until("3 years", date(2024, 9, 30)), date(2027, 9, 30));
        // February 2025 has 28 days.
        assert_eq!(until("6 months", date(2024, 8, 31)), date(2025, 2, 28));
    }

    #[test]
    fn what_is_no_length_of_time_is_refused() {
        for text in [
            "3",
            "three years",
            "0 months",
            "101 years",
            "3 weeks",
            "-1 years",
            "",
        ] {
            assert_eq!(Retention::parse(text), None, "{text}");
        }
    }
}
