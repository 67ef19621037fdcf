//! Values that were computed elsewhere and come in the `measures` table.

use super::Context;
use super::attribution::Belonging;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use super::tally::{Estimate, Tally};
use crate::model::events::{ReadyMade, ReadyMadeSubject};
use crate::model::evidence::{Counted, CountedAs};
use crate::model::indicator::{Indicator, Unit};
use crate::model::measurement::NoDataReason;
use crate::stats::{Interval, Level, NotEstimable, share};

/// Takes the values as they stand. A team without a row of its own, and the organisation, pool the members' numerators
/// and denominators where every row has them, as a cycle pools those of its parts; values alone cannot be pooled.
pub(super) fn ready_made(context: &Context<'_>, emit: Emit<'_, Stated>, indicator: &Indicator) -> Emitted {
    let data = context.data;
    for row in data.ready_made.as_ref().ok_or(NoDataReason::NoTable)? {
        if row.indicator != indicator.id {
            continue;
        }
        let (belonging, reach) = match row.subject {
            ReadyMadeSubject::Member(member) => {
                let team = data
                    .member(member)
                    .and_then(|member| member.current_assignment())
                    .map(|last| last.team);
                let member = Some(member);
                (Belonging { member, team }, Reach::All)
            }
            ReadyMadeSubject::Team(team) => (
                Belonging {
                    member: None,
                    team: Some(team),
                },
                Reach::Team,
            ),
        };
        emit(Contribution {
            row: row.row,
            belonging,
            reach,
            day: None,
            client: None,
            part: Stated::new(row, reach),
            against: None,
        });
    }
    Ok(())
}

/// A value as its row states it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stated {
    value: f64,
    n: u64,
    /// Numerator and denominator, each where the row has it.
    parts: (Option<f64>, Option<f64>),
    reach: Reach,
}

impl Stated {
    fn new(row: &ReadyMade, reach: Reach) -> Self {
        Self {
            value: row.value,
            n: row
                .n
                .or_else(|| row.denominator.and_then(share::count))
                .unwrap_or(1),
            parts: (row.numerator, row.denominator),
            reach,
        }
    }
}

/// The rows about a subject: one of its own, or those of the members to be pooled.
#[derive(Clone, Debug)]
pub(super) struct StatedTally {
    unit: Unit,
    /// A member's rows are its own; a team and the organisation pool those of members.
    of_one_member: bool,
    /// The subject's own row; one per part where the cycle pools parts.
    own: Vec<Stated>,
    pooled: Vec<Stated>,
}

impl StatedTally {
    pub fn new(unit: Unit) -> Self {
        Self {
            unit,
            of_one_member: false,
            own: Vec::new(),
            pooled: Vec::new(),
        }
    }

    fn pool(&self, rows: &[Stated], level: Level) -> Result<Estimate, NotEstimable> {
        let mut parts: Vec<(f64, f64)> = Vec::with_capacity(rows.len());
        for stated in rows {
            let (Some(numerator), Some(denominator)) = stated.parts else {
                return Err(NotEstimable::NoData);
            };
            parts.push((numerator, denominator));
        }
        parts.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let numerator: f64 = parts.iter().map(|part| part.0).sum();
        let denominator: f64 = parts.iter().map(|part| part.1).sum();
        if denominator <= 0.0 {
            return Err(NotEstimable::NoData);
        }
        let parts = (Some(numerator), Some(denominator));
        Ok(estimate(numerator / denominator, parts, self.unit, level))
    }
}

impl Tally for StatedTally {
    type Part = Stated;

    fn add(&mut self, stated: Stated) {
        if self.of_one_member || stated.reach == Reach::Team {
            self.own.push(stated);
        } else {
            self.pooled.push(stated);
        }
    }

    fn counted(&self, stated: Stated) -> Counted {
        let counted_as = match stated.reach {
            Reach::All | Reach::Member => CountedAs::Stated,
            Reach::Team => CountedAs::StatedForTeam,
        };
        match stated.parts {
            (Some(numerator), Some(denominator)) => Counted {
                stated: Some(stated.value),
                ..Counted::new(counted_as, numerator, denominator)
            },
            _ => Counted::alone(counted_as, stated.value, None),
        }
    }

    fn n(&self) -> u64 {
        let rows = if self.own.is_empty() {
            &self.pooled
        } else {
            &self.own
        };
        rows.iter().map(|stated| stated.n).sum()
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        match self.own.as_slice() {
            [] => self.pool(&self.pooled, level),
            [own] => Ok(estimate(own.value, own.parts, self.unit, level)),
            own => self.pool(own, level),
        }
    }

    fn of_one_member(self) -> Self {
        Self {
            of_one_member: true,
            ..self
        }
    }
}

fn estimate(value: f64, parts: (Option<f64>, Option<f64>), unit: Unit, level: Level) -> Estimate {
    Estimate {
        value,
        interval: interval(parts.0, parts.1, unit, level),
        numerator: parts.0,
        denominator: parts.1,
        ..Estimate::default()
    }
}

/// Wilson's interval where the value is a share of whole things.
fn interval(numerator: Option<f64>, denominator: Option<f64>, unit: Unit, level: Level) -> Option<Interval> {
    if unit != Unit::Share {
        return None;
    }
    let (hits, n) = (share::count(numerator?)?, share::count(denominator?)?);
    share::wilson(hits, n, level).ok().map(|share| share.interval)
}
