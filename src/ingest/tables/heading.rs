//! The names of columns as they are compared: letter case, spaces, width and script of a heading decide nothing.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::aliases::{is_column_of, meanings};
use super::cells::Reading;
use super::conventions::Conventions;
use super::mapping::{Mapping, TableMapping};
use super::traditional::simplified;

/// Characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks of byte order and direction.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// An id without zero-width and no-break spaces inside it; none where it has none. Spaces around it are nobody's fault.
pub fn visible(id: &str) -> Option<String> {
    let hidden = |letter: char| is_invisible(letter) || matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let id = id.trim();
    id.contains(hidden)
        .then(|| id.chars().filter(|letter| !hidden(*letter)).collect())
}

/// The text with letters and their accents joined (NFC); the same text where it is already so.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        ComposingNormalizerBorrowed::new_nfc().normalize(text)
    }
}

/// A heading as it is compared: small letters of plain width, no invisible characters, simplified Chinese, and no spaces,
/// hyphens or underscores but one `_` for those between two English words.
pub fn folded(heading: &str) -> String {
    let mut name = String::with_capacity(heading.len());
    let mut space = false;
    for letter in composed(heading).chars().filter(|letter| !is_invisible(*letter)) {
        let letter = simplified(plain_width(letter));
        if letter.is_whitespace() || matches!(letter, '_' | '-') {
            space = true;
            continue;
        }
        let between_words =
            letter.is_ascii_alphanumeric() && name.ends_with(|before: char| before.is_ascii_alphanumeric());
        if space && between_words {
            name.push('_');
        }
        space = false;
        name.extend(letter.to_lowercase());
    }
    name
}

/// The letter of ASCII for one of full width.
pub fn plain_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

/// A heading without the marks by which a form says which columns must be filled.
fn unmarked(name: String) -> String {
    const MARKS: [&str; 7] = [
        "*",
        "(必填)",
        "(必填项)",
        "(选填)",
        "(可选)",
        "(required)",
        "(optional)",
    ];
    let mut bare = name.trim_start_matches('*');
    while let Some(rest) = MARKS.into_iter().find_map(|mark| bare.strip_suffix(mark)) {
        bare = rest;
    }
    if bare.is_empty() || bare.len() == name.len() {
        return name;
    }
    bare.to_owned()
}

/// The known column that a heading means but for a unit in parentheses behind it (`收入(万元)`), and the unit.
pub fn unit(table: &str, names: &[String]) -> Option<(String, String)> {
    let [name] = names else { return None };
    let (bare, unit) = name.strip_suffix(')')?.rsplit_once('(')?;
    let bare = bare.trim_end_matches('_');
    let column = if is_column_of(table, bare) {
        bare
    } else {
        meanings(table, bare).first().copied()?
    };
    Some((column.to_owned(), unit.to_owned()))
}

/// The headings that a table may have: those of the data contract, and those that the settings name.
#[derive(Clone, Copy)]
pub struct Headings<'m> {
    table: &'m str,
    mapping: Option<&'m TableMapping>,
}

impl<'m> Headings<'m> {
    /// The headings of a table.
    pub fn new(table: &'m str, mapping: &'m Mapping) -> Self {
        Self {
            table,
            mapping: mapping.tables.get(table),
        }
    }

    /// The headings of the data contract alone.
    #[cfg(test)]
    pub fn of(table: &'m str) -> Self {
        Self { table, mapping: None }
    }

    /// How the settings say that the table's cells are read.
    pub fn reading(&self, conventions: &Conventions) -> Reading {
        let of_table = self.mapping.map(|mapping| mapping.reading);
        of_table.map_or(conventions.reading, |reading| reading.or(&conventions.reading))
    }

    /// What the settings say of the table.
    pub fn mapping(&self) -> Option<&'m TableMapping> {
        self.mapping
    }

    fn mapped(&self, name: &str) -> Option<&'m str> {
        self.mapping.and_then(|mapping| mapping.column_of(name))
    }

    /// What a heading may mean: its own name, then the columns that it is a Chinese name of. One that the settings map is the
    /// column that they say; its own name remains beside it unless it is that of another column.
    pub fn names(&self, cell: &[u8]) -> Vec<String> {
        let name = unmarked(folded(&String::from_utf8_lossy(cell)));
        if let Some(column) = self.mapped(&name) {
            let own = (name != column && !is_column_of(self.table, &name)).then_some(name);
            return std::iter::once(column.to_owned()).chain(own).collect();
        }
        let meanings = meanings(self.table, &name);
        std::iter::once(name)
            .chain(meanings.into_iter().map(str::to_owned))
            .collect()
    }

    /// Whether a heading is one of the data contract or of the settings.
    pub fn is_known(&self, heading: &str) -> bool {
        let name = unmarked(folded(heading));
        let known = |name: &str| {
            self.mapped(name).is_some()
                || is_column_of(self.table, name)
                || !meanings(self.table, name).is_empty()
        };
        !name.is_empty() && known(&name)
    }
}

/// How many known headings in other letters than ASCII a text begins with, whatever stands between its cells.
pub fn known_chinese(headings: &Headings<'_>, text: &str) -> usize {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.is_empty());
    let mut header = lines.next().unwrap_or_default();
    if header.to_ascii_lowercase().starts_with("sep=") {
        header = lines.next().unwrap_or_default();
    }
    header
        .split([',', ';', '\t', '"'])
        .filter(|cell| !cell.is_ascii() && headings.is_known(cell))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_spaces_script_and_what_nobody_sees_decide_nothing() {
        for (heading, name) in [
            (" Member ID ", "member_id"),
            ("ＭＥＭＢＥＲ＿ＩＤ", "member_id"),
            ("member\u{a0}id", "member_id"),
            ("member _id", "member_id"),
            ("Member-ID", "member_id"),
            ("MEMBER__ID_", "member_id"),
            ("成员_编号", "成员编号"),
            ("成员 编号", "成员编号"),
            ("成\u{200b}员编号\u{feff}", "成员编号"),
            ("成員編號", "成员编号"),
            ("成员\u{3000}ＩＤ", "成员id"),
            ("金额（元）", "金额(元)"),
            // e with a combining acute accent, as macOS writes it.
            ("Cafe\u{301}", "café"),
        ] {
            assert_eq!(folded(heading), name, "{heading:?}");
        }
    }

    #[test]
    fn ids_lose_what_nobody_sees_and_keep_their_letters() {
        assert_eq!(visible("M\u{200b}1\u{a0}"), Some("M1".to_owned()));
        assert_eq!(visible("\u{feff}M1"), Some("M1".to_owned()));
        assert_eq!(visible("\u{a0}王 1\u{3000}"), None);
    }

    #[test]
    fn known_headings_are_counted_in_the_first_line_of_cells() {
        assert_eq!(
            known_chinese(&Headings::of("members"), "成员编号,\"姓名\",foo\n团队编号\n"),
            2
        );
        assert_eq!(
            known_chinese(&Headings::of("members"), "sep=;\r\n成員編號;姓名\r\n"),
            2
        );
        assert_eq!(known_chinese(&Headings::of("members"), "member_id,name\n"), 0);
        assert_eq!(known_chinese(&Headings::of("members"), ""), 0);
    }

    #[test]
    fn marks_of_forms_are_no_part_of_a_heading() {
        let headings = Headings::of("clients");
        for heading in [
            "*client_id",
            "Client ID *",
            "客户编号（必填）",
            "*客户编号*",
            "client_id (required)",
        ] {
            let meant = headings.names(heading.as_bytes());
            assert!(
                meant.iter().any(|name| name == "client_id"),
                "{heading}: {meant:?}"
            );
            assert!(headings.is_known(heading), "{heading}");
        }
        assert_eq!(headings.names("*".as_bytes()), ["*"]);
    }

    #[test]
    fn a_unit_in_parentheses_is_told_from_the_column() {
        let of = |heading: &str| unit("clients", &[folded(heading)]);
        let told = |column: &str, unit: &str| Some((column.to_owned(), unit.to_owned()));
        assert_eq!(of("revenue（万元）"), told("revenue", "万元"));
        assert_eq!(of("Revenue at start (CNY)"), told("revenue_at_start", "cny"));
        assert_eq!(of("期初收入(元)"), told("revenue_at_start", "元"));
        assert_eq!(of("电话（其他）"), None);
        assert_eq!(of("revenue"), None);
    }
}
