//! `surveys`: what clients answered.

use super::Scene;
use super::clients::held_by;
use super::people::{self, FEW_ANSWERS, RECOVERING};
use super::plot;
use super::random::{Random, nearest};
use super::table::{Table, optional};

const PRAISE_ZH: [&str; 8] = [
    "对接很顺畅，问题当天就有回音。",
    "换了东家，服务没有打折，放心了。",
    "顾问懂我们的工况，建议实在。",
    "季度回访准备充分，数据讲得清楚。",
    "开票和发货都比以前快。",
    "有事直接找得到人，这点很重要。",
    "校准服务准时，报告规范。",
    "会主动提醒备件周期，省了我们不少事。",
];
const PRAISE_EN: [&str; 7] = [
    "Quick answers, and somebody who knows our plant.",
    "The change of owner went unnoticed on our side, which is a compliment.",
    "Our adviser warned us about the spare parts in good time.",
    "Well-prepared quarterly review, clear figures.",
    "Easy to reach, and keeps promises.",
    "Calibration reports arrived before our audit, thank you.",
    "Best supplier contact we have at the moment.",
];
const BLAME_ZH: [&str; 8] = [
    "对接人一直在换，情况每次都要从头讲。",
    "投诉提了两天才有人回电话。",
    "合同主体变更后，开票抬头错了两次。",
    "交期一拖再拖，没有人主动解释。",
    "价格调整的理由说得不清楚。",
    "老客户的优惠条件转过来以后没人认。",
    "技术问题转来转去，没人拍板。",
    "回访流于形式，提的意见没有下文。",
];
const BLAME_EN: [&str; 7] = [
    "Third contact in a year; we start from zero every time.",
    "It took two days and three e-mails to get a call back.",
    "Invoices still carry the old company's name.",
    "Delivery date moved twice without a word.",
    "Nobody could explain the new price list.",
    "The terms agreed before the transfer were not honoured.",
    "Support passes us around, nobody decides.",
];
const MIDDLING: [(&str, &str); 3] = [
    ("还可以，响应可以再快一点。", "Fine overall, could be faster."),
    (
        "服务正常，希望固定一位对接人。",
        "Decent service; we would like one fixed contact.",
    ),
    (
        "产品没问题，单据流程有点慢。",
        "Product is fine, paperwork is slow.",
    ),
];

/// The cycle's answers, by day.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut random = Random::stream(&["surveys", &cycle.id]);
    let header = "survey_id,client_id,answered_on,member_id,csat,nps,effort,comment";
    let mut table = Table::new("surveys", header);
    for member in people::present(cycle) {
        let workdays = member.workdays(cycle);
        let count = nearest(f64::from(plot::answers(member, &mut random)) * member.presence(cycle));
        let complete = [FEW_ANSWERS, RECOVERING].contains(&member.id);
        for _ in 0..count {
            let Some(day) = random.pick(&workdays).copied() else {
                continue;
            };
            let Some(client) = random.pick(&held_by(scene.clients, member.id, day)).copied() else {
                continue;
            };
            let leaving = client.leaving(day);
            let satisfied = random.chance(plot::satisfied(cycle, member, leaving));
            let csat = grade(&mut random, satisfied);
            let nps = recommendation(&mut random, csat);
            let effort = nearest(0.6 + 1.15 * f64::from(csat) + 0.7 * random.bell()).clamp(1, 7);
            let comment = comment(&mut random, csat, client.speaks_english);
            let unnamed = !complete && client.same_owner(cycle) && random.chance(0.12);
            table.push([
                String::new(),
                client.id.clone(),
                day.to_string(),
                optional((!unnamed).then_some(member.id)),
                optional((complete || !random.chance(0.015)).then_some(csat)),
                optional((!random.chance(0.05)).then_some(nps)),
                optional((!random.chance(0.12)).then_some(effort)),
                comment.into(),
            ]);
        }
    }
    table.sort_by_columns(&[2, 1, 3]);
    table.number(&format!("S{}", cycle.code()));
    table
}

fn grade(random: &mut Random, satisfied: bool) -> i32 {
    match (satisfied, random.unit()) {
        (true, share) if share < 0.5 => 5,
        (true, _) => 4,
        (false, share) if share < 0.60 => 3,
        (false, share) if share < 0.87 => 2,
        (false, _) => 1,
    }
}

fn recommendation(random: &mut Random, csat: i32) -> i32 {
    let share = random.unit();
    match csat {
        5 if share < 0.40 => 10,
        5 if share < 0.86 => 9,
        5 => 8,
        4 if share < 0.08 => 10,
        4 if share < 0.38 => 9,
        4 if share < 0.74 => 8,
        4 => 7,
        3 if share < 0.08 => 8,
        3 if share < 0.36 => 7,
        3 if share < 0.78 => 6,
        3 => 5,
        2 => random.between(3, 6),
        _ => random.between(0, 3),
    }
}

fn comment(random: &mut Random, csat: i32, english: bool) -> &'static str {
    let wanted = if csat <= 3 { 0.38 } else { 0.10 };
    if !random.chance(wanted) {
        return "";
    }
    match (csat, english) {
        (1 | 2, true) => random.word(&BLAME_EN),
        (1 | 2, false) => random.word(&BLAME_ZH),
        (3, _) => random
            .pick(&MIDDLING)
            .map(|(zh, en)| if english { *en } else { *zh })
            .unwrap_or_default(),
        (_, true) => random.word(&PRAISE_EN),
        (_, false) => random.word(&PRAISE_ZH),
    }
}
