//! The columns of the data contract, by table.

/// The columns of every table that Scorebook knows.
const COLUMNS: [(&str, &[&str]); 31] = [
    (
        "members",
        &[
            "member_id",
            "name",
            "team_id",
            "role",
            "from",
            "to",
            "manager_id",
            "joined_on",
            "grade",
            "grade_since",
            "group",
            "languages",
        ],
    ),
    ("teams", &["team_id", "name", "lead_id"]),
    (
        "clients",
        &[
            "client_id",
            "owner_id",
            "name",
            "segment",
            "acquired_on",
            "lost_on",
            "loss_reason",
            "revenue_at_transfer",
            "revenue_at_start",
            "revenue",
        ],
    ),
    ("handovers", &["client_id", "handed_on", "from_id", "to_id"]),
    (
        "surveys",
        &[
            "survey_id",
            "client_id",
            "answered_on",
            "member_id",
            "csat",
            "nps",
            "effort",
            "comment",
        ],
    ),
    (
        "complaints",
        &[
            "complaint_id",
            "client_id",
            "opened_at",
            "member_id",
            "responded_at",
            "resolved_at",
            "severity",
            "category",
            "reopened",
            "outcome",
        ],
    ),
    (
        "activities",
        &[
            "activity_id",
            "member_id",
            "held_on",
            "kind",
            "attended",
            "organised",
            "client_id",
            "partner_team_id",
        ],
    ),
    (
        "records",
        &[
            "client_id",
            "checked_on",
            "fields_required",
            "fields_filled",
            "fields_valid",
            "updated_on",
            "missing",
            "member_id",
        ],
    ),
    (
        "assessments",
        &[
            "ratee_id",
            "rater_id",
            "relation",
            "dimension",
            "score",
            "comment",
        ],
    ),
    (
        "measures",
        &[
            "member_id",
            "team_id",
            "indicator",
            "value",
            "n",
            "numerator",
            "denominator",
        ],
    ),
    ("actions", &["action_id", "state", "done_on", "note"]),
    (
        "adjustments",
        &["member_id", "kind", "points", "rating", "reason", "approved_by"],
    ),
    (
        "pay",
        &["member_id", "base", "range_low", "range_mid", "range_high"],
    ),
    ("safeguards", &["member_id", "safeguard", "done_on", "by"]),
    ("skills", &["member_id", "skill", "level", "wanted"]),
    ("talks", &["member_id", "due_on", "held_on", "with_id", "kind"]),
    (
        "goals",
        &[
            "member_id",
            "goal_id",
            "key_result",
            "weight",
            "progress",
            "due_on",
            "reached_on",
            "reviewed_on",
        ],
    ),
    (
        "controls",
        &[
            "control_id",
            "signal",
            "control",
            "owner_id",
            "checked_on",
            "state",
        ],
    ),
    ("meetings", &["member_id", "held_on", "kind", "partner_team_id"]),
    ("shared_knowledge", &["member_id", "shared_on", "kind", "reused"]),
    (
        "ideas",
        &["member_id", "proposed_on", "decided_on", "status", "benefit"],
    ),
    (
        "recognition",
        &["member_id", "given_on", "from_id", "kind", "reason"],
    ),
    (
        "appeals",
        &[
            "member_id",
            "appeal_id",
            "filed_on",
            "subject",
            "decided_on",
            "outcome",
        ],
    ),
    (
        "potential",
        &["member_id", "potential", "assessed_on", "by_id", "readiness"],
    ),
    (
        "successors",
        &["position", "team_id", "holder_id", "successor_id", "readiness"],
    ),
    ("overtime", &["member_id", "week_of", "hours"]),
    ("volunteering", &["member_id", "held_on", "hours", "kind"]),
    (
        "environment",
        &[
            "team_id",
            "measured_on",
            "measure",
            "value",
            "unit",
            "target",
            "better",
        ],
    ),
    ("staff_survey", &["team_id", "answered_on", "question", "score"]),
    ("training", &["member_id", "course_id", "completed_on", "passed"]),
    (
        "actions_library",
        &[
            "action",
            "indicator",
            "text",
            "text_zh",
            "audience",
            "causes",
            "effort",
            "owner_role",
            "steps",
            "steps_zh",
            "success",
            "success_zh",
        ],
    ),
];

/// Columns by which a row of any table finds its member.
pub const OF_ANY_TABLE: [&str; 3] = ["member_id", "client_id", "owner_id"];

/// The columns of a table of the data contract; none of a table that it does not have.
pub fn columns(table: &str) -> Option<&'static [&'static str]> {
    let found = COLUMNS.iter().find(|(name, _)| *name == table);
    found.map(|(_, columns)| *columns)
}

/// Every table that has columns of its own.
pub fn tables() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(table, _)| *table)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::CONTRACT;
    use super::*;

    #[test]
    fn every_table_of_the_contract_has_its_columns() {
        let known: BTreeSet<&str> = tables().collect();
        assert!(CONTRACT.iter().all(|table| known.contains(table)));
        assert_eq!(known.len(), COLUMNS.len());
    }

    #[test]
    fn every_column_is_classified_as_personal_data_or_not_and_no_other() {
        let known: BTreeSet<(&str, &str)> = COLUMNS
            .iter()
            .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)))
            .collect();
        let classified: Vec<(&str, &str)> = crate::model::privacy::classified().collect();
        assert_eq!(classified.iter().copied().collect::<BTreeSet<_>>(), known);
        // Each of them once.
        assert_eq!(classified.len(), known.len());
    }

    /// What readers ask for stands in their text: `table.required("client_id")`.
    #[test]
    fn the_columns_are_those_that_the_readers_ask_for() {
        for (table, columns) in COLUMNS {
            let file = if table == "actions_library" {
                "action_library"
            } else {
                table
            };
            let path = format!("{}/src/ingest/tables/{file}.rs", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap();
            let asked: BTreeSet<&str> = ["table.required(\"", "table.optional(\""]
                .iter()
                .flat_map(|call| text.split(call).skip(1))
                .filter_map(|rest| rest.split('"').next())
                .collect();
            for column in &asked {
                assert!(columns.contains(column), "{table} reads {column}");
            }
            for column in columns {
                // Asked for by a reader that several tables share; an appeal's id is for its owners alone.
                let by_another = ["member_id", "hours", "week_of", "held_on", "appeal_id"].contains(column);
                assert!(
                    by_another || asked.contains(column),
                    "{table} does not read {column}"
                );
            }
        }
    }
}
