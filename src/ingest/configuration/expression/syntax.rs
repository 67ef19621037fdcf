//! From text to a tree whose types are not known yet, by precedence climbing over the tokens.
//!
//! Binding, from loose to tight: `or`, `and`, `not`, one comparison, `+ -`, `* /`, a leading `-`.

use std::ops::Range;

use jiff::civil::Date;

use super::DEEPEST;
use super::fault::{Expected, Fault, FaultKind};
use super::function::Function;
use super::token::{Placed, Token, tokens};
use crate::model::expression::{Comparison, Side, Sign};

/// A part of an expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Syntax {
    /// Its bytes.
    pub at: Range<usize>,
    /// What it is.
    pub node: Node,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A number without a sign.
    Number(f64),
    /// A day.
    Day(Date),
    /// A text.
    Text(String),
    /// `true` or `false`.
    Truth(bool),
    /// A column.
    Column(String),
    /// A function with as many parts as it takes.
    Call(Function, Vec<Syntax>),
    /// `-x`
    Negative(Box<Syntax>),
    /// Terms.
    Sum(Vec<(Sign, Syntax)>),
    /// Factors.
    Product(Vec<(Side, Syntax)>),
    /// `not x`
    Not(Box<Syntax>),
    /// `x and y …`
    All(Vec<Syntax>),
    /// `x or y …`
    Any(Vec<Syntax>),
    /// `x = y` and the like.
    Compare(Box<(Syntax, Syntax)>, Comparison),
    /// `x in (y, …)` (true) or `x not in (y, …)`.
    In(Box<Syntax>, bool, Vec<Syntax>),
    /// `x is filled` (true) or `x is empty`.
    Filled(Box<Syntax>, bool),
}

/// Parses a whole text.
pub fn parse(text: &str) -> Result<Syntax, Fault> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        text,
        tokens: &tokens,
        depth: 0,
    };
    let syntax = parser.any()?;
    match parser.peek().token {
        Token::End => Ok(syntax),
        _ => Err(parser.unexpected(Expected::Operator)),
    }
}

type Parsed = Result<Syntax, Fault>;

struct Parser<'p, 't> {
    text: &'t str,
    tokens: &'p [Placed<'t>],
    depth: usize,
}

/// What the parser sees behind the last token.
const END: Placed<'static> = Placed {
    token: Token::End,
    at: 0..0,
};

impl<'p, 't> Parser<'p, 't> {
    fn peek(&self) -> &'p Placed<'t> {
        self.tokens.first().unwrap_or(&END)
    }

    fn next(&mut self) -> &'p Placed<'t> {
        let placed = self.peek();
        if placed.token != Token::End {
            self.tokens = self.tokens.get(1..).unwrap_or_default();
        }
        placed
    }

    fn unexpected(&self, expected: Expected) -> Fault {
        let placed = self.peek();
        // A fault at the end of the text stands at its last character, where there is one to underline.
        let last = self.text.trim_end().char_indices().next_back();
        let at = match (&placed.token, last) {
            (Token::End, Some((start, letter))) => start..start + letter.len_utf8(),
            _ => placed.at.clone(),
        };
        let found = self.text.get(placed.at.clone()).unwrap_or_default().to_owned();
        Fault::new(at, FaultKind::Unexpected { found, expected })
    }

    fn sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek().token, Token::Sign(found) if found == sign);
        if found {
            self.next();
        }
        found
    }

    fn at_word(&self, word: &str) -> bool {
        matches!(self.peek().token, Token::Word(found) if found.eq_ignore_ascii_case(word))
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.at_word(word);
        if found {
            self.next();
        }
        found
    }

    /// Goes one level deeper for what `read` reads.
    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Parsed) -> Parsed {
        if self.depth >= DEEPEST {
            return Err(Fault::new(self.peek().at.clone(), FaultKind::TooDeep));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// Parts with a word between them; one part is itself.
    fn joined(
        &mut self,
        word: &str,
        mut part: impl FnMut(&mut Self) -> Parsed,
        join: impl FnOnce(Vec<Syntax>) -> Node,
    ) -> Parsed {
        let first = part(self)?;
        if !self.at_word(word) {
            return Ok(first);
        }
        let start = first.at.start;
        let mut parts = vec![first];
        while self.word(word) {
            parts.push(part(self)?);
        }
        let end = parts.last().map_or(start, |part| part.at.end);
        Ok(Syntax {
            at: start..end,
            node: join(parts),
        })
    }

    fn any(&mut self) -> Parsed {
        self.deeper(|parser| parser.joined("or", Self::all, Node::Any))
    }

    fn all(&mut self) -> Parsed {
        self.joined("and", Self::not, Node::All)
    }

    fn not(&mut self) -> Parsed {
        let start = self.peek().at.start;
        if !self.word("not") {
            return self.comparison();
        }
        let inner = self.deeper(Self::not)?;
        Ok(Syntax {
            at: start..inner.at.end,
            node: Node::Not(Box::new(inner)),
        })
    }

    fn comparison(&mut self) -> Parsed {
        let left = self.sum()?;
        let start = left.at.start;
        let comparison = match self.peek().token {
            Token::Sign("=") => Comparison::Equal,
            Token::Sign("<>") => Comparison::Unequal,
            Token::Sign("<") => Comparison::Less,
            Token::Sign("<=") => Comparison::AtMost,
            Token::Sign(">") => Comparison::More,
            Token::Sign(">=") => Comparison::AtLeast,
            Token::Word(_) => return self.worded(left),
            _ => return Ok(left),
        };
        self.next();
        let right = self.sum()?;
        Ok(Syntax {
            at: start..right.at.end,
            node: Node::Compare(Box::new((left, right)), comparison),
        })
    }

    /// `in (…)`, `not in (…)`, `is empty`, `is filled`, `is not empty`, or nothing of these.
    fn worded(&mut self, left: Syntax) -> Parsed {
        let start = left.at.start;
        if self.word("is") {
            let not = self.word("not");
            let filled = match self.peek().token {
                Token::Word(word) if word.eq_ignore_ascii_case("filled") => !not,
                Token::Word(word) if word.eq_ignore_ascii_case("empty") => not,
                _ => return Err(self.unexpected(Expected::EmptyOrFilled)),
            };
            let end = self.next().at.end;
            return Ok(Syntax {
                at: start..end,
                node: Node::Filled(Box::new(left), filled),
            });
        }
        let not = self.word("not");
        if !self.word("in") {
            return if not {
                Err(self.unexpected(Expected::In))
            } else {
                Ok(left)
            };
        }
        if !self.sign("(") {
            return Err(self.unexpected(Expected::List));
        }
        let (list, end) = self.list(Self::any)?;
        Ok(Syntax {
            at: start..end,
            node: Node::In(Box::new(left), !not, list),
        })
    }

    /// Parts with commas between them up to the closing parenthesis, and where that ends; one part at least.
    fn list(&mut self, part: impl Fn(&mut Self) -> Parsed) -> Result<(Vec<Syntax>, usize), Fault> {
        let mut list = vec![part(self)?];
        loop {
            let end = self.peek().at.end;
            if self.sign(")") {
                return Ok((list, end));
            }
            if !self.sign(",") {
                return Err(self.unexpected(Expected::CommaOrClose));
            }
            list.push(part(self)?);
        }
    }

    fn sum(&mut self) -> Parsed {
        let operator = |sign: &str| match sign {
            "+" => Some(Sign::Plus),
            "-" => Some(Sign::Minus),
            _ => None,
        };
        self.chain(Self::product, operator, Sign::Plus, Node::Sum)
    }

    fn product(&mut self) -> Parsed {
        let operator = |sign: &str| match sign {
            "*" => Some(Side::Above),
            "/" => Some(Side::Below),
            _ => None,
        };
        self.chain(Self::negative, operator, Side::Above, Node::Product)
    }

    /// Parts with signs between them, from left to right; one part is itself.
    fn chain<O>(
        &mut self,
        mut part: impl FnMut(&mut Self) -> Parsed,
        operator: impl Fn(&str) -> Option<O>,
        first: O,
        join: impl FnOnce(Vec<(O, Syntax)>) -> Node,
    ) -> Parsed {
        let mut parts = vec![(first, part(self)?)];
        while let Token::Sign(sign) = self.peek().token
            && let Some(operator) = operator(sign)
        {
            self.next();
            parts.push((operator, part(self)?));
        }
        if parts.len() == 1
            && let Some((_, only)) = parts.pop()
        {
            return Ok(only);
        }
        let start = parts.first().map_or(0, |(_, part)| part.at.start);
        let end = parts.last().map_or(0, |(_, part)| part.at.end);
        Ok(Syntax {
            at: start..end,
            node: join(parts),
        })
    }

    fn negative(&mut self) -> Parsed {
        let start = self.peek().at.start;
        if !self.sign("-") {
            return self.whole();
        }
        let inner = self.deeper(Self::negative)?;
        Ok(Syntax {
            at: start..inner.at.end,
            node: Node::Negative(Box::new(inner)),
        })
    }

    fn whole(&mut self) -> Parsed {
        let Placed { token, at } = self.peek();
        let node = match token {
            Token::Number(number) => Node::Number(*number),
            Token::Day(day) => Node::Day(*day),
            Token::Text(text) if text.trim().is_empty() => return Err(self.unexpected(Expected::FilledText)),
            // Cells are trimmed too.
            Token::Text(text) => Node::Text(text.trim().to_owned()),
            Token::Name(name) if name.trim().is_empty() => return Err(self.unexpected(Expected::FilledText)),
            Token::Name(name) => Node::Column(name.trim().to_owned()),
            Token::Sign("(") => {
                self.next();
                let inner = self.any()?;
                let end = self.peek().at.end;
                if !self.sign(")") {
                    return Err(self.unexpected(Expected::CommaOrClose));
                }
                return Ok(Syntax {
                    at: at.start..end,
                    node: inner.node,
                });
            }
            Token::Word(word) => return self.bare(word),
            Token::Sign(_) | Token::End => return Err(self.unexpected(Expected::Value)),
        };
        self.next();
        Ok(Syntax { at: at.clone(), node })
    }

    /// A bare word: true, false, a function with its parts, or a column.
    fn bare(&mut self, word: &str) -> Parsed {
        let node = match word.to_ascii_lowercase().as_str() {
            "true" => Node::Truth(true),
            "false" => Node::Truth(false),
            "and" | "or" | "not" | "in" | "is" | "empty" | "filled" => {
                return Err(self.unexpected(Expected::Value));
            }
            _ => Node::Column(word.to_owned()),
        };
        let at = self.next().at.clone();
        if !self.sign("(") {
            return Ok(Syntax { at, node });
        }
        let Some(function) = Function::named(word) else {
            return Err(Fault::new(at, FaultKind::UnknownFunction(word.to_owned())));
        };
        let close = self.peek().at.end;
        let (parts, end) = if self.sign(")") {
            (Vec::new(), close)
        } else {
            self.list(Self::any)?
        };
        let at = at.start..end;
        if !function.takes(parts.len()) {
            let kind = FaultKind::Arguments {
                function: function.name(),
                usage: function.usage(),
                found: parts.len(),
            };
            return Err(Fault::new(at, kind));
        }
        Ok(Syntax {
            at,
            node: Node::Call(function, parts),
        })
    }
}
