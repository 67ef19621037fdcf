//! What is kept of a cycle: its record, the sealed folder that holds it, and what has changed since.

pub mod alignment;
pub mod carried;
pub mod difference;
pub mod disclosure;
pub mod drift;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
pub mod hashing;
pub mod manifest;
mod notice;
mod record;
pub mod sealed_record;
pub mod signing;
pub mod store;
pub mod verifying;
pub mod version_notes;
pub mod whole_file;
pub mod zipped;

pub use notice::{SealNotice, SealNotices, Superseded};
pub use record::CycleRecord;
pub(crate) use record::find;
pub use sealed_record::SealedRecord;
pub use store::{Seal, Store};
