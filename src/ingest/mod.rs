//! Stand-in: the model that applies where a data folder has none.

/// The default model.
pub const DEFAULT_MODEL: &str = include_str!("configuration/default.toml");
