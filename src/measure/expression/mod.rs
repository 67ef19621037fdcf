//! What expressions come to on a row of a declared table. Columns are looked up once per table; a row costs no allocation.
//!
//! Nothing is computed from an empty cell: the result is empty too (Kleene's strong three-valued logic for conditions). What
//! has no finite value, such as a division by zero, is empty as well.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::Period;
use crate::model::events::{Cell, DeclaredTable};
use crate::model::expression::{Day, Expression, Number, Side, Sign, Text, Truth, ValueType};
use crate::model::people::days_between;

/// A column's place among the cells of a row.
pub(super) type Place = usize;

/// The same expression with the places of its columns in a table; a column that the table lacks is empty in every row.
pub(super) fn placed<E>(
    table: &DeclaredTable,
    place: impl FnOnce(&mut dyn FnMut(&String, ValueType) -> Place) -> E,
) -> E {
    place(&mut |column, kind| {
        let found = |(name, of): &(String, ValueType)| name == column && *of == kind;
        table.columns.iter().position(found).unwrap_or(usize::MAX)
    })
}

/// A row in its cycle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'r> {
    pub cells: &'r [Cell],
    pub period: Period,
}

/// A value of any type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'r> {
    Number(f64),
    Text(&'r str),
    Date(Date),
    Truth(bool),
}

/// The first value that is not empty.
fn otherwise<'e, E, T>(list: &'e [E], value: impl Fn(&'e E) -> Option<T>) -> Option<T> {
    list.iter().find_map(value)
}

/// Whether a value is in a list: yes as soon as one is the same; not known where one that could be is empty.
fn among<'e, E, T>(
    value: Option<T>,
    list: &'e [E],
    other: impl Fn(&'e E) -> Option<T>,
    same: impl Fn(&T, &T) -> bool,
) -> Option<bool> {
    let value = value?;
    let mut known = true;
    for one in list {
        match other(one) {
            Some(one) if same(&value, &one) => return Some(true),
            Some(_) => {}
            None => known = false,
        }
    }
    known.then_some(false)
}

/// A finite number, and how far rounding may have taken it from what decimals would give: two numbers that are no further
/// apart than that are the same, so that `0.1 + 0.2 = 0.3` holds. The bound is the usual first-order one (Higham 2002, ch. 3).
#[derive(Clone, Copy)]
struct Rounded {
    value: f64,
    slack: f64,
}

/// Largest part of a number that one rounding may take from it or add to it.
const HALF: f64 = f64::EPSILON / 2.0;

impl Rounded {
    /// A whole number.
    fn exact(value: f64) -> Self {
        Self { value, slack: 0.0 }
    }

    /// A decimal, as it was read.
    fn read(value: f64) -> Self {
        let slack = value.abs() * HALF;
        Self { value, slack }
    }

    fn negative(self) -> Self {
        Self {
            value: -self.value,
            ..self
        }
    }

    fn plus(self, other: Self) -> Self {
        let value = self.value + other.value;
        let slack = self.slack + other.slack + value.abs() * HALF;
        Self { value, slack }
    }

    fn times(self, other: Self) -> Self {
        let value = self.value * other.value;
        let slack = self.value.abs() * other.slack + other.value.abs() * self.slack + value.abs() * HALF;
        Self { value, slack }
    }

    fn over(self, other: Self) -> Self {
        let value = self.value / other.value;
        let slack = (self.slack + value.abs() * other.slack) / other.value.abs() + value.abs() * HALF;
        Self { value, slack }
    }

    fn finite(self) -> Option<Self> {
        self.value.is_finite().then_some(self)
    }

    /// The order of two numbers; the same where rounding may be all that tells them apart.
    fn order(self, other: Self) -> Option<Ordering> {
        if (self.value - other.value).abs() <= self.slack + other.slack {
            return Some(Ordering::Equal);
        }
        self.value.partial_cmp(&other.value)
    }
}

impl<'r> Row<'r> {
    fn cell(self, place: Place) -> Option<&'r Cell> {
        self.cells.get(place)
    }

    /// A value of any type.
    pub fn value<'e: 'r>(self, expression: &'e Expression<Place>) -> Option<Value<'r>> {
        match expression {
            Expression::Number(number) => self.number(number).map(Value::Number),
            Expression::Text(text) => self.text(text).map(Value::Text),
            Expression::Date(day) => self.day(day).map(Value::Date),
            Expression::Truth(truth) => self.truth(truth).map(Value::Truth),
        }
    }

    /// A finite number.
    pub fn number(self, number: &Number<Place>) -> Option<f64> {
        self.rounded(number).map(|number| number.value)
    }

    fn rounded(self, number: &Number<Place>) -> Option<Rounded> {
        match number {
            Number::Column(place) => match self.cell(*place) {
                Some(Cell::Number(number)) => Some(Rounded::read(*number)),
                _ => None,
            },
            Number::Literal(number) => Some(Rounded::read(*number)),
            Number::Negative(inner) => self.rounded(inner).map(Rounded::negative),
            Number::Sum(terms) => {
                let sum = terms.iter().try_fold(None, |sum: Option<Rounded>, (sign, term)| {
                    let term = self.rounded(term)?;
                    let term = match sign {
                        Sign::Plus => term,
                        Sign::Minus => term.negative(),
                    };
                    Some(Some(sum.map_or(term, |sum| sum.plus(term))))
                });
                sum?.and_then(Rounded::finite)
            }
            Number::Product(factors) => {
                let product = factors
                    .iter()
                    .try_fold(Rounded::exact(1.0), |product, (side, factor)| {
                        let factor = self.rounded(factor)?;
                        Some(match side {
                            Side::Above => product.times(factor),
                            Side::Below => product.over(factor),
                        })
                    });
                product.and_then(Rounded::finite)
            }
            Number::Days(from, until) => {
                let days = days_between(self.day(from)?, self.day(until)?);
                Some(Rounded::exact(days as f64))
            }
            Number::Absolute(inner) => self.rounded(inner).map(|number| Rounded {
                value: number.value.abs(),
                ..number
            }),
            Number::Least(list) => self.fold(list, f64::min),
            Number::Greatest(list) => self.fold(list, f64::max),
            Number::Year(day) => self.day(day).map(|day| Rounded::exact(f64::from(day.year()))),
            Number::Month(day) => self.day(day).map(|day| Rounded::exact(f64::from(day.month()))),
            Number::Length(text) => self
                .text(text)
                .map(|text| Rounded::exact(text.chars().count() as f64)),
            Number::Otherwise(list) => otherwise(list, |one| self.rounded(one)),
            Number::If(parts) => self.rounded(if self.truth(&parts.0)? { &parts.1 } else { &parts.2 }),
        }
    }

    fn fold(self, list: &[Number<Place>], pick: fn(f64, f64) -> f64) -> Option<Rounded> {
        let (first, rest) = list.split_first()?;
        rest.iter().try_fold(self.rounded(first)?, |found, one| {
            let one = self.rounded(one)?;
            Some(Rounded {
                value: pick(found.value, one.value),
                slack: found.slack.max(one.slack),
            })
        })
    }

    fn text<'e: 'r>(self, text: &'e Text<Place>) -> Option<&'r str> {
        match text {
            Text::Column(place) => match self.cell(*place) {
                Some(Cell::Text(text)) => Some(text),
                _ => None,
            },
            Text::Literal(text) => Some(text),
            Text::Otherwise(list) => otherwise(list, |one| self.text(one)),
            Text::If(parts) => self.text(if self.truth(&parts.0)? { &parts.1 } else { &parts.2 }),
        }
    }

    fn day(self, day: &Day<Place>) -> Option<Date> {
        match day {
            Day::Column(place) => match self.cell(*place) {
                Some(Cell::Date(day)) => Some(*day),
                _ => None,
            },
            Day::Literal(day) => Some(*day),
            Day::First => Some(self.period.first()),
            Day::Last => Some(self.period.last()),
            Day::Otherwise(list) => otherwise(list, |one| self.day(one)),
            Day::If(parts) => self.day(if self.truth(&parts.0)? { &parts.1 } else { &parts.2 }),
        }
    }

    /// True, false, or not known.
    pub fn truth(self, truth: &Truth<Place>) -> Option<bool> {
        match truth {
            Truth::Column(place) => match self.cell(*place) {
                Some(Cell::Truth(truth)) => Some(*truth),
                _ => None,
            },
            Truth::Literal(truth) => Some(*truth),
            Truth::Not(inner) => self.truth(inner).map(|truth| !truth),
            Truth::All(list) => self.decided(list, false),
            Truth::Any(list) => self.decided(list, true),
            Truth::Numbers(left, comparison, right) => {
                let order = self.rounded(left)?.order(self.rounded(right)?)?;
                Some(comparison.holds(order))
            }
            Truth::Days(left, comparison, right) => {
                Some(comparison.holds(self.day(left)?.cmp(&self.day(right)?)))
            }
            Truth::Texts(left, same, right) => {
                Some(self.text(left)?.eq_ignore_ascii_case(self.text(right)?) == *same)
            }
            Truth::Truths(pair, same) => Some((self.truth(&pair.0)? == self.truth(&pair.1)?) == *same),
            Truth::NumberIn(value, list) => {
                let same = |one: &Rounded, other: &Rounded| one.order(*other).is_some_and(Ordering::is_eq);
                among(self.rounded(value), list, |one| self.rounded(one), same)
            }
            Truth::DayIn(value, list) => among(self.day(value), list, |one| self.day(one), Date::eq),
            Truth::TextIn(value, list) => among(
                self.text(value),
                list,
                |one| self.text(one),
                |one, other| one.eq_ignore_ascii_case(other),
            ),
            Truth::Filled(inner, filled) => Some(self.filled(inner) == *filled),
            Truth::Contains(text, part) => {
                let (text, part) = (self.text(text)?.as_bytes(), self.text(part)?.as_bytes());
                Some(
                    part.is_empty()
                        || text
                            .windows(part.len())
                            .any(|stretch| stretch.eq_ignore_ascii_case(part)),
                )
            }
            Truth::StartsWith(text, part) => {
                let (text, part) = (self.text(text)?.as_bytes(), self.text(part)?.as_bytes());
                Some(
                    text.get(..part.len())
                        .is_some_and(|start| start.eq_ignore_ascii_case(part)),
                )
            }
            Truth::Otherwise(list) => otherwise(list, |one| self.truth(one)),
            Truth::If(parts) => self.truth(if self.truth(&parts.0)? { &parts.1 } else { &parts.2 }),
        }
    }

    fn filled(self, expression: &Expression<Place>) -> bool {
        match expression {
            Expression::Number(number) => self.number(number).is_some(),
            Expression::Text(text) => self.text(text).is_some(),
            Expression::Date(day) => self.day(day).is_some(),
            Expression::Truth(truth) => self.truth(truth).is_some(),
        }
    }

    /// `and` is decided by one false part, `or` by one true part; else one part that is not known leaves the whole unknown.
    fn decided(self, list: &[Truth<Place>], by: bool) -> Option<bool> {
        let mut known = true;
        for one in list {
            match self.truth(one) {
                Some(truth) if truth == by => return Some(by),
                Some(_) => {}
                None => known = false,
            }
        }
        known.then_some(!by)
    }
}

#[cfg(test)]
mod tests;
