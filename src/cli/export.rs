//! `scorebook export MEMBER`: a copy of everything that is held about one member, for whom it is about.

use fluent_bundle::FluentValue;

use super::arguments::{ExportArguments, Format};
use super::layout::typed;
use super::{Exit, Terminal};
use crate::diagnostics::clean;
use crate::languages::system_reason;
use crate::model::CycleId;
use crate::pipeline::export::{NotExported, Request, export};

/// Writes the copy and says what is in it.
pub fn run(arguments: &ExportArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let outcome = export(&Request {
        data: &arguments.data,
        member: &arguments.member,
        out: &arguments.out,
    });
    let member = clean(&arguments.member);
    let path = typed(&arguments.out);
    let say = |key: &str, facts: &[(&str, FluentValue<'_>)]| {
        let mut all: Vec<(&str, FluentValue<'_>)> =
            vec![("member", member.clone().into()), ("path", path.clone().into())];
        all.extend(facts.iter().cloned());
        texts.text(key, &all)
    };
    match outcome.result {
        Ok(exported) => {
            let cycles: Vec<&str> = exported.cycles.iter().map(CycleId::as_str).collect();
            let facts = [
                ("files", exported.files.into()),
                ("rows", exported.rows.into()),
                ("cycles", cycles.join(", ").into()),
            ];
            terminal.say(&say("cli-export-done", &facts));
            Exit::Done
        }
        Err(NotExported::Input) => {
            terminal.diagnostics(&outcome.diagnostics, Format::Text);
            terminal.error(&say("cli-forget-faults", &[]));
            Exit::of_input(&outcome.diagnostics)
        }
        Err(NotExported::UnknownMember(near)) => {
            terminal.error(&match near {
                Some(near) => say("cli-forget-unknown.nearest", &[("nearest", near.into())]),
                None => say("cli-forget-unknown", &[]),
            });
            Exit::Usage
        }
        Err(NotExported::NotEmpty) => {
            terminal.error(&say("cli-export-not-empty", &[]));
            Exit::Machine
        }
        Err(NotExported::CannotWrite(error)) => {
            let reason = system_reason(&error);
            terminal.error(&say("cli-forget-failed", &[("reason", reason.into())]));
            Exit::Machine
        }
    }
}
