//! The regression against hand computation, a published table and two reference libraries.

use proptest::prelude::*;

use super::*;

fn group(terms: &[f64], trials: u64, events: u64) -> OutcomeGroup {
    OutcomeGroup {
        terms: terms.to_vec(),
        trials,
        events,
    }
}

#[track_caller]
fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
    }
}

/// Bliss (1935): beetles killed by gaseous carbon disulphide, by log dose.
fn beetles() -> Vec<OutcomeGroup> {
    let rows = [
        (1.6907, 59, 6),
        (1.7242, 60, 13),
        (1.7552, 62, 18),
        (1.7842, 56, 28),
        (1.8113, 63, 52),
        (1.8369, 59, 53),
        (1.8610, 62, 61),
        (1.8839, 60, 60),
    ];
    let groups = rows.map(|(dose, trials, events)| group(&[dose], trials, events));
    groups.to_vec()
}

/// Bickel, Hammel & O'Connell (1975): admissions to the six largest departments of Berkeley: men and women, admitted and not.
/// Terms: man, and departments B to F.
fn admissions() -> Vec<OutcomeGroup> {
    let departments = [
        [512, 313, 89, 19],
        [353, 207, 17, 8],
        [120, 205, 202, 391],
        [138, 279, 131, 244],
        [53, 138, 94, 299],
        [22, 351, 24, 317],
    ];
    let mut groups = Vec::new();
    for (place, [men, men_not, women, women_not]) in departments.into_iter().enumerate() {
        for (man, admitted, not) in [(1.0, men, men_not), (0.0, women, women_not)] {
            let department = (1..6).map(|other| f64::from(u8::from(other == place)));
            let terms: Vec<f64> = std::iter::once(man).chain(department).collect();
            groups.push(group(&terms, admitted + not, admitted));
        }
    }
    groups
}

#[test]
fn one_yes_or_no_term_gives_the_log_odds_ratio() {
    // 30 of 100 with it, 10 of 100 without: intercept ln(10/90), coefficient ln((30 × 90) / (70 × 10)) = ln(27/7); its variance
    // is 1/30 + 1/70 + 1/10 + 1/90 = 0.158730 (Woolf 1955), the intercept's 1/10 + 1/90.
    let fit = ridge_logistic(&[group(&[1.0], 100, 30), group(&[0.0], 100, 10)], 0.0).unwrap();
    close(&[fit.intercept], &[(10.0_f64 / 90.0).ln()], 1e-10);
    close(&fit.coefficients, &[(27.0_f64 / 7.0).ln()], 1e-10);
    close(
        &fit.standard_errors,
        &[(1.0_f64 / 9.0).sqrt(), 0.158_730_158_73_f64.sqrt()],
        1e-9,
    );
    assert!((fit.probability(&[1.0]) - 0.3).abs() < 1e-10 && (fit.probability(&[0.0]) - 0.1).abs() < 1e-10);
}

#[test]
fn beetles_die_as_published() {
    // Dobson (2002), An Introduction to Generalized Linear Models, table 7.3: -60.72 (5.18) and 34.27 (2.91); more digits from
    // statsmodels 0.15.0: GLM(killed, add_constant(dose), family=Binomial()).fit(tol=1e-14).
    let fit = ridge_logistic(&beetles(), 0.0).unwrap();
    close(&[fit.intercept], &[-60.717_454_56], 1e-6);
    close(&fit.coefficients, &[34.270_325_73], 1e-6);
    close(&fit.standard_errors, &[5.180_711_46, 2.912_140_07], 1e-6);
}

#[test]
fn several_terms_equal_statsmodels() {
    // statsmodels 0.15.0: GLM(…, family=Binomial()).fit(tol=1e-14) on the same twelve rows: params and bse.
    let fit = ridge_logistic(&admissions(), 0.0).unwrap();
    close(&[fit.intercept], &[0.681_921_48], 1e-7);
    close(
        &fit.coefficients,
        &[
            -0.099_870_09,
            -0.043_397_93,
            -1.262_598_02,
            -1.294_606_47,
            -1.739_305_74,
            -3.306_480_06,
        ],
        1e-7,
    );
    close(
        &fit.standard_errors,
        &[
            0.099_112_7,
            0.080_846_47,
            0.109_838_9,
            0.106_632_89,
            0.105_823_42,
            0.126_113_5,
            0.169_981_81,
        ],
        1e-7,
    );
}

#[test]
fn the_penalty_equals_that_of_scikit_learn() {
    // scikit-learn 1.9.1: LogisticRegression(C=1/penalty, solver="newton-cholesky", tol=1e-12) with the counts as weights.
    for (penalty, intercept, coefficients) in [
        (
            1.0,
            0.628_356_14,
            [
                -0.077_974_72,
                -0.010_735_65,
                -1.210_860_36,
                -1.245_408_48,
                -1.677_491_05,
                -3.192_042_21,
            ],
        ),
        (
            10.0,
            0.298_902_12,
            [
                0.052_850_66,
                0.180_159_52,
                -0.891_031_57,
                -0.939_259_18,
                -1.291_608_03,
                -2.526_169_27,
            ],
        ),
    ] {
        let fit = ridge_logistic(&admissions(), penalty).unwrap();
        close(&[fit.intercept], &[intercept], 1e-6);
        close(&fit.coefficients, &coefficients, 1e-6);
    }
}

#[test]
fn a_term_that_separates_needs_a_penalty() {
    let separated = [group(&[1.0], 5, 5), group(&[0.0], 5, 0)];
    assert_eq!(ridge_logistic(&separated, 0.0), Err(NotEstimable::NoVariation));
    let fit = ridge_logistic(&separated, 1.0).unwrap();
    assert!(fit.coefficients[0] > 0.0 && fit.coefficients[0] < 10.0);
}

#[test]
fn terms_that_are_copies_share_the_effect_under_a_penalty_and_have_none_without() {
    let doubled = [group(&[1.0, 1.0], 100, 30), group(&[0.0, 0.0], 100, 10)];
    assert_eq!(ridge_logistic(&doubled, 0.0), Err(NotEstimable::NoVariation));
    let fit = ridge_logistic(&doubled, 1.0).unwrap();
    assert!((fit.coefficients[0] - fit.coefficients[1]).abs() < 1e-9);
}

#[test]
fn it_says_why_there_is_no_fit() {
    let fault = |fault| Err(NotEstimable::InvalidInput(fault));
    assert_eq!(ridge_logistic(&[], 1.0), Err(NotEstimable::NoData));
    assert_eq!(
        ridge_logistic(&[group(&[1.0], 0, 0)], 1.0),
        Err(NotEstimable::NoData)
    );
    assert_eq!(
        ridge_logistic(&[group(&[1.0], 3, 0)], 1.0),
        Err(NotEstimable::NoVariation)
    );
    assert_eq!(
        ridge_logistic(&[group(&[1.0], 3, 4)], 1.0),
        fault(InputFault::HitsAboveTrials)
    );
    assert_eq!(
        ridge_logistic(&[group(&[1.0], 3, 1), group(&[], 3, 1)], 1.0),
        fault(InputFault::RowsDifferInLength)
    );
    assert_eq!(
        ridge_logistic(&[group(&[f64::NAN], 3, 1)], 1.0),
        fault(InputFault::NotFinite)
    );
    assert_eq!(
        ridge_logistic(&[group(&[1.0], 3, 1)], -1.0),
        fault(InputFault::Negative)
    );
}

/// Rows of three terms that are yes or no.
fn any_groups() -> impl Strategy<Value = Vec<OutcomeGroup>> {
    let one = (prop::collection::vec(0_u8..2, 3), 1_u64..60, 0_u64..60);
    prop::collection::vec(one, 2..9).prop_map(|rows| {
        rows.into_iter()
            .map(|(terms, trials, events)| OutcomeGroup {
                terms: terms.into_iter().map(f64::from).collect(),
                trials,
                events: events.min(trials),
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn as_many_events_are_expected_as_came_and_the_order_of_rows_does_not_matter(
        (groups, mixed) in any_groups().prop_flat_map(|groups| (Just(groups.clone()), Just(groups).prop_shuffle()))
    ) {
        let fit = ridge_logistic(&groups, 1.0);
        prop_assert_eq!(&fit, &ridge_logistic(&mixed, 1.0));
        if let Ok(fit) = fit {
            // The score equation of the intercept, which is not penalised.
            let expected: f64 = groups.iter().map(|g| fit.probability(&g.terms) * g.trials as f64).sum();
            let came: u64 = groups.iter().map(|g| g.events).sum();
            prop_assert!((expected - came as f64).abs() < 1e-6, "{expected} {came}");
        }
    }

    #[test]
    fn more_penalty_never_lengthens_the_coefficients(groups in any_groups(), penalty in 0.01..20.0_f64) {
        let length = |fit: LogisticFit| fit.coefficients.iter().map(|c| c * c).sum::<f64>();
        if let (Ok(less), Ok(more)) = (ridge_logistic(&groups, penalty), ridge_logistic(&groups, 2.0 * penalty)) {
            prop_assert!(length(more) <= length(less) + 1e-9);
        }
    }

    #[test]
    fn no_input_panics_or_gives_what_is_not_finite(
        groups in prop::collection::vec(
            (prop::collection::vec(prop_oneof![-1e3..1e3_f64, any::<f64>()], 0..3), any::<u16>(), any::<u16>()), 0..5
        ),
        penalty in prop_oneof![0.0..10.0_f64, any::<f64>()],
    ) {
        let groups: Vec<OutcomeGroup> = groups
            .into_iter()
            .map(|(terms, trials, events)| OutcomeGroup { terms, trials: trials.into(), events: events.into() })
            .collect();
        if let Ok(fit) = ridge_logistic(&groups, penalty) {
            prop_assert!(fit.intercept.is_finite() && fit.coefficients.iter().all(|c| c.is_finite()));
            prop_assert!(fit.standard_errors.iter().all(|e| e.is_finite()));
        }
    }
}
