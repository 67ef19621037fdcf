//! Typed values of the configuration: text, numbers, words, dates, times and lengths of time.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::{Date, Time};
use toml::de::DeValue;

use super::document::Entry;
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::nearest::nearest;
use crate::model::configuration::LimitSeconds;
use crate::model::{Language, LocalizedText, Weight};

impl<'d> Entry<'d> {
    /// Text that is not empty, without spaces around it.
    pub fn text(&self) -> Option<&'d str> {
        let DeValue::String(text) = self.value() else {
            return self.wrong_type("text");
        };
        let text = text.trim();
        if text.is_empty() {
            self.report(Diagnostic::new(Code::EmptyText).with("key", self.key));
            return None;
        }
        Some(text)
    }

    /// Text, or a table of text by language tag.
    pub fn localized(&self) -> Option<LocalizedText> {
        if self.value().is_table() {
            let mut texts = BTreeMap::new();
            for entry in self.entries()? {
                match Language::from_tag(entry.key) {
                    Some(language) => {
                        texts.insert(language, entry.text()?.to_owned());
                    }
                    None => {
                        entry.report_at_key(Diagnostic::new(Code::UnknownLanguage).with("found", entry.key));
                    }
                }
            }
            if texts.is_empty() {
                self.report(Diagnostic::new(Code::EmptyText).with("key", self.key));
                return None;
            }
            return Some(LocalizedText::by_language(texts));
        }
        if self.value().is_str() {
            return self.text().map(LocalizedText::plain);
        }
        self.wrong_type("localized")
    }

    /// A finite number.
    pub fn number(&self) -> Option<f64> {
        let text = match self.value() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => return self.wrong_type("number"),
        };
        match text.replace('_', "").parse::<f64>() {
            Ok(number) if number.is_finite() => Some(number),
            _ => {
                self.report(
                    Diagnostic::new(Code::NotFinite)
                        .with("key", self.key)
                        .with("found", self.written()),
                );
                None
            }
        }
    }

    /// A finite number within a range.
    pub fn number_within(&self, range: RangeInclusive<f64>) -> Option<f64> {
        let number = self.number()?;
        if range.contains(&number) {
            return Some(number);
        }
        self.out_of_range(range.start(), range.end())
    }

    /// A whole number within a range.
    pub fn integer(&self, range: RangeInclusive<u32>) -> Option<u32> {
        let DeValue::Integer(integer) = self.value() else {
            return self.wrong_type("integer");
        };
        match i128::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()) {
            Ok(number) => match u32::try_from(number) {
                Ok(number) if range.contains(&number) => Some(number),
                _ => self.out_of_range(range.start(), range.end()),
            },
            Err(_) => self.out_of_range(range.start(), range.end()),
        }
    }

    fn out_of_range<T>(&self, low: impl ToString, high: impl ToString) -> Option<T> {
        self.report(
            Diagnostic::new(Code::SettingOutOfRange)
                .with("key", self.key)
                .with("found", self.written())
                .with("low", low)
                .with("high", high),
        );
        None
    }

    /// A weight: zero or more, up to a million.
    pub fn weight(&self) -> Option<Weight> {
        self.number_within(0.0..=1e6).and_then(Weight::new)
    }

    /// True or false.
    pub fn boolean(&self) -> Option<bool> {
        self.value().as_bool().or_else(|| self.wrong_type("boolean"))
    }

    /// One of a few words.
    pub fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        self.unknown_word(text, words.iter().map(|(word, _)| *word));
        None
    }

    /// Reports a word that is none of those allowed.
    pub fn unknown_word<'w>(&self, text: &str, allowed: impl Iterator<Item = &'w str>) {
        let allowed: Vec<&str> = allowed.collect();
        let mut fault = Diagnostic::new(Code::UnknownSettingWord)
            .with("key", self.key)
            .with("found", text)
            .with("allowed", allowed.join(", "));
        if let Some(near) = nearest(text, allowed) {
            fault = fault.with("nearest", near);
        }
        self.report(fault);
    }

    /// A date, as a TOML date or as text.
    pub fn date(&self) -> Option<Date> {
        let date = match self.value() {
            DeValue::Datetime(value) if value.time.is_none() && value.offset.is_none() => {
                value.date.and_then(|date| {
                    let year = i16::try_from(date.year).ok()?;
                    Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
                })
            }
            DeValue::String(text) => crate::ingest::tables::cells::date(text.trim().as_bytes()),
            DeValue::Datetime(_) => None,
            _ => return self.wrong_type("date"),
        };
        if date.is_none() {
            let found = self.written();
            self.report(
                Diagnostic::new(Code::SettingNotADate)
                    .with("key", self.key)
                    .with("found", found),
            );
        }
        date
    }

    /// A time of day such as `"09:00"`.
    pub fn time(&self) -> Option<Time> {
        let time = match self.value() {
            DeValue::Datetime(value) if value.date.is_none() => value.time.and_then(|time| {
                let second = i8::try_from(time.second.unwrap_or(0)).ok()?;
                Time::new(
                    i8::try_from(time.hour).ok()?,
                    i8::try_from(time.minute).ok()?,
                    second,
                    0,
                )
                .ok()
            }),
            DeValue::String(text) => clock(text.trim()),
            DeValue::Datetime(_) => None,
            _ => return self.wrong_type("time"),
        };
        if time.is_none() {
            let found = self.written();
            self.report(
                Diagnostic::new(Code::SettingNotATime)
                    .with("key", self.key)
                    .with("found", found),
            );
        }
        time
    }

    /// A length of time such as `"90m"`; `day` says how long a `d` is.
    pub fn duration(&self, day: LimitSeconds) -> Option<LimitSeconds> {
        let DeValue::String(text) = self.value() else {
            return self.wrong_type("duration");
        };
        let limit = duration(text.trim(), day);
        if limit.is_none() {
            let found = text.trim();
            self.report(
                Diagnostic::new(Code::NotADuration)
                    .with("key", self.key)
                    .with("found", found),
            );
        }
        limit
    }
}

/// `09:00` or `09:00:30`.
fn clock(text: &str) -> Option<Time> {
    let mut parts = text.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

/// Numbers with a unit each, such as `60s`, `90m`, `8h`, `2d`, `1h30m`: above zero, at most ten years.
fn duration(text: &str, day: LimitSeconds) -> Option<LimitSeconds> {
    let mut total: i64 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let number: i64 = rest.get(..digits)?.parse().ok()?;
        let unit = rest.get(digits..)?.chars().next()?;
        let seconds = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            'd' => day.0,
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(seconds)?)?;
        rest = rest.get(digits + unit.len_utf8()..)?.trim_start();
    }
    (1..=315_360_000).contains(&total).then_some(LimitSeconds(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_add_their_parts_and_a_day_is_as_long_as_told() {
        let day = LimitSeconds(86_400);
        for (text, seconds) in [
            ("60s", 60),
            ("90m", 5400),
            ("8h", 28_800),
            ("2d", 172_800),
            ("1h30m", 5400),
            ("1h 30m", 5400),
        ] {
            assert_eq!(duration(text, day), Some(LimitSeconds(seconds)), "{text}");
        }
        assert_eq!(duration("2d", LimitSeconds(32_400)), Some(LimitSeconds(64_800)));
        for text in [
            "",
            "8",
            "h",
            "8 h x",
            "-8h",
            "0s",
            "1.5h",
            "99999999999999999999s",
            "9999999999999d",
        ] {
            assert_eq!(duration(text, day), None, "{text}");
        }
    }

    #[test]
    fn clocks_need_hours_and_minutes() {
        assert_eq!(clock("09:30"), Time::new(9, 30, 0, 0).ok());
        for text in ["9", "24:00", "09:60", "a:b", "09:00:00:00"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }
}
