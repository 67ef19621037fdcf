//! Plain columns for the terminal, aligned also where Chinese characters take two cells.

use std::path::Path;

use crate::diagnostics::clean;

/// Cells that a text takes on a terminal.
pub fn display_width(text: &str) -> usize {
    text.chars()
        .map(|letter| if is_wide(letter) { 2 } else { 1 })
        .sum()
}

/// Whether a character takes two cells: the wide and full-width blocks of Unicode's East Asian Width.
fn is_wide(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFD}')
}

/// The side of its column on which a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// Rows as lines: two spaces before each cell, each column as wide as its widest cell. What could change the terminal is
/// taken out of the cells.
pub fn columns<const N: usize>(aligns: [Align; N], rows: &[[String; N]]) -> String {
    let rows: Vec<[String; N]> = rows
        .iter()
        .map(|row| std::array::from_fn(|column| row.get(column).map_or_else(String::new, |cell| clean(cell))))
        .collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(display_width(cell));
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), align) in row.iter().zip(widths).zip(aligns) {
            let space = " ".repeat(width.saturating_sub(display_width(cell)));
            line.push_str("  ");
            match align {
                Align::Left => line.extend([cell.as_str(), &space]),
                Align::Right => line.extend([space.as_str(), cell]),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Parts joined by `separator` and broken into lines of at most `width` cells; a longer part has its own line.
pub fn wrapped(parts: &[String], separator: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (position, part) in parts.iter().enumerate() {
        let last = position + 1 == parts.len();
        let part = if last {
            part.clone()
        } else {
            format!("{part}{}", separator.trim_end())
        };
        match lines.last_mut() {
            Some(line) if display_width(line) + 1 + display_width(&part) <= width => {
                line.push(' ');
                line.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    lines
}

/// Prose broken into lines of at most `width` cells: at spaces, and between Chinese characters, but not before a closing mark or
/// after an opening one. A longer word has its own line. Each line ends in a line break.
pub fn paragraph(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    let mut piece = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        piece.push(letter);
        if letters.peek().is_none_or(|next| may_break(letter, *next)) {
            let line = lines.last().map_or("", String::as_str);
            if !line.is_empty() && display_width(line) + display_width(piece.trim_end()) > width {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(&piece);
            }
            piece.clear();
        }
    }
    lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// Whether a line may end between two characters.
fn may_break(before: char, after: char) -> bool {
    let closing = "。，、；：！？）》”’%.,;:)!?";
    let opening = "（《“‘(";
    let between_wide = is_wide(before) || is_wide(after);
    before == ' ' || (between_wide && !closing.contains(after) && !opening.contains(before) && after != ' ')
}

/// A number with its thousands grouped: `12,345`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A path as it can be typed again: in quotes where a shell would break it.
pub fn typed(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || "/\\._-:+@,~".contains(letter);
    if !text.is_empty() && text.chars().all(plain) {
        text
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_takes_two_cells() {
        assert_eq!(display_width("客户a"), 5);
    }

    #[test]
    fn columns_align_by_cells_and_leave_no_trailing_space() {
        let rows = [
            ["成员".to_owned(), "12".to_owned()],
            ["ab".to_owned(), "3".to_owned()],
        ];
        assert_eq!(
            columns([Align::Left, Align::Right], &rows),
            "  成员  12\n  ab     3\n"
        );
        assert_eq!(
            columns([Align::Right, Align::Left], &rows),
            "  成员  12\n    ab  3\n"
        );
    }

    #[test]
    fn parts_wrap_between_and_never_within() {
        let parts = [
            "members 170".to_owned(),
            "teams 24".to_owned(),
            "clients 2,900".to_owned(),
        ];
        assert_eq!(
            wrapped(&parts, ", ", 22),
            ["members 170, teams 24,", "clients 2,900"]
        );
    }

    #[test]
    fn prose_breaks_at_spaces_and_between_chinese_characters_but_not_before_a_full_stop() {
        assert_eq!(paragraph("one two three", 8), "one two\nthree\n");
        assert_eq!(paragraph("数据有误。请更正", 8), "数据有\n误。请更\n正\n");
        assert_eq!(paragraph("见 README", 5), "见\nREADME\n");
    }

    #[test]
    fn thousands_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn a_path_with_a_space_is_quoted() {
        assert_eq!(typed(Path::new("my data")), "\"my data\"");
        assert_eq!(typed(Path::new("数据/site")), "数据/site");
    }
}
