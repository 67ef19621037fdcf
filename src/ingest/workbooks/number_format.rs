//! What the number format of a cell says about its number: a day, a time, or an id whose leading zeros are shown only.

use calamine::Style;

/// Built-in formats that show a time of day: those of every language, and those of Chinese, Japanese and Korean.
const WITH_TIME: [std::ops::RangeInclusive<u32>; 4] = [18..=22, 32..=35, 45..=47, 55..=56];

/// What matters of a number format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberFormat {
    /// Whether it shows hours or minutes, so that midnight is meant where the time of day is zero.
    pub time: bool,
    /// As many digits as it shows at least, where it consists of zeros alone: `000` shows 7 as `007`.
    pub zeros: Option<usize>,
}

impl NumberFormat {
    /// The format of a style.
    pub fn of(style: &Style) -> Self {
        let Some(format) = &style.number_format else {
            return Self::default();
        };
        let code = format.format_code.as_str();
        let built_in = format
            .format_id
            .is_some_and(|id| WITH_TIME.iter().any(|ids| ids.contains(&id)));
        Self {
            time: built_in || shows_time(code),
            zeros: (code.len() > 1 && code.bytes().all(|byte| byte == b'0')).then_some(code.len()),
        }
    }
}

/// Whether a format shows hours: an `h` that is no text and no part of a colour or a language.
fn shows_time(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for letter in code.chars() {
        match letter {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            ';' => return false,
            'h' | 'H' if !bracketed => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_time_where_it_shows_hours() {
        for code in [
            "h:mm",
            "yyyy-mm-dd hh:mm:ss",
            "yyyy\"年\"m\"月\"d\"日\" h:mm",
            "[$-804]H:mm",
        ] {
            assert!(shows_time(code), "{code}");
        }
        for code in [
            "yyyy-mm-dd",
            "\"h\"0",
            "[h]",
            "\\h0",
            "yyyy/m/d;h",
            "General",
            "_h0",
        ] {
            assert!(!shows_time(code), "{code}");
        }
    }
}
