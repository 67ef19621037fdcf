//! How far the numbers of an expression reach: one that could leave the numbers there are would be empty in a row, and the
//! row be dropped without a word. Whoever multiplies that much did not mean it.
//!
//! Cells of declared tables lie within ±10¹⁵ and are zero or at least 10⁻¹⁵, see [`crate::ingest::tables::declared`].

use crate::model::expression::{Day, Expression, Number, Side, Text, Truth};

/// Most that a number may come to: its square, and sums of such squares, are numbers still.
const MOST: f64 = 1e150;
/// Least that a number other than zero may come to.
const LEAST: f64 = 1e-150;
/// Largest and smallest amount of a cell.
const CELL: Reach = Reach {
    most: 1e15,
    least: 1e-15,
};

/// The largest amount that a number can come to, and the smallest one other than zero.
#[derive(Clone, Copy)]
struct Reach {
    most: f64,
    least: f64,
}

impl Reach {
    fn over(self, other: Self) -> Self {
        Self {
            most: self.most.max(other.most),
            least: self.least.min(other.least),
        }
    }

    /// None where it leaves the numbers there are.
    fn kept(self) -> Option<Self> {
        (self.most <= MOST && self.least >= LEAST).then_some(self)
    }
}

/// Whether every number in an expression stays among the numbers there are, whatever the cells hold.
pub fn stays(expression: &Expression) -> bool {
    match expression {
        Expression::Number(number) => reach(number).is_some(),
        Expression::Text(text) => stays_text(text),
        Expression::Date(day) => stays_day(day),
        Expression::Truth(truth) => stays_truth(truth),
    }
}

fn reach(number: &Number) -> Option<Reach> {
    let whole = Reach {
        most: 1e7,
        least: 1.0,
    };
    let all = |list: &[Number]| {
        list.iter()
            .try_fold(whole, |found, one| Some(found.over(reach(one)?)))
    };
    match number {
        Number::Column(_) => Some(CELL),
        Number::Literal(number) => {
            let amount = number.abs();
            let least = if amount > 0.0 { amount.min(1.0) } else { 1.0 };
            Reach {
                most: amount.max(1.0),
                least,
            }
            .kept()
        }
        Number::Negative(inner) | Number::Absolute(inner) => reach(inner),
        Number::Sum(terms) => {
            let mut sum = Reach {
                most: 0.0,
                least: 1.0,
            };
            for (_, term) in terms {
                let term = reach(term)?;
                sum.most += term.most;
                sum.least = sum.least.min(term.least);
            }
            // Of two numbers that are nearly the same little but the last bit is left.
            sum.least *= f64::EPSILON;
            sum.kept()
        }
        Number::Product(factors) => {
            let mut product = Reach {
                most: 1.0,
                least: 1.0,
            };
            for (side, factor) in factors {
                let factor = reach(factor)?;
                product = match side {
                    Side::Above => Reach {
                        most: product.most * factor.most,
                        least: product.least * factor.least,
                    },
                    Side::Below => Reach {
                        most: product.most / factor.least,
                        least: product.least / factor.most,
                    },
                }
                .kept()?;
            }
            Some(product)
        }
        Number::Days(from, until) => (stays_day(from) && stays_day(until)).then_some(whole),
        Number::Year(day) | Number::Month(day) => stays_day(day).then_some(whole),
        Number::Length(text) => stays_text(text).then_some(whole),
        Number::Least(list) | Number::Greatest(list) | Number::Otherwise(list) => all(list),
        Number::If(parts) => {
            let (condition, one, other) = &**parts;
            let found = reach(one)?.over(reach(other)?);
            stays_truth(condition).then_some(found)
        }
    }
}

fn stays_text(text: &Text) -> bool {
    match text {
        Text::Column(_) | Text::Literal(_) => true,
        Text::Otherwise(list) => list.iter().all(stays_text),
        Text::If(parts) => stays_truth(&parts.0) && stays_text(&parts.1) && stays_text(&parts.2),
    }
}

fn stays_day(day: &Day) -> bool {
    match day {
        Day::Column(_) | Day::Literal(_) | Day::First | Day::Last => true,
        Day::Otherwise(list) => list.iter().all(stays_day),
        Day::If(parts) => stays_truth(&parts.0) && stays_day(&parts.1) && stays_day(&parts.2),
    }
}

fn stays_truth(truth: &Truth) -> bool {
    match truth {
        Truth::Column(_) | Truth::Literal(_) => true,
        Truth::Not(inner) => stays_truth(inner),
        Truth::All(list) | Truth::Any(list) | Truth::Otherwise(list) => list.iter().all(stays_truth),
        Truth::Numbers(left, _, right) => reach(left).is_some() && reach(right).is_some(),
        Truth::Days(left, _, right) => stays_day(left) && stays_day(right),
        Truth::Texts(left, _, right) => stays_text(left) && stays_text(right),
        Truth::Truths(pair, _) => stays_truth(&pair.0) && stays_truth(&pair.1),
        Truth::NumberIn(value, list) => reach(value).is_some() && list.iter().all(|one| reach(one).is_some()),
        Truth::DayIn(value, list) => stays_day(value) && list.iter().all(stays_day),
        Truth::TextIn(value, list) => stays_text(value) && list.iter().all(stays_text),
        Truth::Filled(inner, _) => stays(inner),
        Truth::Contains(text, part) | Truth::StartsWith(text, part) => stays_text(text) && stays_text(part),
        Truth::If(parts) => stays_truth(&parts.0) && stays_truth(&parts.1) && stays_truth(&parts.2),
    }
}
