//! Numbers in other spellings than digits with a decimal point: `￥1，234.50`, `1.2万`, `85%`, `(1,234.50)`, `1 234,5`. Money is
//! never a binary float on its way: units and per cent move the decimal point.

use rust_decimal::Decimal;

use super::plain::plain;
use super::reading::{Between, DecimalMark, Found, Problem, Reading, Spelling};

/// What a cell is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A whole number, of which nothing but whole readings count.
    Whole,
    /// A number or an amount; one of per cent is a doubt.
    Number,
    /// A number that may be a share: one of per cent is that share.
    Share,
}

/// Words and signs of currencies, each with the codes that it can stand for.
const CURRENCIES: [(&str, &[&[u8; 3]]); 21] = [
    ("人民币", &[b"CNY"]),
    ("美元", &[b"USD"]),
    ("港元", &[b"HKD"]),
    ("港币", &[b"HKD"]),
    ("日元", &[b"JPY"]),
    ("欧元", &[b"EUR"]),
    ("英镑", &[b"GBP"]),
    ("rmb", &[b"CNY"]),
    ("cny", &[b"CNY"]),
    ("元", &[b"CNY", b"TWD", b"HKD"]),
    ("¥", &[b"CNY", b"JPY"]),
    ("jpy", &[b"JPY"]),
    ("hk$", &[b"HKD"]),
    ("nt$", &[b"TWD"]),
    ("us$", &[b"USD"]),
    ("usd", &[b"USD"]),
    ("$", &[b"USD", b"HKD", b"TWD", b"SGD", b"AUD", b"CAD", b"NZD"]),
    ("eur", &[b"EUR"]),
    ("€", &[b"EUR"]),
    ("gbp", &[b"GBP"]),
    ("£", &[b"GBP"]),
];

/// Chinese units with the zeros that they stand for.
const UNITS: [(char, u32); 4] = [('百', 2), ('千', 3), ('万', 4), ('亿', 8)];

/// The codes that a word can stand for.
type Codes = &'static [&'static [u8; 3]];

/// A number taken apart.
struct Parts<'t> {
    digits: &'t str,
    negative: bool,
    /// Whether its sign stands behind it, or parentheses around it.
    accounting: bool,
    /// The codes that a word before it, and one behind it, can stand for.
    currencies: [Option<Codes>; 2],
    zeros: u32,
    per_cent: bool,
}

/// The reading of a number that is not written plainly, or two of them.
pub fn spelled(text: &str, reading: &Reading, expected: Expected) -> Found<Decimal> {
    let text = plain(text);
    let Some(parts) = taken_apart(text.trim()) else {
        return Found::None(Problem::Unreadable);
    };
    let mut currencies = parts.currencies.iter().flatten();
    if expected == Expected::Whole && parts.currencies != [None; 2] {
        return Found::None(Problem::Unreadable);
    }
    if !currencies.all(|codes| codes.contains(&&reading.currency)) {
        return Found::None(Problem::OtherCurrency);
    }
    let whole = |number: &Decimal| expected != Expected::Whole || number.is_integer();
    let read = |mark| value(&parts, mark).filter(whole);
    let (point, comma) = (read(DecimalMark::Point), read(DecimalMark::Comma));
    // 2.500 is no whole number, and 2500 only where points part thousands: 2.000 beside it would be 2.
    let decimals = || !parts.digits.contains(',') && value(&parts, DecimalMark::Point).is_some();
    if point.is_none() && reading.point_is_decimal() && decimals() {
        return Found::None(Problem::Unreadable);
    }
    // Nobody writes a whole number with three decimals, but in a file whose numbers have decimal commas.
    let mut thousands = false;
    let (number, mark) = match (reading.decimal_mark, point, comma) {
        (None, Some(point), Some(comma)) if point != comma => {
            // The contract's decimal mark is the point; a comma is somebody else's mark, and so is a point among commas.
            let commas = parts.digits.contains(',') || reading.decimal_commas;
            thousands = commas && expected == Expected::Whole && !reading.decimal_commas;
            if commas && !thousands {
                return Found::two(&point.normalize(), &comma.normalize(), Between::DecimalMarks);
            }
            (point, DecimalMark::Point)
        }
        (None | Some(DecimalMark::Point), Some(number), _) => (number, DecimalMark::Point),
        (Some(DecimalMark::Comma), _, Some(number)) | (None, None, Some(number)) => {
            (number, DecimalMark::Comma)
        }
        (Some(_), Some(_), None) | (Some(_), None, Some(_)) => return Found::None(Problem::AgainstMark),
        _ => return Found::None(Problem::Unreadable),
    };
    let spelling = if parts.zeros > 0 {
        Some(Spelling::LargeUnit)
    } else if thousands {
        Some(Spelling::Thousands)
    } else if mark == DecimalMark::Comma && parts.digits.contains(',') {
        Some(Spelling::DecimalComma)
    } else if mark == DecimalMark::Comma && parts.digits.contains('.') && reading.decimal_mark.is_none() {
        Some(Spelling::PointThousands)
    } else if parts.accounting {
        Some(Spelling::Negative)
    } else {
        None
    };
    match (parts.per_cent, expected) {
        (false, _) => Found::One(number, spelling),
        (true, Expected::Whole) => Found::None(Problem::Unreadable),
        (true, Expected::Share) => match hundredth(number) {
            Some(share) => Found::One(share, Some(Spelling::PerCent)),
            None => Found::None(Problem::Unreadable),
        },
        (true, Expected::Number) => match hundredth(number) {
            Some(share) => Found::two(&share, &number.normalize(), Between::PerCent),
            None => Found::None(Problem::Unreadable),
        },
    }
}

/// Whether a number with one point could be a whole one whose thousands it parts: `1.234`, but not `0.123`.
pub fn may_part_thousands(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    digits.matches('.').count() == 1 && ungrouped(digits, '.').is_some()
}

/// A hundredth, exactly.
fn hundredth(number: Decimal) -> Option<Decimal> {
    let mut share = number;
    share.set_scale(number.scale() + 2).ok()?;
    Some(share.normalize())
}

/// Sign, currency, unit and per cent taken off the digits.
fn taken_apart(text: &str) -> Option<Parts<'_>> {
    let mut parts = Parts {
        digits: text,
        negative: false,
        accounting: false,
        currencies: [None; 2],
        zeros: 0,
        per_cent: false,
    };
    let mut signed = false;
    if let Some(inner) = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        parts.digits = inner.trim();
        (parts.negative, parts.accounting, signed) = (true, true, true);
    }
    // A sign and a currency before the digits, in either order.
    for _ in 0..2 {
        if let Some(rest) = parts.digits.strip_prefix(['-', '+']).filter(|_| !signed) {
            (parts.negative, signed) = (parts.digits.starts_with('-'), true);
            parts.digits = rest.trim_start();
        } else if let Some((codes, rest)) = currency(|word| parts.digits.strip_prefix(word))
            && parts.currencies == [None; 2]
        {
            parts.currencies = [Some(codes), None];
            parts.digits = rest.trim_start();
        }
    }
    if let Some(rest) = parts.digits.strip_suffix('-').filter(|_| !signed) {
        (parts.negative, parts.accounting) = (true, true);
        parts.digits = rest.trim_end();
    }
    if let Some(rest) = parts.digits.strip_suffix('%') {
        parts.per_cent = true;
        parts.digits = rest.trim_end();
    } else {
        if let Some((codes, rest)) = currency(|word| parts.digits.strip_suffix(word)) {
            let [before, _] = parts.currencies;
            parts.currencies = [before, Some(codes)];
            parts.digits = rest.trim_end();
        }
        // 千万 and 万亿: the smaller unit stands first.
        let mut larger = u32::MAX;
        while let Some((rest, zeros)) = unit(parts.digits).filter(|(_, zeros)| *zeros < larger) {
            parts.zeros += zeros;
            parts.digits = rest;
            larger = zeros;
        }
        parts.digits = parts.digits.trim_end();
    }
    let sound = !parts.per_cent || parts.currencies == [None; 2];
    sound.then_some(parts)
}

/// The unit at the end of a text, and what stands before it.
fn unit(text: &str) -> Option<(&str, u32)> {
    let (_, zeros) = UNITS.iter().find(|(unit, _)| text.ends_with(*unit))?;
    let mut letters = text.chars();
    letters.next_back();
    Some((letters.as_str(), *zeros))
}

/// The currency that is found, the longest word first, with what is left.
fn currency<'t>(find: impl Fn(&str) -> Option<&'t str>) -> Option<(Codes, &'t str)> {
    CURRENCIES
        .iter()
        .find_map(|(word, codes)| Some((*codes, find(word)?)))
}

/// The number with its decimals behind this mark.
fn value(parts: &Parts<'_>, mark: DecimalMark) -> Option<Decimal> {
    let (mark, other) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, decimals) = match parts.digits.split_once(mark) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (parts.digits, None),
    };
    if decimals.is_some_and(|decimals| !all_digits(decimals)) {
        return None;
    }
    let mut text = match (whole, decimals) {
        ("", Some(_)) => "0".to_owned(),
        _ => ungrouped(whole, other)?,
    };
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    let number = Decimal::from_str_exact(&text).ok()?;
    let number = match parts.zeros {
        0 => number,
        zeros => number
            .checked_mul(Decimal::from(10_u64.checked_pow(zeros)?))?
            .normalize(),
    };
    Some(if parts.negative { -number } else { number })
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits without what parts their thousands: one mark throughout, groups of three behind a first that is no zero.
fn ungrouped(whole: &str, mark: char) -> Option<String> {
    if all_digits(whole) {
        return (whole.len() == 1 || !whole.starts_with('0')).then(|| whole.to_owned());
    }
    let found = whole.chars().find(|letter| !letter.is_ascii_digit())?;
    if found != mark && !matches!(found, ' ' | '\'') {
        return None;
    }
    let mut groups = whole.split(found);
    let first = groups
        .next()
        .filter(|first| all_digits(first) && first.len() <= 3 && !first.starts_with('0'))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !all_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}
