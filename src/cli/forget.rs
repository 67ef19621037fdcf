//! `scorebook forget MEMBER`: new builds know the member by a pseudonym alone; says what still holds the name.

use super::arguments::{ForgetArguments, Format};
use super::layout::typed;
use super::{Exit, Terminal};
use crate::diagnostics::clean;
use crate::ingest::FORGOTTEN;
use crate::languages::system_reason;
use crate::model::CycleId;
use crate::pipeline::forget::{Forgot, NotForgotten, Request, forget};

/// Writes the key and says what was done and what is left to do.
pub fn run(arguments: &ForgetArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let header = texts.plain("cli-forget-header");
    let outcome = forget(&Request {
        data: &arguments.data,
        member: &arguments.member,
        pseudonym: arguments.pseudonym.as_deref(),
        header: &header,
    });
    let member = clean(&arguments.member);
    let path = typed(&arguments.data.join(FORGOTTEN));
    let say = |key: &str, facts: &[(&str, &str)]| {
        let own = [("member", member.as_str()), ("path", path.as_str())];
        texts.say(key, &[&own, facts].concat())
    };
    match outcome.result {
        Ok(forgot) => {
            terminal.say(&told(&forgot, say).join("\n"));
            Exit::Done
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
    if !forgot.sealed.is_empty() {
        let sealed = list(&mut forgot.sealed.iter().map(String::as_str));
        lines.push(say("cli-forget-sealed", &[("sealed", &sealed)]));
    }
    lines.push(say("cli-forget-key", &[]));
    lines
}
