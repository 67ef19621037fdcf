//! Scorebook turns the data files of an appraisal cycle into scorecards, plans and a static site.

pub mod archive;
pub mod cli;
pub mod diagnostics;
pub mod ingest;
pub mod languages;
pub mod model;
pub mod pipeline;
pub mod stats;
