//! `scorebook seal CYCLE` and `scorebook restate CYCLE`: keep a cycle as it is, or state a sealed one again beside it.

use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::json;

use super::arguments::{Format, InputArguments, RestateArguments, SealArguments, SigningArguments};
use super::layout::{grouped, typed};
use super::password::signing_key;
use super::{Exit, Terminal, summary};
use crate::archive::signing::SigningKey;
use crate::diagnostics::{Diagnostics, Severity};
use crate::languages::system_reason;
use crate::model::CycleId;
use crate::pipeline::{self, NewSeal, SealFailure, SealOptions};

/// Seals cycles, one after the other, until one of them cannot be.
pub fn run(arguments: &SealArguments, terminal: &Terminal) -> Exit {
    let note = arguments.note.as_deref();
    let key = match key_of(&arguments.signing, terminal) {
        Ok(key) => key,
        Err(exit) => return exit,
    };
    for cycle in &arguments.cycles {
        let exit = finish(cycle, (&arguments.input, key.as_ref()), (note, None), terminal);
        if exit != Exit::Done {
            return exit;
        }
    }
    Exit::Done
}

/// The key that signs. One that does not open is told before anything is computed.
pub(super) fn key_of(signing: &SigningArguments, terminal: &Terminal) -> Result<Option<SigningKey>, Exit> {
    let key = signing.key.as_deref();
    key.map(|key| signing_key(key, signing.password_file.as_deref(), terminal))
        .transpose()
}

/// States a sealed cycle again.
pub fn restate(arguments: &RestateArguments, terminal: &Terminal) -> Exit {
    let reason = arguments.reason.trim();
    if reason.is_empty() {
        terminal.error(&terminal.texts().plain("cli-restate-no-reason"));
        return Exit::Usage;
    }
    let key = match key_of(&arguments.signing, terminal) {
        Ok(key) => key,
        Err(exit) => return exit,
    };
    let asked = (&arguments.input, key.as_ref());
    finish(&arguments.cycle, asked, (None, Some(reason)), terminal)
}

fn finish(
    cycle: &str,
    (input, key): (&InputArguments, Option<&SigningKey>),
    (note, reason): (Option<&str>, Option<&str>),
    terminal: &Terminal,
) -> Exit {
    let cycle = CycleId::new(cycle);
    let sealed = pipeline::seal(&SealOptions {
        data: &input.data,
        cycle: &cycle,
        note: note.map(str::trim).filter(|note| !note.is_empty()),
        reason,
        key,
        warnings_as_errors: input.warnings_as_errors,
    });
    terminal.diagnostics(&sealed.diagnostics, input.format);
    let counts = (
        sealed.diagnostics.count(Severity::Error),
        sealed.diagnostics.count(Severity::Warning),
    );
    match sealed.result {
        Ok(seal) => {
            terminal.say(&match input.format {
                Format::Text => done(&cycle, input, &seal, terminal),
                Format::Json => json_of(&cycle, &seal, counts.1),
            });
            Exit::Done
        }
        Err(failure) => {
            let (exit, result, sentence) =
                explain(&failure, &cycle, &input.data, &sealed.diagnostics, terminal);
            if input.format == Format::Json {
                terminal.say(&summary::json_counts(result, counts.0, counts.1).to_string());
            }
            terminal.error(&sentence);
            exit
        }
    }
}

/// What was sealed, and what to do next.
fn done(cycle: &CycleId, input: &InputArguments, seal: &NewSeal, terminal: &Terminal) -> String {
    let megabytes = format!("{:.1}", seal.bytes as f64 / 1e6);
    let facts = [
        ("cycle", FluentValue::from(cycle.as_str())),
        ("revision", seal.revision.get().into()),
        ("files", grouped(seal.files as u64).into()),
        ("inputs", grouped(seal.inputs as u64).into()),
        ("megabytes", megabytes.into()),
        ("folder", typed(&seal.folder).into()),
        ("root", seal.root.to_string().into()),
        ("data", typed(&input.data).into()),
    ];
    let texts = terminal.texts();
    let mut lines = vec![texts.text("cli-seal-done", &facts)];
    if let Some(key) = &seal.signed_by {
        lines.push(texts.text("cli-seal-signed", &[("key", key.as_str().into())]));
    }
    lines.join("\n")
}

fn json_of(cycle: &CycleId, seal: &NewSeal, warnings: usize) -> String {
    json!({
        "kind": "summary",
        "result": "sealed",
        "errors": 0,
        "warnings": warnings,
        "cycle": cycle.as_str(),
        "revision": seal.revision,
        "files": seal.files,
        "inputs": seal.inputs,
        "bytes": seal.bytes,
        "root": seal.root,
        "signed_by": seal.signed_by,
        "folder": seal.folder.display().to_string(),
    })
    .to_string()
}

/// The exit code, the word for the JSON summary and the sentence of a failure.
pub(super) fn explain(
    failure: &SealFailure,
    cycle: &CycleId,
    data: &Path,
    diagnostics: &Diagnostics,
    terminal: &Terminal,
) -> (Exit, &'static str, String) {
    let texts = terminal.texts();
    let mut facts: Vec<(&str, FluentValue<'_>)> = vec![
        ("cycle", cycle.as_str().into()),
        ("data", typed(data).into()),
        ("errors", diagnostics.count(Severity::Error).into()),
        ("warnings", diagnostics.count(Severity::Warning).into()),
    ];
    let (exit, result, key) = match failure {
        SealFailure::Input => (
            Exit::of_input(diagnostics),
            Exit::word_of_input(diagnostics),
            "cli-seal-faults",
        ),
        SealFailure::UnknownCycle(known) => {
            let known: Vec<&str> = known.iter().map(CycleId::as_str).collect();
            facts.push(("known", known.join(", ").into()));
            (Exit::Usage, "unknown_cycle", "cli-build-unknown-cycle")
        }
        SealFailure::Open => (Exit::Usage, "open_cycle", "cli-seal-open"),
        SealFailure::SealedAlready(revision) => {
            facts.push(("revision", revision.get().into()));
            (Exit::Usage, "sealed_already", "cli-seal-already")
        }
        SealFailure::NotSealed => (Exit::Usage, "not_sealed", "cli-restate-not-sealed"),
        SealFailure::TablesGone => (Exit::Faults, "tables_gone", "cli-restate-tables-gone"),
        SealFailure::Busy => (Exit::Machine, "busy", "cli-seal-busy"),
        SealFailure::NotSigned => (Exit::Machine, "cannot_write", "cli-seal-not-signed"),
        SealFailure::NotExact => (Exit::Machine, "cannot_write", "cli-seal-not-exact"),
        SealFailure::Page(fault) => {
            facts.push(("reason", fault.explain(texts).into()));
            (Exit::Machine, "cannot_write", "cli-seal-cannot-write")
        }
        SealFailure::Io(fault) => {
            let reason = [("reason", system_reason(fault).into())];
            facts.push(("reason", texts.text("system-reason", &reason).into()));
            (Exit::Machine, "cannot_write", "cli-seal-cannot-write")
        }
    };
    (exit, result, texts.text(key, &facts))
}
