//! What expressions come to on a row of a declared table. Columns are looked up once per table; a row costs no allocation.
//!
//! Nothing is computed from an empty cell: the result is empty too (Kleene's strong three-valued logic for conditions). What
//! has no finite value, such as a division by zero, is empty as well.

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

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
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
        match number {
            Number::Column(place) => match self.cell(*place) {
                Some(Cell::Number(number)) => Some(*number),
                _ => None,
            },
            Number::Literal(number) => Some(*number),
            Number::Negative(inner) => self.number(inner).map(|number| -number),
            Number::Sum(terms) => finite(terms.iter().try_fold(0.0, |sum, (sign, term)| {
                let term = self.number(term)?;
                Some(match sign {
                    Sign::Plus => sum + term,
                    Sign::Minus => sum - term,
                })
            })?),
            Number::Product(factors) => finite(factors.iter().try_fold(1.0, |product, (side, factor)| {
                let factor = self.number(factor)?;
                Some(match side {
                    Side::Above => product * factor,
                    Side::Below => product / factor,
                })
            })?),
            Number::Days(from, until) => Some(days_between(self.day(from)?, self.day(until)?) as f64),
            Number::Absolute(inner) => self.number(inner).map(f64::abs),
            Number::Least(list) => self.fold(list, f64::min),
            Number::Greatest(list) => self.fold(list, f64::max),
            Number::Year(day) => self.day(day).map(|day| f64::from(day.year())),
            Number::Month(day) => self.day(day).map(|day| f64::from(day.month())),
            Number::Length(text) => self.text(text).map(|text| text.chars().count() as f64),
            Number::Otherwise(list) => otherwise(list, |one| self.number(one)),
            Number::If(parts) => self.number(if self.truth(&parts.0)? { &parts.1 } else { &parts.2 }),
        }
    }

    fn fold(self, list: &[Number<Place>], pick: fn(f64, f64) -> f64) -> Option<f64> {
        let (first, rest) = list.split_first()?;
        rest.iter().try_fold(self.number(first)?, |found, one| {
            Some(pick(found, self.number(one)?))
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
                let order = self.number(left)?.partial_cmp(&self.number(right)?)?;
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
                let same =
                    |one: &f64, other: &f64| one.partial_cmp(other).is_some_and(std::cmp::Ordering::is_eq);
                among(self.number(value), list, |one| self.number(one), same)
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
