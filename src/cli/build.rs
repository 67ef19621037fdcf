//! `scorebook build`: computes every cycle, writes the site, and ends with a short summary.

use std::time::Instant;

use super::arguments::{BuildArguments, Format};
use super::layout::typed;
use super::progress::TerminalProgress;
use super::{Exit, Terminal, summary};
use crate::diagnostics::{Diagnostics, Severity};
use crate::model::CycleId;
use crate::pipeline::audiences::{self, Wanted};
use crate::pipeline::{self, BuildFailure, BuildOptions};

/// Builds the site.
pub fn run(arguments: &BuildArguments, terminal: &Terminal) -> Exit {
    // The clock is for the summary alone; nothing that is written knows the time.
    let start = Instant::now();
    let cycles: Vec<CycleId> = arguments.cycles.iter().map(CycleId::new).collect();
    let options = BuildOptions {
        data: &arguments.input.data,
        out: &arguments.out,
        cycles: &cycles,
        warnings_as_errors: arguments.input.warnings_as_errors,
    };
    let progress = TerminalProgress::new(terminal, &arguments.out);
    if arguments.all_audiences || !arguments.audiences.is_empty() {
        return for_audiences(arguments, &options, &progress, terminal);
    }
    let built = pipeline::build(&options, &progress);
    progress.clear();
    let seconds = start.elapsed().as_secs_f64();

    let format = arguments.input.format;
    let errors = built.diagnostics.count(Severity::Error);
    let warnings = built.diagnostics.count(Severity::Warning);
    terminal.diagnostics(&built.diagnostics, format);
    match built.result {
        Ok(done) => {
            terminal.say(&match format {
                Format::Text => summary::text(&done, warnings, seconds, terminal.texts()),
                Format::Json => summary::json(&done, warnings, seconds).to_string(),
            });
            Exit::Done
        }
        Err(failure) => {
            let (exit, result, sentence) = explain(&failure, arguments, &built.diagnostics, terminal);
            if format == Format::Json {
                terminal.say(&summary::json_counts(result, errors, warnings).to_string());
            }
            terminal.error(&sentence);
            exit
        }
    }
}

/// Builds the sites of audiences; each ends with a summary of its own.
fn for_audiences(
    arguments: &BuildArguments,
    options: &BuildOptions<'_>,
    progress: &TerminalProgress<'_>,
    terminal: &Terminal,
) -> Exit {
    let start = Instant::now();
    let wanted = if arguments.all_audiences {
        Wanted::All
    } else {
        Wanted::Named(&arguments.audiences)
    };
    let built = audiences::build(options, (wanted, arguments.single_file), progress);
    progress.clear();
    let format = arguments.input.format;
    let errors = built.diagnostics.count(Severity::Error);
    let warnings = built.diagnostics.count(Severity::Warning);
    terminal.diagnostics(&built.diagnostics, format);
    match built.result {
        Ok(sites) => {
            let seconds = start.elapsed().as_secs_f64();
            for (name, done) in &sites {
                terminal.say(&match format {
                    Format::Text => {
                        let heading = terminal
                            .texts()
                            .text("cli-build-audience", &[("audience", name.as_str().into())]);
                        format!(
                            "{heading}\n{}",
                            summary::text(done, warnings, seconds, terminal.texts())
                        )
                    }
                    Format::Json => summary::json(done, warnings, seconds).to_string(),
                });
            }
            Exit::Done
        }
        Err((folder, failure)) => {
            let arguments = BuildArguments {
                out: folder,
                ..arguments.clone()
            };
            let (exit, result, sentence) = explain(&failure, &arguments, &built.diagnostics, terminal);
            if format == Format::Json {
                terminal.say(&summary::json_counts(result, errors, warnings).to_string());
            }
            terminal.error(&sentence);
            exit
        }
    }
}

/// The exit code, the word for the JSON summary and the sentence of a failure.
fn explain(
    failure: &BuildFailure,
    arguments: &BuildArguments,
    diagnostics: &Diagnostics,
    terminal: &Terminal,
) -> (Exit, &'static str, String) {
    let texts = terminal.texts();
    let out = typed(&arguments.out);
    let data = typed(&arguments.input.data);
    match failure {
        BuildFailure::Input => {
            let counts = [
                ("data", data.into()),
                ("errors", diagnostics.count(Severity::Error).into()),
                ("warnings", diagnostics.count(Severity::Warning).into()),
                ("out", out.into()),
            ];
            let key = match Exit::of_input(diagnostics) {
                Exit::Machine => "cli-build-cannot-read",
                _ => "cli-build-faults",
            };
            (
                Exit::of_input(diagnostics),
                Exit::word_of_input(diagnostics),
                texts.text(key, &counts),
            )
        }
        BuildFailure::UnknownCycle { asked, known } => {
            let known: Vec<&str> = known.iter().map(CycleId::as_str).collect();
            let facts = [
                ("cycle", asked.as_str().into()),
                ("known", known.join(", ").into()),
                ("data", data.into()),
            ];
            (
                Exit::Usage,
                "unknown_cycle",
                texts.text("cli-build-unknown-cycle", &facts),
            )
        }
        BuildFailure::UnknownAudience { asked, known } => {
            let facts = [
                ("audience", asked.as_str().into()),
                ("known", known.join(", ").into()),
                ("data", data.into()),
            ];
            (
                Exit::Usage,
                "unknown_audience",
                texts.text("cli-build-unknown-audience", &facts),
            )
        }
        BuildFailure::CannotWrite(reason) => {
            let facts = [("reason", reason.explain(texts).into()), ("out", out.into())];
            (
                Exit::Machine,
                "cannot_write",
                texts.text("cli-build-cannot-write", &facts),
            )
        }
    }
}
