//! One view struct per page, and the downloads.

pub mod downloads;
