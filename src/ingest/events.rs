//! The event tables of a cycle, read once its people and clients are known. Each table is a task of its own.

use jiff::tz::TimeZone;

use super::configuration::Mentions;
use super::cycle_files::CycleFiles;
use super::tables::directory::Directory;
use super::tables::table::Outcome;
use super::tables::{
    actions, activities, adjustments, appeals, assessments, complaints, controls, declared, environment,
    goals, ideas, measures, meetings, overtime, pay, potential, recognition, records, safeguards,
    shared_knowledge, skills, staff_survey, successors, surveys, talks, training, volunteering,
};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::care::{EnvironmentRow, OvertimeRow, StaffAnswerRow, VolunteeringRow};
use crate::model::cooperation::{Idea, Meeting, SharedKnowledge, Thanks};
use crate::model::events::{
    ActionReport, Activity, Appeal, Complaint, Control, DeclaredTable, Goal, ReadyMade, RecordAudit, Survey,
    Talk,
};
use crate::model::pay::{PayRow, SafeguardRow};
use crate::model::people::{Client, ClientIndex, MemberIndex};
use crate::model::plans::{Completion, SkillAssessment};
use crate::model::scorecard::Adjustment;
use crate::model::talent::{PotentialRow, SuccessorRow};
use crate::model::{Configuration, CycleData};

/// What the tasks of a cycle need to know.
pub struct Context<'c> {
    /// The files.
    pub files: &'c CycleFiles,
    /// What ids stand for.
    pub directory: &'c Directory<'c>,
    /// Clients, if there is such a table.
    pub clients: Option<&'c [Client]>,
    /// What the configuration asks for.
    pub asked: Asked<'c>,
    /// The organisation's time zone.
    pub zone: &'c TimeZone,
}

/// What the configuration asks of the tables.
#[derive(Clone, Copy)]
pub struct Asked<'c> {
    /// The configuration, if it could be read.
    pub model: Option<&'c Configuration>,
    /// Where it names columns.
    pub mentions: &'c Mentions,
}

/// The rows of one table.
pub enum Rows {
    /// `surveys`.
    Surveys(Vec<Survey>),
    /// `complaints`.
    Complaints(Vec<Complaint>),
    /// `activities`.
    Activities(Vec<Activity>),
    /// `records`.
    Records(Vec<RecordAudit>),
    /// `assessments`.
    Assessments(assessments::Assessments),
    /// `measures`.
    ReadyMade(Vec<ReadyMade>),
    /// `actions`.
    Actions(Vec<ActionReport>),
    /// `goals`.
    Goals(Vec<Goal>),
    /// `talks`.
    Talks(Vec<Talk>),
    /// `controls`.
    Controls(Vec<Control>),
    /// `meetings`.
    Meetings(Option<Vec<Meeting>>),
    /// `shared_knowledge`.
    SharedKnowledge(Option<Vec<SharedKnowledge>>),
    /// `ideas`.
    Ideas(Option<Vec<Idea>>),
    /// `recognition`.
    Recognition(Option<Vec<Thanks>>),
    /// `appeals`.
    Appeals(Option<Vec<Appeal>>),
    /// `adjustments`.
    Adjustments(Vec<Adjustment>),
    /// `pay`.
    Pay(Vec<PayRow>),
    /// `safeguards`.
    Safeguards(Vec<SafeguardRow>),
    /// `training`, as training plans read it.
    Training(Vec<Completion>),
    /// `skills`.
    Skills(Vec<SkillAssessment>),
    /// `potential`.
    Potential(Vec<PotentialRow>),
    /// `successors`.
    Successors(Vec<SuccessorRow>),
    /// `overtime`.
    Overtime(Option<Vec<OvertimeRow>>),
    /// `volunteering`.
    Volunteering(Option<Vec<VolunteeringRow>>),
    /// `environment`.
    Environment(Vec<EnvironmentRow>),
    /// `staff_survey`.
    StaffSurvey(Vec<StaffAnswerRow>),
    /// A table that declared measures read.
    Declared(String, DeclaredTable),
    /// A table that is counted only.
    None,
}

impl Rows {
    /// Puts the rows into the cycle.
    pub fn place(self, data: &mut CycleData) {
        match self {
            Self::Surveys(rows) => data.surveys = Some(rows),
            Self::Complaints(rows) => data.complaints = Some(rows),
            Self::Activities(rows) => data.activities = Some(rows),
            Self::Records(rows) => data.records = Some(rows),
            Self::Assessments(read) => {
                data.assessments = Some(read.rows);
                data.raters = read.raters;
                data.assessment_dimensions = read.dimensions;
            }
            Self::ReadyMade(rows) => data.ready_made = Some(rows),
            Self::Actions(rows) => data.actions = rows,
            Self::Adjustments(rows) => data.adjustments = rows,
            Self::Pay(rows) => data.pay = Some(rows),
            Self::Safeguards(rows) => data.safeguards = rows,
            Self::Training(rows) => data.training = Some(rows),
            Self::Goals(rows) => data.goals = Some(rows),
            Self::Talks(rows) => data.talks = Some(rows),
            Self::Controls(rows) => data.controls = Some(rows),
            Self::Meetings(rows) => data.meetings = rows,
            Self::SharedKnowledge(rows) => data.shared_knowledge = rows,
            Self::Ideas(rows) => data.ideas = rows,
            Self::Recognition(rows) => data.recognition = rows,
            Self::Appeals(rows) => data.appeals = rows,
            Self::Skills(rows) => data.skills = rows,
            Self::Potential(rows) => data.talent.potential = Some(rows),
            Self::Successors(rows) => data.talent.successors = Some(rows),
            Self::Overtime(rows) => data.care.overtime = rows,
            Self::Volunteering(rows) => data.care.volunteering = rows,
            Self::Environment(rows) => data.care.environment = Some(rows),
            Self::StaffSurvey(rows) => data.care.staff_survey = Some(rows),
            Self::Declared(name, table) => {
                data.declared.insert(name, table);
            }
            Self::None => {}
        }
    }
}

/// What a task is to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// The rows of a table of the contract, or of one that nothing uses.
    Table(usize),
    /// The columns of a table that declared measures ask for.
    Declared(usize),
    /// What training plans ask of the table of courses taken; whether they alone read it.
    Training(usize, bool),
}

impl Task {
    /// The place of its file.
    pub fn file(&self) -> usize {
        let (Self::Table(file) | Self::Declared(file) | Self::Training(file, _)) = self;
        *file
    }
}

/// The tasks of a cycle: every table but those of its people and clients, and every table that declared measures read.
pub fn tasks(files: &CycleFiles, model: Option<&Configuration>) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (file, table) in files.tables().enumerate() {
        let declared = model.is_some_and(|model| declared::wanted(model, table).is_some());
        let contract = super::tables::CONTRACT.contains(&table);
        let courses = table == "training" && model.is_some_and(|model| !model.courses.is_empty());
        if courses {
            tasks.push(Task::Training(file, !declared));
        }
        let elsewhere = matches!(table, "members" | "teams" | "clients" | "handovers");
        if !elsewhere && !courses && (contract || !declared) {
            tasks.push(Task::Table(file));
        }
        if declared {
            tasks.push(Task::Declared(file));
        }
    }
    tasks
}

/// Reads what a task says; none where the file could not be read.
pub fn read(task: &Task, context: &Context<'_>) -> Option<(Rows, Outcome)> {
    let (files, directory) = (context.files, context.directory);
    let period = files.period;
    match task {
        Task::Declared(file) => {
            let name = files.tables().nth(*file)?;
            let mut wanted = declared::wanted(context.asked.model?, name)?;
            wanted.mentions = Some(context.asked.mentions);
            let (table, outcome) =
                declared::read(files.open(*file)?, &wanted, directory, context.clients, period);
            Some((Rows::Declared(name.to_owned(), table), outcome))
        }
        Task::Training(file, alone) => {
            let table = files.open(*file)?;
            let read = training::read(table, directory, context.asked.model?, period, *alone);
            Some(wrap(read, Rows::Training))
        }
        Task::Table(file) => {
            let table = files.open(*file)?;
            let name = files.tables().nth(*file)?;
            // Such a table was an organisation's own before it had columns of the contract.
            let elsewhere =
                (context.asked.model).is_some_and(|model| declared::wanted(model, name).is_some());
            Some(match name {
                "surveys" => {
                    let (rows, mut outcome) = surveys::read(table, directory, period);
                    let owners = rows.iter().map(|row| (row.member, row.client));
                    note_unowned(context, *file, owners, &mut outcome);
                    (Rows::Surveys(rows), outcome)
                }
                "complaints" => {
                    let (rows, mut outcome) = complaints::read(table, directory, period, context.zone);
                    let owners = rows.iter().map(|row| (row.member, row.client));
                    note_unowned(context, *file, owners, &mut outcome);
                    (Rows::Complaints(rows), outcome)
                }
                "activities" => wrap(activities::read(table, directory, period), Rows::Activities),
                "records" => {
                    let (rows, mut outcome) = records::read(table, directory, period);
                    let owners = rows.iter().map(|row| (row.member, row.client));
                    note_unowned(context, *file, owners, &mut outcome);
                    (Rows::Records(rows), outcome)
                }
                "assessments" => wrap(assessments::read(table, directory), Rows::Assessments),
                "measures" => wrap(
                    measures::read(table, directory, context.asked.model),
                    Rows::ReadyMade,
                ),
                "actions" => wrap(actions::read(table, period), Rows::Actions),
                "skills" => wrap(skills::read(table, directory, context.asked.model), Rows::Skills),
                "goals" => wrap(goals::read(table, directory, period), Rows::Goals),
                "talks" => wrap(talks::read(table, directory, period), Rows::Talks),
                "controls" => wrap(controls::read(table, period), Rows::Controls),
                "meetings" => wrap(
                    meetings::read(table, directory, period, elsewhere),
                    Rows::Meetings,
                ),
                "shared_knowledge" => wrap(
                    shared_knowledge::read(table, directory, period, elsewhere),
                    Rows::SharedKnowledge,
                ),
                "ideas" => wrap(ideas::read(table, directory, period, elsewhere), Rows::Ideas),
                "recognition" => wrap(
                    recognition::read(table, directory, period, elsewhere),
                    Rows::Recognition,
                ),
                "appeals" => wrap(appeals::read(table, directory, period, elsewhere), Rows::Appeals),
                "adjustments" => wrap(
                    adjustments::read(table, directory, context.asked.model),
                    Rows::Adjustments,
                ),
                "pay" => wrap(pay::read(table, directory), Rows::Pay),
                "safeguards" => wrap(
                    safeguards::read(table, directory, context.asked.model, period),
                    Rows::Safeguards,
                ),
                "potential" => wrap(potential::read(table, directory), Rows::Potential),
                "successors" => wrap(successors::read(table, directory), Rows::Successors),
                "overtime" => wrap(
                    overtime::read(table, directory, period, elsewhere),
                    Rows::Overtime,
                ),
                "volunteering" => wrap(
                    volunteering::read(table, directory, period, elsewhere),
                    Rows::Volunteering,
                ),
                "environment" => wrap(environment::read(table, directory, period), Rows::Environment),
                "staff_survey" => wrap(staff_survey::read(table, directory, period), Rows::StaffSurvey),
                _ => (Rows::None, declared::unused(table)),
            })
        }
    }
}

/// Warns of rows that count for the organisation only: they name no member, and no client with an owner.
fn note_unowned(
    context: &Context<'_>,
    file: usize,
    rows: impl Iterator<Item = (Option<MemberIndex>, Option<ClientIndex>)>,
    outcome: &mut Outcome,
) {
    let owned = |client: ClientIndex| {
        let place = usize::try_from(client.0).ok()?;
        context.clients?.get(place)?.owner
    };
    let count = rows
        .filter(|(member, client)| member.is_none() && client.and_then(owned).is_none())
        .count();
    // With errors in the file, members and clients that are not known have been told already.
    if count > 0 && context.directory.members_known && !outcome.faults.has_errors() {
        let fault = Diagnostic::new(Code::OrganisationOnly).with("count", count);
        outcome.faults.push(fault.at(context.files.place_of(file)));
    }
}

fn wrap<T>((rows, outcome): (T, Outcome), rows_of: impl FnOnce(T) -> Rows) -> (Rows, Outcome) {
    (rows_of(rows), outcome)
}
