//! How an expression is written: the text that the configuration would hold, with no more parentheses than it needs.

use std::fmt::{self, Display, Formatter, Write};

use super::{Comparison, Day, Expression, Number, Side, Sign, Text, Truth};

/// How tightly a form binds; a part that binds less than its place asks for stands in parentheses.
type Binding = u8;
const ANY: Binding = 1;
const ALL: Binding = 2;
const NOT: Binding = 3;
const COMPARED: Binding = 4;
const SUM: Binding = 5;
const PRODUCT: Binding = 6;
const NEGATIVE: Binding = 7;
const WHOLE: Binding = 8;

/// Words that mean something in an expression; a column of such a name stands in backquotes.
pub const KEYWORDS: [&str; 9] = ["and", "or", "not", "in", "is", "empty", "filled", "true", "false"];

/// Whether a character may stand in a bare word, at its start or later.
pub fn in_word(letter: char, first: bool) -> bool {
    letter == '_'
        || if first {
            letter.is_alphabetic()
        } else {
            letter.is_alphanumeric()
        }
}

/// Whether a column of this name needs no backquotes.
fn is_bare(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .enumerate()
            .all(|(at, letter)| in_word(letter, at == 0))
        && !KEYWORDS.iter().any(|word| word.eq_ignore_ascii_case(name))
}

impl Display for Comparison {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Equal => "=",
            Self::Unequal => "<>",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        })
    }
}

/// A form that can be written into a place that asks for a binding.
trait Notation {
    fn binding(&self) -> Binding;
    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result;

    fn at(&self, place: Binding, to: &mut Formatter<'_>) -> fmt::Result {
        if self.binding() >= place {
            return self.write(to);
        }
        to.write_char('(')?;
        self.write(to)?;
        to.write_char(')')
    }
}

/// Parts with the same text between them, all in places that ask for the same binding.
fn joined<N: Notation>(parts: &[N], between: &str, place: Binding, to: &mut Formatter<'_>) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            to.write_str(between)?;
        }
        part.at(place, to)?;
    }
    Ok(())
}

/// `name(part, …)`
fn call<N: Notation>(name: &str, parts: &[N], to: &mut Formatter<'_>) -> fmt::Result {
    write!(to, "{name}(")?;
    joined(parts, ", ", ANY, to)?;
    to.write_char(')')
}

/// `name(one, other)`
fn call_two<A: Notation, B: Notation>(name: &str, one: &A, other: &B, to: &mut Formatter<'_>) -> fmt::Result {
    write!(to, "{name}(")?;
    one.at(ANY, to)?;
    to.write_str(", ")?;
    other.at(ANY, to)?;
    to.write_char(')')
}

/// `if(condition, one, other)`
fn choice<N: Notation>(parts: &(Truth, N, N), to: &mut Formatter<'_>) -> fmt::Result {
    to.write_str("if(")?;
    parts.0.at(ANY, to)?;
    to.write_str(", ")?;
    parts.1.at(ANY, to)?;
    to.write_str(", ")?;
    parts.2.at(ANY, to)?;
    to.write_char(')')
}

/// A column's name, a text: between quotes, with the quotes in it doubled.
fn quoted(text: &str, quote: char, to: &mut Formatter<'_>) -> fmt::Result {
    to.write_char(quote)?;
    for letter in text.chars() {
        if letter == quote {
            to.write_char(quote)?;
        }
        to.write_char(letter)?;
    }
    to.write_char(quote)
}

fn column(name: &str, to: &mut Formatter<'_>) -> fmt::Result {
    if is_bare(name) {
        to.write_str(name)
    } else {
        quoted(name, '`', to)
    }
}

impl Notation for Number {
    fn binding(&self) -> Binding {
        match self {
            Self::Sum(_) => SUM,
            Self::Product(_) => PRODUCT,
            Self::Negative(_) => NEGATIVE,
            Self::Literal(number) if number.is_sign_negative() => NEGATIVE,
            _ => WHOLE,
        }
    }

    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(name) => column(name, to),
            Self::Literal(number) => write!(to, "{number}"),
            Self::Negative(inner) => {
                to.write_char('-')?;
                inner.at(NEGATIVE, to)
            }
            Self::Sum(terms) => {
                for (at, (sign, term)) in terms.iter().enumerate() {
                    to.write_str(match (at, sign) {
                        (0, _) => "",
                        (_, Sign::Plus) => " + ",
                        (_, Sign::Minus) => " - ",
                    })?;
                    term.at(PRODUCT, to)?;
                }
                Ok(())
            }
            Self::Product(factors) => {
                for (at, (side, factor)) in factors.iter().enumerate() {
                    to.write_str(match (at, side) {
                        (0, _) => "",
                        (_, Side::Above) => " * ",
                        (_, Side::Below) => " / ",
                    })?;
                    factor.at(NEGATIVE, to)?;
                }
                Ok(())
            }
            Self::Days(from, until) => call_two("days", from, until, to),
            Self::Absolute(inner) => call("abs", std::slice::from_ref(&**inner), to),
            Self::Least(list) => call("min", list, to),
            Self::Greatest(list) => call("max", list, to),
            Self::Year(day) => call("year", std::slice::from_ref(day), to),
            Self::Month(day) => call("month", std::slice::from_ref(day), to),
            Self::Length(text) => call("length", std::slice::from_ref(text), to),
            Self::Otherwise(list) => call("otherwise", list, to),
            Self::If(parts) => choice(parts, to),
        }
    }
}

impl Notation for Text {
    fn binding(&self) -> Binding {
        WHOLE
    }

    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(name) => column(name, to),
            Self::Literal(text) => quoted(text, '\'', to),
            Self::Otherwise(list) => call("otherwise", list, to),
            Self::If(parts) => choice(parts, to),
        }
    }
}

impl Notation for Day {
    fn binding(&self) -> Binding {
        WHOLE
    }

    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(name) => column(name, to),
            Self::Literal(day) => write!(to, "{day}"),
            Self::First => to.write_str("first_day()"),
            Self::Last => to.write_str("last_day()"),
            Self::Otherwise(list) => call("otherwise", list, to),
            Self::If(parts) => choice(parts, to),
        }
    }
}

/// `value in (one, …)` or `value not in (one, …)`
fn among<N: Notation>(value: &N, word: &str, list: &[N], to: &mut Formatter<'_>) -> fmt::Result {
    value.at(SUM, to)?;
    write!(to, " {word} (")?;
    joined(list, ", ", ANY, to)?;
    to.write_char(')')
}

impl Truth {
    /// `in` or `not in`, where the form is one of them.
    fn membership(&self, word: &str, to: &mut Formatter<'_>) -> Option<fmt::Result> {
        match self {
            Self::NumberIn(value, list) => Some(among(value, word, list, to)),
            Self::DayIn(value, list) => Some(among(value, word, list, to)),
            Self::TextIn(value, list) => Some(among(value, word, list, to)),
            _ => None,
        }
    }

    fn is_membership(&self) -> bool {
        matches!(self, Self::NumberIn(..) | Self::DayIn(..) | Self::TextIn(..))
    }
}

fn compared<N: Notation>(left: &N, comparison: Comparison, right: &N, to: &mut Formatter<'_>) -> fmt::Result {
    left.at(SUM, to)?;
    write!(to, " {comparison} ")?;
    right.at(SUM, to)
}

fn sameness(same: bool) -> Comparison {
    if same {
        Comparison::Equal
    } else {
        Comparison::Unequal
    }
}

impl Notation for Truth {
    fn binding(&self) -> Binding {
        match self {
            Self::Any(_) => ANY,
            Self::All(_) => ALL,
            Self::Not(inner) if !inner.is_membership() => NOT,
            Self::Column(_)
            | Self::Literal(_)
            | Self::Contains(..)
            | Self::StartsWith(..)
            | Self::Otherwise(_)
            | Self::If(_) => WHOLE,
            _ => COMPARED,
        }
    }

    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(name) => column(name, to),
            Self::Literal(truth) => write!(to, "{truth}"),
            Self::Not(inner) => {
                if let Some(written) = inner.membership("not in", to) {
                    return written;
                }
                to.write_str("not ")?;
                inner.at(NOT, to)
            }
            Self::All(list) => joined(list, " and ", NOT, to),
            Self::Any(list) => joined(list, " or ", ALL, to),
            Self::Numbers(left, comparison, right) => compared(left, *comparison, right, to),
            Self::Days(left, comparison, right) => compared(left, *comparison, right, to),
            Self::Texts(left, same, right) => compared(left, sameness(*same), right, to),
            Self::Truths(pair, same) => compared(&pair.0, sameness(*same), &pair.1, to),
            Self::NumberIn(..) | Self::DayIn(..) | Self::TextIn(..) => {
                self.membership("in", to).unwrap_or(Ok(()))
            }
            Self::Filled(inner, filled) => {
                inner.at(SUM, to)?;
                to.write_str(if *filled { " is filled" } else { " is empty" })
            }
            Self::Contains(text, part) => call_two("contains", text, part, to),
            Self::StartsWith(text, part) => call_two("starts_with", text, part, to),
            Self::Otherwise(list) => call("otherwise", list, to),
            Self::If(parts) => choice(parts, to),
        }
    }
}

impl Notation for Expression {
    fn binding(&self) -> Binding {
        match self {
            Self::Number(number) => number.binding(),
            Self::Text(text) => text.binding(),
            Self::Date(day) => day.binding(),
            Self::Truth(truth) => truth.binding(),
        }
    }

    fn write(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.write(to),
            Self::Text(text) => text.write(to),
            Self::Date(day) => day.write(to),
            Self::Truth(truth) => truth.write(to),
        }
    }
}

macro_rules! displayed {
    ($($form:ident),*) => {
        $(impl Display for $form {
            fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
                self.write(to)
            }
        })*
    };
}
displayed!(Expression, Number, Text, Day, Truth);
