//! Who is thanked: how many, from how far, and whether it goes to few.

use std::collections::BTreeSet;

use crate::model::Share;
use crate::model::cooperation::Thanks;
use crate::model::indicator::Unit;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::review::{
    Concentration, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Recognised,
    RecognitionSpread,
};
use crate::review::ReviewInput;
use crate::review::groups::Groups;
use crate::stats::concentration::gini;
use crate::stats::count_spread::count_dispersion;

/// With fewer than this expected per member, counts are too small for the test of their spread.
const LEAST_EXPECTED: f64 = 0.5;

/// What somebody gave to themselves is no recognition.
fn by_others<'r>(input: &ReviewInput<'_>, rows: &'r [Thanks]) -> impl Iterator<Item = &'r Thanks> {
    rows.iter()
        .filter(|row| row.from.is_none() || row.from.as_ref() != input.member_id(row.member))
}

/// Thanks and awards by the receiver's team of the day.
pub(super) fn recognition(input: &ReviewInput<'_>, groups: &Groups) -> Option<RecognitionSpread> {
    let rows: Vec<&Thanks> = by_others(input, input.data.recognition.as_deref()?).collect();
    let everybody = input.data.members.len() as u64;
    let received = groups.each(
        &rows,
        |row| receiver(input, row),
        |rows, team| {
            let members: BTreeSet<MemberIndex> = rows.iter().map(|row| row.member).collect();
            let of = team.map_or(everybody, |team| groups.size(team));
            Recognised {
                received: rows.len() as u64,
                members: groups.share(members.len() as u64, of),
            }
        },
    );
    let known: Vec<(TeamIndex, TeamIndex)> = rows.iter().filter_map(|row| teams(input, row)).collect();
    let across = known.iter().filter(|(from, to)| from != to).count() as u64;
    Some(RecognitionSpread {
        received,
        across: groups.share(across, known.len() as u64),
        concentration: concentration(input, &rows),
    })
}

fn receiver(input: &ReviewInput<'_>, thanks: &Thanks) -> Option<TeamIndex> {
    let day = thanks.given_on.unwrap_or(input.data.cycle.period.last());
    input.data.member(thanks.member)?.team_on(day)
}

/// The team that thanks came from and the team that they went to; none where the giver is no member.
pub(super) fn teams(input: &ReviewInput<'_>, thanks: &Thanks) -> Option<(TeamIndex, TeamIndex)> {
    let from = thanks.from.as_ref()?;
    let place = input
        .data
        .members
        .binary_search_by(|member| member.id.cmp(from))
        .ok()?;
    let day = thanks.given_on.unwrap_or(input.data.cycle.period.last());
    let giver = input.data.members.get(place)?.team_on(day)?;
    Some((giver, receiver(input, thanks)?))
}

/// How unevenly recognition is spread over those who were there for long enough to be rated, and whether chance alone would
/// spread it so, given the days that each was there.
fn concentration(input: &ReviewInput<'_>, rows: &[&Thanks]) -> Option<Concentration> {
    let days = input.data.cycle.days() as f64;
    let least = input.configuration.policy.minimum_presence.0 * days;
    let members = input.data.members.iter().zip(0_u32..);
    let counts: Vec<(u64, f64)> = members
        .filter(|(member, _)| member.days_present() as f64 >= least)
        .map(|(member, place)| {
            let own = rows.iter().filter(|row| row.member == MemberIndex(place));
            (own.count() as u64, member.days_present() as f64)
        })
        .collect();
    let numbers: Vec<f64> = counts.iter().map(|(count, _)| *count as f64).collect();
    let total: u64 = counts.iter().map(|(count, _)| count).sum();
    let gini = gini(&numbers).ok()?;
    let mut largest: Vec<u64> = counts.iter().map(|(count, _)| *count).collect();
    largest.sort_unstable_by(|a, b| b.cmp(a));
    let reached = largest.iter().scan(0, |sum, count| {
        *sum += count;
        Some(*sum)
    });
    let half = reached.take_while(|sum| sum * 2 < total).count() as u64 + 1;
    let enough = total as f64 >= LEAST_EXPECTED * counts.len() as f64;
    let dispersion = enough.then(|| count_dispersion(&counts).ok()).flatten();
    Some(Concentration {
        gini,
        half,
        members: counts.len() as u64,
        p_value: dispersion.map(|found| found.p_value),
    })
}

/// That recognition goes to few, more than chance explains.
pub(super) fn finding(input: &ReviewInput<'_>, spread: &RecognitionSpread) -> Option<Finding> {
    let found = spread.concentration?;
    let p_value = found.p_value?;
    if p_value > 1.0 - input.configuration.policy.confidence {
        return None;
    }
    let members = spread.received.organisation.members;
    let without = members.of.saturating_sub(members.hits);
    let rows = by_others(input, input.data.recognition.as_deref()?);
    let thanked: BTreeSet<MemberIndex> = rows.map(|row| row.member).collect();
    let here_without = (0_u32..)
        .take(input.data.members.len())
        .map(MemberIndex)
        .filter(|member| input.is_here(*member) && !thanked.contains(member));
    let finding = Finding::new(
        FindingKind::RecognitionConcentrated,
        FindingSubject::Organisation,
        input.touches_members(here_without.count() as f64),
        Share(1.0 - p_value),
        FindingOwner::Head,
    );
    let finding = finding
        .with("few", FactValue::Count(found.half))
        .with("members", FactValue::Count(found.members))
        .with("without", FactValue::Count(without));
    Some(finding.sized(found.gini, None, Unit::Number))
}
