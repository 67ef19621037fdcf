//! The pass that parts by month: every member's value in each whole month of the cycle. It goes over the same contributions as the
//! measurements, each in the month of its day.

use jiff::{Span, civil::Date};

use super::contribution::{Emit, Emitted, Pass, Reach};
use super::grouped::Grouped;
use super::tally::Tally;
use super::{Context, observe};
use crate::model::cycle::Period;
use crate::model::indicator::{Indicator, Measure};
use crate::model::measurement::{Measurement, MonthlyValues};
use crate::model::people::Member;
use crate::model::{Configuration, CycleData};

/// Every indicator by month, for members who have a value in each; none where fewer than two months have rows. A month asks for
/// its part of the minimum sample.
pub(super) fn months(data: &CycleData, configuration: &Configuration) -> Vec<Option<MonthlyValues>> {
    let context = Context::new(data, configuration);
    let months = whole_months(data.cycle.period);
    let indicators = configuration.indicators.iter();
    indicators
        .map(|indicator| {
            let told = months.len() > 1 && has_months(data, indicator);
            let pass = Monthly {
                months: &months,
                minimum: indicator.minimum_sample,
            };
            told.then(|| observe(&context, None, indicator, pass)).flatten()
        })
        .collect()
}

/// Whether the rows of an indicator belong to a day each. A client held is a state that lasts, so that months would repeat one
/// another: who keeps a client in one month and loses it in the next did not work differently.
fn has_months(data: &CycleData, indicator: &Indicator) -> bool {
    match &indicator.measure {
        Measure::Csat
        | Measure::Nps
        | Measure::CustomerEffort
        | Measure::ResponseSla
        | Measure::ResolutionSla
        | Measure::ResolutionTime
        | Measure::ReopenRate
        | Measure::Participation
        | Measure::Completeness
        | Measure::Validity
        | Measure::Timeliness => true,
        Measure::Declared(declared) => {
            let table = data.declared.get(&declared.table);
            table.is_some_and(|table| table.rows.iter().all(|row| row.day.is_some()))
        }
        Measure::ClientRetention
        | Measure::GrossRevenueRetention
        | Measure::NetRevenueRetention
        | Measure::TransferRetention
        | Measure::ClientSurvival { .. }
        | Measure::ClientExpansion
        | Measure::RevenueExpansion
        | Measure::Coverage
        | Measure::Assessment { .. }
        | Measure::ReadyMade => false,
    }
}

/// The whole calendar months within the days, in order.
fn whole_months(period: Period) -> Vec<Period> {
    let mut months = Vec::new();
    let mut first = period.first().first_of_month();
    if first < period.first() {
        first = next_month(first);
    }
    while let Some(month) =
        Period::new(first, first.last_of_month()).filter(|month| month.last() <= period.last())
    {
        months.push(month);
        first = next_month(first);
        // At the end of the calendar there is no next one.
        if first <= month.first() {
            break;
        }
    }
    months
}

fn next_month(first: Date) -> Date {
    first.saturating_add(Span::new().months(1)).first_of_month()
}

/// Whether a member was there in every one of the months.
fn there_throughout(member: &Member, months: &[Period]) -> bool {
    let stays = &member.assignments;
    months
        .iter()
        .all(|month| stays.iter().any(|stay| stay.period.overlaps(*month)))
}

/// The pass that parts by month.
struct Monthly<'m> {
    months: &'m [Period],
    minimum: u64,
}

impl Pass for Monthly<'_> {
    type Made = Option<MonthlyValues>;

    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) -> Self::Made {
        let members = &context.data.members;
        let blank = vec![empty.clone().of_one_member(); members.len()];
        let mut tallies: Vec<(bool, Vec<T>)> = vec![(false, blank); self.months.len()];
        let emitted = rows(&mut |contribution| {
            let member = contribution.belonging.member;
            let Some(member) = member.filter(|_| contribution.reach != Reach::Team) else {
                return;
            };
            for (month, (has_rows, tallies)) in self.months.iter().zip(&mut tallies) {
                // What has no day is a head, of whom there is one in every month.
                if contribution.day.is_none_or(|day| month.contains(day))
                    && let Some(tally) = tallies.get_mut(member.0 as usize)
                {
                    tally.add(contribution.part);
                    *has_rows |= contribution.day.is_some();
                }
            }
        });
        emitted.ok()?;
        // A month without any row was not measured, or is yet to come.
        let measured = self.months.iter().zip(tallies);
        let (months, tallies): (Vec<Period>, Vec<Vec<T>>) = measured
            .filter(|(_, (has_rows, _))| *has_rows)
            .map(|(month, (_, tallies))| (*month, tallies))
            .unzip();
        if months.len() < 2 {
            return None;
        }
        let minimum = self.minimum.div_ceil(months.len() as u64);
        let value = |tally: &T| {
            let estimate = tally.estimate(context.level).ok()?;
            (tally.n() >= minimum).then_some(estimate.value)
        };
        let there = |(_, member): &(usize, &Member)| there_throughout(member, &months);
        let complete = (members.iter().enumerate().filter(there)).filter_map(|(place, _)| {
            let each = tallies.iter().map(|month| value(month.get(place)?));
            each.collect::<Option<Vec<f64>>>()
        });
        Some(MonthlyValues(complete.collect()))
    }

    fn without_rows(self, _: impl FnOnce() -> Grouped<Measurement>) -> Self::Made {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_whole_months_are_taken() {
        let months = |first, last| {
            let months = whole_months(Period::new(first, last).unwrap());
            months.iter().map(|month| month.first()).collect::<Vec<Date>>()
        };
        let quarter = months(date(2025, 1, 1), date(2025, 3, 31));
        assert_eq!(quarter, [date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)]);
        assert_eq!(
            months(date(2025, 1, 2), date(2025, 3, 30)),
            [date(2025, 2, 1)],
            "neither January nor March is whole"
        );
        assert_eq!(months(date(2025, 1, 2), date(2025, 1, 31)), []);
        // The calendar ends here.
        assert_eq!(months(date(9999, 11, 1), date(9999, 12, 31)).len(), 2);
    }
}
