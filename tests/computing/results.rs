//! Bonus, raises, promotion, recognition and performance plans on a small folder, against hand computation.

use crate::data_folder::{Computed, close, compute};
use rust_decimal::Decimal;
use scorebook::model::Money;
use scorebook::model::plans::{BonusBound, CycleResults, Finding, Merits, NoResult};

/// One indicator, a share with its points from 0 to 100; A from 80, B from 60, C below.
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

[results.bonus]
pool = "1000.00"
factors = { A = 2, B = 1, C = 0 }
cap = 0.45

[results.merit]
budget = 0.025
step = 0.01
[[results.merit.rows]]
rating = "A"
raises = [[0.02, 0.05], [0.02, 0.05], [0.02, 0.05], [0.02, 0.05]]
[[results.merit.rows]]
rating = "B"
raises = [[0.01, 0.03], [0.01, 0.03], [0.01, 0.03], [0.01, 0.03]]

[[results.promotion]]
from = "P1"
to = "P2"
rating = "B"
months_in_grade = 12
coverage = 0.9
indicators = { speed = "target" }

[[results.recognition]]
id = "targets"
name = "Targets"
rule = "targets_met"
dimension = "quality"
at_most = 1
[[results.recognition]]
id = "longest"
name = "Longest"
rule = "longest_without_loss"
clients = 1
days = 30
[[results.recognition]]
id = "improved"
name = "Improved"
rule = "most_improved"

[results.performance_plan]
below = "B"
in_a_row = 1
[[results.performance_plan.safeguards]]
id = "talk"
name = "Talk held"
[[results.performance_plan.safeguards]]
id = "review"
name = "Reviewed"
[[results.performance_plan.safeguards]]
id = "plan"
name = "Plan followed"
kind = "plan_followed"
"#;

const MEMBERS: &str = "member_id,name,team_id,from,joined_on,grade,grade_since
M1,One,T,,2020-01-01,P1,2024-01-01
M2,Two,T,2025-02-15,2020-01-01,P1,2024-06-15
M3,Three,T,,2020-01-01,P1,
M4,Four,T,,2020-01-01,P2,
M5,Five,T,,2020-01-01,P2,
M6,Six,T,,2020-01-01,P2,
";

const MEASURES: &str = "member_id,team_id,indicator,value,n,numerator,denominator
M1,,speed,0.9,100,90,100
M2,,speed,0.7,100,70,100
M3,,speed,0.7,100,70,100
M4,,speed,0.2,100,20,100
M5,,speed,0.55,20,11,20
M6,,speed,0.75,100,75,100
";

const PAY: &str = "member_id,base,range_low,range_mid,range_high
M1,1000,800,1000,1200
M2,1000,800,1000,1200
M3,1000,800,1000,1200
M4,1000,800,1000,1200
M5,1000.00,,,
";

const CLIENTS: &str = "client_id,owner_id,acquired_on,lost_on
c1,M1,2020-01-01,
c2,M2,2020-01-01,
c3,M2,2020-01-01,2024-12-31
c4,M3,2020-01-01,
c5,M3,2020-01-01,2025-03-01
";

const SAFEGUARDS: &str = "member_id,safeguard,done_on,by
M4,talk,2025-04-03,D1
M4,talk,2025-04-10,D2
M4,review,2024-12-31,D1
";

fn computed() -> Computed {
    compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/measures.csv", MEASURES),
        ("cycles/2025-Q1/pay.csv", PAY),
        ("cycles/2025-Q1/clients.csv", CLIENTS),
        ("cycles/2025-Q1/safeguards.csv", SAFEGUARDS),
    ])
}

fn results(computed: &Computed) -> &CycleResults {
    &computed.records.last().unwrap().plans.results
}

fn money(text: &str) -> Money {
    Money(text.parse().unwrap())
}

#[test]
fn the_bonus_is_shared_by_rating_base_and_days_within_the_cap() {
    let computed = computed();
    let bonus = results(&computed).bonus.as_ref().unwrap();
    // Weights: M1 2 × 1,000 × 90 days, M2 1 × 1,000 × 45, M3 1 × 1,000 × 90, so 571.43, 142.86 and 285.71. M1 may have at most
    // 45 % of 1,000.00; the other 550.00 are shared 1 : 2.
    let shares: Vec<(Money, Option<BonusBound>)> = bonus
        .lines
        .iter()
        .filter_map(|line| line.outcome.as_ref().ok())
        .map(|share| (share.amount, share.bound))
        .collect();
    let capped = Some(BonusBound::Cap);
    assert_eq!(
        shares,
        [
            (money("450.00"), capped),
            (money("183.33"), None),
            (money("366.67"), None)
        ]
    );
    assert_eq!((bonus.shared, bonus.left_over), (money("1000.00"), money("0")));
    assert_eq!(
        (bonus.open_pool, bonus.open_weight),
        (money("550.00"), Decimal::from(1500))
    );
    let why = |place: usize| bonus.lines[place].outcome.as_ref().err().cloned();
    assert_eq!(
        (why(3), why(4), why(5)),
        (
            Some(NoResult::FactorZero),
            Some(NoResult::FactorZero),
            Some(NoResult::NoPay)
        )
    );
    // A fifth more: everybody is at the cap, and 1,200.00 − 1,125.00 stay.
    let larger = bonus.scenarios.last().unwrap();
    assert_eq!(
        (larger.pool, larger.left_over),
        (money("1200.00"), money("75.00"))
    );
    assert_eq!(
        larger.bands.iter().map(|band| band.at_cap).collect::<Vec<_>>(),
        [1, 2]
    );
    // A fifth less: 450.00 at the cap, 116.67 and 233.33: the mean of the two is 175.00.
    assert_eq!(bonus.scenarios[0].bands[1].mean, money("175.00"));
}

#[test]
fn the_merit_matrix_is_solved_not_scaled() {
    let computed = computed();
    let merit = results(&computed).merit.as_ref().unwrap();
    // Everybody is in the third quarter: A 1,000, B 2,000, C 1,000 of base pay; 2.5 % of 4,000 are 100.00. A 5 % and B 2 % use
    // 90.00 and count 3 × 50 + 2 × 40 = 230; A 4 % and B 3 % use all of it and count 3 × 40 + 2 × 60 = 240.
    let chosen: Vec<Option<Decimal>> = merit.cells.iter().map(|cell| cell.raise).collect();
    let percent = |percent: i64| Some(Decimal::new(percent, 2));
    assert_eq!(
        (chosen[2], chosen[6], chosen[10]),
        (percent(4), percent(3), percent(0))
    );
    let solution = merit.solution.as_ref().unwrap();
    assert_eq!(
        (merit.budget, solution.spent, solution.unspent),
        (money("100.00"), money("100.00"), money("0"))
    );
    let proposal = merit.lines[0].outcome.as_ref().unwrap();
    assert_eq!(
        (proposal.added, proposal.lump_sum, proposal.position),
        (money("40.00"), money("0"), 2)
    );
    assert_eq!(merit.lines[4].outcome, Err(NoResult::NoRange));
    // Cells without anybody keep the order: no better and lower one gets less.
    for (one, a) in merit.cells.iter().enumerate() {
        for (other, b) in merit.cells.iter().enumerate() {
            assert!(!(one / 4 <= other / 4 && a.position <= b.position) || a.raise >= b.raise);
        }
    }
}

#[test]
fn each_condition_of_a_promotion_is_told_with_what_was_found() {
    let computed = computed();
    let cases = &results(&computed).promotions;
    let missing: Vec<(&str, usize)> = cases
        .iter()
        .map(|case| (case.member.as_str(), case.missing()))
        .collect();
    // M1 has everything. M2 lacks months and target, M3 months (only this cycle is known) and target.
    assert_eq!(missing, [("M1", 0), ("M2", 2), ("M3", 2)]);
    let months = |place: usize| match &cases[place].checks[1].finding {
        Finding::Months { found, stated, .. } => (*found, *stated),
        other => panic!("{other:?}"),
    };
    // From 15 June 2024 to 31 March 2025 are nine full months; the quarter alone is three.
    assert_eq!(
        (months(0), months(1), months(2)),
        ((Some(15), true), (Some(9), true), (Some(3), false))
    );
}

#[test]
fn a_promotion_says_in_how_many_cycles_it_looked_for_gates() {
    let model = MODEL.replacen(
        "rating = \"B\"\nmonths",
        "rating = \"B\"\nrating_cycles = 4\nno_gate = true\nmonths",
        1,
    );
    let everybody = MEMBERS.replace("2025-02-15", "");
    let without = |text: &str| -> String {
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("M1,")).collect();
        kept.join("\n")
    };
    let computed = compute(&[
        ("scorebook.toml", model.as_str()),
        ("cycles/2025-Q1/members.csv", &everybody),
        ("cycles/2025-Q1/measures.csv", MEASURES),
        ("cycles/2025-Q2/members.csv", &without(&everybody)),
        ("cycles/2025-Q2/measures.csv", &without(MEASURES)),
        ("cycles/2025-Q3/members.csv", &everybody),
        ("cycles/2025-Q3/measures.csv", MEASURES),
    ]);
    let cases = &results(&computed).promotions;
    let looked_at = |place: usize| match &cases[place].checks[2].finding {
        Finding::NoGate { closed, looked_at } if closed.is_empty() => *looked_at,
        other => panic!("{other:?}"),
    };
    // Four are asked for and three are there; M1 was away in the second.
    assert_eq!((looked_at(0), looked_at(1)), (2, 3));
}

#[test]
fn who_has_left_keeps_the_bonus_for_their_days_and_gets_no_next_step() {
    // M1 and M4 were there on 59 of the 90 days, until the last of February.
    let members: Vec<String> = (MEMBERS.lines().enumerate())
        .map(|(place, line)| match line.split_once(",T,,") {
            _ if place == 0 => line.replace("from,", "from,to,"),
            Some((who, rest)) if matches!(place, 1 | 4) => format!("{who},T,,2025-02-28,{rest}"),
            _ => line
                .replacen(",T,2025-02-15,", ",T,2025-02-15,,", 1)
                .replacen(",T,,2020", ",T,,,2020", 1),
        })
        .collect();
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", &members.join("\n")),
        ("cycles/2025-Q1/measures.csv", MEASURES),
        ("cycles/2025-Q1/pay.csv", PAY),
    ]);
    let found = results(&computed);
    let bonus = found.bonus.as_ref().unwrap();
    assert_eq!(bonus.lines[0].outcome.as_ref().map(|share| share.days), Ok(59));
    let merit = found.merit.as_ref().unwrap();
    assert_eq!(merit.lines[0].outcome, Err(NoResult::HasLeft));
    // M2 and M3 alone are raised: 1000 each.
    assert_eq!(merit.base, money("2000"));
    let promoted: Vec<_> = found.promotions.iter().map(|case| case.member.as_str()).collect();
    assert_eq!(promoted, ["M2", "M3"]);
    assert!(found.performance.as_ref().unwrap().cases.is_empty());
    let plans = &computed.record("2025-Q1").plans.members;
    // M5's 55 % lie below the target of 85 % as M4's 20 % do.
    assert!(plans[3].items.is_empty() && !plans[4].items.is_empty());
}

#[test]
fn recognition_names_who_stands_out_and_nobody_where_nobody_does() {
    let computed = computed();
    let found = &results(&computed).recognitions;
    assert_eq!(found[0].found.len(), 1);
    assert_eq!(found[0].found[0].member.as_str(), "M1");
    // M1 since the transfer: 184 days of 2024 and 90 of 2025. M2 since New Year; M3 lost one in March.
    let longest: Vec<(&str, i64)> = found[1]
        .found
        .iter()
        .map(|one| match &one.reason {
            Merits::NoLoss { days, .. } => (one.member.as_str(), *days),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(longest, [("M1", 274)]);
    assert!(found[2].found.is_empty());
}

#[test]
fn who_came_within_the_cycle_has_gone_no_longer_without_a_loss_than_they_were_there() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id,from\nM1,One,T,2025-02-15\n",
        ),
        (
            "cycles/2025-Q1/measures.csv",
            "member_id,indicator,value,n\nM1,speed,0.9,100\n",
        ),
        (
            "cycles/2025-Q1/clients.csv",
            "client_id,owner_id,acquired_on,lost_on\nc1,M1,2020-01-01,\n",
        ),
    ]);
    let found = &results(&computed).recognitions[1].found;
    // 15 to 28 February are 14 days, March has 31; since the transfer it would be 274.
    assert!(
        matches!(found[0].reason, Merits::NoLoss { days: 45, .. }),
        "{found:?}"
    );
}

#[test]
fn a_safeguard_counts_as_long_after_the_cycle_as_the_cycle_lasted() {
    // The quarter has 31 + 28 + 31 = 90 days; 90 days after 31 March come 30 of April, 31 of May and 29 of June.
    for (day, counts) in [("2025-06-29", true), ("2025-06-30", false), ("2099-01-01", false)] {
        let safeguards = format!("member_id,safeguard,done_on\nM4,talk,{day}\n");
        let computed = compute(&[
            ("scorebook.toml", MODEL),
            ("cycles/2025-Q1/members.csv", MEMBERS),
            ("cycles/2025-Q1/measures.csv", MEASURES),
            ("cycles/2025-Q1/safeguards.csv", &safeguards),
        ]);
        let performance = results(&computed).performance.as_ref().unwrap();
        let case = performance
            .cases
            .iter()
            .find(|case| case.member.as_str() == "M4")
            .unwrap();
        assert_eq!(case.safeguards[0].met, counts, "{day}");
    }
}

#[test]
fn a_performance_plan_is_held_back_until_every_safeguard_is_met() {
    let computed = computed();
    let found = results(&computed).performance.as_ref().unwrap();
    // M4's whole interval (Wilson, 20 of 100: 13 to 29 points) lies below 60; M5's 55 points do not surely.
    assert_eq!(found.cases.len(), 1);
    assert_eq!((found.cases[0].member.as_str(), found.uncertain), ("M4", 1));
    let case = &found.cases[0];
    // The second was done on the day before the cycle's first: about something else, so it does not count.
    assert_eq!(case.first_missing(), Some(1));
    assert_eq!(case.safeguards[0].by.as_deref(), Some("D2"));
    assert!(!case.safeguards[2].met, "there was no plan to follow");
}

/// The model with a second indicator, whose rows state no sample; it has so much of the weight.
fn with_care(weight: u32) -> String {
    let care = format!(
        "[[indicators]]\nid = \"care\"\nname = \"Care\"\ndimension = \"quality\"\nmeasure = \"ready_made\"\nunit = \"share\"\n\
         weight = {weight}\nminimum_sample = 1\ntarget = 0.85\nscale = [[0, 0], [1, 100]]\n\n[[ratings]]\nid = \"A\""
    );
    MODEL
        .replacen(
            "weight = 100\nminimum",
            &format!("weight = {}\nminimum", 100 - weight),
            1,
        )
        .replacen("[[ratings]]\nid = \"A\"", &care, 1)
}

#[test]
fn a_performance_plan_does_not_rest_on_weight_without_an_interval() {
    let measures = format!("{MEASURES}M4,,care,0.2,,,\n");
    let cases = |weight: u32| {
        let computed = compute(&[
            ("scorebook.toml", with_care(weight).as_str()),
            ("cycles/2025-Q1/members.csv", MEMBERS),
            ("cycles/2025-Q1/measures.csv", &measures),
        ]);
        let found = results(&computed).performance.clone().unwrap();
        let of_m4 = found.cases.iter().find(|case| case.member.as_str() == "M4");
        of_m4.map(|case| case.cycles[0].coverage.0)
    };
    // M4 has 20 points of either, all of the weight has data. Of 10 % nobody knows how sure it is: 90 % of the weight tells.
    close(cases(10), 0.9);
    // Of 90 %: the tenth that tells is less than the 80 % that are asked for, however narrow the score's interval looks.
    assert_eq!(cases(90), None);
}

#[test]
fn a_plan_is_followed_by_whichever_id_its_items_are_reported() {
    let second = MEMBERS.replace("2025-02-15", "");
    let met = |action: &str| {
        let actions = format!("action_id,state,done_on\n{action},doing,\n");
        let computed = compute(&[
            ("scorebook.toml", MODEL),
            ("cycles/2025-Q1/members.csv", &second),
            ("cycles/2025-Q1/measures.csv", MEASURES),
            ("cycles/2025-Q2/members.csv", &second),
            ("cycles/2025-Q2/measures.csv", MEASURES),
            ("cycles/2025-Q3/members.csv", &second),
            ("cycles/2025-Q3/measures.csv", MEASURES),
            ("cycles/2025-Q3/actions.csv", &actions),
        ]);
        let cases = &results(&computed).performance.as_ref().unwrap().cases;
        let case = cases.iter().find(|case| case.member.as_str() == "M4").unwrap();
        case.safeguards[2].met
    };
    // M4's one item has run since the first quarter; the plan of the second is the one that was to be followed.
    assert!(met("2025-Q1/M4/speed"));
    assert!(met("2025-Q2/M4/speed"));
    assert!(!met("2025-Q2/M5/speed"), "somebody else's item");
}

#[test]
fn without_a_pay_table_the_rest_is_still_there() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/measures.csv", MEASURES),
    ]);
    let results = results(&computed);
    assert!(!results.has_pay && results.bonus.is_none() && results.merit.is_none());
    assert_eq!(results.promotions.len(), 3);
}

#[test]
fn a_pooled_cycle_takes_the_pay_of_its_last_part_that_states_it() {
    let second = PAY.replace("M1,1000,", "M1,1100,");
    let kept: Vec<&str> = second.lines().filter(|line| !line.starts_with("M2,")).collect();
    let second = kept.join("\n");
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/measures.csv", MEASURES),
        ("cycles/2025-Q1/pay.csv", PAY),
        ("cycles/2025-Q2/members.csv", &MEMBERS.replace("2025-02-15", "")),
        ("cycles/2025-Q2/measures.csv", MEASURES),
        ("cycles/2025-Q2/pay.csv", &second),
        (
            "cycles/half/cycle.toml",
            "kind = \"year\"\nparts = [\"2025-Q1\", \"2025-Q2\"]\n",
        ),
    ]);
    let bonus = computed.record("half").plans.results.bonus.as_ref().unwrap();
    let base = |place: usize| bonus.lines[place].outcome.as_ref().map(|share| share.base);
    assert_eq!((base(0), base(1)), (Ok(money("1100")), Ok(money("1000"))));
}

#[test]
fn the_demo_has_every_kind_of_result() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dataset = scorebook::ingest::read(&data).dataset.unwrap();
    let (records, _) = scorebook::pipeline::compute(&dataset);
    let of = |cycle: &str| {
        let record = records.iter().find(|record| record.cycle.id.as_str() == cycle);
        &record.unwrap().plans.results
    };
    let year = of("2025");
    let bonus = year.bonus.as_ref().unwrap();
    assert_eq!(bonus.left_over, Money::ZERO);
    let shares = || bonus.lines.iter().filter_map(|line| line.outcome.as_ref().ok());
    for bound in [Some(BonusBound::Cap), Some(BonusBound::Floor), None] {
        assert!(shares().any(|share| share.bound == bound), "{bound:?}");
    }
    // Same weight, shares a cent apart: a tie of remainders, decided by the member's id.
    let cent = money("0.01");
    assert!(shares().any(|one| {
        shares().any(|other| one.weight == other.weight && one.amount - other.amount == cent)
    }));
    let merit = year.merit.as_ref().unwrap();
    let solution = merit.solution.as_ref().unwrap();
    assert!(solution.lump_sums > Money::ZERO && solution.spent <= merit.budget);
    let most: Decimal = merit
        .cells
        .iter()
        .filter(|cell| cell.members > 0)
        .map(|cell| cell.limits.1)
        .sum();
    let chosen: Decimal = merit
        .cells
        .iter()
        .filter(|cell| cell.members > 0)
        .filter_map(|cell| cell.raise)
        .sum();
    assert!(chosen < most, "the budget is tight");
    let last = of("2025-Q4");
    for missing in 0..3 {
        assert!(
            last.promotions.iter().any(|case| case.missing() == missing),
            "{missing}"
        );
    }
    assert!(last.recognitions.iter().any(|found| !found.found.is_empty()));
    assert!(last.recognitions.iter().any(|found| found.too_many.is_some()));
    let cases = |cycle| &of(cycle).performance.as_ref().unwrap().cases;
    assert!(cases("2025-Q2").iter().any(|case| case.first_missing().is_none()));
    assert!(cases("2025-Q3").iter().any(|case| case.first_missing().is_some()));
}
