//! `actions.csv`: what each action has achieved up to the cycle.

use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::plans::Achievement;

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    let rows = record.plans.achievements.iter().filter_map(|achieved| {
        let action = configuration.actions.get(achieved.action)?;
        let [low, high] = Cell::ends(achieved.interval);
        Some(vec![
            Cell::of(&record.cycle.id),
            Cell::of(&action.id),
            Cell::Count(achieved.tried),
            Cell::Count(achieved.judged),
            Cell::Count(achieved.subjects),
            Cell::Count(achieved.worked),
            Cell::Count(achieved.did_not_work),
            Cell::number(achieved.effect.map(|effect| effect.0)),
            low,
            high,
            Cell::Number(achieved.share),
            Cell::Word(achieved.verdict.word()),
        ])
    });
    Table {
        name: "actions",
        title: "What actions achieved",
        description: "One row per action that was carried out, over all members, teams and cycles up to this one.",
        columns: columns(),
        rows: rows.collect(),
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("cycle", Kind::Text, "Id of the cycle.").required(),
        Column::new("action", Kind::Text, "Id of the action.").required(),
        Column::new("tried", Kind::Count, "Items that it was carried out for.").required(),
        Column::new(
            "judged",
            Kind::Count,
            "Those among them whose effect can be told.",
        )
        .required(),
        Column::new(
            "subjects",
            Kind::Count,
            "Members and teams that these belong to; each counts once.",
        )
        .required(),
        Column::new("worked", Kind::Count, "Items that worked.").required(),
        Column::new("did_not_work", Kind::Count, "Items that did not.").required(),
        Column::new("effect", Kind::Number, "Mean effect in score points."),
        Column::new("low", Kind::Number, "Lower end of its interval."),
        Column::new("high", Kind::Number, "Upper end of its interval."),
        Column::new(
            "share",
            Kind::Share,
            "Share of an item's expected gain that it is expected to win from now on.",
        )
        .required(),
        Column::new("verdict", Kind::Text, "What can be said of it.")
            .required()
            .one_of([
                Achievement::Works.word(),
                Achievement::HasNotWorked.word(),
                Achievement::Uncertain.word(),
                Achievement::TooFew { needed: 0 }.word(),
            ]),
    ]
}
