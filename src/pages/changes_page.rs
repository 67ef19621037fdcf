//! What changed since the last cycle: the organisation's indicators, teams, members, people, and what the review found.

use serde::Serialize;
use tera::Context;

use super::overview::changed;
use super::place::{Link, Place};
use super::review::changed_findings;
use super::scope::Scope;
use super::wording::ChangeView;
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::scorecard::{Scorecard, Verdict};

/// A subject's score and rating in both cycles.
#[derive(Serialize)]
struct SubjectLine {
    name: String,
    link: Option<Link>,
    before: Option<String>,
    after: Option<String>,
    change: Option<ChangeView>,
    rating_before: String,
    rating_after: String,
    /// Whether the rating is another one.
    moved: bool,
}

/// The cycle that a cycle is compared with.
pub fn earlier<'s>(scope: &Scope<'s>, record: &CycleRecord) -> Option<&'s CycleRecord> {
    scope.record(record.previous.as_ref()?)
}

/// The page of what changed.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let mut context = Context::new();
    let previous = record
        .previous
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    context.insert("title", &scope.say("changes-title", &[("cycle", &previous)]));
    context.insert("previous", &previous);
    context.insert("days", &scope.format.period(record.cycle.period));
    let Some(before) = earlier(scope, record) else {
        return context;
    };
    context.insert(
        "previous_link",
        &scope.link(&Place::Overview(before.cycle.id.clone())),
    );
    context.insert("previous_days", &scope.format.period(before.cycle.period));
    let (better, worse) = changed(scope, record);
    context.insert("better", &better);
    context.insert("worse", &worse);
    let whole = line(scope, record, before, &Subject::Organisation);
    context.insert("organisation", &whole.map(|(line, _)| line));
    let teams: Vec<SubjectLine> = (record.teams.iter())
        .filter_map(|team| line(scope, record, before, &Subject::Team(team.id.clone())))
        .map(|(line, _)| line)
        .collect();
    context.insert("teams", &teams);
    let (members, steady) = members(scope, record, before);
    context.insert("members", &members);
    context.insert(
        "steady",
        &(steady > 0).then(|| scope.count("changes-steady", steady, &[])),
    );
    context.insert("people", &people(scope, record, before));
    let (new, gone) = changed_findings(scope, record, before);
    context.insert("new_findings", &new);
    context.insert("gone_findings", &gone);
    context.insert("plans", &scope.link(&Place::Improvement(record.cycle.id.clone())));
    context
}

/// Members whose rating, or whose score beyond the noise, is another one; and how many others were in both cycles.
fn members(scope: &Scope<'_>, record: &CycleRecord, before: &CycleRecord) -> (Vec<SubjectLine>, u64) {
    let mut steady = 0;
    let mut lines = Vec::new();
    for member in &record.members {
        let subject = Subject::Member(member.id.clone());
        let Some((line, beyond)) = line(scope, record, before, &subject) else {
            continue;
        };
        if line.moved || beyond {
            lines.push(line);
        } else {
            steady += 1;
        }
    }
    (lines, steady)
}

/// A subject that was in both cycles, and whether its score changed beyond the noise.
fn line(
    scope: &Scope<'_>,
    record: &CycleRecord,
    before: &CycleRecord,
    subject: &Subject,
) -> Option<(SubjectLine, bool)> {
    let now = scope.history.appraisal(record, subject)?.scorecard;
    let then = scope.history.appraisal(before, subject)?.scorecard;
    let points = |card: &Scorecard| card.score.map(|score| scope.format.points(score));
    let rating = |card: &Scorecard| {
        let rating = scope.rating(&card.rating, card.coverage);
        rating.id.unwrap_or(rating.name)
    };
    let beyond = now
        .change
        .as_ref()
        .is_some_and(|change| matches!(change.verdict, Verdict::Better | Verdict::Worse));
    let line = SubjectLine {
        name: scope.subject_name(record, subject),
        link: scope.subject_link(record, subject),
        before: points(then),
        after: points(now),
        change: now.change.as_ref().map(|change| scope.score_change(change)),
        rating_before: rating(then),
        rating_after: rating(now),
        moved: rating(then) != rating(now),
    };
    Some((line, beyond))
}

/// Who joined, who left, who is in another team.
fn people(scope: &Scope<'_>, record: &CycleRecord, before: &CycleRecord) -> Vec<String> {
    // The names of one cycle's members who are not in the other.
    let only_in = |one: &CycleRecord, other: &CycleRecord| -> Vec<String> {
        let members = one.members.iter();
        let alone = members.filter(|member| scope.history.member(other, &member.id).is_none());
        alone.map(|member| member.name.clone()).collect()
    };
    let (joined, gone) = (only_in(record, before), only_in(before, record));
    let moved: Vec<String> = (record.members.iter())
        .filter_map(|member| {
            let other = scope.history.member(before, &member.id)?;
            let (from, to) = (before.current_team(other)?, record.current_team(member)?);
            (from.id != to.id).then(|| {
                let facts = [
                    ("name", member.name.as_str()),
                    ("from", &from.name),
                    ("to", &to.name),
                ];
                scope.say("changes-moved", &facts)
            })
        })
        .collect();
    let separator = scope.plain("list-separator");
    let listed = [("changes-joined", joined), ("changes-gone", gone)];
    let mut sentences: Vec<String> = listed
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(key, names)| scope.say(key, &[("names", &names.join(&separator))]))
        .collect();
    sentences.extend(moved);
    sentences
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::languages::Texts;
    use crate::model::Language;
    use crate::pages::history::History;
    use crate::pages::place::PagePath;
    use crate::pages::{Site, sample};

    #[test]
    fn who_joined_and_who_is_gone_is_told_by_name() {
        let configuration = sample::configuration();
        let mut records = sample::records(&configuration);
        let last = records.len() - 1;
        let (new, gone) = (
            records[last].members[0].clone(),
            records[last - 1].members.last().cloned(),
        );
        let gone = gone.unwrap();
        records[last - 1].members.retain(|member| member.id != new.id);
        records[last].members.retain(|member| member.id != gone.id);
        let site = Site {
            configuration: &configuration,
            evidence: &crate::model::evidence::NoEvidence,
            records: &records,
            trends: &crate::model::trend::Trends::default(),
            seals: &crate::archive::SealNotices::default(),
            generator: "test",
        };
        let (history, texts) = (History::new(&records), Texts::new(Language::English));
        let place = Place::Changes(records[last].cycle.id.clone());
        let path = PagePath::new(
            place,
            Language::English,
            Language::English,
            Arc::new(site.file_names()),
        );
        let scope = Scope::new(&site, &history, &texts, &path);
        let told = people(&scope, &records[last], &records[last - 1]);
        assert_eq!(told[0], format!("New: {}.", new.name));
        assert_eq!(told[1], format!("No longer there: {}.", gone.name));
    }
}
