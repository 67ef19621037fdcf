//! `[reading]`: what settles cells that can be read in two ways. What it leaves out is refused, with both readings.

use super::document::Section;
use crate::ingest::tables::cells::{DateOrder, DecimalMark, Reading, SerialDates};

/// Words of `date_order`.
const ORDERS: [(&str, DateOrder); 3] = [
    ("day-first", DateOrder::DayMonthYear),
    ("month-first", DateOrder::MonthDayYear),
    ("year-first", DateOrder::YearMonthDay),
];

/// Words of `serial_dates`.
const SERIALS: [(&str, SerialDates); 2] = [("1900", SerialDates::From1900), ("1904", SerialDates::From1904)];

/// Words of `decimal_mark`.
const MARKS: [(&str, DecimalMark); 2] = [(".", DecimalMark::Point), (",", DecimalMark::Comma)];

/// Reads the section.
pub fn read(root: &Section<'_>) -> Reading {
    let section = root.merged("reading");
    let reading = Reading {
        date_order: section.get("date_order").and_then(|entry| entry.word(&ORDERS)),
        two_digit_years_from: section
            .get("two_digit_years_from")
            .and_then(|entry| entry.integer(1900..=2100))
            .and_then(|year| i16::try_from(year).ok()),
        serial_dates: section.get("serial_dates").and_then(|entry| entry.word(&SERIALS)),
        decimal_mark: section.get("decimal_mark").and_then(|entry| entry.word(&MARKS)),
        ..Reading::default()
    };
    section.finish();
    reading
}
