//! The functions of expressions: names, types and how they are written.

use crate::model::expression::ValueType;

/// A function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Days between two days.
    Days,
    /// A number without its sign.
    Abs,
    /// The least number.
    Min,
    /// The greatest number.
    Max,
    /// The year of a day.
    Year,
    /// The month of a day.
    Month,
    /// The characters of a text.
    Length,
    /// The cycle's first day.
    FirstDay,
    /// The cycle's last day.
    LastDay,
    /// Whether a text contains another.
    Contains,
    /// Whether a text starts with another.
    StartsWith,
    /// One of two values, by a condition.
    If,
    /// The first value that is not empty.
    Otherwise,
}

use Function as F;
use ValueType as T;

/// What a function takes, and what comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// Parts of stated types.
    Fixed(&'static [ValueType], ValueType),
    /// Two numbers or more.
    Numbers,
    /// Two values or more, all of the type that comes out.
    Alike,
    /// A condition and two values of the type that comes out.
    Choice,
}

/// Every function with its name and how it is written.
const FUNCTIONS: [(Function, &str, &str, Signature); 13] = [
    (
        F::Days,
        "days",
        "days(from, to)",
        Signature::Fixed(&[T::Date, T::Date], T::Number),
    ),
    (
        F::Abs,
        "abs",
        "abs(number)",
        Signature::Fixed(&[T::Number], T::Number),
    ),
    (F::Min, "min", "min(number, number, …)", Signature::Numbers),
    (F::Max, "max", "max(number, number, …)", Signature::Numbers),
    (
        F::Year,
        "year",
        "year(date)",
        Signature::Fixed(&[T::Date], T::Number),
    ),
    (
        F::Month,
        "month",
        "month(date)",
        Signature::Fixed(&[T::Date], T::Number),
    ),
    (
        F::Length,
        "length",
        "length(text)",
        Signature::Fixed(&[T::Text], T::Number),
    ),
    (
        F::FirstDay,
        "first_day",
        "first_day()",
        Signature::Fixed(&[], T::Date),
    ),
    (
        F::LastDay,
        "last_day",
        "last_day()",
        Signature::Fixed(&[], T::Date),
    ),
    (
        F::Contains,
        "contains",
        "contains(text, part)",
        Signature::Fixed(&[T::Text, T::Text], T::Truth),
    ),
    (
        F::StartsWith,
        "starts_with",
        "starts_with(text, part)",
        Signature::Fixed(&[T::Text, T::Text], T::Truth),
    ),
    (F::If, "if", "if(condition, value, value)", Signature::Choice),
    (
        F::Otherwise,
        "otherwise",
        "otherwise(value, value, …)",
        Signature::Alike,
    ),
];

/// The names of all functions.
pub fn names() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|(_, name, ..)| *name)
}

impl Function {
    /// The function of a name, in any ASCII letter case.
    pub fn named(name: &str) -> Option<Self> {
        let named = |known: &&(Self, &str, &str, Signature)| known.1.eq_ignore_ascii_case(name);
        FUNCTIONS.iter().find(named).map(|(function, ..)| *function)
    }

    fn entry(self) -> (&'static str, &'static str, Signature) {
        FUNCTIONS
            .iter()
            .find(|(function, ..)| *function == self)
            .map_or(("", "", Signature::Alike), |(_, name, usage, signature)| {
                (name, usage, *signature)
            })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.entry().0
    }

    /// How it is written.
    pub fn usage(self) -> &'static str {
        self.entry().1
    }

    /// What it takes, and what comes out.
    pub fn signature(self) -> Signature {
        self.entry().2
    }

    /// Whether it takes so many parts.
    pub fn takes(self, count: usize) -> bool {
        match self.signature() {
            Signature::Fixed(parts, _) => parts.len() == count,
            Signature::Numbers | Signature::Alike => count >= 2,
            Signature::Choice => count == 3,
        }
    }
}
