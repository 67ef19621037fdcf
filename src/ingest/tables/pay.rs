//! `pay`: base pay and, where the row states one, the pay range. Never needed; read by the results of a cycle alone.

use super::directory::Directory;
use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::pay::{PayRange, PayRow};
use crate::model::{MemberId, Money};

/// Base pay above this is a slip of the pen; below it every sum of the results is exact.
const LARGEST: u32 = 1_000_000_000;

/// Decimals of an amount, at most.
const PLACES: u32 = 4;

/// Reads the pay, one row per member.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>) -> (Vec<PayRow>, Outcome) {
    let member = table.required("member_id");
    let base = table.required("base");
    let low = table.optional("range_low");
    let mid = table.optional("range_mid");
    let high = table.optional("range_high");
    let mut repeats = Repeats::new();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let id = fields.text(member);
        let pay = fields.required(base, amount);
        let range = range(fields, [low, mid, high]);
        who?;
        let id = id?;
        repeats.check(fields, member, &id, || id.to_owned())?;
        rows.push(PayRow {
            member: MemberId::new(id),
            base: pay?,
            range: range?,
        });
        Some(())
    });
    (rows, outcome)
}

/// An amount that every sum of the results can hold exactly.
fn amount(fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<Money> {
    let money = fields.money(column)?;
    if money.0 > LARGEST.into() || money.0.normalize().scale() > PLACES {
        let found = fields.text(column).unwrap_or_default().to_owned();
        let fault = Diagnostic::new(Code::PayAmount)
            .with("column", column.name)
            .with("found", found);
        fields.report(column, fault);
        return None;
    }
    Some(money)
}

/// The range of a row: three amounts in order, or none of them. The outer none stands for a fault.
#[allow(clippy::option_option, reason = "a row without a range is no fault")]
fn range(fields: &mut Fields<'_, '_>, columns: [Column<'_>; 3]) -> Option<Option<PayRange>> {
    let stated = columns.map(|column| !fields.is_empty(column));
    if stated == [false; 3] {
        return Some(None);
    }
    let [low, mid, high] = columns.map(|column| fields.required(column, amount));
    let range = PayRange {
        low: low?,
        mid: mid?,
        high: high?,
    };
    let [low_column, mid_column, high_column] = columns;
    for ((lower, least), (column, found)) in [
        ((low_column, range.low), (mid_column, range.mid)),
        ((mid_column, range.mid), (high_column, range.high)),
    ] {
        if found < least {
            let fault = Diagnostic::new(Code::RangeNotRising)
                .with("column", column.name)
                .with("found", found.0)
                .with("other", lower.name)
                .with("least", least.0);
            fields.report(column, fault);
        }
    }
    Some(Some(range))
}
