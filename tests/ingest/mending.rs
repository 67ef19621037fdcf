//! What can be mended in one way only, and what is left as it is.

use std::fs;
use std::path::Path;

use encoding_rs::GB18030;
use scorebook::diagnostics::Code;
use scorebook::ingest::{Mended, mend, read};
use tempfile::TempDir;

use crate::a_cycle::{folder, folder_with, sound, text};
use crate::workbooks::{pretty_difference, starter_tables, without_files};

const MEMBERS: &str = "member_id,name,team_id\nM1,Ada,T1\n";

/// What is mended of the tables of a cycle with these files.
fn mended(settings: &str, files: &[(&str, Vec<u8>)]) -> Vec<Mended> {
    mend(folder_with(settings, files).path()).unwrap()
}

fn said(mended: &Mended) -> &str {
    std::str::from_utf8(&mended.bytes).unwrap()
}

#[test]
fn what_has_one_meaning_is_written_plainly() {
    let members = GB18030
        .encode("成员编号;姓名;团队编号;\r\n M1;王伟;T1;\r\n;;;\r\nM2;\"Lee; Ann\";T1;\r\n")
        .0;
    let clients = "client_id,owner_id,acquired_on,revenue,note\n\
                   C\u{200b}1,M1,2024年3月1日,1.2万,=x\n\
                   C2,M1,01/02/2024,￥１２３,１２\n";
    let found = mended(
        "",
        &[
            ("members.csv", members.into_owned()),
            ("clients.csv", text(clients)),
        ],
    );
    let [of_clients, of_members] = found.as_slice() else {
        panic!("{found:#?}")
    };
    // A day with two readings, and a cell that nobody reads, stay.
    assert_eq!(
        said(of_clients),
        "\u{feff}client_id,owner_id,acquired_on,revenue,note\nC1,M1,2024-03-01,12000,=x\nC2,M1,01/02/2024,123,１２\n"
    );
    assert_eq!(
        (of_clients.ids, of_clients.cells, of_clients.format),
        (1, 3, None)
    );
    assert_eq!(
        said(of_members),
        "\u{feff}member_id,name,team_id\nM1,王伟,T1\nM2,Lee; Ann,T1\n"
    );
    assert_eq!((of_members.headings, of_members.ids), (3, 1));
    assert_eq!((of_members.empty_rows, of_members.empty_columns), (1, 1));
    assert!(of_members.format.is_some());
}

#[test]
fn a_table_in_which_something_is_in_doubt_as_a_whole_keeps_its_bytes() {
    let members = ("members.csv", text(MEMBERS));
    // Beside commas the point of 1.234 would stand before decimals; a mark that nothing closes hides where rows end.
    for clients in [
        "client_id;owner_id;acquired_on;revenue\nC1;M1;2024/3/1;1.234\n",
        "client_id;owner_id;acquired_on;revenue;size\nC1;M1;2024/3/1;12;1.234\n",
        "client_id;owner_id;acquired_on;revenue\nC1;M1;2024/3/1;\"12\nC2;M1;2024/3/2;1\n",
    ] {
        assert_eq!(mended("", &[members.clone(), ("clients.csv", text(clients))]), []);
    }
    // With decimal commas in the settings, a decimal point would be one between thousands.
    let clients = "client_id,owner_id,acquired_on,revenue\nC1,M1,2024/3/1,\"1.234,5\"\n";
    let found = mended(
        "[reading]\ndecimal_mark = ','\n",
        &[members.clone(), ("clients.csv", text(clients))],
    );
    assert_eq!(
        said(&found[0]),
        "client_id,owner_id,acquired_on,revenue\nC1,M1,2024-03-01,\"1.234,5\"\n"
    );
    // Day and month of the second may be swapped, which the first tells only as it stands; and so for a decimal comma.
    for rows in [
        "C1,M1,25/03/2024,1\nC2,M1,2024-03-05,2\n",
        "C1,M1,2024-03-13,\"2,5\"\nC2,M1,2024-03-05,1.234\n",
    ] {
        let clients = format!("client_id,owner_id,acquired_on,revenue\n{rows}");
        assert_eq!(
            mended("", &[members.clone(), ("clients.csv", text(&clients))]),
            []
        );
    }
    // What is plain is left.
    assert_eq!(mended("", &[members]), []);
}

#[test]
fn settings_lose_what_nobody_sees() {
    let settings = "[organisation]\nname = \"A\u{200b}B\"\n";
    let found = mended(settings, &[("members.csv", text(MEMBERS))]);
    assert_eq!(said(&found[0]), "[organisation]\nname = \"AB\"\n");
    assert_eq!(
        (found[0].path.as_str(), found[0].invisible),
        ("scorebook.toml", 1)
    );
}

/// Writes the mended files over those of a folder.
fn overwrite(folder: &Path, mended: &[Mended]) {
    for file in mended {
        fs::write(folder.join(&file.path), &file.bytes).unwrap();
    }
}

/// The starter's tables as another system may export them: UTF-16 with tabs, days with slashes, spaces around ids.
fn foreign() -> TempDir {
    let tables = starter_tables();
    let files: Vec<(String, Vec<u8>)> = tables
        .iter()
        .map(|(name, text)| {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.as_bytes());
            let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
            for record in reader.records() {
                let record = record.unwrap();
                let cells = record.iter().map(|cell| match cell.parse::<jiff::civil::Date>() {
                    Ok(day) if cell.len() == 10 => format!("{}/{}/{}", day.year(), day.month(), day.day()),
                    _ => cell.to_owned(),
                });
                writer.write_record(cells).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
            (format!("{name}.csv"), units.flat_map(u16::to_le_bytes).collect())
        })
        .collect();
    folder(&files)
}

#[test]
fn the_copy_reads_as_the_folder_does_and_needs_no_mending_any_more() {
    let folder = foreign();
    let (before, codes) = sound(read(folder.path()));
    assert!(codes.contains(&Code::ReadAs));
    let found = mend(folder.path()).unwrap();
    assert_eq!(found.len(), starter_tables().len());
    assert!(found.iter().any(|mended| mended.cells > 0));
    overwrite(folder.path(), &found);
    let (after, codes) = sound(read(folder.path()));
    for code in [Code::ReadAs, Code::ReadByMeaning, Code::InvisibleInIds] {
        assert!(!codes.contains(&code), "{codes:?}");
    }
    pretty_difference(&without_files(&before), &without_files(&after));
    assert_eq!(mend(folder.path()).unwrap(), []);
}
