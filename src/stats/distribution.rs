//! Quantiles and tail probabilities of the normal, Student, chi-square and F distributions, total: no argument panics.
//!
//! `statrs` gives the special functions; its own quantiles assert their arguments and may iterate without a bound, so the
//! quantiles here solve for the tail probability with a bracketed Newton iteration of at most 200 steps.

use statrs::function::{beta, erf, gamma};
use std::f64::consts::SQRT_2;

/// Smallest tail probability that is worked with; a smaller one is treated as this.
const SMALLEST_TAIL: f64 = 1e-17;

/// The value that a standard normal variable exceeds with this probability, 0 < tail < 1.
pub(crate) fn normal_upper_quantile(tail: f64) -> f64 {
    SQRT_2 * erf::erfc_inv(2.0 * tail.clamp(SMALLEST_TAIL, 1.0 - f64::EPSILON / 2.0))
}

/// The probability that a standard normal variable exceeds this value in size, both tails together.
pub(crate) fn normal_two_sided(z: f64) -> f64 {
    erf::erfc(z.abs() / SQRT_2).clamp(0.0, 1.0)
}

/// `I_x(a, b)`, the regularised incomplete beta function, with its arguments forced into range.
fn regularised_beta(a: f64, b: f64, x: f64) -> f64 {
    beta::checked_beta_reg(a, b, x.clamp(0.0, 1.0))
        .unwrap_or(0.0)
        .clamp(0.0, 1.0)
}

/// Logarithm of the beta function.
fn ln_beta(a: f64, b: f64) -> f64 {
    gamma::ln_gamma(a) + gamma::ln_gamma(b) - gamma::ln_gamma(a + b)
}

/// The root of a decreasing function on (0, ∞), given as its value and the size of its slope, from a first guess.
fn root(guess: f64, decreasing: impl Fn(f64) -> (f64, f64)) -> f64 {
    let (mut low, mut high) = (0.0_f64, f64::INFINITY);
    let mut x = if guess.is_finite() && guess > 0.0 {
        guess
    } else {
        1.0
    };
    for _ in 0..200 {
        let (value, slope) = decreasing(x);
        if value > 0.0 {
            low = x;
        } else if value < 0.0 {
            high = x;
        } else {
            return x;
        }
        let newton = x + value / slope;
        let next = if newton > low && newton < high {
            newton
        } else if high.is_finite() {
            low.midpoint(high)
        } else {
            2.0 * x
        };
        if (next - x).abs() <= 2.0 * f64::EPSILON * x || !next.is_finite() {
            break;
        }
        x = next;
    }
    x
}

/// The probability that Student's variable exceeds `t` in size, both tails together.
pub(crate) fn student_two_sided(t: f64, degrees_of_freedom: f64) -> f64 {
    if !t.is_finite() {
        return 0.0;
    }
    regularised_beta(
        degrees_of_freedom / 2.0,
        0.5,
        degrees_of_freedom / (degrees_of_freedom + t * t),
    )
}

/// The value that Student's variable exceeds with this probability, 0 < tail <= 1/2; 0 for a larger tail.
pub(crate) fn student_upper_quantile(tail: f64, degrees_of_freedom: f64) -> f64 {
    let tail = tail.max(SMALLEST_TAIL);
    if tail >= 0.5 {
        return 0.0;
    }
    let v = degrees_of_freedom;
    let z = normal_upper_quantile(tail);
    let guess = student_by_expansion(z, v);
    if v > 1000.0 && z < 6.0 {
        // Its error is of the order of v^-5, below that of the incomplete beta function here.
        return guess;
    }
    let ln_scale = -0.5 * v.ln() - ln_beta(v / 2.0, 0.5);
    root(guess, |t| {
        let density = (ln_scale - v.midpoint(1.0) * (t * t / v).ln_1p()).exp();
        (student_two_sided(t, v) / 2.0 - tail, density)
    })
}

/// Expansion of Student's quantile in 1/v about the normal quantile (Abramowitz & Stegun 1964, 26.7.5).
fn student_by_expansion(z: f64, v: f64) -> f64 {
    let s = z * z;
    let first = z * (s + 1.0) / 4.0;
    let second = z * ((5.0 * s + 16.0) * s + 3.0) / 96.0;
    let third = z * (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / 384.0;
    let fourth = z * ((((79.0 * s + 776.0) * s + 1482.0) * s - 1920.0) * s - 945.0) / 92_160.0;
    z + (first + (second + (third + fourth / v) / v) / v) / v
}

/// P(R <= hits) for R hits in `n` trials of chance `p`.
pub(crate) fn binomial_at_most(hits: u64, n: u64, p: f64) -> f64 {
    if hits >= n {
        return 1.0;
    }
    regularised_beta((n - hits) as f64, hits as f64 + 1.0, 1.0 - p)
}

/// P(R >= hits) for R hits in `n` trials of chance `p`.
pub(crate) fn binomial_at_least(hits: u64, n: u64, p: f64) -> f64 {
    if hits == 0 {
        return 1.0;
    }
    if hits > n {
        return 0.0;
    }
    regularised_beta(hits as f64, (n - hits) as f64 + 1.0, p)
}

/// The probability that a chi-square variable exceeds `x`; degrees of freedom above 0.
pub(crate) fn chi_square_upper(x: f64, degrees_of_freedom: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    gamma::checked_gamma_ur(degrees_of_freedom / 2.0, x / 2.0)
        .unwrap_or(0.0)
        .clamp(0.0, 1.0)
}

/// The value that a chi-square variable exceeds with this probability; degrees of freedom above 0.
pub(crate) fn chi_square_upper_quantile(tail: f64, degrees_of_freedom: f64) -> f64 {
    let tail = tail.clamp(SMALLEST_TAIL, 1.0 - SMALLEST_TAIL);
    let a = degrees_of_freedom / 2.0;
    // Wilson & Hilferty (1931).
    let ninth = 2.0 / (9.0 * degrees_of_freedom);
    let guess = degrees_of_freedom
        * (1.0 - ninth + normal_upper_quantile(tail) * ninth.sqrt())
            .max(0.0)
            .powi(3);
    if degrees_of_freedom > 2e5 {
        // The approximation's relative error is below 1e-9 here, and the incomplete gamma function is no better.
        return guess;
    }
    let ln_scale = -gamma::ln_gamma(a) - std::f64::consts::LN_2;
    root(guess, |x| {
        let half = x / 2.0;
        let density = (ln_scale + (a - 1.0) * half.ln() - half).exp();
        // The smaller of the two tails is the one that is computed without cancellation.
        let excess = if tail <= 0.5 {
            gamma::checked_gamma_ur(a, half).unwrap_or(0.0) - tail
        } else {
            (1.0 - tail) - gamma::checked_gamma_lr(a, half).unwrap_or(0.0)
        };
        (excess, density)
    })
}

/// The value that an F variable exceeds with this probability; both degrees of freedom above 0.
pub(crate) fn f_upper_quantile(tail: f64, numerator: f64, denominator: f64) -> f64 {
    let tail = tail.clamp(SMALLEST_TAIL, 1.0 - SMALLEST_TAIL);
    let (a, b) = (numerator / 2.0, denominator / 2.0);
    let ln_scale = a * (numerator / denominator).ln() - ln_beta(a, b);
    root(1.0, |x| {
        let density = (ln_scale + (a - 1.0) * x.ln() - (a + b) * (numerator * x / denominator).ln_1p()).exp();
        let upper = regularised_beta(b, a, denominator / (denominator + numerator * x));
        (upper - tail, density)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(found: f64, expected: f64) {
        assert!(
            (found - expected).abs() <= 1e-10 * expected.abs().max(1.0),
            "{found} is not {expected}"
        );
    }

    #[test]
    fn student_quantiles_have_their_closed_forms() {
        // One degree of freedom is Cauchy: tan(π (1/2 - tail)). Two: (1 - 2 tail) sqrt(2 / (4 tail (1 - tail))).
        for tail in [0.25_f64, 0.1, 0.025, 0.005, 1e-6] {
            close(
                student_upper_quantile(tail, 1.0),
                (std::f64::consts::PI * (0.5 - tail)).tan(),
            );
            close(
                student_upper_quantile(tail, 2.0),
                (1.0 - 2.0 * tail) * (2.0 / (4.0 * tail * (1.0 - tail))).sqrt(),
            );
        }
    }

    #[test]
    fn student_quantiles_agree_with_published_tables() {
        // Tables to three decimals: 10 degrees 2.228, 30 degrees 2.042, 120 degrees 1.980.
        for (df, table) in [(10.0, 2.228), (30.0, 2.042), (120.0, 1.980)] {
            assert!((student_upper_quantile(0.025, df) - table).abs() < 5e-4);
        }
    }

    #[test]
    fn expansion_meets_the_iteration_where_it_takes_over() {
        let tail = 0.025;
        let iterated = student_upper_quantile(tail, 1000.0);
        close(
            student_by_expansion(normal_upper_quantile(tail), 1000.0),
            iterated,
        );
    }

    #[test]
    fn chi_square_with_two_degrees_is_exponential() {
        for tail in [0.999_f64, 0.975, 0.5, 0.025, 1e-9] {
            close(chi_square_upper_quantile(tail, 2.0), -2.0 * tail.ln());
        }
    }

    #[test]
    fn f_quantile_with_one_degree_is_student_squared() {
        for df in [1.0, 3.0, 17.0, 200.0] {
            close(
                f_upper_quantile(0.05, 1.0, df),
                student_upper_quantile(0.025, df).powi(2),
            );
        }
    }

    proptest! {
        #[test]
        fn quantiles_are_finite_and_invert_the_tail(tail in 1e-6..0.499_f64, df in 0.5..3e3_f64, other in 0.5..500.0_f64) {
            let t = student_upper_quantile(tail, df);
            prop_assert!(t.is_finite() && (student_two_sided(t, df) / 2.0 - tail).abs() < 1e-9);
            let x = chi_square_upper_quantile(tail, df);
            prop_assert!(x.is_finite() && (gamma::gamma_ur(df / 2.0, x / 2.0) - tail).abs() < 1e-9);
            let f = f_upper_quantile(tail, df, other);
            prop_assert!(f.is_finite() && f > 0.0);
        }

        #[test]
        fn no_argument_panics_or_hangs(tail in 0.0..1.0_f64, df in 1e-3..1e9_f64, other in 1e-3..1e9_f64) {
            student_upper_quantile(tail, df);
            chi_square_upper_quantile(tail, df);
            f_upper_quantile(tail, df, other);
            normal_upper_quantile(tail);
        }
    }
}
