//! Satisfaction: answers to client surveys.

use super::Context;
use super::attribution::attribute;
use super::grouped::Grouped;
use super::no_data;
use super::tally::{NetPromoterTally, Observed, ShareTally, Tally, estimate_all};
use crate::model::events::Survey;
use crate::model::measurement::{AgainstRow, Fact, Measurement, NoDataReason};

/// Share of answers 4–5 on the 1–5 scale (top-2-box).
pub(super) fn csat(context: &Context<'_>) -> Grouped<Measurement> {
    favourable_share(context, |survey| survey.csat, 4, 5)
}

/// Share of answers 5–7 on the 1–7 ease scale (customer effort score 2.0, Dixon and others 2013).
pub(super) fn customer_effort(context: &Context<'_>) -> Grouped<Measurement> {
    favourable_share(context, |survey| survey.effort, 5, 7)
}

/// Net promoter score (Reichheld 2003): promoters 9–10 minus detractors 0–6, in points.
pub(super) fn nps(context: &Context<'_>) -> Grouped<Measurement> {
    answers(
        context,
        |survey| survey.nps,
        7,
        10,
        |tally: &mut NetPromoterTally, answer| tally.add(answer),
    )
}

fn favourable_share(
    context: &Context<'_>,
    answer: fn(&Survey) -> Option<u8>,
    favourable_from: u8,
    out_of: u8,
) -> Grouped<Measurement> {
    answers(
        context,
        answer,
        favourable_from,
        out_of,
        |tally: &mut ShareTally, answer| {
            tally.add(answer >= favourable_from);
        },
    )
}

/// Adds every answer to a tally; answers below `against_below` are the evidence.
fn answers<T: Tally + Clone + Default>(
    context: &Context<'_>,
    answer: fn(&Survey) -> Option<u8>,
    against_below: u8,
    out_of: u8,
    add: impl Fn(&mut T, u8),
) -> Grouped<Measurement> {
    let data = context.data;
    let Some(surveys) = &data.surveys else {
        return no_data(context, NoDataReason::NoTable);
    };
    let mut grouped = Grouped::filled(data, &Observed::<T>::default());
    for survey in surveys {
        let Some(score) = answer(survey) else { continue };
        let belonging = attribute(data, survey.member, survey.client, survey.answered_on);
        grouped.each(belonging, |observed| {
            add(&mut observed.tally, score);
            if score < against_below {
                observed.against.push_with(|| AgainstRow {
                    row: survey.row,
                    day: Some(survey.answered_on),
                    client: survey
                        .client
                        .and_then(|index| data.client(index))
                        .map(|client| client.id.clone()),
                    fact: Fact::Answer { score, out_of },
                });
            }
        });
    }
    estimate_all(grouped, context.level)
}
