//! Handovers, moves, joiners and leavers, against numbers computed by hand.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::scorecard::Rating;

fn quarter(policy: &str, measures: &[&str], tables: &[(&str, &str)]) -> Computed {
    let mut toml = format!(
        "{policy}\n[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n[[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n"
    );
    for measure in measures {
        let (measure, more) = measure.split_once('\n').unwrap_or((measure, ""));
        let indicator = format!(
            "[[indicators]]\nid = \"{measure}\"\nname = \"{measure}\"\ndimension = \"all\"\nmeasure = \"{measure}\"\n{more}\n\
             weight = 1\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n"
        );
        toml.push_str(&indicator);
    }
    let mut files = vec![("scorebook.toml", toml.as_str())];
    files.extend_from_slice(tables);
    compute(&files)
}

const MEMBERS: (&str, &str) = (
    "cycles/2025-Q1/members.csv",
    "member_id,name,team_id,from,to\nA,Ann,T1,,\nB,Bo,T2,,\nL,Lee,T1,,2025-02-10\nJ,Jo,T1,2025-02-16,\nK,Kit,T1,2025-02-15,\n",
);

/// c1 passes from A to B and on to A and B again; c2 is lost while it is B's; c3 to c6 are left behind by L.
const CLIENTS: (&str, &str) = (
    "cycles/2025-Q1/clients.csv",
    "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n\
     c1,B,2020-01-01,,100,100\n\
     c2,B,2020-01-01,2025-03-20,100,\n\
     c3,L,2020-01-01,,100,100\n\
     c4,L,2020-01-01,2025-03-05,100,\n\
     c5,L,2020-01-01,2025-01-20,100,\n\
     c6,L,2020-01-01,,100,100\n",
);

const HANDOVERS: (&str, &str) = (
    "cycles/2025-Q1/handovers.csv",
    "client_id,handed_on,from_id,to_id\nc1,2025-02-01,A,B\nc2,2025-02-15,A,B\nc1,2025-03-15,A,B\nc1,2025-03-01,,A\n",
);

#[test]
fn an_event_belongs_to_the_owner_of_its_day() {
    let surveys = "survey_id,client_id,answered_on,csat\n\
        s1,c1,2025-01-31,5\ns2,c1,2025-02-01,1\ns3,c1,2025-03-01,5\ns4,c1,2025-03-14,5\ns5,c1,2025-03-15,1\n";
    let tables = [
        MEMBERS,
        CLIENTS,
        HANDOVERS,
        ("cycles/2025-Q1/surveys.csv", surveys),
    ];
    let computed = quarter("", &["csat"], &tables);
    let a = computed.measured("A", "csat");
    close(a.value, 1.0);
    assert_eq!(a.n, 3);
    let b = computed.measured("B", "csat");
    close(b.value, 0.0);
    assert_eq!(b.n, 2);
    assert_eq!(computed.measured("T1", "csat").n, 3);
    assert_eq!(computed.measured("T2", "csat").n, 2);
}

#[test]
fn retention_counts_for_the_owner_at_the_start_or_at_the_end() {
    let tables = [MEMBERS, CLIENTS, HANDOVERS];
    let start = quarter("", &["client_retention"], &tables);
    // A held c1 and c2 on the first day; c2 was lost.
    close(start.measured("A", "client_retention").value, 1.0 / 2.0);
    assert_eq!(start.measured("B", "client_retention").n, 0);
    let end = quarter(
        "[policy]\nhanded_over_clients = \"end\"",
        &["client_retention"],
        &tables,
    );
    assert_eq!(end.measured("A", "client_retention").n, 0);
    close(end.measured("B", "client_retention").value, 1.0 / 2.0);
    close(end.measured("T2", "client_retention").value, 1.0 / 2.0);
}

#[test]
fn a_leaver_is_judged_by_the_clients_as_they_stood_on_the_last_day() {
    let complaints = "complaint_id,client_id,opened_at,resolved_at\n\
        k1,c3,2025-02-10T09:00,2025-02-10T10:00\nk2,c3,2025-02-11T09:00,2025-02-11T10:00\n";
    let tables = [
        MEMBERS,
        CLIENTS,
        HANDOVERS,
        ("cycles/2025-Q1/complaints.csv", complaints),
    ];
    let measures = [
        "client_retention",
        "resolution_sla",
        "gross_revenue_retention",
        "transfer_retention",
    ];
    let computed = quarter("", &measures, &tables);
    // L: c5 lost in L's time; c3, c4 and c6 kept until L left, and c4 was lost when L had gone.
    close(computed.measured("L", "client_retention").value, 3.0 / 4.0);
    close(computed.measured("L", "gross_revenue_retention").value, 3.0 / 4.0);
    // Of four who were at risk when c5 was lost one was lost; the others were followed until L left.
    close(computed.measured("L", "transfer_retention").value, 3.0 / 4.0);
    close(
        computed.measured("T1", "gross_revenue_retention").value,
        3.0 / 6.0,
    );
    // T1: A's c1 and c2, L's four; lost are c2, c4 and c5.
    close(computed.measured("T1", "client_retention").value, 3.0 / 6.0);
    // The complaint on L's last day is L's, the one of the day after the team's.
    assert_eq!(computed.measured("L", "resolution_sla").n, 1);
    assert_eq!(computed.measured("T1", "resolution_sla").n, 2);
    let vacated = &computed.records.last().unwrap().vacated;
    let clients: Vec<&str> = vacated.iter().map(|client| client.id.as_str()).collect();
    assert_eq!(clients, ["c3", "c6"]);
}

#[test]
fn a_leaver_is_asked_for_the_contacts_of_clients_held_on_the_last_day() {
    let activities = "activity_id,member_id,held_on,attended,client_id\n\
        a1,L,2025-01-10,1,c3\na2,L,2025-02-05,1,c4\na3,A,2025-03-01,1,c6\na4,L,2025-01-15,0,c5\n";
    let tables = [
        MEMBERS,
        CLIENTS,
        HANDOVERS,
        ("cycles/2025-Q1/activities.csv", activities),
    ];
    let computed = quarter("", &["coverage"], &tables);
    // L left on 10 February: c3 and c4 had been met by then, c5 never, c6 only afterwards.
    let leaver = computed.measured("L", "coverage");
    assert_eq!(leaver.n, 4);
    close(leaver.value, 2.0 / 4.0);
    // A's c1 and c2, and L's four, of which c3, c4 and c6 were met by the end.
    close(computed.measured("T1", "coverage").value, 3.0 / 6.0);
}

#[test]
fn who_was_there_for_less_than_half_of_the_days_has_no_rating() {
    let computed = quarter("", &["client_retention"], &[MEMBERS, CLIENTS, HANDOVERS]);
    // Of 90 days: J 44, K 45, L 41.
    for (member, days) in [("J", 44), ("L", 41)] {
        let card = computed.card(member);
        let short = Rating::PresenceTooShort {
            days,
            of: 90,
            minimum: scorebook::model::Share(0.5),
        };
        assert_eq!(card.rating, short, "{member}");
        assert!(card.standing.is_none());
    }
    assert!(!matches!(
        computed.card("K").rating,
        Rating::PresenceTooShort { .. }
    ));
    let lenient = quarter(
        "[policy]\nminimum_presence = 0",
        &["client_retention"],
        &[MEMBERS, CLIENTS, HANDOVERS],
    );
    assert!(lenient.card("L").rating.band().is_some());
}

#[test]
fn declared_rows_by_way_of_a_client_follow_its_owner() {
    let meetings = "client_id,held_on\nc1,2025-01-15\nc1,2025-02-15\nc3,2025-02-10\nc3,2025-02-11\n";
    let measure = "declared\ntable = \"meetings\"\naggregate = \"count\"\ndate_column = \"held_on\"";
    let tables = [
        MEMBERS,
        CLIENTS,
        HANDOVERS,
        ("cycles/2025-Q1/meetings.csv", meetings),
    ];
    let computed = quarter("", &[measure], &tables);
    let counted = |subject: &str| computed.measured(subject, "declared").numerator;
    close(counted("A"), 1.0);
    close(counted("B"), 1.0);
    close(counted("L"), 1.0);
    close(counted("T1"), 3.0);
    close(counted("T2"), 1.0);
}
