//! Seals, restatements, archives and forgetting that are killed at any moment, or whose disk is full: nothing or a whole thing, and
//! what was there before as it was.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::disk::with_mounts;
use crate::killed::Moments;
use crate::program::{expect, names, run, said, scorebook, tree, with_starter};

/// Seals, and as many restatements, that are killed.
const KILLS: u32 = 40;

/// The starter's cycle.
fn cycle(data: &Path) -> String {
    names(&data.join("cycles")).remove(0)
}

/// What lies in the folder of a cycle's seals under names that a reader looks for.
fn revisions(sealed: &Path) -> Vec<String> {
    let all = if sealed.exists() {
        names(sealed)
    } else {
        Vec::new()
    };
    all.into_iter().filter(|name| !name.starts_with('.')).collect()
}

/// Runs a command and kills it at one of the moments, or soon after it has begun what `begun` tells.
fn kill(place: &Path, arguments: &[&str], moments: &mut Moments, begun: Option<&dyn Fn() -> bool>) {
    let mut child = scorebook(place, arguments).spawn().unwrap();
    if let Some(begun) = begun {
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline && !begun() && child.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(moments.next() / 4);
    } else {
        thread::sleep(moments.next());
    }
    moments.learn(child.try_wait().unwrap().is_some());
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_seal_or_restatement_killed_at_any_moment_is_whole_or_not_there() {
    let folder = with_starter();
    let place = folder.path();
    let cycle = cycle(&place.join("data"));
    let sealed = place.join("data/sealed").join(&cycle);
    let started = Instant::now();
    expect(&run(place, &["seal", &cycle]), 0);
    let longest = started.elapsed();
    let first = tree(&sealed.join("1")).unwrap();
    let restate = ["restate", &cycle, "--reason", "a test"];
    expect(&run(place, &restate), 0);
    let second = tree(&sealed.join("2")).unwrap();
    fs::remove_dir_all(&sealed).unwrap();
    let (mut whole, mut none, mut leftovers) = ([0, 0], [0, 0], 0);
    for (which, arguments, revision, expected) in [
        (0, &["seal", &cycle][..], "1", &first),
        (1, &restate[..], "2", &second),
    ] {
        let mut moments = Moments::new(11 + which as u64, longest);
        for number in 0..KILLS {
            let target = sealed.join(revision);
            if target.exists() {
                fs::remove_dir_all(&target).unwrap();
            }
            let begun = || sealed.exists() && names(&sealed).iter().any(|name| name.starts_with('.'));
            // Half of them after it has begun to write.
            let begun: Option<&dyn Fn() -> bool> = (number % 2 == 0).then_some(&begun);
            kill(place, arguments, &mut moments, begun);
            leftovers +=
                u32::from(sealed.exists() && names(&sealed).iter().any(|name| name.starts_with('.')));
            let found = revisions(&sealed);
            if found.iter().any(|name| name == revision) {
                whole[which] += 1;
                assert!(
                    tree(&target).unwrap() == *expected,
                    "kill {number} of {arguments:?}"
                );
            } else {
                none[which] += 1;
            }
            if which == 1 {
                assert!(
                    tree(&sealed.join("1")).unwrap() == first,
                    "kill {number}: the first revision changed"
                );
            }
        }
        // The next one heals.
        if sealed.join(revision).exists() {
            fs::remove_dir_all(sealed.join(revision)).unwrap();
        }
        expect(&run(place, arguments), 0);
        assert!(tree(&sealed.join(revision)).unwrap() == *expected);
        assert!(
            names(&sealed).iter().all(|name| !name.starts_with('.')),
            "{:?}",
            names(&sealed)
        );
    }
    println!("whole {whole:?}, none {none:?}, leftovers {leftovers}");
    // Otherwise the kills would have missed.
    assert!(whole.iter().chain(&none).all(|count| *count >= 3) && leftovers >= 3);
}

#[test]
fn a_full_disk_leaves_no_seal_and_the_earlier_one_as_it_was() {
    let folder = with_starter();
    let place = folder.path();
    let cycle = cycle(&place.join("data"));
    fs::create_dir(place.join("disk")).unwrap();
    // Room for one seal, and not for two.
    let script = format!(
        r#"
        mount -t tmpfs -o size=64m none disk
        cp -a data disk/data
        "$PROGRAM" seal {cycle} --data disk/data >&2
        cp -a disk/data/sealed/{cycle}/1 before
        dd if=/dev/zero of=disk/fill bs=4k count=100000 2> /dev/null || true
        code=0; "$PROGRAM" restate {cycle} --reason why --data disk/data 2> told || code=$?
        echo $code > code; ls -A disk/data/sealed/{cycle} > left
        cp -a disk/data/sealed/{cycle}/1 after
        rm disk/fill
        "$PROGRAM" restate {cycle} --reason why --data disk/data >&2
        rm -r disk/data/sealed
        dd if=/dev/zero of=disk/fill bs=4k count=100000 2> /dev/null || true
        code=0; "$PROGRAM" seal {cycle} --data disk/data 2> told.zh --language zh-CN || code=$?
        echo $code >> code
        find disk/data -name manifest.json >> left
        "#
    );
    let Some(output) = with_mounts(&script, place) else {
        return;
    };
    expect(&output, 0);
    let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
    assert_eq!(read("code"), "3\n3\n", "{}", read("told"));
    assert!(
        read("told").contains("was not sealed") && read("told").contains("the disk is full"),
        "{}",
        read("told")
    );
    assert!(read("told.zh").contains("磁盘已满"), "{}", read("told.zh"));
    assert_eq!(read("left"), "1\n1.carried.jsonl\n", "{}", said(&output));
    assert!(tree(&place.join("before")) == tree(&place.join("after")));
}

#[test]
fn an_archive_killed_at_any_moment_is_the_old_one_or_the_new_one() {
    let folder = with_starter();
    let place = folder.path();
    let cycle = cycle(&place.join("data"));
    expect(&run(place, &["seal", &cycle]), 0);
    let (first, second) = (place.join("first.zip"), place.join("second.zip"));
    expect(&run(place, &["archive", &cycle, "--out", "first.zip"]), 0);
    expect(&run(place, &["restate", &cycle, "--reason", "a test"]), 0);
    let started = Instant::now();
    expect(&run(place, &["archive", &cycle, "--out", "second.zip"]), 0);
    let longest = started.elapsed();
    let (old, new) = (fs::read(first).unwrap(), fs::read(second).unwrap());
    assert!(old != new);
    let target = place.join("archive.zip");
    let mut moments = Moments::new(31, longest);
    let mut seen = [0, 0];
    for number in 0..KILLS {
        fs::write(&target, &old).unwrap();
        let archive = ["archive", &cycle, "--out", "archive.zip"];
        kill(place, &archive, &mut moments, None);
        let found = fs::read(&target).unwrap();
        assert!(found == old || found == new, "kill {number}");
        seen[usize::from(found == new)] += 1;
    }
    println!("old {}, new {}", seen[0], seen[1]);
    // Otherwise the kills would have missed.
    assert!(seen.iter().all(|count| *count >= 1), "{seen:?}");
}

#[test]
fn forgetting_killed_at_any_moment_is_completed_by_asking_again() {
    let folder = with_starter();
    let place = folder.path();
    let data = place.join("data");
    let cycle = cycle(&data);
    let members = fs::read_to_string(data.join("cycles").join(&cycle).join("members.csv")).unwrap();
    let member = members.lines().nth(1).unwrap().split(',').next().unwrap();
    expect(&run(place, &["seal", &cycle]), 0);
    let (sealed, key) = (data.join("sealed").join(&cycle), data.join("forgotten.toml"));
    let first = tree(&sealed.join("1")).unwrap();
    let forget = ["forget", member];
    let started = Instant::now();
    expect(&run(place, &forget), 0);
    let longest = started.elapsed();
    let (second, written) = (tree(&sealed.join("2")).unwrap(), fs::read(&key).unwrap());
    let mut moments = Moments::new(41, longest);
    let (mut undone, mut halfway, mut done) = (0, 0, 0);
    for number in 0..KILLS {
        fs::remove_dir_all(sealed.join("2")).unwrap();
        fs::remove_file(&key).unwrap();
        // Half of them after the key is written.
        let written_key = || key.exists();
        let begun: Option<&dyn Fn() -> bool> = (number % 2 == 0).then_some(&written_key);
        kill(place, &forget, &mut moments, begun);
        match (key.exists(), sealed.join("2").exists()) {
            (false, false) => undone += 1,
            (true, false) => halfway += 1,
            (true, true) => done += 1,
            (false, true) => panic!("kill {number}: stated again without a key"),
        }
        assert!(
            !key.exists() || fs::read(&key).unwrap() == written,
            "kill {number}"
        );
        // A second time where it was done already is refused, and does no harm.
        let again = run(place, &forget);
        let code = again.status.code();
        assert!(matches!(code, Some(0 | 2)), "kill {number}: {}", said(&again));
        assert!(tree(&sealed.join("2")).unwrap() == second, "kill {number}");
        assert!(fs::read(&key).unwrap() == written, "kill {number}");
        assert!(tree(&sealed.join("1")).unwrap() == first, "kill {number}");
    }
    println!("undone {undone}, half-way {halfway}, done {done}");
    // Otherwise the kills would have missed.
    assert!(halfway >= 3, "{undone} {halfway} {done}");
}

#[test]
fn a_full_disk_leaves_the_old_archive_and_nobody_half_forgotten() {
    let folder = with_starter();
    let place = folder.path();
    let cycle = cycle(&place.join("data"));
    let members = fs::read_to_string(place.join("data/cycles").join(&cycle).join("members.csv")).unwrap();
    let member = members.lines().nth(1).unwrap().split(',').next().unwrap();
    fs::create_dir(place.join("disk")).unwrap();
    let script = format!(
        r#"
        mount -t tmpfs -o size=64m none disk
        cp -a data disk/data
        "$PROGRAM" seal {cycle} --data disk/data >&2
        "$PROGRAM" archive {cycle} --data disk/data --out disk/archive.zip >&2
        cp disk/archive.zip before.zip
        dd if=/dev/zero of=disk/fill bs=4k count=100000 2> /dev/null || true
        code=0; "$PROGRAM" archive {cycle} --data disk/data --out disk/archive.zip 2> told || code=$?
        echo $code > code; ls -A disk > left; cp disk/archive.zip after.zip
        code=0; "$PROGRAM" forget {member} --data disk/data 2> told.forget || code=$?
        echo $code >> code; ls -A disk/data/sealed/{cycle} >> left
        rm disk/fill
        "$PROGRAM" forget {member} --data disk/data >&2
        ls disk/data disk/data/sealed/{cycle} > healed
        "$PROGRAM" verify disk/data >&2
        "#
    );
    let Some(output) = with_mounts(&script, place) else {
        return;
    };
    expect(&output, 0);
    let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
    assert_eq!(read("code"), "3\n3\n", "{} {}", read("told"), read("told.forget"));
    assert!(read("told").contains("the disk is full"), "{}", read("told"));
    assert!(
        read("told.forget").contains("the disk is full"),
        "{}",
        read("told.forget")
    );
    assert_eq!(
        read("left"),
        "archive.zip\ndata\nfill\n1\n1.carried.jsonl\n",
        "{}",
        said(&output)
    );
    assert!(fs::read(place.join("before.zip")).unwrap() == fs::read(place.join("after.zip")).unwrap());
    let healed = read("healed");
    assert!(
        healed.contains("forgotten.toml") && healed.contains("\n2\n"),
        "{healed}"
    );
}
