//! What the columns of the tables hold: what a template formats, checks and offers. The data contract in the top README says the same.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Holds {
    /// An id: text, so that `007` stays `007`.
    Id,
    /// Free text.
    Text,
    /// A day.
    Day,
    /// A day with a time of day.
    Time,
    /// A whole number within these limits.
    Whole(i32, i32),
    /// A number within these limits.
    Number(f64, f64),
    /// Yes or no.
    YesNo,
    /// One of these words.
    Words(&'static [&'static str]),
    /// Usually one of these words, but any is read.
    Suggested(&'static [&'static str]),
}

/// The words for yes and no.
pub(super) const YES_NO: &[&str] = &["1", "0", "yes", "no", "是", "否"];

const RELATIONS: &[&str] = &[
    "self", "superior", "peer", "client", "report", "自评", "上级", "同事", "客户", "下属",
];
const SIGNALS: &[&str] = &[
    "satisfaction",
    "open_complaint",
    "no_contact",
    "stale_file",
    "revenue_fell",
    "owner_left",
    "owner_changed",
    "owner_overloaded",
    "anniversary",
];
const READINESS: &[&str] = &["now", "1 year", "2 years", "现在", "一年内", "两年内"];

/// The largest amount that a table takes.
const LARGEST: f64 = 1e15;
/// The largest number of hours.
const LONGEST: f64 = 10_000.0;

/// What a column of a table holds.
pub(super) fn holds(table: &str, column: &str) -> Holds {
    match (table, column) {
        (_, "csat") => Holds::Whole(1, 5),
        (_, "nps") => Holds::Whole(0, 10),
        ("surveys", "effort") => Holds::Whole(1, 7),
        ("assessments" | "staff_survey", "score") | ("potential", "potential") => Holds::Number(1.0, 5.0),
        ("skills", "level" | "wanted") => Holds::Number(0.0, 4.0),
        ("goals", "progress") => Holds::Number(-10.0, 10.0),
        ("goals", "weight") => Holds::Number(0.0, 1e6),
        ("adjustments", "points") => Holds::Number(-100.0, 100.0),
        (_, "fields_required" | "fields_filled" | "fields_valid" | "reused" | "n") => {
            Holds::Whole(0, 1_000_000)
        }
        ("overtime" | "volunteering" | "training", "hours") => Holds::Number(0.0, LONGEST),
        (_, "revenue_at_transfer" | "revenue_at_start" | "revenue" | "benefit") => {
            Holds::Number(0.0, LARGEST)
        }
        ("pay", "base" | "range_low" | "range_mid" | "range_high") => Holds::Number(0.0, 1e9),
        ("measures", "value" | "numerator" | "denominator") | ("environment", "value" | "target") => {
            Holds::Number(-LARGEST, LARGEST)
        }
        ("assessments", "relation") => Holds::Words(RELATIONS),
        ("adjustments", "kind") => Holds::Words(&["points", "rating", "加减分", "等级"]),
        ("actions", "state") => Holds::Words(&[
            "open",
            "doing",
            "done",
            "dropped",
            "未开始",
            "进行中",
            "已完成",
            "已取消",
        ]),
        ("ideas", "status") => Holds::Words(&["proposed", "adopted", "rejected"]),
        ("appeals", "outcome") => Holds::Words(&["upheld", "partly", "rejected", "withdrawn"]),
        ("controls", "signal") => Holds::Words(SIGNALS),
        ("controls", "state") => {
            Holds::Words(&["in_place", "partly", "missing", "已落实", "部分落实", "未落实"])
        }
        ("potential" | "successors", "readiness") => Holds::Words(READINESS),
        ("environment", "better") => Holds::Words(&["lower", "higher", "越低越好", "越高越好"]),
        ("complaints", "severity") => Holds::Suggested(&["high", "low"]),
        (_, "attended" | "organised" | "reopened" | "passed") => Holds::YesNo,
        (_, "from" | "to" | "week_of" | "grade_since") => Holds::Day,
        (_, "skill" | "dimension" | "indicator" | "safeguard" | "rating") => Holds::Id,
        _ if column.ends_with("_on") => Holds::Day,
        _ if column.ends_with("_at") => Holds::Time,
        _ if column.ends_with("_id") || column == "by" || column == "approved_by" => Holds::Id,
        _ => Holds::Text,
    }
}

/// The columns that a table must have. Of these, only `owner_id` may have empty cells.
pub(super) fn required(table: &str) -> &'static [&'static str] {
    match table {
        "members" => &["member_id", "name", "team_id"],
        "teams" => &["team_id", "name"],
        "clients" => &["client_id", "owner_id", "acquired_on"],
        "handovers" => &["client_id", "handed_on", "to_id"],
        "surveys" => &["survey_id", "client_id", "answered_on"],
        "complaints" => &["complaint_id", "client_id", "opened_at"],
        "activities" => &["activity_id", "member_id", "held_on", "attended"],
        "records" => &["client_id", "checked_on", "fields_required", "fields_filled"],
        "assessments" => &["ratee_id", "rater_id", "relation", "dimension", "score"],
        "measures" => &["indicator", "value"],
        "actions" => &["action_id", "state"],
        "adjustments" => &["member_id", "kind", "reason", "approved_by"],
        "pay" => &["member_id", "base"],
        "safeguards" => &["member_id", "safeguard", "done_on"],
        "skills" => &["member_id", "skill", "level"],
        "potential" => &["member_id", "potential"],
        "successors" => &["position"],
        "overtime" => &["member_id", "hours"],
        "volunteering" => &["hours"],
        "environment" => &["measured_on", "measure", "value"],
        "staff_survey" => &["team_id", "question", "score"],
        "controls" => &["control_id", "signal", "control"],
        _ => &["member_id"],
    }
}
