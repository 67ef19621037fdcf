//! Money in one unit for amounts that are read together: the currency's own, or ten thousands or hundred millions of it where the
//! language counts so.

use rust_decimal::Decimal;

use super::{Format, grouped, rounded, trimmed};
use crate::model::{Language, Money};
use crate::stats::Interval;

/// Ten thousand.
const TEN_THOUSAND: MoneyUnit = MoneyUnit {
    word: Some("money-ten-thousand"),
    size: 10_000,
};
/// A hundred million.
const HUNDRED_MILLION: MoneyUnit = MoneyUnit {
    word: Some("money-hundred-million"),
    size: 100_000_000,
};
/// Decimals of amounts in a larger unit.
const PLACES: u32 = 2;

/// What amounts are counted in.
#[derive(Clone, Copy)]
pub struct MoneyUnit {
    word: Option<&'static str>,
    size: u32,
}

impl MoneyUnit {
    /// The currency itself.
    const OWN: Self = Self { word: None, size: 1 };

    fn decimal(self) -> Decimal {
        Decimal::from(self.size)
    }
}

impl Format<'_> {
    /// The unit in which amounts that stand in one sentence, interval or column are written: that of the largest, but none in
    /// which the smallest would be less than a tenth.
    pub fn money_unit(&self, amounts: impl IntoIterator<Item = Money>) -> MoneyUnit {
        if self.texts.language() != Language::Chinese {
            return MoneyUnit::OWN;
        }
        let amounts = amounts.into_iter().map(|amount| amount.0.abs());
        let ends = amounts
            .filter(|amount| !amount.is_zero())
            .fold(None, |ends, amount| {
                let (low, high) = ends.unwrap_or((amount, amount));
                Some((amount.min(low), amount.max(high)))
            });
        let Some((low, high)) = ends else {
            return MoneyUnit::OWN;
        };
        let tenth = HUNDRED_MILLION.decimal() / Decimal::TEN;
        if high >= HUNDRED_MILLION.decimal() && low >= tenth {
            HUNDRED_MILLION
        } else if high >= TEN_THOUSAND.decimal() {
            TEN_THOUSAND
        } else {
            MoneyUnit::OWN
        }
    }

    /// Money in whole units of the currency; from ten thousand on as the language counts.
    pub fn money(&self, money: Money) -> String {
        self.money_in(self.money_unit([money]), money)
    }

    /// Money in this unit; what would be nothing in it, in the currency's own.
    pub fn money_in(&self, unit: MoneyUnit, money: Money) -> String {
        let absolute = money.0.abs();
        let minus = if money.0.is_sign_negative() && !absolute.is_zero() {
            "−"
        } else {
            ""
        };
        let number = rounded(absolute / unit.decimal(), PLACES);
        let vanishes = !number.contains(|digit| matches!(digit, '1'..='9'));
        match unit.word.filter(|_| !vanishes) {
            Some(word) => {
                let number = format!("{minus}{}{}", self.currency, trimmed(&grouped(&number)));
                self.texts.text(word, &[("number", number.into())])
            }
            None => format!("{minus}{}{}", self.currency, grouped(&rounded(absolute, 0))),
        }
    }

    /// The amount that [`Self::money_in`] shows. For checking that what is shown adds up.
    pub fn money_shown(&self, unit: MoneyUnit, money: Money) -> Decimal {
        let written = |unit: MoneyUnit| {
            let places = unit.word.map_or(0, |_| PLACES);
            let shown: Option<Decimal> = rounded(money.0 / unit.decimal(), places).parse().ok();
            shown.map_or(money.0, |shown| shown * unit.decimal())
        };
        let in_unit = written(unit);
        if in_unit.is_zero() {
            written(MoneyUnit::OWN)
        } else {
            in_unit
        }
    }

    /// An amount that was estimated.
    pub(super) fn amount(&self, amount: f64) -> String {
        estimated(amount).map_or_else(|| super::plain(amount), |amount| self.money(amount))
    }

    /// An estimated amount in this unit.
    pub fn amount_in(&self, unit: MoneyUnit, amount: f64) -> String {
        estimated(amount).map_or_else(|| super::plain(amount), |amount| self.money_in(unit, amount))
    }

    /// The unit of estimated amounts.
    pub fn amount_unit(&self, amounts: impl IntoIterator<Item = f64>) -> MoneyUnit {
        self.money_unit(amounts.into_iter().filter_map(estimated))
    }

    /// An interval of amounts in this unit.
    pub fn amounts_in(&self, unit: MoneyUnit, interval: Interval) -> String {
        self.range(
            &self.amount_in(unit, interval.low),
            &self.amount_in(unit, interval.high),
        )
    }
}

fn estimated(amount: f64) -> Option<Money> {
    Decimal::from_f64_retain(amount).map(Money)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::Texts;

    fn money(text: &str) -> Money {
        Money(text.parse().unwrap())
    }

    fn with<T>(language: Language, use_it: impl Fn(&Format<'_>) -> T) -> T {
        let texts = Texts::new(language);
        use_it(&Format::new(&texts, "CNY"))
    }

    /// Without the joiners that keep an amount on one line.
    fn chinese(use_it: impl Fn(&Format<'_>) -> String) -> String {
        with(Language::Chinese, use_it).replace('\u{2060}', "")
    }

    #[test]
    fn money_reads_as_the_language_counts() {
        let english = |text: &str| with(Language::English, |format| format.money(money(text)));
        assert_eq!(english("1234567.5"), "CN¥1,234,568");
        assert_eq!(english("-40.2"), "−CN¥40");
        let chinese = |text: &str| chinese(|format| format.money(money(text)));
        assert_eq!(chinese("9999.4"), "¥9,999");
        assert_eq!(chinese("234567.4"), "¥23.46万");
        assert_eq!(chinese("12345678"), "¥1,234.57万");
        assert_eq!(chinese("250000000"), "¥2.5亿");
        assert_eq!(chinese("-18000"), "−¥1.8万");
    }

    #[test]
    fn an_amount_is_not_torn_apart_at_the_end_of_a_line() {
        let written = with(Language::Chinese, |format| format.money(money("234567")));
        assert_eq!(written, "¥23.46\u{2060}万");
    }

    #[test]
    fn amounts_that_are_read_together_have_one_unit() {
        let column = |amounts: &[&str]| {
            chinese(|format| {
                let unit = format.money_unit(amounts.iter().map(|text| money(text)));
                let written: Vec<String> = (amounts.iter())
                    .map(|text| format.money_in(unit, money(text)))
                    .collect();
                written.join(" ")
            })
        };
        assert_eq!(column(&["1121253", "9500", "0"]), "¥112.13万 ¥0.95万 ¥0");
        // Three million are less than a tenth of a hundred million; ¥40 are nothing in ten thousands.
        assert_eq!(column(&["250000000", "3000000"]), "¥25,000万 ¥300万");
        assert_eq!(column(&["250000000", "30000000"]), "¥2.5亿 ¥0.3亿");
        assert_eq!(column(&["20000", "40"]), "¥2万 ¥40");
        assert_eq!(column(&["9500", "400"]), "¥9,500 ¥400");
    }

    #[test]
    fn an_interval_of_money_has_one_unit() {
        let interval = Interval {
            low: 9_500.0,
            high: 2_874_956.47,
        };
        let written = chinese(|format| format.interval(crate::model::indicator::Unit::Money, interval));
        assert_eq!(written, "¥0.95万–¥287.5万");
    }

    #[test]
    fn what_is_shown_is_what_is_added_up() {
        with(Language::Chinese, |format| {
            let unit = format.money_unit([money("1121253"), money("40")]);
            assert_eq!(format.money_shown(unit, money("1121253")), money("1121300").0);
            assert_eq!(format.money_shown(unit, money("40.4")), money("40").0);
            assert_eq!(format.money_shown(unit, money("-9549")), money("-9500").0);
        });
    }
}
