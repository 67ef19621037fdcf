//! What can be wrong with an expression, where in its text, and how the configuration reports it.

use std::ops::Range;

use super::function;
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::document::Entry;
use crate::ingest::nearest::nearest;
use crate::model::expression::ValueType;

/// A fault at a stretch of the expression's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Its bytes.
    pub at: Range<usize>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What was expected where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A column, a number, a text, a day, a function or an opening parenthesis.
    Value,
    /// An operator, or the end.
    Operator,
    /// A comma or a closing parenthesis.
    CommaOrClose,
    /// An opening parenthesis with a list.
    List,
    /// `empty`, `filled` or `not`.
    EmptyOrFilled,
    /// `in` after `not`.
    In,
    /// Text that is not empty.
    FilledText,
    /// Anything that the language knows.
    Sense,
}

impl Expected {
    /// The word that the language files choose their text by.
    fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Operator => "operator",
            Self::CommaOrClose => "close",
            Self::List => "list",
            Self::EmptyOrFilled => "filled",
            Self::In => "in",
            Self::FilledText => "text",
            Self::Sense => "sense",
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Something stands where it has no meaning. Nothing found means the end.
    Unexpected {
        /// What stands there.
        found: String,
        /// What would have a meaning.
        expected: Expected,
    },
    /// A quote that is never closed.
    Unclosed(char),
    /// A day that the calendar does not have.
    NotADay,
    /// A function that does not exist.
    UnknownFunction(String),
    /// A function with too few or too many parts.
    Arguments {
        /// Its name.
        function: &'static str,
        /// How it is written.
        usage: &'static str,
        /// How many parts it was given.
        found: usize,
    },
    /// A value of one type where another is needed; no needed type means one that has an order.
    WrongType {
        /// The type that is needed.
        needed: Option<ValueType>,
        /// The type that it is.
        found: ValueType,
    },
    /// A column that is read as two types.
    TwoTypes {
        /// The column.
        column: String,
        /// The type that it has elsewhere.
        first: ValueType,
        /// The type that is needed here.
        second: ValueType,
    },
    /// Parts within parts within parts.
    TooDeep,
    /// Too long a text.
    TooLong,
}

impl Fault {
    /// A fault at a stretch of the text.
    pub fn new(at: Range<usize>, kind: FaultKind) -> Self {
        Self { at, kind }
    }

    /// Reports it at its place in the configuration.
    pub fn report(self, entry: &Entry<'_>, text: &str) {
        let part = || text.get(self.at.clone()).unwrap_or_default();
        let fault = match self.kind {
            FaultKind::Unexpected { found, expected } if found.is_empty() => {
                Diagnostic::new(Code::ExpressionEnds).with("expected", expected.word())
            }
            FaultKind::Unexpected { found, expected } => Diagnostic::new(Code::ExpressionUnexpected)
                .with("found", found)
                .with("expected", expected.word()),
            FaultKind::Unclosed(quote) => Diagnostic::new(Code::ExpressionUnclosed).with("quote", quote),
            FaultKind::NotADay => Diagnostic::new(Code::SettingNotADate)
                .with("key", entry.key)
                .with("found", part()),
            FaultKind::UnknownFunction(found) => {
                let fault = Diagnostic::new(Code::UnknownFunction)
                    .with("found", &found)
                    .with("known", function::names().collect::<Vec<_>>().join(", "));
                match nearest(&found, function::names()) {
                    Some(near) => fault.with("nearest", near),
                    None => fault,
                }
            }
            FaultKind::Arguments {
                function,
                usage,
                found,
            } => Diagnostic::new(Code::FunctionArguments)
                .with("function", function)
                .with("usage", usage)
                .with("count", found),
            FaultKind::WrongType { needed, found } => Diagnostic::new(Code::ExpressionType)
                .with("part", part())
                .with("found", found.word())
                .with("expected", needed.map_or("ordered", ValueType::word)),
            FaultKind::TwoTypes {
                column,
                first,
                second,
            } => Diagnostic::new(Code::ColumnOfTwoTypes)
                .with("column", column)
                .with("first", first.word())
                .with("second", second.word()),
            FaultKind::TooDeep => Diagnostic::new(Code::ExpressionTooDeep).with("limit", super::DEEPEST),
            FaultKind::TooLong => Diagnostic::new(Code::ExpressionTooLong).with("limit", super::LONGEST),
        };
        entry.report_within(fault, self.at);
    }
}
