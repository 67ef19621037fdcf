//! Expressions over the columns of a row, as declared measures use them: well typed by construction.
//!
//! Each type of value has its own tree, so that no expression can compare a day with a text. `C` says what stands for a
//! column: its name as the configuration spells it, or its place once a table's columns are known.
//!
//! Logic is three-valued (Kleene 1952): what is computed from an empty cell is empty, unless the other part decides alone,
//! as in `false and …`.

mod notation;
#[cfg(test)]
pub mod samples;

pub use notation::{KEYWORDS, in_word};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// A finite number.
    Number,
    /// Text, compared without regard to ASCII letter case.
    Text,
    /// A calendar day.
    Date,
    /// True or false.
    Truth,
}

impl ValueType {
    /// The word that the language files choose its name by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::Truth => "truth",
        }
    }
}

/// An expression of any type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expression<C = String> {
    /// A number.
    Number(Number<C>),
    /// A text.
    Text(Text<C>),
    /// A day.
    Date(Day<C>),
    /// True or false.
    Truth(Truth<C>),
}

/// How two ordered values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// Whether it asks for an order, and not for sameness alone.
    pub fn is_ordering(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal)
    }

    /// Whether it holds of two values in this order.
    pub fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Unequal => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}

/// Whether a term is added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// `+`
    Plus,
    /// `-`
    Minus,
}

/// Whether a factor stands above or below the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// `*`
    Above,
    /// `/`
    Below,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Number<C = String> {
    /// The number in a column.
    Column(C),
    /// A number as it stands.
    Literal(f64),
    /// `-x`
    Negative(Box<Self>),
    /// Two terms or more, from left to right; the first one is added.
    Sum(Vec<(Sign, Self)>),
    /// Two factors or more, from left to right; the first one stands above the line. Empty where a divisor is zero.
    Product(Vec<(Side, Self)>),
    /// `days(from, to)`: days from one to the other, negative where the other is earlier.
    Days(Day<C>, Day<C>),
    /// `abs(x)`
    Absolute(Box<Self>),
    /// `min(x, y, …)`: the least; empty where one of them is empty.
    Least(Vec<Self>),
    /// `max(x, y, …)`: the greatest; empty where one of them is empty.
    Greatest(Vec<Self>),
    /// `year(day)`
    Year(Day<C>),
    /// `month(day)`, 1 to 12
    Month(Day<C>),
    /// `length(text)`, in characters
    Length(Text<C>),
    /// `otherwise(x, y, …)`: the first that is not empty.
    Otherwise(Vec<Self>),
    /// `if(condition, x, y)`
    If(Box<(Truth<C>, Self, Self)>),
}

/// A text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Text<C = String> {
    /// The text in a column.
    Column(C),
    /// A text as it stands.
    Literal(String),
    /// `otherwise(x, y, …)`: the first that is not empty.
    Otherwise(Vec<Self>),
    /// `if(condition, x, y)`
    If(Box<(Truth<C>, Self, Self)>),
}

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day<C = String> {
    /// The day in a column.
    Column(C),
    /// A day as it stands.
    Literal(Date),
    /// `first_day()`: the first day of the cycle.
    First,
    /// `last_day()`: the last day of the cycle.
    Last,
    /// `otherwise(x, y, …)`: the first that is not empty.
    Otherwise(Vec<Self>),
    /// `if(condition, x, y)`
    If(Box<(Truth<C>, Self, Self)>),
}

/// True or false.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth<C = String> {
    /// Yes or no in a column.
    Column(C),
    /// `true` or `false`
    Literal(bool),
    /// `not x`
    Not(Box<Self>),
    /// `x and y …`, two or more.
    All(Vec<Self>),
    /// `x or y …`, two or more.
    Any(Vec<Self>),
    /// Two numbers compared.
    Numbers(Number<C>, Comparison, Number<C>),
    /// Two days compared.
    Days(Day<C>, Comparison, Day<C>),
    /// Two texts compared: whether they are the same (true) or differ.
    Texts(Text<C>, bool, Text<C>),
    /// Two truth values compared: whether they are the same (true) or differ.
    Truths(Box<(Self, Self)>, bool),
    /// `x in (y, …)` of numbers.
    NumberIn(Number<C>, Vec<Number<C>>),
    /// `x in (y, …)` of days.
    DayIn(Day<C>, Vec<Day<C>>),
    /// `x in (y, …)` of texts.
    TextIn(Text<C>, Vec<Text<C>>),
    /// `x is filled` (true) or `x is empty`; itself never empty.
    Filled(Box<Expression<C>>, bool),
    /// `contains(text, part)`
    Contains(Text<C>, Text<C>),
    /// `starts_with(text, part)`
    StartsWith(Text<C>, Text<C>),
    /// `otherwise(x, y, …)`: the first that is not empty.
    Otherwise(Vec<Self>),
    /// `if(condition, x, y)`
    If(Box<(Self, Self, Self)>),
}

/// What takes the place of a column, by the column and its type.
type Place<'f, 'e, C, D> = &'f mut dyn FnMut(&'e C, ValueType) -> D;

impl<C> Expression<C> {
    /// Its type.
    pub fn value_type(&self) -> ValueType {
        match self {
            Self::Number(_) => ValueType::Number,
            Self::Text(_) => ValueType::Text,
            Self::Date(_) => ValueType::Date,
            Self::Truth(_) => ValueType::Truth,
        }
    }

    /// The same expression with something else in place of every column, asked for from left to right.
    pub fn place<'e, D>(&'e self, to: Place<'_, 'e, C, D>) -> Expression<D> {
        match self {
            Self::Number(number) => Expression::Number(number.place(to)),
            Self::Text(text) => Expression::Text(text.place(to)),
            Self::Date(day) => Expression::Date(day.place(to)),
            Self::Truth(truth) => Expression::Truth(truth.place(to)),
        }
    }

    /// Every column with its type, from left to right, repeats included.
    pub fn columns(&self) -> Vec<(&C, ValueType)> {
        let mut columns = Vec::new();
        let _: Expression<()> = self.place(&mut |column, kind| columns.push((column, kind)));
        columns
    }
}

/// The same change for every element.
fn each<'e, T, U>(list: &'e [T], change: impl FnMut(&'e T) -> U) -> Vec<U> {
    list.iter().map(change).collect()
}

impl<C> Number<C> {
    /// What its value cannot lie below and above, whatever the row holds, as far as its form says: `min(max(x, 0), 1)` lies
    /// within 0 and 1, a column anywhere.
    pub fn bounds(&self) -> (f64, f64) {
        let over = |list: &[Self], low: fn(f64, f64) -> f64, high: fn(f64, f64) -> f64| {
            let bounds = list.iter().map(Self::bounds);
            bounds.reduce(|one, other| (low(one.0, other.0), high(one.1, other.1)))
        };
        let any = (f64::NEG_INFINITY, f64::INFINITY);
        match self {
            Self::Literal(number) => (*number, *number),
            Self::Negative(inner) => {
                let (low, high) = inner.bounds();
                (-high, -low)
            }
            Self::Absolute(_) | Self::Length(_) => (0.0, f64::INFINITY),
            Self::Month(_) => (1.0, 12.0),
            Self::Least(list) => over(list, f64::min, f64::min).unwrap_or(any),
            Self::Greatest(list) => over(list, f64::max, f64::max).unwrap_or(any),
            Self::Otherwise(list) => over(list, f64::min, f64::max).unwrap_or(any),
            Self::If(parts) => {
                let (one, other) = (parts.1.bounds(), parts.2.bounds());
                (one.0.min(other.0), one.1.max(other.1))
            }
            Self::Column(_) | Self::Sum(_) | Self::Product(_) | Self::Days(..) | Self::Year(_) => any,
        }
    }

    /// See [`Expression::place`].
    pub fn place<'e, D>(&'e self, to: Place<'_, 'e, C, D>) -> Number<D> {
        match self {
            Self::Column(column) => Number::Column(to(column, ValueType::Number)),
            Self::Literal(number) => Number::Literal(*number),
            Self::Negative(inner) => Number::Negative(Box::new(inner.place(to))),
            Self::Sum(terms) => Number::Sum(each(terms, |(sign, term)| (*sign, term.place(to)))),
            Self::Product(factors) => {
                Number::Product(each(factors, |(side, factor)| (*side, factor.place(to))))
            }
            Self::Days(from, until) => Number::Days(from.place(to), until.place(to)),
            Self::Absolute(inner) => Number::Absolute(Box::new(inner.place(to))),
            Self::Least(list) => Number::Least(each(list, |one| one.place(to))),
            Self::Greatest(list) => Number::Greatest(each(list, |one| one.place(to))),
            Self::Year(day) => Number::Year(day.place(to)),
            Self::Month(day) => Number::Month(day.place(to)),
            Self::Length(text) => Number::Length(text.place(to)),
            Self::Otherwise(list) => Number::Otherwise(each(list, |one| one.place(to))),
            Self::If(parts) => Number::If(Box::new((
                parts.0.place(to),
                parts.1.place(to),
                parts.2.place(to),
            ))),
        }
    }
}

impl<C> Text<C> {
    /// See [`Expression::place`].
    pub fn place<'e, D>(&'e self, to: Place<'_, 'e, C, D>) -> Text<D> {
        match self {
            Self::Column(column) => Text::Column(to(column, ValueType::Text)),
            Self::Literal(text) => Text::Literal(text.clone()),
            Self::Otherwise(list) => Text::Otherwise(each(list, |one| one.place(to))),
            Self::If(parts) => Text::If(Box::new((
                parts.0.place(to),
                parts.1.place(to),
                parts.2.place(to),
            ))),
        }
    }
}

impl<C> Day<C> {
    /// See [`Expression::place`].
    pub fn place<'e, D>(&'e self, to: Place<'_, 'e, C, D>) -> Day<D> {
        match self {
            Self::Column(column) => Day::Column(to(column, ValueType::Date)),
            Self::Literal(day) => Day::Literal(*day),
            Self::First => Day::First,
            Self::Last => Day::Last,
            Self::Otherwise(list) => Day::Otherwise(each(list, |one| one.place(to))),
            Self::If(parts) => Day::If(Box::new((
                parts.0.place(to),
                parts.1.place(to),
                parts.2.place(to),
            ))),
        }
    }
}

impl<C> Truth<C> {
    /// See [`Expression::place`].
    pub fn place<'e, D>(&'e self, to: Place<'_, 'e, C, D>) -> Truth<D> {
        match self {
            Self::Column(column) => Truth::Column(to(column, ValueType::Truth)),
            Self::Literal(truth) => Truth::Literal(*truth),
            Self::Not(inner) => Truth::Not(Box::new(inner.place(to))),
            Self::All(list) => Truth::All(each(list, |one| one.place(to))),
            Self::Any(list) => Truth::Any(each(list, |one| one.place(to))),
            Self::Numbers(left, comparison, right) => {
                Truth::Numbers(left.place(to), *comparison, right.place(to))
            }
            Self::Days(left, comparison, right) => Truth::Days(left.place(to), *comparison, right.place(to)),
            Self::Texts(left, same, right) => Truth::Texts(left.place(to), *same, right.place(to)),
            Self::Truths(pair, same) => Truth::Truths(Box::new((pair.0.place(to), pair.1.place(to))), *same),
            Self::NumberIn(value, list) => Truth::NumberIn(value.place(to), each(list, |one| one.place(to))),
            Self::DayIn(value, list) => Truth::DayIn(value.place(to), each(list, |one| one.place(to))),
            Self::TextIn(value, list) => Truth::TextIn(value.place(to), each(list, |one| one.place(to))),
            Self::Filled(inner, filled) => Truth::Filled(Box::new(inner.place(to)), *filled),
            Self::Contains(text, part) => Truth::Contains(text.place(to), part.place(to)),
            Self::StartsWith(text, part) => Truth::StartsWith(text.place(to), part.place(to)),
            Self::Otherwise(list) => Truth::Otherwise(each(list, |one| one.place(to))),
            Self::If(parts) => Truth::If(Box::new((
                parts.0.place(to),
                parts.1.place(to),
                parts.2.place(to),
            ))),
        }
    }
}
