//! Declared tables about colleagues: `shared_knowledge` and `recognition`.

use super::calendar::Cycle;
use super::people::{self, Member, NORTH, SOUTH};
use super::plot;
use super::random::Random;
use super::table::{Table, optional};

/// `shared_knowledge`: cases, guides and sessions. T-NORTH writes most; in T-SOUTH little is written while the lead's post
/// is vacant. How often something was used is known for most of it.
pub fn shared_knowledge(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["shared_knowledge", &cycle.id]);
    let mut folder = Random::stream(&["new folder", &cycle.id]);
    let header = "member_id,shared_on,kind,title,reused";
    let mut table = Table::new("shared_knowledge", header);
    for member in people::present(cycle) {
        let eagerness = match member.team(cycle) {
            Some(team) if plot::south_suffers(cycle, team) => 0.12,
            Some(NORTH) => 0.5,
            Some(SOUTH) => 0.25,
            _ => 0.32 + 0.08 * member.diligence,
        };
        for _ in 0..random.successes(3, eagerness * member.presence(cycle)) {
            let kind = random.word(&["case", "case", "guide", "session"]);
            let title = match kind {
                "case" => random.word(&[
                    "A renewal that nearly failed",
                    "投诉后的客户挽回",
                    "换负责人后的首次拜访",
                ]),
                "guide" => random.word(&["交接拜访提纲", "Reading a client’s year plan", "校准周期提醒"]),
                _ => random.word(&[
                    "What inherited clients ask first",
                    "产品更新答疑",
                    "Working with service engineers",
                ]),
            };
            let reused = random
                .chance(0.85)
                .then(|| random.between(0, 4 + i32::from(member.service > 0.4) * 4));
            let overlooked = folder.chance(plot::overlooked(cycle));
            let reused = reused.map(|times| if overlooked { 0 } else { times });
            if let Some(day) = random.pick(&member.workdays(cycle)) {
                table.push([
                    member.id.into(),
                    day.to_string(),
                    kind.into(),
                    title.into(),
                    optional(reused),
                ]);
            }
        }
    }
    table.sort_by_columns(&[1, 0, 3]);
    table
}

/// `recognition`: thanks from colleagues, and a few awards.
pub fn recognition(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["recognition", &cycle.id]);
    let mut table = Table::new("recognition", "member_id,given_on,from_id,kind,reason");
    let present: Vec<&Member> = people::present(cycle).collect();
    for member in &present {
        let share = (0.28 + 0.12 * member.service) * member.presence(cycle);
        for _ in 0..random.successes(2, share) {
            let award = random.chance(0.15);
            let from = match member.team(cycle).and_then(|team| member.manager(cycle, team)) {
                Some(manager) if award => Some(manager),
                _ => random.pick(&present).map(|other| other.id),
            };
            let reason = if award {
                random.word(&["Kept a key client through the move", "本季服务之星"])
            } else {
                random.word(&[
                    "Stepped in at a difficult visit",
                    "主动分担投诉处理",
                    "Shared a renewal checklist",
                ])
            };
            let Some(from) = from.filter(|from| *from != member.id) else {
                continue;
            };
            if let Some(day) = random.pick(&member.workdays(cycle)) {
                table.push([
                    member.id.into(),
                    day.to_string(),
                    from.into(),
                    if award { "award" } else { "thanks" }.into(),
                    reason.into(),
                ]);
            }
        }
    }
    table.sort_by_columns(&[1, 0]);
    table
}
