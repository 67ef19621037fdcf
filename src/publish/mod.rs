//! Writing the site.

pub mod file_name;
