//! Every column of the data contract, classified. `ingest` has a test that none is left out.

use super::{About, Content, Holding, Purpose, Shown};
use About::{Client, Colleague, Rater, Team};
use Content::{
    Business, Employment, Event, Group, Id, IdOrName, Judgement, Name, Organisation, Pay, Result, Words,
};
use Purpose::{
    Adjusting, Appealing, Assessing, Attribution, Checking, Fairness, Measuring, Naming, Planning, Reviewing,
    Rewarding, Talking, Training, Unused,
};
use Shown::{AsItStands, Everywhere, Evidence, Groups, Nowhere, Protected, Results, Talent, Values};

/// Columns that hold the same.
type Alike = (&'static [&'static str], Holding);

const fn held(about: &'static [About], content: Content, purpose: Purpose, shown: Shown) -> Holding {
    Holding {
        about,
        content,
        purpose,
        shown,
    }
}

const ONE: &[About] = &[About::Member];
const WITH_CLIENT: &[About] = &[About::Member, Client];
const OTHER: &[About] = &[Colleague];
const NOBODY: &[About] = &[];

/// The id of the member whom a row is about.
pub(super) const MEMBER: Holding = held(ONE, Id, Attribution, Everywhere);
/// The id of a client.
pub(super) const CLIENT: Holding = held(&[Client], Business, Attribution, AsItStands);

/// What a row says happened, in the values of its member.
const COUNTED: Holding = held(ONE, Event, Measuring, Evidence);
/// The id of a row.
const ROW: Holding = held(ONE, Event, Checking, Nowhere);
/// A fact that no person is the subject of.
const RULE: Holding = held(NOBODY, Organisation, Planning, AsItStands);
/// What is told of groups alone.
const IN_GROUPS: Holding = held(ONE, Event, Reviewing, Groups);

/// The tables with their columns.
pub(super) const TABLES: [(&str, &[Alike]); 31] = [
    (
        "members",
        &[
            (&["member_id"], held(ONE, Id, Naming, Everywhere)),
            (&["name"], held(ONE, Name, Naming, Everywhere)),
            (
                &["team_id", "from", "to"],
                held(ONE, Employment, Attribution, AsItStands),
            ),
            (&["role"], held(ONE, Employment, Naming, AsItStands)),
            (&["manager_id"], held(OTHER, Id, Training, Values)),
            (&["joined_on"], held(ONE, Employment, Reviewing, AsItStands)),
            (
                &["grade", "grade_since"],
                held(ONE, Employment, Rewarding, AsItStands),
            ),
            (&["group"], held(ONE, Group, Fairness, Groups)),
            (&["languages"], held(ONE, Employment, Training, Values)),
        ],
    ),
    (
        "teams",
        &[
            (
                &["team_id", "name"],
                held(NOBODY, Organisation, Naming, Everywhere),
            ),
            (&["lead_id"], held(OTHER, Id, Attribution, AsItStands)),
        ],
    ),
    (
        "clients",
        &[
            (&["client_id", "name"], CLIENT),
            (&["owner_id"], MEMBER),
            (
                &[
                    "segment",
                    "acquired_on",
                    "lost_on",
                    "loss_reason",
                    "revenue_at_transfer",
                    "revenue_at_start",
                    "revenue",
                ],
                held(WITH_CLIENT, Business, Measuring, AsItStands),
            ),
        ],
    ),
    (
        "handovers",
        &[
            (&["client_id"], CLIENT),
            (&["handed_on"], held(ONE, Event, Attribution, AsItStands)),
            (&["from_id", "to_id"], MEMBER),
        ],
    ),
    (
        "surveys",
        &[
            (&["survey_id"], ROW),
            (&["client_id"], CLIENT),
            (&["member_id"], MEMBER),
            (&["answered_on"], held(WITH_CLIENT, Event, Measuring, Evidence)),
            (
                &["csat", "nps", "effort"],
                held(WITH_CLIENT, Judgement, Measuring, Evidence),
            ),
            (&["comment"], held(WITH_CLIENT, Words, Unused, Nowhere)),
        ],
    ),
    (
        "complaints",
        &[
            (&["complaint_id"], ROW),
            (&["client_id"], CLIENT),
            (&["member_id"], MEMBER),
            (
                &["opened_at", "responded_at", "resolved_at", "reopened"],
                held(WITH_CLIENT, Event, Measuring, Evidence),
            ),
            (
                &["severity", "category"],
                held(WITH_CLIENT, Event, Measuring, AsItStands),
            ),
            (&["outcome"], held(WITH_CLIENT, Words, Unused, Nowhere)),
        ],
    ),
    (
        "activities",
        &[
            (&["activity_id"], ROW),
            (&["client_id"], CLIENT),
            (&["member_id"], MEMBER),
            (&["held_on", "attended", "organised"], COUNTED),
            (&["kind"], held(ONE, Event, Measuring, AsItStands)),
            (&["partner_team_id"], IN_GROUPS),
        ],
    ),
    (
        "records",
        &[
            (&["client_id"], CLIENT),
            (&["member_id"], MEMBER),
            (
                &[
                    "checked_on",
                    "fields_required",
                    "fields_filled",
                    "fields_valid",
                    "updated_on",
                ],
                COUNTED,
            ),
            (&["missing"], held(ONE, Event, Planning, AsItStands)),
        ],
    ),
    (
        "assessments",
        &[
            (&["ratee_id"], held(ONE, Id, Assessing, Everywhere)),
            (&["rater_id"], held(&[Rater], Id, Assessing, Nowhere)),
            (
                &["relation", "dimension", "score"],
                held(&[About::Member, Rater], Judgement, Assessing, Protected),
            ),
            (
                &["comment"],
                held(&[About::Member, Rater], Words, Unused, Nowhere),
            ),
        ],
    ),
    (
        "measures",
        &[
            (&["member_id"], MEMBER),
            (
                &["team_id", "indicator"],
                held(ONE, Result, Attribution, AsItStands),
            ),
            (
                &["value", "n", "numerator", "denominator"],
                held(ONE, Result, Measuring, AsItStands),
            ),
        ],
    ),
    (
        "actions",
        &[
            (
                &["action_id", "state", "done_on"],
                held(ONE, Event, Planning, AsItStands),
            ),
            (&["note"], held(ONE, Words, Planning, AsItStands)),
        ],
    ),
    (
        "adjustments",
        &[
            (&["member_id"], MEMBER),
            (
                &["kind", "points", "rating"],
                held(ONE, Judgement, Adjusting, AsItStands),
            ),
            (&["reason"], held(ONE, Words, Adjusting, AsItStands)),
            (&["approved_by"], held(OTHER, IdOrName, Adjusting, AsItStands)),
        ],
    ),
    (
        "pay",
        &[
            (&["member_id"], MEMBER),
            (
                &["base", "range_low", "range_mid", "range_high"],
                held(ONE, Pay, Rewarding, Results),
            ),
        ],
    ),
    (
        "safeguards",
        &[
            (&["member_id"], MEMBER),
            (&["safeguard", "done_on"], held(ONE, Event, Rewarding, Results)),
            (&["by"], held(OTHER, IdOrName, Rewarding, Results)),
        ],
    ),
    (
        "skills",
        &[
            (&["member_id"], MEMBER),
            (
                &["skill", "level", "wanted"],
                held(ONE, Judgement, Training, AsItStands),
            ),
        ],
    ),
    (
        "talks",
        &[
            (&["member_id"], MEMBER),
            (
                &["due_on", "held_on", "kind"],
                held(ONE, Event, Talking, AsItStands),
            ),
            (&["with_id"], held(OTHER, Id, Talking, AsItStands)),
        ],
    ),
    (
        "goals",
        &[
            (&["member_id"], MEMBER),
            (&["goal_id", "key_result"], held(ONE, Words, Talking, AsItStands)),
            (
                &["weight", "progress", "due_on", "reached_on", "reviewed_on"],
                held(ONE, Result, Talking, AsItStands),
            ),
        ],
    ),
    (
        "controls",
        &[
            (
                &["control_id", "signal", "checked_on", "state"],
                held(NOBODY, Organisation, Reviewing, AsItStands),
            ),
            (&["control"], held(OTHER, Words, Reviewing, AsItStands)),
            (&["owner_id"], held(OTHER, Id, Reviewing, AsItStands)),
        ],
    ),
    (
        "meetings",
        &[
            (&["member_id"], MEMBER),
            (&["held_on", "kind", "partner_team_id"], IN_GROUPS),
        ],
    ),
    (
        "shared_knowledge",
        &[
            (&["member_id"], MEMBER),
            (&["shared_on", "kind", "reused"], IN_GROUPS),
        ],
    ),
    (
        "ideas",
        &[
            (&["member_id"], MEMBER),
            (&["proposed_on", "decided_on", "status", "benefit"], IN_GROUPS),
        ],
    ),
    (
        "recognition",
        &[
            (&["member_id"], MEMBER),
            (&["given_on"], held(ONE, Event, Reviewing, AsItStands)),
            (&["from_id"], held(OTHER, Id, Reviewing, Groups)),
            (&["kind"], IN_GROUPS),
            (&["reason"], held(ONE, Words, Reviewing, AsItStands)),
        ],
    ),
    (
        "appeals",
        &[
            (&["member_id"], held(ONE, Id, Appealing, Nowhere)),
            (&["appeal_id"], held(ONE, Event, Checking, Nowhere)),
            (
                &["filed_on", "subject", "decided_on", "outcome"],
                held(ONE, Event, Appealing, Groups),
            ),
        ],
    ),
    (
        "potential",
        &[
            (&["member_id"], held(ONE, Id, Reviewing, Talent)),
            (
                &["potential", "assessed_on", "readiness"],
                held(ONE, Judgement, Reviewing, Talent),
            ),
            (&["by_id"], held(OTHER, Id, Unused, Nowhere)),
        ],
    ),
    (
        "successors",
        &[
            (&["position", "team_id"], held(ONE, Employment, Reviewing, Talent)),
            (&["holder_id", "successor_id"], held(ONE, Id, Reviewing, Talent)),
            (&["readiness"], held(ONE, Judgement, Reviewing, Talent)),
        ],
    ),
    (
        "overtime",
        &[
            (&["member_id"], MEMBER),
            (&["week_of", "hours"], held(ONE, Event, Reviewing, AsItStands)),
        ],
    ),
    (
        "volunteering",
        &[
            (&["member_id"], MEMBER),
            (&["held_on", "hours", "kind"], IN_GROUPS),
        ],
    ),
    (
        "environment",
        &[(
            &[
                "team_id",
                "measured_on",
                "measure",
                "value",
                "unit",
                "target",
                "better",
            ],
            held(NOBODY, Organisation, Reviewing, AsItStands),
        )],
    ),
    (
        "staff_survey",
        &[(
            &["team_id", "answered_on", "question", "score"],
            held(&[Team], Judgement, Reviewing, Groups),
        )],
    ),
    (
        "training",
        &[
            (&["member_id"], MEMBER),
            (
                &["course_id", "completed_on", "passed"],
                held(ONE, Event, Training, AsItStands),
            ),
        ],
    ),
    (
        "actions_library",
        &[(
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
            RULE,
        )],
    ),
];
