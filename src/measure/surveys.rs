//! Satisfaction: answers to client surveys.

use super::Context;
use super::attribution::attribute;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use crate::model::events::Survey;
use crate::model::measurement::{Fact, NoDataReason};

/// Share of answers 4–5 on the 1–5 scale (top-2-box).
pub(super) fn csat(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    favourable_share(context, emit, |survey| survey.csat, 4, 5)
}

/// Share of answers 5–7 on the 1–7 ease scale (customer effort score 2.0, Dixon and others 2013).
pub(super) fn customer_effort(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    favourable_share(context, emit, |survey| survey.effort, 5, 7)
}

/// Net promoter score (Reichheld 2003): promoters 9–10 minus detractors 0–6, in points.
pub(super) fn nps(context: &Context<'_>, emit: Emit<'_, u8>) -> Emitted {
    answers(context, emit, |survey| survey.nps, 7, 10, |answer| answer)
}

fn favourable_share(
    context: &Context<'_>,
    emit: Emit<'_, bool>,
    answer: fn(&Survey) -> Option<u8>,
    favourable_from: u8,
    out_of: u8,
) -> Emitted {
    answers(context, emit, answer, favourable_from, out_of, |answer| {
        answer >= favourable_from
    })
}

/// Every answer as a part; answers below `against_below` count against.
fn answers<P>(
    context: &Context<'_>,
    emit: Emit<'_, P>,
    answer: fn(&Survey) -> Option<u8>,
    against_below: u8,
    out_of: u8,
    part: impl Fn(u8) -> P,
) -> Emitted {
    let data = context.data;
    for survey in data.surveys.as_ref().ok_or(NoDataReason::NoTable)? {
        let Some(score) = answer(survey) else { continue };
        emit(Contribution {
            row: survey.row,
            belonging: attribute(data, survey.member, survey.client, survey.answered_on),
            reach: Reach::All,
            day: Some(survey.answered_on),
            client: survey.client,
            part: part(score),
            against: (score < against_below).then_some(Fact::Answer { score, out_of }),
        });
    }
    Ok(())
}
