//! Scorebook turns the data files of an appraisal cycle into scorecards, plans and a static site.

pub mod archive;
pub mod diagnostics;
pub mod languages;
pub mod model;
pub mod pages;
pub mod publish;
pub mod stats;
