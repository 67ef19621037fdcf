//! `training.csv`: one row per enrolment, per need that no course covers, and per mandatory course without a seat.

use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::plans::{Enrolment, MissedMandatory, Obstacle, TrainingNeed, UncoveredNeed};
use crate::model::{Configuration, MemberId, Money};

/// The words of `reason`.
const REASONS: [&str; 10] = [
    "no_course",
    "no_seat",
    "no_hours",
    "already_taken",
    "too_basic",
    "language",
    "prerequisite",
    "over_budget",
    "clash",
    "other_plan",
];

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let training = &record.plans.training;
    let enrolled = training.enrolments.iter().map(|row| enrolled(record, row));
    let uncovered = training.uncovered.iter().map(|row| uncovered(record, row));
    let missed = training.missed.iter().map(|row| missed(record, row));
    Table {
        name: "training",
        title: "Training plan",
        description: "One row per enrolment, mandatory ones first; per need that no course covers, the largest first; and per \
                      mandatory course without a seat.",
        columns: columns(configuration),
        rows: enrolled.chain(uncovered).chain(missed).collect(),
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["member"]));
    columns.extend([
        Column::new(
            "skills",
            Kind::Text,
            "Ids of the skills that the gaps ask for, joined by semicolons, the largest need first; empty where a seat is mandatory \
             or prepares for another course, and answers no need.",
        ),
        Column::new(
            "indicators",
            Kind::Text,
            "Evidence: ids of the indicators whose gaps ask for the skills, joined by semicolons; empty where an assessment of \
             the skill alone asks for it.",
        ),
        Column::new("points_lost", Kind::Number, "Score points that those gaps cost, summed over the skills.").required(),
        Column::new(
            "state",
            Kind::Text,
            "Whether a course covers the need; or missed: a mandatory course without a seat.",
        )
        .required()
        .one_of(["enrolled", "uncovered", "missed"]),
        Column::new(
            "course",
            Kind::Text,
            "Id of the course; of an uncovered need the one that came nearest, empty where there is none.",
        )
        .one_of(configuration.courses.iter().map(|course| course.id.as_str())),
        Column::new("hours", Kind::Number, "Hours of the course; empty without a seat."),
        Column::new(
            "reason",
            Kind::Text,
            "Why there is no seat, the first obstacle: no course teaches the skill; every seat went to where it covers more; too \
             few hours left; every course passed; no course beyond the level; a language that the member does not speak; a \
             prerequisite not passed; over the budget; on the same days as another course; the whole plan covers more without it.",
        )
        .one_of(REASONS),
        Column::new("session", Kind::Text, "Id of the session; empty without a seat, and where dates are not set yet."),
        Column::new("from", Kind::Date, "First day of the session."),
        Column::new("to", Kind::Date, "Last day of the session."),
        Column::new("price", Kind::Number, "Price of the seat, in the organisation's currency; empty without a seat."),
        Column::new("mandatory", Kind::Boolean, "Whether the member's role has to take the course.").required(),
        Column::new("prepares", Kind::Text, "Id of a later course of the plan that asks for this one.")
            .one_of(configuration.courses.iter().map(|course| course.id.as_str())),
        Column::new("worth", Kind::Number, "What covering the needs is worth to the plan: points lost by how sure they are, and the weight of missing levels.")
            .required(),
        Column::new("covered", Kind::Number, "How much of that is covered.").required(),
        Column::new("level_now", Kind::Number, "Level of the first skill now, 0 to 4; empty where there is no skill."),
        Column::new("level_wanted", Kind::Number, "Level of the first skill that is wanted, 0 to 4."),
        Column::new("level_source", Kind::Text, "Where the level of the first skill is known from.")
            .one_of(["indicators", "declared"]),
        Column::new("obstacles", Kind::Text, "All obstacles, joined by semicolons; words as in reason."),
        Column::new("hours_short", Kind::Number, "Hours by which the course exceeds those that the member has left."),
        Column::new("money_short", Kind::Number, "Money by which the seat exceeds what is left of the budget."),
        Column::new("blocked_by", Kind::Text, "Id of the prerequisite, or of the course on the same days.")
            .one_of(configuration.courses.iter().map(|course| course.id.as_str())),
    ]);
    columns
}

fn enrolled(record: &CycleRecord, enrolment: &Enrolment) -> Vec<Cell> {
    let needs: Vec<&TrainingNeed> = enrolment.needs.iter().map(|covered| &covered.need).collect();
    let covered: f64 = (enrolment.needs.iter())
        .map(|covered| covered.need.worth.0 * covered.share.0)
        .sum();
    let days = enrolment.session.as_ref().map(|session| session.days);
    let mut cells = need_cells(record, &enrolment.member, &needs);
    cells.extend([
        Cell::Word("enrolled"),
        Cell::of(&enrolment.course),
        Cell::Number(enrolment.hours),
        Cell::Empty,
        (enrolment.session.as_ref()).map_or(Cell::Empty, |session| Cell::of(&session.id)),
        days.map_or(Cell::Empty, |days| Cell::Date(days.first())),
        days.map_or(Cell::Empty, |days| Cell::Date(days.last())),
        money(enrolment.price),
        Cell::Boolean(enrolment.mandatory),
        enrolment.prepares.as_ref().map_or(Cell::Empty, Cell::of),
        worth(&needs),
        Cell::Number(covered),
    ]);
    cells.extend(level_cells(&needs));
    cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
    cells
}

fn uncovered(record: &CycleRecord, uncovered: &UncoveredNeed) -> Vec<Cell> {
    let needs = [&uncovered.need];
    let mut cells = need_cells(record, &uncovered.need.member, &needs);
    cells.extend([
        Cell::Word("uncovered"),
        uncovered.course.as_ref().map_or(Cell::Empty, Cell::of),
    ]);
    cells.extend(seatless(&uncovered.obstacles, false, &needs));
    cells
}

fn missed(record: &CycleRecord, missed: &MissedMandatory) -> Vec<Cell> {
    let mut cells = need_cells(record, &missed.member, &[]);
    cells.extend([Cell::Word("missed"), Cell::of(&missed.course)]);
    cells.extend(seatless(&missed.obstacles, true, &[]));
    cells
}

/// The cells from `hours` on of a row without a seat.
fn seatless(obstacles: &[Obstacle], mandatory: bool, needs: &[&TrainingNeed]) -> Vec<Cell> {
    let first =
        |pick: &dyn Fn(&Obstacle) -> Option<Cell>| obstacles.iter().find_map(pick).unwrap_or(Cell::Empty);
    let mut cells = vec![
        Cell::Empty,
        first(&|obstacle| Some(Cell::Word(obstacle.word()))),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Boolean(mandatory),
        Cell::Empty,
        worth(needs),
        Cell::Number(0.0),
    ];
    cells.extend(level_cells(needs));
    cells.extend([
        Cell::list(obstacles.iter().map(Obstacle::word)),
        first(&|obstacle| match obstacle {
            Obstacle::NoHours(by) => Some(Cell::Number(*by)),
            _ => None,
        }),
        first(&|obstacle| match obstacle {
            Obstacle::OverBudget(by) => Some(money(*by)),
            _ => None,
        }),
        first(&|obstacle| match obstacle {
            Obstacle::Prerequisite(course) | Obstacle::Clash(course) => Some(Cell::of(course)),
            _ => None,
        }),
    ]);
    cells
}

/// An amount, exact.
fn money(amount: Money) -> Cell {
    Cell::of(&amount.0.normalize())
}

fn worth(needs: &[&TrainingNeed]) -> Cell {
    Cell::Number(needs.iter().map(|need| need.worth.0).sum())
}

fn level_cells(needs: &[&TrainingNeed]) -> [Cell; 3] {
    let level = needs.first().map(|need| need.level);
    [
        Cell::number(level.map(|level| level.now)),
        Cell::number(level.map(|level| level.wanted)),
        level.map_or(Cell::Empty, |level| Cell::Word(level.source.word())),
    ]
}

/// The cells up to `points_lost`, for the needs of one member that one course answers.
fn need_cells(record: &CycleRecord, member: &MemberId, needs: &[&TrainingNeed]) -> Vec<Cell> {
    let mut indicators: Vec<&str> = Vec::new();
    for indicator in needs.iter().flat_map(|need| &need.indicators) {
        if !indicators.contains(&indicator.as_str()) {
            indicators.push(indicator.as_str());
        }
    }
    let mut cells = Vec::from(subject_cells(record, &Subject::Member(member.clone())));
    cells.extend([
        Cell::list(needs.iter().map(|need| &need.skill)),
        Cell::list(indicators),
        Cell::Number(needs.iter().map(|need| need.points_lost.0).sum()),
    ]);
    cells
}
