//! `sensitivity.csv`: what would change a rating or an order, one row per finding.

use super::measurements::{subject_cells, subject_columns, subjects};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::measurement::Subject;
use crate::model::sensitivity::{EndOfInterval, OrderKept, PeerSensitivity, WeightChange, WeightSensitivity};

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let found = &record.sensitivity;
    let mut rows = Vec::new();
    for (measured, _) in subjects(record) {
        rating_rows(record, &measured.subject, configuration, &mut rows);
    }
    let team_at = |place: usize| Some(Subject::Team(record.teams.get(place)?.id.clone()));
    let member_at = |place: usize| Some(Subject::Member(record.members.get(place)?.id.clone()));
    rank_rows(record, &found.teams, &team_at, &mut rows);
    rank_rows(record, &found.members, &member_at, &mut rows);
    // Where all members are compared in pairs, those of the teams are among them.
    if !found.members.all_pairs {
        for pairs in &found.within_teams {
            order_rows(record, pairs, &member_at, &mut rows);
        }
    }
    Table {
        name: "sensitivity",
        title: "Sensitivity",
        description: "One row per finding on how robust ratings and ranks are: the smallest change of weights that would \
                      change a rating, the ends of indicators' intervals that would, the range of ranks and the pairs that \
                      keep their order under plausible weightings.",
        columns: columns(configuration),
        rows,
    }
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let indicators = || {
        configuration
            .indicators
            .iter()
            .map(|indicator| indicator.id.as_str())
    };
    let ratings = || configuration.ratings.iter().map(|band| band.id.as_str());
    let mut columns = Vec::from(subject_columns(["organisation", "team", "member"]));
    columns.extend([
        Column::new(
            "finding",
            Kind::Text,
            "covered: a rating that the score's interval reaches, with and without each gate whose limit lies within its indicator's \
             interval; weights: the smallest shift of weight to another rating; end: \
             an end of an indicator's interval that would change the rating; ranks: the range of ranks under plausible \
             weightings; order: how often the subject stays ahead of another.",
        )
        .required()
        .one_of(["covered", "weights", "end", "ranks", "order"]),
        Column::new(
            "rating",
            Kind::Text,
            "The rating that is reached; empty for ranks and order.",
        )
        .one_of(ratings()),
        Column::new(
            "moved",
            Kind::Share,
            "Share of the weight with data that has to move (weights).",
        ),
        Column::new(
            "from",
            Kind::Text,
            "Indicators that give weight, joined by semicolons (weights).",
        ),
        Column::new(
            "indicator",
            Kind::Text,
            "The indicator that receives the weight (weights), or whose interval it is (end).",
        )
        .one_of(indicators()),
        Column::new("end", Kind::Text, "Which end of the interval (end).").one_of(["low", "high"]),
        Column::new(
            "value",
            Kind::Number,
            "The value there, in the indicator's unit (end).",
        ),
        Column::new("rank_low", Kind::Count, "Best rank (ranks)."),
        Column::new("rank_high", Kind::Count, "Worst rank (ranks)."),
        Column::new(
            "behind",
            Kind::Text,
            "Id of the team or member that the subject is ahead of under the model's weights (order).",
        ),
        Column::new(
            "kept",
            Kind::Share,
            "Share of the plausible weightings under which the subject does not fall behind it (order).",
        ),
    ]);
    columns
}

/// A row: the finding, and the cells that it fills.
#[derive(Default)]
struct Finding {
    rating: Option<Cell>,
    moved: Option<Cell>,
    from: Option<Cell>,
    indicator: Option<Cell>,
    end: Option<Cell>,
    value: Option<Cell>,
    ranks: Option<[Cell; 2]>,
    behind: Option<Cell>,
    kept: Option<Cell>,
}

impl Finding {
    fn row(self, record: &CycleRecord, subject: &Subject, finding: &'static str) -> Vec<Cell> {
        let mut cells = Vec::from(subject_cells(record, subject));
        let filled = |cell: Option<Cell>| cell.unwrap_or(Cell::Empty);
        let [rank_low, rank_high] = self.ranks.unwrap_or([Cell::Empty, Cell::Empty]);
        cells.extend([
            Cell::Word(finding),
            filled(self.rating),
            filled(self.moved),
            filled(self.from),
            filled(self.indicator),
            filled(self.end),
            filled(self.value),
            rank_low,
            rank_high,
            filled(self.behind),
            filled(self.kept),
        ]);
        cells
    }
}

fn rating_rows(
    record: &CycleRecord,
    subject: &Subject,
    configuration: &Configuration,
    rows: &mut Vec<Vec<Cell>>,
) {
    let Some(found) = record.sensitivity(subject) else {
        return;
    };
    let indicator = |place: usize| configuration.indicators.get(place).map(|indicator| &indicator.id);
    for rating in &found.covered {
        let finding = Finding {
            rating: Some(Cell::of(rating)),
            ..Finding::default()
        };
        rows.push(finding.row(record, subject, "covered"));
    }
    if let WeightSensitivity::Score { up, down } = &found.weights {
        for WeightChange {
            becomes,
            moved,
            from,
            to,
        } in [up, down].into_iter().flatten()
        {
            let finding = Finding {
                rating: Some(Cell::of(becomes)),
                moved: Some(Cell::Number(moved.0)),
                from: Some(Cell::list(from.iter().filter_map(|(place, _)| indicator(*place)))),
                indicator: indicator(*to).map(Cell::of),
                ..Finding::default()
            };
            rows.push(finding.row(record, subject, "weights"));
        }
    }
    for EndOfInterval {
        indicator: place,
        end,
        value,
        becomes,
    } in &found.ends
    {
        let finding = Finding {
            rating: Some(Cell::of(becomes)),
            indicator: indicator(*place).map(Cell::of),
            end: Some(Cell::Word(end.word())),
            value: Some(Cell::Number(*value)),
            ..Finding::default()
        };
        rows.push(finding.row(record, subject, "end"));
    }
}

fn rank_rows(
    record: &CycleRecord,
    peers: &PeerSensitivity,
    subject_at: &dyn Fn(usize) -> Option<Subject>,
    rows: &mut Vec<Vec<Cell>>,
) {
    for (place, ranks) in peers.ranks.iter().enumerate() {
        if let (Some(ranks), Some(subject)) = (ranks, subject_at(place)) {
            let finding = Finding {
                ranks: Some([Cell::Count(ranks.low), Cell::Count(ranks.high)]),
                ..Finding::default()
            };
            rows.push(finding.row(record, &subject, "ranks"));
        }
    }
    order_rows(record, &peers.order, subject_at, rows);
}

fn order_rows(
    record: &CycleRecord,
    pairs: &[OrderKept],
    subject_at: &dyn Fn(usize) -> Option<Subject>,
    rows: &mut Vec<Vec<Cell>>,
) {
    for pair in pairs {
        if let (Some(ahead), Some(behind)) = (subject_at(pair.ahead), subject_at(pair.behind)) {
            let finding = Finding {
                behind: Some(Cell::of(behind.id())),
                kept: Some(Cell::Number(pair.kept.0)),
                ..Finding::default()
            };
            rows.push(finding.row(record, &ahead, "order"));
        }
    }
}
