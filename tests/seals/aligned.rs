//! Sealed cycles beside a model that has changed: what they hold is found by its id, wherever it stands now.

use scorebook::archive::alignment::aligned;
use scorebook::archive::{CycleRecord, Store};
use scorebook::model::measurement::{NoDataReason, Status, Subject};
use scorebook::model::{Configuration, CycleId, IndicatorId, MemberId, Share};
use scorebook::pipeline::{self, DataFolder};

use crate::folder::Folder;

fn opened(folder: &Folder) -> DataFolder {
    let (opened, faults) = pipeline::open_folder(&folder.data());
    let codes: Vec<_> = faults.sorted().iter().map(|fault| fault.code).collect();
    opened.unwrap_or_else(|| panic!("{codes:?}"))
}

fn record<'o>(opened: &'o DataFolder, cycle: &str) -> &'o CycleRecord {
    let mut records = opened.records.iter();
    records.find(|record| record.cycle.id.as_str() == cycle).unwrap()
}

fn value(record: &CycleRecord, configuration: &Configuration, member: &str, indicator: &str) -> Option<f64> {
    let place = configuration
        .indicator_position(&IndicatorId::new(indicator))
        .unwrap();
    let subject = Subject::Member(MemberId::new(member));
    record.find(&subject).unwrap().0.measurements[place].value
}

/// The change of a member's indicator since the cycle before.
fn change(record: &CycleRecord, configuration: &Configuration, member: &str, indicator: &str) -> Option<f64> {
    let place = configuration
        .indicator_position(&IndicatorId::new(indicator))
        .unwrap();
    let subject = Subject::Member(MemberId::new(member));
    let card = record.find(&subject).unwrap().1;
    card.lines[place].change.as_ref().map(|change| change.difference)
}

#[test]
fn values_changes_and_follow_up_stay_with_their_indicator_in_another_order() {
    let folder = Folder::small();
    let before = opened(&folder);
    folder.seal("2025-Q1");
    // The first two change places, a new one stands in front of them, and one weighs more.
    let settings = folder.text("scorebook.toml");
    let parts: Vec<&str> = settings.splitn(4, "[[indicators]]").collect();
    let [head, first, second, rest] = parts[..] else {
        panic!()
    };
    let new = first
        .replace("satisfaction", "effort")
        .replace("\"csat\"", "\"customer_effort\"")
        .replace("Satisfied clients", "Ease");
    folder.write(
        "scorebook.toml",
        [
            head,
            &new,
            &second.replacen("weight = 30", "weight = 35", 1),
            first,
            rest,
        ]
        .join("[[indicators]]"),
    );
    let after = opened(&folder);
    let (then, now) = (&before.dataset.configuration, &after.dataset.configuration);
    assert_eq!(now.indicator_position(&IndicatorId::new("satisfaction")), Some(2));

    // By hand, from the surveys of the first quarter: M1 was given one 4 (1 of 1 content), M2 one 3 (0 of 1), M3 one 5 (1 of 1).
    let q1 = record(&after, "2025-Q1");
    assert_eq!(value(q1, now, "M1", "satisfaction"), Some(1.0));
    assert_eq!(value(q1, now, "M2", "satisfaction"), Some(0.0));
    assert_eq!(value(q1, now, "M3", "satisfaction"), Some(1.0));
    assert_eq!(value(q1, now, "M1", "effort"), None);
    let place = now.indicator_position(&IndicatorId::new("effort")).unwrap();
    assert_eq!(
        q1.measurements.organisation.measurements[place].status,
        Status::NoData(NoDataReason::NotMeasuredThen)
    );
    // Scores are those of their time.
    assert_eq!(
        q1.scorecards.organisation.score,
        record(&before, "2025-Q1").scorecards.organisation.score
    );
    let (q2_then, q2_now) = (record(&before, "2025-Q2"), record(&after, "2025-Q2"));
    for member in ["M1", "M2", "M3", "007"] {
        for indicator in ["satisfaction", "kept"] {
            let changes = (
                change(q2_then, then, member, indicator),
                change(q2_now, now, member, indicator),
            );
            assert_eq!(changes.0, changes.1, "{member} {indicator}");
        }
        assert_eq!(change(q2_now, now, member, "effort"), None);
        let subject = Subject::Member(MemberId::new(member));
        let followed = |record: &CycleRecord| -> Vec<_> {
            let plan = record.plan(&subject).unwrap();
            let followed = plan.follow_up.iter();
            followed
                .map(|item| (item.item.id.clone(), item.value, item.outcome))
                .collect()
        };
        assert_eq!(followed(q2_then), followed(q2_now), "{member}");
    }
}

#[test]
fn an_indicator_that_is_gone_is_left_out_and_one_in_another_unit_has_no_value() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let (store, _) = Store::open(&folder.data());
    let sealed = &store.seal(&CycleId::new("2025-Q1")).unwrap().sealed;
    let same = aligned(sealed, &sealed.configuration);
    assert!(
        same == sealed.record,
        "with the same configuration nothing is another"
    );

    let mut now = sealed.configuration.clone();
    now.indicators.remove(1);
    let without = aligned(sealed, &now);
    for (then, now) in sealed
        .record
        .measurements
        .members
        .iter()
        .zip(&without.measurements.members)
    {
        let mut expected = then.measurements.clone();
        expected.remove(1);
        assert!(now.measurements == expected);
    }
    let lines = |record: &CycleRecord| record.scorecards.organisation.lines.len();
    assert_eq!(lines(&without) + 1, lines(&sealed.record));
    assert_eq!(without.comparisons.members.indicators.len(), now.indicators.len());

    let mut now = sealed.configuration.clone();
    now.indicators[0].unit = scorebook::model::indicator::Unit::Number;
    let other = aligned(sealed, &now);
    let organisation = &other.measurements.organisation.measurements;
    assert_eq!(
        organisation[0].status,
        Status::NoData(NoDataReason::NotMeasuredThen)
    );
    assert!(organisation[1] == sealed.record.measurements.organisation.measurements[1]);
    assert_eq!(other.scorecards.organisation.lines[0].weight, Share(0.0));
}
