//! The files beside the settings that change how pages look: the logo, and templates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folder::FoundFile;
use super::{cycle_files, text_file};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::configuration::{Logo, PictureFormat};

/// The most bytes of a logo: it lies in the style sheet of every folder.
pub const MOST_BYTES: usize = 100_000;

/// Reads the logo; none where there is none, or it cannot be shown.
pub fn logo(file: Option<&FoundFile>, faults: &mut Diagnostics) -> Option<Logo> {
    let file = file?;
    let bytes = cycle_files::load(file, faults)?;
    let name = file.path.to_ascii_lowercase();
    let format = PictureFormat::ALL
        .into_iter()
        .find(|format| name.ends_with(format.ending()))?;
    if bytes.len() > MOST_BYTES || !format.is(&bytes) {
        let how = if bytes.len() > MOST_BYTES {
            "size"
        } else {
            format.ending()
        };
        let fault = Diagnostic::new(Code::LogoUnfit)
            .with("how", how)
            .with("limit", (MOST_BYTES / 1000).to_string());
        faults.push(fault.in_file(&file.path));
        return None;
    }
    Some(Logo {
        format,
        bytes: Arc::from(bytes),
    })
}

/// Reads the templates that take the place of ours, by file name.
pub fn templates(files: &[FoundFile], faults: &mut Diagnostics) -> BTreeMap<String, String> {
    let mut templates = BTreeMap::new();
    for file in files {
        let Some(bytes) = cycle_files::load(file, faults) else {
            continue;
        };
        match text_file::decode(&file.path, &bytes) {
            Ok(text) => {
                let name = file.path.rsplit('/').next().unwrap_or(&file.path);
                templates.insert(name.to_owned(), text.to_owned());
            }
            Err(fault) => faults.push(*fault),
        }
    }
    templates
}

/// Whether a file of the data folder is the logo, by its name.
pub fn is_logo(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PictureFormat::ALL
        .into_iter()
        .any(|format| name.strip_prefix("logo.") == Some(format.ending()))
}
