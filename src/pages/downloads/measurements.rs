//! `measurements.csv`: one row per subject and indicator.

use super::matrices;
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::indicator::Indicator;
use crate::model::measurement::{Measurement, Status, Subject, SubjectMeasurements};
use crate::model::scorecard::{ScoreLine, Scorecard};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    Table {
        name: "measurements",
        title: "Measurements",
        description: "One row per subject and indicator, then one per segment, category of complaints and kind of activity \
                      that the data tells apart. Values are in the indicator's unit and not rounded; shares run from 0 to 1.",
        columns: columns(configuration),
        rows: subjects(record)
            .flat_map(|(measured, card)| {
                configuration
                    .indicators
                    .iter()
                    .zip(&measured.measurements)
                    .zip(&card.lines)
                    .map(|((indicator, measurement), line)| {
                        row(record, &measured.subject, indicator, measurement, line)
                    })
            })
            .chain(groups(record, configuration))
            .collect(),
    }
}

/// Every subject with its measurements and its scorecard: the organisation, teams, members.
pub(super) fn subjects(record: &CycleRecord) -> impl Iterator<Item = (&SubjectMeasurements, &Scorecard)> {
    let (measured, cards) = (&record.measurements, &record.scorecards);
    let organisation = (&measured.organisation, &cards.organisation);
    let teams = measured.teams.iter().zip(&cards.teams);
    let members = measured.members.iter().zip(&cards.members);
    std::iter::once(organisation).chain(teams).chain(members)
}

/// The indicators among the rows of each segment, category and kind, as the matrices show them.
fn groups<'a>(
    record: &'a CycleRecord,
    configuration: &'a Configuration,
) -> impl Iterator<Item = Vec<Cell>> + 'a {
    matrices::cells(record, configuration).map(|found| {
        let [low, high] = Cell::ends(found.cell.interval);
        let line = record.scorecards.organisation.lines.get(found.place);
        vec![
            Cell::of(&record.cycle.id),
            Cell::Word(found.attribute.word()),
            Cell::of(found.group),
            Cell::of(&found.indicator.id),
            Cell::Word(found.indicator.measure.word()),
            Cell::number(found.cell.value),
            low,
            high,
            Cell::Count(found.cell.n),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Number(line.map_or(0.0, |line| line.weight.0)),
            Cell::Word(found.status()),
            Cell::Empty,
        ]
    })
}

/// The columns that say which cycle and which subject a row is about.
pub(super) fn subject_columns<const N: usize>(kinds: [&'static str; N]) -> [Column; 3] {
    [
        Column::new(
            "cycle",
            Kind::Text,
            "The appraisal cycle: the name of its folder.",
        )
        .required(),
        Column::new("subject_kind", Kind::Text, "What the row is about.")
            .required()
            .one_of(kinds),
        Column::new(
            "subject_id",
            Kind::Text,
            "Id of the team or member; empty for the organisation.",
        ),
    ]
}

/// The cells of [`subject_columns`].
pub(super) fn subject_cells(record: &CycleRecord, subject: &Subject) -> [Cell; 3] {
    [
        Cell::of(&record.cycle.id),
        Cell::Word(subject.kind()),
        Cell::of(subject.id()),
    ]
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let indicators = configuration
        .indicators
        .iter()
        .map(|indicator| indicator.id.as_str());
    let measures = configuration
        .indicators
        .iter()
        .map(|indicator| indicator.measure.word());
    let mut measures: Vec<&str> = measures.collect();
    measures.sort_unstable();
    measures.dedup();
    let kinds = ["organisation", "team", "member", "segment", "category", "kind"];
    let [cycle, kind, _] = subject_columns(kinds);
    let id = Column::new(
        "subject_id",
        Kind::Text,
        "Id of the team or member; the segment, category of complaints or kind of activity as the data calls it; empty for the \
         organisation.",
    );
    let mut columns = vec![cycle, kind, id];
    columns.extend([
        Column::new("indicator", Kind::Text, "Id of the indicator.")
            .required()
            .one_of(indicators),
        Column::new("measure", Kind::Text, "How the indicator is measured.")
            .required()
            .one_of(measures),
        Column::new(
            "value",
            Kind::Number,
            "The value in the indicator's unit; empty unless the status is ok.",
        ),
        Column::new(
            "low",
            Kind::Number,
            "Lower end of the value's interval at the policy's confidence level; empty where there is none.",
        ),
        Column::new("high", Kind::Number, "Upper end of the value's interval."),
        Column::new(
            "n",
            Kind::Count,
            "Sample size: answers, clients, complaints, invitations, files or raters.",
        )
        .required(),
        Column::new(
            "numerator",
            Kind::Number,
            "What stands above the line, where the value is a ratio; empty for segments, categories and kinds.",
        ),
        Column::new(
            "denominator",
            Kind::Number,
            "What stands below the line, where the value is a ratio; empty as above.",
        ),
        Column::new(
            "points",
            Kind::Number,
            "Points on the indicator's scale; empty unless the status is ok, and for segments, categories and kinds.",
        ),
        Column::new(
            "weight",
            Kind::Share,
            "Share of the total score that the indicator carries in the model.",
        )
        .required(),
        status_column(),
        Column::new(
            "interval_basis",
            Kind::Text,
            "What the interval, or its absence, rests on. method: the measure's own method; no_variation: no interval, since \
             all rows are the same; all_alike: all rows lie at one end of what is possible, Wilson's interval on their number. \
             Empty unless the status is ok, and for segments, categories and kinds.",
        )
        .one_of(["method", "no_variation", "all_alike"]),
    ]);
    columns
}

/// Whether there is a value, and why not.
pub(super) fn status_column() -> Column {
    Column::new(
        "status",
        Kind::Text,
        "ok; too_few: the sample is below the indicator's minimum; no_data: there is nothing to compute from.",
    )
    .required()
    .one_of(["ok", "too_few", "no_data"])
}

fn row(
    record: &CycleRecord,
    subject: &Subject,
    indicator: &Indicator,
    measurement: &Measurement,
    line: &ScoreLine,
) -> Vec<Cell> {
    let usable = measurement.status == Status::Ok;
    let shown = |value: Option<f64>| Cell::number(value.filter(|_| usable));
    let [low, high] = Cell::ends(measurement.interval.filter(|_| usable));
    let mut cells = Vec::from(subject_cells(record, subject));
    cells.extend([
        Cell::of(&indicator.id),
        Cell::Word(indicator.measure.word()),
        shown(measurement.value),
        low,
        high,
        Cell::Count(measurement.n),
        shown(measurement.numerator),
        shown(measurement.denominator),
        shown(line.points.map(|points| points.0)),
        Cell::Number(line.weight.0),
        Cell::Word(measurement.status.word()),
        if usable {
            Cell::Word(measurement.basis.word())
        } else {
            Cell::Empty
        },
    ]);
    cells
}
