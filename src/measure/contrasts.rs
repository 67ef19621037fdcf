//! The pass that contrasts: an indicator's tally for each value of an attribute, and for all other values together. It goes over
//! the same contributions as the measurements.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::contribution::{Emit, Emitted, Pass, Reach};
use super::grouped::Grouped;
use super::losses::{Events, attributes, value};
use super::tally::{Observed, Tally, estimate};
use super::{Context, observe, withhold_below_minimum};
use crate::model::contrast::{CONTRASTED, Contrast, IndicatorContrasts};
use crate::model::indicator::{Indicator, Measure};
use crate::model::losses::{Attribute, LossCount};
use crate::model::measurement::{Against, Measurement};
use crate::model::people::ClientIndex;
use crate::model::{Configuration, CycleData};

/// Values that an attribute is contrasted by, the most frequent ones: more would be no table that anybody reads.
const VALUES: usize = 8;

/// Every indicator by every attribute that its rows state, for the values that the cycle's data names most often.
pub fn contrasts(data: &CycleData, configuration: &Configuration) -> Vec<IndicatorContrasts> {
    let context = Context::new(data, configuration);
    let asked: Vec<(Attribute, usize, &Indicator, Vec<&str>)> = CONTRASTED
        .into_iter()
        .flat_map(|attribute| {
            let values = values(data, attribute);
            let indicators = configuration.indicators.iter().enumerate();
            // One value has no others.
            let indicators = indicators.filter(move |(_, indicator)| states(indicator, attribute));
            let several = values.len() > 1;
            indicators
                .filter(move |_| several)
                .map(move |(place, indicator)| (attribute, place, indicator, values.clone()))
        })
        .collect();
    asked
        .into_par_iter()
        .map(|(attribute, place, indicator, values)| {
            let pass = Contrasting {
                attribute,
                values: &values,
                minimum: indicator.minimum_sample,
            };
            IndicatorContrasts {
                attribute,
                indicator: place,
                contrasts: observe(&context, None, indicator, pass),
            }
        })
        .collect()
}

/// Whether the rows of an indicator state an attribute: those that lead to a client its segment.
fn states(indicator: &Indicator, attribute: Attribute) -> bool {
    match &indicator.measure {
        Measure::Assessment { .. } | Measure::ReadyMade | Measure::Declared(_) => false,
        _ => attribute == Attribute::Segment || attributes(indicator).contains(&attribute),
    }
}

/// The values of an attribute that most clients, complaints or invitations of the cycle have, the most frequent first.
fn values(data: &CycleData, attribute: Attribute) -> Vec<&str> {
    let period = data.cycle.period;
    let texts: Vec<Option<&str>> = match attribute {
        Attribute::Segment => (data.clients.iter().flatten())
            .filter(|client| client.held_at_start(period) || client.new_within(period))
            .map(|client| client.segment.as_deref())
            .collect(),
        Attribute::Category => (data.complaints.iter().flatten())
            .map(|complaint| complaint.category.as_deref())
            .collect(),
        Attribute::Kind => (data.activities.iter().flatten())
            .map(|activity| activity.kind.as_deref())
            .collect(),
        _ => Vec::new(),
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts.into_iter().flatten().map(str::trim) {
        if !text.is_empty() {
            *counts.entry(text).or_default() += 1;
        }
    }
    let mut values: Vec<(&str, usize)> = counts.into_iter().collect();
    values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    values.truncate(VALUES);
    values.into_iter().map(|(value, _)| value).collect()
}

/// The pass that contrasts.
struct Contrasting<'v> {
    attribute: Attribute,
    values: &'v [&'v str],
    minimum: u64,
}

/// What is kept for one value.
struct Side<T> {
    own: T,
    others: T,
    rows: LossCount,
    other_rows: LossCount,
    touched: BTreeSet<ClientIndex>,
}

impl Pass for Contrasting<'_> {
    type Made = Vec<Contrast>;

    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) -> Self::Made {
        let mut sides: Vec<Side<T>> = (self.values.iter())
            .map(|_| Side {
                own: empty.clone(),
                others: empty.clone(),
                rows: LossCount::default(),
                other_rows: LossCount::default(),
                touched: BTreeSet::new(),
            })
            .collect();
        let mut events = Events::new(context.data, &[self.attribute]);
        let emitted = rows(&mut |contribution| {
            let row = events.row(context, &contribution);
            if contribution.reach != Reach::All {
                return;
            }
            let Some(stated) = value(self.attribute, &row) else {
                return;
            };
            let against = contribution.against.is_some();
            for (side, value) in sides.iter_mut().zip(self.values) {
                if *value == stated {
                    side.own.add(contribution.part);
                    side.rows.add(against);
                    side.touched.extend(contribution.client.filter(|_| against));
                } else {
                    side.others.add(contribution.part);
                    side.other_rows.add(against);
                }
            }
        });
        if emitted.is_err() {
            return Vec::new();
        }
        let measured = |tally: T| -> Measurement {
            let observed = Observed {
                tally,
                against: Against::default(),
            };
            withhold_below_minimum(estimate(observed, context.level), self.minimum)
        };
        let contrasts = sides.into_iter().zip(self.values).map(|(side, value)| Contrast {
            value: (*value).to_owned(),
            own: measured(side.own),
            others: measured(side.others),
            rows: side.rows,
            other_rows: side.other_rows,
            touched: side.touched.into_iter().collect(),
        });
        let contrasts: Vec<Contrast> = contrasts.collect();
        if contrasts.iter().all(|contrast| contrast.rows.rows == 0) {
            return Vec::new();
        }
        contrasts
    }

    fn without_rows(self, _: impl FnOnce() -> Grouped<Measurement>) -> Self::Made {
        Vec::new()
    }
}
