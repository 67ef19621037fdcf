//! Contributions: what each source row adds to an indicator. The tally and the evidence are both made of them, so a number
//! and the rows behind it cannot disagree.

use jiff::civil::Date;

use super::Context;
use super::attribution::Belonging;
use super::grouped::Grouped;
use super::tally::{Observed, Tally, estimate_all};
use crate::model::evidence::EvidenceRow;
use crate::model::measurement::{Against, AgainstRow, Fact, Measurement, NoDataReason};
use crate::model::people::ClientIndex;
use crate::model::source::RowReference;

/// What one row adds to an indicator. `P` is what the family's tally is made of.
#[derive(Clone, Debug)]
pub(super) struct Contribution<P> {
    pub row: RowReference,
    pub belonging: Belonging,
    pub reach: Reach,
    /// The day that pages show.
    pub day: Option<Date>,
    pub client: Option<ClientIndex>,
    pub part: P,
    /// Why the row counts against its subject, where it does.
    pub against: Option<Fact>,
}

/// Who counts a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The member, the team and the organisation.
    All,
    /// The team alone.
    Team,
    /// The member alone: a client as it stood when they left.
    Member,
}

/// Takes the contributions of a family, row by row.
pub(super) type Emit<'e, P> = &'e mut dyn FnMut(Contribution<P>);

/// What a family answers: all rows are emitted, or why there is nothing to emit.
pub(super) type Emitted = Result<(), NoDataReason>;

/// What is made of a family's contributions.
pub(super) trait Pass {
    type Made;
    /// Goes over the contributions that `rows` emits. `empty` is the tally of a subject without any.
    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) -> Self::Made;
    /// Takes values whose rows are never shown one by one.
    fn without_rows(self, values: impl FnOnce() -> Grouped<Measurement>) -> Self::Made;
}

/// The pass that measures: a tally per subject, then an estimate.
pub(super) struct Measuring;

impl Pass for Measuring {
    type Made = Grouped<Measurement>;

    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) -> Self::Made {
        let data = context.data;
        let blank = |tally: T| Observed {
            tally,
            against: Against::default(),
        };
        let mut grouped = Grouped {
            organisation: blank(empty.clone()),
            teams: vec![blank(empty.clone()); data.teams.len()],
            members: vec![blank(empty.clone().of_one_member()); data.members.len()],
        };
        let emitted = rows(&mut |contribution| {
            let Contribution {
                row,
                belonging,
                reach,
                day,
                client,
                part,
                against,
            } = contribution;
            grouped.each(belonging, reach, |observed| {
                observed.tally.add(part);
                if let Some(fact) = &against {
                    observed.against.push_with(|| AgainstRow {
                        row,
                        day,
                        client: client
                            .and_then(|index| data.client(index))
                            .map(|client| client.id.clone()),
                        fact: fact.clone(),
                    });
                }
            });
        });
        match emitted {
            Ok(()) => estimate_all(grouped, context.level),
            Err(reason) => Grouped::filled(data, &Measurement::no_data(reason)),
        }
    }

    fn without_rows(self, values: impl FnOnce() -> Grouped<Measurement>) -> Self::Made {
        values()
    }
}

/// The pass that lists the rows.
pub(super) struct Listing<'v> {
    /// The indicator's place in the configuration.
    pub indicator: usize,
    pub visit: &'v mut dyn FnMut(EvidenceRow),
}

impl Pass for Listing<'_> {
    type Made = ();

    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) {
        // Where there is nothing to emit, there is no row to list.
        let _ = rows(&mut |contribution| {
            let belonging = contribution.belonging;
            let mut counted = empty.counted(contribution.part);
            if contribution.reach == Reach::Member {
                counted.counted_as = counted.counted_as.when_left();
            }
            (self.visit)(EvidenceRow {
                indicator: self.indicator,
                row: contribution.row,
                member: belonging.member.filter(|_| contribution.reach != Reach::Team),
                team: belonging.team.filter(|_| contribution.reach != Reach::Member),
                day: contribution.day,
                client: contribution
                    .client
                    .and_then(|index| context.data.client(index))
                    .map(|client| client.id.clone()),
                counted,
                against: contribution.against,
            });
        });
    }

    fn without_rows(self, _: impl FnOnce() -> Grouped<Measurement>) {}
}
