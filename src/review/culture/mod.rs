//! Whether the values are lived: what others see of them, how teams differ, team building, and thanks.

mod behaviours;
mod team_building;

use super::ReviewInput;
use super::groups::Groups;
use crate::model::cooperation::Thanks;
use crate::model::review::{Culture, Finding, PublicThanks, Thanked};

/// The figures, and the findings that they lead to.
pub(super) fn culture(input: &ReviewInput<'_>, groups: &Groups) -> (Culture, Vec<Finding>) {
    let behaviours = behaviours::behaviours(input, groups);
    let team_building = team_building::team_building(input, groups);
    let mut findings = behaviours::findings(input, &behaviours);
    if let Some(found) = &team_building {
        findings.extend(team_building::findings(input, found));
    }
    let culture = Culture {
        shown: groups.shown.clone(),
        behaviours,
        team_building,
        thanks: input.data.recognition.as_deref().map(|rows| thanks(input, rows)),
    };
    (culture, findings)
}

/// The latest thanks of a member by somebody else.
fn thanks(input: &ReviewInput<'_>, rows: &[Thanks]) -> PublicThanks {
    let mut thanked: Vec<Thanked> = rows
        .iter()
        .filter_map(|row| {
            let member = input.member_id(row.member)?;
            (row.from.as_ref() != Some(member)).then(|| Thanked {
                member: member.clone(),
                given_on: row.given_on,
                reason: row.reason.as_deref().map(str::to_owned),
            })
        })
        .collect();
    let count = thanked.len() as u64;
    // Thanks of one day stand by what they say, so that it never hangs on rows.
    thanked.sort_by(|a, b| {
        let by_day = b.given_on.cmp(&a.given_on);
        by_day.then_with(|| (&a.member, &a.reason).cmp(&(&b.member, &b.reason)))
    });
    thanked.truncate(PublicThanks::KEPT);
    PublicThanks {
        count,
        latest: thanked,
    }
}
