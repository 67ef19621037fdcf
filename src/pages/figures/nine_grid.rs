//! Nine cells of performance against potential: a point per member in a line of its own, with its interval across the cells that
//! it reaches.

use std::fmt::Write as _;

use super::{Axis, escaped, px};
use crate::stats::Interval;

const WIDTH: f64 = 860.0;
const LEFT: f64 = 112.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 24.0;
/// Height of a member's line, and the least of a row of cells.
const LINE: f64 = 15.0;
const LEAST: f64 = 60.0;
/// Room for the count at the head of a cell.
const HEAD: f64 = 20.0;

/// A member in the grid.
pub struct GridPoint {
    /// The number that the table beside the grid gives them.
    pub number: usize,
    /// The value across.
    pub score: f64,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The row of cells, 0 for the upper one.
    pub row: usize,
    /// Name and value.
    pub label: String,
}

/// The grid's words.
pub struct GridWords {
    /// Heads of the columns, from left to right.
    pub columns: [String; 3],
    /// Heads of the rows, from the upper one.
    pub rows: [String; 3],
    /// How many there are in each cell, by row and column.
    pub counts: [[String; 3]; 3],
}

/// The grid. `limits` part the columns, which are equally wide whatever they span. `points` stand in the order of their lines.
pub fn nine_grid(points: &[GridPoint], limits: (f64, f64), words: &GridWords) -> String {
    let columns = columns(points, limits);
    let in_row = |row: usize| points.iter().filter(move |point| point.row == row);
    let heights = [0, 1, 2].map(|row| (HEAD + LINE * in_row(row).count() as f64 + 4.0).max(LEAST));
    let height = TOP + heights.iter().sum::<f64>() + 2.0;
    let mut svg = format!(
        "<svg class=ng viewBox=\"0 0 {WIDTH} {}\" aria-hidden=true>",
        px(height)
    );
    let width = (WIDTH - LEFT - RIGHT) / 3.0;
    for (place, head) in words.columns.iter().enumerate() {
        let middle = LEFT + width * (place as f64 + 0.5);
        let _ = write!(
            svg,
            "<text x={} y=15 text-anchor=middle>{}</text>",
            px(middle),
            escaped(head)
        );
    }
    let mut top = TOP;
    for (row, ((height, head), counts)) in heights.iter().zip(&words.rows).zip(&words.counts).enumerate() {
        let _ = write!(svg, "<text x=0 y={}>{}</text>", px(top + 14.0), escaped(head));
        for (column, count) in counts.iter().enumerate() {
            let left = LEFT + width * column as f64;
            let _ = write!(
                svg,
                "<path class=nc d=\"M{} {}h{}v{}h-{}z\"/><text class=nn x={} y={}>{}</text>",
                px(left),
                px(top),
                px(width),
                px(*height),
                px(width),
                px(left + 6.0),
                px(top + 14.0),
                escaped(count)
            );
        }
        for (line, point) in in_row(row).enumerate() {
            draw(&mut svg, &columns, point, top + HEAD + LINE * (line as f64 + 0.4));
        }
        top += height;
    }
    svg.push_str("</svg>");
    svg
}

/// A scale for each column.
fn columns(points: &[GridPoint], (low, high): (f64, f64)) -> [Axis; 3] {
    let ends = points.iter().flat_map(|point| {
        let interval = point.interval;
        [
            Some(point.score),
            interval.map(|one| one.low),
            interval.map(|one| one.high),
        ]
    });
    let (least, most) = ends
        .flatten()
        .filter(|end| end.is_finite())
        .fold((low - 1.0, high + 1.0), |(least, most), end| {
            (least.min(end), most.max(end))
        });
    let width = (WIDTH - LEFT - RIGHT) / 3.0;
    let axis = |from: f64, to: f64, column: f64| {
        let left = LEFT + width * column;
        Axis::new(from, to, left, left + width)
    };
    [
        axis(least - 1.0, low, 0.0),
        axis(low, high, 1.0),
        axis(high, most + 1.0, 2.0),
    ]
}

/// The pixel of a value on the scale of its column.
fn at([low, middle, high]: &[Axis; 3], value: f64) -> f64 {
    if value < middle.low() {
        low.at(value)
    } else if value < high.low() {
        middle.at(value)
    } else {
        high.at(value)
    }
}

fn draw(svg: &mut String, columns: &[Axis; 3], point: &GridPoint, y: f64) {
    let x = at(columns, point.score);
    svg.push_str("<g>");
    if let Some(interval) = point.interval {
        let (from, to) = (at(columns, interval.low), at(columns, interval.high));
        let _ = write!(svg, "<path class=iv d=\"M{} {}H{}\"/>", px(from), px(y), px(to));
    }
    let _ = write!(
        svg,
        "<circle class=vl cx={} cy={} r=3.6 /><text class=np x={} y={}>{}</text><title>{}</title></g>",
        px(x),
        px(y),
        px(x + 6.0),
        px(y + 3.6),
        point.number,
        escaped(&point.label)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(number: usize, score: f64, row: usize) -> GridPoint {
        GridPoint {
            number,
            score,
            interval: Some(Interval {
                low: score - 5.0,
                high: score + 5.0,
            }),
            row,
            label: "<Ann>".to_owned(),
        }
    }

    fn words() -> GridWords {
        let three = || ["a", "b", "c"].map(str::to_owned);
        GridWords {
            columns: three(),
            rows: three(),
            counts: [three(), three(), three()],
        }
    }

    #[test]
    fn every_member_is_drawn_with_a_number_and_escaped() {
        let svg = nine_grid(&[point(1, 70.0, 0), point(2, 95.0, 2)], (75.0, 90.0), &words());
        assert_eq!(
            (svg.matches("<circle").count(), svg.matches("class=iv").count()),
            (2, 2)
        );
        assert!(svg.contains(">2</text>") && !svg.contains("<Ann>"));
    }

    #[test]
    fn a_value_lies_in_the_column_of_its_limits() {
        let columns = columns(&[point(1, 70.0, 0)], (75.0, 90.0));
        let width = (WIDTH - LEFT - RIGHT) / 3.0;
        assert!((at(&columns, 75.0) - (LEFT + width)).abs() < 1e-9);
        assert!((at(&columns, 82.5) - (LEFT + 1.5 * width)).abs() < 1e-9);
        assert!((at(&columns, 90.0) - (LEFT + 2.0 * width)).abs() < 1e-9);
        assert!(at(&columns, 70.0) > LEFT && at(&columns, 70.0) < LEFT + width);
    }
}
