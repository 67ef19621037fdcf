//! From tables to measurements, scores and plans, against numbers computed by hand.

mod data_folder;
mod measures;
mod scores;
