//! The network of teams that work together: a drawing on a circle, and the same as a table.

use std::f64::consts::TAU;

use charming::Chart;
use charming::element::{ItemStyle, LineStyle};
use charming::series::{Graph, GraphData, GraphLayout, GraphLink, GraphNode, GraphNodeLabel};
use serde::Serialize;
use serde_json::{Value, json};

use super::profiles_view::too_small;
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::people::TeamIndex;
use crate::model::review::{Network, TeamLink};
use crate::pages::scope::Scope;
use crate::pages::trend_chart::script_safe;

const ACCENT: &str = "#1d5d8c";
const LINE: &str = "#9dbcd3";
const INK: &str = "#1c2731";

/// Pairs of teams that the drawing and the table show, the closest first.
const SHOWN: usize = 60;
/// Width of the line of the closest pair.
const WIDEST: f64 = 9.0;

/// A network as the page shows it.
#[derive(Serialize)]
pub struct NetworkView {
    /// What the script draws; none where no two teams worked together.
    data: Option<String>,
    rows: Vec<PairRow>,
    /// Pairs beyond those shown.
    more: Option<String>,
    /// Pairs that did nothing together, or that there are none.
    apart: String,
    left_out: Option<String>,
}

/// What two teams did together.
#[derive(Serialize)]
struct PairRow {
    teams: String,
    meetings: String,
    activities: String,
    thanks: String,
    worked: String,
}

/// Two teams, what members of the first did with the second, and the other way round.
struct Pair {
    teams: (TeamIndex, TeamIndex),
    there: Option<TeamLink>,
    back: Option<TeamLink>,
}

impl Pair {
    fn worked(&self) -> u64 {
        let links = [&self.there, &self.back];
        links.into_iter().flatten().map(TeamLink::worked).sum()
    }
}

/// The network.
pub fn network(scope: &Scope<'_>, record: &CycleRecord, found: &Network) -> NetworkView {
    let name = |team: TeamIndex| {
        let team = record.teams.get(team.0 as usize);
        let subject = team.map(|team| Subject::Team(team.id.clone()));
        subject
            .map(|subject| scope.subject_name(record, &subject))
            .unwrap_or_default()
    };
    let pairs = pairs(found);
    let shown = pairs.get(..SHOWN).unwrap_or(&pairs);
    let both = |pair: &Pair, count: fn(&TeamLink) -> u64| {
        let count = |link: &Option<TeamLink>| scope.format.count(link.as_ref().map_or(0, count));
        scope.say(
            "collaboration-both",
            &[("first", &count(&pair.there)), ("second", &count(&pair.back))],
        )
    };
    let teams_of = |first: TeamIndex, second: TeamIndex| {
        scope.say(
            "collaboration-pair",
            &[("first", &name(first)), ("second", &name(second))],
        )
    };
    let more = pairs.len().saturating_sub(SHOWN) as u64;
    let apart: Vec<String> = (found.apart.iter().take(SHOWN))
        .map(|(first, second)| teams_of(*first, *second))
        .collect();
    let apart_more = found.apart.len().saturating_sub(SHOWN) as u64;
    NetworkView {
        data: shown
            .iter()
            .any(|pair| pair.worked() > 0)
            .then(|| drawing(record, &name, shown, found)),
        rows: (shown.iter())
            .map(|pair| PairRow {
                teams: teams_of(pair.teams.0, pair.teams.1),
                meetings: both(pair, |link| link.meetings),
                activities: both(pair, |link| link.activities),
                thanks: both(pair, |link| link.thanks),
                worked: scope.format.count(pair.worked()),
            })
            .collect(),
        more: (more > 0).then(|| scope.count("collaboration-pairs-more", more, &[])),
        apart: if found.apart.is_empty() {
            scope.plain("collaboration-apart-none")
        } else {
            let list = apart.join(&scope.plain("list-separator"));
            let rest = if apart_more > 0 {
                scope.count("collaboration-apart-more", apart_more, &[])
            } else {
                String::new()
            };
            scope.say("collaboration-apart", &[("pairs", &list), ("more", &rest)])
        },
        left_out: (found.left_out > 0).then(|| too_small(scope, found.left_out)),
    }
}

/// Every pair with anything between them, the closest first, then in the order of teams.
fn pairs(found: &Network) -> Vec<Pair> {
    let link = |from, to| {
        found
            .links
            .iter()
            .find(|link| link.from == from && link.to == to)
            .copied()
    };
    let mut pairs: Vec<Pair> = found
        .links
        .iter()
        .filter(|own| own.from < own.to || link(own.to, own.from).is_none())
        .map(|own| {
            let teams = (own.from.min(own.to), own.from.max(own.to));
            Pair {
                teams,
                there: link(teams.0, teams.1),
                back: link(teams.1, teams.0),
            }
        })
        .collect();
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.worked()), pair.teams));
    pairs
}

/// Teams on a circle in their order, from the top on; lines as wide as their pairs are close.
fn drawing(
    record: &CycleRecord,
    name: &dyn Fn(TeamIndex) -> String,
    shown: &[Pair],
    found: &Network,
) -> String {
    let part = |team: &TeamIndex| {
        let linked = |pair: &Pair| pair.teams.0 == *team || pair.teams.1 == *team;
        shown.iter().any(linked) || found.alone.contains(team)
    };
    let teams: Vec<TeamIndex> = (0_u32..)
        .take(record.teams.len())
        .map(TeamIndex)
        .filter(part)
        .collect();
    let nodes = teams.iter().enumerate().map(|(place, team)| {
        let angle = TAU * place as f64 / teams.len() as f64;
        let below = angle.cos() < 0.0;
        GraphNode {
            id: team.0.to_string(),
            name: name(*team),
            x: rounded(300.0 * angle.sin()),
            y: rounded(-150.0 * angle.cos()),
            value: 0.0,
            category: 0,
            symbol_size: 16.0,
            label: Some(
                GraphNodeLabel::new()
                    .show(true)
                    .position(if below { "bottom" } else { "top" })
                    .color(INK)
                    .font_size(12.0),
            ),
        }
    });
    let worked: Vec<&Pair> = shown.iter().filter(|pair| pair.worked() > 0).collect();
    let links = worked.iter().map(|pair| GraphLink {
        source: pair.teams.0.0.to_string(),
        target: pair.teams.1.0.to_string(),
        value: Some(pair.worked() as f64),
    });
    let data = GraphData {
        nodes: nodes.collect(),
        links: links.collect(),
        categories: vec![charming::series::GraphCategory { name: String::new() }],
    };
    let chart = Chart::new().series(
        Graph::new()
            .layout(GraphLayout::None)
            .roam(false)
            .line_style(LineStyle::new().color(LINE).opacity(0.9))
            .data(data),
    );
    // A chart is plain data, which always has a JSON form.
    let mut option = serde_json::to_value(&chart).unwrap_or(Value::Null);
    let most = worked.iter().map(|pair| pair.worked()).max().unwrap_or(1).max(1);
    if let Some(series) = option.pointer_mut("/series/0").and_then(Value::as_object_mut) {
        // Charming knows no width of a single line or of a graph, no colour of its nodes and no labels in lines.
        if let Some(Value::Array(links)) = series.get_mut("links") {
            for (link, pair) in links.iter_mut().filter_map(Value::as_object_mut).zip(&worked) {
                let width = 1.0 + (WIDEST - 1.0) * pair.worked() as f64 / most as f64;
                link.insert("lineStyle".to_owned(), json!({ "width": rounded(width) }));
            }
        }
        // Both directions are scaled alike, and names have room beside and below the teams; long ones break into lines.
        series.insert("width".to_owned(), json!("44%"));
        series.insert(
            "label".to_owned(),
            // Lines that run behind a name leave it legible.
            json!({
                "width": 170,
                "overflow": "break",
                "lineHeight": 15,
                "backgroundColor": "rgba(255,255,255,0.85)",
                "padding": [0, 3],
            }),
        );
        let style = serde_json::to_value(ItemStyle::new().color(ACCENT)).unwrap_or(Value::Null);
        series.insert("itemStyle".to_owned(), style);
    }
    script_safe(&option.to_string())
}

/// Far finer than a pixel, and the same on every machine.
fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}
