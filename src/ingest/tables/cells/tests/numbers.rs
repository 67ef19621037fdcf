//! Numbers and amounts.

use rust_decimal::Decimal;

use super::super::*;
use super::{doubt, nothing, two};

fn amount(text: &str) -> Found<Decimal> {
    decimal(text.as_bytes(), &nothing())
}

#[test]
fn amounts_with_one_reading_are_exact() {
    for (text, value) in [
        ("1,234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("¥1,234.50", "1234.50"),
        ("￥１，２３４．５０", "1234.50"),
        ("1234.50元", "1234.50"),
        ("¥ 12元", "12"),
        ("人民币 12", "12"),
        ("RMB 12", "12"),
        ("1.2万", "12000"),
        ("1.2万元", "12000"),
        ("￥１.２萬", "12000"),
        ("3亿", "300000000"),
        ("0.00001亿", "1000"),
        ("2千万", "20000000"),
        ("1.5万亿", "1500000000000"),
        ("(1,234.50)", "-1234.50"),
        ("（1234.50）", "-1234.50"),
        ("(¥12)", "-12"),
        ("1,234.50-", "-1234.50"),
        ("-¥12", "-12"),
        ("¥-12", "-12"),
        ("−12", "-12"),
        ("1 234,5", "1234.5"),
        ("1\u{202f}234,5", "1234.5"),
        ("1\u{a0}234\u{a0}567", "1234567"),
        ("1'234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1.234.567", "1234567"),
        // No group of thousands has two digits, four digits before it, or a zero for its first.
        ("1,23", "1.23"),
        ("1234,567", "1234.567"),
        ("0,123", "0.123"),
        (".5", "0.5"),
        // As a float this would be 19.900000000000002 × 10⁴.
        ("19.9万", "199000"),
    ] {
        assert_eq!(
            amount(text).one().map(|amount| amount.to_string()).as_deref(),
            Some(value),
            "{text}"
        );
    }
}

#[test]
fn a_number_with_two_readings_is_refused_with_both_and_settled_by_the_decimal_mark() {
    assert_eq!(
        doubt(amount("1,234")),
        two("1234", "1.234", Between::DecimalMarks)
    );
    assert_eq!(
        doubt(amount("¥1,234万")),
        two("12340000", "12340", Between::DecimalMarks)
    );
    assert_eq!(
        doubt(amount("-1,230")),
        two("-1230", "-1.23", Between::DecimalMarks)
    );
    let stated = |mark| Reading {
        decimal_mark: Some(mark),
        ..nothing()
    };
    let (point, comma) = (stated(DecimalMark::Point), stated(DecimalMark::Comma));
    let read = |text: &str, reading: &Reading| {
        decimal(text.as_bytes(), reading)
            .one()
            .map(|number| number.to_string())
    };
    assert_eq!(read("1,234", &point).as_deref(), Some("1234"));
    assert_eq!(read("1,234", &comma).as_deref(), Some("1.234"));
    assert_eq!(read("1.234", &point).as_deref(), Some("1.234"));
    assert_eq!(read("1.234", &comma).as_deref(), Some("1234"));
    assert_eq!(read("12,5", &comma).as_deref(), Some("12.5"));
    // What cannot be meant with the stated mark is not read with the other.
    assert_eq!(decimal(b"12,5", &point), Found::None(Problem::AgainstMark));
    assert_eq!(decimal(b"12.5", &comma), Found::None(Problem::AgainstMark));
    assert_eq!(read("1.234,50", &point), None);
    assert_eq!(read("12.5", &comma), None);
}

/// A spreadsheet writes semicolons where the comma is the decimal mark.
#[test]
fn in_a_file_with_semicolons_the_point_may_part_thousands() {
    let likely = Reading {
        decimal_commas: true,
        ..nothing()
    };
    let read = |text: &str| decimal(text.as_bytes(), &likely);
    assert_eq!(doubt(read("1.234")), two("1.234", "1234", Between::DecimalMarks));
    assert_eq!(read("12.5").one(), Some(Decimal::new(125, 1)));
    assert_eq!(read("0.125").one(), Some(Decimal::new(125, 3)));
    assert_eq!(read("1234.567").one(), Some(Decimal::new(1_234_567, 3)));
    assert_eq!(integer(b"4.0", &likely).one(), Some(4));
    assert_eq!(
        doubt(integer(b"4.000", &likely)),
        two("4", "4000", Between::DecimalMarks)
    );
}

#[test]
fn per_cent_is_a_share_where_a_share_may_be_meant_and_a_doubt_elsewhere() {
    let share = |text: &str| number(text.as_bytes(), &nothing(), true);
    assert_eq!(share("85%"), Found::One(0.85, Some(Spelling::PerCent)));
    assert_eq!(share("８５．５％"), Found::One(0.855, Some(Spelling::PerCent)));
    assert_eq!(share("-3 %"), Found::One(-0.03, Some(Spelling::PerCent)));
    assert_eq!(share("1,234.5%"), Found::One(12.345, Some(Spelling::PerCent)));
    assert_eq!(
        doubt(number("85%".as_bytes(), &nothing(), false)),
        two("0.85", "85", Between::PerCent)
    );
    assert_eq!(doubt(amount("85%")), two("0.85", "85", Between::PerCent));
    assert_eq!(
        integer("85%".as_bytes(), &nothing()),
        Found::None(Problem::Unreadable)
    );
    assert_eq!(amount("¥85%"), Found::None(Problem::Unreadable));
}

#[test]
fn in_a_column_of_whole_numbers_the_whole_reading_is_the_only_one() {
    let whole = |text: &str| integer(text.as_bytes(), &nothing()).one();
    assert_eq!(whole("1,234"), Some(1234));
    assert_eq!(whole("１２"), Some(12));
    assert_eq!(whole("1.2万"), Some(12_000));
    assert_eq!(whole("1,5"), None);
    // A whole number with three zeros for decimals is nothing that anybody writes, but where commas stand before decimals.
    assert_eq!(
        integer(b"1,000", &nothing()),
        Found::One(1000, Some(Spelling::Thousands))
    );
    assert_eq!(integer(b"-12,000", &nothing()).one(), Some(-12_000));
    assert_eq!(integer(b"12,00", &nothing()).one(), Some(12));
    let commas = Reading {
        decimal_commas: true,
        ..nothing()
    };
    assert_eq!(
        doubt(integer(b"1,000", &commas)),
        two("1000", "1", Between::DecimalMarks)
    );
}

#[test]
fn amounts_in_another_currency_are_refused() {
    let dollars = Reading {
        currency: *b"USD",
        ..nothing()
    };
    for text in ["$12", "US$12", "12美元", "€12", "£12"] {
        assert_eq!(amount(text), Found::None(Problem::OtherCurrency), "{text}");
    }
    assert_eq!(
        decimal(b"$1,234.50", &dollars).one(),
        Some(Decimal::new(123_450, 2))
    );
    assert_eq!(
        decimal("¥12".as_bytes(), &dollars),
        Found::None(Problem::OtherCurrency)
    );
    // Both words must be right.
    let yen = Reading {
        currency: *b"JPY",
        ..nothing()
    };
    assert_eq!(decimal("¥12".as_bytes(), &yen).one(), Some(Decimal::from(12)));
    assert_eq!(
        decimal("¥12元".as_bytes(), &yen),
        Found::None(Problem::OtherCurrency)
    );
}

#[test]
fn what_is_no_number_is_not_read() {
    for text in [
        "",
        "-",
        "万",
        "¥",
        "()",
        "(-5)",
        "--5",
        "-5-",
        "12,34.5",
        "1,2,3",
        "1.2.3",
        "1,234.567,8",
        "01,234",
        "5%%",
        "5万%",
        "5亿万",
        "1e5",
        "1 2",
        "12 34",
        "5.",
        "五",
        "5个",
        "NaN",
        "¥¥5",
        "1,234 567",
        "99999999999999999999999999999亿",
    ] {
        assert_eq!(amount(text), Found::None(Problem::Unreadable), "{text:?}");
    }
}
