//! `scores.csv`: one row per subject, with its score, rating and rank.

use super::measurements::{subject_cells, subject_columns, subjects};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::scorecard::{Rating, Scorecard};
use crate::model::{Configuration, RatingId};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    Table {
        name: "scores",
        title: "Scores",
        description: "One row per subject: score with its interval, coverage, rating, rank with the range that the noise \
                      allows, and the reasons for what is missing or was changed.",
        columns: columns(configuration),
        rows: subjects(record)
            .map(|(measured, card)| row(record, &measured.subject, card, configuration))
            .collect(),
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["organisation", "team", "member"]));
    columns.extend([
        Column::new("score", Kind::Number, "Score after adjustments; empty without data."),
        Column::new("low", Kind::Number, "Lower end of the score's interval."),
        Column::new("high", Kind::Number, "Upper end of the score's interval."),
        Column::new(
            "coverage",
            Kind::Share,
            "Share of the model's weight that had data.",
        )
        .required(),
        Column::new(
            "rating",
            Kind::Text,
            "Id of the rating band; empty where there is no rating, see reasons.",
        )
        .one_of(configuration.ratings.iter().map(|band| band.id.as_str())),
        Column::new(
            "rank",
            Kind::Count,
            "Rank among the rated subjects of the same kind by score before adjustments, 1 being the highest; ties \
             share it.",
        ),
        Column::new("rank_low", Kind::Count, "Best rank that the noise allows."),
        Column::new("rank_high", Kind::Count, "Worst rank that the noise allows."),
        Column::new(
            "reasons",
            Kind::Text,
            "Joined by semicolons: no_score, coverage_too_low, parts_missing, presence_too_short, gate:<indicator>, \
             adjustment:<reason>, within_noise_of:<rating> for each other rating that the score's interval reaches. A \
             semicolon within a reason is written as a comma.",
        ),
        Column::new(
            "weight_without_interval",
            Kind::Share,
            "Share of the score's weight that has no interval: the score's interval takes it as exact and is too narrow by \
             that; empty without a score.",
        ),
    ]);
    columns
}

fn row(
    record: &CycleRecord,
    subject: &Subject,
    card: &Scorecard,
    configuration: &Configuration,
) -> Vec<Cell> {
    let [low, high] = Cell::ends(card.interval);
    let mut cells = Vec::from(subject_cells(record, subject));
    cells.extend([
        Cell::number(card.score.map(|score| score.0)),
        low,
        high,
        Cell::Number(card.coverage.0),
        card.rating.band().map_or(Cell::Empty, Cell::of),
    ]);
    cells.extend(
        card.standing
            .map_or([Cell::Empty, Cell::Empty, Cell::Empty], |standing| {
                [
                    Cell::Count(standing.rank),
                    Cell::Count(standing.low),
                    Cell::Count(standing.high),
                ]
            }),
    );
    let near = record
        .sensitivity(subject)
        .map_or(&[][..], |found| &found.covered);
    cells.push(Cell::list(reasons(card, near, configuration)));
    let without = || card.weight_without_interval().map_or(0.0, |share| share.0);
    cells.push(Cell::number(card.score.map(|_| without())));
    cells
}

/// Why there is no rating, what changed it, and which others are within the noise.
fn reasons(card: &Scorecard, covered: &[RatingId], configuration: &Configuration) -> Vec<String> {
    let missing = match card.rating {
        Rating::Rated(_) => None,
        Rating::NoScore => Some("no_score"),
        Rating::CoverageTooLow { .. } => Some("coverage_too_low"),
        Rating::PartsMissing => Some("parts_missing"),
        Rating::PresenceTooShort { .. } => Some("presence_too_short"),
    };
    let binding = card.gates.iter().filter(|applied| applied.from != applied.to);
    let gates = binding.map(|applied| {
        let indicator = configuration
            .gates
            .get(applied.gate)
            .map_or("", |gate| gate.indicator.as_str());
        format!("gate:{indicator}")
    });
    let adjustments = card
        .adjustments
        .iter()
        .map(|adjustment| format!("adjustment:{}", adjustment.reason));
    let near = covered
        .iter()
        .filter(|rating| card.rating.band().is_some_and(|own| own != *rating))
        .map(|rating| format!("within_noise_of:{rating}"));
    missing
        .map(str::to_owned)
        .into_iter()
        .chain(gates)
        .chain(adjustments)
        .chain(near)
        .collect()
}
