//! The pages of an audience: made from what was disclosed to one reader, and from nothing else.
//!
//! Each kind of audience has an explicit list of pages. Nothing but these is linked to, and a folder holds one reader's site.

mod home;
mod joining;
mod organisation;
mod single_file;

use std::sync::Arc;

use super::outputs::assets;
use super::place::{PagePath, Place, Tree};
use super::shell::Shell;
use super::{
    History, Page, Scope, Site, View, conversations, definitions_page, evidence_view, glossary_page, member,
    method_page, privacy_view, subject_trends, team,
};
use crate::archive::CycleRecord;
use crate::archive::disclosure::{Disclosed, Viewer};
use crate::languages::Texts;
use crate::model::measurement::Subject;
use crate::model::trend::Trends;
use crate::model::{CycleId, Language, TeamId};
use crate::publish::{Content, Output};

/// One reader's site.
pub struct ReaderSite<'a> {
    /// Who reads it.
    pub viewer: &'a Viewer,
    /// What they are told.
    pub disclosed: &'a Disclosed,
    /// The trends of what they are told.
    pub trends: &'a Trends,
    /// Cycles whose pages are built; all of them where there are none.
    pub cycles: &'a [CycleId],
    /// Name and version of the program, for the foot of each page.
    pub generator: &'a str,
}

impl ReaderSite<'_> {
    /// Whom its first page is about.
    fn subject(&self) -> Subject {
        match self.viewer {
            Viewer::Member(id) => Subject::Member(id.clone()),
            Viewer::LeadOf(team) => Subject::Team(team.clone()),
            Viewer::Anybody => Subject::Organisation,
        }
    }
}

/// A page before it is known which others there are.
struct Planned<'a> {
    place: Place,
    template: &'static str,
    view: Arc<dyn Fn(&Scope<'_>) -> tera::Context + Send + Sync + 'a>,
}

fn planned<'a>(
    place: Place,
    template: &'static str,
    view: impl Fn(&Scope<'_>) -> tera::Context + Send + Sync + 'a,
) -> Planned<'a> {
    Planned {
        place,
        template,
        view: Arc::new(view),
    }
}

pub use single_file::{outputs as single_files, packed_script};

/// Every file of a reader's site, below the folder `folder`, which ends with `/` or is empty.
pub fn outputs<'a>(reader: &'a ReaderSite<'a>, site: &'a Site<'a>, folder: &str) -> Vec<Output<'a>> {
    let pages = pages_in(reader, site, folder).into_iter().map(|page| page.output);
    pages.chain(assets(site, folder)).collect()
}

/// A page of a reader's site in one language.
struct ReaderPage<'a> {
    place: Place,
    language: Language,
    output: Output<'a>,
}

/// Every page of a reader's site in every language.
fn pages_in<'a>(reader: &'a ReaderSite<'a>, site: &'a Site<'a>, folder: &str) -> Vec<ReaderPage<'a>> {
    let names = Arc::new(site.file_names());
    let history = Arc::new(History::new(site.records));
    let plan = pages_of(reader);
    let tree = Arc::new(Tree(plan.iter().map(|page| page.place.clone()).collect()));
    let first = site.configuration.first_language();
    let mut pages: Vec<ReaderPage<'a>> = Vec::new();
    for Planned {
        place,
        template,
        view,
    } in plan
    {
        for &language in &site.configuration.organisation.languages {
            let path =
                PagePath::new(place.clone(), language, first, Arc::clone(&names)).within(Arc::clone(&tree));
            let (own, view, history) = (path.clone(), Arc::clone(&view), Arc::clone(&history));
            let values: View<'a> = Box::new(move |texts: &Texts| {
                let scope = Scope::new(site, &history, texts, &own);
                let mut context = view(&scope);
                context.insert("shell", &Shell::new(&scope));
                context
            });
            let page = Page {
                path,
                language,
                template,
                view: values,
            };
            pages.push(ReaderPage {
                place: place.clone(),
                language,
                output: Output {
                    path: format!("{folder}{}", page.path.text()),
                    content: Content::Page {
                        template: page.template,
                        language: page.language,
                        view: page.into_view(),
                    },
                },
            });
        }
    }
    pages
}

/// The pages of each kind of reader. What is not listed here does not exist for them.
fn pages_of<'a>(reader: &'a ReaderSite<'a>) -> Vec<Planned<'a>> {
    let subject = reader.subject();
    let mut pages = vec![planned(Place::Index, "audience_home.html", move |scope| {
        home::view(scope, &subject)
    })];
    let records = reader.disclosed.records();
    match reader.viewer {
        Viewer::Member(id) => pages.push(planned(
            Place::MemberTrend(id.clone()),
            "subject_trends.html",
            move |scope| subject_trends::member_view(scope, id),
        )),
        Viewer::LeadOf(id) => pages.push(planned(
            Place::TeamTrend(id.clone()),
            "subject_trends.html",
            move |scope| subject_trends::team_view(scope, id),
        )),
        Viewer::Anybody => {}
    }
    for (record, hidden) in records.iter().zip(reader.disclosed.hidden()) {
        let cycle = &record.cycle.id;
        if !reader.cycles.is_empty() && !reader.cycles.contains(cycle) {
            continue;
        }
        pages.push(planned(
            Place::Overview(cycle.clone()),
            "audience_organisation.html",
            move |scope| organisation::view(scope, record, hidden),
        ));
        pages.push(planned(
            Place::Method(cycle.clone()),
            "method.html",
            move |scope| method(scope, record),
        ));
        for dimension in &reader.disclosed.configuration().dimensions {
            pages.push(planned(
                Place::Definitions(cycle.clone(), dimension.id.clone()),
                "definitions.html",
                move |scope| definitions_page::view(scope, record, dimension),
            ));
        }
        pages.push(planned(
            Place::Privacy(cycle.clone()),
            "privacy.html",
            move |scope| privacy_view::view(scope, record),
        ));
        pages.push(planned(
            Place::Glossary(cycle.clone()),
            "glossary.html",
            move |scope| glossary_page::view(scope, record),
        ));
        for member in &record.members {
            pages.push(planned(
                Place::Member(cycle.clone(), member.id.clone()),
                "member.html",
                move |scope| member::view(scope, record, member),
            ));
            let subject = Subject::Member(member.id.clone());
            pages.push(planned(
                Place::MemberEvidence(cycle.clone(), member.id.clone()),
                "evidence.html",
                move |scope| evidence_view::view(scope, record, &subject),
            ));
            pages.push(planned(
                Place::Sheet(cycle.clone(), member.id.clone()),
                "sheet.html",
                move |scope| conversations::sheet_view(scope, record, member),
            ));
        }
        if let Viewer::LeadOf(led) = reader.viewer {
            pages.extend(of_team(record, led));
        }
    }
    pages
}

/// The pages of the team that the reader leads.
fn of_team<'a>(record: &'a CycleRecord, led: &TeamId) -> Vec<Planned<'a>> {
    let cycle = &record.cycle.id;
    let found = record.teams.iter().enumerate().find(|(_, team)| team.id == *led);
    let Some((place, team)) = found else {
        return Vec::new();
    };
    vec![
        planned(
            Place::Team(cycle.clone(), team.id.clone()),
            "team.html",
            move |scope| team::view(scope, record, place, team),
        ),
        planned(
            Place::TeamEvidence(cycle.clone(), team.id.clone()),
            "evidence.html",
            {
                let subject = Subject::Team(team.id.clone());
                move |scope| evidence_view::view(scope, record, &subject)
            },
        ),
        planned(
            Place::Meeting(cycle.clone(), team.id.clone()),
            "meeting.html",
            move |scope| conversations::meeting_view(scope, record, place, team),
        ),
    ]
}

/// How numbers are made, without how the review finds what it finds.
fn method(scope: &Scope<'_>, record: &CycleRecord) -> tera::Context {
    let mut context = method_page::view(scope, record);
    for review in [
        "findings",
        "talent",
        "care",
        "supervision",
        "culture",
        "collaboration",
    ] {
        context.insert(review, &Vec::<String>::new());
    }
    context
}

/// What a reader's page is called, by the key of its text.
fn word(place: &Place) -> Option<&'static str> {
    match place {
        Place::Index => Some("audience-home"),
        Place::MemberTrend(_) | Place::TeamTrend(_) => Some("page-trends"),
        Place::Overview(_) => Some("audience-organisation"),
        Place::Team(..) => Some("audience-team"),
        Place::Meeting(..) => Some("page-meeting"),
        Place::Member(..) => Some("audience-own"),
        Place::Sheet(..) => Some("page-sheet"),
        Place::Method(_) => Some("page-method"),
        Place::Privacy(_) => Some("privacy"),
        Place::Glossary(_) => Some("page-glossary"),
        _ => None,
    }
}

/// What the navigation of a page leads to: the pages of its cycle that there is one of, or those of the site.
#[allow(
    clippy::maybe_infinite_iter,
    reason = "`cycle` here is an appraisal cycle, not an endless iterator"
)]
pub(super) fn targets(tree: &Tree, here: &Place) -> Vec<(&'static str, Place)> {
    let alike = |place: &Place| {
        let mut found = tree.0.iter().filter(|other| {
            std::mem::discriminant(*other) == std::mem::discriminant(place) && other.cycle() == place.cycle()
        });
        found.next().is_some() && found.next().is_some()
    };
    let order = |place: &Place| match place {
        Place::Index => 0,
        Place::Team(..) | Place::Member(..) => 1,
        Place::Sheet(..) | Place::Meeting(..) => 2,
        Place::Overview(_) => 3,
        Place::Method(_) => 4,
        Place::Privacy(_) => 5,
        _ => 6,
    };
    let mut targets: Vec<(&'static str, Place)> = (tree.0.iter())
        .filter(|place| place.cycle().is_none() || place.cycle() == here.cycle())
        .filter(|place| !alike(place))
        .filter_map(|place| Some((word(place)?, place.clone())))
        .collect();
    targets.sort_by_key(|(_, place)| order(place));
    targets
}
