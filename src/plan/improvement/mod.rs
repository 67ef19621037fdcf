//! Improvement plan: the gaps that cost the most, with evidence, a target, actions, an owner and dates.

mod follow_up;
mod target;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::PlanInput;
use super::gaps::gaps;
use crate::archive::CycleRecord;
use crate::model::configuration::{ActionAudience, WorkingHours};
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::plans::ImprovementItem;
use crate::model::{ActionId, MemberId};
pub(super) use follow_up::{Reports, follow_up};
use target::next_target;

/// The items of a subject's plan.
pub(super) fn items(input: &PlanInput<'_>, subject: &Subject) -> Vec<ImprovementItem> {
    let cycle = &input.data.cycle;
    let last = cycle.period.last();
    let check = last.saturating_add(i64::from(input.configuration.policy.check_after_days).days());
    gaps(input, subject)
        .into_iter()
        .take(input.configuration.policy.improvement_items as usize)
        .map(|gap| {
            // What was counted in another way says nothing of what is within reach.
            let counted_alike = |record: &&&CycleRecord| {
                let redefined =
                    input
                        .configuration
                        .redefined(&gap.indicator.id, record.cycle.period, cycle.period);
                redefined.is_none()
            };
            let earlier = input.history.iter().filter(counted_alike).filter_map(|record| {
                let position = input.configuration.indicator_position(&gap.indicator.id)?;
                record.find(subject)?.0.measurements.get(position)?.value
            });
            let (target, basis) = next_target(gap.indicator, gap.measurement, gap.value, gap.target, earlier);
            ImprovementItem {
                id: item_id(cycle.id.as_str(), subject, gap.indicator.id.as_str()),
                subject: subject.clone(),
                indicator: gap.indicator.id.clone(),
                points_lost: gap.points_lost,
                value: gap.value,
                target,
                basis,
                against: gap.measurement.against.count,
                n: gap.measurement.n,
                actions: actions(input, subject, gap.indicator),
                owner: owner(input, subject),
                start: last.tomorrow().unwrap_or(last),
                check_on: working_day_from(check, input.configuration.policy.working_hours.as_ref()),
            }
        })
        .collect()
}

/// `<cycle>/<member>/<indicator>`, and `<cycle>/team/<team>/<indicator>` so that a team's id cannot be taken for a member's.
fn item_id(cycle: &str, subject: &Subject, indicator: &str) -> ActionId {
    ActionId::new(match subject {
        Subject::Team(team) => format!("{cycle}/team/{team}/{indicator}"),
        other => format!("{cycle}/{}/{indicator}", other.id()),
    })
}

fn actions(input: &PlanInput<'_>, subject: &Subject, indicator: &Indicator) -> Vec<usize> {
    let fits = |audience: ActionAudience| match subject {
        Subject::Member(_) => audience != ActionAudience::Team,
        _ => audience != ActionAudience::Member,
    };
    input
        .configuration
        .actions
        .iter()
        .enumerate()
        .filter(|(_, action)| fits(action.audience) && action.indicators.contains(&indicator.id))
        .map(|(position, _)| position)
        .collect()
}

fn owner(input: &PlanInput<'_>, subject: &Subject) -> Option<MemberId> {
    match subject {
        Subject::Organisation => None,
        Subject::Member(id) => Some(id.clone()),
        Subject::Team(id) => {
            let team = input.data.teams.iter().find(|team| &team.id == id)?;
            input.data.member(team.lead?).map(|member| member.id.clone())
        }
    }
}

/// The first working day from a day on: Monday to Friday where the policy has no working hours.
fn working_day_from(day: Date, hours: Option<&WorkingHours>) -> Date {
    let works = |day: Date| match hours {
        None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        Some(hours) => {
            hours.extra_days.contains(&day)
                || (hours.days.contains(&day.weekday()) && !hours.holidays.contains(&day))
        }
    };
    // A year without a working day is a slip in the configuration; the day itself then stands.
    std::iter::successors(Some(day), |day| day.tomorrow().ok())
        .take(366)
        .find(|day| works(*day))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_check_on_a_weekend_moves_to_monday() {
        assert_eq!(working_day_from(date(2025, 11, 15), None), date(2025, 11, 17));
        assert_eq!(working_day_from(date(2025, 11, 14), None), date(2025, 11, 14));
    }

    #[test]
    fn a_teams_item_cannot_be_taken_for_a_members() {
        let id = |subject: &Subject| item_id("2025-Q1", subject, "csat").to_string();
        assert_eq!(
            id(&Subject::Team(crate::model::TeamId::new("X"))),
            "2025-Q1/team/X/csat"
        );
        assert_eq!(id(&Subject::Member(MemberId::new("X"))), "2025-Q1/X/csat");
    }
}
