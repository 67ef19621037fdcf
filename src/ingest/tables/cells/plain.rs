//! A cell's text in plain characters: what a Chinese keyboard, a web page or a spreadsheet writes for those of ASCII.

use crate::ingest::tables::heading::is_invisible;
use crate::ingest::tables::traditional::simplified;

/// The text in small letters of plain width, with plain spaces and signs, and without what nobody sees.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_invisible(*letter)) {
        plain.push(plain_letter(letter).to_ascii_lowercase());
    }
    plain
}

/// The character of ASCII that one stands for, or the simplified form of a Chinese one.
fn plain_letter(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{fe6a}' => '%',
        '\u{ffe5}' => '¥',
        letter if letter.is_whitespace() => ' ',
        letter => simplified(letter),
    }
}

/// A number of up to `most` digits at the start of a text, how many digits it has, and what follows them.
pub fn number(text: &str, most: usize) -> Option<(u32, usize, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > most {
        return None;
    }
    let (digits, rest) = text.split_at_checked(count)?;
    Some((digits.parse().ok()?, count, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_characters_and_their_kin_become_plain() {
        assert_eq!(plain("２０２５－０３－０１"), "2025-03-01");
        assert_eq!(plain("￥１，２３４．５０"), "¥1,234.50");
        assert_eq!(plain("−1\u{a0}234\u{200b}"), "-1 234");
        assert_eq!(plain("85％"), "85%");
        assert_eq!(plain("Ｍar\u{3000}萬"), "mar 万");
    }
}
