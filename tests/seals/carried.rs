//! What is kept beside a seal for later cycles: they come out the same from it as from the tables.

use std::fs;

use scorebook::pipeline;

use crate::demo::demo;
use crate::folder::{Folder, Tree, differing, tree};

/// The first page tells of inputs that are gone.
fn apart_from_the_first_page(one: &Tree, other: &Tree) -> Vec<String> {
    let differing = differing(one, other).into_iter();
    differing
        .filter(|path| !matches!(path.as_str(), "index.html" | "index.zh-CN.html"))
        .collect()
}

fn told(folder: &Folder, code: &str) -> usize {
    folder.told().iter().filter(|(told, _)| told == code).count()
}

#[test]
fn open_cycles_are_the_same_from_what_is_kept_from_the_tables_and_without_the_tables() {
    let folder = demo();
    // A year that pools sealed quarters counts their rows.
    fs::remove_dir_all(folder.data().join("cycles/2025")).unwrap();
    let sealed = ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"];
    for cycle in sealed {
        folder.seal(cycle);
    }
    let kept = folder.build();
    for cycle in sealed {
        let file = folder.data().join(format!("sealed/{cycle}/1.carried.jsonl"));
        fs::rename(&file, file.with_extension("aside")).unwrap();
    }
    let from_tables = folder.build();
    assert!(
        differing(&kept, &from_tables).is_empty(),
        "{:?}",
        differing(&kept, &from_tables)
    );
    for cycle in sealed {
        let file = folder.data().join(format!("sealed/{cycle}/1.carried.jsonl"));
        fs::rename(file.with_extension("aside"), &file).unwrap();
        fs::remove_dir_all(folder.data().join("cycles").join(cycle)).unwrap();
    }
    let without_tables = folder.build();
    let found = apart_from_the_first_page(&kept, &without_tables);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(told(&folder, "SB0147"), 0);
}

/// The small folder, whose first quarter has clients and raters too, and a client more than the second.
fn with_clients() -> Folder {
    let folder = Folder::small();
    let clients = folder.text("cycles/2025-Q2/clients.csv");
    let more = "C99,M1,Far Harbour,core,2019-02-01,,,1000.00,1000.00,1000.00\n";
    folder.write("cycles/2025-Q1/clients.csv", clients + more);
    let assessments = folder.text("cycles/2025-Q2/assessments.csv");
    folder.write("cycles/2025-Q1/assessments.csv", assessments);
    let lost = "[policy]\nabsent_clients = \"lost\"\n\n[organisation]";
    folder.change("scorebook.toml", "[organisation]", lost);
    folder
}

#[test]
fn a_client_missing_from_the_next_table_is_found_without_the_last_one() {
    let folder = with_clients();
    folder.seal("2025-Q1");
    let missing = |folder: &Folder| told(folder, "SB0438");
    assert_eq!(missing(&folder), 1);
    let before = folder.build();
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    assert_eq!(missing(&folder), 1);
    assert!(apart_from_the_first_page(&before, &folder.build()).is_empty());
    // Without what is kept nobody can tell, and that is told.
    fs::remove_file(folder.data().join("sealed/2025-Q1/1.carried.jsonl")).unwrap();
    assert_eq!((missing(&folder), told(&folder, "SB0147")), (0, 1));
}

#[test]
fn what_is_kept_is_believed_only_as_it_was_written_for_its_seal() {
    let folder = with_clients();
    folder.seal("2025-Q1");
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    assert_eq!(told(&folder, "SB0147"), 0);
    let file = folder.data().join("sealed/2025-Q1/1.carried.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    for altered in [
        text.replacen("\"revision\":1", "\"revision\":2", 1),
        text.replacen("\"acquired_on\":\"20", "\"acquired_on\":\"19", 1),
        text[..text.len() / 2].to_owned(),
        String::new(),
    ] {
        assert!(altered != text);
        fs::write(&file, altered).unwrap();
        assert_eq!(told(&folder, "SB0147"), 1);
    }
}

#[test]
fn nothing_of_it_is_published_and_a_restatement_takes_the_old_one_away() {
    let folder = with_clients();
    folder.seal("2025-Q1");
    folder.restate("2025-Q1", "a row had been entered twice");
    let beside = |revision: u32| {
        folder
            .data()
            .join(format!("sealed/2025-Q1/{revision}.carried.jsonl"))
    };
    assert!(!beside(1).exists() && beside(2).is_file());
    let built = folder.build();
    assert!(built.keys().all(|path| !path.contains("carried")));
    let sealed = tree(&folder.data().join("sealed/2025-Q1/2"));
    assert!(sealed.keys().all(|path| !path.contains("carried")));
}

#[test]
fn somebody_who_is_forgotten_is_so_in_what_is_kept_too() {
    let folder = with_clients();
    folder.seal("2025-Q1");
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    folder.write(
        "forgotten.toml",
        "[[forgotten]]\nid = \"M1\"\npseudonym = \"P-0001\"\nnames = [\"Ada Holm\"]\n",
    );
    let (opened, found) = pipeline::open_folder(&folder.data());
    let opened = opened.unwrap_or_else(|| panic!("{:?}", found.sorted()));
    let before = &opened.dataset.raters_before[0];
    assert!(before.members.iter().all(|member| member.as_str() != "M1"));
    assert!(before.members.iter().any(|member| member.as_str() == "P-0001"));
    assert!(before.raters.ids.iter().all(|rater| &**rater != "M1"));
}
