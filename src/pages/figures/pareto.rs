//! A Pareto chart: a bar per value, the most frequent first, and the line of what they add up to.

use std::fmt::Write as _;

use super::{Axis, px};

const WIDTH: f64 = 220.0;
const HEIGHT: f64 = 56.0;
/// The floor on which the bars stand.
const FLOOR: f64 = 54.0;

/// The Pareto chart of shares of a whole. `bars` are each value's share and whether it stands out; `rest` is the share of all
/// that is not listed. A cross above a bar says that it stands out, for those who see no colour.
pub fn pareto(bars: &[(f64, bool)], rest: f64) -> String {
    let all: Vec<(f64, &str)> = bars
        .iter()
        .map(|&(share, stands_out)| (share, if stands_out { "po" } else { "pb" }))
        .chain((rest > 0.0).then_some((rest, "pr")))
        .collect();
    let x = Axis::new(0.0, all.len() as f64, 2.0, WIDTH - 2.0);
    let y = Axis::new(0.0, 1.0, FLOOR, 6.0);
    let mut svg = format!("<svg class=pa viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    let (mut so_far, mut line) = (0.0, String::new());
    for (place, (share, class)) in all.iter().enumerate() {
        let (left, right) = (x.at(place as f64 + 0.12), x.at(place as f64 + 0.88));
        let top = y.at(*share);
        let _ = write!(
            svg,
            "<path class={class} d=\"M{} {FLOOR}V{}H{}V{FLOOR}z\"/>",
            px(left),
            px(top),
            px(right)
        );
        if *class == "po" {
            let middle = f64::midpoint(left, right);
            let _ = write!(
                svg,
                "<path class=px d=\"M{0} {1}l4 4m0 -4l-4 4\"/>",
                px(middle - 2.0),
                px((top - 7.0).max(1.0))
            );
        }
        so_far += share;
        let _ = write!(
            line,
            "{}{} {}",
            if place == 0 { 'M' } else { 'L' },
            px(x.at(place as f64 + 0.5)),
            px(y.at(so_far))
        );
    }
    let _ = write!(
        svg,
        "<path class=pc d=\"{line}\"/><path class=pf d=\"M0 {FLOOR}H{WIDTH}\"/></svg>"
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_high_as_their_shares_and_the_line_ends_at_the_whole() {
        let svg = pareto(&[(0.5, true), (0.25, false)], 0.25);
        // 48 pixels of height: half is at 30, a quarter at 42, the whole at 6. 216 pixels for three bars: 72 each.
        assert!(svg.contains("class=po d=\"M10.6 54V30H65.4V54z\""), "{svg}");
        assert!(svg.contains("V42H137.4V54z"), "{svg}");
        assert!(svg.contains("class=pr"), "{svg}");
        assert!(svg.contains("class=pc d=\"M38 30L110 18L182 6\""), "{svg}");
        assert_eq!(svg.matches("class=px").count(), 1);
    }
}
