//! Rows come to what a slow twin of the evaluation says, written in another way.

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::model::expression::Comparison;
use crate::model::expression::samples::{self, COLUMNS};

fn period() -> Period {
    Period::new(date(2025, 1, 1), date(2025, 3, 31)).unwrap()
}

fn table() -> DeclaredTable {
    DeclaredTable {
        columns: COLUMNS.map(|(name, kind)| (name.to_owned(), kind)).to_vec(),
        rows: Vec::new(),
    }
}

/// A value of a row as the twin sees it; truth is 1, ½ (not known) or 0.
type Named = BTreeMap<String, Cell>;

fn twin_number(number: &Number, row: &Named) -> Option<f64> {
    let list = |list: &[Number]| list.iter().map(|one| twin_number(one, row)).collect::<Vec<_>>();
    let all = |list: Vec<Option<f64>>| list.into_iter().collect::<Option<Vec<f64>>>();
    let value = match number {
        Number::Column(name) => match row[name] {
            Cell::Number(number) => number,
            _ => return None,
        },
        Number::Literal(number) => *number,
        Number::Negative(inner) => 0.0 - twin_number(inner, row)?,
        Number::Sum(terms) => {
            let mut sum = 0.0;
            for (sign, term) in terms {
                sum += if *sign == Sign::Plus { 1.0 } else { -1.0 } * twin_number(term, row)?;
            }
            sum
        }
        Number::Product(factors) => {
            let mut product = 1.0;
            for (side, factor) in factors {
                let factor = twin_number(factor, row)?;
                product = if *side == Side::Above {
                    product * factor
                } else {
                    product / factor
                };
            }
            product
        }
        Number::Days(from, until) => {
            let (from, until) = (twin_day(from, row)?, twin_day(until, row)?);
            f64::from((until - from).get_days())
        }
        Number::Absolute(inner) => twin_number(inner, row)?.abs(),
        Number::Least(parts) => all(list(parts))?.into_iter().fold(f64::INFINITY, f64::min),
        Number::Greatest(parts) => all(list(parts))?.into_iter().fold(f64::NEG_INFINITY, f64::max),
        Number::Year(day) => f64::from(twin_day(day, row)?.year()),
        Number::Month(day) => f64::from(twin_day(day, row)?.month()),
        Number::Length(text) => twin_text(text, row)?.chars().count() as f64,
        Number::Otherwise(parts) => return list(parts).into_iter().flatten().next(),
        Number::If(parts) => match twin_truth(&parts.0, row) {
            2 => twin_number(&parts.1, row)?,
            0 => twin_number(&parts.2, row)?,
            _ => return None,
        },
    };
    value.is_finite().then_some(value)
}

fn twin_text(text: &Text, row: &Named) -> Option<String> {
    match text {
        Text::Column(name) => match &row[name] {
            Cell::Text(text) => Some(text.to_string()),
            _ => None,
        },
        Text::Literal(text) => Some(text.clone()),
        Text::Otherwise(list) => list.iter().find_map(|one| twin_text(one, row)),
        Text::If(parts) => match twin_truth(&parts.0, row) {
            2 => twin_text(&parts.1, row),
            0 => twin_text(&parts.2, row),
            _ => None,
        },
    }
}

fn twin_day(day: &Day, row: &Named) -> Option<Date> {
    match day {
        Day::Column(name) => match row[name] {
            Cell::Date(day) => Some(day),
            _ => None,
        },
        Day::Literal(day) => Some(*day),
        Day::First => Some(date(2025, 1, 1)),
        Day::Last => Some(date(2025, 3, 31)),
        Day::Otherwise(list) => list.iter().find_map(|one| twin_day(one, row)),
        Day::If(parts) => match twin_truth(&parts.0, row) {
            2 => twin_day(&parts.1, row),
            0 => twin_day(&parts.2, row),
            _ => None,
        },
    }
}

/// Kleene's logic as numbers: false 0, not known 1, true 2; `and` is the least, `or` the greatest, `not` the mirror.
fn twin_truth(truth: &Truth, row: &Named) -> u8 {
    let known = |truth: Option<bool>| truth.map_or(1, |truth| if truth { 2 } else { 0 });
    let lower = |text: Option<String>| text.map(|text| text.to_ascii_lowercase());
    match truth {
        Truth::Column(name) => match row[name] {
            Cell::Truth(truth) => known(Some(truth)),
            _ => 1,
        },
        Truth::Literal(truth) => known(Some(*truth)),
        Truth::Not(inner) => 2 - twin_truth(inner, row),
        Truth::All(list) => list.iter().map(|one| twin_truth(one, row)).min().unwrap(),
        Truth::Any(list) => list.iter().map(|one| twin_truth(one, row)).max().unwrap(),
        Truth::Numbers(left, comparison, right) => {
            let pair = twin_number(left, row).zip(twin_number(right, row));
            known(pair.map(|(left, right)| {
                // The samples have few digits: what differs by less differs by rounding.
                let same = (left - right).abs() <= 1e-12 * (1.0 + left.abs() + right.abs());
                match comparison {
                    Comparison::Equal => same,
                    Comparison::Unequal => !same,
                    Comparison::Less => !same && left < right,
                    Comparison::AtMost => same || left <= right,
                    Comparison::More => !same && left > right,
                    Comparison::AtLeast => same || left >= right,
                }
            }))
        }
        Truth::Days(left, comparison, right) => {
            let pair = twin_day(left, row).zip(twin_day(right, row));
            known(pair.map(|(left, right)| match comparison {
                Comparison::Equal => left == right,
                Comparison::Unequal => left != right,
                Comparison::Less => left < right,
                Comparison::AtMost => left <= right,
                Comparison::More => left > right,
                Comparison::AtLeast => left >= right,
            }))
        }
        Truth::Texts(left, same, right) => {
            let pair = lower(twin_text(left, row)).zip(lower(twin_text(right, row)));
            known(pair.map(|(left, right)| (left == right) == *same))
        }
        Truth::Truths(pair, same) => match (twin_truth(&pair.0, row), twin_truth(&pair.1, row)) {
            (1, _) | (_, 1) => 1,
            (left, right) => known(Some((left == right) == *same)),
        },
        // `in` is a chain of `=` with `or` between them.
        Truth::NumberIn(value, list) => (list.iter())
            .map(|one| {
                twin_truth(
                    &Truth::Numbers(value.clone(), Comparison::Equal, one.clone()),
                    row,
                )
            })
            .max()
            .unwrap(),
        Truth::DayIn(value, list) => (list.iter())
            .map(|one| twin_truth(&Truth::Days(value.clone(), Comparison::Equal, one.clone()), row))
            .max()
            .unwrap(),
        Truth::TextIn(value, list) => (list.iter())
            .map(|one| twin_truth(&Truth::Texts(value.clone(), true, one.clone()), row))
            .max()
            .unwrap(),
        Truth::Filled(inner, filled) => {
            let found = match &**inner {
                Expression::Number(number) => twin_number(number, row).is_some(),
                Expression::Text(text) => twin_text(text, row).is_some(),
                Expression::Date(day) => twin_day(day, row).is_some(),
                Expression::Truth(truth) => twin_truth(truth, row) != 1,
            };
            known(Some(found == *filled))
        }
        Truth::Contains(text, part) => {
            let pair = lower(twin_text(text, row)).zip(lower(twin_text(part, row)));
            known(pair.map(|(text, part)| text.contains(&part)))
        }
        Truth::StartsWith(text, part) => {
            let pair = lower(twin_text(text, row)).zip(lower(twin_text(part, row)));
            known(pair.map(|(text, part)| text.starts_with(&part)))
        }
        Truth::Otherwise(list) => {
            let mut found = list.iter().map(|one| twin_truth(one, row));
            found.find(|truth| *truth != 1).unwrap_or(1)
        }
        Truth::If(parts) => match twin_truth(&parts.0, row) {
            2 => twin_truth(&parts.1, row),
            0 => twin_truth(&parts.2, row),
            _ => 1,
        },
    }
}

fn cell(kind: ValueType) -> BoxedStrategy<Cell> {
    let filled = match kind {
        ValueType::Number => (-8_i32..8)
            .prop_map(|number| Cell::Number(f64::from(number) / 2.0))
            .boxed(),
        ValueType::Text => select(vec!["adopted", "ADOPTED", "已 采纳", "xx", "it's"])
            .prop_map(|text| Cell::Text(text.into()))
            .boxed(),
        ValueType::Date => (1_i8..=3, 1_i8..=28)
            .prop_map(|(month, day)| Cell::Date(date(2025, month, day)))
            .boxed(),
        ValueType::Truth => any::<bool>().prop_map(Cell::Truth).boxed(),
    };
    prop_oneof![1 => Just(Cell::Empty), 3 => filled].boxed()
}

fn row() -> impl Strategy<Value = Vec<Cell>> {
    COLUMNS.iter().map(|(_, kind)| cell(*kind)).collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_come_to_what_the_slow_twin_says(
        truth in samples::truth(3),
        number in samples::number(3),
        cells in row(),
    ) {
        let table = table();
        let named: Named = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).zip(cells.iter().cloned()).collect();
        let row = Row { cells: &cells, period: period() };
        let placed_truth = placed(&table, |to| truth.place(to));
        let twin = [Some(false), None, Some(true)][usize::from(twin_truth(&truth, &named))];
        prop_assert_eq!(row.truth(&placed_truth), twin, "{}", truth);
        let placed_number = placed(&table, |to| number.place(to));
        let found = row.number(&placed_number);
        prop_assert_eq!(found, twin_number(&number, &named), "{}", number);
        let (low, high) = number.bounds();
        prop_assert!(found.is_none_or(|found| low <= found && found <= high), "{} out of bounds", number);
    }
}

#[test]
fn a_column_that_the_table_lacks_is_empty() {
    let number = Number::Column("elsewhere".to_owned());
    let placed = placed(&table(), |to| number.place(to));
    let row = Row {
        cells: &[Cell::Number(1.0)],
        period: period(),
    };
    assert_eq!(row.number(&placed), None);
}

#[test]
fn decimals_are_compared_as_decimals() {
    let row = Row {
        cells: &[],
        period: period(),
    };
    let literal = |number: f64| Number::Literal(number);
    let sum = |list: &[f64]| Number::Sum(list.iter().map(|one| (Sign::Plus, literal(*one))).collect());
    let product =
        |list: &[f64]| Number::Product(list.iter().map(|one| (Side::Above, literal(*one))).collect());
    let holds = |left: Number, comparison, right: Number| {
        let truth = Truth::Numbers(left, comparison, right);
        row.truth(&placed(&table(), |to| truth.place(to))) == Some(true)
    };
    for (left, right) in [
        (sum(&[0.1, 0.2]), literal(0.3)),
        (sum(&[0.3, -0.1, -0.2]), literal(0.0)),
        (sum(&[1_000_000.3, -1_000_000.0]), literal(0.3)),
        (product(&[1.1, 1.1]), literal(1.21)),
        (sum(&[0.7, 0.1]), product(&[0.8, 1.0])),
        (
            Number::Product(vec![(Side::Above, literal(0.3)), (Side::Below, literal(0.1))]),
            literal(3.0),
        ),
    ] {
        let shown = format!("{left} {right}");
        assert!(holds(left.clone(), Comparison::Equal, right.clone()), "{shown}");
        assert!(holds(left.clone(), Comparison::AtLeast, right.clone()), "{shown}");
        assert!(!holds(left.clone(), Comparison::More, right.clone()), "{shown}");
        assert!(!holds(left, Comparison::Less, right), "{shown}");
    }
    // Numbers that decimals tell apart stay apart.
    for (less, more) in [
        (literal(0.3), literal(0.300_000_000_000_001)),
        (literal(999_999_999_999.99), literal(1_000_000_000_000.0)),
        (sum(&[0.1, 0.2]), literal(0.300_000_000_000_001)),
        (literal(0.0), literal(1e-15)),
    ] {
        let shown = format!("{less} {more}");
        assert!(holds(less, Comparison::Less, more), "{shown}");
    }
}
