//! Client information: audits of client files.

use super::Context;
use super::attribution::attribute;
use super::grouped::Grouped;
use super::no_data;
use super::tally::{ClusteredShareTally, Observed, ShareTally, Tally, estimate_all};
use crate::model::events::RecordAudit;
use crate::model::measurement::{AgainstRow, Fact, Measurement, NoDataReason};
use crate::model::people::days_between;

/// Fields filled / fields required. Fields of one file go together, so the interval counts files, not fields.
pub(super) fn completeness(context: &Context<'_>) -> Grouped<Measurement> {
    over_audits(context, |audit, observed: &mut ClusteredShareTally| {
        if audit.fields_required == 0 {
            return None;
        }
        observed
            .clusters
            .push((u64::from(audit.fields_filled), u64::from(audit.fields_required)));
        (audit.fields_filled < audit.fields_required).then(|| Fact::FieldsMissing {
            missing: audit.fields_required - audit.fields_filled,
            required: audit.fields_required,
        })
    })
}

/// Fields valid / fields filled.
pub(super) fn validity(context: &Context<'_>) -> Grouped<Measurement> {
    over_audits(context, |audit, observed: &mut ClusteredShareTally| {
        let valid = audit.fields_valid?;
        if audit.fields_filled == 0 {
            return None;
        }
        observed
            .clusters
            .push((u64::from(valid), u64::from(audit.fields_filled)));
        (valid < audit.fields_filled).then(|| Fact::FieldsInvalid {
            invalid: audit.fields_filled - valid,
            filled: audit.fields_filled,
        })
    })
}

/// Files updated within the policy's days before their audit / files audited. A file whose last update is not known
/// counts as stale, unless no audit of the cycle knows one.
pub(super) fn timeliness(context: &Context<'_>) -> Grouped<Measurement> {
    let days = i64::from(context.configuration.policy.timeliness_days);
    if let Some(records) = &context.data.records
        && records.iter().all(|audit| audit.updated_on.is_none())
    {
        return no_data(context, NoDataReason::NoRows);
    }
    over_audits(context, |audit, observed: &mut ShareTally| {
        let fresh = audit
            .updated_on
            .is_some_and(|updated| days_between(updated, audit.checked_on) <= days);
        observed.add(fresh);
        (!fresh).then_some(Fact::Stale {
            updated_on: audit.updated_on,
        })
    })
}

fn over_audits<T: Tally + Clone + Default>(
    context: &Context<'_>,
    add: impl Fn(&RecordAudit, &mut T) -> Option<Fact>,
) -> Grouped<Measurement> {
    let data = context.data;
    let Some(records) = &data.records else {
        return no_data(context, NoDataReason::NoTable);
    };
    let mut grouped = Grouped::filled(data, &Observed::<T>::default());
    for audit in records {
        let belonging = attribute(data, audit.member, audit.client, audit.checked_on);
        grouped.each(belonging, |observed| {
            if let Some(fact) = add(audit, &mut observed.tally) {
                observed.against.push_with(|| AgainstRow {
                    row: audit.row,
                    day: Some(audit.checked_on),
                    client: audit
                        .client
                        .and_then(|index| data.client(index))
                        .map(|client| client.id.clone()),
                    fact,
                });
            }
        });
    }
    estimate_all(grouped, context.level)
}
