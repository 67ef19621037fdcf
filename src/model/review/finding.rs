//! A finding: what was found about whom, how large and how sure it is, what to do and who does it.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::kind::FindingKind;
use crate::model::assessment::Relation;
use crate::model::ids::{ClientId, IndicatorId, MemberId, ObjectiveId, TeamId};
use crate::model::indicator::Unit;
use crate::model::money::Money;
use crate::model::quantity::{Points, Share};
use crate::model::review::Signal;
use crate::stats::Interval;

/// What a finding is about; each has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Whether the appraisal is fair and sound.
    Supervision,
    /// Which clients may be lost.
    Risk,
    /// What should change.
    Strategy,
    /// Whether the values are lived.
    Culture,
    /// Whether the team can carry on.
    Talent,
    /// Whether people work together and try new things.
    Collaboration,
    /// Whether people and places are treated well.
    Care,
}

impl Concern {
    /// Every concern, in the order of pages.
    pub const ALL: [Self; 7] = [
        Self::Supervision,
        Self::Risk,
        Self::Strategy,
        Self::Culture,
        Self::Talent,
        Self::Collaboration,
        Self::Care,
    ];

    /// The word of downloads, settings and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supervision => "supervision",
            Self::Risk => "risk",
            Self::Strategy => "strategy",
            Self::Culture => "culture",
            Self::Talent => "talent",
            Self::Collaboration => "collaboration",
            Self::Care => "care",
        }
    }
}

/// What was found. Its sentence and its proposed action are texts of the languages, by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A group is selected at less than four fifths of the highest rate, beyond chance.
    AdverseImpact,
    /// An indicator's differences between members are mostly chance.
    IndicatorWithoutSignal,
    /// Most members have all points of an indicator.
    IndicatorAtCeiling,
    /// Two indicators order the members alike.
    IndicatorsRedundant,
    /// Last cycle's scores say little of the clients kept since.
    RatingsForetellNothing,
    /// Many appeals are upheld.
    AppealsOftenUpheld,
    /// Appeals wait long for a decision.
    AppealsSlow,
    /// 360° raters differ in how severe they are.
    RaterSeverityWide,
    /// 360° raters give every dimension the same score.
    RatersSameForAll,
    /// Many rows of a table are not counted.
    RowsLeftOut,
    /// Clients of a team are with somebody who has left.
    ClientsLeftBehind,
    /// Clients of a team are likely to be lost.
    RevenueAtRisk,
    /// Large clients of a team have not been met for long.
    SilentClients,
    /// Nothing is in place against an early warning.
    SignalWithoutControl,
    /// One client brings much of a team's revenue.
    RevenueConcentrated,
    /// Much of a team's revenue hangs on one person.
    KeyPerson,
    /// An indicator of the organisation got worse beyond the noise.
    IndicatorFell,
    /// An action of the library that was tried has not worked.
    ActionHasNotWorked,
    /// A behaviour that shows the values is seen less than before, beyond the noise.
    ValueFell,
    /// All of the interval of a behaviour that shows the values lies short of its target.
    ValueBelowTarget,
    /// A team's profile of values differs from that of the others, beyond chance.
    TeamProfileDiffers,
    /// Few take part in team building.
    TeamBuildingLow,
    /// Teams that do nothing together.
    TeamsNotConnected,
    /// Ideas wait too long for a decision.
    IdeasWaiting,
    /// Much of what is shared is never used.
    KnowledgeUnused,
    /// Recognition goes to few, beyond chance.
    RecognitionConcentrated,
}

impl FindingKind {
    /// Every kind, in the order of concerns.
    pub const ALL: [Self; 26] = [
        Self::AdverseImpact,
        Self::IndicatorWithoutSignal,
        Self::IndicatorAtCeiling,
        Self::IndicatorsRedundant,
        Self::RatingsForetellNothing,
        Self::AppealsOftenUpheld,
        Self::AppealsSlow,
        Self::RaterSeverityWide,
        Self::RatersSameForAll,
        Self::RowsLeftOut,
        Self::ClientsLeftBehind,
        Self::RevenueAtRisk,
        Self::SilentClients,
        Self::SignalWithoutControl,
        Self::RevenueConcentrated,
        Self::KeyPerson,
        Self::IndicatorFell,
        Self::ActionHasNotWorked,
        Self::ValueFell,
        Self::ValueBelowTarget,
        Self::TeamProfileDiffers,
        Self::TeamBuildingLow,
        Self::TeamsNotConnected,
        Self::IdeasWaiting,
        Self::KnowledgeUnused,
        Self::RecognitionConcentrated,
    ];

    /// What it is about.
    pub fn concern(self) -> Concern {
        match self {
            Self::AdverseImpact
            | Self::IndicatorWithoutSignal
            | Self::IndicatorAtCeiling
            | Self::IndicatorsRedundant
            | Self::RatingsForetellNothing
            | Self::AppealsOftenUpheld
            | Self::AppealsSlow
            | Self::RaterSeverityWide
            | Self::RatersSameForAll
            | Self::RowsLeftOut => Concern::Supervision,
            Self::ClientsLeftBehind
            | Self::RevenueAtRisk
            | Self::SilentClients
            | Self::SignalWithoutControl
            | Self::RevenueConcentrated
            | Self::KeyPerson => Concern::Risk,
            Self::IndicatorFell | Self::ActionHasNotWorked => Concern::Strategy,
            Self::ValueFell | Self::ValueBelowTarget | Self::TeamProfileDiffers | Self::TeamBuildingLow => {
                Concern::Culture
            }
            Self::TeamsNotConnected
            | Self::IdeasWaiting
            | Self::KnowledgeUnused
            | Self::RecognitionConcentrated => Concern::Collaboration,
        }
    }

    /// The word of downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::AdverseImpact => "adverse-impact",
            Self::IndicatorWithoutSignal => "indicator-without-signal",
            Self::IndicatorAtCeiling => "indicator-at-ceiling",
            Self::IndicatorsRedundant => "indicators-redundant",
            Self::RatingsForetellNothing => "ratings-foretell-nothing",
            Self::AppealsOftenUpheld => "appeals-often-upheld",
            Self::AppealsSlow => "appeals-slow",
            Self::RaterSeverityWide => "rater-severity-wide",
            Self::RatersSameForAll => "raters-same-for-all",
            Self::RowsLeftOut => "rows-left-out",
            Self::ClientsLeftBehind => "clients-left-behind",
            Self::RevenueAtRisk => "revenue-at-risk",
            Self::SilentClients => "silent-clients",
            Self::SignalWithoutControl => "signal-without-control",
            Self::RevenueConcentrated => "revenue-concentrated",
            Self::KeyPerson => "key-person",
            Self::IndicatorFell => "indicator-fell",
            Self::ActionHasNotWorked => "action-has-not-worked",
            Self::ValueFell => "value-fell",
            Self::ValueBelowTarget => "value-below-target",
            Self::TeamProfileDiffers => "team-profile-differs",
            Self::TeamBuildingLow => "team-building-low",
            Self::TeamsNotConnected => "teams-not-connected",
            Self::IdeasWaiting => "ideas-waiting",
            Self::KnowledgeUnused => "knowledge-unused",
            Self::RecognitionConcentrated => "recognition-concentrated",
        }
    }
}

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
    /// Revenue of the clients held.
    Revenue,
    /// Clients held.
    Clients,
    /// Members of the cycle.
    Members,
    /// Weight of the indicators.
    Weight,
    /// Hours that plans may take.
    Effort,
    /// Weight of the objectives.
    Objectives,
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
