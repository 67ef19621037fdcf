//! A waterfall: a bar for what there was, a bar for each step from where the one before ended, a bar for what there is. A row
//! of a table each, so that the numbers stand beside them.

use std::fmt::Write as _;

use super::{Axis, px};

const WIDTH: f64 = 300.0;

/// Where steps are smaller than this share of the whole, the axis does not begin at zero, for they could not be seen.
const SMALL: f64 = 0.25;

/// The axis that all rows share, and the level before and after each step.
pub struct Waterfall {
    axis: Axis,
    levels: Vec<f64>,
}

impl Waterfall {
    /// The waterfall of steps from a start.
    pub fn new(start: f64, steps: &[f64]) -> Self {
        let mut levels = vec![start];
        for step in steps {
            levels.push(levels.last().copied().unwrap_or(start) + step);
        }
        let low = levels.iter().copied().fold(f64::INFINITY, f64::min);
        let high = levels.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let axis = if low > 0.0 && high - low < SMALL * high {
            // Room on the left, so that the lowest total still has a bar.
            let (round, _) =
                Axis::over([low - (high - low).max(0.01 * high) * 0.5, high], 0.0, WIDTH).round();
            Axis::new(round.low().max(0.0), round.high(), 0.0, WIDTH)
        } else {
            Axis::over(levels.iter().copied().chain([0.0]), 0.0, WIDTH)
        };
        Self { axis, levels }
    }

    /// Whether bars begin at a number above zero.
    pub fn begins_above_zero(&self) -> bool {
        self.axis.low() > 0.0
    }

    /// The number that bars begin at.
    pub fn begins(&self) -> f64 {
        self.axis.low()
    }

    /// The bar of a total. One that does not begin at zero is broken at its left end.
    pub fn total(&self, level: f64) -> String {
        let (from, to) = (self.axis.at(0.0_f64.max(self.axis.low())), self.axis.at(level));
        let mut svg = format!(
            "{}<path class=wt d=\"M{} 3H{}v12H{}z\"/>",
            open(),
            px(from),
            px(to),
            px(from)
        );
        if self.begins_above_zero() {
            svg.push_str("<path class=wz d=\"M7 1l-4 5 4 5-4 6\"/>");
        }
        svg.push_str("</svg>");
        svg
    }

    /// The bar of a step, by its place, with a line down from where it ends.
    pub fn step(&self, place: usize) -> String {
        let level = |place: usize| self.levels.get(place).copied().unwrap_or(0.0);
        let (before, after) = (level(place), level(place + 1));
        let (from, to) = (self.axis.at(before), self.axis.at(after));
        let class = if after < before { "wd" } else { "wu" };
        let mut svg = open();
        // A step too small to be seen is a stroke.
        let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
        let _ = write!(
            svg,
            "<path class=wc d=\"M{0} 0v3M{1} 15v3\"/><path class={class} d=\"M{2} 3H{3}v12H{2}z\"/></svg>",
            px(from),
            px(to),
            px(left),
            px(right)
        );
        svg
    }
}

fn open() -> String {
    format!("<svg class=wf viewBox=\"0 0 {WIDTH} 18\" preserveAspectRatio=none aria-hidden=true>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_begins_where_the_one_before_ended() {
        // 100 − 40 + 20: three pixels for each unit, from zero.
        let waterfall = Waterfall::new(100.0, &[-40.0, 20.0]);
        assert!(!waterfall.begins_above_zero());
        assert!(waterfall.step(0).contains("class=wd d=\"M180 3H300v12H180z\""));
        assert!(waterfall.step(1).contains("class=wu d=\"M180 3H240v12H180z\""));
        assert!(waterfall.total(80.0).contains("class=wt d=\"M0 3H240v12H0z\""));
    }

    #[test]
    fn an_axis_of_small_steps_begins_above_zero_and_shows_the_break() {
        // Levels 100, 99, 102; room of 1.5 below: 97.5 to 102, in steps of 2 from 96 to 102.
        let waterfall = Waterfall::new(100.0, &[-1.0, 3.0]);
        assert!((waterfall.begins() - 96.0).abs() < 1e-9, "{}", waterfall.begins());
        assert!(waterfall.total(102.0).contains("wz"));
        // 3 of 6 units on 300 pixels.
        assert!(waterfall.step(0).contains("M150 3H200"), "{}", waterfall.step(0));
    }

    #[test]
    fn nothing_at_all_is_drawn_without_a_fault() {
        let waterfall = Waterfall::new(0.0, &[0.0]);
        assert!(waterfall.total(0.0).starts_with("<svg"));
        assert!(waterfall.step(0).contains("<path") && waterfall.step(9).contains("<path"));
    }
}
