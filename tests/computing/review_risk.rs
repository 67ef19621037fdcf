//! Clients that may be lost: signals, score, warnings, concentration and findings, from tables, against numbers computed by hand.

use std::fmt::Write as _;

use crate::data_folder::{Computed, close, compute};
use scorebook::model::CycleId;
use scorebook::model::review::{
    Basis, Finding, FindingKind, JudgedOn, Likelihood, Risk, RiskOutlook, Signal, Term, WhyStated,
};

const MODEL: &str = "[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n\
    [policy]\ntimeliness_days = 90\n\
    [policy.resolution_limits]\ndefault = \"20h\"\nhigh = \"10h\"\n\
    [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n\
    [[indicators]]\nid = \"kept\"\nname = \"Kept\"\ndimension = \"all\"\nmeasure = \"client_retention\"\n\
    weight = 1\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n\
    [review.risk.points]\nsatisfaction = 10\nopen_complaint = 10\nno_contact = 7\nstale_file = 3\nrevenue_fell = 12\n\
    owner_left = 12\nowner_changed = 6\nowner_overloaded = 4\nanniversary = 4\n";

const MEMBERS: &str = "member_id,name,team_id\nA,Ann,T1\nB,Bo,T1\nC,Cy,T1\n";

/// Four clients at the end of the first quarter, of which one is lost in the second.
fn two_quarters() -> Computed {
    let cycle =
        |first: &str, last: &str| format!("kind = \"quarter\"\nfirst_day = {first}\nlast_day = {last}\n");
    let (one, two) = (
        cycle("2025-01-01", "2025-03-31"),
        cycle("2025-04-01", "2025-06-30"),
    );
    let header = "client_id,owner_id,name,acquired_on,lost_on,revenue_at_start,revenue\n";
    let first = format!(
        "{header}c1,A,Acme,2020-01-01,,500,500\nc2,A,,2020-01-01,,100,100\nc3,B,,2020-01-01,,100,100\n\
         c4,C,,2020-01-01,,300,300\nc5,C,,2020-01-01,2025-02-10,50,0\n"
    );
    let second = format!(
        "{header}c1,A,Acme,2020-01-01,2025-05-05,500,0\nc2,B,,2020-01-01,,100,80\nc3,B,,2020-01-01,,100,95\n\
         c4,C,,2020-01-01,,300,300\nc5,C,,2020-01-01,2025-02-10,0,0\n"
    );
    compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/cycle.toml", &one),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/clients.csv", &first),
        (
            "cycles/2025-Q1/surveys.csv",
            "survey_id,client_id,answered_on,csat\n1,c3,2025-02-01,2\n2,c4,2025-03-01,4\n3,c4,2025-01-10,5\n4,c2,2025-02-01,4\n",
        ),
        (
            "cycles/2025-Q1/complaints.csv",
            "complaint_id,client_id,opened_at,responded_at,resolved_at,severity\n\
             1,c2,2025-03-31T20:00,2025-03-31T21:00,,high\n2,c3,2025-03-31T20:00,2025-03-31T21:00,,\n",
        ),
        (
            "cycles/2025-Q1/activities.csv",
            "activity_id,member_id,held_on,attended,client_id\n1,A,2025-02-20,1,c2\n2,B,2025-01-05,1,c3\n\
             3,C,2025-03-31,1,c4\n4,C,2025-03-01,1,c4\n5,A,2025-03-30,0,c1\n",
        ),
        (
            "cycles/2025-Q1/records.csv",
            "client_id,checked_on,fields_required,fields_filled,updated_on\nc1,2025-03-01,2,2,2024-10-01\nc2,2025-03-01,2,2,2025-02-01\n",
        ),
        (
            "cycles/2025-Q1/controls.csv",
            "control_id,signal,control,owner_id,checked_on,state\nK1,satisfaction,Call back,X,2025-03-01,\n\
             K2,no_contact,Visit,A,,missing\nK3,stale_file,Check,A,2025-03-01,partly\n",
        ),
        ("cycles/2025-Q2/cycle.toml", &two),
        ("cycles/2025-Q2/members.csv", MEMBERS),
        ("cycles/2025-Q2/clients.csv", &second),
        (
            "cycles/2025-Q2/surveys.csv",
            "survey_id,client_id,answered_on,csat\n1,c2,2025-05-01,3\n2,c3,2025-05-01,3\n",
        ),
    ])
}

fn risk<'c>(computed: &'c Computed, cycle: &str) -> &'c Risk {
    computed.record(cycle).review.risk.as_ref().unwrap()
}

fn outlook(risk: &Risk) -> &RiskOutlook {
    risk.outlook.as_ref().unwrap()
}

/// The signals of each client that are there, by id.
fn shown(risk: &Risk) -> Vec<(&str, Vec<Signal>)> {
    let clients = risk.memory.clients.iter();
    clients
        .map(|client| (client.id.as_str(), client.state.shown.iter().collect()))
        .collect()
}

fn found<'c>(computed: &'c Computed, cycle: &str, kind: FindingKind) -> Vec<&'c Finding> {
    let findings = computed.record(cycle).review.findings.iter();
    findings.filter(|finding| finding.kind == kind).collect()
}

#[test]
fn signals_are_read_off_every_table_on_the_last_day() {
    use Signal::{NoContact, OpenComplaint, OwnerOverloaded, Satisfaction, StaleFile};
    let computed = two_quarters();
    // c1: nobody came (the invitation of 30 March was not followed), its file was 151 days old at the audit. c2: met 39 days
    // before, but a severe complaint is open; the other one is neither severe nor past its limit. c3: 2 of 5, met 85 days before.
    // c4: 5 and then 4 is a fall of a step. A has two clients, the median is one, and one and a half is the limit.
    assert_eq!(
        shown(risk(&computed, "2025-Q1")),
        [
            ("c1", vec![NoContact, StaleFile, OwnerOverloaded]),
            ("c2", vec![OpenComplaint, OwnerOverloaded]),
            ("c3", vec![Satisfaction, NoContact]),
            ("c4", vec![Satisfaction]),
        ]
    );
}

#[test]
fn the_next_cycle_knows_the_last_answer_and_the_last_owner() {
    use Signal::{Anniversary, OwnerChanged, Satisfaction};
    let computed = two_quarters();
    // c2: 4 and then, a quarter later, 3; from A to B; its revenue fell by a fifth. c3: 2 and then 3 is no fall; 95 of 100 is less
    // than a tenth. One day to the anniversary of the transfer, for all. B has two clients and C one: too few owners to say who
    // has too many.
    let found = shown(risk(&computed, "2025-Q2"));
    assert_eq!(
        found,
        [
            (
                "c2",
                vec![Satisfaction, Signal::RevenueFell, OwnerChanged, Anniversary]
            ),
            ("c3", vec![Anniversary]),
            ("c4", vec![Anniversary]),
        ]
    );
    // There is no activities table any more: whether somebody came is not told.
    let client = &risk(&computed, "2025-Q2").memory.clients[0];
    assert!(!client.state.told.contains(Signal::NoContact));
}

#[test]
fn too_few_losses_leave_the_points_of_the_settings_and_spread_the_usual_share() {
    let computed = two_quarters();
    let outlook = outlook(risk(&computed, "2025-Q1"));
    let why = WhyStated::TooFewLosses { found: 1, needed: 20 };
    assert_eq!(outlook.basis, Basis::Stated(why));
    // Of five held at the start one was lost: (1 + 1/2) / (5 + 1).
    close(outlook.usual.0, 0.25);
    close(outlook.organisation.losses.value, 1.0);
    // 14 points each for c1 (7 + 3 + 4) and c2 (10 + 4), 17 for c3, 10 for c4, which is below the usual odds of 1/3.
    let watched = outlook.watch.iter();
    let watched: Vec<(&str, i32, Likelihood)> = watched
        .map(|client| (client.id.as_str(), client.points, client.likelihood))
        .collect();
    assert_eq!(
        watched,
        [
            ("c1", 14, Likelihood::Medium),
            ("c3", 17, Likelihood::Medium),
            ("c2", 14, Likelihood::Medium),
        ]
    );
}

#[test]
fn the_watch_list_is_held_against_who_was_lost() {
    let computed = two_quarters();
    assert!(risk(&computed, "2025-Q1").warnings.is_none());
    let warned = risk(&computed, "2025-Q2").warnings.as_ref().unwrap();
    // Three of four were listed; the one that was lost among them. By lot: 3/4 of it, with a probability of 3/4.
    assert_eq!(
        (warned.held, warned.lost, warned.listed, warned.listed_lost),
        (4, 1, 3, 1)
    );
    close(warned.by_chance, 0.75);
    close(warned.chance, 0.75);
    close(warned.revenue_lost.to_f64(), 500.0);
    assert_eq!(warned.lost_clients[0].name.as_deref(), Some("Acme"));
}

#[test]
fn concentration_and_dependence_are_those_worked_out_by_hand() {
    let computed = two_quarters();
    let risk = risk(&computed, "2025-Q1");
    let found = risk.concentration.as_ref().unwrap();
    // Shares 0.5, 0.1, 0.1, 0.3: squares 0.36; Gini (-3 × 1 - 1 × 1 + 1 × 3 + 3 × 5) / (4 × 10) = 0.35.
    close(found.index, 0.36);
    close(found.gini, 0.35);
    close(found.largest[0].1.0, 0.5);
    // Ann has 600 of 1,000, twice and not four times what an even spread gives each of three.
    close(risk.owners[0].share.0, 0.6);
    assert_eq!(risk.owners[0].team_owners, 3);
    // c4 alone was met twice, by the same person.
    let single = risk.single_contact.unwrap();
    assert_eq!((single.met, single.by_one), (1, 1));
}

#[test]
fn what_stands_out_becomes_findings() {
    let computed = two_quarters();
    let of = |kind| found(&computed, "2025-Q1", kind);
    let one = of(FindingKind::RevenueConcentrated);
    assert_eq!((one.len(), one[0].subject.id()), (1, "T1"));
    // Those held bring 1,000, and c5 brought 50 before it was lost: c1's 500 of 1,050.
    close(one[0].stake.share.0, 500.0 / 1050.0);
    let one = of(FindingKind::KeyPerson);
    assert_eq!((one.len(), one[0].subject.id()), (1, "A"));
    // c1 and c2.
    close(one[0].stake.share.0, 600.0 / 1050.0);
    // Of the largest quarter, c1 alone, nobody came.
    let one = of(FindingKind::SilentClients);
    assert_eq!((one.len(), one[0].subject.id()), (1, "T1"));
    close(one[0].stake.share.0, 500.0 / 1050.0);
    // Something is in place for satisfaction and in part for stale files; for contact it is missing, and for the rest there is none.
    let mut signals: Vec<&str> = of(FindingKind::SignalWithoutControl)
        .iter()
        .map(|finding| finding.subject.id())
        .collect();
    signals.sort_unstable();
    assert_eq!(signals, ["no_contact", "open_complaint", "owner_overloaded"]);
    // What the table plans against silence is for its owner to put in place.
    let planned = of(FindingKind::SignalWithoutControl);
    let planned: Vec<_> = planned
        .iter()
        .filter(|finding| finding.owner.member().is_some())
        .collect();
    assert_eq!((planned.len(), planned[0].subject.id()), (1, "no_contact"));
    // c1 and c3 show it: their revenue, not what is expected to be lost of it.
    close(planned[0].stake.share.0, 600.0 / 1050.0);
    assert!(of(FindingKind::RevenueAtRisk).is_empty());
    // Without a controls table nobody knows what is in place.
    assert!(found(&computed, "2025-Q2", FindingKind::SignalWithoutControl).is_empty());
}

#[test]
fn stakes_are_of_one_revenue_and_of_the_members_still_here() {
    // L left on 31 January with c1; of four members three are here.
    let members = "member_id,name,team_id,to\nA,Ann,T1,\nB,Bo,T1,\nC,Cy,T1,\nL,Lee,T1,2025-01-31\n";
    let clients = "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\nc1,L,2020-01-01,,90,100\n\
        c2,A,2020-01-01,,500,700\nc3,B,2020-01-01,2025-02-10,200,0\nc4,C,2018-01-01,2024-12-01,0,0\n";
    let ideas = "member_id,proposed_on,decided_on,status\nA,2025-01-05,,open\nL,2025-01-05,,open\n";
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", members),
        ("cycles/2025-Q1/clients.csv", clients),
        ("cycles/2025-Q1/ideas.csv", ideas),
    ]);
    // 100 of the 100 and 700 now and the 200 that were lost; c4 was no client of this cycle any more.
    let left = found(&computed, "2025-Q1", FindingKind::ClientsLeftBehind);
    assert_eq!(left.len(), 1);
    close(left[0].stake.share.0, 0.1);
    // A waits, one of three; L does not wait any more.
    let waiting = found(&computed, "2025-Q1", FindingKind::IdeasWaiting);
    assert_eq!(waiting.len(), 1);
    close(waiting[0].stake.share.0, 1.0 / 3.0);
}

/// Four quarters. In each, 100 clients come whose revenue fell by half, and 300 whose revenue stayed; of these 40 and 15 are lost in
/// the next quarter, and nobody else. All pay the same in the end, and have been clients for as long.
fn many_losses() -> Computed {
    let days = [
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
    ];
    let model = MODEL.replace(
        "[review.risk.points]",
        "[review.risk]\nanniversary_days = 0\npenalty = 0.001\n[review.risk.points]",
    );
    let mut files = vec![("scorebook.toml".to_owned(), model)];
    for (now, (cycle, first, last)) in days.into_iter().enumerate() {
        let settings = format!("kind = \"quarter\"\nfirst_day = {first}\nlast_day = {last}\n");
        files.push((format!("cycles/{cycle}/cycle.toml"), settings));
        let members = "member_id,name,team_id\nA,Ann,T1\n".to_owned();
        files.push((format!("cycles/{cycle}/members.csv"), members));
        let mut text = "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n".to_owned();
        for (came, (_, _, _)) in days.into_iter().enumerate().take(now + 1) {
            for (kind, count, lost) in [("f", 100, 40), ("s", 300, 15)] {
                for number in 0..count {
                    let leaves = days.get(came + 1).filter(|_| number < lost && now > came);
                    let lost_on = leaves.map(|(_, first, _)| *first).unwrap_or_default();
                    let start = if came == now && kind == "f" { 200 } else { 100 };
                    let end = if lost_on.is_empty() { 100 } else { 0 };
                    writeln!(
                        text,
                        "{kind}{came}-{number:03},A,2015-05-05,{lost_on},{start},{end}"
                    )
                    .unwrap();
                }
            }
        }
        files.push((format!("cycles/{cycle}/clients.csv"), text));
    }
    compute(&files)
}

#[test]
fn points_come_from_the_losses_of_later_cycles_and_are_judged_on_those_they_were_not_fitted_on() {
    let computed = many_losses();
    let risk = risk(&computed, "2025-Q1");
    let line = risk
        .signals
        .iter()
        .find(|line| line.signal == Signal::RevenueFell)
        .unwrap();
    // Of 3 × 100 with it 3 × 40 were lost. Without it: 300, then 300 and the 345 who stayed, then 300 and 690; 3 × 15 were lost.
    assert_eq!((line.with, line.without), ((120, 300), (45, 1935)));
    close(line.lift.unwrap().value, (120.0 / 300.0) / (45.0 / 1935.0));
    let outlook = outlook(risk);
    assert_eq!(outlook.basis, Basis::LaterCycles);
    // The odds ratio (120/180) / (45/1890) = 28 is 4.807 doublings of ten points.
    assert_eq!(outlook.score.points, [(Term::Signal(Signal::RevenueFell), 48)]);
    assert!((outlook.score.unmarked.0 - 45.0 / 1935.0).abs() < 2e-4);
    let fallen = outlook.watch.iter().find(|client| client.points == 48).unwrap();
    assert!((fallen.probability - 0.4).abs() < 2e-3);
    let judged = outlook.judged.as_ref().unwrap();
    let JudgedOn::LaterCycles(cycles) = &judged.on else {
        panic!("{:?}", judged.on)
    };
    // The first 55 losses fit the points that the second quarter's are judged by; these are judged first in 2024-Q4.
    let cycles: Vec<&str> = cycles.iter().map(CycleId::as_str).collect();
    assert_eq!(cycles, ["2024-Q4", "2025-Q1"]);
    assert_eq!((judged.clients, judged.lost), (745 + 1090, 110));
    // 80 events of a high probability beat 1,605 low ones and tie with 120; 15 of the first low group beat the 975 of the second,
    // lower one and tie with their 630; 15 tie with the 975: (80 × 1,665 + 15 × 1,290 + 15 × 487.5) / (110 × 1,725).
    close(judged.area.value, 159_862.5 / 189_750.0);
    assert!(judged.better && judged.skill > 0.0);
    // All of the hundred whose revenue fell in this quarter are far beyond four times the usual odds.
    assert_eq!(outlook.organisation.endangered, 100);
    let findings = found(&computed, "2025-Q1", FindingKind::RevenueAtRisk);
    assert_eq!((findings.len(), findings[0].subject.id()), (1, "T1"));
    close(findings[0].certainty.0, judged.area.value);
    // The 100 of 4 × 400 less the 110 lost before; each brings 100, and the 55 lost in this quarter brought 100 each.
    close(findings[0].stake.share.0, 100.0 / (4.0 * 400.0 - 110.0));
}

#[test]
fn enough_losses_that_nothing_was_judged_on_leave_the_points_of_the_settings() {
    let computed = many_losses();
    let outlook = outlook(risk(&computed, "2024-Q3"));
    assert_eq!(outlook.basis, Basis::Stated(WhyStated::NotJudged));
    close(outlook.usual.0, 55.0 / 400.0);
}

#[test]
fn one_cycle_alone_is_fitted_on_one_half_and_judged_on_the_other() {
    // 400 clients by id; every other one is in the other half. Of the 200 of less than a year 80 are lost, of the 200 others 20.
    let mut text = "client_id,owner_id,acquired_on,lost_on\n".to_owned();
    for number in 0..400 {
        let young = number % 4 < 2;
        let lost = number / 4 < if young { 40 } else { 10 };
        let (acquired, lost) = (
            if young { "2024-09-01" } else { "2015-01-01" },
            if lost { "2025-02-01" } else { "" },
        );
        writeln!(text, "{number:03},A,{acquired},{lost}").unwrap();
    }
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/cycle.toml",
            "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n",
        ),
        ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nA,Ann,T1\n"),
        ("cycles/2025-Q1/clients.csv", &text),
    ]);
    let risk = risk(&computed, "2025-Q1");
    let outlook = outlook(risk);
    assert_eq!(outlook.basis, Basis::WithinCycle);
    let judged = outlook.judged.as_ref().unwrap();
    assert_eq!((judged.clients, judged.lost), (200, 50));
    // 40 of 100 and 10 of 100: (40 × (90 + 30) + 10 × 45) / (50 × 150).
    close(judged.area.value, 5_250.0 / 7_500.0);
    // Nobody states a revenue: losses are counted, nothing is concentrated, and the matrix has one column.
    assert!(risk.revenue.is_none() && risk.concentration.is_none());
    assert!(outlook.organisation.loss.is_none());
    assert!(outlook.matrix.iter().all(|cell| cell.quarter.is_none()));
}
