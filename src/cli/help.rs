//! Help in the reader's language: the texts of the language files take the place of clap's.

use clap::{Arg, Command};

use crate::languages::Texts;

/// The command line with the help texts of a language.
pub(super) fn localised(command: Command, texts: &Texts) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    names
        .into_iter()
        .fold(page(command, "scorebook", texts), |root, name| {
            root.mut_subcommand(&name, |command| {
                page(command, &name, texts).disable_help_flag(true)
            })
        })
}

/// The help page of one command.
fn page(command: Command, name: &str, texts: &Texts) -> Command {
    let section = |key: &str, tag: &str| format!("{}\n{{{tag}}}\n\n", texts.plain(key));
    let mut template = format!("{{about}}\n\n{}{{usage}}\n\n", texts.plain("cli-help-usage"));
    if command.has_subcommands() {
        template += &section("cli-help-commands", "subcommands");
    }
    if command.get_positionals().next().is_some() {
        template += &section("cli-help-arguments", "positionals");
    }
    template += &section("cli-help-options", "options");
    // clap puts an empty line before this part by itself.
    let template = format!("{}{{after-help}}\n", template.trim_end());
    command
        .about(texts.plain(&format!("cli-help-{name}")))
        .override_usage(texts.plain(&format!("cli-help-{name}.usage")))
        .after_help(texts.plain(&format!("cli-help-{name}.after")))
        .help_template(template)
        .mut_args(|argument| {
            let key = key(&argument);
            // An option may mean something else in one command than in the others.
            let own = texts.find(&format!("cli-argument-{name}-{key}"), &[]);
            argument.help(own.unwrap_or_else(|| texts.plain(&format!("cli-argument-{key}"))))
        })
}

/// The part of a language key that names an argument.
fn key(argument: &Arg) -> String {
    argument
        .get_long()
        .map_or_else(|| argument.get_id().to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::arguments::Arguments;
    use crate::cli::layout::display_width;
    use crate::model::Language;

    fn pages() -> Vec<String> {
        let mut pages = Vec::new();
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut root = localised(Arguments::command(), &texts);
            root.build();
            pages.push(root.render_help().to_string());
            for command in root.get_subcommands_mut() {
                pages.push(command.render_help().to_string());
            }
        }
        pages
    }

    #[test]
    fn every_page_fits_a_screen() {
        for page in pages() {
            // The list of commands is longer than a small window, the page of a command is not.
            let most = if page.contains("\n  build ") { 36 } else { 24 };
            assert!(page.lines().count() <= most, "too long:\n{page}");
            for line in page.lines() {
                assert!(display_width(line) <= 100, "too wide: {line}");
            }
        }
    }

    #[test]
    fn every_text_is_in_the_language_files() {
        for page in pages() {
            assert!(!page.contains('⟦'), "{page}");
        }
    }

    #[test]
    fn every_page_shows_an_example() {
        for page in pages() {
            let example = page
                .lines()
                .any(|line| line.starts_with("  scorebook ") || line.starts_with("  cargo "));
            assert!(example, "{page}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        localised(Arguments::command(), &Texts::new(Language::English)).debug_assert();
    }
}
