//! Workbooks: the same tables as in CSV files, what offices do to them, and files that are no workbooks.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use scorebook::diagnostics::{Code, Severity, json_lines, render};
use scorebook::ingest::{Ingested, read};
use scorebook::languages::Texts;
use scorebook::model::{Dataset, Language};

use crate::a_cycle::{folder, read_files, sound_files, text};
use crate::faults::compare;

fn codes(ingested: &Ingested) -> Vec<Code> {
    let found = ingested.diagnostics.sorted();
    found.iter().map(|found| found.code).collect()
}

/// What is said about the files, in English.
fn said(files: &[(&str, Vec<u8>)]) -> String {
    let found = read_files(files).diagnostics;
    render(&found, &Texts::new(Language::English), false)
}

/// How a cell of a CSV file is typed into a sheet: days as days, numbers as numbers, everything else as text.
fn write_cell(sheet: &mut rust_xlsxwriter::Worksheet, place: (u32, u16), heading: &str, cell: &str) {
    let (row, column) = place;
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let date = |text: &str| ExcelDateTime::parse_from_str(&text.replace(' ', "T")).ok();
    if cell.is_empty() {
    } else if heading.ends_with("_on") || matches!(heading, "from" | "to") {
        sheet
            .write_datetime_with_format(row, column, date(cell).unwrap(), &day)
            .unwrap();
    } else if heading.ends_with("_at") && date(cell).is_some() {
        sheet
            .write_datetime_with_format(row, column, date(cell).unwrap(), &time)
            .unwrap();
    } else if !heading.ends_with("_id")
        && let Ok(number) = cell.parse::<f64>()
    {
        sheet.write_number(row, column, number).unwrap();
    } else {
        sheet.write_string(row, column, cell).unwrap();
    }
}

/// One workbook with a sheet for each of these CSV tables.
pub fn workbook(tables: &[(&str, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, text) in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let heading = if row == 0 { "" } else { &rows[0][column] };
                write_cell(
                    sheet,
                    (row.try_into().unwrap(), column.try_into().unwrap()),
                    heading,
                    cell,
                );
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook of hand-written parts: the first sheet's XML, and what is asked for beside it.
struct Package<'p> {
    sheet: &'p str,
    workbook: &'p str,
    strings: &'p str,
    styles: &'p str,
}

impl Default for Package<'_> {
    fn default() -> Self {
        Self {
            sheet: "<sheetData/>",
            workbook: "",
            strings: "<sst/>",
            // 1: a day, 2: a day with the time, 3: three digits at least.
            styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/><numFmt numFmtId=\"165\" formatCode=\"000\"/></numFmts>\
                     <cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/></cellXfs>",
        }
    }
}

impl Package<'_> {
    fn bytes(&self) -> Vec<u8> {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        zipped(&[
            (
                "_rels/.rels",
                &format!(
                    "<Relationships><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                &format!(
                    "<workbook>{}<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                    self.workbook
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                &format!(
                    "<Relationships><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                &format!("<worksheet>{}</worksheet>", self.sheet),
            ),
            ("xl/sharedStrings.xml", self.strings),
            (
                "xl/styles.xml",
                &format!("<styleSheet>{}</styleSheet>", self.styles),
            ),
        ])
    }
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A row of a sheet: texts, or the XML of a cell's inside after `=` with its attributes before it.
fn row(number: u32, cells: &[&str]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for (cell, letter) in cells.iter().zip('A'..) {
        let place = format!("{letter}{number}");
        match cell.rsplit_once('=') {
            Some((attributes, inside)) => write!(xml, "<c r=\"{place}\" {attributes}>{inside}</c>").unwrap(),
            None if cell.is_empty() => {}
            None => write!(xml, "<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>").unwrap(),
        }
    }
    xml + "</row>"
}

fn sheet(rows: &[&[&str]]) -> String {
    let rows: String = rows
        .iter()
        .zip(1..)
        .map(|(cells, number)| row(number, cells))
        .collect();
    format!("<sheetData>{rows}</sheetData>")
}

const MEMBERS: &str = "member_id,name,team_id,joined_on\nM1,Ada,T1,2016-03-01\nM2,王伟,T1,\n";
const SURVEYS: &str =
    "survey_id,client_id,answered_on,member_id,csat\nS1,C1,2025-02-01,M1,5\nS2,C2,2025-02-28,M2,4\n";

pub fn starter_tables() -> Vec<(String, String)> {
    let cycle = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/starter/data/cycles/2025-Q1");
    let mut tables: Vec<(String, String)> = fs::read_dir(cycle)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        // Its indicator is the starter's own.
        .filter(|(name, _)| name != "measures")
        .collect();
    tables.sort();
    tables
}

/// The data without the names of files, which are all that may differ.
pub fn without_files(data: &Dataset) -> String {
    let mut data = data.clone();
    for file in data.cycles.iter_mut().flat_map(|cycle| &mut cycle.files) {
        file.path = format!("{}.csv", file.table);
        file.sheet = None;
        file.format = scorebook::model::source::FileFormat::default();
        file.readings.clear();
    }
    format!("{data:#?}")
}

#[test]
fn a_workbook_with_a_sheet_per_table_gives_the_same_data_as_csv_files() {
    let tables = starter_tables();
    let plain: Vec<(String, Vec<u8>)> = tables
        .iter()
        .map(|(name, text)| (format!("{name}.csv"), text.clone().into_bytes()))
        .collect();
    let (csv, codes) = sound_files(&plain);
    assert_eq!(
        codes
            .iter()
            .filter(|code| code.severity() == Severity::Error)
            .count(),
        0
    );
    let sheets: Vec<(&str, &str)> = tables
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let (one, _) = sound_files(&[("cycle.xlsx", workbook(&sheets))]);
    pretty_difference(&without_files(&csv), &without_files(&one));
    let each: Vec<(String, Vec<u8>)> = sheets
        .iter()
        .map(|(name, text)| (format!("{name}.xlsx"), workbook(&[("Sheet1", text)])))
        .collect();
    let (each, _) = sound_files(&each);
    pretty_difference(&without_files(&csv), &without_files(&each));
}

/// Fails at the first line that differs.
pub fn pretty_difference(first: &str, second: &str) {
    for (number, (a, b)) in first.lines().zip(second.lines()).enumerate() {
        assert_eq!(a, b, "line {number}");
    }
    assert_eq!(first.lines().count(), second.lines().count());
}

#[test]
fn sheets_may_bear_chinese_names_and_others_are_passed_over() {
    let members = "成员编号,姓名,团队编号,入职日期\nM1,Ada,T1,2016-03-01\n";
    let (data, codes) = sound_files(&[(
        "CRM导出.xlsx",
        workbook(&[
            ("填写说明", "请勿修改\n"),
            ("成员表", members),
            ("Surveys", SURVEYS_OF_M1),
            ("Sheet4", ""),
        ]),
    )]);
    assert_eq!(
        codes
            .iter()
            .filter(|code| **code == Code::SheetsPassedOver)
            .count(),
        1
    );
    let sheets: Vec<Option<&str>> = data.cycles[0]
        .files
        .iter()
        .map(|file| file.sheet.as_deref())
        .collect();
    assert_eq!(sheets, [Some("成员表"), Some("Surveys")]);
    assert_eq!(
        data.cycles[0].files[0].shown(),
        "cycles/2025-Q1/CRM导出.xlsx [成员表]"
    );
}

#[test]
fn titles_above_the_header_and_empty_columns_beside_it_are_passed_over_and_said() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "2025年第一季度 成员名单").unwrap();
    sheet
        .write_string(1, 0, "制表")
        .unwrap()
        .write_string(1, 1, "2025-04-01")
        .unwrap();
    for (column, heading) in ["成员编号", "姓名", "团队编号"].iter().enumerate() {
        sheet
            .write_string(3, u16::try_from(column).unwrap() + 2, *heading)
            .unwrap();
        sheet
            .write_string(
                4,
                u16::try_from(column).unwrap() + 2,
                ["M1", "王伟", "T1"][column],
            )
            .unwrap();
    }
    let (data, codes) = sound_files(&[
        ("members.xlsx", book.save_to_buffer().unwrap()),
        ("surveys.csv", text(SURVEYS_OF_M1)),
    ]);
    assert!(codes.contains(&Code::HeaderBelow));
    let member = &data.cycles[0].members[0];
    assert_eq!(
        (member.name.as_str(), member.assignments[0].row.line),
        ("王伟", 5)
    );
}

const SURVEYS_OF_M1: &str = "survey_id,client_id,answered_on,member_id,csat\nS1,C1,2025-02-01,M1,5\n";

#[test]
fn a_header_of_two_rows_is_read_where_every_column_has_one_heading() {
    let two = |first: &[&str], second: &[&str], merged: &str| {
        let rows = sheet(&[first, second, &["M1", "Ada", "T1"]]);
        let sheet = format!("{rows}<mergeCells>{merged}</mergeCells>");
        let package = Package {
            sheet: &sheet,
            ..Package::default()
        };
        vec![
            ("members.xlsx", package.bytes()),
            ("surveys.csv", text(SURVEYS_OF_M1)),
        ]
    };
    let merged = "<mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>";
    let (data, codes) = sound_files(&two(&["member_id", "Person"], &["", "name", "team_id"], merged));
    assert_eq!(data.cycles[0].members[0].assignments[0].row.line, 3);
    assert!(codes.contains(&Code::HeaderBelow));
    let ingested = read_files(&two(&["member_id", "team_id"], &["", "name", "name"], merged));
    assert!(
        codes_of(&ingested, Code::MergedHeader) == 1,
        "{:#?}",
        ingested.diagnostics
    );
}

fn codes_of(ingested: &Ingested, code: Code) -> usize {
    codes(ingested).into_iter().filter(|found| *found == code).count()
}

#[test]
fn days_are_counted_as_the_workbook_says() {
    // 45689 is 1 February 2025 since 1900 (45658 is 1 January); since 1904 it is 1,462 less.
    for (workbook, serial) in [("", 45689), ("<workbookPr date1904=\"1\"/>", 44227)] {
        let day = format!("s=\"1\"=<v>{serial}</v>");
        let sheet = sheet(&[
            &["survey_id", "client_id", "answered_on", "member_id", "csat"],
            &["S1", "C1", &day, "M1", "=<v>5</v>"],
        ]);
        let package = Package {
            sheet: &sheet,
            workbook,
            ..Package::default()
        };
        let (data, codes) = sound_files(&[("members.csv", text(MEMBERS)), ("surveys.xlsx", package.bytes())]);
        assert_eq!(
            data.cycles[0].surveys.as_ref().unwrap()[0]
                .answered_on
                .to_string(),
            "2025-02-01"
        );
        assert!(!codes.contains(&Code::ReadByMeaning));
    }
}

#[test]
fn plain_numbers_in_a_column_of_days_are_read_as_days_and_this_is_said_once() {
    let sheet = sheet(&[
        &["survey_id", "client_id", "answered_on", "member_id", "csat"],
        &["S1", "C1", "=<v>45689</v>", "M1", "=<v>5</v>"],
        &["S2", "C1", "45690", "M1", "5"],
    ]);
    let package = Package {
        sheet: &sheet,
        ..Package::default()
    };
    let files = [("members.csv", text(MEMBERS)), ("surveys.xlsx", package.bytes())];
    let (data, codes) = sound_files(&files);
    let days: Vec<String> = data.cycles[0]
        .surveys
        .as_ref()
        .unwrap()
        .iter()
        .map(|survey| survey.answered_on.to_string())
        .collect();
    assert_eq!(days, ["2025-02-01", "2025-02-02"]);
    assert_eq!(
        codes.iter().filter(|code| **code == Code::ReadByMeaning).count(),
        1
    );
    assert!(said(&files).contains("45689 is read as 2025-02-01 (cells written in this way: 2)"));
}

#[test]
fn an_id_that_lost_its_zeros_is_told_with_the_one_that_has_them() {
    let members = "member_id,name,team_id\n007,Ada,T1\n";
    let sheet = |id: &str| {
        sheet(&[
            &["survey_id", "client_id", "answered_on", "member_id", "csat"],
            &["S1", "C1", "2025-02-01", id, "5"],
        ])
    };
    let files = |id| {
        let package = Package {
            sheet: &sheet(id),
            ..Package::default()
        };
        vec![("members.csv", text(members)), ("surveys.xlsx", package.bytes())]
    };
    let told = said(&files("=<v>7</v>"));
    assert!(
        told.contains("names a member who is in no cycle: 7")
            && told.contains("Did you mean “007”? A spreadsheet takes"),
        "{told}"
    );
    // The format of the cell shows three digits, so the id is the one that people see.
    let (data, _) = sound_files(&files("s=\"3\"=<v>7</v>"));
    assert!(data.cycles[0].surveys.as_ref().unwrap()[0].member.is_some());
}

/// A sheet with everything in it that is no value.
fn faulty() -> Vec<u8> {
    let rows = sheet(&[
        &[
            "survey_id",
            "client_id",
            "answered_on",
            "member_id",
            "csat",
            "remark",
        ],
        &[
            "S1",
            "C1",
            "s=\"1\"=<v>45689</v>",
            "M1",
            "t=\"e\"=<f>1/0</f><v>#DIV/0!</v>",
            "t=\"e\"=<v>#N/A</v>",
        ],
        &["S2", "C1", "s=\"1\"=<v>60</v>", "M1", "=<f>2+2</f>"],
        &["S3", "C1", "s=\"1\"=<v>45689</v>", "M1", "t=\"e\"=<v>#SPILL!</v>"],
        &[
            "S4",
            "=<v>110101199003074512</v>",
            "s=\"1\"=<v>45689</v>",
            "M1",
            "=<v>5</v>",
        ],
        &["S5", "C5", "s=\"1\"=<v>45689</v>", "", "=<v>5</v>"],
        &[
            "S6",
            "C5",
            "s=\"1\"=<v>45689</v>",
            "t=\"e\"=<v>#REF!</v>",
            "=<v>9</v>",
        ],
    ]);
    let sheet = format!("{rows}<mergeCells><mergeCell ref=\"D5:D6\"/></mergeCells>");
    Package {
        sheet: &sheet,
        ..Package::default()
    }
    .bytes()
}

#[test]
fn cells_without_a_value_are_told_with_their_places_and_all_others_are_read() {
    let files = [("members.csv", text(MEMBERS)), ("surveys.xlsx", faulty())];
    let found = read_files(&files).diagnostics;
    for language in Language::ALL {
        let text = render(&found, &Texts::new(language), false);
        compare(&format!("workbook_cells.{language}"), &text);
    }
    let lines = json_lines(&found, &Texts::new(Language::English));
    assert!(
        lines.contains("\"sheet\":\"Sheet1\",\"cell\":\"E2\",\"line\":2,\"column\":5,\"length\":1"),
        "{lines}"
    );
}

#[test]
fn hidden_rows_and_columns_are_read_and_said() {
    let rows = sheet(&[
        &["member_id", "name", "team_id"],
        &["M1", "Ada", "T1"],
        &["M2", "Bo", "T1"],
    ]);
    let rows = rows.replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">");
    let sheet = format!("<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>{rows}");
    let package = Package {
        sheet: &sheet,
        ..Package::default()
    };
    let files = [("members.xlsx", package.bytes()), ("surveys.csv", text(SURVEYS))];
    let (data, codes) = sound_files(&files);
    assert_eq!(data.cycles[0].members.len(), 2);
    assert_eq!(codes.iter().filter(|code| **code == Code::HiddenRead).count(), 1);
    assert!(
        said(&files).contains("One row and one column are hidden, and were read all the same"),
        "{}",
        said(&files)
    );
}

#[test]
fn files_that_are_no_workbooks_are_named_for_what_they_are() {
    let sound = workbook(&[("members", MEMBERS)]);
    let word = zipped(&[("[Content_Types].xml", ""), ("word/document.xml", "")]);
    let encrypted = fixture("encrypted.xlsx");
    let sealed = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let sealed = zipped(&[
        ("mimetype", ""),
        ("content.xml", "?"),
        ("META-INF/manifest.xml", sealed),
    ]);
    let cases: [(&str, Vec<u8>, &str); 12] = [
        ("members.xlsx", text(MEMBERS), "it is plain text, such as CSV"),
        (
            "members.xls",
            text("<html><body><table><tr><td>1</td></tr></table>"),
            "it is a web page with a table",
        ),
        (
            "members.xls",
            text("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
            "it is an XML spreadsheet of 2003",
        ),
        ("members.xlsx", word, "it is a text document"),
        (
            "members.xlsx",
            zipped(&[("a.txt", "")]),
            "it is an archive without a workbook in it",
        ),
        ("members.xlsx", Vec::new(), "it is empty"),
        ("members.xlsx", encrypted, "protected with a password"),
        ("members.ods", sealed, "protected with a password"),
        (
            "members.xls",
            fixture("cycle.xls")[..1200].to_vec(),
            "This workbook is damaged",
        ),
        (
            "members.ods",
            fixture("cycle.ods")[..900].to_vec(),
            "This workbook is damaged",
        ),
        (
            "members.xlsx",
            sound[..sound.len() / 2].to_vec(),
            "This workbook is damaged",
        ),
        (
            "members.xlsb",
            zipped(&[("xl/workbook.bin", "")]),
            "“members.xlsb” is of a format that cannot be read",
        ),
    ];
    for (name, bytes, told) in cases {
        let ingested = read_files(&[(name, bytes), ("surveys.csv", text(SURVEYS))]);
        let said = render(&ingested.diagnostics, &Texts::new(Language::English), false);
        assert!(said.contains(told), "{told}: {said}");
        // The table is there, though nobody can read it: nothing else is said of it or of those that refer to it.
        assert_eq!(ingested.diagnostics.count(Severity::Error), 1, "{said}");
    }
}

#[test]
fn a_wrong_ending_does_not_matter() {
    for name in ["members.xls", "members.csv", "members.ods"] {
        let (data, _) = sound_files(&[
            (name, workbook(&[("Sheet1", MEMBERS)])),
            ("surveys.csv", text(SURVEYS)),
        ]);
        assert_eq!(data.cycles[0].members.len(), 2, "{name}");
    }
}

#[test]
fn which_sheet_holds_a_table_is_told_by_names_and_asked_where_it_is_not() {
    let two = |first: &str, second: &str| {
        vec![
            (
                "members.xlsx",
                workbook(&[(first, MEMBERS), (second, "a,b\n1,2\n")]),
            ),
            ("surveys.csv", text(SURVEYS)),
        ]
    };
    for (first, second) in [("Members", "Other"), ("成员", "Other"), ("Sheet1", "说明")] {
        let (data, codes) = sound_files(&two(first, second));
        assert_eq!(data.cycles[0].members.len(), 2);
        assert!(codes.contains(&Code::SheetsPassedOver));
    }
    let ingested = read_files(&two("Sheet1", "Sheet2"));
    assert_eq!(codes_of(&ingested, Code::SheetUnclear), 1);
    assert!(said(&two("Sheet1", "Sheet2")).contains("Sheet1, Sheet2"));
}

#[test]
fn a_table_in_two_places_is_a_fault_that_names_both() {
    let book = workbook(&[("members", MEMBERS), ("成员", MEMBERS), ("surveys", SURVEYS)]);
    let found = said(&[("cycle.xlsx", book), ("surveys.csv", text(SURVEYS))]);
    assert!(
        found.contains("the other is cycles/2025-Q1/cycle.xlsx [members]"),
        "{found}"
    );
    assert!(
        found.contains("the other is cycles/2025-Q1/surveys.csv"),
        "{found}"
    );
}

#[test]
fn a_cell_at_the_far_end_of_the_sheet_takes_no_memory_between() {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let rows = sheet(&[&["member_id", "name", "team_id"], &["M1", "Ada", "T1"]]).replace("</sheetData>", far)
        + "</sheetData>";
    let package = Package {
        sheet: &rows,
        ..Package::default()
    };
    let ingested = read_files(&[
        ("members.xlsx", package.bytes()),
        ("surveys.csv", text(SURVEYS_OF_M1)),
    ]);
    let said = render(&ingested.diagnostics, &Texts::new(Language::English), false);
    assert!(said.contains("sheet “Sheet1”, XFD1048576"), "{said}");
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let rows = sheet(&[&["member_id", "name", "team_id"], &["M1", "Ada", "T1"]]);
    // 80 MB of spaces in a part that nobody needs compress to a thousandth.
    let spaces = format!("{rows}{}", " ".repeat(80 << 20));
    let many = "<font val=\"".to_owned() + &"x".repeat(5000) + "\"/><cellXfs><xf/></cellXfs>";
    let cases = [
        (
            Package {
                sheet: &spaces,
                ..Package::default()
            },
            "times its size",
        ),
        (
            Package {
                sheet: &rows,
                strings: "<sst uniqueCount=\"99999999999\"><si/></sst>",
                ..Package::default()
            },
            "the part “xl/sharedStrings.xml”",
        ),
        (
            Package {
                sheet: &rows,
                styles: &many,
                ..Package::default()
            },
            "the part “xl/styles.xml”",
        ),
    ];
    for (package, told) in cases {
        let found = said(&[
            ("members.xlsx", package.bytes()),
            ("surveys.csv", text(SURVEYS_OF_M1)),
        ]);
        assert!(found.contains(told), "{told}: {found}");
    }
    // A part that holds more than the archive says.
    let mut lying = zipped(&[("_rels/.rels", &format!("<Relationships/>{}", " ".repeat(100_000)))]);
    let size = 100_016_u32.to_le_bytes();
    let places: Vec<usize> = (0..lying.len() - 4)
        .filter(|at| lying[*at..at + 4] == size)
        .collect();
    for at in places {
        lying[at..at + 4].copy_from_slice(&20_u32.to_le_bytes());
    }
    let found = said(&[("members.xlsx", lying), ("surveys.csv", text(SURVEYS_OF_M1))]);
    assert!(found.contains("This workbook is damaged"), "{found}");
}

#[test]
fn a_number_keeps_its_point_whatever_the_settings_say_of_texts() {
    let sheet = sheet(&[
        &[
            "client_id",
            "owner_id",
            "name",
            "acquired_on",
            "revenue_at_start",
            "revenue",
        ],
        // 1.234 as a number is one and a bit; as a text it is 1,234 where the settings say that commas are decimal.
        &["C1", "M1", "Ada", "2020-01-01", "=<v>1.234</v>", "1.234"],
    ]);
    let package = Package {
        sheet: &sheet,
        ..Package::default()
    };
    let folder = folder(&[("members.csv", text(MEMBERS)), ("clients.xlsx", package.bytes())]);
    fs::write(
        folder.path().join("scorebook.toml"),
        "[reading]\ndecimal_mark = \",\"\n",
    )
    .unwrap();
    let ingested = read(folder.path());
    let data = ingested
        .dataset
        .unwrap_or_else(|| panic!("{:#?}", ingested.diagnostics));
    let client = &data.cycles[0].clients.as_ref().unwrap()[0];
    let amounts = [client.revenue_at_start, client.revenue].map(|amount| amount.unwrap().0.to_string());
    assert_eq!(amounts, ["1.234", "1234"]);
}

/// A workbook that office programs' libraries wrote: `cycle.xls` by xlwt, `cycle.ods` by odfpy, `encrypted.xlsx` by openpyxl and
/// msoffcrypto-tool.
fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest/fixtures/workbooks");
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn workbooks_of_an_older_excel_and_of_open_document_are_read_alike() {
    for name in ["cycle.xls", "cycle.ods"] {
        let (data, codes) = sound_files(&[(name, fixture(name))]);
        let cycle = &data.cycles[0];
        let names: Vec<&str> = cycle.members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["Ada", "王伟"], "{name}");
        let days: Vec<String> = cycle
            .surveys
            .iter()
            .flatten()
            .map(|survey| survey.answered_on.to_string())
            .collect();
        assert_eq!(days, ["2025-02-01", "2025-03-31"], "{name}");
        let times: Vec<String> = cycle
            .complaints
            .iter()
            .flatten()
            .map(|complaint| complaint.opened_at.to_string())
            .collect();
        assert_eq!(times, ["2025-02-01T09:05:00", "2025-02-02T00:00:00"], "{name}");
        // The second member's row is hidden.
        assert_eq!(
            codes.iter().filter(|code| **code == Code::HiddenRead).count(),
            1,
            "{name}"
        );
    }
}

#[test]
fn a_cell_that_is_repeated_a_million_times_is_refused() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>";
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"members\">\
         <table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let bomb = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ]);
    let found = said(&[("members.ods", bomb), ("surveys.csv", text(SURVEYS_OF_M1))]);
    assert!(
        found.contains("its cells lie so far apart") || found.contains("MiB of text"),
        "{found}"
    );
}

#[test]
fn the_action_library_is_read_from_a_workbook_whatever_its_sheet_is_named_after() {
    let library = "action,indicator,text,effort\nvisit,satisfaction,Visit the client,2\n";
    // “actions” is the name of another table.
    for (name, sheet) in [
        ("actions_library.xlsx", "actions"),
        ("Actions_Library.XLSX", "措施"),
    ] {
        let folder = folder(&[("members.csv", text(MEMBERS)), ("surveys.csv", text(SURVEYS))]);
        fs::write(folder.path().join(name), workbook(&[(sheet, library)])).unwrap();
        let (data, _) = crate::a_cycle::sound(read(folder.path()));
        let actions = &data.configuration.actions;
        let visit = actions.iter().find(|action| action.id == "visit").unwrap();
        assert!((visit.effort - 2.0).abs() < f64::EPSILON);
    }
    // A fault is told at its cell, and a second library is one too many.
    let folder = folder(&[("members.csv", text(MEMBERS)), ("surveys.csv", text(SURVEYS))]);
    let faulty = library.replace(",satisfaction", ",satisfied");
    fs::write(
        folder.path().join("actions_library.xlsx"),
        workbook(&[("Sheet1", &faulty)]),
    )
    .unwrap();
    let found = read(folder.path()).diagnostics;
    let said = render(&found, &Texts::new(Language::English), false);
    assert!(
        said.contains("actions_library.xlsx") && said.contains("B2"),
        "{said}"
    );
    fs::write(folder.path().join("actions_library.csv"), library).unwrap();
    let codes = codes(&read(folder.path()));
    assert_eq!(
        codes.iter().filter(|code| **code == Code::DuplicateTable).count(),
        1
    );
}
