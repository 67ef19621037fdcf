//! Sentences about values: why one is missing, what a change means, why there is no rating.

use serde::Serialize;

use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::RatingId;
use crate::model::indicator::{Indicator, Measure, Unit};
use crate::model::measurement::{Fact, IntervalBasis, Measurement, NoDataReason, Status, Subject};
use crate::model::scorecard::{Change, Rating, Scorecard, Standing, Verdict};
use crate::model::source::{RowReference, SourceFile};

/// A missing value: what the cell says, and why in a sentence.
#[derive(Clone, Debug, Serialize)]
pub struct Absence {
    /// For a cell.
    pub short: String,
    /// The reason; empty where the short text says it all.
    pub reason: String,
}

/// A change as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// `better`, `worse` or `same`: the class for colour, which words and a sign repeat.
    pub verdict: &'static str,
    /// ▲ where the value rose, ▼ where it fell; nothing within the noise.
    pub sign: &'static str,
    /// The difference with its sign; none within the noise.
    pub difference: Option<String>,
    /// "better", "worse" or "within the noise".
    pub word: String,
    /// All of it in a sentence.
    pub sentence: String,
}

/// A rating as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct RatingView {
    /// The band's id; none without a rating.
    pub id: Option<String>,
    /// The band's name, or "no rating".
    pub name: String,
    /// Why there is none; empty where there is one.
    pub reason: String,
}

impl Scope<'_> {
    /// Why a measurement has no value; none where it has one.
    pub fn absence(&self, indicator: &Indicator, measurement: Option<&Measurement>) -> Option<Absence> {
        let Some(measurement) = measurement else {
            return Some(Absence {
                short: self.plain("no-data"),
                reason: self.plain("no-data-not-part"),
            });
        };
        let table = indicator.measure.table();
        let reason = match measurement.status {
            Status::Ok => return None,
            Status::TooFew { minimum } => {
                return Some(Absence {
                    short: self.say(
                        &format!("too-few-{}", sample_noun(&indicator.measure)),
                        &[
                            ("n", &self.format.count(measurement.n)),
                            ("minimum", &self.format.count(minimum)),
                        ],
                    ),
                    reason: String::new(),
                });
            }
            Status::NoData(NoDataReason::Withheld) => {
                let threshold = self.configuration().policy.anonymity_threshold;
                return Some(Absence {
                    short: self.plain("withheld"),
                    reason: self.count("withheld-reason", threshold, &[]),
                });
            }
            Status::NoData(NoDataReason::TooFewPeople) => {
                let minimum = self.configuration().minimum_cell();
                return Some(Absence {
                    short: self.plain("too-few-people"),
                    reason: self.count("too-few-people-reason", minimum, &[]),
                });
            }
            Status::NoData(NoDataReason::NoTable) => self.say("no-data-no-table", &[("table", table)]),
            Status::NoData(NoDataReason::NoTableAtEnd) => {
                self.say("no-data-no-table-at-end", &[("table", table)])
            }
            Status::NoData(NoDataReason::NoTableAtStart) => {
                self.say("no-data-no-table-at-start", &[("table", table)])
            }
            Status::NoData(NoDataReason::NoRows) => self.say("no-data-no-rows", &[("table", table)]),
            Status::NoData(NoDataReason::NoTransferDate) => self.plain("no-data-no-transfer-date"),
            Status::NoData(NoDataReason::NotMeasuredThen) => self.plain("no-data-not-measured-then"),
            Status::NoData(NoDataReason::NotEstimable(_)) => self.plain("no-data-not-estimable"),
        };
        Some(Absence {
            short: self.plain("no-data"),
            reason,
        })
    }

    /// The interval of a value, or that its rows are all the same and give none.
    pub fn interval(&self, indicator: &Indicator, measurement: &Measurement) -> Option<String> {
        match (measurement.interval, measurement.basis) {
            (Some(interval), _) => Some(self.format.interval(indicator.unit, interval)),
            (None, IntervalBasis::NoVariation) => {
                let sample = self.sample(indicator, measurement.n);
                Some(self.say("no-variation", &[("sample", &sample)]))
            }
            (None, _) => None,
        }
    }

    /// How much of the score's weight its interval does not speak for; none where there is no interval, or it speaks for all.
    pub fn doubt(&self, card: &Scorecard) -> Option<String> {
        card.interval?;
        let share = self.format.share(card.weight_without_interval()?);
        Some(self.say("weight-without-interval", &[("share", &share)]))
    }

    /// A change of a value.
    pub fn change(&self, unit: Unit, change: &Change) -> ChangeView {
        let size = self.format.difference(unit, change.difference);
        let amount = size.trim_start_matches(['+', '−']).to_owned();
        self.change_view(change, size, &amount)
    }

    /// A change of a score.
    pub fn score_change(&self, change: &Change) -> ChangeView {
        let size = self.format.points_difference(change.difference);
        let amount = self.say("points-of", &[("points", size.trim_start_matches(['+', '−']))]);
        self.change_view(change, size, &amount)
    }

    /// `difference` has a sign and `amount` has none: which way it went is said in words.
    fn change_view(&self, change: &Change, difference: String, amount: &str) -> ChangeView {
        let since = change.since.as_str();
        let (verdict, key) = match change.verdict {
            Verdict::Better => ("better", "change-better"),
            Verdict::Worse => ("worse", "change-worse"),
            Verdict::WithinNoise => return self.no_change("change-within-noise", since),
            Verdict::OneOfMany => return self.no_change("change-one-of-many", since),
            Verdict::SameClients => return self.no_change("change-same-clients", since),
            Verdict::NotComparable => return self.no_change("change-not-comparable", since),
        };
        ChangeView {
            verdict,
            sign: if change.difference < 0.0 { "▼" } else { "▲" },
            word: self.plain(key),
            sentence: self.say(
                &format!("{key}-since"),
                &[
                    ("since", since),
                    ("amount", amount),
                    ("way", if change.difference < 0.0 { "down" } else { "up" }),
                ],
            ),
            difference: Some(difference),
        }
    }

    /// A difference that is not called a change, with why.
    fn no_change(&self, key: &str, since: &str) -> ChangeView {
        ChangeView {
            verdict: "same",
            sign: "",
            difference: None,
            word: self.plain(key),
            sentence: self.say(&format!("{key}-since"), &[("since", since)]),
        }
    }

    /// A rating, or why there is none.
    pub fn rating(&self, rating: &Rating, coverage: crate::model::Share) -> RatingView {
        let reason = match rating {
            Rating::Rated(id) => {
                return RatingView {
                    id: Some(id.to_string()),
                    name: self.rating_name(id),
                    reason: String::new(),
                };
            }
            Rating::NoScore => self.plain("no-rating-no-score"),
            Rating::CoverageTooLow { minimum } => self.say(
                "no-rating-coverage",
                &[
                    ("coverage", &self.format.share(coverage)),
                    ("minimum", &self.format.share(*minimum)),
                ],
            ),
            Rating::PartsMissing => self.plain("no-rating-parts-missing"),
            Rating::PresenceTooShort { days, of, minimum } => self.say(
                "no-rating-presence",
                &[
                    ("days", &self.format.count(days.unsigned_abs())),
                    ("of", &self.format.count(of.unsigned_abs())),
                    ("minimum", &self.format.share(*minimum)),
                ],
            ),
        };
        RatingView {
            id: None,
            name: self.plain("no-rating"),
            reason,
        }
    }

    /// The name of a rating band; its id where the configuration has none.
    pub fn rating_name(&self, id: &RatingId) -> String {
        self.configuration()
            .rating(id)
            .map_or_else(|| id.to_string(), |band| self.local(&band.name).to_owned())
    }

    /// How many there are to rank: "27", and where the language counts with a word, "27人" or "4个团队".
    pub fn ranked(&self, subject: &Subject, of: u64) -> String {
        let key = match subject {
            Subject::Team(_) => "rank-of-teams",
            Subject::Member(_) | Subject::Organisation => "rank-of-members",
        };
        self.count(key, of, &[])
    }

    /// A rank as the range that the noise allows: "3–9 of 27".
    pub fn standing(&self, subject: &Subject, standing: Standing) -> String {
        let (low, high) = (self.format.count(standing.low), self.format.count(standing.high));
        let of = self.ranked(subject, standing.of);
        if standing.low == standing.high {
            self.say("rank-exact", &[("rank", &low), ("of", &of)])
        } else {
            self.say("rank-range", &[("low", &low), ("high", &high), ("of", &of)])
        }
    }

    /// Where a row stands: `cycles/2025-Q1/surveys.csv:17`.
    pub fn row_place(&self, record: &CycleRecord, row: RowReference) -> String {
        let file = record.files.get(usize::from(row.file.0));
        let path = file.map(SourceFile::shown).unwrap_or_default();
        format!("{path}:{}", row.line)
    }

    /// What a row says against a subject.
    pub fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Answer { score, out_of } => self.say(
                "fact-answer",
                &[("score", &score.to_string()), ("out-of", &out_of.to_string())],
            ),
            Fact::ClientLost { reason: Some(reason) } => {
                self.say("fact-client-lost-reason", &[("reason", reason)])
            }
            Fact::ClientLost { reason: None } => self.plain("fact-client-lost"),
            Fact::RevenueFell { from, to } => {
                let unit = self.format.amount_unit([*from, *to]);
                let [from, to] = [from, to].map(|revenue| self.format.amount_in(unit, *revenue));
                self.say("fact-revenue-fell", &[("from", &from), ("to", &to)])
            }
            Fact::Late { hours, limit } => self.say(
                "fact-late",
                &[
                    ("hours", &self.format.hours(*hours)),
                    ("limit", &self.format.hours(*limit)),
                ],
            ),
            Fact::StillOpen { limit } => {
                self.say("fact-still-open", &[("limit", &self.format.hours(*limit))])
            }
            Fact::Reopened => self.plain("fact-reopened"),
            Fact::NotAttended { kind: Some(kind) } => self.say("fact-not-attended-kind", &[("kind", kind)]),
            Fact::NotAttended { kind: None } => self.plain("fact-not-attended"),
            Fact::NoContact => self.plain("fact-no-contact"),
            Fact::FieldsMissing { missing, required } => self.count(
                "fact-fields-missing",
                u64::from(*missing),
                &[("required", &self.format.count(u64::from(*required)))],
            ),
            Fact::FieldsInvalid { invalid, filled } => self.count(
                "fact-fields-invalid",
                u64::from(*invalid),
                &[("filled", &self.format.count(u64::from(*filled)))],
            ),
            Fact::Stale {
                updated_on: Some(day),
            } => self.say("fact-stale-since", &[("day", &self.format.date(*day))]),
            Fact::Stale { updated_on: None } => self.plain("fact-stale"),
            Fact::ConditionNotMet => self.plain("fact-condition-not-met"),
            Fact::ConditionMet => self.plain("fact-condition-met"),
        }
    }

    /// A sample size with what was counted: "46 answers".
    pub fn sample(&self, indicator: &Indicator, n: u64) -> String {
        self.count(&format!("sample-{}", sample_noun(&indicator.measure)), n, &[])
    }
}

/// What an indicator counts, as the language files name it.
pub fn sample_noun(measure: &Measure) -> &'static str {
    match measure {
        Measure::Csat | Measure::Nps | Measure::CustomerEffort => "answers",
        Measure::ClientRetention
        | Measure::GrossRevenueRetention
        | Measure::NetRevenueRetention
        | Measure::TransferRetention
        | Measure::ClientSurvival { .. }
        | Measure::ClientExpansion
        | Measure::RevenueExpansion
        | Measure::Coverage => "clients",
        Measure::ResponseSla | Measure::ResolutionSla | Measure::ResolutionTime | Measure::ReopenRate => {
            "complaints"
        }
        Measure::Participation => "invitations",
        Measure::Completeness | Measure::Validity | Measure::Timeliness => "files",
        Measure::Assessment { .. } => "raters",
        Measure::ReadyMade | Measure::Declared(_) => "rows",
    }
}
