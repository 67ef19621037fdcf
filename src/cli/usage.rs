//! What was wrong with the words typed, in the reader's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use fluent_bundle::FluentValue;

use crate::languages::Texts;

/// The sentence for a usage fault: what was wrong, the nearest thing that is right, where the help is.
pub(super) fn sentence(error: &clap::Error, texts: &Texts) -> String {
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => texts.text(
            "cli-usage-unknown-argument",
            &[named(error, ContextKind::InvalidArg)],
        ),
        ErrorKind::InvalidSubcommand => texts.text(
            "cli-usage-unknown-command",
            &[named(error, ContextKind::InvalidSubcommand)],
        ),
        ErrorKind::MissingRequiredArgument => {
            texts.text("cli-usage-missing", &[named(error, ContextKind::InvalidArg)])
        }
        ErrorKind::ArgumentConflict => {
            texts.text("cli-usage-repeated", &[named(error, ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => invalid_value(error, texts),
        // What is left cannot happen with today's arguments; clap's own words are better than none.
        _ => return error.render().to_string(),
    };
    let mut lines = vec![wrong];
    let suggestion = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| context(error, kind));
    if let Some(suggestion) = suggestion {
        lines.push(texts.text("cli-usage-did-you-mean", &[("name", suggestion.into())]));
    }
    lines.push(texts.plain("cli-usage-help"));
    lines.join("\n")
}

fn invalid_value(error: &clap::Error, texts: &Texts) -> String {
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let argument = named(error, ContextKind::InvalidArg);
    if value.is_empty() {
        return texts.text("cli-usage-no-value", &[argument]);
    }
    match context(error, ContextKind::ValidValue) {
        Some(expected) => texts.text(
            "cli-usage-value",
            &[argument, ("value", value.into()), ("expected", expected.into())],
        ),
        None => texts.text("cli-usage-bad-value", &[argument, ("value", value.into())]),
    }
}

fn named(error: &clap::Error, kind: ContextKind) -> (&'static str, FluentValue<'static>) {
    ("name", context(error, kind).unwrap_or_default().into())
}

/// A fact of the fault as text; lists are joined by commas.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::arguments::Arguments;
    use crate::model::Language;

    fn english(words: &[&str]) -> String {
        let words = std::iter::once("scorebook").chain(words.iter().copied());
        let error = Arguments::command().try_get_matches_from(words).unwrap_err();
        sentence(&error, &Texts::new(Language::English))
    }

    #[test]
    fn an_unknown_command_names_the_nearest() {
        assert_eq!(
            english(&["biuld"]),
            "`biuld` is not a command\n  did you mean `build`?\n  see `scorebook --help`"
        );
    }

    #[test]
    fn an_unknown_option_names_the_nearest() {
        assert_eq!(
            english(&["build", "--dat", "x"]),
            "there is no option `--dat`\n  did you mean `--data`?\n  see `scorebook --help`"
        );
    }

    #[test]
    fn a_value_that_is_not_among_the_choices_lists_them() {
        assert_eq!(
            english(&["check", "--format", "yaml"]),
            "`yaml` is not a value of `--format <FORMAT>`; it takes: text, json\n  see `scorebook --help`"
        );
    }

    #[test]
    fn a_missing_argument_is_named() {
        assert_eq!(english(&["new"]), "`<DIR>` is missing\n  see `scorebook --help`");
    }

    #[test]
    fn an_option_without_its_value_is_named() {
        assert_eq!(
            english(&["check", "--data"]),
            "`--data <DIR>` needs a value\n  see `scorebook --help`"
        );
    }

    #[test]
    fn an_option_given_twice_is_named() {
        assert_eq!(
            english(&["check", "--data", "a", "--data", "b"]),
            "`--data <DIR>` may be given only once\n  see `scorebook --help`"
        );
    }
}
