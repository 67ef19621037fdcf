//! Which type each column has, from what is done with it: a column that is added holds numbers, one that `days` is asked
//! of holds days. A column has one type in an expression; faults are told when the typed tree is made.

use std::collections::BTreeMap;

use super::function::{Function, Signature};
use super::syntax::{Node, Syntax};
use crate::model::expression::ValueType;

/// The types of an expression's columns, by name in ASCII lower case.
#[derive(Debug, Default)]
pub struct Types {
    columns: BTreeMap<String, ValueType>,
}

/// Which comparisons of columns of which nothing is known are taken for the usual ones.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
enum Settle {
    /// None.
    Nothing,
    /// Those of columns that are named as days, and those that ask for an order: numbers.
    Orders,
    /// All of them: those that ask for sameness compare texts.
    All,
}

impl Types {
    /// Finds the types of all columns of an expression that is to have a type.
    pub fn of(syntax: &Syntax, wanted: Option<ValueType>) -> Self {
        let mut types = Self::default();
        if let Some(wanted) = wanted {
            types.need(syntax, wanted);
        }
        // Every round that goes on gives one more column its type.
        loop {
            let known = types.columns.len();
            for settle in [Settle::Nothing, Settle::Orders, Settle::All] {
                types.visit(syntax, settle);
                if types.columns.len() > known {
                    break;
                }
            }
            if types.columns.len() == known {
                return types;
            }
        }
    }

    /// The type of a column; text where nothing says otherwise.
    pub fn column(&self, name: &str) -> ValueType {
        self.columns
            .get(&name.to_ascii_lowercase())
            .copied()
            .unwrap_or(ValueType::Text)
    }

    /// The type of a part, as far as it is known.
    pub fn known(&self, syntax: &Syntax) -> Option<ValueType> {
        match &syntax.node {
            Node::Number(_) | Node::Negative(_) | Node::Sum(_) | Node::Product(_) => Some(ValueType::Number),
            Node::Day(_) => Some(ValueType::Date),
            Node::Text(_) => Some(ValueType::Text),
            Node::Column(name) => self.columns.get(&name.to_ascii_lowercase()).copied(),
            Node::Call(function, parts) => match function.signature() {
                Signature::Fixed(_, result) => Some(result),
                Signature::Numbers => Some(ValueType::Number),
                Signature::Alike | Signature::Choice => self.known_among(alike(*function, parts)),
            },
            Node::Truth(_)
            | Node::Not(_)
            | Node::All(_)
            | Node::Any(_)
            | Node::Compare(..)
            | Node::In(..)
            | Node::Filled(..) => Some(ValueType::Truth),
        }
    }

    /// The type of the first part of which one is known.
    fn known_among<'s>(&self, parts: impl IntoIterator<Item = &'s Syntax>) -> Option<ValueType> {
        parts.into_iter().find_map(|part| self.known(part))
    }

    /// The type of parts that must be of one type: what is no column decides before a column that is read otherwise elsewhere.
    pub fn agreed(&self, parts: &[&Syntax]) -> Option<ValueType> {
        let is_column = |part: &&&Syntax| matches!(part.node, Node::Column(_));
        let others = parts.iter().filter(|part| !is_column(part)).copied();
        self.known_among(others)
            .or_else(|| self.known_among(parts.iter().copied()))
    }

    /// Gives a part its type, where it has none yet.
    fn need(&mut self, syntax: &Syntax, wanted: ValueType) {
        match &syntax.node {
            Node::Column(name) => {
                self.columns.entry(name.to_ascii_lowercase()).or_insert(wanted);
            }
            Node::Call(function, parts) => {
                if matches!(function.signature(), Signature::Alike | Signature::Choice) {
                    for part in alike(*function, parts) {
                        self.need(part, wanted);
                    }
                }
            }
            _ => {}
        }
    }

    /// Gives parts that must be of one type the type that one of them has. Where none of them has one they get the usual
    /// one, if there is one.
    fn agree(&mut self, parts: &[&Syntax], usual: Option<ValueType>) {
        if let Some(wanted) = self.agreed(parts).or(usual) {
            for part in parts {
                self.need(part, wanted);
            }
        }
    }

    fn all(&mut self, parts: &[Syntax], wanted: ValueType, settle: Settle) {
        for part in parts {
            self.need(part, wanted);
            self.visit(part, settle);
        }
    }

    fn visit(&mut self, syntax: &Syntax, settle: Settle) {
        match &syntax.node {
            Node::Number(_) | Node::Day(_) | Node::Text(_) | Node::Truth(_) | Node::Column(_) => {}
            Node::Negative(inner) => {
                self.need(inner, ValueType::Number);
                self.visit(inner, settle);
            }
            Node::Sum(terms) => {
                for (_, term) in terms {
                    self.need(term, ValueType::Number);
                    self.visit(term, settle);
                }
            }
            Node::Product(factors) => {
                for (_, factor) in factors {
                    self.need(factor, ValueType::Number);
                    self.visit(factor, settle);
                }
            }
            Node::Not(inner) => {
                self.need(inner, ValueType::Truth);
                self.visit(inner, settle);
            }
            Node::All(parts) | Node::Any(parts) => self.all(parts, ValueType::Truth, settle),
            Node::Compare(pair, comparison) => {
                self.visit(&pair.0, settle);
                self.visit(&pair.1, settle);
                let (from, usual) = if [&pair.0, &pair.1].into_iter().all(is_named_as_a_day) {
                    (Settle::Orders, ValueType::Date)
                } else if comparison.is_ordering() {
                    (Settle::Orders, ValueType::Number)
                } else {
                    (Settle::All, ValueType::Text)
                };
                let usual = (settle >= from).then_some(usual);
                self.agree(&[&pair.0, &pair.1], usual);
            }
            Node::In(value, _, list) => {
                self.visit(value, settle);
                for one in list {
                    self.visit(one, settle);
                }
                let parts: Vec<&Syntax> = std::iter::once(&**value).chain(list).collect();
                self.agree(&parts, (settle >= Settle::All).then_some(ValueType::Text));
            }
            Node::Filled(inner, _) => self.visit(inner, settle),
            Node::Call(function, parts) => match function.signature() {
                Signature::Fixed(wanted, _) => {
                    for (part, wanted) in parts.iter().zip(wanted) {
                        self.need(part, *wanted);
                        self.visit(part, settle);
                    }
                }
                Signature::Numbers => self.all(parts, ValueType::Number, settle),
                Signature::Alike | Signature::Choice => {
                    if *function == Function::If
                        && let Some(condition) = parts.first()
                    {
                        self.need(condition, ValueType::Truth);
                    }
                    for part in parts {
                        self.visit(part, settle);
                    }
                    let alike: Vec<&Syntax> = alike(*function, parts).iter().collect();
                    // A column beside nothing but columns keeps no type of its own: what is done with the whole decides.
                    self.agree(&alike, None);
                }
            },
        }
    }
}

/// Whether a column is named as columns with days are: `due_on`, `到期日期`.
fn is_named_as_a_day(syntax: &Syntax) -> bool {
    let named = |name: &str| name.to_ascii_lowercase().ends_with("_on") || name.ends_with("日期");
    matches!(&syntax.node, Node::Column(name) if named(name))
}

/// The parts of a function that are of the type that comes out.
fn alike(function: Function, parts: &[Syntax]) -> &[Syntax] {
    match function {
        Function::If => parts.get(1..).unwrap_or_default(),
        _ => parts,
    }
}
