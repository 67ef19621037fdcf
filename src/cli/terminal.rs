//! Standard output and standard error: results on the one, messages on the other, colour only where it is wanted.

use std::io::{self, ErrorKind, Write};
use std::sync::OnceLock;

use anstream::{AutoStream, ColorChoice};
use anstyle::AnsiColor;

use super::Exit;
use super::arguments::Format;
use crate::diagnostics::{Code, Diagnostics, Severity, json_lines, render_grouped};
use crate::languages::{Texts, system_reason};
use crate::model::Language;

/// The terminal, and the language it is written in.
pub struct Terminal {
    texts: Texts,
    colour: bool,
    /// Why something that was to be shown on standard output was not.
    lost: OnceLock<String>,
}

impl Terminal {
    /// A terminal in a language. Colour follows `NO_COLOR`, `CLICOLOR` and whether standard error is a terminal.
    pub fn new(language: Language) -> Self {
        Self {
            texts: Texts::with_reference(language),
            colour: AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
            lost: OnceLock::new(),
        }
    }

    /// The texts of its language.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Writes to standard output. A reader that has gone away (`| head`) is no fault of ours; that a disk is full is told in
    /// the end.
    pub fn say(&self, text: &str) {
        let mut out = anstream::stdout().lock();
        if let Err(fault) = write_lines(&mut out, text)
            && fault.kind() != ErrorKind::BrokenPipe
        {
            let _ = self.lost.set(system_reason(&fault));
        }
    }

    /// How the program ends: as the command did, unless what it had to show is lost.
    pub fn end(&self, exit: Exit) -> Exit {
        let Some(reason) = self.lost.get() else {
            return exit;
        };
        let facts = [("reason", reason.as_str().into())];
        self.error(&self.texts.text("cli-output-lost", &facts));
        Exit::Machine
    }

    /// Writes to standard error.
    pub fn tell(&self, text: &str) {
        let mut err = anstream::stderr().lock();
        let _ = write_lines(&mut err, text);
    }

    /// Writes a fault of the command itself to standard error.
    pub fn error(&self, sentence: &str) {
        let style = AnsiColor::Red.on_default().bold();
        let label = self.texts.plain("cli-error");
        self.tell(&format!("{style}{label}{style:#}{sentence}"));
    }

    /// Writes diagnostics as the format asks: text to standard error, JSON lines to standard output.
    pub fn diagnostics(&self, diagnostics: &Diagnostics, format: Format) {
        match format {
            Format::Text => {
                self.tell(&render_grouped(diagnostics, &self.texts, self.colour));
                if let Some(code) = worst(diagnostics) {
                    self.tell(&self.texts.text("codes-more", &[("code", code.text().into())]));
                }
            }
            Format::Json => self.say(&json_lines(diagnostics, &self.texts)),
        }
    }
}

/// The code to read more about: that of the first error, else of the first warning.
fn worst(diagnostics: &Diagnostics) -> Option<Code> {
    let codes = diagnostics.sorted().into_iter().map(|diagnostic| diagnostic.code);
    let told = codes.filter(|code| code.severity() != Severity::Note);
    told.min_by_key(|code| code.severity())
}

/// Writes a text that ends in exactly one line break; nothing where the text is empty.
fn write_lines(stream: &mut impl Write, text: &str) -> io::Result<()> {
    let text = text.trim_end_matches('\n');
    if text.is_empty() {
        return Ok(());
    }
    writeln!(stream, "{text}")?;
    stream.flush()
}
