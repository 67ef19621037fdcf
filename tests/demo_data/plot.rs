//! What the pages should reveal, as rates: everything else in the demo is noise around these numbers.
//!
//! 1. T-SOUTH loses inherited clients after its lead leaves in 2025-Q1, then steadies.
//! 2. One adviser (`RECOVERING`) serves clients poorly until a training in 2025-Q1, and well afterwards.
//! 3. T-INTL takes part in activities at one constant rate: what moves there is noise.
//! 4. One member (`FEW_ANSWERS`) has two or three survey answers a quarter.
//! 5. One member (`MOVER`) changes from T-NORTH to T-EAST in the middle of 2025-Q2.
//! 6. One member (`FORGETFUL`) hardly ever notes who decides at a client: a cause that stands out. Nobody else's missing
//!    fields are more of one kind than of another.
//! 7. One adviser (`STANDS_IN`) has more clients than the others of T-SOUTH and, at the end of 2025, far too much overtime.
//! 8. In 2025, who waited too long for an answer to a complaint leaves more often.
//! 9. At the end of 2025 the files of small clients are put off.
//! 10. In 2025-Q3 a new folder hides what colleagues have shared, and in 2025-Q2, without a lead, T-SOUTH hardly comes to its
//!     team building.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::calendar::Cycle;
use super::people::{
    FEW_ANSWERS, FORMER_SOUTH_LEAD, INTL, JOINER, JOINS, LEAVER, LEAVES, MOVER, MOVES, Member,
    NEW_SOUTH_LEAD, NORTH, RECOVERING, SOUTH, SOUTH_LEAD_LEAVES, SOUTH_LEAD_STARTS,
};
use super::random::{Random, tilt};

/// First cycle after the adviser's training.
const AFTER_TRAINING: usize = 3;

/// Leaves one field of a client's file empty.
const FORGETFUL: &str = "M025";

/// Fields of a client's file; the first is the one that `FORGETFUL` forgets.
const FIELDS: [&str; 20] = [
    "decision_maker",
    "deputy",
    "telephone",
    "mobile",
    "email",
    "address",
    "billing_address",
    "tax_number",
    "bank_details",
    "contract_end",
    "payment_terms",
    "credit_limit",
    "industry",
    "headcount",
    "annual_revenue",
    "products_in_use",
    "competitors",
    "preferred_channel",
    "meeting_rhythm",
    "last_visit",
];

/// Names of so many missing fields of a file.
pub fn missing_fields(owner: &str, count: i32, random: &mut Random) -> Vec<&'static str> {
    let count = usize::try_from(count).unwrap_or(0);
    let mut names = random.sample(&FIELDS, count);
    let forgets = random.chance(0.8) && owner == FORGETFUL;
    if let (true, Some(forgotten)) = (forgets, FIELDS.first())
        && !names.contains(forgotten)
        && let Some(first) = names.first_mut()
    {
        *first = forgotten;
    }
    names.sort_unstable();
    names
}

/// Has the largest book of T-SOUTH, and the overtime that goes with it.
const STANDS_IN: &str = "M010";

/// Half hours of overtime of who stands in for others, in a week at the end of 2025 that begins on this day.
pub fn stands_in(member: &str, monday: Date) -> Option<i32> {
    let strained = (date(2025, 11, 3)..=date(2025, 12, 22)).contains(&monday);
    (member == STANDS_IN && strained).then(|| 18 + i32::from(monday.day()) % 5)
}

/// Does T-SOUTH suffer from its lead's leaving in this cycle?
pub fn south_suffers(cycle: &Cycle, team: &str) -> bool {
    team == SOUTH && (2..=4).contains(&cycle.index)
}

/// Probability that a held client is lost in the cycle.
pub fn loss(cycle: &Cycle, owner: &Member, segment: &str, inherited: bool, held_by_former_lead: bool) -> f64 {
    let by_segment = match segment {
        "key" => 0.6,
        "tail" => 1.4,
        _ => 1.0,
    };
    let by_owner = 1.0 - 0.3 * owner.service;
    let south = inherited && owner.team(cycle) == Some(SOUTH);
    match cycle.index {
        2 if south => 0.045,
        3 | 4 if south && held_by_former_lead => 0.20,
        3 if south => 0.115,
        4 if south => 0.105,
        _ => 0.026 * by_segment * by_owner,
    }
}

/// Probability of a 4 or 5 in a survey. `leaving`: the client is going to leave within months.
pub fn satisfied(cycle: &Cycle, member: &Member, leaving: bool) -> f64 {
    let usual = match (member.id, member.team(cycle)) {
        (RECOVERING, _) if cycle.index < AFTER_TRAINING => 0.50,
        (RECOVERING, _) => 0.91,
        (_, Some(team)) if south_suffers(cycle, team) => tilt(0.71, 0.4 * member.service),
        _ => tilt(0.815, 0.6 * member.service),
    };
    if leaving { tilt(usual, -1.5) } else { usual }
}

/// Probability of a response to a complaint within its limit.
pub fn in_time(cycle: &Cycle, member: &Member) -> f64 {
    match (member.id, member.team(cycle)) {
        (RECOVERING, _) if cycle.index < AFTER_TRAINING => 0.45,
        (RECOVERING, _) => 0.95,
        (_, Some(team)) if south_suffers(cycle, team) => tilt(0.82, 0.5 * member.diligence),
        _ => tilt(0.90, 0.7 * member.diligence),
    }
}

/// Probability that a complaint that was handled late is one of a client who is going to leave, where the member has any. No more
/// complaints are late for it.
pub fn tired_of_waiting(cycle: &Cycle) -> f64 {
    if cycle.index >= 2 { 0.8 } else { 0.0 }
}

/// Probability that a stale file of a larger client is up to date, and one of a small client of the same owner stale in its place.
pub fn puts_off_small_files(cycle: &Cycle) -> f64 {
    if cycle.index == 5 { 0.35 } else { 0.0 }
}

/// Probability that nobody finds what was shared.
pub fn overlooked(cycle: &Cycle) -> f64 {
    if cycle.index == 4 { 0.95 } else { 0.0 }
}

/// Probability that somebody who would have come stays away from team building.
pub fn stays_away(cycle: &Cycle, team: &str) -> f64 {
    if cycle.index == 3 && team == SOUTH {
        0.75
    } else {
        0.0
    }
}

/// Probability that an invitation is followed. T-INTL: the same for everybody, always.
pub fn attends(cycle: &Cycle, member: &Member, team: &str) -> f64 {
    match team {
        INTL => 0.85,
        NORTH => 0.74 + 0.036 * cycle.index as f64,
        _ if south_suffers(cycle, team) => 0.77,
        _ => tilt(0.87, 0.5 * member.service),
    }
}

/// Survey answers in the cycle, before the member's presence is taken into account.
pub fn answers(member: &Member, random: &mut Random) -> i32 {
    match member.id {
        RECOVERING => 24,
        FEW_ANSWERS => random.between(2, 3),
        _ if member.is_lead() => random.between(5, 8),
        _ => random.between(8, 13),
    }
}

/// Complaints in the cycle, before the member's presence is taken into account.
pub fn complaints(member: &Member, random: &mut Random) -> i32 {
    match member.id {
        RECOVERING => 11,
        _ if member.is_lead() => random.between(1, 3),
        _ => random.between(2, 5),
    }
}

/// Clients that change hands within the company.
pub struct Handover {
    /// First day of the new owners.
    pub on: Date,
    pub from: &'static [&'static str],
    pub to: &'static [&'static str],
    pub how: Share,
}

/// Which clients are handed over.
pub enum Share {
    /// All, because the owner leaves: also the files of clients lost long ago.
    All,
    /// All but the last ones of the list, whom nobody takes over yet.
    AllBut(usize),
    /// All held clients but this many.
    Keep(usize),
    /// This many held clients of each owner.
    Each(usize),
}

/// Every handover, by day.
pub fn handovers() -> [Handover; 7] {
    const SOUTH_ADVISERS: &[&str] = &["M010", "M011", "M012", "M013", "M014", "M015"];
    const EAST_ADVISERS: &[&str] = &["M002", "M003", "M005", "M007", "M008"];
    let handover = |on, from, to, how| Handover { on, from, to, how };
    [
        handover(
            SOUTH_LEAD_LEAVES.saturating_add(1.day()),
            &[FORMER_SOUTH_LEAD],
            SOUTH_ADVISERS,
            Share::All,
        ),
        handover(
            LEAVES.saturating_add(1.day()),
            &[LEAVER],
            EAST_ADVISERS,
            Share::AllBut(3),
        ),
        // Three clients were overlooked until the quarter was closed.
        handover(date(2025, 4, 1), &[LEAVER], &["M005", "M007", "M008"], Share::All),
        handover(
            SOUTH_LEAD_STARTS,
            SOUTH_ADVISERS,
            &[NEW_SOUTH_LEAD],
            Share::Each(1),
        ),
        handover(MOVES, &[MOVER], &["M017", "M018", "M019", "M021"], Share::Keep(4)),
        handover(MOVES, EAST_ADVISERS, &[MOVER], Share::Each(2)),
        handover(JOINS, SOUTH_ADVISERS, &[JOINER], Share::Each(2)),
    ]
}
