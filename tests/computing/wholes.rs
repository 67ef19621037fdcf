//! Results of a cycle of parts, and of members with several stays, against hand computation.

use crate::data_folder::{Computed, compute};
use scorebook::model::plans::Finding;

/// One indicator, a share with its points from 0 to 100; B from 60, C below. Results are for years alone.
const MODEL: &str = r#"
[organisation]
name = "Test"
transfer_date = 2024-07-01

[[dimensions]]
id = "quality"
name = "Quality"
weight = 100

[[indicators]]
id = "speed"
name = "Speed"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 100
minimum_sample = 1
target = 0.85
scale = [[0, 0], [1, 100]]

[[ratings]]
id = "B"
name = "B"
from = 60
[[ratings]]
id = "C"
name = "C"
from = 0

[results.performance_plan]
cycles = ["year"]
below = "B"
in_a_row = 1
presence = 0.5
[[results.performance_plan.safeguards]]
id = "plan"
name = "Plan followed"
kind = "plan_followed"

[[results.promotion]]
cycles = ["year"]
from = "P1"
to = "P2"
months_in_grade = 12
"#;

const MEMBERS: &str = "member_id,name,team_id\nM1,One,T\nM2,Two,T\n";

/// M1 has 20 of 100, surely below 60 points and far from the target; M2 has 90.
const MEASURES: &str = "member_id,indicator,value,n,numerator,denominator
M1,speed,0.2,100,20,100
M2,speed,0.9,100,90,100
";

/// A folder with these cycles, each with the same people and measures, and these further files, which may take their place.
fn folder(cycles: &[&str], further: &[(impl AsRef<str>, impl AsRef<str>)]) -> Computed {
    let mut files = vec![("scorebook.toml".to_owned(), MODEL.to_owned())];
    for cycle in cycles {
        files.push((format!("cycles/{cycle}/members.csv"), MEMBERS.to_owned()));
        files.push((format!("cycles/{cycle}/measures.csv"), MEASURES.to_owned()));
    }
    let further = further.iter();
    files.extend(further.map(|(path, text)| (path.as_ref().to_owned(), text.as_ref().to_owned())));
    compute(&files)
}

const QUARTERS: [&str; 4] = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
const YEAR: (&str, &str) = (
    "cycles/2025/cycle.toml",
    "parts = [\"2025-Q1\", \"2025-Q2\", \"2025-Q3\", \"2025-Q4\"]\n",
);

/// Whether M1's plan counts as followed in the year.
fn followed(computed: &Computed) -> bool {
    let found = computed
        .record("2025")
        .plans
        .results
        .performance
        .as_ref()
        .unwrap();
    let cases: Vec<_> = found.cases.iter().map(|case| case.member.as_str()).collect();
    assert_eq!(cases, ["M1"]);
    found.cases[0].safeguards[0].met
}

#[test]
fn the_plan_of_a_year_was_followed_where_its_last_quarter_reports_on_every_item_of_the_one_before() {
    let year = |reports: &[(&str, &str, &str)]| {
        let mut files: Vec<(String, String)> = reports
            .iter()
            .map(|(quarter, action, state)| {
                let text = format!("action_id,state,done_on\n{action}/M1/speed,{state},\n");
                (format!("cycles/{quarter}/actions.csv"), text)
            })
            .collect();
        files.push((YEAR.0.to_owned(), YEAR.1.to_owned()));
        followed(&folder(&QUARTERS, &files))
    };
    // M1's one item stands in the plan of each quarter; the plan of the third is the last that the year follows up.
    assert!(year(&[("2025-Q4", "2025-Q3", "doing")]));
    assert!(!year(&[("2025-Q4", "2025-Q3", "open")]));
    assert!(!year(&[]));
    assert!(
        !year(&[("2025-Q2", "2025-Q1", "doing"), ("2025-Q3", "2025-Q2", "doing")]),
        "the last quarter is silent"
    );
}

#[test]
fn the_last_plan_that_was_followed_up_counts_where_the_last_quarter_had_none_to_follow() {
    // M1 was away in the third quarter: there is no plan of it, and the second quarter's follow-up is the last.
    let away = "member_id,name,team_id\nM2,Two,T\n";
    let measures = "member_id,indicator,value,n,numerator,denominator\nM2,speed,0.9,100,90,100\n";
    let year = |state: &str| {
        let reports = format!("action_id,state,done_on\n2025-Q1/M1/speed,{state},\n");
        followed(&folder(
            &QUARTERS,
            &[
                ("cycles/2025-Q3/members.csv", away),
                ("cycles/2025-Q3/measures.csv", measures),
                ("cycles/2025-Q2/actions.csv", &reports),
                YEAR,
            ],
        ))
    };
    assert!(year("doing"));
    assert!(!year("open"));
}

#[test]
fn the_plans_of_a_part_that_pools_months_are_the_months() {
    let year = |state: &str| {
        let reports = format!("action_id,state,done_on\n2025-05/M1/speed,{state},\n");
        followed(&folder(
            &["2025-Q1", "2025-04", "2025-05", "2025-06"],
            &[
                ("cycles/2025-06/actions.csv", reports.as_str()),
                (
                    "cycles/2025-Q2/cycle.toml",
                    "parts = [\"2025-04\", \"2025-05\", \"2025-06\"]\n",
                ),
                ("cycles/2025/cycle.toml", "parts = [\"2025-Q1\", \"2025-Q2\"]\n"),
            ],
        ))
    };
    assert!(year("doing"));
    assert!(!year("open"));
}

#[test]
fn a_year_is_computed_after_its_quarters_and_stands_where_its_first_day_puts_it() {
    let computed = folder(&QUARTERS, &[YEAR]);
    let order: Vec<&str> = computed
        .records
        .iter()
        .map(|record| record.cycle.id.as_str())
        .collect();
    assert_eq!(order, ["2025-Q1", "2025", "2025-Q2", "2025-Q3", "2025-Q4"]);
}

/// Months in the grade of the only case of a year, since when, and whether that is stated.
fn months(computed: &Computed) -> (Option<u32>, String, bool) {
    let cases = &computed.record("2025").plans.results.promotions;
    assert_eq!(cases.len(), 1, "{cases:?}");
    match &cases[0].checks[0].finding {
        Finding::Months {
            found, since, stated, ..
        } => (*found, since.unwrap().to_string(), *stated),
        other => panic!("{other:?}"),
    }
}

/// A year of four quarters whose only member M1 has these cells for grade and `grade_since` in each.
fn graded(cells: [&str; 4]) -> Computed {
    let mut files: Vec<(String, String)> = QUARTERS
        .iter()
        .zip(cells)
        .map(|(quarter, cells)| {
            let text = format!("member_id,name,team_id,grade,grade_since\nM1,One,T,{cells}\nM2,Two,T,,\n");
            (format!("cycles/{quarter}/members.csv"), text)
        })
        .collect();
    files.push((YEAR.0.to_owned(), YEAR.1.to_owned()));
    folder(&QUARTERS, &files)
}

#[test]
fn a_grade_that_changed_between_parts_is_held_since_the_later_part() {
    // From 1 July to the end of December are six months, not the year's twelve.
    let since = |day: &str| day.to_owned();
    assert_eq!(
        months(&graded(["P0,2020-01-01", "P0,", "P1,", "P1,"])),
        (Some(6), since("2025-07-01"), false)
    );
    // A stated day stands, whichever part with the grade states it: 15 May to 31 December are seven full months.
    assert_eq!(
        months(&graded(["P0,2020-01-01", "P1,2025-05-15", "P1,", "P1,"])),
        (Some(7), since("2025-05-15"), true)
    );
    // Nobody says what the grade was in the first quarter.
    assert_eq!(
        months(&graded([",", "P1,", "P1,", ","])),
        (Some(9), since("2025-04-01"), false)
    );
    assert_eq!(
        months(&graded(["P1,", "P1,", "P1,", "P1,"])),
        (Some(12), since("2025-01-01"), false)
    );
}

/// The member M1 of a quarter with two stays, the second from 15 February; the rows in either order are the same to read.
fn moved(first: &str, second: &str) -> scorebook::model::people::Member {
    let header = "member_id,name,team_id,from,to,joined_on,grade,grade_since,group,languages";
    let one = format!("M1,One,T1,,2025-02-14,{first}");
    let two = format!("M1,One,T2,2025-02-15,,{second}");
    let read = |rows: [&str; 2]| {
        let members = format!("{header}\n{}\n{}\n", rows[0], rows[1]);
        let computed = compute(&[
            ("scorebook.toml", MODEL),
            ("cycles/2025-Q1/members.csv", &members),
            (
                "cycles/2025-Q1/measures.csv",
                "member_id,indicator,value,n\nM1,speed,0.2,100\n",
            ),
        ]);
        computed.record("2025-Q1").members[0].clone()
    };
    let (straight, turned) = (read([&one, &two]), read([&two, &one]));
    let but_rows = |member: &scorebook::model::people::Member| {
        let days: Vec<_> = member.assignments.iter().map(|stay| stay.period).collect();
        (
            days,
            scorebook::model::people::Member {
                assignments: Vec::new(),
                ..member.clone()
            },
        )
    };
    assert_eq!(but_rows(&straight), but_rows(&turned));
    straight
}

#[test]
fn what_the_latest_stay_says_of_a_member_stands_and_its_empty_cells_leave_the_earlier_stays() {
    let day = |text: &str| Some(text.parse().unwrap());
    let member = moved(
        "2019-03-01,P1,2021-01-01,x,en",
        "2019-04-01,P2,2025-02-15,y,zh-CN;en",
    );
    assert_eq!(member.joined_on, day("2019-04-01"));
    assert_eq!(
        (member.grade.as_deref(), member.grade_since),
        (Some("P2"), day("2025-02-15"))
    );
    assert_eq!((member.group.as_deref(), member.languages.len()), (Some("y"), 2));
    let member = moved("2019-03-01,P1,2021-01-01,x,en", ",,,,");
    assert_eq!(member.joined_on, day("2019-03-01"));
    assert_eq!(
        (member.grade.as_deref(), member.grade_since, member.grade_seen),
        (Some("P1"), day("2021-01-01"), None)
    );
    assert_eq!((member.group.as_deref(), member.languages.len()), (Some("x"), 1));
}

#[test]
fn a_grade_that_changed_with_a_stay_is_not_held_since_the_day_of_the_other_grade() {
    let day = |text: &str| Some(text.parse().unwrap());
    let member = moved(",P1,2021-01-01,,", ",P2,,,");
    assert_eq!(
        (member.grade.as_deref(), member.grade_since, member.grade_seen),
        (Some("P2"), None, day("2025-02-15"))
    );
    let same = moved(",P2,2021-01-01,,", ",P2,,,");
    assert_eq!((same.grade_since, same.grade_seen), (day("2021-01-01"), None));
}

#[test]
fn months_in_a_grade_go_back_to_the_stay_or_the_stated_day_of_an_earlier_cycle() {
    let header = "member_id,name,team_id,from,to,grade,grade_since\nM2,Two,T,,,,\n";
    let two_years = |first: &str| {
        let (first, second) = (format!("{header}{first}"), format!("{header}M1,One,T,,,P1,\n"));
        let computed = folder(
            &["2024", "2025"],
            &[
                ("cycles/2024/members.csv", &first),
                ("cycles/2025/members.csv", &second),
            ],
        );
        months(&computed)
    };
    // Half of 2024 and all of 2025.
    assert_eq!(
        two_years("M1,One,T,,2024-06-30,P0,\nM1,One,T,2024-07-01,,P1,\n"),
        (Some(18), "2024-07-01".to_owned(), false)
    );
    // In the team since August: before that nobody saw the grade.
    assert_eq!(
        two_years("M1,One,T,2024-08-01,,P1,\n"),
        (Some(17), "2024-08-01".to_owned(), false)
    );
    // 10 March 2024 to 31 December 2025 are 21 months and 22 days.
    assert_eq!(
        two_years("M1,One,T,,,P1,2024-03-10\n"),
        (Some(21), "2024-03-10".to_owned(), true)
    );
}
