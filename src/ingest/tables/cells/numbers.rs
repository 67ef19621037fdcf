//! Numbers as most files write them: digits, with a point before the decimals.
//!
//! This is the fast path: what is not written so is left to [`super::number_spellings`].

use rust_decimal::Decimal;

use super::number_spellings::{Expected, spelled};
use super::reading::{Found, Problem, Reading};

/// The digits of a number that is written plainly, with the sign and the decimals that it has.
fn plain_digits<'c>(bytes: &'c [u8], reading: &Reading) -> Option<&'c str> {
    let unsigned = match bytes.split_first()? {
        (b'-' | b'+', rest) => rest,
        _ => bytes,
    };
    let count = unsigned.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (_, fraction) = unsigned.split_at_checked(count).filter(|_| count > 0)?;
    let plain = match fraction.split_first() {
        None => true,
        Some((b'.', decimals)) => {
            !decimals.is_empty() && decimals.iter().all(u8::is_ascii_digit) && reading.point_is_decimal()
        }
        Some(_) => false,
    };
    if !plain {
        return None;
    }
    std::str::from_utf8(bytes).ok()
}

/// A whole number that is written plainly. Spreadsheets write whole numbers as `4.0` where a column has empty cells; that is
/// forgiven.
fn plain_integer(bytes: &[u8], reading: &Reading) -> Option<i64> {
    let (negative, rest) = match bytes.split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, bytes),
    };
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, fraction) = rest.split_at_checked(count)?;
    let whole = match fraction.split_first() {
        None => true,
        Some((b'.', zeros)) => {
            !zeros.is_empty() && zeros.iter().all(|byte| *byte == b'0') && reading.point_is_decimal()
        }
        Some(_) => false,
    };
    if count == 0 || !whole {
        return None;
    }
    let mut value: i64 = 0;
    for digit in number {
        value = value.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    Some(if negative { -value } else { value })
}

/// What is written in another way.
fn other(bytes: &[u8], reading: &Reading, expected: Expected) -> Found<Decimal> {
    match std::str::from_utf8(bytes) {
        Ok(text) => spelled(text, reading, expected),
        Err(_) => Found::None(Problem::Unreadable),
    }
}

/// A whole number.
pub fn integer(bytes: &[u8], reading: &Reading) -> Found<i64> {
    if let Some(number) = plain_integer(bytes, reading) {
        return Found::One(number, None);
    }
    match other(bytes, reading, Expected::Whole) {
        Found::One(number, spelling) => match i64::try_from(number) {
            Ok(whole) => Found::One(whole, spelling),
            Err(_) => Found::None(Problem::Unreadable),
        },
        Found::Two(doubt) => Found::Two(doubt),
        Found::None(problem) => Found::None(problem),
    }
}

/// A number for statistics; `share` says that one of per cent is the share that it is.
pub fn number(bytes: &[u8], reading: &Reading, share: bool) -> Found<f64> {
    let finite = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some(text) = plain_digits(bytes, reading) {
        return match finite(text) {
            Some(number) => Found::One(number, None),
            None => Found::None(Problem::Unreadable),
        };
    }
    let expected = if share { Expected::Share } else { Expected::Number };
    match other(bytes, reading, expected) {
        // The decimal's own text gives the float that is nearest to it.
        Found::One(number, spelling) => match finite(&number.to_string()) {
            Some(number) => Found::One(number, spelling),
            None => Found::None(Problem::Unreadable),
        },
        Found::Two(doubt) => Found::Two(doubt),
        Found::None(problem) => Found::None(problem),
    }
}

/// An exact decimal, for money.
pub fn decimal(bytes: &[u8], reading: &Reading) -> Found<Decimal> {
    let Some(text) = plain_digits(bytes, reading) else {
        return other(bytes, reading, Expected::Number);
    };
    // More decimals than it can hold are refused, not rounded.
    match Decimal::from_str_exact(text.trim_start_matches('+')) {
        Ok(amount) => Found::One(amount, None),
        Err(_) => Found::None(Problem::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Reading = Reading::UNSETTLED;

    #[test]
    fn whole_numbers_forgive_a_zero_fraction_only() {
        for (text, number) in [("4", 4), ("4.0", 4), ("-3", -3), ("+7", 7), ("007", 7)] {
            assert_eq!(
                integer(text.as_bytes(), &PLAIN),
                Found::One(number, None),
                "{text}"
            );
        }
        for text in [
            "",
            "-",
            "4.5",
            "4.",
            "four",
            "1e3",
            "99999999999999999999",
            "4%",
            "¥4",
        ] {
            assert!(integer(text.as_bytes(), &PLAIN).one().is_none(), "{text}");
        }
    }

    #[test]
    fn plain_numbers_need_no_second_look() {
        assert_eq!(number(b"-0.5", &PLAIN, false), Found::One(-0.5, None));
        assert_eq!(number(b"+12", &PLAIN, false), Found::One(12.0, None));
        assert_eq!(decimal(b"29.85", &PLAIN), Found::One(Decimal::new(2985, 2), None));
        // 28 decimals are the most that a decimal holds; a 29th is no zero.
        let long = b"0.00000000000000000000000000011";
        assert_eq!(decimal(long, &PLAIN), Found::None(Problem::Unreadable));
        for text in [
            "", "abc", "1e5", "NaN", "inf", "-", "1.2.3", "--1", "0x10", "1_000",
        ] {
            assert_eq!(
                number(text.as_bytes(), &PLAIN, false),
                Found::None(Problem::Unreadable),
                "{text}"
            );
            assert_eq!(
                decimal(text.as_bytes(), &PLAIN),
                Found::None(Problem::Unreadable),
                "{text}"
            );
        }
    }
}
