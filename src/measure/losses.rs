//! Losses by attribute: the pass that counts an indicator's rows by client, segment, category and so on, for everybody and
//! for the subjects that ask. It goes over the same contributions as the measurements, so that the two cannot disagree.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::contribution::{Contribution, Emit, Emitted, Pass};
use super::grouped::Grouped;
use super::tally::Tally;
use super::{Context, observe};
use crate::model::events::{Activity, Complaint, RecordAudit};
use crate::model::indicator::{Indicator, Measure};
use crate::model::losses::{
    Attribute, AttributeLosses, HOURS, LossCount, LossesByValue, WEEKDAYS, WantedLosses,
};
use crate::model::measurement::Measurement;
use crate::model::people::Client;
use crate::model::source::RowReference;
use crate::model::{Configuration, CycleData};

/// The rows of an indicator by each attribute that its table tells. 360° scores and values computed elsewhere have none: no
/// rater may be told from others, and stated values have no rows.
pub fn losses(
    data: &CycleData,
    configuration: &Configuration,
    indicator: usize,
    wanted: &WantedLosses,
) -> Vec<AttributeLosses> {
    let context = Context::new(data, configuration);
    let Some(indicator) = configuration.indicators.get(indicator) else {
        return Vec::new();
    };
    let pass = Counting {
        attributes: attributes(indicator),
        wanted,
    };
    observe(&context, None, indicator, pass)
}

/// What the rows of an indicator can be told apart by.
pub(super) fn attributes(indicator: &Indicator) -> &'static [Attribute] {
    use Attribute as A;
    match &indicator.measure {
        Measure::Csat | Measure::Nps | Measure::CustomerEffort => &[A::Client, A::Segment, A::Origin],
        Measure::ClientRetention
        | Measure::GrossRevenueRetention
        | Measure::NetRevenueRetention
        | Measure::TransferRetention
        | Measure::ClientSurvival { .. } => &[A::Segment, A::Origin, A::LossReason],
        Measure::ResponseSla | Measure::ResolutionSla | Measure::ResolutionTime | Measure::ReopenRate => &[
            A::Category,
            A::Severity,
            A::Client,
            A::Segment,
            A::Weekday,
            A::Hours,
        ],
        Measure::Participation => &[A::Kind, A::Weekday],
        Measure::Coverage => &[A::Segment, A::Origin],
        Measure::Completeness => &[A::MissingField, A::Segment],
        Measure::Validity | Measure::Timeliness => &[A::Segment],
        Measure::ClientExpansion
        | Measure::RevenueExpansion
        | Measure::Assessment { .. }
        | Measure::ReadyMade
        | Measure::Declared(_) => &[],
    }
}

/// The pass that counts.
struct Counting<'w> {
    attributes: &'static [Attribute],
    wanted: &'w WantedLosses,
}

impl Pass for Counting<'_> {
    type Made = Vec<AttributeLosses>;

    fn over<T: Tally + Clone>(
        self,
        context: &Context<'_>,
        _empty: &T,
        rows: impl FnOnce(Emit<'_, T::Part>) -> Emitted,
    ) -> Self::Made {
        if self.attributes.is_empty() {
            return Vec::new();
        }
        let data = context.data;
        let mut counters: Vec<Counter<'_>> = (self.attributes.iter())
            .map(|attribute| Counter::new(*attribute, self.wanted))
            .collect();
        let mut events = Events::new(data, self.attributes);
        // Where there is nothing to emit, there is nothing to count.
        let _ = rows(&mut |contribution| {
            let row = events.row(context, &contribution);
            let against = contribution.against.is_some();
            for counter in &mut counters {
                counter.count(&row, &contribution, against);
            }
        });
        counters.into_iter().map(Counter::finish).collect()
    }

    fn without_rows(self, _: impl FnOnce() -> Grouped<Measurement>) -> Self::Made {
        Vec::new()
    }
}

/// What is known of a row beside what it contributes.
#[derive(Default)]
pub(super) struct RowFacts<'a> {
    client: Option<&'a Client>,
    inherited: Option<bool>,
    complaint: Option<&'a Complaint>,
    activity: Option<&'a Activity>,
    audit: Option<&'a RecordAudit>,
    day: Option<Date>,
}

/// The events of the table that the attributes stand in, in the order in which their family emits them.
pub(super) struct Events<'a> {
    data: &'a CycleData,
    complaints: &'a [Complaint],
    activities: &'a [Activity],
    records: &'a [RecordAudit],
}

impl<'a> Events<'a> {
    pub fn new(data: &'a CycleData, attributes: &[Attribute]) -> Self {
        fn read<E>(asked: bool, table: Option<&[E]>) -> &[E] {
            table.filter(|_| asked).unwrap_or_default()
        }
        let asked = |attribute| attributes.contains(&attribute);
        Self {
            data,
            complaints: read(asked(Attribute::Category), data.complaints.as_deref()),
            activities: read(asked(Attribute::Kind), data.activities.as_deref()),
            records: read(asked(Attribute::MissingField), data.records.as_deref()),
        }
    }

    /// The event of a contribution, whichever table it stands in.
    pub fn row<P>(&mut self, context: &Context<'_>, contribution: &Contribution<P>) -> RowFacts<'a> {
        let client = contribution.client.and_then(|index| self.data.client(index));
        let transfer = context.configuration.organisation.transfer_date;
        let row = contribution.row;
        RowFacts {
            client,
            inherited: client
                .zip(transfer)
                .map(|(client, transfer)| client.inherited(transfer)),
            complaint: advance(&mut self.complaints, row, |complaint| complaint.row),
            activity: advance(&mut self.activities, row, |activity| activity.row),
            audit: advance(&mut self.records, row, |audit| audit.row),
            day: contribution.day,
        }
    }
}

/// The event of a row at or after the front of what is left, which then begins behind it.
fn advance<'a, E>(
    left: &mut &'a [E],
    row: RowReference,
    place: impl Fn(&E) -> RowReference,
) -> Option<&'a E> {
    let found = left.iter().position(|event| place(event) == row)?;
    let event = left.get(found)?;
    *left = left.get(found + 1..).unwrap_or_default();
    Some(event)
}

/// Counts the rows by one attribute.
struct Counter<'a> {
    attribute: Attribute,
    places: HashMap<&'a str, u32>,
    nameless: Option<u32>,
    values: Vec<Option<Arc<str>>>,
    counts: Grouped<Option<LossesByValue>>,
}

impl<'a> Counter<'a> {
    fn new(attribute: Attribute, wanted: &WantedLosses) -> Self {
        let asked = |asked: &bool| asked.then(Vec::new);
        Self {
            attribute,
            places: HashMap::new(),
            nameless: None,
            values: Vec::new(),
            counts: Grouped {
                organisation: Some(Vec::new()),
                teams: wanted.teams.iter().map(asked).collect(),
                members: wanted.members.iter().map(asked).collect(),
            },
        }
    }

    /// Counts a row under its value, and one with several values under each of them.
    fn count<P>(&mut self, row: &RowFacts<'a>, contribution: &Contribution<P>, against: bool) {
        if self.attribute.of_losses_only() && !against {
            return;
        }
        if self.attribute == Attribute::MissingField {
            let missing = row.audit.map(|audit| &*audit.missing).unwrap_or_default();
            if missing.is_empty() {
                self.add(None, contribution, against);
            }
            for name in missing {
                self.add(Some(name), contribution, against);
            }
        } else {
            self.add(value(self.attribute, row), contribution, against);
        }
    }

    fn add<P>(&mut self, value: Option<&'a str>, contribution: &Contribution<P>, against: bool) {
        let place = self.place(value);
        self.counts
            .each(contribution.belonging, contribution.reach, |counts| {
                if let Some(counts) = counts {
                    count_at(counts, place).add(against);
                }
            });
    }

    /// The place of a value, a new one where it is seen for the first time.
    fn place(&mut self, value: Option<&'a str>) -> u32 {
        let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        let place = match value {
            Some(text) => *self.places.entry(text).or_insert(next),
            None => *self.nameless.get_or_insert(next),
        };
        if place == next {
            self.values.push(value.map(Arc::from));
        }
        place
    }

    fn finish(self) -> AttributeLosses {
        AttributeLosses {
            attribute: self.attribute,
            values: self.values,
            organisation: self.counts.organisation.unwrap_or_default(),
            teams: self.counts.teams,
            members: self.counts.members,
        }
    }
}

/// The count of a value; the list stays in order of places.
fn count_at(counts: &mut LossesByValue, place: u32) -> &mut LossCount {
    let at = match counts.binary_search_by_key(&place, |(place, _)| *place) {
        Ok(at) => at,
        Err(at) => {
            counts.insert(at, (place, LossCount::default()));
            at
        }
    };
    // `at` is the place that was found or filled.
    #[allow(clippy::indexing_slicing)]
    &mut counts[at].1
}

/// What a row states of an attribute.
pub(super) fn value<'a>(attribute: Attribute, row: &RowFacts<'a>) -> Option<&'a str> {
    let text = match attribute {
        Attribute::Client => row.client.map(|client| client.id.as_str()),
        Attribute::Segment => row.client?.segment.as_deref(),
        Attribute::Origin => row
            .inherited
            .map(|inherited| if inherited { "inherited" } else { "since" }),
        Attribute::Category => row.complaint?.category.as_deref(),
        Attribute::Severity => row.complaint?.severity.as_deref(),
        Attribute::Kind => row.activity?.kind.as_deref(),
        Attribute::LossReason => row.client?.loss_reason.as_deref(),
        Attribute::MissingField => None,
        Attribute::Weekday => row.day.and_then(weekday),
        Attribute::Hours => row.complaint.and_then(|complaint| hours(complaint.opened_at)),
    };
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn weekday(day: Date) -> Option<&'static str> {
    let place = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    WEEKDAYS.get(place).copied()
}

fn hours(moment: DateTime) -> Option<&'static str> {
    let hour = moment.hour();
    HOURS
        .iter()
        .find(|(from, to, _)| (*from..*to).contains(&hour))
        .map(|(_, _, word)| *word)
}
