//! A small generator of random numbers: `SplitMix64` (Steele, Lea and Flood 2014), one stream per label.

/// A stream of random numbers that its label alone decides.
pub struct Random(u64);

impl Random {
    /// The stream of a label, e.g. `["surveys", "2024-Q3"]`; the label is hashed by FNV-1a.
    pub fn stream(label: &[&str]) -> Self {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in label.iter().flat_map(|part| part.bytes().chain([0])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in `[0, 1)`.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// A whole number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = u64::from(high.abs_diff(low)) + 1;
        low.saturating_add(i32::try_from(((self.next() >> 32) * width) >> 32).unwrap_or(0))
    }

    /// True with probability `share`.
    pub fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// Roughly standard normal: twelve uniforms added (Irwin–Hall), which needs no logarithm.
    pub fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// How many of `trials` succeed with probability `share` each.
    pub fn successes(&mut self, trials: i32, share: f64) -> i32 {
        (0..trials).map(|_| i32::from(self.chance(share))).sum()
    }

    /// One of the items, each as likely.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let last = i32::try_from(items.len())
            .unwrap_or(i32::MAX)
            .saturating_sub(1)
            .max(0);
        items.get(usize::try_from(self.between(0, last)).unwrap_or(0))
    }

    /// One of the words, empty when there is none.
    pub fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.pick(words).copied().unwrap_or_default()
    }

    /// `count` different items in random order, fewer where there are fewer.
    pub fn sample<T: Clone>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut keyed: Vec<(u64, &T)> = items.iter().map(|item| (self.next(), item)).collect();
        keyed.sort_by_key(|(key, _)| *key);
        keyed
            .into_iter()
            .take(count)
            .map(|(_, item)| item.clone())
            .collect()
    }
}

/// Moves a probability by `push`: the odds are multiplied by `1 + push`, or divided by `1 - push` below zero.
pub fn tilt(share: f64, push: f64) -> f64 {
    let factor = if push >= 0.0 {
        1.0 + push
    } else {
        1.0 / (1.0 - push)
    };
    let odds = share / (1.0 - share) * factor;
    odds / (1.0 + odds)
}

/// The nearest whole number.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the demo's numbers are small, and the cast saturates"
)]
pub fn nearest(value: f64) -> i32 {
    value.round() as i32
}
