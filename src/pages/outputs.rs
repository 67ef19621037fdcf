//! Every file of the site: pages, assets, search indexes, downloads.

use std::borrow::Cow;
use std::sync::Arc;

use rayon::prelude::*;

use super::brand;
use super::compare_page;
use super::downloads::{Downloads, calendar};
use super::history::History;
use super::place::{PagePath, Place, calendar_path};
use super::scope::Scope;
use super::script_words::{words, words_file};
use super::{Page, SEARCH_SCRIPT, Site, View, data_page, pages, search_index, search_index_file};
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::{Configuration, CycleId};
use crate::publish::{Content, Output};

/// Every template of ours: name and source.
const TEMPLATES: &[(&str, &str)] = &[
    ("actions.html", include_str!("../../templates/actions.html")),
    (
        "audience_home.html",
        include_str!("../../templates/audience_home.html"),
    ),
    (
        "audience_organisation.html",
        include_str!("../../templates/audience_organisation.html"),
    ),
    ("base.html", include_str!("../../templates/base.html")),
    ("changes.html", include_str!("../../templates/changes.html")),
    (
        "collaboration.html",
        include_str!("../../templates/collaboration.html"),
    ),
    ("care.html", include_str!("../../templates/care.html")),
    ("compare.html", include_str!("../../templates/compare.html")),
    ("components.html", include_str!("../../templates/components.html")),
    (
        "conversations.html",
        include_str!("../../templates/conversations.html"),
    ),
    ("culture.html", include_str!("../../templates/culture.html")),
    ("data.html", include_str!("../../templates/data.html")),
    (
        "definitions.html",
        include_str!("../../templates/definitions.html"),
    ),
    ("difference.html", include_str!("../../templates/difference.html")),
    ("evidence.html", include_str!("../../templates/evidence.html")),
    ("glossary.html", include_str!("../../templates/glossary.html")),
    (
        "improvement.html",
        include_str!("../../templates/improvement.html"),
    ),
    (
        "improvement_team.html",
        include_str!("../../templates/improvement_team.html"),
    ),
    ("index.html", include_str!("../../templates/index.html")),
    ("indicator.html", include_str!("../../templates/indicator.html")),
    ("meeting.html", include_str!("../../templates/meeting.html")),
    ("member.html", include_str!("../../templates/member.html")),
    ("method.html", include_str!("../../templates/method.html")),
    ("overview.html", include_str!("../../templates/overview.html")),
    ("results.html", include_str!("../../templates/results.html")),
    ("risk.html", include_str!("../../templates/risk.html")),
    ("privacy.html", include_str!("../../templates/privacy.html")),
    ("paper.html", include_str!("../../templates/paper.html")),
    (
        "sensitivity.html",
        include_str!("../../templates/sensitivity.html"),
    ),
    ("sheet.html", include_str!("../../templates/sheet.html")),
    ("strategy.html", include_str!("../../templates/strategy.html")),
    (
        "subject_trends.html",
        include_str!("../../templates/subject_trends.html"),
    ),
    (
        "single_file.html",
        include_str!("../../templates/single_file.html"),
    ),
    ("superseded.html", include_str!("../../templates/superseded.html")),
    (
        "supervision.html",
        include_str!("../../templates/supervision.html"),
    ),
    ("talent.html", include_str!("../../templates/talent.html")),
    ("team.html", include_str!("../../templates/team.html")),
    ("training.html", include_str!("../../templates/training.html")),
    (
        "training_team.html",
        include_str!("../../templates/training_team.html"),
    ),
    ("trends.html", include_str!("../../templates/trends.html")),
];

/// Every template, name and source: ours, or those that the data folder has in their place.
pub fn templates(configuration: &Configuration) -> Vec<(&str, &str)> {
    let own = &configuration.brand.templates;
    TEMPLATES
        .iter()
        .map(|(name, source)| (*name, own.get(*name).map_or(*source, String::as_str)))
        .collect()
}

/// The names of the templates.
pub fn template_names() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(name, _)| *name)
}

/// How pages look.
pub(super) const STYLE: &str = include_str!("../../templates/assets/report.css");
/// What draws the charts.
pub(super) const SCRIPT: &str = include_str!("../../templates/assets/report.js");
/// What sorts and filters tables.
pub(super) const TABLES: &str = include_str!("../../templates/assets/tables.js");
/// `ECharts` comes out of the charming crate; its file begins with its licence.
pub(super) const ECHARTS: &[u8] = include_bytes!(env!("SCOREBOOK_ECHARTS"));

/// The assets that lie in each self-contained folder.
const ASSETS: [(&str, &[u8]); 7] = [
    ("theme.js", include_bytes!("../../templates/assets/theme.js")),
    ("report.js", SCRIPT.as_bytes()),
    ("tables.js", TABLES.as_bytes()),
    ("save.js", include_bytes!("../../templates/assets/save.js")),
    ("hints.js", include_bytes!("../../templates/assets/hints.js")),
    ("find.js", include_bytes!("../../templates/assets/find.js")),
    ("echarts.min.js", ECHARTS),
];

/// Every file of the site; of the cycles those that are selected.
pub fn outputs<'a>(site: &'a Site<'a>, selected: &dyn Fn(&CycleId) -> bool) -> Vec<Output<'a>> {
    let names = Arc::new(site.file_names());
    let history = Arc::new(History::new(site.records));
    // The data pages state the sizes of the downloads, so they come after them.
    let of_data = |page: &Page<'a>| matches!(page.path.place(), Place::Data(_));
    let (data_pages, others): (Vec<_>, Vec<_>) = pages(site, selected).into_iter().partition(of_data);
    let mut data_pages = data_pages.into_iter().peekable();
    let mut outputs: Vec<Output<'a>> = others.into_iter().map(|page| output(page, None)).collect();
    outputs.extend(assets(site, ""));
    outputs.push(Output {
        path: format!("assets/{}", SEARCH_SCRIPT.0),
        content: Content::Static(SEARCH_SCRIPT.1.as_bytes()),
    });
    for &language in &site.configuration.organisation.languages {
        outputs.push(Output {
            path: format!("assets/{}", search_index_file(language)),
            content: Content::Bytes(Box::new(move || {
                search_index(site, &Texts::new(language)).into_bytes()
            })),
        });
    }
    let records: Vec<&CycleRecord> = site
        .records
        .iter()
        .filter(|record| selected(&record.cycle.id))
        .collect();
    let texts = Arc::new(Texts::new(site.configuration.first_language()));
    let tables: Vec<Arc<Downloads<'a>>> = records
        .par_iter()
        .map(|record| Arc::new(Downloads::new(record, site.configuration, site.evidence, &texts)))
        .collect();
    for record in &records {
        for team in &record.teams {
            let (record, texts) = (*record, Arc::clone(&texts));
            if calendar::is_empty(record, &team.id) {
                continue;
            }
            outputs.push(Output {
                path: format!(
                    "{}/{}",
                    names.name(record.cycle.id.as_str()),
                    calendar_path(&names, &team.id)
                ),
                content: Content::Bytes(Box::new(move || {
                    calendar::calendar(record, site.configuration, &texts, team).into_bytes()
                })),
            });
        }
    }
    for (record, downloads) in records.into_iter().zip(tables) {
        let folder = format!("{}/", names.name(record.cycle.id.as_str()));
        outputs.extend(assets(site, &folder));
        outputs.push(Output {
            path: format!("{folder}assets/compare.js"),
            content: Content::Static(include_bytes!("../../templates/assets/compare.js")),
        });
        for &language in &site.configuration.organisation.languages {
            let (history, names) = (Arc::clone(&history), Arc::clone(&names));
            outputs.push(Output {
                path: format!("{folder}assets/{}", compare_page::file(language)),
                content: Content::Bytes(Box::new(move || {
                    let texts = Texts::new(language);
                    let page = Place::Compare(record.cycle.id.clone());
                    let first = site.configuration.first_language();
                    let path = PagePath::new(page, language, first, Arc::clone(&names));
                    let scope = Scope::new(site, &history, &texts, &path);
                    compare_page::data(&scope, record).into_bytes()
                })),
            });
        }
        for path in downloads.paths() {
            let downloads = Arc::clone(&downloads);
            outputs.push(Output {
                path: format!("{folder}{path}"),
                content: Content::Bytes(Box::new(move || downloads.bytes(&path).unwrap_or_default())),
            });
        }
        let own = |page: &Page<'a>| *page.path.place() == Place::Data(record.cycle.id.clone());
        while let Some(page) = data_pages.next_if(own) {
            outputs.push(output(page, Some(Arc::clone(&downloads))));
        }
    }
    outputs
}

/// A page as a file; with the sizes of these downloads, if there are any.
fn output<'a>(page: Page<'a>, downloads: Option<Arc<Downloads<'a>>>) -> Output<'a> {
    let (path, template, language) = (page.path.text(), page.template, page.language);
    let view = page.into_view();
    let view: View<'a> = match downloads {
        None => view,
        Some(downloads) => Box::new(move |texts| {
            let mut context = view(texts);
            context.insert("sizes", &data_page::sizes(&downloads, texts));
            context
        }),
    };
    Output {
        path,
        content: Content::Page {
            template,
            language,
            view,
        },
    }
}

/// The assets of a self-contained folder, which ends with `/` or is the site's own.
pub(super) fn assets<'a>(site: &Site<'_>, folder: &str) -> impl Iterator<Item = Output<'a>> {
    let fixed = ASSETS.iter().map(move |(name, bytes)| Output {
        path: format!("{folder}assets/{name}"),
        content: Content::Static(bytes),
    });
    let style = match brand::style(site.configuration) {
        Cow::Borrowed(style) => Content::Static(style.as_bytes()),
        Cow::Owned(style) => Content::Bytes(Box::new(move || style.clone().into_bytes())),
    };
    let style = Output {
        path: format!("{folder}assets/report.css"),
        content: style,
    };
    let icon = brand::icon(site.configuration);
    let icon = Output {
        path: format!("{folder}assets/{}", icon.0),
        content: Content::Bytes(Box::new(move || icon.1.clone())),
    };
    let languages = site.configuration.organisation.languages.iter();
    fixed
        .chain([style, icon])
        .chain(languages.map(move |&language| Output {
            path: format!("{folder}assets/{}", words_file(language)),
            content: Content::Bytes(Box::new(move || words(&Texts::new(language)).into_bytes())),
        }))
}
