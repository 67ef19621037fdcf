//! `watch_list.csv`: the clients to watch. It names clients, as the page of risks does.

use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::review::{Likelihood, Signal, WatchedClient};

pub(super) fn table(record: &CycleRecord) -> Table {
    let risk = record.review.risk.as_ref();
    let outlook = risk.and_then(|risk| risk.outlook.as_ref());
    let watch = outlook.map(|outlook| &outlook.watch).into_iter().flatten();
    Table {
        name: "watch_list",
        title: "Watch list",
        description: "One row per client to watch, in the order of the page: those clearly more likely to be lost than usual \
                      first, of these the largest expected loss. Names clients.",
        columns: columns(),
        rows: watch.map(|client| row(record, client)).collect(),
    }
}

fn row(record: &CycleRecord, client: &WatchedClient) -> Vec<Cell> {
    let owner = client
        .owner
        .and_then(|owner| record.members.get(owner.0 as usize));
    let team = client.team.and_then(|team| record.teams.get(team.0 as usize));
    vec![
        Cell::of(&record.cycle.id),
        Cell::of(&client.id),
        client.name.as_ref().map_or(Cell::Empty, Cell::of),
        owner.map_or(Cell::Empty, |owner| Cell::of(&owner.id)),
        team.map_or(Cell::Empty, |team| Cell::of(&team.id)),
        Cell::exact(client.revenue.map(|revenue| revenue.0)),
        Cell::list(client.signals.iter().map(Signal::word)),
        client.last_contact.map_or(Cell::Empty, Cell::Date),
        Cell::Number(f64::from(client.points)),
        Cell::Number(client.probability),
        Cell::Word(client.likelihood.word()),
    ]
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("cycle", Kind::Text, "Id of the cycle.").required(),
        Column::new("client", Kind::Text, "Id of the client.").required(),
        Column::new("name", Kind::Text, "Its name; empty where the data gives none."),
        Column::new(
            "owner",
            Kind::Text,
            "Id of the member who owns it; empty where nobody does who is still there.",
        ),
        Column::new("team", Kind::Text, "Id of the team that it counts for."),
        Column::new(
            "revenue",
            Kind::Number,
            "Revenue now; empty where the data states none.",
        ),
        Column::new("signals", Kind::Text, "Its early warnings, joined by ;."),
        Column::new(
            "last_contact",
            Kind::Date,
            "When somebody last met it; empty where no contact is on record.",
        ),
        Column::new("points", Kind::Number, "Points of the risk score.").required(),
        Column::new(
            "probability",
            Kind::Share,
            "Probability that it is lost in the next cycle.",
        )
        .required(),
        Column::new("likelihood", Kind::Text, "The same against the usual odds.")
            .required()
            .one_of(Likelihood::ALL.map(Likelihood::word)),
    ]
}
