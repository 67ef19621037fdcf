//! `scorebook forget MEMBER`: new builds know the member by a pseudonym alone, sealed cycles are stated again with it; says what still
//! holds the name.

use std::num::NonZeroU32;

use super::arguments::{ForgetArguments, Format};
use super::layout::typed;
use super::seal::{explain, key_of};
use super::{Exit, Terminal};
use crate::diagnostics::clean;
use crate::ingest::FORGOTTEN;
use crate::languages::{Texts, system_reason};
use crate::model::CycleId;
use crate::pipeline::forget::{Forgot, NotForgotten, Request, Restating, forget};

/// Writes the key and says what was done and what is left to do.
pub fn run(arguments: &ForgetArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let header = texts.plain("cli-forget-header");
    let key = match key_of(&arguments.signing, terminal) {
        Ok(key) => key,
        Err(exit) => return exit,
    };
    let reason = |language| Texts::new(language).plain("forget-reason");
    let outcome = forget(&Request {
        data: &arguments.data,
        member: &arguments.member,
        pseudonym: arguments.pseudonym.as_deref(),
        header: &header,
        restating: (!arguments.no_restate).then_some(Restating {
            reason: &reason,
            key: key.as_ref(),
        }),
    });
    let member = clean(&arguments.member);
    let path = typed(&arguments.data.join(FORGOTTEN));
    let data = typed(&arguments.data);
    let say = |key: &str, facts: &[(&str, &str)]| {
        let own = [
            ("member", member.as_str()),
            ("path", path.as_str()),
            ("data", data.as_str()),
        ];
        texts.say(key, &[&own, facts].concat())
    };
    match outcome.result {
        Ok(forgot) => {
            terminal.say(&told(&forgot, say).join("\n"));
            let Some((cycle, failure, diagnostics)) = &forgot.failed else {
                return Exit::Done;
            };
            terminal.diagnostics(diagnostics, Format::Text);
            let (exit, _, sentence) = explain(failure, cycle, &arguments.data, diagnostics, terminal);
            terminal.error(&sentence);
            terminal.error(&say("cli-forget-unfinished", &[]));
            exit
        }
        Err(NotForgotten::Input) => {
            terminal.diagnostics(&outcome.diagnostics, Format::Text);
            terminal.error(&say("cli-forget-faults", &[]));
            Exit::of_input(&outcome.diagnostics)
        }
        Err(NotForgotten::UnknownMember(near)) => {
            terminal.error(&match near {
                Some(near) => say("cli-forget-unknown.nearest", &[("nearest", &near)]),
                None => say("cli-forget-unknown", &[]),
            });
            Exit::Usage
        }
        Err(NotForgotten::Already(pseudonym)) => {
            terminal.error(&say("cli-forget-already", &[("pseudonym", &pseudonym)]));
            Exit::Usage
        }
        Err(NotForgotten::Drifted(cycles)) => {
            terminal.diagnostics(&outcome.diagnostics, Format::Text);
            let cycles: Vec<&str> = cycles.iter().map(CycleId::as_str).collect();
            terminal.error(&say("cli-forget-drifted", &[("cycles", &cycles.join(", "))]));
            Exit::Faults
        }
        Err(NotForgotten::PseudonymRefused(pseudonym)) => {
            let pseudonym = clean(&pseudonym);
            terminal.error(&say("cli-forget-refused", &[("pseudonym", &pseudonym)]));
            Exit::Usage
        }
        Err(NotForgotten::CannotWrite(error)) => {
            let reason = system_reason(&error);
            terminal.error(&say("cli-forget-failed", &[("reason", &reason)]));
            Exit::Machine
        }
    }
}

/// What was done, and what is left to do, a paragraph each.
fn told(forgot: &Forgot, say: impl Fn(&str, &[(&str, &str)]) -> String) -> Vec<String> {
    let list = |ids: &mut dyn Iterator<Item = &str>| ids.collect::<Vec<_>>().join(", ");
    let cycles = list(&mut forgot.cycles.iter().map(CycleId::as_str));
    let mut lines = vec![
        say(
            "cli-forget-done",
            &[("pseudonym", &forgot.pseudonym), ("cycles", &cycles)],
        ),
        say("cli-forget-left-out", &[]),
    ];
    if !forgot.notes.is_empty() {
        let notes = list(&mut forgot.notes.iter().map(CycleId::as_str));
        lines.push(say("cli-forget-notes", &[("cycles", &notes)]));
    }
    if !forgot.settings.is_empty() {
        let files = list(&mut forgot.settings.iter().map(String::as_str));
        lines.push(say("cli-forget-settings", &[("files", &files)]));
    }
    if !forgot.restated.is_empty() {
        let revision = |(cycle, revision): &(CycleId, NonZeroU32)| format!("{cycle}@{revision}");
        let restated: Vec<String> = forgot.restated.iter().map(revision).collect();
        lines.push(say("cli-forget-restated", &[("restated", &restated.join(", "))]));
    }
    if !forgot.sealed.is_empty() {
        let sealed = list(&mut forgot.sealed.iter().map(String::as_str));
        lines.push(say("cli-forget-sealed", &[("sealed", &sealed)]));
        if forgot.restated.is_empty() && forgot.failed.is_none() {
            lines.push(say("cli-forget-not-restated", &[]));
        }
    }
    lines.push(say("cli-forget-key", &[]));
    lines
}
