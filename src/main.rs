//! The `scorebook` program: a thin layer over the library.
fn main() {}
