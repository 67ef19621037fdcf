//! Culture, by hand: behaviours against targets and other teams, team building, and who is told of.

use std::fmt::Write as _;

use scorebook::model::review::{AgainstTarget, Culture, Finding, FindingKind, FindingOwner, Stands};

use crate::data_folder::{close, compute};

const MODEL: &str = "[policy]\nanonymity_threshold = 2\n[policy.relation_weights]\nsuperior = 0\npeer = 1\nclient = 0\n\
    report = 0\nself = 0\n[review]\nminimum_cell = 3\n\
    [[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\
    [[indicators]]\nid = \"values\"\nname = \"Values\"\ndimension = \"d\"\nmeasure = \"assessment\"\n\
    assessment_dimension = \"v\"\nweight = 100\nminimum_sample = 1\ntarget = 4.5\nscale = [[1, 0], [5, 100]]\n";

const MEMBERS: &str = "member_id,name,team_id\nA,Ann,T1\nB,Ben,T1\nC,Cy,T1\nD,Di,T2\nE,Ed,T2\nF,Flo,T2\n";

const TEAMS: &str = "team_id,name,lead_id\nT1,North,A\nT2,South,\n";

/// Everybody is rated by four peers: in T1 with 4 and 4 and 5 and 5, in T2 with 2 and 2 and 3 and 3.
fn scores() -> String {
    scores_from(4, 2)
}

/// The same with the lower of each team's two scores.
fn scores_from(first: u8, second: u8) -> String {
    let mut rows = "ratee_id,rater_id,relation,dimension,score\n".to_owned();
    for ratee in ["A", "B", "C", "D", "E", "F"] {
        let base = if ratee < "D" { first } else { second };
        for (rater, more) in [(1, 0), (2, 0), (3, 1), (4, 1)] {
            let _ = writeln!(rows, "{ratee},r{ratee}{rater},peer,v,{}", base + more);
        }
    }
    rows
}

fn culture(tables: &[(&str, &str)]) -> (Culture, Vec<Finding>) {
    let scores = scores();
    let mut files = vec![
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/teams.csv", TEAMS),
        ("cycles/2025-Q1/assessments.csv", scores.as_str()),
    ];
    files.retain(|(path, _)| !tables.iter().any(|(own, _)| own == path));
    files.extend_from_slice(tables);
    let computed = compute(&files);
    let review = computed.record("2025-Q1").review.clone();
    (review.culture, review.findings)
}

fn of(findings: &[Finding], kind: FindingKind) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.kind == kind).collect()
}

#[test]
fn a_team_is_compared_with_the_other_teams_and_everybody_with_the_target() {
    let (culture, findings) = culture(&[]);
    let behaviour = &culture.behaviours[0];
    // Means 4.5 and 2.5, 12 raters each.
    let [first, second] = [behaviour.teams[0].unwrap(), behaviour.teams[1].unwrap()];
    close(first.others, 2.5);
    close(first.difference, 2.0);
    assert_eq!((first.stands, second.stands), (Stands::Above, Stands::Below));
    // The organisation's 3.5 against 4.5.
    assert_eq!(behaviour.target, Some(AgainstTarget::Short));
    let short = of(&findings, FindingKind::ValueBelowTarget);
    assert_eq!(short.len(), 1);
    assert_eq!(short[0].id(), "value-below-target");
    close(short[0].size.unwrap().value, 3.5);
    close(short[0].stake.share.0, 1.0);
    // Only the lower one is invited to talk, and nobody leads it by name.
    let differs = of(&findings, FindingKind::TeamProfileDiffers);
    assert_eq!(differs.len(), 1);
    assert_eq!(differs[0].id(), "team-profile-differs.T2");
    close(differs[0].stake.share.0, 3.0 / 6.0);
    assert!(matches!(&differs[0].owner, FindingOwner::Lead(team, None) if team.as_str() == "T2"));
}

#[test]
fn nothing_is_said_of_a_small_team_nor_of_what_would_tell_of_it() {
    let members = "member_id,name,team_id\nA,Ann,T1\nB,Ben,T1\nC,Cy,T1\nD,Di,T1\nE,Ed,T2\nF,Flo,T2\n";
    let activities = "activity_id,member_id,held_on,kind,attended\nx,A,2025-02-01,team_building,1\n\
        x,E,2025-02-01,team_building,0\n";
    let (culture, findings) = culture(&[
        ("cycles/2025-Q1/members.csv", members),
        ("cycles/2025-Q1/activities.csv", activities),
    ]);
    // T2 has two; with T1 told of, the whole less T1 would be T2.
    assert_eq!(culture.shown, [false, false]);
    assert_eq!(culture.behaviours[0].teams, [None, None]);
    assert!(of(&findings, FindingKind::TeamProfileDiffers).is_empty());
    let building = culture.team_building.unwrap();
    assert_eq!(building.teams, [None, None]);
    // Two invitations are too few for a share.
    assert_eq!((building.organisation.hits, building.organisation.of), (1, 2));
    assert_eq!(building.organisation.value(), None);
}

#[test]
fn few_at_team_building_is_told_of_the_team_and_else_of_everybody() {
    let row = |member: &str, kind: &str, came: u8| format!("x,{member},2025-02-01,{kind},{came}\n");
    let head = "activity_id,member_id,held_on,kind,attended\n";
    let mut rows = head.to_owned();
    for member in ["A", "B", "C"] {
        rows.push_str(&row(member, "Team_Building", 1));
    }
    for member in ["D", "E", "F"] {
        rows.push_str(&row(member, "团建", 0));
    }
    // A visit is no team building.
    rows.push_str("y,D,2025-02-02,visit,1\n");
    let (found, findings) = culture(&[("cycles/2025-Q1/activities.csv", &rows)]);
    let building = found.team_building.unwrap();
    let counts = |place: usize| {
        let share = building.teams[place].unwrap();
        (share.hits, share.of)
    };
    assert_eq!((counts(0), counts(1)), ((3, 3), (0, 3)));
    assert_eq!((building.organisation.hits, building.organisation.of), (3, 6));
    // 0 of 3: Wilson's upper limit is z² / (3 + z²) = 3.8415 / 6.8415 = 0.5615, below 0.8.
    let low = of(&findings, FindingKind::TeamBuildingLow);
    assert_eq!(low.len(), 1);
    assert_eq!(low[0].id(), "team-building-low.T2");
    let interval = low[0].size.unwrap().interval.unwrap();
    assert!((interval.high - 0.561_5).abs() < 1e-4);
    // Where no team is surely short, the whole may be: 1 of 3 is up to 0.7923, 2 of 6 up to 0.7000, and 0.75 is asked for.
    let spread: String = ["A", "B", "C", "D", "E", "F"]
        .map(|member| row(member, "team_building", u8::from(member == "A" || member == "D")))
        .concat();
    let model = format!("{MODEL}[review.culture]\nteam_building_share = 0.75\n");
    let (_, findings) = culture(&[
        ("scorebook.toml", &model),
        ("cycles/2025-Q1/activities.csv", &(head.to_owned() + &spread)),
    ]);
    let low = of(&findings, FindingKind::TeamBuildingLow);
    let ids: Vec<String> = low.iter().map(|finding| finding.id()).collect();
    assert_eq!(ids, ["team-building-low"]);
    assert_eq!(low[0].owner, FindingOwner::Head);
}

#[test]
fn a_value_that_fell_is_told_of_once_as_a_value() {
    let (before, now) = (scores_from(4, 4), scores_from(3, 2));
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2024-Q4/members.csv", MEMBERS),
        ("cycles/2024-Q4/assessments.csv", &before),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/assessments.csv", &now),
    ]);
    let findings = &computed.record("2025-Q1").review.findings;
    let fell = of(findings, FindingKind::ValueFell);
    assert_eq!(fell.len(), 1);
    assert_eq!(fell[0].id(), "value-fell.values");
    // From 4.5 to (3.5 + 2.5) / 2 = 3.0.
    close(fell[0].size.unwrap().value, -1.5);
    // All of the score hangs on it.
    close(fell[0].stake.share.0, 1.0);
    assert!(of(findings, FindingKind::IndicatorFell).is_empty());
}

#[test]
fn without_a_table_there_is_no_figure() {
    let (culture, findings) = culture(&[]);
    assert_eq!((culture.team_building, culture.thanks), (None, None));
    assert!(of(&findings, FindingKind::TeamBuildingLow).is_empty());
}

#[test]
fn thanks_stand_by_day_and_nobody_thanks_themselves() {
    let rows = "member_id,given_on,from_id,kind,reason\nA,2025-02-01,B,thanks,first\nB,2025-03-01,B,thanks,own\n\
        C,2025-02-05,X,award,second\n";
    let (culture, _) = culture(&[("cycles/2025-Q1/recognition.csv", rows)]);
    let thanks = culture.thanks.unwrap();
    let reasons: Vec<_> = thanks
        .latest
        .iter()
        .map(|one| one.reason.clone().unwrap())
        .collect();
    assert_eq!(
        (thanks.count, reasons),
        (2, vec!["second".to_owned(), "first".to_owned()])
    );
}
