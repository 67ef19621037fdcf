//! One scale for findings of every kind: how much of the whole × how sure × how much the concern weighs.

use crate::model::Points;
use crate::model::configuration::ReviewRules;
use crate::model::review::Finding;

/// Gives each finding its priority and puts the highest first; a concern without weight keeps its findings, last of all.
/// Where priorities are equal the order of kinds and subjects decides, so that it never hangs on rows.
pub(super) fn rank(findings: &mut [Finding], rules: &ReviewRules) {
    for finding in findings.iter_mut() {
        let weight = rules.weight(finding.kind.concern());
        finding.priority = Points(100.0 * finding.stake.share.0 * finding.certainty.0 * weight);
    }
    findings.sort_by(|a, b| {
        let by_priority = b.priority.0.total_cmp(&a.priority.0);
        by_priority.then_with(|| (a.kind, &a.subject).cmp(&(b.kind, &b.subject)))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::review::{Concern, FindingKind, FindingOwner, FindingSubject, Stake, StakeOf};
    use crate::model::{IndicatorId, Share, TeamId};

    fn rules(weights: &[(Concern, f64)]) -> ReviewRules {
        ReviewRules {
            weights: weights.iter().copied().collect(),
            ..ReviewRules::default()
        }
    }

    fn finding(kind: FindingKind, subject: FindingSubject, stake: f64, certainty: f64) -> Finding {
        let stake = Stake::part(stake, 1.0, StakeOf::Revenue);
        Finding::new(kind, subject, stake, Share(certainty), FindingOwner::Head)
    }

    #[test]
    fn priority_is_stake_times_certainty_times_the_weight_against_the_largest() {
        let team = FindingSubject::Team(TeamId::new("t1"));
        let indicator = FindingSubject::Indicator(IndicatorId::new("i1"));
        let mut findings = [
            finding(FindingKind::IndicatorFell, indicator, 0.5, 0.8),
            finding(FindingKind::ClientsLeftBehind, team, 0.2, 0.9),
        ];
        // 100 × 0.5 × 0.8 × 1/4 = 10; 100 × 0.2 × 0.9 × 4/4 = 18.
        rank(
            &mut findings,
            &rules(&[(Concern::Strategy, 1.0), (Concern::Risk, 4.0)]),
        );
        let order: Vec<FindingKind> = findings.iter().map(|finding| finding.kind).collect();
        assert_eq!(
            order,
            [FindingKind::ClientsLeftBehind, FindingKind::IndicatorFell]
        );
        let priorities = findings.each_ref().map(|finding| finding.priority.0);
        assert!((priorities[0] - 18.0).abs() < 1e-12 && (priorities[1] - 10.0).abs() < 1e-12);
    }

    #[test]
    fn equal_priorities_stand_in_the_order_of_kinds_and_ids() {
        let team = |id| FindingSubject::Team(TeamId::new(id));
        let mut findings = [
            finding(FindingKind::ClientsLeftBehind, team("t2"), 0.1, 1.0),
            finding(FindingKind::ClientsLeftBehind, team("t1"), 0.1, 1.0),
        ];
        rank(&mut findings, &rules(&[]));
        let ids: Vec<String> = findings.iter().map(Finding::id).collect();
        assert_eq!(ids, ["clients-left-behind.t1", "clients-left-behind.t2"]);
        assert!(findings.iter().all(|finding| finding.priority.0 == 0.0));
    }
}
