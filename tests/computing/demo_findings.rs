//! The demo shows a finding of every kind that a company like it may have, so that each page can be seen at work.

use std::collections::BTreeSet;
use std::path::Path;

use scorebook::model::review::{Finding, FindingKind};

/// What the demo does not show: nobody is treated worse there, raters use the scale, tables are whole, appeals are decided in time,
/// thanks go to many, one person alone makes the load uneven; the one indicator that falls is told of as a value; and a turnover
/// beyond chance would take a third of its people.
const NOT_SHOWN: [FindingKind; 9] = [
    FindingKind::AdverseImpact,
    FindingKind::AppealsSlow,
    FindingKind::IndicatorFell,
    FindingKind::RaterSeverityWide,
    FindingKind::RatersSameForAll,
    FindingKind::RecognitionConcentrated,
    FindingKind::RowsLeftOut,
    FindingKind::TurnoverHigh,
    FindingKind::WorkloadUneven,
];

#[test]
fn the_demo_shows_every_kind_of_finding_that_it_may_have() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dataset = scorebook::ingest::read(&data).dataset.unwrap();
    let (records, _) = scorebook::pipeline::compute(&dataset);
    let findings: Vec<&Finding> = records
        .iter()
        .flat_map(|record| &record.review.findings)
        .collect();
    let shown: BTreeSet<FindingKind> = findings.iter().map(|finding| finding.kind).collect();
    let missing: Vec<FindingKind> = (FindingKind::ALL.into_iter())
        .filter(|kind| shown.contains(kind) == NOT_SHOWN.contains(kind))
        .collect();
    assert!(
        missing.is_empty(),
        "shown or not shown against the list: {missing:?}"
    );
    // An action without effect touches the hours that were given to it, and is as sure as its interval says.
    let action = |finding: &&&Finding| finding.kind == FindingKind::ActionHasNotWorked;
    let last = findings.iter().rfind(action).unwrap();
    let stake = last.stake.share.0;
    assert!(stake > 0.0 && stake < 0.5, "{last:?}");
    assert!(
        last.certainty.0 > 0.95 && last.certainty.0 < 1.0,
        "beyond the level, since the whole interval lies below what is useful: {last:?}"
    );
}
