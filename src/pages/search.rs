//! What the search on the site's first page looks through: members and teams of the newest cycle.

use std::sync::Arc;

use serde::Serialize;

use super::Site;
use super::history::History;
use super::place::{PagePath, Place};
use super::scope::Scope;
use super::trend_chart::script_safe;
use crate::languages::Texts;
use crate::model::Language;

/// One thing to be found.
#[derive(Serialize)]
struct Entry {
    name: String,
    id: String,
    note: String,
    href: String,
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
    let teams = record.teams.iter().map(|team| Entry {
        name: team.name.clone(),
        id: team.id.to_string(),
        note: scope.plain("trend-of-team"),
        href: scope.link(&Place::Team(cycle.clone(), team.id.clone())).href,
    });
    let members = record.members.iter().map(|member| Entry {
        name: member.name.clone(),
        id: member.id.to_string(),
        note: member
            .current_assignment()
            .and_then(|assignment| record.teams.get(assignment.team.0 as usize))
            .map(|team| team.name.clone())
            .unwrap_or_default(),
        href: scope.link(&Place::Member(cycle.clone(), member.id.clone())).href,
    });
    teams.chain(members).collect()
}
