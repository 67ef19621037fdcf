//! The files of a starter folder: a model, commented, and one cycle of example tables.

mod full;

use std::collections::BTreeMap;

use crate::ingest::DEFAULT_MODEL;
use full::FULL;

/// Which model the starter states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The default model: the six core indicators and the 360° assessment.
    Core,
    /// The core, and indicators for the other concerns of an appraisal.
    Full,
}

/// A file of the starter folder: its path in the folder, with forward slashes, and its content.
pub type StarterFile = (&'static str, String);

macro_rules! embedded {
    ($($path:literal,)*) => {
        /// Files that are written as they stand beside this module.
        const EMBEDDED: &[(&str, &str)] = &[$(($path, include_str!(concat!("data/", $path))),)*];
    };
}

embedded! {
    "README.md",
    "README.zh-CN.md",
    "cycles/2025-Q1/activities.csv",
    "cycles/2025-Q1/adjustments.csv",
    "cycles/2025-Q1/assessments.csv",
    "cycles/2025-Q1/clients.csv",
    "cycles/2025-Q1/complaints.csv",
    "cycles/2025-Q1/cycle.toml",
    "cycles/2025-Q1/measures.csv",
    "cycles/2025-Q1/members.csv",
    "cycles/2025-Q1/notes/members/M02.md",
    "cycles/2025-Q1/notes/members/M02.zh-CN.md",
    "cycles/2025-Q1/notes/overview.md",
    "cycles/2025-Q1/notes/overview.zh-CN.md",
    "cycles/2025-Q1/notes/teams/North.md",
    "cycles/2025-Q1/notes/teams/North.zh-CN.md",
    "cycles/2025-Q1/records.csv",
    "cycles/2025-Q1/surveys.csv",
    "cycles/2025-Q1/teams.csv",
}

/// What the starter's `scorebook.toml` says differently from the default model: each passage and what takes its place.
const DIFFERENCES: [(&str, &str); 7] = [
    (
        "# The model that applies where a data folder has no scorebook.toml: the six core indicators and the 360° assessment.\n\
         # A scorebook.toml of your own may state any part of this; lists that it states replace the list here.\n",
        "# How this organisation is appraised. Everything here may be changed; whatever is left out keeps its default.\n\
         # A list such as [[indicators]] is taken as a whole: state all of it, or none.\n\
         # 考核设置：均可修改，省略的部分取默认值。[[indicators]] 之类的列表按整体取用：要么全部写出，要么整体省略。\n",
    ),
    (
        "name = { en = \"Client relationship teams\", zh-CN = \"客户关系维护团队\" }",
        "name = { en = \"Example Company\", zh-CN = \"示例公司\" }",
    ),
    ("# transfer_date = 2024-07-01", "transfer_date = 2024-07-01"),
    (
        "measure = \"completeness\"\nweight = 40",
        "measure = \"completeness\"\nweight = 30",
    ),
    (
        "measure = \"timeliness\"\nweight = 30",
        "measure = \"timeliness\"\nweight = 20",
    ),
    (
        "[[ratings]]\nid = \"A\"\n",
        concat!(include_str!("handover.toml"), "\n[[ratings]]\nid = \"A\"\n"),
    ),
    (
        "# [[courses]]                   # what the training plan may book; without courses every need is listed as uncovered\n\
         # id = \"difficult-talks\"\n\
         # name = { en = \"Difficult conversations\", zh-CN = \"高难度沟通\" }\n\
         # skills = [\"service\"]\n\
         # hours = 8\n\
         # seats = 12                    # of a session that is not dated yet\n",
        "[[courses]]                     # what the training plan may book; without courses every need is listed as uncovered\n\
         id = \"difficult-talks\"\n\
         name = { en = \"Difficult conversations\", zh-CN = \"高难度沟通\" }\n\
         skills = [\"service\"]\n\
         hours = 8\n\
         seats = 12                      # of a session that is not dated yet\n",
    ),
];

/// Every file of the starter folder, by path.
pub fn files(preset: Preset) -> Vec<StarterFile> {
    let mut files: BTreeMap<&'static str, String> = BTreeMap::new();
    files.insert("scorebook.toml", configuration());
    let added = match preset {
        Preset::Core => &[][..],
        Preset::Full => FULL,
    };
    for (path, content) in EMBEDDED.iter().chain(added) {
        files.insert(path, (*content).to_owned());
    }
    for (path, (from, to)) in POINTERS {
        if let Some(readme) = files.get_mut(path).filter(|_| preset == Preset::Full) {
            *readme = readme.replacen(from, to, 1);
        }
    }
    files.into_iter().collect()
}

/// What the readmes of the full model say differently: that there is another text beside them.
const POINTERS: [(&str, (&str, &str)); 2] = [
    (
        "README.md",
        (
            "## Which table feeds which indicator\n",
            "## Which table feeds which indicator\n\nMODEL.md lists the twenty concerns of this model with their tables and \
             indicators, and explains the tables that only this model reads.\nWhat follows is the core.\n",
        ),
    ),
    (
        "README.zh-CN.md",
        (
            "## 哪张表用于哪项指标\n",
            "## 哪张表用于哪项指标\n\nMODEL.zh-CN.md 列出本模型的二十项关切及其数据表和指标，并逐列说明仅本模型读取的表。以下为核心部分。\n",
        ),
    ),
];

/// The default model with an example organisation, so that the comments of the two never drift apart.
fn configuration() -> String {
    DIFFERENCES
        .iter()
        .fold(DEFAULT_MODEL.to_owned(), |text, (from, to)| {
            text.replacen(from, to, 1)
        })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_pointer_finds_its_passage_once() {
        for (path, (from, _)) in POINTERS {
            let (_, readme) = EMBEDDED.iter().find(|(name, _)| *name == path).unwrap();
            assert_eq!(readme.matches(from).count(), 1, "{path}");
        }
    }

    #[test]
    fn every_difference_finds_its_passage_once() {
        for (from, _) in DIFFERENCES {
            assert_eq!(DEFAULT_MODEL.matches(from).count(), 1, "{from}");
        }
    }

    #[test]
    fn the_configuration_is_toml_and_keeps_every_table_of_the_default() {
        let keys = |text: &str| -> BTreeSet<String> {
            text.parse::<toml::Table>().unwrap().keys().cloned().collect()
        };
        let mut expected = keys(DEFAULT_MODEL);
        expected.insert("courses".to_owned());
        assert_eq!(keys(&configuration()), expected);
    }

    #[test]
    fn weights_within_each_dimension_add_up_to_a_hundred() {
        let model: toml::Table = configuration().parse().unwrap();
        let mut sums = std::collections::BTreeMap::<String, i64>::new();
        for indicator in model["indicators"].as_array().unwrap() {
            let dimension = indicator["dimension"].as_str().unwrap().to_owned();
            *sums.entry(dimension).or_default() += indicator["weight"].as_integer().unwrap();
        }
        assert!(sums.values().all(|sum| *sum == 100), "{sums:?}");
    }

    #[test]
    fn every_file_beside_this_module_is_embedded() {
        fn walk(folder: &Path, root: &Path, found: &mut BTreeSet<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, root, found);
                } else {
                    let path = path.strip_prefix(root).unwrap().display().to_string();
                    found.insert(path.replace('\\', "/"));
                }
            }
        }
        for (folder, files) in [("data", EMBEDDED), ("full", FULL)] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("src/cli/starter")
                .join(folder);
            let mut found = BTreeSet::new();
            walk(&root, &root, &mut found);
            let embedded: BTreeSet<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
            assert_eq!(found, embedded);
        }
    }

    #[test]
    fn the_readmes_speak_of_every_table_of_the_starter() {
        for (path, readme) in EMBEDDED.iter().filter(|(path, _)| path.starts_with("README")) {
            for (table, content) in EMBEDDED.iter().filter(|(path, _)| path.contains(".csv")) {
                let name = Path::new(table).file_stem().unwrap().to_str().unwrap();
                assert!(
                    readme.contains(&format!("`{name}`")),
                    "{path} says nothing of {name}"
                );
                for column in content.lines().next().unwrap().split(',') {
                    assert!(
                        readme.contains(&format!("`{column}`")),
                        "{path} says nothing of {name}.{column}"
                    );
                }
            }
        }
    }
}
