//! One view struct per page, and the downloads.

pub mod downloads;

use crate::archive::CycleRecord;
use crate::model::{Configuration, CycleId};
use crate::publish::{Content, Output};

/// What the pages are made from.
pub struct Site<'a> {
    /// The configuration in force.
    pub configuration: &'a Configuration,
    /// Every cycle's record, by first day.
    pub records: &'a [CycleRecord],
    /// Name and version of the program.
    pub generator: &'static str,
}

/// Templates.
pub const TEMPLATES: &[(&str, &str)] = &[];

/// Every file of the site.
pub fn outputs<'a>(site: &'a Site<'a>, selected: &dyn Fn(&CycleId) -> bool) -> Vec<Output<'a>> {
    let mut out = Vec::new();
    for record in site.records.iter().filter(|record| selected(&record.cycle.id)) {
        for (path, bytes) in downloads::downloads(record, site.configuration) {
            out.push(Output {
                path: format!(
                    "{}/{path}",
                    crate::publish::file_name::encode(record.cycle.id.as_str())
                ),
                content: Content::Bytes(Box::new(move || bytes.clone())),
            });
        }
    }
    out
}
