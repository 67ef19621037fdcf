//! The words of columns that take a few words only, so that settings which turn an export's words into them can be checked.

use super::cells::yes_no;
use super::{
    action_library, actions, adjustments, appeals, assessments, controls, environment, ideas, potential,
};

/// What a column takes.
pub enum Vocabulary {
    /// One of these words, each with its spellings, the usual one first.
    Words(Vec<&'static [&'static str]>),
    /// Yes or no.
    Answers,
}

impl Vocabulary {
    /// Whether a text is one of the words.
    pub fn knows(&self, text: &str) -> bool {
        match self {
            Self::Words(words) => words
                .iter()
                .any(|spellings| spellings.iter().any(|word| word.eq_ignore_ascii_case(text))),
            Self::Answers => yes_no(text.as_bytes()).is_some(),
        }
    }

    /// The words as help names them.
    pub fn usual(&self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words
                .iter()
                .filter_map(|spellings| spellings.first().copied())
                .collect(),
            Self::Answers => Vec::new(),
        }
    }
}

/// The words of a column of the data contract; none where it takes any text, or numbers or dates.
pub fn vocabulary(table: &str, column: &str) -> Option<Vocabulary> {
    Some(match (table, column) {
        ("actions", "state") => words(&actions::STATES),
        ("actions_library", "audience") => words(&action_library::AUDIENCES),
        ("actions_library", "owner_role") => words(&action_library::OWNER_ROLES),
        ("adjustments", "kind") => words(&adjustments::KINDS),
        ("appeals", "outcome") => words(&appeals::OUTCOMES),
        ("assessments", "relation") => words(&assessments::RELATIONS),
        ("controls", "signal") => words(&controls::SIGNALS),
        ("controls", "state") => words(&controls::STATES),
        ("environment", "better") => words(&environment::WORDS),
        ("ideas", "status") => words(&ideas::STATUSES),
        ("potential" | "successors", "readiness") => words(&potential::READINESS),
        ("activities", "attended" | "organised") | ("complaints", "reopened") | ("training", "passed") => {
            Vocabulary::Answers
        }
        _ => return None,
    })
}

fn words<T>(words: &[(&'static [&'static str], T)]) -> Vocabulary {
    Vocabulary::Words(words.iter().map(|(spellings, _)| *spellings).collect())
}

#[cfg(test)]
mod tests {
    use super::super::columns::columns;
    use super::*;

    #[test]
    fn a_relation_is_one_of_five_words_in_either_language() {
        let relations = vocabulary("assessments", "relation").unwrap();
        assert_eq!(
            relations.usual(),
            ["self", "superior", "peer", "client", "report"]
        );
        assert!(relations.knows("Superior") && relations.knows("上级") && !relations.knows("boss"));
        assert!(columns("assessments").unwrap().contains(&"relation"));
        let answers = vocabulary("activities", "attended").unwrap();
        assert!(answers.knows("true") && !answers.knows("absent"));
        assert!(vocabulary("clients", "segment").is_none());
    }
}
