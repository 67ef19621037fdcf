//! How robust a rating is, in sentences, and how often pairs keep their order under other weights.

use std::collections::BTreeSet;

use serde::Serialize;

use super::adding_up::shares_of_one;
use super::place::Link;
use super::rulings_view::gate_condition;
use super::scope::Scope;
use super::scorecard_view::score;
use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::measurement::Subject;
use crate::model::scorecard::Scorecard;
use crate::model::sensitivity::{
    EndOfInterval, OrderKept, PeerSensitivity, RatingSensitivity, WeightChange, WeightSensitivity,
};

/// How robust a rating is.
#[derive(Serialize)]
pub struct SensitivityView {
    /// What to know, a sentence each.
    pub sentences: Vec<String>,
    /// What else there is, a sentence each.
    pub details: Vec<String>,
}

/// How often pairs of a list keep their order.
#[derive(Serialize)]
pub struct OrderView {
    /// All of it in a sentence.
    pub summary: String,
    /// A row per subject with a cell per subject behind it; empty where the list is long.
    pub matrix: Vec<OrderRow>,
    /// Neighbours in the ranking; empty where there is a matrix.
    pub neighbours: Vec<Neighbours>,
}

/// A subject and how often it stays ahead of each one behind it.
#[derive(Serialize)]
pub struct OrderRow {
    /// Its number in the list.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Cells before its own: those ahead of it.
    pub skip: usize,
    /// Shares, in the order of the list from the next one on.
    pub cells: Vec<String>,
}

/// Two neighbours in the ranking.
#[derive(Serialize)]
pub struct Neighbours {
    /// The one ahead.
    pub ahead: String,
    /// The page of the one ahead.
    pub link: Option<Link>,
    /// The one behind.
    pub behind: String,
    /// How often they keep their order.
    pub kept: String,
}

/// So many indicators are named in the sentence; more are listed in the details.
const LISTED_ENDS: usize = 3;

/// A pair is called steady when it keeps its order in so many of the weightings.
const STEADY: f64 = 0.95;

impl Scope<'_> {
    /// "within the noise of B+": other ratings that the score's interval reaches; none where it reaches no other.
    pub fn near(&self, record: &CycleRecord, subject: &Subject) -> Option<String> {
        let own = record.find(subject)?.1.rating.band()?;
        let others: Vec<&str> = record
            .sensitivity(subject)?
            .covered
            .iter()
            .filter(|rating| *rating != own)
            .map(crate::model::RatingId::as_str)
            .collect();
        (!others.is_empty()).then(|| {
            let ratings = others.join(&self.plain("list-separator"));
            self.say("rating-near", &[("ratings", &ratings)])
        })
    }
}

/// How robust a subject's rating is; none without a rating.
pub fn sensitivity(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject) -> Option<SensitivityView> {
    let found = record.sensitivity(subject)?;
    let card = record.find(subject)?.1;
    let mut view = SensitivityView {
        sentences: [Some(bands(scope, card, found)), scope.doubt(card)]
            .into_iter()
            .flatten()
            .collect(),
        details: Vec::new(),
    };
    weights(scope, card, found, &mut view);
    if !matches!(found.weights, WeightSensitivity::Decided) {
        ends(scope, &found.ends, &mut view);
    }
    let (peers, place) = match subject {
        Subject::Organisation => return Some(view),
        Subject::Team(id) => (
            &record.sensitivity.teams,
            record.teams.iter().position(|team| team.id == *id)?,
        ),
        Subject::Member(id) => (
            &record.sensitivity.members,
            record.members.binary_search_by(|member| member.id.cmp(id)).ok()?,
        ),
    };
    ranks(scope, record, (subject, card), (peers, place), &mut view);
    Some(view)
}

/// Which ratings the score's interval covers.
fn bands(scope: &Scope<'_>, card: &Scorecard, found: &RatingSensitivity) -> String {
    if matches!(found.weights, WeightSensitivity::Decided) {
        return scope.say("robust-decided", &[("by-rule", found.by_rule.as_str())]);
    }
    let Some(interval) = card
        .score
        .and_then(|points| score(scope, points, card.interval).interval)
    else {
        return scope.plain("robust-no-interval");
    };
    let separator = scope.plain("list-separator");
    let covered: Vec<&str> = found.covered.iter().map(crate::model::RatingId::as_str).collect();
    let rules: Vec<String> = found
        .gates_in_doubt
        .iter()
        .filter_map(|place| gate_condition(scope, scope.configuration().gates.get(*place)?))
        .map(|rule| scope.say("robust-rule", &[("rule", &rule)]))
        .collect();
    let arguments = [
        ("interval", interval.as_str()),
        ("ratings", &covered.join(&separator)),
    ];
    match (covered.len(), rules.len() as u64) {
        (1, _) => scope.say("robust-one-band", &arguments),
        (_, 0) => scope.say("robust-bands", &arguments),
        (_, count) => {
            let rules = ("rules", rules.join(&separator));
            let [interval, ratings] = arguments;
            scope.count(
                "robust-bands-gates",
                count,
                &[interval, ratings, (rules.0, &rules.1)],
            )
        }
    }
}

/// The smallest change of weights that would change the rating, and the one in the other direction.
fn weights(scope: &Scope<'_>, card: &Scorecard, found: &RatingSensitivity, view: &mut SensitivityView) {
    let WeightSensitivity::Score { up, down } = &found.weights else {
        return;
    };
    let nearest = found.weights.nearest();
    view.sentences.push(match nearest {
        Some(change) => weight_change(scope, "robust-weights", change),
        None => scope.plain("robust-weights-none"),
    });
    for other in [up, down].into_iter().flatten() {
        if Some(other) != nearest {
            view.details
                .push(weight_change(scope, "robust-weights-other", other));
        }
    }
    let held = card.gates.iter().any(|gate| {
        let rule = scope.configuration().gates.get(gate.gate);
        rule.is_some_and(|rule| rule.cap == found.by_rule)
    });
    if up.is_none() && held {
        view.details
            .push(scope.say("robust-weights-gate", &[("rating", found.by_rule.as_str())]));
    }
}

fn weight_change(scope: &Scope<'_>, key: &str, change: &WeightChange) -> String {
    let name = |place: usize| {
        scope
            .configuration()
            .indicators
            .get(place)
            .map_or("", |indicator| scope.local(&indicator.name))
    };
    let several = change.from.len() > 1;
    let parts: Vec<f64> = change.from.iter().map(|(_, moved)| moved.0).collect();
    let from: Vec<String> = change
        .from
        .iter()
        .zip(shares_of_one(scope, &parts))
        .map(|((place, _), share)| {
            if several {
                scope.say("robust-part", &[("name", name(*place)), ("share", &share)])
            } else {
                scope.say("robust-whole", &[("name", name(*place))])
            }
        })
        .collect();
    if from.is_empty() {
        return scope.say("robust-weights-edge", &[("rating", change.becomes.as_str())]);
    }
    scope.say(
        key,
        &[
            ("share", &moved_share(scope, change.moved)),
            ("from", &from.join(&scope.plain("list-separator"))),
            ("to", name(change.to)),
            ("rating", change.becomes.as_str()),
        ],
    )
}

/// A share of weight; one that rounds to nothing is said to be less than the least that is shown.
fn moved_share(scope: &Scope<'_>, share: Share) -> String {
    if share.0 < 0.0005 {
        scope.say(
            "robust-less-than",
            &[("share", &scope.format.share(Share(0.001)))],
        )
    } else {
        scope.format.share(share)
    }
}

/// Indicators that would change the rating at an end of their interval.
fn ends(scope: &Scope<'_>, ends: &[EndOfInterval], view: &mut SensitivityView) {
    let configuration = scope.configuration();
    let items: Vec<String> = ends
        .chunk_by(|a, b| a.indicator == b.indicator)
        .filter_map(|ends| {
            let indicator = configuration.indicators.get(ends.first()?.indicator)?;
            let at: Vec<String> = ends
                .iter()
                .map(|end| {
                    scope.say(
                        "robust-end",
                        &[
                            ("rating", end.becomes.as_str()),
                            ("value", &scope.format.value(indicator.unit, end.value)),
                        ],
                    )
                })
                .collect();
            Some(scope.say(
                "robust-part",
                &[
                    ("name", scope.local(&indicator.name)),
                    ("share", &at.join(&scope.plain("list-separator"))),
                ],
            ))
        })
        .collect();
    let count = items.len() as u64;
    let list = items.join(&scope.plain("list-separator"));
    if items.is_empty() {
        view.sentences.push(scope.plain("robust-ends-none"));
    } else if items.len() <= LISTED_ENDS {
        view.sentences
            .push(scope.count("robust-ends", count, &[("list", &list)]));
    } else {
        view.sentences.push(scope.count("robust-ends-many", count, &[]));
        view.details
            .push(scope.say("robust-ends-list", &[("list", &list)]));
    }
}

/// The range of ranks under plausible weightings, and how often the neighbours keep their place.
fn ranks(
    scope: &Scope<'_>,
    record: &CycleRecord,
    (subject, card): (&Subject, &Scorecard),
    (peers, place): (&PeerSensitivity, usize),
    view: &mut SensitivityView,
) {
    let Some((ranks, standing)) = peers.ranks.get(place).copied().flatten().zip(card.standing) else {
        return;
    };
    if standing.of < 2 {
        return;
    }
    let weightings = scope.format.count(record.sensitivity.weightings);
    let reach = scope.format.share(scope.configuration().policy.plausible_weights);
    let (low, high) = (scope.format.count(ranks.low), scope.format.count(ranks.high));
    view.sentences.push(scope.say(
        if ranks.low == ranks.high {
            "robust-rank-one"
        } else {
            "robust-ranks"
        },
        &[
            ("weightings", &weightings),
            ("reach", &reach),
            ("low", &low),
            ("high", &high),
            ("of", &scope.ranked(subject, standing.of)),
        ],
    ));
    // In a list of all pairs the neighbours are the last one ahead and the first one behind.
    let above = peers.order.iter().rev().find(|pair| pair.behind == place);
    let below = peers.order.iter().find(|pair| pair.ahead == place);
    for (pair, key) in [(above, "robust-above"), (below, "robust-below")] {
        if let Some(pair) = pair {
            view.details
                .push(scope.say(key, &[("share", &scope.format.share(pair.kept))]));
        }
    }
}

/// How often pairs keep their order; none where there is no pair. `of` makes the subject at a place.
pub fn order(
    scope: &Scope<'_>,
    record: &CycleRecord,
    pairs: &[OrderKept],
    of: &dyn Fn(usize) -> Option<Subject>,
) -> Option<OrderView> {
    if pairs.is_empty() {
        return None;
    }
    let steady = pairs.iter().filter(|pair| pair.kept.0 >= STEADY).count() as u64;
    let list: Vec<usize> = in_order(pairs);
    let complete = pairs.len() == list.len() * (list.len() - 1) / 2;
    let name =
        |place: usize| of(place).map_or_else(String::new, |subject| scope.subject_name(record, &subject));
    let summary = scope.count(
        if complete {
            "order-pairs"
        } else {
            "order-neighbours"
        },
        pairs.len() as u64,
        &[
            ("steady", &scope.format.count(steady)),
            ("share", &scope.format.share(Share(STEADY))),
            ("weightings", &scope.format.count(record.sensitivity.weightings)),
            (
                "reach",
                &scope.format.share(scope.configuration().policy.plausible_weights),
            ),
        ],
    );
    let matrix = if complete {
        matrix(scope, &list, pairs, &name)
    } else {
        Vec::new()
    };
    let neighbours = if complete {
        Vec::new()
    } else {
        pairs
            .iter()
            .map(|pair| Neighbours {
                ahead: name(pair.ahead),
                link: of(pair.ahead).and_then(|subject| scope.subject_link(record, &subject)),
                behind: name(pair.behind),
                kept: scope.format.share(pair.kept),
            })
            .collect()
    };
    Some(OrderView {
        summary,
        matrix,
        neighbours,
    })
}

/// The subjects of the pairs from the first to the last.
fn in_order(pairs: &[OrderKept]) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    pairs
        .iter()
        .flat_map(|pair| [pair.ahead, pair.behind])
        .filter(|place| seen.insert(*place))
        .collect()
}

fn matrix(
    scope: &Scope<'_>,
    list: &[usize],
    pairs: &[OrderKept],
    name: &dyn Fn(usize) -> String,
) -> Vec<OrderRow> {
    list.iter()
        .enumerate()
        .map(|(row, place)| OrderRow {
            number: row + 1,
            name: name(*place),
            skip: row + 1,
            cells: pairs
                .iter()
                .filter(|pair| pair.ahead == *place)
                .map(|pair| scope.format.share(pair.kept))
                .collect(),
        })
        .collect()
}
