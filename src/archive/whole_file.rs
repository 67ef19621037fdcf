//! A file that appears in its place in whole or not at all, for whoever may read the folder.

use std::fs::File;
use std::io;
use std::path::Path;

/// Writes a file beside its place, under a name that begins with `prefix`, and puts it there once the machine has really written it.
///
/// # Errors
/// `write` fails, or the folder cannot be written; what was in the place is as it was.
pub fn write_whole(
    place: &Path,
    prefix: &str,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<File> {
    let beside = match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(beside)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(place).map_err(|fault| fault.error)
}
