//! Who rates whom in two or three cycles, at random: small relations, left out dimensions, raters who join, leave and swap.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What every anonymous rater of the copied demo is called.
pub const SECRET: &str = "anonymous-rater-";

/// An unknown score.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    pub cycle: usize,
    pub ratee: String,
    pub rater: String,
    pub relation: String,
    pub dimension: String,
}

/// All scores of the first so many cycles, known ones included, with their values.
pub struct Design {
    cycles: usize,
    rows: Vec<(Unknown, f64)>,
}

/// Splitmix64: the same designs everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(1_000_003))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A place in a list of so many.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }

    pub fn chance(&mut self, per_cent: u64) -> bool {
        self.below(100) < per_cent
    }
}

const RATEES: [(&str, &str); 5] = [("A", "T1"), ("B", "T1"), ("C", "T2"), ("D", "T2"), ("E", "T3")];
const DIMENSIONS: [&str; 2] = ["care", "values"];
const CYCLES: [(&str, &str, &str); 3] = [
    ("2025-Q1", "2025-01-01", "2025-03-31"),
    ("2025-Q2", "2025-04-01", "2025-06-30"),
    ("2025-Q3", "2025-07-01", "2025-09-30"),
];

impl Design {
    pub fn random(seed: u64, cycles: usize) -> Self {
        let mut random = Random::new(seed);
        let mut rows = Vec::new();
        for (ratee, _) in RATEES {
            for relation in ["self", "superior", "peer", "client", "report"] {
                let mut raters = match relation {
                    "self" => vec![ratee.to_owned()],
                    "superior" => vec!["S".to_owned()],
                    // Colleagues and reports rate several people, clients mostly one.
                    _ => pick(&mut random, ratee, relation),
                };
                for cycle in 0..cycles {
                    for dimension in DIMENSIONS {
                        for rater in &raters {
                            if relation == "self" || !random.chance(12) {
                                let score = 1.2 + 3.6 * random.below(1_000_000) as f64 / 1e6;
                                let unknown = Unknown {
                                    cycle,
                                    ratee: ratee.to_owned(),
                                    rater: rater.clone(),
                                    relation: relation.to_owned(),
                                    dimension: dimension.to_owned(),
                                };
                                rows.push((unknown, score));
                            }
                        }
                    }
                    if !matches!(relation, "self" | "superior") {
                        turn_over(&mut random, relation, &mut raters);
                    }
                }
            }
        }
        // As the file lists them: by cycle.
        rows.sort_by_key(|(unknown, _)| unknown.cycle);
        Self { cycles, rows }
    }

    /// What the attacker does not know.
    pub fn unknowns(&self) -> Vec<Unknown> {
        let hidden = self
            .rows
            .iter()
            .filter(|row| !matches!(&*row.0.relation, "self" | "superior"));
        hidden.map(|row| row.0.clone()).collect()
    }

    /// The cycle of a score and its row in the cycle's table.
    pub fn place(&self, unknown: &Unknown) -> (usize, usize) {
        let mut of_cycle = self.rows.iter().filter(|row| row.0.cycle == unknown.cycle);
        (unknown.cycle, of_cycle.position(|row| row.0 == *unknown).unwrap())
    }

    /// The data folder.
    pub fn files(&self, policy: &str) -> Vec<(String, String)> {
        let mut toml = format!(
            "[organisation]\nname = \"Test\"\n[policy]\nanonymity_threshold = 3\n{policy}\
             [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n"
        );
        for (id, dimension) in [("all", None), ("care", Some("care")), ("values", Some("values"))] {
            let dimension =
                dimension.map_or(String::new(), |id| format!("assessment_dimension = \"{id}\"\n"));
            write!(
                toml,
                "[[indicators]]\nid = \"{id}\"\nname = \"{id}\"\ndimension = \"all\"\nmeasure = \"assessment\"\n{dimension}\
                 weight = 1\nminimum_sample = 0\nscale = [[1, 0], [5, 100]]\n"
            )
            .unwrap();
        }
        let mut files = vec![("scorebook.toml".to_owned(), toml)];
        for (cycle, (id, first, last)) in CYCLES.into_iter().enumerate().take(self.cycles) {
            let settings = format!("kind = \"quarter\"\nfirst_day = {first}\nlast_day = {last}\n");
            let mut members = "member_id,name,team_id\n".to_owned();
            for (ratee, team) in RATEES {
                writeln!(members, "{ratee},{ratee},{team}").unwrap();
            }
            let mut table = "ratee_id,rater_id,relation,dimension,score\n".to_owned();
            for (row, score) in self.rows.iter().filter(|row| row.0.cycle == cycle) {
                writeln!(
                    table,
                    "{},{},{},{},{score}",
                    row.ratee, row.rater, row.relation, row.dimension
                )
                .unwrap();
            }
            for (name, text) in [
                ("cycle.toml", settings),
                ("members.csv", members),
                ("assessments.csv", table),
            ] {
                files.push((format!("cycles/{id}/{name}"), text));
            }
        }
        files
    }
}

fn pick(random: &mut Random, ratee: &str, relation: &str) -> Vec<String> {
    let count = random.below(7);
    let mut raters = Vec::new();
    for _ in 0..count {
        let id = name(random, ratee, relation);
        if !raters.contains(&id) {
            raters.push(id);
        }
    }
    raters
}

fn name(random: &mut Random, ratee: &str, relation: &str) -> String {
    match relation {
        "client" => format!("k-{ratee}-{}", random.below(6)),
        relation => format!("{relation}-{}", random.below(8)),
    }
}

/// Often the same raters again; else one or more who join, leave or swap.
fn turn_over(random: &mut Random, relation: &str, raters: &mut Vec<String>) {
    if random.chance(40) {
        return;
    }
    for _ in 0..=random.below(3) {
        if random.chance(50) && !raters.is_empty() {
            raters.pop();
        }
        let new = format!("new-{relation}-{}", random.below(5));
        if random.chance(50) && !raters.contains(&new) {
            raters.push(new);
        }
    }
}

/// The demo's data folder with every colleague, client and report who rates under a name that nothing else has.
pub fn copy_demo_with_secret_raters(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else if entry.file_name() == "assessments.csv" {
            fs::write(target, renamed(&fs::read_to_string(entry.path()).unwrap())).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Renames the anonymous raters of a table whose second column is the rater and whose third is the relation.
fn renamed(table: &str) -> String {
    let mut result = String::new();
    let mut changed = 0;
    for line in table.split_inclusive('\n') {
        let cells: Vec<&str> = line.splitn(4, ',').collect();
        match cells.as_slice() {
            [of, by, relation @ ("peer" | "client" | "report"), rest] => {
                write!(result, "{of},{SECRET}{by},{relation},{rest}").unwrap();
                changed += 1;
            }
            _ => result.push_str(line),
        }
    }
    assert!(changed > 100);
    result
}
