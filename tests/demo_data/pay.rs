//! Pay of the year, and what was done before a performance plan may be proposed.

use super::calendar::{Cycle, YEAR};
use super::people;
use super::table::Table;

/// Base pay per year, fictional. Every amount has cents, so that a test can look for it everywhere else. M003 and M021 have the
/// same, the same rating and the same days: a tie in the rounding of the bonus. M029 lies below the range of the grade, M024
/// above it, M017 just under its top.
#[rustfmt::skip]
const BASE: [(&str, &str); 30] = [
    ("M001", "439883.17"),
    ("M002", "276845.29"),
    ("M003", "182807.91"),
    ("M004", "166769.87"),
    ("M005", "206731.71"),
    ("M006", "240693.57"),
    ("M007", "162655.63"),
    ("M008", "156617.43"),
    ("M009", "372579.83"),
    ("M010", "318541.39"),
    ("M011", "174503.17"),
    ("M012", "222465.29"),
    ("M013", "235427.91"),
    ("M014", "190389.87"),
    ("M015", "141351.71"),
    ("M016", "365313.57"),
    ("M017", "356275.63"),
    ("M018", "212237.43"),
    ("M019", "158199.83"),
    ("M020", "250161.39"),
    ("M021", "182807.91"),
    ("M022", "299085.29"),
    ("M023", "338047.91"),
    ("M024", "234009.87"),
    ("M025", "214968.71"),
    ("M026", "123930.57"),
    ("M027", "230892.63"),
    ("M028", "194854.43"),
    ("M029", "254816.83"),
    ("M030", "138778.39"),
];

/// `pay` of the year, the path below `cycles/`.
pub fn table() -> (String, Table) {
    let mut table = Table::new("pay", "member_id,base");
    for (member, base) in BASE {
        table.push([member.into(), base.into()]);
    }
    (format!("{YEAR}/pay.csv"), table)
}

/// Cycle, member, safeguard, day.
type Done = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const DONE: [Done; 7] = [
    ("2025-Q2", "M015", "talk", "2025-07-04"),
    ("2025-Q2", "M015", "support", "2025-07-04"),
    ("2025-Q2", "M015", "circumstances", "2025-07-09"),
    ("2025-Q2", "M015", "appeal", "2025-07-25"),
    ("2025-Q3", "M029", "talk", "2025-10-10"),
    ("2025-Q3", "M029", "support", "2025-10-10"),
    ("2025-Q3", "M029", "appeal", "2025-10-31"),
];

/// `safeguards`.
pub fn safeguards(cycle: &Cycle) -> Table {
    let mut table = Table::new("safeguards", "member_id,safeguard,done_on,by");
    for (_, member, safeguard, day) in DONE.iter().filter(|(id, ..)| *id == cycle.id) {
        table.push([
            (*member).into(),
            (*safeguard).into(),
            (*day).into(),
            people::HEAD.into(),
        ]);
    }
    table
}
