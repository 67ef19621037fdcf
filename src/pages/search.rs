//! What the search looks through: members, teams, indicators, pages, clients that a page names and findings of the newest cycle.

use std::sync::Arc;

use serde::Serialize;

use super::Site;
use super::history::History;
use super::pinyin_keys::keys;
use super::place::{PagePath, Place};
use super::scope::Scope;
use super::shell::cycle_pages;
use super::trend_chart::script_safe;
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::Language;
use crate::model::review::Concern;

/// The script of the search in the site's `assets/`: its name and its text.
pub const SEARCH_SCRIPT: (&str, &str) = ("search.js", include_str!("../../templates/assets/search.js"));

/// One thing to be found.
#[derive(Serialize)]
struct Entry {
    name: String,
    id: String,
    note: String,
    href: String,
    /// How the name is typed in Latin letters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keys: Vec<String>,
}

impl Entry {
    fn new(name: &str, id: &str, note: String, href: String) -> Self {
        Self {
            name: name.to_owned(),
            id: id.to_owned(),
            note,
            href,
            keys: keys(name),
        }
    }
}

/// The name of a language's search index in the site's `assets/`.
pub fn search_index_file(language: Language) -> String {
    format!("search.{language}.js")
}

/// A script that hands the entries to the page's own script; a page that was opened from a file cannot fetch them.
pub fn search_index(site: &Site<'_>, texts: &Texts) -> String {
    let first = site.configuration.first_language();
    let path = PagePath::new(Place::Index, texts.language(), first, Arc::new(site.file_names()));
    let history = History::new(site.records);
    let scope = Scope::new(site, &history, texts, &path);
    let json = serde_json::to_string(&entries(&scope)).unwrap_or_else(|_| "[]".to_owned());
    format!("window.scorebookSearch = {};\n", script_safe(&json))
}

fn entries(scope: &Scope<'_>) -> Vec<Entry> {
    let Some(record) = scope.history.records().next_back() else {
        return Vec::new();
    };
    let cycle = &record.cycle.id;
    let href = |place: Place| scope.link(&place).href;
    let teams = record.teams.iter().map(|team| {
        let page = href(Place::Team(cycle.clone(), team.id.clone()));
        Entry::new(&team.name, team.id.as_str(), scope.plain("trend-of-team"), page)
    });
    let members = record.members.iter().map(|member| {
        let team = record.current_team(member).map(|team| team.name.clone());
        let page = href(Place::Member(cycle.clone(), member.id.clone()));
        Entry::new(&member.name, member.id.as_str(), team.unwrap_or_default(), page)
    });
    let indicators = scope.configuration().indicators.iter().map(|indicator| {
        let page = href(Place::Indicator(cycle.clone(), indicator.id.clone()));
        let name = scope.local(&indicator.name);
        Entry::new(name, indicator.id.as_str(), scope.plain("search-indicator"), page)
    });
    let pages = cycle_pages(scope, cycle).into_iter();
    let pages = pages.map(|(name, place)| Entry::new(&name, "", cycle.to_string(), href(place)));
    let findings = super::review::found(scope, record)
        .into_iter()
        .map(|(text, concern)| {
            let page = href(Place::Review(cycle.clone(), concern));
            let note = scope.plain(&format!("concern-{}", concern.word()));
            Entry::new(&text, "", note, format!("{page}#findings"))
        });
    let entries = teams.chain(members).chain(indicators).chain(pages);
    entries.chain(clients(scope, record)).chain(findings).collect()
}

/// Clients that a page names: those that are watched, and those that were lost.
fn clients(scope: &Scope<'_>, record: &CycleRecord) -> Vec<Entry> {
    let cycle = &record.cycle.id;
    let risk = scope.link(&Place::Review(cycle.clone(), Concern::Risk)).href;
    let overview = scope.link(&Place::Overview(cycle.clone())).href;
    let watched = (record.review.risk.iter())
        .filter_map(|risk| risk.outlook.as_ref())
        .flat_map(|outlook| &outlook.watch);
    let watched = watched.map(|client| {
        (
            &client.id,
            client.name.as_deref(),
            "search-watched",
            format!("{risk}#watch"),
        )
    });
    let lost = record.clients.iter().flat_map(|clients| &clients.lost_clients);
    let lost = lost.map(|client| {
        (
            &client.id,
            client.name.as_deref(),
            "search-lost",
            format!("{overview}#clients"),
        )
    });
    watched
        .chain(lost)
        .map(|(id, name, note, page)| {
            let id = id.as_str();
            Entry::new(name.unwrap_or(id), id, scope.plain(note), page)
        })
        .collect()
}
