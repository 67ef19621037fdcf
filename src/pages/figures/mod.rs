//! Small figures as inline SVG: there without scripts, in print and in ten years. Every number in them stands beside them as text.

mod bullet;
mod distribution;
mod interval;
mod scale;
mod sparkline;

pub use bullet::bullet;
pub use distribution::{Dot, distribution};
pub use interval::{interval_row, ruler, score_bar};
pub use scale::scale_figure;
pub use sparkline::sparkline;

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
    let text = format!("{coordinate:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// Text made safe for SVG and HTML.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
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
    fn texts_are_escaped() {
        assert_eq!(escaped("<a & 'b'>"), "&lt;a &amp; &#39;b&#39;&gt;");
    }
}
