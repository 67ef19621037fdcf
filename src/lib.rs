//! Scorebook turns the data files of an appraisal cycle into scorecards, plans and a static site.

pub mod stats;
