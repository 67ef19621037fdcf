//! Reads whole folders of public data, where they are present beside the crate.

use std::path::PathBuf;

use scorebook::diagnostics::{Code, Severity};
use scorebook::ingest::read;
use scorebook::model::CycleKind;

/// A folder of shared test data, looked for beside the crate and one level further up.
fn shared(name: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    ["../shared", "../../shared"]
        .iter()
        .map(|up| root.join(up).join(name))
        .find(|path| path.is_dir())
}

#[test]
fn calls_of_three_months_are_read_without_an_error() {
    let Some(folder) = shared("real/callcentre") else {
        return;
    };
    let ingested = read(&folder);
    assert_eq!(
        ingested.diagnostics.count(Severity::Error),
        0,
        "{:#?}",
        ingested.diagnostics.sorted()
    );
    let dataset = ingested.dataset.expect("no error");
    let cycles: Vec<(&str, CycleKind)> = dataset
        .cycles
        .iter()
        .map(|data| (data.cycle.id.as_str(), data.cycle.kind))
        .collect();
    assert_eq!(
        cycles,
        [
            ("2021-01", CycleKind::Month),
            ("2021-02", CycleKind::Month),
            ("2021-03", CycleKind::Month)
        ]
    );
    // 1,613 + 1,773 + 1,617 lines less three headers: the 5,000 calls that were published.
    let calls: usize = dataset
        .cycles
        .iter()
        .filter_map(|data| data.complaints.as_ref())
        .map(Vec::len)
        .sum();
    assert_eq!(calls, 5000);
    assert!(
        dataset
            .cycles
            .iter()
            .all(|data| data.clients.is_none() && data.members.len() == 8)
    );
}

#[test]
fn telephone_clients_are_read_to_the_last_one() {
    let Some(folder) = shared("real/telco") else {
        return;
    };
    let ingested = read(&folder);
    let dataset = ingested.dataset.expect("no error");
    let [cycle] = dataset.cycles.as_slice() else {
        panic!("one cycle")
    };
    let clients = cycle.clients.as_ref().expect("a clients table");
    assert_eq!(clients.len(), 7043);
    // 1,869 clients churned, as the publisher of the data says.
    assert_eq!(
        clients.iter().filter(|client| client.lost_on.is_some()).count(),
        1869
    );
    let codes: Vec<Code> = ingested
        .diagnostics
        .sorted()
        .iter()
        .map(|found| found.code)
        .collect();
    assert_eq!(codes, [Code::DefaultModelReduced]);
}
