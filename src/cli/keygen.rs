//! `scorebook keygen`: makes a pair of keys to sign seals with.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::KeygenArguments;
use super::layout::typed;
use super::password::{ask, password_of};
use super::{Exit, Terminal};
use crate::archive::signing::{self, VerifyingKey};
use crate::languages::system_reason;

/// Makes the keys and says what to do with each.
pub fn run(arguments: &KeygenArguments, terminal: &Terminal) -> Exit {
    match make(arguments, terminal) {
        Ok(()) => Exit::Done,
        Err(exit) => exit,
    }
}

fn make(arguments: &KeygenArguments, terminal: &Terminal) -> Result<(), Exit> {
    let texts = terminal.texts();
    let secret = &arguments.key_file;
    let public = public_file(secret);
    // Before anybody types a password for nothing.
    for file in [secret, &public] {
        if file.symlink_metadata().is_ok() {
            terminal.error(&texts.text("cli-keygen-exists", &[("file", typed(file).into())]));
            return Err(Exit::Usage);
        }
    }
    let password = password(arguments, terminal)?;
    let keys = signing::generate(password.as_deref()).map_err(|fault| {
        super::password::refuse(fault, secret, terminal);
        Exit::Machine
    })?;
    for (file, text, private) in [(secret, &keys.secret, true), (&public, &keys.public, false)] {
        if let Err(fault) = write_new(file, text, private) {
            let reason = system_reason(&fault);
            let facts = [("path", typed(file).into()), ("reason", reason.into())];
            terminal.error(&texts.text("cli-cannot-write", &facts));
            return Err(Exit::Machine);
        }
    }
    let key = VerifyingKey::read(&keys.public).map(|key| key.text());
    let facts = [
        ("secret", typed(secret).into()),
        ("public", typed(&public).into()),
        ("key", key.unwrap_or_default().into()),
    ];
    terminal.say(&texts.text("cli-keygen-done", &facts));
    if password.is_none() {
        terminal.tell(&texts.text("cli-keygen-unprotected", &facts));
    }
    Ok(())
}

/// The password of the new key; none where the key is to have none.
fn password(arguments: &KeygenArguments, terminal: &Terminal) -> Result<Option<String>, Exit> {
    if arguments.no_password {
        return Ok(None);
    }
    let file = &arguments.key_file;
    if let Some(password) = &arguments.password_file {
        return password_of(password, terminal).map(Some);
    }
    let password = ask("cli-password-new", file, terminal)?;
    let again = ask("cli-password-again", file, terminal)?;
    if password.is_empty() || password != again {
        terminal.error(&terminal.texts().plain("cli-password-differs"));
        return Err(Exit::Usage);
    }
    Ok(Some(password))
}

/// The public key's file: the secret one's name with `.pub` behind it.
fn public_file(secret: &Path) -> PathBuf {
    let mut name = secret.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

/// Writes a file that must not exist yet; a private one can be read by its owner alone.
fn write_new(file: &Path, text: &str, private: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file: File = options.open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
