//! What the appraisal finds of itself, on a small folder, against hand computation.

use std::fmt::Write as _;

use crate::data_folder::{Computed, close, compute};
use scorebook::model::review::{
    Concern, Finding, FindingKind, ForesightVerdict, IndicatorAdvice, MonthlyVerdict, NoImpact, StakeOf,
    Supervision,
};

/// Four ready-made shares with points from 0 to 100, and one that is shown only; A from 80, B from 60, C below.
const MODEL: &str = r#"
[organisation]
name = "Test"
transfer_date = 2024-07-01

[[dimensions]]
id = "quality"
name = "Quality"
weight = 100

[[ratings]]
id = "A"
name = "A"
from = 80
[[ratings]]
id = "B"
name = "B"
from = 60
[[ratings]]
id = "C"
name = "C"
from = 0
"#;

fn model() -> String {
    let mut text = MODEL.to_owned();
    for (id, weight) in [("kept", 40), ("same", 20), ("noise", 20), ("full", 20)] {
        let _ = write!(
            text,
            "[[indicators]]\nid = \"{id}\"\nname = \"{id}\"\ndimension = \"quality\"\nmeasure = \"ready_made\"\nunit = \"share\"\n\
             weight = {weight}\nminimum_sample = 1\nscale = [[0, 0], [1, 100]]\n"
        );
    }
    text + "[[indicators]]\nid = \"answers\"\nname = \"answers\"\ndimension = \"quality\"\nmeasure = \"csat\"\nweight = 0\n\
            minimum_sample = 1\nscale = [[0, 0], [1, 100]]\n"
}

/// Twelve members of each of two groups; `left` of the second one say nothing of theirs.
fn members(left: usize) -> String {
    let mut text = "member_id,name,team_id,group\n".to_owned();
    for number in 0..24 {
        let group = match number {
            0..12 => "a",
            _ if number < 24 - left => "b",
            _ => "",
        };
        let _ = writeln!(text, "M{number:02},Member {number},T,{group}");
    }
    text
}

/// Of 100 each: `kept` 84 and up for the first group, 32 and up for the second; `same` one less; `noise` 48 to 52; `full` all, but
/// for every fourth member.
fn measures() -> String {
    let mut text = "member_id,indicator,value,n,numerator,denominator\n".to_owned();
    for number in 0..24_u32 {
        let kept = if number < 12 { 84 + number } else { 20 + number };
        let full = if number % 4 == 0 { 90 } else { 100 };
        for (indicator, hits) in [
            ("kept", kept),
            ("same", kept - 1),
            ("noise", 48 + number % 5),
            ("full", full),
        ] {
            let value = f64::from(hits) / 100.0;
            let _ = writeln!(text, "M{number:02},{indicator},{value},100,{hits},100");
        }
    }
    text
}

/// Six clients each; half of the members, spread over all scores, lose one in the second quarter.
fn clients(second: bool) -> String {
    let mut text = "client_id,owner_id,acquired_on,lost_on\n".to_owned();
    for number in 0..24 {
        for client in 0..6 {
            let lost = second && [1, 2].contains(&(number % 4)) && client == 0;
            let day = if lost { "2025-05-05" } else { "" };
            let _ = writeln!(text, "c{number:02}-{client},M{number:02},2020-01-01,{day}");
        }
    }
    text
}

/// Nine appeals upheld after 90 days, three open.
fn appeals() -> String {
    let mut text = "member_id,filed_on,subject,decided_on,outcome\n".to_owned();
    for number in 0..12 {
        let rest = if number < 9 { "2025-06-30,upheld" } else { "," };
        let _ = writeln!(text, "M00,2025-04-01,rating,{rest}");
    }
    text
}

/// Twelve colleagues rate ten members on three dimensions, each with one score for everything: six give 5, six 3,
/// and 4 to every fifth member.
fn assessments() -> String {
    let mut text = "ratee_id,rater_id,relation,dimension,score\n".to_owned();
    for ratee in 0..10 {
        for rater in 10..22 {
            for dimension in ["a", "b", "c"] {
                let usual = if rater % 2 == 0 { 5 } else { 3 };
                let score = if (ratee + rater) % 5 == 0 { 4 } else { usual };
                let _ = writeln!(text, "M{ratee:02},M{rater:02},peer,{dimension},{score}");
            }
        }
    }
    text
}

/// Ten answers, two of them dated after the quarter.
fn surveys() -> String {
    let mut text = "survey_id,client_id,answered_on,csat\n".to_owned();
    for number in 0..10 {
        let day = if number < 8 { "2025-05-01" } else { "2025-07-01" };
        let _ = writeln!(text, "s{number},c{number:02}-1,{day},5");
    }
    text
}

fn computed(left: usize) -> Computed {
    let files = [
        ("scorebook.toml", model()),
        ("cycles/2025-Q1/members.csv", members(left)),
        ("cycles/2025-Q1/measures.csv", measures()),
        ("cycles/2025-Q1/clients.csv", clients(false)),
        ("cycles/2025-Q2/members.csv", members(left)),
        ("cycles/2025-Q2/measures.csv", measures()),
        ("cycles/2025-Q2/clients.csv", clients(true)),
        ("cycles/2025-Q2/appeals.csv", appeals()),
        ("cycles/2025-Q2/assessments.csv", assessments()),
        ("cycles/2025-Q2/surveys.csv", surveys()),
    ];
    compute(&files)
}

fn figures(computed: &Computed) -> &Supervision {
    &computed.records.last().unwrap().review.supervision
}

fn finding(computed: &Computed, kind: FindingKind) -> &Finding {
    let review = &computed.records.last().unwrap().review;
    let found: Vec<&Finding> = review
        .of(Concern::Supervision)
        .filter(|one| one.kind == kind)
        .collect();
    assert_eq!(found.len(), 1, "{kind:?}: {found:?}");
    found[0]
}

#[test]
fn a_group_that_is_never_rated_high_is_found() {
    let computed = computed(0);
    let groups = figures(&computed).impact[0].groups.clone().unwrap();
    // First group: 0.4 (84 + i) + 0.2 (83 + i) + 0.2 · 50 + 0.2 · 90 is at least 77; second: at most 0.6 · 43 + 31 = 56.8.
    assert_eq!((groups[0].selected, groups[0].of), (12, 12));
    assert_eq!((groups[1].selected, groups[1].of), (0, 12));
    let against = groups[1].against.as_ref().unwrap();
    // All 12 selected out of 24 in one group: two of C(24, 12) = 2704156 tables are as unlikely.
    close(against.p_value, 2.0 / 2_704_156.0);
    close(against.ratio, 0.0);
    // 2 asin 0 − 2 asin 1 = −π.
    close(against.effect, -std::f64::consts::PI);
    let finding = finding(&computed, FindingKind::AdverseImpact);
    assert_eq!((finding.subject.id(), finding.stake.of), ("b", StakeOf::Members));
    close(finding.stake.share.0, 0.5);
    close(finding.certainty.0, 1.0 - 2.0 / 2_704_156.0);
}

#[test]
fn nothing_is_said_of_a_group_below_the_minimum_cell_size() {
    // Eight of twelve leave the second group's column empty: four are left, fewer than five.
    let computed = computed(8);
    let review = &figures(&computed).impact[0];
    assert_eq!(review.groups, Err(NoImpact::TooSmall));
    let said = format!("{:?}", computed.records.last().unwrap().review.findings);
    assert!(!said.contains("AdverseImpact"), "{said}");
}

#[test]
fn indicators_by_chance_at_the_ceiling_and_alike_are_found() {
    let computed = computed(0);
    let advice: Vec<IndicatorAdvice> = figures(&computed)
        .indicators
        .iter()
        .map(|one| one.advice)
        .collect();
    assert_eq!(
        advice,
        [
            IndicatorAdvice::Keep,
            IndicatorAdvice::DropOneOfPair,
            IndicatorAdvice::LowerWeight,
            IndicatorAdvice::SharpenScale,
        ]
    );
    // Shares of 0.48 to 0.52 of 100: chi-square is far below its 23 degrees of freedom.
    let noise = figures(&computed).indicators[2].signal.unwrap();
    close(noise.value, 0.0);
    let weightless = finding(&computed, FindingKind::IndicatorWithoutSignal);
    close(weightless.stake.share.0, 0.2);
    close(weightless.certainty.0, noise.below_half);
    // 18 of 24 have all points of an indicator with 20 % of the score.
    close(
        finding(&computed, FindingKind::IndicatorAtCeiling).stake.share.0,
        0.15,
    );
    let pair = finding(&computed, FindingKind::IndicatorsRedundant);
    assert_eq!(pair.subject.id(), "kept+same");
    close(pair.stake.share.0, 0.2);
    close(pair.size.unwrap().value, 1.0);
}

#[test]
fn scores_that_foretell_nothing_are_told_so() {
    let computed = computed(0);
    let foresight = figures(&computed).foresight.as_ref().unwrap();
    let found = foresight.clients.unwrap();
    assert_eq!((found.pairs, foresight.pairs_of_cycles), (24, 1));
    // Half of either group loses a client, in the order no, yes, yes, no: ranks of scores are nearly the same on both sides.
    assert!(found.value.abs() < 0.15, "{}", found.value);
    assert_eq!(foresight.verdict, ForesightVerdict::Nothing);
    close(
        finding(&computed, FindingKind::RatingsForetellNothing)
            .certainty
            .0,
        foresight.weak.unwrap(),
    );
    let kept = foresight.kept.as_ref().unwrap();
    // Twelve members on either side with six clients each; six of them lost one.
    assert_eq!((kept.high.0, kept.low.0), (72, 72));
    close(kept.high.1.value, 66.0 / 72.0);
    close(kept.difference.value, 0.0);
    // The same values in both cycles: scores foretell themselves.
    close(foresight.scores.unwrap().value, 1.0);
}

#[test]
fn appeals_that_wait_and_are_upheld_are_found() {
    let computed = computed(0);
    let shown = figures(&computed).appeals.clone().unwrap().shown.unwrap();
    assert_eq!((shown.all.filed, shown.all.upheld, shown.all.open), (12, 9, 3));
    close(shown.all.share_upheld.unwrap().value, 1.0);
    // Nine are decided after 90 days, on which three are still open.
    assert_eq!(shown.median_days, Some(90.0));
    close(shown.in_time.unwrap().value, 0.0);
    // Nine upheld, of 24 members; twelve not decided in time.
    close(
        finding(&computed, FindingKind::AppealsOftenUpheld).stake.share.0,
        0.375,
    );
    close(finding(&computed, FindingKind::AppealsSlow).stake.share.0, 0.5);
    assert!(finding(&computed, FindingKind::AppealsSlow).certainty.0 > 0.99);
}

#[test]
fn raters_with_one_score_for_everything_and_unlike_yardsticks_are_found() {
    let computed = computed(0);
    let review = computed
        .records
        .last()
        .unwrap()
        .measurements
        .assessment_review
        .clone()
        .unwrap();
    let peers = &review.habits.relations[0];
    assert_eq!((peers.raters, peers.members), (12, 10));
    // Half of the raters give 5 to eight of ten, half 3, everybody the same on all dimensions.
    close(peers.top.0, 0.4);
    close(peers.middle.0, 0.4);
    close(peers.same.unwrap().0, 1.0);
    let counts = review.habits.raters.unwrap();
    assert_eq!(
        (counts.raters, counts.same, counts.top, counts.middle),
        (12, 12, 6, 6)
    );
    finding(&computed, FindingKind::RatersSameForAll);
    finding(&computed, FindingKind::RaterSeverityWide);
}

#[test]
fn a_table_with_many_rows_left_out_is_found() {
    let computed = computed(0);
    let tables = &figures(&computed).tables;
    let surveys = tables.iter().find(|table| table.table == "surveys").unwrap();
    assert_eq!((surveys.read, surveys.counted, surveys.outside), (10, 8, 2));
    let finding = finding(&computed, FindingKind::RowsLeftOut);
    assert_eq!(finding.subject.id(), "surveys");
    close(finding.size.unwrap().value, 0.2);
}

/// Eleven members with one client each. Of 20 answers a month, member b is satisfied in b − 1, b and b + 1; the last one has no answer
/// in June.
fn monthly_answers() -> [String; 3] {
    let mut members = "member_id,name,team_id\n".to_owned();
    let mut clients = "client_id,owner_id,acquired_on,lost_on\n".to_owned();
    let mut answers = "survey_id,client_id,answered_on,csat\n".to_owned();
    for satisfied in 1..=11 {
        let _ = writeln!(members, "M{satisfied:02},Member {satisfied},T");
        let _ = writeln!(clients, "c{satisfied:02},M{satisfied:02},2020-01-01,");
        for month in 0..3 {
            if satisfied == 11 && month == 2 {
                continue;
            }
            for answer in 0..20 {
                let csat = if answer < satisfied - 1 + month { 5 } else { 2 };
                let day = format!("2025-{:02}-{:02}", 4 + month, 1 + answer);
                let _ = writeln!(
                    answers,
                    "s{satisfied:02}{month}{answer:02},c{satisfied:02},{day},{csat}"
                );
            }
        }
    }
    [members, clients, answers]
}

#[test]
fn months_are_told_of_members_with_a_value_in_each_and_not_of_a_state_that_lasts() {
    let [members, clients, answers] = monthly_answers();
    let months = |minimum| {
        let mut model = MODEL.to_owned();
        for (id, measure) in [("answers", "csat"), ("kept", "client_retention")] {
            let _ = write!(
                model,
                "[[indicators]]\nid = \"{id}\"\nname = \"{id}\"\ndimension = \"quality\"\nmeasure = \"{measure}\"\n\
                 weight = 50\nminimum_sample = {minimum}\nscale = [[0, 0], [1, 100]]\n"
            );
        }
        let computed = compute(&[
            ("scorebook.toml", model),
            ("cycles/2025-Q2/members.csv", members.clone()),
            ("cycles/2025-Q2/clients.csv", clients.clone()),
            ("cycles/2025-Q2/surveys.csv", answers.clone()),
        ]);
        let indicators = figures(&computed).indicators.iter();
        indicators.map(|quality| quality.months).collect::<Vec<_>>()
    };
    // Sixty are asked for, so twenty a month. Means b / 20 for b = 1 … 10 about 5.5: MSB = 3 · 82.5 / 9 / 400 = 27.5 / 400. Within a
    // member 1² + 0² + 1²: MSW = 10 · 2 / 20 / 400 = 1 / 400. ICC(1) = 26.5 / 29.5, ICC(1,3) = 26.5 / 27.5.
    let found = months(60);
    let answers = found[0].unwrap();
    assert_eq!((answers.months, answers.members), (3, 10));
    close(answers.single, 26.5 / 29.5);
    close(answers.all, 26.5 / 27.5);
    // F(0.975; 9, 20) = 2.8365: (27.5 / 2.8365 − 1) / (27.5 / 2.8365 + 2) = 0.743.
    assert!((answers.interval.low - 0.743).abs() < 1e-3, "{answers:?}");
    assert_eq!(answers.verdict, MonthlyVerdict::Repeats);
    assert_eq!(found[1], None, "a client kept is kept in every month");
    assert_eq!(months(61)[0], None, "twenty are fewer than a third of 61");
}
