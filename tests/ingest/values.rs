//! Cells in other spellings: whatever is printed in an accepted one is read back exactly, and nothing is read as two values.

use std::fmt::Write as _;
use std::fs;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use scorebook::diagnostics::{Code, Severity};
use scorebook::ingest::{Ingested, read};
use scorebook::model::source::CellReading;
use tempfile::TempDir;

use crate::a_cycle::{folder_with, text};

/// A quoted cell.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Reads a folder with two members, and clients of these days and amounts.
fn clients(settings: &str, rows: &[(String, String)]) -> Ingested {
    let mut table = "client_id,owner_id,acquired_on,revenue\n".to_owned();
    for (place, (day, amount)) in rows.iter().enumerate() {
        writeln!(table, "C{place:03},M1,{},{}", quoted(day), quoted(amount)).unwrap();
    }
    let members = text("member_id,name,team_id\nM1,Ada,T1\n");
    read(
        folder_with(
            settings,
            &[("members.csv", members), ("clients.csv", table.into_bytes())],
        )
        .path(),
    )
}

/// The days and amounts that were read.
fn values(settings: &str, rows: &[(String, String)]) -> Vec<(Date, Decimal)> {
    let ingested = clients(settings, rows);
    let found = ingested.diagnostics.sorted();
    let data = ingested.dataset.unwrap_or_else(|| panic!("{found:#?}"));
    let clients = data.cycles[0].clients.as_ref().unwrap();
    clients
        .iter()
        .map(|client| (client.acquired_on, client.revenue.unwrap().0))
        .collect()
}

/// Every spelling of a day that has one reading whatever the settings.
fn days(day: Date) -> Vec<String> {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, number) = (day.year(), day.month(), day.day());
    let name = NAMES[usize::try_from(month).unwrap() - 1];
    let weekday = ["一", "二", "三", "四", "五", "六", "日"]
        [usize::try_from(day.weekday().to_monday_zero_offset()).unwrap()];
    let iso = day.to_string();
    let wide: String = iso
        .chars()
        .map(|letter| char::from_u32(u32::from(letter) + 0xfee0).unwrap())
        .collect();
    vec![
        iso.clone(),
        wide,
        format!("{year}/{month}/{number}"),
        format!("{year}.{month}.{number}"),
        format!("{year}{month:02}{number:02}"),
        format!("{year}年{month}月{number}日"),
        format!("{year} 年 {month:02} 月 {number:02} 日"),
        format!("{year}年{month}月{number}日 星期{weekday}"),
        format!("{number}-{}-{year}", &name[..3]),
        format!("{number} {name} {year}"),
        format!("{name} {number}, {year}"),
        format!("{iso} 23:59"),
        format!("{year}/{month}/{number} 下午 11:59"),
        format!("\u{a0}{iso}\u{200b}"),
    ]
}

/// Every spelling of an amount that has one reading whatever the settings; `cents` is the amount in hundredths.
fn amounts(cents: u64) -> Vec<String> {
    let (whole, rest) = (cents / 100, cents % 100);
    let grouped = |mark: &str| {
        let digits = whole.to_string();
        let groups: Vec<&str> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| std::str::from_utf8(group).unwrap())
            .collect();
        groups.join(mark)
    };
    let wide: String = format!("{whole}.{rest:02}")
        .chars()
        .map(|letter| char::from_u32(u32::from(letter) + 0xfee0).unwrap())
        .collect();
    vec![
        format!("{whole}.{rest:02}"),
        wide,
        format!("{}.{rest:02}", grouped(",")),
        format!("¥{}.{rest:02}", grouped(",")),
        format!("￥ {whole}.{rest:02}"),
        format!("{}.{rest:02}元", grouped("，")),
        format!("{}.{rest:02}", grouped("\u{202f}")),
        format!("{}.{rest:02}", grouped("'")),
        format!("+{whole}.{rest:02}"),
    ]
}

/// An amount in 万, to the cent.
fn in_ten_thousands(cents: u64) -> String {
    format!("{}.{:06}万", cents / 1_000_000, cents % 1_000_000)
}

/// An amount in 亿, to the cent.
fn in_hundred_millions(cents: u64) -> String {
    format!("{}.{:010}亿元", cents / 10_000_000_000, cents % 10_000_000_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_and_an_amount_in_any_accepted_spelling_are_read_back_exactly(
        offset in 0..16_000_i64,
        cents in prop_oneof![0..1_000_000_u64, 0..100_000_000_000_000_u64],
        order in prop_oneof![Just(""), Just("date_order = 'day-first'"), Just("date_order = 'month-first'")],
    ) {
        let day = date(1981, 1, 1).checked_add(jiff::Span::new().days(offset)).unwrap();
        let settings = format!("[reading]\n{order}\n");
        let mut amounts = amounts(cents);
        amounts.extend([in_ten_thousands(cents), in_hundred_millions(cents)]);
        let days = days(day);
        let rows: Vec<(String, String)> = (0..days.len().max(amounts.len()))
            .map(|place| (days[place % days.len()].clone(), amounts[place % amounts.len()].clone()))
            .collect();
        let expected = Decimal::new(i64::try_from(cents).unwrap(), 2);
        for ((found, amount), row) in values(&settings, &rows).into_iter().zip(&rows) {
            prop_assert_eq!(found, day, "{:?}", row);
            prop_assert_eq!(amount, expected, "{:?}", row);
        }
    }

    /// What is read day first is not what is read month first, unless it is the same day; and without the setting it is
    /// refused.
    #[test]
    fn nothing_is_read_as_two_days(day in 1..=31_u32, month in 1..=31_u32, year in 1990..2025_u32) {
        let row = [(format!("{day:02}/{month:02}/{year}"), "1".to_owned())];
        let read = |settings: &str| {
            let data = clients(settings, &row).dataset?;
            Some(data.cycles[0].clients.as_ref()?.first()?.acquired_on)
        };
        let first = read("[reading]\ndate_order = 'day-first'");
        let second = read("[reading]\ndate_order = 'month-first'");
        let neither = read("");
        match (first, second) {
            (Some(first), Some(second)) => prop_assert_eq!(neither, (first == second).then_some(first)),
            (one, other) => prop_assert_eq!(neither, one.or(other)),
        }
    }

    #[test]
    fn nothing_is_read_as_two_amounts(whole in 1..1000_u32, rest in 0..1000_u32) {
        let row = [("2020-01-01".to_owned(), format!("{whole},{rest:03}"))];
        let read = |settings: &str| {
            let data = clients(settings, &row).dataset?;
            Some(data.cycles[0].clients.as_ref()?.first()?.revenue?.0)
        };
        prop_assert_eq!(read(""), None);
        prop_assert_eq!(read("[reading]\ndecimal_mark = '.'"), Some(Decimal::from(whole * 1000 + rest)));
        let decimals = Decimal::new(i64::from(whole * 1000 + rest), 3);
        prop_assert_eq!(read("[reading]\ndecimal_mark = ','"), Some(decimals));
    }
}

#[test]
fn a_way_of_writing_is_told_once_for_its_column() {
    let rows: Vec<(String, String)> = (1..=120)
        .map(|number| {
            (
                format!("{:02}/12/2020", 13 + number % 15),
                format!("{number}.5万"),
            )
        })
        .collect();
    let ingested = clients("", &rows);
    let notes: Vec<_> = ingested
        .diagnostics
        .sorted()
        .into_iter()
        .filter(|found| found.code == Code::ReadByMeaning)
        .cloned()
        .collect();
    let told: Vec<_> = notes
        .iter()
        .map(|note| ["column", "found", "read", "count"].map(|fact| note.facts[fact].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ["acquired_on", "14/12/2020", "2020-12-14", "120"],
            ["revenue", "1.5万", "15000", "120"],
        ]
    );
    assert!(notes.iter().all(|note| note.code.severity() == Severity::Note));
    assert_eq!(notes[0].place.as_ref().unwrap().span.as_ref().unwrap().line, 2);
}

#[test]
fn the_settings_of_a_cycle_go_before_those_of_the_folder() {
    let folder = TempDir::new().unwrap();
    fs::write(
        folder.path().join("scorebook.toml"),
        "[reading]\ndate_order = 'day-first'\ndecimal_mark = ','\n",
    )
    .unwrap();
    for (cycle, settings) in [
        ("2025-Q1", ""),
        ("2025-Q2", "[reading]\ndate_order = 'month-first'\n"),
    ] {
        let cycle = folder.path().join("cycles").join(cycle);
        fs::create_dir_all(&cycle).unwrap();
        fs::write(cycle.join("cycle.toml"), settings).unwrap();
        fs::write(cycle.join("members.csv"), "member_id,name,team_id\nM1,Ada,T1\n").unwrap();
        let table = "client_id,owner_id,acquired_on,revenue\nC1,M1,01/02/2024,\"1,234\"\n";
        fs::write(cycle.join("clients.csv"), table).unwrap();
    }
    let data = read(folder.path()).dataset.unwrap();
    let days: Vec<(Date, Decimal)> = data
        .cycles
        .iter()
        .map(|cycle| {
            let client = &cycle.clients.as_ref().unwrap()[0];
            (client.acquired_on, client.revenue.unwrap().0)
        })
        .collect();
    let amount = Decimal::new(1234, 3);
    assert_eq!(days, [(date(2024, 2, 1), amount), (date(2024, 1, 2), amount)]);
}

#[test]
fn what_cells_are_read_as_is_kept_with_the_file_they_stand_in() {
    let rows = [
        ("2025-03-01", "1.2万"),
        ("2025-03-02", "3万"),
        ("2025-03-03", "7"),
    ];
    let rows = rows.map(|(day, amount)| (day.to_owned(), amount.to_owned()));
    let data = clients("", &rows).dataset.unwrap();
    let files = &data.cycles[0].files;
    let clients = files.iter().find(|file| file.table == "clients").unwrap();
    let [reading] = clients.readings.as_slice() else {
        panic!("{:?}", clients.readings)
    };
    let CellReading {
        column,
        found,
        read,
        cells,
    } = reading;
    assert_eq!(
        (column.as_str(), found.as_str(), read.as_str(), *cells),
        ("revenue", "1.2万", "12000", 2)
    );
}
