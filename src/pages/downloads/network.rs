//! `network.csv`: who works with whom, by teams.

use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::people::TeamIndex;
use crate::model::review::{Network, TeamLink};

pub(super) fn table(record: &CycleRecord) -> Table {
    let network = record.review.collaboration.network.as_ref();
    Table {
        name: "network",
        title: "Teams that work together",
        description: "One row per team and other team: what members of the first did with the second. Pairs that did nothing \
                      together stand with zeros; teams below the minimum cell size are no part of it.",
        columns: columns(),
        rows: network.map(|network| rows(record, network)).unwrap_or_default(),
    }
}

fn rows(record: &CycleRecord, network: &Network) -> Vec<Vec<Cell>> {
    let mut links = network.links.clone();
    let both_ways = network
        .apart
        .iter()
        .flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    for (from, to) in both_ways {
        // Pairs that did not work together may have thanked each other.
        if !links.iter().any(|link| (link.from, link.to) == (from, to)) {
            links.push(TeamLink {
                from,
                to,
                meetings: 0,
                activities: 0,
                thanks: 0,
            });
        }
    }
    links.sort_by_key(|link| (link.from, link.to));
    let team = |index: TeamIndex| {
        let team = record.teams.get(index.0 as usize);
        team.map_or(Cell::Empty, |team| Cell::of(&team.id))
    };
    let row = |link: TeamLink| {
        vec![
            Cell::of(&record.cycle.id),
            team(link.from),
            team(link.to),
            Cell::Count(link.meetings),
            Cell::Count(link.activities),
            Cell::Count(link.thanks),
        ]
    };
    links.into_iter().map(row).collect()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("cycle", Kind::Text, "Id of the cycle.").required(),
        Column::new("team", Kind::Text, "Id of the team whose members are counted.").required(),
        Column::new("with_team", Kind::Text, "Id of the other team.").required(),
        Column::new(
            "meetings",
            Kind::Count,
            "Members of the team at meetings with the other, each counted once a meeting.",
        )
        .required(),
        Column::new(
            "activities",
            Kind::Count,
            "Members of the team at activities held with the other, each counted once an activity.",
        )
        .required(),
        Column::new(
            "thanks",
            Kind::Count,
            "Thanks that members of the team gave to members of the other.",
        )
        .required(),
    ]
}
