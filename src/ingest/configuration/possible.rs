//! Which values an indicator can have at all: a target, a scale or a gate beyond them was not meant so, such as 85 for 85%.
//!
//! What cannot be known is let pass: a ratio may be called a share and exceed one, a mean may be below zero.

use std::ops::RangeInclusive;

use super::document::Entry;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::indicator::{Aggregate, Indicator, Measure, Scale, Unit};

/// Largest amount of a value without bounds of its own, as in the table `measures`.
const LARGEST: f64 = 1e15;

/// A share that may exceed one does not exceed this: 1,000%.
const LARGEST_GROWTH: f64 = 10.0;

/// A share above this is most likely written in per cent; the same holds for the table `measures`.
const LIKELY_GROWTH: f64 = 2.0;

/// A hundred years, in hours.
const LONGEST: f64 = 876_000.0;

/// What a number in the configuration is to its indicator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judged {
    Sound,
    Doubtful,
    Impossible,
}

/// What a setting is compared with.
#[derive(Clone, Copy)]
pub struct Possible<'m> {
    /// The indicator's id.
    pub id: &'m str,
    /// Its measure.
    pub measure: &'m Measure,
    /// The unit of its values.
    pub unit: Unit,
}

impl<'m> Possible<'m> {
    /// The values of an indicator.
    pub fn of(indicator: &'m Indicator) -> Self {
        Self {
            id: indicator.id.as_str(),
            measure: &indicator.measure,
            unit: indicator.unit,
        }
    }

    fn values(self) -> RangeInclusive<f64> {
        let stated = matches!(self.measure, Measure::ReadyMade | Measure::Declared(_));
        match (self.measure, self.unit) {
            (
                Measure::NetRevenueRetention | Measure::ClientExpansion | Measure::RevenueExpansion,
                Unit::Share,
            ) => 0.0..=LARGEST_GROWTH,
            (Measure::Declared(declared), Unit::Share)
                if matches!(declared.aggregate, Aggregate::Share { .. }) =>
            {
                0.0..=1.0
            }
            (_, Unit::Share) if stated => -LARGEST_GROWTH..=LARGEST_GROWTH,
            (_, Unit::Share) => 0.0..=1.0,
            (_, Unit::NetPromoterPoints) => -100.0..=100.0,
            (Measure::Assessment { .. }, _) => 1.0..=5.0,
            (Measure::ResolutionTime, _) => 0.0..=LONGEST,
            (Measure::Declared(declared), _)
                if matches!(declared.aggregate, Aggregate::Count | Aggregate::Distinct { .. }) =>
            {
                0.0..=LARGEST
            }
            _ => -LARGEST..=LARGEST,
        }
    }

    /// A target or the limit of a gate, where the indicator can have that value.
    pub fn number(self, entry: &Entry<'_>, key: &'static str) -> Option<f64> {
        let number = entry.number()?;
        let judged = self.check(entry, key, number, &self.values());
        (judged != Judged::Impossible).then_some(number)
    }

    /// Reports the first value of a scale that the indicator cannot have. A line may start where nobody can stand: at zero,
    /// where the lowest answer is one.
    pub fn check_scale(self, entry: &Entry<'_>, scale: &Scale) {
        let values = self.values();
        let values = values.start().min(0.0)..=*values.end();
        for (pair, (number, _)) in entry.list().iter().flatten().zip(&scale.pairs) {
            let pair = pair.list().unwrap_or_default();
            if let Some(value) = pair.first()
                && self.check(value, "scale", *number, &values) != Judged::Sound
            {
                return;
            }
        }
    }

    /// Judges a number, and says what speaks against it.
    fn check(
        self,
        entry: &Entry<'_>,
        key: &'static str,
        number: f64,
        values: &RangeInclusive<f64>,
    ) -> Judged {
        let meant = number / 100.0;
        let meant = if self.unit == Unit::Share && number > 1.0 && values.contains(&meant) {
            plain(meant)
        } else {
            "none".to_owned()
        };
        if !values.contains(&number) {
            entry.report(
                Diagnostic::new(Code::ImpossibleValue)
                    .with("key", key)
                    .with("found", entry.written())
                    .with("indicator", self.id)
                    .with("low", values.start())
                    .with("high", values.end())
                    .with("meant", meant),
            );
            return Judged::Impossible;
        }
        if self.unit == Unit::Share && number > LIKELY_GROWTH {
            entry.report(
                Diagnostic::new(Code::SettingInPerCent)
                    .with("key", key)
                    .with("found", entry.written())
                    .with("indicator", self.id)
                    .with("percent", plain(number * 100.0))
                    .with("meant", meant),
            );
            return Judged::Doubtful;
        }
        Judged::Sound
    }
}

/// A number without the noise of binary fractions.
pub fn plain(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn faults(indicator: &str) -> Vec<(Code, String)> {
        let text = format!(
            "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\n[[indicators]]\nid = \"i\"\nname = \"I\"\n\
             dimension = \"d\"\nweight = 100\n{indicator}\n"
        );
        let (_, faults) = read(Some(&text), &[]);
        let meant = |fault: &Diagnostic| fault.facts.get("meant").cloned().unwrap_or_default();
        let faults = faults.sorted();
        faults.iter().map(|fault| (fault.code, meant(fault))).collect()
    }

    #[test]
    fn what_a_user_can_mean_is_let_pass() {
        for sound in [
            "measure = \"csat\"\ntarget = 1\nscale = [[0, 0], [1, 100]]",
            "measure = \"nps\"\ntarget = 100\nscale = [[-100, 0], [100, 100]]",
            "measure = \"assessment\"\ntarget = 4.5\nscale = [[0, 0], [5, 100]]",
            "measure = \"net_revenue_retention\"\ntarget = 1.2\nscale = [[0.8, 0], [2, 100]]",
            "measure = \"ready_made\"\nunit = \"share\"\ntarget = -0.05\nscale = [[-0.5, 0], [1.5, 100]]",
            "measure = \"ready_made\"\nunit = \"score\"\ntarget = 80\nscale = [[0, 0], [100, 100]]",
            "measure = \"ready_made\"\nunit = \"days\"\ntarget = -3\nscale = [[-10, 100], [10, 0]]",
            "measure = \"ready_made\"\nunit = \"money\"\ntarget = 2000000000000\nscale = [[0, 50], [1e12, 50]]",
            "measure = \"resolution_time\"\ntarget = 24\nscale = [[8, 100], [24, 100], [96, 0]]",
        ] {
            assert_eq!(faults(sound), [], "{sound}");
        }
    }

    #[test]
    fn what_no_value_can_be_is_a_fault() {
        for (faulty, code, meant) in [
            (
                "measure = \"csat\"\ntarget = 85\nscale = [[0, 0], [1, 100]]",
                Code::ImpossibleValue,
                "0.85",
            ),
            (
                "measure = \"csat\"\nscale = [[50, 0], [85, 90], [95, 100]]",
                Code::ImpossibleValue,
                "0.5",
            ),
            (
                "measure = \"csat\"\ntarget = 1.01\nscale = [[0, 0], [1, 100]]",
                Code::ImpossibleValue,
                "0.0101",
            ),
            (
                "measure = \"csat\"\ntarget = -0.1\nscale = [[0, 0], [1, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"csat\"\nscale = [[-1e308, 0], [1e308, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"nps\"\ntarget = 101\nscale = [[0, 0], [60, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"assessment\"\ntarget = 0.5\nscale = [[1, 0], [5, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"assessment\"\nscale = [[1, 0], [85, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"resolution_time\"\nscale = [[-1, 100], [96, 0]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"net_revenue_retention\"\ntarget = 105\nscale = [[0.8, 0], [1.1, 100]]",
                Code::ImpossibleValue,
                "1.05",
            ),
            (
                "measure = \"client_expansion\"\nscale = [[0, 30], [3, 90], [6, 100]]",
                Code::SettingInPerCent,
                "0.03",
            ),
            (
                "measure = \"ready_made\"\nscale = [[0, 0], [1e300, 100]]",
                Code::ImpossibleValue,
                "none",
            ),
            (
                "measure = \"csat\"\nscale = [[0.5, 60], [0.7, 0], [0.9, 100]]",
                Code::ScaleTurns,
                "",
            ),
            (
                "measure = \"csat\"\nscale = [[0.5, 0], [0.7, 150]]",
                Code::SettingOutOfRange,
                "",
            ),
            (
                "measure = \"csat\"\nscale = [[0.5, -500], [0.9, 100]]",
                Code::SettingOutOfRange,
                "",
            ),
        ] {
            assert_eq!(faults(faulty), [(code, meant.to_owned())], "{faulty}");
        }
    }
}
