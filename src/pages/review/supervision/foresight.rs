//! Whether what was said last time came true.

use super::correlation;
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::review::{Foresight, ForesightVerdict, KeptByRating};
use crate::pages::scope::Scope;

/// The answer to whether last cycle's scores foretold anything.
pub fn answer(scope: &Scope<'_>, found: Option<&Foresight>) -> String {
    let Some(found) = found else {
        return scope.plain("supervision-foresight-first");
    };
    match &found.clients_so_far {
        None => scope.plain("supervision-foresight-too-few"),
        Some(so_far) => {
            let word = match found.verdict {
                ForesightVerdict::Foretold if so_far.value < Foresight::WEAK => "foretold-weakly",
                verdict => verdict.word(),
            };
            scope.say(
                &format!("supervision-foresight-{word}"),
                &[("correlation", &correlation(scope, so_far))],
            )
        }
    }
}

/// What was found, in sentences; empty without a cycle before.
pub fn view(scope: &Scope<'_>, found: Option<&Foresight>) -> Vec<String> {
    let Some(found) = found else { return Vec::new() };
    let since = found.since.as_str();
    let mut sentences = Vec::new();
    if let Some(clients) = &found.clients {
        sentences.push(scope.count(
            "supervision-foresight-clients",
            clients.pairs,
            &[("since", since), ("correlation", &correlation(scope, clients))],
        ));
    }
    if let Some(so_far) = &found.clients_so_far
        && found.pairs_of_cycles > 1
    {
        sentences.push(scope.count(
            "supervision-foresight-so-far",
            found.pairs_of_cycles,
            &[("correlation", &correlation(scope, so_far))],
        ));
    }
    sentences.extend(found.kept.as_ref().map(|kept| by_rating(scope, since, kept)));
    if let Some(scores) = &found.scores {
        sentences.push(scope.count(
            "supervision-foresight-scores",
            scores.pairs,
            &[("since", since), ("correlation", &correlation(scope, scores))],
        ));
    }
    sentences
}

fn by_rating(scope: &Scope<'_>, since: &str, kept: &KeptByRating) -> String {
    let share = |value| scope.format.share(Share(value));
    let key = if kept.difference.is_outside_noise() {
        "supervision-foresight-kept"
    } else {
        "supervision-foresight-kept-noise"
    };
    scope.say(
        key,
        &[
            ("since", since),
            ("band", kept.from.as_str()),
            ("high", &share(kept.high.1.value)),
            ("high_clients", &scope.format.count(kept.high.0)),
            ("low", &share(kept.low.1.value)),
            ("low_clients", &scope.format.count(kept.low.0)),
            (
                "difference",
                &scope.format.difference(Unit::Share, kept.difference.value),
            ),
            (
                "interval",
                &scope
                    .format
                    .difference_interval(Unit::Share, kept.difference.interval),
            ),
        ],
    )
}
