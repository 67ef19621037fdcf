//! Cycles that pool others: a half-year of two quarters, against numbers computed by hand.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::CycleState;
use scorebook::model::measurement::{NoDataReason, Status};
use scorebook::model::scorecard::Rating;

const MODEL: &str = r#"
[organisation]
name = "Test"
transfer_date = 2024-07-01

[policy.resolution_limits]
default = "5d"

[[dimensions]]
id = "all"
name = "All"
weight = 100
"#;

/// B moves to T2 on 15 February; C leaves at the end of March; D joins T1 in May.
const FIRST_MEMBERS: &str = "member_id,name,team_id,role,from,to\n\
    A,Ann,T1,lead,,\nB,Bo,T1,,,2025-02-14\nB,Bo,T2,,2025-02-15,\nC,Cy,T2,,,\n";
const SECOND_MEMBERS: &str = "member_id,name,team_id,role,from,to\n\
    A,Ann,T1,lead,,\nB,Bo,T2,,,\nC,Cy,T2,,,2025-06-15\nD,Di,T1,,2025-05-15,\n";

/// c2 is lost; c3 is lost and will be won back; c6 was lost the year before.
const FIRST_CLIENTS: &str = "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n\
    c1,A,2020-01-01,,100,110\n\
    c2,A,2020-01-01,2025-02-10,200,\n\
    c3,A,2020-01-01,2025-02-20,300,\n\
    c4,B,2020-01-01,,400,410\n\
    c5,C,2025-03-01,,,50\n\
    c6,A,2019-01-01,2024-05-01,,\n";
/// c4 has passed to C; c3 and c6 are won back; c7 is won and lost again.
const SECOND_CLIENTS: &str = "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n\
    c1,A,2020-01-01,,110,90\n\
    c2,A,2020-01-01,2025-02-10,,\n\
    c3,A,2025-05-05,,,310\n\
    c4,C,2020-01-01,,410,420\n\
    c5,C,2025-03-01,,50,60\n\
    c6,A,2025-06-01,,,70\n\
    c7,D,2025-05-20,2025-06-20,,\n";

fn indicator(measure: &str) -> String {
    let (measure, more) = measure.split_once('\n').unwrap_or((measure, ""));
    format!(
        "[[indicators]]\nid = \"{measure}\"\nname = \"{measure}\"\ndimension = \"all\"\nmeasure = \"{measure}\"\n{more}\n\
         weight = 1\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n"
    )
}

/// Two quarters, and the half-year that pools them.
fn half_year(policy: &str, measures: &[&str], tables: &[(&str, &str)]) -> Computed {
    let mut toml = format!("{policy}\n{MODEL}");
    for measure in measures {
        toml.push_str(&indicator(measure));
    }
    let mut files = vec![
        ("scorebook.toml", toml.as_str()),
        ("cycles/2025-Q1/members.csv", FIRST_MEMBERS),
        ("cycles/2025-Q1/clients.csv", FIRST_CLIENTS),
        ("cycles/2025-Q2/members.csv", SECOND_MEMBERS),
        ("cycles/2025-Q2/clients.csv", SECOND_CLIENTS),
        (
            "cycles/half/cycle.toml",
            "kind = \"year\"\nparts = [\"2025-Q2\", \"2025-Q1\"]\n",
        ),
    ];
    files.extend_from_slice(tables);
    compute(&files)
}

#[test]
fn a_client_lost_and_won_back_counts_once_as_kept() {
    let measures = [
        "client_retention",
        "client_expansion",
        "net_revenue_retention",
        "gross_revenue_retention",
        "revenue_expansion",
        "transfer_retention",
    ];
    let computed = half_year("", &measures, &[]);
    let value = |subject: &str, indicator: &str| computed.measured_in("half", subject, indicator).value;
    // Held at the start: c1, c2, c3, c4. Lost: c2 alone, since c3 is back. c6 was not held; it is new, as are c5 and c7.
    close(value("", "client_retention"), 3.0 / 4.0);
    close(value("A", "client_retention"), 2.0 / 3.0);
    close(value("", "client_expansion"), 3.0 / 4.0);
    // Start 100 + 200 + 300 + 400; end 90 + 0 + 310 + 420. c7 brought nothing that the table states.
    close(value("", "net_revenue_retention"), 820.0 / 1000.0);
    close(value("", "gross_revenue_retention"), 790.0 / 1000.0);
    close(value("", "revenue_expansion"), 130.0 / 1000.0);
    // Of the four inherited clients one is lost.
    close(value("", "transfer_retention"), 0.75);
    // By itself the first quarter lost two of its four.
    close(
        computed.measured_in("2025-Q1", "", "client_retention").value,
        2.0 / 4.0,
    );
    let clients = computed.record("half").clients.as_ref().unwrap();
    assert_eq!((clients.held_at_start, clients.lost, clients.acquired), (4, 1, 3));
}

#[test]
fn a_client_that_changed_hands_between_parts_counts_as_the_policy_says() {
    let measures = ["client_retention"];
    let start = half_year("", &measures, &[]);
    close(start.measured_in("half", "B", "client_retention").value, 1.0);
    assert_eq!(start.measured_in("half", "C", "client_retention").n, 0);
    let end = half_year("[policy]\nhanded_over_clients = \"end\"", &measures, &[]);
    assert_eq!(end.measured_in("half", "B", "client_retention").n, 0);
    close(end.measured_in("half", "C", "client_retention").value, 1.0);
}

#[test]
fn answers_are_pooled_and_belong_to_the_owner_in_their_part() {
    let header = "survey_id,client_id,answered_on,member_id,csat,nps\n";
    let first = format!("{header}s1,c1,2025-01-10,,5,10\ns2,c4,2025-02-20,,2,3\n");
    let second = format!("{header}s1,c4,2025-04-20,,5,9\ns2,c1,2025-05-02,,4,8\ns3,c1,2025-06-01,D,1,0\n");
    let computed = half_year(
        "",
        &["csat", "nps"],
        &[
            ("cycles/2025-Q1/surveys.csv", first.as_str()),
            ("cycles/2025-Q2/surveys.csv", second.as_str()),
        ],
    );
    let value = |subject: &str| computed.measured_in("half", subject, "csat").value;
    close(value(""), 3.0 / 5.0);
    close(value("A"), 1.0);
    // c4 was B's in the first quarter and C's in the second.
    close(value("B"), 0.0);
    close(value("C"), 1.0);
    close(value("D"), 0.0);
    // B's answer of 20 February falls into the days in T2.
    close(value("T1"), 2.0 / 3.0);
    close(value("T2"), 1.0 / 2.0);
    close(computed.measured_in("half", "", "nps").value, 0.0);
    // Not the mean of the quarters' 1/2 and 2/3.
    let record = computed.record("half");
    let against = &computed.measured_in("half", "B", "csat").against.rows;
    let place = against.first().map(|row| row.row).unwrap();
    assert_eq!(
        record.files[usize::from(place.file.0)].path,
        "cycles/2025-Q1/surveys.csv"
    );
    assert_eq!(place.line, 3);
}

#[test]
fn a_complaint_that_was_open_when_its_part_ended_is_known_to_be_open_until_then_only() {
    let header = "complaint_id,client_id,opened_at,resolved_at\n";
    // In time; and open for a day and a half when the quarter ends, within its five days.
    let first = format!("{header}k1,c1,2025-01-10T09:00,2025-01-10T11:00\nk2,c1,2025-03-30T12:00,\n");
    let second = format!("{header}k1,c4,2025-04-03T09:00,2025-04-13T09:00\n");
    let computed = half_year(
        "",
        &["resolution_sla", "resolution_time"],
        &[
            ("cycles/2025-Q1/complaints.csv", first.as_str()),
            ("cycles/2025-Q2/complaints.csv", second.as_str()),
        ],
    );
    let sla = computed.measured_in("half", "", "resolution_sla");
    close(sla.value, 1.0 / 2.0);
    assert_eq!(sla.n, 2, "the open one is not missed by the end of June");
    close(computed.measured_in("half", "C", "resolution_sla").value, 0.0);
    // Three times: 2 hours, censored at 36, 240 hours. The curve falls to 2/3 and to 0: the median is 240.
    close(computed.measured_in("half", "", "resolution_time").value, 240.0);
}

#[test]
fn activities_and_audits_are_pooled() {
    let activities = "activity_id,member_id,held_on,attended,client_id\n";
    let first = format!("{activities}a1,A,2025-01-10,yes,c1\na2,B,2025-01-12,no,\n");
    let second = format!("{activities}a1,A,2025-04-10,no,c2\na2,C,2025-04-12,yes,c4\n");
    let audits = "client_id,checked_on,fields_required,fields_filled\n";
    let (one, two) = (
        format!("{audits}c1,2025-02-01,10,7\n"),
        format!("{audits}c1,2025-05-01,20,20\n"),
    );
    let computed = half_year(
        "",
        &["participation", "coverage", "completeness"],
        &[
            ("cycles/2025-Q1/activities.csv", first.as_str()),
            ("cycles/2025-Q2/activities.csv", second.as_str()),
            ("cycles/2025-Q1/records.csv", one.as_str()),
            ("cycles/2025-Q2/records.csv", two.as_str()),
        ],
    );
    let value = |subject: &str, indicator: &str| computed.measured_in("half", subject, indicator).value;
    close(value("", "participation"), 2.0 / 4.0);
    close(value("A", "participation"), 1.0 / 2.0);
    // B's invitation of 12 January falls into the days in T1.
    close(value("T1", "participation"), 1.0 / 3.0);
    // Held or won in the half-year: all seven clients; contacted: c1 and c4.
    close(value("", "coverage"), 2.0 / 7.0);
    // 7 and 20 of 10 and 20 fields: not the mean of 70% and 100%.
    close(value("A", "completeness"), 27.0 / 30.0);
}

#[test]
fn declared_rows_are_pooled_over_the_heads_of_the_whole() {
    let first = "member_id,proposed_on,status\nA,2025-01-10,adopted\nB,2025-01-12,open\n";
    let second =
        "member_id,proposed_on,status\nA,2025-04-10,adopted\nD,2025-06-01,adopted\nD,2025-06-02,open\n";
    let measure = "declared\ntable = \"ideas\"\naggregate = \"count\"\ndate_column = \"proposed_on\"";
    let tables = [
        ("cycles/2025-Q1/ideas.csv", first),
        ("cycles/2025-Q2/ideas.csv", second),
    ];
    let computed = half_year("", &[measure], &tables);
    let value = |subject: &str| computed.measured_in("half", subject, "declared").value;
    close(value(""), 5.0 / 4.0);
    close(value("A"), 2.0);
    close(value("D"), 2.0);
    // T1: A's two, B's before the move, D's two; heads A, B and D.
    close(value("T1"), 5.0 / 3.0);
    close(value("T2"), 0.0);
    let share = "declared\ntable = \"ideas\"\naggregate = \"share\"\nof = { status = [\"adopted\"] }";
    let computed = half_year("", &[share], &tables);
    close(computed.measured_in("half", "", "declared").value, 3.0 / 5.0);
}

#[test]
fn a_table_that_a_part_lacks_says_nothing_of_whoever_was_there_in_that_part_only() {
    let measure = "declared\ntable = \"ideas\"\naggregate = \"count\"";
    let ideas = "member_id,status\nA,open\nA,open\nB,open\n";
    let computed = half_year("", &[measure], &[("cycles/2025-Q1/ideas.csv", ideas)]);
    let measured = |subject: &str| computed.measured_in("half", subject, "declared");
    // Kept in the first quarter, where A, B and C were; D came in the second.
    close(measured("").value, 3.0 / 3.0);
    close(measured("A").value, 2.0);
    close(measured("C").value, 0.0);
    assert_eq!(measured("D").value, None);
    assert_eq!(measured("D").status, Status::NoData(NoDataReason::NoRows));
    // T1: A and, until mid-February, B; not D. T2: B and C.
    close(measured("T1").denominator, 2.0);
    close(measured("T2").denominator, 2.0);
}

#[test]
fn without_clients_in_the_first_or_last_part_nobody_knows_whom_the_whole_began_with_or_lost() {
    let members = "member_id,name,team_id\nA,Ann,T1\n";
    let clients = "client_id,owner_id,acquired_on,lost_on\nc1,A,2020-01-01,\nc2,A,2020-01-01,2025-02-01\n";
    let surveys = "survey_id,client_id,answered_on,csat,member_id\ns1,c1,2025-05-10,5,A\n";
    let toml = format!("{MODEL}{}{}", indicator("client_retention"), indicator("csat"));
    let files = |with: &'static str| {
        [
            ("scorebook.toml", toml.clone()),
            ("cycles/2025-Q1/members.csv", members.to_owned()),
            ("cycles/2025-Q2/members.csv", members.to_owned()),
            ("cycles/2025-Q2/surveys.csv", surveys.to_owned()),
            (with, clients.to_owned()),
            (
                "cycles/2025/cycle.toml",
                "parts = [\"2025-Q1\", \"2025-Q2\"]".to_owned(),
            ),
        ]
    };
    let computed = |with| compute(&files(with));
    let first_only = computed("cycles/2025-Q1/clients.csv");
    let retention = first_only.measured_in("2025", "A", "client_retention");
    assert_eq!(retention.status, Status::NoData(NoDataReason::NoTableAtEnd));
    assert!(first_only.record("2025").clients.is_none());
    close(
        first_only.measured_in("2025-Q1", "A", "client_retention").value,
        1.0 / 2.0,
    );
    close(first_only.measured_in("2025", "A", "csat").value, 1.0);
    let last_only = computed("cycles/2025-Q2/clients.csv");
    let retention = last_only.measured_in("2025", "A", "client_retention");
    assert_eq!(retention.status, Status::NoData(NoDataReason::NoTableAtStart));
    assert!(last_only.record("2025").clients.is_none());
    close(
        last_only.measured_in("2025-Q2", "A", "client_retention").value,
        1.0,
    );
}

#[test]
fn values_computed_elsewhere_are_pooled_by_their_parts_or_stated_for_the_whole() {
    let measure = "ready_made\nunit = \"share\"";
    let first =
        "member_id,indicator,value,numerator,denominator\nA,ready_made,0.8,8,10\nB,ready_made,0.5,,\n";
    let second =
        "member_id,indicator,value,numerator,denominator\nA,ready_made,0.3,9,30\nC,ready_made,1,4,4\n";
    let tables = [
        ("cycles/2025-Q1/measures.csv", first),
        ("cycles/2025-Q2/measures.csv", second),
    ];
    let computed = half_year("", &[measure], &tables);
    let pooled = computed.measured_in("half", "A", "ready_made");
    close(pooled.value, 17.0 / 40.0);
    assert_eq!(pooled.n, 40);
    close(computed.measured_in("half", "", "ready_made").value, 21.0 / 44.0);
    // A value alone is that of its quarter, not of the half-year.
    assert_ne!(computed.measured_in("half", "B", "ready_made").status, Status::Ok);
    close(computed.measured_in("2025-Q1", "B", "ready_made").value, 0.5);
    let own = "member_id,indicator,value\nB,ready_made,0.6\nA,ready_made,0.9\n";
    let mut with_own = tables.to_vec();
    with_own.push(("cycles/half/measures.csv", own));
    let computed = half_year("", &[measure], &with_own);
    close(computed.measured_in("half", "B", "ready_made").value, 0.6);
    close(computed.measured_in("half", "A", "ready_made").value, 0.9);
    close(computed.measured_in("half", "C", "ready_made").value, 1.0);
}

#[test]
fn stays_follow_one_another_and_days_are_those_of_the_parts() {
    let computed = half_year("", &["client_retention"], &[]);
    let record = computed.record("half");
    assert_eq!(record.cycle.days(), 181);
    assert_eq!(record.cycle.period.first().to_string(), "2025-01-01");
    assert_eq!(record.cycle.period.last().to_string(), "2025-06-30");
    let parts: Vec<&str> = record.cycle.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(parts, ["2025-Q1", "2025-Q2"]);
    assert_eq!(record.cycle.state, CycleState::Closed);
    let days = |id: &str| {
        let member = record
            .members
            .iter()
            .find(|member| member.id.as_str() == id)
            .unwrap();
        let stays = member.assignments.iter();
        stays
            .map(|stay| format!("{} {}–{}", stay.team.0, stay.period.first(), stay.period.last()))
            .collect::<Vec<_>>()
    };
    assert_eq!(days("A"), ["0 2025-01-01–2025-06-30"]);
    assert_eq!(days("B"), ["0 2025-01-01–2025-02-14", "1 2025-02-15–2025-06-30"]);
    assert_eq!(days("D"), ["0 2025-05-15–2025-06-30"]);
    // D was there on 47 of 181 days.
    let rating = |id: &str| {
        &record.scorecards.members[record.members.iter().position(|m| m.id.as_str() == id).unwrap()]
    };
    assert!(matches!(
        rating("D").rating,
        Rating::PresenceTooShort {
            days: 47,
            of: 181,
            ..
        }
    ));
    assert!(rating("D").standing.is_none());
    assert!(!matches!(rating("A").rating, Rating::PresenceTooShort { .. }));
}

#[test]
fn a_whole_is_compared_with_wholes_of_its_kind_only() {
    let computed = half_year("", &["client_retention"], &[]);
    assert_eq!(computed.record("half").previous, None);
    let previous = computed.record("2025-Q2").previous.as_ref();
    assert_eq!(previous.map(scorebook::model::CycleId::as_str), Some("2025-Q1"));
}

#[test]
fn parts_of_parts_pool_the_events_of_all() {
    let members = "member_id,name,team_id\nA,Ann,T1\n";
    let survey = |month: u32, answers: &[u8]| {
        let rows: Vec<String> = answers
            .iter()
            .enumerate()
            .map(|(place, csat)| format!("s{place},c1,2025-{month:02}-10,A,{csat}\n"))
            .collect();
        format!(
            "survey_id,client_id,answered_on,member_id,csat\n{}",
            rows.concat()
        )
    };
    let months: Vec<String> = [&[5, 5, 5][..], &[1], &[1]]
        .iter()
        .zip(1..)
        .map(|(answers, month)| survey(month, answers))
        .collect();
    let second = survey(4, &[1, 5]);
    let toml = format!("{MODEL}{}", indicator("csat"));
    let computed = compute(&[
        ("scorebook.toml", toml.as_str()),
        ("cycles/2025-01/members.csv", members),
        ("cycles/2025-01/surveys.csv", months[0].as_str()),
        ("cycles/2025-02/members.csv", members),
        ("cycles/2025-02/surveys.csv", months[1].as_str()),
        ("cycles/2025-03/members.csv", members),
        ("cycles/2025-03/surveys.csv", months[2].as_str()),
        (
            "cycles/2025-Q1/cycle.toml",
            "parts = [\"2025-01\", \"2025-02\", \"2025-03\"]",
        ),
        ("cycles/2025-Q2/cycle.toml", "state = \"open\""),
        ("cycles/2025-Q2/members.csv", members),
        ("cycles/2025-Q2/surveys.csv", second.as_str()),
        ("cycles/2025/cycle.toml", "parts = [\"2025-Q1\", \"2025-Q2\"]"),
    ]);
    close(computed.measured_in("2025-Q1", "A", "csat").value, 3.0 / 5.0);
    close(computed.measured_in("2025", "A", "csat").value, 4.0 / 7.0);
    let year = computed.record("2025");
    assert_eq!(year.cycle.state, CycleState::Open, "as long as a part is");
    assert_eq!(year.cycle.period.last().to_string(), "2025-06-30");
    let row = computed.measured_in("2025", "A", "csat").against.rows[1].row;
    assert_eq!(
        year.files[usize::from(row.file.0)].path,
        "cycles/2025-03/surveys.csv"
    );
}

#[test]
fn clients_of_unknown_fate_are_left_out_but_their_events_count() {
    let second = SECOND_CLIENTS.replace("c1,A,2020-01-01,,110,90\n", "");
    let surveys = "survey_id,client_id,answered_on,csat\ns1,c1,2025-01-10,5\n";
    let computed = half_year(
        "[policy]\nabsent_clients = \"unknown\"",
        &["client_retention", "csat"],
        &[
            ("cycles/2025-Q2/clients.csv", second.as_str()),
            ("cycles/2025-Q1/surveys.csv", surveys),
        ],
    );
    // Without c1: c2 lost, c3 and c4 kept.
    close(
        computed.measured_in("half", "", "client_retention").value,
        2.0 / 3.0,
    );
    assert_eq!(computed.measured_in("half", "A", "csat").n, 1);
    let computed = half_year(
        "[policy]\nabsent_clients = \"lost\"",
        &["client_retention"],
        &[("cycles/2025-Q2/clients.csv", second.as_str())],
    );
    close(
        computed.measured_in("half", "", "client_retention").value,
        2.0 / 4.0,
    );
}

#[test]
fn a_whole_leaves_the_improvement_plan_to_its_last_part() {
    let computed = half_year("", &["client_retention\ntarget = 0.999"], &[]);
    let items = |id: &str| {
        let record = computed
            .records
            .iter()
            .find(|record| record.cycle.id.as_str() == id);
        let plans = &record.unwrap().plans;
        let all = plans.teams.iter().chain(&plans.members);
        all.map(|plan| plan.items.len()).sum::<usize>()
    };
    assert!(items("2025-Q1") > 0);
    assert_eq!(items("half"), 0);
}
