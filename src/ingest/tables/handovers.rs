//! `handovers`: clients that passed from one owner to another in the course of the cycle.
//!
//! Whether a row fits depends on the others of its client, so the table is read twice: once for the chains of owners, once to
//! report what is wrong with each row.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::cells;
use super::directory::Directory;
use super::fields::Fields;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Period;
use crate::model::ownership::Handover;
use crate::model::people::{Client, ClientIndex, Member, MemberIndex};
use crate::model::source::RowReference;

/// The columns of the table.
struct Columns {
    client: Column<'static>,
    on: Column<'static>,
    from: Column<'static>,
    to: Column<'static>,
}

impl Columns {
    fn of(table: &mut Table<'_>) -> Self {
        Self {
            client: table.required("client_id"),
            on: table.required("handed_on"),
            from: table.optional("from_id"),
            to: table.required("to_id"),
        }
    }
}

/// A row that can be understood by itself.
struct Step {
    on: Date,
    /// None where the cell is empty.
    from: Option<Box<str>>,
    to: Box<str>,
    row: RowReference,
}

/// What is wrong with a row among the others of its client.
enum Misfit {
    /// Another row hands the client over on the same day.
    Twice { line: u32 },
    /// The row before, on another day, handed it to somebody else.
    NotTheOwner { owner: Box<str>, line: u32 },
    /// The last row does not lead to the owner in the clients table.
    NotToOwner { owner: Box<str>, line: u32 },
}

/// Reads the handovers into the clients. `open` opens the table; it is called twice.
pub fn read<'t>(
    open: impl Fn() -> Option<Table<'t>>,
    directory: &Directory<'_>,
    members: &[Member],
    clients: &mut [Client],
    period: Period,
) -> Option<Outcome> {
    let chains = chains(open()?, directory, period);
    let id_of = |member: Option<MemberIndex>| {
        let member = members.get(usize::try_from(member?.0).ok()?)?;
        Some(member.id.as_str())
    };
    let mut misfits: HashMap<u32, Misfit> = HashMap::new();
    for (client, steps) in &chains {
        let Some(client) = clients.get(client.0 as usize) else {
            continue;
        };
        judge(steps, client, id_of(client.owner), &mut misfits);
    }
    let mut table = open()?;
    let columns = Columns::of(&mut table);
    let outcome = table.rows(|fields| {
        let client = fields.required(columns.client, |fields, column| directory.client(fields, column));
        let on = fields.required(columns.on, Fields::date);
        directory.owner(fields, columns.from);
        if fields.filled(columns.to).is_some() {
            directory.owner(fields, columns.to);
        }
        fields.within(columns.on, on?, period)?;
        client?;
        if let Some(misfit) = misfits.get(&fields.reference().line) {
            report(fields, &columns, misfit);
            return None;
        }
        Some(())
    });
    for (client, steps) in chains {
        let Some(client) = clients.get_mut(client.0 as usize) else {
            continue;
        };
        let member = |id: &str| directory.members.get(id.as_bytes());
        let mut before: Option<Option<MemberIndex>> = None;
        for step in steps {
            let to = member(&step.to);
            let from = match (before, &step.from) {
                (Some(owner), _) => owner,
                (None, Some(from)) => member(from),
                (None, None) => None,
            };
            client.handovers.push(Handover {
                on: step.on,
                from,
                to,
                row: step.row,
            });
            before = Some(to);
        }
    }
    Some(outcome)
}

/// The rows of each client within the cycle, in order of days.
fn chains(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
) -> BTreeMap<ClientIndex, Vec<Step>> {
    let columns = Columns::of(&mut table);
    let mut chains: BTreeMap<ClientIndex, Vec<Step>> = BTreeMap::new();
    table.rows(|fields| {
        let client = directory.clients.as_ref()?.get(fields.raw(columns.client))??;
        let on = cells::date(fields.raw(columns.on)).filter(|on| period.contains(*on))?;
        let step = Step {
            on,
            from: fields.compact(columns.from),
            to: fields.compact(columns.to)?,
            row: fields.reference(),
        };
        chains.entry(client).or_default().push(step);
        Some(())
    });
    for steps in chains.values_mut() {
        steps.sort_by_key(|step| (step.on, step.row));
    }
    chains
}

fn judge(steps: &[Step], client: &Client, owner: Option<&str>, misfits: &mut HashMap<u32, Misfit>) {
    for pair in steps.windows(2) {
        let [before, step] = pair else { continue };
        let line = before.row.line;
        if before.on == step.on {
            misfits.insert(step.row.line, Misfit::Twice { line });
        } else if step.from.as_ref().is_some_and(|from| *from != before.to) {
            let owner = before.to.clone();
            misfits.insert(step.row.line, Misfit::NotTheOwner { owner, line });
        }
    }
    // An owner who is no member of the cycle is told where the clients table names them.
    if let (Some(last), Some(owner)) = (steps.last(), owner)
        && *last.to != *owner
    {
        let line = client.row.line;
        misfits.entry(last.row.line).or_insert(Misfit::NotToOwner {
            owner: owner.into(),
            line,
        });
    }
}

fn report(fields: &mut Fields<'_, '_>, columns: &Columns, misfit: &Misfit) {
    let text = |fields: &Fields<'_, '_>, column| fields.text(column).unwrap_or_default().to_owned();
    let client = text(fields, columns.client);
    let (column, fault) = match misfit {
        Misfit::Twice { line } => (
            columns.on,
            Diagnostic::new(Code::HandedOverTwice)
                .with("client", client)
                .with("day", text(fields, columns.on))
                .with("line", line),
        ),
        Misfit::NotTheOwner { owner, line } => (
            columns.from,
            Diagnostic::new(Code::HandedOverByAnother)
                .with("client", client)
                .with("from", text(fields, columns.from))
                .with("owner", owner)
                .with("line", line),
        ),
        Misfit::NotToOwner { owner, line } => (
            columns.to,
            Diagnostic::new(Code::HandedOverToAnother)
                .with("client", client)
                .with("to", text(fields, columns.to))
                .with("owner", owner)
                .with("line", line),
        ),
    };
    fields.report(column, fault);
}
