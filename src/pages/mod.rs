//! The site's pages: one view per page kind, made from cycle records and the configuration alone.
//!
//! Nothing here computes a score: views format, choose words and draw. Every view ends as a [`tera::Context`] for a template of
//! the same name under `templates/`.

mod adding_up;
mod assessment_review_view;
mod assessment_view;
pub mod audience;
mod brand;
mod changes_page;
mod clients_view;
#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]
mod colours;
mod compare_page;
mod comparison;
mod conversations;
mod data_page;
mod definitions_page;
pub mod difference;
pub mod downloads;
mod evidence_view;
pub mod explanation;
mod figures;
pub mod format;
mod funnel;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod glossary_page;
mod headline;
mod history;
mod indicator;
mod indicator_trends;
mod markdown;
mod member;
mod method_indicator;
mod method_page;
mod outputs;
mod overview;
mod pinyin_keys;
mod place;
mod plans;
mod privacy_view;
mod results;
mod review;
mod rulings_view;
mod scope;
mod scorecard_view;
mod script_words;
mod search;
mod sensitivity_view;
mod shell;
mod shrinkage;
mod site_index;
mod subject_trends;
pub mod superseded;
mod team;
mod time_view;
mod trend_chart;
mod trend_reading;
mod trends;
mod wording;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use tera::Context;

pub use history::{Appraisal, History};
pub use outputs::{outputs, template_names, templates};
pub use place::{Link, PagePath, Place};
pub use scope::Scope;
pub use search::{SEARCH_SCRIPT, search_index, search_index_file};

use crate::archive::{CycleRecord, SealNotices};
use crate::languages::Texts;
use crate::model::evidence::EvidenceSource;
use crate::model::measurement::Subject;
use crate::model::trend::Trends;
use crate::model::{Configuration, CycleId, Language};
use crate::publish::file_name::FileNames;
use shell::Shell;

/// What the pages are made from.
pub struct Site<'a> {
    /// The configuration in force.
    pub configuration: &'a Configuration,
    /// Every cycle's record, by first day.
    pub records: &'a [CycleRecord],
    /// The rows behind the numbers, for the download.
    pub evidence: &'a dyn EvidenceSource,
    /// The trends over them.
    pub trends: &'a Trends,
    /// The sealed ones among the cycles.
    pub seals: &'a SealNotices,
    /// Name and version of the program, for the foot of each page.
    pub generator: &'a str,
}

impl Site<'_> {
    /// File names for every id that becomes one.
    pub fn file_names(&self) -> FileNames {
        let indicators = self
            .configuration
            .indicators
            .iter()
            .map(|indicator| indicator.id.as_str());
        let records = self.records.iter().flat_map(|record| {
            let members = record.members.iter().map(|member| member.id.as_str());
            let teams = record.teams.iter().map(|team| team.id.as_str());
            members.chain(teams).chain([record.cycle.id.as_str()])
        });
        let dimensions = self.configuration.dimensions.iter();
        let dimensions = dimensions.map(|dimension| dimension.id.as_str());
        FileNames::new(indicators.chain(dimensions).chain(records))
    }
}

/// Makes the values that a template shows from the texts of a language.
type View<'a> = Box<dyn Fn(&Texts) -> Context + Send + Sync + 'a>;

/// One page in one language. Its values are made when they are asked for, so that pages can be rendered in parallel and only
/// a few are in memory.
pub struct Page<'a> {
    /// Where it lies.
    pub path: PagePath,
    /// Its language.
    pub language: Language,
    /// The template's name.
    pub template: &'static str,
    view: View<'a>,
}

impl<'a> Page<'a> {
    /// The values that the template shows. `texts` must be those of the page's language.
    pub fn context(&self, texts: &Texts) -> Context {
        (self.view)(texts)
    }

    /// The view alone, for a caller that keeps path and template itself.
    pub fn into_view(self) -> View<'a> {
        self.view
    }
}

/// Every page of the site in every configured language: the index and the trends, and the pages of the cycles that are selected.
pub fn pages<'a>(site: &'a Site<'a>, selected: &dyn Fn(&CycleId) -> bool) -> Vec<Page<'a>> {
    let mut pages = Pages {
        site,
        history: Arc::new(History::new(site.records)),
        names: Arc::new(site.file_names()),
        list: Vec::new(),
    };
    pages.add(Place::Index, "index.html", site_index::view);
    pages.add(Place::Trends, "trends.html", trends::view);
    for team in trends::teams(site) {
        let id = team.clone();
        pages.add(Place::TeamTrend(team), "subject_trends.html", move |scope| {
            subject_trends::team_view(scope, &id)
        });
    }
    for member in trends::members(site) {
        let id = member.clone();
        pages.add(Place::MemberTrend(member), "subject_trends.html", move |scope| {
            subject_trends::member_view(scope, &id)
        });
    }
    for record in site.records.iter().filter(|record| selected(&record.cycle.id)) {
        pages.add_cycle(record);
    }
    pages.list
}

/// The list of pages while it grows.
struct Pages<'a> {
    site: &'a Site<'a>,
    history: Arc<History<'a>>,
    names: Arc<FileNames>,
    list: Vec<Page<'a>>,
}

impl<'a> Pages<'a> {
    /// The pages of one cycle. A new page kind is one line here, a view and a template.
    fn add_cycle(&mut self, record: &'a CycleRecord) {
        let cycle = &record.cycle.id;
        self.add(Place::Overview(cycle.clone()), "overview.html", move |scope| {
            overview::view(scope, record)
        });
        if record.previous.is_some() {
            self.add(Place::Changes(cycle.clone()), "changes.html", move |scope| {
                changes_page::view(scope, record)
            });
        }
        for (place, team) in record.teams.iter().enumerate() {
            self.add(
                Place::Team(cycle.clone(), team.id.clone()),
                "team.html",
                move |scope| team::view(scope, record, place, team),
            );
            let subject = Subject::Team(team.id.clone());
            self.add(
                Place::TeamEvidence(cycle.clone(), team.id.clone()),
                "evidence.html",
                move |scope| evidence_view::view(scope, record, &subject),
            );
        }
        for member in &record.members {
            self.add(
                Place::Member(cycle.clone(), member.id.clone()),
                "member.html",
                move |scope| member::view(scope, record, member),
            );
            let subject = Subject::Member(member.id.clone());
            self.add(
                Place::MemberEvidence(cycle.clone(), member.id.clone()),
                "evidence.html",
                move |scope| evidence_view::view(scope, record, &subject),
            );
        }
        self.add(
            Place::Improvement(cycle.clone()),
            "improvement.html",
            move |scope| plans::improvement_view(scope, record),
        );
        for team in &record.teams {
            self.add(
                Place::TeamImprovement(cycle.clone(), team.id.clone()),
                "improvement_team.html",
                move |scope| plans::team_improvement_view(scope, record, team),
            );
        }
        self.add(Place::Training(cycle.clone()), "training.html", move |scope| {
            plans::training_view(scope, record)
        });
        for team in &record.teams {
            self.add(
                Place::TeamTraining(cycle.clone(), team.id.clone()),
                "training_team.html",
                move |scope| plans::team_training_view(scope, record, team),
            );
        }
        if self.site.configuration.results.any() {
            self.add(Place::Results(cycle.clone()), "results.html", move |scope| {
                results::view(scope, record)
            });
        }
        self.add_conversations(record);
        for &(concern, template) in review::PAGES {
            self.add(Place::Review(cycle.clone(), concern), template, move |scope| {
                review::view(scope, record, concern)
            });
        }
        self.add(Place::Data(cycle.clone()), "data.html", move |scope| {
            data_page::view(scope, record)
        });
        self.add(Place::Method(cycle.clone()), "method.html", move |scope| {
            method_page::view(scope, record)
        });
        for dimension in &self.site.configuration.dimensions {
            self.add(
                Place::Definitions(cycle.clone(), dimension.id.clone()),
                "definitions.html",
                move |scope| definitions_page::view(scope, record, dimension),
            );
        }
        self.add(Place::Privacy(cycle.clone()), "privacy.html", move |scope| {
            privacy_view::view(scope, record)
        });
        self.add(Place::Glossary(cycle.clone()), "glossary.html", move |scope| {
            glossary_page::view(scope, record)
        });
        self.add(Place::Compare(cycle.clone()), "compare.html", move |scope| {
            compare_page::view(scope, record)
        });
        for (place, indicator) in self.site.configuration.indicators.iter().enumerate() {
            self.add(
                Place::Indicator(cycle.clone(), indicator.id.clone()),
                "indicator.html",
                move |scope| indicator::view(scope, record, place, indicator),
            );
        }
    }

    /// The log of talks, the sheet of each member, and the pack of each team.
    fn add_conversations(&mut self, record: &'a CycleRecord) {
        let cycle = &record.cycle.id;
        let log = Place::Conversations(cycle.clone());
        self.add(log, "conversations.html", move |scope| {
            conversations::overview_view(scope, record)
        });
        for (place, team) in record.teams.iter().enumerate() {
            let meeting = Place::Meeting(cycle.clone(), team.id.clone());
            self.add(meeting, "meeting.html", move |scope| {
                conversations::meeting_view(scope, record, place, team)
            });
        }
        for member in &record.members {
            let sheet = Place::Sheet(cycle.clone(), member.id.clone());
            self.add(sheet, "sheet.html", move |scope| {
                conversations::sheet_view(scope, record, member)
            });
        }
    }

    /// A page in every configured language.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "callers make the place for this call"
    )]
    fn add(
        &mut self,
        place: Place,
        template: &'static str,
        view: impl Fn(&Scope<'_>) -> Context + Send + Sync + Clone + 'a,
    ) {
        let first = self.site.configuration.first_language();
        for &language in &self.site.configuration.organisation.languages {
            let path = PagePath::new(place.clone(), language, first, Arc::clone(&self.names));
            let (site, history, view, own) =
                (self.site, Arc::clone(&self.history), view.clone(), path.clone());
            self.list.push(Page {
                path,
                language,
                template,
                view: Box::new(move |texts| {
                    let scope = Scope::new(site, &history, texts, &own);
                    let mut context = view(&scope);
                    context.insert("shell", &Shell::new(&scope));
                    context
                }),
            });
        }
    }
}
