//! What the review says of team, talent and care, from tables, against numbers computed by hand.

use std::fmt::Write as _;

use crate::data_folder::{Computed, close, compute};
use scorebook::model::review::{
    Care, FactValue, Finding, FindingKind, FindingOwner, LoadMeasure, PositionOrigin, StakeOf, Third,
};
use scorebook::model::{MemberId, TeamId};

const MODEL: &str = "[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n\
    [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n\
    [[indicators]]\nid = \"good\"\nname = \"Good\"\ndimension = \"all\"\nmeasure = \"declared\"\ntable = \"results\"\n\
    aggregate = \"share\"\nof = \"good = 1\"\nweight = 1\nminimum_sample = 1\nscale = [[0, 0], [1, 100]]\n\
    [[skills]]\nid = \"product\"\nname = \"Product\"\nindicators = [\"good\"]\n\
    [review]\nminimum_cell = 3\n\
    [review.talent]\nturnover_a_year = 0.01\n\
    [review.care]\novertime_hours_week = 3\nfavourable_share = 0.7\n";

/// A leads T1 with B, C and, until 31 January, F; D leads T2 with E.
const MEMBERS: &str = "member_id,name,team_id,role,to,joined_on\nA,Ann,T1,lead,,2020-01-01\nB,Bo,T1,adviser,,2020-01-01\n\
    C,Cy,T1,adviser,,2020-01-01\nD,Di,T2,lead,,2020-01-01\nE,Ed,T2,analyst,,2020-01-01\nF,Flo,T1,adviser,2025-01-31,2020-01-01\n";

fn quarter(tables: &[(&str, &str)]) -> Computed {
    quarter_of(MODEL, tables)
}

fn quarter_of(model: &str, tables: &[(&str, &str)]) -> Computed {
    // Each of B and C did 16 of 20 well.
    let mut results = String::from("member_id,good\n");
    for member in ["B", "C"] {
        for row in 0..20 {
            writeln!(results, "{member},{}", i32::from(row < 16)).unwrap();
        }
    }
    let mut files = vec![
        ("scorebook.toml".to_owned(), model.to_owned()),
        (
            "cycles/2025-Q1/cycle.toml".to_owned(),
            "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n".to_owned(),
        ),
        ("cycles/2025-Q1/members.csv".to_owned(), MEMBERS.to_owned()),
        (
            "cycles/2025-Q1/teams.csv".to_owned(),
            "team_id,name,lead_id\nT1,One,A\nT2,Two,D\n".to_owned(),
        ),
        ("cycles/2025-Q1/results.csv".to_owned(), results),
    ];
    files.retain(|(path, _)| {
        !tables
            .iter()
            .any(|(name, _)| *path == format!("cycles/2025-Q1/{name}.csv"))
    });
    for (name, text) in tables {
        files.push((format!("cycles/2025-Q1/{name}.csv"), (*text).to_owned()));
    }
    compute(&files)
}

fn of_kind(computed: &Computed, kind: FindingKind) -> Vec<&Finding> {
    let findings = computed.record("2025-Q1").review.findings.iter();
    findings.filter(|finding| finding.kind == kind).collect()
}

fn fact<'f>(finding: &'f Finding, name: &str) -> &'f FactValue {
    let (_, value) = finding.facts.iter().find(|(of, _)| of == name).unwrap();
    value
}

fn care(computed: &Computed) -> &Care {
    &computed.record("2025-Q1").review.care
}

#[test]
fn a_place_in_the_grid_says_how_sure_it_is() {
    let computed = quarter(&[("potential", "member_id,potential\nB,4\nC,2\nD,3\n")]);
    let grid = computed.record("2025-Q1").review.talent.grid.as_ref().unwrap();
    // A and E have no potential, D has no score.
    assert_eq!(
        (grid.places.len(), grid.without_potential, grid.without_score),
        (2, 2, 1)
    );
    let place = &grid.places[0];
    assert_eq!((place.member.as_str(), place.performance), ("B", Third::Middle));
    assert_eq!((place.promise, grid.places[1].promise), (Third::High, Third::Low));
    // Wilson for 16 of 20: 58.3982 to 91.9342 around 80. Below 90: Φ(1.95996 · 10 / 11.9342) = Φ(1.64231) = 0.949737; below 75:
    // Φ(-1.95996 · 5 / 21.6018) = Φ(-0.453658) = 0.325037.
    assert!((place.certainty.unwrap().0 - (0.949_737 - 0.325_037)).abs() < 1e-5);
    assert_eq!(place.also, [Third::Low, Third::High]);
}

#[test]
fn positions_are_those_of_the_table_leads_and_roles_that_one_has_alone() {
    let table = "position,team_id,holder_id,successor_id,readiness\nLead,T1,A,F,now\nLead,T1,A,B,1 year\nAnalyst,T2,E,,\n";
    let computed = quarter(&[("successors", table)]);
    let succession = &computed.record("2025-Q1").review.talent.succession;
    let listed: Vec<_> = (succession.positions.iter())
        .map(|position| {
            let holder = position.holder.as_ref().map(MemberId::as_str);
            (
                holder,
                position.origin,
                position.cover().count(),
                position.is_ready(),
            )
        })
        .collect();
    // F has left, so that nobody could follow A at once.
    assert_eq!(
        listed,
        [
            (Some("E"), PositionOrigin::Stated, 0, false),
            (Some("D"), PositionOrigin::Lead, 0, false),
            (Some("A"), PositionOrigin::Stated, 1, false),
        ]
    );
    let findings = of_kind(&computed, FindingKind::PositionWithoutSuccessor);
    assert_eq!(findings.len(), 1);
    assert_eq!(fact(findings[0], "positions"), &FactValue::Count(2));
    assert_eq!(fact(findings[0], "of"), &FactValue::Count(3));
    // D leads D and E, two of the five who are here.
    close(findings[0].stake.share.0, 0.4);
}

#[test]
fn without_a_table_of_successors_nothing_is_found() {
    let computed = quarter(&[]);
    assert!(!computed.record("2025-Q1").review.talent.succession.stated);
    assert!(of_kind(&computed, FindingKind::PositionWithoutSuccessor).is_empty());
    // Roles that one has alone are listed all the same: E's, and the leads.
    let succession = &computed.record("2025-Q1").review.talent.succession;
    assert_eq!(succession.positions.len(), 3);
}

#[test]
fn a_skill_that_one_of_a_team_has_is_a_finding_of_the_team() {
    let table = "member_id,skill,level,wanted\nA,product,3,3\nB,product,2,3\nC,product,1,3\nD,product,3,3\nE,product,3,3\n";
    let computed = quarter(&[("skills", table)]);
    let coverage = computed.record("2025-Q1").review.talent.skills.as_ref().unwrap();
    let cell = &coverage.teams[0].cells[0];
    assert_eq!(
        (cell.known, cell.able, cell.only.clone()),
        (3, 1, Some(MemberId::new("A")))
    );
    assert_eq!((coverage.all.cells[0].known, coverage.all.cells[0].able), (5, 3));
    let findings = of_kind(&computed, FindingKind::SkillSingleHolder);
    assert_eq!(findings.len(), 1);
    assert_eq!(fact(findings[0], "team"), &FactValue::Team(TeamId::new("T1")));
    // Three of the five who are here, and one skill of one that is known.
    close(findings[0].stake.share.0, 0.6);
    close(findings[0].certainty.0, 1.0);
}

#[test]
fn turnover_is_leavers_per_person_year_and_small_teams_are_left_out() {
    let computed = quarter(&[]);
    let turnover = computed
        .record("2025-Q1")
        .review
        .talent
        .turnover
        .as_ref()
        .unwrap();
    // Five members over 90 days and F over 31: 481 days.
    assert_eq!((turnover.all.left, turnover.all.joined), (1, 0));
    close(turnover.all.person_years, 481.0 / 365.25);
    let rate = turnover.yearly.rate.as_ref().unwrap();
    close(rate.value, 365.25 / 481.0);
    // Garwood (1936) for one event: 0.0253 to 5.5716.
    assert!((rate.interval.low - 0.025_318 * 365.25 / 481.0).abs() < 1e-5);
    // T2 has two members, fewer than three; T1 would give it away.
    assert!(
        turnover
            .teams
            .iter()
            .all(|team| team.movement.is_none() && team.yearly.is_none())
    );
    let findings = of_kind(&computed, FindingKind::TurnoverHigh);
    assert_eq!(findings.len(), 1);
    assert_eq!(fact(findings[0], "left"), &FactValue::Count(1));
    // All six had joined before the transfer; F has left.
    let inherited = turnover.inherited.as_ref().unwrap();
    assert_eq!((inherited.seen, inherited.here), (6, 5));
}

/// B owns 13 clients, C 4, E 1, A 2.
fn clients() -> String {
    let mut table = String::from("client_id,owner_id,acquired_on\n");
    for (owner, count) in [("A", 2), ("B", 13), ("C", 4), ("E", 1)] {
        for client in 0..count {
            writeln!(table, "{owner}{client},{owner},2020-01-01").unwrap();
        }
    }
    table
}

#[test]
fn overload_takes_clients_and_overtime_and_says_what_could_be_moved() {
    let overtime =
        "member_id,week_of,hours\nB,2025-01-06,10\nB,2025-01-13,10\nB,2025-01-20,10\nB,2025-01-27,10\n";
    let clients = clients();
    let computed = quarter(&[("clients", &clients), ("overtime", overtime)]);
    let workload = care(&computed).workload.as_ref().unwrap();
    let load = workload
        .members
        .iter()
        .find(|load| load.member.as_str() == "B")
        .unwrap();
    // 40 hours in 90 days. The last week has five days of January: 30 + 50 / 7 hours, above 36.
    close(load.overtime_a_week, 40.0 * 7.0 / 90.0);
    close(load.fullest_month.unwrap().hours, 30.0 + 50.0 / 7.0);
    // The middle of 13 and 4 is 8.5, the limit 12.75.
    assert!(load.warnings.overload && load.warnings.over_limit);
    // The mean is 8.5 as well: B keeps 9, and C has room for 4 up to 8.
    let moves: Vec<_> = (workload.rebalancing.iter())
        .map(|one| (one.from.as_str(), one.to.as_str(), one.clients))
        .collect();
    assert_eq!(moves, [("B", "C", 4)]);
    for kind in [FindingKind::Overload, FindingKind::OvertimeOverLimit] {
        let findings = of_kind(&computed, kind);
        assert_eq!(findings.len(), 1, "{kind:?}");
        close(findings[0].stake.share.0, 0.2);
        assert_eq!(
            findings[0].owner,
            FindingOwner::Lead(TeamId::new("T1"), Some(MemberId::new("A")))
        );
    }
    // B, C and E were there all along and lead no team. Clients 1, 4, 13: (-2 + 26) / (3 · 18); overtime 0, 0, 40: 80 / 120.
    let gini = |measure| {
        let spread = workload.spreads.iter().find(|spread| spread.measure == measure);
        spread.unwrap().gini.ok()
    };
    close(gini(LoadMeasure::Clients), 24.0 / 54.0);
    close(gini(LoadMeasure::Overtime), 80.0 / 120.0);
    // Without B, clients are 1 and 4: 3 / (2 · 5) = 0.3, within 0.35; of overtime nothing is left. It is a matter of one person.
    let without = |measure| {
        let spread = workload.spreads.iter().find(|spread| spread.measure == measure);
        spread.unwrap().without_largest
    };
    close(without(LoadMeasure::Clients), 0.3);
    assert_eq!(without(LoadMeasure::Overtime), None);
    assert!(of_kind(&computed, FindingKind::WorkloadUneven).is_empty());
}

#[test]
fn a_load_that_several_carry_is_uneven() {
    // B 12, C 12, E 1, and G and H of T1 with 1 each: (-4 - 2 + 0 + 24 + 48) / (5 · 27) = 66 / 135 = 0.488889. Without one 12:
    // 1, 1, 1, 12: (-3 - 1 + 1 + 36) / (4 · 15) = 0.55; without one 1: 1, 1, 12, 12: (-3 - 1 + 12 + 36) / (4 · 26) = 0.423077.
    // Mean (2 · 0.55 + 3 · 0.423077) / 5 = 0.473846; squares 2 · 0.005799 + 3 · 0.002578 = 0.019330; error
    // √(4/5 · 0.019330) = 0.124356. Above 0.35 by 0.138889, 1.116867 errors: Φ = 0.867976.
    let members = format!("{MEMBERS}G,Gus,T1,adviser,,2020-01-01\nH,Hal,T1,adviser,,2020-01-01\n");
    let mut clients = String::from("client_id,owner_id,acquired_on\n");
    for (owner, count) in [("B", 12), ("C", 12), ("E", 1), ("G", 1), ("H", 1)] {
        for client in 0..count {
            writeln!(clients, "{owner}{client},{owner},2020-01-01").unwrap();
        }
    }
    let computed = quarter(&[("members", &members), ("clients", &clients)]);
    let findings = of_kind(&computed, FindingKind::WorkloadUneven);
    assert_eq!(findings.len(), 1);
    close(findings[0].size.unwrap().value, 66.0 / 135.0);
    assert!((findings[0].certainty.0 - 0.867_976).abs() < 1e-5);
    // One of the five compared, of the seven who are here.
    close(findings[0].stake.share.0, 1.0 / 7.0);
}

#[test]
fn overload_is_not_told_without_overtime() {
    let clients = clients();
    let computed = quarter(&[("clients", &clients)]);
    let workload = care(&computed).workload.as_ref().unwrap();
    assert!(
        workload
            .members
            .iter()
            .all(|load| load.overtime.is_none() && !load.warnings.overload)
    );
    assert!(of_kind(&computed, FindingKind::Overload).is_empty());
}

#[test]
fn a_small_team_is_hidden_in_the_survey_and_another_with_it() {
    let table = "team_id,question,score\nT1,Fair,2\nT1,Fair,2\nT1,Fair,4\nT2,Fair,1\nT2,Fair,3\nT1,Heard,5\n";
    let computed = quarter(&[("staff_survey", table)]);
    let survey = care(&computed).staff_survey.as_ref().unwrap();
    // One answer says too much of whoever gave it.
    assert_eq!((survey.questions.len(), survey.withheld), (1, 1));
    let question = &survey.questions[0];
    assert_eq!((question.all.answers, question.all.favourable), (5, 1));
    // Five less the three of T1 would be the two of T2.
    assert!(question.teams.iter().all(Option::is_none));
    close(question.all.mean.unwrap().value, 2.4);
    let findings = of_kind(&computed, FindingKind::StaffSurveyLow);
    assert_eq!(findings.len(), 1);
    close(findings[0].size.unwrap().value, 0.2);
}

#[test]
fn a_missed_target_is_a_finding_by_how_far_it_is_missed() {
    let table = "team_id,measured_on,measure,value,unit,target,better\nT1,2025-01-31,Paper,50,kg,32,\n\
        T1,2025-03-31,Paper,40,kg,32,lower\n,2025-03-31,Train,70,%,60,higher\n";
    let computed = quarter(&[("environment", table)]);
    let measures = care(&computed).environment.as_ref().unwrap();
    assert_eq!(
        measures.iter().map(|one| one.met).collect::<Vec<_>>(),
        [Some(false), Some(true)]
    );
    close(measures[0].mean, 45.0);
    let findings = of_kind(&computed, FindingKind::EnvironmentTargetMissed);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].stake.of, StakeOf::Target);
    // 8 of the 40 read.
    close(findings[0].stake.share.0, 0.2);
}

#[test]
fn voluntary_work_of_a_few_is_not_counted_out() {
    let table = "member_id,held_on,hours,kind\nA,2025-02-01,3,school\nB,2025-02-01,4,school\n";
    let computed = quarter(&[("volunteering", table)]);
    let work = care(&computed).volunteering.as_ref().unwrap();
    assert_eq!((work.members, work.hours), (None, None));
    let more = format!("{table}C,2025-02-02,5,school\n");
    let computed = quarter(&[("volunteering", &more)]);
    let work = care(&computed).volunteering.as_ref().unwrap();
    assert_eq!(work.members, Some(3));
    close(work.hours, 12.0);
    close(work.kinds[0].hours, 12.0);
}

/// Five members of a team over two quarters: with a cell of three their growth, turnover, load and voluntary work are told of.
#[test]
fn groups_are_as_large_as_raters_must_be_where_that_is_more() {
    let members = "member_id,name,team_id,role,joined_on\nA,Ann,T1,lead,2020-01-01\nB,Bo,T1,adviser,2020-01-01\n\
        C,Cy,T1,adviser,2020-01-01\nD,Di,T1,adviser,2020-01-01\nE,Ed,T1,analyst,2020-01-01\n";
    let work =
        "member_id,held_on,hours,kind\nA,2025-02-01,3,school\nB,2025-02-01,4,school\nC,2025-02-02,5,school\n";
    let mut results = String::from("member_id,good\n");
    for (member, row) in ["A", "B", "C", "D", "E"]
        .iter()
        .flat_map(|id| (0..20).map(move |row| (id, row)))
    {
        writeln!(results, "{member},{}", i32::from(row < 16)).unwrap();
    }
    let clients = clients();
    let told = |model: &str| {
        let computed = compute(&[
            ("scorebook.toml", model),
            ("cycles/2024-Q4/members.csv", members),
            ("cycles/2024-Q4/results.csv", &results),
            ("cycles/2025-Q1/members.csv", members),
            ("cycles/2025-Q1/results.csv", &results),
            ("cycles/2025-Q1/clients.csv", &clients),
            ("cycles/2025-Q1/volunteering.csv", work),
        ]);
        let (care, talent) = (care(&computed), &computed.record("2025-Q1").review.talent);
        let spreads = &care.workload.as_ref().unwrap().spreads;
        let turnover = talent.turnover.as_ref().unwrap();
        [
            spreads.iter().any(|spread| spread.gini.is_ok()),
            care.volunteering.as_ref().unwrap().hours.is_some(),
            turnover.teams.iter().any(|team| team.movement.is_some()),
            talent.growth.teams.iter().any(|team| team.counts.is_some()),
        ]
    };
    assert_eq!(told(MODEL), [true; 4]);
    // A mean of raters takes six: so does a group.
    assert_eq!(
        told(&format!("{MODEL}[policy]\nanonymity_threshold = 6\n")),
        [false; 4]
    );
}
