//! One table as different programs save it: encodings, separators, line ends, what spreadsheets leave behind.

use encoding_rs::{BIG5, Encoding, GB18030};
use proptest::prelude::*;
use scorebook::diagnostics::{Code, Severity};
use scorebook::model::source::{Separator, TextEncoding};

use crate::a_cycle::{read_files, sound_files, text};

/// How a file may be written.
#[derive(Clone, Copy, Debug)]
enum Written {
    Utf8,
    Utf8Marked,
    Utf16 { little: bool, marked: bool },
    Gb18030,
    Big5,
}

const WRITTEN: [Written; 8] = [
    Written::Utf8,
    Written::Utf8Marked,
    Written::Utf16 {
        little: true,
        marked: true,
    },
    Written::Utf16 {
        little: false,
        marked: true,
    },
    Written::Utf16 {
        little: true,
        marked: false,
    },
    Written::Utf16 {
        little: false,
        marked: false,
    },
    Written::Gb18030,
    Written::Big5,
];

const LINE_ENDS: [&str; 3] = ["\n", "\r\n", "\r"];

impl Written {
    fn bytes(self, text: &str) -> Vec<u8> {
        let legacy = |encoding: &'static Encoding| {
            let (bytes, _, unmappable) = encoding.encode(text);
            assert!(!unmappable, "{text}");
            bytes.into_owned()
        };
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
            Self::Utf16 { little, marked } => marked
                .then_some(0xFEFF)
                .into_iter()
                .chain(text.encode_utf16())
                .flat_map(|unit: u16| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect(),
            Self::Gb18030 => legacy(GB18030),
            Self::Big5 => legacy(BIG5),
        }
    }

    fn encoding(self) -> TextEncoding {
        match self {
            Self::Utf8 | Self::Utf8Marked => TextEncoding::Utf8,
            Self::Utf16 { little: true, .. } => TextEncoding::Utf16LittleEndian,
            Self::Utf16 { .. } => TextEncoding::Utf16BigEndian,
            Self::Gb18030 => TextEncoding::Gb18030,
            Self::Big5 => TextEncoding::Big5,
        }
    }
}

/// A table as text; a cell is quoted where it must be.
fn table(rows: &[Vec<String>], separator: Separator, line_end: &str) -> String {
    let separator = char::from(separator.byte());
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                if cell.contains([separator, '"', '\n', '\r']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            })
            .collect();
        text.push_str(&cells.join(&separator.to_string()));
        text.push_str(line_end);
    }
    text
}

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| row.iter().map(|&cell| cell.to_owned()).collect())
        .collect()
}

#[test]
fn the_same_tables_in_any_encoding_separator_and_line_end_give_the_same_data() {
    let members = rows(&[
        &["成員編號", "姓名", "團隊編號", "職務"],
        &["M1", "王偉", "T1", "客戶經理, 主管; \"資深\""],
        &["M2", "李娜", "T1", "兩行\n文字\t"],
    ]);
    let surveys = rows(&[
        &["答卷編號", "客戶編號", "答卷日期", "成員編號", "滿意度", "意見"],
        &["S1", "C1", "2025-02-01", "M1", "5", "很好，及時。"],
        &["S2", "C2", "2025-02-02", "M2", "4", ""],
    ]);
    let mut first: Option<String> = None;
    for written in WRITTEN {
        for separator in Separator::ALL {
            for line_end in LINE_ENDS {
                let (data, codes) = sound_files(&[
                    (
                        "members.csv",
                        written.bytes(&table(&members, separator, line_end)),
                    ),
                    (
                        "surveys.csv",
                        written.bytes(&table(&surveys, separator, line_end)),
                    ),
                ]);
                let cycle = &data.cycles[0];
                for file in &cycle.files {
                    assert_eq!(
                        (file.format.encoding, file.format.separator),
                        (written.encoding(), separator)
                    );
                    assert_eq!((file.rows_read, file.rows_counted), (2, 2));
                }
                let notes = codes.iter().filter(|code| **code == Code::ReadAs).count();
                assert_eq!(notes, if cycle.files[0].format.is_usual() { 0 } else { 2 });
                // The rows know their lines, which are the same too.
                let said = format!("{:?} {:?} {:?}", cycle.members, cycle.teams, cycle.surveys);
                match &first {
                    None => first = Some(said),
                    Some(first) => assert_eq!(&said, first, "{written:?} {separator:?} {line_end:?}"),
                }
            }
        }
    }
    assert!(first.is_some_and(|said| said.contains("王偉")));
}

#[test]
fn what_spreadsheets_leave_behind_is_no_fault() {
    let (data, codes) = sound_files(&[
        (
            "members.csv",
            text("member_id,name,team_id,,\nM1,Ada,T1,,\n,,,,\nM2,Bo,T1\n , ,\u{3000},,\n,,,,,,,\n"),
        ),
        (
            "surveys.csv",
            text("sep=,\nsurvey_id,client_id,answered_on,member_id,csat\n\nS1,C1,2025-02-01,M1,5\n"),
        ),
        ("~$members.xlsx", vec![0xFF]),
        (".DS_Store", vec![0]),
        ("Thumbs.db", vec![0]),
        ("desktop.ini", text("[.ShellClassInfo]")),
        (".~lock.members.csv#", text(",ada,")),
    ]);
    let cycle = &data.cycles[0];
    assert_eq!((cycle.files[0].rows_read, cycle.files[0].rows_counted), (2, 2));
    assert_eq!(cycle.surveys.as_ref().unwrap()[0].row.line, 4);
    assert!(
        !codes
            .iter()
            .any(|code| matches!(code.severity(), Severity::Error | Severity::Note))
    );
    assert!(!codes.contains(&Code::NotUnderstood) && !codes.contains(&Code::CellsWithoutHeading));
}

#[test]
fn headings_and_ids_are_the_same_however_they_are_typed() {
    // é as one character in one table, as e and an accent in the other; a zero-width space and a no-break space inside ids.
    let (data, codes) = sound_files(&[
        (
            "members.csv",
            text("Ｍｅｍｂｅｒ ID,\u{feff}姓\u{200b}名,Team\u{a0}Id\nRen\u{e9},Ren\u{e9},T1\nM2,Bo,T1\n"),
        ),
        (
            "surveys.csv",
            text(
                "survey_id,client_id,answered_on,member_id,csat\nS1,C1,2025-02-01,Rene\u{301},5\nS2,C1,2025-02-01,M\u{200b}2,5\nS3,C1,2025-02-02,M\u{a0}2\u{a0},5\n",
            ),
        ),
    ]);
    let cycle = &data.cycles[0];
    let who: Vec<&str> = (cycle.surveys.iter().flatten())
        .map(|survey| cycle.member(survey.member.unwrap()).unwrap().id.as_str())
        .collect();
    assert_eq!(who, ["Ren\u{e9}", "M2", "M2"]);
    assert_eq!(
        codes.iter().filter(|code| **code == Code::InvisibleInIds).count(),
        1
    );
}

/// A cell of letters that every encoding has, and of all that parts cells and lines.
fn cell() -> impl Strategy<Value = String> {
    let letters = proptest::sample::select(vec![
        "王", "偉", "李", "一", "。", "，", "a", "Z", "7", " ", ",", ";", "\t", "\"", "\n", "\r", "\r\n",
        "'", "=",
    ]);
    proptest::collection::vec(letters, 0..10).prop_map(|letters| letters.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_in_any_encoding_and_separator_reads_back_the_same(
        cells in proptest::collection::vec(cell(), 1..8),
        written in proptest::sample::select(WRITTEN.to_vec()),
        separator in proptest::sample::select(Separator::ALL.to_vec()),
        line_end in proptest::sample::select(LINE_ENDS.to_vec()),
    ) {
        let mut members = rows(&[&["成員編號", "姓名", "團隊編號"]]);
        members.extend(cells.iter().enumerate().map(|(place, cell)| vec![format!("M{place}"), format!("x{cell}"), "T1".to_owned()]));
        let (data, _) = sound_files(&[
            ("members.csv", written.bytes(&table(&members, separator, line_end))),
        ]);
        let names: Vec<&str> = data.cycles[0].members.iter().map(|member| member.name.as_str()).collect();
        let meant: Vec<String> = cells.iter().map(|cell| format!("x{cell}").trim().to_owned()).collect();
        prop_assert_eq!(names, meant);
    }

    #[test]
    fn random_bytes_after_a_sound_header_end_in_data_or_in_an_error(
        bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b",;\t\"\r\n".to_vec())], 0..200),
        written in proptest::sample::select(WRITTEN.to_vec()),
        separator in proptest::sample::select(Separator::ALL.to_vec()),
    ) {
        let header = table(&rows(&[&["成員編號", "姓名", "團隊編號"], &["M1", "王", "T1"]]), separator, "\n");
        let ingested = read_files(&[("members.csv", [written.bytes(&header), bytes].concat())]);
        prop_assert_eq!(ingested.dataset.is_none(), ingested.diagnostics.has_errors());
        for found in ingested.diagnostics.sorted() {
            let span = found.place.as_ref().and_then(|place| place.span.as_ref());
            prop_assert!(span.is_none_or(|span| span.line >= 1 && span.column >= 1 && span.length >= 1));
        }
    }
}
