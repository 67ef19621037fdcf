//! The measures of the data contract on small tables, against numbers computed by hand in the test.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::measurement::{NoDataReason, Status};

const MEMBERS: &str = "member_id,name,team_id,from,to\n\
    A,Ann,T1,,\n\
    B,Bo,T1,,2025-02-14\n\
    B,Bo,T2,2025-02-15,\n\
    C,Cy,T2,,\n";

const CLIENTS: &str = "\
client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue
c1,A,2020-01-01,,100.10,120.10
c2,A,2020-01-01,,200.20,150.20
c3,A,2020-01-01,2025-03-10,300.30,
c4,A,2020-01-01,2024-12-31,0,0
c5,A,2025-02-01,,,50.05
c6,C,2020-01-01,,400,400
c7,C,2025-03-31,,,70
";

fn indicator(id: &str, measure: &str) -> String {
    let (measure, more) = measure.split_once('\n').unwrap_or((measure, ""));
    format!(
        "[[indicators]]\nid = \"{id}\"\nname = \"{id}\"\ndimension = \"all\"\nmeasure = \"{measure}\"\n{more}\n\
         weight = 1\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n"
    )
}

/// One quarter with these tables and one indicator per measure, named after it.
fn quarter(policy: &str, measures: &[&str], tables: &[(&str, &str)]) -> Computed {
    let mut toml = format!(
        "[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n{policy}\n[[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n"
    );
    for measure in measures {
        let id = measure.split_once('\n').map_or(*measure, |(measure, _)| measure);
        toml.push_str(&indicator(id, measure));
    }
    let mut files = vec![
        ("scorebook.toml", toml.as_str()),
        (
            "cycles/2025-Q1/cycle.toml",
            "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n",
        ),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/clients.csv", CLIENTS),
    ];
    files.extend_from_slice(tables);
    compute(&files)
}

#[test]
fn retention_counts_the_clients_held_at_the_start_and_no_others() {
    let computed = quarter("", &["client_retention", "client_expansion"], &[]);
    // A held c1, c2, c3 at the start (c4 was lost before, c5 is new) and lost c3.
    let a = computed.measured("A", "client_retention");
    close(a.value, 2.0 / 3.0);
    assert_eq!(a.n, 3);
    assert_eq!(a.against.count, 1);
    close(computed.measured("", "client_retention").value, 3.0 / 4.0);
    close(computed.measured("A", "client_expansion").value, 1.0 / 3.0);
    close(computed.measured("", "client_expansion").value, 2.0 / 4.0);
    assert_eq!(
        computed.measured("B", "client_retention").status,
        Status::NoData(NoDataReason::NoRows)
    );
}

#[test]
fn revenue_retention_is_exact_in_cents() {
    let computed = quarter(
        "",
        &[
            "gross_revenue_retention",
            "net_revenue_retention",
            "revenue_expansion",
        ],
        &[],
    );
    // Start 100.10 + 200.20 + 300.30 = 600.60; gross 100.10 + 150.20 + 0; net 120.10 + 150.20 + 0; new 50.05.
    close(
        computed.measured("A", "gross_revenue_retention").value,
        250.30 / 600.60,
    );
    close(
        computed.measured("A", "net_revenue_retention").value,
        270.30 / 600.60,
    );
    close(computed.measured("A", "revenue_expansion").value, 50.05 / 600.60);
    close(
        computed.measured("A", "gross_revenue_retention").numerator,
        250.30,
    );
}

#[test]
fn no_more_than_all_revenue_can_be_kept() {
    let clients = "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n\
        c1,A,2020-01-01,,100,100\nc2,A,2020-01-01,,100,130\nc3,A,2020-01-01,,100,80\n";
    let computed = quarter(
        "",
        &["gross_revenue_retention"],
        &[("cycles/2025-Q1/clients.csv", clients)],
    );
    let kept = computed.measured("A", "gross_revenue_retention");
    close(kept.value, 280.0 / 300.0);
    close(kept.interval.map(|interval| interval.high), 1.0);
}

#[test]
fn transfer_retention_follows_the_inherited_clients_from_the_transfer() {
    let computed = quarter("", &["transfer_retention"], &[]);
    // A inherited c1, c2, c3, c4; c4 left in the sixth month and c3 in the ninth: 2 of 4 are left, with no censoring before.
    close(computed.measured("A", "transfer_retention").value, 0.5);
    // C's only inherited client is still there: the share is 1, and one client proves little.
    let c = computed.measured("C", "transfer_retention");
    close(c.value, 1.0);
    // Wilson's lower limit for 1 of 1: 1 / (1 + z²) with z = 1.959963984540054.
    close(
        c.interval.map(|interval| interval.low),
        1.0 / (1.0 + 3.841_458_820_694_124),
    );
}

#[test]
fn an_event_belongs_to_the_member_it_names_else_to_the_clients_owner_and_to_their_team_that_day() {
    let surveys = "survey_id,client_id,answered_on,member_id,csat,nps,effort\n\
        1,c1,2025-01-10,,5,9,7\n\
        2,c1,2025-01-11,B,4,10,5\n\
        3,c1,2025-03-01,B,3,0,4\n\
        4,c6,2025-03-02,,1,7,1\n";
    let computed = quarter(
        "",
        &["csat", "nps", "customer_effort"],
        &[("cycles/2025-Q1/surveys.csv", surveys)],
    );
    close(computed.measured("A", "csat").value, 1.0);
    close(computed.measured("B", "csat").value, 0.5);
    // T1 pools answer 1 (Ann) and 2 (Bo before his move), T2 answers 3 and 4.
    close(computed.measured("T1", "csat").value, 1.0);
    close(computed.measured("T2", "csat").value, 0.0);
    close(computed.measured("", "csat").value, 0.5);
    // Two promoters, one passive, one detractor: 100 (2 − 1) / 4.
    close(computed.measured("", "nps").value, 25.0);
    close(computed.measured("", "customer_effort").value, 0.5);
    assert_eq!(computed.measured("", "nps").against.count, 1);
}

const COMPLAINTS: &str = "complaint_id,client_id,opened_at,member_id,responded_at,resolved_at,severity,category,reopened\n\
    1,c1,2025-01-10T10:00,,2025-01-10T14:00,2025-01-13T10:00,high,billing,1\n\
    2,c1,2025-01-10T17:00,,2025-01-13T10:00,2025-01-14T17:00,normal,billing,0\n\
    3,c1,2025-02-03T09:00,,,,normal,billing,0\n\
    4,c1,2025-03-31T17:30,,,,normal,billing,0\n";

const LIMITS: &str = "[policy.response_limits]\ndefault = \"4h\"\nhigh = \"2h\"\n\
    [policy.resolution_limits]\ndefault = \"20h\"\n";

const HOURS: &str = "[policy.working_hours]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nfrom = \"09:00\"\nto = \"18:00\"\nholidays = []\nextra_days = []\n";

#[test]
fn limits_run_around_the_clock_without_working_hours() {
    let computed = quarter(
        LIMITS,
        &["response_sla", "resolution_sla", "reopen_rate"],
        &[("cycles/2025-Q1/complaints.csv", COMPLAINTS)],
    );
    // 1: 4 h against 2 h, missed. 2: over the weekend, missed. 3: open past its limit, missed. 4: opened at 17:30 on the last
    // day, 6.5 h before its end, against 4 h: missed.
    close(computed.measured("A", "response_sla").value, 0.0);
    assert_eq!(computed.measured("A", "response_sla").n, 4);
    // 4 is open within its 20 h: not counted yet.
    assert_eq!(computed.measured("A", "resolution_sla").n, 3);
    close(computed.measured("A", "reopen_rate").value, 0.5);
}

#[test]
fn what_came_after_the_cycle_is_not_known_to_it() {
    let late = "complaint_id,client_id,opened_at,member_id,responded_at,resolved_at,severity,category,reopened\n\
        1,c1,2025-03-31T10:00,,2025-04-01T09:00,2025-04-02T09:00,normal,billing,1\n\
        2,c1,2025-03-31T22:00,,2025-04-01T01:00,2025-04-01T02:00,normal,billing,0\n";
    let computed = quarter(
        LIMITS,
        &["response_sla", "resolution_sla", "reopen_rate"],
        &[("cycles/2025-Q1/complaints.csv", late)],
    );
    // At midnight the first was past its 4 h and the second within them; neither was past its 20 h, and none was resolved.
    let response = computed.measured("A", "response_sla");
    assert_eq!((response.n, response.numerator), (1, Some(0.0)));
    assert_eq!(
        computed.measured("A", "resolution_sla").status,
        Status::NoData(NoDataReason::NoRows)
    );
    assert_eq!(
        computed.measured("A", "reopen_rate").status,
        Status::NoData(NoDataReason::NoRows)
    );
}

#[test]
fn limits_run_in_working_hours_where_the_policy_has_them() {
    let policy = format!("{LIMITS}{HOURS}");
    let computed = quarter(
        &policy,
        &["response_sla", "resolution_sla", "resolution_time"],
        &[("cycles/2025-Q1/complaints.csv", COMPLAINTS)],
    );
    // 1: 4 h against 2 h, missed. 2: Friday 17–18 and Monday 9–10, 2 h: met. 3 missed. 4: 30 min so far: not counted yet.
    let response = computed.measured("A", "response_sla");
    assert_eq!((response.n, response.numerator), (3, Some(1.0)));
    // 1: Friday 10–18 and Monday 9–10, 9 h: met. 2: Friday 1 h, Monday 9 h, Tuesday 8 h, 18 h: met. 3 missed.
    let resolution = computed.measured("A", "resolution_sla");
    assert_eq!((resolution.n, resolution.numerator), (3, Some(2.0)));
    // Times 9, 18, and two censored at 0.5 h and at far more: at risk 3, then 2: S = 2/3, then 1/3, so the median is 18 h.
    close(computed.measured("A", "resolution_time").value, 18.0);
}

#[test]
fn participation_and_coverage_count_invitations_and_clients() {
    let activities = "activity_id,member_id,held_on,kind,attended,client_id\n\
        1,A,2025-01-10,visit,1,c1\n\
        2,A,2025-01-11,visit,0,c2\n\
        3,A,2025-01-12,event,1,\n\
        4,C,2025-01-12,visit,1,c6\n";
    let computed = quarter(
        "",
        &["participation", "coverage"],
        &[("cycles/2025-Q1/activities.csv", activities)],
    );
    close(computed.measured("A", "participation").value, 2.0 / 3.0);
    // A owned c1, c2, c3 and the new c5 in the cycle, and met c1.
    close(computed.measured("A", "coverage").value, 1.0 / 4.0);
    close(computed.measured("", "coverage").value, 2.0 / 6.0);
}

#[test]
fn file_audits_give_completeness_validity_and_timeliness() {
    let records = "client_id,checked_on,fields_required,fields_filled,fields_valid,updated_on\n\
        c1,2025-03-31,10,8,8,2025-03-01\n\
        c2,2025-03-31,10,10,7,2024-12-31\n\
        c6,2025-03-31,10,10,10,2024-12-30\n";
    let computed = quarter(
        "[policy]\ntimeliness_days = 90\n",
        &["completeness", "validity", "timeliness"],
        &[("cycles/2025-Q1/records.csv", records)],
    );
    close(computed.measured("A", "completeness").value, 18.0 / 20.0);
    close(computed.measured("A", "validity").value, 15.0 / 18.0);
    // 90 days before 31 March is 31 December: c2 is just in time, c6 a day late.
    close(computed.measured("", "timeliness").value, 2.0 / 3.0);
    assert_eq!(computed.measured("A", "completeness").n, 2);
}

const ASSESSMENTS: &str = "ratee_id,rater_id,relation,dimension,score\n\
    A,A,self,values,5\n\
    A,S,superior,values,4\n\
    A,p1,peer,values,3\n\
    A,p2,peer,values,4\n\
    A,p3,peer,values,5\n\
    A,k1,client,values,1\n\
    A,k2,client,values,1\n\
    C,S,superior,values,2\n";

#[test]
fn a_360_value_weights_the_relations_that_may_be_shown() {
    let policy = "[policy]\nanonymity_threshold = 3\n[policy.relation_weights]\nsuperior = 40\npeer = 30\nclient = 20\nreport = 10\nself = 0\n";
    let computed = quarter(
        policy,
        &["assessment\nassessment_dimension = \"values\""],
        &[("cycles/2025-Q1/assessments.csv", ASSESSMENTS)],
    );
    // Superior 4 (weight 40), peers (3 + 4 + 5) / 3 = 4 (weight 30); two clients are below the threshold and count nowhere.
    let a = computed.measured("A", "assessment");
    close(a.value, 4.0);
    assert_eq!(a.n, 4);
    // One relation's own spread would tell its scores, so the interval takes that of random answers, (5² - 1) / 12 = 2.
    let error = (2.0 * ((40.0_f64 / 70.0).powi(2) + (30.0_f64 / 70.0).powi(2) / 3.0)).sqrt();
    close(a.standard_error, error);
    close(computed.measured("C", "assessment").value, 2.0);
}

#[test]
fn a_withheld_relation_leaves_no_trace_in_any_total() {
    let policy = "[policy]\nanonymity_threshold = 3\n";
    let with = quarter(
        policy,
        &["assessment"],
        &[("cycles/2025-Q1/assessments.csv", ASSESSMENTS)],
    );
    let without: String = ASSESSMENTS
        .split_inclusive('\n')
        .filter(|line| !line.contains("client"))
        .collect();
    let without = quarter(
        policy,
        &["assessment"],
        &[("cycles/2025-Q1/assessments.csv", &without)],
    );
    for subject in ["A", "T1", ""] {
        // Neither in the value nor in the number of raters nor in the interval.
        assert_eq!(
            with.measured(subject, "assessment"),
            without.measured(subject, "assessment"),
            "{subject}"
        );
    }
}

#[test]
fn declared_measures_aggregate_any_table() {
    let ideas = "member_id,proposed_on,status,hours,saved\n\
        A,2025-01-10,adopted,2,10\n\
        A,2025-01-11,rejected,4,30\n\
        C,2025-02-11,adopted,6,\n\
        C,2025-06-11,adopted,6,99\n";
    let declared =
        |aggregate: &str| format!("declared\ntable = \"ideas\"\ndate_column = \"proposed_on\"\n{aggregate}");
    for (aggregate, a, organisation) in [
        // Counts and sums are per head: three members, three rows within the cycle.
        ("aggregate = \"count\"", 2.0, 1.0),
        ("aggregate = \"sum\"\ncolumn = \"hours\"", 6.0, 4.0),
        ("aggregate = \"mean\"\ncolumn = \"hours\"", 3.0, 4.0),
        ("aggregate = \"median\"\ncolumn = \"hours\"", 3.0, 4.0),
        (
            "aggregate = \"share\"\nof = { status = \"adopted\" }",
            0.5,
            2.0 / 3.0,
        ),
        (
            "aggregate = \"ratio\"\nnumerator = \"saved\"\ndenominator = \"hours\"",
            40.0 / 6.0,
            40.0 / 6.0,
        ),
        (
            "aggregate = \"count\"\nfilter = { status = [\"adopted\"], hours = { at_least = 3 } }",
            0.0,
            1.0 / 3.0,
        ),
    ] {
        let computed = quarter(
            "",
            &[&declared(aggregate)],
            &[("cycles/2025-Q1/ideas.csv", ideas)],
        );
        close(computed.measured("A", "declared").value, a);
        close(computed.measured("", "declared").value, organisation);
    }
}

#[test]
fn ready_made_values_are_taken_and_pooled_by_their_parts() {
    let measures = "member_id,team_id,indicator,value,n,numerator,denominator\n\
        A,,ready_made,0.5,10,5,10\n\
        C,,ready_made,0.9,30,27,30\n\
        ,T2,ready_made,0.77,,,\n";
    let computed = quarter(
        "",
        &["ready_made\nunit = \"share\""],
        &[("cycles/2025-Q1/measures.csv", measures)],
    );
    close(computed.measured("A", "ready_made").value, 0.5);
    close(computed.measured("T2", "ready_made").value, 0.77);
    close(computed.measured("", "ready_made").value, 32.0 / 40.0);
}

#[test]
fn a_missing_table_is_no_data_and_never_zero() {
    let computed = quarter(
        "",
        &["csat", "participation", "completeness", "response_sla"],
        &[],
    );
    for measure in ["csat", "participation", "completeness", "response_sla"] {
        let measured = computed.measured("A", measure);
        assert_eq!(
            (measured.value, measured.status),
            (None, Status::NoData(NoDataReason::NoTable))
        );
    }
    assert_eq!(computed.card("A").score, None);
}
