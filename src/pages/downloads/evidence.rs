//! `evidence.csv`: what each source row adds to each indicator, so that every value can be recomputed from its rows.
//!
//! It is the largest download by far (over a million rows for a large organisation), so its text is written straight into
//! one buffer: the texts of ids and files are made once, and a row costs no allocation.

use std::io::Write as _;

use super::table::{Column, Kind, Table, harmless};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::assessment::RelationMean;
use crate::model::evidence::{Counted, CountedAs, EvidenceRow, EvidenceSource};
use crate::model::indicator::Measure;
use crate::model::measurement::{Fact, Subject, SubjectMeasurements};

/// The table without its rows: columns and meaning.
pub(super) fn table(configuration: &Configuration) -> Table {
    let indicators = configuration
        .indicators
        .iter()
        .map(|indicator| indicator.id.as_str());
    Table {
        name: "evidence",
        title: "Evidence",
        description: "One row per source row and indicator: what it adds to the value. The value of a member is computed from \
                      the rows of that member, the value of a team from the rows with its team_id, the value of the \
                      organisation from all rows. It is the sum of numerators over the sum of denominators (times 100 for \
                      promoters, passives and detractors); how many different numerators the rows counted as distinct \
                      have, each standing for a member's value, over the sum of denominators; the median of the numerators where denominators are empty; the \
                      Kaplan-Meier estimate for events and censored times, read at the denominator, at the median where it \
                      is empty. The organisation does not count head_again, stated_for_team, when_left and censored_when_left \
                      (a client as it stood when its owner left, that member's alone); a team with a row \
                      stated_for_team has that value; rows counted as relation belong to their own subject alone.",
        columns: vec![
            Column::new(
                "cycle",
                Kind::Text,
                "The appraisal cycle: the name of its folder.",
            )
            .required(),
            Column::new(
                "subject_kind",
                Kind::Text,
                "The finest subject that the row counts for.",
            )
            .required()
            .one_of(["organisation", "team", "member"]),
            Column::new(
                "subject_id",
                Kind::Text,
                "Id of the team or member; empty for the organisation.",
            ),
            Column::new(
                "team_id",
                Kind::Text,
                "The team that counts the row: that of its day.",
            ),
            Column::new("indicator", Kind::Text, "Id of the indicator.")
                .required()
                .one_of(indicators),
            Column::new(
                "file",
                Kind::Text,
                "The source file, relative to the data folder.",
            ),
            Column::new(
                "line",
                Kind::Count,
                "The line on which the row begins; empty for the mean of a relation, since single raters are not named.",
            ),
            Column::new("counted_as", Kind::Text, "As what the row enters the formula.")
                .required()
                .one_of(CountedAs::ALL.map(CountedAs::word)),
            Column::new(
                "numerator",
                Kind::Number,
                "What the row adds above the line; the time of an event or of censoring.",
            )
            .required(),
            Column::new(
                "denominator",
                Kind::Number,
                "What the row adds below the line; the time at which a survival curve is read; empty for a value that \
                 stands alone.",
            ),
            Column::new(
                "reason",
                Kind::Text,
                "Why the row counts against its subject: a word and its facts. For a value computed elsewhere the value as \
                 stated, for a relation its name, mean and raters.",
            ),
        ],
        rows: Vec::new(),
    }
}

/// The CSV text.
pub(super) fn csv(
    record: &CycleRecord,
    configuration: &Configuration,
    source: &dyn EvidenceSource,
) -> Vec<u8> {
    let mut writer = Writer::new(record, configuration);
    source.each(&record.cycle.id, None, &mut |row| writer.row(&row));
    writer.relations(record, configuration);
    writer.text
}

/// The text while it grows, and the cells that come again and again.
struct Writer {
    text: Vec<u8>,
    cycle: Vec<u8>,
    members: Vec<Vec<u8>>,
    teams: Vec<Vec<u8>>,
    indicators: Vec<Vec<u8>>,
    files: Vec<Vec<u8>>,
}

impl Writer {
    fn new(record: &CycleRecord, configuration: &Configuration) -> Self {
        let mut text = Table::byte_order_mark();
        for (place, column) in table(configuration).columns.iter().enumerate() {
            if place > 0 {
                text.push(b',');
            }
            text.extend_from_slice(column.name.as_bytes());
        }
        text.push(b'\n');
        Self {
            text,
            cycle: cell(record.cycle.id.as_str()),
            members: record
                .members
                .iter()
                .map(|member| cell(member.id.as_str()))
                .collect(),
            teams: record.teams.iter().map(|team| cell(team.id.as_str())).collect(),
            indicators: configuration
                .indicators
                .iter()
                .map(|indicator| cell(indicator.id.as_str()))
                .collect(),
            files: record.files.iter().map(|file| cell(&file.shown())).collect(),
        }
    }

    fn row(&mut self, row: &EvidenceRow) {
        let member = row.member.map(|index| index.0 as usize);
        let team = row.team.map(|index| index.0 as usize);
        self.head(member, team, row.indicator);
        let text = &mut self.text;
        put(text, &self.files, Some(usize::from(row.row.file.0)));
        integer(text, u64::from(row.row.line));
        text.push(b',');
        counted(text, row.counted);
        if let Some(fact) = &row.against {
            text.extend_from_slice(&reason(fact));
        } else if let Some(stated) = row.counted.stated {
            text.extend_from_slice(b"value=");
            number(text, stated);
        }
        text.push(b'\n');
    }

    /// The cells up to the indicator.
    fn head(&mut self, member: Option<usize>, team: Option<usize>, indicator: usize) {
        let text = &mut self.text;
        text.extend_from_slice(&self.cycle);
        match (member, team) {
            (Some(_), _) => {
                text.extend_from_slice(b",member,");
                put(text, &self.members, member);
            }
            (None, Some(_)) => {
                text.extend_from_slice(b",team,");
                put(text, &self.teams, team);
            }
            (None, None) => text.extend_from_slice(b",organisation,,"),
        }
        put(text, &self.teams, team);
        put(text, &self.indicators, Some(indicator));
    }

    /// The means of the relations that may be shown, with their weights: the trace of a 360° indicator.
    fn relations(&mut self, record: &CycleRecord, configuration: &Configuration) {
        let file = record.files.iter().position(|file| file.table == "assessments");
        for (place, indicator) in configuration.indicators.iter().enumerate() {
            let Measure::Assessment {
                dimension: Some(dimension),
            } = &indicator.measure
            else {
                continue;
            };
            let measured = &record.measurements;
            let subjects = std::iter::once((&measured.organisation, None))
                .chain(measured.teams.iter().zip((0..).map(Some)))
                .chain(measured.members.iter().zip((0..).map(Some)));
            for (subject, index) in subjects {
                let found = subject
                    .assessments
                    .iter()
                    .find(|found| &found.dimension == dimension);
                for (group, mean) in found.iter().flat_map(|found| &found.relations) {
                    let RelationMean::Shown { mean, raters, .. } = mean else {
                        continue;
                    };
                    let weight = configuration.policy.relation_weight(group);
                    let words: Vec<&str> = group.relations().iter().map(|one| one.word()).collect();
                    if weight > 0.0 {
                        self.subject_head(subject, index, place);
                        put(&mut self.text, &self.files, file);
                        self.text.push(b',');
                        counted(
                            &mut self.text,
                            Counted::new(CountedAs::Relation, weight * mean, weight),
                        );
                        // Writing to memory cannot fail.
                        let _ = writeln!(
                            self.text,
                            "relation={} mean={mean} raters={raters}",
                            words.join("+")
                        );
                    }
                }
            }
        }
    }

    fn subject_head(&mut self, subject: &SubjectMeasurements, index: Option<usize>, indicator: usize) {
        match subject.subject {
            Subject::Organisation => self.head(None, None, indicator),
            Subject::Team(_) => self.head(None, index, indicator),
            Subject::Member(_) => self.head(index, None, indicator),
        }
    }
}

/// Puts the cell at a place, and the comma after it.
fn put(text: &mut Vec<u8>, cells: &[Vec<u8>], place: Option<usize>) {
    if let Some(cell) = place.and_then(|place| cells.get(place)) {
        text.extend_from_slice(cell);
    }
    text.push(b',');
}

/// Word, numerator and denominator, each with its comma.
fn counted(text: &mut Vec<u8>, counted: Counted) {
    text.extend_from_slice(counted.counted_as.word().as_bytes());
    text.push(b',');
    number(text, counted.numerator);
    text.push(b',');
    if let Some(denominator) = counted.denominator {
        number(text, denominator);
    }
    text.push(b',');
}

/// The fewest digits that give the same number again; most numbers here are small whole ones.
fn number(text: &mut Vec<u8>, number: f64) {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within the bounds"
    )]
    if (0.0..1e15).contains(&number) && number.fract() == 0.0 {
        integer(text, number as u64);
    } else if number.is_finite() {
        // Writing to memory cannot fail.
        let _ = write!(text, "{number}");
    }
}

fn integer(text: &mut Vec<u8>, number: u64) {
    match u8::try_from(number) {
        Ok(digit @ 0..=9) => text.push(b'0' + digit),
        _ => {
            let _ = write!(text, "{number}");
        }
    }
}

/// A text as a cell of CSV (RFC 4180), harmless in a spreadsheet.
fn cell(text: &str) -> Vec<u8> {
    let text = harmless(text);
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\"")).into_bytes()
    } else {
        text.into_bytes()
    }
}

/// Why a row counts against: a stable word, then its facts. A text of the data comes last.
fn reason(fact: &Fact) -> Vec<u8> {
    let words = match fact {
        Fact::Answer { score, out_of } => format!("answer score={score} out_of={out_of}"),
        Fact::ClientLost { reason: Some(reason) } => format!("client_lost reason={reason}"),
        Fact::ClientLost { reason: None } => "client_lost".to_owned(),
        Fact::RevenueFell { from, to } => format!("revenue_fell from={from} to={to}"),
        Fact::Late { hours, limit } => format!("late hours={hours} limit={limit}"),
        Fact::StillOpen { limit } => format!("still_open limit={limit}"),
        Fact::Reopened => "reopened".to_owned(),
        Fact::NotAttended { kind: Some(kind) } => format!("not_attended kind={kind}"),
        Fact::NotAttended { kind: None } => "not_attended".to_owned(),
        Fact::NoContact => "no_contact".to_owned(),
        Fact::FieldsMissing { missing, required } => {
            format!("fields_missing missing={missing} required={required}")
        }
        Fact::FieldsInvalid { invalid, filled } => {
            format!("fields_invalid invalid={invalid} filled={filled}")
        }
        Fact::Stale {
            updated_on: Some(day),
        } => format!("stale updated_on={day}"),
        Fact::Stale { updated_on: None } => "stale".to_owned(),
        Fact::ConditionNotMet => "condition_not_met".to_owned(),
        Fact::ConditionMet => "condition_met".to_owned(),
    };
    cell(&words)
}
