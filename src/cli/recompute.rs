//! `scorebook verify --recompute`: what came of computing a sealed cycle again, as sentences or as JSON.
//!
//! In the object of its seal, under `recomputed`:
//!
//! | key | value |
//! | --- | --- |
//! | `verdict` | `same_bytes`, `explained` (by version notes), `differs`, or `not_computed` |
//! | `generator` | the program that computed it again |
//! | `data` | the folder whose inputs it was computed from |
//! | `inputs` | objects with `path` and `change`: `differs`, `gone`, `new` |
//! | `files` | objects with `path` and `change`: `altered`, `sealed_only`, `remade_only` |
//! | `parts` | parts that differ: `values`, `record`, `downloads`, `pages` |
//! | `members`, `teams`, `ratings` | how many have other scores, plans or results; how many of these another rating |
//! | `notes` | objects with `version` and `message` |
//! | `message` | the answer as a sentence |

use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use super::arguments::{Format, VerifyArguments};
use super::layout::{grouped, typed};
use super::verify::TOLD;
use super::{Exit, Terminal};
use crate::archive::verifying::{ContentsFault, Verdict, Verified};
use crate::archive::version_notes::{Version, VersionNote};
use crate::diagnostics::clean;
use crate::languages::{Texts, system_reason};
use crate::pipeline::SealFailure;
use crate::pipeline::recompute::{
    Changed, FileChange, InputChange, NotRemade, Recomputed, Remade, RemadeVerdict, recompute,
};

/// What there is to say of a seal that was to be computed again.
pub(super) struct Answer {
    /// Lines below those of the seal.
    pub text: String,
    /// Its object.
    pub json: Value,
    /// How it ends.
    pub exit: Exit,
}

/// The data folder whose store a sealed folder lies in: `<data>/sealed/<cycle>/<revision>`.
fn data_folder(seal: &Path) -> Option<PathBuf> {
    let whole = seal.canonicalize().ok()?;
    let store = whole.parent()?.parent()?;
    let inside = whole.is_dir() && store.file_name()? == "sealed";
    // As it was typed, where that leads there.
    let typed = seal.parent().and_then(Path::parent).and_then(Path::parent);
    let typed = typed.filter(|typed| typed.canonicalize().ok().as_deref() == store.parent());
    inside
        .then(|| typed.or(store.parent()).map(Path::to_owned))
        .flatten()
}

/// Computes a seal again, if it is whole and somebody says where its inputs are.
pub(super) fn answer(
    verified: &Verified,
    arguments: &VerifyArguments,
    terminal: &Terminal,
) -> Option<Answer> {
    let texts = terminal.texts();
    verified.header.as_ref()?;
    let data = arguments.data.clone().or_else(|| data_folder(&verified.path));
    let refused = |key: &str, exit| {
        let message = texts.plain(key);
        Some(Answer {
            text: format!("  {message}"),
            json: json!({"verdict": "not_computed", "message": message}),
            exit,
        })
    };
    if verified.verdict() != Verdict::Whole {
        return refused("recompute-not-whole", Exit::Done);
    }
    let Some(data) = data else {
        return refused("recompute-no-data", Exit::Usage);
    };
    let recomputed = recompute(&verified.path, &data);
    Some(match &recomputed.result {
        Ok(remade) => done(&recomputed, remade, &data, texts),
        Err(why) => not_made(&recomputed, why, (&data, arguments.format), terminal),
    })
}

/// What is known whatever came of it.
fn inputs(recomputed: &Recomputed, data: &Path) -> Value {
    let inputs = recomputed.inputs.iter().map(|input| {
        let (change, path) = input.parts();
        json!({"path": path, "change": change})
    });
    json!({
        "generator": recomputed.generator,
        "data": data.display().to_string(),
        "inputs": inputs.collect::<Vec<_>>(),
    })
}

fn joined(mut object: Value, more: Value) -> Value {
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
        object.extend(more);
    }
    object
}

/// Sentences about paths, at most so many.
fn listed<'p>(
    key: &str,
    changes: impl ExactSizeIterator<Item = (&'static str, &'p str)>,
    texts: &Texts,
) -> Vec<String> {
    let count = changes.len();
    let line = |(change, path): (&str, &str)| {
        let facts = [("change", change.into()), ("path", clean(path).into())];
        format!("    {}", texts.text(key, &facts))
    };
    let mut lines: Vec<String> = changes.take(TOLD).map(line).collect();
    if let Some(more @ 1..) = count.checked_sub(TOLD) {
        let more = texts.text("cli-verify-more", &[("count", more.into())]);
        lines.push(format!("    {more}"));
    }
    lines
}

/// The answer, and the inputs that are not what they were.
fn first_lines(message: &str, recomputed: &Recomputed, texts: &Texts) -> Vec<String> {
    let mut lines = vec![format!("  {message}")];
    let inputs = recomputed.inputs.iter().map(InputChange::parts);
    lines.extend(listed("recompute-input", inputs, texts));
    lines
}

fn done(recomputed: &Recomputed, remade: &Remade, data: &Path, texts: &Texts) -> Answer {
    let facts: Vec<(&str, FluentValue<'_>)> = vec![
        ("verdict", remade.verdict.word().into()),
        ("data", typed(data).into()),
        ("generator", recomputed.generator.into()),
        ("files", grouped(remade.files as u64).into()),
        ("differing", remade.differing.len().into()),
        ("inputs", recomputed.inputs.len().into()),
    ];
    let message = texts.text("recompute-done", &facts);
    let mut lines = first_lines(&message, recomputed, texts);
    lines.extend(listed(
        "recompute-file",
        remade.differing.iter().map(FileChange::parts),
        texts,
    ));
    let changed = remade.changed();
    if let Some(changed) = &changed {
        lines.push(format!(
            "    {}",
            texts.text("recompute-values", &facts_of(changed))
        ));
        lines.extend(scores(changed, texts));
    }
    let count = |of: fn(&Changed) -> usize| changed.as_ref().map_or(0, of);
    let notes: Vec<Value> = (remade.notes.iter())
        .map(|note| json!({"version": version(note), "message": texts.plain(&note.key())}))
        .collect();
    if !remade.notes.is_empty() && !remade.differing.is_empty() {
        lines.push(format!("    {}", texts.plain("recompute-notes")));
        let note = |note: &&VersionNote| format!("      {}: {}", version(note), texts.plain(&note.key()));
        lines.extend(remade.notes.iter().map(note));
    }
    let files = remade.differing.iter().map(|file| {
        let (change, path) = file.parts();
        json!({"path": path, "change": change})
    });
    let json = json!({
        "verdict": remade.verdict.word(),
        "message": message,
        "files": files.collect::<Vec<_>>(),
        "parts": remade.parts.iter().map(|part| part.word()).collect::<Vec<_>>(),
        "members": count(|changed| changed.members),
        "teams": count(|changed| changed.teams),
        "ratings": count(|changed| changed.ratings),
        "notes": notes,
    });
    Answer {
        text: lines.join("\n"),
        json: joined(inputs(recomputed, data), json),
        exit: match remade.verdict {
            RemadeVerdict::SameBytes | RemadeVerdict::Explained => Exit::Done,
            RemadeVerdict::Differs => Exit::Faults,
        },
    }
}

fn version(note: &VersionNote) -> String {
    let Version(major, minor, patch) = note.version;
    format!("{major}.{minor}.{patch}")
}

/// How many have other numbers, as the facts of a sentence.
fn facts_of(changed: &Changed) -> Vec<(&'static str, FluentValue<'static>)> {
    vec![
        ("any", changed.any().to_string().into()),
        ("members", changed.members.into()),
        ("teams", changed.teams.into()),
        ("ratings", changed.ratings.into()),
        ("organisation", changed.organisation.to_string().into()),
        ("rules", changed.rules.into()),
    ]
}

/// Scores of members that moved most.
fn scores<'c>(changed: &'c Changed, texts: &'c Texts) -> impl Iterator<Item = String> + 'c {
    /// So many are told; `scorebook diff` has all of them with their causes.
    const MOVED: usize = 5;
    let number = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"));
    let moved = changed.scores.iter().take(MOVED);
    moved.map(move |(name, before, after)| {
        let facts = [
            ("name", clean(name).into()),
            ("before", number(*before).into()),
            ("after", number(*after).into()),
        ];
        format!("      {}", texts.text("recompute-score", &facts))
    })
}

fn not_made(
    recomputed: &Recomputed,
    why: &NotRemade,
    (data, format): (&Path, Format),
    terminal: &Terminal,
) -> Answer {
    let texts = terminal.texts();
    let reason =
        |fault: &std::io::Error| texts.text("system-reason", &[("reason", system_reason(fault).into())]);
    let (word, reason, exit) = match why {
        NotRemade::Contents(ContentsFault::Io(fault)) => ("machine", reason(fault), Exit::Machine),
        NotRemade::Contents(ContentsFault::Manifest) => ("manifest", String::new(), Exit::Faults),
        NotRemade::Contents(ContentsFault::Record(fault)) => {
            ("record", fault.word().to_owned(), Exit::Faults)
        }
        NotRemade::Input => ("input", String::new(), Exit::Faults),
        NotRemade::TablesGone => ("tables", String::new(), Exit::Faults),
        NotRemade::Failed(SealFailure::Page(fault)) => ("machine", fault.explain(texts), Exit::Machine),
        NotRemade::Failed(SealFailure::Io(fault)) | NotRemade::Io(fault) => {
            ("machine", reason(fault), Exit::Machine)
        }
        NotRemade::Failed(_) => ("exact", String::new(), Exit::Machine),
    };
    let facts = [
        ("why", word.into()),
        ("reason", reason.into()),
        ("data", typed(data).into()),
    ];
    let message = texts.text("recompute-failed", &facts);
    let lines = first_lines(&message, recomputed, texts);
    if matches!(why, NotRemade::Input) {
        terminal.diagnostics(&recomputed.diagnostics, format);
    }
    let json = json!({"verdict": "not_computed", "why": word, "message": message});
    Answer {
        text: lines.join("\n"),
        json: joined(inputs(recomputed, data), json),
        exit,
    }
}
