//! `comparisons.csv`: one row per team or member and indicator, and one per score: observed against shrunken, and against chance.

use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::comparison::{FunnelPlace, FunnelPosition, PeerComparisons, Shrinkage};
use crate::model::measurement::{Subject, SubjectMeasurements};
use crate::model::scorecard::{Change, Scorecard, Verdict};
use crate::stats::NotEstimable;

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let (measured, cards, found) = (&record.measurements, &record.scorecards, &record.comparisons);
    let mut rows = Vec::new();
    for (subjects, cards, peers) in [
        (&measured.teams, &cards.teams, &found.teams),
        (&measured.members, &cards.members, &found.members),
    ] {
        for (place, (subject, card)) in subjects.iter().zip(cards).enumerate() {
            rows.extend(of_subject(record, configuration, peers, place, (subject, card)));
        }
    }
    Table {
        name: "comparisons",
        title: "Comparisons",
        description: "One row per team or member and indicator that has a value, and one for the score before adjustments: \
                      the observed value, the value drawn towards the mean of its kind (empirical Bayes), what chance allows \
                      around the organisation's share, and the change since the last cycle. Values are in the indicator's \
                      unit and not rounded.",
        columns: columns(configuration),
        rows,
    }
}

/// The word of the `indicator` column for the score.
const SCORE: &str = "score";

fn columns(configuration: &Configuration) -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["team", "member"]));
    columns.push(
        Column::new(
            "indicator",
            Kind::Text,
            "Id of the indicator; score for the score before adjustments.",
        )
        .required()
        .one_of(
            configuration
                .indicators
                .iter()
                .map(|indicator| indicator.id.as_str())
                .chain([SCORE]),
        ),
    );
    columns.extend([
        Column::new("observed", Kind::Number, "The observed value.").required(),
        Column::new(
            "shrunken",
            Kind::Number,
            "The value drawn towards the mean of its kind; empty where there is none, see shrinkage.",
        ),
        Column::new("low", Kind::Number, "Lower end of the shrunken value's interval."),
        Column::new("high", Kind::Number, "Upper end of the shrunken value's interval."),
        Column::new(
            "weight_of_own_data",
            Kind::Share,
            "Weight of the observed value in the shrunken one; the rest is the centre's.",
        ),
        Column::new("centre", Kind::Number, "The mean that values are drawn towards."),
        Column::new(
            "shrinkage",
            Kind::Text,
            "shrunken; too_few: too few subjects; no_variation: they differ by no more than chance; not_estimable: the \
             noise of the values is not known. But for the first the observed value stands.",
        )
        .required()
        .one_of(["shrunken", "too_few", "no_variation", "not_estimable"]),
        Column::new(
            "trials",
            Kind::Count,
            "Trials behind a share of independent trials; empty with the columns up to funnel_adjusted_p for other indicators.",
        ),
        Column::new("funnel_centre", Kind::Share, "The organisation's pooled share."),
        Column::new("funnel_low_95", Kind::Share, "Lower limit of what chance allows at 95 %."),
        Column::new("funnel_high_95", Kind::Share, "Upper limit of what chance allows at 95 %."),
        Column::new("funnel_low_998", Kind::Share, "Lower limit of what chance allows at 99.8 %."),
        Column::new("funnel_high_998", Kind::Share, "Upper limit of what chance allows at 99.8 %."),
        Column::new(
            "funnel_position",
            Kind::Text,
            "within; beyond_by_chance: beyond a limit of 95 %, as chance makes some among so many; outside_above, \
             outside_below: outside what chance explains.",
        )
        .one_of(
            [
                FunnelPosition::Within,
                FunnelPosition::BeyondByChance,
                FunnelPosition::OutsideAbove,
                FunnelPosition::OutsideBelow,
            ]
            .map(FunnelPosition::word),
        ),
        Column::new("funnel_p", Kind::Share, "Two-sided p value of chance alone."),
        Column::new(
            "funnel_adjusted_p",
            Kind::Share,
            "The same, adjusted for all share indicators and subjects of the kind in the cycle (Benjamini and Hochberg).",
        ),
    ]);
    columns.extend(change_columns());
    columns
}

fn change_columns() -> [Column; 6] {
    [
        Column::new(
            "change",
            Kind::Number,
            "Observed value less that of the last cycle of the same kind; empty where there is none or it does not compare.",
        ),
        Column::new("change_low", Kind::Number, "Lower end of the change's interval by itself."),
        Column::new("change_high", Kind::Number, "Upper end of the change's interval by itself."),
        Column::new("change_p", Kind::Share, "Two-sided p value of no change."),
        Column::new(
            "change_adjusted_p",
            Kind::Share,
            "The same, adjusted for all indicators of all subjects of the kind, or for all their scores.",
        ),
        Column::new(
            "change_verdict",
            Kind::Text,
            "better, worse; within_noise; one_of_many: outside the noise by itself, but not among so many comparisons; \
             not_comparable: the definition changed in between; same_clients: both values follow the same clients and are no two \
             samples.",
        )
        .one_of(
            [
                Verdict::Better,
                Verdict::Worse,
                Verdict::WithinNoise,
                Verdict::OneOfMany,
                Verdict::NotComparable,
                Verdict::SameClients,
            ]
            .map(Verdict::word),
        ),
    ]
}

fn of_subject<'a>(
    record: &'a CycleRecord,
    configuration: &'a Configuration,
    peers: &'a PeerComparisons,
    place: usize,
    (measured, card): (&'a SubjectMeasurements, &'a Scorecard),
) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let indicators = configuration
        .indicators
        .iter()
        .zip(&measured.measurements)
        .zip(&card.lines)
        .zip(&peers.indicators)
        .filter_map(move |(((indicator, measurement), line), peers)| {
            let funnel = peers.funnel.as_ref().ok();
            let in_funnel =
                funnel.and_then(|funnel| Some((funnel.centre, funnel.subjects.get(place)?.as_ref()?)));
            Some(row(
                record,
                &measured.subject,
                indicator.id.as_str(),
                measurement.value?,
                (&peers.shrinkage, place),
                in_funnel,
                line.change.as_ref(),
            ))
        });
    let score = card.computed.zip(peers.score.as_ref()).map(|(score, shrinkage)| {
        row(
            record,
            &measured.subject,
            SCORE,
            score.0,
            (shrinkage, place),
            None,
            card.change.as_ref(),
        )
    });
    indicators.chain(score)
}

fn row(
    record: &CycleRecord,
    subject: &Subject,
    indicator: &str,
    observed: f64,
    (shrinkage, place): (&Shrinkage, usize),
    in_funnel: Option<(f64, &FunnelPlace)>,
    change: Option<&Change>,
) -> Vec<Cell> {
    let estimate = shrinkage.subject(place);
    let [low, high] = Cell::ends(estimate.map(|estimate| estimate.interval));
    let mut cells = Vec::from(subject_cells(record, subject));
    cells.extend([
        Cell::of(indicator),
        Cell::Number(observed),
        Cell::number(estimate.map(|estimate| estimate.value)),
        low,
        high,
        Cell::number(estimate.map(|estimate| estimate.own_weight.0)),
        Cell::number(estimate.and(shrinkage.centre.ok())),
        Cell::Word(match (estimate, shrinkage.centre) {
            (Some(_), _) => "shrunken",
            (None, Err(NotEstimable::TooFewValues { .. })) => "too_few",
            (None, Err(NotEstimable::NoVariation)) => "no_variation",
            (None, _) => "not_estimable",
        }),
    ]);
    cells.extend(in_funnel.map_or_else(
        || vec![Cell::Empty; 9],
        |(centre, place)| {
            vec![
                Cell::Count(place.n),
                Cell::Number(centre),
                Cell::Number(place.inner.low),
                Cell::Number(place.inner.high),
                Cell::Number(place.outer.low),
                Cell::Number(place.outer.high),
                Cell::Word(place.position.word()),
                Cell::Number(place.p_value),
                Cell::Number(place.adjusted_p),
            ]
        },
    ));
    let compared = change.filter(|change| change.verdict.compares());
    let [low, high] = Cell::ends(compared.and_then(|change| change.interval));
    cells.extend([
        Cell::number(compared.map(|change| change.difference)),
        low,
        high,
        Cell::number(compared.and_then(|change| change.p_value)),
        Cell::number(compared.and_then(|change| change.adjusted_p)),
        change.map_or(Cell::Empty, |change| Cell::Word(change.verdict.word())),
    ]);
    cells
}
