//! A finding: what was found about whom, how large and how sure it is, what to do and who does it.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::kind::FindingKind;
use crate::model::assessment::Relation;
use crate::model::ids::{ClientId, IndicatorId, MemberId, ObjectiveId, SkillId, TeamId};
use crate::model::indicator::Unit;
use crate::model::money::Money;
use crate::model::quantity::{Points, Share};
use crate::model::review::Signal;
use crate::stats::Interval;

/// Whom or what a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingSubject {
    /// Everybody.
    Organisation,
    /// A team.
    Team(TeamId),
    /// A member.
    Member(MemberId),
    /// A client.
    Client {
        /// Its id.
        id: ClientId,
        /// Its name.
        name: Option<String>,
    },
    /// An indicator.
    Indicator(IndicatorId),
    /// An action of the library.
    Action(String),
    /// Something that the data names: a segment, a table, a declared group, a position.
    Named(String),
}

impl FindingSubject {
    /// The word of downloads.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Team(_) => "team",
            Self::Member(_) => "member",
            Self::Client { .. } => "client",
            Self::Indicator(_) => "indicator",
            Self::Action(_) => "action",
            Self::Named(_) => "named",
        }
    }

    /// Its id; empty for the organisation.
    pub fn id(&self) -> &str {
        match self {
            Self::Organisation => "",
            Self::Team(id) => id.as_str(),
            Self::Member(id) => id.as_str(),
            Self::Client { id, .. } => id.as_str(),
            Self::Indicator(id) => id.as_str(),
            Self::Action(id) => id,
            Self::Named(name) => name,
        }
    }
}

/// Who is to see to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingOwner {
    /// The head of the business.
    Head,
    /// Human resources, or whoever runs the appraisal.
    HumanResources,
    /// Whoever prepares the data.
    Analyst,
    /// A team's lead; the member, where the data names one.
    Lead(TeamId, Option<MemberId>),
    /// A member.
    Member(MemberId),
}

impl FindingOwner {
    /// The word of downloads and texts.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::HumanResources => "human-resources",
            Self::Analyst => "analyst",
            Self::Lead(..) => "lead",
            Self::Member(_) => "member",
        }
    }

    /// The id of the person; none where the data names nobody.
    pub fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Head | Self::HumanResources | Self::Analyst => None,
            Self::Lead(_, member) => member.as_ref(),
            Self::Member(member) => Some(member),
        }
    }
}

/// Of what whole a finding touches a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StakeOf {
    /// Revenue of the cycle's clients: now, or at its start of those lost within it.
    Revenue,
    /// Clients of the cycle.
    Clients,
    /// Members here at the end of the cycle.
    Members,
    /// Weight of the indicators.
    Weight,
    /// Hours that plans may take.
    Effort,
    /// Weight of the objectives.
    Objectives,
    /// A target: how far from it.
    Target,
}

impl StakeOf {
    /// The word of downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Revenue => "revenue",
            Self::Clients => "clients",
            Self::Members => "members",
            Self::Weight => "weight",
            Self::Effort => "effort",
            Self::Objectives => "objectives",
            Self::Target => "target",
        }
    }
}

/// How much of a whole a finding touches.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stake {
    /// The share, 0 to 1.
    pub share: Share,
    /// Of what.
    pub of: StakeOf,
}

impl Stake {
    /// A part of a whole; nothing where there is no whole. A part above the whole counts as all of it.
    pub fn part(part: f64, whole: f64, of: StakeOf) -> Self {
        let share = if whole > 0.0 && part.is_finite() {
            (part / whole).clamp(0.0, 1.0)
        } else {
            0.0
        };
        Self {
            share: Share(share),
            of,
        }
    }
}

/// How large what was found is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingSize {
    /// The value.
    pub value: f64,
    /// Its interval; none where the value is a count of what is there.
    pub interval: Option<Interval>,
    /// Its unit.
    pub unit: Unit,
}

/// A fact of a finding's sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactValue {
    /// So many.
    Count(u64),
    /// An amount of money.
    Money(Money),
    /// A day.
    Date(Date),
    /// Score points.
    Points(f64),
    /// A value in a unit.
    Value(f64, Unit),
    /// A difference in a unit, written with its sign.
    Difference(f64, Unit),
    /// As the data calls it.
    Text(String),
    /// A kind of the data, by our word for it where there is one.
    Kind(String),
    /// A client segment, likewise.
    Segment(String),
    /// A word by which the sentence chooses its form; no evidence by itself.
    Choice(Cow<'static, str>),
    /// An indicator, by its name.
    Indicator(IndicatorId),
    /// Indicators, by their names.
    Indicators(Vec<IndicatorId>),
    /// A member, by their name.
    Member(MemberId),
    /// A team, by its name.
    Team(TeamId),
    /// An action of the library, by its text.
    Action(String),
    /// An objective, by its name.
    Objective(ObjectiveId),
    /// How 360° raters stand to the rated.
    Relation(Relation),
    /// An early warning, by its name.
    Signal(Signal),
    /// A skill, by its name.
    Skill(SkillId),
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// About whom or what.
    pub subject: FindingSubject,
    /// What the sentence states, by the names that it uses.
    pub facts: Vec<(Cow<'static, str>, FactValue)>,
    /// How large it is.
    pub size: Option<FindingSize>,
    /// How much of the whole it touches.
    pub stake: Stake,
    /// How sure it is, 0 to 1.
    pub certainty: Share,
    /// Where it stands among all findings, 0 to 100: stake × certainty × the weight of its concern. Set when findings are ranked.
    pub priority: Points,
    /// Who is to see to it.
    pub owner: FindingOwner,
}

impl Finding {
    /// A finding without facts, not ranked yet.
    pub fn new(
        kind: FindingKind,
        subject: FindingSubject,
        stake: Stake,
        certainty: Share,
        owner: FindingOwner,
    ) -> Self {
        Self {
            kind,
            subject,
            facts: Vec::new(),
            size: None,
            stake,
            certainty,
            priority: Points(0.0),
            owner,
        }
    }

    /// The same with a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: FactValue) -> Self {
        self.facts.push((Cow::Borrowed(name), value));
        self
    }

    /// The same with its size.
    #[must_use]
    pub fn sized(mut self, value: f64, interval: Option<Interval>, unit: Unit) -> Self {
        self.size = Some(FindingSize {
            value,
            interval,
            unit,
        });
        self
    }

    /// Its id: the same for the same finding in every cycle.
    pub fn id(&self) -> String {
        match self.subject.id() {
            "" => self.kind.word().to_owned(),
            subject => format!("{}.{subject}", self.kind.word()),
        }
    }
}
