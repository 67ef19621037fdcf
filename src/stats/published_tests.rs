//! Published examples, written down from their papers and books: data, and the result that was printed.

use super::*;

fn near(found: f64, published: f64, printed_to: f64) {
    assert!(
        (found - published).abs() <= printed_to,
        "{found} instead of {published}"
    );
}

#[test]
fn newcombes_table_of_differences() {
    // Newcombe (1998), Statistics in Medicine 17: 873–890, table II, method 10.
    for (a, m, b, n, low, high) in [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0),
        (10, 10, 0, 10, 0.6075, 1.0),
    ] {
        let found = share::newcombe_difference(a, m, b, n, Level::NINETY_FIVE)
            .unwrap()
            .interval;
        near(found.low, low, 6e-5);
        near(found.high, high, 6e-5);
    }
}

/// Extra hours of sleep under two drugs: Student (1908), Biometrika 6: 1–25, table in section IX.
const SLEEP: [[f64; 10]; 2] = [
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
];

#[test]
fn students_sleep_data() {
    // Means .75 and 2.33; as R prints t.test(extra ~ group): t = -1.8608, df = 17.776, p = 0.07939, -3.3654832 to 0.2054832.
    let [first, second] = SLEEP;
    near(
        mean::student(&first, Level::NINETY_FIVE).unwrap().mean,
        0.75,
        1e-12,
    );
    let found = mean::welch(&first, &second, Level::NINETY_FIVE).unwrap();
    near(found.value, -1.58, 1e-12);
    near(found.statistic, -1.8608, 5e-5);
    near(found.degrees_of_freedom, 17.776, 5e-4);
    near(found.p_value, 0.07939, 5e-6);
    near(found.interval.low, -3.365_483_2, 1e-6);
    near(found.interval.high, 0.205_483_2, 1e-6);
}

#[test]
fn gehans_remission_times_of_the_placebo_arm() {
    // Freireich et al. (1963), analysed by Gehan (1965), Biometrika 52: 203–223: no patient censored, so the curve is the share
    // still in remission; median 8 weeks.
    let weeks = [
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
    ];
    let rows: Vec<Observation> = weeks
        .iter()
        .map(|week| Observation {
            entry: None,
            time: f64::from(*week),
            event: true,
        })
        .collect();
    let curve = KaplanMeier::fit(&rows).unwrap();
    assert_eq!(curve.median(), Some(8.0));
    for (week, left) in [(1.0, 19.0), (5.0, 12.0), (8.0, 8.0), (12.0, 4.0), (22.0, 1.0)] {
        near(curve.at(week, Level::NINETY_FIVE).survival, left / 21.0, 1e-15);
    }
}

#[test]
fn sens_example_of_a_slope() {
    // Sen (1968), Journal of the American Statistical Association 63: 1379–1389, section 6: slope 4, 93 % from 26/7 to 35/8.
    let points: Vec<(f64, f64)> = [1.0, 2.0, 3.0, 4.0, 10.0, 12.0, 18.0]
        .into_iter()
        .zip([9.0, 15.0, 19.0, 20.0, 45.0, 55.0, 78.0])
        .collect();
    let found = trend::theil_sen_points(&points, Level::new(0.93).unwrap()).unwrap();
    near(found.slope, 4.0, 1e-12);
    let interval = found.interval.unwrap();
    near(interval.low, 26.0 / 7.0, 1e-12);
    near(interval.high, 35.0 / 8.0, 1e-12);
    // Every value is above the one before: s is the number of pairs.
    let test = trend::mann_kendall(&[9.0, 15.0, 19.0, 20.0, 45.0, 55.0, 78.0]).unwrap();
    assert_eq!(test.s, 21);
    near(test.variance, 7.0 * 6.0 * 19.0 / 18.0, 1e-12);
}

#[test]
fn the_vaccine_trials_of_colditz() {
    // Colditz et al. (1994), JAMA 271: 698–702: (cases, others) vaccinated and not. DerSimonian & Laird's between-trial variance
    // of the log relative risk is printed as 0.3088, the mean as -0.7141 (Viechtbauer 2010, Journal of Statistical Software 36).
    let trials = [
        (4, 119, 11, 128),
        (6, 300, 29, 274),
        (3, 228, 11, 209),
        (62, 13_536, 248, 12_619),
        (33, 5_036, 47, 5_761),
        (180, 1_361, 372, 1_079),
        (8, 2_537, 10, 619),
        (505, 87_886, 499, 87_892),
        (29, 7_470, 45, 7_232),
        (17, 1_699, 65, 1_600),
        (186, 50_448, 141, 27_197),
        (5, 2_493, 3, 2_338),
        (27, 16_886, 29, 17_825),
    ];
    let estimates: Vec<(f64, f64)> = trials
        .iter()
        .map(|(a, b, c, d)| {
            let [a, b, c, d] = [*a, *b, *c, *d].map(f64::from);
            let ratio = ((a / (a + b)) / (c / (c + d))).ln();
            (ratio, 1.0 / a - 1.0 / (a + b) + 1.0 / c - 1.0 / (c + d))
        })
        .collect();
    let found = shrinkage::normal(&estimates).unwrap();
    near(found.between_variance, 0.3088, 5e-5);
    near(found.mean, -0.7141, 5e-5);
}

#[test]
fn rubins_eight_schools() {
    // Rubin (1981), Journal of Educational Statistics 6: 377–401: the schools differ no more than chance allows; every school
    // gets the pooled effect, 7.7 points.
    let schools = [
        (28.0, 15.0),
        (8.0, 10.0),
        (-3.0, 16.0),
        (7.0, 11.0),
        (-1.0, 9.0),
        (1.0, 11.0),
        (18.0, 10.0),
        (12.0, 18.0),
    ];
    let found =
        shrinkage::normal(&schools.map(|(effect, error): (f64, f64)| (effect, error * error))).unwrap();
    near(found.between_variance, 0.0, 0.0);
    for school in found.shrunken {
        near(school, 7.7, 0.05);
    }
}

#[test]
fn galtons_regression_of_stature() {
    // Galton (1886): children of parents two units from the mean lie on average at two thirds of that distance.
    let found = regression_to_mean(71.25, 68.25, 2.0 / 3.0, 70.25).unwrap();
    near(found.expected, 70.25, 1e-12);
    near(found.beyond, 0.0, 1e-12);
}
