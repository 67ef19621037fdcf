//! Names of tables as files and sheets bear them: the names of the data contract in any letter case, and Chinese ones.

use super::CONTRACT;
use super::heading::{composed, folded};

/// Chinese names of the tables of the data contract, without `表` at the end.
const CHINESE: [(&str, &[&str]); 29] = [
    (
        "members",
        &["成员", "员工", "人员", "成员名单", "员工名单", "人员名单"],
    ),
    ("teams", &["团队", "小组", "部门", "团队名单"]),
    ("clients", &["客户", "客户名单", "客户清单"]),
    ("handovers", &["交接", "客户交接", "交接记录", "客户交接记录"]),
    (
        "surveys",
        &[
            "问卷",
            "客户问卷",
            "满意度",
            "满意度调查",
            "客户满意度",
            "客户满意度调查",
        ],
    ),
    ("complaints", &["投诉", "客户投诉", "投诉记录"]),
    ("activities", &["活动", "活动记录"]),
    ("records", &["档案", "档案抽查", "资料抽查", "客户档案抽查"]),
    (
        "assessments",
        &["评估", "360评估", "360度评估", "360度评价", "互评"],
    ),
    ("measures", &["指标值", "外部指标", "指标数值"]),
    ("actions", &["行动", "改进措施", "行动进展", "改进进展"]),
    ("adjustments", &["调整", "加减分", "调整分"]),
    ("pay", &["薪酬", "工资"]),
    ("safeguards", &["保障措施", "前置程序"]),
    ("skills", &["技能"]),
    ("talks", &["面谈", "谈话", "面谈记录", "谈话记录"]),
    ("goals", &["目标"]),
    ("controls", &["控制措施", "应对措施"]),
    ("meetings", &["会议", "会议记录"]),
    ("shared_knowledge", &["知识分享", "经验分享"]),
    ("ideas", &["建议", "合理化建议", "创新建议"]),
    ("recognition", &["认可", "表彰", "致谢"]),
    ("appeals", &["申诉", "申诉记录"]),
    ("potential", &["潜力", "潜力评定", "潜力盘点"]),
    ("successors", &["继任", "继任者", "接班人", "继任计划"]),
    ("overtime", &["加班", "加班记录"]),
    ("volunteering", &["志愿服务", "志愿服务记录"]),
    ("environment", &["环境", "环境指标"]),
    ("staff_survey", &["员工调查", "员工问卷", "敬业度调查"]),
];

/// Names of sheets that explain the others and hold no table.
const EXPLANATIONS: [&str; 9] = [
    "readme",
    "read_me",
    "notes",
    "说明",
    "填写说明",
    "填表说明",
    "使用说明",
    "备注",
    "目录",
];

/// The table of the data contract that a file or sheet of this name holds.
pub fn contract_table(name: &str) -> Option<&'static str> {
    let name = folded(name);
    let chinese = name.strip_suffix('表').unwrap_or(&name);
    let own = CONTRACT.iter().copied().find(|table| *table == name);
    own.or_else(|| {
        let mut known = CHINESE.iter();
        known
            .find(|(_, names)| names.contains(&chinese))
            .map(|(table, _)| *table)
    })
}

/// The table that a file or sheet of this name holds: one of the data contract, or one of an organisation's own.
pub fn table(name: &str) -> String {
    contract_table(name).map_or_else(|| composed(name.trim()).to_lowercase(), str::to_owned)
}

/// Whether a sheet of this name explains the others.
pub fn is_explanation(name: &str) -> bool {
    let name = folded(name);
    EXPLANATIONS
        .iter()
        .any(|known| name == *known || (name.starts_with(known) && !known.is_ascii()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_named_in_english_in_any_case_or_in_chinese() {
        for (name, table) in [
            ("clients", "clients"),
            (" Clients ", "clients"),
            ("Staff Survey", "staff_survey"),
            ("客户", "clients"),
            ("客户表", "clients"),
            ("客戶", "clients"),
            ("客户满意度调查表", "surveys"),
        ] {
            assert_eq!(contract_table(name), Some(table), "{name}");
        }
        assert_eq!(contract_table("Sheet1"), None);
        assert_eq!(table("Exit_Interviews"), "exit_interviews");
    }

    #[test]
    fn every_table_of_the_contract_has_chinese_names_and_no_two_share_one() {
        let tables: Vec<&str> = CHINESE.iter().map(|(table, _)| *table).collect();
        assert_eq!(tables, CONTRACT);
        let mut names: Vec<&str> = CHINESE.iter().flat_map(|(_, names)| *names).copied().collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(
            names
                .iter()
                .all(|name| !name.ends_with('表') && folded(name) == *name)
        );
    }

    #[test]
    fn sheets_that_explain_the_others_are_told_by_their_names() {
        for name in ["README", "Read me", "说明", "说明 Read me", "填写说明（2025）"] {
            assert!(is_explanation(name), "{name}");
        }
        for name in ["clients", "notes_taken", "Sheet2"] {
            assert!(!is_explanation(name), "{name}");
        }
    }
}
