//! Bytes near to those of the fixed corpus: what a fuzzer does, bounded and the same each time.

use std::path::Path;
use std::time::Instant;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// What the mutations put in between, besides single bytes.
const PIECES: [&str; 32] = [
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    ",",
    ";",
    "\t",
    "sep=;\n",
    "\u{feff}",
    "\u{0}",
    "\u{1a}",
    "年",
    "月",
    "日",
    "万",
    "，",
    "％",
    "¥",
    "１",
    "-",
    ".",
    "/",
    ":",
    "24:00",
    "'",
    "(",
    ")",
    "[[",
    "]]",
    "<script>",
    "](javascript:",
];

/// One change: where, what kind, and with what.
type Step = (proptest::sample::Index, u8, proptest::sample::Index, u8);

/// Runs a target over every seed of its corpus, and over so many mutations of them. `FUZZ_SECONDS` goes on for so long, with other
/// mutations each round, and says how many there were.
///
/// # Panics
/// The judge panics, or the corpus cannot be read.
pub fn run(target: &str, mutations: u32, judge: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(target);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let seeds: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert!(seeds.len() > 2, "{target} has no corpus");
    for seed in &seeds {
        judge(seed);
    }
    let step = (
        proptest::arbitrary::any::<proptest::sample::Index>(),
        0_u8..6,
        proptest::arbitrary::any::<proptest::sample::Index>(),
        proptest::arbitrary::any::<u8>(),
    );
    let strategy = (
        proptest::sample::select(seeds.clone()),
        proptest::sample::select(seeds),
        proptest::collection::vec(step, 1..6),
    );
    let strategy = strategy.prop_map(|(seed, other, steps)| {
        steps
            .into_iter()
            .fold(seed, |bytes, step| mutated(bytes, &other, step))
    });
    let config = Config {
        cases: mutations,
        failure_persistence: None,
        ..Config::default()
    };
    let seconds = std::env::var("FUZZ_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok());
    let (begun, mut rounds) = (Instant::now(), 0_u64);
    while rounds == 0 || seconds.is_some_and(|seconds| begun.elapsed().as_secs() < seconds) {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&rounds.to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let found = TestRunner::new_with_rng(config.clone(), random).run(&strategy, |bytes| {
            judge(&bytes);
            Ok(())
        });
        if let Err(fault) = found {
            panic!("{target}: {fault}");
        }
        rounds += 1;
    }
    println!("{target}: {} mutations", rounds * u64::from(mutations));
}

fn mutated(mut bytes: Vec<u8>, other: &[u8], (at, kind, piece, byte): Step) -> Vec<u8> {
    let at = at.index(bytes.len() + 1);
    let end = (at + usize::from(byte)).min(bytes.len());
    match kind {
        0 => bytes.insert(at, byte),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let part = bytes[at..end].to_vec();
            bytes.splice(at..at, part);
        }
        3 => bytes.truncate(at),
        4 => {
            let from = piece.index(other.len() + 1);
            let to = (from + usize::from(byte)).min(other.len());
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        _ => {
            let piece = PIECES[piece.index(PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
    }
    bytes
}
