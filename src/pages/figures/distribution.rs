//! How values spread over the members: every one a dot with its interval, from the lowest to the highest.

use std::fmt::Write as _;

use super::{Axis, escaped, grid, px};
use crate::stats::Interval;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 58.0;
const RIGHT: f64 = 130.0;

/// A value with its interval and what a pointer on it says.
pub struct Dot {
    /// The value.
    pub value: f64,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Name and value.
    pub label: String,
}

/// The figure of dots that are sorted already, with lines at named values (the organisation, the target).
pub fn distribution(dots: &[Dot], lines: &[(&str, f64, String)], write: &dyn Fn(f64) -> String) -> String {
    let ends = dots
        .iter()
        .flat_map(|dot| {
            [
                Some(dot.value),
                dot.interval.map(|i| i.low),
                dot.interval.map(|i| i.high),
            ]
        })
        .flatten();
    let (y, ticks) = Axis::over(ends.chain(lines.iter().map(|line| line.1)), HEIGHT - 14.0, 14.0).round();
    let step = (WIDTH - LEFT - RIGHT) / dots.len().max(1) as f64;
    let radius = (step * 0.3).clamp(1.2, 4.0);
    let mut svg = format!("<svg class=ds viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    grid(&mut svg, y, ticks, (LEFT, WIDTH - RIGHT), write);
    // Labels of lines that lie close keep their distance.
    let mut taken: Vec<f64> = Vec::new();
    for (class, value, label) in lines {
        let at = y.at(*value);
        let mut text = at + 4.0;
        while taken.iter().any(|other: &f64| (other - text).abs() < 13.0) {
            text += 13.0;
        }
        taken.push(text);
        let _ = write!(
            svg,
            "<path class={class} d=\"M{LEFT} {}H{}\"/><text x={} y={} class=\"{class}t\">{}</text>",
            px(at),
            px(WIDTH - RIGHT),
            px(WIDTH - RIGHT + 5.0),
            px(text),
            escaped(label)
        );
    }
    for (place, dot) in dots.iter().enumerate() {
        let x = LEFT + step * (place as f64 + 0.5);
        svg.push_str("<g>");
        if let Some(interval) = dot.interval {
            let _ = write!(
                svg,
                "<path class=iv2 d=\"M{} {}V{}\"/>",
                px(x),
                px(y.at(interval.high)),
                px(y.at(interval.low))
            );
        }
        let _ = write!(
            svg,
            "<circle class=vl cx={} cy={} r={} /><title>{}</title></g>",
            px(x),
            px(y.at(dot.value)),
            px(radius),
            escaped(&dot.label)
        );
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_is_drawn_and_its_label_escaped() {
        let dot = |value| Dot {
            value,
            interval: None,
            label: "<x>".to_owned(),
        };
        let svg = distribution(&[dot(1.0), dot(2.0)], &[("rf", 1.5, "all".to_owned())], &|n| {
            n.to_string()
        });
        assert_eq!(svg.matches("<circle").count(), 2);
        assert!(!svg.contains("<x>"));
    }
}
