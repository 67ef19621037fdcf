//! The events of a pooled cycle: the rows of its parts, with places of the whole, each with its own file and line.

use std::collections::BTreeMap;

use super::cooperation;
use super::people::{member_places, place, shifted, team_places};
use super::{care, talent};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::ingest::tables::directory::Directory;
use crate::model::assessment::{AssessedDimension, Assessment, RaterIndex};
use crate::model::events::{
    Activity, Complaint, Control, DeclaredRow, Goal, ReadyMade, ReadyMadeSubject, RecordAudit, Survey, Talk,
};
use crate::model::pay::PayRow;
use crate::model::people::{ClientIndex, MemberIndex, TeamIndex};
use crate::model::plans::SkillAssessment;
use crate::model::source::{FileIndex, RowReference};
use crate::model::{CycleData, DimensionId, MemberId};
use jiff::civil::Date;

/// Appends the events of the parts, which come in order of days, each with the place of its files among the whole's. A
/// questionnaire of the whole's own stands alone; values of its own that were computed elsewhere replace pooled ones. Values
/// that cannot be pooled are warned of.
pub fn join(whole: &mut CycleData, parts: &[(&CycleData, usize)], directory: &Directory<'_>) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let own_assessments = whole.assessments.is_some();
    let own_values: Vec<_> = (whole.ready_made.iter().flatten())
        .map(|row| (row.subject, row.indicator.clone()))
        .collect();
    let own_controls = whole.controls.is_some();
    let own_skills = !whole.skills.is_empty();
    let own_care = care::Own::of(&whole.care);
    let own_talent = whole.talent.clone();
    let mut scores = Scores::default();
    for &(part, offset) in parts {
        let shift = Shift::new(part, offset, directory);
        append(&mut whole.surveys, part.surveys.as_deref(), |row| {
            Some(shift.survey(row))
        });
        append(&mut whole.complaints, part.complaints.as_deref(), |row| {
            Some(shift.complaint(row))
        });
        append(&mut whole.activities, part.activities.as_deref(), |row| {
            shift.activity(row)
        });
        append(&mut whole.records, part.records.as_deref(), |row| {
            Some(shift.record(row))
        });
        append(&mut whole.goals, part.goals.as_deref(), |row| shift.goal(row));
        append(&mut whole.appeals, part.appeals.as_deref(), |row| {
            Some(row.clone())
        });
        append(&mut whole.talks, part.talks.as_deref(), |row| shift.talk(row));
        cooperation::join(whole, part, &shift);
        care::join(&mut whole.care, (&part.cycle.id, &part.care), &own_care, &shift);
        talent::join(&mut whole.talent, &part.talent, &own_talent, &shift);
        let mut alone: BTreeMap<FileIndex, u64> = BTreeMap::new();
        for row in part.ready_made.iter().flatten() {
            let Some(mine) = shift.ready_made(row) else {
                continue;
            };
            if own_values.contains(&(mine.subject, mine.indicator.clone())) {
                continue;
            }
            if mine.numerator.is_some() && mine.denominator.is_some() {
                whole.ready_made.get_or_insert_with(Vec::new).push(mine);
            } else {
                *alone.entry(row.row.file).or_default() += 1;
            }
        }
        for (file, count) in alone {
            let fault = Diagnostic::new(Code::ValuesNotPooled)
                .with("cycle", &whole.cycle.id)
                .with("count", count);
            if let Some(file) = part.files.get(usize::from(file.0)) {
                faults.push(fault.in_table(&file.path, file.sheet.as_deref()));
            }
        }
        for (name, table) in &part.declared {
            let joined = whole.declared.entry(name.clone()).or_default();
            joined.columns.clone_from(&table.columns);
            joined
                .rows
                .extend(table.rows.iter().filter_map(|row| shift.declared(row)));
        }
        append(&mut whole.training, part.training.as_deref(), |row| {
            Some(row.clone())
        });
        // What the last part that has controls says of them stands.
        if !own_controls && let Some(controls) = &part.controls {
            let mine = controls.iter().map(|row| Control {
                row: shift.row(row.row),
                ..row.clone()
            });
            whole.controls = Some(mine.collect());
        }
        // What the last part that assessed a skill says of it stands.
        for row in part.skills.iter().filter(|_| !own_skills) {
            let row = SkillAssessment {
                row: shift.row(row.row),
                ..row.clone()
            };
            let same = |other: &&mut SkillAssessment| other.member == row.member && other.skill == row.skill;
            match whole.skills.iter_mut().find(same) {
                Some(earlier) => *earlier = row,
                None => whole.skills.push(row),
            }
        }
        if !own_assessments && let Some(rows) = &part.assessments {
            scores.add(part, rows, &shift);
        }
    }
    let parts = || parts.iter().map(|(part, _)| *part);
    pool_pay(whole, parts());
    for part in parts() {
        whole.safeguards.extend(part.safeguards.iter().cloned());
    }
    if !own_assessments && scores.any {
        scores.settle(whole);
    }
    faults
}

/// Pay of the whole is that of its own table or, failing that, of the last part that states it.
fn pool_pay<'p>(whole: &mut CycleData, parts: impl Iterator<Item = &'p CycleData>) {
    if whole.pay.is_some() {
        return;
    }
    let mut latest: BTreeMap<&MemberId, &PayRow> = BTreeMap::new();
    let mut stated = false;
    for rows in parts.filter_map(|part| part.pay.as_ref()) {
        stated = true;
        latest.extend(rows.iter().map(|row| (&row.member, row)));
    }
    whole.pay = stated.then(|| latest.into_values().cloned().collect());
}

/// Appends the rows of a part, each with places of the whole.
pub(super) fn append<T>(whole: &mut Option<Vec<T>>, part: Option<&[T]>, change: impl Fn(&T) -> Option<T>) {
    if let Some(rows) = part {
        whole
            .get_or_insert_with(Vec::new)
            .extend(rows.iter().filter_map(change));
    }
}

/// Where the places of one part lie in the whole.
pub(super) struct Shift<'p> {
    part: &'p CycleData,
    members: Vec<Option<MemberIndex>>,
    teams: Vec<Option<TeamIndex>>,
    clients: Vec<Option<ClientIndex>>,
    offset: usize,
}

impl<'p> Shift<'p> {
    fn new(part: &'p CycleData, offset: usize, directory: &Directory<'_>) -> Self {
        let clients = directory.clients.as_ref();
        Self {
            part,
            members: member_places(&part.members, &directory.members),
            teams: team_places(&part.teams, &directory.teams),
            clients: (part.clients.iter().flatten())
                .map(|client| clients?.get(client.id.as_str().as_bytes()).flatten())
                .collect(),
            offset,
        }
    }

    pub(super) fn row(&self, row: RowReference) -> RowReference {
        shifted(row, self.offset)
    }

    /// A member's place in the whole.
    pub(super) fn member(&self, member: MemberIndex) -> Option<MemberIndex> {
        place(&self.members, member.0)
    }

    /// A team's place in the whole.
    pub(super) fn team(&self, team: TeamIndex) -> Option<TeamIndex> {
        place(&self.teams, team.0)
    }

    /// Client and member of an event. A client whom the whole leaves out still says whose the event is.
    fn belonging(
        &self,
        member: Option<MemberIndex>,
        client: Option<ClientIndex>,
        day: Date,
    ) -> (Option<MemberIndex>, Option<ClientIndex>) {
        let kept = client.and_then(|client| place(&self.clients, client.0));
        let owner = || {
            let client = client.filter(|_| kept.is_none())?;
            self.part.client(client)?.owner_on(day)
        };
        let member = member.or_else(owner).and_then(|member| self.member(member));
        (member, kept)
    }

    // Every row's member is a member of the whole, which joins the members of its parts; `?` never leaves one out.

    fn survey(&self, row: &Survey) -> Survey {
        let (member, client) = self.belonging(row.member, row.client, row.answered_on);
        Survey {
            member,
            client,
            row: self.row(row.row),
            ..row.clone()
        }
    }

    fn complaint(&self, row: &Complaint) -> Complaint {
        let (member, client) = self.belonging(row.member, row.client, row.opened_at.date());
        Complaint {
            member,
            client,
            row: self.row(row.row),
            ..row.clone()
        }
    }

    fn activity(&self, row: &Activity) -> Option<Activity> {
        Some(Activity {
            member: self.member(row.member)?,
            client: row.client.and_then(|client| place(&self.clients, client.0)),
            partner_team: row.partner_team.and_then(|team| self.team(team)),
            row: self.row(row.row),
            ..row.clone()
        })
    }

    fn goal(&self, row: &Goal) -> Option<Goal> {
        Some(Goal {
            member: self.member(row.member)?,
            row: self.row(row.row),
            ..row.clone()
        })
    }

    fn talk(&self, row: &Talk) -> Option<Talk> {
        Some(Talk {
            member: self.member(row.member)?,
            row: self.row(row.row),
            ..row.clone()
        })
    }

    fn record(&self, row: &RecordAudit) -> RecordAudit {
        let (member, client) = self.belonging(row.member, row.client, row.checked_on);
        RecordAudit {
            member,
            client,
            row: self.row(row.row),
            ..row.clone()
        }
    }

    fn declared(&self, row: &DeclaredRow) -> Option<DeclaredRow> {
        Some(DeclaredRow {
            member: self.member(row.member)?,
            through: row.through.and_then(|client| place(&self.clients, client.0)),
            row: self.row(row.row),
            ..row.clone()
        })
    }

    fn ready_made(&self, row: &ReadyMade) -> Option<ReadyMade> {
        Some(ReadyMade {
            subject: match row.subject {
                ReadyMadeSubject::Member(member) => ReadyMadeSubject::Member(self.member(member)?),
                ReadyMadeSubject::Team(team) => ReadyMadeSubject::Team(place(&self.teams, team.0)?),
            },
            row: self.row(row.row),
            ..row.clone()
        })
    }
}

/// The 360° scores of the parts, while they are joined.
#[derive(Default)]
struct Scores {
    any: bool,
    /// Raters by id: the same person is the same rater in every part.
    raters: BTreeMap<Box<str>, u32>,
    /// Scores with the dimension's id; its place is known when all dimensions are.
    rows: Vec<(Assessment, DimensionId)>,
}

impl Scores {
    fn add(&mut self, part: &CycleData, rows: &[Assessment], shift: &Shift<'_>) {
        self.any = true;
        let places: Vec<u32> = part
            .raters
            .iter()
            .map(|id| {
                let next = u32::try_from(self.raters.len()).unwrap_or(u32::MAX);
                *self.raters.entry(id.clone()).or_insert(next)
            })
            .collect();
        for row in rows {
            let (Some(subject), Some(rater), Some(dimension)) = (
                shift.member(row.ratee),
                places.get(row.rater.0 as usize),
                part.assessment_dimensions.get(usize::from(row.dimension.0)),
            ) else {
                continue;
            };
            let score = Assessment {
                ratee: subject,
                rater: RaterIndex(*rater),
                row: shift.row(row.row),
                ..row.clone()
            };
            self.rows.push((score, dimension.clone()));
        }
    }

    fn settle(self, whole: &mut CycleData) {
        let mut dimensions: Vec<DimensionId> = self.rows.iter().map(|(_, id)| id.clone()).collect();
        dimensions.sort();
        dimensions.dedup();
        let rows = self.rows.into_iter().filter_map(|(row, id)| {
            let at = dimensions.binary_search(&id).ok()?;
            Some(Assessment {
                dimension: AssessedDimension(u16::try_from(at).ok()?),
                ..row
            })
        });
        whole.assessments = Some(rows.collect());
        let mut raters: Vec<(Box<str>, u32)> = self.raters.into_iter().collect();
        raters.sort_by_key(|(_, place)| *place);
        whole.raters = raters.into_iter().map(|(id, _)| id).collect();
        whole.assessment_dimensions = dimensions;
    }
}
