//! Small figures as inline SVG: there without scripts, in print and in ten years. Every number in them stands beside them as text.

mod bullet;
mod calibration;
mod distribution;
mod dumbbell;
mod held_since;
mod interval;
mod nine_grid;
mod pareto;
mod scale;
mod sparkline;
mod trend_line;
mod waterfall;

pub use bullet::bullet;
pub use calibration::calibration;
pub use distribution::{Dot, distribution};
pub use dumbbell::{dumbbell, dumbbell_axis};
pub use held_since::held_since;
pub use interval::{interval_row, ruler, score_bar};
pub use nine_grid::{GridPoint, GridWords, nine_grid};
pub use pareto::pareto;
pub use scale::scale_figure;
pub use sparkline::sparkline;
pub use trend_line::{TrendMark, trend_line};
pub use waterfall::Waterfall;

use std::fmt::Write as _;

use crate::languages::escaped;
use crate::stats::rounding::half_up_f64;

/// A line across the figure at each tick, from `left` to `right`, with its number before it.
fn grid(
    svg: &mut String,
    y: Axis,
    ticks: Vec<f64>,
    (left, right): (f64, f64),
    write: &dyn Fn(f64) -> String,
) {
    for tick in ticks {
        let at = y.at(tick);
        let _ = write!(
            svg,
            "<path class=ax d=\"M{left} {0}H{1}\"/><text x={2} y={3} text-anchor=end>{4}</text>",
            px(at),
            px(right),
            px(left - 6.0),
            px(at + 4.0),
            escaped(&write(tick))
        );
    }
}

/// A stretch of numbers laid out on so many pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    /// An axis from `low` to `high` between the pixels `from` and `to`; a stretch without length is widened.
    pub fn new(low: f64, high: f64, from: f64, to: f64) -> Self {
        let (low, high) = if high > low {
            (low, high)
        } else {
            // Half a unit is lost in the rounding of a very large number.
            let half = (low.abs() * 1e-9).max(0.5);
            (low - half, low + half)
        };
        Self { low, high, from, to }
    }

    /// An axis over every finite number.
    pub fn over(numbers: impl IntoIterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = numbers
            .into_iter()
            .filter(|number| number.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
                (low.min(number), high.max(number))
            });
        if low.is_finite() {
            Self::new(low, high, from, to)
        } else {
            Self::new(0.0, 1.0, from, to)
        }
    }

    /// The same with room at both ends, as a share of its length.
    #[must_use]
    pub fn with_room(self, share: f64) -> Self {
        let room = self.high * share - self.low * share;
        Self {
            low: (self.low - room).max(f64::MIN),
            high: (self.high + room).min(f64::MAX),
            ..self
        }
    }

    /// The same widened to round numbers (steps of 1, 2 or 5 times a power of ten), and those numbers; as it is, with its
    /// ends and its middle, where no step tells them apart.
    #[must_use]
    pub fn round(self) -> (Self, Vec<f64>) {
        let rough = (self.high - self.low) / 4.0;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .map(|digit| digit * power)
            .into_iter()
            .find(|step| *step >= rough)
            .unwrap_or(rough);
        // An end that rounding alone keeps off its number stands on it.
        let (first, last) = ((self.low / step + 1e-6).floor(), (self.high / step - 1e-6).ceil());
        if !((1e-6..1e15).contains(&step) && first.abs() < 1e9 && last.abs() < 1e9) {
            let middle = f64::midpoint(self.low, self.high);
            return (self, vec![self.low, middle, self.high]);
        }
        let number = |place: f64| half_up_f64(place * step, 9).parse().unwrap_or(place * step);
        let ticks: Vec<f64> = std::iter::successors(Some(first), |place| Some(place + 1.0))
            .take_while(|place| *place <= last)
            .map(number)
            .collect();
        let (low, high) = (number(first), number(last));
        (Self { low, high, ..self }, ticks)
    }

    /// The pixel of a number; numbers outside stay at the ends.
    pub fn at(&self, number: f64) -> f64 {
        // Halves, since the length of a stretch between two very large numbers may be no number.
        let share = (number / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// The lowest number.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The highest number.
    pub fn high(&self) -> f64 {
        self.high
    }
}

/// A coordinate with at most one decimal.
fn px(coordinate: f64) -> String {
    let text = half_up_f64(coordinate, 1);
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_maps_its_ends_to_its_pixels_and_keeps_the_rest_inside() {
        let axis = Axis::new(0.0, 100.0, 10.0, 110.0);
        assert_eq!(px(axis.at(0.0)), "10");
        assert_eq!(px(axis.at(50.0)), "60");
        assert_eq!(px(axis.at(250.0)), "110");
    }

    #[test]
    fn an_axis_over_one_number_has_length() {
        let axis = Axis::over([3.0], 0.0, 10.0);
        assert_eq!(px(axis.at(3.0)), "5");
    }

    #[test]
    fn an_axis_of_very_large_numbers_gives_coordinates() {
        let one = Axis::over([1e23], 0.0, 10.0).with_room(0.1);
        assert_eq!(px(one.at(1e23)), "5");
        let all = Axis::over([-1.7e308, 1.7e308], 0.0, 10.0).with_room(0.1);
        assert_eq!(px(all.at(0.0)), "5");
        assert!(all.at(f64::MAX) <= 10.0 && all.at(f64::MIN) >= 0.0);
    }

    #[test]
    fn a_round_axis_reaches_over_its_numbers_in_even_steps() {
        let ticks = |low, high| Axis::over([low, high], 0.0, 100.0).round().1;
        assert_eq!(ticks(0.623, 1.0), [0.6, 0.7, 0.8, 0.9, 1.0]);
        assert_eq!(ticks(-13.0, 78.0), [-50.0, 0.0, 50.0, 100.0]);
        assert_eq!(ticks(2.61, 4.9), [2.0, 3.0, 4.0, 5.0]);
        let (axis, _) = Axis::over([0.623, 1.0], 0.0, 100.0).round();
        assert_eq!(
            (px(axis.at(0.6)), px(axis.at(1.0))),
            ("0".to_owned(), "100".to_owned())
        );
        // Numbers without a step between them keep their ends.
        assert_eq!(ticks(-1.7e308, 1.7e308).len(), 3);
        assert_eq!(ticks(1e23, 1e23).len(), 3);
    }
}
