//! The files that the full model adds to the starter, or puts in place of the core model's.

/// Path in the starter folder, and content.
macro_rules! embedded {
    ($($path:literal,)*) => {
        /// Files that are written as they stand in `full/`.
        pub const FULL: &[(&str, &str)] = &[$(($path, include_str!(concat!("full/", $path))),)*];
    };
}

embedded! {
    "MODEL.md",
    "MODEL.zh-CN.md",
    "actions_library.csv",
    "cycles/2025-Q1/appeals.csv",
    "cycles/2025-Q1/assessments.csv",
    "cycles/2025-Q1/controls.csv",
    "cycles/2025-Q1/environment.csv",
    "cycles/2025-Q1/goals.csv",
    "cycles/2025-Q1/ideas.csv",
    "cycles/2025-Q1/meetings.csv",
    "cycles/2025-Q1/overtime.csv",
    "cycles/2025-Q1/pay.csv",
    "cycles/2025-Q1/potential.csv",
    "cycles/2025-Q1/recognition.csv",
    "cycles/2025-Q1/safeguards.csv",
    "cycles/2025-Q1/shared_knowledge.csv",
    "cycles/2025-Q1/skills.csv",
    "cycles/2025-Q1/staff_survey.csv",
    "cycles/2025-Q1/successors.csv",
    "cycles/2025-Q1/talks.csv",
    "cycles/2025-Q1/training.csv",
    "cycles/2025-Q1/volunteering.csv",
    "scorebook.toml",
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    fn model() -> toml::Table {
        let (_, text) = FULL.iter().find(|(path, _)| *path == "scorebook.toml").unwrap();
        text.parse().unwrap()
    }

    fn ids(model: &toml::Table, list: &str) -> BTreeSet<String> {
        let ids = model[list].as_array().unwrap().iter();
        ids.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn weights_add_up_to_a_hundred_and_the_six_core_dimensions_have_most_of_them() {
        let model = model();
        let mut dimensions = BTreeMap::new();
        for dimension in model["dimensions"].as_array().unwrap() {
            dimensions.insert(
                dimension["id"].as_str().unwrap(),
                dimension["weight"].as_integer().unwrap(),
            );
        }
        assert_eq!(dimensions.values().sum::<i64>(), 100);
        let core = [
            "satisfaction",
            "retention",
            "expansion",
            "complaints",
            "activities",
            "information",
        ];
        assert_eq!(core.iter().map(|id| dimensions[id]).sum::<i64>(), 80);
        let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
        for indicator in model["indicators"].as_array().unwrap() {
            *sums.entry(indicator["dimension"].as_str().unwrap()).or_default() +=
                indicator["weight"].as_integer().unwrap();
        }
        for (dimension, weight) in dimensions {
            assert_eq!(sums[dimension], if weight > 0 { 100 } else { 0 }, "{dimension}");
        }
    }

    #[test]
    fn every_name_and_description_is_in_both_languages() {
        let model = model();
        for list in [
            "dimensions",
            "indicators",
            "ratings",
            "skills",
            "courses",
            "objectives",
        ] {
            for item in model[list].as_array().unwrap() {
                for key in ["name", "description"] {
                    if key == "description" && list != "indicators" {
                        continue;
                    }
                    for language in ["en", "zh-CN"] {
                        assert!(
                            item[key][language].as_str().is_some_and(|text| !text.is_empty()),
                            "{item:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn every_scored_indicator_has_a_target_and_an_action_that_answers_its_gap() {
        let model = model();
        let mut answered = BTreeSet::new();
        for action in model["actions"].as_array().unwrap() {
            for indicator in action["indicators"].as_array().unwrap() {
                answered.insert(indicator.as_str().unwrap());
            }
        }
        for indicator in model["indicators"].as_array().unwrap() {
            if indicator["weight"].as_integer().unwrap() > 0 {
                let id = indicator["id"].as_str().unwrap();
                assert!(indicator.get("target").is_some(), "{id} has no target");
                assert!(answered.contains(id), "{id} has no action");
            }
        }
    }

    /// `name` in backquotes, everywhere in a text.
    fn quoted(text: &str) -> BTreeSet<&str> {
        text.split('`').skip(1).step_by(2).collect()
    }

    #[test]
    fn both_tables_of_the_twenty_concerns_name_indicators_that_exist_and_leave_none_of_the_declared_out() {
        let model = model();
        let indicators = ids(&model, "indicators");
        for (path, text) in FULL.iter().filter(|(path, _)| path.starts_with("MODEL")) {
            let rows: Vec<&str> = text
                .lines()
                .filter(|line| {
                    line.split('|')
                        .nth(1)
                        .is_some_and(|cell| cell.trim().parse::<u32>().is_ok())
                })
                .collect();
            assert_eq!(rows.len(), 20, "{path}");
            let mut named = BTreeSet::new();
            for row in rows {
                for id in quoted(row.split('|').nth(4).unwrap()) {
                    assert!(indicators.contains(id), "{path}: {id}");
                    named.insert(id);
                }
            }
            for indicator in model["indicators"].as_array().unwrap() {
                let id = indicator["id"].as_str().unwrap();
                let declared = indicator["measure"].as_str() == Some("declared");
                assert!(!declared || named.contains(id), "{path} leaves out {id}");
            }
        }
    }

    #[test]
    fn both_readmes_explain_every_column_of_the_added_tables() {
        for (path, text) in FULL.iter().filter(|(path, _)| path.starts_with("MODEL")) {
            let known = quoted(text);
            for (table, content) in FULL.iter().filter(|(path, _)| path.contains(".csv")) {
                let name = Path::new(table).file_stem().unwrap().to_str().unwrap();
                assert!(known.contains(name), "{path} says nothing of {name}");
                if name == "assessments" {
                    continue;
                }
                for column in content.lines().next().unwrap().split(',') {
                    assert!(known.contains(column), "{path} says nothing of {name}.{column}");
                }
            }
        }
    }
}
