//! What should change, from events: segments and processes that stand below, lost revenue, objectives; against hand computation.

use std::fmt::Write as _;

use crate::data_folder::{Computed, close, compute};
use jiff::civil::date;
use scorebook::model::losses::Attribute;
use scorebook::model::review::{FactValue, Finding, Forecast, LossFactorKind, Outlook, StakeOf};
use scorebook::model::scorecard::Verdict;
use scorebook::model::{IndicatorId, Money};

const MODEL: &str = r#"
[organisation]
name = "Test"

[[dimensions]]
id = "service"
name = "Service"
weight = 100

[[indicators]]
id = "satisfied"
name = "Satisfied"
dimension = "service"
measure = "csat"
weight = 60
target = 0.9
scale = [[0, 0], [1, 100]]

[[indicators]]
id = "response"
name = "Response"
dimension = "service"
measure = "response_sla"
weight = 40
target = 0.9
scale = [[0, 0], [1, 100]]

[[actions]]
id = "any"
indicators = ["response"]
text = "Any"

[[actions]]
id = "billing"
indicators = ["response"]
text = "Check the bill"
causes = ["category=billing"]

[[objectives]]
id = "liked"
name = "Liked"
area = "brand"
weight = 3
indicators = ["satisfied"]

[[objectives]]
id = "quick"
name = "Quick"
indicators = ["response"]
"#;

const MEMBERS: (&str, &str) = ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nA,A,T\n");

/// Twenty clients of the segment key (K1 to K20) and twenty of core (C1 to C20), each with a revenue of 100. `lost` says on
/// which day one was lost.
fn clients(lost: impl Fn(&str) -> Option<&'static str>) -> String {
    let mut text = String::from("client_id,owner_id,segment,acquired_on,lost_on,revenue_at_start,revenue\n");
    for (letter, segment) in [("K", "key"), ("C", "core")] {
        for number in 1..=20 {
            let id = format!("{letter}{number}");
            let day = lost(&id).unwrap_or_default();
            let now = if day.is_empty() { 100 } else { 0 };
            let _ = writeln!(text, "{id},A,{segment},2020-01-01,{day},100,{now}");
        }
    }
    text
}

/// An answer of each client: of key 6 of 20 are satisfied, of core 18 of 20.
fn surveys() -> String {
    let mut text = String::from("survey_id,client_id,answered_on,member_id,csat\n");
    for (letter, satisfied) in [("K", 6), ("C", 18)] {
        for number in 1..=20 {
            let score = if number <= satisfied { 5 } else { 1 };
            let _ = writeln!(text, "S{letter}{number},{letter}{number},2025-02-03,A,{score}");
        }
    }
    text
}

fn finding<'a>(computed: &'a Computed, id: &str) -> &'a Finding {
    let findings = &computed.records.last().unwrap().review.findings;
    let found = findings.iter().find(|finding| finding.id() == id);
    found.unwrap_or_else(|| {
        let ids: Vec<String> = findings.iter().map(Finding::id).collect();
        panic!("{id} is not among {ids:?}")
    })
}

fn fact<'a>(finding: &'a Finding, name: &str) -> &'a FactValue {
    let found = finding.facts.iter().find(|(fact, _)| fact == name);
    &found.unwrap().1
}

#[test]
fn a_segment_below_the_others_is_found_with_the_revenue_that_it_concerns() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        MEMBERS,
        ("cycles/2025-Q1/clients.csv", &clients(|_| None)),
        ("cycles/2025-Q1/surveys.csv", &surveys()),
    ]);
    let strategy = &computed.records[0].review.strategy;
    let [matrix] = &strategy.matrices[..] else {
        panic!("{:?}", strategy.matrices)
    };
    assert_eq!(
        (matrix.attribute, matrix.groups.as_slice()),
        (Attribute::Segment, &["core".to_owned(), "key".to_owned()][..])
    );
    let [row] = &matrix.rows[..] else {
        panic!("{:?}", matrix.rows)
    };
    let (core, key) = (row.cells[0].difference.unwrap(), row.cells[1].difference.unwrap());
    assert_eq!((core.verdict, key.verdict), (Verdict::Better, Verdict::Worse));
    // 6/20 − 18/20.
    close(key.value, -0.6);
    // Both cells are the same comparison: of two, the adjusted p is p × 2 / 2.
    close(key.adjusted_p, key.p_value);
    let found = finding(&computed, "segment-below.key");
    // Fourteen key clients are not satisfied; a tenth of twenty, two, would be as elsewhere: 12 × 100 of 4000.
    close(found.stake.share.0, 0.3);
    assert_eq!(found.stake.of, StakeOf::Revenue);
    assert_eq!(fact(found, "revenue"), &FactValue::Money(Money(1200.into())));
    close(found.certainty.0, 1.0 - key.adjusted_p);
    assert!(found.certainty.0 > 0.99);
}

#[test]
fn a_process_below_the_others_is_found_with_the_action_that_answers_it() {
    // Of twenty complaints about bills twelve are answered late, of twenty about deliveries one; a client each.
    let mut complaints = String::from("complaint_id,client_id,member_id,opened_at,responded_at,category\n");
    for (letter, category, late) in [("K", "billing", 12), ("C", "delivery", 1)] {
        for number in 1..=20 {
            let answered = if number <= late {
                "2025-01-20T10:00"
            } else {
                "2025-01-06T11:00"
            };
            let _ = writeln!(
                complaints,
                "{letter}{number},{letter}{number},A,2025-01-06T10:00,{answered},{category}"
            );
        }
    }
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        MEMBERS,
        // One segment alone, so that there is nothing to compare segments with.
        (
            "cycles/2025-Q1/clients.csv",
            &clients(|_| None).replace(",key,", ",core,"),
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints),
    ]);
    let strategy = &computed.records[0].review.strategy;
    assert_eq!(strategy.matrices.len(), 1);
    let found = finding(&computed, "process-below.billing");
    // Twelve clients; the twentieth of twenty, one, would be as elsewhere: 11 × 100 of 4000.
    close(found.stake.share.0, 0.275);
    close(found.size.unwrap().value, 0.4 - 0.95);
    assert_eq!(fact(found, "action"), &FactValue::Action("billing".to_owned()));
}

#[test]
fn clients_with_a_late_complaint_that_were_lost_more_often_drive_the_loss() {
    // K1 to K10 complained on 20 January and were answered late; K1 to K6 were lost in February. Of the others C1 was lost, on
    // 10 January: its complaint came after.
    let mut complaints = String::from("complaint_id,client_id,member_id,opened_at,responded_at\n");
    for client in (1..=10)
        .map(|number| format!("K{number}"))
        .chain(["C1".to_owned()])
    {
        let _ = writeln!(
            complaints,
            "X{client},{client},A,2025-01-20T10:00,2025-02-03T10:00"
        );
    }
    let lost = |id: &str| match id {
        "C1" => Some("2025-01-10"),
        "K1" | "K2" | "K3" | "K4" | "K5" | "K6" => Some("2025-02-20"),
        _ => None,
    };
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        MEMBERS,
        (
            "cycles/2025-Q1/clients.csv",
            &clients(lost).replace(",key,", ",core,"),
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints),
    ]);
    let losses = computed.records[0].review.strategy.losses.as_ref().unwrap();
    assert_eq!((losses.all.clients, losses.all.lost), (40, 7));
    let late = losses
        .factors
        .iter()
        .find(|factor| factor.kind == LossFactorKind::LateComplaint)
        .unwrap();
    assert_eq!((late.with.clients, late.with.lost), (10, 6));
    assert_eq!((late.without.clients, late.without.lost), (30, 1));
    close(late.difference, 0.6 - 1.0 / 30.0);
    // Fisher, 7 lost of 40, 10 with a complaint: C(10,6) C(30,1) + C(10,7) = 6300 + 120 of C(40,7) = 18643560.
    close(late.p_value, 6420.0 / 18_643_560.0);
    assert!(late.stands_out());
    let found = finding(&computed, "loss-driver.late-complaint");
    // 600 lost; a thirtieth of 1000 would be as elsewhere: 566.67 of 4000.
    close(found.stake.share.0, (600.0 - 1000.0 / 30.0) / 4000.0);
}

#[test]
fn an_objective_that_the_year_will_not_reach_is_foretold_from_the_cycles_so_far() {
    let mut files: Vec<(String, String)> = vec![("scorebook.toml".to_owned(), MODEL.to_owned())];
    let quarters = [
        ("2024-Q1", "2024-02-05", 70),
        ("2024-Q2", "2024-05-06", 72),
        ("2024-Q3", "2024-08-05", 74),
        ("2024-Q4", "2024-11-04", 75),
        ("2025-Q1", "2025-02-03", 78),
        ("2025-Q2", "2025-05-05", 79),
    ];
    for (quarter, day, satisfied) in quarters {
        let mut surveys = String::from("survey_id,client_id,answered_on,member_id,csat\n");
        for number in 1..=100 {
            let score = if number <= satisfied { 5 } else { 1 };
            let _ = writeln!(surveys, "S{number},C{number},{day},A,{score}");
        }
        files.push((format!("cycles/{quarter}/surveys.csv"), surveys));
        files.push((format!("cycles/{quarter}/members.csv"), MEMBERS.1.to_owned()));
    }
    let computed = compute(&files);
    let objectives = &computed.record("2025-Q2").review.strategy.objectives;
    let liked = &objectives[0];
    // Brand stands before results; 3 of a weight of 4.
    assert_eq!(liked.objective.as_str(), "liked");
    close(liked.weight.0, 0.75);
    let progress = &liked.indicators[0];
    assert_eq!(progress.indicator, IndicatorId::new("satisfied"));
    let course = progress.course.as_ref().unwrap();
    assert_eq!((course.since.as_str(), course.reached), ("2025-Q1", false));
    // From 0.78 to 0.79 on the way to 0.90.
    close(course.way, 1.0 / 12.0);
    let Forecast::Range {
        day,
        ahead,
        expected,
        interval,
        outlook,
    } = progress.forecast
    else {
        panic!("{:?}", progress.forecast)
    };
    assert_eq!((day, ahead, outlook), (date(2025, 12, 31), 2, Outlook::Missed));
    // Changes 2, 2, 1, 3, 1 points: mean 1.8; sum of squares 2.8, variance 0.7. Two on: 79 + 3.6; Student's 2.776445 on 4
    // degrees × √(0.7 × 2 × (1 + 2/5)) = 2.776445 × 1.4 = 3.887023.
    close(expected, 0.826);
    assert!(
        (interval.low - (0.826 - 0.038_870_23)).abs() < 1e-7,
        "{interval:?}"
    );
    let found = finding(&computed, "objective-out-of-reach.liked.satisfied");
    close(found.stake.share.0, 0.75);
    // Three cycles are too few, and one more is needed.
    let third = &computed.record("2024-Q3").review.strategy.objectives[0];
    assert_eq!(third.indicators[0].forecast, Forecast::TooEarly { more: 1 });
}

#[test]
fn a_value_that_can_only_fall_and_lies_short_of_its_target_is_out_of_reach() {
    let kept = MODEL
        .replace(
            "name = \"Test\"\n",
            "name = \"Test\"\ntransfer_date = 2024-12-31\n",
        )
        .replace("measure = \"response_sla\"", "measure = \"transfer_retention\"");
    let files = |lost: &'static str| {
        let lost = move |id: &str| id.starts_with(lost).then_some("2025-02-03");
        compute(&[
            ("scorebook.toml", kept.clone()),
            (MEMBERS.0, MEMBERS.1.to_owned()),
            ("cycles/2025-Q1/clients.csv", clients(lost)),
        ])
    };
    // Twenty of forty are left, where nine tenths are asked for.
    let half = files("K");
    let quick = |computed: &Computed| computed.records[0].review.strategy.objectives[1].indicators[0].clone();
    close(quick(&half).value.unwrap(), 0.5);
    assert_eq!(quick(&half).forecast, Forecast::OnlyFalls { missed: true });
    let found = finding(&half, "objective-out-of-reach.quick.response");
    assert!(found.certainty.0 > 0.999, "{found:?}");
    // One of four parts of the objectives' weight.
    close(found.stake.share.0, 0.25);
    // With C20 alone lost, 39 of 40 reach it.
    let nearly = files("C20");
    close(quick(&nearly).value.unwrap(), 39.0 / 40.0);
    assert_eq!(quick(&nearly).forecast, Forecast::OnlyFalls { missed: false });
}

#[test]
fn without_clients_and_complaints_nothing_is_said_of_segments_and_losses() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        MEMBERS,
        ("cycles/2025-Q1/surveys.csv", &surveys()),
    ]);
    let strategy = &computed.records[0].review.strategy;
    assert!(strategy.matrices.is_empty() && strategy.losses.is_none());
    assert_eq!(strategy.objectives.len(), 2);
}
