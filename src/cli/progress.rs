//! Progress on a terminal; silence when standard error is a pipe or a file.

use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Terminal;
use super::layout::typed;
use crate::pipeline::{Progress, Stage};

/// One line on the terminal that says what is being done, and how far the pages are.
pub struct TerminalProgress<'a> {
    bar: ProgressBar,
    terminal: &'a Terminal,
    out: &'a Path,
}

impl<'a> TerminalProgress<'a> {
    /// A line that shows nothing until the first stage begins, for a site in `out`.
    pub fn new(terminal: &'a Terminal, out: &'a Path) -> Self {
        // indicatif hides the line by itself where standard error is not a terminal, or a dumb one.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        Self { bar, terminal, out }
    }

    /// Takes the line off the terminal, so that what follows stands on a clean one.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn style(&self, template: &str) {
        // The templates name no colour: the line looks the same with and without NO_COLOR.
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
    }
}

impl Progress for TerminalProgress<'_> {
    /// Also in a pipe: whoever reads it should know why nothing happens.
    fn waiting(&self, seconds: u64) {
        let facts = [("out", typed(self.out).into()), ("seconds", seconds.into())];
        self.terminal
            .tell(&self.terminal.texts().text("cli-build-waiting", &facts));
    }

    fn stage(&self, stage: Stage) {
        let key = match stage {
            Stage::Read => "cli-stage-read",
            Stage::Measure => "cli-stage-measure",
            Stage::Render => "cli-stage-render",
        };
        self.style("{spinner} {msg}");
        self.bar.set_message(self.terminal.texts().plain(key));
        self.bar.enable_steady_tick(Duration::from_millis(100));
    }

    fn files(&self, done: usize, of: usize) {
        if self.bar.length() != Some(of as u64) {
            self.style("{spinner} {msg} {bar:30} {pos}/{len}");
            self.bar.set_length(of as u64);
        }
        self.bar.set_position(done as u64);
    }
}
