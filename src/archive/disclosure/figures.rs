//! Measurements and scorecards: the reader's own whole, those of the organisation without what stands behind them.

use std::collections::BTreeSet;

use super::HiddenTotals;
use super::cells::Cells;
use super::sight::Sight;
use crate::model::assessment::DimensionAssessment;
use crate::model::configuration::Sees;
use crate::model::measurement::{
    Against, Composition, CycleMeasurements, Measurement, NoDataReason, SubjectMeasurements,
};
use crate::model::quantity::Share;
use crate::model::scorecard::{
    Adjustment, Change, CycleScorecards, DimensionScore, GateApplied, Rating, ScoreLine, Scorecard,
};
use crate::model::{CycleId, MemberId};

pub(super) fn measurements(
    all: &CycleMeasurements,
    sight: &Sight<'_>,
    hidden: &HiddenTotals,
) -> CycleMeasurements {
    let CycleMeasurements {
        organisation,
        teams,
        members,
        // How raters rate is told to who answers for the assessment.
        assessment_review: _,
    } = all;
    CycleMeasurements {
        organisation: of_organisation(organisation, hidden),
        teams: (sight.of_teams(teams))
            .map(|(seen, measured)| {
                if seen {
                    own(measured, sight)
                } else {
                    nothing(measured)
                }
            })
            .collect(),
        members: sight
            .of_members(members)
            .map(|measured| own(measured, sight))
            .collect(),
        assessment_review: None,
    }
}

/// Those of somebody who is seen.
fn own(measured: &SubjectMeasurements, sight: &Sight<'_>) -> SubjectMeasurements {
    let SubjectMeasurements {
        subject,
        measurements,
        assessments,
        agreement,
    } = measured;
    let relations = sight.sees(Sees::Relations);
    SubjectMeasurements {
        subject: subject.clone(),
        measurements: measurements.clone(),
        assessments: (assessments.iter())
            .map(|dimension| own_assessment(dimension, relations))
            .collect(),
        agreement: if relations { agreement.clone() } else { Vec::new() },
    }
}

/// One's own view beside that of all others together; what each relation says only where the audience sees it.
fn own_assessment(assessed: &DimensionAssessment, relations_seen: bool) -> DimensionAssessment {
    let DimensionAssessment {
        dimension,
        relations,
        others,
        self_other_gap,
    } = assessed;
    DimensionAssessment {
        dimension: dimension.clone(),
        relations: (relations.iter())
            .filter(|(group, _)| relations_seen || group.is_own())
            .cloned()
            .collect(),
        others: *others,
        self_other_gap: *self_other_gap,
    }
}

fn nothing(measured: &SubjectMeasurements) -> SubjectMeasurements {
    let no_data = |_: &Measurement| Measurement::no_data(NoDataReason::TooFewPeople);
    SubjectMeasurements {
        subject: measured.subject.clone(),
        measurements: measured.measurements.iter().map(no_data).collect(),
        assessments: Vec::new(),
        agreement: Vec::new(),
    }
}

fn of_organisation(measured: &SubjectMeasurements, hidden: &HiddenTotals) -> SubjectMeasurements {
    let SubjectMeasurements {
        subject,
        measurements,
        assessments: _,
        agreement: _,
    } = measured;
    let total = |(place, measurement): (usize, &Measurement)| {
        if hidden.indicators.contains(&place) {
            Measurement::no_data(NoDataReason::TooFewPeople)
        } else {
            total(measurement)
        }
    };
    SubjectMeasurements {
        subject: subject.clone(),
        measurements: measurements.iter().enumerate().map(total).collect(),
        assessments: Vec::new(),
        agreement: Vec::new(),
    }
}

/// A value of the organisation with how sure it is; the rows that it is made of are others'.
fn total(measurement: &Measurement) -> Measurement {
    let Measurement {
        value,
        interval,
        basis,
        standard_error,
        n,
        numerator: _,
        denominator: _,
        status,
        composition: _,
        against: _,
    } = measurement;
    Measurement {
        value: *value,
        interval: *interval,
        basis: *basis,
        standard_error: *standard_error,
        n: *n,
        numerator: None,
        denominator: None,
        status: *status,
        composition: Composition::Plain,
        against: Against::default(),
    }
}

pub(super) fn scorecards(
    all: &CycleScorecards,
    sight: &Sight<'_>,
    cells: &Cells,
    cycle: &CycleId,
) -> CycleScorecards {
    let CycleScorecards {
        organisation,
        teams,
        members,
    } = all;
    CycleScorecards {
        organisation: organisation_card(organisation, sight, cells, cycle),
        teams: (sight.of_teams(teams))
            .map(|(seen, card)| {
                if seen {
                    own_card(card, sight)
                } else {
                    no_card(card)
                }
            })
            .collect(),
        members: sight
            .of_members(members)
            .map(|card| own_card(card, sight))
            .collect(),
    }
}

/// The scorecard of somebody who is seen.
fn own_card(card: &Scorecard, sight: &Sight<'_>) -> Scorecard {
    let Scorecard {
        lines,
        dimensions,
        computed,
        score,
        interval,
        coverage,
        rating,
        gates,
        adjustments,
        standing,
        change,
    } = card;
    Scorecard {
        lines: lines.iter().map(own_line).collect(),
        dimensions: dimensions.clone(),
        computed: *computed,
        score: *score,
        interval: *interval,
        coverage: *coverage,
        rating: rating.clone(),
        gates: gates.clone(),
        adjustments: adjustments
            .iter()
            .map(|made| own_adjustment(made, sight))
            .collect(),
        standing: standing.filter(|_| sight.sees(Sees::Ranks)),
        change: change.as_ref().map(own_change),
    }
}

fn own_line(line: &ScoreLine) -> ScoreLine {
    let ScoreLine {
        points,
        // It is drawn towards the mean of all.
        shrunken_value: _,
        points_interval,
        weight,
        effective_weight,
        contribution,
        change,
    } = line;
    ScoreLine {
        points: *points,
        shrunken_value: None,
        points_interval: *points_interval,
        weight: *weight,
        effective_weight: *effective_weight,
        contribution: *contribution,
        change: change.as_ref().map(own_change),
    }
}

/// The p-value adjusted for all comparisons may be that of somebody else, times a known number.
fn own_change(change: &Change) -> Change {
    let Change {
        since,
        difference,
        interval,
        p_value,
        adjusted_p: _,
        verdict,
    } = change;
    Change {
        since: since.clone(),
        difference: *difference,
        interval: *interval,
        p_value: *p_value,
        adjusted_p: None,
        verdict: *verdict,
    }
}

/// That a decision was made, and what it changed. Why and by whom is in somebody's own words.
fn own_adjustment(adjustment: &Adjustment, sight: &Sight<'_>) -> Adjustment {
    let Adjustment {
        member,
        change,
        reason,
        approved_by,
        row,
    } = adjustment;
    let approver = || sight.person(&MemberId::new(approved_by));
    Adjustment {
        member: member.clone(),
        change: change.clone(),
        reason: (Some(reason.clone()).filter(|_| sight.sees(Sees::Comments))).unwrap_or_default(),
        approved_by: (Some(approver()).filter(|approver| !approver.is_withheld()))
            .map(|approver| approver.to_string())
            .unwrap_or_default(),
        row: *row,
    }
}

/// The weights of the model, without a number of anybody.
fn no_line(line: &ScoreLine) -> ScoreLine {
    let ScoreLine {
        points: _,
        shrunken_value: _,
        points_interval: _,
        weight,
        effective_weight: _,
        contribution: _,
        change: _,
    } = line;
    ScoreLine {
        points: None,
        shrunken_value: None,
        points_interval: None,
        weight: *weight,
        effective_weight: None,
        contribution: None,
        change: None,
    }
}

fn no_card(card: &Scorecard) -> Scorecard {
    Scorecard {
        lines: card.lines.iter().map(no_line).collect(),
        dimensions: card.dimensions.iter().map(no_dimension).collect(),
        computed: None,
        score: None,
        interval: None,
        coverage: Share(0.0),
        rating: Rating::NoScore,
        gates: Vec::new(),
        adjustments: Vec::new(),
        standing: None,
        change: None,
    }
}

fn no_dimension(dimension: &DimensionScore) -> DimensionScore {
    let DimensionScore {
        dimension,
        points: _,
        interval: _,
        coverage: _,
    } = dimension;
    DimensionScore {
        dimension: dimension.clone(),
        points: None,
        interval: None,
        coverage: Share(0.0),
    }
}

/// The organisation's: score and dimensions are made of the indicators, so that one that is left out takes them with it.
fn organisation_card(card: &Scorecard, sight: &Sight<'_>, cells: &Cells, cycle: &CycleId) -> Scorecard {
    let hidden = cells.hidden(cycle);
    let Scorecard {
        lines,
        dimensions,
        computed,
        score,
        interval,
        coverage,
        rating,
        gates,
        adjustments: _,
        standing: _,
        change,
    } = card;
    let lines: Vec<ScoreLine> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| organisation_line(place, line, cells, hidden))
        .collect();
    if hidden.score {
        return Scorecard {
            lines,
            ..no_card(card)
        };
    }
    let gate = |gate: &&GateApplied| {
        let configuration = sight.rules().configuration;
        let of = configuration.gates.get(gate.gate);
        let place = of.and_then(|gate| configuration.indicator_position(&gate.indicator));
        place.is_some_and(|place| !hidden.indicators.contains(&place))
    };
    Scorecard {
        lines,
        dimensions: dimensions.clone(),
        computed: *computed,
        score: *score,
        interval: *interval,
        coverage: *coverage,
        rating: rating.clone(),
        gates: gates.iter().filter(gate).cloned().collect(),
        adjustments: Vec::new(),
        standing: None,
        change: (change.as_ref())
            .filter(|change| !cells.hidden(&change.since).score)
            .map(own_change),
    }
}

fn organisation_line(place: usize, line: &ScoreLine, cells: &Cells, hidden: &HiddenTotals) -> ScoreLine {
    if hidden.indicators.contains(&place) {
        return no_line(line);
    }
    // The difference from a total that is left out would give it away.
    let told = |change: &Change| {
        let before: &BTreeSet<usize> = &cells.hidden(&change.since).indicators;
        !before.contains(&place)
    };
    let line = own_line(line);
    ScoreLine {
        effective_weight: line.effective_weight.filter(|_| !hidden.score),
        contribution: line.contribution.filter(|_| !hidden.score),
        change: line.change.filter(told),
        ..line
    }
}
