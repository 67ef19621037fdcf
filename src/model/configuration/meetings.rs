//! Rules of team meetings: how long the agenda's parts take.

use serde::{Deserialize, Serialize};

/// Minutes of a meeting's agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRules {
    /// The opening.
    pub opening: u32,
    /// The figures and what changed.
    pub figures: u32,
    /// The next dates.
    pub dates: u32,
    /// Per client that was lost or left behind.
    pub per_client: u32,
    /// Per complaint past its limit.
    pub per_complaint: u32,
    /// Per item of the last plans.
    pub per_item: u32,
    /// Per decision.
    pub per_decision: u32,
    /// A part of the agenda whose minutes are counted takes at least so many,
    pub least: u32,
    /// and at most so many.
    pub most: u32,
}

impl MeetingRules {
    /// Rules as tests of any stage need them.
    #[cfg(test)]
    pub const EXAMPLE: Self = Self {
        opening: 5,
        figures: 10,
        dates: 5,
        per_client: 2,
        per_complaint: 1,
        per_item: 1,
        per_decision: 3,
        least: 5,
        most: 20,
    };

    /// The minutes of a part with so many things to talk about, in steps of five up to the most; none where there is nothing.
    pub fn minutes(&self, count: u64, each: u32) -> u64 {
        if count == 0 || each == 0 {
            return 0;
        }
        let minutes = count.saturating_mul(u64::from(each)).min(u64::from(self.most));
        let minutes = minutes.max(u64::from(self.least)).next_multiple_of(5);
        minutes.min(u64::from(self.most.max(self.least)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: MeetingRules = MeetingRules {
        most: 18,
        ..MeetingRules::EXAMPLE
    };

    #[test]
    fn minutes_grow_in_steps_of_five_between_the_least_and_the_most() {
        // 1 × 2 is below the least; 4 × 2 = 8 is rounded up; 8 × 2 = 16 would be 20, beyond the most.
        let minutes = [0, 1, 4, 8, u64::MAX].map(|count| RULES.minutes(count, RULES.per_client));
        assert_eq!(minutes, [0, 5, 10, 18, 18]);
    }

    #[test]
    fn what_takes_no_minutes_each_is_left_out() {
        assert_eq!(RULES.minutes(9, 0), 0);
    }
}
