//! Tables of sizes that nobody means: a clear answer soon, and memory in proportion to the file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::{expect, said, scorebook, with_starter};

const EXTRA: &str = "data/cycles/2025-Q1/extra.csv";

/// A check of the starter with one more table.
struct Checked {
    output: Output,
    /// The most memory that the program had at a time, in bytes; none where the system does not say.
    memory: Option<u64>,
    seconds: f64,
}

/// Checks the starter with a table that `write` writes.
fn check(write: impl FnOnce(&mut dyn Write)) -> Checked {
    let folder = with_starter();
    let mut file = BufWriter::new(File::create(folder.path().join(EXTRA)).unwrap());
    write(&mut file);
    file.flush().unwrap();
    check_folder(&folder)
}

fn check_folder(folder: &TempDir) -> Checked {
    let started = Instant::now();
    let mut child = scorebook(folder.path(), &["check"])
        .stdout(File::create(folder.path().join("stdout")).unwrap())
        .stderr(File::create(folder.path().join("stderr")).unwrap())
        .spawn()
        .unwrap();
    let mut memory = None;
    let status = loop {
        memory = peak(child.id()).or(memory);
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(3));
    };
    Checked {
        output: Output {
            status,
            stdout: fs::read(folder.path().join("stdout")).unwrap(),
            stderr: fs::read(folder.path().join("stderr")).unwrap(),
        },
        memory,
        seconds: started.elapsed().as_secs_f64(),
    }
}

/// The most memory that a process has had so far, where the system says it.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(Path::new("/proc").join(process.to_string()).join("status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The check ended with one and this code; the memory is what the starter takes and so many times the file's size.
#[track_caller]
fn refused(checked: &Checked, code: &str, times: u64, size: u64) {
    const STARTER: u64 = 150 << 20;
    expect(&checked.output, 1);
    let told = said(&checked.output);
    println!(
        "{code}: {:?} MiB, {:.1} s",
        checked.memory.map(|bytes| bytes >> 20),
        checked.seconds
    );
    assert!(told.contains(code) && told.contains("extra.csv"), "{told:.2000}");
    assert!(told.len() < 100_000, "{} bytes are told", told.len());
    if let Some(memory) = checked.memory {
        assert!(memory < STARTER + times * size, "{} MiB of memory", memory >> 20);
    }
}

#[test]
fn a_row_of_two_hundred_megabytes_without_an_end() {
    let size = 200 << 20;
    let checked = check(|file| {
        file.write_all(b"client_id,note\nC1,").unwrap();
        for _ in 0..200 {
            file.write_all(&vec![b'x'; 1 << 20]).unwrap();
        }
    });
    refused(&checked, "SB0392", 4, size);
    assert!(
        said(&checked.output).contains("extra.csv:2:4"),
        "{}",
        said(&checked.output)
    );
}

#[test]
fn a_header_of_twenty_megabytes_without_an_end() {
    let checked = check(|file| {
        for _ in 0..20 {
            file.write_all(&vec![b'x'; 1 << 20]).unwrap();
        }
    });
    refused(&checked, "SB0392", 8, 20 << 20);
}

#[test]
fn ten_million_empty_lines() {
    let checked = check(|file| {
        file.write_all(b"client_id,note\n").unwrap();
        for _ in 0..10_000 {
            file.write_all("\n".repeat(1000).as_bytes()).unwrap();
        }
        file.write_all(b"\"C1,x\n").unwrap();
    });
    refused(&checked, "extra.csv:10000002:1", 4, 10 << 20);
}

#[test]
fn five_million_commas_in_the_header_or_in_a_row() {
    let commas = |file: &mut dyn Write| file.write_all(",".repeat(5_000_000).as_bytes()).unwrap();
    let header = check(|file| {
        file.write_all(b"client_id,note").unwrap();
        commas(file);
        file.write_all(b"\nC1,x\n").unwrap();
    });
    refused(&header, "SB0390", 40, 5 << 20);
    let row = check(|file| {
        file.write_all(b"client_id,note\nC1,x").unwrap();
        commas(file);
        file.write_all(b"x\n").unwrap();
    });
    refused(&row, "SB0306", 40, 5 << 20);
}

#[test]
fn a_million_rows_with_a_fault_each() {
    let checked = check(|file| {
        file.write_all(b"client_id,note\n").unwrap();
        for _ in 0..1_000_000 {
            file.write_all(b"C1,x,y\n").unwrap();
        }
    });
    refused(&checked, "SB0393", 20, 7 << 20);
    assert!(
        said(&checked.output).contains("990000 more times"),
        "{}",
        said(&checked.output)
    );
}

#[test]
fn files_that_are_far_too_large_are_not_read_at_all() {
    let folder = with_starter();
    // Files with a hole take no room on the disk.
    let sparse = |path: &str, size: u64| {
        File::create(folder.path().join(path))
            .unwrap()
            .set_len(size)
            .unwrap();
    };
    sparse(EXTRA, (1 << 30) + 1);
    sparse("data/cycles/2025-Q1/notes/teams/North.md", 5 << 20);
    sparse("data/cycles/2025-Q1/cycle.toml", 5 << 20);
    let checked = check_folder(&folder);
    refused(&checked, "SB0135", 0, 0);
    let told = said(&checked.output);
    assert_eq!(told.matches("error[SB0135]").count(), 3, "{told}");
    assert!(
        ["1 GB", "4 MB", "256 KB"]
            .iter()
            .all(|limit| told.contains(limit)),
        "{told}"
    );
}

#[test]
fn settings_that_are_nested_without_end() {
    let folder = with_starter();
    let settings = format!("x = {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    fs::write(folder.path().join("data/cycles/2025-Q1/cycle.toml"), settings).unwrap();
    let checked = check_folder(&folder);
    expect(&checked.output, 1);
    assert!(
        said(&checked.output).contains("cycle.toml"),
        "{:.2000}",
        said(&checked.output)
    );
}

/// Notes that take a reader of Markdown long, as are known of other readers.
#[test]
fn the_largest_notes_of_nothing_but_marks_end_soon() {
    for marks in ["[", "*a **b ", "`", "<!--", "| ", "![](", "&", "> "] {
        let folder = with_starter();
        let note = marks.repeat((256 << 10) / marks.len());
        fs::write(
            folder.path().join("data/cycles/2025-Q1/notes/teams/North.md"),
            note,
        )
        .unwrap();
        let started = Instant::now();
        let output = scorebook(folder.path(), &["build", "--cycle", "2025-Q1"])
            .output()
            .unwrap();
        expect(&output, 0);
        println!("{marks}: {:.1} s", started.elapsed().as_secs_f64());
        assert!(started.elapsed() < Duration::from_secs(30), "{marks}");
    }
}
