//! Client information: audits of client files.

use super::Context;
use super::attribution::attribute;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use crate::model::events::RecordAudit;
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::days_between;

/// Fields filled / fields required. Fields of one file go together, so the interval counts files, not fields.
pub(super) fn completeness(context: &Context<'_>, emit: Emit<'_, (u64, u64)>) -> Emitted {
    over_audits(context, emit, |audit| {
        if audit.fields_required == 0 {
            return None;
        }
        let fact = (audit.fields_filled < audit.fields_required).then(|| Fact::FieldsMissing {
            missing: audit.fields_required - audit.fields_filled,
            required: audit.fields_required,
        });
        Some((
            (u64::from(audit.fields_filled), u64::from(audit.fields_required)),
            fact,
        ))
    })
}

/// Fields valid / fields filled.
pub(super) fn validity(context: &Context<'_>, emit: Emit<'_, (u64, u64)>) -> Emitted {
    over_audits(context, emit, |audit| {
        let valid = audit.fields_valid?;
        if audit.fields_filled == 0 {
            return None;
        }
        let fact = (valid < audit.fields_filled).then(|| Fact::FieldsInvalid {
            invalid: audit.fields_filled - valid,
            filled: audit.fields_filled,
        });
        Some(((u64::from(valid), u64::from(audit.fields_filled)), fact))
    })
}

/// Files updated within the policy's days before their audit / files audited. A file whose last update is not known
/// counts as stale, unless no audit of the cycle knows one.
pub(super) fn timeliness(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let days = i64::from(context.configuration.policy.timeliness_days);
    if let Some(records) = &context.data.records
        && records.iter().all(|audit| audit.updated_on.is_none())
    {
        return Err(NoDataReason::NoRows);
    }
    over_audits(context, emit, |audit| {
        let fresh = audit
            .updated_on
            .is_some_and(|updated| days_between(updated, audit.checked_on) <= days);
        let fact = (!fresh).then_some(Fact::Stale {
            updated_on: audit.updated_on,
        });
        Some((fresh, fact))
    })
}

/// What each audit adds, and why it counts against; `None` leaves the audit out.
fn over_audits<P>(
    context: &Context<'_>,
    emit: Emit<'_, P>,
    judge: impl Fn(&RecordAudit) -> Option<(P, Option<Fact>)>,
) -> Emitted {
    let data = context.data;
    for audit in data.records.as_ref().ok_or(NoDataReason::NoTable)? {
        let Some((part, against)) = judge(audit) else {
            continue;
        };
        emit(Contribution {
            row: audit.row,
            belonging: attribute(data, audit.member, audit.client, audit.checked_on),
            reach: Reach::All,
            day: Some(audit.checked_on),
            client: audit.client,
            part,
            against,
        });
    }
    Ok(())
}
