//! `controls`: what is done about each early warning, by whom, and whether it is in place.

use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::events::{Control, ControlState};
use crate::model::review::Signal;
use crate::model::{MemberId, Period};

/// Words of `signal`: those of the contract, and Chinese ones.
pub(super) const SIGNALS: [(&[&str], Signal); 9] = [
    (&["satisfaction", "满意度下降"], Signal::Satisfaction),
    (&["open_complaint", "未结投诉"], Signal::OpenComplaint),
    (&["no_contact", "久未联系"], Signal::NoContact),
    (&["stale_file", "档案过期"], Signal::StaleFile),
    (&["revenue_fell", "收入下降"], Signal::RevenueFell),
    (&["owner_left", "负责人离任"], Signal::OwnerLeft),
    (&["owner_changed", "负责人变更"], Signal::OwnerChanged),
    (&["owner_overloaded", "负责人超负荷"], Signal::OwnerOverloaded),
    (&["anniversary", "周年临近"], Signal::Anniversary),
];

/// Words of `state`.
pub(super) const STATES: [(&[&str], ControlState); 3] = [
    (&["in_place", "已落实"], ControlState::InPlace),
    (&["partly", "部分落实"], ControlState::Partly),
    (&["missing", "未落实"], ControlState::Missing),
];

/// Reads the controls, in file order. One without a state is in place.
pub fn read(mut table: Table<'_>, period: Period) -> (Vec<Control>, Outcome) {
    let id = table.required("control_id");
    let signal = table.required("signal");
    let text = table.required("control");
    let owner = table.optional("owner_id");
    let checked = table.optional("checked_on");
    let state = table.optional("state");
    let mut repeats = Repeats::new();
    let mut controls = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id);
        let about = fields.required(signal, |fields, column| fields.word(column, &SIGNALS));
        let what = fields.filled(text);
        let checked_on = fields.date(checked);
        let stated = fields.text(state).is_some();
        let is = if stated {
            fields.word(state, &STATES)
        } else {
            Some(ControlState::InPlace)
        };
        if let Some(day) = checked_on
            && day > period.last()
        {
            let fault = Diagnostic::new(Code::ControlCheckedLater).with("day", day);
            fields.report(checked, fault.with("last", period.last()));
        }
        let key = key?;
        repeats.check(fields, id, &key, || key.to_owned())?;
        controls.push(Control {
            id: key.to_owned(),
            signal: about?,
            text: what?.to_owned(),
            owner: fields.text(owner).map(MemberId::new),
            checked_on,
            state: is?,
            row: fields.reference(),
        });
        Some(())
    });
    (controls, outcome)
}
