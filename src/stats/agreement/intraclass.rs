//! Intraclass correlations of Shrout and Fleiss with their F intervals.

use serde::{Deserialize, Serialize};

use super::super::distribution::f_upper_quantile;
use super::super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::super::sum::{mean, squares_about, sum};

/// Which raters are generalised to, and whether one rating or their mean is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntraclassForm {
    /// ICC(1,1): every target has its own random raters; one rating.
    OneWaySingle,
    /// ICC(1,k): the same; mean of k ratings.
    OneWayMean,
    /// ICC(2,1): the same random raters rate every target, their severity counts as error; one rating.
    TwoWayRandomSingle,
    /// ICC(2,k): the same; mean of k ratings.
    TwoWayRandomMean,
    /// ICC(3,1): these raters alone, their severity does not count; one rating.
    TwoWayFixedSingle,
    /// ICC(3,k): the same; mean of k ratings.
    TwoWayFixedMean,
}

/// An intraclass correlation, at most 1; negative where targets differ less than their ratings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct IntraclassCorrelation {
    /// The estimate.
    pub value: f64,
    /// Its interval; `None` where the error is zero, so that F is unbounded.
    pub interval: Option<Interval>,
}

/// Mean squares of a complete table of targets by raters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanSquares {
    /// Number of targets, from 2 up.
    pub targets: u64,
    /// Number of raters, from 2 up.
    pub raters: u64,
    /// Between targets.
    pub between_targets: f64,
    /// Between raters: large where some are severer than others.
    pub between_raters: f64,
    /// Within targets.
    pub within_targets: f64,
    /// Residual of targets and raters.
    pub residual: f64,
}

impl MeanSquares {
    /// The mean squares of ratings, one row per target, one column per rater.
    ///
    /// Errors: `NoData`; `TooFewValues` below two targets or two raters; `RowsDifferInLength`; `NotFinite`.
    pub fn of(ratings: &[Vec<f64>]) -> Result<Self, NotEstimable> {
        let raters = ratings.first().ok_or(NotEstimable::NoData)?.len();
        if ratings.iter().any(|row| row.len() != raters) {
            return Err(NotEstimable::InvalidInput(InputFault::RowsDifferInLength));
        }
        for size in [ratings.len(), raters] {
            if size < 2 {
                return Err(NotEstimable::TooFewValues {
                    needed: 2,
                    found: size as u64,
                });
            }
        }
        let all: Vec<f64> = ratings.iter().flatten().copied().collect();
        require_finite(all.iter().copied())?;
        let grand = mean(&all).ok_or(NotEstimable::NoData)?;
        let rows: Vec<f64> = ratings.iter().filter_map(|row| mean(row)).collect();
        let columns: Vec<f64> = (0..raters)
            .filter_map(|rater| {
                mean(
                    &ratings
                        .iter()
                        .filter_map(|row| row.get(rater).copied())
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let within = sum(ratings
            .iter()
            .zip(&rows)
            .map(|(row, centre)| squares_about(row, *centre)));
        let residual = sum(ratings.iter().zip(&rows).flat_map(|(row, centre)| {
            row.iter()
                .zip(&columns)
                .map(move |(rating, column)| ((rating - centre) - (column - grand)).powi(2))
        }));
        let (n, k) = (ratings.len() as f64, raters as f64);
        Ok(Self {
            targets: ratings.len() as u64,
            raters: raters as u64,
            between_targets: finite(k * squares_about(&rows, grand) / (n - 1.0))?,
            between_raters: finite(n * squares_about(&columns, grand) / (k - 1.0))?,
            within_targets: finite(within / (n * (k - 1.0)))?,
            residual: finite(residual / ((n - 1.0) * (k - 1.0)))?,
        })
    }

    /// The correlation of this form (Shrout & Fleiss 1979), with their F intervals.
    ///
    /// Errors: `NoVariation` where the form divides by a variance of zero.
    pub fn correlation(
        &self,
        form: IntraclassForm,
        level: Level,
    ) -> Result<IntraclassCorrelation, NotEstimable> {
        let (n, k) = (self.targets as f64, self.raters as f64);
        let r = self.between_targets;
        let (above, below) = match form {
            IntraclassForm::OneWaySingle => (r - self.within_targets, r + (k - 1.0) * self.within_targets),
            IntraclassForm::OneWayMean => (r - self.within_targets, r),
            IntraclassForm::TwoWayRandomSingle => (
                r - self.residual,
                r + (k - 1.0) * self.residual + k * (self.between_raters - self.residual) / n,
            ),
            IntraclassForm::TwoWayRandomMean => {
                (r - self.residual, r + (self.between_raters - self.residual) / n)
            }
            IntraclassForm::TwoWayFixedSingle => (r - self.residual, r + (k - 1.0) * self.residual),
            IntraclassForm::TwoWayFixedMean => (r - self.residual, r),
        };
        // With random raters the denominator itself is a difference and can be negative; it estimates a variance then no more.
        if below <= 0.0 {
            return Err(NotEstimable::NoVariation);
        }
        let value = finite(above / below)?;
        let interval = self.interval(form, level).filter(|interval| {
            interval.low.is_finite() && interval.high.is_finite() && interval.low <= interval.high
        });
        Ok(IntraclassCorrelation { value, interval })
    }

    fn interval(&self, form: IntraclassForm, level: Level) -> Option<Interval> {
        let (n, k) = (self.targets as f64, self.raters as f64);
        let tail = level.tail();
        let one_way = || {
            f_limits(
                self.between_targets,
                self.within_targets,
                n - 1.0,
                n * (k - 1.0),
                tail,
            )
        };
        let fixed = || {
            f_limits(
                self.between_targets,
                self.residual,
                n - 1.0,
                (n - 1.0) * (k - 1.0),
                tail,
            )
        };
        let single = |f: Interval| Interval {
            low: (f.low - 1.0) / (f.low + k - 1.0),
            high: (f.high - 1.0) / (f.high + k - 1.0),
        };
        let averaged = |f: Interval| Interval {
            low: 1.0 - 1.0 / f.low,
            high: 1.0 - 1.0 / f.high,
        };
        match form {
            IntraclassForm::OneWaySingle => one_way().map(single),
            IntraclassForm::OneWayMean => one_way().map(averaged),
            IntraclassForm::TwoWayFixedSingle => fixed().map(single),
            IntraclassForm::TwoWayFixedMean => fixed().map(averaged),
            IntraclassForm::TwoWayRandomSingle => self.random_interval(tail),
            // Spearman and Brown: k ratings are worth k c / (1 + (k - 1) c).
            IntraclassForm::TwoWayRandomMean => self.random_interval(tail).map(|c| Interval {
                low: c.low * k / (1.0 + c.low * (k - 1.0)),
                high: c.high * k / (1.0 + c.high * (k - 1.0)),
            }),
        }
    }

    /// Interval of ICC(2,1) with Satterthwaite's degrees of freedom.
    fn random_interval(&self, tail: f64) -> Option<Interval> {
        let (n, k) = (self.targets as f64, self.raters as f64);
        let Self {
            between_targets,
            between_raters,
            residual,
            ..
        } = *self;
        let rho = (between_targets - residual)
            / (between_targets + (k - 1.0) * residual + k * (between_raters - residual) / n);
        let scaled = k * rho * between_raters / residual;
        let rest = n * (1.0 + (k - 1.0) * rho) - k * rho;
        let freedom =
            (k - 1.0) * (n - 1.0) * (scaled + rest).powi(2) / ((n - 1.0) * scaled.powi(2) + rest * rest);
        if !(freedom.is_finite() && freedom > 0.0) {
            return None;
        }
        let up = f_upper_quantile(tail, n - 1.0, freedom);
        let down = f_upper_quantile(tail, freedom, n - 1.0);
        let error = k * between_raters + (k * n - k - n) * residual;
        Some(Interval {
            low: n * (between_targets - up * residual) / (up * error + n * between_targets),
            high: n * (down * between_targets - residual) / (error + n * down * between_targets),
        })
    }
}

/// The limits of a ratio of variances from its F value; `None` where the error is zero.
fn f_limits(between: f64, error: f64, numerator: f64, denominator: f64, tail: f64) -> Option<Interval> {
    let f = between / error;
    (f.is_finite() && f > 0.0).then(|| Interval {
        low: f / f_upper_quantile(tail, numerator, denominator),
        high: f * f_upper_quantile(tail, denominator, numerator),
    })
}

/// The intraclass correlation of complete ratings, one row per target, one column per rater (Shrout & Fleiss 1979).
///
/// Errors: those of [`MeanSquares::of`] and [`MeanSquares::correlation`].
pub fn icc(
    ratings: &[Vec<f64>],
    form: IntraclassForm,
    level: Level,
) -> Result<IntraclassCorrelation, NotEstimable> {
    MeanSquares::of(ratings)?.correlation(form, level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use IntraclassForm::*;
    use proptest::prelude::*;

    const FORMS: [IntraclassForm; 6] = [
        OneWaySingle,
        OneWayMean,
        TwoWayRandomSingle,
        TwoWayRandomMean,
        TwoWayFixedSingle,
        TwoWayFixedMean,
    ];

    /// The six targets and four judges of Shrout & Fleiss (1979), table 2.
    fn published() -> Vec<Vec<f64>> {
        [
            [9, 2, 5, 8],
            [6, 1, 3, 2],
            [8, 4, 6, 8],
            [7, 1, 2, 6],
            [10, 5, 6, 9],
            [6, 2, 4, 7],
        ]
        .map(|row| row.map(f64::from).to_vec())
        .to_vec()
    }

    #[test]
    fn correlations_are_the_published_ones() {
        // Table 4 of the paper; limits as the R package psych prints them for these data.
        for (form, value, low, high) in [
            (OneWaySingle, 0.17, -0.133, 0.72),
            (TwoWayRandomSingle, 0.29, 0.019, 0.76),
            (TwoWayFixedSingle, 0.71, 0.342, 0.95),
            (OneWayMean, 0.44, -0.884, 0.91),
            (TwoWayRandomMean, 0.62, 0.071, 0.93),
            (TwoWayFixedMean, 0.91, 0.676, 0.99),
        ] {
            let found = icc(&published(), form, Level::NINETY_FIVE).unwrap();
            let interval = found.interval.unwrap();
            assert!((found.value - value).abs() < 6e-3, "{form:?}: {found:?}");
            assert!(
                (interval.low - low).abs() < 6e-4 && (interval.high - high).abs() < 6e-3,
                "{form:?}: {found:?}"
            );
        }
    }

    #[test]
    fn perfect_agreement_is_one_without_an_interval() {
        let same = [1.0, 2.0, 3.0].map(|v| vec![v, v]).to_vec();
        for form in FORMS {
            let found = icc(&same, form, Level::NINETY_FIVE).unwrap();
            assert!((found.value - 1.0).abs() < 1e-15 && found.interval.is_none());
        }
    }

    #[test]
    fn it_says_why_there_is_no_correlation() {
        let level = Level::NINETY_FIVE;
        let of = |rows: &[Vec<f64>]| icc(rows, OneWaySingle, level).map(|_| ());
        assert_eq!(of(&[]), Err(NotEstimable::NoData));
        assert_eq!(
            of(&[vec![1.0, 2.0]]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            of(&[vec![1.0], vec![2.0]]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            of(&[vec![1.0, 2.0], vec![2.0]]),
            Err(NotEstimable::InvalidInput(InputFault::RowsDifferInLength))
        );
        assert_eq!(
            of(&[vec![2.0, 2.0], vec![2.0, 2.0]]),
            Err(NotEstimable::NoVariation)
        );
    }

    proptest! {
        #[test]
        fn correlations_are_finite_and_ignore_the_order_of_targets(
            (rows, shuffled) in prop::collection::vec(prop::collection::vec(1_u8..=5, 3), 2..15)
                .prop_map(|rows| rows.into_iter().map(|r| r.into_iter().map(f64::from).collect::<Vec<_>>()).collect::<Vec<_>>())
                .prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))
        ) {
            for form in FORMS {
                let found = icc(&rows, form, Level::NINETY_FIVE);
                prop_assert_eq!(found, icc(&shuffled, form, Level::NINETY_FIVE));
                if let Ok(found) = found {
                    prop_assert!(found.value.is_finite() && found.value <= 1.0 + 1e-12);
                }
            }
        }
    }
}
