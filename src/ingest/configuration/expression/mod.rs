//! Expressions of declared measures: from the text in `scorebook.toml` to a well-typed tree, with every fault at its place.
//!
//! No crate fits: evalexpr is AGPL since version 12, rhai and minijinja are languages of whole programs whose types are
//! known when they run, and the parsers of SQL and CEL do not say where in the text a type is wrong.

mod fault;
mod function;
mod inference;
mod lowering;
mod reach;
mod syntax;
#[cfg(test)]
mod tests;
mod token;

use fault::{Fault, FaultKind};
use inference::Types;
use token::Token;

use super::document::Entry;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::expression::{Expression, Number, Truth, ValueType};

/// Characters that an expression may have.
const LONGEST: usize = 1000;

/// How deep its parts may lie in one another.
const DEEPEST: usize = 8;

/// A text with a type; the type that its form suggests where none is wanted.
fn compile(text: &str, wanted: Option<ValueType>) -> Result<Expression, Vec<Fault>> {
    if is_too_long(text) {
        return Err(vec![Fault::new(0..text.len(), FaultKind::TooLong)]);
    }
    let syntax = syntax::parse(text).map_err(|fault| vec![fault])?;
    let types = Types::of(&syntax, wanted);
    lowering::lower(&syntax, wanted, &types)
}

fn read(entry: &Entry<'_>, wanted: Option<ValueType>) -> Option<Expression> {
    // Asks for text that is not empty; its own spaces stay, so that places are right.
    entry.text()?;
    let text = entry.value().as_str()?;
    // Places are looked for from the start of the text each time.
    if !is_too_long(text) {
        name_columns(entry, text);
    }
    compile(text, wanted)
        .map_err(|faults| {
            for fault in faults {
                fault.report(entry, text);
            }
        })
        .ok()
        .filter(|expression| {
            let stays = reach::stays(expression);
            if !stays {
                entry.report(Diagnostic::new(Code::ExpressionTooFar).with("key", entry.key));
            }
            stays
        })
}

/// Whether a text has more characters than an expression may have.
fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// Notes where the text names columns: words and names in backquotes that no parenthesis follows.
fn name_columns(entry: &Entry<'_>, text: &str) {
    let found = token::tokens(text).unwrap_or_default();
    for (placed, next) in found.iter().zip(found.iter().skip(1)) {
        let name = match &placed.token {
            Token::Name(name) => name.trim(),
            Token::Word(word) if next.token != Token::Sign("(") => word,
            _ => continue,
        };
        entry.names_column(name, placed.at.clone());
    }
}

/// A condition.
pub fn truth(entry: &Entry<'_>) -> Option<Truth> {
    match read(entry, Some(ValueType::Truth))? {
        Expression::Truth(truth) => Some(truth),
        _ => None,
    }
}

/// A number.
pub fn number(entry: &Entry<'_>) -> Option<Number> {
    match read(entry, Some(ValueType::Number))? {
        Expression::Number(number) => Some(number),
        _ => None,
    }
}

/// A value of any type.
pub fn any(entry: &Entry<'_>) -> Option<Expression> {
    read(entry, None)
}
