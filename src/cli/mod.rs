//! What a person types and sees in the terminal: one file per command, over the pipeline.
//!
//! The commands compute nothing. They call [`crate::pipeline`], show what it says, and choose the exit code.

pub mod archive;
pub mod arguments;
pub mod build;
pub mod check;
pub mod diff;
pub mod exit;
pub mod explain;
pub mod explain_code;
pub mod export;
pub mod fix;
pub mod forget;
pub mod help;
pub mod invocation;
pub mod keygen;
pub mod layout;
mod marked;
pub mod new;
pub mod password;
pub mod progress;
mod recompute;
pub mod seal;
pub mod starter;
pub mod summary;
mod template;
pub mod terminal;
pub mod usage;
pub mod verify;
mod whole_folder;

pub use arguments::Command;
pub use exit::Exit;
pub use invocation::Invocation;
pub use terminal::Terminal;
