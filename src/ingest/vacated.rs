//! Clients whose owner has left in mid-cycle and whom nobody has taken over.

use std::collections::BTreeMap;

use super::cycle_files::CycleFiles;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::model::people::MemberIndex;
use crate::model::{CycleData, Money};

/// One warning per leaver, at the row that ends their stay, with the clients' number and revenue.
pub fn warn(data: &CycleData, files: &CycleFiles) -> Diagnostics {
    let mut books: BTreeMap<MemberIndex, (u64, Money)> = BTreeMap::new();
    for vacated in data.vacated() {
        let revenue = data.client(vacated.client).and_then(|client| client.revenue);
        let book = books.entry(vacated.owner).or_insert((0, Money::ZERO));
        book.0 += 1;
        book.1 = book.1 + revenue.unwrap_or(Money::ZERO);
    }
    let mut faults = Diagnostics::default();
    for (owner, (clients, revenue)) in books {
        let Some(member) = data.member(owner) else {
            continue;
        };
        let Some(last) = member.current_assignment() else {
            continue;
        };
        let fault = Diagnostic::new(Code::VacatedBook)
            .with("member", &member.id)
            .with("day", last.period.last())
            .with("clients", clients)
            .with("revenue", revenue.0);
        let file = usize::from(last.row.file.0);
        let span = files
            .open(file)
            .and_then(|table| table.locate(last.row.line, "to"));
        faults.push(fault.at(Place {
            span,
            ..files.place_of(file)
        }));
    }
    faults
}
