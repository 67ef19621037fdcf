//! What talks and meetings are about, from tables, against numbers computed by hand.

use crate::data_folder::{Computed, compute};
use scorebook::model::plans::{Decision, TeamMeeting};

const MODEL: &str = "[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n\
    [policy.response_limits]\ndefault = \"4h\"\n\
    [policy.resolution_limits]\ndefault = \"20h\"\nhigh = \"10h\"\n\
    [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n\
    [[indicators]]\nid = \"resolution\"\nname = \"Resolution\"\ndimension = \"all\"\nmeasure = \"resolution_sla\"\n\
    weight = 1\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n";

const HOURS: &str = "[policy.working_hours]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nfrom = \"09:00\"\n\
    to = \"18:00\"\nholidays = []\nextra_days = []\n";

/// 5 is still within its limit, 6 was resolved late; 7 belongs to the other team.
const COMPLAINTS: &str = "complaint_id,client_id,opened_at,responded_at,resolved_at,severity\n\
    1,c1,2025-03-26T09:00,2025-03-26T10:00,,normal\n\
    2,c1,2025-02-03T09:00,,,normal\n\
    3,c2,2025-03-30T10:00,2025-03-30T11:00,,HIGH\n\
    4,c2,2025-03-31T17:30,,,\n\
    5,c2,2025-03-31T17:30,2025-03-31T17:50,,normal\n\
    6,c2,2025-03-03T09:00,2025-03-03T10:00,2025-03-10T09:00,normal\n\
    7,c3,2025-03-26T09:00,2025-03-26T10:00,,normal\n";

fn quarter(model: &str) -> Computed {
    compute(&[
        ("scorebook.toml", model),
        (
            "cycles/2025-Q1/cycle.toml",
            "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n",
        ),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id\nA,Ann,T1\nB,Bo,T1\nC,Cy,T2\n",
        ),
        (
            "cycles/2025-Q1/clients.csv",
            "client_id,owner_id,name,acquired_on\nc1,A,Acme,2020-01-01\nc2,B,,2020-01-01\nc3,C,,2020-01-01\n",
        ),
        ("cycles/2025-Q1/complaints.csv", COMPLAINTS),
    ])
}

fn meeting(computed: &Computed) -> &TeamMeeting {
    &computed.record("2025-Q1").plans.conversations.teams[0]
}

/// Id, client, days over, whether unanswered, place of the owner.
fn listed(meeting: &TeamMeeting) -> Vec<(&str, &str, u64, bool, Option<u32>)> {
    let complaints = meeting.open_complaints.iter();
    complaints
        .map(|complaint| {
            (
                complaint.id.as_str(),
                complaint.client.as_deref().unwrap(),
                complaint.days_over,
                complaint.unanswered,
                complaint.owner.map(|owner| owner.0),
            )
        })
        .collect()
}

#[test]
fn open_complaints_past_their_limit_stand_by_severity_and_by_how_long() {
    let computed = quarter(MODEL);
    // The cycle ends at midnight after 31 March. 3 is high, with the shortest limit: 38 h less 10 h are 28 h, one day. 2 has no
    // response: 56 days and 15 h less 4 h, 56 days. 1: 5 days and 15 h less 20 h, 4 days and 19 h. 4 has no response: 6.5 h less
    // 4 h, no whole day.
    assert_eq!(
        listed(meeting(&computed)),
        [
            ("3", "c2", 1, false, Some(1)),
            ("2", "Acme", 56, true, Some(0)),
            ("1", "Acme", 4, false, Some(0)),
            ("4", "c2", 0, true, Some(1)),
        ]
    );
    let decisions = &meeting(&computed).decisions;
    assert!(decisions.contains(&Decision::CloseComplaints { complaints: 4 }));
}

#[test]
fn in_working_hours_a_day_past_the_limit_is_a_working_day() {
    let computed = quarter(&format!("{MODEL}{HOURS}"));
    // Nine hours a day. 3: opened on a Sunday, so 9 h on Monday against 10 h. 2: 41 working days from 3 February to 31 March are
    // 369 h, less 4 h are 40 days and 5 h. 1: Wednesday to Friday and Monday, 36 h less 20 h are one day and 7 h. 4: half an hour.
    assert_eq!(
        listed(meeting(&computed)),
        [("2", "Acme", 40, true, Some(0)), ("1", "Acme", 1, false, Some(0)),]
    );
}
