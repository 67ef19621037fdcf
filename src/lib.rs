//! Scorebook turns the data files of an appraisal cycle into scorecards, plans and a static site.
//!
//! The way through it is [`pipeline`]: every stage reads what the stage before it made. `src/README.md` is the map.

pub mod archive;
pub mod cli;
pub mod diagnostics;
pub mod ingest;
pub mod languages;
pub mod measure;
pub mod model;
pub mod pages;
pub mod pipeline;
pub mod plan;
pub mod publish;
pub mod review;
pub mod score;
pub mod stats;
pub mod xlsx;
