//! Writing files into an empty folder that nobody looks at yet, such as that in which a seal grows.

use std::path::Path;

use rayon::prelude::*;

use super::renderer::Renderer;
use super::{Output, Press, PublishError, make_folders, paths};
use crate::languages::Texts;

/// Writes every output below a folder that exists and is empty. `written` is told path and content of each, in no certain order.
///
/// # Errors
/// Two outputs collide, a page does not render, or the file system refuses.
pub fn write_folder(
    outputs: &[Output<'_>],
    templates: &[(&str, &str)],
    texts: &[Texts],
    folder: &Path,
    written: &(dyn Fn(&str, &[u8]) + Sync),
) -> Result<(), PublishError> {
    paths::check(outputs.iter().map(|output| output.path.as_str()))?;
    let renderers = texts
        .iter()
        .map(|texts| Renderer::new(templates, texts.language()))
        .collect::<Result<Vec<_>, _>>()?;
    make_folders(folder, outputs)?;
    let press = Press {
        renderers: &renderers,
        texts,
        old: None,
        site: folder,
        inspect: &|_, _| None,
    };
    // The first fault in the order of the outputs, so that the same call names the same fault each time.
    let fault = outputs
        .par_iter()
        .find_map_first(|output| match press.content(output) {
            Ok(content) => match super::write(&paths::below(folder, &output.path), &content) {
                Ok(()) => {
                    written(&output.path, &content);
                    None
                }
                Err(fault) => Some(fault),
            },
            Err(fault) => Some(fault),
        });
    fault.map_or(Ok(()), Err)
}
