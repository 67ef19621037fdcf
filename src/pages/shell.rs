//! What surrounds every page: title, breadcrumb, navigation, the language switch, assets.

use serde::Serialize;

use super::brand::icon_name;
use super::place::{Link, Place};
use super::scope::Scope;
use super::script_words::words_file;
use crate::model::measurement::Subject;
use crate::model::{CycleId, CycleState, Language};

/// What surrounds a page.
#[derive(Serialize)]
pub struct Shell {
    lang: &'static str,
    organisation: String,
    home: Link,
    stylesheet: String,
    /// What pages run, in this order, before charts are drawn: a large library comes after what a reader sees first.
    scripts: Vec<String>,
    /// What draws the charts.
    report: String,
    /// Where the site's first page lies, for the search; none on that page and in sites without a search.
    root: Option<String>,
    /// The script that sets the reader's colours before the page is drawn.
    theme: String,
    echarts: String,
    languages: Vec<LanguageLink>,
    breadcrumb: Vec<Crumb>,
    navigation: Vec<NavigationGroup>,
    /// The cycle's id; none on the index and the trends.
    cycle: Option<String>,
    /// Whether the cycle's numbers are provisional.
    provisional: bool,
    /// When and why the cycle's data was revised.
    revision: Option<String>,
    /// That the cycle was stated again after it had been sealed.
    restated: Option<String>,
    confidence: String,
    generator: String,
    icon: String,
    /// What terms mean, and how sure numbers are; none where the page belongs to no cycle.
    glossary: Option<Link>,
    /// What the organisation has at the foot of each page.
    footer: Option<String>,
    /// Who may read the site.
    confidentiality: Option<String>,
}

#[derive(Serialize)]
struct LanguageLink {
    tag: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Crumb {
    text: String,
    link: Link,
}

/// Pages that belong together; the first group has no name.
#[derive(Serialize)]
struct NavigationGroup {
    name: Option<String>,
    links: Vec<NavigationLink>,
}

#[derive(Serialize)]
struct NavigationLink {
    text: String,
    link: Link,
    current: bool,
}

impl Shell {
    /// The surroundings of the scope's page.
    pub fn new(scope: &Scope<'_>) -> Self {
        let configuration = scope.configuration();
        let place = scope.path.place();
        let cycle = place.cycle();
        let record = cycle.and_then(|cycle| scope.record(cycle));
        let brand = &configuration.brand;
        Self {
            lang: scope.texts.language().tag(),
            organisation: scope.local(&configuration.organisation.name).to_owned(),
            home: scope.link(&Place::Index),
            stylesheet: scope.path.asset("report.css"),
            theme: scope.path.asset("theme.js"),
            scripts: scripts(scope),
            report: scope.path.asset("report.js"),
            root: (scope.path.tree().is_none() && *place != Place::Index)
                .then(|| "../".repeat(scope.path.depth())),
            echarts: scope.path.asset("echarts.min.js"),
            languages: configuration
                .organisation
                .languages
                .iter()
                .map(|&language| LanguageLink {
                    tag: language.tag(),
                    name: own_name(language),
                    href: scope.path.in_language(language),
                    current: language == scope.texts.language(),
                })
                .collect(),
            breadcrumb: breadcrumb(scope),
            navigation: navigation(scope),
            cycle: cycle.map(ToString::to_string),
            revision: record
                .and_then(|record| record.cycle.revision.as_ref())
                .map(|revision| {
                    scope.say(
                        "revision-notice",
                        &[
                            ("day", &scope.format.date(revision.on)),
                            ("reason", scope.local(&revision.reason)),
                        ],
                    )
                }),
            restated: (cycle.and_then(|cycle| scope.site.seals.get(cycle)))
                .filter(|seal| seal.is_restated())
                .map(|seal| {
                    let reason = seal.reason.as_deref().unwrap_or_default();
                    let facts = [("revision", &*seal.revision.to_string()), ("reason", reason)];
                    let key = match seal.reason {
                        Some(_) => "restated-notice",
                        None => "restated-notice.unreasoned",
                    };
                    scope.say(key, &facts)
                }),
            provisional: record.is_some_and(|record| record.cycle.state == CycleState::Open),
            confidence: scope
                .format
                .share(crate::model::Share(configuration.policy.confidence)),
            generator: scope.site.generator.to_owned(),
            icon: scope.path.asset(icon_name(configuration)),
            glossary: (cycle.map(|cycle| Place::Glossary(cycle.clone())))
                .filter(|page| scope.path.has(page))
                .map(|page| scope.link(&page)),
            footer: brand.footer.as_ref().map(|text| scope.local(text).to_owned()),
            confidentiality: brand
                .confidentiality
                .as_ref()
                .map(|text| scope.local(text).to_owned()),
        }
    }
}

/// A language in its own words, as a switch names it whatever the page's language.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Chinese => "中文",
    }
}

/// The scripts of a page: words before those that show them.
fn scripts(scope: &Scope<'_>) -> Vec<String> {
    let words = words_file(scope.texts.language());
    let mut names = vec![words.as_str(), "tables.js", "save.js", "hints.js"];
    if scope.path.tree().is_none() {
        names.push("find.js");
    }
    names.into_iter().map(|name| scope.path.asset(name)).collect()
}

/// The pages above this one.
fn breadcrumb(scope: &Scope<'_>) -> Vec<Crumb> {
    let place = scope.path.place();
    let mut crumbs = Vec::new();
    let mut add = |text: String, target: &Place| {
        if !scope.path.has(target) {
            return;
        }
        crumbs.push(Crumb {
            text,
            link: scope.link(target),
        });
    };
    if *place == Place::Index {
        return crumbs;
    }
    let first = match scope.path.tree() {
        Some(_) => "audience-home",
        None => "page-index",
    };
    add(scope.plain(first), &Place::Index);
    match place {
        Place::TeamTrend(_) | Place::MemberTrend(_) => add(scope.plain("page-trends"), &Place::Trends),
        _ => {}
    }
    let Some(cycle) = place.cycle() else { return crumbs };
    if !matches!(place, Place::Overview(_)) {
        add(cycle.to_string(), &Place::Overview(cycle.clone()));
    }
    if let Place::TeamImprovement(..) = place {
        add(
            scope.plain("page-improvement"),
            &Place::Improvement(cycle.clone()),
        );
    }
    if let Place::TeamTraining(..) = place {
        add(scope.plain("page-training"), &Place::Training(cycle.clone()));
    }
    if let Place::Definitions(..) = place {
        add(scope.plain("page-method"), &Place::Method(cycle.clone()));
    }
    // A member's page stands below the team that they end the cycle in.
    if let Place::Member(_, member) | Place::MemberEvidence(_, member) = place
        && let Some(record) = scope.record(cycle)
        && let Some(member) = scope.history.member(record, member)
        && let Some(team) = record.current_team(member)
    {
        let subject = Subject::Team(team.id.clone());
        add(
            scope.subject_name(record, &subject),
            &Place::Team(cycle.clone(), team.id.clone()),
        );
    }
    // Evidence stands below the subject that it is of.
    let evidence_of = match place {
        Place::MemberEvidence(_, id) => Some(Subject::Member(id.clone())),
        Place::TeamEvidence(_, id) => Some(Subject::Team(id.clone())),
        _ => None,
    };
    if let Some(subject) = evidence_of
        && let Some(record) = scope.record(cycle)
    {
        let page = match &subject {
            Subject::Member(id) => Place::Member(cycle.clone(), id.clone()),
            Subject::Team(id) => Place::Team(cycle.clone(), id.clone()),
            Subject::Organisation => Place::Overview(cycle.clone()),
        };
        add(scope.subject_name(record, &subject), &page);
    }
    crumbs
}

/// The pages of the cycle, or of the site.
fn navigation(scope: &Scope<'_>) -> Vec<NavigationGroup> {
    let here = scope.path.place();
    if let Some(tree) = scope.path.tree() {
        return vec![group(scope, None, super::audience::targets(tree, here))];
    }
    let Some(cycle) = here.cycle() else {
        return vec![group(
            scope,
            None,
            vec![("page-index", Place::Index), ("page-trends", Place::Trends)],
        )];
    };
    let groups = cycle_groups(scope, cycle).into_iter();
    groups
        .map(|(name, targets)| group(scope, name, targets))
        .collect()
}

/// The key of a group's name, and its pages with the keys of theirs.
type PageGroup = (Option<&'static str>, Vec<(String, Place)>);

/// The pages of a cycle by their groups, each with the key of its name.
fn cycle_groups(scope: &Scope<'_>, cycle: &CycleId) -> Vec<PageGroup> {
    let named = |key: &str, place: Place| (key.to_owned(), place);
    let mut plans = vec![
        named("page-improvement", Place::Improvement(cycle.clone())),
        named("page-training", Place::Training(cycle.clone())),
    ];
    if scope.configuration().results.any() {
        plans.push(named("page-results", Place::Results(cycle.clone())));
    }
    plans.push(named("page-conversations", Place::Conversations(cycle.clone())));
    let concerns = super::review::PAGES.iter().map(|&(concern, _)| {
        let name = format!("concern-{}", concern.word());
        (name, Place::Review(cycle.clone(), concern))
    });
    let mut first = vec![named("page-overview", Place::Overview(cycle.clone()))];
    if scope
        .record(cycle)
        .is_some_and(|record| record.previous.is_some())
    {
        first.push(named("page-changes", Place::Changes(cycle.clone())));
    }
    first.push(named("page-compare", Place::Compare(cycle.clone())));
    let numbers = vec![
        named("page-data", Place::Data(cycle.clone())),
        named("page-method", Place::Method(cycle.clone())),
        named("privacy", Place::Privacy(cycle.clone())),
        named("page-glossary", Place::Glossary(cycle.clone())),
        named("page-trends", Place::Trends),
    ];
    vec![
        (None, first),
        (Some("navigation-plans"), plans),
        (Some("navigation-review"), concerns.collect()),
        (Some("navigation-numbers"), numbers),
    ]
}

/// The pages of a cycle with their names.
pub fn cycle_pages(scope: &Scope<'_>, cycle: &CycleId) -> Vec<(String, Place)> {
    let groups = cycle_groups(scope, cycle).into_iter();
    let pages = groups.flat_map(|(_, targets)| targets);
    pages.map(|(key, place)| (scope.plain(&key), place)).collect()
}

fn group(scope: &Scope<'_>, name: Option<&str>, targets: Vec<(impl AsRef<str>, Place)>) -> NavigationGroup {
    let here = match scope.path.place() {
        // The plans of a team are a part of the plan, what indicators are of the method.
        Place::TeamImprovement(cycle, _) => &Place::Improvement(cycle.clone()),
        Place::TeamTraining(cycle, _) => &Place::Training(cycle.clone()),
        Place::Definitions(cycle, _) => &Place::Method(cycle.clone()),
        here => here,
    };
    NavigationGroup {
        name: name.map(|key| scope.plain(key)),
        links: targets
            .into_iter()
            .map(|(key, target)| NavigationLink {
                text: scope.plain(key.as_ref()),
                link: scope.link(&target),
                current: *here == target,
            })
            .collect(),
    }
}
