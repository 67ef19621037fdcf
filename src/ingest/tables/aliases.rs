//! Chinese names of tables' columns, as exports from Chinese systems spell them.

/// Names that mean the same column in every table that has it.
const EVERYWHERE: &[(&str, &[&str])] = &[
    (
        "member_id",
        &["成员编号", "成员ID", "员工编号", "员工ID", "工号", "人员编号"],
    ),
    ("name", &["姓名", "名称", "成员姓名", "员工姓名"]),
    ("team_id", &["团队编号", "团队ID", "小组编号", "部门编号"]),
    ("role", &["角色", "岗位", "职务"]),
    ("from", &["开始日期", "起始日期", "任职开始", "调入日期"]),
    ("to", &["结束日期", "截止日期", "任职结束", "调出日期"]),
    (
        "manager_id",
        &["上级编号", "主管编号", "直属上级编号", "经理编号"],
    ),
    ("joined_on", &["入职日期", "入职时间"]),
    ("grade", &["职级", "级别"]),
    ("grade_since", &["任现职级日期", "现职级起始日期", "定级日期"]),
    ("base", &["基本工资", "年基本工资", "基本年薪", "年薪"]),
    ("range_low", &["薪酬带宽下限", "薪档下限", "薪级下限"]),
    ("range_mid", &["薪酬带宽中位值", "薪档中位值", "薪级中位值"]),
    ("range_high", &["薪酬带宽上限", "薪档上限", "薪级上限"]),
    ("safeguard", &["保障措施", "前置程序"]),
    ("by", &["办理人", "经办人", "复核人"]),
    ("group", &["群组", "分组", "公平性分组"]),
    ("languages", &["语言", "语种"]),
    ("course_id", &["课程编号", "课程ID", "课程代码"]),
    ("completed_on", &["结业日期", "培训完成日期", "完成日期"]),
    ("passed", &["是否通过", "是否合格", "通过", "合格"]),
    ("skill", &["技能", "技能编号"]),
    ("level", &["水平", "技能水平", "现有水平"]),
    ("wanted", &["目标水平", "要求水平"]),
    (
        "lead_id",
        &[
            "负责人编号",
            "组长编号",
            "团队负责人编号",
            "团队长编号",
            "负责人ID",
            "负责人工号",
        ],
    ),
    ("client_id", &["客户编号", "客户ID", "客户代码"]),
    (
        "owner_id",
        &[
            "负责人编号",
            "客户经理编号",
            "归属人编号",
            "维护人编号",
            "负责人ID",
            "客户经理ID",
            "负责人工号",
            "客户经理工号",
        ],
    ),
    ("handed_on", &["交接日期", "移交日期", "转交日期"]),
    (
        "from_id",
        &["移交人编号", "原负责人编号", "原客户经理编号", "移交人工号"],
    ),
    (
        "to_id",
        &[
            "接收人编号",
            "接手人编号",
            "新负责人编号",
            "新客户经理编号",
            "接收人工号",
        ],
    ),
    ("segment", &["客户分层", "客户类别", "客户等级", "分层", "细分"]),
    (
        "acquired_on",
        &["建立日期", "获取日期", "签约日期", "成为客户日期", "合作开始日期"],
    ),
    ("lost_on", &["流失日期", "终止日期", "合作终止日期"]),
    ("loss_reason", &["流失原因", "终止原因"]),
    (
        "revenue_at_transfer",
        &["转让时收入", "转让时点收入", "交割时收入"],
    ),
    ("revenue_at_start", &["期初收入"]),
    (
        "revenue",
        &["收入", "期末收入", "当前收入", "现有收入", "本期收入"],
    ),
    (
        "survey_id",
        &["问卷编号", "答卷编号", "调查编号", "答卷ID", "问卷ID"],
    ),
    (
        "answered_on",
        &["答卷日期", "填答日期", "回复日期", "作答日期", "提交日期"],
    ),
    ("csat", &["满意度", "满意度评分", "满意度得分"]),
    ("nps", &["净推荐值", "推荐意愿", "推荐分", "推荐评分"]),
    ("effort", &["费力度", "轻松度", "客户费力度", "便捷度"]),
    ("comment", &["意见", "评语", "评论", "备注", "反馈意见"]),
    ("complaint_id", &["投诉编号", "投诉单号", "工单编号", "工单号"]),
    ("opened_at", &["投诉时间", "受理时间", "登记时间", "创建时间"]),
    ("responded_at", &["响应时间", "首次响应时间", "首响时间"]),
    (
        "resolved_at",
        &["解决时间", "办结时间", "结案时间", "处理完成时间"],
    ),
    ("severity", &["严重程度", "严重级别", "紧急程度"]),
    ("category", &["类别", "投诉类别", "分类", "投诉分类"]),
    ("reopened", &["是否重开", "重开", "是否重新打开"]),
    ("outcome", &["处理结果", "结果"]),
    ("activity_id", &["活动编号", "活动ID"]),
    ("held_on", &["活动日期", "举办日期"]),
    ("kind", &["类型", "活动类型", "种类"]),
    ("attended", &["是否参加", "是否出席", "参加", "出席"]),
    ("organised", &["是否组织", "组织", "是否组织者"]),
    ("partner_team_id", &["协作团队编号", "合作团队编号"]),
    ("shared_on", &["分享日期"]),
    ("reused", &["复用次数", "被使用次数", "使用次数"]),
    ("proposed_on", &["提出日期", "提案日期", "建议日期"]),
    ("decided_on", &["答复日期", "审批日期", "决定日期"]),
    ("status", &["采纳情况", "建议状态", "处理状态"]),
    ("benefit", &["年效益", "预期效益", "效益"]),
    ("given_on", &["表彰日期", "致谢日期", "认可日期"]),
    ("checked_on", &["检查日期", "抽查日期", "审核日期"]),
    ("fields_required", &["应填字段数", "应填项数", "必填字段数"]),
    ("fields_filled", &["已填字段数", "已填项数"]),
    ("fields_valid", &["有效字段数", "有效项数", "准确字段数"]),
    ("missing", &["缺失字段", "缺项", "缺填字段", "未填字段"]),
    ("updated_on", &["更新日期", "最近更新日期", "最后更新日期"]),
    ("ratee_id", &["被评人编号", "被评价人编号", "被考核人编号"]),
    ("rater_id", &["评价人编号", "评分人编号", "评估人编号"]),
    ("relation", &["评价关系", "关系"]),
    ("dimension", &["维度", "评价维度"]),
    ("score", &["评分", "得分", "分数"]),
    ("indicator", &["指标", "指标编号"]),
    ("value", &["数值", "指标值", "值"]),
    ("n", &["样本量", "样本数"]),
    ("numerator", &["分子"]),
    ("denominator", &["分母"]),
    ("action_id", &["行动编号", "措施编号", "改进项编号"]),
    ("due_on", &["应谈日期", "计划日期", "到期日期", "应完成日期"]),
    ("with_id", &["面谈人编号", "谈话人编号", "面谈人工号"]),
    ("state", &["状态"]),
    ("potential", &["潜力", "潜力等级", "发展潜力"]),
    ("assessed_on", &["评定日期", "盘点日期"]),
    ("by_id", &["评定人编号", "评定人工号"]),
    ("readiness", &["准备度", "就绪程度", "可接任时间"]),
    ("position", &["关键岗位", "岗位名称", "职位"]),
    ("holder_id", &["在任者编号", "现任编号", "在岗人编号"]),
    ("successor_id", &["继任者编号", "接班人编号", "继任人编号"]),
    ("done_on", &["完成日期"]),
    ("note", &["说明", "备注"]),
    ("points", &["分值", "加减分", "调整分"]),
    ("rating", &["等级", "考核等级", "评级"]),
    ("reason", &["原因", "理由", "调整原因"]),
    ("approved_by", &["批准人", "审批人"]),
];

/// Names that mean something else in one table than elsewhere.
const IN_TABLE: &[(&str, &str, &[&str])] = &[
    ("teams", "name", &["团队名称", "小组名称", "部门名称"]),
    ("clients", "name", &["客户名称", "客户简称"]),
    ("surveys", "answered_on", &["日期"]),
    ("activities", "held_on", &["日期"]),
    ("records", "checked_on", &["日期"]),
    (
        "complaints",
        "member_id",
        &["处理人编号", "受理人编号", "经办人编号"],
    ),
    ("adjustments", "kind", &["调整类型"]),
    ("actions", "state", &["进度"]),
    ("talks", "held_on", &["面谈日期", "谈话日期", "实际日期"]),
    ("goals", "goal_id", &["目标编号", "目标ID"]),
    ("goals", "key_result", &["关键成果", "关键结果", "目标内容"]),
    ("goals", "weight", &["权重", "目标权重"]),
    ("goals", "progress", &["完成进度", "完成率", "进度"]),
    ("goals", "reached_on", &["达成日期"]),
    ("goals", "reviewed_on", &["评估日期", "检视日期"]),
    ("controls", "control_id", &["措施编号", "控制编号"]),
    ("controls", "signal", &["预警信号", "信号"]),
    ("controls", "control", &["控制措施", "应对措施"]),
    ("controls", "owner_id", &["责任人编号", "负责人编号"]),
    ("controls", "checked_on", &["检查日期", "核查日期"]),
    ("controls", "state", &["落实情况", "状态"]),
    ("talks", "kind", &["面谈类型", "谈话类型"]),
    ("meetings", "held_on", &["会议日期", "日期"]),
    ("meetings", "kind", &["会议类型"]),
    ("shared_knowledge", "kind", &["分享类型"]),
    ("ideas", "status", &["状态"]),
    ("recognition", "from_id", &["致谢人编号", "授予人编号"]),
    ("recognition", "kind", &["认可类型"]),
    ("appeals", "appeal_id", &["申诉编号"]),
    ("appeals", "member_id", &["决定人编号", "被申诉人编号"]),
    ("appeals", "filed_on", &["申诉日期", "提出日期"]),
    ("appeals", "subject", &["申诉事项", "事项"]),
    ("appeals", "decided_on", &["决定日期", "结案日期"]),
    ("appeals", "outcome", &["申诉结果", "处理结果"]),
    ("recognition", "reason", &["事由"]),
    ("overtime", "week_of", &["周起始日", "周一日期", "所属周"]),
    ("overtime", "hours", &["加班时数", "加班小时数", "加班时长"]),
    (
        "volunteering",
        "hours",
        &["服务时数", "志愿服务小时数", "志愿服务时长"],
    ),
    ("volunteering", "held_on", &["服务日期"]),
    ("volunteering", "kind", &["服务类型"]),
    ("environment", "measured_on", &["测量日期", "统计日期"]),
    ("environment", "measure", &["环境指标", "测量项目", "项目"]),
    ("environment", "unit", &["单位", "计量单位"]),
    ("environment", "target", &["目标值", "目标"]),
    ("environment", "better", &["优劣方向", "方向"]),
    ("staff_survey", "question", &["题目", "问题"]),
    ("actions_library", "action", &["措施编号", "编号"]),
    ("actions_library", "text", &["措施", "措施内容"]),
    ("actions_library", "text_zh", &["中文措施"]),
    ("actions_library", "audience", &["适用对象"]),
    ("actions_library", "causes", &["针对原因"]),
    ("actions_library", "effort", &["工时", "所需工时"]),
    ("actions_library", "owner_role", &["负责人角色"]),
    ("actions_library", "steps", &["步骤"]),
    ("actions_library", "steps_zh", &["中文步骤"]),
    ("actions_library", "success", &["完成标志"]),
    ("actions_library", "success_zh", &["中文完成标志"]),
];

/// The columns that a header may mean, in a table; none where it is the column's own name or unknown.
pub fn meanings(table: &str, header: &str) -> Vec<&'static str> {
    let is = |aliases: &[&str]| aliases.iter().any(|alias| alias.eq_ignore_ascii_case(header));
    let own = IN_TABLE
        .iter()
        .filter(|(of, _, aliases)| *of == table && is(aliases))
        .map(|(_, column, _)| *column);
    let shared = EVERYWHERE
        .iter()
        .filter(|(_, aliases)| is(aliases))
        .map(|(column, _)| *column);
    own.chain(shared).collect()
}

/// The Chinese headers of a column in a table, the usual one first.
pub fn headings(table: &str, column: &str) -> Vec<&'static str> {
    let own = IN_TABLE
        .iter()
        .filter(|(of, name, _)| *of == table && *name == column)
        .flat_map(|(_, _, aliases)| *aliases);
    let shared = EVERYWHERE
        .iter()
        .filter(|(name, _)| *name == column)
        .flat_map(|(_, aliases)| *aliases);
    // A table's own word is a short one that is right beside the others only.
    shared.chain(own).copied().collect()
}

/// Whether this is the name of a column of this table, or of one that any table may have.
pub fn is_column_of(table: &str, name: &str) -> bool {
    is_column(name)
        || IN_TABLE
            .iter()
            .any(|(of, column, _)| *of == table && *column == name)
}

/// Whether this is the name of a column of the data contract.
pub fn is_column(name: &str) -> bool {
    EVERYWHERE.iter().any(|(column, _)| *column == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_by_its_usual_header() {
        assert_eq!(headings("clients", "owner_id").first(), Some(&"负责人编号"));
        assert_eq!(headings("surveys", "answered_on").first(), Some(&"答卷日期"));
        assert!(headings("surveys", "no_such_column").is_empty());
    }

    #[test]
    fn a_header_can_mean_one_column_per_table() {
        assert_eq!(meanings("members", "成员编号"), ["member_id"]);
        assert_eq!(meanings("surveys", "日期"), ["answered_on"]);
        assert_eq!(meanings("records", "日期"), ["checked_on"]);
        // Both a team's and a client's owner are called so; no table has both columns.
        assert_eq!(meanings("clients", "负责人编号"), ["lead_id", "owner_id"]);
        assert_eq!(meanings("complaints", "处理人编号"), ["member_id"]);
        assert!(meanings("members", "member_id").is_empty());
    }
}
