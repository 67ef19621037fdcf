//! Expected against observed shares: on the diagonal they agree.

use std::fmt::Write as _;

use super::{Axis, escaped, px};
use crate::model::review::CalibratedGroup;

const SIDE: f64 = 260.0;
const LEFT: f64 = 56.0;
const BOTTOM: f64 = 28.0;
const RIGHT: f64 = 22.0;

/// Each group as a dot with its interval, over the line on which expected and observed shares are the same.
pub fn calibration(groups: &[CalibratedGroup], write: &dyn Fn(f64) -> String) -> String {
    let ends = groups
        .iter()
        .flat_map(|group| [group.expected.0, group.observed.interval.high]);
    let high = ends.fold(0.0, f64::max);
    let (x, ticks) = Axis::new(0.0, high.max(0.01), LEFT, SIDE - RIGHT).round();
    let (y, _) = Axis::new(0.0, high.max(0.01), SIDE - BOTTOM, 10.0).round();
    let mut svg = format!("<svg class=\"ds cal\" viewBox=\"0 0 {SIDE} {SIDE}\" aria-hidden=true>");
    for tick in &ticks {
        let text = escaped(&write(*tick));
        let _ = write!(
            svg,
            "<path class=ax d=\"M{LEFT} {0}H{1}\"/><text x={2} y={3} text-anchor=end>{text}</text>\
             <text x={4} y={5} text-anchor=middle>{text}</text>",
            px(y.at(*tick)),
            px(SIDE - RIGHT),
            px(LEFT - 6.0),
            px(y.at(*tick) + 4.0),
            px(x.at(*tick)),
            px(SIDE - 8.0),
        );
    }
    let last = ticks.last().copied().unwrap_or(1.0);
    let _ = write!(
        svg,
        "<path class=tg d=\"M{} {}L{} {}\"/>",
        px(x.at(0.0)),
        px(y.at(0.0)),
        px(x.at(last)),
        px(y.at(last))
    );
    for group in groups {
        let across = x.at(group.expected.0);
        let observed = group.observed;
        let _ = write!(
            svg,
            "<path class=iv d=\"M{0} {1}V{2}\"/><circle class=vl cx={0} cy={3} r=3.4 />",
            px(across),
            px(y.at(observed.interval.low)),
            px(y.at(observed.interval.high)),
            px(y.at(observed.value)),
        );
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Share;
    use crate::model::review::Estimate;
    use crate::stats::Interval;

    #[test]
    fn a_group_that_is_right_lies_on_the_diagonal() {
        let group = CalibratedGroup {
            clients: 100,
            lost: 50,
            expected: Share(0.5),
            observed: Estimate {
                value: 0.5,
                interval: Interval { low: 0.4, high: 1.0 },
            },
        };
        let svg = calibration(&[group], &|value| format!("{value}"));
        // Across 0 to 1 lies between 56 and 238: one half at 147; up between 232 and 10: one half at 121.
        assert!(svg.contains("cx=147 cy=121"), "{svg}");
        assert!(svg.contains("M56 232L238 10"), "{svg}");
    }
}
