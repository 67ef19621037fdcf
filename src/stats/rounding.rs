//! Rounding on decimal digits, and sharing out so that the parts add up to the whole.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::cmp::Reverse;
use std::str::FromStr;

/// Longest text, largest exponent and most places that are worked with; far beyond what a page shows.
const LIMIT: usize = 2_000;

/// Rounds a decimal text half away from zero to a number of places, on its digits and never through a binary float: "2.675" to
/// two places is "2.68". A result of zero has no sign. `None` where the text is not a decimal number (digits with at most one
/// point, a sign and an exponent), or is longer than 2,000 digits.
///
/// ```
/// use scorebook::stats::half_up;
///
/// assert_eq!(half_up("2.675", 2).as_deref(), Some("2.68"));
/// assert_eq!(half_up("-0.4", 0).as_deref(), Some("0"));
/// assert_eq!(half_up("two", 0), None);
/// ```
pub fn half_up(value: &str, places: u32) -> Option<String> {
    let places = usize::try_from(places).ok().filter(|places| *places <= LIMIT)?;
    let (negative, mut digits, point) = parse(value)?;
    // `digits` with the decimal point after the first `point` of them.
    let kept = usize::try_from(point + i64::try_from(places).ok()?).ok();
    let round = match kept {
        Some(kept) => digits.get(kept).is_some_and(|digit| *digit >= 5),
        None => false,
    };
    digits.resize(kept.unwrap_or(0), 0);
    if round {
        increment(&mut digits);
    }
    while digits.len() <= places {
        digits.insert(0, 0);
    }
    let zero = digits.iter().all(|digit| *digit == 0);
    let whole = digits.len() - places;
    let leading = digits
        .iter()
        .take(whole - 1)
        .take_while(|digit| **digit == 0)
        .count();
    let mut text = String::with_capacity(digits.len() + 2);
    if negative && !zero {
        text.push('-');
    }
    for (place, digit) in digits.iter().enumerate().skip(leading) {
        if place == whole {
            text.push('.');
        }
        text.push(char::from(b'0' + digit));
    }
    Some(text)
}

/// Sign, digits and the place of the decimal point of a decimal text.
fn parse(value: &str) -> Option<(bool, Vec<u8>, i64)> {
    let (mantissa, exponent) = match value.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, i64::from_str(exponent).ok()?),
        None => (value, 0),
    };
    let (negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: Vec<u8> = whole
        .bytes()
        .chain(fraction.bytes())
        .map(|byte| byte.wrapping_sub(b'0'))
        .collect();
    let sound = !digits.is_empty() && digits.len() <= LIMIT && digits.iter().all(|digit| *digit <= 9);
    let limit = i64::try_from(LIMIT).ok()?;
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    (sound && (-limit..=limit).contains(&point)).then_some((negative, digits, point))
}

/// Adds one to the last place.
fn increment(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
    digits.insert(0, 1);
}

/// Rounds a number half away from zero on its shortest decimal text, the one that reads back as the same number. What is not
/// finite gives an empty text.
pub fn half_up_f64(value: f64, places: u32) -> String {
    half_up_shifted(value, 0, places)
}

/// The same of a number times ten to the power of `shift`, as a share is shown in per cent.
pub fn half_up_shifted(value: f64, shift: i32, places: u32) -> String {
    match far_from_a_tie(value, shift, places) {
        Some(units) => with_point(units, places),
        None => half_up(&format!("{value}e{shift}"), places).unwrap_or_default(),
    }
}

/// The number in units of its last place, where it lies so far from a tie that its binary neighbours round alike: most
/// numbers do, and need no decimal text to be rounded.
#[allow(clippy::cast_possible_truncation)]
fn far_from_a_tie(value: f64, shift: i32, places: u32) -> Option<i64> {
    const LARGEST: f64 = 1e12;
    let units = value * 10_f64.powi(shift.checked_add(i32::try_from(places).ok()?)?);
    let to_tie = (units.abs().fract() - 0.5).abs();
    (units.abs() < LARGEST && to_tie > 1e-3).then(|| units.round() as i64)
}

/// The number in units of its last place, rounded half away from zero on its decimal text: 12.345 to two places is 1235. None
/// where it is not finite or does not fit.
pub fn half_up_units(value: f64, places: u32) -> Option<i64> {
    far_from_a_tie(value, 0, places).or_else(|| {
        let shift = i32::try_from(places).ok()?;
        half_up_shifted(value, shift, 0).parse().ok()
    })
}

/// A whole number of units with the decimal point before the last `places` digits.
fn with_point(units: i64, places: u32) -> String {
    let places = usize::try_from(places).unwrap_or(0);
    let digits = units.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len().max(places + 1) + 2);
    if units < 0 {
        text.push('-');
    }
    if places == 0 {
        text.push_str(&digits);
        return text;
    }
    if digits.len() > places {
        let (whole, fraction) = digits.split_at(digits.len() - places);
        text.push_str(whole);
        text.push('.');
        text.push_str(fraction);
    } else {
        text.push_str("0.");
        text.extend(std::iter::repeat_n('0', places - digits.len()));
        text.push_str(&digits);
    }
    text
}

/// Shares a pool of cents by weights with Hamilton's method of largest remainders: floors of the exact quotas, leftover cents to
/// the largest remainders, ties to the larger weight and then to the earlier place. The parts add up to the pool exactly. All
/// weights 0: nothing is shared. A negative weight counts as 0; a negative pool is shared like the positive one.
pub fn largest_remainder(pool: i64, weights: &[Decimal]) -> Vec<i64> {
    let weights = whole_weights(weights);
    // A part never exceeds the pool, so it fits with its sign.
    let signed = |part: u64| {
        if pool < 0 {
            0_i64.saturating_sub_unsigned(part)
        } else {
            0_i64.saturating_add_unsigned(part)
        }
    };
    hamilton(pool.unsigned_abs(), &weights)
        .into_iter()
        .map(signed)
        .collect()
}

/// The same of whole weights whose sum leaves two bits free.
pub(super) fn hamilton(pool: u64, weights: &[u128]) -> Vec<u64> {
    let total: u128 = weights.iter().sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let mut parts: Vec<(u64, u128)> = weights
        .iter()
        .map(|weight| divide(pool, *weight, total))
        .collect();
    let given: u64 = parts.iter().map(|part| part.0).sum();
    let left = usize::try_from(pool - given).unwrap_or(0);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| {
        let remainder = parts.get(*place).map_or(0, |part| part.1);
        (Reverse(remainder), Reverse(weights.get(*place).copied()), *place)
    });
    for place in order.into_iter().take(left) {
        if let Some(part) = parts.get_mut(place) {
            part.0 += 1;
        }
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

/// The weights as whole numbers in proportion, so small that their sum leaves two bits free. Weights of 28 digits and widely
/// different scales lose the digits that do not fit.
pub(super) fn whole_weights(weights: &[Decimal]) -> Vec<u128> {
    let positive: Vec<Decimal> = weights
        .iter()
        .map(|weight| {
            if weight.is_sign_negative() {
                Decimal::ZERO
            } else {
                weight.normalize()
            }
        })
        .collect();
    let scale = positive.iter().map(Decimal::scale).max().unwrap_or(0);
    let limit = (u128::MAX >> 2) / (weights.len().max(1) as u128);
    (0..=scale)
        .rev()
        .find_map(|scale| {
            positive
                .iter()
                .map(|weight| at_scale(weight, scale, limit))
                .collect()
        })
        .unwrap_or_else(|| vec![0; weights.len()])
}

/// The weight in units of 10^-scale, or `None` where it is above the limit.
fn at_scale(weight: &Decimal, scale: u32, limit: u128) -> Option<u128> {
    let rounded = weight.round_dp(scale);
    let mantissa = u128::try_from(rounded.mantissa()).ok()?;
    mantissa
        .checked_mul(10_u128.checked_pow(scale - rounded.scale())?)
        .filter(|whole| *whole <= limit)
}

/// Quotient and remainder of `pool * weight / total`, weight <= total < 2^126, bit by bit so that no product is ever formed.
pub(super) fn divide(pool: u64, weight: u128, total: u128) -> (u64, u128) {
    let (mut quotient, mut remainder) = (0_u64, 0_u128);
    for bit in (0..u64::BITS).rev() {
        quotient = quotient.wrapping_mul(2);
        remainder *= 2;
        if pool >> bit & 1 == 1 {
            remainder += weight;
        }
        while remainder >= total {
            remainder -= total;
            quotient += 1;
        }
    }
    (quotient, remainder)
}

/// The exact decimal sum of the numbers' shortest texts, or `None` where one does not fit 28 digits.
fn exact_total(parts: &[f64]) -> Option<Decimal> {
    parts
        .iter()
        .try_fold(Decimal::ZERO, |total, part| total.checked_add(exact(*part)?))
}

fn exact(value: f64) -> Option<Decimal> {
    Decimal::from_str_exact(&value.to_string()).ok()
}

/// The sum of the numbers on their decimal digits, as they were written: 0.1 and 0.2 give 0.3. In any order the same bits.
/// Where one has more digits than can be summed exactly, the plain sum of the sorted numbers.
pub fn exact_sum(parts: &[f64]) -> f64 {
    exact_total(parts)
        .and_then(|total| total.to_string().parse().ok())
        .unwrap_or_else(|| super::sum::sum(parts.iter().copied()))
}

/// The total of the parts, summed exactly on their decimal digits and rounded half up: what [`apportion_rounded`] adds up to.
/// `None` where a part is not finite or has more digits than can be summed exactly.
pub fn rounded_total(parts: &[f64], places: u32) -> Option<String> {
    half_up(&exact_total(parts)?.to_string(), places)
}

/// Rounds the parts to a number of places so that the texts add up to [`rounded_total`]: each part is rounded down, and the
/// missing units of the last place go to the largest remainders, ties to the earlier place. Every text is less than one unit
/// from its part, and a part that needs no rounding keeps its value. Where the parts cannot be summed exactly each is rounded
/// half up on its own.
pub fn apportion_rounded(parts: &[f64], places: u32) -> Vec<String> {
    rounded_total(parts, places)
        .and_then(|total| apportion_rounded_to(parts, &total, places))
        .unwrap_or_else(|| parts.iter().map(|part| half_up_f64(*part, places)).collect())
}

/// [`apportion_rounded`] to a total that is already printed, a decimal text with at most that many places. `None` where
/// rounding alone cannot explain the total: it would need a part moved by a whole unit or more.
pub fn apportion_rounded_to(parts: &[f64], total: &str, places: u32) -> Option<Vec<String>> {
    let unit = Decimal::try_new(1, places).ok()?;
    let total = Decimal::from_str_exact(total).ok()?;
    let exact: Option<Vec<Decimal>> = parts.iter().map(|part| exact(*part)).collect();
    let exact = exact?;
    let mut units: Vec<Decimal> = exact
        .iter()
        .map(|part| part.checked_div(unit).map(|units| units.floor()))
        .collect::<Option<_>>()?;
    let remainders: Vec<Decimal> = exact
        .iter()
        .zip(&units)
        .map(|(part, units)| part - units * unit)
        .collect();
    let floors = units
        .iter()
        .try_fold(Decimal::ZERO, |sum, units| sum.checked_add(*units))?;
    let missing = (total.checked_div(unit)? - floors).to_usize()?;
    let mut order: Vec<usize> = (0..units.len())
        .filter(|place| remainders.get(*place).is_some_and(|r| !r.is_zero()))
        .collect();
    if missing > order.len() {
        return None;
    }
    order.sort_by_key(|place| (Reverse(remainders.get(*place).copied()), *place));
    for place in order.into_iter().take(missing) {
        if let Some(units) = units.get_mut(place) {
            *units += Decimal::ONE;
        }
    }
    units
        .iter()
        .map(|units| half_up(&(units * unit).to_string(), places))
        .collect()
}

#[cfg(test)]
mod tests;
