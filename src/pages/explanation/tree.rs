//! An explanation as a tree of sentences for the terminal.

use super::{DimensionExplanation, Explanation, IndicatorExplanation, Rule};
use crate::languages::Texts;

/// How many rows a person is shown per indicator.
const ROWS: usize = 20;

/// A sentence, what it rests on, and the source rows below it.
#[derive(Debug, Default)]
pub struct Branch {
    /// The sentence.
    pub text: String,
    /// Rows: place, day, client, what the row says.
    pub rows: Vec<[String; 4]>,
    /// What it rests on.
    pub branches: Vec<Branch>,
}

impl Branch {
    fn leaf(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl Explanation {
    /// The tree: who and when, the score, its rules, its dimensions. `texts` must be those that the explanation was made in.
    pub fn tree(&self, texts: &Texts) -> Branch {
        let mut branches = rules(&self.rules);
        branches.extend(self.dimensions.iter().map(|one| dimension(one, texts)));
        let score = Branch {
            text: self.heading.clone(),
            branches,
            ..Branch::default()
        };
        let sealed = self.sealed.iter().map(|note| Branch::leaf(&note.text));
        Branch {
            text: self.title.clone(),
            branches: sealed.chain([score]).collect(),
            ..Branch::default()
        }
    }
}

fn rules(rules: &[Rule]) -> Vec<Branch> {
    rules.iter().map(|rule| Branch::leaf(&rule.text)).collect()
}

fn dimension(dimension: &DimensionExplanation, texts: &Texts) -> Branch {
    Branch {
        text: dimension.text.clone(),
        branches: dimension
            .indicators
            .iter()
            .map(|one| indicator(one, texts))
            .collect(),
        ..Branch::default()
    }
}

fn indicator(indicator: &IndicatorExplanation, texts: &Texts) -> Branch {
    let heading = texts.text(
        "explain-indicator",
        &[
            ("name", indicator.name.as_str().into()),
            ("calculation", indicator.calculation.as_str().into()),
        ],
    );
    let mut branches: Vec<Branch> = indicator.formula.iter().map(Branch::leaf).collect();
    branches.extend(rules(&indicator.rules));
    branches.extend(indicator.relations.iter().map(|one| Branch::leaf(&one.text)));
    branches.extend(
        indicator
            .summary
            .as_ref()
            .map(|summary| rows(indicator, summary, texts)),
    );
    Branch {
        text: heading,
        branches,
        ..Branch::default()
    }
}

/// The rows that count against, as many as a person reads, and how many more there are.
fn rows(indicator: &IndicatorExplanation, summary: &str, texts: &Texts) -> Branch {
    let against = || indicator.rows.iter().filter(|row| row.text.is_some());
    let more = against().count().saturating_sub(ROWS);
    let note = texts.text("explain-rows-more", &[("number", more.into())]);
    Branch {
        text: summary.to_owned(),
        rows: against()
            .take(ROWS)
            .map(|row| {
                [
                    format!("{}:{}", row.file, row.line),
                    row.day.clone().unwrap_or_default(),
                    row.client.clone().unwrap_or_default(),
                    row.text.clone().unwrap_or_default(),
                ]
            })
            .collect(),
        branches: (more > 0).then(|| Branch::leaf(note)).into_iter().collect(),
    }
}
