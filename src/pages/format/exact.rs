//! Exact amounts and shares, for what must add up on paper.

use rust_decimal::Decimal;

use super::{Format, grouped, rounded, trimmed};
use crate::model::Money;

impl Format<'_> {
    /// Money to the cent, in every language alike: what is shared out must add up on paper.
    pub fn cents(&self, money: Money) -> String {
        let minus = if money.0.is_sign_negative() && !money.0.is_zero() {
            "−"
        } else {
            ""
        };
        format!("{minus}{}{}", self.currency, grouped(&rounded(money.0.abs(), 2)))
    }

    /// An exact share as a per cent, with at most so many decimals.
    pub fn exact_share(&self, share: Decimal, places: u32) -> String {
        let number = rounded(share.saturating_mul(Decimal::ONE_HUNDRED), places);
        self.percent.around(&trimmed(&grouped(&number)).replace('-', "−"))
    }

    /// An exact number with so many decimals.
    pub fn fixed_number(&self, number: Decimal, places: u32) -> String {
        grouped(&rounded(number, places))
    }

    /// An exact number with at most so many decimals.
    pub fn exact_number(&self, number: Decimal, places: u32) -> String {
        trimmed(&grouped(&rounded(number, places)))
    }
}
