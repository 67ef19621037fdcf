//! Keys and their passwords: read from files, or asked for without showing what is typed. Never from the command line, where other
//! people of the same machine could read them.

use std::fs;
use std::io;
use std::path::Path;

use super::layout::typed;
use super::{Exit, Terminal};
use crate::archive::signing::{SigningFault, SigningKey};
use crate::languages::system_reason;

/// Bytes that a file with a key or a password may have.
const MOST_BYTES: u64 = 64 << 10;

/// Reads a secret key to sign with; its password comes from a file where one is named, else it is asked for.
///
/// # Errors
/// How the command ends; why was told.
pub fn signing_key(
    key: &Path,
    password_file: Option<&Path>,
    terminal: &Terminal,
) -> Result<SigningKey, Exit> {
    let text = text_of(key, terminal)?;
    let password = password_file
        .map(|file| password_of(file, terminal))
        .transpose()?;
    let read = match SigningKey::read(&text, password.as_deref()) {
        Err(SigningFault::PasswordNeeded) => {
            let asked = ask("cli-password-of-key", key, terminal)?;
            SigningKey::read(&text, Some(&asked))
        }
        read => read,
    };
    read.map_err(|fault| {
        refuse(fault, key, terminal);
        if fault == SigningFault::Machine {
            Exit::Machine
        } else {
            Exit::Usage
        }
    })
}

/// Tells why a file is no key, or does not open.
pub(super) fn refuse(fault: SigningFault, key: &Path, terminal: &Terminal) {
    let facts = [("fault", fault.word().into()), ("file", typed(key).into())];
    terminal.error(&terminal.texts().text("cli-key-refused", &facts));
}

/// The first line of a password's file.
///
/// # Errors
/// How the command ends; why was told.
pub(super) fn password_of(file: &Path, terminal: &Terminal) -> Result<String, Exit> {
    let text = text_of(file, terminal)?;
    let password = text.lines().next().unwrap_or_default();
    if password.is_empty() {
        let facts = [("file", typed(file).into())];
        terminal.error(&terminal.texts().text("cli-password-empty", &facts));
        return Err(Exit::Usage);
    }
    Ok(password.to_owned())
}

/// Asks for a password on the terminal.
///
/// # Errors
/// How the command ends where there is no terminal; why was told.
pub(super) fn ask(key: &str, file: &Path, terminal: &Terminal) -> Result<String, Exit> {
    let prompt = terminal.texts().text(key, &[("file", typed(file).into())]);
    rpassword::prompt_password(format!("{prompt} ")).map_err(|_| {
        terminal.error(&terminal.texts().plain("cli-password-no-terminal"));
        Exit::Usage
    })
}

/// The text of a small file.
///
/// # Errors
/// How the command ends; why was told.
pub(super) fn text_of(file: &Path, terminal: &Terminal) -> Result<String, Exit> {
    let size = fs::metadata(file).map(|metadata| metadata.len());
    let text = size.and_then(|size| {
        if size > MOST_BYTES {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        fs::read(file)
    });
    match text {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(fault) => {
            let reason = system_reason(&fault);
            let facts = [("path", typed(file).into()), ("reason", reason.into())];
            terminal.error(&terminal.texts().text("cli-cannot-read", &facts));
            Err(Exit::Machine)
        }
    }
}
