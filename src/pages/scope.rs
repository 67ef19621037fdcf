//! What a view has at hand: the site, the language, the formats and its own place.

use super::Site;
use super::downloads::calendar;
use super::format::Format;
use super::history::History;
use super::place::{Link, PagePath, Place};
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::measurement::Subject;
use crate::model::{Configuration, CycleId, LocalizedText, TeamId};

/// What a view has at hand.
pub struct Scope<'s> {
    /// The site.
    pub site: &'s Site<'s>,
    /// Every cycle's numbers by subject.
    pub history: &'s History<'s>,
    /// The language's texts.
    pub texts: &'s Texts,
    /// The language's formats.
    pub format: Format<'s>,
    /// Where the page lies.
    pub path: &'s PagePath,
}

impl<'s> Scope<'s> {
    /// What a view of the page at `path` has at hand.
    pub fn new(site: &'s Site<'s>, history: &'s History<'s>, texts: &'s Texts, path: &'s PagePath) -> Self {
        Self {
            site,
            history,
            texts,
            format: Format::new(texts, &site.configuration.organisation.currency),
            path,
        }
    }

    /// The configuration in force.
    pub fn configuration(&self) -> &'s Configuration {
        self.site.configuration
    }

    /// A text without arguments.
    pub fn plain(&self, key: &str) -> String {
        self.texts.plain(key)
    }

    /// A text with arguments that are written already.
    pub fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.texts.say(key, arguments)
    }

    /// A text that depends on how many: `$count` chooses the form, `$number` is the count as it is written.
    pub fn count(&self, key: &str, count: u64, arguments: &[(&str, &str)]) -> String {
        self.format.counted(key, count, arguments)
    }

    /// A text of the data folder in the page's language.
    pub fn local<'x>(&self, text: &'x LocalizedText) -> &'x str {
        text.get(self.texts.language())
    }

    /// A kind of the data in words: ours for the kinds that data folders often use, whatever their capitals, else as typed.
    pub fn kind(&self, typed: &str) -> String {
        self.word("kind", typed)
    }

    /// A client segment in words, likewise.
    pub fn segment(&self, typed: &str) -> String {
        self.word("segment", typed)
    }

    fn word(&self, of: &str, typed: &str) -> String {
        let plain =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | ' ');
        let known = typed.chars().all(plain).then(|| {
            let word = typed.to_ascii_lowercase().replace(['_', ' '], "-");
            self.texts.find(&format!("{of}-{word}"), &[])
        });
        known.flatten().unwrap_or_else(|| typed.to_owned())
    }

    /// The link to another page.
    pub fn link(&self, place: &Place) -> Link {
        self.path.link(place)
    }

    /// The link to a subject's page in a cycle; none where the cycle has no such page.
    pub fn subject_link(&self, record: &CycleRecord, subject: &Subject) -> Option<Link> {
        let cycle = record.cycle.id.clone();
        let place = match subject {
            Subject::Organisation => Place::Overview(cycle),
            Subject::Team(id) => Place::Team(cycle, self.history.team(record, id).map(|_| id.clone())?),
            Subject::Member(id) => Place::Member(cycle, self.history.member(record, id).map(|_| id.clone())?),
        };
        self.path.has(&place).then(|| self.link(&place))
    }

    /// The address of a team's calendar of check dates; none where its plans have none.
    pub fn calendar(&self, record: &CycleRecord, team: &TeamId) -> Option<String> {
        let there = self.path.tree().is_none() && !calendar::is_empty(record, team);
        there.then(|| self.path.calendar(team))
    }

    /// The name of a subject as a page writes it.
    pub fn subject_name(&self, record: &CycleRecord, subject: &Subject) -> String {
        match subject {
            Subject::Organisation => self.local(&self.configuration().organisation.name).to_owned(),
            other => self.history.name(record, other).to_owned(),
        }
    }

    /// The record of a cycle.
    pub fn record(&self, cycle: &CycleId) -> Option<&'s CycleRecord> {
        self.site.records.iter().find(|record| &record.cycle.id == cycle)
    }
}
