//! Estimates with intervals, survival, agreement, trend and ranking: pure functions that know nothing of the domain.
