//! What came of the last cycle's plans, decided adjustments, and values that another system delivers.

use super::Scene;
use super::calendar::Cycle;
use super::people;
use super::random::{Random, tilt};
use super::table::Table;

/// `measures`: the share of handover dossiers that the warehouse finds confirmed by the client.
pub fn measures(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut random = Random::stream(&["measures", &cycle.id]);
    let mut table = Table::new(
        "measures",
        "member_id,team_id,indicator,value,n,numerator,denominator",
    );
    for member in people::present(cycle) {
        let dossiers = random.between(14, 22);
        let share = tilt(0.72 + 0.04 * cycle.index as f64, 0.5 * member.diligence);
        let confirmed = random.successes(dossiers, share);
        table.push([
            member.id.into(),
            String::new(),
            "data_handover".into(),
            format!("{:.6}", f64::from(confirmed) / f64::from(dossiers)),
            dossiers.to_string(),
            confirmed.to_string(),
            dossiers.to_string(),
        ]);
    }
    table
}

/// Cycle, plan item of the cycle before, state, day on which it was done, note.
type Action = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const ACTIONS: &[Action] = &[
    ("2024-Q4", "2024-Q3/M004/satisfaction", "doing", "", "每周与主管复盘两通客户电话"),
    ("2024-Q4", "2024-Q3/M004/response", "open", "", "投诉处理课程等待开班"),
    ("2024-Q4", "2024-Q3/M015/satisfaction", "doing", "", "Two clients called back each week, causes noted"),
    ("2024-Q4", "2024-Q3/M017/participation", "done", "2024-11-22", "Meeting days moved so that the team can take part"),
    ("2024-Q4", "2024-Q3/M028/satisfaction", "done", "2024-12-06", "已完成重点客户回访"),
    ("2024-Q4", "2024-Q3/M011/reopened", "dropped", "", "投诉系统更换，原措施不再适用"),
    ("2024-Q4", "2024-Q3/M008/validity", "done", "2024-11-15", "档案每周一小时，抽查字段已补正"),
    ("2024-Q4", "2024-Q3/M005/validity", "done", "2024-12-10", "One fixed hour a week, the fields of the audit mended"),
    ("2024-Q4", "2024-Q3/M001/net_revenue", "dropped", "", "Proposals put off until the contracts are renewed"),
    ("2024-Q4", "2024-Q3/M001/retention", "done", "2024-11-29", "风险客户逐户检视完成"),
    ("2024-Q4", "2024-Q3/M024/resolution", "doing", "", "Complaints sorted every morning"),
    ("2024-Q4", "2024-Q3/M012/new_clients", "done", "2024-12-03", "Introduced by two clients, one contract signed"),
    ("2024-Q4", "2024-Q3/M023/new_clients", "done", "2024-11-27", "三次首访，一家签约"),
    ("2024-Q4", "2024-Q3/M016/participation", "done", "2024-10-18", "Visits of the quarter booked in the first two weeks"),
    ("2024-Q4", "2024-Q3/M018/participation", "done", "2024-10-25", "本期拜访已提前排定"),
    ("2024-Q4", "2024-Q3/M024/participation", "doing", "", "Rhythm set per segment, not kept yet"),
    ("2024-Q4", "2024-Q3/M020/participation", "done", "2024-10-31", "按分层排定频次"),
    ("2025-Q1", "2024-Q4/M004/satisfaction", "doing", "", "Coaching with M002, recordings reviewed together"),
    ("2025-Q1", "2024-Q4/M004/response", "done", "2025-02-20", "投诉处理课程结业，通过"),
    ("2025-Q1", "2024-Q4/M015/resolution", "doing", "", "未结投诉每日梳理，已见成效"),
    ("2025-Q1", "2024-Q4/M025/satisfaction", "done", "2025-03-07", "Joint visits to three clients with the lead"),
    ("2025-Q1", "2024-Q4/M019/retention", "done", "2025-01-17", "Visit plan agreed with the lead for the whole quarter"),
    ("2025-Q1", "2024-Q4/M009/reopened", "dropped", "", "负责人离任，改由接任者重新制定"),
    ("2025-Q1", "2024-Q4/M007/new_clients", "done", "2025-03-14", "三次首访完成，两家签约"),
    ("2025-Q1", "2024-Q4/M017/resolution", "done", "2025-02-14", "Every complaint has a second reader before its limit"),
    ("2025-Q1", "2024-Q4/M014/values", "doing", "", "每月征求一次反馈"),
    ("2025-Q1", "2024-Q4/M021/participation", "doing", "", "Visits booked, half of them moved"),
    ("2025-Q1", "2024-Q4/M010/validity", "done", "2025-03-21", "档案每周一小时"),
    ("2025-Q1", "2024-Q4/M020/new_clients", "done", "2025-03-07", "Ten companies listed, four first meetings"),
    ("2025-Q1", "2024-Q4/M027/participation", "done", "2025-01-24", "Visits booked, several cancelled by clients"),
    ("2025-Q2", "2025-Q1/M004/satisfaction", "done", "2025-04-25", "Call structure from the training in daily use"),
    ("2025-Q2", "2025-Q1/M004/response", "done", "2025-04-11", "响应时限看板上线，每日早会核对"),
    ("2025-Q2", "2025-Q1/team/T-SOUTH/satisfaction", "doing", "", "原负责人名下客户逐户回访，名单由新负责人确认"),
    ("2025-Q2", "2025-Q1/M011/satisfaction", "doing", "", "Two contacts on the client's side for every key client"),
    ("2025-Q2", "2025-Q1/M012/satisfaction", "open", "", "排期未定"),
    ("2025-Q2", "2025-Q1/M028/revenue_retention", "doing", "", "Quarterly review with each client that buys less"),
    ("2025-Q2", "2025-Q1/M022/timeliness", "done", "2025-05-16", "All files of the last audit brought up to date"),
    ("2025-Q2", "2025-Q1/M013/retention", "done", "2025-06-13", "风险客户名单逐户走访"),
    ("2025-Q2", "2025-Q1/M019/satisfaction", "done", "2025-05-30", "Every low answer called back within a week"),
    ("2025-Q2", "2025-Q1/M012/retention", "doing", "", "与原负责人逐户交接"),
    ("2025-Q3", "2025-Q2/team/T-SOUTH/retention", "doing", "", "高层拜访继续，续约条款统一答复口径"),
    ("2025-Q3", "2025-Q2/team/T-SOUTH/satisfaction", "done", "2025-08-15", "One named contact per client, introduced by telephone"),
    ("2025-Q3", "2025-Q2/M010/retention", "done", "2025-08-29", "第二联系人已全部登记"),
    ("2025-Q3", "2025-Q2/M012/retention", "doing", "", "名单上的客户已拜访一半"),
    ("2025-Q3", "2025-Q2/M013/satisfaction", "done", "2025-09-12", "Contract questions answered with the legal department in one visit"),
    ("2025-Q3", "2025-Q2/M028/response", "dropped", "", "改为参加投诉处理课程"),
    ("2025-Q3", "2025-Q2/M015/response", "done", "2025-07-31", "响应提醒已上线，转入日常"),
    ("2025-Q3", "2025-Q2/M003/new_clients", "done", "2025-08-22", "Three first meetings held, two contracts"),
    ("2025-Q3", "2025-Q2/M012/satisfaction", "done", "2025-08-08", "低分客户全部回访"),
    ("2025-Q3", "2025-Q2/M029/satisfaction", "done", "2025-09-05", "Called back, causes noted"),
    ("2025-Q3", "2025-Q2/M011/retention", "done", "2025-09-19", "名单客户已全部检视"),
    ("2025-Q4", "2025-Q3/team/T-SOUTH/retention", "done", "2025-11-28", "The visit list agreed with the new lead has been worked through"),
    ("2025-Q4", "2025-Q3/team/T-SOUTH/satisfaction", "doing", "", "客户固定对接人名单已公布，执行中"),
    ("2025-Q4", "2025-Q3/M012/retention", "done", "2025-10-24", "剩余客户拜访完成"),
    ("2025-Q4", "2025-Q3/M015/satisfaction", "doing", "", "First response by telephone, then by e-mail"),
    ("2025-Q4", "2025-Q3/M019/response", "open", "", "Course full, seat promised for the next date"),
    ("2025-Q4", "2025-Q3/M024/satisfaction", "doing", "", "低分客户逐一回访"),
    ("2025-Q4", "2025-Q3/M028/satisfaction", "doing", "", "客户沟通课程已报名"),
    ("2025-Q4", "2025-Q3/M001/coverage", "done", "2025-11-21", "拜访节奏排定并落实"),
    ("2025-Q4", "2025-Q3/M008/new_clients", "done", "2025-12-05", "One contract from an introduction"),
    ("2025-Q4", "2025-Q3/M026/resolution", "done", "2025-12-12", "每日上午梳理未结投诉"),
    ("2025-Q4", "2025-Q3/M008/communication", "open", "", "Talk moved to January"),
];

/// `actions`: the state of the last cycle's plan items; none in the first cycle.
pub fn actions(cycle: &Cycle) -> Table {
    let mut table = Table::new("actions", "action_id,state,done_on,note");
    for (_, action, state, done_on, note) in ACTIONS.iter().filter(|(id, ..)| *id == cycle.id) {
        table.push([
            (*action).into(),
            (*state).into(),
            (*done_on).into(),
            (*note).into(),
        ]);
    }
    table
}

/// Cycle, member, kind, points, rating, reason.
type Adjustment = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const ADJUSTMENTS: [Adjustment; 6] = [
    ("2024-Q4", "M017", "points", "2", "", "主导客户档案迁移，工作量未计入指标"),
    ("2025-Q1", "M010", "points", "3", "", "Ran the team in March while the lead's post was vacant"),
    ("2025-Q1", "M013", "points", "1.5", "", "承接离任负责人的客户交接，考核期内额外承担"),
    ("2025-Q2", "M012", "points", "2", "", "承接离任负责人客户，部分客户交接前已提出解约，经复核酌情加分"),
    ("2025-Q3", "M030", "rating", "", "B", "Joined on 14 July; rated as meeting expectations for the first part-quarter"),
    ("2025-Q4", "M004", "points", "1", "", "为新同事讲授投诉处理经验"),
];

/// `adjustments`: one or two in a cycle, none in the first.
pub fn adjustments(cycle: &Cycle) -> Table {
    let mut table = Table::new("adjustments", "member_id,kind,points,rating,reason,approved_by");
    for (_, member, kind, points, rating, reason) in ADJUSTMENTS.iter().filter(|(id, ..)| *id == cycle.id) {
        table.push([
            (*member).into(),
            (*kind).into(),
            (*points).into(),
            (*rating).into(),
            (*reason).into(),
            people::HEAD.into(),
        ]);
    }
    table
}
