//! What a view of a difference has at hand: texts, formats, and the names of both sides.

use super::Compared;
use crate::archive::difference::CauseKind;
use crate::languages::Texts;
use crate::model::indicator::Indicator;
use crate::model::{CourseId, IndicatorId, MemberId, RatingId, TeamId};
use crate::pages::format::Format;

/// What a view has at hand.
pub struct Words<'a> {
    pub compared: Compared<'a>,
    pub texts: &'a Texts,
    pub format: Format<'a>,
}

impl<'a> Words<'a> {
    pub fn new(compared: Compared<'a>, texts: &'a Texts) -> Self {
        Self {
            format: Format::new(texts, &compared.after.organisation.currency),
            compared,
            texts,
        }
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

    /// Names one after another.
    pub fn list(&self, names: &[String]) -> String {
        names.join(&self.plain("list-separator"))
    }

    /// An indicator of either model, the later one first.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&'a Indicator> {
        let of = |configuration: &'a crate::model::Configuration| {
            let place = configuration.indicator_position(id)?;
            configuration.indicators.get(place)
        };
        of(self.compared.after).or_else(|| of(self.compared.before))
    }

    /// The name of the organisation.
    pub fn organisation(&self) -> String {
        let name = &self.compared.after.organisation.name;
        name.get(self.texts.language()).to_owned()
    }

    /// The name of an indicator.
    pub fn indicator_name(&self, id: &IndicatorId) -> String {
        let language = self.texts.language();
        self.indicator(id)
            .map_or_else(|| id.to_string(), |known| known.name.get(language).to_owned())
    }

    /// The name of a team, the later one first.
    pub fn team_name(&self, id: &TeamId) -> String {
        let teams = self
            .compared
            .later
            .teams
            .iter()
            .chain(&self.compared.earlier.teams);
        let mut found = teams.filter(|team| &team.id == id);
        found
            .next()
            .map_or_else(|| id.to_string(), |team| team.name.clone())
    }

    /// The name of a member with the id.
    pub fn member_name(&self, id: &MemberId) -> String {
        let members = self
            .compared
            .later
            .members
            .iter()
            .chain(&self.compared.earlier.members);
        let mut found = members.filter(|member| &member.id == id);
        found
            .next()
            .map_or_else(|| id.to_string(), |member| member.name.clone())
    }

    /// The name of a course.
    pub fn course_name(&self, id: &CourseId) -> String {
        let language = self.texts.language();
        let known = self
            .compared
            .after
            .course(id)
            .or_else(|| self.compared.before.course(id));
        known.map_or_else(|| id.to_string(), |course| course.name.get(language).to_owned())
    }

    /// A rating as it is written: its id, or that there is none.
    pub fn rating(&self, rating: Option<&RatingId>) -> String {
        rating.map_or_else(|| self.plain("no-rating"), ToString::to_string)
    }

    /// What a cause is called.
    pub fn cause(&self, kind: CauseKind) -> String {
        self.plain(&format!("difference-cause-{}", kind.word().replace('_', "-")))
    }

    /// Two values with an arrow between them.
    pub fn arrow(&self, from: &str, to: &str) -> String {
        self.say("difference-from-to", &[("from", from), ("to", to)])
    }
}
