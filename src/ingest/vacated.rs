//! Clients whose owner has left in mid-cycle and whom nobody has taken over.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::model::people::MemberIndex;
use crate::model::{CycleData, Money};

/// One warning per leaver, at the row that ends their stay, with the clients' number and revenue.
pub fn warn(data: &CycleData) -> Diagnostics {
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
        let Some(file) = data.files.get(usize::from(last.row.file.0)) else {
            continue;
        };
        faults.push(fault.at(Place {
            file: file.path.clone(),
            span: Some(Span {
                line: last.row.line,
                column: 1,
                length: 1,
                excerpt: String::new(),
            }),
        }));
    }
    faults
}
