//! Reliability of a whole from that of its half.

/// Spearman and Brown's formula (both 1910): the reliability of a measure from the correlation of its two halves, 2 r / (1 + r). A
/// correlation below 0 says that there is none.
///
/// ```
/// use scorebook::stats::reliability::spearman_brown;
///
/// // Halves that correlate by 0.6 make a whole of 1.2 / 1.6.
/// assert!((spearman_brown(0.6) - 0.75).abs() < 1e-12);
/// ```
pub fn spearman_brown(correlation: f64) -> f64 {
    let correlation = correlation.clamp(0.0, 1.0);
    2.0 * correlation / (1.0 + correlation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_is_surer_than_its_half() {
        // 2 · 0.5 / 1.5 = 2/3; nothing stays nothing, all stays all.
        assert!((spearman_brown(0.5) - 2.0 / 3.0).abs() < 1e-12);
        assert!(spearman_brown(-0.4).abs() < 1e-12);
        assert!((spearman_brown(1.0) - 1.0).abs() < 1e-12);
    }
}
