//! The events of a cycle: survey answers, complaints, activities, file audits, and rows of declared tables.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::expression::ValueType;
use super::ids::{ActionId, IndicatorId, MemberId};
use super::people::{ClientIndex, MemberIndex, TeamIndex};
use super::review::Signal;
use super::source::RowReference;

/// An answer to a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The client who answered; none where there is no clients table.
    pub client: Option<ClientIndex>,
    /// The member whom the row names.
    pub member: Option<MemberIndex>,
    /// The day.
    pub answered_on: Date,
    /// Satisfaction, 1–5.
    pub csat: Option<u8>,
    /// Likelihood to recommend, 0–10.
    pub nps: Option<u8>,
    /// Ease, 1 (hard) to 7 (easy).
    pub effort: Option<u8>,
    /// What the client wrote.
    pub comment: Option<Box<str>>,
    /// Where it stands.
    pub row: RowReference,
}

/// A complaint, in local time.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// Its id.
    pub id: Box<str>,
    /// The client who complained; none where there is no clients table.
    pub client: Option<ClientIndex>,
    /// The member whom the row names.
    pub member: Option<MemberIndex>,
    /// When it was opened.
    pub opened_at: DateTime,
    /// When the client got the first response.
    pub responded_at: Option<DateTime>,
    /// When it was resolved.
    pub resolved_at: Option<DateTime>,
    /// Severity, as the data calls it.
    pub severity: Option<Box<str>>,
    /// Category, as the data calls it.
    pub category: Option<Box<str>>,
    /// Whether it was opened again after it was resolved.
    pub reopened: bool,
    /// Outcome, as the data calls it.
    pub outcome: Option<Box<str>>,
    /// The last day that its table tells of: that of the cycle, or of the part, whose table it stands in.
    pub known_until: Date,
    /// Where it stands.
    pub row: RowReference,
}

/// A member's invitation to an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// The member who was invited.
    pub member: MemberIndex,
    /// The day.
    pub held_on: Date,
    /// Kind, as the data calls it.
    pub kind: Option<Box<str>>,
    /// Whether the member came.
    pub attended: bool,
    /// Whether the member organised it.
    pub organised: bool,
    /// The client it was held with.
    pub client: Option<ClientIndex>,
    /// The other team it was held with.
    pub partner_team: Option<TeamIndex>,
    /// Where it stands.
    pub row: RowReference,
}

/// An audit of one client's file.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordAudit {
    /// The client; none where there is no clients table.
    pub client: Option<ClientIndex>,
    /// The member whom the row names (an optional column).
    pub member: Option<MemberIndex>,
    /// The day of the audit.
    pub checked_on: Date,
    /// Fields that must be filled.
    pub fields_required: u32,
    /// Fields that are filled.
    pub fields_filled: u32,
    /// Filled fields that are valid.
    pub fields_valid: Option<u32>,
    /// When the file was last updated.
    pub updated_on: Option<Date>,
    /// Names of fields that are not filled, as the data calls them; none where it does not name them.
    pub missing: Box<[Box<str>]>,
    /// Where it stands.
    pub row: RowReference,
}

/// Whom a ready-made measure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadyMadeSubject {
    /// A member.
    Member(MemberIndex),
    /// A team.
    Team(TeamIndex),
}

/// A value that was computed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadyMade {
    /// Whom it is about.
    pub subject: ReadyMadeSubject,
    /// The indicator that it is a value of.
    pub indicator: IndicatorId,
    /// The value, in the indicator's unit.
    pub value: f64,
    /// Sample size.
    pub n: Option<u64>,
    /// Numerator, where the value is a ratio.
    pub numerator: Option<f64>,
    /// Denominator, where the value is a ratio.
    pub denominator: Option<f64>,
    /// Where it stands.
    pub row: RowReference,
}

/// What a cell of a declared table holds, as the type that a measure reads it as.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A number.
    Number(f64),
    /// A text, without spaces around it.
    Text(Box<str>),
    /// A day.
    Date(Date),
    /// Yes or no.
    Truth(bool),
}

/// A row of a table that declared measures read.
#[derive(Clone, Debug, PartialEq)]
pub struct DeclaredRow {
    /// The member whom the row names or, failing that, who owned its client on its day.
    pub member: MemberIndex,
    /// The client, where the row belongs to its member by way of it.
    pub through: Option<ClientIndex>,
    /// The day, where the table has a date column that the measure names.
    pub day: Option<Date>,
    /// The day whose team and owner count: the row's, or the last one of the cycle, or part, whose table it stands in.
    pub counts_on: Date,
    /// Cells in the order of [`DeclaredTable::columns`].
    pub cells: Box<[Cell]>,
    /// Where it stands.
    pub row: RowReference,
}

/// The columns of a table that declared measures ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeclaredTable {
    /// Column names as the measures spell them, each with the type that it is read as; one column may be read as several.
    pub columns: Vec<(String, ValueType)>,
    /// The rows.
    pub rows: Vec<DeclaredRow>,
}

/// Declared tables by name.
pub type DeclaredTables = BTreeMap<String, DeclaredTable>;

/// A talk between a member and somebody else that was due, held, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// The member whom it is about.
    pub member: MemberIndex,
    /// When it was due; none for one that was held without being due. The first or the second day is there.
    pub due_on: Option<Date>,
    /// When it was held.
    pub held_on: Option<Date>,
    /// With whom, who need not be a member of the cycle.
    pub with: Option<MemberId>,
    /// Kind, as the data calls it.
    pub kind: Option<String>,
    /// Where it stands.
    pub row: RowReference,
}

/// What became of an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppealOutcome {
    /// The decision was changed.
    Upheld,
    /// It was changed in part.
    Partly,
    /// It stands.
    Rejected,
    /// Whoever appealed took it back.
    Withdrawn,
}

/// An appeal against a decision of the appraisal. Neither who appeals nor whose decision it is is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Appeal {
    /// When it was filed, where the data says so.
    pub filed_on: Option<Date>,
    /// What it is about, as the data calls it.
    pub subject: Option<Box<str>>,
    /// When it was decided or withdrawn; none for one that is open, or decided on a day that nobody states.
    pub decided_on: Option<Date>,
    /// What became of it.
    pub outcome: Option<AppealOutcome>,
    /// The last day of the cycle, or part, whose table it stands in: until then an open one is known to be open.
    pub known_until: Date,
}

/// What a member set out to reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Whose.
    pub member: MemberIndex,
    /// Its id.
    pub id: Option<String>,
    /// What it is: the key result, or its id where that is not named.
    pub name: Option<String>,
    /// How much it counts among the member's.
    pub weight: Option<f64>,
    /// How far it is, 1 for reached.
    pub progress: Option<f64>,
    /// By when.
    pub due_on: Option<Date>,
    /// When it was reached.
    pub reached_on: Option<Date>,
    /// When the row's progress was looked at.
    pub reviewed_on: Option<Date>,
    /// Where it stands.
    pub row: RowReference,
}

/// Whether a control is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ControlState {
    /// It is.
    InPlace,
    /// In part.
    Partly,
    /// It is not.
    Missing,
}

impl ControlState {
    /// The word of tables and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::InPlace => "in_place",
            Self::Partly => "partly",
            Self::Missing => "missing",
        }
    }
}

/// What is done about an early warning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Control {
    /// Its id.
    pub id: String,
    /// The warning that it is about.
    pub signal: Signal,
    /// What is done, as the data says it.
    pub text: String,
    /// Who sees to it, who need not be a member of the cycle.
    pub owner: Option<MemberId>,
    /// When it was last checked.
    pub checked_on: Option<Date>,
    /// Whether it is in place.
    pub state: ControlState,
    /// Where it stands.
    pub row: RowReference,
}

/// What became of a plan item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// Not begun.
    Open,
    /// Under way.
    Doing,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// A row of the actions table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionReport {
    /// The plan item.
    pub action: ActionId,
    /// Its state.
    pub state: ActionState,
    /// When it was done.
    pub done_on: Option<Date>,
    /// A note.
    pub note: Option<String>,
    /// Where it stands.
    pub row: RowReference,
}
