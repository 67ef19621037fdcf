//! What a check can answer: faults of the site, or an error of the check itself.

use std::error::Error;
use std::fmt;

/// A value, or the reason why the check could not be done at all.
pub type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// One broken rule on one page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The page, relative to the site's root.
    pub page: String,
    /// The rule's short name, as the tests of the checks use it.
    pub rule: String,
    /// What was found.
    pub detail: String,
}

impl Fault {
    /// A fault of `page` against `rule`.
    pub fn new(page: impl Into<String>, rule: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            page: page.into(),
            rule: rule.into(),
            detail: detail.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.page, self.rule, self.detail)
    }
}

/// The faults as a message for a person: how many of each rule, then the first ones in full.
pub fn report(faults: &[Fault]) -> String {
    const SHOWN: usize = 40;
    let mut rules = std::collections::BTreeMap::<&str, usize>::new();
    for fault in faults {
        *rules.entry(fault.rule.as_str()).or_default() += 1;
    }
    let mut lines: Vec<String> = rules
        .iter()
        .map(|(rule, count)| format!("{count} × {rule}"))
        .collect();
    lines.extend(faults.iter().take(SHOWN).map(Fault::to_string));
    if let Some(more) = faults.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(format!("and {more} more"));
    }
    lines.join("\n")
}
