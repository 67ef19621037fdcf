//! Exact amounts and shares, `[[results.grades]]` and `[results.bonus]`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::{Known, items, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::document::{Entry, Section};
use crate::ingest::nearest::nearest;
use crate::model::configuration::{BonusRules, CycleKinds, Grade};
use crate::model::pay::PayRange;
use crate::model::{Money, RatingId};

/// Decimals of an amount or a share, at most: every sum of the results then stays exact.
const PLACES: u32 = 6;

impl Entry<'_> {
    /// An exact number, as a TOML number or as text, from zero to `high`.
    pub(super) fn decimal(&self, high: u64) -> Option<Decimal> {
        let text = match self.value() {
            DeValue::String(text) => text.trim().to_owned(),
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().to_owned(),
            DeValue::Float(float) => float.as_str().to_owned(),
            _ => return self.wrong_type("number"),
        };
        let number = Decimal::from_str_exact(&text.replace('_', "")).ok();
        let Some(number) = number.filter(|number| number.normalize().scale() <= PLACES) else {
            self.report(
                Diagnostic::new(Code::SettingNotADecimal)
                    .with("key", self.key)
                    .with("found", self.written())
                    .with("places", PLACES),
            );
            return None;
        };
        if (number.is_sign_negative() && !number.is_zero()) || number > high.into() {
            self.report(
                Diagnostic::new(Code::SettingOutOfRange)
                    .with("key", self.key)
                    .with("found", self.written())
                    .with("low", 0)
                    .with("high", high),
            );
            return None;
        }
        Some(number.normalize())
    }

    /// An amount of money.
    pub(super) fn money(&self) -> Option<Money> {
        self.decimal(1_000_000_000_000).map(Money)
    }

    /// A share of a whole.
    pub(super) fn exact_share(&self) -> Option<Decimal> {
        self.decimal(1)
    }
}

/// The unit that amounts are multiples of: a cent unless another is stated.
pub(super) fn unit(section: &Section<'_>) -> Option<Money> {
    let Some(entry) = section.get("unit") else {
        return Some(Money(Decimal::new(1, 2)));
    };
    let unit = entry.money()?;
    if unit.0 < Decimal::new(1, 2) {
        entry.report(
            Diagnostic::new(Code::SettingOutOfRange)
                .with("key", entry.key)
                .with("found", entry.written())
                .with("low", "0.01")
                .with("high", 1_000_000),
        );
        return None;
    }
    Some(unit)
}

/// An end that must not lie below its start.
pub(super) fn in_order(low: (&str, Option<Decimal>), high: (&Entry<'_>, Option<Decimal>)) {
    if let ((low_key, Some(low)), (entry, Some(high))) = (low, high)
        && high < low
    {
        entry.report(
            Diagnostic::new(Code::SettingBelow)
                .with("key", entry.key)
                .with("found", high)
                .with("other", low_key)
                .with("least", low),
        );
    }
}

/// Reads the grades with their pay ranges.
pub(super) fn grades(section: &Section<'_>) -> Vec<Grade> {
    let mut grades = Vec::new();
    for item in items(section, "grades") {
        let [low, mid, high] = ["low", "mid", "high"].map(|key| item.section.required(key));
        let amount = |entry: &Option<Entry<'_>>| entry.as_ref().and_then(Entry::money);
        let amounts = [amount(&low), amount(&mid), amount(&high)];
        let [least, middle, most] = amounts.map(|money| money.map(|money| money.0));
        if let Some(entry) = &mid {
            in_order(("low", least), (entry, middle));
        }
        if let Some(entry) = &high {
            in_order(("mid", middle), (entry, most));
        }
        item.section.finish();
        if let [Some(low), Some(mid), Some(high)] = amounts {
            grades.push(Grade {
                id: item.id.to_owned(),
                range: PayRange { low, mid, high },
            });
        }
    }
    grades
}

/// Reads the rules of the bonus pool.
pub(super) fn bonus(section: Section<'_>, general: &CycleKinds, known: &Known<'_>) -> Option<BonusRules> {
    let cycles = kinds(&section).unwrap_or_else(|| general.clone());
    let pool = section.required("pool").and_then(|entry| entry.money());
    let factors = section
        .required("factors")
        .and_then(|entry| factors(&entry, known));
    let floor = section.get("floor").map(|entry| entry.exact_share());
    let cap_entry = section.get("cap");
    let cap = cap_entry.as_ref().map(|entry| entry.decimal(100));
    if let (Some(entry), Some(floor)) = (&cap_entry, floor) {
        in_order(("floor", floor), (entry, cap.flatten()));
    }
    let unit = unit(&section);
    section.finish();
    Some(BonusRules {
        cycles,
        pool: pool?,
        factors: factors?,
        cap: match cap {
            Some(cap) => Some(cap?),
            None => None,
        },
        floor: match floor {
            Some(floor) => Some(floor?),
            None => None,
        },
        unit: unit?,
    })
}

/// One factor per band: none may be left out, and a better rating may not have a smaller one.
fn factors(entry: &Entry<'_>, known: &Known<'_>) -> Option<Vec<(RatingId, Decimal)>> {
    let mut stated: BTreeMap<&str, (Entry<'_>, Option<Decimal>)> = BTreeMap::new();
    for factor in entry.entries()? {
        if known.ratings.iter().any(|band| band.id.as_str() == factor.key) {
            stated.insert(factor.key, (factor, factor.decimal(1000)));
            continue;
        }
        let mut fault = Diagnostic::new(Code::UnknownReference)
            .with("kind", "rating")
            .with("id", factor.key);
        let bands = known.ratings.iter().map(|band| band.id.as_str());
        if let Some(near) = nearest(factor.key, bands) {
            fault = fault.with("nearest", near);
        }
        factor.report_at_key(fault);
    }
    let mut factors = Vec::new();
    let mut complete = true;
    // From the lowest band up, so that each is compared with the one below.
    let mut below: Option<(&str, Decimal)> = None;
    for band in known.ratings.iter().rev() {
        let Some((own, factor)) = stated.get(band.id.as_str()) else {
            entry.report_at_key(
                Diagnostic::new(Code::MissingKey)
                    .with("key", &band.id)
                    .with("table", entry.key),
            );
            complete = false;
            continue;
        };
        let Some(factor) = factor else {
            complete = false;
            continue;
        };
        if let Some((id, lower)) = below {
            in_order((id, Some(lower)), (own, Some(*factor)));
        }
        below = Some((band.id.as_str(), *factor));
        factors.push((band.id.clone(), *factor));
    }
    factors.reverse();
    complete.then_some(factors)
}
