//! The promises of the pool over generated people: exact to the cent, within cap and floor, monotone, the same in any order.

use proptest::prelude::*;

use super::*;
use crate::model::configuration::CycleKinds;

const OF: i64 = 90;

fn rules(pool: i64, cap: Option<i64>, floor: Option<i64>, unit: i64) -> BonusRules {
    BonusRules {
        cycles: CycleKinds::default(),
        pool: Money(Decimal::new(pool, 2)),
        factors: Vec::new(),
        cap: cap.map(|cap| Decimal::new(cap, 3)),
        floor: floor.map(|floor| Decimal::new(floor, 3)),
        unit: Money(Decimal::new(unit, 2)),
    }
}

/// Base in cents, days, factor in hundredths.
type Someone = (i64, i64, i64);

fn shares(rules: &BonusRules, people: &[Someone]) -> (Vec<Money>, Money) {
    let parts: Vec<Part> = people
        .iter()
        .map(|(base, days, factor)| {
            let base = Money(Decimal::new(*base, 2));
            part(rules, base, Decimal::new(*factor, 2), *days, OF)
        })
        .collect();
    let pool = Pool::share(rules.pool, rules.unit, &parts);
    let shares = (0..parts.len()).map(|place| pool.line(place, &parts[place], OF, rules.unit).amount);
    (shares.collect(), pool.sum(rules.unit))
}

fn money(text: &str) -> Money {
    Money(text.parse().unwrap())
}

#[test]
fn a_tie_of_remainders_goes_to_the_earlier_member() {
    // 100.00 over three alike: 33.33 each, and the cent that is left to the first.
    let alike = [(100_000, 90, 100); 3];
    let (found, sum) = shares(&rules(10_000, None, None, 1), &alike);
    assert_eq!(found, [money("33.34"), money("33.33"), money("33.33")]);
    assert_eq!(sum, money("100.00"));
}

#[test]
fn a_unit_of_ten_leaves_what_is_less_than_ten() {
    // 1,234.00 in tens: 123 units over 2:1 are 82 and 41; 4.00 stay.
    let (found, sum) = shares(
        &rules(123_400, None, None, 1000),
        &[(100_000, 90, 200), (100_000, 90, 100)],
    );
    assert_eq!(found, [money("820.00"), money("410.00")]);
    assert_eq!(sum, money("1230.00"));
}

#[test]
fn cap_and_floor_go_by_the_days_present() {
    // Base 1,000.00 on 45 of 90 days is 500.00 earned: at most 10 % of it is 50.00, at least 2 % of it 10.00.
    let half = (100_000, 45, 100);
    let (found, _) = shares(&rules(100_000, Some(100), None, 1), &[half, (100_000, 90, 100)]);
    assert_eq!(found, [money("50.00"), money("100.00")]);
    let (found, sum) = shares(&rules(3000, None, Some(20), 1), &[half, (100_000, 90, 900)]);
    assert_eq!(found, [money("10.00"), money("20.00")]);
    assert_eq!(sum, money("30.00"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_pool_is_shared_to_the_cent_within_the_limits(
        pool in 0_i64..200_000_000,
        people in prop::collection::vec((1_i64..60_000_000, 1_i64..=OF, 1_i64..300), 1..40),
        cap in prop::option::of(50_i64..400),
        floor in prop::option::of(0_i64..50),
        unit in prop::sample::select(vec![1_i64, 100, 1000]),
    ) {
        let rules = rules(pool, cap, floor, unit);
        let (found, sum) = shares(&rules, &people);
        prop_assert_eq!(found.iter().copied().sum::<Money>(), sum);
        prop_assert!(sum <= rules.pool);
        let left = rules.pool - sum;
        let mut all_capped = true;
        let mut floors = Money::ZERO;
        for ((base, days, _), share) in people.iter().zip(&found) {
            let earned = Decimal::new(*base, 2) * Decimal::from(*days) / Decimal::from(OF);
            if let Some(cap) = rules.cap {
                prop_assert!(share.0 <= cap * earned + Decimal::new(1, 12));
                all_capped &= share.0 + rules.unit.0 > cap * earned;
            } else {
                all_capped = false;
            }
            if let Some(floor) = rules.floor {
                floors = floors + Money(floor * earned);
            }
        }
        // Less than one unit is left, or everybody is at the cap.
        prop_assert!(left < rules.unit || all_capped, "{:?} left", left);
        if floors <= rules.pool && rules.floor.is_some() && rules.unit == money("0.01") && all_capped == (left >= rules.unit) {
            for ((base, days, _), share) in people.iter().zip(&found) {
                let earned = Decimal::new(*base, 2) * Decimal::from(*days) / Decimal::from(OF);
                let least = rules.floor.unwrap_or_default() * earned;
                let room = rules.cap.is_some_and(|cap| cap * earned < least + rules.unit.0);
                // Floors are rounded up to the unit: together they may then cost a little more than the pool.
                prop_assert!(share.0 >= least - Decimal::from(people.len()) * rules.unit.0 || room);
            }
        }
    }

    #[test]
    fn a_better_rating_never_gets_less_and_the_order_of_people_does_not_matter(
        pool in 0_i64..50_000_000,
        base in 1_000_000_i64..40_000_000,
        factors in prop::collection::btree_set(1_i64..300, 2..12),
        cap in prop::option::of(50_i64..400),
        turn in 0_usize..12,
    ) {
        let people: Vec<Someone> = factors.iter().map(|factor| (base, OF, *factor)).collect();
        let rules = rules(pool, cap, Some(10), 1);
        let (found, _) = shares(&rules, &people);
        prop_assert!(found.is_sorted());
        let mut turned = people.clone();
        turned.rotate_left(turn % people.len());
        let (mut again, _) = shares(&rules, &turned);
        again.rotate_right(turn % people.len());
        prop_assert_eq!(found, again);
    }
}
