//! `findings.csv`: what the review of the cycle found.

use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::IndicatorId;
use crate::model::review::{Concern, FactValue, Finding, FindingKind};

pub(super) fn table(record: &CycleRecord) -> Table {
    Table {
        name: "findings",
        title: "Findings",
        description: "One row per finding of the review, the highest priority first.",
        columns: columns(),
        rows: (record.review.findings.iter())
            .map(|finding| row(record, finding))
            .collect(),
    }
}

fn row(record: &CycleRecord, finding: &Finding) -> Vec<Cell> {
    let [low, high] = Cell::ends(finding.size.and_then(|size| size.interval));
    vec![
        Cell::of(&record.cycle.id),
        Cell::Text(finding.id()),
        Cell::Word(finding.kind.concern().word()),
        Cell::Word(finding.kind.word()),
        Cell::Word(finding.subject.word()),
        Cell::Text(finding.subject.id().to_owned()),
        Cell::Number(finding.priority.0),
        Cell::Number(finding.stake.share.0),
        Cell::Word(finding.stake.of.word()),
        Cell::Number(finding.certainty.0),
        Cell::number(finding.size.map(|size| size.value)),
        low,
        high,
        finding
            .size
            .map_or(Cell::Empty, |size| Cell::Word(size.unit.word())),
        Cell::Text(evidence(finding)),
        Cell::Word(finding.owner.word()),
        Cell::Text(
            finding
                .owner
                .member()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
    ]
}

/// The facts of the finding's sentence, as `name=value`.
fn evidence(finding: &Finding) -> String {
    let facts = finding.facts.iter().filter_map(|(name, value)| {
        let value = match value {
            FactValue::Count(count) => count.to_string(),
            FactValue::Money(money) => money.0.normalize().to_string(),
            FactValue::Date(date) => date.to_string(),
            FactValue::Points(value) | FactValue::Value(value, _) | FactValue::Difference(value, _) => {
                value.to_string()
            }
            FactValue::Text(text) | FactValue::Kind(text) | FactValue::Segment(text) => text.clone(),
            FactValue::Choice(_) => return None,
            FactValue::Indicator(id) => id.to_string(),
            FactValue::Indicators(ids) => {
                let ids: Vec<&str> = ids.iter().map(IndicatorId::as_str).collect();
                ids.join(" ")
            }
            FactValue::Member(id) => id.to_string(),
            FactValue::Team(id) => id.to_string(),
            FactValue::Action(id) => id.clone(),
            FactValue::Relation(relation) => relation.word().to_owned(),
            FactValue::Objective(id) => id.to_string(),
            FactValue::Signal(signal) => signal.word().to_owned(),
            FactValue::Skill(id) => id.to_string(),
        };
        Some(format!("{name}={value}"))
    });
    facts.collect::<Vec<_>>().join("; ")
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("cycle", Kind::Text, "Id of the cycle.").required(),
        Column::new(
            "finding",
            Kind::Text,
            "Id of the finding: the same for the same finding in every cycle.",
        )
        .required(),
        Column::new("concern", Kind::Text, "What it is about.")
            .required()
            .one_of(Concern::ALL.map(Concern::word)),
        Column::new("kind", Kind::Text, "What was found.")
            .required()
            .one_of(FindingKind::ALL.map(FindingKind::word)),
        Column::new("subject_kind", Kind::Text, "What kind of subject it is about.").required(),
        Column::new(
            "subject_id",
            Kind::Text,
            "Its id, or the name that the data gives it; empty for the organisation.",
        ),
        Column::new(
            "priority",
            Kind::Number,
            "Where it stands among all findings, 0 to 100: stake × certainty × the weight of its concern.",
        )
        .required(),
        Column::new("stake", Kind::Share, "How much of a whole it touches.").required(),
        Column::new("stake_of", Kind::Text, "Of what whole.").required(),
        Column::new("certainty", Kind::Share, "How sure it is.").required(),
        Column::new("value", Kind::Number, "How large what was found is."),
        Column::new("low", Kind::Number, "Lower end of its interval."),
        Column::new("high", Kind::Number, "Upper end of its interval."),
        Column::new("unit", Kind::Text, "Unit of value, low and high."),
        Column::new(
            "evidence",
            Kind::Text,
            "The facts that it rests on, as name=value.",
        ),
        Column::new("owner_kind", Kind::Text, "Who is to see to it.").required(),
        Column::new(
            "owner_id",
            Kind::Text,
            "Id of the member who is to see to it; empty where the data names nobody.",
        ),
    ]
}
