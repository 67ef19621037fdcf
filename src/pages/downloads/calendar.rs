//! `calendars/<team>.ics`: the days on which a team's plan items are checked, as an iCalendar file (RFC 5545) that office
//! programs take in. All-day events; written in the site's first language. Its bytes depend on the record alone: a date has
//! the item and the day in its UID, and the end of the cycle as its time stamp.

use icalendar::{Calendar, Component, Event, Property};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::people::{Member, Team};
use crate::model::plans::ImprovementItem;
use crate::model::{Configuration, MemberId, TeamId};
use crate::pages::format::Format;

/// Whether the plans of a team and of those who end the cycle in it have no item.
pub fn is_empty(record: &CycleRecord, team: &TeamId) -> bool {
    items(record, team).next().is_none()
}

/// The calendar of a team.
pub fn calendar(record: &CycleRecord, configuration: &Configuration, texts: &Texts, team: &Team) -> String {
    let writer = Writer {
        record,
        configuration,
        texts,
        format: Format::new(texts, &configuration.organisation.currency),
        team,
    };
    let mut calendar = Calendar::new();
    let name = [("team", team.name.as_str()), ("cycle", record.cycle.id.as_str())];
    calendar.append_property(Property::new("X-WR-CALNAME", writer.say("calendar-name", &name)));
    calendar.append_property(Property::new("PRODID", "-//Scorebook//Check dates//EN"));
    for item in items(record, &team.id) {
        for day in &item.checks {
            calendar.push(writer.event(item, *day));
        }
    }
    // The crate writes its own name where it is not told another; a calendar must have one producer only.
    let mut seen = false;
    calendar.properties.reverse();
    calendar.properties.retain(|property| {
        let producer = property.key() == "PRODID";
        !(producer && std::mem::replace(&mut seen, true))
    });
    calendar.properties.reverse();
    calendar.to_string()
}

/// Items of the team's plan, then of the plans of those who end the cycle in it.
fn items<'r>(record: &'r CycleRecord, team: &TeamId) -> impl Iterator<Item = &'r ImprovementItem> {
    let own = record.plan(&Subject::Team(team.clone()));
    let place = record.teams.iter().position(|one| &one.id == team);
    let belongs = move |member: &&Member| {
        let assignment = member.current_assignment();
        assignment.is_some_and(|assignment| usize::try_from(assignment.team.0).ok() == place)
    };
    let members = (record.members.iter())
        .filter(belongs)
        .filter_map(|member| record.plan(&Subject::Member(member.id.clone())));
    own.into_iter().chain(members).flat_map(|plan| &plan.items)
}

struct Writer<'w> {
    record: &'w CycleRecord,
    configuration: &'w Configuration,
    texts: &'w Texts,
    format: Format<'w>,
    team: &'w Team,
}

impl Writer<'_> {
    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        self.texts.text(key, &arguments)
    }

    fn event(&self, item: &ImprovementItem, day: Date) -> Event {
        let indicator = (self.configuration.indicator_position(&item.indicator))
            .and_then(|place| self.configuration.indicators.get(place));
        let language = self.texts.language();
        let (name, unit) = indicator.map_or((item.indicator.as_str(), Unit::Number), |indicator| {
            (indicator.name.get(language), indicator.unit)
        });
        // What keeps a page's lines whole is of no use to a calendar.
        let written = |value: f64| self.format.value(unit, value).replace('\u{2060}', "");
        let mut lines = vec![self.say(
            "calendar-description",
            &[("value", &written(item.value)), ("target", &written(item.target))],
        )];
        let actions: Vec<&str> = (item.actions.iter())
            .filter_map(|place| self.configuration.actions.get(*place))
            .map(|action| action.text.get(language))
            .collect();
        if !actions.is_empty() {
            let actions = actions.join(" ");
            lines.push(self.say("calendar-actions", &[("actions", &actions)]));
        }
        if let Some(owner) = &item.owner {
            lines.push(self.say("calendar-owner", &[("owner", self.member(owner))]));
        }
        lines.push(self.say("calendar-item", &[("item", item.id.as_str())]));
        let subject = match &item.subject {
            Subject::Member(id) => self.member(id),
            _ => &self.team.name,
        };
        Event::new()
            .uid(&format!("{}/{}@scorebook", item.id, compact(day)))
            .append_property(Property::new(
                "DTSTAMP",
                format!("{}T000000Z", compact(self.record.cycle.period.last())),
            ))
            .append_property(whole_day("DTSTART", day))
            // The day on which an event ends is not part of it (RFC 5545, 3.6.1).
            .append_property(whole_day("DTEND", day.saturating_add(1.days())))
            .append_property(Property::new("TRANSP", "TRANSPARENT"))
            .summary(&self.say("calendar-summary", &[("indicator", name), ("name", subject)]))
            .description(&lines.join("\n"))
            .done()
    }

    fn member<'a>(&'a self, id: &'a MemberId) -> &'a str {
        let members = &self.record.members;
        let found = members.binary_search_by(|member| member.id.cmp(id)).ok();
        found
            .and_then(|place| members.get(place))
            .map_or(id.as_str(), |member| member.name.as_str())
    }
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn whole_day(key: &str, day: Date) -> Property {
    let mut property = Property::new(key, compact(day));
    property.add_parameter("VALUE", "DATE");
    property
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Language;
    use crate::pages::sample::{HOSTILE, configuration, records};

    /// Content lines as RFC 5545 writes them: ended by CRLF, at most 75 octets, folded ones put together again.
    fn unfolded(text: &str) -> Vec<String> {
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        let mut lines: Vec<String> = Vec::new();
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{line}");
            match (line.strip_prefix(' '), lines.last_mut()) {
                (Some(rest), Some(last)) => last.push_str(rest),
                _ => lines.push(line.to_owned()),
            }
        }
        lines
    }

    /// A text value without its escapes (RFC 5545, 3.3.11).
    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut characters = value.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => match characters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other @ ('\\' | ';' | ',')) => text.push(other),
                    other => panic!("a stray backslash before {other:?} in {value}"),
                },
                ';' | ',' => panic!("{character} is not escaped in {value}"),
                other => text.push(other),
            }
        }
        text
    }

    /// Events as lists of names with parameters, and values.
    fn events(text: &str) -> Vec<Vec<(String, String)>> {
        let lines = unfolded(text);
        assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
        assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
        let mut events = Vec::new();
        for line in lines {
            match line.as_str() {
                "BEGIN:VEVENT" => events.push(Vec::new()),
                "END:VEVENT" | "END:VCALENDAR" => {}
                _ => {
                    let (name, value) = line.split_once(':').unwrap();
                    if let Some(event) = events.last_mut() {
                        event.push((name.to_owned(), value.to_owned()));
                    }
                }
            }
        }
        events
    }

    fn value<'e>(event: &'e [(String, String)], name: &str) -> &'e str {
        let found: Vec<&str> = (event.iter())
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .collect();
        assert_eq!(found.len(), 1, "{name} once in {event:?}");
        found[0]
    }

    #[test]
    fn a_calendar_parses_and_holds_every_check_of_the_team_and_its_members_once() {
        let configuration = configuration();
        let records = records(&configuration);
        let record = &records[1];
        for language in Language::ALL {
            let texts = Texts::new(language);
            let team = &record.teams[0];
            let text = calendar(record, &configuration, &texts, team);
            assert_eq!(text, calendar(record, &configuration, &texts, team));
            assert_eq!(
                unfolded(&text)
                    .iter()
                    .filter(|line| line.starts_with("PRODID"))
                    .count(),
                1
            );
            let events = events(&text);
            let planned: usize = items(record, &team.id).map(|item| item.checks.len()).sum();
            assert_eq!(events.len(), planned);
            for event in &events {
                assert_eq!(value(event, "DTSTAMP"), "20250331T000000Z");
                let (start, end) = (
                    value(event, "DTSTART;VALUE=DATE"),
                    value(event, "DTEND;VALUE=DATE"),
                );
                assert!(start == "20250515" && end == "20250516" || start == "20250630" && end == "20250701");
                assert!(unescaped(value(event, "DESCRIPTION")).contains("2025-Q1/"));
                assert!(!unescaped(value(event, "SUMMARY")).is_empty());
            }
        }
    }

    #[test]
    fn texts_with_signs_of_the_format_come_out_as_they_were() {
        let mut configuration = configuration();
        let text =
            format!("A; b, c\\d\n{HOSTILE} 客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户");
        configuration.actions[0].text = crate::model::LocalizedText::plain(&text);
        let records = records(&configuration);
        let texts = Texts::new(Language::English);
        let found = calendar(&records[1], &configuration, &texts, &records[1].teams[0]);
        let events = events(&found);
        assert!(unescaped(value(&events[0], "DESCRIPTION")).contains(&text));
    }

    #[test]
    fn every_event_of_items_with_ids_of_their_own_has_a_uid_of_its_own() {
        let configuration = configuration();
        let mut record = records(&configuration).remove(1);
        for (place, item) in (record.plans.teams.iter_mut().chain(&mut record.plans.members))
            .flat_map(|plan| &mut plan.items)
            .enumerate()
        {
            item.id = crate::model::ActionId::new(format!("2025-Q1/{place}"));
        }
        let texts = Texts::new(Language::English);
        let events = events(&calendar(&record, &configuration, &texts, &record.teams[0]));
        let uids: BTreeSet<&str> = events.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(uids.len(), events.len());
    }
}
