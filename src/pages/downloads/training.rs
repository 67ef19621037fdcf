//! `training.csv`: one row per enrolment, and per need that no course covers.

use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::measurement::Subject;
use crate::model::plans::{TrainingNeed, UncoveredReason};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let training = &record.plans.training;
    let enrolled = training.enrolments.iter().map(|enrolment| {
        let needs: Vec<&TrainingNeed> = std::iter::once(&enrolment.need).chain(&enrolment.also).collect();
        let mut cells = need_cells(record, &needs);
        cells.extend([
            Cell::Word("enrolled"),
            Cell::of(&enrolment.course),
            Cell::Number(enrolment.hours),
            Cell::Empty,
        ]);
        cells
    });
    let uncovered = training.uncovered.iter().map(|uncovered| {
        let mut cells = need_cells(record, &[&uncovered.need]);
        cells.extend([
            Cell::Word("uncovered"),
            Cell::Empty,
            Cell::Empty,
            Cell::Word(match uncovered.reason {
                UncoveredReason::NoCourse => "no_course",
                UncoveredReason::NoSeat => "no_seat",
                UncoveredReason::NoHours => "no_hours",
                UncoveredReason::AlreadyTaken => "already_taken",
            }),
        ]);
        cells
    });
    Table {
        name: "training",
        title: "Training plan",
        description: "One row per enrolment, and per need that no course covers, the largest need first.",
        columns: columns(configuration),
        rows: enrolled.chain(uncovered).collect(),
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["member"]));
    columns.extend([
        Column::new(
            "skills",
            Kind::Text,
            "Ids of the skills that the gaps ask for, joined by semicolons, the largest need first.",
        )
        .required(),
        Column::new(
            "indicators",
            Kind::Text,
            "Evidence: ids of the indicators whose gaps ask for the skills, joined by semicolons.",
        )
        .required(),
        Column::new("points_lost", Kind::Number, "Score points that those gaps cost, summed over the skills.").required(),
        Column::new("state", Kind::Text, "Whether a course covers the need.")
            .required()
            .one_of(["enrolled", "uncovered"]),
        Column::new("course", Kind::Text, "Id of the course; empty where none covers the need.")
            .one_of(configuration.courses.iter().map(|course| course.id.as_str())),
        Column::new("hours", Kind::Number, "Hours of the course."),
        Column::new(
            "reason",
            Kind::Text,
            "Why no course covers the need: none teaches the skill, every seat went to a larger need, the member's hours \
             are used up, or the last plan booked every course that teaches it.",
        )
        .one_of(["no_course", "no_seat", "no_hours", "already_taken"]),
    ]);
    columns
}

/// The cells up to `points_lost`, for the needs that one course answers; all are of one member.
fn need_cells(record: &CycleRecord, needs: &[&TrainingNeed]) -> Vec<Cell> {
    let mut indicators: Vec<&str> = Vec::new();
    for indicator in needs.iter().flat_map(|need| &need.indicators) {
        if !indicators.contains(&indicator.as_str()) {
            indicators.push(indicator.as_str());
        }
    }
    let mut cells = needs.first().map_or_else(Vec::new, |need| {
        Vec::from(subject_cells(record, &Subject::Member(need.member.clone())))
    });
    cells.extend([
        Cell::list(needs.iter().map(|need| &need.skill)),
        Cell::list(indicators),
        Cell::Number(needs.iter().map(|need| need.points_lost.0).sum()),
    ]);
    cells
}
