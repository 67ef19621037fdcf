//! From tables to measurements, scores and plans, against numbers computed by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod comparisons;
mod conversations;
mod data_folder;
mod demo_findings;
mod differences;
mod evidence;
mod exactness;
mod exporting;
mod expressions;
mod forgetting;
mod judgements;
mod measures;
mod ownership;
mod parts;
mod pay_apart;
mod plans;
mod recomputed;
mod results;
mod review_collaboration;
mod review_culture;
mod review_risk;
mod review_strategy;
mod review_supervision;
mod review_talent_and_care;
mod row_order;
mod scores;
mod sensitivity;
mod shown_sums;
mod wholes;
