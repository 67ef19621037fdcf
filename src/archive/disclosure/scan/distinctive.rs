//! What is distinctive enough to be looked for, and the forms that it has on pages, in scripts and in tables.

use std::collections::{BTreeMap, BTreeSet};

use super::Kind;
use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::measurement::Fact;
use crate::model::plans::CycleResults;

/// Significant digits that a number needs.
const DIGITS: usize = 5;
/// Letters that a stretch of a note needs, of a script of words and of one of characters.
const LETTERS: usize = 14;
const CHARACTERS: usize = 7;

type About = (Kind, Option<MemberId>);

/// Patterns with what each would give away.
#[derive(Default)]
pub(super) struct Forms {
    /// Whether it counts only where it stands alone, and what it gives away.
    patterns: BTreeMap<String, (bool, BTreeSet<About>)>,
}

impl Forms {
    /// A text as it is, as HTML and as JSON write it.
    pub(super) fn add(&mut self, text: &str, about: &About) {
        self.insert(text, false, about);
    }

    /// The same of what counts only where no letter or digit is next to it.
    pub(super) fn add_word(&mut self, text: &str, about: &About) {
        self.insert(text, true, about);
    }

    fn insert(&mut self, text: &str, word: bool, about: &About) {
        let html = crate::languages::escaped(text);
        let json = serde_json::to_string(text).unwrap_or_default();
        let json = json.trim_matches('"').to_owned();
        for form in BTreeSet::from([text.to_owned(), html, json]) {
            if !form.is_empty() {
                let entry = self
                    .patterns
                    .entry(form)
                    .or_insert_with(|| (word, BTreeSet::new()));
                entry.1.insert(about.clone());
            }
        }
    }

    /// The patterns, and for each what it gives away and whether it has to stand alone.
    pub(super) fn into_parts(self) -> (Vec<String>, Vec<BTreeSet<About>>, Vec<bool>) {
        let (mut patterns, mut found, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for (pattern, (word, about)) in self.patterns {
            patterns.push(pattern);
            found.push(about);
            words.push(word);
        }
        (patterns, found, words)
    }
}

/// Two Chinese characters, or four letters.
pub(super) fn name_is_distinctive(name: &str) -> bool {
    let name = name.trim();
    let wide = name.chars().filter(|character| !character.is_ascii()).count();
    wide >= 2 || name.chars().count() >= 4
}

/// Three characters with a letter among them; six where there is none, since a shorter number may be any.
pub(super) fn id_is_distinctive(id: &str) -> bool {
    let digits = id.chars().filter(char::is_ascii_digit).count();
    let others = id.chars().count() - digits;
    if others == 0 {
        digits >= 6
    } else {
        digits > 0 && others + digits >= 3 || others >= 4
    }
}

/// Whether a number in full precision has enough digits.
pub(super) fn number_is_distinctive(value: f64) -> bool {
    significant(&value.to_string()) > DIGITS
}

fn significant(number: &str) -> usize {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// Amounts of money in what follows from ratings, as they are and with thousands set apart.
pub(super) fn amounts(results: &CycleResults) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(results) {
        collect(&value, &mut found);
    }
    let mut forms = BTreeSet::new();
    for amount in found {
        let (whole, part) = amount.split_once('.').unwrap_or((&amount, ""));
        let grouped = grouped(whole);
        forms.insert(if part.is_empty() {
            grouped.clone()
        } else {
            format!("{grouped}.{part}")
        });
        if significant(whole) >= DIGITS {
            forms.insert(whole.to_owned());
            forms.insert(grouped);
        }
        forms.insert(amount);
    }
    forms
}

/// Revenues that the evidence of a cycle states, as pages write them: those of clients, which readers are told.
pub(super) fn revenues(record: &CycleRecord) -> BTreeSet<String> {
    let measurements = &record.measurements;
    let subjects = (measurements.members.iter())
        .chain(&measurements.teams)
        .chain([&measurements.organisation]);
    let facts = subjects
        .flat_map(|subject| &subject.measurements)
        .flat_map(|measurement| &measurement.against.rows)
        .map(|row| &row.fact);
    let mut forms = BTreeSet::new();
    for fact in facts {
        if let Fact::RevenueFell { from, to } = fact {
            for revenue in [from, to] {
                let whole = format!("{revenue:.0}");
                forms.insert(grouped(&whole));
                forms.insert(whole);
            }
        }
    }
    forms
}

/// Decimals stand as texts in what is serialised: money alone does.
fn collect(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => {
            let number = text.trim_start_matches('-');
            let plain = number
                .chars()
                .all(|character| character.is_ascii_digit() || character == '.');
            if plain && significant(number) >= DIGITS {
                found.insert(number.to_owned());
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| collect(value, found)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

fn grouped(whole: &str) -> String {
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Stretches of a note that stay as they are when its marks become HTML.
pub(super) fn stretches(text: &str) -> impl Iterator<Item = &str> {
    let mark = |character: char| {
        character.is_control()
            || matches!(
                character,
                '*' | '_'
                    | '`'
                    | '#'
                    | '['
                    | ']'
                    | '('
                    | ')'
                    | '<'
                    | '>'
                    | '&'
                    | '"'
                    | '\''
                    | '|'
                    | '\\'
                    | '~'
            )
    };
    text.split(mark).map(str::trim).filter(|stretch| {
        let wide = stretch.chars().filter(|character| !character.is_ascii()).count();
        wide >= CHARACTERS || stretch.chars().count() >= LETTERS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_few_digits_may_be_any() {
        // 4.25 has three digits; 4.1666666666666670 has more than five.
        assert!(!number_is_distinctive(4.25));
        assert!(number_is_distinctive(25.0 / 6.0));
        assert_eq!(significant("0.0012300"), 3);
    }

    #[test]
    fn ids_and_names_that_any_text_may_hold_are_left_out() {
        assert!(id_is_distinctive("M001") && !id_is_distinctive("7") && !id_is_distinctive("12345"));
        assert!(name_is_distinctive("王芳") && name_is_distinctive("Anna") && !name_is_distinctive("Li"));
    }

    #[test]
    fn thousands_are_set_apart_from_the_right() {
        assert_eq!(grouped("1234567"), "1,234,567");
        assert_eq!(grouped("123"), "123");
    }

    #[test]
    fn a_note_is_looked_for_in_stretches_between_its_marks() {
        let found: Vec<&str> = stretches("short **kept the largest client through winter** ok").collect();
        assert_eq!(found, ["kept the largest client through winter"]);
    }
}
