//! The `scorebook` program: a thin layer over the library. Each command is a file in `cli/`.

use std::process::ExitCode;

use scorebook::cli::{
    Command, Invocation, Terminal, archive, build, check, diff, explain, explain_code, export, fix, forget,
    keygen, new, seal, verify,
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let invocation = match Invocation::read(std::env::args_os()) {
        Ok(invocation) => invocation,
        Err(stop) => return stop.print().into(),
    };
    let terminal = Terminal::new(invocation.language);
    let exit = match &invocation.command {
        Command::New(arguments) => new::run(arguments, &terminal),
        Command::Check(arguments) => check::run(arguments, &terminal),
        Command::Fix(arguments) => fix::run(arguments, &terminal),
        Command::Build(arguments) => build::run(arguments, &terminal),
        Command::Diff(arguments) => diff::run(arguments, &terminal),
        Command::Seal(arguments) => seal::run(arguments, &terminal),
        Command::Restate(arguments) => seal::restate(arguments, &terminal),
        Command::Explain(arguments) => explain::run(arguments, &terminal),
        Command::Verify(arguments) => verify::run(arguments, &terminal),
        Command::Archive(arguments) => archive::run(arguments, &terminal),
        Command::Keygen(arguments) => keygen::run(arguments, &terminal),
        Command::Export(arguments) => export::run(arguments, &terminal),
        Command::Forget(arguments) => forget::run(arguments, &terminal),
        Command::ExplainCode(arguments) => explain_code::run(arguments, &terminal),
    };
    terminal.end(exit).into()
}
