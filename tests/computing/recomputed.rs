//! Every value of `measurements.csv` computed again from `evidence.csv` alone, by formulas that share no code with the
//! program: what somebody would do in a spreadsheet.

use std::collections::{BTreeMap, BTreeSet};

/// A row of a table by column.
type Row = BTreeMap<String, String>;

fn table(bytes: &[u8]) -> Vec<Row> {
    let text = std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heading = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            heading
                .iter()
                .map(str::to_owned)
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

fn number(row: &Row, column: &str) -> Option<f64> {
    row[column].parse().ok()
}

/// The rows that a subject's value is made of, as the download documents it.
fn of_subject<'a>(evidence: &[&'a Row], kind: &str, id: &str) -> Vec<&'a Row> {
    let about = |row: &&&Row| row["subject_kind"] == kind && row["subject_id"] == id;
    let relations: Vec<&Row> = evidence
        .iter()
        .filter(|row| row["counted_as"] == "relation")
        .filter(about)
        .copied()
        .collect();
    if !relations.is_empty() {
        return relations;
    }
    let rows = evidence.iter().filter(|row| row["counted_as"] != "relation");
    let mut rows: Vec<&Row> = match kind {
        "organisation" => rows
            .filter(|row| {
                !matches!(
                    row["counted_as"].as_str(),
                    "head_again" | "stated_for_team" | "when_left" | "censored_when_left"
                )
            })
            .copied()
            .collect(),
        "team" => rows.filter(|row| row["team_id"] == id).copied().collect(),
        _ => rows.filter(about).copied().collect(),
    };
    if rows.iter().any(|row| row["counted_as"] == "stated_for_team") {
        rows.retain(|row| row["counted_as"] == "stated_for_team");
    }
    rows
}

/// The value of a subject's rows; none where the formula has none.
fn value(kind: &str, rows: &[&Row]) -> Option<f64> {
    // A client of an owner who left counts by the formula of the other rows.
    let word = |row: &&&Row| !row["counted_as"].starts_with("when_left");
    let word = rows.iter().find(word).or(rows.first())?["counted_as"].as_str();
    let own = kind == "member" || word == "stated_for_team";
    let sum = |column: &str| rows.iter().map(|row| number(row, column).unwrap()).sum::<f64>();
    match word {
        // Several rows of one subject are those of the parts of its cycle, which are pooled.
        "stated" | "stated_for_team" if own && rows.len() == 1 => {
            let stated = rows.last()?["reason"].strip_prefix("value=").map(str::to_owned);
            stated.map_or_else(|| number(rows.last()?, "numerator"), |text| text.parse().ok())
        }
        "event" | "censored" | "censored_when_left" => kaplan_meier(rows),
        "value" if rows[0]["denominator"].is_empty() => Some(median(
            rows.iter().map(|row| number(row, "numerator").unwrap()).collect(),
        )),
        "promoter" | "passive" | "detractor" => Some(100.0 * sum("numerator") / sum("denominator")),
        _ => Some(distinct(rows).unwrap_or_else(|| sum("numerator")) / sum("denominator")),
    }
}

/// How many different pairs of member and value there are; none where the measure does not count them. The numerator
/// numbers the pair.
fn distinct(rows: &[&Row]) -> Option<f64> {
    let numbers: BTreeSet<&str> = rows
        .iter()
        .filter(|row| row["counted_as"] == "distinct")
        .map(|row| row["numerator"].as_str())
        .collect();
    (!numbers.is_empty()).then_some(numbers.len() as f64)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len() % 2 == 1 {
        values[half]
    } else {
        f64::midpoint(values[half - 1], values[half])
    }
}

/// The product-limit estimate by its definition: over the distinct times of events, the share that survives each.
fn kaplan_meier(rows: &[&Row]) -> Option<f64> {
    let times: Vec<(f64, bool)> = rows
        .iter()
        .map(|row| (number(row, "numerator").unwrap(), row["counted_as"] == "event"))
        .collect();
    let mut events: Vec<f64> = times.iter().filter(|time| time.1).map(|time| time.0).collect();
    events.sort_by(f64::total_cmp);
    events.dedup();
    let mut survival = 1.0;
    let mut curve = vec![(0.0, 1.0)];
    for event in events {
        let at_risk = times.iter().filter(|time| time.0 >= event).count() as f64;
        let died = times
            .iter()
            .filter(|time| time.1 && time.0.total_cmp(&event).is_eq())
            .count() as f64;
        survival *= 1.0 - died / at_risk;
        curve.push((event, survival));
    }
    if let Some(at) = number(rows[0], "denominator") {
        return curve.iter().rfind(|step| step.0 <= at).map(|step| step.1);
    }
    // The median: the first time at which half or fewer are left.
    curve.iter().find(|step| step.1 <= 0.5 + 1e-12).map(|step| step.0)
}

#[track_caller]
fn close(found: f64, expected: f64, row: &Row) {
    let tolerance = 1e-9 * expected.abs().max(1.0);
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} from the evidence of {row:?}"
    );
}

/// What was recomputed.
#[derive(Default)]
pub struct Recomputed {
    /// How many values.
    pub values: usize,
    /// Of which measures.
    pub measures: BTreeSet<String>,
}

/// Recomputes every value of a cycle, with its numerator and denominator, and compares.
pub fn recompute(measurements: &[u8], evidence: &[u8]) -> Recomputed {
    let (measurements, evidence) = (table(measurements), table(evidence));
    let mut by_indicator: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &evidence {
        by_indicator.entry(&row["indicator"]).or_default().push(row);
    }
    let mut done = Recomputed::default();
    for measured in &measurements {
        let kind = measured["subject_kind"].as_str();
        // Rows of the evidence name no segment and no process.
        if ["segment", "category", "kind"].contains(&kind) {
            continue;
        }
        let none = Vec::new();
        let rows = by_indicator.get(measured["indicator"].as_str()).unwrap_or(&none);
        let rows = of_subject(rows, kind, &measured["subject_id"]);
        let Some(expected) = number(measured, "value") else {
            continue;
        };
        let found = value(kind, &rows).unwrap_or_else(|| panic!("no evidence for {measured:?}"));
        close(found, expected, measured);
        if let (Some(above), Some(below)) = (number(measured, "numerator"), number(measured, "denominator")) {
            let sum = |column: &str| rows.iter().filter_map(|row| number(row, column)).sum::<f64>();
            close(
                distinct(&rows).unwrap_or_else(|| sum("numerator")),
                above,
                measured,
            );
            close(sum("denominator"), below, measured);
        }
        done.values += 1;
        done.measures.insert(measured["measure"].clone());
    }
    done
}
