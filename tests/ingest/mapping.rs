//! Exports of other systems: their files, headings and words, under the names that the settings give them.

use std::fs;

use encoding_rs::GB18030;
use scorebook::diagnostics::Code;
use scorebook::ingest::read;
use scorebook::model::assessment::Relation;

use crate::a_cycle::{folder_with, sound, text};

fn members() -> (&'static str, Vec<u8>) {
    (
        "members.csv",
        text("member_id,name,team_id\nM1,王伟,T1\nM2,李娜,T1\n"),
    )
}

const FOREIGN: &str = r#"
[tables.clients]
files = ["CRM 导出"]

[tables.clients.columns]
client_id = ["客户代码", "Customer No."]
owner_id = "维护人"
acquired_on = "签约日"
name = "客户"

[tables.clients.values.segment]
"甲" = "key"
"乙" = "core"

[tables.assessments.values.relation]
"部门经理" = "superior"
"同部门" = "peer"
"Own" = "self"

[tables.activities.values.attended]
"到场" = true
"缺席" = 0
"#;

#[test]
fn an_export_is_read_by_its_own_names() {
    let clients = "客户代码,客户,维护人,签约日,分层,收入\nC1,甲公司,M1,2024-01-01,甲,5\nC2,乙公司,M2,2024-02-01, 乙 ,6\n";
    let (clients, _, _) = GB18030.encode(clients);
    let (data, codes) = sound(read(
        folder_with(
            FOREIGN,
            &[
                members(),
                ("crm导出.csv", clients.into_owned()),
                (
                    "assessments.csv",
                    text("ratee_id,rater_id,relation,dimension,score\nM1,M2,部门经理,values,4\nM2,M1,同部门,values,3\nM1,M1,ＯＷＮ,values,5\n"),
                ),
                (
                    "activities.csv",
                    text("activity_id,member_id,held_on,attended\nA1,M1,2025-01-05,到场\nA1,M2,2025-01-05,缺席\n"),
                ),
            ],
        )
        .path(),
    ));
    let cycle = &data.cycles[0];
    let clients: Vec<_> = cycle.clients.as_ref().unwrap().iter().collect();
    let read: Vec<_> = clients
        .iter()
        .map(|client| {
            (
                client.id.as_str(),
                client.name.as_deref(),
                client.segment.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            ("C1", Some("甲公司"), Some("key")),
            ("C2", Some("乙公司"), Some("core"))
        ]
    );
    let relations: Vec<Relation> = cycle
        .assessments
        .as_ref()
        .unwrap()
        .iter()
        .map(|row| row.relation)
        .collect();
    assert_eq!(relations, [Relation::Superior, Relation::Peer, Relation::Own]);
    let attended: Vec<bool> = cycle
        .activities
        .as_ref()
        .unwrap()
        .iter()
        .map(|row| row.attended)
        .collect();
    assert_eq!(attended, [true, false]);
    assert!(!codes.contains(&Code::MappedHeadingMissing), "{codes:?}");
    assert!(!codes.contains(&Code::UnusedTable), "{codes:?}");
}

#[test]
fn a_heading_is_forgiven_its_case_its_spaces_and_its_accents() {
    let settings = "[tables.clients.columns]\nclient_id = \"Café No\"\nowner_id = \"Account Manager\"\n";
    // The accent stands apart from its letter, as a Mac writes it.
    let table = "CAFE\u{301}-NO,account_manager,acquired_on\nC1,M1,2024-01-01\n";
    let (data, _) = sound(read(
        folder_with(settings, &[members(), ("clients.csv", text(table))]).path(),
    ));
    assert_eq!(data.cycles[0].clients.as_ref().unwrap()[0].id.as_str(), "C1");
}

#[test]
fn a_mapped_heading_means_nothing_else() {
    // By itself 编号 is nothing, and 负责人编号 the owner: here the latter is the client.
    let settings = "[tables.clients.columns]\nclient_id = \"负责人编号\"\nowner_id = \"编号\"\n";
    let table = "编号,负责人编号,建立日期\nM1,C1,2024-01-01\n";
    let (data, _) = sound(read(
        folder_with(settings, &[members(), ("clients.csv", text(table))]).path(),
    ));
    let client = &data.cycles[0].clients.as_ref().unwrap()[0];
    assert_eq!(client.id.as_str(), "C1");
    assert!(client.owner.is_some());
}

#[test]
fn a_heading_that_no_file_has_is_told_unless_the_own_name_is_there() {
    let settings =
        "[tables.clients.columns]\nclient_id = \"客户代码\"\nrevenue = \"合同额\"\nname = \"全称\"\n";
    let table = "client_id,owner_id,acquired_on,名称\nC1,M1,2024-01-01,甲公司\n";
    let ingested = read(folder_with(settings, &[members(), ("clients.csv", text(table))]).path());
    let missing: Vec<_> = ingested
        .diagnostics
        .sorted()
        .into_iter()
        .filter(|found| found.code == Code::MappedHeadingMissing)
        .collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].facts["heading"], "合同额");
    let place = missing[0].place.as_ref().unwrap();
    assert_eq!(
        (place.file.as_str(), place.span.as_ref().unwrap().line),
        ("scorebook.toml", 3)
    );
}

#[test]
fn a_cycle_may_have_names_of_its_own() {
    let settings = "[tables.clients.columns]\nclient_id = \"客户代码\"\nowner_id = \"维护人\"\n";
    let folder = folder_with(
        settings,
        &[
            members(),
            ("clients.csv", text("客户号,维护人,建立日期\nC1,M1,2024-01-01\n")),
            (
                "cycle.toml",
                text("[tables.clients.columns]\nclient_id = \"客户号\"\n"),
            ),
        ],
    );
    let next = folder.path().join("cycles/2025-Q2");
    fs::create_dir_all(&next).unwrap();
    fs::write(next.join("members.csv"), members().1).unwrap();
    fs::write(
        next.join("clients.csv"),
        "客户代码,维护人,建立日期\nC1,M1,2024-01-01\n",
    )
    .unwrap();
    let (data, codes) = sound(read(folder.path()));
    assert!(
        data.cycles
            .iter()
            .all(|cycle| cycle.clients.as_ref().unwrap().len() == 1)
    );
    assert!(!codes.contains(&Code::MappedHeadingMissing), "{codes:?}");
}

/// A declared measure reads an organisation's own table by the names that the settings give its columns.
#[test]
fn columns_of_own_tables_are_mapped_as_well() {
    let settings = r#"
[[dimensions]]
id = "own"
name = "Own"
weight = 100

[[indicators]]
id = "hours"
name = "Hours"
dimension = "own"
measure = "declared"
table = "visits"
aggregate = "sum"
value = "hours"
date_column = "visited_on"
weight = 100
scale = [[0, 0], [8, 100]]

[tables.visits]
files = ["拜访"]

[tables.visits.columns]
member_id = "拜访人"
hours = "时长（小时）"
visited_on = "日期"
"#;
    let table = "拜访人,时长（小时）,日期\nM1,2.5,2025年1月5日\n";
    let (data, _) = sound(read(
        folder_with(settings, &[members(), ("拜访.csv", text(table))]).path(),
    ));
    assert_eq!(data.cycles[0].declared["visits"].rows.len(), 1);
}

#[test]
fn accents_and_what_nobody_sees_keep_nothing_from_matching() {
    let settings = "[tables.clients.values.segment]\n\"Cafe\u{301}\" = \"key\"\n\"Ba\u{200b}r\" = \"core\"\n";
    let table = "client_id,owner_id,acquired_on,segment,name\nC1,M1,2024-01-01,Café,Rene\u{301}\nC2,M1,2024-01-01,bar,\n";
    let folder = folder_with(settings, &[members(), ("clients.csv", text(table))]);
    let notes = folder.path().join("cycles/2025-Q1/notes/members");
    fs::create_dir_all(&notes).unwrap();
    fs::write(notes.join("M\u{200b}1.md"), "Well done.").unwrap();
    let (data, codes) = sound(read(folder.path()));
    let clients = data.cycles[0].clients.as_ref().unwrap();
    let segments: Vec<_> = clients.iter().map(|client| client.segment.as_deref()).collect();
    assert_eq!(segments, [Some("key"), Some("core")]);
    assert_eq!(clients[0].name.as_deref(), Some("René"));
    assert_eq!(data.cycles[0].notes.members.len(), 1);
    assert!(
        codes.contains(&Code::InvisibleInSettings) && codes.contains(&Code::InvisibleInName),
        "{codes:?}"
    );
}

/// Two systems write numbers in two ways.
#[test]
fn a_table_may_be_read_in_a_way_of_its_own() {
    let settings = "[reading]\ndecimal_mark = '.'\ndate_order = 'month-first'\n[tables.clients.reading]\ndecimal_mark = ','\n";
    let clients = "client_id,owner_id,acquired_on,revenue\nC1,M1,01/02/2024,\"1.234,5\"\n";
    let goals = "member_id,weight,due_on\nM1,\"1,234\",01/02/2025\n";
    let files = [
        members(),
        ("clients.csv", text(clients)),
        ("goals.csv", text(goals)),
    ];
    let (data, _) = sound(read(folder_with(settings, &files).path()));
    let client = &data.cycles[0].clients.as_ref().unwrap()[0];
    assert_eq!(client.revenue.unwrap().0.to_string(), "1234.5");
    assert_eq!(client.acquired_on, jiff::civil::date(2024, 1, 2));
    let goal = &data.cycles[0].goals.as_ref().unwrap()[0];
    assert_eq!(
        (goal.weight, goal.due_on),
        (Some(1234.0), Some(jiff::civil::date(2025, 1, 2)))
    );
}

/// A day as four systems and a spreadsheet write it.
fn foreign_day(iso: &str, way: usize) -> String {
    let Ok(day) = iso.parse::<jiff::civil::Date>() else {
        return String::new();
    };
    let (year, month, number) = (day.year(), day.month(), day.day());
    match way % 5 {
        0 => format!("{number:02}/{month:02}/{year}"),
        1 => format!("{year}年{month}月{number}日"),
        2 => format!("{year}.{month}.{number}"),
        3 => format!("{year}{month:02}{number:02}"),
        // Excel counts 1 January 2008 as 39448.
        _ => (39_448 + (day - jiff::civil::date(2008, 1, 1)).get_days()).to_string(),
    }
}

/// An amount with two decimals as four systems write it.
fn foreign_amount(plain: &str, way: usize) -> String {
    let Some((whole, cents)) = plain.split_once('.') else {
        return plain.to_owned();
    };
    let groups: Vec<&str> = whole
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap())
        .collect();
    match way % 4 {
        0 => format!("¥{}.{cents}", groups.join(",")),
        1 => format!("{whole}.{cents}元"),
        2 => format!("{}.{cents}", groups.join(" ")),
        _ => {
            let padded = format!("{whole:0>5}");
            let (ten_thousands, rest) = padded.split_at(padded.len() - 4);
            format!("{ten_thousands}.{rest}{cents}万")
        }
    }
}

/// The clients of the demo, as another system would export them, are the same clients to the cent and to the day.
#[test]
fn the_same_clients_come_out_of_a_foreign_export() {
    let demo = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cycles/2025-Q4");
    let plain = fs::read(demo.join("clients.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(plain.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&plain));
    let header: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    let mut export = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let foreign = header.iter().map(|column| match column.as_str() {
        "client_id" => "客户代码",
        "acquired_on" => "签约日",
        "revenue" => "合同额",
        other => other,
    });
    export.write_record(foreign).unwrap();
    for (way, row) in rows.records().enumerate() {
        let row = row.unwrap();
        let cells = header
            .iter()
            .zip(&row)
            .map(|(column, cell)| match (column.as_str(), cell) {
                ("acquired_on" | "lost_on", day) => foreign_day(day, way),
                ("segment", "key") => "甲".to_owned(),
                (name, amount) if name.starts_with("revenue") => foreign_amount(amount, way),
                (_, cell) => cell.to_owned(),
            });
        export.write_record(cells).unwrap();
    }
    let export = String::from_utf8(export.into_inner().unwrap()).unwrap();
    let (export, _, _) = GB18030.encode(&export);
    let settings = "[reading]\ndate_order = 'day-first'\nserial_dates = '1900'\n[tables.clients]\nfiles = ['CRM导出']\n\
                    columns = { client_id = '客户代码', acquired_on = '签约日', revenue = '合同额' }\nvalues = { segment = { '甲' = 'key' } }\n";
    let people = ["members.csv", "teams.csv"].map(|name| (name, fs::read(demo.join(name)).unwrap()));
    let clients = |settings: &str, file: (&'static str, Vec<u8>)| {
        let [members, teams] = people.clone();
        let renamed = folder_with(settings, &[members, teams, file]);
        fs::rename(
            renamed.path().join("cycles/2025-Q1"),
            renamed.path().join("cycles/2025-Q4"),
        )
        .unwrap();
        let (data, _) = sound(read(renamed.path()));
        data.cycles[0].clients.clone().unwrap()
    };
    let expected = clients("", ("clients.csv", plain.clone()));
    assert!(expected.len() > 100);
    assert_eq!(clients(settings, ("CRM导出.csv", export.into_owned())), expected);
}
