//! "Did you mean": the known name that is nearest to one that is not known.

use super::tables::heading::plain_width;

/// The candidate most like `found`, if one is alike enough; of equally alike ones the
/// first by text, whatever order they come in.
///
/// A candidate that is the same but for letter case, width, and what a spreadsheet does to an id that looks like a number (`7` or
/// `7.0` for `007`) goes before all others. Otherwise likeness is Damerau–Levenshtein similarity (1 − distance / longer length)
/// on lower-case text, at least 0.6, which takes one wrong letter in three.
pub fn nearest<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted = found.to_lowercase();
    let same = as_number(&wanted);
    let length = wanted.chars().count();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let other = candidate.to_lowercase();
        let likeness = if as_number(&other) == same {
            // More than any two different texts are alike.
            2.0
        } else {
            // The distance is at least the difference in length; skip what cannot reach the threshold.
            let (short, long) = {
                let count = other.chars().count();
                (count.min(length), count.max(length))
            };
            if short * 10 < long * 6 {
                continue;
            }
            strsim::normalized_damerau_levenshtein(&wanted, &other)
        };
        if likeness >= 0.6
            && best.is_none_or(|(most, name)| likeness > most || (likeness >= most && candidate < name))
        {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// What is left of an id in small letters when a spreadsheet takes it for a number: letters of plain width, no zeros before it and
/// none behind its point. Empty where nothing but zeros was there.
fn as_number(id: &str) -> String {
    let plain: String = id.chars().map(plain_width).collect();
    let whole = match plain.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|byte| byte == b'0') => whole,
        _ => &plain,
    };
    whole.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_letter_is_forgiven_and_a_different_word_is_not() {
        assert_eq!(nearest("wieght", ["name", "weight"]), Some("weight"));
        assert_eq!(nearest("colour", ["name", "weight"]), None);
        assert_eq!(nearest("m0017", ["M0018", "M0017"]), Some("M0017"));
    }

    #[test]
    fn an_id_that_a_spreadsheet_or_a_keyboard_has_changed_is_found_again() {
        assert_eq!(nearest("7", ["008", "007", "7A"]), Some("007"));
        assert_eq!(nearest("7.0", ["7.5", "0007"]), Some("0007"));
        assert_eq!(nearest("Ｍ１", ["M2", "M1"]), Some("M1"));
        assert_eq!(nearest("7.5", ["007"]), None);
        assert_eq!(nearest("0", ["x", "000"]), Some("000"));
    }
}
