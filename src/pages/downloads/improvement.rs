//! `improvement.csv`: one row per item of this cycle's plans, and per item of the last plans with what became of it.

use super::judged::{action_cells, action_columns, judged_cells, judged_columns};
use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::events::ActionState;
use crate::model::plans::{FollowUp, ImprovementItem, Origin, TargetBasis, TargetOutcome};
use crate::model::{Configuration, CycleId};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let plans = record.plans.teams.iter().chain(&record.plans.members);
    Table {
        name: "improvement",
        title: "Improvement plans",
        description: "One row per plan item. Items that this cycle planned have the state planned; items of the cycle \
                      before follow with their state and what moved since.",
        columns: columns(configuration),
        rows: plans
            .flat_map(|plan| {
                let items = plan.items.iter().map(|item| planned(record, configuration, item));
                let earlier = plan
                    .follow_up
                    .iter()
                    .map(|follow_up| followed_up(record, configuration, follow_up));
                items.chain(earlier)
            })
            .collect(),
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["team", "member"]));
    columns.extend([
        Column::new("planned_in", Kind::Text, "The cycle whose gap the item answers.").required(),
        Column::new("item", Kind::Text, "Id of the item, as the actions table names it.").required(),
        Column::new("indicator", Kind::Text, "Id of the indicator.")
            .required()
            .one_of(
                configuration
                    .indicators
                    .iter()
                    .map(|indicator| indicator.id.as_str()),
            ),
        Column::new(
            "points_lost",
            Kind::Number,
            "Score points that the gap cost when it was planned.",
        )
        .required(),
        Column::new(
            "value",
            Kind::Number,
            "The indicator's value when the item was planned.",
        )
        .required(),
        Column::new(
            "against",
            Kind::Count,
            "Evidence: rows that counted against the subject.",
        )
        .required(),
        Column::new("n", Kind::Count, "Sample size when the item was planned.").required(),
        Column::new("target", Kind::Number, "The value to reach by the next cycle.").required(),
        Column::new(
            "basis",
            Kind::Text,
            "Why that target: model_target, the model's target is within reach; half_way, half of the way to it; own_best, \
             the subject's own best in an earlier cycle; peers, what comparable members or teams gained within one cycle; \
             beyond_noise, the least change that the sample can tell from chance; objective, what an objective needs.",
        )
        .required()
        .one_of(TargetBasis::WORDS),
        Column::new(
            "actions",
            Kind::Text,
            "Ids of actions of the library, joined by semicolons.",
        ),
        Column::new("owner", Kind::Text, "Id of the member who owns the item."),
        Column::new("start", Kind::Date, "When the plan starts.").required(),
        Column::new("check_on", Kind::Date, "When the item is checked.").required(),
        Column::new(
            "state",
            Kind::Text,
            "planned: of this cycle; otherwise what the actions table says, or not_reported.",
        )
        .required()
        .one_of(["planned", "open", "doing", "done", "dropped", "not_reported"]),
        Column::new("done_on", Kind::Date, "When it was done."),
        Column::new("note", Kind::Text, "What the actions table notes."),
        Column::new(
            "value_now",
            Kind::Number,
            "The value in this cycle, for items of the cycle before.",
        ),
        Column::new("difference", Kind::Number, "Change of the value since the item was planned."),
        Column::new("difference_low", Kind::Number, "Lower end of the difference's interval."),
        Column::new("difference_high", Kind::Number, "Upper end of the difference's interval."),
        Column::new("verdict", Kind::Text, "Whether the change is outside the noise.").one_of([
            "better",
            "worse",
            "within_noise",
            "one_of_many",
            "not_comparable",
            "same_clients",
        ]),
        Column::new("reached", Kind::Boolean, "Whether the target was reached."),
        Column::new(
            "outcome",
            Kind::Text,
            "within_noise: the target was not reached, but lies within the value's interval.",
        )
        .one_of(["reached", "within_noise", "missed"]),
    ]);
    columns.extend(gain_columns());
    columns.extend(action_columns());
    columns.extend(judged_columns());
    columns.push(Column::new(
        "objective_open",
        Kind::Count,
        "What of objective_share is in no member's plan.",
    ));
    columns
}

/// The columns of expected gain, objective, basis and causes.
fn gain_columns() -> [Column; 14] {
    [
        Column::new(
            "origin",
            Kind::Text,
            "problem: from the gap; goal: because an objective needs it.",
        )
        .required()
        .one_of([Origin::Problem.word(), Origin::Goal.word()]),
        Column::new(
            "certainty",
            Kind::Share,
            "How likely it was that the value fell short of the target; 0.5 without an interval.",
        )
        .required(),
        Column::new(
            "control",
            Kind::Share,
            "The share that the subject controls, as configured.",
        )
        .required(),
        Column::new(
            "expected_gain",
            Kind::Number,
            "points_lost × certainty × control.",
        )
        .required(),
        Column::new(
            "objective",
            Kind::Text,
            "Id of the objective that needs the item.",
        ),
        Column::new(
            "objective_needs",
            Kind::Count,
            "Rows that the organisation needs for the objective.",
        ),
        Column::new("objective_share", Kind::Count, "The subject's part of them."),
        Column::new(
            "basis_peers",
            Kind::Count,
            "Comparable subjects, where the basis is peers.",
        ),
        Column::new(
            "basis_gained",
            Kind::Count,
            "How many of them gained basis_gain or more.",
        ),
        Column::new(
            "basis_gain",
            Kind::Number,
            "What they gained at least within one cycle; the least change to be told from chance where the basis is \
             beyond_noise.",
        ),
        Column::new("basis_low", Kind::Number, "The lowest value that they began at."),
        Column::new(
            "basis_high",
            Kind::Number,
            "The highest value that they began at.",
        ),
        Column::new(
            "causes",
            Kind::Text,
            "Causes that stand out, as attribute=value, joined by semicolons; see causes.csv.",
        ),
        Column::new(
            "target_of_objective",
            Kind::Number,
            "The objective's target for the organisation.",
        ),
    ]
}

fn gain_cells(item: &ImprovementItem) -> Vec<Cell> {
    let goal = item.goal.as_ref();
    let mut cells = vec![
        Cell::Word(item.origin.word()),
        Cell::Number(item.gain.certainty.0),
        Cell::Number(item.gain.control.0),
        Cell::Number(item.gain.points.0),
        goal.map_or(Cell::Empty, |goal| Cell::of(&goal.objective)),
        goal.map_or(Cell::Empty, |goal| Cell::Count(goal.needed)),
        goal.map_or(Cell::Empty, |goal| Cell::Count(goal.share)),
    ];
    cells.extend(match item.basis {
        TargetBasis::Peers {
            peers,
            low,
            high,
            gain,
            gained,
        } => [
            Cell::Count(peers),
            Cell::Count(gained),
            Cell::Number(gain),
            Cell::Number(low),
            Cell::Number(high),
        ],
        TargetBasis::BeyondNoise { least } => [
            Cell::Empty,
            Cell::Empty,
            Cell::Number(least),
            Cell::Empty,
            Cell::Empty,
        ],
        _ => [const { Cell::Empty }; 5],
    });
    let named = (item.causes.iter()).flat_map(|table| {
        let word = table.attribute.word();
        table
            .named()
            .filter_map(move |line| Some(format!("{word}={}", line.value.as_deref()?)))
    });
    cells.extend([Cell::list(named), Cell::number(goal.map(|goal| goal.target))]);
    cells
}

/// What of a team's part of an objective is in no member's plan.
fn open_cell(item: &ImprovementItem) -> Cell {
    let goal = item.goal.as_ref();
    goal.map_or(Cell::Empty, |goal| Cell::Count(goal.open))
}

/// The cells up to `check_on`.
fn plan_cells(
    record: &CycleRecord,
    configuration: &Configuration,
    item: &ImprovementItem,
    planned_in: &CycleId,
) -> Vec<Cell> {
    let actions = item
        .actions
        .iter()
        .filter_map(|&position| configuration.actions.get(position))
        .map(|action| &action.id);
    let mut cells = Vec::from(subject_cells(record, &item.subject));
    cells.extend([
        Cell::of(planned_in),
        Cell::of(&item.id),
        Cell::of(&item.indicator),
        Cell::Number(item.points_lost.0),
        Cell::Number(item.value),
        Cell::Count(item.against),
        Cell::Count(item.n),
        Cell::Number(item.target),
        Cell::Word(item.basis.word()),
        Cell::list(actions),
        item.owner.as_ref().map_or(Cell::Empty, Cell::of),
        Cell::Date(item.start),
        Cell::Date(item.check_on),
    ]);
    cells
}

fn planned(record: &CycleRecord, configuration: &Configuration, item: &ImprovementItem) -> Vec<Cell> {
    let mut cells = plan_cells(record, configuration, item, &record.cycle.id);
    cells.push(Cell::Word("planned"));
    cells.extend(std::iter::repeat_n(Cell::Empty, 9));
    cells.extend(gain_cells(item));
    cells.extend(action_cells(configuration, item));
    cells.extend(judged_cells(None));
    cells.push(open_cell(item));
    cells
}

fn followed_up(record: &CycleRecord, configuration: &Configuration, follow_up: &FollowUp) -> Vec<Cell> {
    let mut cells = plan_cells(record, configuration, &follow_up.item, &follow_up.planned_in);
    let report = follow_up.report.as_ref();
    let change = follow_up.change.as_ref();
    let [low, high] = Cell::ends(change.and_then(|change| change.interval));
    cells.extend([
        Cell::Word(report.map_or("not_reported", |report| match report.state {
            ActionState::Open => "open",
            ActionState::Doing => "doing",
            ActionState::Done => "done",
            ActionState::Dropped => "dropped",
        })),
        report
            .and_then(|report| report.done_on)
            .map_or(Cell::Empty, Cell::Date),
        report
            .and_then(|report| report.note.as_ref())
            .map_or(Cell::Empty, Cell::of),
        Cell::number(follow_up.value),
        Cell::number(
            change
                .filter(|change| change.verdict.compares())
                .map(|change| change.difference),
        ),
        low,
        high,
        change.map_or(Cell::Empty, |change| Cell::Word(change.verdict.word())),
        follow_up.outcome.map_or(Cell::Empty, |outcome| {
            Cell::Boolean(outcome == TargetOutcome::Reached)
        }),
        follow_up
            .outcome
            .map_or(Cell::Empty, |outcome| Cell::Word(outcome.word())),
    ]);
    cells.extend(gain_cells(&follow_up.item));
    cells.extend(action_cells(configuration, &follow_up.item));
    cells.extend(judged_cells(Some(follow_up)));
    cells.push(open_cell(&follow_up.item));
    cells
}
