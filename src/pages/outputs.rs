//! Every file of the site: the pages, the assets and the downloads of each self-contained folder, the search index.

use super::{Site, pages};
use crate::model::CycleId;
use crate::publish::{Content, Output};

/// Where the texts of pages stand, by the names that templates use for each other.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("components.html", include_str!("../../templates/components.html")),
    ("data.html", include_str!("../../templates/data.html")),
    ("improvement.html", include_str!("../../templates/improvement.html")),
    ("member.html", include_str!("../../templates/member.html")),
    ("method.html", include_str!("../../templates/method.html")),
    ("training.html", include_str!("../../templates/training.html")),
];

/// What every self-contained folder carries, so that it opens wherever it is copied to.
const ASSETS: [(&str, &[u8]); 3] = [
    ("report.css", include_bytes!("../../templates/assets/report.css")),
    ("report.js", include_bytes!("../../templates/assets/report.js")),
    // ECharts comes out of the charming crate; its file begins with its licence.
    ("echarts.min.js", include_bytes!(env!("SCOREBOOK_ECHARTS"))),
];

/// Every file of the site, with the pages and downloads of the cycles that are selected.
pub fn outputs<'a>(site: &'a Site<'a>, selected: &dyn Fn(&CycleId) -> bool) -> Vec<Output<'a>> {
    let names = site.file_names();
    let mut outputs: Vec<Output<'a>> = pages(site, selected)
        .into_iter()
        .map(|page| Output {
            path: page.path.text(),
            content: Content::Page {
                template: page.template,
                language: page.language,
                view: page.into_view(),
            },
        })
        .collect();
    outputs.extend(assets(""));
    for record in site.records.iter().filter(|record| selected(&record.cycle.id)) {
        let folder = format!("{}/", names.name(record.cycle.id.as_str()));
        outputs.extend(assets(&folder));
        outputs.extend(
            super::downloads::downloads(record, site.configuration)
                .into_iter()
                .map(|(path, bytes)| Output {
                    path: format!("{folder}{path}"),
                    content: Content::Bytes(Box::new(move || bytes.clone())),
                }),
        );
    }
    outputs
}

fn assets<'a>(folder: &str) -> impl Iterator<Item = Output<'a>> {
    ASSETS.iter().map(move |(name, bytes)| Output {
        path: format!("{folder}assets/{name}"),
        content: Content::Static(bytes),
    })
}
