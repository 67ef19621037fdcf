//! `handovers`: clients that passed from one owner to another in the course of the cycle.
//!
//! Whether a row fits depends on the others of its client, so the table is read twice: once for the chains of owners, once to
//! report what is wrong with each row.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::directory::Directory;
use super::fields::Fields;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::ownership::Handover;
use crate::model::people::{Client, ClientIndex, Member, MemberIndex};
use crate::model::source::RowReference;
use crate::model::{ClientId, Period};

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
    /// The client stays with whom it was.
    ToItsOwner { owner: Box<str> },
    /// Whom it is handed to had left for good by that day.
    ToLeaver { last: Date },
    /// The client was lost before, and its owner is still there.
    Lost { on: Date },
    /// Nobody knows whose the client was before its first row.
    FromNobody,
    /// The first row names another owner than the last cycle.
    NotOfLastCycle(LastOwner),
}

impl Misfit {
    /// Whether the row can be used all the same.
    fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::Lost { .. } | Self::FromNobody | Self::NotOfLastCycle(_)
        )
    }
}

/// The owner of a client at the end of the last cycle, and the row that says so.
#[derive(Clone)]
pub struct LastOwner {
    /// Their id.
    pub owner: Box<str>,
    /// The file of the row.
    pub path: Box<str>,
    /// Its line.
    pub line: u32,
}

/// The owners of clients at the end of the last cycle, by client.
pub type LastOwners = HashMap<ClientId, LastOwner>;

/// Reads the handovers into the clients. `open` opens the table; it is called twice. Where the first row of a client does not
/// say who hands it over, that is its owner of the last cycle.
pub fn read<'t>(
    open: impl Fn() -> Option<Table<'t>>,
    directory: &Directory<'_>,
    members: &[Member],
    clients: &mut [Client],
    last_owners: &LastOwners,
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
        let last_owner = last_owners.get(&client.id);
        judge(steps, client, id_of(client.owner), last_owner, &mut misfits);
        judge_days(steps, client, last_owner, &mut misfits, |id| {
            let member = directory.members.get(id.as_bytes())?;
            members.get(usize::try_from(member.0).ok()?)?.left_on(period)
        });
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
            return misfit.is_warning().then_some(());
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
                (None, None) => {
                    let last = last_owners.get(&client.id);
                    last.and_then(|last| member(&last.owner))
                }
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
        let on = fields.quiet_date(columns.on).filter(|on| period.contains(*on))?;
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

/// Judges the rows of a client by who hands it to whom.
fn judge(
    steps: &[Step],
    client: &Client,
    owner: Option<&str>,
    last_owner: Option<&LastOwner>,
    misfits: &mut HashMap<u32, Misfit>,
) {
    for pair in steps.windows(2) {
        let [before, step] = pair else { continue };
        let line = before.row.line;
        let misfit = if before.on == step.on {
            Misfit::Twice { line }
        } else if before.to == step.to {
            let owner = before.to.clone();
            Misfit::ToItsOwner { owner }
        } else if step.from.as_ref().is_some_and(|from| *from != before.to) {
            let owner = before.to.clone();
            Misfit::NotTheOwner { owner, line }
        } else {
            continue;
        };
        misfits.insert(step.row.line, misfit);
    }
    if let Some(first) = steps.first() {
        let before = first.from.as_deref().or(last_owner.map(|last| &*last.owner));
        if before == Some(&*first.to) {
            let owner = first.to.clone();
            misfits.insert(first.row.line, Misfit::ToItsOwner { owner });
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
    if let Some(first) = steps.first() {
        let misfit = match (&first.from, last_owner) {
            (Some(from), Some(last)) if *from != last.owner => Misfit::NotOfLastCycle(last.clone()),
            (None, None) if client.acquired_on < first.on => Misfit::FromNobody,
            _ => return,
        };
        misfits.entry(first.row.line).or_insert(misfit);
    }
}

/// Judges the days of a client's rows: whom it goes to must still be there, and it should still be a client. The book of a
/// leaver is handed over in whole, with the files of those who were lost.
fn judge_days(
    steps: &[Step],
    client: &Client,
    last_owner: Option<&LastOwner>,
    misfits: &mut HashMap<u32, Misfit>,
    left: impl Fn(&str) -> Option<Date>,
) {
    let mut owner = steps
        .first()
        .and_then(|first| first.from.as_deref())
        .or(last_owner.map(|last| &*last.owner));
    for step in steps {
        let gone = |id: &str| left(id).filter(|last| *last < step.on);
        let misfit = if let Some(last) = gone(&step.to) {
            Some(Misfit::ToLeaver { last })
        } else if owner.is_some_and(|owner| gone(owner).is_none()) {
            let lost = client.lost_on.filter(|lost| *lost < step.on);
            lost.map(|on| Misfit::Lost { on })
        } else {
            None
        };
        owner = Some(&step.to);
        let line = step.row.line;
        if let Some(misfit) = misfit
            && misfits.get(&line).is_none_or(Misfit::is_warning)
        {
            misfits.insert(line, misfit);
        }
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
        Misfit::ToItsOwner { owner } => (
            columns.to,
            Diagnostic::new(Code::HandedOverToItsOwner)
                .with("client", client)
                .with("owner", owner),
        ),
        Misfit::ToLeaver { last } => (
            columns.to,
            Diagnostic::new(Code::HandedOverToLeaver)
                .with("client", client)
                .with("to", text(fields, columns.to))
                .with("day", text(fields, columns.on))
                .with("last", last),
        ),
        Misfit::Lost { on } => (
            columns.on,
            Diagnostic::new(Code::HandedOverWhenLost)
                .with("client", client)
                .with("day", text(fields, columns.on))
                .with("lost", on),
        ),
        Misfit::FromNobody => (
            columns.from,
            Diagnostic::new(Code::HandedOverByNobody)
                .with("client", client)
                .with("day", text(fields, columns.on)),
        ),
        Misfit::NotOfLastCycle(last) => (
            columns.from,
            Diagnostic::new(Code::HandedOverByNewOwner)
                .with("client", client)
                .with("from", text(fields, columns.from))
                .with("owner", &last.owner)
                .with("previous", &last.path)
                .with("line", last.line),
        ),
    };
    fields.report(column, fault);
}
