//! "Did you mean": the known name that is nearest to one that is not known.

/// The candidate most like `found`, if one is alike enough; of equally alike ones the
/// first by text, whatever order they come in.
///
/// Likeness is Damerau–Levenshtein similarity (1 − distance / longer length) on lower-case text, at least 0.6, which
/// takes one wrong letter in three.
pub fn nearest<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted = found.to_lowercase();
    let length = wanted.chars().count();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let other = candidate.to_lowercase();
        // The distance is at least the difference in length; skip what cannot reach the threshold.
        let (short, long) = {
            let count = other.chars().count();
            (count.min(length), count.max(length))
        };
        if short * 10 < long * 6 {
            continue;
        }
        let likeness = strsim::normalized_damerau_levenshtein(&wanted, &other);
        if likeness >= 0.6
            && best.is_none_or(|(most, name)| likeness > most || (likeness >= most && candidate < name))
        {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
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
}
