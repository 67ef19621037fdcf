//! The log of talks in words.

use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::people::MemberIndex;
use crate::model::plans::LoggedTalk;
use crate::pages::place::{Link, Place};
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// So many overdue talks are named in a sentence.
const NAMED: usize = 2;

/// The kind of a talk: usual words in the page's language, others as the data calls them.
pub fn kind(scope: &Scope<'_>, talk: &LoggedTalk) -> Option<String> {
    let word = talk.kind.as_deref()?;
    Some(match word {
        "one_on_one" => scope.plain("talk-kind-one-on-one"),
        "check_in" => scope.plain("talk-kind-check-in"),
        "review" => scope.plain("talk-kind-review"),
        "development" => scope.plain("talk-kind-development"),
        other => other.to_owned(),
    })
}

/// Calendar days as text.
pub fn days(scope: &Scope<'_>, days: i64) -> String {
    scope.count("talk-days", days.unsigned_abs(), &[])
}

/// The talks with a member, and how many of them were held by the end of the cycle.
pub fn of_member(
    record: &CycleRecord,
    member: MemberIndex,
) -> Option<impl Iterator<Item = &LoggedTalk> + Clone> {
    let talks = record.plans.conversations.talks.as_ref()?;
    Some(talks.iter().filter(move |talk| talk.member == member))
}

/// Whether a talk was held by the end of the cycle.
pub fn held(record: &CycleRecord, talk: &LoggedTalk) -> bool {
    talk.held_on.is_some_and(|day| day <= record.cycle.period.last())
}

/// The talks with a member in sentences; none where the cycle has no table of talks.
pub fn member_talks(scope: &Scope<'_>, record: &CycleRecord, member: &MemberId) -> Option<String> {
    let index = index_of(record, member)?;
    let talks = of_member(record, index)?;
    let count = talks.clone().count() as u64;
    if count == 0 {
        return Some(scope.plain("talk-member-none"));
    }
    let took_place = talks.clone().filter(|talk| held(record, talk)).count() as u64;
    let mut text = scope.count("talk-member", count, &[]);
    text.push_str(&scope.plain("sentence-separator"));
    let day = scope.format.date(record.cycle.period.last());
    text.push_str(&if took_place == count {
        scope.count("talk-member-all-held", count, &[("last", &day)])
    } else {
        scope.count("talk-member-held", took_place, &[("last", &day)])
    });
    let mut overdue: Vec<(&LoggedTalk, i64)> = talks
        .filter_map(|talk| Some((talk, talk.days_overdue?)))
        .collect();
    overdue.sort_by_key(|(_, days)| std::cmp::Reverse(*days));
    if let Some((_, longest)) = overdue.first() {
        let named = overdue
            .iter()
            .take(NAMED)
            .filter_map(|(talk, _)| due_talk(scope, record, talk));
        let list = named.collect::<Vec<_>>().join(&scope.plain("clause-separator"));
        let sentence = scope.count(
            "talk-member-overdue",
            overdue.len() as u64,
            &[("days", &days(scope, *longest)), ("list", &list)],
        );
        text.push_str(&scope.plain("sentence-separator"));
        text.push_str(&sentence);
    }
    Some(text)
}

fn due_talk(scope: &Scope<'_>, record: &CycleRecord, talk: &LoggedTalk) -> Option<String> {
    let day = scope.format.date(talk.due_on?);
    let kind = kind(scope, talk).unwrap_or_else(|| scope.plain("talk-kind-unnamed"));
    Some(match &talk.with {
        Some(with) => scope.say(
            "talk-due-with",
            &[
                ("kind", &kind),
                ("with", &member_name(scope, record, with)),
                ("day", &day),
            ],
        ),
        None => scope.say("talk-due", &[("kind", &kind), ("day", &day)]),
    })
}

/// The place of a member in the cycle.
pub fn index_of(record: &CycleRecord, member: &MemberId) -> Option<MemberIndex> {
    let place = record
        .members
        .binary_search_by(|other| other.id.cmp(member))
        .ok()?;
    u32::try_from(place).ok().map(MemberIndex)
}

/// The link to a member's sheet.
pub fn sheet_link(scope: &Scope<'_>, record: &CycleRecord, member: &MemberId) -> Link {
    scope.link(&Place::Sheet(record.cycle.id.clone(), member.clone()))
}
