//! Discrimination and calibration against hand computation and two reference libraries.

use proptest::prelude::*;

use super::*;

fn forecast(probability: f64, trials: u64, events: u64) -> Forecast {
    Forecast {
        probability,
        trials,
        events,
    }
}

/// 650 trials with six stated probabilities.
fn stated() -> [Forecast; 6] {
    [
        forecast(0.05, 200, 6),
        forecast(0.1, 150, 18),
        forecast(0.2, 120, 20),
        forecast(0.3, 80, 30),
        forecast(0.5, 60, 28),
        forecast(0.7, 40, 31),
    ]
}

#[test]
fn area_is_the_share_of_pairs_in_order_ties_by_half() {
    // Events at 0.2, 0.6, 0.9, others at 0.1, 0.2, 0.5: of the nine pairs 0.2 wins 1.5, 0.6 and 0.9 win 3 each: 7.5 / 9.
    let forecasts = [
        forecast(0.1, 1, 0),
        forecast(0.2, 2, 1),
        forecast(0.5, 1, 0),
        forecast(0.6, 1, 1),
        forecast(0.9, 1, 1),
    ];
    let found = area_under_curve(&forecasts, Level::NINETY_FIVE).unwrap();
    assert!((found.value - 7.5 / 9.0).abs() < 1e-12);
}

#[test]
fn limits_of_the_area_solve_their_equation() {
    // All three events above all three others. The lower limit solves 1 - θ = 1.959964 √V(θ) with
    // V(θ) = θ (1 - θ) (1 + 2 (1 - θ) / (2 - θ) + 2 θ / (1 + θ)) / 9. At θ = 0.501019: V = 0.250000 × 2.3332… / 9:
    // (1 - θ) / (2 - θ) = 0.332880, θ / (1 + θ) = 0.333785, sum 1 + 0.665760 + 0.667570 = 2.333330;
    // √(0.249999 × 2.333330 / 9) = 0.254587, times 1.959964 = 0.498981 = 1 - 0.501019.
    let forecasts = [forecast(0.1, 3, 0), forecast(0.9, 3, 3)];
    let found = area_under_curve(&forecasts, Level::NINETY_FIVE).unwrap();
    assert!((found.value - 1.0).abs() < 1e-15 && (found.interval.high - 1.0).abs() < 1e-12);
    assert!((found.interval.low - 0.501_019).abs() < 2e-6, "{found:?}");
}

#[test]
fn scores_equal_those_of_scikit_learn() {
    // scikit-learn 1.9.1 with the counts as weights: roc_auc_score 0.8140588414944518, brier_score_loss 0.1230769230769231,
    // and 0.16274792899408286 for the share of events, 133/650, stated of every trial.
    let area = area_under_curve(&stated(), Level::NINETY_FIVE).unwrap();
    assert!((area.value - 0.814_058_841_494_451_8).abs() < 1e-12);
    let own = brier(&stated()).unwrap();
    assert!((own - 0.123_076_923_076_923_1).abs() < 1e-12);
    let reference = [forecast(133.0 / 650.0, 650, 133)];
    assert!((brier(&reference).unwrap() - 0.162_747_928_994_082_86).abs() < 1e-12);
    let skill = brier_skill(&stated(), &reference).unwrap();
    assert!((skill - (1.0 - 0.123_076_923_076_923_1 / 0.162_747_928_994_082_86)).abs() < 1e-12);
}

#[test]
fn line_of_calibration_equals_statsmodels() {
    // statsmodels 0.15.0: GLM(events, add_constant(logit(p)), family=Binomial()).fit(tol=1e-14): 0.1424216 and 1.10742526, the
    // slope's interval 0.90315083 to 1.3116997.
    let line = calibration_line(&stated(), Level::NINETY_FIVE).unwrap();
    assert!((line.intercept - 0.142_421_6).abs() < 1e-6 && (line.slope - 1.107_425_26).abs() < 1e-6);
    assert!((line.slope_interval.low - 0.903_150_83).abs() < 1e-6);
    assert!((line.slope_interval.high - 1.311_699_7).abs() < 1e-6);
}

#[test]
fn groups_of_calibration_are_those_counted_by_hand() {
    // Two groups of 325: 0.05 ends at 200; 0.1 has its middle at 275 and stays below; 0.2 has its at 410 and begins the second.
    // First: 350 trials, 24 events, expected (200 × 0.05 + 150 × 0.1) / 350 = 25 / 350. Second: 300 trials, 109 events,
    // (120 × 0.2 + 80 × 0.3 + 60 × 0.5 + 40 × 0.7) / 300 = 106 / 300.
    let groups = calibration(&stated(), 2, Level::NINETY_FIVE).unwrap();
    let counts: Vec<(u64, u64)> = groups.iter().map(|group| (group.trials, group.events)).collect();
    assert_eq!(counts, [(350, 24), (300, 109)]);
    assert!((groups[0].expected - 25.0 / 350.0).abs() < 1e-12);
    assert!((groups[1].expected - 106.0 / 300.0).abs() < 1e-12);
    assert!((groups[1].observed.value - 109.0 / 300.0).abs() < 1e-12);
}

#[test]
fn equal_probabilities_are_one_group() {
    let groups = calibration(
        &[forecast(0.1, 50, 4), forecast(0.1, 50, 6)],
        5,
        Level::NINETY_FIVE,
    )
    .unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!((groups[0].trials, groups[0].events), (100, 10));
}

#[test]
fn it_says_why_there_is_no_score() {
    let level = Level::NINETY_FIVE;
    assert_eq!(brier(&[]), Err(NotEstimable::NoData));
    assert_eq!(
        area_under_curve(&[forecast(0.1, 5, 0)], level),
        Err(NotEstimable::NoVariation)
    );
    assert_eq!(
        calibration_line(&[forecast(0.1, 5, 1)], level),
        Err(NotEstimable::NoVariation)
    );
    let fault = |fault| Err(NotEstimable::InvalidInput(fault));
    assert_eq!(brier(&[forecast(1.1, 1, 0)]), fault(InputFault::OutsideUnitRange));
    assert_eq!(brier(&[forecast(0.1, 1, 2)]), fault(InputFault::HitsAboveTrials));
    assert_eq!(
        brier_skill(&stated(), &[forecast(0.0, 1, 0)]),
        Err(NotEstimable::ZeroTotal)
    );
}

fn any_forecasts() -> impl Strategy<Value = Vec<Forecast>> {
    let one = (0.0..=1.0_f64, 0_u64..30, 0_u64..30);
    prop::collection::vec(one, 1..12).prop_map(|rows| {
        rows.into_iter()
            .map(|(p, trials, events)| forecast((p * 8.0).round() / 8.0, trials, events.min(trials)))
            .collect()
    })
}

proptest! {
    #[test]
    fn interval_holds_the_area_and_turns_with_the_forecasts(forecasts in any_forecasts()) {
        if let Ok(found) = area_under_curve(&forecasts, Level::NINETY_FIVE) {
            prop_assert!(found.interval.contains(found.value));
            prop_assert!(found.interval.low >= 0.0 && found.interval.high <= 1.0);
            prop_assert!(found.interval.high > found.interval.low);
            let turned: Vec<Forecast> = forecasts.iter().map(|f| forecast(1.0 - f.probability, f.trials, f.events)).collect();
            let other = area_under_curve(&turned, Level::NINETY_FIVE).unwrap();
            prop_assert!((found.value + other.value - 1.0).abs() < 1e-9);
            prop_assert!((found.interval.low + other.interval.high - 1.0).abs() < 1e-6);
        }
    }

    #[test]
    fn groups_hold_every_trial_once_in_order((forecasts, mixed) in any_forecasts().prop_flat_map(|f| (Just(f.clone()), Just(f).prop_shuffle())), groups in 1_u64..7) {
        let found = calibration(&forecasts, groups, Level::NINETY_FIVE);
        prop_assert_eq!(&found, &calibration(&mixed, groups, Level::NINETY_FIVE));
        if let Ok(found) = found {
            prop_assert!(found.len() as u64 <= groups.max(1));
            prop_assert_eq!(found.iter().map(|g| g.trials).sum::<u64>(), forecasts.iter().map(|f| f.trials).sum::<u64>());
            prop_assert!(found.windows(2).all(|pair| pair[0].expected < pair[1].expected));
        }
    }
}
