//! Before and after on one axis: a hollow dot, a line, a full dot. The numbers stand beside it.

use std::fmt::Write as _;

use super::{Axis, px};

const WIDTH: f64 = 200.0;

/// The axis of all rows.
pub fn dumbbell_axis(scores: impl IntoIterator<Item = f64>) -> Axis {
    Axis::over(scores, 6.0, WIDTH - 6.0)
}

/// One row. The class says whether the change may be called better or worse.
pub fn dumbbell(axis: Axis, before: f64, after: f64, class: &str) -> String {
    let (from, to) = (px(axis.at(before)), px(axis.at(after)));
    let mut svg = format!(
        "<svg class=\"ir dumbbell {class}\" viewBox=\"0 0 {WIDTH} 16\" aria-hidden=true><path class=ax d=\"M0 8H{WIDTH}\"/>"
    );
    let _ = write!(
        svg,
        "<path class=dl d=\"M{from} 8H{to}\"/><circle class=df cx={from} cy=8 r=3.5 /><circle class=dt cx={to} cy=8 r=4 /></svg>"
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_dots_stand_on_the_axis_of_all() {
        let axis = dumbbell_axis([0.0, 100.0]);
        let row = dumbbell(axis, 50.0, 75.0, "better");
        // 6 + 0.5 × 188 = 100, 6 + 0.75 × 188 = 147.
        assert!(
            row.contains("class=df cx=100 ") && row.contains("class=dt cx=147 "),
            "{row}"
        );
    }
}
