//! Lost revenue explained: which clients were lost more often than the others, and why clients left.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::with_money;
use crate::model::indicator::Unit;
use crate::model::people::{Client, ClientIndex};
use crate::model::review::{
    FactValue, Finding, FindingKind, FindingOwner, FindingSubject, LossFactor, LossFactorKind, LossReason,
    LossSide, LostRevenue, Stake,
};
use crate::model::scorecard::Verdict;
use crate::model::{Money, Period, Share};
use crate::review::ReviewInput;
use crate::review::wholes::ClientWhole;
use crate::stats::impact::fisher_exact;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::share::newcombe_difference;
use crate::stats::{Difference, Level};

/// What lost revenue went with; none where the clients at the start, or those lost, are not known.
pub(super) fn review(input: &ReviewInput<'_>) -> Option<LostRevenue> {
    input.clients?;
    let period = input.data.cycle.period;
    let book: Vec<Held<'_>> = (0..)
        .map(ClientIndex)
        .zip(input.data.clients.iter().flatten())
        .filter(|(_, client)| client.held_at_start(period))
        .map(|(index, client)| Held {
            index,
            client,
            lost: client.lost_on.filter(|lost| period.contains(*lost)),
        })
        .collect();
    let everybody = book.iter().fold(LossSide::default(), add);
    Some(LostRevenue {
        factors: factors(input, &book, period),
        reasons: reasons(&book),
        all: everybody,
    })
}

/// A client held at the start, and the day of the cycle on which it was lost.
struct Held<'a> {
    index: ClientIndex,
    client: &'a Client,
    lost: Option<Date>,
}

impl Held<'_> {
    /// Whether a day came before the client was lost; for one that was kept, any day of the cycle.
    fn before_loss(&self, day: Date) -> bool {
        self.lost.is_none_or(|lost| day <= lost)
    }
}

fn add(mut side: LossSide, held: &Held<'_>) -> LossSide {
    let revenue = held.client.revenue_at_start.unwrap_or(Money::ZERO);
    side.clients += 1;
    side.revenue = side.revenue + revenue;
    if held.lost.is_some() {
        side.lost += 1;
        side.revenue_lost = side.revenue_lost + revenue;
    }
    side
}

/// Every factor with enough clients on both sides, tested as one family.
fn factors(input: &ReviewInput<'_>, book: &[Held<'_>], period: Period) -> Vec<LossFactor> {
    let level = input.level();
    let mut found: Vec<LossFactor> = Vec::new();
    let mut contrast = |kind, value: Option<&str>, has: &dyn Fn(&Held<'_>) -> Option<bool>| {
        let side = |wanted| {
            let on_it = book.iter().filter(|held| has(held) == Some(wanted));
            on_it.fold(LossSide::default(), add)
        };
        found.extend(factor(kind, value, side(true), side(false), level));
    };
    let segment = |held: &Held<'_>| {
        let segment = held.client.segment.as_deref().map(str::trim);
        segment.filter(|segment| !segment.is_empty()).map(str::to_owned)
    };
    let segments: BTreeSet<String> = book.iter().filter_map(segment).collect();
    for value in &segments {
        contrast(LossFactorKind::Segment, Some(value), &|held| {
            Some(segment(held)? == *value)
        });
    }
    if let Some(transfer) = input.configuration.organisation.transfer_date {
        contrast(LossFactorKind::Origin, Some("inherited"), &|held| {
            Some(held.client.inherited(transfer))
        });
    }
    contrast(LossFactorKind::OwnerChange, None, &|held| {
        let mut handovers = held.client.handovers.iter();
        Some(handovers.any(|handover| period.contains(handover.on) && held.before_loss(handover.on)))
    });
    if let Some(complaints) = &input.data.complaints {
        let opened = complaints
            .iter()
            .filter_map(|complaint| Some((complaint.client?, complaint.opened_at.date())));
        let opened = days(opened);
        contrast(LossFactorKind::Complaint, None, &|held| {
            Some(any_before(&opened, held))
        });
        let late = days(input.late_complaints.iter().copied());
        contrast(LossFactorKind::LateComplaint, None, &|held| {
            Some(any_before(&late, held))
        });
    }
    let p_values: Vec<f64> = found.iter().map(|factor| factor.p_value).collect();
    for (factor, adjusted) in found.iter_mut().zip(benjamini_hochberg(&p_values)) {
        factor.adjusted_p = adjusted;
        let apart = Difference {
            value: factor.difference,
            interval: factor.interval,
        };
        factor.verdict = match (adjusted <= level.alpha(), factor.difference > 0.0) {
            (true, true) => Verdict::Worse,
            (true, false) => Verdict::Better,
            (false, _) if factor.p_value <= level.alpha() || apart.is_outside_noise() => Verdict::OneOfMany,
            (false, _) => Verdict::WithinNoise,
        };
    }
    found
}

/// The days by client.
fn days(events: impl Iterator<Item = (ClientIndex, Date)>) -> BTreeMap<ClientIndex, Vec<Date>> {
    let mut days: BTreeMap<ClientIndex, Vec<Date>> = BTreeMap::new();
    for (client, day) in events {
        days.entry(client).or_default().push(day);
    }
    days
}

fn any_before(days: &BTreeMap<ClientIndex, Vec<Date>>, held: &Held<'_>) -> bool {
    let own = days.get(&held.index).into_iter().flatten();
    own.copied().any(|day| held.before_loss(day))
}

/// The clients with something in common against the others: difference of the shares lost (Newcombe 1998), and Fisher's exact
/// test. None where either side has too few clients.
fn factor(
    kind: LossFactorKind,
    value: Option<&str>,
    with: LossSide,
    without: LossSide,
    level: Level,
) -> Option<LossFactor> {
    if with.clients.min(without.clients) < LostRevenue::FEWEST {
        return None;
    }
    let (one, other) = ((with.lost, with.clients), (without.lost, without.clients));
    let difference = newcombe_difference(one.0, one.1, other.0, other.1, level).ok()?;
    let p_value = fisher_exact(one, other).ok()?;
    Some(LossFactor {
        kind,
        value: value.map(str::to_owned),
        with,
        without,
        difference: difference.value,
        interval: difference.interval,
        p_value,
        adjusted_p: p_value,
        verdict: Verdict::WithinNoise,
    })
}

/// Reasons of the lost clients, the largest revenue first.
fn reasons(book: &[Held<'_>]) -> Vec<LossReason> {
    let mut reasons: BTreeMap<Option<&str>, (u64, Money)> = BTreeMap::new();
    for held in book.iter().filter(|held| held.lost.is_some()) {
        let reason = held.client.loss_reason.as_deref().map(str::trim);
        let entry = reasons
            .entry(reason.filter(|reason| !reason.is_empty()))
            .or_default();
        entry.0 += 1;
        entry.1 = entry.1 + held.client.revenue_at_start.unwrap_or(Money::ZERO);
    }
    let mut reasons: Vec<LossReason> = (reasons.into_iter())
        .map(|(reason, (clients, revenue))| LossReason {
            reason: reason.map(str::to_owned),
            clients,
            revenue,
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse((reason.revenue, reason.clients)));
    reasons
}

/// A finding for each factor that stands out. It touches the revenue that was lost beyond what the others' rate would have cost;
/// where the data knows no revenue, so many clients.
pub(super) fn findings(losses: &LostRevenue, whole: ClientWhole) -> Vec<Finding> {
    let standing_out = losses.factors.iter().filter(|factor| factor.stands_out());
    let findings = standing_out.map(|factor| {
        let word = factor.kind.word();
        let subject = match (factor.kind, &factor.value) {
            (LossFactorKind::Segment, Some(value)) => format!("{word}.{value}"),
            _ => word.to_owned(),
        };
        let rate = |side: LossSide| side.lost as f64 / side.clients.max(1) as f64;
        let finding = Finding::new(
            FindingKind::LossDriver,
            FindingSubject::Named(subject),
            beyond(factor, whole),
            Share(1.0 - factor.adjusted_p),
            FindingOwner::Head,
        );
        let finding = finding
            .with("factor", FactValue::Choice(word.into()))
            .with(
                "value",
                FactValue::Segment(factor.value.clone().unwrap_or_default()),
            )
            .with("lost", FactValue::Count(factor.with.lost))
            .with("clients", FactValue::Count(factor.with.clients))
            .with("share", FactValue::Value(rate(factor.with), Unit::Share))
            .with("others", FactValue::Value(rate(factor.without), Unit::Share));
        let finding = with_money(finding, factor.with.revenue_lost);
        finding.sized(factor.difference, Some(factor.interval), Unit::Share)
    });
    findings.collect()
}

fn beyond(factor: &LossFactor, whole: ClientWhole) -> Stake {
    let excess = |own: (f64, f64), others: (f64, f64)| {
        let usual = if others.0 > 0.0 {
            own.0 * others.1 / others.0
        } else {
            0.0
        };
        (own.1 - usual).max(0.0)
    };
    let money = |side: LossSide| (side.revenue.to_f64(), side.revenue_lost.to_f64());
    let count = |side: LossSide| (side.clients as f64, side.lost as f64);
    whole.touches(
        excess(money(factor.with), money(factor.without)),
        excess(count(factor.with), count(factor.without)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::review::StakeOf;

    fn side(clients: u64, lost: u64, revenue: i64, revenue_lost: i64) -> LossSide {
        LossSide {
            clients,
            lost,
            revenue: Money(revenue.into()),
            revenue_lost: Money(revenue_lost.into()),
        }
    }

    #[test]
    fn a_factor_is_the_difference_of_the_shares_lost_with_fishers_p() {
        // 3 of 10 against 1 of 10: 0.3 − 0.1 = 0.2. Fisher with margins 10, 10 and 4 lost: tables 0..4 of the first group have
        // C(10,k) C(10,4−k) / C(20,4) = 210, 1200, 2025, 1200, 210 of 4845; as unlikely as 1200 or less: 2820 / 4845.
        let level = Level::NINETY_FIVE;
        let found = factor(
            LossFactorKind::Complaint,
            None,
            side(10, 3, 0, 0),
            side(10, 1, 0, 0),
            level,
        )
        .unwrap();
        assert!((found.difference - 0.2).abs() < 1e-12);
        assert!(
            (found.p_value - 2820.0 / 4845.0).abs() < 1e-9,
            "{}",
            found.p_value
        );
        let few = factor(
            LossFactorKind::Complaint,
            None,
            side(4, 3, 0, 0),
            side(10, 1, 0, 0),
            level,
        );
        assert_eq!(few, None);
    }

    #[test]
    fn what_was_lost_beyond_the_others_rate_is_at_stake() {
        let mut found = factor(
            LossFactorKind::OwnerChange,
            None,
            side(20, 8, 1000, 400),
            side(80, 4, 3000, 150),
            Level::NINETY_FIVE,
        )
        .unwrap();
        // The others lost 150 of 3000, a twentieth; of 1000 that were 50. 350 of 4000 lie beyond.
        let stake = beyond(&found, ClientWhole::new(Some(Money(4000.into())), 100));
        assert!((stake.share.0 - 350.0 / 4000.0).abs() < 1e-12 && stake.of == StakeOf::Revenue);
        // Without revenue: 8 − 20 × 4/80 = 7 of 100 clients.
        (found.with, found.without) = (side(20, 8, 0, 0), side(80, 4, 0, 0));
        let stake = beyond(&found, ClientWhole::new(None, 100));
        assert!((stake.share.0 - 0.07).abs() < 1e-12 && stake.of == StakeOf::Clients);
    }
}
