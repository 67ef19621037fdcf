//! `records`: audits of clients' files.

use super::directory::Directory;
use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Period;
use crate::model::events::RecordAudit;

/// Reads the audits within the cycle.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Vec<RecordAudit>, Outcome) {
    let client = table.required("client_id");
    let checked = table.required("checked_on");
    let required = table.required("fields_required");
    let filled = table.required("fields_filled");
    let valid = table.optional("fields_valid");
    let updated = table.optional("updated_on");
    let missing_column = table.optional("missing");
    let member = table.optional("member_id");
    let mut repeats = Repeats::new();
    let mut records = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(client);
        let of_client = directory.client(fields, client);
        let by_member = directory.member(fields, member);
        let day = fields.required(checked, super::fields::Fields::date);
        let must = fields.required(required, Fields::count);
        let are = fields.required(filled, Fields::count);
        let good = fields.count(valid);
        let updated_on = fields.date(updated);
        let missing = names(fields.text(missing_column).unwrap_or_default());
        if let (Some(must), Some(are), false) = (must, are, missing.is_empty())
            && must.saturating_sub(are) as usize != missing.len()
        {
            fields.report(
                missing_column,
                Diagnostic::new(Code::MissingFieldsDiffer)
                    .with("named", missing.len())
                    .with("counted", must.saturating_sub(are)),
            );
        }
        no_more(fields, (filled, are), (required, must));
        no_more(fields, (valid, good), (filled, are));
        let (key, day) = (key?, day?);
        repeats.check(fields, client, &(key, day), || key.to_owned())?;
        let (fields_required, fields_filled) = (must?, are?);
        let checked_on = fields.within(checked, day, period)?;
        records.push(RecordAudit {
            client: of_client,
            member: by_member,
            checked_on,
            fields_required,
            fields_filled,
            fields_valid: good,
            updated_on,
            missing,
            row: fields.reference(),
        });
        Some(())
    });
    (records, outcome)
}

/// The names of a list, each once, in the order of the text; `;`, `；` and `、` part them.
fn names(text: &str) -> Box<[Box<str>]> {
    let mut names: Vec<Box<str>> = Vec::new();
    for name in text.split([';', '；', '、']).map(str::trim) {
        if !name.is_empty() && !names.iter().any(|known| **known == *name) {
            names.push(Box::from(name));
        }
    }
    names.into_boxed_slice()
}

/// A part cannot be more than its whole.
fn no_more(
    fields: &mut Fields<'_, '_>,
    (column, part): (Column<'_>, Option<u32>),
    (whole_column, whole): (Column<'_>, Option<u32>),
) {
    if let (Some(part), Some(whole)) = (part, whole)
        && part > whole
    {
        fields.report(
            column,
            Diagnostic::new(Code::MoreThanWhole)
                .with("column", column.name)
                .with("found", part)
                .with("whole_column", whole_column.name)
                .with("whole", whole),
        );
    }
}
