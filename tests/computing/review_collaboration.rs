//! Collaboration and innovation, by hand: the network of teams, ideas, shared knowledge and recognition.

use std::fmt::Write as _;

use scorebook::model::people::TeamIndex;
use scorebook::model::review::{Collaboration, Finding, FindingKind};

use crate::data_folder::{close, compute};

/// No indicator reads the tables.
const MODEL: &str = "[review]\nminimum_cell = 3\n[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\
    [[indicators]]\nid = \"i\"\nname = \"I\"\ndimension = \"d\"\nmeasure = \"csat\"\nweight = 100\n\
    scale = [[0, 0], [1, 100]]\n";

/// Three teams of three.
const MEMBERS: &str = "member_id,name,team_id\nA,Ann,T1\nB,Ben,T1\nC,Cy,T1\nD,Di,T2\nE,Ed,T2\nF,Flo,T2\nG,Gus,T3\n\
    H,Hal,T3\nI,Ida,T3\n";

fn quarter(tables: &[(&str, &str)]) -> (Collaboration, Vec<Finding>) {
    let mut files = vec![("scorebook.toml", MODEL)];
    let named: Vec<(String, &str)> = (tables.iter())
        .map(|(table, rows)| (format!("cycles/2025-Q1/{table}.csv"), *rows))
        .collect();
    if !tables.iter().any(|(table, _)| *table == "members") {
        files.push(("cycles/2025-Q1/members.csv", MEMBERS));
    }
    files.extend(named.iter().map(|(path, rows)| (path.as_str(), *rows)));
    let computed = compute(&files);
    let review = computed.record("2025-Q1").review.clone();
    (review.collaboration, review.findings)
}

fn of(findings: &[Finding], kind: FindingKind) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.kind == kind).collect()
}

const T1: TeamIndex = TeamIndex(0);
const T2: TeamIndex = TeamIndex(1);
const T3: TeamIndex = TeamIndex(2);

#[test]
fn teams_are_joined_by_meetings_and_activities_and_not_by_thanks() {
    let meetings = "member_id,held_on,kind,partner_team_id\nA,2025-02-01,cross,T2\nB,2025-02-01,cross,T2\n\
        D,2025-02-01,cross,T1\nC,2025-02-02,own,\nC,2025-02-03,own,T1\n";
    let activities = "activity_id,member_id,held_on,kind,attended,partner_team_id\nx,A,2025-02-05,visit,1,T2\n\
        x,B,2025-02-05,visit,1,T2\ny,C,2025-02-06,visit,0,T2\nz,G,2025-02-07,event,1,\n";
    let recognition = "member_id,given_on,from_id\nG,2025-02-01,A\nA,2025-02-01,B\n";
    let (found, findings) = quarter(&[
        ("meetings", meetings),
        ("activities", activities),
        ("recognition", recognition),
    ]);
    let network = found.network.unwrap();
    let counts: Vec<_> = (network.links.iter())
        .map(|link| (link.from, link.to, link.meetings, link.activities, link.thanks))
        .collect();
    assert_eq!(counts, [(T1, T2, 2, 2, 0), (T1, T3, 0, 0, 1), (T2, T1, 1, 0, 0)]);
    assert_eq!((network.pairs, network.connected), (3, 1));
    assert_eq!(network.apart, [(T1, T3), (T2, T3)]);
    assert_eq!(network.alone, [T3]);
    // Meeting one's own team as its partner is a meeting of one's own: 3 of 5 across, T1 2 of 4, T2 1 of 1 (too few to say).
    let meetings = found.meetings.unwrap();
    assert_eq!((meetings.organisation.hits, meetings.organisation.of), (3, 5));
    let teams: Vec<_> = meetings
        .teams
        .iter()
        .flatten()
        .map(|share| (share.hits, share.of))
        .collect();
    assert_eq!(teams, [(2, 4), (1, 1), (0, 0)]);
    assert_eq!(meetings.teams[1].unwrap().value(), None);
    // A and B came to one activity; C did not come to theirs; G's was with nobody else.
    let activities = found.activities.unwrap();
    assert_eq!((activities.all.hits, activities.all.of), (1, 2));
    // Two of three pairs; five times over three pairs would have missed a given one with (2/3)⁵ = 32/243.
    let apart = of(&findings, FindingKind::TeamsNotConnected);
    assert_eq!(apart.len(), 1);
    close(apart[0].certainty.0, 1.0 - 32.0 / 243.0);
    close(apart[0].stake.share.0, 1.0);
}

#[test]
fn a_team_that_is_too_small_is_no_part_of_the_network() {
    let members = format!("{MEMBERS}W,Wes,T4\nX,Xia,T4\nY,Yan,T5\nZ,Zoe,T5\n");
    let meetings = "member_id,held_on,kind,partner_team_id\nA,2025-02-01,cross,T4\nW,2025-02-01,cross,T1\n";
    let (found, _) = quarter(&[("members", &members), ("meetings", meetings)]);
    assert_eq!(found.shown, [true, true, true, false, false]);
    let network = found.network.unwrap();
    assert!(network.links.is_empty());
    assert_eq!((network.pairs, network.left_out), (3, 2));
    // Everybody together counts all the same.
    assert_eq!(found.meetings.unwrap().organisation.hits, 2);
}

const IDEAS: &str = "member_id,proposed_on,decided_on,status,benefit\nA,2025-01-10,2025-01-20,adopted,0.10\n\
    A,2025-01-10,2025-01-30,adopted,0.20\nB,2025-01-10,2025-02-09,rejected,\nD,2025-02-01,,proposed,\n\
    E,2025-03-20,,open,\nF,2025-03-01,,,\nF,2025-01-15,2025-02-01,,\n";

#[test]
fn ideas_go_from_the_proposal_to_an_exact_benefit() {
    let (found, findings) = quarter(&[("ideas", IDEAS)]);
    let ideas = found.ideas.unwrap();
    let all = ideas.organisation;
    // The last one is decided, but nobody says how.
    assert_eq!(
        (all.proposed, all.decided, all.adopted.hits, all.adopted.of),
        (7, 4, 2, 3)
    );
    assert_eq!(all.benefit.unwrap().0.to_string(), "0.3");
    // By 31 March: D has waited 58 days, E 11, F 30, which is not more than 30.
    assert_eq!((all.waiting, all.waiting_members, all.longest), (1, 1, Some(58)));
    // Times 10, 17, 20, 30 decided; 11, 30, 58 open. At 10: 6/7; at 17 (5 at risk): 6/7 · 4/5; at 20: · 3/4 = 18/35 > 1/2;
    // at 30 (3 at risk): · 2/3 < 1/2.
    let days = all.days.unwrap();
    assert_eq!((days.median, days.decided, days.open), (Some(30.0), 4, 3));
    // T1's three.
    let first = ideas.teams[0].unwrap();
    assert_eq!((first.proposed, first.decided, first.waiting), (3, 3, 0));
    let waiting = of(&findings, FindingKind::IdeasWaiting);
    assert_eq!(waiting.len(), 1);
    close(waiting[0].stake.share.0, 1.0 / 9.0);
    close(waiting[0].certainty.0, 1.0);
}

#[test]
fn shared_knowledge_is_told_by_how_much_of_it_is_used() {
    let mut rows = "member_id,shared_on,kind,reused\nA,2025-01-10,case,4\nB,2025-01-10,guide,\n".to_owned();
    for day in 10..19 {
        let _ = writeln!(rows, "D,2025-02-{day},session,0");
    }
    let (found, findings) = quarter(&[("shared_knowledge", &rows)]);
    let knowledge = found.knowledge.unwrap();
    let all = knowledge.shared.organisation;
    assert_eq!(
        (all.shared, all.members.hits, all.members.of, all.used),
        (11, 3, 9, 4)
    );
    close(all.per_contribution.unwrap().value, 4.0 / 10.0);
    assert_eq!((all.unused.hits, all.unused.of, all.unused_members), (9, 10, 1));
    // The most used first; of the guide nothing is known.
    let kinds: Vec<_> = knowledge
        .kinds
        .iter()
        .map(|(kind, _)| kind.as_deref().unwrap())
        .collect();
    assert_eq!(kinds, ["case", "session", "guide"]);
    // 9 of 10: from 0.596 on, above one half.
    let unused = of(&findings, FindingKind::KnowledgeUnused);
    assert_eq!(unused.len(), 1);
    assert!((unused[0].size.unwrap().interval.unwrap().low - 0.595_8).abs() < 1e-4);
}

#[test]
fn recognition_that_goes_to_one_is_more_uneven_than_chance() {
    let mut rows = "member_id,given_on,from_id\nB,2025-02-01,B\nB,2025-02-02,D\nC,2025-02-02,X\n".to_owned();
    for day in 10..18 {
        let _ = writeln!(rows, "A,2025-02-{day},B");
    }
    let (found, findings) = quarter(&[("recognition", &rows)]);
    let spread = found.recognition.unwrap();
    let all = spread.received.organisation;
    // B's thanks to themselves do not count.
    assert_eq!((all.received, all.members.hits, all.members.of), (10, 3, 9));
    // X is no member; of the nine others D alone is of another team.
    assert_eq!((spread.across.hits, spread.across.of), (1, 9));
    let concentration = spread.concentration.unwrap();
    // 8, 1, 1 and six times 0: Σ (2i − 9 + 1) x = 4 · 1 + 6 · 1 + 8 · 8 = 74, over 9 · 10.
    close(concentration.gini, 74.0 / 90.0);
    assert_eq!((concentration.half, concentration.members), (1, 9));
    // e = 10/9: Σ x²/e − 10 = 66 · 0.9 − 10 = 49.4 on 8 degrees: far beyond 20.09, the limit of 0.01.
    assert!(concentration.p_value.unwrap() < 0.001);
    let few = of(&findings, FindingKind::RecognitionConcentrated);
    assert_eq!(few.len(), 1);
    close(few[0].stake.share.0, 6.0 / 9.0);
}

#[test]
fn without_tables_there_is_nothing_and_no_finding() {
    let surveys = "survey_id,client_id,answered_on,member_id,csat\ns,c,2025-02-01,A,5\n";
    let (found, findings) = quarter(&[("surveys", surveys)]);
    assert_eq!(
        (found.network, found.meetings, found.activities),
        (None, None, None)
    );
    assert_eq!(
        (found.ideas, found.knowledge, found.recognition),
        (None, None, None)
    );
    assert!(
        findings
            .iter()
            .all(|finding| finding.kind.concern() != scorebook::model::review::Concern::Collaboration)
    );
}
