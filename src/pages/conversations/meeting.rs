//! The pack of a team's meeting: agenda, figures, what there is to decide, and where the 1:1 sheets are.

use serde::Serialize;
use tera::Context;

use super::log::{held, of_member, sheet_link};
use super::name_at;
use crate::archive::CycleRecord;
use crate::model::client_summary::OverdueComplaint;
use crate::model::measurement::Subject;
use crate::model::people::{MemberIndex, Team};
use crate::model::plans::{Decision, LateComplaints, LostByTeam, TeamMeeting};
use crate::model::scorecard::{Scorecard, Verdict};
use crate::pages::history::Appraisal;
use crate::pages::place::{Link, Place};
use crate::pages::plans::{indicator_name, judged_as, plan, skill_name};
use crate::pages::scope::Scope;
use crate::pages::scorecard_view::{ScoreView, score};

/// So many lost clients are named.
const CLIENTS: usize = 6;
/// So many open complaints are named.
const COMPLAINTS: usize = 5;
/// So many days are named.
const DAYS: usize = 6;

#[derive(Serialize)]
struct AgendaView {
    topic: String,
    minutes: String,
}

#[derive(Serialize)]
struct DimensionView {
    name: String,
    score: Option<ScoreView>,
}

/// Complaints that are open past their limit.
#[derive(Serialize)]
struct OpenComplaints {
    lead: String,
    complaints: Vec<OpenComplaint>,
    more: Option<String>,
}

#[derive(Serialize)]
struct OpenComplaint {
    id: String,
    client: String,
    severity: String,
    days: String,
    unanswered: bool,
    owner: String,
}

#[derive(Serialize)]
struct MemberView {
    name: String,
    sheet: Link,
    /// How many were held of those due or held.
    talks: Option<String>,
    overdue: bool,
}

/// The pack of a team.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, place: usize, team: &Team) -> Context {
    let subject = Subject::Team(team.id.clone());
    let cycle = &record.cycle.id;
    let empty = TeamMeeting::default();
    let meeting = record.plans.conversations.teams.get(place).unwrap_or(&empty);
    let mut context = Context::new();
    context.insert("title", &team.name);
    context.insert("kind", &scope.plain("meeting-of"));
    context.insert("id", team.id.as_str());
    context.insert("cycle", cycle.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("place", &about(scope, record, team, meeting));
    context.insert("back", &scope.link(&Place::Team(cycle.clone(), team.id.clone())));
    context.insert("back_text", &scope.say("meeting-back", &[("name", &team.name)]));
    let agenda: Vec<AgendaView> = (meeting.agenda.iter())
        .map(|item| AgendaView {
            topic: scope.plain(&format!("meeting-topic-{}", item.topic.word())),
            minutes: scope.count("meeting-minutes", item.minutes, &[]),
        })
        .collect();
    let total: u64 = meeting.agenda.iter().map(|item| item.minutes).sum();
    let total = scope.count("meeting-minutes", total, &[]);
    context.insert("agenda", &agenda);
    context.insert("total", &scope.say("meeting-total", &[("minutes", &total)]));
    let Some(appraisal) = scope.history.appraisal(record, &subject) else {
        return context;
    };
    let card = appraisal.scorecard;
    context.insert(
        "score",
        &card.score.map(|points| score(scope, points, card.interval)),
    );
    context.insert("rating", &scope.rating(&card.rating, card.coverage));
    context.insert("dimensions", &dimensions(scope, card));
    context.insert("changed", &changed(scope, record, appraisal));
    context.insert("clients", &lost(scope, record, meeting.lost.as_deref()));
    let complaints: Vec<String> = (meeting.complaints.iter())
        .filter_map(|found| complaint(scope, found))
        .collect();
    context.insert("complaints", &complaints);
    context.insert("open", &open_complaints(scope, record, &meeting.open_complaints));
    context.insert("follow_up", &plan(scope, record, &subject).follow_up);
    context.insert("judged", &judged_members(scope, record, meeting));
    let decisions: Vec<String> = (meeting.decisions.iter())
        .map(|decision| decide(scope, record, &subject, decision))
        .collect();
    context.insert("decisions", &decisions);
    context.insert("dates", &dates(scope, meeting));
    let members: Vec<MemberView> = (meeting.members.iter())
        .filter_map(|index| member(scope, record, *index))
        .collect();
    context.insert("members", &members);
    context
}

fn about(scope: &Scope<'_>, record: &CycleRecord, team: &Team, meeting: &TeamMeeting) -> String {
    let size = scope.count("meeting-size", meeting.members.len() as u64, &[]);
    let lead = team.lead.and_then(|lead| record.members.get(lead.0 as usize));
    let lead = lead.map_or_else(
        || scope.plain("meeting-no-lead"),
        |lead| scope.say("meeting-lead", &[("name", &lead.name)]),
    );
    format!("{lead} · {size}")
}

fn dimensions(scope: &Scope<'_>, card: &Scorecard) -> Vec<DimensionView> {
    let dimensions = card.dimensions.iter();
    dimensions
        .map(|dimension| DimensionView {
            name: scope.configuration().dimension(&dimension.dimension).map_or_else(
                || dimension.dimension.to_string(),
                |known| scope.local(&known.name).to_owned(),
            ),
            score: dimension
                .points
                .map(|points| score(scope, points, dimension.interval)),
        })
        .collect()
}

/// What changed by more than the noise, a sentence each, the score first.
fn changed(scope: &Scope<'_>, record: &CycleRecord, appraisal: Appraisal<'_>) -> Vec<String> {
    let Some(since) = &record.previous else {
        return vec![scope.plain("meeting-changed-first")];
    };
    let sentence = |name: &str, value: &str| scope.say("label-value", &[("label", name), ("value", value)]);
    let mut sentences: Vec<String> = (appraisal.scorecard.change.iter())
        .filter(|change| matches!(change.verdict, Verdict::Better | Verdict::Worse))
        .map(|change| sentence(&scope.plain("score"), &scope.score_change(change).sentence))
        .collect();
    let lines = scope
        .configuration()
        .indicators
        .iter()
        .zip(&appraisal.scorecard.lines);
    sentences.extend(lines.filter_map(|(indicator, line)| {
        let change = line.change.as_ref()?;
        matches!(change.verdict, Verdict::Better | Verdict::Worse).then(|| {
            let text = scope.change(indicator.unit, change).sentence;
            sentence(scope.local(&indicator.name), &text)
        })
    }));
    if sentences.is_empty() {
        sentences.push(scope.say("meeting-changed-none", &[("since", since.as_str())]));
    }
    sentences
}

/// Lost clients: a sentence that says how many, then the largest.
#[derive(Serialize)]
struct Lost {
    lead: String,
    clients: Vec<String>,
    more: Option<String>,
}

fn lost(scope: &Scope<'_>, record: &CycleRecord, lost: Option<&[LostByTeam]>) -> Lost {
    let Some(lost) = lost else {
        return Lost {
            lead: scope.plain("meeting-lost-no-table"),
            clients: Vec::new(),
            more: None,
        };
    };
    if lost.is_empty() {
        return Lost {
            lead: scope.plain("meeting-lost-none"),
            clients: Vec::new(),
            more: None,
        };
    }
    let left = lost.len().saturating_sub(CLIENTS) as u64;
    Lost {
        lead: scope.count("meeting-lost", lost.len() as u64, &[]),
        clients: (lost.iter().take(CLIENTS))
            .map(|client| lost_client(scope, record, client))
            .collect(),
        more: (left > 0).then(|| scope.count("meeting-lost-more", left, &[])),
    }
}

fn lost_client(scope: &Scope<'_>, record: &CycleRecord, client: &LostByTeam) -> String {
    let owner = record.members.get(client.owner.0 as usize);
    let mut parts = vec![scope.say(
        "meeting-lost-client",
        &[
            ("client", &client.client),
            ("day", &scope.format.date(client.lost_on)),
            ("owner", owner.map_or("–", |owner| owner.name.as_str())),
        ],
    )];
    let revenue = client.revenue.map(|revenue| scope.format.money(revenue));
    parts.extend(revenue.map(|revenue| scope.say("meeting-lost-revenue", &[("revenue", &revenue)])));
    let reason = client.reason.as_ref();
    parts.extend(reason.map(|reason| scope.say("meeting-lost-reason", &[("reason", reason)])));
    parts.join(&scope.plain("clause-separator"))
}

fn complaint(scope: &Scope<'_>, found: &LateComplaints) -> Option<String> {
    let indicator = scope.configuration().indicators.get(found.indicator)?;
    Some(scope.count(
        "meeting-complaint",
        found.late,
        &[
            ("indicator", &name_at(scope, found.indicator)),
            ("sample", &scope.sample(indicator, found.of)),
        ],
    ))
}

/// Complaints that are open past their limit: how many, then the worst, then how many more.
fn open_complaints(
    scope: &Scope<'_>,
    record: &CycleRecord,
    open: &[OverdueComplaint],
) -> Option<OpenComplaints> {
    let left = open.len().saturating_sub(COMPLAINTS) as u64;
    (!open.is_empty()).then(|| OpenComplaints {
        lead: scope.count("meeting-open", open.len() as u64, &[]),
        complaints: (open.iter().take(COMPLAINTS))
            .map(|complaint| open_complaint(scope, record, complaint))
            .collect(),
        more: (left > 0).then(|| scope.count("meeting-open-more", left, &[])),
    })
}

fn open_complaint(scope: &Scope<'_>, record: &CycleRecord, complaint: &OverdueComplaint) -> OpenComplaint {
    let days = match &scope.configuration().policy.working_hours {
        Some(_) => "meeting-open-working-days",
        None => "meeting-open-days",
    };
    let unknown = || scope.plain("meeting-open-unknown");
    let owner = complaint
        .owner
        .and_then(|owner| record.members.get(owner.0 as usize));
    OpenComplaint {
        id: complaint.id.clone(),
        client: complaint.client.clone().unwrap_or_else(unknown),
        severity: complaint.severity.clone().unwrap_or_else(unknown),
        days: scope.count(days, complaint.days_over, &[]),
        unanswered: complaint.unanswered,
        owner: owner.map_or_else(|| scope.plain("meeting-open-nobody"), |owner| owner.name.clone()),
    }
}

/// What the items of the members' last plans amount to. Each of them is on the member's own sheet.
fn judged_members(scope: &Scope<'_>, record: &CycleRecord, meeting: &TeamMeeting) -> Option<String> {
    let members = meeting.members.iter();
    let plans = members
        .filter_map(|index| record.members.get(index.0 as usize))
        .filter_map(|member| record.plan(&Subject::Member(member.id.clone())));
    judged_as(scope, "meeting-judged-members", plans)
}

/// A decision as a question.
fn decide(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject, decision: &Decision) -> String {
    let members = |count: u64| scope.count("decision-members", count, &[]);
    match decision {
        Decision::AssignClients { owner, clients } => {
            let owner = record.members.get(owner.0 as usize);
            let owner = owner.map_or("–", |owner| owner.name.as_str());
            scope.count("decision-assign-clients", *clients, &[("owner", owner)])
        }
        Decision::CloseComplaints { complaints } => {
            scope.count("decision-close-complaints", *complaints, &[])
        }
        Decision::NameOwner(id) => {
            let items = record.plan(subject).map_or(&[][..], |plan| &plan.items);
            let item = items.iter().find(|item| &item.id == id);
            let name = item.map_or_else(|| id.to_string(), |item| indicator_name(scope, &item.indicator));
            scope.say("decision-name-owner", &[("indicator", &name)])
        }
        Decision::CatchUpTalks {
            talks,
            members: waiting,
        } => scope.count(
            "decision-catch-up-talks",
            *talks,
            &[("members", &members(*waiting))],
        ),
        Decision::CoverNeed {
            skill,
            members: needing,
        } => scope.say(
            "decision-cover-need",
            &[
                ("skill", &skill_name(scope, skill)),
                ("members", &members(*needing)),
            ],
        ),
        Decision::ContinueItems { items } => scope.count("decision-continue-items", *items, &[]),
    }
}

fn dates(scope: &Scope<'_>, meeting: &TeamMeeting) -> String {
    if meeting.check_days.is_empty() {
        return scope.plain("meeting-dates-none");
    }
    let days: Vec<String> = (meeting.check_days.iter().take(DAYS))
        .map(|day| scope.format.date(*day))
        .collect();
    let days = days.join(&scope.plain("list-separator"));
    scope.say("meeting-dates-checks", &[("days", &days)])
}

fn member(scope: &Scope<'_>, record: &CycleRecord, index: MemberIndex) -> Option<MemberView> {
    let member = record.members.get(index.0 as usize)?;
    let talks = of_member(record, index);
    let overdue = talks
        .clone()
        .is_some_and(|mut talks| talks.any(|talk| talk.days_overdue.is_some()));
    let talks = talks.map(|talks| {
        let all = talks.clone().count() as u64;
        if all == 0 {
            return scope.plain("meeting-none-due");
        }
        let held = talks.filter(|talk| held(record, talk)).count() as u64;
        scope.say(
            "meeting-held",
            &[
                ("held", &scope.format.count(held)),
                ("all", &scope.format.count(all)),
            ],
        )
    });
    Some(MemberView {
        name: member.name.clone(),
        sheet: sheet_link(scope, record, &member.id),
        talks,
        overdue,
    })
}
