//! A trend the size of a word, with gaps where there was no data.

use std::fmt::Write as _;

use super::{Axis, px};

const WIDTH: f64 = 84.0;
const HEIGHT: f64 = 20.0;

/// The sparkline of a value over the cycles, broken before the places from which on it is counted differently; nothing below
/// two cycles with data, since one point is no trend.
pub fn sparkline(values: &[Option<f64>], target: Option<f64>, breaks: &[usize]) -> Option<String> {
    if values.iter().flatten().count() < 2 {
        return None;
    }
    let x = Axis::new(0.0, (values.len() - 1) as f64, 3.0, WIDTH - 4.0);
    let y = Axis::over(values.iter().flatten().copied().chain(target), HEIGHT - 3.0, 3.0);
    let mut svg = format!("<svg class=sp viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    if let Some(target) = target {
        let _ = write!(svg, "<path class=tl d=\"M0 {}H{WIDTH}\"/>", px(y.at(target)));
    }
    let mut path = String::new();
    let mut dots = String::new();
    let mut last = (0.0, 0.0);
    for (place, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let before = place
            .checked_sub(1)
            .and_then(|place| values.get(place))
            .copied()
            .flatten()
            .filter(|_| !breaks.contains(&place));
        let after = values
            .get(place + 1)
            .copied()
            .flatten()
            .filter(|_| !breaks.contains(&(place + 1)));
        last = (x.at(place as f64), y.at(*value));
        let _ = write!(
            path,
            "{}{} {}",
            if before.is_some() { 'L' } else { 'M' },
            px(last.0),
            px(last.1)
        );
        if before.is_none() && after.is_none() {
            let _ = write!(dots, "<circle cx={} cy={} r=1.5 />", px(last.0), px(last.1));
        }
    }
    let _ = write!(svg, "<path class=ln d=\"{path}\"/>{dots}");
    // The large dot is the value of the page's own cycle; where that has none, there is no such dot.
    if values.last().is_some_and(Option::is_some) {
        let _ = write!(
            svg,
            "<circle class=vl cx={} cy={} r=2.4 />",
            px(last.0),
            px(last.1)
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_cycle_breaks_the_line() {
        let svg = sparkline(&[Some(1.0), Some(2.0), None, Some(2.0)], None, &[]).unwrap();
        // Two strokes begin: at the first point and after the gap; the lonely point is a dot of its own.
        assert_eq!(svg.matches('M').count(), 2, "{svg}");
        assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
    }

    #[test]
    fn an_earlier_value_does_not_pass_for_the_present_one() {
        let svg = sparkline(&[Some(1.0), Some(2.0), None], None, &[]).unwrap();
        assert!(!svg.contains("vl"), "{svg}");
    }

    #[test]
    fn a_changed_definition_breaks_the_line() {
        let svg = sparkline(&[Some(1.0), Some(2.0), Some(9.0), Some(9.5)], None, &[2]).unwrap();
        assert_eq!(svg.matches('M').count(), 2, "{svg}");
    }

    #[test]
    fn one_point_is_no_trend() {
        assert_eq!(sparkline(&[None, Some(1.0)], Some(2.0), &[]), None);
    }
}
