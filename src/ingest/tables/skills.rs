//! `skills`: declared assessments of members' skills.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::TOP_LEVEL;
use crate::model::plans::SkillAssessment;
use crate::model::{Configuration, MemberId, SkillId};

/// Reads the assessments. Without the model, skills are not checked.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: Option<&Configuration>,
) -> (Vec<SkillAssessment>, Outcome) {
    let member = table.required("member_id");
    let skill = table.required("skill");
    let level = table.required("level");
    let wanted = table.optional("wanted");
    let mut repeats = Repeats::new();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let what = fields.filled(skill);
        let now = fields.required(level, |fields, column| {
            fields.number_within(column, 0.0, TOP_LEVEL)
        });
        let asked = fields.number_within(wanted, 0.0, TOP_LEVEL);
        if let (Some(id), Some(model)) = (what, model)
            && !model.skills.iter().any(|skill| skill.id.as_str() == id)
        {
            let fault = Diagnostic::new(Code::UnknownSkill).with("id", id);
            let known = model.skills.iter().map(|skill| skill.id.as_str());
            let fault = fields.with_nearest(fault, id, known);
            fields.report(skill, fault);
        }
        let (index, id) = (who?, what?);
        let name = fields.text(member)?;
        repeats.check(fields, member, &(index, id), || format!("{name}, {id}"))?;
        rows.push(SkillAssessment {
            member: MemberId::new(name),
            skill: SkillId::new(id),
            level: now?,
            wanted: asked,
            row: fields.reference(),
        });
        Some(())
    });
    rows.sort_by(|a: &SkillAssessment, b| (&a.member, &a.skill).cmp(&(&b.member, &b.skill)));
    (rows, outcome)
}
