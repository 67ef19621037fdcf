//! Sentences that depend on how many.

use fluent_bundle::FluentValue;

use super::Format;

impl Format<'_> {
    /// A text that depends on how many: `$count` chooses the form, `$number` is the count as it is written; the other arguments
    /// are written already.
    pub fn counted(&self, key: &str, count: u64, arguments: &[(&str, &str)]) -> String {
        let number = self.count(count);
        let mut all: Vec<(&str, FluentValue<'_>)> = vec![
            ("count", FluentValue::from(count)),
            ("number", FluentValue::from(number.as_str())),
        ];
        all.extend(
            arguments
                .iter()
                .map(|(name, value)| (*name, FluentValue::from(*value))),
        );
        self.texts.text(key, &all)
    }
}
