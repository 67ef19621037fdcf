//! `scorebook verify`: whether seals are as they were made, as sentences or as JSON.
//!
//! One JSON object per seal and line, `"kind": "verified"`:
//!
//! | key | value |
//! | --- | --- |
//! | `path` | what was looked at |
//! | `verdict` | `whole`, `changed`, `damaged` (the manifest or the zip itself), `not_ours` or `unreadable` |
//! | `cycle`, `revision`, `generator`, `root`, `signed_by` | as the manifest states them, or null |
//! | `files`, `bytes` | how many files the manifest lists, and their size |
//! | `signature` | `none`, `by_given_key`, `by_named_key`, `unchecked` or `broken` |
//! | `findings` | objects with `finding` (a word), `message` in the language asked for, and the facts of that message |
//! | `strays` | files of file managers, which change nothing |
//! | `recomputed` | with `--recompute`: what came of it, see [`super::recompute`] |

use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::{Map, Value, json};

use super::arguments::{Format, VerifyArguments};
use super::layout::{grouped, typed};
use super::password::{refuse, text_of};
use super::{Exit, Terminal, recompute};
use crate::archive::hashing::Sha256Digest;
use crate::archive::signing::VerifyingKey;
use crate::archive::verifying::{Expectation, Finding, Verdict, Verified};
use crate::diagnostics::clean;
use crate::languages::{Texts, system_reason};
use crate::pipeline::archiving;

/// How many findings of one seal are told; JSON has them all.
pub(super) const TOLD: usize = 40;

/// Verifies every seal that the paths mean.
pub fn run(arguments: &VerifyArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let expected = match expectation(arguments, terminal) {
        Ok(expected) => expected,
        Err(exit) => return exit,
    };
    let (mut verdicts, mut exits) = (Vec::new(), Vec::new());
    let mut unreadable = false;
    for path in &arguments.paths {
        let verified = match archiving::verify(path, &expected) {
            Ok(verified) => verified,
            Err(fault) => {
                unreadable = true;
                let reason = system_reason(&fault);
                let facts = [("path", typed(path).into()), ("reason", reason.into())];
                terminal.error(&texts.text("cli-cannot-read", &facts));
                continue;
            }
        };
        for verified in &verified {
            let again = arguments
                .recompute
                .then(|| recompute::answer(verified, arguments, terminal));
            let again = again.flatten();
            terminal.say(&match arguments.format {
                Format::Text => {
                    let below = again.iter().map(|answer| answer.text.clone());
                    let lines: Vec<String> = std::iter::once(text(verified, texts)).chain(below).collect();
                    lines.join("\n")
                }
                Format::Json => {
                    let mut object = json(verified, texts);
                    if let (Some(object), Some(answer)) = (object.as_object_mut(), &again) {
                        object.insert("recomputed".to_owned(), answer.json.clone());
                    }
                    object.to_string()
                }
            });
            verdicts.push(verified.verdict());
            exits.extend(again.map(|answer| answer.exit));
        }
    }
    if arguments.format == Format::Text && verdicts.len() > 1 {
        let whole = verdicts
            .iter()
            .filter(|verdict| **verdict == Verdict::Whole)
            .count();
        let facts = [("seals", verdicts.len().into()), ("whole", whole.into())];
        terminal.say(&texts.text("cli-verify-sum", &facts));
    }
    if unreadable {
        verdicts.push(Verdict::Unreadable);
    }
    exits.push(exit(verdicts));
    // What is wrong with a seal or its numbers comes before what could not be looked at.
    let weight = |exit: &Exit| match exit {
        Exit::Done => 0,
        Exit::Usage => 1,
        Exit::Machine => 2,
        Exit::Faults => 3,
    };
    exits.into_iter().max_by_key(weight).unwrap_or(Exit::Done)
}

/// How verifying ends: changed before unreadable before not ours, since the first is what somebody must look at.
pub(super) fn exit(verdicts: impl IntoIterator<Item = Verdict>) -> Exit {
    let exit = |verdict| match verdict {
        Verdict::Whole => Exit::Done,
        Verdict::NotOurs => Exit::Usage,
        Verdict::Unreadable => Exit::Machine,
        Verdict::Changed | Verdict::Damaged => Exit::Faults,
    };
    verdicts.into_iter().max().map_or(Exit::Done, exit)
}

fn expectation(arguments: &VerifyArguments, terminal: &Terminal) -> Result<Expectation, Exit> {
    let root = arguments.root.as_deref().map(|root| {
        root.trim()
            .to_ascii_lowercase()
            .parse::<Sha256Digest>()
            .map_err(|_| {
                let facts = [("root", clean(root).into())];
                terminal.error(&terminal.texts().text("cli-verify-no-root", &facts));
                Exit::Usage
            })
    });
    let key = arguments.public_key.as_deref().map(|file| {
        VerifyingKey::read(&text_of(file, terminal)?).map_err(|fault| {
            refuse(fault, file, terminal);
            Exit::Usage
        })
    });
    Ok(Expectation {
        root: root.transpose()?,
        key: key.transpose()?,
        place: None,
    })
}

/// What was found out about one seal, the answer first.
pub(super) fn text(verified: &Verified, texts: &Texts) -> String {
    let verdict = verified.verdict();
    let mut facts = vec![
        ("path", FluentValue::from(typed(&verified.path))),
        ("verdict", verdict.word().into()),
        ("sealed", verified.header.is_some().to_string().into()),
        ("files", grouped(verified.files as u64).into()),
        ("megabytes", megabytes(verified.bytes).into()),
        ("signature", verified.signature.word().into()),
        ("strays", verified.strays.len().into()),
    ];
    if let Some(header) = &verified.header {
        facts.push(("cycle", clean(header.cycle.as_str()).into()));
        facts.push(("revision", header.revision.to_string().into()));
        facts.push(("generator", clean(&header.generator).into()));
        facts.push((
            "key",
            clean(header.signed_by.as_deref().unwrap_or_default()).into(),
        ));
    }
    if let Some(root) = verified.root {
        facts.push(("root", root.to_string().into()));
    }
    let key = if verified.header.is_some() {
        "cli-verify-seal"
    } else {
        "cli-verify-path"
    };
    let mut lines = vec![texts.text(key, &facts)];
    for finding in verified.findings.iter().take(TOLD) {
        lines.push(format!("  {}", sentence(finding, texts)));
    }
    if let Some(more @ 1..) = verified.findings.len().checked_sub(TOLD) {
        lines.push(format!(
            "  {}",
            texts.text("cli-verify-more", &[("count", more.into())])
        ));
    }
    if verified.header.is_some() {
        lines.push(texts.text("cli-verify-proof", &facts));
    }
    if !verified.strays.is_empty() {
        let strays: Vec<String> = verified
            .strays
            .iter()
            .take(TOLD)
            .map(|path| clean(path))
            .collect();
        facts.push(("names", strays.join(", ").into()));
        lines.push(texts.text("cli-verify-strays", &facts));
    }
    lines.join("\n")
}

/// A size in megabytes with one digit behind the point.
pub(super) fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}

fn sentence(finding: &Finding, texts: &Texts) -> String {
    let (word, facts) = facts(finding);
    let facts: Vec<(&str, FluentValue<'_>)> = facts
        .into_iter()
        .map(|(name, value)| (name, FluentValue::from(clean(&value))))
        .collect();
    texts.text(&format!("finding-{}", word.replace('_', "-")), &facts)
}

/// The word of a finding, and the facts of its sentence.
fn facts(finding: &Finding) -> (&'static str, Vec<(&'static str, String)>) {
    let path = |path: &String| vec![("path", path.clone())];
    match finding {
        Finding::NotOurs => ("not_ours", Vec::new()),
        Finding::NoManifest => ("no_manifest", Vec::new()),
        Finding::Manifest(fault) => {
            let mut facts = vec![("reason", fault.word().to_owned())];
            facts.extend(fault.facts());
            ("manifest", facts)
        }
        Finding::OtherRoot { expected } => ("other_root", vec![("expected", expected.to_string())]),
        Finding::OtherSeal { cycle, revision } => (
            "other_seal",
            vec![("cycle", cycle.clone()), ("revision", revision.to_string())],
        ),
        Finding::RevisionMissing { cycle, revision } => (
            "revision_missing",
            vec![("cycle", cycle.clone()), ("revision", revision.to_string())],
        ),
        Finding::Signature(fault) => ("signature", vec![("fault", fault.word().to_owned())]),
        Finding::Added { path: added } => ("added", path(added)),
        Finding::Removed { path: removed } => ("removed", path(removed)),
        Finding::Moved { from, to } => ("moved", vec![("path", from.clone()), ("to", to.clone())]),
        Finding::Altered { path: altered, holds } => match holds {
            Some(holds) => (
                "swapped",
                vec![("path", altered.clone()), ("holds", holds.clone())],
            ),
            None => ("altered", path(altered)),
        },
        Finding::Special { path: special } => ("special", path(special)),
        Finding::Unreadable { path, kind } => {
            let reason = system_reason(&std::io::Error::from(*kind));
            ("unreadable", vec![("path", path.clone()), ("reason", reason)])
        }
        Finding::UnsafeName { path: name } => ("unsafe_name", path(name)),
        Finding::BrokenZip => ("broken_zip", Vec::new()),
        Finding::Repacked => ("repacked", Vec::new()),
    }
}

fn json(verified: &Verified, texts: &Texts) -> Value {
    let findings: Vec<Value> = verified
        .findings
        .iter()
        .map(|finding| {
            let (word, facts) = facts(finding);
            let mut object = Map::new();
            object.insert("finding".to_owned(), word.into());
            object.insert("message".to_owned(), sentence(finding, texts).into());
            object.extend(
                facts
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value.into())),
            );
            Value::Object(object)
        })
        .collect();
    let header = verified.header.as_ref();
    let shown = |path: &Path| path.display().to_string();
    json!({
        "kind": "verified",
        "path": shown(&verified.path),
        "verdict": verified.verdict().word(),
        "cycle": header.map(|header| header.cycle.as_str()),
        "revision": header.map(|header| header.revision),
        "generator": header.map(|header| header.generator.as_str()),
        "root": verified.root,
        "signed_by": header.and_then(|header| header.signed_by.as_deref()),
        "files": verified.files,
        "bytes": verified.bytes,
        "signature": verified.signature.word(),
        "findings": findings,
        "strays": verified.strays,
    })
}
