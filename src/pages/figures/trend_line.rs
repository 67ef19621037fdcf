//! The trend of an indicator in a line of a table: values with their intervals, the target, the transfer; gaps where there was no data.

use std::fmt::Write as _;

use super::{Axis, px};
use crate::stats::Interval;

const WIDTH: f64 = 190.0;
const HEIGHT: f64 = 46.0;

/// One cycle of a trend line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TrendMark {
    /// The value; none where there is none.
    pub value: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The value to reach.
    pub target: Option<f64>,
}

/// The trend of so many cycles; `breaks` are the places from which on the value is counted differently, `transfer` is the place at
/// which the company changed hands. Nothing below two cycles with data.
pub fn trend_line(marks: &[TrendMark], breaks: &[usize], transfer: Option<usize>) -> Option<String> {
    if marks.iter().filter(|mark| mark.value.is_some()).count() < 2 {
        return None;
    }
    let x = Axis::new(0.0, (marks.len() - 1) as f64, 4.0, WIDTH - 5.0);
    let at = |place: usize| px(x.at(place as f64));
    let y = vertical(marks);
    let mut svg = format!("<svg class=tf viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    if let Some(place) = transfer {
        let _ = write!(svg, "<path class=tt d=\"M{} 0V{HEIGHT}\"/>", at(place));
    }
    let mut bands = String::new();
    let mut alone = String::new();
    let mut line = String::new();
    let mut dots = String::new();
    for stretch in stretches(marks, breaks) {
        let Some(points) = marks.get(stretch.clone()) else {
            continue;
        };
        let places = stretch.clone().zip(points);
        let ends: Vec<(usize, Interval)> = places
            .clone()
            .filter_map(|(place, mark)| Some((place, mark.interval?)))
            .collect();
        if let [(place, only)] = ends.as_slice() {
            let _ = write!(
                alone,
                "M{} {}V{}",
                at(*place),
                px(y.at(only.low)),
                px(y.at(only.high))
            );
        } else {
            let upper = ends.iter().map(|(place, ends)| (*place, ends.high));
            let lower = ends.iter().rev().map(|(place, ends)| (*place, ends.low));
            join(
                &mut bands,
                upper.chain(lower).map(|(place, end)| (at(place), px(y.at(end)))),
            );
            bands.push_str(if ends.is_empty() { "" } else { "z" });
        }
        let values = places.filter_map(|(place, mark)| Some((at(place), px(y.at(mark.value?)))));
        join(&mut line, values.clone());
        for (x, y) in values {
            let _ = write!(dots, "M{x} {y}h0");
        }
    }
    for (class, path) in [
        ("tb", &bands),
        ("ta", &alone),
        ("tl", &targets(marks, x, y)),
        ("ln", &line),
        ("td", &dots),
    ] {
        if !path.is_empty() {
            let _ = write!(svg, "<path class={class} d=\"{path}\"/>");
        }
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// A line through points, begun anew at the first.
fn join(path: &mut String, points: impl Iterator<Item = (String, String)>) {
    for (number, (x, y)) in points.enumerate() {
        let _ = write!(path, "{}{x} {y}", if number == 0 { 'M' } else { 'L' });
    }
}

/// The height of every value, interval and target.
fn vertical(marks: &[TrendMark]) -> Axis {
    let numbers = marks.iter().flat_map(|mark| {
        let interval = mark.value.and(mark.interval);
        let ends = interval.map_or([None, None], |ends| [Some(ends.low), Some(ends.high)]);
        [mark.value, mark.target, ends[0], ends[1]]
    });
    Axis::over(numbers.flatten(), HEIGHT - 4.0, 4.0)
}

/// The places that a line joins: neighbours with values that are counted in one way.
fn stretches(marks: &[TrendMark], breaks: &[usize]) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        if mark.value.is_none() {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.end == place && !breaks.contains(&place) => last.end = place + 1,
            _ => found.push(place..place + 1),
        }
    }
    found
}

/// The target as steps, half a cycle to each side of its own.
fn targets(marks: &[TrendMark], x: Axis, y: Axis) -> String {
    let mut path = String::new();
    let mut before = None;
    for (place, mark) in marks.iter().enumerate() {
        let (from, to) = (x.at(place as f64 - 0.5), x.at(place as f64 + 0.5));
        if let Some(target) = mark.target {
            let height = px(y.at(target));
            match &before {
                None => {
                    let _ = write!(path, "M{} {height}", px(from));
                }
                Some(last) if *last != height => {
                    let _ = write!(path, "V{height}");
                }
                Some(_) => {}
            }
            // A stretch at one height is one stroke.
            let goes_on = marks
                .get(place + 1)
                .and_then(|next| next.target)
                .is_some_and(|next| px(y.at(next)) == height);
            if !goes_on {
                let _ = write!(path, "H{}", px(to));
            }
            before = Some(height);
        } else {
            before = None;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(value: f64, low: f64, high: f64) -> TrendMark {
        TrendMark {
            value: Some(value),
            interval: Some(Interval { low, high }),
            target: None,
        }
    }

    #[test]
    fn values_lie_on_the_line_and_ends_of_intervals_on_the_band() {
        // 0 lies at 42 px and 10 at 4 px: 5 is 23. Three cycles lie at 4, 94.5 and 185 px.
        let marks = [mark(5.0, 0.0, 10.0), mark(5.0, 0.0, 10.0), mark(10.0, 0.0, 10.0)];
        let svg = trend_line(&marks, &[], None).unwrap();
        assert!(svg.contains("class=ln d=\"M4 23L94.5 23L185 4\""), "{svg}");
        assert!(
            svg.contains("class=tb d=\"M4 4L94.5 4L185 4L185 42L94.5 42L4 42z\""),
            "{svg}"
        );
    }

    #[test]
    fn gaps_and_changed_definitions_break_line_and_band() {
        let one = mark(1.0, 0.0, 2.0);
        let with_gap = [one, TrendMark::default(), one, one];
        let svg = trend_line(&with_gap, &[], None).unwrap();
        let line = svg
            .split("class=ln d=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        assert_eq!(line.matches('M').count(), 2, "{svg}");
        // The cycle that stands alone has an interval without width.
        assert!(svg.contains("class=ta d=\"M4 42V4\""), "{svg}");
        let svg = trend_line(&[one, one, one, one], &[2], None).unwrap();
        assert_eq!(svg.matches('z').count(), 2, "{svg}");
    }

    #[test]
    fn a_target_that_moves_is_a_step() {
        let at = |target: f64| TrendMark {
            target: Some(target),
            ..mark(5.0, 0.0, 10.0)
        };
        let svg = trend_line(&[at(0.0), at(0.0), at(10.0)], &[], None).unwrap();
        assert!(svg.contains("class=tl d=\"M4 42H139.8V4H185\""), "{svg}");
    }

    #[test]
    fn one_value_is_no_trend() {
        assert_eq!(
            trend_line(&[TrendMark::default(), mark(1.0, 0.0, 2.0)], &[], None),
            None
        );
    }
}
