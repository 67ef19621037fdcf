//! Two cycles, two teams and four members with every state that a page must show: for tests only.
#![allow(clippy::too_many_lines, reason = "a sample is a long list of values")]

mod care;
mod configuration;
mod conversations;
mod numbers;
mod people_findings;
mod record;
mod results;
mod review;
mod risk;
mod robust;
mod strategy;
mod supervision;
mod talent;
mod together;
mod training;

pub use configuration::configuration;
use record::{cycle, record};

use std::collections::BTreeMap;

use jiff::civil::date;

use crate::archive::CycleRecord;
use crate::model::indicator::Direction;
use crate::model::source::{FileIndex, RowReference};
use crate::model::{Configuration, CycleState, Language, LocalizedText};

/// A name that would break a page that does not escape.
pub const HOSTILE: &str = "<script>alert('x')</script> & \"Co\"";

fn both(english: &str, chinese: &str) -> LocalizedText {
    LocalizedText::by_language(BTreeMap::from([
        (Language::English, english.to_owned()),
        (Language::Chinese, chinese.to_owned()),
    ]))
}

fn row(file: u16, line: u32) -> RowReference {
    RowReference {
        file: FileIndex(file),
        line,
    }
}

/// Two quarters.
pub fn records(configuration: &Configuration) -> Vec<CycleRecord> {
    assert_eq!(
        configuration.indicators[5].scale.direction(),
        Direction::LowerIsBetter
    );
    vec![
        record(
            configuration,
            cycle(
                "2024-Q4",
                date(2024, 10, 1),
                date(2024, 12, 31),
                CycleState::Closed,
            ),
            None,
            -0.04,
        ),
        record(
            configuration,
            cycle("2025-Q1", date(2025, 1, 1), date(2025, 3, 31), CycleState::Open),
            Some("2024-Q4"),
            0.0,
        ),
    ]
}
