//! Where a page lies, and the relative link from one page to another.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::model::review::Concern;
use crate::model::{CycleId, DimensionId, IndicatorId, Language, MemberId, TeamId};
use crate::publish::file_name::FileNames;

/// A page of the site, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The site's first page.
    Index,
    /// Trends of the organisation.
    Trends,
    /// A team's trends.
    TeamTrend(TeamId),
    /// A member's trends.
    MemberTrend(MemberId),
    /// A cycle's overview.
    Overview(CycleId),
    /// What changed since the cycle before.
    Changes(CycleId),
    /// A team in a cycle.
    Team(CycleId, TeamId),
    /// A member in a cycle.
    Member(CycleId, MemberId),
    /// How each number of a team in a cycle was made.
    TeamEvidence(CycleId, TeamId),
    /// How each number of a member in a cycle was made.
    MemberEvidence(CycleId, MemberId),
    /// An indicator in a cycle.
    Indicator(CycleId, IndicatorId),
    /// A cycle's improvement plans.
    Improvement(CycleId),
    /// The improvement plans of a team and its members in a cycle.
    TeamImprovement(CycleId, TeamId),
    /// A cycle's training plan.
    Training(CycleId),
    /// The training plan of a team's members in a cycle.
    TeamTraining(CycleId, TeamId),
    /// A cycle's results: bonus, raises, promotions, recognition.
    Results(CycleId),
    /// A cycle's talks.
    Conversations(CycleId),
    /// The sheet of a talk with a member.
    Sheet(CycleId, MemberId),
    /// The pack of a team's meeting.
    Meeting(CycleId, TeamId),
    /// A concern of a cycle's review: supervision, risk, strategy and so on.
    Review(CycleId, Concern),
    /// What was read for a cycle.
    Data(CycleId),
    /// How the numbers of a cycle are made.
    Method(CycleId),
    /// How the indicators of a dimension are made.
    Definitions(CycleId, DimensionId),
    /// What a cycle holds about people.
    Privacy(CycleId),
    /// What terms mean.
    Glossary(CycleId),
    /// Teams and members of a cycle side by side.
    Compare(CycleId),
}

impl Place {
    /// The cycle that the page belongs to; none for the index and the trends.
    pub fn cycle(&self) -> Option<&CycleId> {
        match self {
            Self::Index | Self::Trends | Self::TeamTrend(_) | Self::MemberTrend(_) => None,
            Self::Overview(cycle)
            | Self::Changes(cycle)
            | Self::Team(cycle, _)
            | Self::Member(cycle, _)
            | Self::TeamEvidence(cycle, _)
            | Self::MemberEvidence(cycle, _)
            | Self::Indicator(cycle, _)
            | Self::Improvement(cycle)
            | Self::TeamImprovement(cycle, _)
            | Self::Training(cycle)
            | Self::TeamTraining(cycle, _)
            | Self::Results(cycle)
            | Self::Conversations(cycle)
            | Self::Sheet(cycle, _)
            | Self::Meeting(cycle, _)
            | Self::Review(cycle, _)
            | Self::Data(cycle)
            | Self::Method(cycle)
            | Self::Definitions(cycle, _)
            | Self::Privacy(cycle)
            | Self::Glossary(cycle)
            | Self::Compare(cycle) => Some(cycle),
        }
    }

    /// The folders below the site.
    fn folders(&self, names: &FileNames) -> Vec<String> {
        let mut folders: Vec<String> = self
            .cycle()
            .map(|cycle| names.name(cycle.as_str()))
            .into_iter()
            .collect();
        if matches!(self, Self::Trends | Self::TeamTrend(_) | Self::MemberTrend(_)) {
            folders.push("trends".to_owned());
        }
        if matches!(self, Self::TeamEvidence(..) | Self::MemberEvidence(..)) {
            folders.push("evidence".to_owned());
        }
        match self {
            Self::TeamTrend(_) | Self::Team(..) | Self::TeamEvidence(..) => folders.push("teams".to_owned()),
            Self::MemberTrend(_) | Self::Member(..) | Self::MemberEvidence(..) => {
                folders.push("members".to_owned());
            }
            Self::Indicator(..) => folders.push("indicators".to_owned()),
            Self::Sheet(..) => folders.push("sheets".to_owned()),
            Self::Meeting(..) => folders.push("meetings".to_owned()),
            Self::TeamImprovement(..) => folders.push("improvement".to_owned()),
            Self::TeamTraining(..) => folders.push("training".to_owned()),
            Self::Definitions(..) => folders.push("definitions".to_owned()),
            _ => {}
        }
        folders
    }

    /// The file's name without language and ending.
    fn stem(&self, names: &FileNames) -> String {
        match self {
            Self::Index | Self::Trends | Self::Overview(_) => "index".to_owned(),
            Self::TeamTrend(id)
            | Self::Team(_, id)
            | Self::TeamEvidence(_, id)
            | Self::Meeting(_, id)
            | Self::TeamImprovement(_, id)
            | Self::TeamTraining(_, id) => names.name(id.as_str()),
            Self::MemberTrend(id)
            | Self::Member(_, id)
            | Self::MemberEvidence(_, id)
            | Self::Sheet(_, id) => names.name(id.as_str()),
            Self::Indicator(_, id) => names.name(id.as_str()),
            Self::Changes(_) => "changes".to_owned(),
            Self::Improvement(_) => "improvement".to_owned(),
            Self::Training(_) => "training".to_owned(),
            Self::Results(_) => "results".to_owned(),
            Self::Conversations(_) => "conversations".to_owned(),
            Self::Review(_, concern) => concern.word().to_owned(),
            Self::Data(_) => "data".to_owned(),
            Self::Method(_) => "method".to_owned(),
            Self::Definitions(_, id) => names.name(id.as_str()),
            Self::Privacy(_) => "privacy".to_owned(),
            Self::Glossary(_) => "glossary".to_owned(),
            Self::Compare(_) => "compare".to_owned(),
        }
    }
}

/// A link from one page to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The relative address.
    pub href: String,
    /// Whether it leads out of the self-contained folder, so that it may be missing where the folder was copied alone.
    pub up: bool,
}

impl Link {
    /// The link to a part of the page; the same where there is no page.
    #[must_use]
    pub fn at(mut self, anchor: &str) -> Self {
        if !self.href.is_empty() {
            self.href.push('#');
            self.href.push_str(anchor);
        }
        self
    }
}

/// The pages of a site that does not have them all. Its folder is copied as one, so that all pages share their assets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree(pub BTreeSet<Place>);

/// The place of a page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePath {
    place: Place,
    language: Language,
    first_language: Language,
    names: Arc<FileNames>,
    /// The pages that there are; none where all of them are.
    tree: Option<Arc<Tree>>,
}

impl PagePath {
    /// The path of a place in a language. The site's first language has no suffix.
    pub fn new(place: Place, language: Language, first_language: Language, names: Arc<FileNames>) -> Self {
        Self {
            place,
            language,
            first_language,
            names,
            tree: None,
        }
    }

    /// The same in a site that has these pages only.
    #[must_use]
    pub fn within(self, tree: Arc<Tree>) -> Self {
        Self {
            tree: Some(tree),
            ..self
        }
    }

    /// The pages that there are; none where all of them are.
    pub fn tree(&self) -> Option<&Tree> {
        self.tree.as_deref()
    }

    /// Whether the site has a page.
    pub fn has(&self, place: &Place) -> bool {
        self.tree.as_ref().is_none_or(|tree| tree.0.contains(place))
    }

    /// The page, whatever its language.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The path below the site, with `/` between its parts.
    pub fn text(&self) -> String {
        let mut path = self.place.folders(&self.names);
        path.push(self.file(&self.place, self.language));
        path.join("/")
    }

    /// How many folders lie between the site and the page.
    pub fn depth(&self) -> usize {
        self.place.folders(&self.names).len()
    }

    /// The link to another page in the same language; one without an address where the site has no such page.
    #[allow(
        clippy::maybe_infinite_iter,
        reason = "`cycle` here is an appraisal cycle, not an endless iterator"
    )]
    pub fn link(&self, target: &Place) -> Link {
        if !self.has(target) {
            return Link {
                href: String::new(),
                up: false,
            };
        }
        let (from, to) = (self.place.folders(&self.names), target.folders(&self.names));
        let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        let mut href = "../".repeat(from.len().saturating_sub(common));
        for folder in to.iter().skip(common) {
            href.push_str(folder);
            href.push('/');
        }
        href.push_str(&self.file(target, self.language));
        Link {
            href,
            up: self.tree.is_none() && self.place.cycle().is_some() && self.place.cycle() != target.cycle(),
        }
    }

    /// The address of the same page in another language.
    pub fn in_language(&self, language: Language) -> String {
        self.file(&self.place, language)
    }

    /// The address of an asset of the self-contained folder.
    pub fn asset(&self, name: &str) -> String {
        format!("{}assets/{name}", "../".repeat(self.above()))
    }

    /// The address of a file in the self-contained folder, such as a download.
    pub fn in_folder(&self, path: &str) -> String {
        format!("{}{path}", "../".repeat(self.above()))
    }

    /// How many folders lie between the self-contained folder and the page.
    fn above(&self) -> usize {
        let own = usize::from(self.tree.is_none() && self.place.cycle().is_some());
        self.depth().saturating_sub(own)
    }

    /// The address of a team's calendar in the self-contained folder.
    pub fn calendar(&self, team: &TeamId) -> String {
        self.in_folder(&calendar_path(&self.names, team))
    }

    fn file(&self, place: &Place, language: Language) -> String {
        if language == self.first_language {
            format!("{}.html", place.stem(&self.names))
        } else {
            format!("{}.{language}.html", place.stem(&self.names))
        }
    }
}

/// The path of a team's calendar below the cycle's own folder.
pub fn calendar_path(names: &FileNames, team: &TeamId) -> String {
    format!("calendars/{}.ics", names.name(team.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(place: Place) -> PagePath {
        PagePath::new(place, Language::Chinese, Language::English, Arc::default())
    }

    fn cycle() -> CycleId {
        CycleId::new("2025-q1")
    }

    #[test]
    fn only_the_other_languages_have_a_suffix() {
        let member = Place::Member(cycle(), MemberId::new("m1"));
        assert_eq!(path(member.clone()).text(), "2025-q1/members/m1.zh-CN.html");
        let english = PagePath::new(member, Language::English, Language::English, Arc::default());
        assert_eq!(english.text(), "2025-q1/members/m1.html");
        assert_eq!(english.in_language(Language::Chinese), "m1.zh-CN.html");
    }

    #[test]
    fn links_within_a_cycle_are_relative_and_stay_inside() {
        let from = path(Place::Member(cycle(), MemberId::new("m1")));
        let link = from.link(&Place::Team(cycle(), TeamId::new("t1")));
        assert_eq!((link.href.as_str(), link.up), ("../teams/t1.zh-CN.html", false));
        assert_eq!(from.link(&Place::Overview(cycle())).href, "../index.zh-CN.html");
        assert_eq!(from.asset("report.css"), "../assets/report.css");
    }

    #[test]
    fn links_out_of_a_cycle_are_marked() {
        let from = path(Place::Overview(cycle()));
        let link = from.link(&Place::MemberTrend(MemberId::new("m1")));
        assert_eq!(
            (link.href.as_str(), link.up),
            ("../trends/members/m1.zh-CN.html", true)
        );
        let link = from.link(&Place::Overview(CycleId::new("2024-q4")));
        assert_eq!(
            (link.href.as_str(), link.up),
            ("../2024-q4/index.zh-CN.html", true)
        );
    }

    #[test]
    fn the_index_and_the_trends_share_their_assets() {
        assert_eq!(path(Place::Index).asset("report.js"), "assets/report.js");
        let trend = path(Place::TeamTrend(TeamId::new("t1")));
        assert_eq!(trend.asset("report.js"), "../../assets/report.js");
        let link = trend.link(&Place::Overview(cycle()));
        assert_eq!(
            (link.href.as_str(), link.up),
            ("../../2025-q1/index.zh-CN.html", false)
        );
    }
}
