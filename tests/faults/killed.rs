//! SIGKILL at two hundred random points of a first build and of a rebuild.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::{copy, expect, names, rename_organisation, run, scorebook, tree, with_starter};

/// Builds that are killed, by each of two workers.
const KILLS: u32 = 100;

type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Two data folders, and the site of each.
struct Sites {
    folder: TempDir,
    old: Tree,
    new: Tree,
}

fn sites() -> Sites {
    let folder = with_starter();
    let place = folder.path();
    copy(&place.join("data"), &place.join("changed"));
    rename_organisation(&place.join("changed"));
    let build = |data: &str, out: &str| {
        expect(&run(place, &["build", "--data", data, "--out", out]), 0);
        tree(&place.join(out)).unwrap()
    };
    let (old, new) = (build("data", "sites/old"), build("changed", "sites/new"));
    assert!(old != new);
    Sites { folder, old, new }
}

/// Moments that look random and are the same shares of a build each time (Knuth's MMIX generator). How long a build takes
/// depends on what else the machine does, and is learnt: about every sixth kill comes when the build is done.
pub struct Moments {
    state: u64,
    longest: Duration,
}

impl Moments {
    pub fn new(seed: u64, longest: Duration) -> Self {
        Self { state: seed, longest }
    }

    /// So long to wait before the next kill.
    pub fn next(&mut self) -> Duration {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let share = f64::from(u32::try_from(self.state >> 33).unwrap()) / f64::from(1_u32 << 31);
        self.longest.mul_f64(share)
    }

    /// Whether the build was done before it was killed.
    pub fn learn(&mut self, done: bool) {
        self.longest = self.longest.mul_f64(if done { 0.6 } else { 1.1 });
    }
}

/// How often each thing was found after a kill.
#[derive(Debug, Default)]
struct Found {
    none: u32,
    old: u32,
    new: u32,
    leftovers: u32,
}

/// Kills builds into one folder, a first build and a rebuild in turn, half of them at any moment and half of them after they
/// have begun to write.
fn kill(sites: &Sites, seed: u64) -> Found {
    let place = sites.folder.path();
    let out = place.join(format!("worker-{seed}/site"));
    let beside = out.parent().unwrap();
    fs::create_dir_all(beside).unwrap();
    let started = Instant::now();
    expect(&build(place, "data", &out).output().unwrap(), 0);
    let mut any = Moments::new(seed, started.elapsed());
    let mut writing = Moments::new(seed + 10, started.elapsed() / 2);
    let mut found = Found::default();
    for number in 0..KILLS {
        let first = number % 2 == 0;
        if first && out.exists() {
            fs::remove_dir_all(&out).unwrap();
        }
        if !first && !out.exists() {
            copy(&place.join("sites/old"), &out);
        }
        let before = tree(&out);
        let data = if before.as_ref() == Some(&sites.old) {
            "changed"
        } else {
            "data"
        };
        let mut child = build(place, data, &out).spawn().unwrap();
        let moments = if number % 4 < 2 {
            &mut any
        } else {
            let deadline = Instant::now() + Duration::from_secs(20);
            while Instant::now() < deadline && !is_writing(beside) && child.try_wait().unwrap().is_none() {
                thread::sleep(Duration::from_millis(1));
            }
            &mut writing
        };
        thread::sleep(moments.next());
        moments.learn(child.try_wait().unwrap().is_some());
        child.kill().unwrap();
        child.wait().unwrap();
        found.leftovers += u32::from(names(beside).iter().any(|name| name.starts_with('.')));
        match tree(&out) {
            None if first => found.none += 1,
            Some(site) if site == sites.old => found.old += 1,
            Some(site) if site == sites.new => found.new += 1,
            None => panic!("kill {number} of worker {seed}: the old site is gone"),
            Some(site) => panic!(
                "kill {number} of worker {seed}: {} files, neither the old site nor the new one",
                site.len()
            ),
        }
        if number % 25 == 24 {
            heal(sites, &out);
        }
    }
    heal(sites, &out);
    found
}

/// The next build succeeds, and what killed ones have left is gone.
fn heal(sites: &Sites, out: &Path) {
    let built = build(sites.folder.path(), "changed", out).output().unwrap();
    expect(&built, 0);
    assert!(tree(out).unwrap() == sites.new);
    assert_eq!(names(out.parent().unwrap()), ["site"]);
}

fn build(place: &Path, data: &str, out: &Path) -> std::process::Command {
    scorebook(place, &["build", "--data", data, "--out", out.to_str().unwrap()])
}

/// Whether a build has made its temporary folder beside the site, leftovers of others aside.
fn is_writing(beside: &Path) -> bool {
    names(beside)
        .iter()
        .any(|name| name.starts_with(".site.scorebook-") && !name.ends_with("-lock"))
}

#[test]
fn a_build_killed_at_any_of_two_hundred_moments_leaves_the_old_site_or_the_new_one() {
    let sites = sites();
    let found: Vec<Found> = thread::scope(|scope| {
        let workers: Vec<_> = [1, 2]
            .map(|seed| {
                scope.spawn({
                    let sites = &sites;
                    move || kill(sites, seed)
                })
            })
            .into_iter()
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    println!("{found:?}");
    let sum = |count: fn(&Found) -> u32| found.iter().map(count).sum::<u32>();
    // Otherwise the kills would have missed the build.
    let kinds: [fn(&Found) -> u32; 4] = [
        |found| found.none,
        |found| found.old,
        |found| found.new,
        |found| found.leftovers,
    ];
    assert!(kinds.into_iter().all(|kind| sum(kind) >= 3), "{found:?}");
}
