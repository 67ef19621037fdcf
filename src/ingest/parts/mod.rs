//! Cycles that pool others (`parts` in `cycle.toml`): months make quarters, months or quarters make years.
//!
//! A pooled cycle has no copies: its people, clients and events are those of its parts, each row with its own file and line.
//! This file finds the parts and their days; the others here join what was read of them.

mod care;
pub mod clients;
mod cooperation;
pub mod events;
pub mod people;
mod talent;

use jiff::civil::Date;

use super::configuration::cycle::StatedParts;
use super::nearest::nearest;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::model::cycle::CyclePart;
use crate::model::sealed::SealedCycle;
use crate::model::{Cycle, CycleKind, CycleState, Period};

/// The kinds in the order in which they can be pooled: a part is always shorter than its whole, so no cycle can contain
/// itself, not even by way of others.
pub const SHORT_TO_LONG: [CycleKind; 3] = [CycleKind::Month, CycleKind::Quarter, CycleKind::Year];

/// A cycle with the parts that it states.
pub struct Stated<'p> {
    /// The cycle; its parts, days and state are settled here.
    pub cycle: &'p mut Cycle,
    /// The parts; none where it has tables of its own.
    pub parts: Option<&'p StatedParts>,
    /// Whether its kind is known; if not, that is told already.
    pub known: bool,
}

/// Settles parts, days and states of all cycles that pool others. Every fault is reported; the parts that can be used are.
/// `unread` are sealed cycles without tables, which cannot be parts.
pub fn settle(cycles: &mut [Stated<'_>], unread: &[SealedCycle], faults: &mut Diagnostics) {
    for kind in SHORT_TO_LONG {
        let known: Vec<(Cycle, bool)> = cycles
            .iter()
            .map(|stated| (stated.cycle.clone(), stated.known))
            .collect();
        for stated in cycles.iter_mut().filter(|stated| stated.cycle.kind == kind) {
            if let Some(parts) = stated.parts {
                settle_one(stated.cycle, parts, (&known, unread), faults);
            }
        }
    }
}

/// The parts that can be pooled by their kinds, in order of days, with the place of each in the list.
fn find<'k>(
    cycle: &Cycle,
    stated: &'k StatedParts,
    (known, unread): (&'k [(Cycle, bool)], &[SealedCycle]),
    faults: &mut Diagnostics,
) -> Vec<(&'k Cycle, &'k Place)> {
    let mut parts: Vec<(&Cycle, &Place)> = Vec::new();
    for (id, place) in &stated.ids {
        let Some((part, kind_known)) = known.iter().find(|(other, _)| &other.id == id) else {
            if unread.iter().any(|sealed| &sealed.cycle.id == id) {
                let fault = Diagnostic::new(Code::SealedPartGone)
                    .with("cycle", &cycle.id)
                    .with("part", id);
                faults.push(fault.at(place.clone()));
                continue;
            }
            let mut fault = Diagnostic::new(Code::UnknownReference)
                .with("kind", "cycle")
                .with("id", id);
            let others = known.iter().filter(|(other, _)| other.kind < cycle.kind);
            if let Some(near) = nearest(id.as_str(), others.map(|(other, _)| other.id.as_str())) {
                fault = fault.with("nearest", near);
            }
            faults.push(fault.at(place.clone()));
            continue;
        };
        if !kind_known {
            continue;
        }
        if part.kind >= cycle.kind {
            let fault = Diagnostic::new(Code::PartNotShorter)
                .with("part", id)
                .with("part_kind", part.kind.word())
                .with("cycle", &cycle.id)
                .with("kind", cycle.kind.word());
            faults.push(fault.at(place.clone()));
            continue;
        }
        if let Some((other, _)) = parts.first().filter(|(other, _)| other.kind != part.kind) {
            let fault = Diagnostic::new(Code::MixedParts)
                .with("part", id)
                .with("part_kind", part.kind.word())
                .with("other", &other.id)
                .with("other_kind", other.kind.word());
            faults.push(fault.at(place.clone()));
            continue;
        }
        parts.push((part, place));
    }
    // A part whose own days are not known has told so already.
    parts.retain(|(part, _)| part.period.first() > Date::MIN && part.period.last() < Date::MAX);
    parts.sort_by_key(|(part, _)| part.period);
    parts
}

fn settle_one(
    cycle: &mut Cycle,
    stated: &StatedParts,
    known: (&[(Cycle, bool)], &[SealedCycle]),
    faults: &mut Diagnostics,
) {
    let parts = find(cycle, stated, known, faults);
    let mut kept: Vec<(&Cycle, &Place)> = Vec::new();
    for &(part, place) in &parts {
        if let Some((other, _)) = kept
            .iter()
            .find(|(other, _)| other.period.last() >= part.period.first())
        {
            let fault = Diagnostic::new(Code::OverlappingParts)
                .with("part", &part.id)
                .with("other", &other.id);
            faults.push(fault.at(place.clone()));
            continue;
        }
        if cycle.state == CycleState::Closed
            && part.state == CycleState::Open
            && let Some(state) = &stated.state
        {
            let fault = Diagnostic::new(Code::ClosedWithOpenPart)
                .with("cycle", &cycle.id)
                .with("part", &part.id);
            faults.push(fault.at(state.clone()));
        }
        kept.push((part, place));
    }
    let (Some((first, _)), Some((last, _))) = (kept.first(), kept.last()) else {
        return;
    };
    let (first, last) = (first.period.first(), last.period.last());
    let (stated_first, stated_last) = (cycle.period.first(), cycle.period.last());
    let from = if stated_first == Date::MIN {
        first
    } else {
        stated_first
    };
    let to = if stated_last == Date::MAX {
        last
    } else {
        stated_last
    };
    // Days that end before they begin leave every part outside of them.
    let period = Period::new(from, to);
    let mut within = true;
    for &(part, place) in &kept {
        if from <= part.period.first() && part.period.last() <= to {
            continue;
        }
        let fault = Diagnostic::new(Code::PartOutsideCycle)
            .with("part", &part.id)
            .with("part_first", part.period.first())
            .with("part_last", part.period.last())
            .with("first", from)
            .with("last", to);
        faults.push(fault.at(place.clone()));
        within = false;
    }
    let kept: Vec<&Cycle> = kept.into_iter().map(|(part, _)| part).collect();
    if let Some(period) = period {
        for gap in gaps(period, &kept).into_iter().filter(|_| within) {
            let fault = Diagnostic::new(Code::GapBetweenParts)
                .with("cycle", &cycle.id)
                .with("first", gap.first())
                .with("last", gap.last());
            faults.push(fault.at(stated.list.clone()));
        }
        cycle.period = period;
    }
    if stated.state.is_none() && kept.iter().any(|part| part.state == CycleState::Open) {
        cycle.state = CycleState::Open;
    }
    cycle.parts = kept
        .into_iter()
        .map(|part| CyclePart {
            id: part.id.clone(),
            period: part.period,
        })
        .collect();
}

/// Days of the cycle that no part has, in order.
fn gaps(period: Period, parts: &[&Cycle]) -> Vec<Period> {
    let mut found = Vec::new();
    let mut next = Some(period.first());
    for part in parts {
        let gap = next.zip(part.period.first().yesterday().ok());
        found.extend(gap.and_then(|(from, to)| Period::new(from, to)));
        next = part.period.last().tomorrow().ok();
    }
    found.extend(next.and_then(|from| Period::new(from, period.last())));
    found
}
