//! Chinese numerals in dates: `二〇二五年三月二十一日`, as a spreadsheet writes them where its format asks for them.

use std::borrow::Cow;

/// The digits, by value.
const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The value of a digit.
fn digit(letter: char) -> Option<u32> {
    let letter = if matches!(letter, '零' | '○') {
        '〇'
    } else {
        letter
    };
    let place = DIGITS.iter().position(|digit| *digit == letter)?;
    u32::try_from(place).ok()
}

/// The text with the numerals of its date in Arabic ones. Days of the week, which have numerals of their own, stand behind it.
pub fn arabic(text: &str) -> Cow<'_, str> {
    let is_numeral = |letter: char| letter == '十' || digit(letter).is_some();
    if !text.starts_with(is_numeral) {
        return Cow::Borrowed(text);
    }
    let end = text.find(['日', '号']).unwrap_or(text.len());
    let (date, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let mut arabic = String::with_capacity(text.len());
    let mut numeral: Vec<char> = Vec::new();
    for letter in date.chars().chain(['日']) {
        if is_numeral(letter) {
            numeral.push(letter);
            continue;
        }
        if !numeral.is_empty() {
            match value(&numeral) {
                Some(value) => arabic.push_str(&value),
                None => arabic.extend(&numeral),
            }
            numeral.clear();
        }
        arabic.push(letter);
    }
    // The 日 that ends the loop is that of the text, or was not there.
    arabic.pop();
    arabic.push_str(rest);
    Cow::Owned(arabic)
}

/// A numeral digit by digit (二〇二五), or up to ninety-nine with tens (二十一).
fn value(numeral: &[char]) -> Option<String> {
    let Some(ten) = numeral.iter().position(|letter| *letter == '十') else {
        return numeral
            .iter()
            .map(|letter| digit(*letter).and_then(|digit| char::from_digit(digit, 10)))
            .collect();
    };
    let tens = match numeral.get(..ten)? {
        [] => 1,
        [tens] => digit(*tens).filter(|tens| *tens > 0)?,
        _ => return None,
    };
    let ones = match numeral.get(ten + 1..)? {
        [] => 0,
        [ones] => digit(*ones).filter(|ones| *ones > 0)?,
        _ => return None,
    };
    Some((tens * 10 + ones).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_a_date_become_arabic_and_those_behind_it_stay() {
        assert_eq!(arabic("二〇二五年三月一日"), "2025年3月1日");
        assert_eq!(arabic("二○二五年十二月三十一日 星期三"), "2025年12月31日 星期三");
        assert_eq!(arabic("二零二五年十月二十号"), "2025年10月20号");
        assert_eq!(arabic("二〇二五年三月"), "2025年3月");
        assert_eq!(arabic("2025年3月1日 星期六"), "2025年3月1日 星期六");
        // No numeral: two tens, or a ten of nothing.
        assert_eq!(arabic("三十十月"), "三十十月");
        assert_eq!(arabic("〇十月"), "〇十月");
    }
}
