//! `scorebook archive`: one reproducible zip of a sealed cycle.

use super::arguments::ArchiveArguments;
use super::layout::typed;
use super::{Exit, Terminal, verify};
use crate::diagnostics::clean;
use crate::languages::system_reason;
use crate::pipeline::archiving::{self, ArchiveFailure};

/// Writes the zip.
pub fn run(arguments: &ArchiveArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let out = &arguments.out;
    let (cycle, data) = (clean(&arguments.cycle), typed(&arguments.data));
    match archiving::archive(&arguments.data, &arguments.cycle, arguments.revision, out) {
        Ok(archived) => {
            let facts = [
                ("cycle", cycle.into()),
                ("revision", archived.revision.to_string().into()),
                ("out", typed(out).into()),
                ("files", archived.files.into()),
                ("megabytes", verify::megabytes(archived.bytes).into()),
                ("root", archived.root.to_string().into()),
            ];
            terminal.say(&texts.text("cli-archive-done", &facts));
            Exit::Done
        }
        Err(ArchiveFailure::NotSealed { sealed }) => {
            let sealed: Vec<String> = sealed.iter().map(|name| clean(name)).collect();
            let facts = [
                ("cycle", cycle.into()),
                ("data", data.into()),
                ("count", sealed.len().into()),
                ("sealed", sealed.join(", ").into()),
            ];
            terminal.error(&texts.text("cli-archive-not-sealed", &facts));
            Exit::Usage
        }
        Err(ArchiveFailure::NoRevision { asked, last }) => {
            let facts = [
                ("cycle", cycle.into()),
                ("revision", asked.to_string().into()),
                ("last", last.to_string().into()),
            ];
            terminal.error(&texts.text("cli-archive-no-revision", &facts));
            Exit::Usage
        }
        Err(ArchiveFailure::NotWhole(verified)) => {
            terminal.tell(&verify::text(&verified, texts));
            terminal.error(&texts.text("cli-archive-not-whole", &[("out", typed(out).into())]));
            verify::exit([verified.verdict()])
        }
        Err(ArchiveFailure::NotOurs) => {
            terminal.error(&texts.text("cli-archive-not-ours", &[("out", typed(out).into())]));
            Exit::Usage
        }
        Err(ArchiveFailure::Io(fault)) => {
            let reason = system_reason(&fault);
            let facts = [("path", typed(out).into()), ("reason", reason.into())];
            terminal.error(&texts.text("cli-cannot-write", &facts));
            Exit::Machine
        }
    }
}
