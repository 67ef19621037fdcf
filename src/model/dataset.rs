//! What ingestion hands on: every cycle's rows, typed, resolved and traced to their lines.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::assessment::Assessment;
use super::care::CareTables;
use super::configuration::Configuration;
use super::cooperation::{Idea, Meeting, SharedKnowledge, Thanks};
use super::cycle::{Cycle, Period};
use super::events::{
    ActionReport, Activity, Appeal, Complaint, Control, DeclaredTables, Goal, ReadyMade, RecordAudit, Survey,
    Talk,
};
use super::ids::{DimensionId, MemberId, TeamId};
use super::language::LocalizedText;
use super::pay::{PayRow, SafeguardRow};
use super::people::{Client, ClientIndex, Member, MemberIndex, Team, TeamIndex};
use super::plans::{Completion, SkillAssessment};
use super::scorecard::Adjustment;
use super::sealed::RatersBefore;
use super::source::SourceFile;
use super::talent::TalentTables;

/// The whole data folder.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The configuration in force.
    pub configuration: Configuration,
    /// Cycles by their first day, then last day, then id.
    pub cycles: Vec<CycleData>,
    /// Of whom sealed cycles show anonymous 360° means, on which dimensions, by raters that nobody can tell any more.
    pub rated_before: BTreeSet<(MemberId, DimensionId)>,
    /// The raters behind what sealed cycles show, as kept beside their seals, by the cycles' first day, then last day, then id.
    pub raters_before: Vec<RatersBefore>,
}

/// The days of the parts of a cycle that have a table, by table.
pub type Covered = BTreeMap<String, Vec<Period>>;

/// The data of one cycle.
#[derive(Clone, Debug)]
pub struct CycleData {
    /// The cycle.
    pub cycle: Cycle,
    /// By table, the days of the parts that have it; empty where the cycle pools no others.
    pub covered: Covered,
    /// Files that were read, by path.
    pub files: Vec<SourceFile>,
    /// Members, by id.
    pub members: Vec<Member>,
    /// Teams, by id.
    pub teams: Vec<Team>,
    /// Clients, by id; none where there is no clients table.
    pub clients: Option<Vec<Client>>,
    /// Survey answers within the cycle; none where there is no such table. The same holds for the other tables.
    pub surveys: Option<Vec<Survey>>,
    /// Complaints opened within the cycle.
    pub complaints: Option<Vec<Complaint>>,
    /// Activities held within the cycle.
    pub activities: Option<Vec<Activity>>,
    /// File audits within the cycle.
    pub records: Option<Vec<RecordAudit>>,
    /// 360° scores.
    pub assessments: Option<Vec<Assessment>>,
    /// Ids of the raters, by [`super::assessment::RaterIndex`]. No rater's id is ever written anywhere.
    pub raters: Vec<Box<str>>,
    /// Dimensions of the questionnaire, by id.
    pub assessment_dimensions: Vec<DimensionId>,
    /// Values computed elsewhere.
    pub ready_made: Option<Vec<ReadyMade>>,
    /// Tables that declared measures read.
    pub declared: DeclaredTables,
    /// States of the last plan's items.
    pub actions: Vec<ActionReport>,
    /// Courses that members took; none where there is no such table.
    pub training: Option<Vec<Completion>>,
    /// Declared assessments of skills.
    pub skills: Vec<SkillAssessment>,
    /// Goals of the members.
    pub goals: Option<Vec<Goal>>,
    /// Talks that were due or held within the cycle; none where there is no such table.
    pub talks: Option<Vec<Talk>>,
    /// Members at meetings; none where there is no such table. The same holds for the next three.
    pub meetings: Option<Vec<Meeting>>,
    /// What members shared with colleagues.
    pub shared_knowledge: Option<Vec<SharedKnowledge>>,
    /// Ideas proposed within the cycle.
    pub ideas: Option<Vec<Idea>>,
    /// Thanks and awards that members received.
    pub recognition: Option<Vec<Thanks>>,
    /// Appeals filed within the cycle; none where there is no such table.
    pub appeals: Option<Vec<Appeal>>,
    /// What is done about early warnings; none where there is no such table.
    pub controls: Option<Vec<Control>>,
    /// Decided changes to scores and ratings.
    pub adjustments: Vec<Adjustment>,
    /// Pay; none where there is no such table.
    pub pay: Option<Vec<PayRow>>,
    /// What was done before a consequence may be proposed.
    pub safeguards: Vec<SafeguardRow>,
    /// Who could do more, and who could follow whom.
    pub talent: TalentTables,
    /// The load that people carry, what they give, how they feel, and what the work takes from places.
    pub care: CareTables,
    /// Commentary.
    pub notes: Notes,
}

impl CycleData {
    /// The people of a cycle, with none of its tables.
    pub fn of_people(cycle: Cycle, covered: Covered, members: Vec<Member>, teams: Vec<Team>) -> Self {
        Self {
            cycle,
            covered,
            files: Vec::new(),
            members,
            teams,
            clients: None,
            surveys: None,
            complaints: None,
            activities: None,
            records: None,
            assessments: None,
            raters: Vec::new(),
            assessment_dimensions: Vec::new(),
            ready_made: None,
            declared: BTreeMap::new(),
            actions: Vec::new(),
            talks: None,
            goals: None,
            controls: None,
            meetings: None,
            shared_knowledge: None,
            ideas: None,
            recognition: None,
            appeals: None,
            training: None,
            skills: Vec::new(),
            adjustments: Vec::new(),
            pay: None,
            safeguards: Vec::new(),
            talent: TalentTables::default(),
            care: CareTables::default(),
            notes: Notes::default(),
        }
    }

    /// The member at an index.
    pub fn member(&self, index: MemberIndex) -> Option<&Member> {
        self.members.get(index.0 as usize)
    }

    /// The team at an index.
    pub fn team(&self, index: TeamIndex) -> Option<&Team> {
        self.teams.get(index.0 as usize)
    }

    /// Whether a table was kept on any of these days: everywhere but in parts that lack it.
    pub fn covers(&self, table: &str, days: Period) -> bool {
        self.cycle.parts.is_empty()
            || self
                .covered
                .get(table)
                .is_some_and(|parts| parts.iter().any(|part| part.overlaps(days)))
    }

    /// Whether the clients table reaches to the end: where the last part lacks it, nobody knows whom it lost.
    pub fn clients_known_at_end(&self) -> bool {
        let last = self.cycle.parts.last().map(|part| part.period);
        last.is_none_or(|last| self.covers("clients", last))
    }

    /// Whether the clients table reaches back to the start: where the first part lacks it, nobody knows with whom and with
    /// what revenue the cycle began.
    pub fn clients_known_at_start(&self) -> bool {
        let first = self.cycle.parts.first().map(|part| part.period);
        first.is_none_or(|first| self.covers("clients", first))
    }

    /// The client at an index.
    pub fn client(&self, index: ClientIndex) -> Option<&Client> {
        self.clients.as_ref()?.get(index.0 as usize)
    }
}

/// Commentary on a cycle, as Markdown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Notes {
    /// For the overview.
    pub overview: Option<LocalizedText>,
    /// For teams.
    pub teams: BTreeMap<TeamId, LocalizedText>,
    /// For members.
    pub members: BTreeMap<MemberId, LocalizedText>,
}
