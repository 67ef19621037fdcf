//! Evidence: what each source row adds to an indicator, so that a number can be recomputed from its rows.

use jiff::civil::Date;

use super::ids::{ClientId, CycleId};
use super::measurement::Fact;
use super::people::{MemberIndex, TeamIndex};
use super::source::RowReference;

/// As what a row enters the formula of its measure. The words are a public contract (`counted_as` in `evidence.csv`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountedAs {
    /// A hit of a share.
    For,
    /// A miss of a share.
    Against,
    /// A part of a ratio of two sums.
    Part,
    /// A promoter (answer 9–10).
    Promoter,
    /// A passive (answer 7–8).
    Passive,
    /// A detractor (answer 0–6).
    Detractor,
    /// A time that ended with the event.
    Event,
    /// A time that was still running when it was last seen.
    Censored,
    /// Something won: above the line of an expansion.
    New,
    /// Something held at the start: below the line of an expansion.
    Base,
    /// A value of a mean or a median.
    Value,
    /// An amount of a sum per head.
    Amount,
    /// A value of a count of different values: what it adds above the line is the value's number in order of first sight.
    Distinct,
    /// A head of a count or sum per head.
    Head,
    /// A head that its team counts too, since its member came from another team; the organisation counts the member once.
    HeadAgain,
    /// A value that was computed elsewhere.
    Stated,
    /// A value that was computed elsewhere for the team as a whole: it stands instead of its members'.
    StatedForTeam,
    /// The mean of a relation in a 360° assessment, with the relation's weight.
    Relation,
    /// A client as it stood when its owner left and nobody took over; that member's alone, in a share or a ratio.
    WhenLeft,
    /// The same, as a time that was still running then.
    CensoredWhenLeft,
}

impl CountedAs {
    /// Every word, in the order of the contract.
    pub const ALL: [Self; 20] = [
        Self::For,
        Self::Against,
        Self::Part,
        Self::Promoter,
        Self::Passive,
        Self::Detractor,
        Self::Event,
        Self::Censored,
        Self::New,
        Self::Base,
        Self::Value,
        Self::Amount,
        Self::Distinct,
        Self::Head,
        Self::HeadAgain,
        Self::Stated,
        Self::StatedForTeam,
        Self::Relation,
        Self::WhenLeft,
        Self::CensoredWhenLeft,
    ];

    /// The word of the `counted_as` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Part => "part",
            Self::Promoter => "promoter",
            Self::Passive => "passive",
            Self::Detractor => "detractor",
            Self::Event => "event",
            Self::Censored => "censored",
            Self::New => "new",
            Self::Base => "base",
            Self::Value => "value",
            Self::Amount => "amount",
            Self::Distinct => "distinct",
            Self::Head => "head",
            Self::HeadAgain => "head_again",
            Self::Stated => "stated",
            Self::StatedForTeam => "stated_for_team",
            Self::Relation => "relation",
            Self::WhenLeft => "when_left",
            Self::CensoredWhenLeft => "censored_when_left",
        }
    }

    /// Whether the organisation counts the row.
    pub fn of_organisation(self) -> bool {
        !matches!(
            self,
            Self::HeadAgain | Self::StatedForTeam | Self::WhenLeft | Self::CensoredWhenLeft
        )
    }

    /// The word for a client of an owner who left.
    #[must_use]
    pub fn when_left(self) -> Self {
        match self {
            Self::Event | Self::Censored => Self::CensoredWhenLeft,
            _ => Self::WhenLeft,
        }
    }
}

/// What a row adds: above and below the line of its measure's formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// As what it enters the formula.
    pub counted_as: CountedAs,
    /// What it adds above the line; the time of an event or of censoring; the value of a mean or median.
    pub numerator: f64,
    /// What it adds below the line; where a survival curve is read. None for medians and for values that stand alone.
    pub denominator: Option<f64>,
    /// The value that the row states for its own subject, where it states one beside its parts.
    pub stated: Option<f64>,
}

impl Counted {
    /// A row that adds to both sides of the line.
    pub fn new(counted_as: CountedAs, numerator: f64, denominator: f64) -> Self {
        Self {
            counted_as,
            numerator,
            denominator: Some(denominator),
            stated: None,
        }
    }

    /// A row that stands alone: a value, or a time with the time at which its curve is read.
    pub fn alone(counted_as: CountedAs, numerator: f64, denominator: Option<f64>) -> Self {
        Self {
            counted_as,
            numerator,
            denominator,
            stated: None,
        }
    }
}

/// One row's part in one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceRow {
    /// The indicator's place in [`super::Configuration::indicators`].
    pub indicator: usize,
    /// Where the row stands.
    pub row: RowReference,
    /// The member that it counts for.
    pub member: Option<MemberIndex>,
    /// The team of its day.
    pub team: Option<TeamIndex>,
    /// The day.
    pub day: Option<Date>,
    /// The client.
    pub client: Option<ClientId>,
    /// What it adds.
    pub counted: Counted,
    /// Why it counts against its subject, where it does.
    pub against: Option<Fact>,
}

/// Where the evidence of a cycle comes from: the same pass over the rows that computed its measurements.
pub trait EvidenceSource: Sync {
    /// Hands over every row's part in every indicator, by indicator and then in file order; only those of one indicator
    /// where one is named. The same rows in the same order each time.
    fn each(&self, cycle: &CycleId, indicator: Option<usize>, visit: &mut dyn FnMut(EvidenceRow));
}

/// The evidence of a record whose rows are not at hand.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoEvidence;

impl EvidenceSource for NoEvidence {
    fn each(&self, _: &CycleId, _: Option<usize>, _: &mut dyn FnMut(EvidenceRow)) {}
}
