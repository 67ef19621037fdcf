//! From a tree and its columns' types to the typed tree; whatever does not fit is a fault at its place.

use super::fault::{Fault, FaultKind};
use super::function::Function;
use super::inference::Types;
use super::syntax::{Node, Syntax};
use crate::model::expression::{Comparison, Day, Expression, Number, Text, Truth, ValueType};

/// The typed tree of an expression.
///
/// # Errors
/// All faults of types, from left to right.
pub fn lower(syntax: &Syntax, wanted: Option<ValueType>, types: &Types) -> Result<Expression, Vec<Fault>> {
    let mut lowering = Lowering {
        types,
        faults: Vec::new(),
    };
    let lowered = match wanted.or_else(|| types.known(syntax)).unwrap_or(ValueType::Text) {
        ValueType::Number => lowering.number(syntax).map(Expression::Number),
        ValueType::Text => lowering.text(syntax).map(Expression::Text),
        ValueType::Date => lowering.day(syntax).map(Expression::Date),
        ValueType::Truth => lowering.truth(syntax).map(Expression::Truth),
    };
    match lowered {
        Some(expression) if lowering.faults.is_empty() => Ok(expression),
        _ => Err(lowering.faults),
    }
}

struct Lowering<'t> {
    types: &'t Types,
    faults: Vec<Fault>,
}

impl Lowering<'_> {
    fn fault<T>(&mut self, syntax: &Syntax, kind: FaultKind) -> Option<T> {
        self.faults.push(Fault::new(syntax.at.clone(), kind));
        None
    }

    /// A part that is of another type than the one that is needed.
    fn wrong<T>(&mut self, syntax: &Syntax, needed: ValueType) -> Option<T> {
        let found = self.types.known(syntax).unwrap_or(ValueType::Text);
        self.fault(
            syntax,
            FaultKind::WrongType {
                needed: Some(needed),
                found,
            },
        )
    }

    fn column(&mut self, syntax: &Syntax, name: &str, needed: ValueType) -> Option<String> {
        let first = self.types.column(name);
        if first == needed {
            return Some(name.to_owned());
        }
        self.fault(
            syntax,
            FaultKind::TwoTypes {
                column: name.to_owned(),
                first,
                second: needed,
            },
        )
    }

    /// Every part, so that all their faults are found.
    fn each<T>(
        &mut self,
        parts: &[Syntax],
        mut lower: impl FnMut(&mut Self, &Syntax) -> Option<T>,
    ) -> Option<Vec<T>> {
        let lowered: Vec<Option<T>> = parts.iter().map(|part| lower(self, part)).collect();
        lowered.into_iter().collect()
    }

    /// The same for parts with something before them.
    fn chain<O: Copy, T>(
        &mut self,
        parts: &[(O, Syntax)],
        mut lower: impl FnMut(&mut Self, &Syntax) -> Option<T>,
    ) -> Option<Vec<(O, T)>> {
        let lowered: Vec<Option<(O, T)>> = parts
            .iter()
            .map(|(operator, part)| lower(self, part).map(|part| (*operator, part)))
            .collect();
        lowered.into_iter().collect()
    }

    /// `if(condition, x, y)`
    fn choice<T>(
        &mut self,
        parts: &[Syntax],
        mut lower: impl FnMut(&mut Self, &Syntax) -> Option<T>,
    ) -> Option<Box<(Truth, T, T)>> {
        let [condition, one, other] = parts else {
            return None;
        };
        let lowered = (self.truth(condition), lower(self, one), lower(self, other));
        match lowered {
            (Some(condition), Some(one), Some(other)) => Some(Box::new((condition, one, other))),
            _ => None,
        }
    }

    fn number(&mut self, syntax: &Syntax) -> Option<Number> {
        match &syntax.node {
            Node::Column(name) => self.column(syntax, name, ValueType::Number).map(Number::Column),
            Node::Number(number) => Some(Number::Literal(*number)),
            Node::Negative(inner) => Some(match self.number(inner)? {
                Number::Literal(number) => Number::Literal(-number),
                inner => Number::Negative(Box::new(inner)),
            }),
            Node::Sum(terms) => self.chain(terms, Self::number).map(Number::Sum),
            Node::Product(factors) => self.chain(factors, Self::number).map(Number::Product),
            Node::Call(function, parts) => self.number_of(syntax, *function, parts),
            _ => self.wrong(syntax, ValueType::Number),
        }
    }

    fn number_of(&mut self, syntax: &Syntax, function: Function, parts: &[Syntax]) -> Option<Number> {
        let first = parts.first();
        match function {
            Function::Days => {
                let mut days = self.each(parts, Self::day)?.into_iter();
                Some(Number::Days(days.next()?, days.next()?))
            }
            Function::Abs => Some(Number::Absolute(Box::new(self.number(first?)?))),
            Function::Min => self.each(parts, Self::number).map(Number::Least),
            Function::Max => self.each(parts, Self::number).map(Number::Greatest),
            Function::Year => self.day(first?).map(Number::Year),
            Function::Month => self.day(first?).map(Number::Month),
            Function::Length => self.text(first?).map(Number::Length),
            Function::If => self.choice(parts, Self::number).map(Number::If),
            Function::Otherwise => self.each(parts, Self::number).map(Number::Otherwise),
            Function::FirstDay | Function::LastDay | Function::Contains | Function::StartsWith => {
                self.wrong(syntax, ValueType::Number)
            }
        }
    }

    fn text(&mut self, syntax: &Syntax) -> Option<Text> {
        match &syntax.node {
            Node::Column(name) => self.column(syntax, name, ValueType::Text).map(Text::Column),
            Node::Text(text) => Some(Text::Literal(text.clone())),
            Node::Call(Function::If, parts) => self.choice(parts, Self::text).map(Text::If),
            Node::Call(Function::Otherwise, parts) => self.each(parts, Self::text).map(Text::Otherwise),
            _ => self.wrong(syntax, ValueType::Text),
        }
    }

    fn day(&mut self, syntax: &Syntax) -> Option<Day> {
        match &syntax.node {
            Node::Column(name) => self.column(syntax, name, ValueType::Date).map(Day::Column),
            Node::Day(day) => Some(Day::Literal(*day)),
            Node::Call(Function::FirstDay, _) => Some(Day::First),
            Node::Call(Function::LastDay, _) => Some(Day::Last),
            Node::Call(Function::If, parts) => self.choice(parts, Self::day).map(Day::If),
            Node::Call(Function::Otherwise, parts) => self.each(parts, Self::day).map(Day::Otherwise),
            _ => self.wrong(syntax, ValueType::Date),
        }
    }

    fn truth(&mut self, syntax: &Syntax) -> Option<Truth> {
        match &syntax.node {
            Node::Column(name) => self.column(syntax, name, ValueType::Truth).map(Truth::Column),
            Node::Truth(truth) => Some(Truth::Literal(*truth)),
            Node::Not(inner) => self.truth(inner).map(|inner| Truth::Not(Box::new(inner))),
            Node::All(parts) => self.each(parts, Self::truth).map(Truth::All),
            Node::Any(parts) => self.each(parts, Self::truth).map(Truth::Any),
            Node::Compare(pair, comparison) => self.comparison(&pair.0, *comparison, &pair.1),
            Node::In(value, among, list) => {
                let found = self.membership(value, list)?;
                Some(if *among {
                    found
                } else {
                    Truth::Not(Box::new(found))
                })
            }
            Node::Filled(inner, filled) => {
                let lowered = self.any(inner)?;
                Some(Truth::Filled(Box::new(lowered), *filled))
            }
            Node::Call(Function::Contains, parts) => {
                let mut texts = self.each(parts, Self::text)?.into_iter();
                Some(Truth::Contains(texts.next()?, texts.next()?))
            }
            Node::Call(Function::StartsWith, parts) => {
                let mut texts = self.each(parts, Self::text)?.into_iter();
                Some(Truth::StartsWith(texts.next()?, texts.next()?))
            }
            Node::Call(Function::If, parts) => self.choice(parts, Self::truth).map(Truth::If),
            Node::Call(Function::Otherwise, parts) => self.each(parts, Self::truth).map(Truth::Otherwise),
            _ => self.wrong(syntax, ValueType::Truth),
        }
    }

    fn any(&mut self, syntax: &Syntax) -> Option<Expression> {
        match self.types.known(syntax).unwrap_or(ValueType::Text) {
            ValueType::Number => self.number(syntax).map(Expression::Number),
            ValueType::Text => self.text(syntax).map(Expression::Text),
            ValueType::Date => self.day(syntax).map(Expression::Date),
            ValueType::Truth => self.truth(syntax).map(Expression::Truth),
        }
    }

    fn comparison(&mut self, left: &Syntax, comparison: Comparison, right: &Syntax) -> Option<Truth> {
        let kind = self.types.agreed(&[left, right]).unwrap_or(ValueType::Text);
        if comparison.is_ordering() && matches!(kind, ValueType::Text | ValueType::Truth) {
            let part = if self.types.known(left).is_some() {
                left
            } else {
                right
            };
            return self.fault(
                part,
                FaultKind::WrongType {
                    needed: None,
                    found: kind,
                },
            );
        }
        let same = comparison == Comparison::Equal;
        match kind {
            ValueType::Number => {
                let pair = (self.number(left), self.number(right));
                Some(Truth::Numbers(pair.0?, comparison, pair.1?))
            }
            ValueType::Date => {
                let pair = (self.day(left), self.day(right));
                Some(Truth::Days(pair.0?, comparison, pair.1?))
            }
            ValueType::Text => {
                let pair = (self.text(left), self.text(right));
                Some(Truth::Texts(pair.0?, same, pair.1?))
            }
            ValueType::Truth => {
                let pair = (self.truth(left), self.truth(right));
                Some(Truth::Truths(Box::new((pair.0?, pair.1?)), same))
            }
        }
    }

    fn membership(&mut self, value: &Syntax, list: &[Syntax]) -> Option<Truth> {
        let parts: Vec<&Syntax> = std::iter::once(value).chain(list).collect();
        match self.types.agreed(&parts).unwrap_or(ValueType::Text) {
            ValueType::Number => {
                let pair = (self.number(value), self.each(list, Self::number));
                Some(Truth::NumberIn(pair.0?, pair.1?))
            }
            ValueType::Date => {
                let pair = (self.day(value), self.each(list, Self::day));
                Some(Truth::DayIn(pair.0?, pair.1?))
            }
            ValueType::Text => {
                let pair = (self.text(value), self.each(list, Self::text));
                Some(Truth::TextIn(pair.0?, pair.1?))
            }
            ValueType::Truth => self.wrong(value, ValueType::Text),
        }
    }
}
