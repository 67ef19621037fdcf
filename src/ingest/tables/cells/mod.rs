//! What a cell says: dates, local times, yes and no, numbers, money. Pure functions on the trimmed bytes of a cell.
//!
//! What is written plainly is read first and without a copy. The other spellings are tried where that fails: a cell with one
//! reading has it, one with two is handed back with both.

mod answers;
mod clock;
mod date_orders;
mod date_spellings;
mod dates;
mod number_spellings;
mod numbers;
mod numerals;
mod plain;
mod reading;
#[cfg(test)]
mod tests;

pub use answers::yes_no;
pub use date_spellings::{day, time};
pub use dates::{date, local_time};
pub use number_spellings::may_part_thousands;
pub use numbers::{decimal, integer, number};
pub use plain::plain;
pub use reading::{
    Between, DateOrder, DecimalMark, Found, Part, Problem, Reading, SerialDates, Spelling, serial_day,
};
