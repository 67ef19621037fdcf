//! `training`: courses that members took. Declared measures may read the same table; this reads what training plans need.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::plans::Completion;
use crate::model::{Configuration, CourseId, MemberId, Period};

/// Reads who took which course. `alone` says that no declared measure reads the table; else its reader tells the faults of
/// members and dates. A row without a course or a date says nothing to a plan.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: &Configuration,
    period: Period,
    alone: bool,
) -> (Vec<Completion>, Outcome) {
    let member = if alone {
        table.required("member_id")
    } else {
        table.optional("member_id")
    };
    let course = table.optional("course_id");
    let completed = table.optional("completed_on");
    let passed = table.optional("passed");
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        if alone {
            fields.required(member, |fields, column| directory.member(fields, column));
            let day = fields.date(completed);
            if let Some(day) = day {
                fields.within(completed, day, period)?;
            }
        }
        let is_passed = fields.yes_no(passed);
        let id = fields.text(course);
        if let Some(id) = id
            && !model.courses.iter().any(|course| course.id.as_str() == id)
        {
            let known = model.courses.iter().map(|course| course.id.as_str());
            let fault = Diagnostic::new(Code::UnknownCourse).with("id", id);
            let fault = fields.with_nearest(fault, id, known);
            fields.report(course, fault);
        }
        let on = fields.quiet_date(completed).filter(|day| period.contains(*day));
        let who = fields
            .text(member)
            .filter(|id| directory.members.get(id.as_bytes()).is_some());
        if let (Some(who), Some(id), Some(on)) = (who, id, on) {
            rows.push(Completion {
                member: MemberId::new(who),
                course: CourseId::new(id),
                on,
                // Without the column, or with an empty cell, a course that was taken was passed.
                passed: is_passed.unwrap_or_else(|| fields.is_empty(passed)),
            });
        }
        Some(())
    });
    rows.sort_by(|a: &Completion, b| (&a.member, a.on, &a.course).cmp(&(&b.member, b.on, &b.course)));
    (rows, outcome)
}
