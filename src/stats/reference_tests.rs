//! Every case of the shared reference files, where the folder is there.

use serde_json::Value;
use std::path::{Path, PathBuf};

use super::*;

/// The topics that a test below runs.
const TOPICS: [&str; 21] = [
    "benjamini_hochberg",
    "concentration",
    "four_fifths_fisher",
    "half_up",
    "icc",
    "kaplan_meier",
    "krippendorff_alpha",
    "largest_remainder",
    "mann_kendall",
    "mean_t",
    "newcombe_difference",
    "nps",
    "piecewise_linear",
    "regression_to_mean",
    "rwg",
    "shrinkage_normal",
    "theil_sen",
    "welch",
    "wilson",
    "working_minutes",
    "xmr",
];

/// The folder of reference files beside the crate or one level up, if it is there.
fn folder() -> Option<PathBuf> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(1).take(2);
    above
        .map(|up| up.join("shared/reference"))
        .find(|folder| folder.is_dir())
}

#[test]
fn every_reference_file_has_its_test() {
    let Some(folder) = folder() else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let topic = path.file_stem().unwrap().to_str().unwrap().to_owned();
            assert!(TOPICS.contains(&topic.as_str()), "{topic} has no test");
        }
    }
}

/// Runs the check on every case of a topic: input, expected, tolerance. Without the folder there is nothing to run.
fn each_case(topic: &str, check: impl Fn(&Value, &Value, &dyn Fn(f64, &Value))) {
    assert!(TOPICS.contains(&topic));
    let Some(folder) = folder() else { return };
    let text = std::fs::read_to_string(folder.join(format!("{topic}.json"))).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let tolerance = file["tolerance"].as_f64().unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let near = |found: f64, expected: &Value| {
            let expected = expected.as_f64().unwrap();
            let allowed = tolerance * expected.abs().max(1.0);
            assert!(
                (found - expected).abs() <= allowed,
                "{topic}, {}: {found} is not {expected}",
                case["name"]
            );
        };
        check(&case["input"], &case["expected"], &near);
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_f64().unwrap())
        .collect()
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

#[test]
fn wilson() {
    each_case("wilson", |input, expected, near| {
        let level = Level::new(input["level"].as_f64().unwrap()).unwrap();
        match share::wilson(count(&input["k"]), count(&input["n"]), level) {
            Ok(found) => {
                near(found.value, &expected["value"]);
                near(found.interval.low, &expected["low"]);
                near(found.interval.high, &expected["high"]);
            }
            Err(reason) => assert!(expected.is_null() && reason == NotEstimable::NoData),
        }
    });
}

#[test]
fn newcombe_difference() {
    each_case("newcombe_difference", |input, expected, near| {
        let [k1, n1, k2, n2] = ["k1", "n1", "k2", "n2"].map(|key| count(&input[key]));
        let found = share::newcombe_difference(k1, n1, k2, n2, Level::NINETY_FIVE).unwrap();
        near(found.value, &expected["difference"]);
        near(found.interval.low, &expected["low"]);
        near(found.interval.high, &expected["high"]);
    });
}

#[test]
fn net_promoter_score() {
    each_case("nps", |input, expected, near| {
        let answers = numbers(&input["answers"]);
        let promoters = answers.iter().filter(|a| **a >= 9.0).count() as u64;
        let detractors = answers.iter().filter(|a| **a <= 6.0).count() as u64;
        let passives = answers.len() as u64 - promoters - detractors;
        match net_promoter::from_counts(promoters, passives, detractors, Level::NINETY_FIVE) {
            Ok(found) => {
                near(found.score, &expected["score"]);
                near(found.standard_error, &expected["standard_error"]);
                near(found.interval.low, &expected["low"]);
                near(found.interval.high, &expected["high"]);
            }
            Err(reason) => assert!(expected.is_null() && reason == NotEstimable::NoData),
        }
    });
}

#[test]
fn mean_with_students_interval() {
    each_case("mean_t", |input, expected, near| {
        let found = mean::student(&numbers(&input["values"]), Level::NINETY_FIVE).unwrap();
        near(found.mean, &expected["mean"]);
        assert_eq!(found.standard_deviation.is_none(), expected["sd"].is_null());
        assert_eq!(found.interval.is_none(), expected["low"].is_null());
        if let (Some(sd), Some(interval)) = (found.standard_deviation, found.interval) {
            near(sd, &expected["sd"]);
            near(interval.low, &expected["low"]);
            near(interval.high, &expected["high"]);
        }
    });
}

#[test]
fn welch() {
    each_case("welch", |input, expected, near| {
        let found = mean::welch(&numbers(&input["a"]), &numbers(&input["b"]), Level::NINETY_FIVE).unwrap();
        near(found.value, &expected["difference"]);
        near(found.interval.low, &expected["low"]);
        near(found.interval.high, &expected["high"]);
        near(found.statistic, &expected["t"]);
        near(found.degrees_of_freedom, &expected["df"]);
        near(found.p_value, &expected["p"]);
    });
}

#[test]
fn kaplan_meier() {
    each_case("kaplan_meier", |input, expected, near| {
        let (times, events) = (numbers(&input["time"]), numbers(&input["event"]));
        let entries = input["entry"].as_array().map(|_| numbers(&input["entry"]));
        let rows: Vec<Observation> = times
            .iter()
            .zip(&events)
            .enumerate()
            .map(|(i, (&time, &event))| Observation {
                entry: entries.as_ref().map(|e| e[i]),
                time,
                event: event > 0.0,
            })
            .collect();
        let curve = KaplanMeier::fit(&rows).unwrap();
        for point in expected["at"].as_array().unwrap() {
            let found = curve.at(point["time"].as_f64().unwrap(), Level::NINETY_FIVE);
            near(found.survival, &point["survival"]);
            match found.interval {
                Some(interval) => {
                    near(interval.low, &point["low"]);
                    near(interval.high, &point["high"]);
                }
                // Not defined where the curve has not left 1 or has reached 0.
                None => assert!(found.survival >= 1.0 || found.survival <= 0.0),
            }
        }
        assert_eq!(curve.median(), expected["median"].as_f64());
    });
}

#[test]
fn rounding_half_up() {
    each_case("half_up", |input, expected, _| {
        let places = u32::try_from(count(&input["places"])).unwrap();
        let found = half_up(input["value"].as_str().unwrap(), places);
        assert_eq!(found.as_deref(), expected["text"].as_str());
    });
}

#[test]
fn largest_remainder() {
    each_case("largest_remainder", |input, expected, _| {
        let weights: Vec<rust_decimal::Decimal> = input["weights"]
            .as_array()
            .unwrap()
            .iter()
            .map(|w| w.as_str().unwrap().parse().unwrap())
            .collect();
        let found = rounding::largest_remainder(input["pool_cents"].as_i64().unwrap(), &weights);
        let cents: Vec<i64> = expected["cents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c.as_i64().unwrap())
            .collect();
        assert_eq!(found, cents);
    });
}

#[test]
fn piecewise_linear() {
    each_case("piecewise_linear", |input, expected, near| {
        let pairs: Vec<(f64, f64)> = input["pairs"]
            .as_array()
            .unwrap()
            .iter()
            .map(numbers)
            .map(|pair| (pair[0], pair[1]))
            .collect();
        near(
            scale::piecewise_linear(&pairs, input["value"].as_f64().unwrap()).unwrap(),
            &expected["points"],
        );
    });
}

#[test]
fn benjamini_hochberg() {
    each_case("benjamini_hochberg", |input, expected, near| {
        let found = multiple::benjamini_hochberg(&numbers(&input["p"]));
        let adjusted = expected["adjusted"].as_array().unwrap();
        assert_eq!(found.len(), adjusted.len());
        for (found, expected) in found.iter().zip(adjusted) {
            near(*found, expected);
        }
    });
}

#[test]
fn working_minutes() {
    each_case("working_minutes", |input, expected, _| {
        let days = |key: &str| {
            input[key]
                .as_array()
                .unwrap()
                .iter()
                .map(|day| day.as_str().unwrap().parse().unwrap())
                .collect()
        };
        let mut calendar = WorkingCalendar::monday_to_friday(9 * 60, 18 * 60);
        calendar.holidays = days("holidays");
        calendar.extra_days = days("extra_days");
        let moment = |key: &str| input[key].as_str().unwrap().parse().unwrap();
        match calendar.working_minutes_between(moment("start"), moment("end")) {
            Ok(minutes) => assert_eq!(Some(minutes), expected["minutes"].as_i64()),
            Err(reason) => {
                assert!(expected.is_null());
                assert_eq!(reason, NotEstimable::InvalidInput(InputFault::EndBeforeStart));
            }
        }
    });
}

#[test]
fn within_group_agreement() {
    each_case("rwg", |input, expected, near| {
        let options = u32::try_from(count(&input["options"])).unwrap();
        match agreement::rwg(&numbers(&input["scores"]), options) {
            Ok(found) => {
                near(found.value, &expected["rwg"]);
                near(found.raw, &expected["raw"]);
            }
            Err(reason) => {
                assert!(expected.is_null());
                assert_eq!(reason, NotEstimable::TooFewValues { needed: 2, found: 1 });
            }
        }
    });
}

#[test]
fn intraclass_correlations() {
    each_case("icc", |input, expected, near| {
        let ratings: Vec<Vec<f64>> = input["ratings"].as_array().unwrap().iter().map(numbers).collect();
        for (form, key) in [
            (IntraclassForm::OneWaySingle, "icc_1_1"),
            (IntraclassForm::OneWayMean, "icc_1_k"),
            (IntraclassForm::TwoWayRandomSingle, "icc_2_1"),
            (IntraclassForm::TwoWayRandomMean, "icc_2_k"),
            (IntraclassForm::TwoWayFixedSingle, "icc_3_1"),
            (IntraclassForm::TwoWayFixedMean, "icc_3_k"),
        ] {
            let found = agreement::icc(&ratings, form, Level::NINETY_FIVE).unwrap();
            near(found.value, &expected[key]["value"]);
            let interval = found.interval.unwrap();
            for (limit, key_of_limit) in [
                (interval.low, "low_2_decimals"),
                (interval.high, "high_2_decimals"),
            ] {
                let printed = expected[key][key_of_limit].as_f64().unwrap();
                assert!(
                    (limit - printed).abs() <= 0.005 + 1e-9,
                    "{key}: {limit} is not {printed}"
                );
            }
        }
    });
}

#[test]
fn krippendorff_alpha() {
    each_case("krippendorff_alpha", |input, expected, near| {
        let rows: Vec<Vec<Option<f64>>> = input["raters_by_unit"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row.as_array().unwrap().iter().map(Value::as_f64).collect())
            .collect();
        for (measurement, key) in [
            (Measurement::Nominal, "nominal"),
            (Measurement::Ordinal, "ordinal"),
            (Measurement::Interval, "interval"),
        ] {
            near(
                agreement::krippendorff_alpha(&rows, measurement).unwrap(),
                &expected[key],
            );
        }
    });
}

#[test]
fn theil_sen() {
    each_case("theil_sen", |input, expected, near| {
        let found = trend::theil_sen(&numbers(&input["y"]), Level::NINETY_FIVE).unwrap();
        near(found.slope, &expected["slope"]);
        near(found.intercept, &expected["intercept"]);
        let interval = found.interval.unwrap();
        near(interval.low, &expected["low"]);
        near(interval.high, &expected["high"]);
    });
}

#[test]
fn mann_kendall() {
    each_case("mann_kendall", |input, expected, near| {
        let found = trend::mann_kendall(&numbers(&input["y"])).unwrap();
        near(found.s as f64, &expected["s"]);
        near(found.variance, &expected["variance"]);
        near(found.z, &expected["z"]);
        near(found.p_value, &expected["p"]);
    });
}

#[test]
fn individuals_and_moving_range_chart() {
    each_case("xmr", |input, expected, near| {
        let found = trend::xmr(&numbers(&input["y"])).unwrap();
        near(found.centre, &expected["centre"]);
        near(found.low, &expected["low"]);
        near(found.high, &expected["high"]);
        near(found.range_high, &expected["range_high"]);
        for (places, key) in [(found.outside, "outside"), (found.run, "run")] {
            let places: Vec<Value> = places.into_iter().map(Value::from).collect();
            assert_eq!(&places, expected[key].as_array().unwrap());
        }
    });
}

#[test]
fn normal_shrinkage() {
    each_case("shrinkage_normal", |input, expected, near| {
        let units: Vec<(f64, f64)> = numbers(&input["y"])
            .into_iter()
            .zip(numbers(&input["v"]))
            .collect();
        let found = shrinkage::normal(&units).unwrap();
        near(found.between_variance, &expected["tau2"]);
        near(found.mean, &expected["mean"]);
        for (found, expected) in found
            .shrunken
            .iter()
            .zip(expected["shrunken"].as_array().unwrap())
        {
            near(*found, expected);
        }
    });
}

#[test]
fn regression_to_the_mean() {
    each_case("regression_to_mean", |input, expected, near| {
        let [value, mean, reliability, after] =
            ["value", "mean", "reliability", "after"].map(|key| input[key].as_f64().unwrap());
        let found = regression_to_mean(value, mean, reliability, after).unwrap();
        near(found.expected, &expected["expected"]);
        near(found.expected_change, &expected["expected_change"]);
        near(found.beyond, &expected["beyond"]);
    });
}

#[test]
fn concentration_indices() {
    each_case("concentration", |input, expected, near| {
        let values = numbers(&input["values"]);
        match (
            concentration::herfindahl_hirschman(&values),
            concentration::gini(&values),
        ) {
            (Ok(hhi), Ok(gini)) => {
                near(hhi, &expected["hhi"]);
                near(gini, &expected["gini"]);
            }
            both => {
                assert!(expected.is_null());
                assert_eq!(both, (Err(NotEstimable::ZeroTotal), Err(NotEstimable::ZeroTotal)));
            }
        }
    });
}

#[test]
fn four_fifths_and_fisher() {
    each_case("four_fifths_fisher", |input, expected, near| {
        let [a, b] = ["a", "b"].map(|key| (count(&input[key][0]), count(&input[key][1])));
        match impact::four_fifths(a, b) {
            Ok(found) => near(found.ratio, &expected["ratio"]),
            Err(reason) => assert!(expected["ratio"].is_null() && reason == NotEstimable::ZeroTotal),
        }
        near(impact::fisher_exact(a, b).unwrap(), &expected["p"]);
    });
}
