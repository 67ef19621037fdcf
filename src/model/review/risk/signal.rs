//! Early warnings: what is seen of a client on the last day of a cycle that may come before a loss.

use serde::{Deserialize, Serialize};

/// An early warning. The words are a public contract (`signal` in `controls.csv`, settings).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The last answer was low, or lower than the one before.
    Satisfaction,
    /// A complaint is open that is severe, or past its limit.
    OpenComplaint,
    /// Nobody met the client for longer than the policy allows.
    NoContact,
    /// The client's file is out of date.
    StaleFile,
    /// The client pays less than at the start of the cycle.
    RevenueFell,
    /// The owner has left, and nobody has taken over.
    OwnerLeft,
    /// The client came to another owner within the cycle.
    OwnerChanged,
    /// The owner has more clients than they can look after.
    OwnerOverloaded,
    /// The day comes near on which the relationship began, or was taken over.
    Anniversary,
}

impl Signal {
    /// Every signal, in the order of pages.
    pub const ALL: [Self; 9] = [
        Self::Satisfaction,
        Self::OpenComplaint,
        Self::NoContact,
        Self::StaleFile,
        Self::RevenueFell,
        Self::OwnerLeft,
        Self::OwnerChanged,
        Self::OwnerOverloaded,
        Self::Anniversary,
    ];

    /// The word of tables, settings, downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Satisfaction => "satisfaction",
            Self::OpenComplaint => "open_complaint",
            Self::NoContact => "no_contact",
            Self::StaleFile => "stale_file",
            Self::RevenueFell => "revenue_fell",
            Self::OwnerLeft => "owner_left",
            Self::OwnerChanged => "owner_changed",
            Self::OwnerOverloaded => "owner_overloaded",
            Self::Anniversary => "anniversary",
        }
    }

    fn bit(self) -> u16 {
        1 << (self as u16)
    }
}

/// A set of signals, in two bytes: there is one for every client of every cycle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SignalSet(u16);

impl SignalSet {
    /// Adds a signal.
    pub fn insert(&mut self, signal: Signal) {
        self.0 |= signal.bit();
    }

    /// Whether it holds a signal.
    pub fn contains(self, signal: Signal) -> bool {
        self.0 & signal.bit() != 0
    }

    /// Its signals, in the order of pages.
    pub fn iter(self) -> impl Iterator<Item = Signal> {
        Signal::ALL
            .into_iter()
            .filter(move |signal| self.contains(*signal))
    }
}

impl FromIterator<Signal> for SignalSet {
    fn from_iter<I: IntoIterator<Item = Signal>>(signals: I) -> Self {
        let mut set = Self::default();
        signals.into_iter().for_each(|signal| set.insert(signal));
        set
    }
}

/// How long somebody has been a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenure {
    /// Less than a year.
    UnderOne,
    /// One year to two.
    OneToTwo,
    /// Two years to four.
    TwoToFour,
    /// Four years and more.
    FourOrMore,
}

impl Tenure {
    /// Every length.
    pub const ALL: [Self; 4] = [Self::UnderOne, Self::OneToTwo, Self::TwoToFour, Self::FourOrMore];

    /// The length of so many days.
    pub fn of_days(days: i64) -> Self {
        match days {
            ..365 => Self::UnderOne,
            365..730 => Self::OneToTwo,
            730..1461 => Self::TwoToFour,
            _ => Self::FourOrMore,
        }
    }

    /// The word of downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::UnderOne => "under-one",
            Self::OneToTwo => "one-to-two",
            Self::TwoToFour => "two-to-four",
            Self::FourOrMore => "four-or-more",
        }
    }
}

/// What is known of a client on a day that may say whether they will be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClientState {
    /// Signals of which the data can tell whether they are there.
    pub told: SignalSet,
    /// Signals that are there.
    pub shown: SignalSet,
    /// How long they have been a client.
    pub tenure: Tenure,
    /// The quarter of all clients by revenue, 0 for the lowest to 3; none where revenue is not known.
    pub quarter: Option<u8>,
    /// Their segment, by its place among those of the cycle.
    pub segment: Option<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let set: SignalSet = [Signal::Anniversary, Signal::Satisfaction].into_iter().collect();
        let held: Vec<Signal> = set.iter().collect();
        assert_eq!(held, [Signal::Satisfaction, Signal::Anniversary]);
        assert!(!set.contains(Signal::NoContact));
    }

    #[test]
    fn a_year_is_over_after_365_days() {
        assert_eq!(Tenure::of_days(364), Tenure::UnderOne);
        assert_eq!(Tenure::of_days(365), Tenure::OneToTwo);
        assert_eq!(Tenure::of_days(1460), Tenure::TwoToFour);
        assert_eq!(Tenure::of_days(1461), Tenure::FourOrMore);
    }
}
