//! The words of an expression: numbers, days, texts, names and signs, each with where it stands.

use std::ops::Range;

use jiff::civil::Date;
use winnow::Parser as _;
use winnow::combinator::{alt, delimited, not, opt, repeat};
use winnow::error::EmptyError;
use winnow::token::{any, take_while};

use super::fault::{Expected, Fault, FaultKind};
use crate::model::expression::in_word;

/// What stands between spaces, signs and quotes.
#[derive(Clone, Debug, PartialEq)]
pub enum Token<'t> {
    /// A number without a sign.
    Number(f64),
    /// A day.
    Day(Date),
    /// A text, without its quotes.
    Text(String),
    /// A column's name that stood in backquotes.
    Name(String),
    /// A bare word: a keyword, a column or a function.
    Word(&'t str),
    /// An operator, a comma or a parenthesis, in its first spelling.
    Sign(&'static str),
    /// Nothing more.
    End,
}

/// A token and where it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<'t> {
    /// The token.
    pub token: Token<'t>,
    /// Its bytes.
    pub at: Range<usize>,
}

/// Signs by their spellings, longer ones first. Those that a Chinese keyboard writes are read too.
const SIGNS: [(&str, &str); 32] = [
    ("<>", "<>"),
    ("<=", "<="),
    (">=", ">="),
    ("!=", "<>"),
    ("＜＞", "<>"),
    ("＜＝", "<="),
    ("＞＝", ">="),
    ("！＝", "<>"),
    ("≠", "<>"),
    ("≤", "<="),
    ("≥", ">="),
    ("=", "="),
    ("＝", "="),
    ("<", "<"),
    ("＜", "<"),
    (">", ">"),
    ("＞", ">"),
    ("+", "+"),
    ("＋", "+"),
    ("-", "-"),
    ("－", "-"),
    ("*", "*"),
    ("×", "*"),
    ("/", "/"),
    ("÷", "/"),
    ("／", "/"),
    ("(", "("),
    ("（", "("),
    (")", ")"),
    ("）", ")"),
    (",", ","),
    ("，", ","),
];

/// The quotes around texts and names: the one that opens and the one that closes. Within, the closing one is written twice.
const QUOTES: [(char, char); 5] = [('\'', '\''), ('"', '"'), ('`', '`'), ('“', '”'), ('‘', '’')];

type Read<T> = Result<T, EmptyError>;

/// A token, or a day that the calendar does not have.
type Found<'t> = Result<Token<'t>, ()>;

fn digits<'t>(count: usize) -> impl winnow::Parser<&'t str, &'t str, EmptyError> {
    take_while(count, |letter: char| letter.is_ascii_digit())
}

fn word_goes_on(input: &mut &str) -> Read<char> {
    any.verify(|letter| in_word(*letter, false)).parse_next(input)
}

/// `2025-03-01`, without spaces and with all its digits; what follows must not belong to it.
fn day<'t>(input: &mut &'t str) -> Read<Found<'t>> {
    let text = (digits(4), '-', digits(2), '-', digits(2), not(word_goes_on))
        .take()
        .parse_next(input)?;
    Ok(text.parse::<Date>().map(Token::Day).map_err(drop))
}

fn number<'t>(input: &mut &'t str) -> Read<Token<'t>> {
    let digits = || take_while(1.., |letter: char| letter.is_ascii_digit());
    (digits(), opt(('.', digits())))
        .take()
        .verify_map(|text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite()))
        .map(Token::Number)
        .parse_next(input)
}

fn word<'t>(input: &mut &'t str) -> Read<Token<'t>> {
    (
        any.verify(|letter| in_word(*letter, true)),
        take_while(0.., |letter| in_word(letter, false)),
    )
        .take()
        .map(Token::Word)
        .parse_next(input)
}

/// What stands between two quotes; a doubled closing one is one of the text.
fn quoted<'t>(input: &mut &'t str) -> Read<Token<'t>> {
    let (open, close) = *QUOTES
        .iter()
        .find(|(open, _)| input.starts_with(*open))
        .ok_or(EmptyError)?;
    let doubled = move |input: &mut &'t str| -> Read<char> { (close, close).value(close).parse_next(input) };
    let letter = alt((doubled, any.verify(move |letter| *letter != close)));
    let text = delimited(
        open,
        repeat(0.., letter).fold(String::new, |mut text, letter| {
            text.push(letter);
            text
        }),
        close,
    )
    .parse_next(input)?;
    Ok(if open == '`' {
        Token::Name(text)
    } else {
        Token::Text(text)
    })
}

fn sign<'t>(input: &mut &'t str) -> Read<Token<'t>> {
    let (written, meant) = SIGNS
        .iter()
        .find(|(written, _)| input.starts_with(written))
        .ok_or(EmptyError)?;
    *input = input.get(written.len()..).unwrap_or_default();
    Ok(Token::Sign(meant))
}

fn token<'t>(input: &mut &'t str) -> Read<Found<'t>> {
    alt((day, number.map(Ok), quoted.map(Ok), word.map(Ok), sign.map(Ok))).parse_next(input)
}

/// The tokens of a text; the last one is [`Token::End`].
pub fn tokens(text: &str) -> Result<Vec<Placed<'_>>, Fault> {
    let mut rest = text;
    let mut tokens = Vec::new();
    loop {
        rest = rest.trim_start();
        let start = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            tokens.push(Placed {
                token: Token::End,
                at: start..start,
            });
            return Ok(tokens);
        };
        let Ok(found) = token(&mut rest) else {
            let fault = match first {
                _ if QUOTES.iter().any(|(open, _)| *open == first) => {
                    Fault::new(start..text.len(), FaultKind::Unclosed(first))
                }
                _ => Fault::new(
                    start..start + first.len_utf8(),
                    FaultKind::Unexpected {
                        found: first.to_string(),
                        expected: Expected::Sense,
                    },
                ),
            };
            return Err(fault);
        };
        let at = start..text.len() - rest.len();
        match found {
            Ok(token) => tokens.push(Placed { token, at }),
            Err(()) => return Err(Fault::new(at, FaultKind::NotADay)),
        }
    }
}
