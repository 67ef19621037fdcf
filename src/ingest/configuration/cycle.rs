//! `cycle.toml`: kind, days, state, parts and targets of one cycle; what it leaves out is read from the folder's name.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::document::{Entry, Section, Source};
use super::mapping::Known;
use super::possible::Possible;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::ingest::nearest::nearest;
use crate::ingest::tables::conventions::Conventions;
use crate::model::indicator::Indicator;
use crate::model::{Cycle, CycleId, CycleKind, CycleState, IndicatorId, Period, Revision};

/// The name of the file in a cycle's folder.
pub const FILE_NAME: &str = "cycle.toml";

/// Words of `kind`.
const KINDS: [(&str, CycleKind); 3] = [
    ("month", CycleKind::Month),
    ("quarter", CycleKind::Quarter),
    ("year", CycleKind::Year),
];

/// Words of `state`.
const STATES: [(&str, CycleState); 2] = [("open", CycleState::Open), ("closed", CycleState::Closed)];

/// What a cycle's folder says about the cycle.
pub struct CycleSettings {
    /// The cycle; none where its kind or its days are not known. Where parts are to give a day, it is the first or the last
    /// that there is.
    pub cycle: Option<Cycle>,
    /// The parts that it pools, as stated; none where it has tables of its own.
    pub parts: Option<StatedParts>,
    /// Targets that differ in this cycle.
    pub targets: BTreeMap<IndicatorId, f64>,
    /// How it says that the cycle's tables are read.
    pub conventions: Conventions,
    /// Where the day of the revision stands.
    pub revised: Option<Place>,
    /// Faults.
    pub faults: Diagnostics,
}

/// The parts that `cycle.toml` lists, with the place of each.
pub struct StatedParts {
    /// Ids of the parts, as listed.
    pub ids: Vec<(CycleId, Place)>,
    /// The list as a whole.
    pub list: Place,
    /// The state, where it is stated beside them.
    pub state: Option<Place>,
}

/// Reads the settings of a cycle. `path` and `text` are those of `cycle.toml`, if there is one. Without the model
/// (`indicators` none) the names of targets are not checked.
pub fn read(
    id: &CycleId,
    folder: &str,
    text: Option<(&str, &str)>,
    indicators: Option<&[Indicator]>,
    known: &Known<'_>,
) -> CycleSettings {
    let named = from_name(id.as_str());
    let Some((path, text)) = text else {
        let mut faults = Diagnostics::default();
        if named.is_none() {
            faults.push(
                Diagnostic::new(Code::CycleDaysUnknown)
                    .with("cycle", id)
                    .in_file(folder),
            );
        }
        let cycle = named.map(|(kind, period)| Cycle {
            id: id.clone(),
            kind,
            period,
            state: CycleState::Closed,
            parts: Vec::new(),
            revision: None,
        });
        return CycleSettings {
            cycle,
            parts: None,
            targets: BTreeMap::new(),
            conventions: Conventions::default(),
            revised: None,
            faults,
        };
    };
    let source = Source::new(path, text);
    let table = source.parse();
    let root = Section::root(&[(&source, &table)], FILE_NAME);
    let parts = root.get("parts").map(|entry| parts(&entry, &root));
    let (revision, revised) = revision(&root).unzip();
    let cycle = days(id, &source, &root, named, revision, parts.is_some());
    let targets = targets(&root, indicators);
    let conventions = Conventions {
        reading: super::reading::read(&root),
        mapping: super::mapping::read(&root, known),
        ..Conventions::default()
    };
    root.finish();
    drop(table);
    CycleSettings {
        cycle,
        parts,
        targets,
        conventions,
        revised,
        faults: source.into_faults(),
    }
}

/// The parts of a cycle.
fn parts(entry: &Entry<'_>, root: &Section<'_>) -> StatedParts {
    let mut ids: Vec<(CycleId, Place)> = Vec::new();
    for element in entry.filled_list().unwrap_or_default() {
        let Some(text) = element.text() else { continue };
        if ids.iter().any(|(known, _)| known.as_str() == text) {
            let fault = Diagnostic::new(Code::DuplicateInList).with("list", entry.key);
            element.report(fault.with("id", text));
        } else {
            ids.push((CycleId::new(text), element.place()));
        }
    }
    StatedParts {
        ids,
        list: entry.place(),
        state: root.get("state").map(|entry| entry.place()),
    }
}

/// Kind, days and state. What the file leaves out is read from the name, unless the file states another kind.
fn days(
    id: &CycleId,
    source: &Source<'_>,
    root: &Section<'_>,
    named: Option<(CycleKind, Period)>,
    revision: Option<Revision>,
    pools: bool,
) -> Option<Cycle> {
    let kind_entry = root.get("kind");
    let kind = match &kind_entry {
        Some(entry) => entry.word(&KINDS),
        None => named.map(|(kind, _)| kind),
    };
    let fallback = named.filter(|(by_name, _)| kind_entry.is_none() || kind == Some(*by_name));
    let (first_entry, last_entry) = (root.get("first_day"), root.get("last_day"));
    let first = match &first_entry {
        Some(entry) => entry.date(),
        None if pools => Some(Date::MIN),
        None => fallback.map(|(_, period)| period.first()),
    };
    let last = match &last_entry {
        Some(entry) => entry.date(),
        None if pools => Some(Date::MAX),
        None => fallback.map(|(_, period)| period.last()),
    };
    let state = root
        .get("state")
        .map_or(Some(CycleState::Closed), |entry| entry.word(&STATES));
    let complete = (kind_entry.is_some() || named.is_some())
        && (pools || fallback.is_some() || (first_entry.is_some() && last_entry.is_some()));
    // After a fault of syntax, or of the kind, what is missing may only not have been read.
    if !complete && !source.has_faults() {
        source.report_in_file(Diagnostic::new(Code::CycleDaysUnknown).with("cycle", id));
    }
    let (first, last) = (first?, last?);
    let Some(period) = Period::new(first, last) else {
        let fault = Diagnostic::new(Code::SettingsBackwards)
            .with("start_key", "first_day")
            .with("start", first)
            .with("end_key", "last_day")
            .with("end", last);
        match last_entry.or(first_entry) {
            Some(entry) => entry.report(fault),
            None => source.report_in_file(fault),
        }
        return None;
    };
    Some(Cycle {
        id: id.clone(),
        kind: kind?,
        period,
        state: state?,
        parts: Vec::new(),
        revision,
    })
}

/// `[revision]`: when the cycle's data was revised after it had been published, and why; with the place of the day.
fn revision(root: &Section<'_>) -> Option<(Revision, Place)> {
    let section = root.get("revision")?.section()?;
    let on = section.required("on");
    let place = on.as_ref().map(Entry::place);
    let on = on.and_then(|entry| entry.date());
    let reason = section.required("reason").and_then(|entry| entry.localized());
    section.finish();
    let revision = Revision {
        on: on?,
        reason: reason?,
    };
    Some((revision, place?))
}

/// Targets of this cycle (or of an objective) alone, by indicator.
pub(super) fn targets(root: &Section<'_>, indicators: Option<&[Indicator]>) -> BTreeMap<IndicatorId, f64> {
    let mut targets = BTreeMap::new();
    for entry in root
        .get("targets")
        .and_then(|entry| entry.entries())
        .unwrap_or_default()
    {
        let Some(known) = indicators else {
            let _ = entry.number();
            continue;
        };
        if let Some(indicator) = known.iter().find(|known| known.id.as_str() == entry.key) {
            let value = Possible::of(indicator).number(&entry, "target");
            targets.extend(value.map(|value| (indicator.id.clone(), value)));
            continue;
        }
        let mut fault = Diagnostic::new(Code::UnknownReference)
            .with("kind", "indicator")
            .with("id", entry.key);
        if let Some(near) = nearest(entry.key, known.iter().map(|known| known.id.as_str())) {
            fault = fault.with("nearest", near);
        }
        entry.report_at_key(fault);
    }
    targets
}

/// Kind and days by the name of the folder: `2025-03`, `2025-Q1`, `2025`.
fn from_name(name: &str) -> Option<(CycleKind, Period)> {
    let (year, rest) = match name.split_once('-') {
        Some((year, rest)) => (year, Some(rest)),
        None => (name, None),
    };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    let (kind, first_month, last_month) = match rest {
        None => (CycleKind::Year, 1, 12),
        Some(rest) => {
            if let Some(quarter @ ("1" | "2" | "3" | "4")) = rest.strip_prefix(['Q', 'q']) {
                let last = quarter.parse::<i8>().ok()? * 3;
                (CycleKind::Quarter, last - 2, last)
            } else if rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
                let month = rest.parse::<i8>().ok()?;
                (CycleKind::Month, month, month)
            } else {
                return None;
            }
        }
    };
    let first = Date::new(year, first_month, 1).ok()?;
    let last = Date::new(year, last_month, 1).ok()?.last_of_month();
    Some((kind, Period::new(first, last)?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_name_gives_kind_and_days() {
        let days = |name| from_name(name).map(|(kind, period)| (kind, period.first(), period.last()));
        assert_eq!(
            days("2024-02"),
            Some((CycleKind::Month, date(2024, 2, 1), date(2024, 2, 29)))
        );
        assert_eq!(
            days("2025-Q3"),
            Some((CycleKind::Quarter, date(2025, 7, 1), date(2025, 9, 30)))
        );
        assert_eq!(
            days("2025"),
            Some((CycleKind::Year, date(2025, 1, 1), date(2025, 12, 31)))
        );
        for name in ["2025-13", "2025-Q5", "25", "spring", "2025-3", "2025-", "2025-Q"] {
            assert_eq!(days(name), None, "{name}");
        }
    }

    #[test]
    fn a_file_may_state_targets_alone() {
        let id = CycleId::new("2025-Q1");
        let known = super::super::default_configuration().indicators;
        let text = "[targets]\nsatisfaction = 0.9\nsatisfacton = 1\n";
        let settings = read(
            &id,
            "cycles/2025-Q1",
            Some(("cycles/2025-Q1/cycle.toml", text)),
            Some(&known),
            &Known::new(None, &super::super::Mentions::new()),
        );
        assert_eq!(settings.cycle.map(|cycle| cycle.kind), Some(CycleKind::Quarter));
        assert_eq!(settings.targets.len(), 1);
        let faults = settings.faults.sorted();
        assert_eq!(faults.len(), 1);
        assert_eq!(
            faults[0].facts.get("nearest").map(String::as_str),
            Some("satisfaction")
        );
    }
}
